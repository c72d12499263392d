//! The settings of a Blogger blog, brought where Relais has the notion, listed where it has not.

use super::cause::Cause;
use crate::article::model::DiscussionState;
use crate::base::text::HostName;
use crate::site::model::discussion::{DiscussionSettings, Mode, Writers};
use crate::site::model::{AddressLetters, Settings, TimeZone};
use html::SafeHtml;
use locale::Locale;
use std::collections::BTreeMap;

/// What the settings of a blog become.
pub(crate) struct Brought {
    pub(crate) title: String,
    pub(crate) locale: Locale,
    pub(crate) time_zone: TimeZone,
    pub(crate) settings: Settings,
    pub(crate) policy: Option<SafeHtml>,
    /// Readable by invitation only.
    pub(crate) closed: bool,
    /// Plain line ends are breaks.
    pub(crate) line_breaks: bool,
    pub(crate) discussion: DiscussionState,
    pub(crate) old_hosts: Vec<HostName>,
    /// For each setting: nothing when it was brought, else why it was not.
    pub(crate) fates: Vec<(String, Option<Cause>)>,
    /// About the site as a whole.
    pub(crate) notes: Vec<(Cause, String)>,
}

/// Settings that hold, or may hold, mail addresses: never published, never brought.
fn holds_mail(name: &str) -> bool {
    name.contains("EMAIL") || name.contains("PERMISSION") || name.contains("M2B")
}

const BROUGHT: &[&str] = &[
    "BLOG_NAME",
    "BLOG_DESCRIPTION",
    "BLOG_LOCALE",
    "BLOG_TIME_ZONE",
    "BLOG_COMMENT_MESSAGE",
    "BLOG_COMMENT_ACCESS",
    "BLOG_COMMENTS_ALLOWED",
    "BLOG_COMMENT_MODERATION",
    "BLOG_COMMENT_MODERATION_DELAY",
    "BLOG_SEARCHABLE",
    "BLOG_MAX_NUM",
    "BLOG_MAX_UNIT",
    "BLOG_READ_ACCESS_MODE",
    "BLOG_CONVERT_LINE_BREAKS",
    "BLOG_SUBDOMAIN",
    "BLOG_CUSTOM_DOMAIN",
    "BLOG_PUBLISHING_MODE",
];

/// Most articles that a list shows, whatever the blog had.
const MOST_IN_LIST: i64 = 100;

/// Maps all settings. `head_title` and `home` are what the file's head says.
pub(crate) fn bring(
    all: &BTreeMap<String, String>,
    head_title: Option<&str>,
    home: Option<&str>,
    source: &str,
) -> Brought {
    let value = |name: &str| all.get(name).map(String::as_str).filter(|value| !value.is_empty());
    let mut notes = Vec::new();
    let locale = locale(value("BLOG_LOCALE"), &mut notes);
    let time_zone = time_zone(value("BLOG_TIME_ZONE"), &mut notes);
    let closed = value("BLOG_READ_ACCESS_MODE").is_some_and(|mode| mode != "PUBLIC");
    if closed {
        notes.push((Cause::SiteClosed, String::new()));
    }
    if !locale.interface_is_own() {
        notes.push((Cause::InterfaceInEnglish, locale.tag().to_owned()));
    }
    let title = value("BLOG_NAME").or(head_title).map(html::plain).filter(|title| !title.is_empty());
    let allowed = value("BLOG_COMMENTS_ALLOWED") != Some("false");
    Brought {
        title: title.unwrap_or_else(|| home.unwrap_or("Blog").to_owned()),
        locale,
        time_zone,
        settings: settings(&value, allowed, source),
        policy: value("BLOG_COMMENT_MESSAGE").map(|words| html::clean_comment(words, &html::AsFound).html),
        closed,
        line_breaks: value("BLOG_CONVERT_LINE_BREAKS") == Some("true"),
        discussion: if allowed { DiscussionState::Open } else { DiscussionState::ArrivedClosed },
        old_hosts: old_hosts(&value, home),
        fates: all.iter().map(|(name, value)| (name.clone(), fate(name, value))).collect(),
        notes,
    }
}

fn fate(name: &str, value: &str) -> Option<Cause> {
    if holds_mail(name) && value.contains('@') {
        return Some(Cause::MailAddressLeft);
    }
    if BROUGHT.contains(&name) { None } else { Some(Cause::SettingLeft) }
}

fn locale(tag: Option<&str>, notes: &mut Vec<(Cause, String)>) -> Locale {
    let english = || Locale::parse("en");
    let parsed = match tag {
        None => english(),
        Some(tag) => Locale::parse(tag).or_else(|_| {
            notes.push((Cause::LocaleUnknown, tag.to_owned()));
            english()
        }),
    };
    #[expect(clippy::expect_used, reason = "English is compiled in; without it the program has no language at all")]
    parsed.expect("English")
}

fn time_zone(name: Option<&str>, notes: &mut Vec<(Cause, String)>) -> TimeZone {
    match name.map(TimeZone::parse) {
        Some(Ok(zone)) => zone,
        Some(Err(_)) => {
            notes.push((Cause::TimeZoneUnknown, name.unwrap_or_default().to_owned()));
            TimeZone::utc()
        }
        None => TimeZone::utc(),
    }
}

