//! What a writer writes: everything of an article that a revision keeps, with its limits.

use super::{Byline, DiscussionState};
use crate::base::error::{Failure, Refusal, Text};
use crate::base::text;
use html::SafeHtml;
use serde::{Deserialize, Serialize};

/// The words of an article as they are being written. Stored as JSON with the body beside it; what a later program adds has
/// its default in what an earlier one stored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// Plain text on one line, perhaps empty.
    pub title: String,
    /// A sentence or two under the title, plain text; empty for none.
    pub standfirst: String,
    /// The body.
    #[serde(skip)]
    pub body: SafeHtml,
    /// A language tag, where it is not the site's.
    pub language: Option<String>,
    /// Who wrote and translated, in order.
    pub bylines: Vec<Byline>,
    /// What it is about, in order.
    pub labels: Vec<String>,
    /// For cards and search engines, plain text; empty for the standfirst or the first words.
    pub description: String,
    /// The picture for cards: its address on this site, or a full one.
    pub card: Option<String>,
    /// Whether readers may comment.
    pub discussion: DiscussionState,
    /// The last part of its address, where its writer has a wish; made from the title otherwise, and once.
    pub slug: Option<String>,
}

/// A part of a draft, as a form names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The title.
    Title,
    /// The sentence or two under it.
    Standfirst,
    /// The text.
    Body,
    /// The language of the text.
    Language,
    /// Who wrote and translated.
    Bylines,
    /// What it is about.
    Labels,
    /// The words for cards and search engines.
    Description,
    /// The picture for cards.
    Card,
}

/// What cannot stay as it was written, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Where.
    pub field: Field,
    /// One sentence.
    pub text: Text,
}

impl Wrong {
    fn new(field: Field, key: &'static str, arguments: &[(&'static str, &str)]) -> Wrong {
        Wrong { field, text: Text::new(key, arguments) }
    }
}

/// Characters of a title.
const TITLE: usize = 500;
/// Characters of a standfirst.
const STANDFIRST: usize = 1_000;
/// Characters of a description.
const DESCRIPTION: usize = 500;
/// Bytes of a body: a long book.
const BODY: usize = 4 << 20;
/// Names at an article.
const BYLINES: usize = 50;
/// Labels of an article.
const LABELS: usize = 100;
/// Characters of a name or a label.
const NAME: usize = 200;
/// Characters of an address.
const ADDRESS: usize = 2_000;

impl Draft {
    /// The same, its texts on one line, its lists without what is empty or twice. Doing it twice changes nothing.
    ///
    /// # Errors
    /// Refuses what is longer than the limits above, a language that is no tag, and a card that is no address.
    pub fn tidied(self) -> Result<Draft, Wrong> {
        if self.body.as_str().len() > BODY {
            return Err(Wrong::new(Field::Body, "wrong-body-long", &[("most", &(BODY >> 20).to_string())]));
        }
        Ok(Draft {
            title: line(Field::Title, &self.title, TITLE)?,
            standfirst: line(Field::Standfirst, &self.standfirst, STANDFIRST)?,
            language: language(self.language)?,
            bylines: bylines(self.bylines)?,
            labels: labels(self.labels)?,
            description: line(Field::Description, &self.description, DESCRIPTION)?,
            card: card(self.card)?,
            slug: self.slug.filter(|slug| !slug.trim().is_empty()).map(|slug| text::slug(&slug)),
            body: self.body,
            discussion: self.discussion,
        })
    }
}

impl From<Wrong> for Failure {
    fn from(wrong: Wrong) -> Failure {
        Failure::Refused(Refusal { words: wrong.text.key.to_owned(), text: Some(wrong.text) })
    }
}

fn line(field: Field, words: &str, limit: usize) -> Result<String, Wrong> {
    let line = html::one_line(words);
    let long = line.chars().count();
    if long > limit {
        let arguments = [("long", long.to_string()), ("most", limit.to_string())];
        return Err(Wrong::new(
            field,
            "wrong-line-long",
            &arguments.each_ref().map(|(name, value)| (*name, value.as_str())),
        ));
    }
    Ok(line)
}

fn language(tag: Option<String>) -> Result<Option<String>, Wrong> {
    let Some(tag) = tag.filter(|tag| !tag.trim().is_empty()) else { return Ok(None) };
    match locale::Locale::parse(tag.trim()) {
        Ok(known) => Ok(Some(known.tag().to_owned())),
        Err(_) => {
            let shown: String = html::one_line(&tag).chars().take(40).collect();
            Err(Wrong::new(Field::Language, "wrong-tag", &[("tag", &shown)]))
        }
    }
}

