// What a text may be made of: the nodes and marks, and how each is shown while one writes. What is kept is written by
// write.ts; what the server's cleaner allows and this schema does not know is kept whole, as an opaque piece.
import { Schema, type Attrs, type DOMOutputSpec, type MarkSpec, type Node, type NodeSpec } from 'prosemirror-model';
import { LOOK, look, lookOf, numberOf, present } from './looks.ts';
import { keptAt } from './pictures.ts';
import { tableSpecs } from './tables.ts';

function block(tag: string, content: string, more: NodeSpec = {}): NodeSpec {
  return {
    content,
    group: 'block',
    attrs: look,
    parseDOM: [{ tag, getAttrs: lookOf }],
    toDOM: (node) => [tag, present(node.attrs, LOOK), 0],
    ...more,
  };
}

function heading(): NodeSpec {
  const ranks = [1, 2, 3, 4, 5, 6];
  return {
    content: 'inline*',
    group: 'block',
    defining: true,
    attrs: { ...look, level: { default: 2 } },
    parseDOM: ranks.map((rank) => ({ tag: `h${rank}`, getAttrs: (dom) => ({ ...lookOf(dom), level: Math.max(2, rank) }) })),
    toDOM: (node) => [`h${node.attrs.level}`, present(node.attrs, LOOK), 0],
  };
}

function orderedList(): NodeSpec {
  return block('ol', 'list_item+', {
    attrs: { ...look, order: { default: 1 }, reversed: { default: null }, type: { default: null } },
    parseDOM: [{
      tag: 'ol',
      getAttrs: (dom) => ({
        ...lookOf(dom),
        order: numberOf(dom, 'start') ?? 1,
        reversed: dom.hasAttribute('reversed') ? '' : null,
        type: /^[aAiI]$/.test(dom.getAttribute('type') ?? '') ? dom.getAttribute('type') : null,
      }),
    }],
    toDOM: ({ attrs }) => ['ol', { ...present(attrs, [...LOOK, 'reversed', 'type']), ...(attrs.order === 1 ? {} : { start: attrs.order }) }, 0],
  });
}

function listItem(): NodeSpec {
  return {
    content: 'paragraph block*',
    defining: true,
    attrs: { ...look, value: { default: null } },
    parseDOM: [{ tag: 'li', getAttrs: (dom) => ({ ...lookOf(dom), value: numberOf(dom, 'value') }) }],
    toDOM: (node) => ['li', present(node.attrs, [...LOOK, 'value']), 0],
  };
}

/** What a picture says of itself. `label` names the link around one that shows no words. */
const picture = {
  src: { default: '' },
  alt: { default: '' },
  title: { default: null },
  width: { default: null },
  height: { default: null },
  loading: { default: null },
  referrerpolicy: { default: null },
};

export const PICTURE = ['src', 'alt', 'title', 'width', 'height', 'loading', 'referrerpolicy'];

export function pictureOf(image: Element | null): Attrs {
  const said = (name: string) => image?.getAttribute(name) ?? null;
  return {
    src: keptAt(said('src') ?? ''),
    alt: said('alt') ?? '',
    title: said('title'),
    width: said('width'),
    height: said('height'),
    loading: said('loading'),
    referrerpolicy: said('referrerpolicy'),
  };
}

/** A figure of one picture with at most a caption of one line; the others are opaque. */
export function isSimpleFigure(figure: HTMLElement): boolean {
  if (figure.classList.contains('embed')) return false;
  const parts = [...figure.children];
  const caption = parts.find((part) => part.localName === 'figcaption');
  const others = parts.filter((part) => part !== caption);
  const bare = [...figure.childNodes].every((node) => node.nodeType !== 3 || !node.nodeValue?.trim());
  const images = figure.querySelectorAll('img');
  const inLine = !caption?.querySelector('p, div, ul, ol, table, blockquote, pre, h2, h3, h4, h5, h6, img, dl');
  const onlyImage = others.length === 0 || (others.length === 1 && images.length === 1
    && (others[0]!.localName === 'img' || (others[0]!.localName === 'a' && others[0]!.children.length === 1 && !others[0]!.textContent?.trim())));
  return bare && inLine && onlyImage;
}

function figure(): NodeSpec {
  return {
    content: 'inline*',
    group: 'block',
    isolating: true,
    draggable: true,
    attrs: {
      ...look, ...picture,
      href: { default: null }, rel: { default: null }, label: { default: null },
      credit: { default: '' },
      // The number of a picture that is on its way to the server; never kept.
      sending: { default: null },
    },
    parseDOM: [{
      tag: 'figure',
      getAttrs: (dom) => isSimpleFigure(dom) && figureOf(dom),
      contentElement: (dom) => (dom as HTMLElement).querySelector<HTMLElement>('figcaption') ?? dom.ownerDocument!.createElement('span'),
    }],
    toDOM: ({ attrs }): DOMOutputSpec => [
      'figure',
      { ...present(attrs, LOOK), ...(attrs.credit ? { 'data-credit': attrs.credit } : {}) },
      ...(attrs.href
        ? [['a', { href: attrs.href }, ['img', present(attrs, PICTURE)]] as DOMOutputSpec]
        : [['img', present(attrs, PICTURE)] as DOMOutputSpec]),
      ['figcaption', 0],
    ],
  };
}

