//! Articles and labels as programs read and send them.

use crate::api::input::{Words, given};
use crate::article::model::{Article, Byline, DiscussionState, Draft, Label, Role, State};
use crate::base::time;
use crate::follow::Home;
use crate::urls;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An article or page in a list.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ArticleLine {
    pub(crate) id: i64,
    /// `article` (dated) or `page`.
    pub(crate) kind: &'static str,
    /// `draft`, `submitted`, `scheduled`, `published`, `withdrawn` or `binned`.
    pub(crate) state: &'static str,
    /// Where readers find it, once it has an address.
    pub(crate) url: Option<String>,
    pub(crate) title: String,
    /// Its language (BCP 47); null: that of the site.
    pub(crate) language: Option<String>,
    /// When it was published first, as the site's clock showed it (RFC 3339).
    pub(crate) published: Option<String>,
    /// The newest saved text; 0: it was imported and never changed here.
    pub(crate) revision: i64,
    /// The saved text that readers see.
    pub(crate) shown: Option<i64>,
}

/// An article or page.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Article")]
pub(crate) struct ArticleView {
    #[serde(flatten)]
    pub(crate) line: ArticleLine,
    /// A sentence or two under the title; empty for none.
    pub(crate) standfirst: String,
    /// The text, as clean HTML.
    pub(crate) body: String,
    /// Who wrote and translated, in order.
    pub(crate) bylines: Vec<Name>,
    /// What it is about, in order.
    pub(crate) labels: Vec<String>,
    /// For cards and search engines; empty for the standfirst or the first words.
    pub(crate) description: String,
    /// The address of the picture for cards.
    pub(crate) card: Option<String>,
    /// Whether readers may comment: `open` or `closed`.
    pub(crate) discussion: &'static str,
    /// The last part of its address, as its writer wishes it.
    pub(crate) slug: Option<String>,
    /// When it will be published, while it is scheduled.
    pub(crate) scheduled: Option<ScheduleView>,
    /// When it was last corrected in public (RFC 3339).
    pub(crate) corrected: Option<String>,
    /// When it was taken back (RFC 3339).
    pub(crate) withdrawn: Option<String>,
    /// Whether it stands on top of the home page.
    pub(crate) pinned: bool,
    /// What was taken out of the text that was sent, where something was: `script_removed`, …
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) left_out: Vec<&'static str>,
}

/// The hour of a publication.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Schedule")]
pub(crate) struct ScheduleView {
    /// What the clock shows then.
    pub(crate) at: String,
    /// The zone of that clock.
    pub(crate) zone: String,
    /// The same as an instant (RFC 3339).
    pub(crate) due: String,
    /// The saved text that is published then.
    pub(crate) revision: Option<i64>,
}

/// A name at an article.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Byline")]
pub(crate) struct Name {
    pub(crate) name: String,
    /// `author` or `translator`.
    pub(crate) role: &'static str,
    /// A public page about them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) profile: Option<String>,
}

/// A label.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Label")]
pub(crate) struct LabelView {
    pub(crate) id: i64,
    pub(crate) name: String,
    /// Where readers find it.
    pub(crate) url: String,
    /// Public articles that carry it.
    pub(crate) articles: i64,
}

/// An article or page to begin: a kind, and what a change of one may hold.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewArticle {
    /// `article` unless something else is said.
    #[serde(default)]
    pub(crate) kind: NewKind,
    #[serde(default)]
    pub(crate) title: Words,
    #[serde(default)]
    pub(crate) standfirst: Words,
    /// The text, in the form that `format` says.
    #[serde(default)]
    pub(crate) body: Words,
    #[serde(default)]
    pub(crate) format: Format,
    #[serde(default)]
    pub(crate) language: Option<Words>,
    /// Who wrote and translated. Where it is not sent, whoever made the token, for an article.
    #[serde(default)]
    pub(crate) bylines: Option<Vec<NewName>>,
    #[serde(default)]
    pub(crate) labels: Vec<Words>,
    #[serde(default)]
    pub(crate) description: Words,
    #[serde(default)]
    pub(crate) card: Option<Words>,
    #[serde(default)]
    pub(crate) discussion: Discussion,
    #[serde(default)]
    pub(crate) slug: Option<Words>,
}

