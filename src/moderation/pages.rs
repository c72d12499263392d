//! What was decided about comments, in the open: under which rule and by which role, never the words that were removed.

use super::model::{Decision, DecisionVerb, Outcome};
use super::store;
use super::views::{LogEntry, ModerationPage, Number};
use crate::article::model::State;
use crate::article::store as articles;
use crate::base::error::Result;
use crate::base::ids::DecisionId;
use crate::base::time;
use crate::comment::store::kept;
use crate::person::model::Role;
use crate::site::store as sites;
use crate::urls;
use crate::web::answer::Answer;
use crate::web::reader::Reader;
use std::collections::HashMap;

/// Decisions of one page.
const SHOWN: usize = 50;

/// The log, from before a decision on.
///
/// # Errors
/// A failure of the database.
pub(crate) fn show(reader: &mut Reader<'_, '_>, before: Option<i64>) -> Result<Answer> {
    let from = DecisionId(before.unwrap_or(i64::MAX));
    let mut decisions = store::before(reader.rows, from, SHOWN as i64 + 1)?;
    let more = decisions.len() > SHOWN;
    decisions.truncate(SHOWN);
    let last = decisions.last().map(|decision| decision.id).filter(|_| more);
    let entries = entries(reader, decisions)?;
    let numbers = store::numbers(reader.rows)?;
    let numbers = numbers.into_iter().filter(|(verb, _)| *verb != DecisionVerb::Restore);
    let policy = sites::policy::in_force(reader.rows)?.map(|_| urls::POLICY.into());
    let title = reader.text("moderation", &[])?;
    let (notices, acted, kept) = store::notices::numbers(reader.rows)?;
    let page = ModerationPage {
        frame: reader.frame(),
        head: reader.head(urls::MODERATION, &title),
        policy,
        numbers: numbers.map(|(verb, count)| Number { verb: verb.name(), count: count.max(0) as u64 }).collect(),
        notices: notices.max(0) as u64,
        acted: acted.max(0) as u64,
        kept: kept.max(0) as u64,
        entries,
        older: last.map(urls::moderation_before),
    };
    Ok(Answer::Page(reader.write(&page)?))
}

fn entries(reader: &mut Reader<'_, '_>, decisions: Vec<Decision>) -> Result<Vec<LogEntry>> {
    let ids: Vec<i64> = decisions.iter().map(|decision| decision.id.0).collect();
    let comments: Vec<i64> = decisions.iter().map(|decision| decision.comment.0).collect();
    let about: Vec<_> = decisions.iter().map(|decision| decision.article).collect();
    let appeals: HashMap<DecisionId, Option<Outcome>> = store::appeals::of_decisions(reader.rows, &ids)?
        .into_iter()
        .map(|appeal| (appeal.decision, appeal.outcome))
        .collect();
    let numbers: HashMap<_, _> =
        kept::find_all(reader.rows, &comments)?.into_iter().map(|comment| (comment.id, comment.number)).collect();
    let mut found = articles::find_all(reader.rows, &about)?;
    found.retain(|article| article.state == State::Published);
    let articles: HashMap<_, _> = found.into_iter().map(|article| (article.id, article)).collect();
    let zone = reader.home.site.time_zone.clone();
    let entries = decisions.into_iter().map(|decision| {
        let article = articles.get(&decision.article);
        let number = numbers.get(&decision.comment).copied().flatten();
        // Who is held is not told: neither is the comment by which they are known.
        let is_hidden = decision.redacted.is_some();
        let is_nameless = is_hidden || decision.verb == DecisionVerb::Hold;
        LogEntry {
            id: decision.id.0,
            time: reader.moment(decision.at, time::offset_in(&zone, decision.at)),
            verb: decision.verb.name(),
            clause: decision.clause_title.filter(|_| !is_hidden),
            role: decision.role.map(Role::name),
            number: number.filter(|_| !is_nameless).map(|number| number.max(0) as u64),
            address: article
                .filter(|_| !is_nameless)
                .and_then(|article| article.path.as_deref())
                .zip(number)
                .map(|(address, number)| urls::comment(address, number)),
            until: decision.until.map(|until| reader.moment(until, time::offset_in(&zone, until))),
            article: article.filter(|_| !is_nameless).map(|article| article.title.clone()),
            is_undone: decision.undone.is_some(),
            appeal: appeals.get(&decision.id).map(|outcome| outcome.map_or("waiting", Outcome::name)),
            redaction: decision.redaction.filter(|_| is_hidden),
        }
    });
    Ok(entries.collect())
}
