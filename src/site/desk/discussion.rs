//! How a site takes comments: who writes, which wait, what is too much, and the order of the checks.

use super::{put_back, yes};
use crate::base::error::Result;
use crate::comment::phases::noted::title;
use crate::desk::Desk;
use crate::desk::form::{Form, Messages};
use crate::desk::reply::Reply;
use crate::desk::setup::Choice;
use crate::site::actions::Change;
use crate::site::model::discussion::{DiscussionSettings, Marks, Mode, Phase, Slow, Writers};
use crate::site::store;
use crate::site::views::{DiscussionPage, MarksLine, PhaseLine};
use crate::urls;
use http::StatusCode;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// The page of settings.
pub(crate) const WORD: &str = "discussion";

/// Fields as they are written, but for boxes and choices.
const FIELDS: [&str; 13] = [
    "hold_after",
    "close_after",
    "longest",
    "links",
    "list",
    "edit",
    "appeal",
    "range_hold",
    "range_refuse",
    "thread_hold",
    "thread_refuse",
    "site_hold",
    "site_refuse",
];

/// Shows it.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    let settings = desk.read(|rows| Ok(store::settings(rows)?))?.discussion;
    page(desk, StatusCode::OK, values(&settings), &settings, &Messages::default())
}

/// Changes it, and moves a check where its button was pressed.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    if let Some(done) = put_back(desk, WORD)? {
        return Ok(done);
    }
    let mut messages = Messages::default();
    let mut wanted = desk.read(|rows| Ok(store::settings(rows)?))?.discussion;
    read(&desk.form, &mut wanted, &mut messages);
    if !messages.is_empty() {
        let typed = FIELDS.map(|name| (name, desk.form.text(name).to_owned()));
        return page(desk, StatusCode::UNPROCESSABLE_ENTITY, BTreeMap::from(typed), &wanted, &messages);
    }
    let moved = moved(&desk.form);
    let done = super::set(desk, WORD, Change::default(), move |settings| {
        // The order is moved from where it stands now, for somebody else may have moved it meanwhile.
        let order = std::mem::take(&mut settings.discussion.order);
        settings.discussion = DiscussionSettings { order, ..wanted.clone() };
        if let Some((phase, up)) = moved {
            settings.discussion.move_phase(phase, up);
        }
    })?;
    // Back to the check that moved, where whoever works by keyboard goes on.
    let here = urls::desk_settings_page(desk.site()?, WORD);
    Ok(moved.map_or(done, |(phase, _)| {
        Reply::see(urls::at(&urls::done(&here, "settings"), &format!("phase-{}", phase.name())))
    }))
}

/// Which check is to move, and whether upwards.
fn moved(form: &Form) -> Option<(Phase, bool)> {
    let (way, phase) = form.text("do").split_once(':')?;
    Some((phase.parse().ok()?, way == "up"))
}

fn values(settings: &DiscussionSettings) -> BTreeMap<&'static str, String> {
    let days = |days: Option<i64>| days.map(|days| days.to_string()).unwrap_or_default();
    let Slow { range, thread, site } = settings.slow;
    BTreeMap::from([
        ("hold_after", days(settings.hold_after_days)),
        ("close_after", days(settings.close_after_days)),
        ("longest", settings.longest.to_string()),
        ("links", settings.most_links.to_string()),
        ("list", settings.typed_list()),
        ("edit", settings.edit_minutes.to_string()),
        ("appeal", settings.appeal_days.to_string()),
        ("range_hold", range.hold.to_string()),
        ("range_refuse", range.refuse.to_string()),
        ("thread_hold", thread.hold.to_string()),
        ("thread_refuse", thread.refuse.to_string()),
        ("site_hold", site.hold.to_string()),
        ("site_refuse", site.refuse.to_string()),
    ])
}

