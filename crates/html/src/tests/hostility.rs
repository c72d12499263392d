//! The attack corpus, its mutations and random bytes: nothing but the closed set comes out, and it comes out the same
//! when it is cleaned again.

use super::closed::fault;
use super::{Chance, article, comment, html};
use crate::hostile::STRINGS;
use crate::{AsFound, SafeHtml, clean_comment, excerpt, plain, policy, text_of};

/// Pieces that mutations put in and join.
const PIECES: &[&str] = &[
    "<",
    ">",
    "\"",
    "'",
    "/",
    "=",
    "&",
    ";",
    "<!--",
    "-->",
    "</",
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<i>",
    "<a href=x>",
    "</a>",
    "<table>",
    "<tr>",
    "<td>",
    "<td colspan=2>",
    "<td rowspan=3>",
    "</table>",
    "<ul>",
    "<li>",
    "</ul>",
    "<ol>",
    "<dl>",
    "<dt>",
    "<dd>",
    "<div>",
    "</div>",
    "<br>",
    "<br><br>",
    "<pre>",
    "</pre>",
    "\n",
    " ",
    "&nbsp;",
    "words",
    "<h1>",
    "</h1>",
    "<svg>",
    "<math>",
    "<style>",
    "<script>",
    "</script>",
    "<figure>",
    "<figcaption>",
    "<blockquote>",
    "</blockquote>",
    "<img src=y>",
    "<span id=x>",
    "<a name=x>",
    "<a href=#x>",
    "<center>",
    "<font size=5>",
    "</font>",
    "<u>",
    "</u>",
    "<details>",
    "<summary>",
    "<p align=right>",
    "<div dir=rtl lang=ar>",
    "<div class=separator>",
    "<table class=tr-caption-container>",
    "<td class=tr-caption>",
    "<caption>",
    "<thead>",
    "<th>",
    "<select>",
    "<template>",
    "<ruby>",
    "<rt>",
    "<hr>",
    "<!--more-->",
    "\0",
    "\u{FFFE}",
    "<div style='display:none'>",
    "<iframe src=//youtu.be/x></iframe>",
    "<em>",
    "</em>",
    "<code>",
    "<tt>",
    "<nobr>",
    "<form>",
];

#[test]
fn the_corpus_is_large_and_says_nothing_twice() {
    let different: std::collections::HashSet<_> = STRINGS.iter().collect();
    assert!(STRINGS.len() >= 120 && different.len() == STRINGS.len(), "{} of {}", different.len(), STRINGS.len());
}

#[test]
fn no_string_of_the_corpus_leaves_the_closed_set() {
    for string in STRINGS {
        check(string);
    }
}

#[test]
fn two_strings_of_the_corpus_together_leave_it_neither() {
    for one in STRINGS {
        for other in STRINGS.iter().step_by(31) {
            check(&format!("{one}{other}"));
        }
    }
}

#[test]
fn mutations_of_the_corpus_leave_it_neither() {
    let mut chance = Chance(seed());
    for _ in 0..rounds(1_500) {
        let mut text: Vec<char> = STRINGS[chance.below(STRINGS.len())].chars().collect();
        for _ in 0..=chance.below(6) {
            let at = chance.below(text.len() + 1);
            match chance.below(4) {
                0 if at < text.len() => drop(text.remove(at)),
                1 if at < text.len() => text.truncate(at),
                _ => drop(text.splice(at..at, PIECES[chance.below(PIECES.len())].chars())),
            }
        }
        check(&text.into_iter().collect::<String>());
    }
}

#[test]
fn soups_of_elements_leave_it_neither() {
    let mut chance = Chance(seed());
    for _ in 0..rounds(1_500) {
        let soup: String = (0..chance.below(40)).map(|_| PIECES[chance.below(PIECES.len())]).collect();
        check(&soup);
    }
}

#[test]
fn random_bytes_leave_it_neither() {
    let mut chance = Chance(77);
    for _ in 0..1_000 {
        let bytes: Vec<u8> = (0..chance.below(120)).map(|_| u8::try_from(chance.below(256)).unwrap()).collect();
        check(&String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn the_short_way_of_comments_writes_what_the_long_way_writes() {
    const PARTS: &[&str] = &[
        "words", " ", "\n", "<br>", "<br />", "<BR/>", "<br/>", "&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&nbsp;",
        "é", "\u{A0}", "كلمة", "&apos;", "\t", "'", "\"", "\u{200B}", ">", "; ", "&#34;", "a",
    ];
    let mut chance = Chance(4711);
    let mut short = 0;
    for _ in 0..5_000 {
        let raw: String = (0..chance.below(14)).map(|_| PARTS[chance.below(PARTS.len())]).collect();
        let Some(quick) = crate::quick::comment(&raw) else { continue };
        short += 1;
        let long = crate::clean(&raw, crate::walk::Kind::Comment, &AsFound);
        assert_eq!(quick, long.html.as_str(), "{raw:?}");
        assert!(long.findings.is_empty());
    }
    assert!(short > 4_500, "the short way took only {short}");
}

/// All that is promised of every input.
fn check(raw: &str) {
    let cleaned = html(raw);
    assert_eq!(fault(&cleaned, false), None, "article {raw:?}\ngave {cleaned}");
    assert_eq!(html(&cleaned), cleaned, "an article cleaned twice: {raw:?}");
    assert_eq!(policy::article(&cleaned), cleaned, "ammonia changed a cleaned article: {raw:?}");
    let said = comment(raw);
    assert_eq!(fault(&said, true), None, "comment {raw:?}\ngave {said}");
    assert_eq!(comment(&said), said, "a comment cleaned twice: {raw:?}");
    let title = plain(raw);
    assert!(!title.chars().any(char::is_control) && title.trim() == title, "{title:?}");
    let _ = text_of(&clean_comment(raw, &AsFound).html);
    let short = excerpt(&article(raw).html, 20);
    assert!(short.chars().count() <= 23, "{short:?}");
    let _ = SafeHtml::kept(cleaned);
}

/// More rounds, when somebody asks for them by `RELAIS_ROUNDS=10` (ten times as many, from another beginning).
fn rounds(usual: usize) -> usize {
    usual * asked().unwrap_or(1)
}

fn seed() -> u64 {
    0x5DEE_CE66 + asked().unwrap_or(0) as u64 * 7919
}

fn asked() -> Option<usize> {
    std::env::var("RELAIS_ROUNDS").ok()?.parse().ok()
}
