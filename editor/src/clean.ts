// What is pasted from Word, Google Docs or the web becomes what we would have written: structure stays, looks go, and what
// was dropped is counted so that it can be said.
import { isLanguage } from './languages.ts';
import { findNotes } from './foreign-notes.ts';
import { wordParagraphs } from './word.ts';
import { prepare, SAID_STYLE, tree } from './read.ts';

export type Dropped = 'styles' | 'scripts' | 'frames' | 'forms' | 'drawings' | 'pictures' | 'hidden';

/** What the place knows that something is pasted into. */
export interface Home {
  language: string;
  direction: string;
  /** Sends a picture that came inside the paste; the number of the figure that waits for it, or null. */
  send: (file: File) => number | null;
}

export interface Cleaned {
  body: HTMLElement;
  dropped: Set<Dropped>;
  /** Pictures that stay where another site keeps them. */
  foreign: number;
}

const GONE: Record<string, Dropped | ''> = {
  script: 'scripts', style: '', template: '', noscript: '', link: '', meta: '', title: '', head: '', base: '', xml: '',
  input: 'forms', select: 'forms', button: 'forms', textarea: 'forms', option: '', datalist: '',
  svg: 'drawings', canvas: 'drawings', col: '', colgroup: '', param: '', source: '', track: '', rp: '',
};
const FRAMES = ['iframe', 'object', 'embed', 'video', 'audio', 'frame'];
const KEPT = new Set(['p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'strong', 'b', 'em', 'i', 's', 'del', 'ins', 'sub', 'sup',
  'cite', 'q', 'mark', 'kbd', 'samp', 'var', 'br', 'hr', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'figcaption',
  'ruby', 'rt', 'bdi', 'div', 'abbr', 'dfn', 'small']);
const RENAMED: Record<string, string> = { b: 'strong', i: 'em', strike: 's', tt: 'code', dt: 'p', dd: 'p', summary: 'p', menu: 'ul', dir: 'ul', listing: 'pre', xmp: 'pre' };
const WALLS = new Set(['section', 'article', 'main', 'header', 'footer', 'aside', 'nav', 'center', 'address', 'details', 'dl', 'form',
  'fieldset', 'legend', 'hgroup', 'figure']);
