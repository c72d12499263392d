//! What stays of a text, and what is refused.

use crate::{Link, Taken, Words, Wrong};

fn html(raw: &str) -> String {
    Words::parse(raw).unwrap().html().as_str().to_owned()
}

#[test]
fn the_small_markdown_becomes_structure() {
    for (raw, expected) in [
        ("one\ntwo\n\nthree", "<p>one<br>two</p>\n<p>three</p>"),
        ("*one* **two** `a<b>`", "<p><em>one</em> <strong>two</strong> <code>a&lt;b&gt;</code></p>"),
        ("> said\n> so\n\nwell", "<blockquote><p>said<br>so</p></blockquote>\n<p>well</p>"),
        ("- a\n- b\n  - c", "<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("```rust\nlet a = \"1\";\n  *b*\n```", "<pre><code>let a = \"1\";\n  *b*\n</code></pre>"),
        (
            "[words](https://example.org/a_b)",
            "<p><a href=\"https://example.org/a_b\" rel=\"ugc nofollow\">words</a></p>",
        ),
        ("« oui », dit-il… 1 < 2 & 3 > 2", "<p>« oui », dit-il… 1 &lt; 2 &amp; 3 &gt; 2</p>"),
    ] {
        let squeezed = |text: &str| text.replace('\n', "");
        assert_eq!(squeezed(&html(raw)), squeezed(expected), "{raw}");
    }
}

#[test]
fn signs_that_the_small_set_does_not_know_stay_as_they_were_typed() {
    for (raw, expected) in [
        ("## Two *three* ##\n\nwords", "<p>## Two <em>three</em> ##</p><p>words</p>"),
        ("## Two `three`", "<p>## Two <code>three</code></p>"),
        ("Two\n---\nthree", "<p>Two<br>---</p><p>three</p>"),
        ("> Two\n> ===", "<blockquote><p>Two<br>===</p></blockquote>"),
        ("a\n\n***\n\nb", "<p>a</p><p>***</p><p>b</p>"),
        ("![a *picture*](x.png)", "<p>![a <em>picture</em>](x.png)</p>"),
        ("[x](javascript:alert(1)) y", "<p>[x](javascript:alert(1)) y</p>"),
        ("[x](/2022/01/a.html)", "<p>[x](/2022/01/a.html)</p>"),
        ("|a|b|\n|-|-|\n|1|2|", "<p>|a|b|<br>|-|-|<br>|1|2|</p>"),
        ("a[^1] ~~b~~\n\n[^1]: c d", "<p>a[^1] ~~b~~</p><p>[^1]: c d</p>"),
        ("a <b>c</b> <img src=x onerror=alert(1)>", "<p>a &lt;b&gt;c&lt;/b&gt; &lt;img src=x onerror=alert(1)&gt;</p>"),
        ("<div>\n*a*\n</div>", "<p>&lt;div&gt;<br>*a*<br>&lt;/div&gt;</p>"),
        ("    a line with spaces before it", "<p>a line with spaces before it</p>"),
        ("one\n\n    <two>\n    three", "<p>one</p><p>&lt;two&gt;<br>three</p>"),
        ("2022. A year\n2023. Another", "<ol start=\"2022\"><li>A year</li><li>Another</li></ol>"),
        ("<a@example.org> wrote", "<p>&lt;a@example.org&gt; wrote</p>"),
    ] {
        assert_eq!(html(raw).replace('\n', ""), expected, "{raw}");
    }
}

#[test]
fn a_bare_address_becomes_a_link_that_ends_where_it_ends() {
    for (raw, address, rest) in [
        ("see https://example.org/a_b_c.", "https://example.org/a_b_c", "."),
        ("see https://example.org/_a_/b.html!", "https://example.org/_a_/b.html", "!"),
        ("(https://fr.wikipedia.org/wiki/Relais_(poste))", "https://fr.wikipedia.org/wiki/Relais_(poste)", ")"),
        ("**https://example.org/x**", "https://example.org/x", ""),
        ("*voir https://example.org/x*", "https://example.org/x", ""),
        ("<https://example.org/x>", "https://example.org/x", ""),
        ("# https://example.org/x", "https://example.org/x", ""),
        ("![p](https://example.org/x.png)", "https://example.org/x.png", ")"),
        ("« https://example.org/é », dit-il", "https://example.org/%C3%A9", " », dit-il"),
    ] {
        let words = Words::parse(raw).unwrap();
        let host = "example.org";
        assert!(words.links().len() == 1 && words.links()[0].address == address, "{raw}: {:?}", words.links());
        assert!(raw.contains("wikipedia") || words.links()[0].host == host, "{raw}");
        assert!(
            words.html().as_str().contains(&format!("href=\"{address}\" rel=\"ugc nofollow\">")),
            "{:?}",
            words.html()
        );
        let after = words.html().as_str().split("</a>").nth(1).unwrap().replace("</strong>", "").replace("</em>", "");
        assert_eq!(after, format!("{rest}</p>"), "{raw}");
    }
    for raw in
        ["`https://example.org/`", "```\nhttps://example.org/\n```", "ftp://example.org/", "https://", "mailto:a@b.org"]
    {
        assert!(Words::parse(&format!("words\n\n{raw}")).unwrap().links().is_empty(), "{raw}");
    }
}

