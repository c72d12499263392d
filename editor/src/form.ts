// The words of a form: read, put back, compared. Hidden inputs are the page's own and are no words.
import type { Fields } from './journal.ts';
import { read } from './read.ts';
import { write } from './write.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const NO_WORDS = ['hidden', 'file', 'password', 'submit', 'button', 'image', 'reset'];

/** The controls that hold words, in the order of the page. */
function controls(form: HTMLFormElement): Control[] {
  return [...form.elements].filter((element): element is Control =>
    (element instanceof HTMLInputElement && !NO_WORDS.includes(element.type))
    || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement).filter(({ name }) => name);
}

/** The words as they stand. */
export function wordsOf(form: HTMLFormElement): Fields {
  const fields: Fields = [];
  for (const control of controls(form)) {
    if (control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type)) {
      if (control.checked) fields.push([control.name, control.value]);
    } else if (control instanceof HTMLSelectElement) {
      for (const option of control.selectedOptions) fields.push([control.name, option.value]);
    } else {
      fields.push([control.name, control.value]);
    }
  }
  return fields;
}

/** Puts words back. A control of which they say nothing is left alone, unless it can be unticked. */
export function putWords(form: HTMLFormElement, fields: Fields): void {
  const waiting = new Map<string, string[]>();
  for (const [name, value] of fields) waiting.set(name, [...(waiting.get(name) ?? []), value]);
  for (const control of controls(form)) {
    const values = waiting.get(control.name);
    if (control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type)) {
      control.checked = values?.includes(control.value) ?? false;
    } else if (control instanceof HTMLSelectElement) {
      for (const option of control.options) option.selected = values?.includes(option.value) ?? option.selected;
    } else if (values && values.length > 0) {
      control.value = values.shift()!;
    }
  }
}

/** All that a save sends: the hidden inputs too, and no files. */
export function bodyOf(form: HTMLFormElement): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  return body;
}

/** Whether these are the same words. The text is compared as it would be written, since the server cleans it. */
export function same(one: Fields | null, other: Fields | null, text: string): boolean {
  return one !== null && other !== null && plain(one, text) === plain(other, text);
}

function plain(fields: Fields, text: string): string {
  const even = (value: string) => value.replace(/\r\n?/g, '\n').trim();
  return JSON.stringify(fields.map(([name, value]) => [name, name === text ? write(read(value)) : even(value)]).filter(([, value]) => value !== ''));
}
