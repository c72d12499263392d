//! Messages to people: put together in their language, in plain words and as a page, and handed in where mail goes.

use crate::app::App;
use crate::audit::model::Actor;
use crate::base::chance;
use crate::base::error::{Failure, Result};
use crate::base::ids::{SERVER, SiteId};
use crate::person::actions::bounced as actions;
use crate::person::store::bounced::{self as store, Standing};
use crate::web::templates::{Page, Speech};
use ::jobs::{End, Run};
use ::mail::{Address, Letter, Line, List, Post, Unsent, Way};
use db::Urgency;
use locale::{Arg, Direction, Locale};
use serde::Serialize;
use std::sync::Arc;

/// Keeps a line that begins with a name or a sign in the direction of its language; plain text has no other way to say it.
const RIGHT_TO_LEFT: char = '\u{200F}';

/// A message on its way.
pub(crate) struct Message<'a> {
    app: &'a App,
    locale: Locale,
    subject: String,
    parts: Vec<Part>,
    reply_to: Option<Address>,
    thread: Option<String>,
    list: Option<List>,
    name: String,
}

/// A part of it.
#[derive(Debug, Serialize)]
struct Part {
    kind: Kind,
    /// Its lines; of a link, its address.
    lines: Vec<String>,
}

/// What a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    /// Words of ours.
    Words,
    /// What somebody wrote, in whatever language.
    Quote,
    /// An address.
    Link,
}

/// The message as a page of its own.
#[derive(Debug, Serialize)]
struct LetterPage<'m> {
    language: &'m str,
    direction: &'static str,
    subject: &'m str,
    parts: &'m [Part],
}

impl Page for LetterPage<'_> {
    const TEMPLATE: &'static str = "parts/letter.html";
}

impl<'a> Message<'a> {
    /// Begins one in the language of a tag; without catalogue of ours, in English.
    pub(crate) fn begin(app: &'a App, language: &str) -> Message<'a> {
        let asked = app.locale(language);
        let locale = if asked.interface_is_own() { asked } else { app.locale(asked.interface().tag()) };
        let (subject, name) = (String::new(), String::new());
        Message { app, locale, subject, parts: Vec::new(), reply_to: None, thread: None, list: None, name }
    }

    /// A text of the interface, in the language of the message.
    ///
    /// # Errors
    /// A missing text: a fault of ours.
    pub(crate) fn say(&self, key: &str, arguments: &[(&str, Arg<'_>)]) -> Result<String> {
        self.app.texts.get(&self.locale, key, arguments).map_err(|why| Failure::Fault(why.into()))
    }

    fn say_with(&self, key: &str, arguments: &[(&str, &str)]) -> Result<String> {
        let arguments: Vec<_> = arguments.iter().map(|(name, value)| (*name, Arg::Text(value))).collect();
        self.say(key, &arguments)
    }

    /// Says what it is about.
    ///
    /// # Errors
    /// A missing text: a fault of ours.
    pub(crate) fn about(mut self, key: &str, arguments: &[(&str, &str)]) -> Result<Message<'a>> {
        self.subject = self.say_with(key, arguments)?;
        Ok(self)
    }

    /// Adds a paragraph of ours.
    ///
    /// # Errors
    /// A missing text: a fault of ours.
    pub(crate) fn words(self, key: &str, arguments: &[(&str, &str)]) -> Result<Message<'a>> {
        let words = self.say_with(key, arguments)?;
        Ok(self.with(Kind::Words, &words))
    }

    /// Adds a paragraph that was said with [`Message::say`].
    pub(crate) fn said(self, words: &str) -> Message<'a> {
        self.with(Kind::Words, words)
    }

