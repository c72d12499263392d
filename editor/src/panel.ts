// The small form below the toolbar in which a link, a source or a language is said: in its place, by keyboard, without a
// window of the browser.
import { button, freshId, make } from './dom.ts';
import { isLanguage, namedLanguages } from './languages.ts';
import { goodAddress } from './addresses.ts';
import { say, type Key } from './words.ts';

export class Panel {
  readonly element = make('div', { class: 'editor-panel', role: 'group', hidden: true, 'data-not-kept': true });
  private back: () => void = () => undefined;

  constructor() {
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        event.preventDefault();
        this.close();
      }
    });
  }

  /** Asks for an address. */
  askAddress(title: Key, present: string, apply: (address: string) => void, remove: (() => void) | null, back: () => void): void {
    const input = make('input', { type: 'text', inputmode: 'url', dir: 'ltr', autocomplete: 'off', spellcheck: 'false', id: freshId() });
    input.value = present;
    const take = () => {
      const address = goodAddress(input.value);
      if (!address) return input.value.trim() || !remove ? this.complain(input, say('editor-address-bad')) : this.end(remove);
      return this.end(() => apply(address));
    };
    this.show(say(title), [label(say('editor-address'), input), this.acts(take, present ? remove : null)], input, take, back, say('editor-address-hint'));
  }

  /** Asks for a language. */
  askLanguage(of: string, present: string, apply: (language: string) => void, remove: (() => void) | null, back: () => void): void {
    const named = namedLanguages(of);
    const select = make('select', { id: freshId() }, [make('option', { value: '' }, [say('editor-language-choose')]),
      ...named.map(({ code, name }) => make('option', { value: code }, [name]))]);
    const input = make('input', { type: 'text', dir: 'ltr', autocomplete: 'off', spellcheck: 'false', size: '8', id: freshId() });
    if (named.some(({ code }) => code === present)) select.value = present;
    else input.value = present;
    select.addEventListener('change', () => { input.value = ''; });
    const take = () => {
      const code = input.value.trim() || select.value;
      if (!isLanguage(code)) return this.complain(input, say('editor-language-bad'));
      return this.end(() => apply(code));
    };
    this.show(say('editor-language'), [label(say('editor-language'), select), label(say('editor-language-other'), input), this.acts(take, present ? remove : null)], select, take, back);
  }

  close(): void {
    this.end(() => undefined);
  }

  private show(title: string, parts: HTMLElement[], first: HTMLElement, take: () => void, back: () => void, hint = ''): void {
    const complaint = make('p', { class: 'editor-wrong', role: 'alert', id: freshId() });
    this.element.setAttribute('aria-label', title);
    this.element.replaceChildren(...parts, ...(hint ? [make('p', { class: 'editor-hint' }, [hint])] : []), complaint);
    for (const input of this.element.querySelectorAll('input')) {
      input.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        take();
      });
    }
    this.back = back;
    this.element.hidden = false;
    first.focus();
    if (first instanceof HTMLInputElement) first.select();
  }

  private acts(take: () => void, remove: (() => void) | null): HTMLElement {
    return make('p', { class: 'editor-acts' }, [
      button(say('editor-apply'), take), remove && button(say('editor-remove'), () => this.end(remove)), button(say('editor-cancel'), () => this.close()),
    ]);
  }

  private complain(input: HTMLInputElement, words: string): void {
    const complaint = this.element.querySelector<HTMLElement>('.editor-wrong')!;
    complaint.textContent = words;
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', complaint.id);
    input.focus();
  }

  private end(act: () => void): void {
    this.element.hidden = true;
    this.element.replaceChildren();
    act();
    this.back();
  }
}

function label(words: string, input: HTMLElement): HTMLElement {
  return make('p', {}, [make('label', { for: input.id }, [words]), input]);
}
