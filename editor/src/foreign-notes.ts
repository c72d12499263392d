// Notes of other programs: a short link to something further down that links back to it.
import { inLine } from './read.ts';

/** Turns each pair into a note at its place. */
export function findNotes(body: HTMLElement): void {
  const containers = new Set<Element>();
  for (const link of body.querySelectorAll<HTMLElement>('a[href*="#"]')) {
    if (!link.isConnected || !/^\s*[[(]?[\p{N}\p{L}*†‡§]{1,5}[\])]?\s*$/u.test(link.textContent ?? '')) continue;
    const target = placeOf(body, link);
    if (!target || !(link.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
    const block = target.closest('li, div[id*="ftn"], div[id*="edn"], div[id*="note"]') ?? target.closest('p, dd, div');
    if (!block || block === body || block.contains(link)) continue;
    const back = [...block.querySelectorAll<HTMLElement>('a[href*="#"]')].filter((each) => leadsTo(body, each, link));
    if (back.length === 0) continue;
    for (const each of back) (each.closest('sup') ?? each).remove();
    const note = body.ownerDocument.createElement('span');
    note.setAttribute('data-note', '');
    note.append(...inLine(block));
    const sup = link.closest('sup');
    (sup && sup.textContent?.trim() === link.textContent?.trim() ? sup : link).replaceWith(note);
    if (block.parentElement) containers.add(block.parentElement);
    block.remove();
  }
  for (const container of containers) clearAway(body, container);
}

function placeOf(body: HTMLElement, link: HTMLElement): HTMLElement | null {
  const name = decodeURIComponent(/#(.*)$/s.exec(link.getAttribute('href') ?? '')?.[1]?.replace(/%(?![0-9a-f]{2})/gi, '%25') ?? '');
  if (!name) return null;
  const quoted = CSS.escape(name);
  return body.querySelector<HTMLElement>(`[id="${quoted}"], a[name="${quoted}"]`);
}

function leadsTo(body: HTMLElement, link: HTMLElement, to: HTMLElement): boolean {
  const place = placeOf(body, link);
  return place !== null && (place === to || place.contains(to) && place.textContent!.trim().length < 12 || to.contains(place) || place.parentElement === to.parentElement && place.textContent!.trim() === '');
}

// The line that divides the notes from the text, and what held them, go with them.
function clearAway(body: HTMLElement, container: Element): void {
  let at: Element | null = container;
  while (at && at !== body && !at.textContent?.trim()) {
    const { parentElement, previousElementSibling }: Element = at;
    if (previousElementSibling?.localName === 'hr') previousElementSibling.remove();
    at.remove();
    at = parentElement;
  }
  if (body.lastElementChild?.localName === 'hr') body.lastElementChild.remove();
}
