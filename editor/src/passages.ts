// Notes on passages, beside the editor: the selected words are taken as the passage of a new note, passages with an open
// note are marked while one writes, and a note leads to its passage. Nothing of it is part of the text.
import type { Node } from 'prosemirror-model';
import { Plugin, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { say } from './words.ts';

/** How much of what stands around a passage is told with it. */
const AROUND = 40;

interface Place {
  from: number;
  to: number;
}

/** Marks the passages of the notes that the page shows; they move with the text. */
export function passages(form: HTMLFormElement | null): Plugin {
  const cards = [...(form?.querySelectorAll<HTMLElement>('[data-passage]') ?? [])];
  const marked = (doc: Node) => DecorationSet.create(doc, cards.flatMap((card) => {
    const place = find(doc, card);
    return place ? [Decoration.inline(place.from, place.to, { class: 'editor-noted' }, { note: card.dataset.passage })] : [];
  }));
  return new Plugin<DecorationSet>({
    state: {
      init: (_, { doc }) => marked(doc),
      apply: (tr, set) => set.map(tr.mapping, tr.doc),
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
    view: (view) => {
      if (form) listen(form, cards, view, () => marked(view.state.doc));
      return {};
    },
  });
}

function listen(form: HTMLFormElement, cards: HTMLElement[], view: EditorView, marked: () => DecorationSet): void {
  for (const card of cards) {
    const button = card.querySelector<HTMLButtonElement>('[data-find]');
    if (!button || marked().find(undefined, undefined, (spec) => spec.note === card.dataset.passage).length === 0) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      const place = find(view.state.doc, card);
      if (!place) return;
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, place.from, place.to)).scrollIntoView());
      view.focus();
    });
  }
  const take = form.querySelector<HTMLElement>('[data-quote]');
  if (!take) return;
  take.hidden = false;
  take.querySelector('button')?.addEventListener('click', () => quote(form, view));
}

/** Puts the selected words and what stands around them into the fields of a new note. */
function quote(form: HTMLFormElement, view: EditorView): void {
  const { doc, selection: { from, to } } = view.state;
  const set = (name: string, words: string) => {
    const field = form.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement | null;
    if (field) field.value = words;
  };
  const words = between(doc, from, to);
  const field = form.elements.namedItem('note-quote') as HTMLTextAreaElement | null;
  if (!words.trim() && field) field.placeholder = say('editor-nothing-selected');
  set('note-quote', words.trim());
  set('note-before', between(doc, Math.max(0, from - 2 * AROUND), from).slice(-AROUND));
  set('note-after', between(doc, to, Math.min(doc.content.size, to + 2 * AROUND)).slice(0, AROUND));
  (form.elements.namedItem('note-words') as HTMLTextAreaElement | null)?.focus();
}

function between(doc: Node, from: number, to: number): string {
  return doc.textBetween(from, to, ' ', ' ');
}

/** Where a passage stands: of the same words in several places, where what is around them agrees most. */
function find(doc: Node, { dataset: { exact = '', prefix = '', suffix = '' } }: HTMLElement): Place | null {
  const { text, at } = flat(doc);
  let best: Place | null = null;
  let most = -1;
  for (let found = text.indexOf(exact); exact && found >= 0 && at.length < 2_000_000; found = text.indexOf(exact, found + 1)) {
    const score = agreed([...text.slice(Math.max(0, found - AROUND), found)].reverse(), [...prefix].reverse())
      + agreed([...text.slice(found + exact.length, found + exact.length + AROUND)], [...suffix]);
    if (score > most) {
      most = score;
      best = { from: at[found]!, to: at[found + exact.length - 1]! + 1 };
    }
  }
  return best;
}

/** The text with single spaces, and where each letter of it stands. */
function flat(doc: Node): { text: string; at: number[] } {
  let text = '';
  const at: number[] = [];
  const add = (letter: string, place: number) => {
    const space = /\s/.test(letter);
    if (space && (text === '' || text.endsWith(' '))) return;
    text += space ? ' ' : letter;
    at.push(place);
  };
  doc.descendants((node, place) => {
    if (node.isBlock) add(' ', place);
    for (let index = 0; index < (node.text?.length ?? 0); index += 1) add(node.text![index]!, place + index);
    return true;
  });
  return { text, at };
}

function agreed(one: string[], other: string[]): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count += 1;
  return count;
}
