// Where one stands in the text. A browser tells of it a moment after a key or a click has moved it, and on a busy machine the
// next key or click comes sooner: what it does would be done at the place before.
import type { EditorView } from 'prosemirror-view';

/** What ProseMirror does when the browser tells of a selection; it has no public name for it (prosemirror-view, `domobserver.ts`). */
interface Observed { domObserver?: { flush(): void } }

/** The code of a key that an input method takes for itself. */
const COMPOSING = 229;

/** Takes over where the browser stands now, before a tool or a key does something there. Not while letters are being composed: those are the browser's. */
export function stand(view: EditorView, key?: KeyboardEvent): void {
  if (!view.composing && key?.keyCode !== COMPOSING) (view as unknown as Observed).domObserver?.flush();
}
