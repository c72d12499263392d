// What happens to what is pasted or dropped, and what is said of it.
import { DOMParser as Parser, DOMSerializer, Slice, type Fragment } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { goodAddress } from './addresses.ts';
import { clean, type Cleaned, type Home } from './clean.ts';
import { putMark } from './commands.ts';
import type { Dispatch } from './figures.ts';
import { looksLikeMarkdown, markdown } from './markdown.ts';
import { tree } from './read.ts';
import { schema } from './schema.ts';
import { picturesIn } from './upload.ts';
import { say, type Key } from './words.ts';

/** The sign of a copy made here: it is what it says. */
const OURS = 'data-relais-copy';

class Copy extends DOMSerializer {
  override serializeFragment(fragment: Fragment, options?: { document?: Document }, target?: HTMLElement | DocumentFragment): HTMLElement | DocumentFragment {
    const made = super.serializeFragment(fragment, options, target);
    if (!target && made.firstElementChild) made.firstElementChild.setAttribute(OURS, '');
    return made;
  }
}

export function pasting(dispatch: Dispatch, place: Omit<Home, 'send'>, tell: (words: string) => void): Plugin {
  const parser = Parser.fromSchema(schema);
  let view: EditorView;
  const home: Home = { ...place, send: (file) => (dispatch.possible ? dispatch.begin(view, file) : null) };
  const cleaned = (html: string) => {
    const found = clean(html, home);
    report(found, place.language, tell);
    return found.body;
  };
  return new Plugin({
    view: (created) => { view = created; return {}; },
    props: {
      clipboardSerializer: new Copy(DOMSerializer.nodesFromSchema(schema), DOMSerializer.marksFromSchema(schema)),
      transformPastedHTML: (html) => (html.includes(OURS) ? tree(html) : cleaned(html)).innerHTML,
      clipboardTextParser: (words, $context, plain) => {
        if (plain || !looksLikeMarkdown(words)) return null as unknown as Slice;
        return parser.parseSlice(cleaned(markdown(words)), { preserveWhitespace: false, context: $context });
      },
      handlePaste: (target, event) => {
        const data = event.clipboardData;
        return pasteAddress(target, data) || pasteCode(target, data) || takePictures(target, data, dispatch);
      },
      handleDrop: (target, event, _slice, moved) => {
        if (moved) return false;
        return takePictures(target, event.dataTransfer, dispatch, { left: event.clientX, top: event.clientY });
      },
    },
  });
}

// An address on words is a link.
function pasteAddress(view: EditorView, data: DataTransfer | null): boolean {
  const words = data?.getData('text/plain').trim() ?? '';
  if (view.state.selection.empty || !/^(https?:\/\/|mailto:)\S+$/i.test(words)) return false;
  const href = goodAddress(words);
  const { $from, $to } = view.state.selection;
  if (!href || !$from.sameParent($to) || !$from.parent.inlineContent) return false;
  return putMark(schema.marks.link!, { href }, '')(view.state, view.dispatch);
}

// An editor of code gives its words dressed up; the words are meant.
function pasteCode(view: EditorView, data: DataTransfer | null): boolean {
  if (!data?.types.includes('vscode-editor-data')) return false;
  view.pasteText(data.getData('text/plain'));
  return true;
}

// Word gives a picture of the words beside the words; a copied picture gives its address beside itself.
function takePictures(view: EditorView, data: DataTransfer | null, dispatch: Dispatch, at?: { left: number; top: number }): boolean {
  const files = picturesIn(data);
  const html = data?.getData('text/html') ?? '';
  if (files.length === 0 || !dispatch.possible || html.replace(/<[^>]*>/g, '').trim()) return false;
  dispatch.insert(view, files, at);
  return true;
}

function report({ dropped, foreign }: Cleaned, language: string, tell: (words: string) => void): void {
  const names = [...dropped].map((what) => say(`editor-dropped-${what}` satisfies Key));
  const list = new Intl.ListFormat(document.documentElement.lang || language || 'en', { type: 'conjunction' }).format(names);
  const parts = [names.length > 0 && say('editor-dropped', { what: list }), foreign > 0 && say('editor-foreign-pictures', { n: foreign })].filter(Boolean);
  if (parts.length > 0) tell([say('editor-pasted'), ...parts].join(' '));
}
