//! Whether somebody who asks sees more than everybody: then nothing shared is used or made.

use crate::app::App;
use crate::comment::store::kept;
use crate::comment::visitor::Visitor;
use crate::follow::Home;
use crate::routes::Route;
use crate::site::store as sites;
use http::{HeaderMap, header};
use std::sync::Arc;

/// A page that somebody asks for, with what only they may see of it.
pub(super) struct Wanted {
    pub(super) route: Route,
    pub(super) visitor: Option<Visitor>,
}

impl Wanted {
    /// The page that everybody gets.
    pub(super) fn by_all(route: Route) -> Wanted {
        Wanted { route, visitor: None }
    }
}

/// Whether a request is for a page of its own, and for which browser. One that sent something long ago gets what everybody gets.
pub(super) async fn view(app: &App, home: &Arc<Home>, headers: &HeaderMap) -> (bool, Option<Visitor>) {
    match Visitor::of(headers) {
        Some(visitor) => (has_own_view(app, home, &visitor).await, Some(visitor)),
        None => (claims_own_view(headers), None),
    }
}

/// Whether a browser has something at the site that only it sees. With the database away it is given what everybody gets.
async fn has_own_view(app: &App, home: &Arc<Home>, visitor: &Visitor) -> bool {
    let (app, site, browser) = (app.clone(), home.site.id.0, visitor.digest());
    let looked = tokio::task::spawn_blocking(move || {
        app.db.read(site, |rows| {
            let window = sites::settings(rows)?.discussion.edit_window();
            kept::has_own_view(rows, &browser, app.clock.now().saturating_sub(window))
        })
    });
    matches!(looked.await, Ok(Ok(true)))
}

/// Whether a cookie claims that its bearer sees more than everybody: then nothing shared is used or made.
fn claims_own_view(headers: &HeaderMap) -> bool {
    headers.get_all(header::COOKIE).iter().any(|cookies| {
        let cookies = cookies.to_str().unwrap_or("relais_");
        cookies.split(';').any(|cookie| cookie.trim_start().starts_with("relais_"))
    })
}
