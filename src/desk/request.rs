//! Everything that a page of the desk needs: who asks, for which site, in which language, and what was sent.

use super::form::{Form, Messages};
use super::receive::Received;
use super::views::{DeskFrame, DeskSite, NavItem};
use crate::app::App;
use crate::base::error::{Failure, Refusal, Result, Text};
use crate::base::ids::{PersonId, SERVER, SiteId};
use crate::base::time;
use crate::comment::store::queue as waiting;
use crate::follow::Home;
use crate::moderation::store::desk as judging;
use crate::person::model::{Right, Role, Session};
use crate::urls;
use crate::web::layout::Tongue;
use crate::web::templates::{Page, Speech};
use db::{Snapshot, Tx, Urgency};
use locale::{Arg, Locale};
use std::net::IpAddr;
use std::sync::Arc;

/// One request for the desk, once it is known that it may be answered.
pub(crate) struct Desk<'a> {
    pub(crate) app: &'a App,
    /// Who is signed in.
    pub(crate) session: Option<Session>,
    /// The secret of their cookie.
    pub(crate) secret: Option<String>,
    /// The site that the address names, and what the person is there.
    pub(crate) place: Option<Place>,
    /// The site that the address names, whoever asks.
    pub(crate) named_site: Option<SiteId>,
    /// The number that the address names.
    pub(crate) id: Option<i64>,
    /// The secret or slug that the address names.
    pub(crate) word: Option<String>,
    /// The second word that it names.
    pub(crate) name: Option<String>,
    /// The parameters of the address.
    pub(crate) query: Form,
    /// What was sent.
    pub(crate) form: Form,
    /// The large file that came with it, where its row takes one.
    pub(crate) received: Option<Received>,
    /// In which language is answered.
    pub(crate) locale: Locale,
    /// Where the request comes from, and how it names itself.
    pub(crate) peer: IpAddr,
    pub(crate) device: String,
    /// Whether a script asks, which wants values instead of a page.
    pub(crate) wants_json: bool,
    /// Whether cookies may be bound to TLS.
    pub(crate) secure: bool,
}

/// A site at whose desk somebody sits.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) home: Arc<Home>,
    pub(crate) role: Role,
}

impl<'a> Desk<'a> {
    /// For what is said to nobody in particular, such as that the database is away.
    pub(super) fn of_nobody(app: &'a App, locale: Locale) -> Desk<'a> {
        Desk {
            app,
            session: None,
            secret: None,
            place: None,
            named_site: None,
            id: None,
            word: None,
            name: None,
            query: Form::default(),
            form: Form::default(),
            received: None,
            locale,
            peer: IpAddr::V4(std::net::Ipv4Addr::UNSPECIFIED),
            device: String::new(),
            wants_json: false,
            secure: false,
        }
    }
}

impl Desk<'_> {
    /// Who is signed in.
    ///
    /// # Errors
    /// A fault of ours: the table lets nobody else in here.
    pub(crate) fn me(&self) -> Result<&Session> {
        self.session.as_ref().ok_or_else(|| fault("a page for people who are signed in, without one"))
    }

    /// The id of whoever is signed in.
    ///
    /// # Errors
    /// As [`Desk::me`].
    pub(crate) fn my_id(&self) -> Result<PersonId> {
        self.me().map(|session| session.person.id)
    }

    /// The site that the address names.
    ///
    /// # Errors
    /// A fault of ours: the table has no such page without a site.
    pub(crate) fn place(&self) -> Result<&Place> {
        self.place.as_ref().ok_or_else(|| fault("a page of a site, without one"))
    }

    /// The id of that site.
    ///
    /// # Errors
    /// As [`Desk::place`].
    pub(crate) fn site(&self) -> Result<SiteId> {
        self.place().map(|place| place.home.site.id)
    }

    /// Whether whoever is signed in may do that here.
    pub(crate) fn may(&self, right: Right) -> bool {
        self.place.as_ref().is_some_and(|place| place.role.may(right))
    }

    /// The number that the address names.
    ///
    /// # Errors
    /// A fault of ours: the table has no such page without one.
    pub(crate) fn number(&self) -> Result<i64> {
        self.id.ok_or_else(|| fault("a page of one thing, without its number"))
    }

