// Languages that a passage may be said to be in, and how each is written.

/** Offered by name; any other code of BCP 47 that the server knows is kept where it is found. */
export const LANGUAGES = ['ar', 'ber', 'bg', 'bn', 'br', 'ca', 'co', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'eu', 'fa', 'fi',
  'fr', 'ga', 'he', 'hi', 'hr', 'hu', 'hy', 'id', 'it', 'ja', 'ka', 'kab', 'ko', 'ku', 'la', 'lt', 'lv', 'nl', 'no', 'oc', 'pl',
  'pt', 'ro', 'ru', 'sk', 'sl', 'sq', 'sr', 'sv', 'sw', 'ta', 'th', 'tr', 'uk', 'ur', 'vi', 'wo', 'zh'];

const RIGHT_TO_LEFT = ['ar', 'arq', 'ary', 'arz', 'apc', 'aeb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi', 'ckb'];

/** The shape that the server accepts. */
export function isLanguage(code: string): boolean {
  return /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/i.test(code);
}

export function directionOf(code: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(code.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** Languages with their names in the language of the page, in the order of those names. */
export function namedLanguages(of: string): { code: string; name: string }[] {
  const names = new Intl.DisplayNames([of || 'en'], { type: 'language' });
  const order = new Intl.Collator(of || 'en');
  return LANGUAGES.map((code) => ({ code, name: names.of(code) ?? code })).sort((a, b) => order.compare(a.name, b.name));
}

/** How a reader is told that a note is the translator's, in the language of the article. */
export function translatorMark(language: string, otherwise: string): string {
  const marks: Record<string, string> = {
    ar: 'ملاحظة المترجم', de: 'Anm. d. Übers.', en: 'Translator’s note', es: 'N. del T.', fr: 'N.d.T.', it: 'N.d.T.', nl: 'noot van de vertaler', pt: 'N. do T.',
  };
  return marks[language.toLowerCase().split('-')[0] ?? ''] ?? otherwise;
}
