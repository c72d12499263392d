// Notes while one writes: a number in the text, and below the text one line for each note, written like any other.
import { keymap } from 'prosemirror-keymap';
import { redo, undo } from 'prosemirror-history';
import { toggleMark } from 'prosemirror-commands';
import type { Node } from 'prosemirror-model';
import { EditorState, NodeSelection, Plugin, TextSelection } from 'prosemirror-state';
import { StepMap } from 'prosemirror-transform';
import { EditorView, type NodeView } from 'prosemirror-view';
import { button, make } from './dom.ts';
import { translatorMark } from './languages.ts';
import { schema } from './schema.ts';
import { stand } from './standing.ts';
import { say } from './words.ts';

/** All notes of one text, below it. */
export class Notes {
  readonly panel: HTMLElement;
  private readonly list = make('ol');
  private readonly views = new Set<NoteView>();

  /** `touched` is called with the line that the writer goes to, so that the toolbar serves it. */
  constructor(readonly language: string, readonly touched: (view: EditorView) => void, readonly keys: Plugin[]) {
    this.panel = make('section', { class: 'editor-notes', 'aria-label': say('editor-notes'), hidden: true, 'data-not-kept': true }, [this.list]);
  }

  /** What makes the view of a note. */
  readonly view = (node: Node, view: EditorView, getPos: () => number | undefined): NodeView => {
    const note = new NoteView(node, view, getPos, this);
    this.views.add(note);
    return note;
  };

  /** Keeps the lines in the order of the text. */
  plugin(): Plugin {
    return new Plugin({ view: () => ({ update: () => this.arrange() }) });
  }

  arrange(): void {
    const ordered = [...this.views].map((note) => ({ note, at: note.at() })).filter(({ at }) => at !== undefined).sort((one, other) => one.at! - other.at!);
    ordered.forEach(({ note }, index) => {
      note.number(index + 1);
      if (this.list.children[index] !== note.line) this.list.insertBefore(note.line, this.list.children[index] ?? null);
    });
    this.panel.hidden = ordered.length === 0;
  }

  forget(note: NoteView): void {
    this.views.delete(note);
  }

  /** Goes to the words of the note that stands at a place. */
  open(at: number): void {
    [...this.views].find((note) => note.at() === at)?.open();
  }
}

export class NoteView implements NodeView {
  readonly dom: HTMLElement;
  readonly line: HTMLElement;
  private readonly inner: EditorView;
  private readonly back: HTMLButtonElement;
  private readonly translator: HTMLButtonElement;

  constructor(private node: Node, private readonly outer: EditorView, private readonly getPos: () => number | undefined, private readonly notes: Notes) {
    this.dom = make('sup', { class: 'editor-note', role: 'doc-noteref' }, [], { dblclick: () => this.open() });
    this.back = button('', () => this.leave(), { class: 'editor-number' });
    this.translator = button(say('editor-note-translator'), () => this.toggleTranslator());
    const place = make('div', { class: 'editor-words' });
    this.inner = new EditorView(place, {
      state: EditorState.create({ doc: node, plugins: [keymap(this.keymap()), ...notes.keys] }),
      dispatchTransaction: (tr) => this.take(tr),
      handleDOMEvents: { focus: (view) => { notes.touched(view); }, keydown: stand },
      attributes: { role: 'textbox', 'aria-multiline': 'false' },
    });
    this.line = make('li', {}, [this.back, place, make('p', { class: 'editor-acts' }, [
      this.translator, button(say('editor-note-remove'), () => this.remove()),
    ])]);
    this.show();
  }

  at(): number | undefined {
    return this.getPos();
  }

  number(count: number): void {
    if (this.dom.textContent === String(count)) return;
    const words = say('editor-note-number', { n: count });
    this.dom.textContent = String(count);
    this.dom.setAttribute('aria-label', words);
    this.back.textContent = String(count);
    this.back.setAttribute('aria-label', words);
    this.inner.dom.setAttribute('aria-label', words);
  }

