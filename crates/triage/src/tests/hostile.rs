//! Texts that somebody made to be expensive, or to break something.

use super::taught;
use crate::fold::MOST_BYTES;
use crate::{Model, Part, Verdict};
use std::time::Instant;

/// Long, each with the trap that it is.
fn traps() -> Vec<(&'static str, String)> {
    let full = |piece: &str| piece.repeat(MOST_BYTES / piece.len());
    vec![
        ("one letter", full("a")),
        ("one digit", full("7")),
        (
            "one word that never repeats",
            (0..u32::MAX).map(|at| char::from(b'a' + (at * at / 7 % 26) as u8)).take(MOST_BYTES).collect(),
        ),
        ("words that are all different", (0..9_000).map(|at| format!("w{at:x} ")).collect()),
        ("zalgo", full("e\u{301}\u{302}\u{303}\u{335}\u{489}\u{36f}")),
        ("marks alone", full("\u{301}")),
        ("marks in the wrong order", full("\u{323}\u{301}\u{5b0}\u{64b}")),
        ("marks that are half of a word", full("\u{e31}")),
        ("turned around", full("\u{202e}\u{2066}x\u{2069}")),
        ("what cannot be seen", full("\u{200b}\u{feff}")),
        ("a sign that is eighteen letters", full("\u{fdfa}")),
        ("letters that look like others", full("аеіорсух")),
        ("no letters at all", full("!?.,")),
        ("noughts", full("\0")),
        ("signs outside of all scripts", full("\u{10ffff}\u{e0001}\u{fffd}")),
        ("pictures", full("👩‍👩‍👧‍👦")),
        ("links", full("http://www.x://")),
    ]
}

#[test]
fn no_text_panics_and_none_takes_long() {
    let mut model = taught(2);
    for (trap, text) in traps() {
        let began = Instant::now();
        let score = model.score(&text);
        let weighed = model.weighed(&text, 8);
        let before = model.encode();
        let lesson = model.learn(&text, Verdict::Refused);
        model.unlearn(&text, lesson).unwrap();
        assert_eq!(model.encode(), before, "{trap}");
        assert!((0.0..=1.0).contains(&score.likelihood), "{trap}: {score:?}");
        assert!(weighed.len() <= 8, "{trap}");
        // Milliseconds in a release build; whatever is quadratic in 64 KB takes minutes here.
        assert!(began.elapsed().as_secs() < 10, "{trap}: {:?}", began.elapsed());
    }
}

#[test]
fn a_text_beyond_the_limit_is_read_to_the_limit() {
    let model = taught(2);
    // Two bytes a letter behind one of one byte: the limit falls into a letter.
    let long = format!("x{}", "é".repeat(MOST_BYTES));
    assert_eq!(model.score(&long), model.score(long.get(..MOST_BYTES - 1).unwrap()));
    let hidden = format!("{}{}", "la carte ".repeat(MOST_BYTES / 9 + 1), "crétin ".repeat(100));
    assert_eq!(model.score(&hidden), model.score(hidden.get(..MOST_BYTES).unwrap()));
}

#[test]
fn nothing_is_said_of_nothing() {
    let model = taught(10);
    for text in ["", " \n\t", "\u{200b}\u{200b}\u{200b}", "\u{301}", "...", "!!!"] {
        let score = model.score(text);
        assert!((score.likelihood - 0.5).abs() < 1e-9, "{text:?}: {score:?}");
        assert!(model.weighed(text, 8).is_empty(), "{text:?}");
    }
}

#[test]
fn a_reason_is_short_whatever_the_word() {
    let mut model = Model::new(1);
    let word = "ab".repeat(30_000);
    let _ = model.learn(&word, Verdict::Refused);
    let Some(Part::Word(shown)) = model.weighed(&word, 1).into_iter().next().map(|one| one.part) else { panic!() };
    assert_eq!(shown.chars().count(), 40);
}
