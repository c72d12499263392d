//! The one template engine at run time: templates inside the program, typed pages, texts in the language of the site.
//! Everything is escaped but [`Safe`](super::layout::Safe) and its like; no filter exists that could undo it.

use std::fmt;
use std::sync::Arc;

use locale::{Arg, Locale, MissingText, Texts};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Object, ObjectRepr, Serde, ValueKind, merge_maps};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, Value, context};
use rust_embed::Embed;
use serde::Serialize;

use super::layout::Tongue;

/// A page: its values, bound to the one template that shows them.
pub trait Page: Serialize {
    /// Path of the template under `templates/`.
    const TEMPLATE: &'static str;
}

/// All templates, compiled once.
#[derive(Debug)]
pub struct Templates {
    engine: Environment<'static>,
}

/// A template that does not compile, or does not fit the values of its page.
#[derive(Debug, thiserror::Error)]
#[error("template {name}: {source:#}")]
pub struct TemplateError {
    name: String,
    source: Error,
}

/// The texts of the interface for one site.
#[derive(Clone, Debug)]
pub struct Speech {
    texts: Arc<Texts>,
    locale: Locale,
}

/// The number of a comment, as texts write it. Under the name `digits` among the values of every page, for what fills in
/// comments: no page has a value of that name itself.
#[derive(Debug)]
pub(crate) struct Digits(Speech);

#[derive(Embed)]
#[folder = "templates/"]
struct Files;

impl Templates {
    /// Compiles every template. They are inside the program, also in a debug build: it works wherever it is put.
    pub fn load() -> Result<Self, TemplateError> {
        // Not `new()`: that brings filters, `safe` among them.
        let mut engine = Environment::empty();
        engine.set_undefined_behavior(UndefinedBehavior::Strict);
        engine.set_auto_escape_callback(|_| AutoEscape::Html);
        engine.set_formatter(write_value);
        let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
        engine.set_syntax(syntax.map_err(|source| TemplateError { name: "syntax".into(), source })?);
        for name in Files::iter() {
            let Some(file) = Files::get(&name) else { continue };
            let text = String::from_utf8_lossy(&file.data).into_owned();
            let added = engine.add_template_owned(name.to_string(), text);
            added.map_err(|source| TemplateError { name: name.to_string(), source })?;
        }
        Ok(Self { engine })
    }

    /// Writes a page in the language of its site. Fails only where template and page do not fit each other, or a text
    /// is missing: a fault of ours, never of what a person wrote.
    pub fn render<P: Page>(&self, page: &P, speech: &Speech) -> Result<String, TemplateError> {
        let values = merge_maps([Value::from(Serde(page)), speech.values()]);
        let page = self.engine.get_template(P::TEMPLATE).and_then(|template| template.render(values));
        page.map_err(|source| TemplateError { name: P::TEMPLATE.into(), source })
    }
}

impl Speech {
    /// The texts in the language of `locale`, or in English where there are none in it.
    pub fn new(texts: Arc<Texts>, locale: Locale) -> Self {
        Self { texts, locale }
    }

    /// What templates know besides their page: `t`, a text; `around`, a text cut in two at a value; `n`, a number of
    /// things; `ui`, the attributes of every element whose words come from the interface; and, for what fills in comments,
    /// `digits`.
    fn values(&self) -> Value {
        let (texts, cuts, numbers) = (self.clone(), self.clone(), self.locale.clone());
        context! {
            t => Value::from_function(move |key: &str, values: Kwargs| texts.text(key, &values)),
            around => Value::from_function(move |key: &str, place: &str, values: Kwargs| cuts.around(key, place, &values)),
            n => Value::from_function(move |number: i64| numbers.number(number)),
            digits => Value::from_object(Digits(self.clone())),
            ui => self.tongue().attributes(),
        }
    }

    /// The language of the texts, where it is not that of the page.
    fn tongue(&self) -> Tongue {
        let interface = self.locale.interface();
        if self.locale.interface_is_own() {
            Tongue::own()
        } else {
            Tongue::foreign(interface.tag(), interface.direction())
        }
    }

    fn text(&self, key: &str, values: &Kwargs) -> Result<String, Error> {
        let values = named(values)?;
        self.texts.get(&self.locale, key, &arguments(&values)?).map_err(missing)
    }

    fn around(&self, key: &str, place: &str, values: &Kwargs) -> Result<Value, Error> {
        let values = named(values)?;
        let (before, after) = self.texts.around(&self.locale, key, place, &arguments(&values)?).map_err(missing)?;
        Ok(context! { before, after })
    }
}

impl Digits {
    /// Those of the page that a template is writing.
    ///
    /// # Errors
    /// When the values of the page lack them: a fault of ours.
    pub(crate) fn of_page(state: &State<'_, '_>) -> Result<Arc<Self>, Error> {
        let digits = state.lookup("digits").and_then(|digits| digits.downcast_object());
        digits.ok_or_else(|| Error::new(ErrorKind::InvalidOperation, "a page without digits"))
    }

    /// The number in the digits of the language that the texts are in.
    pub(crate) fn of(&self, number: u64) -> String {
        match i64::try_from(number) {
            Ok(number) if self.0.locale.interface_is_own() => self.0.locale.plain_number(number),
            _ => number.to_string(),
        }
    }
}

impl Object for Digits {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }
}

fn named(values: &Kwargs) -> Result<Vec<(&str, Value)>, Error> {
    values.args().map(|name| Ok((name, values.get(name)?))).collect()
}