#[test]
fn a_link_says_where_it_leads() {
    let claims_another = html("[https://bank.example/login](https://evil.example/)");
    assert!(claims_another.contains("](<a href=\"https://evil.example/\""), "{claims_another}");
    assert!(!claims_another.contains(">https://bank.example/login</a>"), "{claims_another}");
    assert!(html("[www.example.org/a](https://example.org/b)").contains(">www.example.org/a</a>"));
    assert!(
        html("words [](https://example.org/a)").contains(">https://example.org/a</a>"),
        "an empty link can be seen"
    );
    let disguised = html("https://аррӏе.com/ here");
    assert!(disguised.contains(">https://xn--80ak6aa92e.com/</a>"), "{disguised}");
    assert!(html("https://été.example/ here").contains(">https://été.example/</a>"));
    assert!(Words::parse("[a](https://bank.example@evil.example/)").unwrap().links().len() < 2);
}

#[test]
fn a_definition_of_a_link_is_read_like_other_words() {
    let words =
        Words::parse("see [this][1] and\n\n[1]: https://example.org/a \"t\"\n\n> [2]: https://example.org/b").unwrap();
    let html = words.html().as_str();
    assert!(html.contains(">this</a>") && html.contains("[1]: <a href=\"https://example.org/a\""), "{html}");
    assert!(html.contains("<blockquote>") && html.contains("[2]: <a href=\"https://example.org/b\""), "{html}");
    assert_eq!(words.links().len(), 3);
    assert_eq!(words.links()[0], Link { host: "example.org".into(), address: "https://example.org/a".into() });
}

#[test]
fn what_goes_over_a_limit_is_refused_with_its_figures() {
    assert_eq!(Words::parse(&"é".repeat(8_000)).unwrap().letters(), 8_000);
    assert_eq!(Words::parse(&"é".repeat(8_001)).unwrap_err(), Wrong::TooLong { has: 8_001, most: 8_000 });
    assert_eq!(Words::parse(&"é".repeat(50_000)).unwrap_err(), Wrong::TooLong { has: 50_000, most: 8_000 });
    assert!(Words::parse(&(">".repeat(8) + " a")).is_ok());
    assert_eq!(Words::parse(&(">".repeat(9) + " a")).unwrap_err(), Wrong::Nested { most: 8 });
    assert_eq!(Words::parse(&"https://example.org/ ".repeat(51)).unwrap_err(), Wrong::Links { has: 51, most: 50 });
    assert!(Words::parse(&"https://example.org/ ".repeat(50)).is_ok());
    assert_eq!(Words::parse("Z\u{300}\u{301}\u{302}\u{303}\u{304}algo").unwrap_err(), Wrong::Marks { most: 4 });
    assert_eq!(Words::parse("\u{300}\u{200D}\u{301}\u{302}\u{303}\u{304}").unwrap_err(), Wrong::Marks { most: 4 });
    for empty in [
        "",
        " \n\t",
        "***",
        "> \n> ",
        "- \n- ",
        "\u{200B}\u{2800}",
        "…",
        "\u{3164}\u{3164}",
        "?!",
        "[](**)",
        "``` \n```",
    ] {
        assert_eq!(Words::parse(empty).unwrap_err(), Wrong::Empty, "{empty:?}");
    }
    for short in ["👍", "5", "نعم", "❤️", "→"] {
        assert!(Words::parse(short).is_ok(), "{short}");
    }
}

#[test]
fn what_nobody_sees_is_taken_out_and_told() {
    let words = Words::parse("a\u{202E}b\u{2066}c\u{200B}d\u{E0041}e\u{AD}f\u{0}g\u{85}\r\nh\ri\u{2028}j").unwrap();
    assert_eq!(words.source(), "abcdefg\nh\ni\nj");
    assert_eq!(words.taken(), Taken { directions: 2, invisible: 3, controls: 2 });
    assert!(Words::parse("a b").unwrap().taken().is_nothing());
    let hidden: String = "héhé".chars().flat_map(|letter| [letter, '\u{FE01}', '\u{E0100}', '\u{200D}']).collect();
    assert_eq!(Words::parse(&hidden).unwrap().source(), "héhé", "nothing is written between the letters");
}

#[test]
fn what_a_writing_needs_stays() {
    for written in [
        "می‌خواهم",          // Persian, with the opposite of a joiner
        "क्‍ष और श्रीमान्‌जी",   // Hindi, with both
        "👩‍👩‍👧‍👦 🏳️‍🌈 👩🏽‍⚕️ ❤️ 1️⃣ ☎︎", // pictures that joiners and forms make
        "שָׁלוֹם בְּרֵאשִׁ֖ית",
        "بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ",
        "Tiếng Việt đẹp lắm",
        "မြန်မာစာ ကျွန်ုပ် မြွှောင့်",
        "བོད་སྐད་ རྒྱུ",
        "葛󠄀城市",
        "السلام \u{200F}(عليكم)\u{200F}",
    ] {
        let words = Words::parse(written).unwrap_or_else(|wrong| panic!("{written}: {wrong}"));
        assert_eq!(words.source(), written);
        assert!(words.taken().is_nothing(), "{written}: {:?}", words.taken());
    }
}

#[test]
fn the_plain_words_have_no_marks() {
    let words = Words::parse("> **Qui** l’a *dit* ?\n\nMoi, [ici](https://example.org/) :\n- a\n- b").unwrap();
    assert_eq!(words.plain(), "Qui l’a dit ?\nMoi, ici :\na\nb");
}

#[test]
fn what_is_kept_is_read_again_as_the_same() {
    let raw = "  \u{202E}> *a*\r\n> b\u{200B}\n\n1. https://example.org/_x_/\n  ";
    let first = Words::parse(raw).unwrap();
    let again = Words::parse(first.source()).unwrap();
    assert_eq!(first.html(), again.html());
    assert!(again.taken().is_nothing());
}
