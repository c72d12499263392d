// From a document to the HTML that is kept: semantic, without a class that only we would understand, and in the very form
// that the server's cleaner writes, so that what is kept is what was sent.
import type { Mark, Node } from 'prosemirror-model';
import { LOOK, present } from './looks.ts';
import { markTag, PICTURE } from './schema.ts';

/** What is counted while one text is written. */
interface Course {
  notes: Node[];
  /** Ranks of the headings that stand above. */
  above: number[];
  inTable: boolean;
}

/** A piece of a line. */
interface Item {
  html: string;
  marks: readonly Mark[];
  kind: 'words' | 'blank' | 'leaf' | 'break' | 'note';
}

const LEADING = /^[\s\u200B\u2060\uFEFF]+/;
const TRAILING = /[\s\u200B\u2060\uFEFF]+$/;

/** Blocks do not change, so what was written of one is kept: only a changed block is written again. */
const known = new WeakMap<Node, { first: number; html: string; notes: Node[] }>();

/** Writes a document. */
export function write(doc: Node): string {
  const course: Course = { notes: [], above: [], inTable: false };
  const parts: string[] = [];
  doc.forEach((node) => {
    const html = node.type.name === 'heading' ? writeBlock(node, course) : writeKnown(node, course);
    if (html) parts.push(html);
  });
  if (course.notes.length > 0) parts.push(writeNotes(course.notes));
  return parts.join('\n');
}

function writeKnown(node: Node, course: Course): string {
  const first = course.notes.length;
  const before = known.get(node);
  if (before && before.first === first) {
    course.notes.push(...before.notes);
    return before.html;
  }
  const html = writeBlock(node, course);
  if (!html.includes('<h')) known.set(node, { first, html, notes: course.notes.slice(first) });
  return html;
}

function writeBlock(node: Node, course: Course): string {
  switch (node.type.name) {
    case 'paragraph': return paragraphs(node, course).join('');
    case 'heading': return writeHeading(node, course);
    case 'blockquote': return wrap('blockquote', present(node.attrs, [...LOOK, 'cite']), blocks(node, course).join(''));
    case 'bullet_list': return wrap('ul', present(node.attrs, LOOK), items(node, course, false));
    case 'ordered_list': return wrap('ol', orderOf(node), items(node, course, true));
    case 'figure': return writeFigure(node, course);
    case 'code_block': return node.textContent.replace(/^\n+/, '') ? open('pre', present(node.attrs, LOOK)) + `<code>${escape(node.textContent.replace(/^\n+/, ''))}</code></pre>` : '';
    case 'preformatted': return wrap('pre', present(node.attrs, LOOK), writeItems(itemsOf(node, course, true)));
    case 'horizontal_rule': return '<hr>';
    case 'table': return writeTable(node, course);
    case 'opaque': return String(node.attrs.html);
    default: return '';
  }
}

function blocks(node: Node, course: Course): string[] {
  const parts: string[] = [];
  node.forEach((child) => {
    const html = writeBlock(child, course);
    if (html) parts.push(html);
  });
  return parts;
}

// Two breaks end a paragraph, for the cleaner as for a reader.
function paragraphs(node: Node, course: Course): string[] {
  const attrs = present(node.attrs, LOOK);
  return lines(itemsOf(node, course, false), 2).map((line) => wrap('p', attrs, writeItems(line))).filter(Boolean);
}

// The first heading of a text stands below its title, each other at most one below the one before it.
function writeHeading(node: Node, course: Course): string {
  const html = oneLine(node, course);
  if (!html) return '';
  const level = node.attrs.level as number;
  while (course.above.length > 0 && course.above.at(-1)! >= level) course.above.pop();
  course.above.push(level);
  const tag = `h${Math.min(6, course.above.length + 1)}`;
  return open(tag, present(node.attrs, LOOK)) + html + `</${tag}>`;
}

function orderOf({ attrs }: Node): Record<string, string> {
  const order: Record<string, string> = attrs.order === 1 ? {} : { start: String(attrs.order) };
  return { ...present(attrs, LOOK), ...order, ...present(attrs, ['reversed', 'type']) };
}

function items(list: Node, course: Course, keepEmpty: boolean): string {
  let html = '';
  list.forEach((item) => {
    const inner = settled(item, course);
    if (inner || keepEmpty) html += open('li', present(item.attrs, [...LOOK, 'value'])) + inner + '</li>';
  });
  return html;
}

