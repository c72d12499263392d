//! Input made to break something: nothing panics, nothing runs, nothing takes long.

use crate::{Name, Words, Wrong};
use std::time::Instant;

/// No tag but those of the small set, no attribute but an address of the web, where a list begins, and `rel`.
fn is_safe(html: &str) -> bool {
    let tags = html.split('<').skip(1).map(|tag| tag.split('>').next().unwrap_or_default());
    let plain = [
        "p",
        "/p",
        "br",
        "em",
        "/em",
        "strong",
        "/strong",
        "code",
        "/code",
        "pre",
        "/pre",
        "blockquote",
        "/blockquote",
        "ul",
        "/ul",
        "ol",
        "/ol",
        "li",
        "/li",
        "/a",
    ];
    tags.clone().all(|tag| {
        plain.contains(&tag)
            || tag
                .strip_prefix("ol start=\"")
                .is_some_and(|rest| rest.trim_end_matches('"').bytes().all(|b| b.is_ascii_digit()))
            || ["a href=\"http://", "a href=\"https://"].iter().any(|start| {
                tag.strip_prefix(start)
                    .and_then(|rest| rest.split_once('"'))
                    .is_some_and(|(_, rest)| rest == " rel=\"ugc nofollow\"")
            })
    })
}

fn check(raw: &str) {
    if let Ok(words) = Words::parse(raw) {
        assert!(is_safe(words.html().as_str()), "{raw:?}\n{}", words.html().as_str());
        let again = Words::parse(words.source()).unwrap();
        assert_eq!(again.html(), words.html(), "{raw:?}");
    }
    let _ = Name::parse(raw).map(|name| (name.looks_like("Hélène"), name.mixes_scripts()));
}

#[test]
fn no_string_of_the_attack_corpus_runs() {
    for attack in html::hostile::STRINGS {
        for raw in [
            (*attack).to_owned(),
            format!("> {attack}"),
            format!("[words]({attack})"),
            format!("[{attack}](https://example.org/{attack})"),
            format!("`{attack}`"),
            format!("```{attack}\n{attack}\n```"),
            format!("# {attack}\n\n![{attack}]({attack} \"{attack}\")"),
            format!("[1]: {attack}\n\n[a][1] <{attack}>"),
            format!("https://example.org/{attack}"),
        ] {
            check(&raw);
        }
    }
}

#[test]
fn random_strings_of_marks_neither_panic_nor_get_through() {
    const PIECES: [&str; 40] = [
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "\n",
        "\n\n",
        "> ",
        "- ",
        "1. ",
        "    ",
        "[",
        "]",
        "(",
        ")",
        "![",
        "](",
        "<",
        ">",
        "<b>",
        "&lt;",
        "&#0;",
        "\\",
        "https://example.org/a_b",
        "http://x",
        "# ",
        "---\n",
        "===\n",
        "[a]: ",
        "[a]",
        "|",
        "~~",
        "\u{202E}",
        "\u{200D}",
        "\u{301}",
        "é",
        "ش",
        "👩",
        "<https://a.example/>",
        "javascript:alert(1)",
    ];
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = |most: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap() % most
    };
    for _ in 0..3_000 {
        let raw: String = (0..1 + next(30)).map(|_| PIECES[next(PIECES.len())]).collect();
        check(&raw);
    }
    for _ in 0..300 {
        let raw: String =
            (0..next(200)).filter_map(|_| char::from_u32(u32::try_from(next(0x11_0000)).unwrap())).collect();
        check(&raw);
    }
}

#[test]
fn a_megabyte_is_refused_at_once_and_the_worst_that_fits_is_read_soon() {
    let began = Instant::now();
    for piece in [">", "- ", "*a_ ", "[", "![", "`", "<", "\u{301}", "&", "[a](", "https://"] {
        let raw = piece.repeat(1_000_000 / piece.len());
        assert!(matches!(Words::parse(&raw), Err(Wrong::TooLong { most: 8_000, .. })), "{piece}");
        assert!(Name::parse(&raw).is_err());
    }
    let told = began.elapsed().as_millis();
    assert!(told < 1_000, "{told} ms for eleven of them");
    for piece in [
        ">",
        "> ",
        "- ",
        "*a_ ",
        "**a *b ",
        "[",
        "![",
        "`",
        "``a",
        "<",
        "&",
        "[a](",
        "[a](<",
        "https://",
        "\\",
        "<!--",
        "<a b='",
        "[a]: b\n",
        "> > > > > > > > a\n",
        "1. a\n",
        "- a\n\n",
        "[a][a] ",
        "a\n===\n",
        "(((",
        "http://x/(",
    ] {
        let began = Instant::now();
        check(&piece.repeat(8_000 / piece.len()));
        check(&(piece.repeat(4_000 / piece.len()) + &"]".repeat(3_000)));
        let took = began.elapsed().as_millis();
        assert!(took < 2_000, "{piece}: {took} ms");
    }
}
