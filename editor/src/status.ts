// What the writer is told: quietly where words are kept, aloud (a live region) only when something changed that matters,
// and with a notice that stays where there is something to decide.
import { button, make } from './dom.ts';

export interface Choice {
  words: string;
  act?: () => void;
  href?: string;
  /** The notice stays after this choice. */
  stays?: boolean;
}

export class Status {
  private readonly quiet = make('p', { class: 'editor-quiet' });
  private readonly notices = make('div', { class: 'editor-notices' });
  private readonly shown = new Map<string, HTMLElement>();

  constructor(private readonly live: HTMLElement, place: HTMLElement) {
    live.after(this.quiet);
    place.before(this.notices);
  }

  /** Said aloud, once: the same words are not repeated while they stand. */
  tell(words: string): void {
    if (this.live.textContent !== words) this.live.textContent = words;
  }

  /** Shown and not said. */
  show(words: string): void {
    if (this.quiet.textContent !== words) this.quiet.textContent = words;
  }

  /** A notice that stays until it is decided or taken back; its words are also said. */
  notice(name: string, words: string, choices: Choice[] = [], more?: HTMLElement): void {
    this.withdraw(name);
    const acts = choices.map(({ words: label, act, href, stays }) => (href
      ? make('a', { href }, [label])
      : button(label, () => {
        if (!stays) this.withdraw(name);
        act?.();
      })));
    const box = make('div', { class: 'editor-notice', role: 'group', 'aria-label': words }, [
      make('p', {}, [words]), more, acts.length > 0 && make('p', { class: 'editor-acts' }, acts),
    ]);
    this.shown.set(name, box);
    this.notices.append(box);
    this.tell(words);
  }

  withdraw(name: string): void {
    this.shown.get(name)?.remove();
    this.shown.delete(name);
  }
}
