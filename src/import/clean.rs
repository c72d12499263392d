//! Cleaning again, from the originals kept, what an earlier version of the rules cleaned.

use crate::app::App;
use crate::article::actions as articles;
use crate::article::model::{DiscussionState, SUMMARY, plain};
use crate::article::store::writing;
use crate::audit::model::{Actor, Entry, Verb};
use crate::audit::store as audit;
use crate::base::error::{Failure, Result};
use crate::base::ids::{ArticleId, CommentId, SiteId};
use crate::base::text::HostName;
use crate::base::voice::Voice;
use crate::comment::actions as comments;
use crate::comment::store as comment_rows;
use crate::import::bring::stop_if_cancelled;
use crate::import::map::{Mapper, Words};
use crate::import::media::Media;
use crate::import::pack::expand;
use crate::media::store as pictures;
use blogger::Stamp;
use db::Urgency;

/// Bodies cleaned in one action.
const BATCH: i64 = 50;

/// Cleans all bodies of a site whose rules have changed since. Says how many. Bodies edited here are left.
///
/// # Errors
/// Refuses an unknown site; a failure of the database.
pub(crate) fn clean_again(app: &App, host: &HostName, voice: &mut dyn Voice) -> Result<u64> {
    let site = app.site_of(host)?;
    let known = app.db.read(site.0, pictures::all)?;
    let media = Media::of(known);
    let home = app.follower.directory().named(host);
    let mapper = Mapper {
        language: home.map(|home| app.locale(&home.site.locale).language().to_owned()).unwrap_or_default(),
        blog_language: None,
        old_hosts: app.follower.directory().names_of(site),
        media: &media,
        keep: None,
        line_breaks: false,
        discussion: DiscussionState::Open,
        now: app.clock.now(),
        undated: Stamp { micros: 0, offset_seconds: 0, date: jiff::civil::date(1970, 1, 1) },
    };
    let mut done = clean_articles(app, site, &mapper, voice)?;
    done += clean_comments(app, site, &mapper, voice)?;
    voice.line(&match done {
        0 => "Nothing to clean: every body was cleaned by the present rules.".to_owned(),
        done => format!("{done} bodies were cleaned again by the present rules ({}).", html::CLEANER),
    });
    Ok(done)
}

fn clean_articles(app: &App, site: SiteId, mapper: &Mapper<'_>, voice: &mut dyn Voice) -> Result<u64> {
    let (mut after, mut done) = (ArticleId(0), 0);
    loop {
        stop_if_cancelled(voice)?;
        let old = app.db.read(site.0, |rows| writing::to_clean(rows, html::CLEANER_VERSION, after, BATCH))?;
        let Some((last, _)) = old.last() else { return Ok(done) };
        after = *last;
        let mut bodies = Vec::new();
        for (id, original) in &old {
            let (cleaned, _) = mapper.clean(&words(&original.bytes)?, original.format, Words::Article);
            bodies.push((*id, cleaned.html));
        }
        done += bodies.len() as u64;
        voice.progress(&format!("Cleaning again: article {after}"));
        app.act(site, Urgency::Bulk, move |tx| {
            articles::rewrite(tx, &bodies, |title, html| (html::excerpt(html, SUMMARY), plain(title, html)))?;
            record(tx, format!("article:..{after}"))
        })?;
    }
}

fn clean_comments(app: &App, site: SiteId, mapper: &Mapper<'_>, voice: &mut dyn Voice) -> Result<u64> {
    let (mut after, mut done) = (CommentId(0), 0);
    loop {
        stop_if_cancelled(voice)?;
        let old = app.db.read(site.0, |rows| comment_rows::to_clean(rows, html::CLEANER_VERSION, after, BATCH))?;
        let Some((last, _, _)) = old.last() else { return Ok(done) };
        after = *last;
        let mut all = Vec::new();
        for (id, article, original) in &old {
            let (cleaned, _) = mapper.clean(&words(&original.bytes)?, original.format, Words::Comment);
            all.push((*id, *article, cleaned.html));
        }
        done += all.len() as u64;
        voice.progress(&format!("Cleaning again: comment {after}"));
        app.act(site, Urgency::Bulk, move |tx| {
            comments::rewrite(tx, &all)?;
            record(tx, format!("comment:..{after}"))
        })?;
    }
}

fn words(compressed: &[u8]) -> Result<String> {
    let bytes =
        expand(compressed).map_err(|why| Failure::Fault(anyhow::anyhow!("an original cannot be expanded: {why}")))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn record(tx: &mut db::Tx<'_>, subject: String) -> Result<()> {
    Ok(audit::record(tx, &Entry::new(Actor::CommandLine, Verb::CleanAgain, subject))?)
}
