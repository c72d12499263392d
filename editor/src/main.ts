// Finds the form of an article and makes it an editor that forgets nothing.
import { Editor } from './editor.ts';
import { Keeper } from './keeper.ts';
import { make } from './dom.ts';
import { learnFolder } from './pictures.ts';
import { Status } from './status.ts';
import { learnWords } from './words.ts';

learnWords(document);
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-key]')) begin(form);

function begin(form: HTMLFormElement): void {
  const area = form.querySelector<HTMLTextAreaElement>('textarea[data-editor]');
  if (!area) return;
  // A browser restores what a field held before a reload, without the number it was written on; the journal knows both.
  form.reset();
  learnFolder(form.dataset.folder);
  const status = new Status(statusOf(form), form);
  let keeper: Keeper | null = null;
  const editor = new Editor(area, {
    changed: () => keeper?.changed(),
    save: () => void keeper?.saveNow(),
    tell: (words) => status.tell(words),
    pictures: form.dataset.pictures,
  });
  keeper = new Keeper(form, area.name, status, () => editor.reload());
  addEventListener('keydown', (event) => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
    event.preventDefault();
    void keeper?.saveNow();
  });
}

function statusOf(form: HTMLFormElement): HTMLElement {
  const there = form.querySelector<HTMLElement>('[data-status]');
  if (there) return there;
  const made = make('p', { role: 'status', 'aria-live': 'polite' });
  form.append(made);
  return made;
}
