// The toolbar: one stop of the Tab key, arrows within, names in words, and what is pressed said and shown.
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { make } from './dom.ts';
import { stand } from './standing.ts';
import { say, type Key } from './words.ts';

export interface Tool {
  key: Key;
  /** Does it; the toolbar asks it with a view of which it does not know whether it is the text or a note. */
  run: (view: EditorView) => void;
  /** Whether it can be done now; always, if not said. */
  can?: (state: EditorState, view: EditorView) => boolean;
  /** Whether it is on; a tool without this is no switch. */
  on?: (state: EditorState) => boolean;
  /** As `aria-keyshortcuts` has it. */
  keys?: string;
}

const MAC = /Mac|iPhone|iPad/.test(navigator.platform);

export class Toolbar {
  readonly element: HTMLElement;
  private readonly buttons: { tool: Tool; element: HTMLButtonElement }[] = [];
  private current = 0;

  constructor(name: string, groups: Tool[][], private readonly view: () => EditorView, private readonly leave: () => void) {
    this.element = make('div', { class: 'editor-tools', role: 'toolbar', 'aria-label': name }, groups.map((group) =>
      make('span', { class: 'editor-group' }, group.map((tool) => this.button(tool)))));
    this.element.addEventListener('keydown', (event) => this.key(event));
    this.move(0, false);
  }

  focus(): void {
    this.buttons[this.current]?.element.focus();
  }

  update(): void {
    const view = this.view();
    for (const { tool, element } of this.buttons) {
      const can = tool.can?.(view.state, view) ?? true;
      set(element, 'aria-disabled', can ? null : 'true');
      if (tool.on) set(element, 'aria-pressed', String(tool.on(view.state)));
    }
  }

  private button(tool: Tool): HTMLButtonElement {
    const words = say(tool.key);
    const shown = tool.keys ? `${words} (${spoken(tool.keys)})` : words;
    const element = make('button', { type: 'button', title: shown, ...(tool.keys ? { 'aria-keyshortcuts': spelled(tool.keys) } : {}) }, [words], {
      // The selection stays where it is while a finger or mouse presses.
      mousedown: (event) => event.preventDefault(),
      click: () => {
        this.move(this.buttons.findIndex((each) => each.tool === tool), false);
        stand(this.view());
        if (element.getAttribute('aria-disabled') !== 'true') tool.run(this.view());
      },
    });
    this.buttons.push({ tool, element });
    return element;
  }

  private key(event: KeyboardEvent): void {
    const forward = getComputedStyle(this.element).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const steps: Record<string, number> = { [forward]: this.current + 1, [backward]: this.current - 1, Home: 0, End: this.buttons.length - 1 };
    const to = steps[event.key];
    if (event.key === 'Escape') this.leave();
    else if (to !== undefined) this.move(to, true);
    else return;
    event.preventDefault();
  }

  private move(to: number, focus: boolean): void {
    const count = this.buttons.length;
    this.current = (to + count) % count;
    this.buttons.forEach(({ element }, index) => { element.tabIndex = index === this.current ? 0 : -1; });
    if (focus) this.focus();
  }
}

function set(element: HTMLElement, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** `Mod-Shift-8` as a screen reader wants it. */
function spelled(keys: string): string {
  return keys.replace('Mod', MAC ? 'Meta' : 'Control').replaceAll('-', '+');
}

/** … and as a person does. */
function spoken(keys: string): string {
  return keys.replace('Mod', MAC ? '⌘' : 'Ctrl').replace('Alt', MAC ? '⌥' : 'Alt').replace('Shift', MAC ? '⇧' : 'Maj').replaceAll('-', ' ').replace('Maj', '⇧');
}
