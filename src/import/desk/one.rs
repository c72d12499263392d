//! One backup at the desk: how far it is, its plan, what became of it, and what can be done with it.

use super::views::{DonePart, MovePage, PlanPart, Progress, SampleLink};
use super::{causes, kinds, opened, trouble_words};
use crate::audit::model::Actor;
use crate::base::error::{Failure, Result};
use crate::base::ids::UploadId;
use crate::base::text::HostName;
use crate::desk::Desk;
use crate::desk::reply::Reply;
use crate::import::actions::uploads as actions;
use crate::import::folder;
use crate::import::model::{Aspect, SampleAbout, Survey, Upload, UploadState};
use crate::import::store::uploads;
use crate::site::actions::hosts;
use crate::urls;
use http::StatusCode;
use jobs::Standing;
use locale::Arg;

/// Below this share of a stage, nothing is said of how long it will take: it would be a guess. One part of so many.
const GUESS: u64 = 50;

/// Shows it; tells a script how far it is.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    let upload = opened(desk)?;
    let progress = progress(desk, &upload)?;
    if desk.wants_json {
        let value = serde_json::json!({ "state": upload.state.name(), "progress": progress });
        return Ok(Reply::json(StatusCode::OK, value));
    }
    let site = desk.site()?;
    let here = urls::desk_move_one(site, upload.id);
    let page = MovePage {
        frame: desk.frame(&urls::desk_move(site))?,
        all: urls::desk_move(site),
        script: desk.app.assets.address("move.js"),
        name: upload.name.clone(),
        when: desk.moment(upload.received),
        size: super::size_words(desk, upload.bytes)?,
        state: upload.state.name(),
        trouble: upload.trouble.as_ref().map(|trouble| trouble_words(desk, trouble)).transpose()?,
        plan: upload.survey.as_ref().map(|survey| plan(desk, &upload, survey)).transpose()?,
        done: done(desk, &upload)?,
        report: urls::desk_move_report(site, upload.id),
        is_kept: upload.is_kept(),
        may_begin: upload.is_kept() && upload.state == UploadState::Planned,
        may_remove: upload.is_kept() && !matches!(upload.state, UploadState::Planning | UploadState::Running),
        removal: removal(desk, &upload),
        action: here,
        progress,
    };
    Ok(Reply::page(desk.write(&page)?))
}

/// Brings it, stops that, begins anew what was given up, or deletes its file.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    let upload = opened(desk)?;
    let (id, actor) = (upload.id, Actor::Person(desk.my_id()?));
    let here = urls::desk_move_one(desk.site()?, id);
    match desk.form.text("do") {
        "bring" => {
            let by = actor.clone();
            desk.act(move |tx| actions::begin(tx, &by, id))?;
            if desk.form.has("hosts") {
                lead_home(desk, &actor, &upload)?;
            }
        }
        "stop" => desk.act(move |tx| actions::stop(tx, &actor, id, None))?,
        "again" => again(desk, &upload)?,
        "remove" => {
            desk.act(move |tx| actions::remove(tx, &actor, id))?;
            folder::forget(desk.app, desk.site()?, &upload.file)?;
            return Ok(Reply::see(urls::done(&here, "move-removed")));
        }
        _ => return Err(Failure::told("refused-move-unknown", &[])),
    }
    Ok(Reply::see(here))
}

/// Names under which the blog was known, and that no site of this server has.
fn free_hosts(desk: &Desk<'_>, survey: &Survey) -> Vec<HostName> {
    let directory = desk.app.follower.directory();
    let names = survey.old_hosts.iter().filter_map(|name| HostName::parse(name).ok());
    names.filter(|name| directory.named(name).is_none()).collect()
}

/// Lets the old names of the blog lead to this site.
fn lead_home(desk: &Desk<'_>, actor: &Actor, upload: &Upload) -> Result<()> {
    let site = desk.site()?;
    for name in upload.survey.as_ref().map(|survey| free_hosts(desk, survey)).unwrap_or_default() {
        let (actor, name) = (actor.clone(), name);
        match desk.act_on_server(move |tx| hosts::add(tx, &actor, site, &name)) {
            // Another site was faster, or this one has enough names: the move goes on, and its report says so.
            Ok(()) | Err(Failure::Refused(_)) => {}
            Err(failure) => return Err(failure),
        }
    }
    Ok(())
}

/// Begins a job anew that was given up.
fn again(desk: &Desk<'_>, upload: &Upload) -> Result<()> {
    let Some(job) = standing(desk, upload)?.filter(|job| job.failed.is_some()) else { return Ok(()) };
    let (id, actor) = (upload.id, Actor::Person(desk.my_id()?));
    desk.act(move |tx| actions::again(tx, &actor, id, job.id))
}

fn standing(desk: &Desk<'_>, upload: &Upload) -> Result<Option<Standing>> {
    let kind = match upload.state {
        UploadState::Planning => actions::PLAN,
        UploadState::Running => actions::BRING,
        _ => return Ok(None),
    };
    let key = upload.id.to_string();
    desk.read(|rows| Ok(jobs::standing(rows, kind, &key)?))
}