    /// Adds what somebody wrote.
    pub(crate) fn quote(self, words: &str) -> Message<'a> {
        self.with(Kind::Quote, words)
    }

    /// Adds an address, alone on its line, so that it is found and copied whole.
    pub(crate) fn link(self, address: &str) -> Message<'a> {
        self.with(Kind::Link, address)
    }

    fn with(mut self, kind: Kind, words: &str) -> Message<'a> {
        self.parts.push(Part { kind, lines: words.lines().map(str::to_owned).collect() });
        self
    }

    /// Whom an answer should reach.
    pub(crate) fn answered_to(mut self, address: Option<&str>) -> Message<'a> {
        self.reply_to = address.and_then(|address| Address::parse(address).ok());
        self
    }

    /// What it shares with the messages that belong together with it.
    pub(crate) fn in_thread(mut self, thread: &str) -> Message<'a> {
        self.thread = Some(chance::digest(thread));
        self
    }

    /// What it is one of, and how that is ended.
    pub(crate) fn of_list(mut self, list: List) -> Message<'a> {
        self.list = Some(list);
        self
    }

    /// What tells it from other messages of the same job.
    pub(crate) fn known_as(mut self, name: &str) -> Message<'a> {
        self.name = name.to_owned();
        self
    }

    fn text(&self) -> String {
        let turned = self.locale.interface().direction() == Direction::Rtl;
        let mut text = String::new();
        for part in &self.parts {
            for line in &part.lines {
                text.extend((turned && part.kind != Kind::Link).then_some(RIGHT_TO_LEFT));
                text.push_str(line);
                text.push('\n');
            }
            text.push('\n');
        }
        text.trim_end().to_owned() + "\n"
    }

    fn html(&self) -> Result<String> {
        let interface = self.locale.interface();
        let page = LetterPage {
            language: self.locale.tag(),
            direction: interface.direction().as_str(),
            subject: &self.subject,
            parts: &self.parts,
        };
        let speech = Speech::new(Arc::clone(&self.app.texts), self.locale.clone());
        self.app.templates.render(&page, &speech).map_err(|why| Failure::Fault(why.into()))
    }

    fn letter(self, to: Address, key: String, at: i64) -> Result<Letter> {
        let (text, html) = (self.text(), self.html()?);
        Ok(Letter {
            to,
            reply_to: self.reply_to,
            subject: Line::of(&self.subject),
            text,
            html,
            language: Line::of(self.locale.tag()),
            key,
            at,
            thread: self.thread,
            list: self.list,
        })
    }

    /// Hands it in for a job, to whoever just asked for it or has to know. The same job makes the same message: a server that
    /// got it twice can tell.
    pub(crate) fn send(self, run: &Run<'_>, to: &str) -> End {
        let app = self.app;
        self.hand_in(run, to, app.clock.now()).unwrap_or_else(|failure| End::Again(failure.to_string()))
    }

    /// The same for a message that is one of many: nothing where the mailbox refused one before.
    pub(crate) fn send_on(self, run: &Run<'_>, to: &str) -> End {
        match is_bounced(self.app, SiteId(run.job().site), to) {
            Ok(true) => End::Done,
            Ok(false) => self.send(run, to),
            Err(failure) => End::Again(failure.to_string()),
        }
    }

    fn hand_in(self, run: &Run<'_>, to: &str, now: i64) -> Result<End> {
        let (app, job) = (self.app, run.job());
        let Some(post) = way(app) else { return Ok(End::Done) };
        let Ok(address) = Address::parse(to) else {
            return Ok(End::GiveUp("this address cannot be written to".into()));
        };
        let key = format!("{} {} {} {} {}", job.site, job.kind, job.key, job.payload, self.name);
        let key = chance::digest(&key);
        Ok(match post.send(&self.letter(address, key, now)?) {
            Ok(()) => {
                clear_refused(app, SiteId(job.site), to)?;
                End::Done
            }
            Err(Unsent::ForNow(why)) => End::Again(why),
            Err(Unsent::ForEver(why)) => End::GiveUp(why),
            Err(Unsent::NoMailbox(why)) => {
                mark_bounced(app, &Actor::Job, SiteId(job.site), to, Some(&why))?;
                End::GiveUp(why)
            }
        })
    }
}

/// Takes the messages to an address out of the folder that they lie in, where messages go into one.
///
/// # Errors
/// When the folder cannot be read or written.
pub(crate) fn forget(app: &App, address: &str) -> Result<()> {
    for post in app.config.post.iter().chain(&app.config.tray) {
        if let Way::Folder(folder) = &post.way {
            folder.forget(address).map_err(|why| Failure::Fault(why.into()))?;
        }
    }
    Ok(())
}

