// What nearly every element of a text may say of itself: how it stands, in which direction and language.
import type { Attrs } from 'prosemirror-model';
import { isLanguage } from './languages.ts';

/** How a block may stand, as the cleaner writes it. */
const PLACES = ['align-left', 'align-right', 'align-center', 'align-justify', 'float-left', 'float-right'];

/** Class, direction and language, which nearly every block may have. */
export const look = { class: { default: null }, dir: { default: null }, lang: { default: null } };

/** Reads the look of an element. */
export function lookOf(dom: HTMLElement): Attrs {
  const places = [...dom.classList].filter((name) => PLACES.includes(name));
  const dir = dom.getAttribute('dir');
  const lang = dom.getAttribute('lang');
  return {
    class: places.length > 0 ? places.join(' ') : null,
    dir: dir === 'ltr' || dir === 'rtl' || dir === 'auto' ? dir : null,
    lang: lang && isLanguage(lang) ? lang : null,
  };
}

/** The attributes that are there, in the order of their names here. */
export function present(attrs: Attrs, names: string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of names) if (attrs[name] !== null && attrs[name] !== undefined) found[name] = String(attrs[name]);
  return found;
}

export const LOOK = ['class', 'dir', 'lang'];

/** A whole number of an attribute. */
export function numberOf(dom: HTMLElement, name: string): number | null {
  const value = dom.getAttribute(name);
  return value !== null && /^-?\d{1,6}$/.test(value) ? Number(value) : null;
}
