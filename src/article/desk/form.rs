//! An article as the fields of a form, and back.

use super::markdown;
use crate::article::model::{Byline, DiscussionState, Draft, Field, Role, Wrong};
use crate::desk::form::Form;
use html::AsFound;
use std::collections::BTreeMap;

/// What the fields of a form say, and what the cleaner left out of the text.
pub(super) struct Read {
    pub(super) draft: Draft,
    pub(super) findings: Vec<html::Finding>,
}

/// Reads the fields. The text is cleaned here, and nowhere later.
///
/// # Errors
/// What is longer than it may be, or no language.
pub(super) fn read(form: &Form) -> Result<Read, Wrong> {
    let raw = form.text("body");
    let markup = if form.text("format") == "markdown" { markdown::to_html(raw) } else { raw.to_owned() };
    let cleaned = html::clean_article(&markup, &AsFound);
    let mut bylines = names(form.text("authors"), Role::Author);
    bylines.extend(names(form.text("translators"), Role::Translator));
    let text = |field: &str| Some(form.line(field)).filter(|text| !text.is_empty());
    let draft = Draft {
        title: form.line("title"),
        standfirst: form.line("standfirst"),
        body: cleaned.html,
        language: text("language"),
        bylines,
        labels: form.text("labels").split([',', '،', '\n']).map(html::one_line).collect(),
        description: form.line("description"),
        card: text("card"),
        discussion: if form.has("closed") { DiscussionState::Closed } else { DiscussionState::Open },
        slug: text("slug"),
    };
    Ok(Read { draft: draft.tidied()?, findings: cleaned.findings })
}

/// One name a line.
fn names(text: &str, role: Role) -> Vec<Byline> {
    text.lines().map(|name| Byline { name: html::one_line(name), role, profile: None }).collect()
}

/// The fields of a draft.
pub(super) fn fields(draft: &Draft) -> BTreeMap<&'static str, String> {
    let of = |role: Role| -> String {
        let names = draft.bylines.iter().filter(|byline| byline.role == role).map(|byline| byline.name.as_str());
        names.collect::<Vec<_>>().join("\n")
    };
    BTreeMap::from([
        ("title", draft.title.clone()),
        ("standfirst", draft.standfirst.clone()),
        ("body", draft.body.as_str().to_owned()),
        ("language", draft.language.clone().unwrap_or_default()),
        ("authors", of(Role::Author)),
        ("translators", of(Role::Translator)),
        ("labels", draft.labels.join(", ")),
        ("description", draft.description.clone()),
        ("card", draft.card.clone().unwrap_or_default()),
        ("closed", if draft.discussion == DiscussionState::Open { String::new() } else { "yes".into() }),
        ("slug", draft.slug.clone().unwrap_or_default()),
    ])
}

/// The fields as they were sent: nothing that somebody wrote is lost when it cannot be kept.
pub(super) fn sent(form: &Form) -> BTreeMap<&'static str, String> {
    let mut fields = fields(&Draft::default());
    for (name, value) in &mut fields {
        *value = form.text(name).to_owned();
    }
    fields
}

/// The name of a field in the form.
pub(super) fn name(field: Field) -> &'static str {
    match field {
        Field::Title => "title",
        Field::Standfirst => "standfirst",
        Field::Body => "body",
        Field::Language => "language",
        Field::Bylines => "authors",
        Field::Labels => "labels",
        Field::Description => "description",
        Field::Card => "card",
    }
}

/// Keeps the profile of a name that stays at the article: the form shows names alone.
pub(super) fn with_profiles(mut draft: Draft, before: &Draft) -> Draft {
    for byline in &mut draft.bylines {
        let known = before.bylines.iter().find(|known| known.name == byline.name && known.role == byline.role);
        byline.profile = known.and_then(|known| known.profile.clone());
    }
    draft
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(fields: &[(&str, &str)]) -> Form {
        Form::new(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(), Vec::new())
    }

    #[test]
    fn an_article_comes_back_from_its_form() {
        let read = read(&form(&[
            ("title", " Le  phare "),
            ("body", "<p>Une <b>tour</b><script>x()</script></p>"),
            ("authors", "Ana\n\nBen\n"),
            ("translators", "Chloé"),
            ("labels", "Gênes, Phares،منارات"),
            ("language", "it"),
            ("closed", "yes"),
        ]));
        let Read { draft, findings } = read.unwrap();
        assert_eq!(draft.title, "Le phare");
        assert!(draft.body.as_str().contains("tour") && !draft.body.as_str().contains("x()"));
        assert!(!findings.is_empty(), "what was left out is known");
        assert_eq!(draft.bylines.len(), 3);
        assert_eq!(draft.labels, ["Gênes", "Phares", "منارات"]);
        assert_eq!(draft.discussion, DiscussionState::Closed);
        let again = fields(&draft);
        let again: Vec<(&str, &str)> = again.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(super::read(&form(&again)).unwrap().draft, draft);
    }

    #[test]
    fn a_profile_stays_with_its_name() {
        let profile = Some("https://example.org/ana".to_owned());
        let byline = |profile| Byline { name: "Ana".into(), role: Role::Author, profile };
        let before = Draft { bylines: vec![byline(profile.clone())], ..Draft::default() };
        let after = Draft { bylines: vec![byline(None)], ..Draft::default() };
        assert_eq!(with_profiles(after, &before).bylines[0].profile, profile);
    }
}