/// How far it is, while a job has it.
fn progress(desk: &Desk<'_>, upload: &Upload) -> Result<Option<Progress>> {
    if !matches!(upload.state, UploadState::Planning | UploadState::Running) {
        return Ok(None);
    }
    let job = standing(desk, upload)?;
    let trouble = job.as_ref().and_then(|job| job.failed.clone());
    let told = job.as_ref().and_then(|job| job.progress.as_deref()).unwrap_or_default();
    let parts: Vec<&str> = told.split(' ').collect();
    let [stage, done, of, began] = parts.as_slice() else {
        let words = desk.text("move-stage-waiting", &[])?;
        return Ok(Some(Progress {
            words,
            left: None,
            percent: None,
            is_measured: false,
            given_up: trouble.is_some(),
        }));
    };
    let number = |text: &str| text.parse::<u64>().unwrap_or(0);
    let (done, of) = (number(done), number(of));
    let count = |name, number: u64| (name, Arg::Number(i64::try_from(number).unwrap_or(i64::MAX)));
    let percent = (of > 0).then(|| (done.saturating_mul(100) / of).min(100));
    let words = match *stage {
        "reading" => desk.text("move-stage-reading", &[count("percent", percent.unwrap_or(0))])?,
        "bringing" if upload.state == UploadState::Planning => {
            desk.text("move-stage-looking", &[count("done", done), count("all", of)])?
        }
        "bringing" => desk.text("move-stage-bringing", &[count("done", done), count("all", of)])?,
        "opening" => desk.text("move-stage-opening", &[count("done", done), count("all", of)])?,
        "relating" => desk.text("move-stage-relating", &[count("done", done), count("all", of)])?,
        _ => desk.text("move-stage-reporting", &[])?,
    };
    let left = left(desk, stage, done, of, began.parse().unwrap_or(i64::MAX))?;
    Ok(Some(Progress { words, left, percent, is_measured: percent.is_some(), given_up: trouble.is_some() }))
}

/// About how long it will take: the longest stage alone is reckoned with.
fn left(desk: &Desk<'_>, stage: &str, done: u64, of: u64, began: i64) -> Result<Option<String>> {
    let took = u64::try_from(desk.app.clock.now().saturating_sub(began)).unwrap_or(0);
    if stage != "bringing" || done < of / GUESS || done == 0 || took == 0 {
        return Ok(None);
    }
    let left = u128::from(of.saturating_sub(done)) * u128::from(took) / u128::from(done);
    let minutes = i64::try_from(left / 60_000_000).unwrap_or(i64::MAX);
    match minutes {
        0 => desk.text("move-left-soon", &[]).map(Some),
        minutes => desk.text("move-left", &[("count", Arg::Count(minutes.saturating_add(1)))]).map(Some),
    }
}

/// What the plan says.
fn plan(desk: &Desk<'_>, upload: &Upload, survey: &Survey) -> Result<PlanPart> {
    let id = upload.id;
    let samples = desk.read(|rows| Ok(uploads::samples(rows, id)?))?;
    let links = samples.iter().map(|(place, about)| sample_link(desk, id, *place, about));
    Ok(PlanPart {
        title: survey.title.clone(),
        kinds: kinds(desk, &survey.summary)?,
        drafts: survey.drafts,
        labels: survey.labels,
        pictures: survey.pictures,
        addresses: survey.addresses,
        causes: causes(desk, &survey.summary.causes)?,
        hosts: free_hosts(desk, survey).iter().map(ToString::to_string).collect(),
        brings_nothing: survey.summary.entries.brought == 0,
        samples: links.collect::<Result<_>>()?,
    })
}

fn sample_link(desk: &Desk<'_>, id: UploadId, place: i64, about: &SampleAbout) -> Result<SampleLink> {
    Ok(SampleLink {
        address: urls::desk_move_sample(desk.site()?, id, place),
        title: about.title.clone(),
        tongue: desk.text_tongue(about.language.as_deref()),
        why: about.aspects.iter().map(|aspect| aspect_words(desk, *aspect)).collect::<Result<_>>()?,
    })
}

/// Why an article is shown, in words.
pub(super) fn aspect_words(desk: &Desk<'_>, aspect: Aspect) -> Result<String> {
    let key = match aspect {
        Aspect::Longest => "move-aspect-longest",
        Aspect::Discussed => "move-aspect-discussed",
        Aspect::Tables => "move-aspect-tables",
        Aspect::Pictures => "move-aspect-pictures",
        Aspect::Changed => "move-aspect-changed",
        Aspect::Embeds => "move-aspect-embeds",
        Aspect::Quotes => "move-aspect-quotes",
        Aspect::Oldest => "move-aspect-oldest",
        Aspect::Newest => "move-aspect-newest",
        Aspect::Foreign => "move-aspect-foreign",
        Aspect::Page => "move-aspect-page",
        Aspect::Shortest => "move-aspect-shortest",
        Aspect::Any => "move-aspect-any",
    };
    desk.text(key, &[])
}

/// What became of it.
fn done(desk: &Desk<'_>, upload: &Upload) -> Result<Option<DonePart>> {
    let Some(report) = &upload.report else { return Ok(None) };
    Ok(Some(DonePart {
        when: desk.moment(upload.changed),
        kinds: kinds(desk, report)?,
        causes: causes(desk, &report.causes)?,
        site: desk.near(&desk.place()?.home),
    }))
}

/// When its file is deleted by itself.
fn removal(desk: &Desk<'_>, upload: &Upload) -> String {
    const DAY: i64 = 86_400_000_000;
    desk.moment(upload.changed.saturating_add(desk.app.config.import_keep_days.saturating_mul(DAY)))
}
