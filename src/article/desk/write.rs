//! The page on which one writes: shown, saved, saved by itself, and its buttons.

use super::form::{self, Read};
use super::list::state_key;
use super::views::{Candidate, Editor, ScheduleForm, State as StateView, TranslationForm, WritePage};
use super::{Opened, notes, opened, steps, translations};
use crate::article::actions;
use crate::article::model::{Article, Draft, How, Kind, Published, Saved, State};
use crate::article::store as articles;
use crate::audit::model::Actor;
use crate::base::error::{Failure, Result};
use crate::base::ids::{ArticleId, RevisionNumber, SiteId};
use crate::desk::Desk;
use crate::desk::reply::Reply;
use crate::desk::setup::languages;
use crate::person::model::Right;
use crate::site::store::settings;
use crate::source::actions as sources;
use crate::source::desk::{Cards, Pressed, Problem, form as cards_form};
use crate::source::store as source_rows;
use crate::urls;
use crate::web::layout::JsonLd;
use http::StatusCode;
use std::collections::BTreeMap;

/// Everything that the page shows beside the article itself.
#[derive(Default)]
pub(super) struct Shown {
    pub(super) values: Option<BTreeMap<&'static str, String>>,
    pub(super) wrongs: BTreeMap<String, String>,
    pub(super) refused: Option<String>,
    pub(super) cards: Option<Cards>,
    pub(super) problems: Vec<Problem>,
    pub(super) focus: Option<String>,
    pub(super) base: Option<i64>,
    pub(super) schedule: Option<ScheduleForm>,
    pub(super) candidates: Vec<Candidate>,
    pub(super) wrong_translation: Option<String>,
}

/// Shows the page with what was saved last.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    let opened = opened(desk)?;
    page(desk, &opened, StatusCode::OK, Shown::default())
}

/// Saves, and does what the button says.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    let (opened, site) = (opened(desk)?, desk.site()?);
    // In the bin nothing is written: it is only taken out again.
    if opened.manuscript.article.state == State::Binned {
        let newest = opened.manuscript.base.unwrap_or(RevisionNumber(1));
        let done = steps::take(desk, &opened, newest, desk.form.text("do"))?;
        return Ok(done.unwrap_or_else(|| {
            Reply::see(urls::desk_articles_in(site, opened.manuscript.article.kind.name(), "bin"))
        }));
    }
    let cards = Cards::read(desk.form.fields());
    let button = desk.form.text("do").to_owned();
    let base = desk.form.number("base");
    if let Some(Pressed { cards, focus }) = cards.clone().press(&button) {
        let values = Some(form::sent(&desk.form));
        let shown = Shown { values, cards: Some(cards), focus, base, ..Shown::default() };
        return page(desk, &opened, StatusCode::OK, shown);
    }
    let again = |wrongs, refused, problems| Shown {
        values: Some(form::sent(&desk.form)),
        cards: Some(cards.clone()),
        base,
        wrongs,
        refused,
        problems,
        ..Shown::default()
    };
    let read = match form::read(&desk.form) {
        Ok(read) => read,
        Err(wrong) => {
            let wrongs = BTreeMap::from([(form::name(wrong.field).to_owned(), desk.say(&wrong.text)?)]);
            return page(desk, &opened, StatusCode::UNPROCESSABLE_ENTITY, again(wrongs, None, Vec::new()));
        }
    };
    let given = match cards.parse() {
        Ok(given) => given,
        Err(problems) => {
            return page(desk, &opened, StatusCode::UNPROCESSABLE_ENTITY, again(BTreeMap::new(), None, problems));
        }
    };
    let id = opened.manuscript.article.id;
    let left_out = left_out(&read);
    let revision = match save(desk, &opened, read.draft, base, How::Saved)? {
        Saved::Kept { revision } => revision,
        Saved::Conflict { mine, .. } => return Ok(Reply::see(urls::desk_conflict(site, id, mine.0))),
    };
    let actor = Actor::Person(desk.my_id()?);
    // Fields of sources are sent only by a form that shows them: a script that saves the words leaves them alone.
    if desk.form.has("sources") {
        desk.act(move |tx| sources::set_of_article(tx, &actor, id, &given).map(|_| ()))?;
    }
    let taken = translations::set_series(desk, &opened).and_then(|()| match button.as_str() {
        "translation" => translation(desk, &opened, revision),
        button => steps::take(desk, &opened, revision, button),
    });
    match taken {
        Ok(reply) => Ok(reply.unwrap_or_else(|| Reply::see(saved(site, id, &left_out)))),
        Err(Failure::Refused(refusal)) => {
            let words = desk.refusal(&refusal)?;
            let shown = Shown { base: Some(revision.0), ..again(BTreeMap::new(), Some(words), Vec::new()) };
            page(desk, &opened, StatusCode::UNPROCESSABLE_ENTITY, shown)
        }
        Err(failure) => Err(failure),
    }
}

