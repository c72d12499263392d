//! Signs that nobody sees or that turn what stands beside them: taken out, and counted by kind; and letters under a pile of marks.

use unicode_normalization::char::{canonical_combining_class, is_combining_mark};
use unicode_script::{Script, UnicodeScript};

/// Marks in a row on one letter that are still writing: Hebrew and Arabic with all of theirs have four.
pub(crate) const MARKS: usize = 4;

/// Writings whose letters take another form beside a joiner or its opposite (Unicode, chapter 9, 12, 13 and 16).
const JOINED: [Script; 26] = [
    Script::Arabic,
    Script::Syriac,
    Script::Mandaic,
    Script::Nko,
    Script::Adlam,
    Script::Hanifi_Rohingya,
    Script::Mongolian,
    Script::Devanagari,
    Script::Bengali,
    Script::Gurmukhi,
    Script::Gujarati,
    Script::Oriya,
    Script::Tamil,
    Script::Telugu,
    Script::Kannada,
    Script::Malayalam,
    Script::Sinhala,
    Script::Tibetan,
    Script::Myanmar,
    Script::Khmer,
    Script::Thai,
    Script::Lao,
    Script::Balinese,
    Script::Javanese,
    Script::Chakma,
    Script::Meetei_Mayek,
];

/// How many signs were taken out, by kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Taken {
    /// Signs that turn the direction of what follows (U+202A to U+202E, U+2066 to U+2069).
    pub directions: usize,
    /// Signs that nobody sees, where no writing needs them.
    pub invisible: usize,
    /// Control characters, and code points that are no characters.
    pub controls: usize,
}

impl Taken {
    /// Whether everything stayed.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Taken::default()
    }
}

/// What becomes of a sign.
enum Fate {
    Stays,
    EndsLine,
    Direction,
    Invisible,
    Control,
}

/// The text without such signs, its lines ended by `\n`.
pub(crate) fn swept(raw: &str) -> (String, Taken) {
    let mut kept = String::with_capacity(raw.len());
    let mut taken = Taken::default();
    let (mut last, mut base) = ('\n', '\n');
    let mut signs = raw.chars().peekable();
    while let Some(sign) = signs.next() {
        match fate(sign, last, base, signs.peek().copied()) {
            Fate::Stays => {
                kept.push(sign);
                last = sign;
                if !is_combining_mark(sign) {
                    base = sign;
                }
            }
            Fate::EndsLine => {
                if sign == '\r' {
                    signs.next_if_eq(&'\n');
                }
                kept.push('\n');
                (last, base) = ('\n', '\n');
            }
            Fate::Direction => taken.directions += 1,
            Fate::Invisible => taken.invisible += 1,
            Fate::Control => taken.controls += 1,
        }
    }
    (kept, taken)
}

/// `last`: what was kept before it; `base`: the same, marks passed over.
fn fate(sign: char, last: char, base: char, next: Option<char>) -> Fate {
    let unless = |seen: bool| if seen { Fate::Stays } else { Fate::Invisible };
    match sign {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => Fate::EndsLine,
        '\t' => Fate::Stays,
        _ if sign.is_control() || is_noncharacter(sign) => Fate::Control,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => Fate::Direction,
        '\u{200C}' => unless(is_joined(last, base)),
        '\u{200D}' => unless(is_joined(last, base) || (is_picture(last) && next.is_some_and(is_picture))),
        '\u{FE0E}' | '\u{FE0F}' => {
            unless(last == 'ℹ' || !(last.is_alphabetic() || last.is_whitespace() || is_unseen(last)))
        }
        '\u{E0100}'..='\u{E01EF}' => unless(last.script() == Script::Han && !is_unseen(last)),
        '\u{180B}'..='\u{180D}' | '\u{180F}' => unless(base.script() == Script::Mongolian),
        _ => unless(!is_unseen(sign)),
    }
}

/// Whether a joiner may stand here: in a writing that needs it, and not upon another.
fn is_joined(last: char, base: char) -> bool {
    !is_joiner(last) && JOINED.contains(&base.script())
}

fn is_joiner(sign: char) -> bool {
    matches!(sign, '\u{200C}' | '\u{200D}')
}

/// Signs, pictographs, and what ends the choice of their form.
fn is_picture(sign: char) -> bool {
    matches!(sign, '\u{2190}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}' | '\u{FE0F}')
}

/// What has no width and no form of its own; joiners and directions are judged apart.
fn is_unseen(sign: char) -> bool {
    matches!(sign,
        '\u{AD}' | '\u{34F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}' | '\u{200B}'
        | '\u{2060}'..='\u{2065}' | '\u{206A}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
        | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Code points that Unicode keeps for no character.
fn is_noncharacter(sign: char) -> bool {
    let code = u32::from(sign);
    (0xFDD0..=0xFDEF).contains(&code) || code & 0xFFFE == 0xFFFE
}

/// Whether a letter carries more marks than [`MARKS`]. Vowel signs and letters below the line, of which some writings set
/// more, count half.
pub(crate) fn is_piled(text: &str) -> bool {
    let (mut piled, mut all) = (0, 0);
    for sign in text.chars().filter(|sign| !is_joiner(*sign)) {
        if !is_combining_mark(sign) {
            (piled, all) = (0, 0);
            continue;
        }
        all += 1;
        if sign.script() == Script::Inherited || canonical_combining_class(sign) != 0 {
            piled += 1;
        }
        if piled > MARKS || all > 2 * MARKS {
            return true;
        }
    }
    false
}

/// Whether there is anything to read: a letter, a digit or a picture.
pub(crate) fn says_something(text: &str) -> bool {
    // The patterns of Braille are among the pictures, and the first of them is blank.
    text.chars().any(|sign| sign.is_alphanumeric() || (is_picture(sign) && !matches!(sign, '\u{FE0F}' | '\u{2800}')))
}
