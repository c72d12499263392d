//! What the pages of a discussion are given, and how a list of comments becomes threads of bounded depth.

use std::collections::HashMap;

use serde::Serialize;

use crate::article::views::Entry;
use crate::web::layout::{Frame, Head, Moment, Safe, Tongue};
use crate::web::templates::Page;

mod writing;

pub(crate) use writing::Writing;
pub use writing::{Answered, MinePage, OwnWaiting, Reasons, WritingForm};

pub use super::later::LaterThreads;
pub use super::markup::Threads;

/// Levels at which answers are shown inside what they answer; deeper ones follow flat and name what they answer.
pub const LEVELS: usize = 5;

/// All comments of an article.
#[derive(Clone, Debug, Serialize)]
pub struct Discussion {
    /// Comments that are shown, answers and later threads included.
    pub shown: u64,
    /// Comments of which only the number remains.
    pub removed: u64,
    /// Takes no more comments.
    pub closed: bool,
    /// The owner's words on how to behave; `None` for the words that every site begins with.
    pub policy: Option<Policy>,
    /// Shown in full.
    pub threads: Threads,
    /// Those beyond, as one line each.
    pub later: LaterThreads,
    /// Atom feed of these comments.
    pub feed: Option<String>,
    /// Where an answer to a comment is written, without its number; `None` where nobody may write.
    pub reply: Option<String>,
    /// Where something is said against a comment, without its number.
    pub report: Option<String>,
    /// The form; `None` where nobody may write.
    pub form: Option<WritingForm>,
    /// Where it is followed by mail; `None` where nothing is mailed or nothing more is said.
    pub follow: Option<String>,
    /// What only its writer sees.
    pub waiting: Vec<OwnWaiting>,
    /// The script that helps whoever reads and writes here, and is needed by nobody; `None` where nothing new comes, or nobody sees
    /// it yet.
    pub script: Option<String>,
}

/// What may be said, in short.
#[derive(Clone, Debug, Serialize)]
pub struct Policy {
    /// The owner's own words.
    pub words: Option<Safe>,
    /// Their language.
    pub tongue: Tongue,
    /// What the rules are called, in a row; perhaps empty.
    pub titles: String,
    /// Where they stand in full.
    pub address: String,
}

/// One numbered comment with its answers.
#[derive(Clone, Debug)]
pub struct Comment {
    /// Its number in the discussion.
    pub number: u64,
    /// Its id at the service it came from, digits only; kept as a second anchor.
    pub old_id: Option<String>,
    /// Number of the comment it answers.
    pub answers_to: Option<u64>,
    /// Its words, or that they are gone.
    pub standing: Standing,
    /// Its answers, nested to [`LEVELS`].
    pub answers: Vec<Comment>,
    /// Where its writer, who asks, can change it.
    pub own: Option<String>,
    /// Whether it is being answered: the form stands below it.
    pub is_answered: bool,
}

/// Whether a comment still has words.
#[derive(Clone, Debug)]
pub enum Standing {
    /// It can be read.
    Shown {
        /// Who wrote it.
        writer: Writer,
        /// When it was published.
        time: Moment,
        /// What it says.
        words: Safe,
    },
    /// Number and answers remain; name and words do not.
    Removed {
        /// By whom.
        by: Remover,
        /// The rule of the site it broke, in words.
        clause: Option<String>,
    },
}

/// Who wrote a comment, as far as shown.
#[derive(Clone, Debug)]
pub struct Writer {
    /// Public name; `None` for a nameless one.
    pub name: Option<String>,
    /// Address of a profile elsewhere, `http` or `https` only.
    pub profile: Option<String>,
    /// Also wrote the article.
    pub wrote_article: bool,
}

/// Who removed a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Remover {
    /// Nothing is known of it.
    Unknown,
    /// It was gone before the site moved here.
    Import,
    /// The moderators of the site.
    Moderator,
    /// Who wrote it.
    Writer,
}

