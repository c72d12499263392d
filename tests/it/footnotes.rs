//! Footnotes of several whole articles on one page: no two places have one name, and each link leads to its own note.

use crate::app::{TestApp, on_each_engine};
use crate::desk::Browser;
use crate::desk_articles::{base, begun, fields};
use std::collections::HashSet;

/// A text with a note, as the editor sends it.
fn noted(number: usize) -> String {
    format!(
        "<p>Texte {number}<sup class=\"note\"><a href=\"#note-1\" id=\"noteref-1\" role=\"doc-noteref\">1</a></sup></p>\
         <section class=\"notes\" role=\"doc-endnotes\"><ol><li id=\"note-1\">Note {number} \
         <a href=\"#noteref-1\" role=\"doc-backlink\">↩</a></li></ol></section>"
    )
}

/// What stands behind these words, up to those.
fn between<'t>(text: &'t str, start: &str, end: &str) -> &'t str {
    let rest = text.split_once(start).unwrap_or_else(|| panic!("no {start} in {text}")).1;
    rest.split(end).next().unwrap()
}

/// Writes an article of this number, and presses a button.
fn says(browser: &mut Browser<'_>, number: usize, button: &str) {
    let article = format!("/desk/1/articles/{number}");
    if button == "publish" {
        assert_eq!(begun(browser), article);
    }
    let (upon, title, body) = (base(browser, &article), format!("Article {number}"), noted(number));
    browser.posted(&article, &fields(&upon, &[("title", &title), ("body", &body), ("do", button)]));
}

#[test]
fn notes_of_two_whole_articles_on_the_home_page_lead_each_to_its_own() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        for number in 1..=3 {
            says(&mut ana, number, "publish");
        }
        ana.posted("/desk/1/settings/home", &[("home_count", "10"), ("whole", "yes"), ("about", &noted(0))]);
        // The one on top is written into the page apart from the list.
        says(&mut ana, 1, "pin");
        let home = app.get("/").text();
        let names: Vec<&str> = home.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        assert_eq!(names.iter().collect::<HashSet<_>>().len(), names.len(), "a name stands once: {names:?}");
        for number in 1..=3 {
            let there = between(&home, &format!("Texte {number}"), "</p>");
            let note = between(there, "href=\"#", "\"");
            let noted = between(&home, &format!("id=\"{note}\""), "</li>");
            assert!(noted.contains(&format!("Note {number}")), "{note} leads to {noted}");
            let back = between(noted, "href=\"#", "\"");
            assert!(there.contains(&format!("id=\"{back}\"")), "{back} leads back to {there}");
            let alone = app.get(&format!("/2026/11/article-{number}")).text();
            assert!(
                alone.contains("id=\"note-1\"") && alone.contains("href=\"#note-1\""),
                "by itself it is as written"
            );
        }
    });
}
