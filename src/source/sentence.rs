//! Sources as people speak of them: a chain in words of the site's language, and the same for machines.

use super::model::{Branch, PartialDate, Relation, Source, Work};
use super::views::{NamedSource, Piece, ShownSource, SourceLine};
use crate::app::App;
use crate::base::error::{Failure, Result};
use crate::urls;
use crate::web::layout::{Moment, Tongue};
use locale::{Arg, Locale};
use serde_json::{Map, Value, json};

/// Languages that the interface has a name for.
pub(crate) const LANGUAGES: [&str; 59] = [
    "ar", "bg", "bn", "br", "ca", "co", "cs", "cy", "da", "de", "el", "en", "eo", "es", "et", "eu", "fa", "fi", "fr",
    "ga", "gl", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kab", "ko", "ku", "la", "lt", "lv", "mk",
    "mt", "nl", "no", "oc", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "ta", "th", "tr", "uk", "ur",
    "vi", "zh",
];

/// Speaks of sources in one language.
pub(crate) struct Speaker<'a> {
    app: &'a App,
    /// Of texts and dates alike: where English stands in for a language that we do not speak, a sentence is all English.
    locale: Locale,
}

impl<'a> Speaker<'a> {
    /// In the language of `locale`.
    pub(crate) fn new(app: &'a App, locale: &Locale) -> Speaker<'a> {
        let own = locale.interface_is_own();
        Speaker { app, locale: if own { locale.clone() } else { app.locale(locale.interface().tag()) } }
    }

    /// The Source line of an article and its chains; nothing for an article that names no source.
    ///
    /// # Errors
    /// A missing text: a fault of ours.
    pub(crate) fn line(&self, tree: &[Branch]) -> Result<Option<SourceLine>> {
        if tree.is_empty() {
            return Ok(None);
        }
        let named = tree.iter().map(|branch| named(&branch.source)).collect();
        let chains = tree.iter().map(|branch| self.chain(branch)).collect::<Result<_>>()?;
        let count = tree.len() as u64;
        Ok(Some(SourceLine { named, count, chains, all: urls::SOURCES.into() }))
    }

    /// What a source passes on itself, after its own words; nothing where nobody said.
    ///
    /// # Errors
    /// A missing text: a fault of ours.
    pub(crate) fn chain_of(&self, source: &Source, under: &[Branch]) -> Result<Vec<Piece>> {
        let mut chain = Chain::default();
        if !under.is_empty() {
            chain.source(self.shown(source));
            self.behind(under, "first", &mut chain)?;
        }
        Ok(chain.0)
    }

    /// A source in a sentence or a list.
    pub(crate) fn shown(&self, source: &Source) -> ShownSource {
        let work = &source.work;
        let has_title = !work.title.is_empty();
        let outlet = Some(work.outlet.clone()).filter(|name| !name.is_empty());
        ShownSource {
            address: work.address.as_ref().map(|address| address.link().to_owned()),
            page: urls::source(source.id),
            title: name(work),
            tongue: if has_title { self.tongue(work.language.as_deref()) } else { Tongue::own() },
            authors: work.authors.clone(),
            outlet: outlet.filter(|_| has_title),
            date: work.date.map(|date| self.date(date)),
        }
    }

    /// The name of a language, where the interface has one.
    ///
    /// # Errors
    /// A missing text: a fault of ours.
    pub(crate) fn language(&self, tag: &str) -> Result<Option<String>> {
        let Some(code) = known_language(tag) else { return Ok(None) };
        self.text("language-name", &[("language", Arg::Text(code))]).map(Some)
    }

    fn chain(&self, branch: &Branch) -> Result<Vec<Piece>> {
        let tag = branch.source.work.language.as_deref().unwrap_or_default();
        let language = self.language(tag)?;
        let (key, name) = match (branch.relation, &language) {
            (Relation::Translates, Some(name)) => ("source-translated-from", name.as_str()),
            (Relation::Translates, None) => ("source-translated", ""),
            (Relation::Relays, _) => ("source-relayed", ""),
            (Relation::Quotes, _) => ("source-quoted", ""),
            (Relation::Cites, _) => ("source-cited", ""),
            (Relation::Via, _) => ("source-via", ""),
        };
        let code = known_language(tag).unwrap_or_default();
        let around = [("language", Arg::Text(code)), ("name", Arg::Text(name))];
        let (before, after) = self.around(key, "chain", &around)?;
        let mut chain = Chain::default();
        chain.words(before);
        chain.source(self.shown(&branch.source));
        self.behind(&branch.under, "first", &mut chain)?;
        chain.words(after);
        Ok(chain.0)
    }

    /// What stands behind a source. `order` is how the first of them begins: "first" after a comma, "inner" in brackets.
    /// What is behind each but the last stands in brackets, so that nobody takes the next one for a part of it.
    fn behind(&self, branches: &[Branch], order: &str, chain: &mut Chain) -> Result<()> {
        for (at, branch) in branches.iter().enumerate() {
            let key = match branch.relation {
                Relation::Translates => "source-which-translates",
                Relation::Relays => "source-which-relays",
                Relation::Quotes => "source-which-quotes",
                Relation::Cites => "source-which-cites",
                Relation::Via => "source-which-came-via",
            };
            let order = if at == 0 { order } else { "next" };
            let (before, after) = self.around(key, "source", &[("order", Arg::Text(order))])?;
            chain.words(before);
            chain.source(self.shown(&branch.source));
            chain.words(after);
            if at + 1 == branches.len() {
                self.behind(&branch.under, "first", chain)?;
            } else if !branch.under.is_empty() {
                chain.words(" (".into());
                self.behind(&branch.under, "inner", chain)?;
                chain.words(")".into());
            }
        }
        Ok(())
    }

    fn date(&self, date: PartialDate) -> Moment {
        let words = match date {
            PartialDate::Year(year) => self.locale.year(year),
            PartialDate::Month(year, month) => self.locale.month_year(year, month),
            PartialDate::Day(day) => self.locale.date_long(day),
        };
        Moment { machine: date.to_string(), words }
    }

    fn tongue(&self, language: Option<&str>) -> Tongue {
        match language.map(|tag| self.app.locale(tag)) {
            Some(locale) => Tongue::foreign(locale.tag(), locale.direction()),
            None => Tongue::own(),
        }
    }

    fn text(&self, key: &str, arguments: &[(&str, Arg<'_>)]) -> Result<String> {
        self.app.texts.get(&self.locale, key, arguments).map_err(|why| Failure::Fault(why.into()))
    }

    fn around(&self, key: &str, place: &str, arguments: &[(&str, Arg<'_>)]) -> Result<(String, String)> {
        self.app.texts.around(&self.locale, key, place, arguments).map_err(|why| Failure::Fault(why.into()))
    }
}

/// What a work is called: by its title, else its outlet, else its address.
pub(crate) fn name(work: &Work) -> String {
    let address = || work.address.as_ref().map(|address| address.shown()).unwrap_or_default();
    let given = [&work.title, &work.outlet].into_iter().find(|text| !text.is_empty());
    given.cloned().unwrap_or_else(address)
}

/// What schema.org says of these sources, for the object of whatever rests on them.
pub(crate) fn linked(tree: &[Branch]) -> Map<String, Value> {
    let mut all: Map<String, Value> = Map::new();
    for branch in tree {
        let property = match branch.relation {
            Relation::Translates => "translationOfWork",
            Relation::Relays => "isBasedOn",
            Relation::Quotes | Relation::Cites | Relation::Via => "citation",
        };
        if let Value::Array(works) = all.entry(property).or_insert_with(|| json!([])) {
            works.push(linked_work(branch));
        }
    }
    all
}

fn linked_work(branch: &Branch) -> Value {
    let work = &branch.source.work;
    let mut linked = linked(&branch.under);
    let mut say = |property: &str, value: Option<Value>| {
        if let Some(value) = value {
            linked.insert(property.into(), value);
        }
    };
    let text = |text: &str| Some(json!(text)).filter(|_| !text.is_empty());
    let people: Vec<Value> = work.authors.iter().map(|name| json!({ "@type": "Person", "name": name })).collect();
    say("@type", Some(json!("CreativeWork")));
    say("name", text(&work.title));
    say("url", work.address.as_ref().map(|address| json!(address.link())));
    say("inLanguage", work.language.as_ref().map(|tag| json!(tag)));
    say("datePublished", work.date.map(|date| json!(date.to_string())));
    say("author", Some(json!(people)).filter(|_| !people.is_empty()));
    say("publisher", text(&work.outlet).map(|name| json!({ "@type": "Organization", "name": name })));
    Value::Object(linked)
}

fn named(source: &Source) -> NamedSource {
    let address = source.work.address.as_ref();
    NamedSource {
        address: address.map(|address| address.link().to_owned()),
        words: address.map_or_else(|| name(&source.work), |address| address.shown()),
    }
}

/// The code under which the interface knows a language; both ways of writing Norwegian have one name.
pub(crate) fn known_language(tag: &str) -> Option<&'static str> {
    let code = match tag.split('-').next().unwrap_or_default() {
        "nb" | "nn" => "no",
        code => code,
    };
    LANGUAGES.into_iter().find(|known| *known == code)
}

#[derive(Default)]
struct Chain(Vec<Piece>);

impl Chain {
    fn words(&mut self, words: String) {
        if !words.is_empty() {
            self.0.push(Piece { words, source: None });
        }
    }

    fn source(&mut self, source: ShownSource) {
        self.0.push(Piece { words: String::new(), source: Some(source) });
    }
}
