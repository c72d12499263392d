// From kept HTML to a document: what cannot be said by a rule of the schema is made ready in the tree first.
import { DOMParser as Parser, type Node } from 'prosemirror-model';
import { schema } from './schema.ts';

const parser = Parser.fromSchema(schema);

/** Reads a kept text. */
export function read(html: string): Node {
  const body = tree(html);
  prepare(body);
  return parser.parse(body);
}

/** Where the style of an element stands in a tree. */
export const SAID_STYLE = 'data-said-style';

/**
 * The tree of some HTML. Nothing in it runs or loads: its document has no window. Styles and handlers are renamed before,
 * since the desk's policy allows none in markup and a browser complains of each, even in a tree that nobody shows.
 */
export function tree(html: string): HTMLElement {
  const inert = html.replace(/<style\b[\s\S]*?<\/style\s*>/gi, '').replace(/<[a-z][^>]*>/gi, (tag) =>
    tag.replace(/([\s"'/])style\s*=/gi, `$1${SAID_STYLE}=`).replace(/([\s"'/])on[a-z]+\s*=/gi, '$1data-gone='));
  return new DOMParser().parseFromString(inert, 'text/html').body;
}

/** Brings notes to the places that name them and credits to their figures. */
export function prepare(body: HTMLElement): void {
  for (const section of body.querySelectorAll<HTMLElement>('section.notes')) gatherNotes(body, section);
  for (const small of body.querySelectorAll('figcaption > small.credit')) liftCredit(small);
}

// A note that nothing refers to stays where it is, as an item of a list: no word is lost.
function gatherNotes(body: HTMLElement, section: HTMLElement): void {
  for (const link of body.querySelectorAll('sup.note > a[href^="#"]')) {
    const item = section.querySelector(`li[id="${CSS.escape(link.getAttribute('href')!.slice(1))}"]`);
    if (item) link.parentElement!.replaceWith(noteOf(item, item.ownerDocument));
  }
  for (const item of section.querySelectorAll('li[data-taken]')) item.remove();
  for (const list of section.querySelectorAll('ol')) if (list.children.length === 0) list.remove();
  if (!section.textContent?.trim()) section.remove();
}

function noteOf(item: Element, document: Document): HTMLElement {
  item.setAttribute('data-taken', '');
  const words = item.cloneNode(true) as HTMLElement;
  for (const back of words.querySelectorAll('a[href^="#noteref-"]')) {
    if (back.previousSibling?.nodeType === 3) back.previousSibling.nodeValue = back.previousSibling.nodeValue!.replace(/\s+$/, '');
    back.remove();
  }
  const kind = words.querySelector('small.kind');
  const note = document.createElement('span');
  note.setAttribute('data-note', kind?.textContent?.trim() ?? '');
  kind?.remove();
  note.append(...inLine(words));
  return note;
}

/** The content of an element on one line: where blocks followed each other, a break does. */
export function inLine(element: Element): globalThis.Node[] {
  const blocks = [...element.children].filter((child) => /^(p|div)$/.test(child.localName));
  for (const [index, block] of blocks.entries()) {
    if (index > 0) block.before(element.ownerDocument.createElement('br'));
    block.replaceWith(...block.childNodes);
  }
  const first = element.firstChild;
  if (first?.nodeType === 3) first.nodeValue = first.nodeValue!.replace(/^\s+/, '');
  return [...element.childNodes];
}

function liftCredit(small: Element): void {
  const figure = small.parentElement!.parentElement;
  if (figure?.localName !== 'figure' || small.children.length > 0 || small.nextSibling?.nodeValue?.trim() || small.nextElementSibling) return;
  figure.setAttribute('data-credit', small.textContent?.trim() ?? '');
  const before = small.previousSibling;
  if (before?.nodeType === 3) before.nodeValue = before.nodeValue!.replace(/\s+$/, '');
  small.remove();
}
