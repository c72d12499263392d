//! Keys and their texts.

use crate::{Key, KeyError};

#[test]
fn a_key_prints_as_it_was_read() {
    for text in
        ["*", "settings", "list:home", "path:/x", "path:/2022/01/a:b", "article:42", "article:0", "article:100..150"]
    {
        assert_eq!(text.parse::<Key>().unwrap().to_string(), text);
    }
}

#[test]
fn an_id_has_one_text_so_that_equal_keys_have_equal_texts() {
    assert_eq!("article:42".parse(), Key::id("article", 42));
    assert_eq!("article:42".parse(), Key::of("article", "42"));
    assert_eq!("article:-7".parse(), Key::id("article", -7));
    assert_eq!("article:4..7".parse(), Key::range("article", 4, 7));
    assert_eq!("label:2..3".parse(), Key::of("label", "2..3"));
    for text in ["article:042", "article:+42", "article:-1", "article:99999999999999999999", "month:2022-01"] {
        let key: Key = text.parse().unwrap();
        assert!(matches!(key, Key::Text(..)), "{text} became a number");
        assert_eq!(key.to_string(), text);
    }
}

#[test]
fn a_text_with_two_dots_is_a_range_only_between_numbers() {
    assert!(matches!("path:/1..2".parse().unwrap(), Key::Text(..)));
    assert!(matches!("label:a..b".parse().unwrap(), Key::Text(..)));
    assert!(matches!("article:7..7".parse().unwrap(), Key::Range(_, 7, 7)));
}

#[test]
fn what_would_touch_nothing_is_an_error() {
    assert!(matches!("article:9..3".parse::<Key>(), Err(KeyError::Backwards(_))));
    assert!(matches!(Key::range("article", -3, 3), Err(KeyError::Backwards(_))));
    assert!(matches!("article:".parse::<Key>(), Err(KeyError::Empty(_))));
    for text in ["", ":x", "Article:1", "a b:1", "é:1", "abcdefghijklmnopqrstuvwx:1"] {
        assert!(matches!(text.parse::<Key>(), Err(KeyError::Kind(_))), "{text}");
    }
}