/// A thread that is not shown in full: one line that still holds every anchor.
#[derive(Clone, Debug)]
pub struct LaterThread {
    /// Number of its first comment.
    pub number: u64,
    /// Old id of its first comment.
    pub old_id: Option<String>,
    /// Address of the page that shows it.
    pub address: String,
    /// Name of its first writer; `None` for a nameless one.
    pub name: Option<String>,
    /// Whether its first comment was removed.
    pub removed: bool,
    /// How many answers it has.
    pub count: u64,
    /// Anchors of its answers.
    pub answers: Vec<Anchor>,
}

/// What an address can point at in a discussion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// Number of the comment.
    pub number: u64,
    /// Its old id.
    pub old_id: Option<String>,
}

/// One thread alone, for discussions too long for one page.
#[derive(Clone, Debug, Serialize)]
pub struct ThreadPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What it says of itself; canonical to the article.
    pub head: Head,
    /// The article under discussion.
    pub article: Entry,
    /// Number of the first comment of the thread.
    pub number: u64,
    /// The thread alone, with its answers.
    pub threads: Threads,
    /// As on the article's page.
    pub reply: Option<String>,
    /// As on the article's page.
    pub report: Option<String>,
}

impl Page for ThreadPage {
    const TEMPLATE: &'static str = "comment/thread.html";
}

/// Arranges comments, given in the order of their numbers with empty `answers`, as threads no deeper than [`LEVELS`].
///
/// A comment whose parent is missing, or that answers itself in a circle, begins a thread: none is ever lost. Linear in
/// the number of comments, whatever their shape.
pub fn threads(comments: Vec<Comment>) -> Vec<Comment> {
    let positions: HashMap<u64, usize> =
        comments.iter().enumerate().map(|(position, comment)| (comment.number, position)).collect();
    let parents: Vec<Option<usize>> =
        comments.iter().map(|comment| comment.answers_to.and_then(|number| positions.get(&number).copied())).collect();
    assemble(comments, &reading_order(&parents))
}

impl Remover {
    /// How templates call it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Remover::Unknown => "unknown",
            Remover::Import => "import",
            Remover::Moderator => "moderator",
            Remover::Writer => "writer",
        }
    }
}

impl LaterThread {
    /// One line for a whole thread, which stands at `address`.
    pub fn of(thread: &Comment, address: String) -> Self {
        let mut answers = Vec::new();
        collect_anchors(&thread.answers, &mut answers);
        let name = match &thread.standing {
            Standing::Shown { writer, .. } => writer.name.clone(),
            Standing::Removed { .. } => None,
        };
        Self {
            number: thread.number,
            old_id: thread.old_id.clone(),
            address,
            name,
            removed: matches!(thread.standing, Standing::Removed { .. }),
            count: u64::try_from(answers.len()).unwrap_or(u64::MAX),
            answers,
        }
    }
}

/// Positions in the order in which they are read, each with its level (0 for the first of a thread).
fn reading_order(parents: &[Option<usize>]) -> Vec<(usize, usize)> {
    let mut children: HashMap<usize, Vec<usize>> = HashMap::new();
    for (position, parent) in parents.iter().enumerate() {
        if let Some(parent) = parent {
            children.entry(*parent).or_default().push(position);
        }
    }
    let mut order = Vec::with_capacity(parents.len());
    let mut seen = vec![false; parents.len()];
    let heads = parents.iter().enumerate().filter(|(_, parent)| parent.is_none()).map(|(position, _)| position);
    // What no thread reaches stands in a circle; the first of each circle is made the head of it.
    for head in heads.chain(0..parents.len()) {
        let mut waiting = vec![(head, 0)];
        while let Some((position, level)) = waiting.pop() {
            let Some(mark) = seen.get_mut(position).filter(|mark| !**mark) else { continue };
            *mark = true;
            order.push((position, level));
            for child in children.get(&position).into_iter().flatten().rev() {
                waiting.push((*child, (level + 1).min(LEVELS - 1)));
            }
        }
    }
    order
}

