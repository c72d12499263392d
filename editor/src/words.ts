// The words of the editor, in the language of the desk. The page gives them in #editor-words; every key is listed here,
// and the catalogues of the program know no other that begins with `editor-`.

export const KEYS = [
  'editor-text', 'editor-toolbar', 'editor-keys',
  'editor-paragraph', 'editor-heading', 'editor-subheading', 'editor-bold', 'editor-italic', 'editor-code',
  'editor-link', 'editor-language', 'editor-list', 'editor-numbers', 'editor-quote', 'editor-cite', 'editor-codeblock',
  'editor-break', 'editor-picture', 'editor-note', 'editor-table', 'editor-undo', 'editor-redo', 'editor-source',
  'editor-address', 'editor-address-hint', 'editor-address-bad', 'editor-apply', 'editor-remove', 'editor-cancel',
  'editor-language-choose', 'editor-language-other', 'editor-language-bad',
  'editor-row-before', 'editor-row-after', 'editor-column-before', 'editor-column-after', 'editor-row-remove',
  'editor-column-remove', 'editor-header-row', 'editor-header-column', 'editor-table-remove',
  'editor-figure', 'editor-alt', 'editor-alt-hint', 'editor-caption', 'editor-credit', 'editor-picture-remove',
  'editor-picture-replace', 'editor-sending', 'editor-sent', 'editor-picture-refused', 'editor-picture-unreachable',
  'editor-picture-missing', 'editor-again', 'editor-nothing-selected',
  'editor-notes', 'editor-note-number', 'editor-note-translator', 'editor-note-translator-mark', 'editor-note-remove',
  'editor-kept-piece', 'editor-kept-jump',
  'editor-pasted', 'editor-dropped', 'editor-dropped-styles', 'editor-dropped-scripts', 'editor-dropped-frames',
  'editor-dropped-forms', 'editor-dropped-drawings', 'editor-dropped-pictures', 'editor-dropped-hidden',
  'editor-foreign-pictures',
  'editor-saved', 'editor-kept', 'editor-unkept', 'editor-offline', 'editor-back', 'editor-signed-out', 'editor-conflict',
  'editor-conflict-open', 'editor-refused', 'editor-restored', 'editor-discard', 'editor-discarded', 'editor-offered',
  'editor-offered-use', 'editor-offered-words', 'editor-other-tab', 'editor-leaving-offline',
] as const;

export type Key = (typeof KEYS)[number];

let words: Partial<Record<string, string>> = {};

/** Takes the words from the page. */
export function learnWords(document: Document): void {
  try {
    words = JSON.parse(document.getElementById('editor-words')?.textContent ?? '{}');
  } catch {
    words = {};
  }
}

/** The words of a key; `%name` is filled in. A key without words is shown as it is, so that it is noticed. */
export function say(key: Key, values: Record<string, string | number> = {}): string {
  let text = words[key] ?? key;
  for (const [name, value] of Object.entries(values)) text = text.replaceAll(`%${name}`, String(value));
  return text;
}
