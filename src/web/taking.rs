//! The pages of readers that take forms: none of them is kept by a cache.

use super::handle::fault;
use super::posted;
use crate::app::App;
use crate::follow::Home;
use crate::routes::Route;
use crate::{comment, message, moderation, urls};
use bytes::Bytes;
use http::Response;
use http::request::Parts;
use hyper::body::Incoming;
use pagecache::{Keeping, answer_once};
use std::net::IpAddr;
use std::sync::Arc;

/// Whether something at a path may be sent a form.
pub(super) fn takes_forms(path: &str) -> bool {
    path == urls::CONTACT
        || path == urls::FOLLOW_ASK
        || path == urls::PRIVACY
        || [urls::COMMENTS, urls::FOLLOW, urls::PRIVACY_LINKS].iter().any(|folder| path.starts_with(folder))
}

/// The answer of a page that takes forms; `None` where none of them stands there.
pub(super) async fn taken(
    app: &App,
    home: &Arc<Home>,
    peer: IpAddr,
    parts: &Parts,
    host: &str,
    body: Incoming,
) -> Option<Response<Bytes>> {
    let route = Route::of(parts.uri.path(), "")?;
    let (who, what) = ((app, home, peer), (parts, host));
    let keeping = if matches!(route, Route::Contact) { Keeping::NoStore } else { Keeping::Private };
    let made = match route {
        Route::Contact => posted::answer(who, what, body, message::contact::answer).await,
        Route::SendComment { article } => {
            let slow = comment::pace::slow(app, home.site.id, article, peer);
            posted::answer_after(who, what, body, slow, move |app, home, asked| {
                comment::receive::answer(app, home, article, asked)
            })
            .await
        }
        Route::MyComment { secret } => {
            posted::answer(who, what, body, move |app, home, asked| moderation::mine::answer(app, home, &secret, asked))
                .await
        }
        Route::Report { article, number } => {
            posted::answer(who, what, body, move |app, home, asked| {
                moderation::report::answer(app, home, (article, number), asked)
            })
            .await
        }
        Route::Notice { article, number } => {
            posted::answer(who, what, body, move |app, home, asked| {
                moderation::notice::answer(app, home, (article, number), asked)
            })
            .await
        }
        Route::Claim { article, number } => {
            posted::answer(who, what, body, move |app, home, asked| {
                moderation::claim::answer(app, home, (article, number), asked)
            })
            .await
        }
        Route::NoticeReceipt { secret } => {
            posted::answer(who, what, body, move |app, home, asked| {
                moderation::notice::receipt(app, home, &secret, &asked)
            })
            .await
        }
        Route::FollowAsk => posted::answer(who, what, body, comment::follow::form::answer).await,
        Route::Follow { word } => {
            posted::answer(who, what, body, move |app, home, asked| {
                comment::follow::link::answer(app, home, &word, asked)
            })
            .await
        }
        Route::PrivacyAsk => posted::answer(who, what, body, moderation::privacy::form::answer).await,
        Route::Privacy { secret } => {
            posted::answer(who, what, body, move |app, home, asked| {
                moderation::privacy::own::answer(app, home, &secret, asked)
            })
            .await
        }
        Route::PrivacyExport { secret } => {
            posted::answer(who, what, body, move |app, home, asked| {
                moderation::privacy::export::answer(app, home, &secret, &asked)
            })
            .await
        }
        _ => return None,
    };
    let fresh = match made {
        Ok(fresh) => fresh?,
        Err(failure) => fault(app, &failure),
    };
    Some(answer_once(fresh, keeping, &parts.method, &parts.headers))
}
