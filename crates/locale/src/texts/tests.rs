//! What the catalogues promise: the same keys and values in every language, plural forms, typography.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Expression, InlineExpression, Message, Pattern, PatternElement, VariantKey};

use super::*;

const SOURCES: [(Interface, &str); 3] =
    [(Interface::French, FRENCH), (Interface::English, ENGLISH), (Interface::Arabic, ARABIC)];

fn say(tag: &str, key: &str, args: &[(&str, Arg<'_>)]) -> String {
    Texts::load().unwrap().get(&Locale::parse(tag).unwrap(), key, args).unwrap()
}

fn comments(tag: &str, count: i64) -> String {
    say(tag, "comments-count", &[("count", Arg::Count(count))])
}

#[test]
fn french_counts_zero_in_the_singular() {
    assert_eq!(comments("fr", 0), "0 commentaire");
    assert_eq!(comments("fr", 1), "1 commentaire");
    assert_eq!(comments("fr", 2), "2 commentaires");
    assert_eq!(comments("fr", 1_000_000), "1\u{202f}000\u{202f}000 commentaires");
}

#[test]
fn english_counts_zero_in_the_plural() {
    assert_eq!(comments("en", 0), "0 comments");
    assert_eq!(comments("en", 1), "1 comment");
    assert_eq!(comments("en-GB", 1234), "1,234 comments");
}

#[test]
fn arabic_has_six_forms() {
    for (count, expected) in [
        (0, "لا تعليقات"),
        (1, "تعليق واحد"),
        (2, "تعليقان"),
        (3, "3 تعليقات"),
        (10, "10 تعليقات"),
        (11, "11 تعليقًا"),
        (99, "99 تعليقًا"),
        (100, "100 تعليق"),
        (103, "103 تعليقات"),
        (611, "611 تعليقًا"),
    ] {
        assert_eq!(comments("ar-TN", count), expected);
    }
}

/// The rules under Fluent are older and less exact than CLDR's; where they differ, a stand-in must make up for it.
#[test]
fn every_interface_chooses_the_plural_form_that_cldr_gives() {
    const FORMS: &str =
        "a = { $count ->\n [zero] zero\n [one] one\n [two] two\n [few] few\n [many] many\n *[other] other\n }\n";
    for interface in Interface::ALL {
        let catalogue = Catalogue::read(interface, FORMS).unwrap();
        let locale = Locale::parse(interface.tag()).unwrap();
        let tag: icu_locale::Locale = interface.tag().parse().unwrap();
        let rules = icu_plurals::PluralRules::try_new_cardinal((&tag).into()).unwrap();
        for count in (-1300..1300).chain([999_999, 1_000_000, 1_000_003, 2_000_000, 1_000_000_011]) {
            let args = fluent_args(interface, &locale, &[("count", Arg::Count(count))]);
            let expected = format!("{:?}", rules.category_for(count)).to_lowercase();
            // Of French, CLDR's “many” (millions, said “millions de”) has the form of “other” in figures.
            let expected = if interface == Interface::French && expected == "many" { "other" } else { &expected };
            assert_eq!(catalogue.text(&locale, "a", &args).unwrap(), expected, "{count} in {interface:?}");
        }
    }
}

#[test]
fn a_catalogue_may_name_a_number_itself() {
    let catalogue =
        Catalogue::read(Interface::Arabic, "a = { $count ->\n [0] none\n *[other] { $count }\n }\n").unwrap();
    let egypt = Locale::parse("ar-EG").unwrap();
    let text =
        |count| catalogue.text(&egypt, "a", &fluent_args(Interface::Arabic, &egypt, &[("count", Arg::Count(count))]));
    assert_eq!(text(0).unwrap(), "none");
    assert_eq!(text(50).unwrap(), "٥٠");
    assert_eq!(text(-1234).unwrap(), "\u{61c}-١٬٢٣٤");
}

#[test]
fn numbers_inside_a_text_have_the_digits_of_the_locale() {
    assert_eq!(comments("ar-EG", 11), "١١ تعليقًا");
    assert_eq!(comments("ar-MA", 11), "11 تعليقًا");
    assert_eq!(say("ar-EG", "comment-number", &[("number", Arg::Number(12))]), "رقم\u{a0}١٢");
}

#[test]
fn english_standing_in_for_another_language_counts_in_english() {
    assert_eq!(comments("fa", 1234), "1,234 comments");
    assert_eq!(comments("de", 1234), "1,234 comments");
}

#[test]
fn the_number_of_a_comment_is_not_grouped() {
    assert_eq!(say("fr", "comment-number", &[("number", Arg::Number(1234))]), "n°\u{a0}1234");
    assert_eq!(say("en", "comment-number", &[("number", Arg::Number(1234))]), "no.\u{a0}1234");
}

#[test]
fn a_thread_line_speaks_of_its_answers_only_if_there_are_any() {
    let line = |tag, count| {
        say(
            tag,
            "thread-more",
            &[("number", Arg::Number(212)), ("name", Arg::Text("Maëlle")), ("count", Arg::Count(count))],
        )
    };
    assert_eq!(line("fr", 0), "n°\u{a0}212, Maëlle");
    assert_eq!(line("fr", 1), "n°\u{a0}212, Maëlle, 1 réponse");
    assert_eq!(line("en", 3), "no.\u{a0}212, Maëlle, 3 replies");
    assert_eq!(line("ar-TN", 2), "رقم\u{a0}212، Maëlle، ردّان");
}

#[test]
fn values_are_shown_as_they_are_without_isolation_marks() {
    assert_eq!(say("ar", "translated-by", &[("name", Arg::Text("<b>{$x} & Zoé"))]), "ترجمة <b>{$x} & Zoé");
}

#[test]
fn a_text_is_cut_around_the_value_that_gets_a_link() {
    let texts = Texts::load().unwrap();
    let french = Locale::parse("fr").unwrap();
    let args = [("name", Arg::Text("Zo\u{FDD0}é"))];
    let (before, after) = texts.around(&french, "feed-comment-title", "title", &args).unwrap();
    assert_eq!((before.as_str(), after.as_str()), ("Zoé sur «\u{a0}", "\u{a0}»"));
    let error = texts.around(&french, "home", "title", &[]).unwrap_err();
    assert_eq!(error.to_string(), "the fr text “home” cannot be made: it does not show $title");
}

#[test]
fn a_key_that_is_not_there_is_an_error_that_names_it() {
    let texts = Texts::load().unwrap();
    let error = texts.get(&Locale::parse("fr-FR").unwrap(), "nowhere", &[]).unwrap_err();
    assert_eq!(error, MissingText::Key { language: "fr", key: "nowhere".to_owned() });
}

#[test]
fn a_value_that_is_not_given_is_an_error_that_names_it() {
    let texts = Texts::load().unwrap();
    let error = texts.get(&Locale::parse("en").unwrap(), "translated-by", &[]).unwrap_err();
    assert!(error.to_string().contains("translated-by") && error.to_string().contains("$name"), "{error}");
}

#[test]
fn a_key_defined_twice_or_broken_is_refused() {
    for source in ["a = 1\na = 2\n", "a = { $\n"] {
        assert!(matches!(
            Catalogue::read(Interface::English, source),
            Err(BadCatalogue::Unreadable { language: "en", .. })
        ));
    }
}

#[test]
fn the_texts_may_be_asked_from_any_thread() {
    fn crosses_threads<T: Send + Sync>() {}
    crosses_threads::<Texts>();
}

#[test]
fn every_key_is_in_every_language_with_the_same_values() {
    let [french, english, arabic] = SOURCES.map(|(_, source)| messages(source));
    assert!(english.len() > 60);
    for (language, catalogue) in [("fr", &french), ("ar", &arabic)] {
        for (key, message) in &english {
            let Some(other) = catalogue.get(key) else { panic!("{key} is missing in {language}.ftl") };
            assert_eq!(other.variables, message.variables, "values of {key} in {language}.ftl");
        }
        for key in catalogue.keys() {
            assert!(english.contains_key(key), "{key} is in {language}.ftl and not in en.ftl");
        }
    }
}

#[test]
fn every_key_is_explained_to_translators_in_the_english_file() {
    for (key, message) in messages(ENGLISH) {
        assert!(message.comment.is_some_and(|text| text.len() > 8), "{key} has no # comment in en.ftl");
    }
}

#[test]
fn every_arabic_count_has_its_forms() {
    for (key, message) in messages(ARABIC) {
        if !message.forms.is_empty() {
            for form in ["one", "two", "few", "many", "other"] {
                assert!(message.forms.contains(form), "{key} lacks [{form}] in ar.ftl");
            }
            assert!(message.forms.contains("zero") || message.forms.contains("0"), "{key} lacks [zero] in ar.ftl");
        }
    }
}

#[test]
fn every_text_can_be_made_for_every_count() {
    let texts = Texts::load().unwrap();
    for (interface, source) in SOURCES {
        let locale = Locale::parse(interface.tag()).unwrap();
        assert_eq!(texts.keys(interface).count(), messages(source).len());
        for (key, message) in messages(source) {
            for count in [0, 1, 2, 3, 11, 100, 1_000_000] {
                let args: Vec<_> = message
                    .variables
                    .iter()
                    .map(|name| (name.as_str(), if *name == "count" { Arg::Count(count) } else { Arg::Text("Brest") }))
                    .collect();
                let text = texts.get(&locale, &key, &args).unwrap();
                assert!(!text.trim().is_empty(), "{key} is empty in {}", interface.tag());
            }
        }
    }
}

#[test]
fn french_texts_keep_their_spaces_and_apostrophes() {
    for (key, message) in messages(FRENCH) {
        for text in &message.words {
            // An address is spelt as addresses are.
            let text = text.replace("https://", "");
            for bad in
                [" :", " ;", " ?", " !", " »", "« ", "'", "\"", "...", "\u{a0};", "\u{a0}?", "\u{a0}!", "\u{202f}:"]
            {
                assert!(!text.contains(bad), "{key} in fr.ftl has “{bad}”: {text}");
            }
            for (mark, space) in
                [(':', '\u{a0}'), (';', '\u{202f}'), ('?', '\u{202f}'), ('!', '\u{202f}'), ('»', '\u{a0}')]
            {
                let mut before = None;
                for letter in text.chars() {
                    assert!(
                        letter != mark || before.is_none_or(|b| b == space),
                        "{key} in fr.ftl, before {mark}: {text}"
                    );
                    before = Some(letter);
                }
            }
            assert!(!text.contains("n° "), "{key} in fr.ftl has a plain space after n°: {text}");
        }
    }
}

#[test]
fn arabic_texts_use_arabic_punctuation() {
    for (key, message) in messages(ARABIC) {
        for text in &message.words {
            assert!(!text.contains([',', ';', '?', '"', '“', '”']), "{key} in ar.ftl: {text}");
        }
    }
}

#[test]
fn english_texts_use_typographic_marks() {
    for (key, message) in messages(ENGLISH) {
        for text in &message.words {
            assert!(!text.contains(['\'', '"']) && !text.contains("..."), "{key} in en.ftl: {text}");
        }
    }
}

/// What the tests look at in one message.
#[derive(Default)]
struct Looked {
    comment: Option<String>,
    variables: BTreeSet<String>,
    forms: BTreeSet<String>,
    words: Vec<String>,
}

fn messages(source: &str) -> BTreeMap<String, Looked> {
    // Not as the program reads it: that drops the comments.
    let resource = fluent_syntax::parser::parse(source).unwrap();
    resource
        .body
        .iter()
        .filter_map(|entry| match entry {
            Entry::Message(message) => Some((message.id.name.to_owned(), look(message))),
            _ => None,
        })
        .collect()
}

fn look(message: &Message<&str>) -> Looked {
    assert!(message.attributes.is_empty(), "{} has attributes, which nobody can ask for", message.id.name);
    let mut looked =
        Looked { comment: message.comment.as_ref().map(|comment| comment.content.join(" ")), ..Looked::default() };
    look_at_pattern(message.value.as_ref().unwrap(), &mut looked);
    looked
}

fn look_at_pattern(pattern: &Pattern<&str>, looked: &mut Looked) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => looked.words.push((*value).to_owned()),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => look_at_value(inline, looked),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                look_at_value(selector, looked);
                // Others choose among words, and have no plural forms.
                let counts = matches!(selector, InlineExpression::VariableReference { id } if id.name == "count");
                for variant in variants {
                    let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) = &variant.key;
                    looked.forms.extend(counts.then(|| (*name).to_owned()));
                    look_at_pattern(&variant.value, looked);
                }
            }
        }
    }
}

fn look_at_value(value: &InlineExpression<&str>, looked: &mut Looked) {
    match value {
        InlineExpression::VariableReference { id } => {
            looked.variables.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { value } => looked.words.push((*value).to_owned()),
        other => panic!("the catalogues use only values and words: {other:?}"),
    }
}