// A paragraph that stands alone or with lists is the words themselves.
function settled(node: Node, course: Course): string {
  const parts: { html: string; kind: string; bare: boolean }[] = [];
  node.forEach((child) => {
    const kind = child.type.name;
    if (kind === 'paragraph') {
      const bare = Object.keys(present(child.attrs, LOOK)).length === 0;
      for (const html of paragraphs(child, course)) parts.push({ html, kind, bare });
    } else {
      const html = writeBlock(child, course);
      if (html) parts.push({ html, kind, bare: false });
    }
  });
  const [only, second] = parts.filter((part) => part.kind === 'paragraph');
  const alone = parts.every((part) => /^(paragraph|bullet_list|ordered_list)$/.test(part.kind));
  return parts.map((part) => (part === only && !second && part.bare && alone ? part.html.slice(3, -4) : part.html)).join('');
}

// What is on its way has no address yet: its words are kept, its picture follows.
function writeFigure(node: Node, course: Course): string {
  const { attrs } = node;
  const picture = attrs.src && !attrs.sending ? leaf('img', present(attrs, PICTURE)) : '';
  const link = { ...(attrs.href ? { href: attrs.href as string } : {}), ...present(attrs, ['rel']), ...(attrs.label ? { 'aria-label': attrs.label as string } : {}) };
  const shown = picture && attrs.href ? open('a', link) + picture + '</a>' : picture;
  const words = oneLine(node, course);
  const credit = String(attrs.credit).trim() ? `<small class="credit">${escape(String(attrs.credit).trim())}</small>` : '';
  const caption = [words, credit].filter(Boolean).join(' ');
  return wrap('figure', present(attrs, LOOK), shown + (caption ? `<figcaption>${caption}</figcaption>` : ''));
}

function writeTable(node: Node, course: Course): string {
  const outermost = !course.inTable;
  course.inTable = true;
  const sections = { thead: '', tbody: '', tfoot: '' };
  let atHead = true;
  node.forEach((row) => {
    atHead &&= row.attrs.section === 'head' || everyCellIsHeader(row);
    const section = atHead ? 'thead' : row.attrs.section === 'foot' ? 'tfoot' : 'tbody';
    sections[section] += `<tr>${cellsOf(row, course)}</tr>`;
  });
  course.inTable = !outermost;
  const { attrs } = node;
  const classes = [attrs.plain, outermost ? null : attrs.class].filter(Boolean).join(' ');
  const shown = { ...(classes ? { class: classes } : {}), ...present(attrs, ['dir', 'lang']) };
  const inner = (['thead', 'tbody', 'tfoot'] as const).map((name) => wrap(name, {}, sections[name])).join('');
  const table = open('table', shown) + (attrs.caption ?? '') + inner + '</table>';
  return outermost ? open('div', { class: ['table-box', attrs.place].filter(Boolean).join(' ') }) + table + '</div>' : table;
}

function everyCellIsHeader(row: Node): boolean {
  let all = row.childCount > 0;
  row.forEach((cell) => { all &&= cell.type.name === 'table_header'; });
  return all;
}

function cellsOf(row: Node, course: Course): string {
  let html = '';
  row.forEach((cell) => {
    const tag = cell.type.name === 'table_header' ? 'th' : 'td';
    const { attrs } = cell;
    const spans = { ...(attrs.colspan > 1 ? { colspan: String(attrs.colspan) } : {}), ...(attrs.rowspan > 1 ? { rowspan: String(attrs.rowspan) } : {}) };
    const scope = tag === 'th' ? present(attrs, ['scope']) : {};
    html += open(tag, { ...present(attrs, LOOK), ...spans, ...scope }) + settled(cell, course) + `</${tag}>`;
  });
  return html;
}

function writeNotes(notes: Node[]): string {
  const inner = notes.map((note, index) => {
    const number = index + 1;
    const kind = note.attrs.kind ? `<small class="kind">${escape(note.attrs.kind)}</small>` : '';
    const words = writeItems(lines(itemsOf(note, { notes: [], above: [], inTable: false }, false), Infinity)[0] ?? []);
    const back = `<a href="#noteref-${number}" role="doc-backlink">↩</a>`;
    return `<li id="note-${number}">${[kind, words, back].filter(Boolean).join(' ')}</li>`;
  });
  return `<section class="notes" role="doc-endnotes"><ol>${inner.join('')}</ol></section>`;
}