/// Makes another article a translation of this one; where several could be meant, or none is found, asks again.
fn translation(desk: &Desk<'_>, opened: &Opened, revision: RevisionNumber) -> Result<Option<Reply>> {
    let shown = match translations::add(desk, opened) {
        Ok(translations::Looked::Done) => {
            let here = urls::desk_article(desk.site()?, opened.manuscript.article.id);
            return Ok(Some(Reply::see(urls::done(&here, "translations"))));
        }
        Ok(translations::Looked::Choose(candidates)) => Shown { candidates, ..Shown::default() },
        Err(Failure::Refused(refusal)) => {
            Shown { wrong_translation: Some(desk.refusal(&refusal)?), ..Shown::default() }
        }
        Err(failure) => return Err(failure),
    };
    let status = if shown.candidates.is_empty() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let shown = Shown {
        values: Some(form::sent(&desk.form)),
        cards: Some(Cards::read(desk.form.fields())),
        base: Some(revision.0),
        ..shown
    };
    page(desk, opened, status, shown).map(Some)
}

/// Where a save leads: to the page again, saying what was left out.
fn saved(site: SiteId, id: ArticleId, left_out: &[&'static str]) -> String {
    let here = urls::desk_article(site, id);
    let address = urls::done(&here, "saved");
    if left_out.is_empty() { address } else { urls::with_left_out(&address, &left_out.join(" ")) }
}

/// What the cleaner left out, by the keys of the texts that say so, each once.
fn left_out(read: &Read) -> Vec<&'static str> {
    let says = |key: &str, finding: &html::Finding| {
        key.strip_prefix("loss-").is_some_and(|cause| cause.replace('-', "_") == finding.cause())
    };
    let known = |finding| LEFT_OUT.iter().copied().find(|key| says(key, finding));
    let mut keys: Vec<&'static str> = read.findings.iter().filter_map(known).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// What is worth a word to whoever wrote it: not every attribute of a pasted page.
const LEFT_OUT: &[&str] = &[
    "loss-script-removed",
    "loss-embed-removed",
    "loss-form-removed",
    "loss-mso-cleaned",
    "loss-style-dropped",
    "loss-event-handler-dropped",
    "loss-unknown-element-unwrapped",
];

/// The words of a form, saved upon the revision that they were written upon.
fn save(desk: &Desk<'_>, opened: &Opened, draft: Draft, base: Option<i64>, how: How) -> Result<Saved> {
    let (actor, id) = (Actor::Person(desk.my_id()?), opened.manuscript.article.id);
    let draft = form::with_profiles(draft, &opened.manuscript.draft);
    let base = base.filter(|base| *base > 0).map(RevisionNumber);
    desk.act(move |tx| actions::save(tx, &actor, id, base, draft.clone(), how))
}

/// Saves what the editor sends every now and then, and says under which number and when.
pub(crate) fn autosave(desk: &mut Desk<'_>) -> Result<Reply> {
    let opened = opened(desk)?;
    let read = form::read(&desk.form).map_err(Failure::from)?;
    let (id, site) = (opened.manuscript.article.id, desk.site()?);
    Ok(match save(desk, &opened, read.draft, desk.form.number("base"), How::Auto)? {
        Saved::Kept { revision } => {
            autosave_sources(desk, &opened)?;
            let now = desk.app.clock.now();
            let clock = crate::base::time::civil(now, desk.offset(now));
            let saved = clock.strftime("%H:%M").to_string();
            Reply::json(StatusCode::OK, serde_json::json!({ "revision": revision, "saved": saved }))
        }
        Saved::Conflict { mine, theirs } => {
            let address = urls::desk_conflict(site, id, mine.0);
            Reply::json(StatusCode::CONFLICT, serde_json::json!({ "revision": theirs, "address": address }))
        }
    })
}

/// The sources of what nobody reads yet are saved with its words; those of a public article only when its writer says so.
fn autosave_sources(desk: &Desk<'_>, opened: &Opened) -> Result<()> {
    let article = &opened.manuscript.article;
    let Ok(given) = Cards::read(desk.form.fields()).parse() else { return Ok(()) };
    if article.state == State::Published || !desk.form.has("sources") {
        return Ok(());
    }
    let (actor, id) = (Actor::Person(desk.my_id()?), article.id);
    match desk.act(move |tx| sources::set_of_article(tx, &actor, id, &given)) {
        // Half a source is none yet; it is said when the form is sent.
        Ok(_) | Err(Failure::Refused(_)) => Ok(()),
        Err(failure) => Err(failure),
    }
}

/// Writes the page.
///
/// # Errors
/// A failure of the database.
pub(super) fn page(desk: &Desk<'_>, opened: &Opened, status: StatusCode, shown: Shown) -> Result<Reply> {
    let (article, site) = (&opened.manuscript.article, desk.site()?);
    let here = urls::desk_article(site, article.id);
    let (tree, labels) = desk.read(|rows| Ok((source_rows::of_article(rows, article.id)?, articles::labels(rows)?)))?;
    let cards = shown.cards.unwrap_or_else(|| Cards::of(&tree));
    let is_sent = shown.values.is_some();
    let values = shown.values.unwrap_or_else(|| form::fields(&opened.manuscript.draft));
    let language = values.get("language").cloned().unwrap_or_default();
    let left_out =
        desk.query.text("left-out").split(' ').filter_map(|key| LEFT_OUT.iter().find(|known| **known == key));
    let page = WritePage {
        frame: desk.frame(&urls::desk_articles(site))?,
        articles: urls::desk_articles(site),
        notes: notes::form(desk, opened, &shown.wrongs)?,
        wrongs: shown.wrongs,
        refused: shown.refused,
        left_out: left_out.map(|key| desk.text(key, &[("count", locale::Arg::Count(1))])).collect::<Result<_>>()?,
        is_sent,
        base: shown.base.unwrap_or_else(|| opened.manuscript.base.map_or(0, |base| base.0)),
        is_page: article.kind == Kind::Page,
        state: state(desk, opened)?,
        tongue: desk.text_tongue(Some(&language).filter(|tag| !tag.is_empty()).map(String::as_str)),
        languages: languages(&language),
        labels: labels.into_iter().map(|label| label.name).take(500).collect(),
        series: translations::choices(desk, opened)?,
        translations: TranslationForm {
            candidates: shown.candidates,
            wrong: shown.wrong_translation,
            ..translations::form(desk, opened)?
        },
        source_form: cards_form(&desk.app.texts, &desk.locale, &cards, &shown.problems, shown.focus.as_deref())?,
        address: article
            .path
            .clone()
            .filter(|_| article.state == State::Published)
            .map(|path| reader_address(desk, &path)),
        wished: wished(desk, article, &values)?,
        preview: urls::desk_preview(site, article.id),
        revisions: urls::desk_revisions(site, article.id),
        discussion: desk.may(Right::Moderate).then(|| urls::desk_discussion(site, article.id)),
        reads: super::reads::lately(desk, &[article.id])?.remove(&article.id).filter(|_| desk.may(Right::Reads)),
        editor: editor(desk, article)?,
        correction: desk.form.text("correction").to_owned(),
        reason: desk.form.text("reason").to_owned(),
        schedule: shown.schedule.unwrap_or_else(|| schedule(desk, article)),
        values,
        here,
    };
    Ok(Reply::with(status, desk.write(&page)?))
}

/// The address that its title and the wish for one make, while it has none.
fn wished(desk: &Desk<'_>, article: &Article, values: &BTreeMap<&'static str, String>) -> Result<Option<String>> {
    let value = |name: &str| values.get(name).filter(|words| !words.trim().is_empty());
    let Some(words) = value("slug").or(value("title")).filter(|_| article.path.is_none()) else { return Ok(None) };
    let letters = desk.read(|rows| Ok(settings(rows)?.address_letters))?;
    let at = article.schedule.as_ref().map_or(desk.app.clock.now(), |hour| hour.due);
    let offset = desk.offset(at);
    let date = crate::base::time::number_of(crate::base::time::civil(at, offset).date());
    let on = Some(Published { at, offset, date });
    let address = actions::address(article.kind, on, &letters.slug(words));
    // As people read it; what is sent is encoded.
    Ok(Some(percent_encoding::percent_decode_str(&address).decode_utf8_lossy().into_owned()))
}

fn reader_address(desk: &Desk<'_>, path: &str) -> String {
    let near = desk.place().map(|place| desk.near(&place.home)).unwrap_or_default();
    format!("{near}{path}")
}

fn schedule(desk: &Desk<'_>, article: &Article) -> ScheduleForm {
    let zone = desk.place().map(|place| place.home.site.time_zone.clone()).unwrap_or_default();
    let at = article.schedule.as_ref().map(|hour| hour.civil.strftime("%Y-%m-%dT%H:%M").to_string());
    let at = Some(desk.form.text("schedule-at").to_owned()).filter(|typed| !typed.is_empty()).or(at);
    ScheduleForm { at: at.unwrap_or_default(), zone, ..ScheduleForm::default() }
}

/// Where the article is, and which buttons that gives whoever sits before it.
fn state(desk: &Desk<'_>, opened: &Opened) -> Result<StateView> {
    let article = &opened.manuscript.article;
    let may = opened.may_publish;
    // Where nobody else is there to publish it, nobody is asked to.
    let others = notes::are_many(desk)?;
    let is = |state: State| article.state == state;
    let when = match (&article.schedule, article.published) {
        (Some(hour), _) => Some(desk.locale.date_time(hour.civil)),
        (None, Some(on)) => crate::base::time::date_of(on.date).map(|date| desk.locale.date_long(date)),
        (None, None) => None,
    };
    let unseen = is(State::Draft) || is(State::Submitted) || is(State::Scheduled);
    Ok(StateView {
        words: desk.text(state_key(article.state), &[])?,
        when,
        may_submit: is(State::Draft) && !may && others,
        may_hand_back: is(State::Submitted),
        may_publish: unseen && may,
        may_schedule: unseen && may,
        may_unschedule: is(State::Scheduled) && may,
        may_correct: is(State::Published) && may,
        may_take_back: is(State::Published) && may,
        may_put_back: is(State::Withdrawn) && may,
        may_bin: is(State::Draft) || is(State::Withdrawn) && may,
        may_restore: is(State::Binned),
        erase: (is(State::Binned) && desk.may(Right::Erase))
            .then(|| desk.site())
            .transpose()?
            .map(|site| urls::desk_bin_one(site, article.id)),
        may_readdress: article.path.is_some() && may,
        may_pin: is(State::Published) && may && article.pinned.is_none() && article.kind == Kind::Article,
        may_unpin: article.pinned.is_some() && may,
    })
}

fn editor(desk: &Desk<'_>, article: &Article) -> Result<Editor> {
    let site = desk.site()?;
    let texts = desk.app.texts.keys(desk.locale.interface()).filter(|key| key.starts_with("editor-"));
    let words = texts.map(|key| Ok((key.to_owned(), desk.text(key, &[])?.into())));
    let words: serde_json::Map<String, serde_json::Value> = words.collect::<Result<_>>()?;
    Ok(Editor {
        script: desk.app.assets.address("editor.js"),
        style: desk.app.assets.address("editor.css"),
        autosave: urls::desk_autosave(site, article.id),
        key: format!("{site}/{}", article.id),
        pictures: urls::desk_pictures(site),
        folder: urls::desk_picture_folder(site),
        words: JsonLd(words.into()),
    })
}
