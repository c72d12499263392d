//! One request: host, address, page cache, and only then a render.

use crate::app::App;
use crate::base::error::{Failure, Result};
use crate::base::ids::ArticleId;
use crate::base::path::SitePath;
use crate::follow::{Found, Home};
use crate::routes::Route;
use crate::site::model::SiteState;
use crate::site::model::redirect::Asked;
use crate::site::pages as sites;
use crate::site::views::{BusyPage, FaultPage};
use crate::web::answer::{Answer, guards};
use crate::web::own::{self, Wanted};
use crate::web::reader::Reader;
use crate::web::{files, origin, readers, taking};
use crate::{api, article, comment, desk, feed, moderation, search, source, urls};
use bytes::Bytes;
use http::header::{self, HeaderValue};
use http::{HeaderMap, Method, Request, Response, StatusCode};
use hyper::body::Incoming;
use pagecache::{Coding, Fresh, Keeping, Noted, PageKey, PageRef, Turn, answer, answer_once};
use percent_encoding::{CONTROLS, utf8_percent_encode};
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

/// How long a request waits for its turn to be rendered before it is told to come back.
const PATIENCE: Duration = Duration::from_secs(3);

/// Answers one request.
pub(crate) async fn handle(app: &App, peer: IpAddr, request: Request<Incoming>) -> Response<Bytes> {
    // Only the desk, the interface for programs and what takes forms read a body; hyper closes the connection when one was sent and nobody read it.
    let (parts, body) = request.into_parts();
    if !origin::is_certain(parts.version, &parts.headers) {
        return uncertain();
    }
    let authority = parts.uri.authority().map(http::uri::Authority::as_str);
    let host = origin::host(&app.config, peer, &parts.headers, authority);
    let peer = origin::visitor(&app.config, peer, &parts.headers);
    if desk::handle::is_desk(parts.uri.path()) {
        return desk::handle::handle(app, peer, &parts, host, body).await;
    }
    if api::handle::is_api(parts.uri.path()) {
        return api::handle::handle(app, peer, &parts, host, body).await;
    }
    let reads = parts.method == Method::GET || parts.method == Method::HEAD;
    if !reads && parts.method != Method::POST {
        return not_allowed();
    }
    let home = match app.follower.directory().asked_for(host) {
        Found::Site(home) => home,
        other if reads => return elsewhere(app, other, &parts, host),
        _ => return not_allowed(),
    };
    if taking::takes_forms(parts.uri.path())
        && let Some(response) = taking::taken(app, &home, peer, &parts, host, body).await
    {
        return response;
    }
    if !reads {
        return not_allowed();
    }
    let (path, query) = (parts.uri.path(), parts.uri.query().unwrap_or_default());
    let (own_view, visitor) = own::view(app, &home, &parts.headers).await;
    let site = home.site.id.0;
    // An address that is written as it is kept needs no reading: the key is the page's or nobody's.
    if query.is_empty()
        && !own_view
        && app.follower.trusts(site)
        && let Some(page) = app.cache.get(PageRef { site, path, query: "" })
    {
        return give(app, &page, &parts.method, &parts.headers);
    }
    let Some(route) = Route::of(path, query) else {
        return once(app, &home, Wanted::by_all(Route::Nothing), &parts.method, &parts.headers, Keeping::NoStore).await;
    };
    // Only where somebody could let it lead elsewhere, and only what people follow.
    let could_miss = matches!(route, Route::Address { .. }) && parts.method == Method::GET;
    let response = match route {
        Route::Asset { digest, name } => files::asset(app, &digest, &name, &parts.headers),
        Route::Picture { digest, name } => files::picture(app, &home, digest, name, &parts.headers).await,
        route @ Route::SharedPreview { .. } => {
            once(app, &home, Wanted::by_all(route), &parts.method, &parts.headers, Keeping::Private).await
        }
        route if own_view => {
            once(app, &home, Wanted { route, visitor }, &parts.method, &parts.headers, Keeping::Private).await
        }
        route if !route.is_kept() => {
            once(app, &home, Wanted::by_all(route), &parts.method, &parts.headers, Keeping::NoStore).await
        }
        route => kept(app, &home, route, &parts.method, &parts.headers).await,
    };
    if could_miss
        && response.status() == StatusCode::NOT_FOUND
        && let Some(asked) = Asked::of_request(path, query)
    {
        app.misses.count(home.site.id, &asked);
    }
    response
}

