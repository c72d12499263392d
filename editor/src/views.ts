// Pieces that are kept as they came: shown, chosen, moved or removed as a whole, and changed in the HTML.
import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import { make } from './dom.ts';
import { present } from './looks.ts';
import { shownAt } from './pictures.ts';
import { tree } from './read.ts';
import { PICTURE } from './schema.ts';
import { say } from './words.ts';

const SHOWN = new Set(['p', 'a', 'b', 'strong', 'i', 'em', 'dl', 'dt', 'dd', 'details', 'summary', 'figure', 'figcaption', 'img', 'ul', 'ol', 'li',
  'div', 'span', 'br', 'blockquote', 'table', 'tbody', 'thead', 'tr', 'td', 'th', 'ruby', 'rt', 'wbr', 'small', 'sup', 'sub', 'code', 'pre', 'h2', 'h3', 'h4', 'hr']);

/** A block that this editor has no other way to show. */
export function opaqueView(node: Node): NodeView {
  const isJump = /class="jump"/.test(node.attrs.html);
  const words = isJump ? say('editor-kept-jump') : say('editor-kept-piece');
  return { dom: make('div', { class: isJump ? 'editor-jump' : 'editor-opaque', contenteditable: 'false', role: 'group', 'aria-label': words }, [
    make('p', { class: 'editor-hint' }, [words]), ...(isJump ? [] : shown(node.attrs.html)),
  ]) };
}

/** The same within a line. */
export function pieceView(node: Node): NodeView {
  return { dom: make('span', { class: 'editor-piece', contenteditable: 'false' }, shown(node.attrs.html)) };
}

/** A picture in a line. */
export function pictureView(node: Node): NodeView {
  return { dom: make('img', { ...present(node.attrs, ['class', ...PICTURE]), src: shownAt(String(node.attrs.src)) }) };
}

// It came from the cleaner, or from this person's own hands; still nothing of it may act here.
function shown(html: string): globalThis.Node[] {
  const body = tree(html);
  for (const element of [...body.querySelectorAll('*')]) {
    if (!SHOWN.has(element.localName)) {
      element.remove();
      continue;
    }
    for (const { name, value } of [...element.attributes]) {
      const address = name === 'src' && /^(https?:|\/)/.test(value);
      if (address) element.setAttribute('src', shownAt(value));
      else if (!/^(class|alt|lang|dir|colspan|rowspan|width|height)$/.test(name)) element.removeAttribute(name);
    }
  }
  return [...body.childNodes].map((node) => document.importNode(node, true));
}