  open(): void {
    this.inner.dispatch(this.inner.state.tr.setSelection(TextSelection.atEnd(this.inner.state.doc)));
    this.inner.focus();
    this.line.scrollIntoView({ block: 'nearest' });
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.bringIn(node);
    this.show();
    return true;
  }

  stopEvent(): boolean {
    return false;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.inner.destroy();
    this.line.remove();
    this.notes.forget(this);
  }

  // What is written here is a change of the whole text, one level deeper.
  private take(tr: import('prosemirror-state').Transaction): void {
    const { state, transactions } = this.inner.state.applyTransaction(tr);
    this.inner.updateState(state);
    const at = this.getPos();
    if (!tr.getMeta('from-outside') && at !== undefined) {
      const outer = this.outer.state.tr;
      const shift = StepMap.offset(at + 1);
      for (const each of transactions) for (const step of each.steps) outer.step(step.map(shift)!);
      if (outer.docChanged) this.outer.dispatch(outer);
    }
    this.notes.touched(this.inner);
  }

  private bringIn(node: Node): void {
    const { state } = this.inner;
    const start = node.content.findDiffStart(state.doc.content);
    if (start === null) return;
    let { a: endA, b: endB } = node.content.findDiffEnd(state.doc.content)!;
    const overlap = start - Math.min(endA, endB);
    if (overlap > 0) { endA += overlap; endB += overlap; }
    this.inner.dispatch(state.tr.replace(start, endB, node.slice(start, endA)).setMeta('from-outside', true));
  }

  private keymap(): Record<string, import('prosemirror-state').Command> {
    const leave = () => { this.leave(); return true; };
    return {
      'Mod-z': () => undo(this.outer.state, this.outer.dispatch),
      'Mod-y': () => redo(this.outer.state, this.outer.dispatch),
      'Mod-Shift-z': () => redo(this.outer.state, this.outer.dispatch),
      'Mod-b': toggleMark(schema.marks.strong!),
      'Mod-i': toggleMark(schema.marks.emphasis!),
      'Shift-Enter': (state, dispatch) => { dispatch?.(state.tr.replaceSelectionWith(schema.nodes.hard_break!.create())); return true; },
      Enter: leave,
      Escape: leave,
    };
  }

  private show(): void {
    this.translator.setAttribute('aria-pressed', String(this.node.attrs.kind !== ''));
    this.inner.dom.parentElement!.dataset.kind = this.node.attrs.kind;
    this.dom.classList.toggle('editor-wrong', this.node.content.size === 0);
  }

  private toggleTranslator(): void {
    const at = this.getPos();
    if (at === undefined) return;
    const kind = this.node.attrs.kind ? '' : translatorMark(this.notes.language, say('editor-note-translator-mark'));
    this.outer.dispatch(this.outer.state.tr.setNodeAttribute(at, 'kind', kind));
  }

  private leave(): void {
    const at = this.getPos();
    if (at === undefined) return;
    this.outer.dispatch(this.outer.state.tr.setSelection(TextSelection.near(this.outer.state.doc.resolve(at + this.node.nodeSize))).scrollIntoView());
    this.outer.focus();
  }

  private remove(): void {
    const at = this.getPos();
    if (at === undefined) return;
    const { tr } = this.outer.state;
    tr.delete(at, at + this.node.nodeSize);
    this.outer.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at))));
    this.outer.focus();
  }
}

/** Puts an empty note behind the selection, and goes to its words. */
export function addNote(view: EditorView, notes: Notes): boolean {
  const { $to } = view.state.selection;
  if (!$to.parent.inlineContent || !$to.parent.canReplaceWith($to.index(), $to.index(), schema.nodes.note!)) return false;
  const at = $to.pos;
  const { tr } = view.state;
  tr.insert(at, schema.nodes.note!.create());
  view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)));
  notes.arrange();
  notes.open(at);
  return true;
}
