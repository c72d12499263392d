//! What a link leads to: a page with one button, so that a program which only looks at it opens nothing; behind that, all that is
//! held, and the ways to take it along or have it erased. Nothing is done by looking.

use super::actions;
use super::held::{self, Held, HeldComment};
use super::model::Link;
use super::views::{CommentLine, DecisionLine, FollowLine, HeldView, MessageLine, PrivacyPage};
use crate::app::App;
use crate::article::model::State as ArticleState;
use crate::base::chance;
use crate::base::error::{Result, Text};
use crate::base::ids::ArticleId;
use crate::base::time;
use crate::comment::model::persons::Erasure;
use crate::comment::model::state::State;
use crate::desk::form::Form;
use crate::desk::origin::From;
use crate::follow::Home;
use crate::moderation::store::privacy as store;
use crate::person::store::correspondents;
use crate::post;
use crate::site::model::SiteState;
use crate::site::store as sites;
use crate::urls;
use crate::web::answer::Answer;
use crate::web::layout::{Moment, Safe};
use crate::web::posted::{self, Asked};
use crate::web::reader::Reader;
use crate::web::said;
use db::Urgency;
use http::StatusCode;
use pagecache::Fresh;

/// Comments that the page shows, the newest; the file holds all.
const SHOWN: usize = 100;

/// The link of a secret, as long as it works and the site is open.
///
/// # Errors
/// A failure of the database.
pub(super) fn find(app: &App, home: &Home, secret: &str) -> Result<Option<Link>> {
    let (digest, now) = (chance::digest(secret), app.clock.now());
    app.db.read(home.site.id.0, |rows| -> Result<_> {
        let open = sites::this(rows)?.state == SiteState::Open;
        Ok(store::by_secret(rows, &digest)?.filter(|link| open && link.works(now)))
    })
}

/// Answers a request for a link.
///
/// # Errors
/// A failure of the database, or a fault of ours.
pub(crate) fn answer(app: &App, home: &Home, secret: &str, asked: Asked) -> Result<Option<Fresh>> {
    let Some(link) = find(app, home, secret)? else { return Page::ended(app, home, secret).map(Some) };
    let page = Page { app, home, address: &urls::privacy(secret), secret, link: Some(&link) };
    match asked.posted {
        // One that leaked to another page is not to be used from there.
        None | Some((From::Elsewhere, _)) => page.show(StatusCode::OK, "open", None, None),
        Some((_, Err(_))) => page.show(StatusCode::UNPROCESSABLE_ENTITY, "open", None, None),
        Some((_, Ok(form))) => page.change(&link, &form),
    }
    .map(Some)
}

/// The page of a link.
struct Page<'a> {
    app: &'a App,
    home: &'a Home,
    address: &'a str,
    secret: &'a str,
    /// `None`: it has ended, or never was.
    link: Option<&'a Link>,
}

impl Page<'_> {
    /// The page of a link that shows nothing any more.
    fn ended(app: &App, home: &Home, secret: &str) -> Result<Fresh> {
        let page = Page { app, home, address: urls::PRIVACY, secret, link: None };
        page.show(StatusCode::GONE, "ended", None, None)
    }

    fn change(&self, link: &Link, form: &Form) -> Result<Fresh> {
        let (site, id) = (self.home.site.id, link.id);
        let extent = form.text("extent").parse::<Erasure>().ok();
        match (form.text("do"), extent) {
            ("open", _) => self.app.act(site, Urgency::Person, move |tx| actions::open(tx, id))?,
            ("erase", None) => {
                let wrong = Text::new("privacy-choose", &[]);
                return self.show(StatusCode::UNPROCESSABLE_ENTITY, "open", None, Some(&wrong));
            }
            ("erase", Some(extent)) if form.text("sure") != "yes" => {
                return self.show(StatusCode::OK, "sure", Some(extent), None);
            }
            ("erase", Some(extent)) => {
                // Before the rows: whoever is interrupted between the two presses the button once more.
                self.forget_letters(link)?;
                let link = link.clone();
                let done = self.app.act(site, Urgency::Person, move |tx| actions::erase(tx, &link, extent));
                if let Err(wrong) = said::told(done)? {
                    return self.show(StatusCode::UNPROCESSABLE_ENTITY, "open", None, Some(&wrong));
                }
            }
            _ => {}
        }
        Ok(posted::see(self.address))
    }

    /// Takes what was mailed to them out of the folder that it lies in, where there is one.
    fn forget_letters(&self, link: &Link) -> Result<()> {
        let Some(number) = link.correspondent.filter(|_| link.opened.is_some()) else { return Ok(()) };
        let known = self.app.db.read(self.home.site.id.0, |rows| correspondents::find(rows, number))?;
        known.map_or(Ok(()), |known| post::forget(self.app, &known.address))
    }

    /// `wanted`: the stage, where the link allows for it.
    fn show(
        &self,
        status: StatusCode,
        wanted: &'static str,
        extent: Option<Erasure>,
        wrong: Option<&Text>,
    ) -> Result<Fresh> {
        let now = self.app.clock.now();
        let html = self.app.db.read(self.home.site.id.0, |rows| -> Result<String> {
            let stage = match self.link {
                None => "ended",
                Some(link) if link.erased.is_some() => "erased",
                Some(link) if link.opened.is_none() => "closed",
                Some(_) => wanted,
            };
            let held = match self.link.and_then(|link| link.correspondent) {
                Some(number) if stage == "open" => held::read(rows, number, now)?,
                _ => None,
            };
            let reader = Reader::begin(self.app, rows)?;
            reader.write(&PrivacyPage {
                frame: reader.frame(),
                head: reader.head_unlisted(urls::PRIVACY),
                stage,
                action: self.address.to_owned(),
                ask: urls::PRIVACY.into(),
                export: urls::privacy_export(self.secret),
                extent: extent.map_or("", Erasure::name),
                wrong: wrong.map(|text| reader.say(text)).transpose()?,
                until: self.link.map(|link| moment(&reader, link.ends())),
                held: held.map(|held| view(&reader, held)).transpose()?,
            })
        })?;
        let mut fresh = Answer::Shared(html).into_fresh();
        fresh.status = status;
        Ok(fresh)
    }
}