function figureOf(dom: HTMLElement): Attrs {
  const link = dom.querySelector(':scope > a');
  return {
    ...lookOf(dom),
    ...pictureOf(dom.querySelector('img')),
    href: link?.getAttribute('href') ?? null,
    rel: link?.getAttribute('rel') ?? null,
    label: link?.getAttribute('aria-label') ?? null,
    credit: dom.getAttribute('data-credit') ?? '',
    sending: dom.dataset.sending ? Number(dom.dataset.sending) : null,
  };
}

const OPAQUE = ['dl', 'details', 'figure', 'div.jump', 'p.removed-script', 'p.removed-embed', 'p.removed-form', 'p.removed-drawing'];

function opaque(): NodeSpec {
  return {
    group: 'block',
    atom: true,
    attrs: { html: {} },
    parseDOM: [
      ...OPAQUE.map((tag) => ({ tag, priority: tag === 'figure' ? 40 : 60, getAttrs: (dom: HTMLElement) => ({ html: dom.outerHTML }) })),
      { tag: 'div[data-opaque]', priority: 60, getAttrs: (dom) => ({ html: dom.getAttribute('data-opaque') }) },
    ],
    toDOM: (node) => ['div', { 'data-opaque': node.attrs.html }],
  };
}

const nodes: Record<string, NodeSpec> = {
  doc: { content: 'block+' },
  paragraph: block('p', 'inline*'),
  heading: heading(),
  blockquote: block('blockquote', 'block+', {
    defining: true,
    attrs: { ...look, cite: { default: null } },
    parseDOM: [{ tag: 'blockquote', getAttrs: (dom) => ({ ...lookOf(dom), cite: dom.getAttribute('cite') }) }],
    toDOM: (node) => ['blockquote', present(node.attrs, [...LOOK, 'cite']), 0],
  }),
  bullet_list: block('ul', 'list_item+'),
  ordered_list: orderedList(),
  list_item: listItem(),
  figure: figure(),
  code_block: block('pre', 'text*', {
    code: true,
    defining: true,
    marks: '',
    parseDOM: [{
      tag: 'pre',
      priority: 55,
      preserveWhitespace: 'full',
      getAttrs: (dom) => dom.childNodes.length === 1 && dom.firstElementChild?.localName === 'code'
        && dom.firstElementChild.children.length === 0 && lookOf(dom),
    }],
    toDOM: (node) => ['pre', present(node.attrs, LOOK), ['code', 0]],
  }),
  // Words whose line ends count and which are no code, such as a poem of an old article.
  preformatted: block('pre', 'inline*', {
    whitespace: 'pre',
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full', getAttrs: lookOf }],
    toDOM: (node) => ['pre', { ...present(node.attrs, LOOK), 'data-words': '' }, 0],
  }),
  horizontal_rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  ...tableSpecs,
  opaque: opaque(),

  text: { group: 'inline plain' },
  hard_break: { inline: true, group: 'inline plain', selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
  image: {
    inline: true,
    group: 'inline plain',
    attrs: { ...picture, class: { default: null } },
    parseDOM: [{ tag: 'img', getAttrs: (dom) => ({ ...pictureOf(dom), class: lookOf(dom).class }) }],
    toDOM: (node) => ['img', present(node.attrs, ['class', ...PICTURE])],
  },
  // A place that a link of the same text leads to.
  anchor: {
    inline: true,
    atom: true,
    group: 'inline plain',
    attrs: { id: {} },
    parseDOM: [{ tag: 'span[id]', getAttrs: (dom) => !dom.textContent && { id: dom.id } }],
    toDOM: (node) => ['span', { id: node.attrs.id }],
  },
  // Words with words above them, and the like.
  piece: {
    inline: true,
    atom: true,
    group: 'inline plain',
    attrs: { html: {} },
    parseDOM: [
      ...['ruby', 'wbr'].map((tag) => ({ tag, getAttrs: (dom: HTMLElement) => ({ html: dom.outerHTML }) })),
      { tag: 'span[data-piece]', getAttrs: (dom: HTMLElement) => ({ html: dom.getAttribute('data-piece') }) },
    ],
    toDOM: (node) => ['span', { 'data-piece': node.attrs.html }],
  },
  // A note carries its words, so it moves and is copied with the place it belongs to. `kind` is what a reader is told
  // it is (N.d.T.), or empty.
  note: {
    inline: true,
    atom: true,
    group: 'inline',
    content: 'plain*',
    attrs: { kind: { default: '' } },
    parseDOM: [{ tag: 'span[data-note]', getAttrs: (dom) => ({ kind: dom.getAttribute('data-note') }) }],
    toDOM: (node) => ['span', { 'data-note': node.attrs.kind }, 0],
  },
};

/** Marks that are an element and nothing more, outermost first. */
const PLAIN = ['s', 'del', 'ins', 'sub', 'sup', 'cite', 'mark', 'q', 'bdi', 'kbd', 'samp', 'var'];
const TITLED = ['abbr', 'dfn'];
const WORDS = ['underline', 'size-small', 'size-large', 'mono'];
const SMALL = ['credit', 'kind'];

/** One idea under two names: which of them was found is kept. */
function either(names: [string, string]): MarkSpec {
  return {
    attrs: { tag: { default: names[0] } },
    parseDOM: names.map((tag) => ({ tag, getAttrs: () => ({ tag }) })),
    toDOM: (mark) => [mark.attrs.tag, 0],
  };
}

const marks: Record<string, MarkSpec> = {
  link: {
    attrs: { href: {}, rel: { default: null }, title: { default: null }, 'aria-label': { default: null } },
    inclusive: false,
    parseDOM: [{
      tag: 'a[href]',
      getAttrs: (dom) => ({
        href: dom.getAttribute('href'), rel: dom.getAttribute('rel'),
        title: dom.getAttribute('title'), 'aria-label': dom.getAttribute('aria-label'),
      }),
    }],
    toDOM: (mark) => ['a', present(mark.attrs, ['href', 'rel', 'title', 'aria-label']), 0],
  },
  language: {
    attrs: { dir: { default: null }, lang: { default: null } },
    parseDOM: [
      { tag: 'span[lang]', getAttrs: (dom) => present(lookOf(dom), ['dir', 'lang']), consuming: false },
      { tag: 'span[dir]', getAttrs: (dom) => !dom.hasAttribute('lang') && present(lookOf(dom), ['dir']), consuming: false },
    ],
    toDOM: (mark) => ['span', present(mark.attrs, ['dir', 'lang']), 0],
  },
  strong: either(['strong', 'b']),
  emphasis: either(['em', 'i']),
  small: {
    attrs: { class: { default: null } },
    parseDOM: [{ tag: 'small', getAttrs: (dom) => ({ class: SMALL.find((name) => dom.classList.contains(name)) ?? null }) }],
    toDOM: (mark) => ['small', present(mark.attrs, ['class']), 0],
  },
  words: {
    attrs: { class: {} },
    excludes: '',
    parseDOM: WORDS.map((name) => ({ tag: `span.${name}`, getAttrs: () => ({ class: name }), consuming: false })),
    toDOM: (mark) => ['span', { class: mark.attrs.class }, 0],
  },
  ...Object.fromEntries(PLAIN.map((tag) => [tag, { parseDOM: [{ tag }], toDOM: () => [tag, 0] } satisfies MarkSpec])),
  ...Object.fromEntries(TITLED.map((tag) => [tag, {
    attrs: { title: { default: null } },
    parseDOM: [{ tag, getAttrs: (dom) => ({ title: dom.getAttribute('title') }) }],
    toDOM: (mark) => [tag, present(mark.attrs, ['title']), 0],
  } satisfies MarkSpec])),
  bdo: {
    attrs: { dir: {} },
    parseDOM: [{ tag: 'bdo[dir]', getAttrs: (dom) => ({ dir: dom.getAttribute('dir') }) }],
    toDOM: (mark) => ['bdo', { dir: mark.attrs.dir }, 0],
  },
  code: { code: true, parseDOM: [{ tag: 'code' }], toDOM: () => ['code', 0] },
};

export const schema = new Schema({ nodes, marks });

/** The element that a mark is written as, with its attributes in the cleaner's order. */
export function markTag(name: string, attrs: Attrs): [string, Record<string, string>] {
  switch (name) {
    case 'link': return ['a', present(attrs, ['href', 'rel', 'title', 'aria-label'])];
    case 'language': return ['span', present(attrs, ['dir', 'lang'])];
    case 'strong': case 'emphasis': return [attrs.tag as string, {}];
    case 'small': return ['small', present(attrs, ['class'])];
    case 'words': return ['span', present(attrs, ['class'])];
    case 'abbr': case 'dfn': return [name, present(attrs, ['title'])];
    case 'bdo': return ['bdo', present(attrs, ['dir'])];
    default: return [name, {}];
  }
}

/** Whether a text holds nothing at all. */
export function isEmpty(doc: Node): boolean {
  return doc.childCount === 1 && doc.firstChild!.isTextblock && doc.firstChild!.content.size === 0;
}
