//! What a site's decisions do to what is said of the next comment.

mod corpus;
mod hostile;
mod kept;
mod learning;

use crate::{Lesson, Model, Verdict};

const SEED: u64 = 0x5eed;

/// Some of what people write under articles, in three languages; made up.
const FAIR: [&str; 8] = [
    "Merci pour cet article, la carte du quartier est très utile.",
    "Je ne suis pas d'accord avec la deuxième partie, voici pourquoi.",
    "Thank you for passing this on; the map of the quarter is out of date though.",
    "I lived in that street until 1998, and the bakery was on the other side.",
    "شكرا على هذا المقال، الخريطة مفيدة جدا",
    "لا أوافق على الجزء الثاني من النص",
    "La photo de la page trois montre une autre rue, je crois.",
    "Does anybody know who wrote the second letter?",
];
const FOUL: [&str; 8] = [
    "WIN a FREE prize now!!! call 08002986030 http://prize.example/claim",
    "Cheap pills FREE delivery http://pills.example http://pills.example/2",
    "Gagnez un prix GRATUIT!!! http://gratuit.example cliquez vite",
    "espèce de crétin, ferme ta gueule",
    "you stupid idiot, shut up, nobody wants your kind here",
    "يا حمار اخرس أيها الغبي",
    "FREE casino bonus £500 http://casino.example claim now",
    "quel crétin, encore un idiot qui parle",
];

/// A model that has seen both kinds so many times, each time with another number in it.
fn taught(rounds: usize) -> Model {
    let mut model = Model::new(SEED);
    for round in 0..rounds {
        for (fair, foul) in FAIR.iter().zip(FOUL) {
            let _ = model.learn(&format!("{fair} {round}"), Verdict::Published);
            let _ = model.learn(&format!("{foul} {round}"), Verdict::Refused);
        }
    }
    model
}

fn learn(model: &mut Model, text: &str, verdict: Verdict) -> (String, Lesson) {
    (text.to_owned(), model.learn(text, verdict))
}
