//! Words as the plain search compares them: without capitals, accents and vowel marks.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// "L’Été" becomes "l'ete"; Arabic loses its vowel marks and tatweel.
pub(crate) fn folded(words: &str) -> String {
    let bare = words.nfd().filter(|c| !is_combining_mark(*c) && *c != '\u{640}');
    bare.flat_map(char::to_lowercase).map(|c| if matches!(c, '’' | 'ʼ' | '‘') { '\'' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_capitals_do_not_count() {
        assert_eq!(folded("L’Été À GÊNES"), "l'ete a genes");
        assert_eq!(folded("الـسَّلام"), "السلام");
    }
}