/// The answer from a page that is kept. Where its reads are counted, this is where that happens.
fn give(app: &App, page: &pagecache::Page, method: &Method, headers: &HeaderMap) -> Response<Bytes> {
    let response = answer(page, method, headers, app.clock.now());
    readers::count(page.count(), method, headers, response.status());
    response
}

/// The same from one that is not.
fn give_once(fresh: Fresh, keeping: Keeping, method: &Method, headers: &HeaderMap) -> Response<Bytes> {
    let count = fresh.count.clone();
    let response = answer_once(fresh, keeping, method, headers);
    readers::count(count.as_ref(), method, headers, response.status());
    response
}

/// A request for no site, or for one under an old name.
fn elsewhere(app: &App, found: Found, parts: &http::request::Parts, host: &str) -> Response<Bytes> {
    // The pages of no site are dressed like all others.
    if !matches!(found, Found::Old(_))
        && let Some(Route::Asset { digest, name }) = Route::of(parts.uri.path(), "")
    {
        return files::asset(app, &digest, &name, &parts.headers);
    }
    // Normalised, so that both can stand in a header whatever was sent.
    let path = SitePath::parse(parts.uri.path()).map_or_else(|| "/".into(), |path| path.as_str().to_owned());
    let query = parts.uri.query().map(|query| utf8_percent_encode(query, CONTROLS));
    let path = query.map_or(path.clone(), |query| format!("{path}?{query}"));
    let port = host.rsplit_once(':').and_then(|(_, port)| port.parse().ok());
    let made = match found {
        Found::Old(home) => Ok(Answer::Moved(format!("{}{path}", home.origin()))),
        Found::Empty => sites::first(app),
        Found::Choose(homes) => sites::choose(app, &homes, port),
        Found::Site(_) | Found::Unknown => nobody(app),
    };
    let fresh = made.map(Answer::into_fresh).unwrap_or_else(|failure| fault(app, &failure));
    answer_once(fresh, Keeping::NoStore, &parts.method, &parts.headers)
}

fn nobody(app: &App) -> Result<Answer> {
    let page =
        crate::site::views::NotFoundPage { frame: sites::bare(app), head: sites::unlisted(), asked: String::new() };
    sites::speak(app, &page).map(Answer::NotFound)
}

/// A page from the cache, or rendered once for all who ask for it now.
async fn kept(app: &App, home: &Arc<Home>, route: Route, method: &Method, headers: &HeaderMap) -> Response<Bytes> {
    let site = home.site.id.0;
    let key = PageKey::new(site, &route.path(), &route.query());
    let give = |page: &pagecache::Page| give(app, page, method, headers);
    if app.follower.trusts(site)
        && let Some(page) = app.cache.get(&key)
    {
        return give(&page);
    }
    if !app.follower.trusts(site) {
        return untrusted(app, home, route, key, method, headers).await;
    }
    let end = tokio::time::Instant::now() + PATIENCE;
    loop {
        let wait = match app.cache.join(&key) {
            Turn::Lead(lead) => {
                let wanted = Coding::wanted(headers);
                let rendered =
                    render(app, home, Wanted::by_all(route), move |fresh, noted| lead.finish(fresh, noted, wanted))
                        .await;
                return match rendered {
                    Ok(stored) => {
                        let response = give(&stored.page);
                        complete_later(app, stored);
                        response
                    }
                    Err(failure) => refuse(app, &key, &failure, method, headers),
                };
            }
            Turn::Wait(wait) => wait,
        };
        match tokio::time::timeout_at(end, wait).await {
            Ok(Some(page)) => return give(&page),
            Ok(None) => {}
            Err(_) => return refuse(app, &key, &busy_words(), method, headers),
        }
    }
}

/// A node that has not seen the heads lately renders instead of using what it has; without the database it gives that.
async fn untrusted(
    app: &App,
    home: &Arc<Home>,
    route: Route,
    key: PageKey,
    method: &Method,
    headers: &HeaderMap,
) -> Response<Bytes> {
    match render(app, home, Wanted::by_all(route), |fresh, _| fresh).await {
        Ok(fresh) => give_once(fresh, Keeping::Shared, method, headers),
        Err(failure) => refuse(app, &key, &failure, method, headers),
    }
}

