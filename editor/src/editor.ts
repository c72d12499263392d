// The editor beside its textarea: the view of the text, its toolbars, its notes, and the switch to the HTML.
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { button, freshId, make } from './dom.ts';
import { Dispatch, FigureView } from './figures.ts';
import { keys } from './keys.ts';
import { addNote, Notes } from './notes.ts';
import { Panel } from './panel.ts';
import { passages } from './passages.ts';
import { pasting } from './paste.ts';
import { read } from './read.ts';
import { schema } from './schema.ts';
import { stand } from './standing.ts';
import { Toolbar } from './toolbar.ts';
import { askLink, isInTable, mainTools, tableTools } from './tools.ts';
import { typedMarkdown } from './typed.ts';
import { opaqueView, pictureView, pieceView } from './views.ts';
import { say } from './words.ts';
import { write } from './write.ts';

/** What the editor tells the page it stands in. */
export interface Outside {
  changed: () => void;
  save: () => void;
  tell: (words: string) => void;
  /** Where pictures are sent, if they may be. */
  pictures: string | undefined;
}

/** A change that came from the form and goes into the text only. */
const FROM_FORM = 'from-form';

export class Editor {
  private readonly element: HTMLElement;
  private readonly rich: HTMLElement;
  private readonly source: HTMLButtonElement;
  private readonly bar: HTMLElement;
  private readonly toolbar: Toolbar;
  private readonly tableBar: Toolbar;
  private readonly notes: Notes;
  private readonly panel = new Panel();
  private readonly view: EditorView;
  private active: EditorView;
  /** The HTML that the text shows. */
  private shown: string;

  constructor(private readonly area: HTMLTextAreaElement, private readonly outside: Outside) {
    const language = area.lang || document.documentElement.lang;
    const direction = area.dir || document.documentElement.dir || 'ltr';
    const dispatch = new Dispatch(outside.pictures, outside.tell);
    this.notes = new Notes(language, (view) => { this.active = view; this.refresh(); }, [typedMarkdown()]);
    const around = { panel: this.panel, notes: this.notes, dispatch, outer: () => this.view, direction, source: () => this.switch() };
    const back = () => this.active.focus();
    this.toolbar = new Toolbar(say('editor-toolbar'), mainTools(around), () => this.active, back);
    this.tableBar = new Toolbar(say('editor-table'), tableTools(), () => this.view, back);
    this.source = button(say('editor-source'), () => this.switch(), { class: 'editor-source', 'aria-pressed': 'false' });
    this.bar = make('div', { class: 'editor-bar' }, [make('div', { class: 'editor-row' }, [this.toolbar.element, this.source]), this.tableBar.element, this.panel.element]);
    const hint = make('p', { class: 'editor-unseen', id: freshId() }, [say('editor-keys')]);
    const place = make('div', { class: 'editor-text', 'data-not-kept': true });
    this.rich = make('div', { class: 'editor-rich' }, [hint, place, this.notes.panel]);
    this.element = make('div', { class: 'editor' }, [this.bar, this.rich]);
    area.before(this.element);

    this.shown = area.value;
    this.view = new EditorView(place, {
      state: EditorState.create({ doc: ended(read(area.value)), plugins: this.plugins(dispatch, { language, direction }) }),
      dispatchTransaction: (tr) => this.take(tr),
      attributes: { class: 'editor-doc', role: 'textbox', 'aria-multiline': 'true', 'aria-label': say('editor-text'), 'aria-describedby': hint.id, lang: language, dir: direction },
      handleDOMEvents: { focus: (view) => { this.active = view; this.refresh(); }, keydown: stand },
      nodeViews: {
        image: pictureView,
        figure: (node, view, getPos) => new FigureView(node, view, getPos, dispatch),
        note: this.notes.view,
        opaque: opaqueView,
        piece: pieceView,
      },
    });
    this.active = this.view;
    this.notes.arrange();
    this.refresh();
    area.hidden = true;
  }

  /** Shows what the textarea holds now, after something else changed it. */
  reload(): void {
    if (this.area.value === this.shown) return;
    this.shown = this.area.value;
    const { tr, doc } = this.view.state;
    this.view.dispatch(tr.replaceWith(0, doc.content.size, ended(read(this.area.value)).content).setMeta(FROM_FORM, true));
  }

  private plugins(dispatch: Dispatch, home: { language: string; direction: string }): Plugin[] {
    const note = () => { addNote(this.view, this.notes); };
    return [
      typedMarkdown(),
      ...keys({
        toToolbar: () => this.toolbar.focus(), link: () => askLink(this.active, this.panel), note,
        save: () => this.outside.save(), notes: this.notes,
      }),
      pasting(dispatch, home, this.outside.tell),
      history(),
      tableEditing(),
      dropCursor({ class: 'editor-drop', color: false }),
      gapCursor(),
      alwaysEnded(),
      passages(this.area.form),
      this.notes.plugin(),
      new Plugin({ view: () => ({ update: () => this.refresh() }) }),
    ];
  }

  private take(tr: Transaction): void {
    const { state, transactions } = this.view.state.applyTransaction(tr);
    this.view.updateState(state);
    if (!transactions.some((each) => each.docChanged) || tr.getMeta(FROM_FORM)) return;
    this.shown = write(state.doc);
    this.area.value = this.shown;
    this.outside.changed();
  }

  private refresh(): void {
    this.toolbar?.update();
    if (!this.tableBar) return;
    this.tableBar.element.hidden = this.active !== this.view || !isInTable(this.view.state);
    this.tableBar.update();
  }

  private switch(): void {
    const toSource = this.area.hidden;
    this.area.hidden = !toSource;
    this.rich.hidden = toSource;
    this.toolbar.element.hidden = toSource;
    this.panel.close();
    this.source.setAttribute('aria-pressed', String(toSource));
    if (toSource) {
      this.tableBar.element.hidden = true;
      this.area.focus();
    } else {
      this.reload();
      this.view.focus();
    }
  }
}

// There is always a line to write on below the last figure or table; an empty one is not kept.
function ended(doc: Node): Node {
  return needsEnd(doc) ? doc.copy(doc.content.addToEnd(schema.nodes.paragraph!.create())) : doc;
}

// A list and a quotation are left by two line ends.
function needsEnd({ lastChild }: Node): boolean {
  return lastChild === null || /^(figure|table|horizontal_rule|opaque|code_block|preformatted)$/.test(lastChild.type.name);
}

function alwaysEnded(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _old, { doc, tr }) =>
      (transactions.some((each) => each.docChanged) && needsEnd(doc) ? tr.insert(doc.content.size, schema.nodes.paragraph!.create()) : null),
  });
}
