//! What a reader sends by a form: read within its limit, and answered in a turn of its own.

use crate::app::App;
use crate::base::error::{Failure, Result};
use crate::comment::visitor::Visitor;
use crate::desk::body::{self, Room, Unread};
use crate::desk::form::Form;
use crate::desk::origin::From;
use crate::follow::Home;
use crate::urls;
use crate::web::answer::guards;
use crate::web::turns::Turn;
use http::header::{self, HeaderValue};
use http::request::Parts;
use http::{Method, StatusCode};
use hyper::body::Incoming;
use pagecache::Fresh;
use std::net::IpAddr;
use std::sync::Arc;

/// A request for a page that takes forms.
pub(crate) struct Asked {
    /// Whose line it came over.
    pub(crate) peer: IpAddr,
    /// What was sent, and from where; `None` where the page is only looked at.
    pub(crate) posted: Option<(From, std::result::Result<Form, Unread>)>,
    /// The browser, if it is known.
    pub(crate) visitor: Option<Visitor>,
    /// The query of the address.
    pub(crate) query: String,
    /// In which it is answered.
    pub(crate) turn: Turn,
}

/// Reads what was sent and answers it, on a thread that may block.
///
/// # Errors
/// What `run` returns; a failure of ours when it panics.
pub(crate) async fn answer<R>(
    who: (&App, &Arc<Home>, IpAddr),
    what: (&Parts, &str),
    body: Incoming,
    run: R,
) -> Result<Option<Fresh>>
where
    R: FnOnce(&App, &Home, Asked) -> Result<Option<Fresh>> + Send + 'static,
{
    answer_after(who, what, body, std::future::ready(()), run).await
}

/// The same where whoever sends something, and does not only look at it first, waits for `slow`.
///
/// # Errors
/// As [`answer`].
pub(crate) async fn answer_after<R>(
    (app, home, peer): (&App, &Arc<Home>, IpAddr),
    (parts, host): (&Parts, &str),
    body: Incoming,
    slow: impl Future<Output = ()>,
    run: R,
) -> Result<Option<Fresh>>
where
    R: FnOnce(&App, &Home, Asked) -> Result<Option<Fresh>> + Send + 'static,
{
    let posted = match parts.method {
        Method::POST => Some((From::of(&parts.headers, host), body::read(&parts.headers, body, Room::MESSAGE).await)),
        _ => None,
    };
    let visitor = Visitor::of(&parts.headers);
    let query = parts.uri.query().unwrap_or_default().to_owned();
    if posted.as_ref().is_some_and(|(_, form)| form.as_ref().is_ok_and(|form| form.text("do") != "preview")) {
        slow.await;
    }
    let asked = Asked { peer, posted, visitor, query, turn: app.forms.take().await? };
    let (app, home) = (app.clone(), Arc::clone(home));
    let work = tokio::task::spawn_blocking(move || run(&app, &home, asked));
    work.await.unwrap_or_else(|panic| Err(Failure::Fault(anyhow::anyhow!("a form of readers panicked: {panic}"))))
}

/// Leads to a page after a form was taken.
pub(crate) fn see(address: &str) -> Fresh {
    let mut fresh = Fresh::html("");
    fresh.status = StatusCode::SEE_OTHER;
    fresh.headers = guards();
    let to = HeaderValue::from_str(address).unwrap_or(HeaderValue::from_static(urls::HOME));
    fresh.headers.push((header::LOCATION, to));
    fresh
}

/// A page that answers a form.
pub(crate) fn page(status: StatusCode, html: String) -> Fresh {
    let mut fresh = Fresh::html(html);
    fresh.status = status;
    fresh.headers = guards();
    fresh
}
