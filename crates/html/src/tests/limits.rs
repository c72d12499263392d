//! Inputs made to cost much: each is cleaned in a moment, on a small stack, and its words survive.

use std::time::{Duration, Instant};

use super::closed::fault;
use super::{comment, html};
use crate::{AsFound, clean_article, plain, text_of};

/// What one input may take at most in a build for tests on a busy machine; quadratic cost takes minutes.
const PATIENCE: Duration = Duration::from_secs(60);

fn survives(what: &str, raw: String, words: &str) {
    let words = words.to_owned();
    let what = what.to_owned();
    let work = move || {
        let start = Instant::now();
        let cleaned = clean_article(&raw, &AsFound);
        assert_eq!(fault(cleaned.html.as_str(), false), None, "{what}");
        assert!(text_of(&cleaned.html).contains(&words), "{what}: its words are gone");
        assert!(start.elapsed() < PATIENCE, "{what}: {:?}", start.elapsed());
        let said = comment(&raw);
        assert_eq!(fault(&said, true), None, "{what}");
        let _ = plain(&raw);
        println!("{what}: {} bytes in {:?} both ways", raw.len(), start.elapsed());
    };
    std::thread::Builder::new().stack_size(1 << 20).spawn(work).unwrap().join().unwrap();
}

#[test]
fn a_hundred_thousand_nested_elements_do_not_overflow() {
    survives("div", format!("{}words", "<div>".repeat(100_000)), "words");
    survives(
        "blockquote",
        format!("{}words{}", "<blockquote>".repeat(20_000), "</blockquote>".repeat(20_000)),
        "words",
    );
    survives("span", format!("{}words", "<span lang=fr>".repeat(8_000)), "words");
    survives("ul li", format!("{}words", "<ul><li>".repeat(10_000)), "words");
    survives("table", format!("{}words", "<table><tr><td>".repeat(10_000)), "words");
    survives("svg", format!("words{}", "<svg><g>".repeat(10_000)), "words");
    survives("template", format!("{}words", "<template>".repeat(10_000)), "words");
    survives("details", format!("{}words", "<details><summary>s</summary>".repeat(5_000)), "words");
    survives("figure", format!("{}words", "<figure><figcaption>".repeat(5_000)), "words");
    survives(
        "nested caption tables",
        format!("{}words", "<table class=tr-caption-container><tr><td>".repeat(5_000)),
        "words",
    );
}

#[test]
fn formatting_left_open_does_not_multiply() {
    survives("b", format!("{}words", "<b>".repeat(40_000)), "words");
    survives("a", format!("{}words", "<a href=x>".repeat(8_000)), "words");
    survives("font", format!("{}words", (0..10_000).map(|n| format!("<font size={n}>")).collect::<String>()), "words");
    survives("font in p", (0..5_000).map(|n| format!("<p><font color={n}>words</p>")).collect(), "words");
    survives("b div", format!("{}words", "<b><div></b>".repeat(10_000)), "words");
    survives("a p table", format!("{}words", "<a href=x><p><table><a>".repeat(5_000)), "words");
    survives("i in td", format!("{}words", "<table><tr><td><i id=x>".repeat(5_000)), "words");
    survives("nobr", format!("{}words", "<nobr><b><i><u>".repeat(5_000)), "words");
    survives("closing", format!("words{}", "</p></b></div>".repeat(4_000)), "words");
}

#[test]
fn enormous_tags_comments_and_values_are_read_in_line() {
    survives("value", format!("words<img alt=\"{}\" src=y>", "x ".repeat(150_000)), "words");
    survives("open value", format!("words<a href=\"{}", "x".repeat(400_000)), "words");
    survives("attributes", format!("words<p {}>", (0..30_000).map(|n| format!("a{n} ")).collect::<String>()), "words");
    survives(
        "attributes between quotes",
        format!("words<p {}>", (0..20_000).map(|n| format!("a{n}='>' ")).collect::<String>()),
        "words",
    );
    survives("open comment", format!("words<!--{}", "-".repeat(400_000)), "words");
    survives("less than", format!("words{}", "<".repeat(40_000)), "words");
    survives("tags in tags", format!("words{}", "<a ".repeat(50_000)), "words");
    survives("entities", format!("words{}", "&amp;&lt".repeat(20_000)), "words");
    survives("script", format!("words<script>{}", "<!--<script>".repeat(20_000)), "words");
    survives("style", format!("words{}", "<p style='float:left;text-align:x'>y".repeat(5_000)), "words");
    survives("data picture", format!("words<img src='data:image/png;base64,{}'>", "A".repeat(400_000)), "words");
    survives(
        "ids",
        format!("words{}", (0..5_000).map(|n| format!("<a name=x{n} href=#x{n}>y</a>")).collect::<String>()),
        "words",
    );
    survives(
        "the same id",
        format!("words{}", "<a name='x y'></a><a name=x-y href='#x y'>y</a>".repeat(5_000)),
        "words",
    );
    survives(
        "many like ids",
        format!(
            "words{}",
            (0..20_000)
                .map(|n| format!(
                    "<a name='x{}'>y</a>",
                    ["\u{1}", " ", "/", "!", "?"]
                        .iter()
                        .cycle()
                        .skip(n % 5)
                        .take(1 + n / 5 % 150)
                        .copied()
                        .collect::<String>()
                ))
                .collect::<String>()
        ),
        "words",
    );
}

#[test]
fn enormous_tables_are_arranged_in_line() {
    survives(
        "wide spans",
        format!("<table>{}<tr><td>words</table>", "<tr><td colspan=65000 rowspan=65000>x".repeat(2_000)),
        "words",
    );
    survives("one row", format!("<table><tr>{}<td>words</table>", "<td rowspan=9>".repeat(8_000)), "words");
    survives("bodies", format!("<table>{}<tr><td>words<td>x</table>", "<tbody><tr><td>x".repeat(3_000)), "words");
    survives(
        "pictures",
        format!("words{}", (0..5_000).map(|n| format!("<img src=x{n}.png>")).collect::<String>()),
        "words",
    );
    survives("breaks", format!("words{}", "<br>&nbsp;".repeat(20_000)), "words");
    survives("items", format!("words{}", "<li>y".repeat(4_000)), "words");
}

#[test]
fn what_is_nested_no_deeper_than_people_write_stays_as_it_is() {
    let quoted = format!("{}words{}", "<blockquote>".repeat(60), "</blockquote>".repeat(60));
    assert_eq!(html(&quoted), format!("{}<p>words</p>{}", "<blockquote>".repeat(60), "</blockquote>".repeat(60)));
}
