// A figure while one writes: the picture, its alternative text, its credit, its caption; the way of a picture to the
// server, and what went wrong at its place.
import type { Node } from 'prosemirror-model';
import { NodeSelection, TextSelection } from 'prosemirror-state';
import type { EditorView, NodeView } from 'prosemirror-view';
import { button, freshId, make } from './dom.ts';
import { shownAt } from './pictures.ts';
import { schema } from './schema.ts';
import { send, type Received } from './upload.ts';
import { say } from './words.ts';

/** A picture on its way. */
interface Sending {
  file: File;
  /** A picture of what is being sent, from the browser itself. */
  preview: string;
  part: number;
  refusal: string;
}

let count = 0;

/** The pictures on their way, by the number that their figure bears. */
export class Dispatch {
  readonly under = new Map<number, Sending>();
  private readonly watchers = new Set<() => void>();

  constructor(private readonly address: string | undefined, private readonly tell: (words: string) => void) {}

  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  get possible(): boolean {
    return this.address !== undefined;
  }

  /** Puts figures for these files where something was dropped, or behind the selection, and sends them. */
  insert(view: EditorView, files: File[], dropped?: { left: number; top: number }): void {
    if (files.length === 0) return;
    const figures = files.map((file) => schema.nodes.figure!.create({ sending: this.begin(view, file), alt: '' }));
    const [from, to] = dropped ? placeAt(view, dropped) : placeBehind(view);
    const { tr } = view.state;
    tr.replaceWith(from, to, figures);
    // The writer goes on with the caption.
    view.dispatch(tr.setSelection(TextSelection.create(tr.doc, from + 1)).scrollIntoView());
    view.focus();
  }

  /** Sends another picture for a figure that stands. */
  replace(view: EditorView, at: number, file: File): void {
    view.dispatch(view.state.tr.setNodeAttribute(at, 'sending', this.begin(view, file)));
  }

  again(view: EditorView, number: number): void {
    const sending = this.under.get(number);
    if (sending) void this.carry(view, number, sending);
  }

  /** Sends a file; the number is what its figure must bear. */
  begin(view: EditorView, file: File): number {
    count += 1;
    const sending = { file, preview: URL.createObjectURL(file), part: 0, refusal: '' };
    this.under.set(count, sending);
    void this.carry(view, count, sending);
    return count;
  }

  private async carry(view: EditorView, number: number, sending: Sending): Promise<void> {
    sending.refusal = '';
    this.tell(say('editor-sending', { name: sending.file.name }));
    try {
      const received = await send(this.address ?? '', sending.file, (part) => { sending.part = part; this.changed(); });
      this.arrive(view, number, received);
      this.tell(say('editor-sent', { name: sending.file.name }));
    } catch (error) {
      sending.refusal = (error as Error).message;
      this.tell(sending.refusal);
      this.changed();
    }
  }

  // The figure may have been moved, copied, or taken away meanwhile.
  private arrive(view: EditorView, number: number, { address, width, height }: Received): void {
    const { tr } = view.state;
    view.state.doc.descendants((node, at) => {
      if (node.type !== schema.nodes.figure || node.attrs.sending !== number) return;
      const size = width > 0 && height > 0 ? { width: String(width), height: String(height) } : { width: null, height: null };
      tr.setNodeMarkup(at, null, { ...node.attrs, ...size, src: address, sending: null, loading: null, referrerpolicy: null });
    });
    // Not a step to undo: undoing would bring back a picture that is still on its way.
    view.dispatch(tr.setMeta('addToHistory', false));
    URL.revokeObjectURL(this.under.get(number)?.preview ?? '');
    this.under.delete(number);
  }

  private changed(): void {
    for (const watcher of this.watchers) watcher();
  }
}

/** Behind the block of the selection, at the outermost level that takes a figure; in place of an empty paragraph. */
function placeBehind(view: EditorView): [number, number] {
  const { $to } = view.state.selection;
  for (let depth = $to.depth; depth > 0; depth -= 1) {
    const index = $to.indexAfter(depth - 1);
    if (!$to.node(depth - 1).canReplaceWith(index, index, schema.nodes.figure!)) continue;
    const isEmpty = $to.node(depth).type === schema.nodes.paragraph && $to.node(depth).content.size === 0;
    return [isEmpty ? $to.before(depth) : $to.after(depth), $to.after(depth)];
  }
  return [view.state.doc.content.size, view.state.doc.content.size];
}

/** Between the blocks of the text, above or below the one that something was dropped on. */
function placeAt(view: EditorView, { left, top }: { left: number; top: number }): [number, number] {
  const found = view.posAtCoords({ left, top });
  const $at = view.state.doc.resolve(found?.pos ?? view.state.doc.content.size);
  if ($at.depth === 0) return [$at.pos, $at.pos];
  const block = view.nodeDOM($at.before(1)) as HTMLElement | null;
  const middle = block ? block.getBoundingClientRect().top + block.offsetHeight / 2 : 0;
  const at = top > middle ? $at.after(1) : $at.before(1);
  return [at, at];
}

