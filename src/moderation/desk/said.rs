//! What was just done, in words that are read from the rows: an address cannot say what did not happen.

use super::views::Said;
use super::{decide, named};
use crate::base::error::Result;
use crate::comment::store::kept;
use crate::desk::Desk;
use crate::moderation::model::{Decision, DecisionVerb};
use crate::moderation::store::desk as rows;
use locale::Arg;

/// What the address says that was done.
pub(super) fn of_address(desk: &Desk<'_>) -> Result<Option<Said>> {
    match desk.query.text("done") {
        "decided" => {
            let missed = desk.query.number("missed").and_then(|missed| usize::try_from(missed).ok()).unwrap_or(0);
            of_decisions(desk, desk.query.text("decision"), missed)
        }
        "undone" => {
            let count = desk.query.number("count").and_then(|count| usize::try_from(count).ok());
            count.map(|count| of_undoing(desk, count)).transpose()
        }
        "reports" => Ok(Some(Said { words: desk.text("done-report-kept", &[])?, decisions: String::new() })),
        "notice" => Ok(Some(Said { words: desk.text("done-notice", &[])?, decisions: String::new() })),
        "claim" => Ok(Some(Said { words: desk.text("done-claim", &[])?, decisions: String::new() })),
        "appeal" => Ok(Some(Said { words: desk.text("done-appeal", &[])?, decisions: String::new() })),
        "discussion" => Ok(Some(Said { words: desk.text("done-discussion", &[])?, decisions: String::new() })),
        "redacted" => Ok(Some(Said { words: desk.text("done-redacted", &[])?, decisions: String::new() })),
        _ => Ok(None),
    }
}

/// What these decisions did. `missed`: for how many comments somebody else was faster.
pub(super) fn of_decisions(desk: &Desk<'_>, row: &str, missed: usize) -> Result<Option<Said>> {
    let mut decisions = desk.read(|rows| Ok(rows::decisions(rows, &decide::numbers(std::iter::once(row)))?))?;
    decisions.sort_by_key(|decision| decision.id);
    let mut words = match decisions.as_slice() {
        [] => Vec::new(),
        [only] => vec![one(desk, only)?],
        [first, ..] => vec![desk.text(many_key(first.verb), &[("count", Arg::Count(decisions.len() as i64))])?],
    };
    if missed > 0 {
        words.push(desk.text("queue-missed", &[("count", Arg::Count(missed as i64))])?);
    }
    let open = decisions.iter().filter(|decision| decision.undone.is_none());
    let decisions = decide::in_a_row(open.map(|decision| decision.id.0));
    Ok((!words.is_empty()).then(|| Said { words: words.join(" "), decisions }))
}

/// That decisions were undone.
pub(super) fn of_undoing(desk: &Desk<'_>, count: usize) -> Result<Said> {
    let words = desk.text("queue-undone", &[("count", Arg::Count(count as i64))])?;
    Ok(Said { words, decisions: String::new() })
}

fn one(desk: &Desk<'_>, decision: &Decision) -> Result<String> {
    let id = decision.comment;
    let (comment, evidence) = desk.read(|rows| Ok((kept::find(rows, id)?, rows::evidence_of(rows, &[id.0])?)))?;
    let author = comment.as_ref().map(|comment| comment.author.as_str()).filter(|author| !author.is_empty());
    let author = author.or_else(|| evidence.last().map(|(_, evidence)| evidence.author.as_str()));
    let name = named(desk, author.unwrap_or_default())?;
    let number = comment.and_then(|comment| comment.number).unwrap_or(0);
    let clause = decision.clause_title.as_deref().unwrap_or_default();
    let until = decision.until.map(|until| desk.moment(until)).unwrap_or_default();
    let arguments = [
        ("name", Arg::Text(&name)),
        ("number", Arg::Number(number)),
        ("clause", Arg::Text(clause)),
        ("until", Arg::Text(&until)),
    ];
    let key = match decision.verb {
        DecisionVerb::Publish => "decided-published",
        DecisionVerb::Refuse => "decided-refused",
        DecisionVerb::Spam => "decided-spam",
        DecisionVerb::Remove => "decided-removed",
        DecisionVerb::Restore => "decided-restored",
        DecisionVerb::Cut => "decided-cut",
        DecisionVerb::Hold => "decided-held",
    };
    desk.text(key, &arguments)
}

fn many_key(verb: DecisionVerb) -> &'static str {
    match verb {
        DecisionVerb::Publish => "decided-many-published",
        DecisionVerb::Refuse => "decided-many-refused",
        DecisionVerb::Spam => "decided-many-spam",
        DecisionVerb::Remove | DecisionVerb::Cut | DecisionVerb::Hold => "decided-many-removed",
        DecisionVerb::Restore => "decided-many-restored",
    }
}