/// The other forms of a new page are made when nobody waits for them.
fn complete_later(app: &App, stored: pagecache::Stored) {
    if stored.wants_completion() {
        let app = app.clone();
        tokio::task::spawn_blocking(move || drop(app.cache.complete(&stored.page)));
    }
}

/// A page for this request alone.
async fn once(
    app: &App,
    home: &Arc<Home>,
    wanted: Wanted,
    method: &Method,
    headers: &HeaderMap,
    keeping: Keeping,
) -> Response<Bytes> {
    let key = PageKey::new(home.site.id.0, "", "");
    match render(app, home, wanted, |fresh, _| fresh).await {
        Ok(fresh) => give_once(fresh, keeping, method, headers),
        Err(failure) => refuse(app, &key, &failure, method, headers),
    }
}

/// Renders on a thread that may block, as many at once as there are cores. The work goes on when the visitor leaves, so
/// that those who wait for the same page get it.
async fn render<T: Send + 'static>(
    app: &App,
    home: &Arc<Home>,
    wanted: Wanted,
    then: impl FnOnce(Fresh, Noted) -> T + Send + 'static,
) -> Result<T> {
    let turn = Arc::clone(&app.renders).acquire_owned();
    let Ok(Ok(turn)) = tokio::time::timeout(PATIENCE, turn).await else { return Err(busy_words()) };
    let (app, home) = (app.clone(), Arc::clone(home));
    let work = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        let (answer, noted) = page(&app, &home, &wanted)?;
        Ok(then(answer.into_fresh(), noted))
    });
    work.await.unwrap_or_else(|panic| Err(Failure::Fault(anyhow::anyhow!("a render panicked: {panic}"))))
}

/// Makes the page of a route in one view of the rows, noting what it depends on.
///
/// # Errors
/// A failure of the database, or a fault of ours.
fn page(app: &App, home: &Home, wanted: &Wanted) -> Result<(Answer, Noted)> {
    let Wanted { route, visitor } = wanted;
    // Given out before the view of the rows is taken: it may have to be made.
    let writing = match route {
        Route::Address { reply: Some(number), .. } => Some(comment::receive::begun(app, home, *number)?),
        _ => None,
    };
    app.db.read(home.site.id.0, |rows| {
        let number = rows.number();
        let mut reader = Reader::begin(app, rows)?;
        reader.visitor.clone_from(visitor);
        if visitor.is_some() {
            // A page that nobody else gets, and that is kept nowhere: only such a one may know what time it is.
            reader.asked_at = app.clock.now();
        }
        reader.writing = writing;
        let answer = if reader.home.site.state == SiteState::Open {
            dispatch(&mut reader, route)?
        } else {
            sites::closed(&reader)?
        };
        let keys = rows.take_noted();
        let noted = Noted::parse(number, keys.iter().map(String::as_str));
        Ok((answer, noted.map_err(|why| Failure::Fault(why.into()))?))
    })
}

