//! Plain text of bodies, excerpts, titles.

use super::article;
use crate::{excerpt, plain, text_of};

#[test]
fn the_text_of_a_body_has_a_line_for_each_block() {
    let body =
        article("<p>One <b>two</b>&amp;<br>three</p><ul><li>a<li>b</ul><table><tr><td>x<td>y</table><pre>p\n q</pre>");
    assert_eq!(text_of(&body.html), "One two&\nthree\na\nb\nx y\np\n q");
}

#[test]
fn an_excerpt_ends_after_a_whole_word() {
    let body = article("<p>The quick brown fox</p><p>jumps.</p>");
    assert_eq!(excerpt(&body.html, 12), "The quick…");
    assert_eq!(excerpt(&body.html, 9), "The quick…");
    assert_eq!(excerpt(&body.html, 200), "The quick brown fox jumps.");
}

#[test]
fn an_excerpt_stops_at_the_jump_break() {
    let body = article("<p>Before</p><!--more--><p>After</p>");
    assert_eq!(excerpt(&body.html, 200), "Before …");
    assert_eq!(excerpt(&article("<p>Before</p><!--more-->").html, 200), "Before");
}

#[test]
fn an_excerpt_keeps_together_what_belongs_together() {
    let body = article("<p>Dit &laquo;&nbsp;oui&nbsp;&raquo;&#8239;! &nbsp;&nbsp; Non.&nbsp;</p><p>&nbsp;Si</p>");
    assert_eq!(excerpt(&body.html, 200), "Dit «\u{A0}oui\u{A0}»\u{202F}! Non. Si");
}

#[test]
fn an_excerpt_passes_over_what_is_not_the_text() {
    let body = article(
        "<figure><img src=x alt=a><figcaption>Caption</figcaption></figure><script src=//ads.example/x></script>\
         <div hidden>a<details><summary>b</summary>c</details></div><table><caption>d</caption><tr><td>One<td>two</table>three",
    );
    assert_eq!(excerpt(&body.html, 200), "One two three");
    assert!(text_of(&body.html).contains("Caption"), "but a search finds it");
    let picture = article("<figure><img src=x alt=a><figcaption>Caption</figcaption></figure>");
    assert_eq!(excerpt(&picture.html, 200), "Caption", "better than nothing");
}

#[test]
fn a_title_loses_markup_and_double_escapes_but_not_its_words() {
    assert_eq!(plain("L&amp;#39;heure <b>juste</b>"), "L'heure juste");
    assert_eq!(plain("L&#39;heure"), "L'heure");
    assert_eq!(plain("Tom &amp;amp; Jerry &amp; Co"), "Tom & Jerry & Co");
    assert_eq!(plain("Vec<String> and a < b > c"), "Vec<String> and a < b > c");
    assert_eq!(plain("I <3 you"), "I <3 you");
    assert_eq!(plain("<script>alert(1)</script>Title\n two"), "Title two");
    assert_eq!(plain("a\u{202E}b\u{0}c\u{7}"), "abc");
    assert_eq!(plain("one<br/>two"), "one two");
    assert_eq!(plain("&lt;b&gt; is bold"), "<b> is bold");
    assert_eq!(plain("  "), "");
}
