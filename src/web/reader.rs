//! Everything a page's handler needs: the site, its language, and one view of its rows.

use crate::app::App;
use crate::base::error::{Failure, Result};
use crate::base::time;
use crate::follow::Home;
use crate::site::model::Settings;
use crate::site::store;
use crate::urls;
use crate::web::layout::{FeedLink, Frame, Head, Link, Moment, OpenGraph, OpenGraphKind, SiteFrame, Tongue};
use crate::web::templates::{Page, Speech};
use db::Snapshot;
use locale::{Arg, Locale};
use std::sync::Arc;

/// A reader of one site, while their page is made.
pub(crate) struct Reader<'a, 'c> {
    pub(crate) app: &'a App,
    pub(crate) home: Home,
    pub(crate) locale: Locale,
    pub(crate) settings: Settings,
    pub(crate) rows: &'a mut Snapshot<'c>,
}

impl<'a, 'c> Reader<'a, 'c> {
    /// Begins a page: every page shows title and settings of its site.
    ///
    /// # Errors
    /// A failure of the database.
    pub(crate) fn begin(app: &'a App, home: &'a Home, rows: &'a mut Snapshot<'c>) -> Result<Reader<'a, 'c>> {
        // Read in the same view as all else: the directory may be a moment older or newer.
        let site = store::this(rows)?;
        let settings = store::settings(rows)?;
        let locale = app.locale(&site.locale);
        Ok(Reader { app, home: Home { site, host: home.host.clone() }, locale, settings, rows })
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

    /// What surrounds every page.
    pub(crate) fn frame(&self) -> Frame {
        let menu = self.settings.menu.iter();
        Frame {
            language: self.locale.tag().to_owned(),
            direction: self.locale.direction(),
            stylesheet: self.app.assets.stylesheet_address(),
            site: Some(SiteFrame {
                title: self.home.site.title.clone(),
                home: urls::HOME.into(),
                archives: urls::ARCHIVES.into(),
                labels: Some(urls::LABELS.into()),
                search: urls::SEARCH.into(),
                feed: urls::FEED.into(),
                pages: menu
                    .map(|entry| Link {
                        address: entry.address.clone(),
                        words: entry.words.clone(),
                        tongue: Tongue::own(),
                    })
                    .collect(),
            }),
        }
    }

    /// What a page at `path` says of itself; indexed unless the site wants none of it.
    pub(crate) fn head(&self, path: &str, title: &str) -> Head {
        Head {
            here: path.to_owned(),
            description: None,
            canonical: Some(self.absolute(path)),
            noindex: !self.settings.searchable,
            feeds: vec![FeedLink { title: self.home.site.title.clone(), address: urls::FEED.into() }],
            open_graph: Some(OpenGraph {
                kind: OpenGraphKind::Website,
                title: title.to_owned(),
                locale: self.locale.tag().replace('-', "_"),
                image: None,
                published: None,
            }),
            json_ld: None,
        }
    }

    /// The head of a page that is nobody's to find.
    pub(crate) fn head_unlisted(&self, path: &str) -> Head {
        Head { here: path.to_owned(), noindex: true, ..Head::default() }
    }

    /// An address with scheme and main host.
    pub(crate) fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.home.origin())
    }

    /// The language of something, where it is not the site's.
    pub(crate) fn tongue(&self, language: Option<&str>) -> Tongue {
        match language.map(|tag| self.app.locale(tag)) {
            Some(locale) => Tongue::foreign(locale.tag(), locale.direction()),
            None => Tongue::own(),
        }
    }

    /// A date in full, of an article published in that offset.
    pub(crate) fn day(&self, at: i64, offset: i64, date: i64) -> Moment {
        let words = time::date_of(date).map(|date| self.locale.date_full(date)).unwrap_or_default();
        Moment { machine: time::machine(at, offset), words }
    }

    /// A date with its time, of a comment.
    pub(crate) fn moment(&self, at: i64, offset: i64) -> Moment {
        Moment { machine: time::machine(at, offset), words: self.locale.date_time(time::civil(at, offset)) }
    }
}