/// Nests comments along their reading order: each goes into the last one read at the level above.
fn assemble(comments: Vec<Comment>, order: &[(usize, usize)]) -> Vec<Comment> {
    let mut taken: Vec<Option<Comment>> = comments.into_iter().map(Some).collect();
    // One open list per level; a list is closed into the last comment of the level above.
    let mut open: Vec<Vec<Comment>> = vec![Vec::new()];
    for (position, level) in order {
        let Some(comment) = taken.get_mut(*position).and_then(Option::take) else { continue };
        while open.len() > level + 1 {
            close(&mut open);
        }
        while open.len() < level + 1 {
            open.push(Vec::new());
        }
        if let Some(list) = open.last_mut() {
            list.push(comment);
        }
    }
    while open.len() > 1 {
        close(&mut open);
    }
    let mut threads = open.pop().unwrap_or_default();
    // A circle broken open may begin with a higher number than the thread after it.
    threads.sort_by_key(|thread| thread.number);
    threads
}

fn close(open: &mut Vec<Vec<Comment>>) {
    let answers = open.pop().unwrap_or_default();
    if let Some(parent) = open.last_mut().and_then(|list| list.last_mut()) {
        parent.answers = answers;
    }
}

fn collect_anchors(comments: &[Comment], anchors: &mut Vec<Anchor>) {
    for comment in comments {
        anchors.push(Anchor { number: comment.number, old_id: comment.old_id.clone() });
        collect_anchors(&comment.answers, anchors);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn comment(number: u64, answers_to: Option<u64>) -> Comment {
        let standing = Standing::Removed { by: Remover::Unknown, clause: None };
        Comment {
            number,
            old_id: Some((number + 1000).to_string()),
            answers_to,
            standing,
            answers: Vec::new(),
            own: None,
            is_answered: false,
        }
    }

    /// The numbers as an outline: `1(2(3)4)5`.
    fn outline(comments: &[Comment]) -> String {
        comments
            .iter()
            .map(|comment| match comment.answers.as_slice() {
                [] => format!("{} ", comment.number),
                answers => format!("{} ({}) ", comment.number, outline(answers).trim()),
            })
            .collect()
    }

    #[test]
    fn answers_stand_under_what_they_answer_in_the_order_of_their_numbers() {
        let flat =
            vec![comment(1, None), comment(2, None), comment(3, Some(1)), comment(4, Some(3)), comment(5, Some(1))];
        assert_eq!(outline(&threads(flat)).trim(), "1 (3 (4) 5) 2");
    }

    #[test]
    fn answers_beyond_the_fifth_level_follow_flat() {
        let flat: Vec<_> = (1..=8).map(|number| comment(number, (number > 1).then(|| number - 1))).collect();
        assert_eq!(outline(&threads(flat)).trim(), "1 (2 (3 (4 (5 6 7 8))))");
    }

    #[test]
    fn an_answer_to_a_missing_comment_begins_a_thread() {
        assert_eq!(outline(&threads(vec![comment(1, None), comment(2, Some(99))])).trim(), "1 2");
    }

    #[test]
    fn comments_that_answer_each_other_in_a_circle_are_not_lost() {
        let flat = vec![comment(1, Some(3)), comment(2, None), comment(3, Some(1)), comment(4, Some(4))];
        assert_eq!(outline(&threads(flat)).trim(), "1 (3) 2 4");
    }

    #[test]
    fn an_answer_that_is_older_than_its_parent_still_stands_under_it() {
        assert_eq!(outline(&threads(vec![comment(1, Some(2)), comment(2, None)])).trim(), "2 (1)");
    }

    #[test]
    fn a_hundred_thousand_answers_in_a_row_neither_overflow_nor_take_long() {
        let flat: Vec<_> = (1..=100_000).map(|number| comment(number, (number > 1).then(|| number - 1))).collect();
        let arranged = threads(flat);
        assert_eq!(LaterThread::of(&arranged[0], String::new()).count, 99_999);
    }

    #[test]
    fn a_later_thread_keeps_the_anchors_of_all_its_answers() {
        let arranged = threads(vec![comment(1, None), comment(2, Some(1)), comment(3, Some(2))]);
        let line = LaterThread::of(&arranged[0], "/x?thread=1".into());
        assert_eq!(
            line.answers,
            [Anchor { number: 2, old_id: Some("1002".into()) }, Anchor { number: 3, old_id: Some("1003".into()) },]
        );
    }
}
