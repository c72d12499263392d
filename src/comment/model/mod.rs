//! What a comment is, and how a discussion is numbered.

pub(crate) mod discussion;
pub(crate) mod persons;
pub(crate) mod sent;
pub(crate) mod state;

use crate::article::model::Original;
use crate::base::ids::{ArticleId, CommentId};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::collections::HashMap;

/// Where a comment stands.
#[derive(Clone, Debug)]
pub(crate) enum Standing {
    /// Everybody reads it.
    Published {
        /// Its words.
        words: html::SafeHtml,
    },
    /// It was taken away: a tombstone with its number and its answers.
    Removed(Removal),
}

/// By whom a comment was removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum RemovedBy {
    /// On the old system, before the move; by whom is not known here.
    Before,
    /// By whoever deleted its article for ever.
    WithArticle,
    /// By one of those who moderate, for a reason that is told.
    Moderator,
    /// By whoever wrote it.
    Writer,
}

/// What is kept of a removal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Removal {
    /// By whom.
    pub by: RemovedBy,
    /// What the rule is called that it broke.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
}

impl Removal {
    /// Without a rule that was broken.
    pub(crate) fn by(by: RemovedBy) -> Removal {
        Removal { by, clause: None }
    }
}

/// A comment that has its number, as readers may see it.
#[derive(Clone, Debug)]
pub(crate) struct Comment {
    /// Its id.
    pub id: CommentId,
    /// Its article.
    pub article: ArticleId,
    /// Its number in the discussion, from 1.
    pub number: i64,
    /// The one it answers.
    pub parent: Option<CommentId>,
    /// Where it stands.
    pub standing: Standing,
    /// The writer's public name; empty for somebody without one, and for a removed comment.
    pub author: String,
    /// The writer's public page.
    pub profile: Option<String>,
    /// UTC microseconds.
    pub published: i64,
    /// Seconds east of UTC.
    pub offset: i64,
    /// The anchor it had on the old system.
    pub old_id: Option<String>,
}

/// A comment to be, as an import brings it.
#[derive(Clone, Debug)]
pub(crate) struct NewComment {
    /// Plain text.
    pub author: String,
    /// An http or https address.
    pub profile: Option<String>,
    /// UTC microseconds.
    pub published: i64,
    /// Seconds east of UTC.
    pub offset: i64,
    /// Words and original, or `None` when it was removed before it came.
    pub words: Option<(html::SafeHtml, Original)>,
    /// It was not public: it waits for a decision, and has no number.
    pub held: bool,
    /// Its id on the old system.
    pub old_id: String,
    /// The id of the one it answers there.
    pub old_parent: Option<String>,
}

/// A comment that waits for its number.
#[derive(Clone, Debug)]
pub(crate) struct Unnumbered {
    /// Its id.
    pub id: CommentId,
    /// Its article.
    pub article: ArticleId,
    /// UTC microseconds.
    pub published: i64,
    /// Its id on the old system.
    pub old_id: String,
    /// The id of the one it answers there.
    pub old_parent: Option<String>,
    /// Whether it was removed.
    pub removed: bool,
}

/// What numbering gives one comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Numbered {
    /// Which.
    pub id: CommentId,
    /// Its number.
    pub number: i64,
    /// The one it answers.
    pub parent: Option<CommentId>,
}

/// Why an answer became a first-level comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Orphan {
    /// What it answers is not in this discussion.
    ParentMissing,
    /// It answers, through others, itself.
    Circle,
}

/// Old ids are numbers of any length: the shorter is the smaller.
pub(crate) fn compare_old_ids(left: &str, right: &str) -> Ordering {
    left.len().cmp(&right.len()).then_with(|| left.cmp(right))
}

