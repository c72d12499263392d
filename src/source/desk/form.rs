//! The cards as the template shows them: every label, hint and problem in words.

use super::{Card, Cards, Problem};
use crate::base::error::{Failure, Result};
use crate::source::model::{DEEPEST, Field, MOST, Relation, Wrong};
use crate::source::sentence::LANGUAGES;
use crate::source::views::{CardField, Choice, SourceCard, SourcesForm};
use locale::{Arg, Locale, Texts};

/// The form of these cards in the language of `locale`. `focus` is the card where the person goes on.
///
/// # Errors
/// A missing text: a fault of ours.
pub fn form(
    texts: &Texts,
    locale: &Locale,
    cards: &Cards,
    problems: &[Problem],
    focus: Option<&str>,
) -> Result<SourcesForm> {
    let form = Form { texts, locale, problems, focus, has_room: cards.count() < MOST };
    Ok(SourcesForm {
        cards: form.level(&cards.0, super::NAME, "")?,
        languages: form.languages()?,
        relations: form.relations()?,
        may_add: form.has_room,
    })
}

/// What is wrong, in words.
///
/// # Errors
/// A missing text: a fault of ours.
pub fn say(texts: &Texts, locale: &Locale, wrong: &Wrong) -> Result<String> {
    let (key, given, count) = told(wrong);
    let arguments = [("given", Arg::Text(given)), ("count", Arg::Count(count as i64))];
    texts.get(locale, key, &arguments).map_err(|why| Failure::Fault(why.into()))
}

struct Form<'f> {
    texts: &'f Texts,
    locale: &'f Locale,
    problems: &'f [Problem],
    focus: Option<&'f str>,
    has_room: bool,
}

impl Form<'_> {
    fn level(&self, cards: &[Card], above: &str, number: &str) -> Result<Vec<SourceCard>> {
        let shown = cards.iter().enumerate().map(|(at, card)| {
            let name = format!("{above}-{}", at + 1);
            let number = format!("{number}{}{}", if number.is_empty() { "" } else { "." }, at + 1);
            let shown = self.card(card, name, &number)?;
            Ok(SourceCard { may_rise: at > 0, may_sink: at + 1 < cards.len(), ..shown })
        });
        shown.collect()
    }

    fn card(&self, card: &Card, name: String, number: &str) -> Result<SourceCard> {
        let language = card.written.language.trim();
        let depth = number.split('.').count();
        let fields = [Field::Address, Field::Title, Field::Outlet, Field::Authors, Field::Date];
        Ok(SourceCard {
            legend: self.legend(card, number)?,
            relation: if card.relation.is_empty() { Relation::default().name().into() } else { card.relation.clone() },
            relation_problem: self.problem(&format!("{name}-{}", Field::Relation.name()))?,
            relation_label: self.text(if depth == 1 { "source-relation" } else { "source-relation-behind" })?,
            fields: fields.into_iter().map(|field| self.field(card, &name, field)).collect::<Result<_>>()?,
            language_problem: self.problem(&format!("{name}-{}", Field::Language.name()))?,
            is_other_language: !language.is_empty() && !LANGUAGES.contains(&language),
            language: language.to_owned(),
            may_rise: false,
            may_sink: false,
            may_hold: self.has_room && depth < DEEPEST,
            is_fresh: self.focus == Some(&name),
            under: self.level(&card.under, &name, number)?,
            name,
        })
    }

    fn legend(&self, card: &Card, number: &str) -> Result<String> {
        let number = self.text_with("source-card", &[("number", Arg::Text(number))])?;
        let called = [&card.written.title, &card.written.outlet].into_iter().find(|text| !text.trim().is_empty());
        Ok(called.map_or(number.clone(), |title| format!("{number} · {}", title.trim())))
    }

    fn field(&self, card: &Card, name: &str, field: Field) -> Result<CardField> {
        let name = format!("{name}-{}", field.name());
        let (label, hint) = match field {
            Field::Relation => ("source-relation", None),
            Field::Address => ("source-address", None),
            Field::Title => ("source-title", None),
            Field::Outlet => ("source-outlet", Some("source-outlet-hint")),
            Field::Authors => ("source-authors", Some("source-authors-hint")),
            Field::Language => ("source-language", None),
            Field::Date => ("source-date", Some("source-date-hint")),
        };
        Ok(CardField {
            label: self.text(label)?,
            hint: hint.map(|key| self.text(key)).transpose()?,
            value: card.value(field).to_owned(),
            problem: self.problem(&name)?,
            kind: if field == Field::Address { "url" } else { "text" },
            name,
        })
    }

    /// What is wrong with a field, in words.
    fn problem(&self, field: &str) -> Result<Option<String>> {
        let Some(problem) = self.problems.iter().find(|problem| problem.field == field) else { return Ok(None) };
        say(self.texts, self.locale, &problem.wrong).map(Some)
    }

    fn languages(&self) -> Result<Vec<Choice>> {
        let name = |code: &str| {
            let words = self.text_with("language-name", &[("language", Arg::Text(code))])?;
            Ok(Choice { value: code.to_owned(), words })
        };
        let mut all = LANGUAGES.into_iter().map(name).collect::<Result<Vec<_>>>()?;
        all.sort_by(|left, right| self.locale.compare(&left.words, &right.words));
        Ok(all)
    }

    fn relations(&self) -> Result<Vec<Choice>> {
        let name = |relation: Relation| {
            let key = match relation {
                Relation::Translates => "relation-translates",
                Relation::Relays => "relation-relays",
                Relation::Quotes => "relation-quotes",
                Relation::Cites => "relation-cites",
                Relation::Via => "relation-via",
            };
            Ok(Choice { value: relation.name().into(), words: self.text(key)? })
        };
        Relation::ALL.into_iter().map(name).collect()
    }

    fn text(&self, key: &str) -> Result<String> {
        self.text_with(key, &[])
    }

    fn text_with(&self, key: &str, arguments: &[(&str, Arg<'_>)]) -> Result<String> {
        self.texts.get(self.locale, key, arguments).map_err(|why| Failure::Fault(why.into()))
    }
}

/// The text for what is wrong, what was given, and the number that it names.
fn told(wrong: &Wrong) -> (&'static str, &str, usize) {
    match wrong {
        Wrong::Relation => ("source-wrong-relation", "", 0),
        Wrong::Address(given) => ("source-wrong-address", given, 0),
        Wrong::AddressWithName => ("source-wrong-address-name", "", 0),
        Wrong::AddressTooLong => ("source-wrong-address-long", "", 0),
        Wrong::TooLong(most) => ("source-wrong-long", "", *most),
        Wrong::TooManyAuthors(most) => ("source-wrong-authors", "", *most),
        Wrong::Language(given) => ("source-wrong-language", given, 0),
        Wrong::Date(given) => ("source-wrong-date", given, 0),
        Wrong::Nameless => ("source-wrong-nameless", "", 0),
        Wrong::TooMany(most) => ("source-wrong-many", "", *most),
        Wrong::TooDeep(most) => ("source-wrong-deep", "", *most),
        Wrong::Circle => ("source-wrong-circle", "", 0),
        Wrong::Twice => ("source-wrong-twice", "", 0),
        Wrong::Differs => ("source-wrong-differs", "", 0),
    }
}
