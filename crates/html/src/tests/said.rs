//! Words for what the cleaner took out or folded, in the language of a page.

use std::convert::Infallible;

use super::{article, closed};
use crate::{Mark, SafeHtml, Words};

/// Names each mark, and counts how often it is asked.
#[derive(Default)]
struct Named {
    language: Option<(&'static str, &'static str)>,
    asked: Vec<Mark>,
}

impl Words for Named {
    type Error = Infallible;

    fn words(&mut self, mark: Mark) -> Result<Option<String>, Infallible> {
        self.asked.push(mark);
        Ok((mark != Mark::Form).then(|| format!("<{mark:?}>")))
    }

    fn language(&self) -> Option<(&str, &str)> {
        self.language
    }
}

fn said(raw: &str, words: &mut Named) -> String {
    let Ok(said) = article(raw).html.said(words);
    said.into_string()
}

#[test]
fn what_was_taken_out_is_named() {
    let mut words = Named::default();
    let raw = "a<script src=//ads.example/x></script><script>1</script><iframe title=\"A &lt;map&gt;\"></iframe>\
               <svg></svg><form action=https://pay.example>";
    assert_eq!(
        said(raw, &mut words),
        "<p>a</p>\n\
         <p class=\"removed-script\">&lt;Script&gt; <bdi>ads.example</bdi></p>\n\
         <p class=\"removed-script\">&lt;Script&gt;</p>\n\
         <p class=\"removed-embed\">&lt;Embed&gt; <bdi>A &lt;map&gt;</bdi></p>\n\
         <p class=\"removed-drawing\">&lt;Drawing&gt;</p>\n\
         <p class=\"removed-form\">pay.example</p>"
    );
    assert_eq!(words.asked, [Mark::Script, Mark::Embed, Mark::Form, Mark::Drawing], "each kind once");
}

#[test]
fn folded_text_and_tables_are_named_in_another_language() {
    let mut words = Named { language: Some(("fr", "ltr")), ..Named::default() };
    let raw = "<div hidden>a</div><table align=center><tr><td>b<td>c</table><table><tr><td>d<td>e</table>";
    assert_eq!(
        said(raw, &mut words),
        "<details class=\"hidden-text\"><summary class=\"hidden-text\"><span lang=\"fr\" dir=\"ltr\">&lt;Hidden&gt;</span>\
         </summary><p>a</p></details>\n\
         <div role=\"group\" tabindex=\"0\" aria-labelledby=\"table-box\" class=\"table-box align-center\">\
         <span id=\"table-box\" hidden lang=\"fr\" dir=\"ltr\">&lt;Table&gt;</span>\
         <table><tbody><tr><td>b</td><td>c</td></tr></tbody></table></div>\n\
         <div role=\"group\" tabindex=\"0\" aria-labelledby=\"table-box\" class=\"table-box\">\
         <table><tbody><tr><td>d</td><td>e</td></tr></tbody></table></div>"
    );
}

#[test]
fn what_only_looks_like_a_mark_is_left_alone() {
    let marks =
        ["<p class=\"removed-script\">", "<div class=\"table-box", "<summary class=\"hidden-text\">…</summary>"];
    for mark in marks {
        let escaped = mark.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
        let raw = format!(
            "<p title='{mark}'>{escaped}<a href='http://x.example/?{mark}' title='{mark}'><img src=x alt='{mark}'></a>\
             <!--{mark}--><q cite='http://x.example/{mark}'>q</q></p><pre>{escaped}</pre>"
        );
        let before = article(&raw).html;
        assert!(before.as_str().contains("img") && before.as_str().contains("<pre>"), "{}", before.as_str());
        let mut words = Named::default();
        let Ok(after) = before.clone().said(&mut words);
        assert_eq!(after, before);
        assert!(words.asked.is_empty());
    }
}

#[test]
fn every_hostile_body_with_words_is_still_whole() {
    for raw in crate::hostile::STRINGS {
        let before = article(raw).html;
        let Ok(after) = before.clone().said(&mut Named::default());
        let cleaned = article(after.as_str()).html;
        assert_eq!(closed::fault(cleaned.as_str(), false), None, "{raw}");
        assert_eq!(before.as_str().matches("<script").count() + after.as_str().matches("<script").count(), 0);
    }
}

#[test]
fn words_cost_no_more_than_a_look_where_there_is_nothing_to_name() {
    let mut words = Named::default();
    assert_eq!(said("<p>words", &mut words), "<p>words</p>");
    assert!(words.asked.is_empty());
    let Ok(empty) = SafeHtml::default().said(&mut words);
    assert_eq!(empty, SafeHtml::default());
}