/// Numbers the comments of one article, on from `last`. `known`: the comments there already, by old id.
pub(crate) fn number(
    last: i64,
    known: HashMap<String, CommentId>,
    mut new: Vec<Unnumbered>,
) -> (Vec<Numbered>, Vec<(CommentId, Orphan)>) {
    new.sort_by(|a, b| a.published.cmp(&b.published).then_with(|| compare_old_ids(&a.old_id, &b.old_id)));
    let mut by_old_id = known;
    by_old_id.extend(new.iter().map(|comment| (comment.old_id.clone(), comment.id)));
    let mut orphans = Vec::new();
    let mut parents: HashMap<CommentId, CommentId> = HashMap::new();
    for comment in &new {
        let Some(old_parent) = &comment.old_parent else { continue };
        match by_old_id.get(old_parent) {
            Some(parent) if *parent == comment.id => orphans.push((comment.id, Orphan::Circle)),
            Some(parent) => drop(parents.insert(comment.id, *parent)),
            None => orphans.push((comment.id, Orphan::ParentMissing)),
        }
    }
    let order: Vec<CommentId> = new.iter().map(|comment| comment.id).collect();
    break_circles(&order, &mut parents, &mut orphans);
    let numbered = order.iter().zip(last + 1..);
    (numbered.map(|(id, number)| Numbered { id: *id, number, parent: parents.get(id).copied() }).collect(), orphans)
}

/// The earliest comment of each circle becomes a first-level one. Every comment is walked over once.
fn break_circles(
    order: &[CommentId],
    parents: &mut HashMap<CommentId, CommentId>,
    orphans: &mut Vec<(CommentId, Orphan)>,
) {
    let rank: HashMap<CommentId, usize> = order.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    let mut walked: HashMap<CommentId, usize> = HashMap::new();
    for (walk, start) in order.iter().enumerate() {
        let mut at = *start;
        while !walked.contains_key(&at) {
            walked.insert(at, walk);
            let Some(parent) = parents.get(&at).copied() else { break };
            if walked.get(&parent) == Some(&walk) {
                let earliest = circle(parent, parents).min_by_key(|id| rank.get(id).copied()).unwrap_or(parent);
                parents.remove(&earliest);
                orphans.push((earliest, Orphan::Circle));
                break;
            }
            at = parent;
        }
    }
}

fn circle(start: CommentId, parents: &HashMap<CommentId, CommentId>) -> impl Iterator<Item = CommentId> {
    let mut at = Some(start);
    let mut done = false;
    std::iter::from_fn(move || {
        let here = at?;
        if done && here == start {
            return None;
        }
        done = true;
        at = parents.get(&here).copied();
        Some(here)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn comment(id: i64, published: i64, old_id: &str, old_parent: Option<&str>) -> Unnumbered {
        Unnumbered {
            id: CommentId(id),
            article: ArticleId(1),
            published,
            old_id: old_id.into(),
            old_parent: old_parent.map(Into::into),
            removed: false,
        }
    }

    #[test]
    fn comments_of_one_instant_are_numbered_by_old_id_as_a_number() {
        let (numbered, _) = number(0, HashMap::new(), vec![comment(1, 5, "10", None), comment(2, 5, "9", None)]);
        assert_eq!(numbered.iter().map(|n| (n.id.0, n.number)).collect::<Vec<_>>(), [(2, 1), (1, 2)]);
    }

    #[test]
    fn a_later_import_goes_on_after_the_highest_number_and_finds_its_parents() {
        let known = HashMap::from([("7".to_owned(), CommentId(70))]);
        let (numbered, orphans) = number(12, known, vec![comment(1, 1, "8", Some("7"))]);
        assert_eq!(numbered, [Numbered { id: CommentId(1), number: 13, parent: Some(CommentId(70)) }]);
        assert!(orphans.is_empty());
    }

    #[test]
    fn a_circle_is_opened_at_its_earliest_comment() {
        let all = vec![
            comment(1, 1, "1", Some("3")),
            comment(2, 2, "2", Some("1")),
            comment(3, 3, "3", Some("2")),
            comment(4, 4, "4", Some("3")),
            comment(5, 5, "5", Some("5")),
        ];
        let (numbered, orphans) = number(0, HashMap::new(), all);
        let parents: Vec<Option<i64>> = numbered.iter().map(|n| n.parent.map(|id| id.0)).collect();
        assert_eq!(parents, [None, Some(1), Some(2), Some(3), None]);
        assert_eq!(orphans.len(), 2);
        assert!(orphans.iter().all(|(_, why)| *why == Orphan::Circle));
    }

    #[test]
    fn an_answer_to_nothing_becomes_a_first_level_comment() {
        let (numbered, orphans) = number(0, HashMap::new(), vec![comment(1, 1, "1", Some("99"))]);
        assert_eq!(numbered[0].parent, None);
        assert_eq!(orphans, [(CommentId(1), Orphan::ParentMissing)]);
    }
}
