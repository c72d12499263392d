//! What the editor of the desk writes passes through as it is; notes are notes wherever they are well made, and links
//! where they are not.

use super::{article, closed, html};
use crate::{Addresses, Picture, clean_article, excerpt, text_of};

/// The texts that the editor writes; its own tests make the same of them.
const KEPT: [(&str, &str); 3] = [
    ("whole", include_str!("kept/whole.html")),
    ("arabic", include_str!("kept/arabic.html")),
    ("imported", include_str!("kept/imported.html")),
];

/// Every picture under `/media/` is at hand, in the size that its page gives.
struct AtHand;

impl Addresses for AtHand {
    fn link(&self, _url: &str) -> Option<String> {
        None
    }

    fn picture(&self, url: &str) -> Option<Picture> {
        url.starts_with("/media/").then(|| Picture { address: url.to_owned(), width: 0, height: 0 })
    }
}

#[test]
fn what_the_editor_writes_is_kept_as_it_is() {
    for (name, kept) in KEPT {
        let cleaned = clean_article(kept, &AtHand);
        let lines = cleaned.html.as_str().lines().zip(kept.trim_end().lines());
        for (cleaned, kept) in lines {
            assert_eq!(cleaned, kept, "{name}");
        }
        assert_eq!(cleaned.html.as_str(), kept.trim_end(), "{name}");
        assert_eq!(closed::fault(kept, false), None, "{name}");
    }
}

#[test]
fn a_number_that_leads_to_a_note_is_no_word_of_the_sentence() {
    let cleaned = clean_article(KEPT[1].1, &AtHand).html;
    let words = text_of(&cleaned);
    assert!(words.starts_with("من السد لا يُرى أولًا إلا برج أبيض ونافذة مسدودة.\n"), "{words}");
    assert!(words.ends_with("في الأصل molo."), "{words}");
    assert!(!excerpt(&cleaned, 1_000).contains("molo"), "notes are no beginning of a text");
}

#[test]
fn a_note_that_nobody_holds_is_a_link_in_small_letters() {
    let loose = html("<p>a<sup class=note><a href=\"#note-1\" id=noteref-1 role=doc-noteref>1</a></sup></p>");
    assert_eq!(loose, "<p>a<sup><a href=\"#note-1\">1</a></sup></p>");
    let twice = "<p>a</p><section class=notes><ol><li id=note-1>x</li><li id=note-1>y</li></ol></section>";
    assert_eq!(html(twice), "<p>a</p>\n<ol><li>x</li><li>y</li></ol>");
    let words = "<p>a</p><section class=notes>words<ol><li id=note-1>x</li></ol></section>";
    assert_eq!(html(words), "<p>a</p>\n<p>words</p>\n<ol><li>x</li></ol>");
}

#[test]
fn two_places_may_lead_to_one_note_and_only_the_first_has_its_name() {
    let raw = "<p>a<sup class=note><a href=\"#note-7\">*</a></sup> b<sup class=note><a href=\"#note-7\">*</a></sup></p>\
               <section class=notes><ol><li id=note-7>x <a href=\"#noteref-7\">back</a></li></ol></section>";
    assert_eq!(
        html(raw),
        "<p>a<sup class=\"note\"><a href=\"#note-7\" id=\"noteref-7\" role=\"doc-noteref\">*</a></sup> \
         b<sup class=\"note\"><a href=\"#note-7\" role=\"doc-noteref\">*</a></sup></p>\n\
         <section class=\"notes\" role=\"doc-endnotes\"><ol><li id=\"note-7\">x \
         <a href=\"#noteref-7\" role=\"doc-backlink\">back</a></li></ol></section>"
    );
}

#[test]
fn names_of_notes_serve_nothing_else() {
    for raw in [
        "<p id=note-1>a</p><a href=\"#note-1\">b</a>",
        "<section class=notes><ol><li id=note-1>x<ol><li id=note-1>y</li></ol></li></ol></section><a href=\"#note-1\">b</a>",
        "<section class=notes><ol><li id=note-1><sup class=note><a href=\"#note-1\" id=noteref-1>1</a></sup></li></ol></section>",
        "<a id=noteref-1 role=button href=x>y</a><li id=note-99999 role=alert>z</li><section class=notes role=main>w</section>",
        "<p><a href=q>o<sup class=note><a href=\"#note-1\">1</a></sup></a></p><section class=notes><ol><li id=note-1>n</ol></section>",
        "<pre>a<sup class=note><a href=\"#note-1\">1</a></sup></pre><section class=notes><ol><li id=note-1>n</ol></section>",
        "<section class=notes><ol><li id=note-1>a<section class=notes><ol><li id=note-1>b</ol></section></ol></section>",
    ] {
        let cleaned = html(raw);
        assert_eq!(closed::fault(&cleaned, false), None, "{raw}\n{cleaned}");
        assert_eq!(html(&cleaned), cleaned, "{raw}");
    }
}

#[test]
fn small_print_says_what_it_is_and_nothing_else() {
    let cleaned = article(
        "<figure><img src=/media/a.jpg alt=A><figcaption>B <small class=\"credit x\">C</small></figcaption></figure>",
    );
    assert!(cleaned.html.as_str().ends_with("<figcaption>B <small class=\"credit\">C</small></figcaption></figure>"));
    assert_eq!(html("<p><small class=x>a</small></p>"), "<p><small>a</small></p>");
}
