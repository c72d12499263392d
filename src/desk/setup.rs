//! The first run: one link, printed where the server was started, leads to one page that makes the first site and its
//! owner. The link works once, for a day, and on this process only.

use super::form::Messages;
use super::guard;
use super::reply::Reply;
use super::request::Desk;
use super::views::DeskFrame;
use crate::app::App;
use crate::audit::model::Actor;
use crate::base::chance;
use crate::base::error::{Failure, Result};
use crate::base::ids::{PersonId, SERVER, SiteId};
use crate::base::text::HostName;
use crate::person::actions::{self as people, NewPerson, Proof};
use crate::person::model::{CODES, MailAddress, Password, PublicName, Role};
use crate::person::{password, store};
use crate::site::actions as sites;
use crate::site::model::{NewSite, SiteState, TimeZone};
use crate::site::rules;
use crate::urls;
use crate::web::templates::Page;
use http::StatusCode;
use locale::Locale;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// How long the link works. Microseconds.
const OPEN: i64 = 24 * 60 * 60 * 1_000_000;

/// The door of the first run: closed, or open to whoever has its secret.
#[derive(Default)]
pub(crate) struct Door {
    open: Mutex<Option<Opened>>,
    /// Recovery codes that were made and are still to be shown, once, by the session that they were made in.
    codes: Mutex<BTreeMap<String, Vec<String>>>,
}

struct Opened {
    digest: String,
    until: i64,
}

impl Door {
    /// Opens it, and gives the secret of the link. A link given before does not work any more.
    ///
    /// # Errors
    /// When the machine has no chance to give.
    fn open(&self, now: i64) -> Result<String> {
        let secret = chance::secret()?;
        let opened = Opened { digest: chance::digest(&secret), until: now.saturating_add(OPEN) };
        *self.open.lock().unwrap_or_else(PoisonError::into_inner) = Some(opened);
        Ok(secret)
    }

    fn is_open_to(&self, secret: &str, now: i64) -> bool {
        let open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.as_ref().is_some_and(|opened| opened.digest == chance::digest(secret) && opened.until > now)
    }

