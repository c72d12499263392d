//! The steps of an article that its buttons take: submitted, scheduled, published, corrected, taken back, binned.

use super::views::ScheduleForm;
use super::write::{Shown, page};
use super::{Opened, notes};
use crate::article::actions;
use crate::article::model::{Edit, Hour, Schedule, Sentence};
use crate::audit::model::Actor;
use crate::base::error::{Failure, Result};
use crate::base::ids::RevisionNumber;
use crate::desk::Desk;
use crate::desk::reply::Reply;
use crate::desk::setup::Choice;
use crate::urls;
use http::StatusCode;

/// Does what a button says with the revision that was just saved. `None`: it only saves.
///
/// # Errors
/// What the step refuses, or a failure of the database.
pub(super) fn take(desk: &Desk<'_>, opened: &Opened, revision: RevisionNumber, button: &str) -> Result<Option<Reply>> {
    if let Some(reply) = notes::take(desk, opened, revision, button)? {
        return Ok(Some(reply));
    }
    let (id, actor) = (opened.manuscript.article.id, Actor::Person(desk.my_id()?));
    let here = urls::desk_article(desk.site()?, id);
    let needs_publisher =
        ["publish", "schedule", "unschedule", "edit", "correct", "take-back", "put-back", "readdress", "pin", "unpin"];
    if needs_publisher.contains(&button) && !opened.may_publish {
        return Err(Failure::told("refused-not-yours-to-publish", &[]));
    }
    let reason = Some(desk.form.line("reason")).filter(|reason| !reason.is_empty());
    let done = match button {
        "" | "save" => return Ok(None),
        "preview" => return Ok(Some(Reply::see(urls::desk_preview(desk.site()?, id)))),
        "share" => return Ok(Some(Reply::see(urls::desk_previews(desk.site()?, id)))),
        "schedule" => return schedule(desk, opened, revision).map(Some),
        "submit" => desk.act(move |tx| actions::submit(tx, &actor, id)).map(|()| "submitted"),
        "hand-back" => desk.act(move |tx| actions::hand_back(tx, &actor, id)).map(|()| "handed-back"),
        "unschedule" => desk.act(move |tx| actions::unschedule(tx, &actor, id)).map(|()| "unscheduled"),
        "publish" => desk.act(move |tx| actions::publish(tx, &actor, id, revision)).map(|_| "published"),
        "edit" => desk.act(move |tx| actions::republish(tx, &actor, id, revision, &Edit::Small)).map(|()| "published"),
        "correct" => {
            let sentence = Sentence::parse(desk.form.text("correction")).map_err(Failure::Refused)?;
            let edit = Edit::Correction(sentence);
            desk.act(move |tx| actions::republish(tx, &actor, id, revision, &edit)).map(|()| "corrected")
        }
        "take-back" => desk.act(move |tx| actions::take_back(tx, &actor, id, reason.as_deref())).map(|_| "withdrawn"),
        "put-back" => desk.act(move |tx| actions::put_back(tx, &actor, id)).map(|()| "put-back"),
        "pin" => desk.act(move |tx| actions::pin(tx, &actor, id)).map(|()| "pinned"),
        "unpin" => desk.act(move |tx| actions::unpin(tx, &actor, id)).map(|()| "unpinned"),
        "bin" => desk.act(move |tx| actions::bin(tx, &actor, id)).map(|()| "binned"),
        "restore" => desk.act(move |tx| actions::restore(tx, &actor, id)).map(|()| "restored"),
        "translation-leave" => super::translations::leave(desk, opened).map(|()| "no-translation"),
        "readdress" => {
            let slug = desk.form.line("slug");
            desk.act(move |tx| actions::readdress(tx, &actor, id, &slug)).map(|_| "moved")
        }
        _ => Err(Failure::told("refused-unclear", &[])),
    };
    done.map(|what| Some(Reply::see(urls::done(&here, what))))
}

/// Sets the hour of publication; asks which one is meant where clocks are put back, and says so where it never comes.
fn schedule(desk: &Desk<'_>, opened: &Opened, revision: RevisionNumber) -> Result<Reply> {
    let zone = desk.place()?.home.site.time_zone.clone();
    let asked = desk.form.text("schedule-at").trim().to_owned();
    let chosen = desk.form.number("schedule-due");
    let hour = match Hour::read(&asked, &zone) {
        Ok(Hour::Once(hour)) => hour,
        Ok(Hour::Twice { first, second }) => match chosen {
            Some(due) if due == first.due => first,
            Some(due) if due == second.due => second,
            _ => return doubtful(desk, opened, revision, asked, zone, "schedule-twice", &[first, second]),
        },
        Ok(Hour::Never { instead }) => {
            return doubtful(desk, opened, revision, asked, zone, "schedule-never", &[instead]);
        }
        Err(_) => return doubtful(desk, opened, revision, asked, zone, "schedule-wrong", &[]),
    };
    let (id, actor) = (opened.manuscript.article.id, Actor::Person(desk.my_id()?));
    desk.act(move |tx| actions::schedule(tx, &actor, id, revision, &hour))?;
    Ok(Reply::see(urls::done(&urls::desk_article(desk.site()?, id), "scheduled")))
}

fn doubtful(
    desk: &Desk<'_>,
    opened: &Opened,
    revision: RevisionNumber,
    at: String,
    zone: String,
    why: &'static str,
    instead: &[Schedule],
) -> Result<Reply> {
    let choices = instead.iter().map(|hour| Choice {
        value: hour.due.to_string(),
        words: format!("{} (UTC{})", desk.locale.date_time(hour.civil), east(hour)),
        chosen: false,
    });
    // An hour that never comes is offered as the one that comes instead.
    let at = if why == "schedule-never" {
        instead.first().map_or(at, |hour| hour.civil.strftime("%Y-%m-%dT%H:%M").to_string())
    } else {
        at
    };
    let twice = if why == "schedule-twice" { choices.collect() } else { Vec::new() };
    let form = ScheduleForm { at, zone, twice, wrong: Some(desk.text(why, &[])?) };
    let shown = Shown {
        values: Some(super::form::sent(&desk.form)),
        cards: Some(crate::source::desk::Cards::read(desk.form.fields())),
        base: Some(revision.0),
        schedule: Some(form),
        ..Shown::default()
    };
    page(desk, opened, StatusCode::UNPROCESSABLE_ENTITY, shown)
}

/// How far east of UTC the clock is then: "+02:00".
fn east(hour: &Schedule) -> String {
    let offset = crate::base::time::offset_in(&hour.zone, hour.due);
    let sign = if offset < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", offset.abs() / 3600, offset.abs() / 60 % 60)
}
