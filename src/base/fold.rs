//! Words as the plain search compares them: without capitals, accents and vowel marks.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// "L’Été" becomes "l'ete"; Arabic loses its vowel marks and tatweel.
pub(crate) fn folded(words: &str) -> String {
    let mut folded = String::with_capacity(words.len());
    for c in words.chars() {
        if c.is_ascii() {
            folded.push(c.to_ascii_lowercase());
        } else {
            // The order of the marks does not matter, since none is kept.
            decompose_canonical(c, |part| push_bare(part, &mut folded));
        }
    }
    folded
}

fn push_bare(c: char, out: &mut String) {
    match c {
        '’' | 'ʼ' | '‘' => out.push('\''),
        '\u{640}' => {}
        _ if is_combining_mark(c) => {}
        _ => out.extend(c.to_lowercase()),
    }
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
