//! When two names look the same to a human eye: Unicode's skeletons (UTS 39), and on top of them no capitals, accents, spaces or signs.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_script::{Script, UnicodeScript};
use unicode_security::confusable_detection::skeleton;
use unicode_security::mixed_script::AugmentedScriptSet;

/// Whether one can be taken for the other.
pub(crate) fn alike(one: &str, other: &str) -> bool {
    let (one, other) = (ways(one), ways(other));
    one.iter().any(|way| !way.is_empty() && other.contains(way))
}

/// Whether letters of one word come from writings that no language sets together.
pub(crate) fn is_mixed(name: &str) -> bool {
    name.split(|letter: char| !letter.is_alphanumeric() && !is_combining_mark(letter)).any(|word| {
        let letters = || word.chars().filter(|letter| letter.is_alphabetic());
        let all: String = letters().collect();
        let without_latin: String = letters().filter(|letter| letter.script() != Script::Latin).collect();
        let asian = AugmentedScriptSet::for_str(&without_latin);
        // Latin letters stand beside those of China, Japan and Korea in one word, and nowhere else (UTS 39, 5.2).
        AugmentedScriptSet::for_str(&all).is_empty() && !(asian.hanb || asian.jpan || asian.kore)
    })
}

/// A name as it can be read. A capital may look like another letter than its small form does (Н is an H, н is none; I is
/// an l, i is none), so it is read in three ways: small letters first, forms first, and forms first of foreign letters only.
fn ways(name: &str) -> [String; 3] {
    let bare = name.nfkd().map(unenclosed).filter(|letter| !is_dropped(*letter));
    let bare: String = bare.collect();
    let small = bare.to_lowercase();
    let by_letter = bare.chars().flat_map(|letter| {
        let form: String =
            if letter.is_ascii() { letter.into() } else { skeleton(letter.encode_utf8(&mut [0; 4])).collect() };
        form.to_lowercase().chars().collect::<Vec<_>>()
    });
    let by_letter: String = by_letter.collect();
    [finished(&small), finished(&skeleton(&bare).collect::<String>()), finished(&by_letter)]
}

/// Small letters in their plainest forms.
fn finished(name: &str) -> String {
    let small: String = name.to_lowercase().nfkd().filter(|letter| !is_dropped(*letter)).collect();
    let plain: String = skeleton(&small).collect::<String>().nfkd().filter(|letter| !is_dropped(*letter)).collect();
    let mut finished = String::with_capacity(plain.len());
    for letter in plain.chars() {
        if !letter.is_ascii() && letter.script() == Script::Latin {
            finished.push_str(any_ascii::any_ascii_char(letter));
        } else {
            finished.push(letter);
        }
    }
    finished.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// Accents, vowel marks, and the stroke that makes an Arabic word longer.
fn is_dropped(letter: char) -> bool {
    is_combining_mark(letter) || letter == '\u{640}'
}

/// The letter in a full circle or square, which Unicode takes for a sign of its own.
fn unenclosed(letter: char) -> char {
    let alphabet = |first: u32| char::from_u32(u32::from(letter) - first + u32::from('A')).unwrap_or(letter);
    match letter {
        '\u{1F150}'..='\u{1F169}' => alphabet(0x1F150),
        '\u{1F170}'..='\u{1F189}' => alphabet(0x1F170),
        _ => letter,
    }
}
