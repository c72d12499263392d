//! Which of the comments that wait are like each other, so that one decision can be for all of them, and in what order they
//! are read.

use crate::base::fold::folded;
use std::collections::HashMap;

/// What is compared of a comment that waits.
#[derive(Clone, Debug)]
pub(crate) struct Looks {
    /// As it reads, plain text.
    pub(crate) words: String,
    /// Digest of what its writer's browser keeps.
    pub(crate) browser: Option<String>,
    /// How likely it is to be refused, from 0 to 1; `None` where too little was decided to say.
    pub(crate) likelihood: Option<f64>,
    /// Since when it waits, UTC microseconds.
    pub(crate) since: i64,
}

/// Below this a comment is most likely fine, and read first; above the other it is most likely not, and read last.
const FINE: f64 = 0.3;
const DOUBTFUL: f64 = 0.7;

/// Puts the like ones together: they say the same, letters and digits alone compared, or come from one browser. Groups that are
/// most likely fine come first, and among those the one of which the oldest waits longest. Gives places in what was given.
pub(crate) fn groups(all: &[Looks]) -> Vec<Vec<usize>> {
    let mut roots: Vec<usize> = (0..all.len()).collect();
    let (mut by_words, mut by_browser) = (HashMap::new(), HashMap::new());
    for (at, looks) in all.iter().enumerate() {
        let said = said(&looks.words);
        if !said.is_empty() {
            join(&mut roots, at, *by_words.entry(said).or_insert(at));
        }
        if let Some(browser) = &looks.browser {
            join(&mut roots, at, *by_browser.entry(browser).or_insert(at));
        }
    }
    let mut groups: HashMap<usize, Vec<usize>> = HashMap::new();
    for at in 0..all.len() {
        groups.entry(root(&mut roots, at)).or_default().push(at);
    }
    let mut groups: Vec<Vec<usize>> = groups.into_values().collect();
    let since = |at: &usize| all.get(*at).map_or(0, |looks| looks.since);
    for group in &mut groups {
        group.sort_by_key(|at| (since(at), *at));
    }
    groups.sort_by_key(|group| (band(all, group), group.first().map(|first| (since(first), *first))));
    groups
}

/// What a comment says, without capitals, accents, spaces and signs.
fn said(words: &str) -> String {
    folded(words).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// The band of a group is that of the one that is least likely fine.
fn band(all: &[Looks], group: &[usize]) -> u8 {
    let bands = group.iter().filter_map(|at| all.get(*at)).map(|looks| match looks.likelihood {
        Some(likelihood) if likelihood < FINE => 0,
        Some(likelihood) if likelihood > DOUBTFUL => 2,
        _ => 1,
    });
    bands.max().unwrap_or(1)
}

/// The first of the group that a place belongs to. The way there is shortened, so that all of it costs little more than once
/// through.
fn root(roots: &mut [usize], at: usize) -> usize {
    let mut here = at;
    while let Some(up) = roots.get(here).copied().filter(|up| *up != here) {
        let higher = roots.get(up).copied().unwrap_or(up);
        if let Some(place) = roots.get_mut(here) {
            *place = higher;
        }
        here = up;
    }
    here
}

fn join(roots: &mut [usize], one: usize, other: usize) {
    let (one, other) = (root(roots, one), root(roots, other));
    if let Some(place) = roots.get_mut(one.max(other)) {
        *place = one.min(other);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn looks(words: &str, browser: &str, likelihood: Option<f64>, since: i64) -> Looks {
        let browser = Some(browser.to_owned()).filter(|browser| !browser.is_empty());
        Looks { words: words.into(), browser, likelihood, since }
    }

    #[test]
    fn like_ones_are_one_group_by_words_or_browser_and_through_each_other() {
        let all = [
            looks("Buy NOW!", "a", None, 1),
            looks("Bonjour", "b", None, 2),
            looks("buy, now", "c", None, 3),
            looks("Autre chose", "c", None, 4),
            looks("…", "", None, 5),
            looks("!!!", "", None, 6),
        ];
        assert_eq!(groups(&all), [vec![0, 2, 3], vec![1], vec![4], vec![5]], "signs alone say nothing");
    }

    #[test]
    fn what_is_most_likely_fine_comes_first_and_within_that_the_oldest() {
        let all = [
            looks("one", "", Some(0.9), 1),
            looks("two", "", Some(0.5), 2),
            looks("three", "", Some(0.1), 4),
            looks("four", "", Some(0.2), 3),
            looks("five", "x", Some(0.1), 0),
            looks("six", "x", Some(0.8), 5),
        ];
        assert_eq!(
            groups(&all),
            [vec![3], vec![2], vec![1], vec![4, 5], vec![0]],
            "a group is as doubtful as its worst"
        );
    }

    #[test]
    fn thousands_of_like_ones_are_one_group() {
        let all: Vec<Looks> = (0..5_000).map(|at| looks("the same", &format!("b{}", at / 2), None, at)).collect();
        assert_eq!(groups(&all).len(), 1);
    }
}
