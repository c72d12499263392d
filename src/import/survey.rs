//! What a plan sees go by: it counts, and chooses some articles, as different as they can be, to show before and after.

use super::map::{Mapped, OfArticle};
use super::model::{Aspect, CauseCount, Sample, SampleAbout};
use crate::article::model::{Kind, NewArticle, State};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

/// Somebody who looks on while a file is read.
pub(crate) trait Watch {
    /// An article or page goes by.
    fn article(&mut self, mapped: &Mapped<NewArticle>);
    /// A comment goes by.
    fn comment(&mut self, mapped: &Mapped<OfArticle>);
    /// All have gone by.
    fn choose(&mut self);
    /// Whether the article of this old id should be shown once more, after all have gone by.
    fn wants(&self, old_id: &str) -> bool;
    /// It is shown once more.
    fn again(&mut self, mapped: Mapped<NewArticle>);
}

/// Articles that are shown before and after.
pub(crate) const SAMPLES: usize = 10;
/// Most labels and discussed articles that are told apart: memory stays flat whatever a file holds.
const APART: usize = 1 << 20;

/// The aspects in the order in which they choose; the first article is that of the first.
const ASPECTS: [Aspect; 13] = [
    Aspect::Longest,
    Aspect::Discussed,
    Aspect::Tables,
    Aspect::Pictures,
    Aspect::Changed,
    Aspect::Embeds,
    Aspect::Quotes,
    Aspect::Oldest,
    Aspect::Newest,
    Aspect::Foreign,
    Aspect::Page,
    Aspect::Shortest,
    Aspect::Any,
];

/// What was counted and what was chosen.
#[derive(Default)]
pub(crate) struct Surveyor {
    pub(crate) drafts: u64,
    pub(crate) pictures: u64,
    pub(crate) addresses: u64,
    labels: HashSet<u64>,
    best: BTreeMap<Aspect, Best>,
    articles: HashSet<u64>,
    discussed: HashMap<u64, u64>,
    /// Old ids by their hash, each with why it was chosen, in the order of choice.
    chosen: Vec<(u64, Vec<Aspect>)>,
    samples: Vec<(usize, Sample)>,
}

impl Surveyor {
    /// Different labels.
    pub(crate) fn labels(&self) -> u64 {
        self.labels.len() as u64
    }

    /// Those that were chosen, in the order of choice.
    pub(crate) fn into_samples(mut self) -> Vec<Sample> {
        self.samples.sort_by_key(|(place, _)| *place);
        self.samples.into_iter().map(|(_, sample)| sample).collect()
    }

    fn offer(&mut self, aspect: Aspect, score: u64, id: u64) {
        if score > 0 {
            self.best.entry(aspect).or_default().offer(score, id);
        }
    }
}

impl Watch for Surveyor {
    fn article(&mut self, mapped: &Mapped<NewArticle>) {
        let new = &mapped.new;
        let (body, id) = (new.body.as_str(), hash(&mapped.old_id));
        if self.articles.len() < APART {
            self.articles.insert(id);
        }
        self.drafts += u64::from(new.state == State::Draft);
        self.addresses += u64::from(new.path.is_some());
        let elsewhere = |note: &&super::map::Note| note.cause == "picture_elsewhere";
        self.pictures += mapped.notes.iter().filter(elsewhere).map(|note| u64::from(note.count)).sum::<u64>();
        for label in &new.labels {
            if self.labels.len() < APART {
                self.labels.insert(hash(label));
            }
        }
        let times = |marks: &[&str]| marks.iter().map(|mark| body.matches(mark).count() as u64).sum::<u64>();
        let length = new.plain.len() as u64;
        let changes: u64 = mapped.notes.iter().map(|note| u64::from(note.count)).sum();
        let at = new.published.map_or(0, |on| u64::try_from(on.at).unwrap_or(0));
        self.offer(Aspect::Longest, length, id);
        self.offer(Aspect::Shortest, if length > 0 { u64::MAX - length } else { 0 }, id);
        self.offer(Aspect::Tables, times(&["<table"]), id);
        self.offer(Aspect::Pictures, times(&["<img"]), id);
        self.offer(Aspect::Quotes, times(&["<blockquote", "<ul", "<ol"]), id);
        self.offer(Aspect::Changed, changes, id);
        let embeds = mapped.notes.iter().filter(|note| note.cause == "embed_kept");
        self.offer(Aspect::Embeds, embeds.map(|note| u64::from(note.count)).sum(), id);
        self.offer(Aspect::Oldest, if at > 0 { u64::MAX - at } else { 0 }, id);
        self.offer(Aspect::Newest, at, id);
        self.offer(Aspect::Foreign, u64::from(new.language.is_some()), id);
        self.offer(Aspect::Page, u64::from(new.kind == Kind::Page), id);
        self.offer(Aspect::Any, id | 1, id);
    }

    fn comment(&mut self, mapped: &Mapped<OfArticle>) {
        let article = hash(&mapped.new.article);
        if self.discussed.len() < APART || self.discussed.contains_key(&article) {
            *self.discussed.entry(article).or_default() += 1;
        }
    }

