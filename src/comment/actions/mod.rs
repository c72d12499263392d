//! What can be done with comments. Each runs in its caller's transaction; an entrance records the audit row.

mod discussions;
mod holds;
mod learning;
mod persons;
mod send;
mod step;

pub(crate) use discussions::{change_discussion, reopen_discussion};
pub(crate) use holds::{held, hold_writer, release_writer};
pub(crate) use learning::{learn, unlearn};
pub(crate) use persons::erase_writer;
pub(crate) use send::{Heard, send};
pub(crate) use step::{Again, cut, delete, edit, forget, hold_again, mend, publish, refuse, remove, restore};

use super::follow::actions as follow;
use super::model::state::{State, Step};
use super::model::{NewComment, Numbered, Orphan, Removal, RemovedBy, Unnumbered, number};
use super::store::{self, Numbers};
use crate::article::actions::{self as articles, count_comments};
use crate::audit::model::Actor;
use crate::base::error::{Failure, Result};
use crate::base::ids::{ArticleId, CommentId};
use crate::base::keys;
use db::Tx;
use std::collections::{BTreeMap, HashMap};

/// Adds comments that wait for their numbers: nobody sees them yet. Returns the first id; the others follow it.
///
/// # Errors
/// A failure of the database.
pub(crate) fn insert(tx: &mut Tx<'_>, new: &[(ArticleId, &NewComment)]) -> Result<CommentId> {
    let first = tx.allocate("comment", new.len() as i64)?;
    let removal = serde_json::to_string(&Removal::by(RemovedBy::Before))?;
    let all: Vec<(CommentId, ArticleId, &NewComment)> =
        new.iter().zip(first..).map(|((article, new), id)| (CommentId(id), *article, *new)).collect();
    store::insert(tx, &all, &removal)?;
    let last = first + new.len() as i64 - 1;
    tx.touch(format!("comment:{first}..{last}"));
    Ok(CommentId(first))
}

/// Writes words that were cleaned again.
///
/// # Errors
/// A failure of the database.
pub(crate) fn rewrite(tx: &mut Tx<'_>, all: &[(CommentId, ArticleId, html::SafeHtml)]) -> Result<()> {
    for (id, article, words) in all {
        store::write_words(tx, *id, words)?;
        tx.touch(keys::discussion(*article));
    }
    tx.touch(keys::newest_comments());
    Ok(())
}

/// Deletes an article that lies in the bin for ever, with the words and names of all its comments. Of each a row stays, so that
/// an import that is repeated does not bring it again.
///
/// # Errors
/// Refuses what is not in the bin.
pub(crate) fn erase_article(tx: &mut Tx<'_>, actor: &Actor, article: ArticleId) -> Result<()> {
    articles::erase(tx, actor, article)?;
    follow::forget_article(tx, article)?;
    let removal = serde_json::to_string(&Removal::by(RemovedBy::WithArticle))?;
    let gone = store::erase_of_article(tx, article, &removal)?;
    count_comments(tx, &[(article, -gone, gone)])?;
    tx.touch(keys::discussion(article));
    Ok(())
}

/// What numbering found on its way.
#[derive(Clone, Debug, Default)]
pub(crate) struct Numbering {
    /// How many comments got a number.
    pub(crate) numbered: i64,
    /// Answers that became first-level comments: old id and why.
    pub(crate) orphans: Vec<(String, Orphan)>,
    /// Old anchors that are hidden by a number: (article, old id).
    pub(crate) hidden_anchors: Vec<(ArticleId, String)>,
}

/// Numbers what waits in these articles, each article once and whole, and counts it.
///
/// # Errors
/// A failure of the database.
pub(crate) fn number_all(tx: &mut Tx<'_>, articles: &[ArticleId]) -> Result<Numbering> {
    let plain: Vec<i64> = articles.iter().map(|id| id.0).collect();
    let mut by_article: BTreeMap<ArticleId, Vec<Unnumbered>> = BTreeMap::new();
    for comment in store::unnumbered(tx, &plain)? {
        by_article.entry(comment.article).or_default().push(comment);
    }
    let mut there = store::numbered(tx, &plain)?;
    let mut done = Numbering::default();
    let mut numbers: Vec<(Numbered, State)> = Vec::new();
    let mut counts = Vec::new();
    for (article, new) in by_article {
        let Numbers { last, by_old_id } = there.remove(&article).unwrap_or_default();
        let of: HashMap<CommentId, (String, bool)> =
            new.iter().map(|comment| (comment.id, (comment.old_id.clone(), comment.removed))).collect();
        let removed = new.iter().filter(|comment| comment.removed).count() as i64;
        counts.push((article, new.len() as i64 - removed, removed));
        done.hidden_anchors.extend(hidden_anchors(last, &by_old_id, &new).into_iter().map(|old| (article, old)));
        let (numbered, orphans) = number(last, by_old_id, new);
        done.numbered += numbered.len() as i64;
        done.orphans.extend(orphans.into_iter().filter_map(|(id, why)| of.get(&id).map(|(old, _)| (old.clone(), why))));
        for one in numbered {
            let removed = of.get(&one.id).is_some_and(|(_, removed)| *removed);
            let step = if removed { Step::Bury } else { Step::Number };
            numbers.push((one, State::Arriving.after(step).map_err(Failure::Refused)?));
        }
        tx.touch(keys::discussion(article));
    }
    if !numbers.is_empty() {
        store::give_numbers(tx, &numbers)?;
        count_comments(tx, &counts)?;
        tx.touch(keys::newest_comments());
    }
    Ok(done)
}

/// Old ids that the numbers given now hide: those of new comments under any number, those there already under a new one.
fn hidden_anchors(last: i64, there: &HashMap<String, CommentId>, new: &[Unnumbered]) -> Vec<String> {
    let highest = last + new.len() as i64;
    let is_hidden = |old: &&String, first: i64| old.parse::<i64>().is_ok_and(|old| (first..=highest).contains(&old));
    let older = there.keys().filter(|old| is_hidden(old, last + 1));
    let mut hidden: Vec<String> =
        older.chain(new.iter().map(|comment| &comment.old_id).filter(|old| is_hidden(old, 1))).cloned().collect();
    hidden.sort_unstable();
    hidden
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_hides_the_anchor_of_an_older_comment_too() {
        let there = HashMap::from([("2".to_owned(), CommentId(1)), ("900".to_owned(), CommentId(2))]);
        let new = |old_id: &str| Unnumbered {
            id: CommentId(9),
            article: ArticleId(1),
            published: 0,
            old_id: old_id.into(),
            old_parent: None,
            removed: false,
        };
        assert_eq!(hidden_anchors(1, &there, &[new("1")]), ["1", "2"]);
        assert!(hidden_anchors(2, &there, &[new("77")]).is_empty(), "what was hidden before was listed before");
    }
}