fn bylines(all: Vec<Byline>) -> Result<Vec<Byline>, Wrong> {
    let mut kept: Vec<Byline> = Vec::new();
    for byline in all {
        let name = line(Field::Bylines, &byline.name, NAME)?;
        let profile = byline.profile.filter(|address| is_web(address));
        let byline = Byline { name, profile, role: byline.role };
        if !byline.name.is_empty() && !kept.contains(&byline) {
            kept.push(byline);
        }
    }
    few(Field::Bylines, kept, BYLINES)
}

fn labels(all: Vec<String>) -> Result<Vec<String>, Wrong> {
    let mut kept: Vec<String> = Vec::new();
    for label in all {
        let label = line(Field::Labels, &label, NAME)?;
        if !label.is_empty() && !kept.contains(&label) {
            kept.push(label);
        }
    }
    few(Field::Labels, kept, LABELS)
}

fn few<T>(field: Field, all: Vec<T>, limit: usize) -> Result<Vec<T>, Wrong> {
    if all.len() > limit {
        return Err(Wrong::new(field, "wrong-too-many", &[("most", &limit.to_string())]));
    }
    Ok(all)
}

fn card(address: Option<String>) -> Result<Option<String>, Wrong> {
    let Some(address) = address.map(|address| address.trim().to_owned()).filter(|address| !address.is_empty()) else {
        return Ok(None);
    };
    let here = address.starts_with('/') && !address.starts_with("//") && !address.contains(['\\', ' ', '"', '<']);
    if address.chars().count() <= ADDRESS && (here || is_web(&address)) {
        return Ok(Some(address));
    }
    Err(Wrong::new(Field::Card, "wrong-card", &[]))
}

fn is_web(address: &str) -> bool {
    url::Url::parse(address).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
        && address.len() <= ADDRESS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::model::Role;

    fn named(name: &str) -> Byline {
        Byline { name: name.into(), role: Role::Author, profile: Some("javascript:alert(1)".into()) }
    }

    #[test]
    fn a_draft_is_tidied_once_and_then_stays() {
        let written = Draft {
            title: "  Two\nlines ".into(),
            language: Some(" pt-br".into()),
            bylines: vec![named("Ada"), named(" "), named("Ada")],
            labels: vec![" lamps ".into(), "lamps".into(), String::new()],
            card: Some(" ".into()),
            slug: Some("À la une !".into()),
            ..Draft::default()
        };
        let tidied = written.tidied().unwrap();
        assert_eq!((tidied.title.as_str(), tidied.language.as_deref()), ("Two lines", Some("pt-BR")));
        assert_eq!(tidied.bylines, [Byline { profile: None, ..named("Ada") }]);
        assert_eq!((tidied.labels.clone(), &tidied.card), (vec!["lamps".to_owned()], &None));
        assert_eq!(tidied.slug.as_deref(), Some("à-la-une"));
        assert_eq!(tidied.clone().tidied(), Ok(tidied));
    }

    #[test]
    fn what_is_too_long_or_no_address_is_refused_at_its_field() {
        let refused = |draft: Draft| draft.tidied().unwrap_err().field;
        assert_eq!(refused(Draft { title: "x".repeat(501), ..Draft::default() }), Field::Title);
        assert_eq!(refused(Draft { language: Some("9".repeat(5_000)), ..Draft::default() }), Field::Language);
        assert_eq!(
            refused(Draft { labels: (0..101).map(|at| at.to_string()).collect(), ..Draft::default() }),
            Field::Labels
        );
        for address in ["javascript:alert(1)", "//elsewhere.example/x.png", "/a\\b", "x.png", "data:image/png,x"] {
            assert_eq!(refused(Draft { card: Some(address.into()), ..Draft::default() }), Field::Card, "{address}");
        }
    }

    #[test]
    fn an_earlier_program_wrote_less_and_is_read_all_the_same() {
        let read: Draft = serde_json::from_str(r#"{ "title": "T", "later": [1] }"#).unwrap();
        assert_eq!(read, Draft { title: "T".into(), ..Draft::default() });
        let written = serde_json::to_string(&read).unwrap();
        assert!(!written.contains("body"), "{written}");
    }
}
