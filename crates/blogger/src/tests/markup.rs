//! Titles and contents: their types, references and line ends.

use super::*;
use crate::TextType;

fn content(element: &str) -> (Option<String>, TextType, Vec<Oddity>) {
    let entry = only(&post(element));
    (entry.content.clone(), entry.content_type, oddities(&entry))
}

fn text(inner: &str) -> (String, Vec<Oddity>) {
    let (content, _, oddities) = content(&format!("<content type='html'>{inner}</content>"));
    (content.unwrap(), oddities)
}

#[test]
fn escaped_html_is_unescaped_exactly_once() {
    assert_eq!(text("&lt;p&gt;a &amp;amp; b&lt;/p&gt;").0, "<p>a &amp; b</p>");
}

#[test]
fn a_title_escaped_twice_stays_escaped_once() {
    assert_eq!(only(&post("<title>It&amp;#39;s</title>")).title.as_deref(), Some("It&#39;s"));
}

#[test]
fn cdata_and_comments_may_interrupt_text() {
    let (text, oddities) = text("a<![CDATA[<b>&amp;</b>]]><!-- no -->c<?x?>d");
    assert_eq!(text, "a<b>&amp;</b>cd");
    assert_eq!(oddities, []);
}

#[test]
fn numeric_references_and_named_ones_of_html_are_resolved() {
    let (text, oddities) = text("&#233;&#xE9;&eacute;&nbsp;&#128512;&hellip;");
    assert_eq!(text, "ééé\u{a0}😀…");
    assert_eq!(oddities, []);
}

#[test]
fn an_unknown_entity_is_kept_as_it_stands() {
    let (text, oddities) = text("a &unheard; b");
    assert_eq!(text, "a &unheard; b");
    assert_eq!(oddities, [Oddity::UnknownEntity("unheard".to_owned())]);
}

#[test]
fn a_lone_ampersand_is_kept_as_it_stands() {
    for inner in ["AT&T", "fish & chips; peas", "a && b", "&", "&;"] {
        let (text, oddities) = text(inner);
        assert_eq!(text, inner);
        assert_eq!(oddities.len(), 1, "{inner}: {oddities:?}");
    }
}

#[test]
fn forbidden_characters_are_removed_and_counted() {
    let (text, oddities) = text("a&#0;b&#x1F;c\u{1}d&#xFFFF;e\u{fffe}f\u{feff}g");
    assert_eq!(text, "abcdef\u{feff}g");
    assert_eq!(oddities, [Oddity::ControlCharacters(5)]);
}

#[test]
fn line_ends_become_line_feeds_but_a_reference_to_a_return_stays() {
    assert_eq!(text("a\r\nb\rc\nd&#13;e").0, "a\nb\nc\nd\re");
}

#[test]
fn white_space_in_an_attribute_becomes_spaces() {
    let label = "<category scheme='http://www.blogger.com/atom/ns#' term='a\r\nb\tc &gt; d&#10;'/>";
    assert_eq!(only(&post(label)).labels, ["a b c > d"]);
}

#[test]
fn the_type_is_told_by_name_or_media_type() {
    let kind = |name: &str| content(&format!("<content type='{name}'>x</content>")).1;
    assert_eq!((kind("text"), kind("text/plain"), kind("HTML")), (TextType::Text, TextType::Text, TextType::Html));
    assert_eq!((kind("text/html"), kind("xhtml")), (TextType::Html, TextType::Xhtml));
    assert_eq!(content("<content>x</content>").1, TextType::Text);
}

#[test]
fn xhtml_is_given_as_html_without_its_wrapping() {
    let (text, kind, oddities) = content(
        "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p class='a\"b'>x &lt; y<br/></p>\
         <img src='a.png' alt=''/><p/><!-- c --></div></content>",
    );
    assert_eq!(kind, TextType::Xhtml);
    assert_eq!(text.as_deref(), Some("<p class=\"a&quot;b\">x &lt; y<br></p><img src=\"a.png\" alt=\"\"><p></p>"));
    assert_eq!(oddities, []);
}

#[test]
fn xhtml_under_a_prefix_loses_the_prefix() {
    let (text, ..) =
        content("<content type='xhtml'><h:div xmlns:h='http://www.w3.org/1999/xhtml'><h:em>x</h:em></h:div></content>");
    assert_eq!(text.as_deref(), Some("<em>x</em>"));
}

#[test]
fn escaped_script_in_xhtml_stays_text() {
    let (text, ..) = content("<content type='xhtml'><div>&lt;script&gt;x&lt;/script&gt;</div></content>");
    assert_eq!(text.as_deref(), Some("&lt;script&gt;x&lt;/script&gt;"));
}

#[test]
fn markup_in_a_text_title_leaves_its_words() {
    let entry = only(&post("<title type='text'>A <b>bold</b> title</title>"));
    assert_eq!(entry.title.as_deref(), Some("A bold title"));
    assert_eq!(oddities(&entry), [Oddity::UnexpectedMarkup("b".to_owned())]);
}

#[test]
fn unescaped_markup_in_html_content_is_kept() {
    let (text, kind, oddities) = content("<content type='html'>A <b>bold</b> word</content>");
    assert_eq!((text.as_deref(), kind), (Some("A <b>bold</b> word"), TextType::Html));
    assert_eq!(oddities, [Oddity::UnexpectedMarkup("b".to_owned())]);
}

#[test]
fn an_empty_content_is_not_a_missing_one() {
    assert_eq!(content("<content type='html'/>").0.as_deref(), Some(""));
    assert_eq!(content("").0, None);
}

#[test]
fn a_summary_stands_in_for_a_missing_content_only() {
    let (text, _, oddities) = content("<summary type='html'>s</summary>");
    assert_eq!((text.as_deref(), &oddities[..]), (Some("s"), &[Oddity::SummaryOnly][..]));
    assert_eq!(content("<summary>s</summary><content>c</content>").0.as_deref(), Some("c"));
}

#[test]
fn a_content_that_stands_elsewhere_is_said_to() {
    let (_, _, oddities) = content("<content src='https://a.example/x'/>");
    assert_eq!(oddities, [Oddity::ContentElsewhere("https://a.example/x".to_owned())]);
}