fn settings<'v>(value: &impl Fn(&str) -> Option<&'v str>, allowed: bool, source: &str) -> Settings {
    let plain = Settings::default();
    let number = |name: &str| value(name).and_then(|text| text.parse::<i64>().ok());
    let in_posts = value("BLOG_MAX_UNIT") != Some("DAYS");
    Settings {
        address_letters: AddressLetters::default(),
        description: value("BLOG_DESCRIPTION").map(html::plain).unwrap_or_default(),
        home_count: number("BLOG_MAX_NUM").filter(|_| in_posts).map_or(plain.home_count, |n| n.clamp(1, MOST_IN_LIST)),
        searchable: value("BLOG_SEARCHABLE") != Some("false"),
        count_reads: plain.count_reads,
        discussion: discussion(value, allowed),
        menu: plain.menu,
        contact: plain.contact,
        peertube: Vec::new(),
        made_by: Some(source.to_owned()),
        feed_id: source
            .strip_prefix("blogger:")
            .filter(|id| id.bytes().all(|b| b.is_ascii_digit()))
            .map(|id| format!("tag:blogger.com,1999:blog-{id}")),
        ..plain
    }
}

/// Who may write and which comments wait, as the blog had it. Where it asked for an account elsewhere, a name is asked for here.
fn discussion<'v>(value: &impl Fn(&str) -> Option<&'v str>, allowed: bool) -> DiscussionSettings {
    let access = value("BLOG_COMMENT_ACCESS");
    let moderation = value("BLOG_COMMENT_MODERATION");
    let days = value("BLOG_COMMENT_MODERATION_DELAY").and_then(|text| text.parse().ok()).unwrap_or(14);
    let (least, most) = DiscussionSettings::DAYS.into_inner();
    DiscussionSettings {
        writers: match access {
            _ if !allowed => Writers::Nobody,
            Some("MEMBERS") => Writers::Members,
            _ => Writers::Anyone,
        },
        nameless: matches!(access, None | Some("ANYONE")),
        mode: if moderation == Some("ENABLED") { Mode::AllHeld } else { Mode::Open },
        hold_after_days: moderation
            .filter(|moderation| !matches!(*moderation, "ENABLED" | "DISABLED"))
            .map(|_| i64::clamp(days, least, most)),
        ..DiscussionSettings::default()
    }
}

/// Every name under which the blog was known.
fn old_hosts<'v>(value: &impl Fn(&str) -> Option<&'v str>, home: Option<&str>) -> Vec<HostName> {
    let from_home = home.and_then(|home| url::Url::parse(home).ok()).and_then(|url| url.host_str().map(str::to_owned));
    let subdomain = value("BLOG_SUBDOMAIN").map(|name| format!("{name}.blogspot.com"));
    let names = [from_home, subdomain, value("BLOG_CUSTOM_DOMAIN").map(str::to_owned)];
    let mut hosts: Vec<HostName> = names
        .into_iter()
        .flatten()
        .filter_map(|name| HostName::parse(&name).ok())
        .map(|host| host.without_country())
        .collect();
    hosts.sort();
    hosts.dedup();
    hosts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(pairs: &[(&str, &str)]) -> Brought {
        let all = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        bring(&all, Some("Head"), Some("http://a.blogspot.fr/"), "blogger:1")
    }

    #[test]
    fn settings_come_where_there_is_the_notion() {
        let brought = of(&[
            ("BLOG_NAME", "L’été"),
            ("BLOG_LOCALE", "ar-TN"),
            ("BLOG_TIME_ZONE", "Africa/Tunis"),
            ("BLOG_MAX_NUM", "7"),
            ("BLOG_COMMENT_MODERATION", "ENABLED"),
            ("BLOG_COMMENT_MESSAGE", "Be <b>kind</b><script>alert(1)</script>"),
            ("BLOG_SUBDOMAIN", "b"),
        ]);
        assert_eq!((brought.title.as_str(), brought.locale.tag()), ("L’été", "ar-TN"));
        assert_eq!((brought.settings.home_count, brought.settings.discussion.mode), (7, Mode::AllHeld));
        let words = brought.policy.unwrap();
        assert!(words.as_str().contains("kind") && !words.as_str().contains("script>"));
        assert_eq!(
            brought.old_hosts.iter().map(HostName::as_str).collect::<Vec<_>>(),
            ["a.blogspot.com", "b.blogspot.com"]
        );
    }

    #[test]
    fn how_a_blog_took_comments_comes_with_it() {
        let delayed = [
            ("BLOG_COMMENT_ACCESS", "BLOGGERS"),
            ("BLOG_COMMENT_MODERATION", "ENABLED_AFTER_DELAY"),
            ("BLOG_COMMENT_MODERATION_DELAY", "21"),
        ];
        let brought = of(&delayed).settings.discussion;
        assert_eq!((brought.writers, brought.mode, brought.hold_after_days), (Writers::Anyone, Mode::Open, Some(21)));
        assert!(!brought.nameless, "an account elsewhere becomes a name here");
        assert!(of(&[]).settings.discussion.nameless);
    }

    #[test]
    fn a_mail_address_is_listed_without_being_brought() {
        let brought = of(&[("BLOG_COMMENT_EMAIL", "a@example.org"), ("BLOG_ADMIN_PERMISSION", "b@example.org")]);
        assert!(brought.fates.iter().all(|(_, fate)| *fate == Some(Cause::MailAddressLeft)));
        assert!(!serde_json::to_string(&brought.settings).unwrap().contains('@'));
    }

    #[test]
    fn a_blog_by_invitation_is_closed() {
        assert!(of(&[("BLOG_READ_ACCESS_MODE", "PRIVATE")]).closed);
        assert!(!of(&[("BLOG_READ_ACCESS_MODE", "PUBLIC")]).closed);
    }

    #[test]
    fn an_unknown_locale_and_zone_are_said() {
        let brought = of(&[("BLOG_LOCALE", "!!"), ("BLOG_TIME_ZONE", "Moon/Base")]);
        assert!(brought.notes.iter().any(|(cause, _)| *cause == Cause::LocaleUnknown));
        assert!(brought.notes.iter().any(|(cause, _)| *cause == Cause::TimeZoneUnknown));
    }
}
