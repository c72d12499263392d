//! Decisions change what is said; few decisions say nothing; reasons are words of the text.

use super::{FAIR, FOUL, SEED, taught};
use crate::{Advice, Model, Part, Shape, Verdict};

#[test]
fn what_looks_like_the_refused_is_held_and_what_looks_like_the_published_is_not() {
    let model = taught(10);
    for text in ["FREE prize!!! call http://prize.example/now", "ferme ta gueule, crétin", "اخرس يا حمار يا غبي"]
    {
        assert_eq!(model.score(text).advice, Advice::Hold, "{text} {:?}", model.score(text));
    }
    for text in ["Merci, la carte est utile.", "Who wrote the letter about the bakery?", "الخريطة مفيدة شكرا"]
    {
        let score = model.score(text);
        assert_eq!(score.advice, Advice::Pass, "{text} {score:?}");
        assert!(score.likelihood < 0.5, "{text} {score:?}");
    }
}

#[test]
fn too_few_decisions_hold_nothing() {
    let mut model = taught(6);
    assert_eq!(model.decisions(), (48, 48));
    let foul = FOUL[0];
    assert_eq!(model.score(foul).advice, Advice::TooEarly);
    assert!(model.score(foul).likelihood > 0.5, "but it can be put in order");
    for fair in &FAIR[..2] {
        let _ = model.learn(fair, Verdict::Published);
    }
    assert_eq!(model.score(foul).advice, Advice::Hold);
}

#[test]
fn a_site_that_refused_nothing_holds_nothing() {
    let mut model = Model::new(SEED);
    for round in 0..100 {
        let _ = model.learn(&format!("{} {round}", FAIR[round % FAIR.len()]), Verdict::Published);
    }
    assert_eq!(model.score(FOUL[0]).advice, Advice::TooEarly);
}

#[test]
fn nothing_is_held_that_scores_like_what_was_published() {
    let mut model = taught(10);
    // The site changes its mind: what it had refused, it now publishes.
    for round in 0..40 {
        let _ = model.learn(&format!("{} {round}", FOUL[0]), Verdict::Published);
    }
    let score = model.score(FOUL[0]);
    assert_eq!(score.advice, Advice::Pass, "{score:?}");
}

#[test]
fn disguises_do_not_help() {
    let model = taught(10);
    let plain = model.score("crétin idiot stupid").likelihood;
    let disguised = [
        "CRÉTIN Idiot STUPID",
        "cre\u{301}tin idi\u{200b}ot stu\u{ad}pid",
        "ｃｒｅｔｉｎ 𝐢𝐝𝐢𝐨𝐭 𝓼𝓽𝓾𝓹𝓲𝓭",
        // Cyrillic а, е, і, о, р in Latin words.
        "crеtin іdіоt stuріd",
        "c\u{335}r\u{335}e\u{335}tin i\u{36f}\u{36f}\u{36f}diot stupid",
        "crétiiiiin idioooot stupiiiiid",
    ];
    assert!(plain > 0.8, "{plain}");
    for text in disguised {
        let likelihood = model.score(text).likelihood;
        assert!(likelihood > 0.6, "{text}: {likelihood}, plain {plain}");
    }
}

#[test]
fn arabic_is_read_with_and_without_its_vowel_signs() {
    let model = taught(10);
    let (bare, full) = (model.score("يا حمار"), model.score("يَا حِمَـــارُ"));
    assert!((bare.likelihood - full.likelihood).abs() < 0.1, "{bare:?} {full:?}");
    assert!(bare.likelihood > 0.5);
}

#[test]
fn the_words_that_weighed_are_those_of_the_text_as_it_was_written() {
    let model = taught(10);
    let weighed = model.weighed("Merci, quel CRÉTIN", 5);
    let weight = |word: &str| weighed.iter().find(|one| one.part == Part::Word(word.into())).map(|one| one.weight);
    assert!(weight("CRÉTIN").is_some_and(|weight| weight > 0.0), "{weighed:?}");
    assert!(weight("Merci").is_some_and(|weight| weight < 0.0), "{weighed:?}");
    assert!(weighed.is_sorted_by(|one, other| one.weight.abs() >= other.weight.abs()));
    assert!(model.weighed("Merci, quel CRÉTIN", 1).len() == 1);
    assert!(Model::new(SEED).weighed("Merci, quel CRÉTIN", 5).is_empty(), "what weighs nothing is no reason");
}

#[test]
fn a_link_is_a_reason_of_its_own() {
    let weighed = taught(10).weighed("zzz http://zzz http://zzz", 9);
    let links = weighed.iter().find(|one| one.part == Part::Shape(Shape::Links));
    assert!(links.is_some_and(|links| links.weight > 0.0), "{weighed:?}");
}

#[test]
fn a_word_that_is_shown_cannot_turn_what_stands_around_it() {
    let mut model = Model::new(SEED);
    let _ = model.learn("a\u{202e}bc\u{301}\u{302}\u{303}def", Verdict::Refused);
    let words: Vec<Part> =
        model.weighed("a\u{202e}bc\u{301}\u{302}\u{303}def", 1).into_iter().map(|one| one.part).collect();
    assert!(matches!(words.as_slice(), [Part::Word(word)] if word == "abcdef"), "{words:?}");
}
