//! Everything a page's handler needs: the site, its language, and one view of its rows.

use crate::app::App;
use crate::article::pages::illustration;
use crate::base::error::{Failure, Result, Text};
use crate::base::ids::SiteId;
use crate::base::time;
use crate::comment::views::Writing;
use crate::comment::visitor::Visitor;
use crate::follow::Home;
use crate::media::store::shown;
use crate::site::model::Settings;
use crate::site::model::look::Dress;
use crate::site::store;
use crate::urls;
use crate::web::layout::{
    Banner, FeedLink, Frame, Head, IconLinks, Link, Moment, OpenGraph, OpenGraphKind, SiteFrame, Tongue,
};
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
    /// What is shown is not public (yet).
    pub(crate) is_preview: bool,
    /// The page is shown at the desk, where pictures of this site have addresses of their own.
    pub(crate) pictures_at_desk: Option<SiteId>,
    /// The browser that asks, where it sees something of its own.
    pub(crate) visitor: Option<Visitor>,
    /// When it asks: only for a page that is its own.
    pub(crate) asked_at: i64,
    /// What is in the form for a comment.
    pub(crate) writing: Option<Writing>,
    /// The picture above the page, once it is known that this one has it.
    banner: Option<Banner>,
}

impl<'a, 'c> Reader<'a, 'c> {
    /// Begins a page: every page shows title and settings of its site.
    ///
    /// # Errors
    /// A failure of the database.
    pub(crate) fn begin(app: &'a App, rows: &'a mut Snapshot<'c>) -> Result<Reader<'a, 'c>> {
        // Read in the same view as all else: the directory may be a moment older or newer.
        let site = store::this(rows)?;
        let settings = store::settings(rows)?;
        let locale = app.locale(&site.locale);
        let home = Home { site, host: store::main_host(rows)?, port: app.config.listen.port() };
        let mut reader = Reader {
            app,
            home,
            locale,
            settings,
            rows,
            is_preview: false,
            pictures_at_desk: None,
            visitor: None,
            asked_at: 0,
            writing: None,
            banner: None,
        };
        if reader.settings.header.as_ref().is_some_and(|header| header.everywhere) {
            reader.raise_banner()?;
        }
        Ok(reader)
    }

    /// Puts the header picture of the site above the page, where there is one.
    ///
    /// # Errors
    /// A failure of the database.
    pub(crate) fn raise_banner(&mut self) -> Result<()> {
        let Some(header) = &self.settings.header else { return Ok(()) };
        let Some(which) = urls::read_picture(&header.picture) else { return Ok(()) };
        let found = shown::shown(self.rows, std::slice::from_ref(&which))?;
        self.banner = found.get(&which).and_then(illustration).map(|picture| Banner {
            address: picture.address,
            widths: picture.widths,
            kinds: picture.kinds,
            width: picture.proportions.0,
            height: picture.proportions.1,
            alt: header.alt.clone(),
        });
        Ok(())
    }

    /// Writes a page.
    ///
    /// # Errors
    /// A template that does not fit: a fault of ours.
    pub(crate) fn write<P: Page>(&self, page: &P) -> Result<String> {
        let speech = Speech::new(Arc::clone(&self.app.texts), self.locale.clone());
        self.app.templates.render(page, &speech).map_err(|why| Failure::Fault(why.into()))
    }

    /// Shows pictures as the desk does: it is another host, where a picture's own address may be nobody's, or another site's.
    pub(crate) fn show_at_desk(&mut self) {
        let site = self.home.site.id;
        self.pictures_at_desk = Some(site);
        if let Some(banner) = &mut self.banner {
            let texts = banner.kinds.iter_mut().map(|(_, widths)| widths);
            for addresses in texts.chain([&mut banner.address, &mut banner.widths]) {
                *addresses = urls::desk_pictures_within(site, addresses);
            }
        }
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
    /// As [`Reader::text`].
    pub(crate) fn say(&self, text: &Text) -> Result<String> {
        let arguments: Vec<_> = text.arguments.iter().map(|(name, value)| (*name, Arg::Text(value))).collect();
        self.text(text.key, &arguments)
    }

    /// What surrounds every page.
    pub(crate) fn frame(&self) -> Frame {
        let menu = self.settings.menu.iter();
        Frame {
            language: self.locale.tag().to_owned(),
            direction: self.locale.direction(),
            stylesheet: self.app.assets.stylesheet_dressed(Dress::of(&self.settings)),
            site: Some(SiteFrame {
                title: self.home.site.title.clone(),
                home: urls::HOME.into(),
                archives: urls::ARCHIVES.into(),
                labels: Some(urls::LABELS.into()),
                search: urls::SEARCH.into(),
                feed: urls::FEED.into(),
                contact: self.settings.contact.then(|| urls::CONTACT.into()),
                legal: self.settings.legal.is_shown().then(|| urls::LEGAL.into()),
                pages: menu
                    .map(|entry| Link {
                        address: entry.address.clone(),
                        words: entry.words.clone(),
                        tongue: Tongue::own(),
                    })
                    .collect(),
                banner: self.banner.clone(),
                icon: self
                    .settings
                    .icon
                    .as_ref()
                    .map(|icon| IconLinks { small: icon.small.clone(), large: icon.large.clone() }),
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
            alternates: Vec::new(),
            feeds: vec![FeedLink { title: self.home.site.title.clone(), address: urls::FEED.into() }],
            open_graph: Some(OpenGraph {
                kind: OpenGraphKind::Website,
                title: title.to_owned(),
                locale: self.locale.tag().replace('-', "_"),
                image: self.settings.header.as_ref().map(|header| self.absolute(&header.picture)),
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