const NUMBERS = ['colspan', 'rowspan', 'start', 'width', 'height'];
const MONO = /^["']?(monospace|courier|consolas|menlo|monaco|sf mono|roboto mono|source code pro)/i;

/** Cleans pasted HTML. */
export function clean(html: string, home: Home): Cleaned {
  const source = tree(html);
  const isWord = /class="?Mso|urn:schemas-microsoft-com|mso-/i.test(html);
  if (isWord) wordParagraphs(source);
  prepare(source);
  findNotes(source);
  const cleaner = new Cleaner(home, isWord, source.querySelector('h1') ? 1 : 0);
  const body = source.ownerDocument.createElement('body');
  body.append(...cleaner.children(source));
  tidy(body);
  return { body, dropped: cleaner.dropped, foreign: cleaner.foreign };
}

class Cleaner {
  readonly dropped = new Set<Dropped>();
  foreign = 0;

  constructor(private readonly home: Home, private readonly isWord: boolean, private readonly deeper: number) {}

  children(of: Node): Node[] {
    return [...of.childNodes].flatMap((node) => this.node(node));
  }

  private node(node: Node): Node[] {
    if (node.nodeType === 3) return [node.cloneNode()];
    if (!(node.nodeType === 1)) return [];
    const element = node as HTMLElement;
    const name = element.localName;
    const gone = GONE[name];
    if (gone !== undefined) {
      if (gone) this.dropped.add(gone);
      return [];
    }
    if (isHidden(element)) {
      if (element.textContent?.trim()) this.dropped.add('hidden');
      return [];
    }
    if (FRAMES.includes(name)) return this.frame(element);
    if (name === 'img') return this.picture(element);
    if (name === 'math') return [element.ownerDocument.createTextNode(element.textContent ?? '')];
    return this.styled(element, this.element(element, name));
  }

  private element(element: HTMLElement, name: string): Node[] {
    const inner = this.children(element);
    if (element.hasAttribute('data-note')) return [this.made(element, 'span', inner, { 'data-note': element.getAttribute('data-note') ?? '' })];
    if (/^h[1-6]$/.test(name)) return [this.made(element, `h${Math.min(6, Number(name[1]) + this.deeper)}`, inner)];
    if (name === 'a') return this.link(element, inner);
    if (name === 'figure' && inner.some((node) => (node as Element).localName === 'img' || (node as Element).querySelector?.('img'))) return [this.figure(element, inner)];
    if (name === 'form') this.dropped.add('forms');
    if (name === 'u') this.dropped.add('styles');
    const kept = RENAMED[name] ?? (WALLS.has(name) ? 'div' : name);
    // Google Docs wraps a whole document in a <b> that is not bold.
    if (kept === 'strong' && /^(normal|[1-5]00)$/.test(styleOf(element).get('font-weight') ?? '')) return inner;
    if (kept === 'em' && styleOf(element).get('font-style') === 'normal') return inner;
    if (KEPT.has(kept)) return [this.made(element, kept, inner)];
    const language = this.language(element);
    return Object.keys(language).length > 0 && inner.length > 0 ? [this.made(element, 'span', inner)] : inner;
  }

  private made(from: HTMLElement, name: string, inner: Node[], attributes: Record<string, string> = {}): HTMLElement {
    const element = from.ownerDocument.createElement(name);
    for (const number of NUMBERS) {
      const value = from.getAttribute(number);
      if (value && /^\d{1,5}$/.test(value) && /^(td|th|ol|img)$/.test(name) && (name === 'img') === /^(width|height)$/.test(number)) element.setAttribute(number, value);
    }
    if (/^(abbr|dfn)$/.test(name) && from.title) element.title = from.title;
    if (name === 'blockquote' && /^https?:/.test(from.getAttribute('cite') ?? '')) element.setAttribute('cite', from.getAttribute('cite')!);
    for (const [key, value] of Object.entries({ ...this.language(from), ...attributes })) element.setAttribute(key, value);
    element.append(...inner);
    return element;
  }

  // Word says of every second word that it is English; others mean it.
  private language(element: HTMLElement): Record<string, string> {
    const said: Record<string, string> = {};
    const lang = element.getAttribute('lang') ?? '';
    const dir = element.getAttribute('dir')?.toLowerCase() ?? '';
    if (!this.isWord && isLanguage(lang) && primary(lang) !== primary(this.home.language)) said.lang = lang;
    if (/^(ltr|rtl)$/.test(dir) && dir !== this.home.direction) said.dir = dir;
    return said;
  }

  private link(element: HTMLElement, inner: Node[]): Node[] {
    const href = wanted(element.getAttribute('href') ?? '');
    if (!href) return inner;
    return [this.made(element, 'a', inner, { href })];
  }

  private figure(element: HTMLElement, inner: Node[]): HTMLElement {
    const figure = this.made(element, 'figure', inner);
    if (element.dataset.credit) figure.dataset.credit = element.dataset.credit;
    return figure;
  }

  private frame(element: HTMLElement): Node[] {
    this.dropped.add('frames');
    const address = wanted(element.getAttribute('src') ?? element.getAttribute('data') ?? '');
    if (!address || !/^https?:/.test(address)) return [];
    const link = element.ownerDocument.createElement('a');
    link.href = address;
    link.textContent = address;
    const line = element.ownerDocument.createElement('p');
    line.append(link);
    return [line];
  }

  private picture(element: HTMLElement): Node[] {
    const source = element.getAttribute('src') ?? '';
    const alt = element.getAttribute('alt') ?? '';
    if (Number(element.getAttribute('width')) === 1 && Number(element.getAttribute('height')) === 1) return [];
    if (/^(https?:)?\/\//.test(source) || /^\/[^/]/.test(source)) {
      if (!source.startsWith(location.origin) && !/^\/[^/]/.test(source)) this.foreign += 1;
      return [this.made(element, 'img', [], { src: source.replace(`${location.origin}/`, '/'), alt })];
    }
    const file = fileOf(source);
    const number = file && this.home.send(file);
    if (number === null) {
      this.dropped.add('pictures');
      return [];
    }
    const figure = element.ownerDocument.createElement('figure');
    figure.dataset.sending = String(number);
    return [figure];
  }

  // What a style says and an element could have said.
  private styled(element: HTMLElement, inner: Node[]): Node[] {
    if (!element.hasAttribute(SAID_STYLE) && element.localName !== 'font') return inner;
    const style = styleOf(element);
    if (element.localName === 'font' || saysLooks(style)) this.dropped.add('styles');
    if (!/^(span|font|p|div|li|td|th|a)$/.test(element.localName)) return inner;
    let nodes = inner;
    for (const mark of marksOf(style)) nodes = around(element.ownerDocument, mark, nodes);
    return nodes;
  }
}

function marksOf(style: Map<string, string>): string[] {
  const marks: string[] = [];
  if (MONO.test(style.get('font-family') ?? '')) marks.push('code');
  if (/line-through/.test(style.get('text-decoration') ?? style.get('text-decoration-line') ?? '')) marks.push('s');
  if (/^super/.test(style.get('vertical-align') ?? '')) marks.push('sup');
  if (/^sub/.test(style.get('vertical-align') ?? '')) marks.push('sub');
  if (/^(italic|oblique)/.test(style.get('font-style') ?? '')) marks.push('em');
  if (/^(bold|bolder|[6-9]00)$/.test(style.get('font-weight') ?? '')) marks.push('strong');
  return marks;
}

// A mark stands inside blocks, never around them.
function around(document: Document, mark: string, nodes: Node[]): Node[] {
  const isBlock = (node: Node) => /^(p|div|ul|ol|li|h[1-6]|blockquote|table|thead|tbody|tr|td|th|figure|pre|hr)$/.test((node as Element).localName ?? '');
  return nodes.map((node) => {
    if (isBlock(node)) {
      const inner = around(document, mark, [...node.childNodes]);
      (node as Element).replaceChildren(...inner);
      return node;
    }
    if (node.nodeType === 3 && !node.nodeValue?.trim()) return node;
    const element = document.createElement(mark);
    element.append(node);
    return element;
  });
}

/** The declarations of a style, read as text. */
export function styleOf(element: Element): Map<string, string> {
  const declarations = (element.getAttribute(SAID_STYLE) ?? '').split(';').map((part) => part.split(/:(.*)/s));
  return new Map(declarations.map(([name, value]) => [name!.trim().toLowerCase(), (value ?? '').replace(/!important/i, '').trim().toLowerCase()]));
}

function saysLooks(style: Map<string, string>): boolean {
  const plain = /^(|inherit|initial|transparent|windowtext|black|#000|#000000|rgb\(0, ?0, ?0\)|none|normal|baseline|auto|start|left)$/;
  return ['color', 'background', 'background-color', 'font-family', 'font-size', 'text-align', 'text-decoration', 'text-indent']
    .some((name) => style.has(name) && !plain.test(style.get(name)!));
}

function isHidden(element: HTMLElement): boolean {
  const style = styleOf(element);
  return element.hidden === true || style.get('display') === 'none' || style.get('visibility') === 'hidden' || style.get('mso-hide') === 'all';
}

/** Where a link leads that may be kept; the detour through a search engine is left out. */
function wanted(href: string): string | null {
  const detour = /^https?:\/\/www\.google\.[a-z.]+\/url\?(.*)$/.exec(href);
  const address = detour ? new URLSearchParams(detour[1]).get('q') ?? href : href;
  return /^(https?:|mailto:|tel:|\/|#)/i.test(address.trim()) ? address.trim() : null;
}

function fileOf(source: string): File | null {
  const found = /^data:(image\/[a-z.+-]+);base64,([A-Za-z0-9+/=\s]+)$/.exec(source);
  if (!found) return null;
  try {
    const bytes = Uint8Array.from(atob(found[2]!), (letter) => letter.charCodeAt(0));
    return new File([bytes], `picture.${found[1]!.slice(6).replace(/\+.*/, '')}`, { type: found[1]! });
  } catch {
    return null;
  }
}

function primary(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

// Empty lines that stood for space, pictures alone on their line, and lists that stand beside the item they belong to.
function tidy(body: HTMLElement): void {
  for (const list of body.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) list.previousElementSibling?.localName === 'li' && list.previousElementSibling.append(list);
  for (const exact of body.querySelectorAll('pre')) {
    const last = exact.lastElementChild?.localName === 'code' ? exact.lastElementChild.lastChild : exact.lastChild;
    if (last?.nodeType === 3) last.nodeValue = last.nodeValue!.replace(/\n+$/, '');
  }
  for (const image of body.querySelectorAll('img')) {
    if (image.closest('figure')) continue;
    const alone = image.closest('p, div');
    const whole = alone && !alone.textContent?.trim() && alone.querySelectorAll('img').length === 1 ? alone : null;
    const figure = body.ownerDocument.createElement('figure');
    if (!whole && image.parentElement !== body) continue;
    (whole ?? image).replaceWith(figure);
    figure.append(image.parentElement?.localName === 'a' ? image.parentElement : image);
  }
  for (const figure of body.querySelectorAll('p > figure, p > * > figure')) figure.closest('p')!.after(figure);
  for (const line of body.querySelectorAll('p, h1, h2, h3, h4, h5, h6, blockquote')) {
    if (!line.textContent?.replace(/[\s\u00A0\u200B]+/g, '') && !line.querySelector('img, hr, figure, [data-note]') && !line.closest('td, th')) line.remove();
  }
}