    fn close(&self) {
        *self.open.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Keeps codes until the session has seen them.
    pub(crate) fn keep_codes(&self, session: &str, codes: Vec<String>) {
        self.codes.lock().unwrap_or_else(PoisonError::into_inner).insert(session.to_owned(), codes);
    }

    /// The codes that this session has not seen yet; taken out.
    pub(crate) fn take_codes(&self, session: &str) -> Vec<String> {
        self.codes.lock().unwrap_or_else(PoisonError::into_inner).remove(session).unwrap_or_default()
    }
}

/// While no site has an owner: the path of the link that makes one, new each time it is asked for.
///
/// # Errors
/// A failure of the database, or no chance to be had.
pub fn first_link(app: &App) -> Result<Option<String>> {
    if is_done(app)? {
        return Ok(None);
    }
    app.door.open(app.clock.now()).map(|secret| Some(urls::desk_setup(&secret)))
}

/// Whether some site has an owner: then nothing is left to set up.
///
/// # Errors
/// A failure of the database.
fn is_done(app: &App) -> Result<bool> {
    for home in app.follower.directory().homes() {
        let members = app.db.read(home.site.id.0, store::members)?;
        if members.iter().any(|member| member.role == Role::Owner) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Everything on one page: the site, and who owns it.
#[derive(Debug, Serialize)]
pub(crate) struct SetupPage {
    frame: DeskFrame,
    action: String,
    /// The sites that are here already and get this owner; then the site's own fields are left out.
    sites: Vec<String>,
    values: BTreeMap<&'static str, String>,
    wrongs: BTreeMap<String, String>,
    languages: Vec<Choice>,
    zones: Vec<String>,
    shortest: usize,
}

/// One of a list.
#[derive(Debug, Serialize)]
pub(crate) struct Choice {
    pub(crate) value: String,
    pub(crate) words: String,
    pub(crate) chosen: bool,
}

impl Page for SetupPage {
    const TEMPLATE: &'static str = "desk/setup.html";
}

const FIELDS: [&str; 7] = ["title", "host", "language", "zone", "count_reads", "name", "mail"];

/// Shows the page.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    let secret = desk.word.clone().unwrap_or_default();
    if !desk.app.door.is_open_to(&secret, desk.app.clock.now()) || is_done(desk.app)? {
        return Err(Failure::told("refused-setup", &[]));
    }
    let zone = zone_near(&desk.locale);
    let values = BTreeMap::from([("language", with_region(desk.locale.tag())), ("zone", zone)]);
    form(desk, StatusCode::OK, values, &Messages::default())
}

/// The zone of this machine; a server often keeps none, and then that of the language's usual region.
fn zone_near(locale: &Locale) -> String {
    let own = jiff::tz::TimeZone::system();
    let own = own.iana_name().filter(|zone| !zone.ends_with("UTC") && !zone.starts_with("Etc/"));
    let usual = [("fr", "Europe/Paris"), ("ar", "Africa/Tunis"), ("en", "Europe/London")];
    let near = || usual.iter().find(|(language, _)| *language == locale.language()).map_or("UTC", |(_, zone)| zone);
    own.unwrap_or_else(near).to_owned()
}

/// Makes site and owner, signs the owner in, and leads to what can be done first.
pub(crate) fn create(desk: &mut Desk<'_>) -> Result<Reply> {
    let secret = desk.word.clone().unwrap_or_default();
    if !desk.app.door.is_open_to(&secret, desk.app.clock.now()) || is_done(desk.app)? {
        return Err(Failure::told("refused-setup", &[]));
    }
    let mut messages = Messages::default();
    let there: Vec<SiteId> = desk.app.follower.directory().homes().map(|home| home.site.id).collect();
    let site = if there.is_empty() { new_site(desk, &mut messages) } else { None };
    let owner = owner(desk, &mut messages);
    let Some((name, mail, chosen)) = owner.filter(|_| messages.is_empty()) else {
        let values = FIELDS.map(|field| (field, desk.form.text(field).to_owned()));
        return form(desk, StatusCode::UNPROCESSABLE_ENTITY, BTreeMap::from(values), &messages);
    };
    let sites = match site {
        Some(new) => vec![rules::found(desk.app, &Actor::CommandLine, &new)?],
        None => there,
    };
    let (id, codes) = found(desk, name, mail, &chosen)?;
    let count_reads = desk.form.has("count_reads");
    for site in &sites {
        desk.app
            .act(*site, db::Urgency::Person, move |tx| people::set_role(tx, &Actor::CommandLine, id, Role::Owner))?;
        if count_reads {
            desk.app.act(*site, db::Urgency::Person, move |tx| sites::count_reads(tx, &Actor::CommandLine))?;
        }
    }
    desk.app.door.close();
    let session = chance::secret()?;
    let (digest, device) = (chance::digest(&session), desk.device.clone());
    desk.app.door.keep_codes(&digest, codes);
    desk.act_on_server(move |tx| people::sign_in(tx, &Proof::Password(id), &digest, &device))?;
    let first = sites.into_iter().min().map_or_else(|| urls::DESK.into(), urls::desk_welcome);
    Ok(Reply::see(first).and_keep(guard::cookie(&session, desk.secure)))
}

/// The owner's account with its recovery codes. One that a set-up which was cut short has left gets this password.
fn found(desk: &Desk<'_>, name: PublicName, mail: MailAddress, chosen: &Password) -> Result<(PersonId, Vec<String>)> {
    let codes = (0..CODES).map(|_| chance::code()).collect::<Result<Vec<_>>>()?;
    let digests: Vec<String> = codes.iter().map(|code| chance::digest(code)).collect();
    let hash = password::hash(chosen)?;
    let there = desk.app.db.read(SERVER.0, |rows| store::with_mail(rows, &mail.folded()))?;
    let id = match there {
        Some(id) => {
            desk.act_on_server(move |tx| people::set_password(tx, &Actor::CommandLine, id, &hash, ""))?;
            desk.act_on_server(move |tx| people::set_codes(tx, &Actor::CommandLine, id, &digests).map(|()| id))?
        }
        None => {
            let new = NewPerson { name, mail, password_hash: Some(hash), codes: digests };
            desk.act_on_server(move |tx| people::add(tx, &Actor::CommandLine, &new))?
        }
    };
    Ok((id, codes))
}

fn new_site(desk: &Desk<'_>, messages: &mut Messages) -> Option<NewSite> {
    let title = desk.form.line("title");
    if title.is_empty() {
        messages.add("title", "wrong-title-empty");
    }
    let asked = desk.form.text("host").trim();
    let asked = if asked.is_empty() { "localhost" } else { asked };
    let host = messages.take("host", HostName::parse(asked).map_err(|_| "wrong-host"))?;
    let locale =
        messages.take("language", Locale::parse(desk.form.text("language").trim()).map_err(|_| "wrong-language"))?;
    let zone = messages.take("zone", TimeZone::parse(desk.form.text("zone").trim()).map_err(|_| "wrong-zone"))?;
    Some(NewSite { host, old_hosts: Vec::new(), title, locale, time_zone: zone, state: SiteState::Open })
}

fn owner(desk: &Desk<'_>, messages: &mut Messages) -> Option<(PublicName, MailAddress, Password)> {
    let name = messages.take("name", PublicName::parse(desk.form.text("name")));
    let mail = messages.take("mail", MailAddress::parse(desk.form.text("mail")));
    let known = [desk.form.text("name"), desk.form.text("mail"), desk.form.text("title")];
    let chosen = messages.take("password", Password::choose(desk.form.text("password"), &known));
    Some((name?, mail?, chosen?))
}

fn form(
    desk: &Desk<'_>,
    status: StatusCode,
    values: BTreeMap<&'static str, String>,
    messages: &Messages,
) -> Result<Reply> {
    let directory = desk.app.follower.directory();
    let chosen = values.get("language").cloned().unwrap_or_default();
    let mut values = values;
    for field in FIELDS {
        values.entry(field).or_default();
    }
    let page = SetupPage {
        frame: desk.frame("")?,
        action: urls::desk_setup(desk.word.as_deref().unwrap_or_default()),
        sites: directory.homes().map(|home| home.site.title.clone()).collect(),
        values,
        wrongs: desk.wrongs(messages)?,
        languages: languages(&chosen),
        zones: jiff::tz::db().available().map(|zone| zone.to_string()).collect(),
        shortest: Password::SHORTEST,
    };
    Ok(Reply::with(status, desk.write(&page)?))
}

/// Languages with their regions, each by its own name.
const LANGUAGES: &[(&str, &str)] = &[
    ("ar-DZ", "العربية (الجزائر)"),
    ("ar-EG", "العربية (مصر)"),
    ("ar-LB", "العربية (لبنان)"),
    ("ar-MA", "العربية (المغرب)"),
    ("ar-SA", "العربية (السعودية)"),
    ("ar-TN", "العربية (تونس)"),
    ("de-DE", "Deutsch (Deutschland)"),
    ("en-AU", "English (Australia)"),
    ("en-CA", "English (Canada)"),
    ("en-GB", "English (United Kingdom)"),
    ("en-US", "English (United States)"),
    ("es-ES", "Español (España)"),
    ("es-MX", "Español (México)"),
    ("fr-BE", "Français (Belgique)"),
    ("fr-CA", "Français (Canada)"),
    ("fr-CH", "Français (Suisse)"),
    ("fr-FR", "Français (France)"),
    ("fr-TN", "Français (Tunisie)"),
    ("it-IT", "Italiano (Italia)"),
    ("nl-NL", "Nederlands (Nederland)"),
    ("pl-PL", "Polski (Polska)"),
    ("pt-BR", "Português (Brasil)"),
    ("pt-PT", "Português (Portugal)"),
    ("ro-RO", "Română (România)"),
    ("ru-RU", "Русский (Россия)"),
    ("sv-SE", "Svenska (Sverige)"),
    ("tr-TR", "Türkçe (Türkiye)"),
    ("uk-UA", "Українська (Україна)"),
];

/// The languages that are offered, the chosen one among them whatever it is.
pub(crate) fn languages(chosen: &str) -> Vec<Choice> {
    let known = LANGUAGES.iter().any(|(tag, _)| *tag == chosen);
    let set = (!known && !chosen.is_empty()).then_some((chosen, chosen));
    let all = set.into_iter().chain(LANGUAGES.iter().copied());
    all.map(|(tag, words)| Choice { value: tag.into(), words: words.into(), chosen: tag == chosen }).collect()
}

/// The region that is meant where a language comes without one.
pub(crate) fn with_region(tag: &str) -> String {
    let usual = [("fr", "fr-FR"), ("en", "en-GB"), ("ar", "ar-TN")];
    usual.iter().find(|(plain, _)| *plain == tag).map_or(tag, |(_, full)| full).to_owned()
}
