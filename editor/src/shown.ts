// The words that a page came with, and whether they are some that were sent from here.
import { same, wordsOf } from './form.ts';
import type { Fields } from './journal.ts';

/** What the server had when it made the page. */
export interface Page {
  readonly fields: Fields;
  /** The number of the revision that they are. */
  readonly base: string;
}

/** The words of a form that nobody has written in yet. */
export function pageOf(form: HTMLFormElement): Page {
  return { fields: wordsOf(form), base: form.querySelector<HTMLInputElement>('input[name="base"]')?.value ?? '' };
}

/** This page as the server would make it now; nothing if it holds no such form any more. */
export async function pageNow(key: string): Promise<Page | null> {
  const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' }, credentials: 'same-origin', redirect: 'error' });
  if (!answer.ok) return null;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const form = [...page.forms].find(({ dataset }) => dataset.key === key);
  return form ? pageOf(form) : null;
}

/** The place of the last of `sent` that a page shows, or -1: of the words of the article, since the server writes labels and names its own way. */
export function lastShown(sent: Fields[], { fields }: Page, text: string): number {
  const main = (all: Fields) => all.filter(([name]) => [text, 'title', 'standfirst'].includes(name));
  return sent.findLastIndex((each) => same(main(each), main(fields), text));
}
