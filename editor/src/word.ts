// Word's paragraphs that are something else: items of lists, titles, quotations.
import { styleOf } from './clean.ts';

/** Turns them into what they are. */
export function wordParagraphs(body: HTMLElement): void {
  for (const line of body.querySelectorAll('p')) {
    if (line.classList.contains('MsoTitle')) rename(line, 'h1');
    else if (/^Mso(Intense)?Quote$/.test(line.className)) quoted(line);
  }
  lists(body);
}

interface Level {
  list: HTMLElement;
  level: number;
}

// `mso-list: l0 level2 lfo1` is all that says an item; the sign or number before its words is words.
function lists(body: HTMLElement): void {
  let open: Level[] = [];
  let before: Element | null = null;
  for (const line of [...body.querySelectorAll<HTMLElement>('p')]) {
    const said = styleOf(line).get('mso-list');
    const level = Number(/level(\d+)/.exec(said ?? '')?.[1] ?? 0);
    if (!level || line.closest('li')) continue;
    if (line.previousElementSibling !== before || !before) open = [];
    open = open.filter((each) => each.level <= level);
    const sign = takeSign(line);
    let here = open.at(-1);
    if (!here || here.level < level) {
      const list = body.ownerDocument.createElement(/^[\p{L}\p{N}]{1,4}[.)]$/u.test(sign) ? 'ol' : 'ul');
      if (here) (here.list.lastElementChild ?? here.list).append(list);
      else line.before(list);
      here = { list, level };
      open.push(here);
    }
    const item = body.ownerDocument.createElement('li');
    item.append(...line.childNodes);
    here.list.append(item);
    before = open[0]!.list;
    line.remove();
  }
}

function takeSign(line: HTMLElement): string {
  for (const span of line.querySelectorAll('span')) {
    if (styleOf(span).get('mso-list') !== 'ignore') continue;
    const sign = span.textContent?.trim() ?? '';
    span.remove();
    return sign;
  }
  return '';
}

function rename(line: Element, name: string): void {
  const element = line.ownerDocument.createElement(name);
  element.append(...line.childNodes);
  line.replaceWith(element);
}

function quoted(line: Element): void {
  const quotation = line.ownerDocument.createElement('blockquote');
  line.before(quotation);
  if (quotation.previousElementSibling?.localName === 'blockquote') {
    quotation.previousElementSibling.append(line);
    quotation.remove();
  } else {
    quotation.append(line);
  }
}
