//! What is held under a mail address as one JSON file, of a shape that stays: `docs/reference/personal-data.md` names every field.

use super::held::{self, Held, HeldComment};
use super::own;
use crate::app::App;
use crate::article::model::State as ArticleState;
use crate::base::error::{Failure, Result};
use crate::base::ids::ArticleId;
use crate::base::time;
use crate::follow::Home;
use crate::moderation::model::claim::ClaimOutcome;
use crate::moderation::model::{Appeal, Decision, Outcome};
use crate::urls;
use crate::web::answer::Answer;
use crate::web::posted::Asked;
use http::HeaderName;
use http::header::{self, HeaderValue};
use pagecache::Fresh;
use serde_json::{Value, json};

/// What the file says that it is. Another shape gets another number.
const FORMAT: &str = "relais-personal-data/1";

/// Answers a request for the file; `None` where no link that was opened leads to one.
///
/// # Errors
/// A failure of the database, or a fault of ours.
pub(crate) fn answer(app: &App, home: &Home, secret: &str, asked: &Asked) -> Result<Option<Fresh>> {
    let link = own::find(app, home, secret)?.filter(|link| link.opened.is_some() && asked.posted.is_none());
    let Some(number) = link.and_then(|link| link.correspondent) else { return Ok(None) };
    let now = app.clock.now();
    let held = app.db.read(home.site.id.0, |rows| held::read(rows, number, now))?;
    let Some(held) = held else { return Ok(None) };
    let bytes = serde_json::to_vec_pretty(&written(home, &held, now)).map_err(|why| Failure::Fault(why.into()))?;
    let mut fresh = Answer::Document("application/json", bytes).into_fresh();
    let as_file = HeaderValue::from_static("attachment; filename=\"personal-data.json\"");
    fresh.headers.push((header::CONTENT_DISPOSITION, as_file));
    fresh.headers.push((HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex")));
    fresh.headers.retain(|(name, _)| *name != header::REFERRER_POLICY);
    fresh.headers.push((header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")));
    Ok(Some(fresh))
}

/// An instant, as machines write it.
fn instant(at: i64) -> String {
    time::machine(at, 0)
}

fn written(home: &Home, held: &Held, now: i64) -> Value {
    let comments: Vec<Value> = held.comments.iter().map(|one| comment(home, held, one)).collect();
    let follows = held.follows.iter().map(|follower| {
        json!({
            "article": article(home, held, follower.article),
            "thread": follower.thread,
            "language": follower.language,
            "asked": instant(follower.asked),
            "confirmed": follower.confirmed.map(instant),
        })
    });
    let messages = held
        .messages
        .iter()
        .map(|message| json!({ "sent": instant(message.at), "name": message.name, "words": message.words }));
    let notices = held.notices.iter().map(|notice| {
        let answer = notice.answer.as_ref();
        json!({
            "sent": instant(notice.at),
            "name": notice.name,
            "words": notice.words,
            "law": notice.law,
            "outcome": answer.map(|answer| answer.outcome.name()),
            "decided": answer.map(|answer| instant(answer.at)),
            "answer": answer.map(|answer| answer.sentence.as_str()),
        })
    });
    let claims = held.claims.iter().map(|claim| {
        json!({
            "sent": instant(claim.at),
            "profile": claim.profile,
            "words": claim.words,
            "outcome": claim.outcome.map(ClaimOutcome::name),
            "answer": claim.sentence,
        })
    });
    json!({
        "format": FORMAT,
        "site": home.origin(),
        "made": instant(now),
        "address": held.of.address,
        "refused_mail_since": held.of.bounced.map(instant),
        "comments": comments,
        "follows": follows.collect::<Vec<_>>(),
        "messages": messages.collect::<Vec<_>>(),
        "notices": notices.collect::<Vec<_>>(),
        "claims": claims.collect::<Vec<_>>(),
        "read_first_until": held.holds.iter().map(|until| instant(*until)).collect::<Vec<_>>(),
        "invitations": held.invitations,
    })
}

/// Title and address of an article; the address only as long as readers see it.
fn article(home: &Home, held: &Held, id: ArticleId) -> Value {
    let found = held.articles.get(&id);
    let public = found.filter(|article| article.state == ArticleState::Published);
    let path = public.and_then(|article| article.path.as_deref());
    json!({
        "title": found.map(|article| article.title.as_str()),
        "address": path.map(|path| format!("{}{path}", home.origin())),
    })
}

fn comment(home: &Home, held: &Held, one: &HeldComment) -> Value {
    let kept = &one.kept;
    let public = held.articles.get(&kept.article).filter(|article| article.state == ArticleState::Published);
    let path = public.and_then(|article| article.path.as_deref()).zip(kept.number);
    let before = one
        .evidence
        .as_ref()
        .map(|evidence| json!({ "name": evidence.author, "words": evidence.written, "html": evidence.html.as_str() }));
    json!({
        "state": kept.state.name(),
        "number": kept.number,
        "address": path.map(|(path, number)| format!("{}{}", home.origin(), urls::comment(path, number))),
        "article": article(home, held, kept.article),
        "name": kept.author,
        "sent": kept.sent.map(instant),
        "published": kept.number.map(|_| instant(kept.published)),
        "words": kept.written,
        "html": kept.html.as_str(),
        "before_decision": before,
        "decisions": one.decisions.iter().map(|(decision, appeal)| decided(decision, appeal.as_ref())).collect::<Vec<_>>(),
    })
}

fn decided(decision: &Decision, appeal: Option<&Appeal>) -> Value {
    json!({
        "at": instant(decision.at),
        "what": decision.verb.name(),
        "rule": decision.clause_title,
        "policy_version": decision.policy_version,
        "reason": decision.sentence,
        "by_person": decision.person.is_some(),
        "until": decision.until.map(instant),
        "undone": decision.undone.map(instant),
        "appeal": appeal.map(|appeal| json!({
            "at": instant(appeal.at),
            "words": appeal.words,
            "outcome": appeal.outcome.map(Outcome::name),
            "decided": appeal.decided.map(instant),
            "answer": appeal.sentence,
        })),
    })
}