/// Puts what a form says into the settings; what is wrong stays as it was, and is told.
fn read(form: &Form, wanted: &mut DiscussionSettings, messages: &mut Messages) {
    let plain = DiscussionSettings::default();
    wanted.writers = form.text("writers").parse().unwrap_or(plain.writers);
    wanted.mode = form.text("mode").parse().unwrap_or(plain.mode);
    wanted.nameless = form.has("nameless");
    wanted.triage = form.has("triage");
    let mut days = |name: &'static str| messages.take(name, days(form, name)).flatten();
    wanted.hold_after_days = days("hold_after");
    wanted.close_after_days = days("close_after");
    let mut number = |name: &'static str, range: RangeInclusive<i64>, into: &mut i64| {
        let read = form.number(name).filter(|number| range.contains(number)).ok_or("wrong-discussion-number");
        *into = messages.take(name, read).unwrap_or(*into);
    };
    number("longest", DiscussionSettings::LETTERS, &mut wanted.longest);
    number("links", DiscussionSettings::LINKS, &mut wanted.most_links);
    number("edit", DiscussionSettings::MINUTES, &mut wanted.edit_minutes);
    number("appeal", DiscussionSettings::APPEAL, &mut wanted.appeal_days);
    wanted.list = messages.take("list", DiscussionSettings::read_list(form.text("list"))).unwrap_or_default();
    let mut marks = |hold: &'static str, refuse: &'static str, into: &mut Marks| {
        let read = marks(form, hold, refuse);
        *into = messages.take(refuse, read).unwrap_or(*into);
    };
    marks("range_hold", "range_refuse", &mut wanted.slow.range);
    marks("thread_hold", "thread_refuse", &mut wanted.slow.thread);
    marks("site_hold", "site_refuse", &mut wanted.slow.site);
}

fn days(form: &Form, name: &str) -> std::result::Result<Option<i64>, &'static str> {
    if form.text(name).trim().is_empty() {
        return Ok(None);
    }
    let days = form.number(name).filter(|days| DiscussionSettings::DAYS.contains(days));
    days.map(Some).ok_or("wrong-discussion-days")
}

fn marks(form: &Form, hold: &str, refuse: &str) -> std::result::Result<Marks, &'static str> {
    let number = |name: &str| form.number(name).filter(|number| DiscussionSettings::MARKS.contains(number));
    let marks = number(hold).zip(number(refuse)).map(|(hold, refuse)| Marks { hold, refuse });
    marks.filter(|marks| marks.hold <= marks.refuse).ok_or("wrong-discussion-marks")
}

fn page(
    desk: &Desk<'_>,
    status: StatusCode,
    values: BTreeMap<&'static str, String>,
    settings: &DiscussionSettings,
    messages: &Messages,
) -> Result<Reply> {
    let writers = [
        (Writers::Anyone, "discussion-anyone"),
        (Writers::Members, "discussion-members"),
        (Writers::Nobody, "discussion-nobody"),
    ];
    let modes =
        [(Mode::Open, "discussion-open"), (Mode::FirstHeld, "discussion-first"), (Mode::AllHeld, "discussion-all")];
    let order = settings.order().into_iter();
    let page = DiscussionPage {
        settings: super::frame(desk, WORD)?,
        values,
        writers: writers
            .map(|(it, key)| choice(desk, it.name(), key, it == settings.writers))
            .into_iter()
            .collect::<Result<_>>()?,
        modes: modes
            .map(|(it, key)| choice(desk, it.name(), key, it == settings.mode))
            .into_iter()
            .collect::<Result<_>>()?,
        nameless: yes(settings.nameless),
        triage: yes(settings.triage),
        slow: slow(desk)?,
        slow_is_open: messages.iter().any(|(field, _)| field.ends_with("_refuse")),
        phases: order
            .map(|phase| Ok(PhaseLine { name: phase.name(), words: desk.text(title(phase), &[])? }))
            .collect::<Result<_>>()?,
        wrongs: desk.wrongs(messages)?,
    };
    Ok(Reply::with(status, desk.write(&page)?))
}

fn choice(desk: &Desk<'_>, value: &str, key: &str, chosen: bool) -> Result<Choice> {
    Ok(Choice { value: value.to_owned(), words: desk.text(key, &[])?, chosen })
}

/// The two marks of each crowd.
fn slow(desk: &Desk<'_>) -> Result<Vec<MarksLine>> {
    let lines = [
        ("range_hold", "range_refuse", "discussion-range-hold", "discussion-range-refuse"),
        ("thread_hold", "thread_refuse", "discussion-thread-hold", "discussion-thread-refuse"),
        ("site_hold", "site_refuse", "discussion-site-hold", "discussion-site-refuse"),
    ];
    let line = |(hold, refuse, holds, refuses): (&'static str, &'static str, &str, &str)| {
        Ok(MarksLine { hold, refuse, holds: desk.text(holds, &[])?, refuses: desk.text(refuses, &[])? })
    };
    lines.into_iter().map(line).collect()
}