/// An instant by the site's clock.
fn moment(reader: &Reader<'_, '_>, at: i64) -> Moment {
    reader.moment(at, time::offset_in(&reader.home.site.time_zone, at))
}

fn view(reader: &Reader<'_, '_>, held: Held) -> Result<HeldView> {
    let beyond = held.comments.len().saturating_sub(SHOWN) as u64;
    let untitled = reader.text("article-untitled", &[])?;
    let title = |id: ArticleId| {
        let title = held.articles.get(&id).map(|article| article.title.clone()).filter(|title| !title.is_empty());
        title.unwrap_or_else(|| untitled.clone())
    };
    let address = |id: ArticleId| {
        let public = held.articles.get(&id).filter(|article| article.state == ArticleState::Published);
        public.and_then(|article| article.path.clone())
    };
    Ok(HeldView {
        address: held.of.address.clone(),
        bounced: held.of.bounced.map(|at| moment(reader, at)),
        beyond,
        comments: held
            .comments
            .iter()
            .rev()
            .take(SHOWN)
            .map(|one| line(reader, one, title(one.kept.article), address(one.kept.article)))
            .collect(),
        follows: held
            .follows
            .iter()
            .map(|follower| FollowLine {
                article: title(follower.article),
                address: address(follower.article),
                time: moment(reader, follower.asked),
                confirmed: follower.confirmed.is_some(),
            })
            .collect(),
        messages: held
            .messages
            .iter()
            .map(|message| MessageLine {
                time: moment(reader, message.at),
                name: message.name.clone(),
                lines: message.words.lines().map(str::to_owned).collect(),
            })
            .collect(),
        notices: held
            .notices
            .iter()
            .map(|notice| MessageLine {
                time: moment(reader, notice.at),
                name: notice.name.clone().unwrap_or_default(),
                lines: notice.words.lines().map(str::to_owned).collect(),
            })
            .collect(),
        claims: held
            .claims
            .iter()
            .map(|claim| MessageLine {
                time: moment(reader, claim.at),
                name: claim.profile.clone().unwrap_or_default(),
                lines: claim.words.lines().map(str::to_owned).collect(),
            })
            .collect(),
        holds: held.holds.iter().map(|until| moment(reader, *until)).collect(),
        invitations: held.invitations.max(0) as u64,
    })
}

fn line(reader: &Reader<'_, '_>, one: &HeldComment, article: String, address: Option<String>) -> CommentLine {
    let kept = &one.kept;
    let evidence = one.evidence.as_ref().filter(|_| kept.html.as_str().is_empty());
    let name = evidence.map_or(&kept.author, |evidence| &evidence.author);
    let words = evidence.map_or(&kept.html, |evidence| &evidence.html);
    let is_shown = matches!(kept.state, State::Published | State::Removed);
    CommentLine {
        state: kept.state.name(),
        number: kept.number.map(|number| number.max(0) as u64),
        public: address.zip(kept.number).filter(|_| is_shown).map(|(path, number)| urls::comment(&path, number)),
        article,
        name: name.clone(),
        time: moment(reader, kept.sent.unwrap_or(kept.published)),
        words: (!words.as_str().is_empty()).then(|| Safe::from(words)),
        decisions: one
            .decisions
            .iter()
            .filter(|(decision, _)| decision.clause_title.is_some())
            .map(|(decision, appeal)| DecisionLine {
                time: moment(reader, decision.at),
                clause: decision.clause_title.clone().unwrap_or_default(),
                sentence: decision.sentence.clone(),
                is_undone: decision.undone.is_some(),
                appeal: appeal.as_ref().map(|appeal| appeal.words.clone()),
            })
            .collect(),
    }
}
