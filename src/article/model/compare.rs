//! Two texts of one article word by word: what stayed, what went, what came. Bounded in its work, so that no text, however
//! large or strange, holds up whoever looks.

use super::Draft;
use html::{Piece, passages};
use similar::{Algorithm, DiffTag, capture_diff_slices};
use std::collections::HashMap;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// What became of some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// They stayed.
    Same,
    /// They came.
    Added,
    /// They went.
    Removed,
}

/// Words in a row that share their fate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// What became of them.
    pub change: Change,
    /// The words, plain text.
    pub words: String,
}

/// A paragraph, heading or other passage, as the runs of its words: one that was only moved went in one place and came in
/// another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// In the order in which they are read.
    pub runs: Vec<Run>,
}

impl Passage {
    /// Whether nothing in it changed.
    pub fn is_same(&self) -> bool {
        self.runs.iter().all(|run| run.change == Change::Same)
    }
}

/// A part of an article besides its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// The names of who wrote and translated.
    Bylines,
    /// What it is about.
    Labels,
    /// The language.
    Language,
    /// The words for cards and search engines.
    Description,
    /// The picture for cards.
    Card,
    /// Whether readers may comment.
    Discussion,
}

/// A fact that is another now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedFact {
    /// Which one.
    pub fact: Fact,
    /// As it was, in plain words; empty for nothing.
    pub before: String,
    /// As it is.
    pub after: String,
}

/// What differs between two texts of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The title, empty where it is the same.
    pub title: Vec<Run>,
    /// The standfirst, empty where it is the same.
    pub standfirst: Vec<Run>,
    /// The whole text, passage by passage, what is the same included; empty where all of it is.
    pub passages: Vec<Passage>,
    /// Whether the words of the text are the same and only their form is another: emphasis, a heading, a table.
    pub form_only: bool,
    /// Everything else that is another now.
    pub facts: Vec<ChangedFact>,
}

impl Comparison {
    /// Whether the two are the same in all that is looked at.
    pub fn is_same(&self) -> bool {
        *self == Comparison::default()
    }
}

/// Passages that are looked at, of what differs between the beginning and the end that both texts share.
const PASSAGES: usize = 20_000;
/// The most pairs of passages, or words of two passages, that are weighed against each other in one place.
const PAIRS: usize = 4_000_000;
/// The same over a whole comparison.
const ALL_PAIRS: usize = 40_000_000;
/// Two passages are versions of one when at least this share of their words is the same, in hundredths.
const ALIKE: usize = 40;

/// Compares two texts of an article, the older first.
pub fn compare(before: &Draft, after: &Draft) -> Comparison {
    let mut left = ALL_PAIRS;
    let mut comparison = Comparison {
        title: line(&before.title, &after.title, &mut left),
        standfirst: line(&before.standfirst, &after.standfirst, &mut left),
        facts: facts(before, after),
        ..Comparison::default()
    };
    if before.body != after.body {
        let (old, new) = (tokens(&before.body), tokens(&after.body));
        if old == new {
            comparison.form_only = true;
        } else {
            comparison.passages = texts(&old, &new, &mut left);
        }
    }
    comparison
}

/// A word, a space, a mark, or an address.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Token {
    Word(String),
    Address(String),
}

impl Token {
    fn has_letters(&self) -> bool {
        match self {
            Token::Word(word) => word.contains(char::is_alphanumeric),
            Token::Address(_) => true,
        }
    }
}

type Tokens = Vec<Token>;

fn tokens(body: &html::SafeHtml) -> Vec<Tokens> {
    let pieces = |passage: Vec<Piece>| {
        passage.into_iter().flat_map(|piece| match piece {
            Piece::Words(words) => split(&words),
            Piece::Address(address) => vec![Token::Address(address)],
        })
    };
    passages(body).into_iter().map(|passage| pieces(passage).collect()).collect()
}

fn split(words: &str) -> Tokens {
    words.split_word_bounds().map(|word| Token::Word(word.to_owned())).collect()
}

fn line(before: &str, after: &str, left: &mut usize) -> Vec<Run> {
    if before == after { Vec::new() } else { words(&split(before), &split(after), left) }
}

