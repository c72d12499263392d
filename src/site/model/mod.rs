//! What a site is, and what can be set about it.

pub(crate) mod blocks;
pub(crate) mod colour;
pub(crate) mod discussion;
pub(crate) mod legal;
pub(crate) mod look;
pub(crate) mod policy;
pub(crate) mod redirect;
pub(crate) mod robots;
pub(crate) mod share;

use crate::base::ids::SiteId;
use crate::base::names::named;
use crate::base::text::{self, HostName};
use blocks::{Blocks, SiteLink};
use colour::Colour;
use discussion::DiscussionSettings;
use look::{HeaderPicture, Icon};
use serde::{Deserialize, Serialize};
use share::Share;
use std::collections::BTreeMap;
use std::fmt;

/// Settings by their names, with title, locale, time zone and state of the site among them.
pub(crate) type Values = serde_json::Map<String, serde_json::Value>;

/// A publication as every page needs it.
#[derive(Clone, Debug)]
pub(crate) struct Site {
    /// Its id on this server.
    pub id: SiteId,
    /// Its title, plain text.
    pub title: String,
    /// Its language with region, as a tag.
    pub locale: String,
    /// Its time zone, an IANA name.
    pub time_zone: String,
    /// Who may read it.
    pub state: SiteState,
}

/// Who may read a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SiteState {
    /// An import that made it is still running: nobody yet.
    Arriving,
    /// Everybody.
    Open,
    /// Nobody without leave.
    Closed,
}

named!(SiteState, "state of a site", Arriving "arriving", Open "open", Closed "closed");

/// What a host name does for its site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HostRole {
    /// Canonical addresses use it.
    Main,
    /// Leads to the main one.
    Old,
}

named!(HostRole, "role of a host", Main "main", Old "old");

/// A host name and the site it belongs to.
#[derive(Clone, Debug)]
pub(crate) struct Host {
    /// The name.
    pub name: HostName,
    /// Whose it is.
    pub site: SiteId,
    /// What it does.
    pub role: HostRole,
}

/// A site to be.
#[derive(Clone, Debug)]
pub(crate) struct NewSite {
    /// Its main host.
    pub host: HostName,
    /// Other names under which it was known.
    pub old_hosts: Vec<HostName>,
    /// Its title.
    pub title: String,
    /// Its locale.
    pub locale: locale::Locale,
    /// Its time zone.
    pub time_zone: TimeZone,
    /// Open at once, or arriving.
    pub state: SiteState,
}

/// The name of a time zone that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TimeZone(String);

impl TimeZone {
    /// Reads an IANA name such as Europe/Paris.
    ///
    /// # Errors
    /// A sentence that says what to write instead.
    pub(crate) fn parse(name: &str) -> Result<TimeZone, String> {
        match jiff::tz::TimeZone::get(name) {
            Ok(zone) => Ok(TimeZone(zone.iana_name().unwrap_or(name).to_owned())),
            Err(_) => Err(format!("“{name}” is not a time zone; write one as in Europe/Paris or Africa/Tunis")),
        }
    }

