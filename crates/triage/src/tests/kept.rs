//! Undoing takes away exactly what was learned, and what is kept comes back as it was.

use super::{FAIR, FOUL, SEED, learn, taught};
use crate::{ForeignBytes, Lesson, Model, NotLearned, Verdict};

#[test]
fn a_decision_that_is_undone_leaves_the_bytes_as_they_were() {
    let mut model = taught(3);
    for text in FAIR.iter().chain(&FOUL).copied().chain(["", "!", &"long ".repeat(5_000)]) {
        for verdict in [Verdict::Published, Verdict::Refused] {
            let before = model.encode();
            let lesson = model.learn(text, verdict);
            model.unlearn(text, lesson).unwrap();
            assert_eq!(model.encode(), before, "{text}");
        }
        // On from another state each time.
        let _ = model.learn(text, Verdict::Refused);
    }
}

#[test]
fn decisions_can_be_undone_in_any_order() {
    let mut model = Model::new(SEED);
    let mut lessons = Vec::new();
    for round in 0..20 {
        for (fair, foul) in FAIR.iter().zip(FOUL) {
            lessons.push(learn(&mut model, &format!("{fair} {round}"), Verdict::Published));
            lessons.push(learn(&mut model, &format!("{foul} {round}"), Verdict::Refused));
        }
    }
    // A fixed shuffle: 7 is prime to their number.
    let count = lessons.len();
    for at in 0..count {
        let (text, lesson) = &lessons[at * 7 % count];
        model.unlearn(text, *lesson).unwrap();
    }
    assert_eq!(model, Model::new(SEED));
}

#[test]
fn a_lesson_is_refused_for_another_text_or_where_nothing_was_learned() {
    let mut model = taught(2);
    let before = model.clone();
    let lesson = model.learn(FAIR[0], Verdict::Published);
    assert_eq!(model.unlearn(FAIR[1], lesson), Err(NotLearned));
    assert_eq!(model.unlearn(&format!("{} edited", FAIR[0]), lesson), Err(NotLearned));
    model.unlearn(FAIR[0], lesson).unwrap();
    assert_eq!(model, before);
    let mut new = Model::new(SEED);
    assert_eq!(new.unlearn(FAIR[0], lesson), Err(NotLearned));
    assert_eq!(new, Model::new(SEED));
}

#[test]
fn a_lesson_is_one_number_and_back() {
    let mut model = taught(2);
    for text in FAIR.iter().chain(&FOUL) {
        for verdict in [Verdict::Published, Verdict::Refused] {
            let lesson = model.learn(text, verdict);
            assert_eq!(Lesson::from_number(lesson.number()), Some(lesson));
            assert_eq!(lesson.verdict(), verdict);
        }
    }
    assert_eq!(Lesson::from_number(i64::MAX), None, "a step that no lesson has");
}

#[test]
fn what_is_kept_comes_back_as_it_was() {
    for model in [Model::new(u64::MAX), taught(1), taught(20)] {
        let bytes = model.encode();
        assert_eq!(Model::decode(&bytes).unwrap(), model);
        assert!(bytes.len() < 100_000, "{}", bytes.len());
    }
}

#[test]
fn foreign_bytes_are_refused() {
    let bytes = taught(1).encode();
    assert_eq!(Model::decode(&[]), Err(ForeignBytes { at: 0 }));
    assert_eq!(Model::decode(b"PK\x03\x04 something else"), Err(ForeignBytes { at: 0 }));
    let next_version = [&[bytes[0] + 1], &bytes[1..]].concat();
    assert_eq!(Model::decode(&next_version), Err(ForeignBytes { at: 0 }));
    for end in 0..bytes.len() {
        assert!(Model::decode(&bytes[..end]).is_err(), "cut at {end}");
    }
    assert_eq!(Model::decode(&[bytes.as_slice(), &[0]].concat()), Err(ForeignBytes { at: bytes.len() }));
    // A list that claims four thousand million entries.
    let mut endless = bytes[..9].to_vec();
    endless.extend([0, 0xff, 0xff, 0xff, 0xff, 0x0f]);
    assert!(Model::decode(&endless).is_err());
}

#[test]
fn bytes_that_are_accepted_are_those_that_would_be_written() {
    let bytes = taught(1).encode();
    let mut accepted = 0;
    // Each change is read in full, so not at every byte.
    for at in (0..bytes.len()).step_by(41) {
        for bit in [0x01, 0x40, 0x80] {
            let mut changed = bytes.clone();
            changed[at] ^= bit;
            if let Ok(model) = Model::decode(&changed) {
                accepted += 1;
                assert_eq!(model.encode(), changed, "byte {at}");
            }
        }
    }
    assert!(accepted > 20, "many of them are other weights: {accepted}");
}