/// Where messages go: to people, or else into the folder that shows what would.
fn way(app: &App) -> Option<&Post> {
    app.config.post.as_ref().or(app.config.tray.as_ref())
}

fn is_bounced(app: &App, site: SiteId, to: &str) -> Result<bool> {
    Ok(standing(app, site, to)?.iter().any(|(_, there)| there.marked))
}

/// How an address stands with the server and with a site.
fn standing(app: &App, site: SiteId, to: &str) -> Result<Vec<(SiteId, Standing)>> {
    let (folded, mut all) = (to.to_lowercase(), Vec::new());
    for site in if site == SERVER { vec![SERVER] } else { vec![SERVER, site] } {
        all.extend(app.db.read(site.0, |rows| store::standing(rows, &folded))?.map(|there| (site, there)));
    }
    Ok(all)
}

/// The mailbox took a message: what a server said of it holds no more. What a person said does, for a provider takes messages
/// to any mailbox.
fn clear_refused(app: &App, site: SiteId, to: &str) -> Result<()> {
    for (site, there) in standing(app, site, to)?.into_iter().filter(|(_, there)| there.marked && there.by_server) {
        app.act(site, Urgency::Person, move |tx| actions::clear(tx, &Actor::Job, there.number))?;
    }
    Ok(())
}

/// Notes that the mailbox of an address refused a message for good: with the server, where it is that of an account, and with
/// the site. Whether anybody here has it and it was not noted before.
///
/// # Errors
/// A failure of the database.
pub(crate) fn mark_bounced(app: &App, actor: &Actor, site: SiteId, to: &str, why: Option<&str>) -> Result<bool> {
    let mut known = false;
    for (site, _) in standing(app, site, to)?.into_iter().filter(|(_, there)| !there.marked) {
        let (actor, folded, why) = (actor.clone(), to.to_lowercase(), why.map(|why| Line::of(why).as_str().to_owned()));
        known |= app.act(site, Urgency::Person, move |tx| actions::mark(tx, &actor, &folded, why.as_deref()))?;
    }
    Ok(known)
}

/// Sends a test to an address at once. Blocks.
///
/// # Errors
/// Refuses with the answer of the server.
pub fn test(app: &App, address: &str) -> Result<()> {
    let post = app.config.post.as_ref().ok_or_else(|| {
        Failure::refused("no mail server is set; name one with smtp, and whom mail comes from with mail-from")
    })?;
    let to = Address::parse(address).map_err(|why| Failure::refused(format!("“{address}”: {why}")))?;
    let message = Message::begin(app, app.own_locale().tag()).about("mail-test", &[])?.words("mail-test-words", &[])?;
    let letter = message.letter(to, chance::secret()?, app.clock.now())?;
    post.send(&letter).map_err(|why| Failure::refused(why.to_string()))
}

/// Notes for all sites that an address came back, or lists those that did: for the command.
///
/// # Errors
/// Refuses an address that nobody here has.
pub(crate) fn bounced(app: &App, address: Option<&str>, say: &mut dyn FnMut(&str)) -> Result<()> {
    let mut sites = vec![SERVER];
    sites.extend(app.follower.directory().homes().map(|home| home.site.id));
    let Some(address) = address else {
        for site in sites {
            for one in app.db.read(site.0, |rows| store::bounced(rows, LISTED))? {
                say(&format!("{}  {}", one.address, one.why.unwrap_or_default()));
            }
        }
        return Ok(());
    };
    let mut known = false;
    for site in sites {
        known |= mark_bounced(app, &Actor::CommandLine, site, address, None)?;
    }
    if !known {
        return Err(Failure::refused(format!(
            "nobody here has the address “{address}”, or it came back before; relais mail bounced lists those that did"
        )));
    }
    say(&format!("Nothing more goes to {address} but what somebody there asks for."));
    Ok(())
}

/// Addresses of a site that a list shows.
const LISTED: i64 = 1_000;
