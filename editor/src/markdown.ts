// Markdown that is pasted as plain text.
import { Marked } from 'marked';

const marked = new Marked({ gfm: true, async: false });

const SIGNS = [
  /^#{1,6} \S/m, /^> \S/m, /^ {0,3}[-*+] \S/m, /^ {0,3}\d{1,3}[.)] \S/m, /^(```|~~~)/m, /\*\*[^\s*][^*\n]*\*\*/, /(^|\s)`[^`\n]+`/,
  /\[[^\]\n]+\]\((https?:|mailto:|\/|#)[^)\s]*\)/, /^ {0,3}(-{3,}|\*{3,}|_{3,})\s*$/m, /^\|?.+\|.+\n\|?\s*:?-{2,}/m, /\[\^[^\]\s]+\]/,
];

/** Whether some words look like Markdown rather than like prose. */
export function looksLikeMarkdown(words: string): boolean {
  return SIGNS.some((sign) => sign.test(words));
}

/** The HTML of some Markdown, notes (`[^1]`) at their place. */
export function markdown(words: string): string {
  const notes = new Map<string, string>();
  const rest = words.replace(/\r\n?/g, '\n').replace(/^\[\^([^\]\s]+)\]:[ \t]*(.*(?:\n[ \t]+\S.*)*)\n?/gm, (_whole, name: string, note: string) => {
    notes.set(name, note.replace(/\s*\n\s*/g, ' '));
    return '';
  });
  const placed = rest.replace(/\[\^([^\]\s]+)\]/g, (whole, name: string) => {
    const note = notes.get(name);
    return note === undefined ? whole : `<span data-note="">${marked.parseInline(note) as string}</span>`;
  });
  return marked.parse(placed) as string;
}