fn texts(old: &[Tokens], new: &[Tokens], left: &mut usize) -> Vec<Passage> {
    let start = old.iter().zip(new).take_while(|(old, new)| old == new).count();
    let (old_rest, new_rest) = (rest(old, start), rest(new, start));
    let end = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(old, new)| old == new).count();
    let (old_middle, new_middle) = (cut(old_rest, end), cut(new_rest, end));
    let mut found: Vec<Passage> = old.iter().take(start).map(|passage| whole(passage, Change::Same)).collect();
    if old_middle.len() + new_middle.len() > PASSAGES {
        stretch(old_middle, new_middle, &mut 0, &mut found);
    } else {
        for op in capture_diff_slices(Algorithm::Myers, old_middle, new_middle) {
            let (tag, of_old, of_new) = op.as_tag_tuple();
            let (old, new) = (slice(old_middle, of_old), slice(new_middle, of_new));
            match tag {
                DiffTag::Equal => found.extend(new.iter().map(|passage| whole(passage, Change::Same))),
                _ => stretch(old, new, left, &mut found),
            }
        }
    }
    found.extend(rest(old_rest, old_rest.len() - end).iter().map(|passage| whole(passage, Change::Same)));
    found
}

/// Passages that went and passages that came, in one place: those that are alike are compared with each other.
fn stretch(old: &[Tokens], new: &[Tokens], left: &mut usize, found: &mut Vec<Passage>) {
    let (mut old_at, mut new_at) = (0, 0);
    for (of_old, of_new) in alike(old, new, left) {
        found.extend(slice(old, old_at..of_old).iter().map(|passage| whole(passage, Change::Removed)));
        found.extend(slice(new, new_at..of_new).iter().map(|passage| whole(passage, Change::Added)));
        if let (Some(before), Some(after)) = (old.get(of_old), new.get(of_new)) {
            found.push(Passage { runs: words(before, after, left) });
        }
        (old_at, new_at) = (of_old + 1, of_new + 1);
    }
    found.extend(rest(old, old_at).iter().map(|passage| whole(passage, Change::Removed)));
    found.extend(rest(new, new_at).iter().map(|passage| whole(passage, Change::Added)));
}

