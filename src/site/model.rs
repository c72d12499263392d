//! What a site is, and what can be set about it.

use crate::base::ids::SiteId;
use crate::base::names::named;
use crate::base::text::HostName;
use serde::{Deserialize, Serialize};
use std::fmt;

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

/// Who may comment, as brought from the old system or set here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum CommentAccess {
    /// Everybody, also without a name.
    #[default]
    Anyone,
    /// People with an account.
    Accounts,
    /// People of the site.
    Members,
    /// Nobody.
    Nobody,
}

/// Which comments wait for a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Moderation {
    /// None.
    #[default]
    Never,
    /// Those on articles older than the delay.
    AfterDelay,
    /// All.
    Always,
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
    /// Who may comment.
    pub comment_access: CommentAccess,
    /// Which comments wait.
    pub moderation: Moderation,
    /// Days after which comments wait.
    pub moderation_delay_days: i64,
    /// Pages in the menu: their titles and addresses.
    pub menu: Vec<MenuEntry>,
    /// The import that made this site, by its source.
    pub made_by: Option<String>,
    /// The id of the site's feed, where it came with one: never changed, so that no reader sees it as another.
    pub feed_id: Option<String>,
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
            comment_access: CommentAccess::default(),
            moderation: Moderation::default(),
            moderation_delay_days: 14,
            menu: Vec::new(),
            made_by: None,
            feed_id: None,
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
}

/// The owner's words about what may be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Policy {
    /// Counted from 1.
    pub version: i64,
    /// Safe HTML.
    pub words: html::SafeHtml,
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
