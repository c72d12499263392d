//! What the links in messages to followers lead to: a page with one button, so that a program which only looks at them does
//! nothing; and the one request by which a mail program stops them (RFC 8058).

use super::model::{Does, Follower, Link};
use super::views::FollowPage;
use super::{actions, store};
use crate::app::App;
use crate::article::store as articles;
use crate::base::error::Result;
use crate::base::ids::SiteId;
use crate::follow::Home;
use crate::urls;
use crate::web::posted::{self, Asked};
use crate::web::reader::Reader;
use db::Urgency;
use http::StatusCode;
use http::header::{self, HeaderValue};
use locale::Arg;
use pagecache::Fresh;

/// The field with which a mail program says that its user pressed its own button.
const ONE_CLICK: (&str, &str) = ("List-Unsubscribe", "One-Click");
/// The field of our own button.
const BUTTON: &str = "do";

/// How a link was come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Come {
    /// Looked at.
    Looked,
    /// By our button.
    Pressed,
    /// By the button of a mail program.
    OneClick,
    /// By something else that was sent.
    Unclear,
}

/// Answers a request for a link. No cookie and no origin is asked for: who has the link may press its button.
///
/// # Errors
/// A failure of the database, or a fault of ours.
pub(crate) fn answer(app: &App, home: &Home, word: &str, asked: Asked) -> Result<Option<Fresh>> {
    let come = match asked.posted {
        Some((_, Ok(form))) if form.text(ONE_CLICK.0) == ONE_CLICK.1 => Come::OneClick,
        Some((_, Ok(form))) if form.has(BUTTON) => Come::Pressed,
        Some(_) => Come::Unclear,
        None => Come::Looked,
    };
    act(app, home.site.id, Link::parse(word).as_ref(), come).map(Some)
}

fn act(app: &App, site: SiteId, link: Option<&Link>, come: Come) -> Result<Fresh> {
    let Some(link) = link else { return page(app, site, StatusCode::NOT_FOUND, None) };
    let found = app.db.read(site.0, |rows| store::find(rows, link.follower))?;
    let Some(follower) = found.filter(|follower| link.is_of(follower)) else {
        return page(app, site, StatusCode::GONE, None);
    };
    match (come, link.does) {
        // A mail program is not led anywhere (RFC 8058, 3.1).
        (Come::OneClick, Does::Stop) => {
            stop(app, site, follower)?;
            page(app, site, StatusCode::OK, None)
        }
        (Come::Pressed, Does::Stop) => {
            stop(app, site, follower)?;
            Ok(posted::see(&urls::follow(link)))
        }
        (Come::Pressed, Does::Confirm) => {
            app.act(site, Urgency::Person, move |tx| actions::confirm(tx, &follower))?;
            Ok(posted::see(&urls::follow(link)))
        }
        (Come::Looked, does) => page(app, site, StatusCode::OK, Some((&follower, does))),
        (Come::OneClick | Come::Unclear, does) => {
            page(app, site, StatusCode::UNPROCESSABLE_ENTITY, Some((&follower, does)))
        }
    }
}

fn stop(app: &App, site: SiteId, follower: Follower) -> Result<()> {
    app.act(site, Urgency::Person, move |tx| actions::stop(tx, &follower))
}

/// The page of a link; without follower, that nothing is mailed.
fn page(app: &App, site: SiteId, status: StatusCode, of: Option<(&Follower, Does)>) -> Result<Fresh> {
    let html = app.db.read(site.0, |rows| {
        let reader = Reader::begin(app, rows)?;
        let article = match of {
            Some((follower, _)) => articles::find(reader.rows, follower.article)?,
            None => None,
        };
        let title = article.as_ref().map(|article| article.title.clone()).unwrap_or_default();
        let back = article.and_then(|article| article.path);
        let (key, button, link) = match of {
            None => ("follow-ended", None, None),
            Some((follower, Does::Confirm)) if follower.confirmed.is_none() => {
                ("follow-confirm", Some("follow-confirm-do"), Some(Link::of(Does::Confirm, follower)))
            }
            Some((follower, _)) => ("follow-stop", Some("follow-stop-do"), Some(Link::of(Does::Stop, follower))),
        };
        let words = reader.text(key, &[("title", Arg::Text(&title))])?;
        let button = button.map(|key| reader.text(key, &[])).transpose()?;
        reader.write(&FollowPage {
            frame: reader.frame(),
            head: reader.head_unlisted(urls::FOLLOW),
            words,
            button,
            action: link.map(|link| urls::follow(&link)),
            back,
        })
    })?;
    let mut fresh = posted::page(status, html);
    // The address is a secret: no page that is gone to from here learns it.
    fresh.headers.retain(|(name, _)| *name != header::REFERRER_POLICY);
    fresh.headers.push((header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")));
    Ok(fresh)
}