/// In the catalogues `$number` names a comment; every other number counts things.
fn arguments<'a>(values: &'a [(&'a str, Value)]) -> Result<Vec<(&'a str, Arg<'a>)>, Error> {
    let argument = |name: &str, value: &'a Value| match (value.as_str(), i64::try_from(value.clone())) {
        (Some(words), _) => Ok(Arg::Text(words)),
        (None, Ok(number)) if name == "number" => Ok(Arg::Number(number)),
        (None, Ok(count)) => Ok(Arg::Count(count)),
        (None, Err(error)) => Err(error),
    };
    values.iter().map(|(name, value)| Ok((*name, argument(name, value)?))).collect()
}

fn missing(error: MissingText) -> Error {
    Error::new(ErrorKind::InvalidOperation, error.to_string())
}

/// Writes words and numbers. Anything else in a template is a mistake there, an absent value above all.
///
/// Unlike the engine's own, this leaves `/` alone: escaping it protects nothing and makes every address longer.
fn write_value(out: &mut Output<'_>, _: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    match (value.as_str(), value.kind()) {
        (Some(words), _) if value.is_safe() => out.write_str(words)?,
        (Some(words), _) => escape(words, out)?,
        (None, ValueKind::Number) => write!(out, "{value}")?,
        (None, kind) => {
            return Err(Error::new(
                ErrorKind::InvalidOperation,
                format!("a template would write a value of kind {kind}"),
            ));
        }
    }
    Ok(())
}

/// Writes words so that they stay words, in text and in attributes in double quotes.
pub(crate) fn escape(words: &str, out: &mut impl fmt::Write) -> fmt::Result {
    // Most words have nothing to escape, and to see that takes the least when no byte ends the search.
    if !words.bytes().fold(false, |found, byte| found | entity(byte).is_some()) {
        return out.write_str(words);
    }
    let mut rest = words;
    while let Some((before, entity, after)) = split_at_special(rest) {
        out.write_str(before)?;
        out.write_str(entity)?;
        rest = after;
    }
    out.write_str(rest)
}

fn split_at_special(words: &str) -> Option<(&str, &'static str, &str)> {
    let (at, entity) = words.bytes().enumerate().find_map(|(at, byte)| Some((at, entity(byte)?)))?;
    let (before, rest) = words.split_at_checked(at)?;
    Some((before, entity, rest.split_at_checked(1)?.1))
}

fn entity(byte: u8) -> Option<&'static str> {
    match byte {
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'&' => Some("&amp;"),
        b'"' => Some("&#34;"),
        b'\'' => Some("&#39;"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(source: &str, values: Value) -> Result<String, Error> {
        let mut templates = Templates::load().expect("templates").engine;
        templates.add_template_owned("test", source.to_owned())?;
        templates.get_template("test")?.render(values)
    }

    #[test]
    fn every_template_compiles() {
        Templates::load().expect("templates");
    }

    /// None is compiled in, and one that is asked for is found missing only when its page is shown.
    #[test]
    fn no_template_asks_for_a_filter() {
        for name in Files::iter() {
            let file = Files::get(&name).expect("a template");
            let text = String::from_utf8_lossy(&file.data);
            for tag in text.split('{').filter(|rest| rest.starts_with(['%'])).chain(text.split("{{").skip(1)) {
                let tag = tag.split(['}', '\n']).next().unwrap_or_default();
                // What stands between quotation marks is words.
                let code: String = tag.split('"').step_by(2).collect();
                assert!(!code.contains('|'), "{name}: {tag}");
            }
        }
    }

    #[test]
    fn words_are_escaped_in_text_and_in_attributes() {
        let values = context! { words => "<b title=\"x\" lang='y'>&/</b>" };
        assert_eq!(
            write("{{ words }}", values).expect("text"),
            "&lt;b title=&#34;x&#34; lang=&#39;y&#39;&gt;&amp;/&lt;/b&gt;"
        );
    }

    #[test]
    fn nothing_in_a_template_can_undo_the_escaping() {
        let values = context! { words => "<b>" };
        assert!(write("{{ words|safe }}", values.clone()).is_err());
        assert_eq!(write("{% autoescape false %}{{ words }}{% endautoescape %}", values).expect("text"), "&lt;b&gt;");
    }

    #[test]
    fn what_is_logged_of_a_fault_has_no_words_of_the_page() {
        let texts = Arc::new(Texts::load().expect("texts"));
        let speech = Speech::new(texts, Locale::parse("fr").expect("a language"));
        let page = context! { words => "SECRET", list => vec!["SECRET"], map => context! { key => "SECRET" } };
        for source in [
            "{{ words.absent }}",
            "{{ words.absent.deeper }}",
            "{{ list }}",
            "{{ map }}",
            "{{ map.key.absent }}",
            "{{ words() }}",
            "{{ words.shout() }}",
            "{{ words + 1 }}",
            "{{ -words }}",
            "{{ list[words] }}",
            "{{ map[words] }}",
            "{{ n(words) }}",
            "{{ t(words=words) }}",
            "{{ t('comment-number', number=list) }}",
            "{{ t('translated-by') ~ words }}",
            "{% for word in words.absent %}{% endfor %}",
        ] {
            let error = write(source, merge_maps([page.clone(), speech.values()])).expect_err(source);
            let error = TemplateError { name: "test".into(), source: error };
            let shown = format!("{error} {error:#} {error:?}");
            assert!(!shown.contains("SECRET"), "{source}: {shown}");
        }
    }

    #[test]
    fn an_absent_value_is_an_error_and_not_an_empty_place() {
        assert!(write("{{ absent }}", context! {}).is_err());
        assert!(write("{{ absent }}", context! { absent => Option::<String>::None }).is_err());
        assert!(write("{% if absent %}{% endif %}", context! {}).is_err());
    }
}
