//! What each phase says of what it was asked, and that it can be told in every language.

use super::noted::{By, Crowd, Finding, Noted, Reason, title};
use super::{DAY, HeldUntil, Prepared, Recent, Said, Trap, Twin, hear, repeat};
use crate::site::model::discussion::{DiscussionSettings, Listed, Marks, Mode, Phase, Writers};
use ::triage::{Advice, Part, Score, Weighed};
use locale::{Locale, Texts};
use remark::{Name, Words};

const NOW: i64 = 1_000 * DAY;

/// A quiet comment, changed by a test, and what the phases say of it.
fn said(words: &str, name: &str, change: impl FnOnce(&mut Prepared<'_>, &mut DiscussionSettings)) -> Said {
    let words = Words::parse(words).unwrap();
    let name = Name::parse(name).ok();
    let people = ["Hélène Martin".to_owned()];
    let plain = DiscussionSettings { mode: Mode::Open, ..DiscussionSettings::default() };
    let mut settings = plain.clone();
    let mut prepared = Prepared {
        now: NOW,
        settings: &plain,
        mode: Mode::Open,
        is_open: true,
        article_published: NOW - 10 * DAY,
        is_member: false,
        words: &words,
        name: name.as_ref(),
        people: &people,
        trap: Trap { is_filled: false, took: Some(60_000_000) },
        from_range: Recent::default(),
        in_thread: Recent::default(),
        on_site: Recent::default(),
        twin: None,
        published_before: 1,
        held: None,
        triage: None,
    };
    change(&mut prepared, &mut settings);
    prepared.settings = &settings;
    hear(&prepared)
}

fn holds(said: &Said) -> Vec<Reason> {
    let held = said.noted.iter().filter_map(|noted| match &noted.finding {
        Finding::Hold(reason) => Some(reason.clone()),
        _ => None,
    });
    held.collect()
}

/// All reasons, each variant once, with what it may hold.
fn every_reason() -> Vec<Reason> {
    vec![
        Reason::Closed,
        Reason::ClosedAfter { days: 30 },
        Reason::MembersOnly,
        Reason::TooLong { has: 4_001, most: 4_000 },
        Reason::NameMissing,
        Reason::NameTaken { name: "Ana".into() },
        Reason::Program,
        Reason::TooMany { seconds: 59 },
        Reason::SentTwice { number: Some(12) },
        Reason::SentTwice { number: None },
        Reason::Refused { words: "casino".into() },
        Reason::NameMixed,
        Reason::TrapFilled,
        Reason::TooFast,
        Reason::Many { crowd: Crowd::Range, count: 5 },
        Reason::Many { crowd: Crowd::Thread, count: 30 },
        Reason::Many { crowd: Crowd::Site, count: 120 },
        Reason::SameWords { own: true },
        Reason::SameWords { own: false },
        Reason::HeldPerson { by: By::Mail, until: NOW },
        Reason::HeldPerson { by: By::Browser, until: NOW },
        Reason::HeldPerson { by: By::Range, until: NOW },
        Reason::Listed { words: "casino".into() },
        Reason::Links { has: 3, most: 2 },
        Reason::Links { has: 1, most: 0 },
        Reason::AllHeld,
        Reason::OldArticle { days: 14 },
        Reason::First,
        Reason::Triage { percent: 97, words: vec!["casino".into(), "bonus".into()] },
        Reason::Triage { percent: 97, words: Vec::new() },
    ]
}

#[test]
fn a_quiet_comment_passes_every_phase() {
    let said = said("Merci pour ce texte.", "Ana", |_, _| {});
    assert!(said.noted.iter().all(|noted| noted.finding == Finding::Pass), "{said:?}");
    assert_eq!(said.noted.iter().map(|noted| noted.phase).collect::<Vec<_>>(), Phase::ALL);
    assert!(said.rejected().is_none() && !said.is_held());
}

#[test]
fn what_rejects_ends_the_row_and_what_holds_adds_up() {
    let links = "https://a.example https://b.example https://c.example";
    let held = said(links, "Ana", |prepared, _| {
        prepared.mode = Mode::AllHeld;
        prepared.trap.is_filled = true;
    });
    assert_eq!(holds(&held), [Reason::TrapFilled, Reason::Links { has: 3, most: 2 }, Reason::AllHeld]);
    let order = ["links", "mode", "closed"].map(Into::into).to_vec();
    let rejected = said(links, "Ana", |prepared, settings| {
        prepared.is_open = false;
        prepared.mode = Mode::AllHeld;
        settings.order = order;
    });
    assert_eq!(rejected.noted.len(), 3, "in the order of the site, up to what rejects");
    assert_eq!(rejected.rejected(), Some(&Reason::Closed));
}

#[test]
fn a_discussion_takes_what_its_site_and_its_age_let_it() {
    let rejected =
        |change: fn(&mut Prepared<'_>, &mut DiscussionSettings)| said("Bien", "Ana", change).rejected().cloned();
    assert_eq!(rejected(|_, settings| settings.writers = Writers::Nobody), Some(Reason::Closed));
    assert_eq!(rejected(|_, settings| settings.close_after_days = Some(9)), Some(Reason::ClosedAfter { days: 9 }));
    assert_eq!(rejected(|_, settings| settings.close_after_days = Some(10)), None);
    assert_eq!(rejected(|_, settings| settings.writers = Writers::Members), Some(Reason::MembersOnly));
    assert_eq!(
        rejected(|prepared, settings| {
            settings.writers = Writers::Members;
            prepared.is_member = true;
        }),
        None
    );
    assert_eq!(rejected(|_, settings| settings.longest = 3), Some(Reason::TooLong { has: 4, most: 3 }));
}

#[test]
fn the_name_of_one_of_the_sites_people_is_theirs_alone() {
    let taken = Some(Reason::NameTaken { name: "Hélène Martin".into() });
    for disguise in ["Hélène Martin", "HELENE  MARTIN", "Неlene Martin", "Hélène-Martin ★"] {
        assert_eq!(said("Bien", disguise, |_, _| {}).rejected().cloned(), taken, "{disguise}");
    }
    assert!(said("Bien", "Hélène Martin", |prepared, _| prepared.people = &[]).rejected().is_none(), "her own account");
    assert_eq!(holds(&said("Bien", "Pаul", |_, _| {})), [Reason::NameMixed]);
    let nameless = said("Bien", "", |_, settings| settings.nameless = false);
    assert_eq!(nameless.rejected().and_then(Reason::field), Some("name"));
    assert!(said("Bien", "", |_, _| {}).rejected().is_none());
}

#[test]
fn one_sign_of_a_program_holds_and_two_reject() {
    let trap = |is_filled, took| said("Bien", "Ana", |prepared, _| prepared.trap = Trap { is_filled, took });
    assert_eq!(holds(&trap(false, Some(2_999_999))), [Reason::TooFast]);
    assert_eq!(holds(&trap(true, Some(3_000_000))), [Reason::TrapFilled]);
    assert_eq!(trap(true, Some(1)).rejected(), Some(&Reason::Program));
    assert!(!trap(false, None).is_held(), "a page that is the same for everybody carries no hour");
}

#[test]
fn a_crowd_waits_first_and_is_told_when_to_come_back() {
    let of = |count| {
        said("Bien", "Ana", |prepared, settings| {
            settings.slow.range = Marks { hold: 2, refuse: 4 };
            prepared.from_range = Recent { count, oldest: NOW - 12_500_000 };
            prepared.in_thread = Recent { count: 30, oldest: NOW - 59_000_000 };
        })
    };
    assert_eq!(holds(&of(1)), [Reason::Many { crowd: Crowd::Thread, count: 30 }]);
    assert_eq!(holds(&of(2)), [Reason::Many { crowd: Crowd::Range, count: 2 }]);
    assert_eq!(of(4).rejected(), Some(&Reason::TooMany { seconds: 48 }));
}

#[test]
fn what_was_sent_twice_arrived_once_and_what_many_post_waits() {
    let long = "Une phrase assez longue pour n’être pas dite par hasard deux fois.";
    let twin = |is_own, is_here, ago: i64, number| Some(Twin { is_own, is_here, sent: NOW - ago, number });
    let of = |words: &str, twin| said(words, "Ana", |prepared, _| prepared.twin = twin);
    assert_eq!(of("Merci", twin(true, true, 5, Some(7))).rejected(), Some(&Reason::SentTwice { number: Some(7) }));
    assert!(of("Merci", twin(false, true, 5, None)).rejected().is_none());
    assert_eq!(holds(&of("Merci", twin(false, true, 5, None))), [], "many say thank you");
    assert_eq!(holds(&of(long, twin(false, false, 5, None))), [Reason::SameWords { own: false }]);
    assert_eq!(holds(&of(long, twin(true, false, 5, None))), [Reason::SameWords { own: true }]);
    assert_eq!(holds(&of(long, twin(false, false, DAY, None))), []);
    assert_eq!(repeat::fingerprint("Été, à Gênes !"), repeat::fingerprint("ete a  genes"));
    assert_ne!(repeat::fingerprint("👍"), repeat::fingerprint("👎"));
}

#[test]
fn listed_words_are_found_whole_in_words_names_and_links() {
    let list = DiscussionSettings::read_list("Été\ncasino en ligne\n!pilule").unwrap();
    let of = |words: &str, name: &str| said(words, name, |_, settings| settings.list = list.clone());
    assert_eq!(holds(&of("L’ÉTE, dit-il", "Ana")), [Reason::Listed { words: "Été".into() }]);
    assert_eq!(holds(&of("Le **Casino**\nen-ligne !", "Ana")), [Reason::Listed { words: "casino en ligne".into() }]);
    assert_eq!(holds(&of("[ici](https://casino-en-ligne.example/)", "Ana")).len(), 1);
    assert_eq!(
        holds(&of("étés, casino", "En Ligne")),
        [],
        "no part of a word, and no phrase from one part into the next"
    );
    assert_eq!(of("été", "Pilule").rejected(), Some(&Reason::Refused { words: "pilule".into() }));
}

#[test]
fn a_first_comment_an_old_article_and_a_held_writer_wait() {
    let of = |change: fn(&mut Prepared<'_>, &mut DiscussionSettings)| holds(&said("Bien", "Ana", change));
    let first = |prepared: &mut Prepared<'_>, _: &mut DiscussionSettings| {
        prepared.mode = Mode::FirstHeld;
        prepared.published_before = 0;
    };
    assert_eq!(of(first), [Reason::First]);
    assert_eq!(of(|prepared, _| prepared.published_before = 0), []);
    assert_eq!(of(|_, settings| settings.hold_after_days = Some(9)), [Reason::OldArticle { days: 9 }]);
    let until = NOW + 1;
    assert_eq!(
        of(|prepared, _| prepared.held = Some(HeldUntil { by: By::Browser, until: NOW + 1 })),
        [Reason::HeldPerson { by: By::Browser, until }]
    );
    assert_eq!(of(|prepared, _| prepared.held = Some(HeldUntil { by: By::Browser, until: NOW })), []);
}

#[test]
fn triage_holds_with_the_words_that_weighed_and_never_rejects() {
    let part = |word: &str, weight| Weighed { part: Part::Word(word.into()), weight };
    let weighed = [part("casino", 2.0), part("merci", -1.0), part("bonus", 0.5)];
    let of = |advice, on| {
        let score = Score { likelihood: 0.97, published_alike: 0, advice };
        said("Bien", "Ana", |prepared, settings| {
            settings.triage = on;
            // The score lives as long as the question.
            prepared.triage = Some((Box::leak(Box::new(score)), Box::leak(Box::new(weighed.clone()))));
        })
    };
    let words = vec!["casino".to_owned(), "bonus".to_owned()];
    assert_eq!(holds(&of(Advice::Hold, true)), [Reason::Triage { percent: 97, words }]);
    assert!(
        !of(Advice::Hold, false).is_held()
            && !of(Advice::Pass, true).is_held()
            && !of(Advice::TooEarly, true).is_held()
    );
}

#[test]
fn what_keeps_strangers_back_is_not_asked_of_the_sites_people() {
    let list = vec![Listed { words: "casino".into(), refused: true }];
    let said = said("casino https://a.example https://b.example https://c.example", "Pаul", |prepared, settings| {
        prepared.is_member = true;
        prepared.mode = Mode::AllHeld;
        prepared.published_before = 0;
        prepared.trap = Trap { is_filled: true, took: Some(1) };
        prepared.on_site = Recent { count: 1_000_000, oldest: NOW };
        prepared.held = Some(HeldUntil { by: By::Range, until: NOW + 1 });
        settings.list = list;
    });
    assert!(said.noted.iter().all(|noted| noted.finding == Finding::Pass), "{said:?}");
}

#[test]
fn every_reason_can_be_told_in_every_language() {
    let texts = Texts::load().unwrap();
    for tag in ["fr-FR", "en-GB", "ar-TN"] {
        let locale = Locale::parse(tag).unwrap();
        for reason in every_reason() {
            let words =
                reason.words(&texts, &locale, "Europe/Paris").unwrap_or_else(|why| panic!("{tag} {reason:?}: {why}"));
            assert!(!words.contains('{') && words.len() > 10, "{words}");
        }
        for phase in Phase::ALL {
            texts.get(&locale, title(phase), &[]).unwrap();
        }
    }
}

#[test]
fn what_was_kept_years_ago_can_still_be_read() {
    let kept = r#"[{"phase":"closed","finding":"pass"},{"phase":"held_person","finding":{"hold":{"held_person":{"by":"browser","until":5}}}},
        {"phase":"rate","finding":{"hold":{"many":{"crowd":"thread","count":31}}}},{"phase":"mode","finding":{"hold":"all_held"}},
        {"phase":"triage","finding":{"hold":{"triage":{"percent":97,"words":["a"]}}}},
        {"phase":"name","finding":{"reject":{"name_taken":{"name":"Ana"}}}}]"#;
    let noted: Vec<Noted> = serde_json::from_str(kept).unwrap();
    assert_eq!(noted[1].finding, Finding::Hold(Reason::HeldPerson { by: By::Browser, until: 5 }));
    for reason in every_reason() {
        let noted = vec![Noted { phase: Phase::Closed, finding: Finding::Hold(reason) }];
        let json = Said { noted: noted.clone() }.json().unwrap();
        assert_eq!(serde_json::from_str::<Vec<Noted>>(&json).unwrap(), noted, "{json}");
    }
    for phase in Phase::ALL {
        assert_eq!(serde_json::to_value(phase).unwrap(), phase.name(), "one name for settings, rows and texts");
    }
}
