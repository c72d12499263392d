//! Names: which may stand, and which look like another.

use crate::{Name, WrongName};

fn name(raw: &str) -> Name {
    Name::parse(raw).unwrap_or_else(|wrong| panic!("{raw}: {wrong}"))
}

#[test]
fn a_name_is_one_short_line() {
    for (raw, expected) in [
        ("  Hélène \n  Martin ", "Hélène Martin"),
        ("\u{202E}Ana\u{200B}\u{0}", "Ana"),
        ("أحمد بن علي", "أحمد بن علي"),
        ("D’Arcy-Jones Jr.", "D’Arcy-Jones Jr."),
        ("J.Martin", "J.Martin"),
        ("李明 2", "李明 2"),
        ("پ‌ر", "پ‌ر"),
    ] {
        assert_eq!(name(raw).as_str(), expected);
    }
}

#[test]
fn what_is_no_name_is_refused_with_the_reason() {
    for (raw, wrong) in [
        (String::new(), WrongName::Empty),
        (" \u{200B} ".into(), WrongName::Empty),
        ("a".repeat(61), WrongName::TooLong { has: 61, most: 60 }),
        ("***".into(), WrongName::NoLetter),
        ("👑".into(), WrongName::NoLetter),
        ("\u{2800}".into(), WrongName::NoLetter),
        ("H\u{300}\u{300}\u{300}\u{300}\u{300}".into(), WrongName::Marks { most: 4 }),
        ("see https://example.org".into(), WrongName::Address),
        ("www.casino".into(), WrongName::Address),
        ("Best-Casino.com".into(), WrongName::Address),
        ("casino.xyz/x".into(), WrongName::Address),
        ("ana@example.org".into(), WrongName::Mail),
    ] {
        assert_eq!(Name::parse(&raw).unwrap_err(), wrong, "{raw}");
    }
}

#[test]
fn a_name_that_looks_like_anothers_is_found() {
    for disguise in [
        "Hélène",
        "Неlène", // Cyrillic Н and е
        "НЕLЕNЕ", // all but two Cyrillic
        "HELENE",
        "helene",
        "Hélène\u{200B}",
        "H é l è n e",
        "Héléne",
        "H.e.l.e.n.e",
        "Hé-lène ★",
        "Ｈélène", // full width
        "𝓗𝓮́𝓵𝓮̀𝓷𝓮",
        "Ⓗⓔⓛⓔⓝⓔ",
        "🅷🅴🅻🅴🅽🅴",
        "ʜéʟèɴᴇ", // small capitals
        "He\u{301}le\u{300}ne",
        "HéIène", // a capital I for the l
        "Hé1ène",
        "Hé|ène",
        "Ηélène", // Greek Η
    ] {
        if let Ok(name) = Name::parse(disguise) {
            assert!(name.looks_like("Hélène"), "{disguise}");
        }
        assert!(name("Hélène").looks_like(disguise), "{disguise}");
    }
    assert!(name("Іvan").looks_like("ivan") && name("IVAN").looks_like("Ivan"), "a capital I of two writings");
    assert!(name("William").looks_like("VVilliam") || !name("William").looks_like("Liam"));
    assert!(name("أحـمَد").looks_like("احمد"), "with hamza, stroke and vowel");
    assert!(name("Łukasz Øster").looks_like("Lukasz Oster"));
}

#[test]
fn another_name_stays_another() {
    for (one, other) in [
        ("Hélène", "Hélèna"),
        ("Lia", "Ila"),
        ("Marie", "Maria"),
        ("أحمد", "حامد"),
        ("Ana", "Anna"),
        ("Martin", "Martine"),
        ("李明", "李朋"),
        ("Иван", "Ivan"),
    ] {
        assert!(!name(one).looks_like(other), "{one} {other}");
    }
    assert!(!name("Ana").looks_like("★") && !name("Ana").looks_like(""));
}

#[test]
fn letters_of_two_writings_in_one_word_are_suspicious() {
    for mixed in ["Неlène", "Pаul", "Αnna", "أhmed"] {
        assert!(name(mixed).mixes_scripts(), "{mixed}");
    }
    for whole in [
        "Hélène",
        "Иван",
        "Anna Иванова",
        "أحمد Ahmed",
        "佐藤まもるカナ",
        "Tシャツ",
        "김 Minho",
        "O’Neil 2",
        "李 明Ming",
    ] {
        assert!(!name(whole).mixes_scripts(), "{whole}");
    }
}
