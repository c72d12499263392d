// Making elements in one line each.

type Part = Node | string | null | undefined | false;
type Handlers = Partial<{ [K in keyof HTMLElementEventMap]: (event: HTMLElementEventMap[K]) => void }>;

/** An element with attributes, children, and what it listens to. Never a `style`: the desk's policy forbids it. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Record<string, string | boolean> = {}, parts: Part[] = [], handlers: Handlers = {},
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (value !== false) element.setAttribute(name, value);
  }
  for (const part of parts) if (part) element.append(part);
  for (const [name, handler] of Object.entries(handlers)) element.addEventListener(name, handler as EventListener);
  return element;
}

/** A button that never sends the form. */
export function button(words: string, act: () => void, attributes: Record<string, string | boolean> = {}): HTMLButtonElement {
  return make('button', { type: 'button', ...attributes }, [words], { click: act });
}

let made = 0;

/** A name that no other element has. */
export function freshId(): string {
  made += 1;
  return `editor-${made}`;
}