    /// Runs an action on the site of the address.
    ///
    /// # Errors
    /// What the action refuses, or a failure of the database.
    pub(crate) fn act<T, F>(&self, act: F) -> Result<T>
    where
        F: FnMut(&mut Tx<'_>) -> Result<T> + Send + 'static,
        T: Send + 'static,
    {
        self.app.act(self.site()?, Urgency::Person, act)
    }

    /// Runs an action on the server.
    ///
    /// # Errors
    /// As [`Desk::act`].
    pub(crate) fn act_on_server<T, F>(&self, act: F) -> Result<T>
    where
        F: FnMut(&mut Tx<'_>) -> Result<T> + Send + 'static,
        T: Send + 'static,
    {
        self.app.act(SERVER, Urgency::Person, act)
    }

    /// Reads rows of the site of the address.
    ///
    /// # Errors
    /// What `read` returns, or a failure of the database.
    pub(crate) fn read<T>(&self, read: impl FnOnce(&mut Snapshot<'_>) -> Result<T>) -> Result<T> {
        self.app.db.read(self.site()?.0, read)
    }

    /// Reads rows of the server.
    ///
    /// # Errors
    /// As [`Desk::read`].
    pub(crate) fn read_server<T>(&self, read: impl FnOnce(&mut Snapshot<'_>) -> Result<T>) -> Result<T> {
        self.app.db.read(SERVER.0, read)
    }

    /// Writes a page.
    ///
    /// # Errors
    /// A template that does not fit: a fault of ours.
    pub(crate) fn write<P: Page>(&self, page: &P) -> Result<String> {
        let speech = Speech::new(Arc::clone(&self.app.texts), self.locale.clone());
        self.app.templates.render(page, &speech).map_err(|why| Failure::Fault(why.into()))
    }

    /// A text of the interface.
    ///
    /// # Errors
    /// A missing text: a fault of ours.
    pub(crate) fn text(&self, key: &str, arguments: &[(&str, Arg<'_>)]) -> Result<String> {
        self.app.texts.get(&self.locale, key, arguments).map_err(|why| Failure::Fault(why.into()))
    }

    /// A text with what stands in it.
    ///
    /// # Errors
    /// As [`Desk::text`].
    pub(crate) fn say(&self, text: &Text) -> Result<String> {
        let arguments: Vec<_> = text.arguments.iter().map(|(name, value)| (*name, Arg::Text(value))).collect();
        self.text(text.key, &arguments)
    }

    /// A refusal in the language of whoever asked.
    ///
    /// # Errors
    /// As [`Desk::text`].
    pub(crate) fn refusal(&self, refusal: &Refusal) -> Result<String> {
        refusal.text.as_ref().map_or_else(|| Ok(refusal.words.clone()), |text| self.say(text))
    }

    /// What is wrong with each field, in words.
    ///
    /// # Errors
    /// As [`Desk::text`].
    pub(crate) fn wrongs(&self, messages: &Messages) -> Result<std::collections::BTreeMap<String, String>> {
        messages.iter().map(|(field, text)| Ok((field.to_owned(), self.say(text)?))).collect()
    }

    /// An instant as the site's clock showed it, in words.
    pub(crate) fn moment(&self, at: i64) -> String {
        self.locale.date_time(time::civil(at, self.offset(at)))
    }

    /// Seconds east of UTC in the zone of the site, at an instant.
    pub(crate) fn offset(&self, at: i64) -> i64 {
        let zone = self.place.as_ref().map_or("UTC", |place| place.home.site.time_zone.as_str());
        time::offset_in(zone, at)
    }

    /// What surrounds a page of the desk. `here`: the address of the part that it belongs to.
    ///
    /// # Errors
    /// As [`Desk::text`].
    pub(crate) fn frame(&self, here: &str) -> Result<DeskFrame> {
        let done = self.query.text("done");
        let notice = NOTICES.iter().find(|(word, _)| *word == done).map(|(_, key)| self.text(key, &[])).transpose()?;
        Ok(DeskFrame {
            language: self.locale.interface().tag().to_owned(),
            direction: self.locale.interface().direction().as_str(),
            stylesheet: self.app.assets.address("desk.css"),
            person: self.session.as_ref().map(|session| session.person.name.clone()),
            account: urls::DESK_ACCOUNT.into(),
            sign_out: urls::DESK_SIGN_OUT.into(),
            token: self.token(),
            site: self.place.as_ref().map(|place| self.desk_site(place, here)).transpose()?,
            notice,
        })
    }

    fn desk_site(&self, place: &Place, here: &str) -> Result<DeskSite> {
        let site = place.home.site.id;
        let own = self.app.locale(&place.home.site.locale);
        let parts = [
            (Right::See, urls::desk_articles(site), "desk-articles"),
            (Right::Moderate, urls::desk_comments(site), "desk-comments"),
            (Right::Labels, urls::desk_labels(site), "labels"),
            (Right::Labels, urls::desk_all_series(site), "series"),
            (Right::Pictures, urls::desk_pictures(site), "desk-pictures"),
            (Right::Reads, urls::desk_reads(site), "desk-reads"),
            (Right::Messages, urls::desk_messages(site), "desk-messages"),
            (Right::People, urls::desk_people(site), "desk-people"),
            (Right::Settings, urls::desk_settings(site), "desk-settings"),
        ];
        let mail = (Right::Settings, urls::desk_mail(site), "desk-mail");
        let parts = parts.into_iter().chain(self.app.config.post.as_ref().map(|_| mail));
        let allowed = parts.filter(|(right, ..)| place.role.may(*right));
        let nav = allowed.map(|(right, address, key)| {
            let waiting = if right == Right::Moderate { Some(self.comments_waiting(place)?) } else { None };
            let (words, waiting) = (self.text(key, &[])?, waiting.filter(|count| *count > 0));
            Ok(NavItem { words, is_here: address == here, address, waiting })
        });
        Ok(DeskSite {
            title: place.home.site.title.clone(),
            tongue: Tongue::foreign(own.tag(), own.direction()),
            address: self.near(&place.home),
            nav: nav.collect::<Result<_>>()?,
        })
    }

    /// How many comments, reports, notices and appeals wait for those who moderate.
    ///
    /// # Errors
    /// A failure of the database.
    pub(crate) fn comments_waiting(&self, place: &Place) -> Result<i64> {
        self.app
            .db
            .read(place.home.site.id.0, |rows| Ok(waiting::count(rows)? + judging::waiting_beside(rows)?.count()))
    }

    /// The language of an article, said on every element that shows it: the desk speaks another.
    pub(crate) fn text_tongue(&self, language: Option<&str>) -> Tongue {
        let own = self.place.as_ref().map_or("en", |place| place.home.site.locale.as_str());
        let locale = self.app.locale(language.unwrap_or(own));
        Tongue::foreign(locale.tag(), locale.direction())
    }

    /// Where a site can be read from this desk: on this machine a site with a name of the net has a name under localhost.
    pub(crate) fn near(&self, home: &Home) -> String {
        let origin = super::origin::DeskOrigin::of(&self.app.config);
        let port = self.app.config.listen.port();
        if origin.chosen || home.host.is_loopback() {
            home.origin()
        } else {
            format!("http://{}.localhost:{port}", home.host.without_port())
        }
    }

    /// What proves that a form is one of ours where the browser says nothing.
    pub(crate) fn token(&self) -> String {
        self.secret.as_deref().map(form_token).unwrap_or_default()
    }
}

/// Words for what was just done, by the parameter `done` of the address that it led to.
const NOTICES: &[(&str, &str)] = &[
    ("account", "done-account"),
    ("password", "done-password"),
    ("sessions", "done-sessions"),
    ("people", "done-people"),
    ("link", "done-link"),
    ("passkey", "done-passkey"),
    ("passkey-removed", "done-passkey-removed"),
    ("token-ended", "done-token-ended"),
    ("mail", "done-mail"),
    ("message", "done-message"),
    ("message-erased", "done-message-erased"),
    ("mail-test", "done-mail-test"),
    ("news", "done-news"),
    ("settings", "done-settings"),
    ("saved", "done-saved"),
    ("picture-kept", "done-picture-kept"),
    ("picture-replaced", "done-picture-replaced"),
    ("picture-shown-again", "done-picture-shown-again"),
    ("picture-removed", "done-picture-removed"),
    ("noted", "done-noted"),
    ("answered", "done-answered"),
    ("settled", "done-settled"),
    ("preview-ended", "done-preview-ended"),
    ("published", "done-published"),
    ("corrected", "done-corrected"),
    ("scheduled", "done-scheduled"),
    ("unscheduled", "done-unscheduled"),
    ("submitted", "done-submitted"),
    ("handed-back", "done-handed-back"),
    ("withdrawn", "done-withdrawn"),
    ("put-back", "done-put-back"),
    ("binned", "done-binned"),
    ("restored", "done-restored"),
    ("erased", "done-erased"),
    ("moved", "done-moved"),
    ("pinned", "done-pinned"),
    ("unpinned", "done-unpinned"),
    ("brought-back", "done-brought-back"),
    ("move-removed", "done-move-removed"),
    ("label-renamed", "done-label-renamed"),
    ("labels-merged", "done-labels-merged"),
    ("label-removed", "done-label-removed"),
    ("series-made", "done-series-made"),
    ("series-saved", "done-saved"),
    ("series-order", "done-series-order"),
    ("series-removed", "done-series-removed"),
    ("translations", "done-translations"),
    ("no-translation", "done-no-translation"),
    ("host-added", "done-host-added"),
    ("host-main", "done-host-main"),
    ("host-removed", "done-host-removed"),
    ("redirect-made", "done-redirect-made"),
    ("redirect-made-nowhere", "done-redirect-made-nowhere"),
    ("redirect-made-before-archive", "done-redirect-made-before-archive"),
    ("redirect-removed", "done-redirect-removed"),
    ("policy", "done-policy"),
    ("policy-same", "done-policy-same"),
];

/// The token of the forms of one session: known to its pages alone.
pub(crate) fn form_token(secret: &str) -> String {
    crate::base::chance::digest(&format!("form:{secret}"))
}

fn fault(words: &'static str) -> Failure {
    Failure::Fault(anyhow::anyhow!(words))
}
