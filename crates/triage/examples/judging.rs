//! Judges messages in their order, as a site would: learns the first hundred, says what it thinks of those that follow, learns
//! on. Reads lines of `set`, `0` or `1` (refused) and text, with tabs between, from its input; `bench/triage` makes them.
#![expect(clippy::unwrap_used, reason = "a bench says so by failing")]
#![expect(clippy::indexing_slicing, reason = "a bench says so by failing")]
#![expect(clippy::print_stdout, reason = "a bench prints what it measured")]

use std::collections::{HashMap, HashSet};
use std::hint::black_box;
use triage::{Advice, Model, Verdict};

/// Decisions after which is asked.
const AFTER: [usize; 3] = [100, 500, 2_000];
/// Messages that are judged then, at most: those that came next.
const NEXT: usize = 4_000;
/// Fewer that follow say nothing.
const FEWEST: usize = 200;
const SEED: u64 = 7;

struct Message {
    refused: bool,
    text: String,
}

/// A message that was judged: how it scored, whether it was held, what it was.
struct Judged {
    score: f64,
    held: bool,
    refused: bool,
}

fn main() {
    for (name, messages) in sets() {
        let refused = messages.iter().filter(|message| message.refused).count();
        println!("  {name}: {} messages, {} % of them refused", messages.len(), 100 * refused / messages.len());
        accuracy(&messages);
        lived(&messages);
        if name == "together" {
            cost(&messages);
        }
    }
}

fn sets() -> Vec<(String, Vec<Message>)> {
    let mut sets: Vec<(String, Vec<Message>)> = Vec::new();
    for line in std::io::read_to_string(std::io::stdin()).unwrap().lines() {
        let mut parts = line.splitn(3, '\t');
        let name = parts.next().unwrap();
        let message = Message { refused: parts.next().unwrap() == "1", text: parts.next().unwrap().into() };
        match sets.last_mut() {
            Some((last, messages)) if last == name => messages.push(message),
            _ => sets.push((name.into(), vec![message])),
        }
    }
    sets
}

fn verdict(message: &Message) -> Verdict {
    if message.refused { Verdict::Refused } else { Verdict::Published }
}

/// What is said of those that come next, beside a bag of words.
fn accuracy(messages: &[Message]) {
    let (mut model, mut bayes, mut learned) = (Model::new(SEED), Bayes::default(), 0);
    for after in AFTER {
        let Some(next) = messages.get(after..).filter(|next| next.len() >= FEWEST) else { continue };
        for message in &messages[learned..after] {
            let _ = model.learn(&message.text, verdict(message));
            bayes.learn(message);
        }
        learned = after;
        let next = &next[..next.len().min(NEXT)];
        let ours: Vec<Judged> = next.iter().map(|message| judged(&model, message)).collect();
        let theirs: Vec<Judged> = next.iter().map(|message| bayes.judged(message)).collect();
        println!(
            "    after {after:>5}: area {:.3}, precision at 90 % recall {:.3} (bag of words: {:.3}, {:.3}); held {:.2} % of ham, {:.0} % of the rest; {} KB",
            area(&ours),
            precision(&ours, 0.9),
            area(&theirs),
            precision(&theirs, 0.9),
            100.0 * held(&ours, false),
            100.0 * held(&ours, true),
            model.encode().len().div_ceil(1_000),
        );
    }
}

fn judged(model: &Model, message: &Message) -> Judged {
    let score = model.score(&message.text);
    Judged { score: score.likelihood, held: score.advice == Advice::Hold, refused: message.refused }
}

/// Each message judged when it comes, then learned.
fn lived(messages: &[Message]) {
    let mut model = Model::new(SEED);
    let judged: Vec<Judged> = messages
        .iter()
        .map(|message| {
            let judged = judged(&model, message);
            let _ = model.learn(&message.text, verdict(message));
            judged
        })
        .collect();
    let (ham, rest) = (100.0 * held(&judged, false), 100.0 * held(&judged, true));
    let kilobytes = model.encode().len().div_ceil(1_000);
    println!("    one by one, all of them: held {ham:.2} % of ham, {rest:.0} % of the rest; {kilobytes} KB");
}

/// The part of the refused, or of the others, that was held.
fn held(judged: &[Judged], refused: bool) -> f64 {
    let all: Vec<&Judged> = judged.iter().filter(|one| one.refused == refused).collect();
    all.iter().filter(|one| one.held).count() as f64 / all.len().max(1) as f64
}

