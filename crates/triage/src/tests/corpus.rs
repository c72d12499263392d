//! Messages that people really sent, if a folder of them is named by `RELAIS_TEST_CORPUS`.

use super::SEED;
use crate::{Advice, Model, Verdict};

/// Spam and what is not, in the order of the file.
fn messages() -> Option<Vec<(Verdict, String)>> {
    let Some(folder) = std::env::var_os("RELAIS_TEST_CORPUS") else {
        eprintln!("skipped: RELAIS_TEST_CORPUS is not set, so no real messages were judged");
        return None;
    };
    let file = std::fs::read_to_string(std::path::Path::new(&folder).join("abuse/sms_en.tsv")).unwrap();
    let messages = file
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .map(|(label, text)| (if label == "spam" { Verdict::Refused } else { Verdict::Published }, text.to_owned()));
    Some(messages.collect())
}

#[test]
fn of_real_messages_it_holds_most_spam_and_nearly_nothing_else() {
    let Some(messages) = messages() else { return };
    let mut model = Model::new(SEED);
    let (learned, others) = messages.split_at(2_000);
    for (verdict, text) in learned {
        let _ = model.learn(text, *verdict);
    }
    let held = |wanted: Verdict| {
        let all: Vec<_> = others.iter().filter(|(verdict, _)| *verdict == wanted).collect();
        let held = all.iter().filter(|(_, text)| model.score(text).advice == Advice::Hold).count();
        held as f64 / all.len() as f64
    };
    let (spam, ham) = (held(Verdict::Refused), held(Verdict::Published));
    assert!(spam > 0.8, "{spam}");
    assert!(ham <= 0.01, "{ham}");
    assert!(model.encode().len() < 200_000, "{}", model.encode().len());
}
