//! What is taken of a person's words about a source, and which trees are refused.

use super::*;
use crate::base::ids::{OutletId, SourceId};

fn named(title: &str) -> Written {
    Written { title: title.into(), ..Written::default() }
}

fn at(address: &str, under: Vec<GivenSource>) -> GivenSource {
    let written = Written { address: address.into(), ..Written::default() };
    GivenSource { relation: Relation::Relays, work: Work::parse(&written).unwrap(), under }
}

#[test]
fn a_date_is_read_as_far_as_it_is_known() {
    for text in ["2026", "2026-03", "2026-03-08", "0850"] {
        assert_eq!(PartialDate::parse(text).unwrap().to_string(), text);
    }
    assert_eq!(PartialDate::parse("٢٠٢٦-٠٣-٠٨").unwrap().to_string(), "2026-03-08");
    for text in
        ["26", "2026-13", "2026-02-30", "2026-3", "2026-03-08-01", "0000", "+026", "8 mars 2026", "20260308", "-"]
    {
        assert_eq!(PartialDate::parse(text), Err(Wrong::Date(text.into())), "{text}");
    }
}

#[test]
fn words_are_kept_on_one_line_and_within_bounds() {
    let written = Written {
        title: "  Il faro\n\tmai \u{0}spento ".into(),
        authors: "Marta Doria; Anne Le Goff، سلمى ,, ".into(),
        language: "it_IT".into(),
        ..Written::default()
    };
    let work = Work::parse(&written).unwrap();
    assert_eq!(work.title, "Il faro mai spento");
    assert_eq!(work.authors, ["Marta Doria", "Anne Le Goff", "سلمى"]);
    assert_eq!(work.language.as_deref(), Some("it-IT"));
    assert_eq!(Work::parse(&work.written()).unwrap(), work, "written down again it is the same");
}

#[test]
fn every_field_that_is_wrong_is_named_at_once() {
    let written = Written {
        address: "javascript:alert(1)".into(),
        title: "x".repeat(301),
        outlet: "y".repeat(1_000_000),
        authors: "z,".repeat(13),
        language: "klingon".into(),
        date: "hier".into(),
    };
    let wrong = Work::parse(&written).unwrap_err();
    let fields: Vec<&str> = wrong.iter().map(|(field, _)| field.name()).collect();
    assert_eq!(fields, ["address", "title", "outlet", "authors", "language", "date"]);
    let nothing = Written { outlet: "Note Liguri".into(), ..Written::default() };
    assert_eq!(Work::parse(&nothing), Err(vec![(Field::Address, Wrong::Nameless)]));
}

#[test]
fn a_chain_of_four_is_as_far_as_it_goes() {
    let chain = |length: usize| {
        let places = (1..=length).rev().map(|number| format!("https://example.org/{number}"));
        places.fold(Vec::new(), |under, place| vec![at(&place, under)])
    };
    let four = chain(4);
    let steps = laid_out(&four).unwrap();
    assert_eq!(steps.iter().map(|step| step.from).collect::<Vec<_>>(), [None, Some(0), Some(1), Some(2)]);
    let wrong = laid_out(&chain(5)).unwrap_err();
    assert_eq!(wrong, Misplaced { place: vec![1, 1, 1, 1, 1], wrong: Wrong::TooDeep(4) });
    let deep = chain(10_000);
    assert!(laid_out(&deep).is_err());
    // Taken apart by hand: dropping so deep a tree at once would use up the stack of a test.
    let mut rest = deep;
    while let Some(mut source) = rest.pop() {
        rest = std::mem::take(&mut source.under);
    }
}

#[test]
fn more_than_twelve_a_circle_and_the_same_twice_are_refused_where_they_stand() {
    let many: Vec<GivenSource> = (1..=13).map(|number| at(&format!("https://example.org/{number}"), vec![])).collect();
    assert_eq!(laid_out(&many).unwrap_err(), Misplaced { place: vec![13], wrong: Wrong::TooMany(12) });
    let circle = [at("https://a.example/", vec![at("https://b.example/", vec![at("http://A.example/#x", vec![])])])];
    assert_eq!(laid_out(&circle).unwrap_err(), Misplaced { place: vec![1, 1, 1], wrong: Wrong::Circle });
    let twice = [at("https://a.example/", vec![]), at("http://a.example", vec![])];
    assert_eq!(laid_out(&twice).unwrap_err(), Misplaced { place: vec![2], wrong: Wrong::Twice });
}

#[test]
fn one_work_may_stand_behind_two_others_if_both_say_the_same_of_it() {
    let said = |title: &str| {
        let mut source = at("https://agency.example/1", vec![]);
        source.work.title = title.into();
        source
    };
    let tree = |left, right| [at("https://a.example/", vec![left]), at("https://b.example/", vec![right])];
    assert!(laid_out(&tree(said("A wire"), said(""))).is_ok());
    let wrong = laid_out(&tree(said("A wire"), said("Another"))).unwrap_err();
    assert_eq!(wrong, Misplaced { place: vec![2, 1], wrong: Wrong::Differs });
}

#[test]
fn a_tree_grows_back_from_its_steps() {
    let source = |id| Source { id: SourceId(id), outlet: OutletId(1), work: Work::parse(&named("x")).unwrap() };
    let branch = |id, under| Branch { relation: Relation::Cites, source: source(id), under };
    let tree = vec![
        branch(1, vec![branch(2, vec![branch(3, vec![])]), branch(4, vec![])]),
        branch(5, vec![branch(2, vec![branch(4, vec![branch(3, vec![])])])]),
        branch(6, vec![]),
    ];
    let mut steps = Vec::new();
    fn lay(from: Option<SourceId>, branches: &[Branch], steps: &mut Vec<(Option<SourceId>, Relation, Source)>) {
        for branch in branches {
            steps.push((from, branch.relation, branch.source.clone()));
            lay(Some(branch.source.id), &branch.under, steps);
        }
    }
    lay(None, &tree, &mut steps);
    assert_eq!(Branch::grow(steps), tree);
}
