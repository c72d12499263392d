//! Fields into cards and back, what each button does, and where a problem is said.

use super::*;
use crate::base::ids::{OutletId, SourceId};
use crate::source::model::Source;
use crate::source::views::SourcesForm;
use crate::web::templates::{Page, Speech, Templates};
use locale::{Locale, Texts};
use std::sync::Arc;

/// The cards alone, as a page of the desk includes them.
#[derive(serde::Serialize)]
struct CardsAlone {
    source_form: SourcesForm,
}

impl Page for CardsAlone {
    const TEMPLATE: &'static str = "source/edit.html";
}

fn shown(language: &str, cards: &Cards, focus: Option<&str>) -> String {
    let texts = Arc::new(Texts::load().unwrap());
    let locale = Locale::parse(language).unwrap();
    let problems = cards.parse().err().unwrap_or_default();
    let source_form = form(&texts, &locale, cards, &problems, focus).unwrap();
    let templates = Templates::load().unwrap();
    templates.render(&CardsAlone { source_form }, &Speech::new(texts, locale)).unwrap()
}

fn fields(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn addresses(cards: &Cards) -> Vec<(String, String)> {
    let mut all = Vec::new();
    cards.each(&mut |name, card| all.push((name.to_owned(), card.written.address.clone())));
    all
}

fn pairs(all: &[(String, String)]) -> Vec<(&str, &str)> {
    all.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

/// a, behind it b and c; then d.
fn four() -> Cards {
    Cards::read(&fields(&[
        ("source-2-address", "d.example"),
        ("title", "An article"),
        ("source-1-address", "a.example"),
        ("source-1-relation", "translates"),
        ("source-1-2-address", "c.example"),
        ("source-1-1-address", "b.example"),
    ]))
}

#[test]
fn fields_become_cards_in_the_order_of_their_numbers_and_fields_again() {
    let cards = four();
    let expected = [
        ("source-1", "a.example"),
        ("source-1-1", "b.example"),
        ("source-1-2", "c.example"),
        ("source-2", "d.example"),
    ];
    assert_eq!(pairs(&addresses(&cards)), expected);
    assert_eq!(Cards::read(&cards.fields()), cards);
    let given = cards.parse().unwrap();
    assert_eq!(given.first().map(|source| source.relation), Some(Relation::Translates));
    assert_eq!(given.iter().map(|source| source.under.len()).collect::<Vec<_>>(), [2, 0]);
}

#[test]
fn each_button_does_what_it_says() {
    let after = |button: &str| {
        let pressed = four().press(button).unwrap();
        let all = addresses(&pressed.cards).into_iter().map(|(name, address)| format!("{name}={address}"));
        (all.collect::<Vec<_>>().join(" ").replace("source-", "").replace(".example", ""), pressed.focus)
    };
    let at = |name: &str| Some(name.to_owned());
    assert_eq!(after("source-add"), ("1=a 1-1=b 1-2=c 2=d 3=".into(), at("source-3")));
    assert_eq!(after("source-1-2-under"), ("1=a 1-1=b 1-2=c 1-2-1= 2=d".into(), at("source-1-2-1")));
    assert_eq!(after("source-1-1-remove"), ("1=a 1-1=c 2=d".into(), at("source-1-1")));
    assert_eq!(after("source-1-remove"), ("1=d".into(), at("source-1")));
    assert_eq!(after("source-2-up"), ("1=d 2=a 2-1=b 2-2=c".into(), at("source-1")));
    assert_eq!(after("source-1-1-down"), ("1=a 1-1=c 1-2=b 2=d".into(), at("source-1-2")));
    assert_eq!(after("source-1-up"), ("1=a 1-1=b 1-2=c 2=d".into(), at("source-1")));
    for button in ["publish", "source-9-up", "source-0-up", "source-1-eat", "source-", "source-1", "source--up"] {
        assert_eq!(four().press(button), None, "{button}");
    }
}

#[test]
fn there_is_room_for_twelve_and_for_four_levels() {
    let mut cards = Cards::default();
    for _ in 0..20 {
        cards = cards.press("source-add").unwrap().cards;
    }
    assert_eq!(cards.count(), MOST);
    let deep = Cards::read(&fields(&[("source-1-1-1-1-title", "x"), ("source-1-1-1-1-1-title", "too deep")]));
    assert_eq!(deep.count(), 4);
    assert_eq!(deep.clone().press("source-1-1-1-1-under").unwrap().cards, deep);
    let hostile: Vec<_> = (0..50_000).map(|n| (format!("source-{}-title", "1-".repeat(n % 300)), "x".into())).collect();
    assert!(Cards::read(&hostile).count() <= 4);
}

#[test]
fn an_empty_card_is_nothing_and_a_problem_stands_at_its_own_card() {
    let cards = Cards::read(&fields(&[
        ("source-1-relation", "cites"),
        ("source-2-address", "javascript:alert(1)"),
        ("source-2-1-title", "Behind it"),
        ("source-2-1-date", "hier"),
        ("source-3-relation", "eats"),
        ("source-3-title", "x"),
    ]));
    let problems = cards.parse().unwrap_err();
    let found: Vec<(&str, &Wrong)> = problems.iter().map(|p| (p.field.as_str(), &p.wrong)).collect();
    assert_eq!(
        found,
        [
            ("source-2-address", &Wrong::Address("javascript:alert(1)".into())),
            ("source-2-1-date", &Wrong::Date("hier".into())),
            ("source-3-relation", &Wrong::Relation),
        ]
    );
    let circle = Cards::read(&fields(&[
        ("source-1-relation", "cites"),
        ("source-2-address", "a.example"),
        ("source-2-1-relation", "cites"),
        ("source-2-2-address", "http://a.example/#x"),
    ]));
    assert_eq!(
        circle.parse().unwrap_err(),
        [Problem { field: "source-2-2-address".into(), wrong: Wrong::Circle }],
        "empty cards before it do not move the problem"
    );
    assert_eq!(Cards::read(&fields(&[("source-1-relation", "cites")])).parse(), Ok(Vec::new()));
}

#[test]
fn the_form_shows_each_card_with_its_problems_and_what_was_typed() {
    let cards = Cards::read(&fields(&[
        ("source-1-address", "javascript:alert(1)"),
        ("source-1-title", "<b>\"Faro\""),
        ("source-1-relation", "relays"),
        ("source-1-language", "it-IT"),
        ("source-1-1-title", "Registro"),
        ("source-1-1-language", "it"),
        ("source-2-title", "x"),
    ]));
    for language in ["fr", "en", "ar", "nl"] {
        let page = shown(language, &cards, Some("source-1-1"));
        assert_eq!(page.matches("<fieldset").count(), 3);
        assert_eq!(page.matches("</fieldset>").count(), 3);
        assert!(!page.contains("<b>"), "{page}");
        for part in [
            "value=\"javascript:alert(1)\" inputmode=\"url\" dir=\"ltr\" autocomplete=\"off\" aria-invalid=\"true\" aria-describedby=\"source-1-address-problem\"",
            "<p class=\"problem\" id=\"source-1-address-problem\">",
            "<option value=\"relays\" selected>",
            "<option value=\"it-IT\" selected>it-IT</option>",
            "<option value=\"it\" selected>",
            "value=\"source-1-1-under\"",
            "value=\"source-2-up\"",
            "value=\"source-add\"",
        ] {
            assert!(page.contains(part), "{part} is missing in {page}");
        }
        assert!(!page.contains("value=\"source-1-up\"") && !page.contains("value=\"source-2-down\""));
        assert_eq!(page.matches(" autofocus").count(), 1);
    }
    let french = shown("fr", &cards, None);
    assert!(french.contains("<legend>Source 1.1 · Registro</legend>"), "{french}");
    assert!(french.contains("\u{a0}» n’est pas une adresse du web."), "{french}");
}

#[test]
fn every_problem_has_words_in_every_language() {
    let long = "x".repeat(400);
    let names = "a,".repeat(20);
    let link = format!("https://example.org/{}", "x".repeat(3_000));
    for given in [
        [("source-1-relation", "eats"), ("source-1-title", "x")],
        [("source-1-address", "https://me@example.org/"), ("source-1-title", "x")],
        [("source-1-address", &link), ("source-1-title", "x")],
        [("source-1-title", &long), ("source-1-date", "hier")],
        [("source-1-authors", &names), ("source-1-language", "klingon")],
        [("source-1-outlet", "x"), ("source-1-title", "")],
        [("source-1-title", "x"), ("source-1-1-title", "x")],
        [("source-1-title", "x"), ("source-2-title", "x")],
    ] {
        for language in ["fr", "en", "ar"] {
            let page = shown(language, &Cards::read(&fields(&given)), None);
            assert!(page.contains("class=\"problem\""), "{given:?} in {language}");
        }
    }
}

#[test]
fn what_is_kept_is_shown_and_sent_back_as_the_same() {
    fn keep(given: &[GivenSource]) -> Vec<Branch> {
        let source = |work: &Work| Source { id: SourceId(1), outlet: OutletId(1), work: work.clone() };
        let branch = |given: &GivenSource| Branch {
            relation: given.relation,
            source: source(&given.work),
            under: keep(&given.under),
        };
        given.iter().map(branch).collect()
    }
    let given = Cards::read(&fields(&[
        ("source-1-address", "http://www.example.org/a?b=1#c"),
        ("source-1-authors", "Ada; سلمى"),
        ("source-1-date", "2026-03"),
        ("source-1-1-title", "Registro"),
        ("source-1-1-relation", "via"),
    ]))
    .parse()
    .unwrap();
    assert_eq!(Cards::of(&keep(&given)).parse(), Ok(given));
}
