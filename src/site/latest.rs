//! The title of the latest article at each site that the home page links to: asked of their feeds every few hours, by a job, so that
//! no reader waits for anybody and none of those sites learns of readers.

use super::actions;
use super::model::Settings;
use super::model::blocks::{BlockKind, BlockPlace};
use super::store;
use crate::app::App;
use crate::audit::model::Actor;
use crate::base::error::Result;
use crate::base::ids::SiteId;
use db::{Tx, Urgency};
use fetch::Fetcher;
use jobs::{End, NewJob, Run};
use std::collections::BTreeMap;
use url::Url;

/// The name of this kind of job. There is one for each site.
pub(crate) const LOOK: &str = "look at links";
/// Microseconds: six hours.
const EVERY: i64 = 6 * 3_600_000_000;
/// Microseconds for all links of a site: two minutes.
const PATIENCE: i64 = 2 * 60 * 1_000_000;
/// Bytes of a page or a feed.
const MOST: u64 = 2 << 20;
/// Letters of a title.
const TITLE: usize = 200;
/// How those sites know who asks.
const NAME: &str = concat!("Relais/", env!("CARGO_PKG_VERSION"));

/// Asks for a look, as part of what changes the links or where they stand.
///
/// # Errors
/// A failure of the database.
pub(super) fn want(tx: &mut Tx<'_>, before: &Settings, now: &Settings) -> Result<()> {
    let addresses = |settings: &Settings| settings.links.iter().map(|link| link.address.clone()).collect::<Vec<_>>();
    if is_shown(now) && (!is_shown(before) || addresses(before) != addresses(now)) {
        let at = tx.at();
        ask(tx, at)?;
    }
    Ok(())
}

/// Looks at all links of a site, and asks for the next look.
pub(crate) fn look(app: &App, run: &Run<'_>) -> End {
    attempt(app, run).unwrap_or_else(|failure| End::Again(failure.to_string()))
}

fn attempt(app: &App, run: &Run<'_>) -> Result<End> {
    let site = SiteId(run.job().site);
    let settings = app.db.read(site.0, store::settings)?;
    // Asked for again as soon as they are shown again.
    let Some(reach) = app.config.fetch.filter(|_| is_shown(&settings)) else { return Ok(End::Done) };
    let fetcher = Fetcher::new(reach, NAME);
    let mut titles = BTreeMap::new();
    let began = app.clock.now();
    // Begun at another one each time: those that take long do not keep the same ones from being asked.
    let first = usize::try_from(began / EVERY).unwrap_or(0) % settings.links.len().max(1);
    let all = settings.links.iter().cycle().skip(first).take(settings.links.len());
    for (place, link) in all.enumerate() {
        if !run.progress(&format!("{place}/{}", settings.links.len())) {
            return Ok(End::Stopped);
        }
        if app.clock.now() - began > PATIENCE {
            break;
        }
        if let Some(title) = latest(&fetcher, &link.address) {
            titles.insert(link.address.clone(), title);
        }
    }
    if settings
        .links
        .iter()
        .any(|link| titles.get(&link.address).is_some_and(|title| Some(title) != link.latest.as_ref()))
    {
        app.act(site, Urgency::Bulk, move |tx| actions::note_latest(tx, &Actor::Job, &titles))?;
    }
    let next = app.clock.now() + EVERY;
    app.db.aside(site.0, move |tx| ask(tx, next)).wait()?;
    Ok(End::Done)
}

fn ask(tx: &mut Tx<'_>, due: i64) -> Result<()> {
    Ok(jobs::enqueue(tx, &NewJob { kind: LOOK, key: "", payload: serde_json::Value::Null, due })?)
}

fn is_shown(settings: &Settings) -> bool {
    let places = settings.blocks.all().iter();
    !settings.links.is_empty()
        && places.into_iter().any(|block| block.kind == BlockKind::Links && block.place != BlockPlace::Hidden)
}

/// The title of the latest article of a site; `None` where it has no feed, or does not answer. The address may be that of a feed.
fn latest(fetcher: &Fetcher, address: &str) -> Option<String> {
    let page = fetcher.get(address, MOST).map_err(|why| tracing::debug!("{address}: {why}")).ok()?;
    if let Some(title) = newest(&page.bytes) {
        return Some(title);
    }
    let named = html::feed_of(&String::from_utf8_lossy(&page.bytes))?;
    let feed = Url::parse(&page.address).ok()?.join(&named).ok()?;
    let feed = fetcher.get(feed.as_str(), MOST).map_err(|why| tracing::debug!("{feed}: {why}")).ok()?;
    newest(&feed.bytes)
}

/// The title of the newest entry of a feed: by date, or the first where none has one.
fn newest(feed: &[u8]) -> Option<String> {
    let mut entries = feed_rs::parser::parse(feed).ok()?.entries;
    // Of equals, the one that stands first.
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.published.or(entry.updated)));
    let title = entries.into_iter().find_map(|entry| entry.title)?.content;
    let title: String = html::plain(&title).chars().take(TITLE).collect();
    Some(title.trim().to_owned()).filter(|title| !title.is_empty())
}

#[cfg(test)]
mod tests {
    use super::newest;

    #[test]
    fn the_newest_entry_counts_wherever_it_stands() {
        let atom = r#"<feed xmlns="http://www.w3.org/2005/Atom"><title>S</title><id>s</id><updated>2026-01-01T00:00:00Z</updated>
            <entry><id>1</id><title>Old</title><updated>2025-01-01T00:00:00Z</updated></entry>
            <entry><id>2</id><title type="html">New &amp;amp; &lt;b&gt;bold&lt;/b&gt;</title><updated>2026-01-01T00:00:00Z</updated></entry></feed>"#;
        assert_eq!(newest(atom.as_bytes()).as_deref(), Some("New & bold"));
        let rss = "<rss version=\"2.0\"><channel><title>S</title><item><title>First</title></item><item><title>Second</title></item></channel></rss>";
        assert_eq!(newest(rss.as_bytes()).as_deref(), Some("First"));
        for nothing in ["", "<html><title>x</title>", "{}", "<feed>", "<rss><channel></channel></rss>"] {
            assert_eq!(newest(nothing.as_bytes()), None, "{nothing}");
        }
    }
}