    /// Coordinated universal time.
    pub(crate) fn utc() -> TimeZone {
        TimeZone("UTC".into())
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// In which letters the addresses of new articles are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum AddressLetters {
    /// Those of the words.
    #[default]
    Own,
    /// Latin ones.
    Latin,
}

impl AddressLetters {
    /// The last part of an address, made of these words.
    pub(crate) fn slug(self, words: &str) -> String {
        match self {
            AddressLetters::Own => text::slug(words),
            AddressLetters::Latin => text::latin_slug(words),
        }
    }
}

/// Everything that can be set about a site beyond title, locale, time zone and state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Settings {
    /// A sentence about the site, plain text.
    pub description: String,
    /// Articles on the home page and in other lists.
    pub home_count: i64,
    /// Whether search engines are welcome.
    pub searchable: bool,
    /// In which letters the addresses of new articles and pages are written.
    pub address_letters: AddressLetters,
    /// Whether it is counted how often articles are read.
    pub count_reads: bool,
    /// How comments are taken.
    pub discussion: DiscussionSettings,
    /// Hosts of PeerTube whose films may be played.
    pub peertube: Vec<String>,
    /// Pages in the menu: their titles and addresses.
    pub menu: Vec<MenuEntry>,
    /// Whether readers can write to the site's people by a form.
    pub contact: bool,
    /// Whether the home page shows whole articles, and not their beginnings.
    pub whole: bool,
    /// What stands on the home page beside its articles.
    pub blocks: Blocks,
    /// The owner's words about the site, safe HTML.
    pub about: String,
    /// Links to other sites.
    pub links: Vec<SiteLink>,
    /// The colour of links and buttons, as the owner chose it.
    pub accent: Option<Colour>,
    /// The picture above the pages.
    pub header: Option<HeaderPicture>,
    /// The icon.
    pub icon: Option<Icon>,
    /// With which links readers can pass an article on, in their order.
    pub share: Vec<Share>,
    /// Whether programs that collect texts to train models with are welcome.
    pub training: bool,
    /// Whether programs that read pages to answer somebody's question are welcome.
    pub answers: bool,
    /// Whether archives of the web are welcome.
    pub archives: bool,
    /// The import that made this site, by its source.
    pub made_by: Option<String>,
    /// The id of the site's feed, where it came with one: never changed, so that no reader sees it as another.
    pub feed_id: Option<String>,
    /// What each page of settings replaced last, by the word of the page: it can be put back.
    pub former: BTreeMap<String, Values>,
    /// Who answers for the site before the law.
    pub legal: legal::Legal,
}

/// A page in the menu.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct MenuEntry {
    /// What it is called.
    pub words: String,
    /// Where it is.
    pub address: String,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            description: String::new(),
            home_count: 10,
            searchable: true,
            address_letters: AddressLetters::default(),
            count_reads: false,
            discussion: DiscussionSettings::default(),
            peertube: Vec::new(),
            menu: Vec::new(),
            contact: false,
            whole: false,
            blocks: Blocks::default(),
            about: String::new(),
            links: Vec::new(),
            accent: None,
            header: None,
            icon: None,
            share: Vec::new(),
            training: true,
            answers: true,
            archives: true,
            made_by: None,
            feed_id: None,
            former: BTreeMap::new(),
            legal: legal::Legal::default(),
        }
    }
}

impl Settings {
    /// Each setting with its value as stored.
    pub(crate) fn rows(&self) -> Vec<(String, String)> {
        let serde_json::Value::Object(all) = serde_json::to_value(self).unwrap_or_default() else { return Vec::new() };
        all.into_iter().map(|(name, value)| (name, value.to_string())).collect()
    }

    /// From rows; what is not stored has its default.
    ///
    /// # Errors
    /// When a stored value is not one of its setting.
    pub(crate) fn from_rows(rows: Vec<(String, String)>) -> serde_json::Result<Settings> {
        let parsed = rows.into_iter().map(|(name, value)| Ok((name, serde_json::from_str(&value)?)));
        serde_json::from_value(serde_json::Value::Object(parsed.collect::<serde_json::Result<_>>()?))
    }

    /// All values of a site as its pages of settings change them.
    pub(crate) fn values(&self, site: &Site) -> Values {
        let mut values = match serde_json::to_value(self) {
            Ok(serde_json::Value::Object(values)) => values,
            _ => Values::new(),
        };
        values.remove("former");
        let of_site = [
            ("title", site.title.as_str()),
            ("locale", &site.locale),
            ("time_zone", &site.time_zone),
            ("state", site.state.name()),
        ];
        values.extend(of_site.map(|(name, value)| (name.to_owned(), value.into())));
        values
    }

    /// Keeps what a page of settings replaces; where it replaces nothing, what it replaced before stays.
    pub(crate) fn remember(&mut self, page: &str, before: Values, now: &Values) {
        let replaced: Values = before.into_iter().filter(|(name, value)| now.get(name) != Some(value)).collect();
        if !replaced.is_empty() {
            self.former.insert(page.to_owned(), replaced);
        }
    }
}

impl fmt::Display for SiteState {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_from_their_rows() {
        let settings = Settings { home_count: 7, description: "«é»".into(), ..Settings::default() };
        assert_eq!(Settings::from_rows(settings.rows()).unwrap(), settings);
        assert_eq!(Settings::from_rows(Vec::new()).unwrap(), Settings::default());
        assert!(Settings::from_rows(vec![("home_count".into(), "\"many\"".into())]).is_err());
    }
}