export class FigureView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly image = make('img', { alt: '' });
  private readonly words = make('p', { class: 'editor-sending', hidden: true });
  private readonly bar = make('progress', { max: '1', hidden: true });
  private readonly acts = make('p', { class: 'editor-acts' });
  private readonly alt: HTMLInputElement;
  private readonly credit: HTMLInputElement;
  private readonly unwatch: () => void;

  constructor(
    private node: Node, private readonly view: EditorView, private readonly getPos: () => number | undefined,
    private readonly dispatch: Dispatch,
  ) {
    this.alt = make('input', { type: 'text', id: freshId(), autocomplete: 'off' }, [], { input: () => this.set('alt', this.alt.value) });
    this.credit = make('input', { type: 'text', id: freshId(), autocomplete: 'off' }, [], { input: () => this.set('credit', this.credit.value) });
    this.contentDOM = make('figcaption', { 'data-empty': say('editor-caption') });
    this.dom = make('figure', { role: 'group' }, [
      make('div', { class: 'editor-picture', contenteditable: 'false' }, [this.image, this.bar, this.words, this.acts]),
      this.contentDOM,
      make('div', { class: 'editor-fields', contenteditable: 'false', 'data-not-kept': true }, [
        field(say('editor-alt'), this.alt, say('editor-alt-hint')), field(say('editor-credit'), this.credit),
      ]),
    ]);
    for (const input of [this.alt, this.credit]) input.addEventListener('keydown', (event) => this.key(event));
    this.unwatch = dispatch.watch(() => this.show());
    this.show();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show();
    return true;
  }

  // A figure that is chosen is opened by Enter: its first field.
  selectNode(): void {
    this.dom.classList.add('ProseMirror-selectednode');
  }

  deselectNode(): void {
    this.dom.classList.remove('ProseMirror-selectednode');
  }

  /** Brings the writer to the first thing to fill in. */
  open(): void {
    this.alt.focus();
  }

  stopEvent(event: Event): boolean {
    const target = event.target as HTMLElement;
    return target instanceof HTMLInputElement || target instanceof HTMLButtonElement;
  }

  ignoreMutation(mutation: { target: globalThis.Node; type: string }): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }

  destroy(): void {
    this.unwatch();
  }

  private show(): void {
    const { attrs } = this.node;
    const sending = attrs.sending === null ? undefined : this.dispatch.under.get(attrs.sending);
    const source = sending?.preview || shownAt(String(attrs.src));
    if (this.image.getAttribute('src') !== source) source ? this.image.setAttribute('src', source) : this.image.removeAttribute('src');
    this.image.hidden = !source;
    this.image.alt = String(attrs.alt);
    for (const name of ['width', 'height']) attrs[name] && !sending ? this.image.setAttribute(name, attrs[name]) : this.image.removeAttribute(name);
    for (const [input, value] of [[this.alt, attrs.alt], [this.credit, attrs.credit]] as const) if (input.value !== value) input.value = value;
    this.dom.setAttribute('aria-label', attrs.alt ? `${say('editor-figure')} · ${attrs.alt}` : say('editor-figure'));
    this.contentDOM.classList.toggle('editor-empty', this.node.content.size === 0);
    this.dom.className = [attrs.class, this.dom.classList.contains('ProseMirror-selectednode') && 'ProseMirror-selectednode'].filter(Boolean).join(' ');
    this.showWay(sending);
  }

  private showWay(sending: Sending | undefined): void {
    const missing = !sending && !this.node.attrs.src;
    this.bar.hidden = !sending || sending.refusal !== '';
    this.bar.value = sending?.part ?? 0;
    this.bar.setAttribute('aria-label', say('editor-sending', { name: sending?.file.name ?? '' }));
    this.words.hidden = this.bar.hidden && !sending?.refusal && !missing;
    this.words.textContent = sending?.refusal || (missing ? say('editor-picture-missing') : sending ? say('editor-sending', { name: sending.file.name }) : '');
    this.words.classList.toggle('editor-wrong', Boolean(sending?.refusal) || missing);
    const wanted = [sending?.refusal && 'again', (sending?.refusal || missing || !sending) && 'replace', 'remove'].filter(Boolean).join(' ');
    if (this.acts.dataset.acts === wanted) return;
    this.acts.dataset.acts = wanted;
    this.acts.replaceChildren(...wanted.split(' ').map((act) => {
      if (act === 'again') return button(say('editor-again'), () => this.dispatch.again(this.view, this.node.attrs.sending));
      if (act === 'replace') return button(say('editor-picture-replace'), () => this.pick());
      return button(say('editor-picture-remove'), () => this.remove());
    }));
  }

  private pick(): void {
    pickPictures(false, ([file]) => {
      const at = this.getPos();
      if (file && at !== undefined) this.dispatch.replace(this.view, at, file);
    });
  }

  private remove(): void {
    const at = this.getPos();
    if (at === undefined) return;
    this.view.dispatch(this.view.state.tr.delete(at, at + this.node.nodeSize));
    this.view.focus();
  }

  private set(name: string, value: string): void {
    const at = this.getPos();
    if (at !== undefined) this.view.dispatch(this.view.state.tr.setNodeAttribute(at, name, value));
  }

  // Enter and Escape lead back into the text; neither sends the form.
  private key(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    const at = this.getPos();
    if (at === undefined) return;
    const { doc, tr } = this.view.state;
    const selection = event.key === 'Escape' ? NodeSelection.create(doc, at) : TextSelection.create(doc, at + 1);
    this.view.dispatch(tr.setSelection(selection));
    this.view.focus();
  }
}

function field(words: string, input: HTMLInputElement, hint?: string): HTMLElement {
  const about = hint ? make('small', { id: freshId() }, [hint]) : null;
  if (about) input.setAttribute('aria-describedby', about.id);
  return make('p', {}, [make('label', { for: input.id }, [words]), input, about]);
}

/** Lets the writer choose pictures of their machine. */
export function pickPictures(several: boolean, then: (files: File[]) => void): void {
  const input = make('input', { type: 'file', accept: 'image/*', multiple: several });
  input.addEventListener('change', () => then([...(input.files ?? [])]));
  input.click();
}