/// The area under the curve: how often one that is refused scores above one that is not; the same score is half.
fn area(judged: &[Judged]) -> f64 {
    let mut ordered: Vec<&Judged> = judged.iter().collect();
    ordered.sort_by(|one, other| one.score.total_cmp(&other.score));
    let (mut below, mut above, mut sum) = (0.0, 0.0, 0.0);
    for same in ordered.chunk_by(|one, other| one.score == other.score) {
        let refused = same.iter().filter(|one| one.refused).count() as f64;
        let others = same.len() as f64 - refused;
        sum += refused * (below + others / 2.0);
        below += others;
        above += refused;
    }
    sum / (below * above)
}

/// Of those above the score that has so much of the refused above it, the part that is refused.
fn precision(judged: &[Judged], recall: f64) -> f64 {
    let mut ordered: Vec<&Judged> = judged.iter().collect();
    ordered.sort_by(|one, other| other.score.total_cmp(&one.score));
    let wanted = recall * judged.iter().filter(|one| one.refused).count() as f64;
    let (mut found, mut seen) = (0.0, 0.0);
    for same in ordered.chunk_by(|one, other| one.score == other.score) {
        found += same.iter().filter(|one| one.refused).count() as f64;
        seen += same.len() as f64;
        if found >= wanted {
            break;
        }
    }
    found / seen
}

/// Microseconds of CPU a message, with a model of 1,000 decisions.
fn cost(messages: &[Message]) {
    let mut model = Model::new(SEED);
    let (first, others) = messages.split_at(messages.len().min(2_000) / 2);
    for message in first {
        let _ = model.learn(&message.text, verdict(message));
    }
    let others = &others[..others.len().min(NEXT)];
    let signs = others.iter().map(|message| message.text.chars().count()).sum::<usize>() / others.len();
    let each = |what: &str, work: &mut dyn FnMut(&Message)| {
        let began = used();
        others.iter().for_each(work);
        println!("    {what}: {:.1} µs", (used() - began) * 1e6 / others.len() as f64);
    };
    println!("    of a message of {signs} signs in the mean, CPU:");
    each("score", &mut |message| {
        black_box(model.score(&message.text));
    });
    each("words that weighed", &mut |message| drop(black_box(model.weighed(&message.text, 6))));
    let mut learning = model.clone();
    each("learn and unlearn", &mut |message| {
        let lesson = learning.learn(&message.text, verdict(message));
        learning.unlearn(&message.text, lesson).unwrap();
    });
    let once = |what: &str, work: &dyn Fn()| {
        let began = used();
        (0..50).for_each(|_| work());
        println!("    {what}: {:.2} ms", (used() - began) * 1e3 / 50.0);
    };
    let (bytes, long) = (model.encode(), "Une phrase de plus, qui ne dit rien. ".repeat(1_772));
    once("score of 64 KB", &|| {
        black_box(model.score(&long));
    });
    once("into bytes", &|| drop(black_box(model.encode())));
    once("out of bytes", &|| drop(black_box(Model::decode(&bytes))));
}

/// Seconds that this thread has had a core: on a busy machine the clock says nothing.
fn used() -> f64 {
    let line = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    line.split(' ').next().unwrap().parse::<f64>().unwrap() / 1e9
}

/// What it is compared with: words as they are, counted, with one added to each count.
#[derive(Default)]
struct Bayes {
    /// For each word, in how many published and refused messages it stood.
    words: HashMap<String, [f64; 2]>,
    messages: [f64; 2],
}

impl Bayes {
    fn learn(&mut self, message: &Message) {
        let kind = usize::from(message.refused);
        self.messages[kind] += 1.0;
        for word in words(&message.text) {
            self.words.entry(word).or_default()[kind] += 1.0;
        }
    }

    fn judged(&self, message: &Message) -> Judged {
        let part = |count: f64, kind: usize| ((count + 1.0) / (self.messages[kind] + 2.0)).ln();
        let known = words(&message.text).into_iter().filter_map(|word| self.words.get(&word));
        let score = known.map(|counts| part(counts[1], 1) - part(counts[0], 0)).sum::<f64>();
        Judged { score, held: false, refused: message.refused }
    }
}

fn words(text: &str) -> HashSet<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}