function oneLine(node: Node, course: Course): string {
  return writeItems(lines(itemsOf(node, course, false), Infinity)[0] ?? []);
}

function itemsOf(node: Node, course: Course, exact: boolean): Item[] {
  const found: Item[] = [];
  node.forEach((child) => {
    const { marks } = child;
    switch (child.type.name) {
      case 'text': {
        const words = child.text ?? '';
        const blank = !exact && words.replace(LEADING, '') === '';
        found.push({ html: words, marks, kind: blank ? 'blank' : 'words' });
        break;
      }
      case 'hard_break': found.push(exact ? { html: '\n', marks, kind: 'words' } : { html: '<br>', marks: [], kind: 'break' }); break;
      case 'image': found.push({ html: leaf('img', present(child.attrs, ['class', ...PICTURE])), marks, kind: 'leaf' }); break;
      case 'anchor': found.push({ html: `<span id="${value(child.attrs.id)}"></span>`, marks: [], kind: 'leaf' }); break;
      case 'piece': found.push({ html: child.attrs.html, marks, kind: 'leaf' }); break;
      case 'note': {
        course.notes.push(child);
        const number = course.notes.length;
        const link = `<a href="#note-${number}" id="noteref-${number}" role="doc-noteref">${number}</a>`;
        found.push({ html: `<sup class="note">${link}</sup>`, marks: [], kind: 'note' });
        break;
      }
    }
  });
  return found;
}

// Divides at `most` breaks or more; fewer are one. Blanks and breaks at the ends of a line go.
function lines(found: Item[], most: number): Item[][] {
  const all: Item[][] = [];
  let line: Item[] = [];
  let breaks = 0;
  for (const item of found) {
    if (item.kind === 'break') {
      breaks += 1;
      continue;
    }
    const starts = breaks > 0 || line.length === 0;
    if (item.kind === 'blank' && starts) continue;
    if (breaks >= most && line.length > 0) {
      all.push(line);
      line = [];
    } else if (breaks > 0 && line.length > 0) {
      line.push({ html: '<br>', marks: [], kind: 'break' });
    }
    breaks = 0;
    line.push(starts && item.kind === 'words' ? { ...item, html: item.html.replace(LEADING, '') } : item);
  }
  if (line.length > 0) all.push(line);
  return all.map(trimmed).filter((each) => each.length > 0);
}

function trimmed(line: Item[]): Item[] {
  while (line.length > 0) {
    const last = line.at(-1)!;
    if (last.kind === 'break' || last.kind === 'blank') {
      line.pop();
      continue;
    }
    if (last.kind === 'words') line[line.length - 1] = { ...last, html: last.html.replace(TRAILING, '') };
    break;
  }
  return line;
}

// Marks are opened and closed as the cleaner does it: blanks open none, a break stands in what goes on behind it.
function writeItems(line: Item[]): string {
  let html = '';
  let opened: Mark[] = [];
  const closeTo = (count: number) => {
    for (const mark of opened.slice(count).reverse()) html += `</${markTag(mark.type.name, mark.attrs)[0]}>`;
    opened = opened.slice(0, count);
  };
  const shared = (marks: readonly Mark[]) => {
    let count = 0;
    while (count < opened.length && count < marks.length && opened[count]!.eq(marks[count]!)) count += 1;
    return count;
  };
  line.forEach((item, index) => {
    const next = item.kind === 'break' ? line[index + 1]?.marks ?? [] : item.marks;
    closeTo(shared(next));
    if (item.kind === 'words' || item.kind === 'leaf') {
      for (const mark of item.marks.slice(opened.length)) {
        html += open(...markTag(mark.type.name, mark.attrs));
        opened.push(mark);
      }
    }
    html += item.kind === 'words' || item.kind === 'blank' ? escape(item.html) : item.html;
  });
  closeTo(0);
  return html;
}

function wrap(tag: string, attrs: Record<string, string>, inner: string): string {
  return inner ? open(tag, attrs) + inner + `</${tag}>` : '';
}

function leaf(tag: string, attrs: Record<string, string>): string {
  return open(tag, attrs);
}

function open(tag: string, attrs: Record<string, string>): string {
  return `<${tag}${Object.entries(attrs).map(([name, words]) => ` ${name}="${value(words)}"`).join('')}>`;
}

function escape(words: string): string {
  return words.replace(/[&<>\u00A0]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[letter] ?? '&nbsp;');
}

function value(words: string): string {
  return escape(String(words)).replace(/"/g, '&quot;');
}