/// What changes: a field that is not sent stays as it is, null empties it.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ArticleChange {
    #[serde(default, deserialize_with = "given")]
    pub(crate) title: Option<Words>,
    #[serde(default, deserialize_with = "given")]
    pub(crate) standfirst: Option<Words>,
    /// The text, in the form that `format` says.
    #[serde(default, deserialize_with = "given")]
    pub(crate) body: Option<Words>,
    #[serde(default)]
    pub(crate) format: Format,
    #[serde(default, deserialize_with = "given")]
    pub(crate) language: Option<Words>,
    #[serde(default, deserialize_with = "given")]
    pub(crate) bylines: Option<Vec<NewName>>,
    #[serde(default, deserialize_with = "given")]
    pub(crate) labels: Option<Vec<Words>>,
    #[serde(default, deserialize_with = "given")]
    pub(crate) description: Option<Words>,
    #[serde(default, deserialize_with = "given")]
    pub(crate) card: Option<Words>,
    #[serde(default, deserialize_with = "given")]
    pub(crate) discussion: Option<Discussion>,
    #[serde(default, deserialize_with = "given")]
    pub(crate) slug: Option<Words>,
}

/// Dated or not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum NewKind {
    #[default]
    Article,
    Page,
}

/// What the text that is sent is written in. It is cleaned in either case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Format {
    #[default]
    Html,
    Markdown,
}

/// Whether readers may comment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Discussion {
    #[default]
    Open,
    Closed,
}

/// A name at an article; it needs no account.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewName {
    pub(crate) name: Words,
    #[serde(default)]
    pub(crate) role: NewRole,
    /// A public page about them, with http or https.
    #[serde(default)]
    pub(crate) profile: Option<Words>,
}

/// What somebody did for an article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum NewRole {
    #[default]
    Author,
    Translator,
}

impl NewName {
    /// As an article keeps it.
    pub(super) fn byline(self) -> Byline {
        let role = if self.role == NewRole::Translator { Role::Translator } else { Role::Author };
        Byline { name: self.name.0, role, profile: self.profile.map(|address| address.0) }
    }
}

impl Discussion {
    /// As an article keeps it.
    pub(super) fn state(self) -> DiscussionState {
        if self == Discussion::Closed { DiscussionState::Closed } else { DiscussionState::Open }
    }
}

/// An article in a list.
pub(super) fn line(home: &Home, article: &Article) -> ArticleLine {
    let zone = &home.site.time_zone;
    ArticleLine {
        id: article.id.0,
        kind: article.kind.name(),
        state: article.state.name(),
        url: article.path.as_deref().map(|path| format!("{}{path}", home.origin())),
        title: article.title.clone(),
        language: article.language.clone(),
        published: article
            .published
            .filter(|_| matches!(article.state, State::Published | State::Withdrawn))
            .map(|on| time::machine(on.at, time::offset_in(zone, on.at))),
        revision: article.revision.map_or(0, |revision| revision.0),
        shown: article.shown.map(|revision| revision.0),
    }
}

/// An article with these words.
pub(super) fn article(home: &Home, article: &Article, draft: &Draft) -> ArticleView {
    let zone = &home.site.time_zone;
    let instant = |at: i64| time::machine(at, time::offset_in(zone, at));
    let name = |byline: &Byline| Name {
        name: byline.name.clone(),
        role: if byline.role == Role::Translator { "translator" } else { "author" },
        profile: byline.profile.clone(),
    };
    ArticleView {
        line: ArticleLine { title: draft.title.clone(), language: draft.language.clone(), ..line(home, article) },
        standfirst: draft.standfirst.clone(),
        body: draft.body.as_str().to_owned(),
        bylines: draft.bylines.iter().map(name).collect(),
        labels: draft.labels.clone(),
        description: draft.description.clone(),
        card: draft.card.clone(),
        discussion: if draft.discussion == DiscussionState::Open { "open" } else { "closed" },
        slug: draft.slug.clone(),
        scheduled: article.schedule.as_ref().filter(|_| article.state == State::Scheduled).map(|hour| ScheduleView {
            at: hour.civil_text(),
            zone: hour.zone.clone(),
            due: instant(hour.due),
            revision: article.scheduled.map(|revision| revision.0),
        }),
        corrected: article.corrected.map(instant),
        withdrawn: article.withdrawn.filter(|_| article.state != State::Published).map(instant),
        pinned: article.pinned.is_some(),
        left_out: Vec::new(),
    }
}

/// A label.
pub(super) fn label(home: &Home, label: &Label) -> LabelView {
    LabelView {
        id: label.id.0,
        name: label.name.clone(),
        url: format!("{}{}", home.origin(), urls::label(&label.slug)),
        articles: label.articles,
    }
}
