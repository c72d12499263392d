//! The steps of an article for programs: published, scheduled, submitted, taken back, binned, and each of them undone.

use super::{Seen, Sight, newest, shown_with, view};
use crate::api::input::Words;
use crate::api::{Call, Outcome, Problem};
use crate::article::actions;
use crate::article::model::{Edit, Hour, Schedule, Sentence, State};
use crate::audit::model::Actor;
use crate::base::error::{Failure, Result};
use crate::base::ids::ArticleId;
use db::Tx;
use http::StatusCode;
use schemars::JsonSchema;
use serde::Deserialize;

/// What readers are told of another text of what they see.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Publication {
    /// What was wrong, in a sentence: it is announced at the article and in the list of corrections. Without it the change is
    /// small, and not announced. A first publication takes none.
    #[serde(default)]
    correction: Option<Words>,
}

/// The hour of a publication.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Appointment {
    /// What the clock shows: 2026-12-24T08:00.
    at: Words,
    /// The zone of that clock (IANA); that of the site unless something else is said.
    #[serde(default)]
    zone: Option<Words>,
    /// Which of the two, where clocks are put back and that hour comes twice.
    #[serde(default)]
    turn: Option<Turn>,
}

/// One of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Turn {
    First,
    Second,
}

/// Why something is taken back.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reason {
    /// For the people of the site.
    #[serde(default)]
    reason: Option<Words>,
}

/// Who may take a step.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Needs {
    Writer,
    Publisher,
}

/// Takes a step with an article, upon the state that the program saw if it says one, and shows the article then.
fn step<F>(call: &Call<'_>, needs: Needs, mut act: F) -> Outcome
where
    F: FnMut(&mut Tx<'_>, &Actor, &Seen) -> Result<Outcome<()>> + Send + 'static,
{
    let (sight, id, upon, actor) = (Sight::of(call), ArticleId(call.number()?), call.upon(), call.actor());
    let inside = sight.clone();
    call.act(move |tx| {
        let seen = match inside.write(tx, id)? {
            Ok(seen) => seen,
            Err(problem) => return Ok(Err(problem)),
        };
        if needs == Needs::Publisher && !inside.may_publish(&seen) {
            return Ok(Err(Problem::not_yours("Somebody else publishes this article; submit it to them.")));
        }
        match upon.check(&inside.view(&seen))? {
            Ok(()) => act(tx, &actor, &seen),
            Err(stale) => Ok(Err(stale)),
        }
    })
    .map_err(Problem::conflict)??;
    shown_with(view(call, &sight, id)?, Vec::new())
}

/// The same for an action that needs nothing else.
fn plain(call: &Call<'_>, needs: Needs, act: fn(&mut Tx<'_>, &Actor, ArticleId) -> Result<()>) -> Outcome {
    step(call, needs, move |tx, actor, seen| act(tx, actor, seen.article.id).map(Ok))
}

/// Shows readers what was saved last.
pub(crate) fn publish(call: &Call<'_>) -> Outcome {
    let given: Publication = call.json_or_nothing()?;
    let correction = given.correction.map(|words| Sentence::parse(&words.0)).transpose().map_err(Failure::Refused)?;
    step(call, Needs::Publisher, move |tx, actor, seen| {
        let id = seen.article.id;
        let is_public = seen.article.state == State::Published;
        if correction.is_some() && !is_public {
            let words =
                "There is nothing to correct yet: readers do not see this article. Publish it without a correction.";
            return Ok(Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid", words)));
        }
        let revision = newest(tx, actor, seen)?;
        if is_public {
            let edit = correction.clone().map_or(Edit::Small, Edit::Correction);
            return actions::republish(tx, actor, id, revision, &edit).map(Ok);
        }
        actions::publish(tx, actor, id, revision).map(|_| Ok(()))
    })
}

/// Sets the hour of its publication.
pub(crate) fn schedule(call: &Call<'_>) -> Outcome {
    let given: Appointment = call.json()?;
    let hour = hour(&given, &call.home.site.time_zone)?;
    step(call, Needs::Publisher, move |tx, actor, seen| {
        let revision = newest(tx, actor, seen)?;
        actions::schedule(tx, actor, seen.article.id, revision, &hour).map(Ok)
    })
}

/// The hour that is meant.
fn hour(given: &Appointment, own_zone: &str) -> Outcome<Schedule> {
    let zone = given.zone.as_ref().map_or(own_zone, |zone| zone.0.as_str());
    let unclear = |words: String| Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid", words);
    match (Hour::read(&given.at.0, zone).map_err(unclear)?, given.turn) {
        (Hour::Once(hour), _) | (Hour::Twice { first: hour, .. }, Some(Turn::First)) => Ok(hour),
        (Hour::Twice { second, .. }, Some(Turn::Second)) => Ok(second),
        (Hour::Twice { .. }, None) => {
            Err(unclear("That hour comes twice, since clocks are put back: say `turn` first or second.".to_owned()))
        }
        (Hour::Never { instead }, _) => {
            let words = format!(
                "That hour never comes, since clocks are put forward; perhaps {} is meant.",
                instead.civil_text()
            );
            Err(unclear(words))
        }
    }
}

/// Takes that hour away.
pub(crate) fn unschedule(call: &Call<'_>) -> Outcome {
    plain(call, Needs::Publisher, actions::unschedule)
}

/// Gives it to whoever may publish it.
pub(crate) fn submit(call: &Call<'_>) -> Outcome {
    plain(call, Needs::Writer, actions::submit)
}

/// Gives it back to its writer.
pub(crate) fn hand_back(call: &Call<'_>) -> Outcome {
    plain(call, Needs::Writer, actions::hand_back)
}

/// Takes it back from its readers.
pub(crate) fn take_back(call: &Call<'_>) -> Outcome {
    let given: Reason = call.json_or_nothing()?;
    let reason = given.reason.map(|words| html::one_line(&words.0)).filter(|words| !words.is_empty());
    step(call, Needs::Publisher, move |tx, actor, seen| {
        actions::take_back(tx, actor, seen.article.id, reason.as_deref()).map(|_| Ok(()))
    })
}

/// Makes it public again.
pub(crate) fn put_back(call: &Call<'_>) -> Outcome {
    plain(call, Needs::Publisher, actions::put_back)
}

/// Puts it into the bin.
pub(crate) fn bin(call: &Call<'_>) -> Outcome {
    plain(call, Needs::Writer, actions::bin)
}

/// Takes it out of the bin.
pub(crate) fn restore(call: &Call<'_>) -> Outcome {
    plain(call, Needs::Writer, actions::restore)
}