fn dispatch(reader: &mut Reader<'_, '_>, route: &Route) -> Result<Answer> {
    use article::{pages, store};
    match route {
        Route::Home { before } => pages::home(reader, *before),
        Route::Archives => pages::archives(reader),
        Route::Labels => pages::labels(reader),
        Route::Label { slug, before } => pages::label(reader, slug, *before),
        Route::Series { slug } => pages::series(reader, slug),
        Route::LabelByName { name } => pages::label_by_name(reader, name),
        Route::Sources => source::pages::sources(reader),
        Route::Outlet { id, before } => source::pages::outlet(reader, *id, *before),
        Route::Source { id, before } => source::pages::source(reader, *id, *before),
        Route::Search { words } => search::pages::show(reader, words),
        Route::UpdatedMax { until, label } => pages::updated_max(reader, until, label.as_deref()),
        Route::Feed(part) => feed::pages::of_site(reader, *part),
        Route::LabelFeed { slug, part } => {
            let label = store::label_at(reader.rows, slug)?;
            let former = if label.is_none() { store::labels::led_to(reader.rows, slug)? } else { None };
            match former {
                Some(label) => Ok(Answer::Moved(urls::label_feed(&label.slug))),
                None => feed::pages::of_label(reader, label, slug, *part),
            }
        }
        Route::LabelFeedByName { name, part } => {
            let label = store::label_named(reader.rows, name)?;
            feed::pages::of_label(reader, label, name, *part)
        }
        Route::CommentsFeed(part) => feed::pages::of_comments(reader, *part),
        Route::ArticleFeedByOldId { old_id } => feed::pages::by_old_id(reader, old_id.as_str()),
        Route::OtherFeed { atom } => Ok(Answer::Moved(atom.clone())),
        Route::Corrections { before } => pages::corrections(reader, *before),
        Route::CorrectionsFeed => feed::pages::of_corrections(reader),
        Route::Versions { article, between } => pages::versions(reader, ArticleId(*article), *between),
        Route::Contact => match SitePath::parse(urls::CONTACT) {
            Some(path) => pages::address(reader, &path, "", None, None),
            None => sites::not_found(reader, ""),
        },
        Route::Policy { version } => sites::policy::show(reader, *version),
        Route::Legal => sites::legal::show(reader),
        Route::Sitemap => sites::sitemap(reader),
        Route::SitemapPart(part) => sites::sitemap_part(reader, *part),
        Route::Robots => sites::robots(reader),
        Route::Embed { article, player } => pages::embed(reader, ArticleId(*article), player),
        Route::SharedPreview { secret } => {
            // It is kept by nobody, so that it may end by the clock.
            let now = reader.app.clock.now();
            pages::shared(reader, secret, now)
        }
        Route::Reservation => sites::reservation(reader),
        Route::Address { path, query, thread, before, .. } => pages::address(reader, path, query, *thread, *before),
        Route::Moderation { before } => moderation::pages::show(reader, *before),
        Route::Asset { .. }
        | Route::Picture { .. }
        | Route::FollowAsk
        | Route::Follow { .. }
        | Route::PrivacyAsk
        | Route::Privacy { .. }
        | Route::PrivacyExport { .. }
        | Route::SendComment { .. }
        | Route::MyComment { .. }
        | Route::Report { .. }
        | Route::Notice { .. }
        | Route::NoticeReceipt { .. }
        | Route::Claim { .. }
        | Route::Nothing => sites::not_found(reader, ""),
    }
}

fn busy_words() -> Failure {
    Failure::Database(db::Error::Busy("every render is taken".into()))
}

/// What a visitor gets when their page could not be made: what we have, or a kind word and when to come back.
fn refuse(app: &App, key: &PageKey, failure: &Failure, method: &Method, headers: &HeaderMap) -> Response<Bytes> {
    if matches!(failure, Failure::Database(_))
        && let Some(page) = app.cache.stale(key)
    {
        return give(app, &page, method, headers);
    }
    answer_once(fault(app, failure), Keeping::NoStore, method, headers)
}

pub(super) fn fault(app: &App, failure: &Failure) -> Fresh {
    let frame = sites::bare(app);
    let (status, page) = match failure {
        Failure::Database(error) => {
            tracing::warn!("a page could not be made for now: {error}");
            (StatusCode::SERVICE_UNAVAILABLE, sites::speak(app, &BusyPage { frame, head: sites::unlisted() }))
        }
        Failure::Refused(_) | Failure::Fault(_) => {
            tracing::error!("a page could not be made: {failure}");
            (StatusCode::INTERNAL_SERVER_ERROR, sites::speak(app, &FaultPage { frame, head: sites::unlisted() }))
        }
    };
    let mut fresh = Fresh::html(page.unwrap_or_default());
    fresh.status = status;
    fresh.headers = guards();
    if status == StatusCode::SERVICE_UNAVAILABLE {
        fresh.headers.push((header::RETRY_AFTER, HeaderValue::from_static("5")));
    }
    fresh
}

fn not_allowed() -> Response<Bytes> {
    let mut response = plain(StatusCode::METHOD_NOT_ALLOWED, "Only GET and HEAD are answered here.\n");
    response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    response
}

fn uncertain() -> Response<Bytes> {
    plain(StatusCode::BAD_REQUEST, "A request names the host that it asks for, once.\n")
}

/// A sentence for whoever wrote the program that asked: no browser asks like this.
fn plain(status: StatusCode, words: &'static str) -> Response<Bytes> {
    let mut response = Response::new(Bytes::from_static(words.as_bytes()));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.extend(guards());
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