/// Pairs of alike passages in the order of both, as many words of them the same as can be.
fn alike(old: &[Tokens], new: &[Tokens], left: &mut usize) -> Vec<(usize, usize)> {
    let cost: usize = old.iter().map(Vec::len).sum::<usize>().saturating_mul(new.len());
    let cost = cost.saturating_add(new.iter().map(Vec::len).sum::<usize>().saturating_mul(old.len()));
    if cost > PAIRS || cost > *left {
        return Vec::new();
    }
    *left -= cost;
    let weights: Vec<Vec<usize>> =
        old.iter().map(|before| new.iter().map(|after| likeness(before, after)).collect()).collect();
    let weight = |i: usize, j: usize| weights.get(i).and_then(|row| row.get(j)).copied().unwrap_or(0);
    // best[i][j]: the most that the passages from i and j on have in common.
    let mut best = vec![vec![0_usize; new.len() + 1]; old.len() + 1];
    let at = |best: &[Vec<usize>], i: usize, j: usize| best.get(i).and_then(|row| row.get(j)).copied().unwrap_or(0);
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            let pair = if weight(i, j) > 0 { weight(i, j) + at(&best, i + 1, j + 1) } else { 0 };
            let most = pair.max(at(&best, i + 1, j)).max(at(&best, i, j + 1));
            if let Some(place) = best.get_mut(i).and_then(|row| row.get_mut(j)) {
                *place = most;
            }
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < old.len() && j < new.len() {
        let most = at(&best, i, j);
        if weight(i, j) > 0 && most == weight(i, j) + at(&best, i + 1, j + 1) {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if most == at(&best, i + 1, j) {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// How many words two passages share, 0 when they are too few to be versions of one.
fn likeness(before: &Tokens, after: &Tokens) -> usize {
    let lettered = |tokens: &Tokens| tokens.iter().filter(|token| token.has_letters()).count();
    let (old, new) = (lettered(before), lettered(after));
    let mut counts: HashMap<&Token, usize> = HashMap::new();
    for token in before.iter().filter(|token| token.has_letters()) {
        *counts.entry(token).or_default() += 1;
    }
    let mut shared = 0;
    for token in after.iter().filter(|token| token.has_letters()) {
        if let Some(count) = counts.get_mut(token).filter(|count| **count > 0) {
            *count -= 1;
            shared += 1;
        }
    }
    if shared * 100 >= ALIKE * old.max(new) { shared } else { 0 }
}

/// The words of two versions of one passage.
fn words(before: &Tokens, after: &Tokens, left: &mut usize) -> Vec<Run> {
    let cost = before.len().saturating_mul(after.len());
    if cost > PAIRS || cost > *left {
        let both = [(Change::Removed, before.as_slice()), (Change::Added, after.as_slice())];
        return both.into_iter().filter_map(|(change, tokens)| run(change, tokens)).collect();
    }
    *left -= cost;
    let mut parts: Vec<(Range<usize>, Range<usize>, bool)> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, before, after) {
        let (tag, old, new) = op.as_tag_tuple();
        let same = tag == DiffTag::Equal;
        match parts.last_mut() {
            Some((of_old, of_new, false)) if !same => (of_old.end, of_new.end) = (old.end, new.end),
            _ => parts.push((old, new, same)),
        }
    }
    joined(&parts, before, after)
}

/// The runs of a passage. A space or a mark that stayed between two changes belongs to both: whole phrases are easier to
/// read than every other word.
fn joined(parts: &[(Range<usize>, Range<usize>, bool)], before: &Tokens, after: &Tokens) -> Vec<Run> {
    let mut found = Vec::new();
    let (mut gone, mut come): (Tokens, Tokens) = (Vec::new(), Vec::new());
    for (at, (old, new, same)) in parts.iter().enumerate() {
        let (old, new) = (slice(before, old.clone()), slice(after, new.clone()));
        let between = at > 0 && at + 1 < parts.len() && !new.iter().any(Token::has_letters);
        if *same && !between {
            found.extend(run(Change::Removed, &std::mem::take(&mut gone)));
            found.extend(run(Change::Added, &std::mem::take(&mut come)));
            found.extend(run(Change::Same, new));
        } else {
            gone.extend_from_slice(old);
            come.extend_from_slice(new);
        }
    }
    found.extend(run(Change::Removed, &gone));
    found.extend(run(Change::Added, &come));
    found
}

fn whole(passage: &Tokens, change: Change) -> Passage {
    Passage { runs: run(change, passage).into_iter().collect() }
}

/// Words with one fate. An address is shown where it came or went; one that stayed is behind its words.
fn run(change: Change, tokens: &[Token]) -> Option<Run> {
    let mut words = String::new();
    for token in tokens {
        match token {
            Token::Word(word) => words.push_str(word),
            Token::Address(_) if change == Change::Same => {}
            Token::Address(address) => {
                words.push_str(if words.is_empty() || words.ends_with(' ') { "⟨" } else { " ⟨" });
                words.push_str(address);
                words.push('⟩');
            }
        }
    }
    (!words.is_empty()).then_some(Run { change, words })
}

fn facts(before: &Draft, after: &Draft) -> Vec<ChangedFact> {
    let names = |draft: &Draft| draft.bylines.iter().map(|byline| byline.name.clone()).collect::<Vec<_>>().join(" · ");
    let discussion = |draft: &Draft| draft.discussion.name().to_owned();
    let all = [
        (Fact::Bylines, names(before), names(after)),
        (Fact::Labels, before.labels.join(" · "), after.labels.join(" · ")),
        (Fact::Language, before.language.clone().unwrap_or_default(), after.language.clone().unwrap_or_default()),
        (Fact::Description, before.description.clone(), after.description.clone()),
        (Fact::Card, before.card.clone().unwrap_or_default(), after.card.clone().unwrap_or_default()),
        (Fact::Discussion, discussion(before), discussion(after)),
    ];
    let changed = all.into_iter().filter(|(_, before, after)| before != after);
    changed.map(|(fact, before, after)| ChangedFact { fact, before, after }).collect()
}

fn slice<T>(all: &[T], range: Range<usize>) -> &[T] {
    all.get(range).unwrap_or_default()
}

fn rest<T>(all: &[T], from: usize) -> &[T] {
    all.get(from..).unwrap_or_default()
}

fn cut<T>(all: &[T], from_end: usize) -> &[T] {
    all.get(..all.len() - from_end.min(all.len())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(markup: &str) -> Draft {
        Draft { body: html::clean_article(markup, &html::AsFound).html, ..Draft::default() }
    }

    /// As in `stayed [-went-]{+came+}`, passages on lines.
    fn written(comparison: &Comparison) -> String {
        let run = |run: &Run| match run.change {
            Change::Same => run.words.clone(),
            Change::Added => format!("{{+{}+}}", run.words),
            Change::Removed => format!("[-{}-]", run.words),
        };
        let passages = comparison.passages.iter();
        passages.map(|passage| passage.runs.iter().map(run).collect::<String>()).collect::<Vec<_>>().join("\n")
    }

    fn between(before: &str, after: &str) -> String {
        written(&compare(&text(before), &text(after)))
    }

    #[test]
    fn words_that_went_and_came_stand_where_they_did() {
        let found =
            between("<p>The lamp was lit in 1912 by two men.</p>", "<p>The lamp was lit in 1921 by a keeper.</p>");
        assert_eq!(found, "The lamp was lit in [-1912-]{+1921+} by [-two men-]{+a keeper+}.");
        assert_eq!(between("<p>L’été à Gênes</p>", "<p>L’hiver à Gênes</p>"), "[-L’été-]{+L’hiver+} à Gênes");
        assert_eq!(between("<p>燈台は古い</p>", "<p>燈台は新しい</p>"), "燈台は[-古-]{+新し+}い");
    }

    #[test]
    fn a_new_passage_leaves_its_neighbours_as_they_are() {
        let found = between(
            "<p>One stays.</p><p>The second one is a little longer than that.</p><p>End.</p>",
            "<p>One stays.</p><p>Something wholly new.</p><p>The second one is much longer than that.</p><p>End.</p>",
        );
        let expected =
            "One stays.\n{+Something wholly new.+}\nThe second one is [-a little-]{+much+} longer than that.\nEnd.";
        assert_eq!(found, expected);
    }

    #[test]
    fn a_link_that_leads_elsewhere_is_a_change_that_shows() {
        let link = |address: &str| format!("<p>See <a href=\"{address}\">the quay</a>.</p>");
        let found = between(&link("https://a.example/"), &link("https://b.example/"));
        assert_eq!(found, "See the quay[-⟨https://a.example/⟩-]{+⟨https://b.example/⟩+}.");
        let form = compare(&text("<p>See the quay.</p>"), &text("<p>See <em>the</em> quay.</p>"));
        assert!(form.form_only && form.passages.is_empty() && !form.is_same());
    }

    #[test]
    fn all_else_that_changed_is_said() {
        let before = Draft { title: "The lamp".into(), labels: vec!["a".into()], ..Draft::default() };
        let after = Draft { title: "The lamps".into(), labels: vec!["a".into(), "b".into()], ..Draft::default() };
        let found = compare(&before, &after);
        let run = |change, words: &str| Run { change, words: words.into() };
        assert_eq!(found.title, [run(Change::Same, "The "), run(Change::Removed, "lamp"), run(Change::Added, "lamps")]);
        let labels = ChangedFact { fact: Fact::Labels, before: "a".into(), after: "a · b".into() };
        assert_eq!(found.facts, [labels]);
        assert!(compare(&before, &before).is_same());
    }

    #[test]
    fn both_texts_can_be_read_from_what_is_found() {
        let mut seed = 9_u64;
        let mut dice = |end: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) % end
        };
        let mut body = || -> String {
            (0..dice(8))
                .map(|_| {
                    format!(
                        "<p>{}</p>",
                        (0..1 + dice(9)).map(|_| ["a", "b", "c", "d."][dice(4) as usize]).collect::<Vec<_>>().join(" ")
                    )
                })
                .collect()
        };
        for _ in 0..500 {
            let (before, after) = (text(&body()), text(&body()));
            let found = compare(&before, &after);
            if before.body == after.body {
                continue;
            }
            let side = |gone: Change| -> Vec<String> {
                let passages = found.passages.iter().map(|passage| {
                    passage
                        .runs
                        .iter()
                        .filter(|run| run.change != gone)
                        .map(|run| run.words.as_str())
                        .collect::<String>()
                });
                passages.filter(|words| !words.is_empty()).collect()
            };
            assert_eq!(side(Change::Added).join("\n"), html::text_of(&before.body));
            assert_eq!(side(Change::Removed).join("\n"), html::text_of(&after.body));
        }
    }

    #[test]
    fn no_text_holds_up_whoever_looks() {
        let odd = |step: usize| (0..60_000).map(|at| format!("<p>w{} x</p>", at * step)).collect::<String>();
        let long = |word: &str| format!("<p>{}</p>", format!("{word} and ").repeat(100_000));
        let start = std::time::Instant::now();
        for (before, after) in [(odd(2), odd(3)), (long("a"), long("b")), (odd(5), long("a"))] {
            assert!(!compare(&text(&before), &text(&after)).is_same());
        }
        assert!(start.elapsed().as_secs() < 60, "{:?}, unoptimised", start.elapsed());
    }
}