    fn choose(&mut self) {
        let discussed = self.best.entry(Aspect::Discussed).or_default();
        for (article, count) in &self.discussed {
            if self.articles.contains(article) {
                discussed.offer(*count, *article);
            }
        }
        let best: Vec<(Aspect, &Best)> =
            ASPECTS.iter().filter_map(|aspect| Some((*aspect, self.best.get(aspect)?))).collect();
        let mut chosen: Vec<(u64, Vec<Aspect>)> = Vec::new();
        for round in 0..SAMPLES {
            for (aspect, best) in &best {
                // First one of each; the rest are whatever comes.
                if chosen.len() >= SAMPLES || round > 0 && *aspect != Aspect::Any {
                    continue;
                }
                let most = if aspect.is_of_one() { 1 } else { SAMPLES };
                let next =
                    best.0.iter().take(most).map(|(_, id)| *id).find(|id| chosen.iter().all(|(known, _)| known != id));
                chosen.extend(next.map(|id| (id, vec![*aspect])));
            }
        }
        // Whatever else one of them is the first in is said too.
        for (aspect, best) in best.iter().filter(|(aspect, _)| *aspect != Aspect::Any) {
            let first = best.0.first().map(|(_, id)| *id);
            let of_first = chosen.iter_mut().find(|(id, aspects)| Some(*id) == first && !aspects.contains(aspect));
            if let Some((_, aspects)) = of_first {
                aspects.push(*aspect);
            }
        }
        for (_, aspects) in &mut chosen {
            if aspects.len() > 1 {
                aspects.retain(|aspect| *aspect != Aspect::Any);
            }
            aspects.sort();
        }
        self.chosen = chosen;
    }

    fn wants(&self, old_id: &str) -> bool {
        let id = hash(old_id);
        self.chosen.iter().any(|(chosen, _)| *chosen == id)
    }

    fn again(&mut self, mapped: Mapped<NewArticle>) {
        let id = hash(&mapped.old_id);
        let Some(place) = self.chosen.iter().position(|(chosen, _)| *chosen == id) else { return };
        // A file that holds an id twice shows the first.
        if self.samples.iter().any(|(known, _)| *known == place) {
            return;
        }
        let aspects = self.chosen.get(place).map(|(_, aspects)| aspects.clone()).unwrap_or_default();
        let comments = self.discussed.get(&id).copied().unwrap_or_default();
        self.samples.push((place, sample(mapped, aspects, comments)));
    }
}

fn sample(mapped: Mapped<NewArticle>, aspects: Vec<Aspect>, comments: u64) -> Sample {
    let new = mapped.new;
    let mut changes: Vec<CauseCount> = Vec::new();
    for note in &mapped.notes {
        match changes.iter_mut().find(|change| change.cause == note.cause) {
            Some(change) => change.count += u64::from(note.count),
            None => changes.push(CauseCount {
                cause: note.cause.to_owned(),
                severity: super::report::severity(note.severity).to_owned(),
                count: u64::from(note.count),
            }),
        }
    }
    let about = SampleAbout {
        aspects,
        is_page: new.kind == Kind::Page,
        is_draft: new.state == State::Draft,
        title: new.title,
        language: new.language,
        bylines: new.bylines,
        labels: new.labels,
        published: new.published.map(|on| (on.at, on.offset, on.date)),
        path: new.path.map(|(path, query)| if query.is_empty() { path } else { format!("{path}?{query}") }),
        comments,
        format: new.original.as_ref().map_or("html", |original| original.format.name()).to_owned(),
        changes,
    };
    Sample { about, raw: new.original.map(|original| original.bytes).unwrap_or_default(), html: new.body }
}

/// The best of one aspect, the first first: more than are shown, for one may be chosen for another.
#[derive(Default)]
struct Best(Vec<(u64, u64)>);

impl Best {
    fn offer(&mut self, score: u64, id: u64) {
        let better = |other: &(u64, u64)| (other.0, std::cmp::Reverse(other.1)) >= (score, std::cmp::Reverse(id));
        let at = self.0.iter().take_while(|other| better(other)).count();
        if at < SAMPLES {
            self.0.insert(at, (score, id));
            self.0.truncate(SAMPLES);
        }
    }
}

/// The same for the same text, on every machine and every day: which articles are shown depends on the file alone.
fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_are_kept_in_order_and_no_more_than_are_shown() {
        let mut best = Best::default();
        for score in 1..=30 {
            best.offer(score, 100 - score);
        }
        assert_eq!(best.0.len(), SAMPLES);
        assert_eq!(best.0.first(), Some(&(30, 70)));
        best.offer(5, 1);
        assert_eq!(best.0.last(), Some(&(21, 79)));
    }

    #[test]
    fn ten_are_chosen_each_once_and_each_says_why() {
        let mut surveyor = Surveyor::default();
        for id in 1..=40_u64 {
            surveyor.articles.insert(id);
            surveyor.offer(Aspect::Longest, id, id);
            surveyor.offer(Aspect::Tables, if id == 40 { 3 } else { 0 }, id);
            surveyor.offer(Aspect::Any, id * 7 % 41, id);
        }
        surveyor.discussed.insert(7, 12);
        surveyor.discussed.insert(999, 50);
        surveyor.choose();
        let ids: HashSet<u64> = surveyor.chosen.iter().map(|(id, _)| *id).collect();
        assert_eq!((surveyor.chosen.len(), ids.len()), (SAMPLES, SAMPLES));
        assert_eq!(surveyor.chosen[0], (40, vec![Aspect::Longest, Aspect::Tables]));
        assert_eq!(surveyor.chosen[1], (7, vec![Aspect::Discussed]), "of an article that is in the file");
        assert!(surveyor.chosen.iter().all(|(_, aspects)| !aspects.is_empty()));
    }
}
