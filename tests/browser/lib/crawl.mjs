// Reads a publication as a patient visitor without a browser would: every address that its links lead to.
import path from 'node:path';

const PAGES_LIMIT = 3000;
/** Forms about one comment, of which each comment has two: discussion.test.mjs looks at them. */
const FORMS = /[?&]reply=\d|^\/comments\/report\//;

/**
 * Every HTML page of `address` that links lead to, `extra` addresses included.
 * Gives `pages` ({ place, status, html, ids, from }) and `links` ({ from, place, fragment }).
 */
export async function crawl(address, extra = []) {
  const waiting = ['/', ...extra].map((place) => ({ place, from: 'the start' }));
  const seen = new Set(waiting.map(({ place }) => place));
  const pages = [];
  const links = [];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const page = await read(address, next);
    if (!page) continue;
    pages.push(page);
    if (pages.length > PAGES_LIMIT) throw new Error(`more than ${PAGES_LIMIT} pages: do the links ever end?`);
    for (const link of linksOf(page, address)) {
      links.push(link);
      if (seen.has(link.place)) continue;
      seen.add(link.place);
      waiting.push(link);
    }
  }
  return { pages, links };
}

/** One page, redirects followed; nothing where the answer is no HTML. */
export async function read(address, { place, from = '' }) {
  const answer = await fetch(address + place);
  const type = answer.headers.get('content-type') ?? '';
  const text = await answer.text();
  if (!type.startsWith('text/html') && answer.ok) return null;
  return { place, from, status: answer.status, html: text, ids: idsOf(text), end: answer.url.slice(address.length) };
}

/** Characters: a page with some dozens of comments. The rules of axe take a minute for one that has six hundred. */
const LONG = 150_000;

/**
 * One page of each kind that a publication has, the longest of its kind, since that is where things break; one that is
 * beyond all measure is a kind of its own, `longest`. A kind that is not there is left out; `required` names those that must be.
 */
export function oneOfEachKind(pages, required = []) {
  const chosen = new Map();
  for (const page of pages) {
    const kind = page.html.length > LONG ? 'longest' : kindOf(page);
    const rival = chosen.get(kind);
    if (!rival || page.html.length > rival.html.length) chosen.set(kind, page);
  }
  const missing = required.filter((kind) => !chosen.has(kind));
  if (missing.length > 0) throw new Error(`the publication has no page of these kinds: ${missing.join(', ')}`);
  return chosen;
}

/** The word for what stands at an address, from the address alone. */
export function kindOf({ place, status }) {
  if (status >= 400) return String(status);
  const { pathname, searchParams } = new URL(place, 'http://site');
  if (searchParams.has('thread')) return 'thread';
  if (searchParams.has('before')) return 'older';
  if (pathname === '/') return 'home';
  if (pathname === '/search') return searchParams.get('q') ? 'results' : 'search';
  if (/^\/\d{4}\/?$/.test(pathname)) return 'year';
  if (/^\/\d{4}\/\d{2}\/?$/.test(pathname)) return 'month';
  if (/^\/\d{4}\/\d{2}\/.+/.test(pathname)) return 'article';
  if (pathname.startsWith('/label/')) return 'label';
  if (pathname.startsWith('/sources/outlet/')) return 'outlet';
  if (pathname.startsWith('/sources/')) return 'source';
  if (pathname.startsWith('/p/')) return 'page';
  return path.posix.basename(pathname);
}

function linksOf({ html, place, end }, address) {
  const links = [];
  for (const [, tag] of html.matchAll(/<a\s([^>]*)>/gi)) {
    const href = /(?:^|\s)href=("([^"]*)"|'([^']*)'|[^\s>]+)/i.exec(tag);
    if (!href) continue;
    const url = resolve(unescape(href[2] ?? href[3] ?? href[1]), address + end);
    if (url?.origin !== address) continue;
    if (FORMS.test(url.pathname + url.search)) continue;
    links.push({ from: place, place: url.pathname + url.search, fragment: decode(url.hash.slice(1)) });
  }
  return links;
}

function idsOf(html) {
  return new Set([...html.matchAll(/\sid=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi)].map((found) => unescape(found[1] ?? found[2] ?? found[3])));
}

function resolve(href, base) {
  try {
    return new URL(href, base);
  } catch {
    return null; // an imported body may hold anything
  }
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function unescape(text) {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, digits) => String.fromCodePoint(parseInt(digits, 16)))
    .replace(/&#(\d+);/g, (_, digits) => String.fromCodePoint(Number(digits)))
    .replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}
