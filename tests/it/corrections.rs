//! What readers are told when a published text changes: at the article, in the list, the feed and the linked data; and the
//! versions, word by word.

use crate::app::{NOW, Reply, on_each_engine};
use crate::dom::parse;
use crate::writer::{ADA, SITE, Writer, correction, draft};
use relais::article::actions;
use relais::article::model::{Draft, Edit, How, Sentence};
use relais::base::ids::{ArticleId, RevisionNumber};

const DAY: i64 = 86_400_000_000;

/// An article of three versions: as it was published, corrected, and changed a little.
fn three_versions(writer: &Writer) -> (ArticleId, String) {
    let (id, path) = writer.publishes(&draft("The lamp", "It was lit in 1912 by two men.", &["lamps"]));
    for page in ["/corrections", "/corrections/feed.atom", &format!("/corrections/{id}")] {
        writer.see(page);
    }
    writer.app.clock.set(NOW + DAY);
    let corrected = draft("The lamp", "It was lit in 1921 by two men.", &["lamps"]);
    writer.edits(id, &corrected, &correction("The lamp was lit in 1921 <not> 1912."));
    writer.app.clock.set(NOW + 2 * DAY);
    writer.edits(id, &draft("The lamp", "It was lit in 1921 by two keepers.", &["lamps"]), &Edit::Small);
    (id, path)
}

/// The words of all elements of this name.
fn words(reply: &Reply, name: &str) -> Vec<String> {
    let text = reply.text();
    parse(&text).find_all(name).iter().map(|element| element.text()).collect()
}

#[test]
fn a_correction_is_told_everywhere_and_a_small_edit_nowhere() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let (id, path) = three_versions(&writer);
        let page = writer.app.get(&path).text();
        assert!(page.contains("Corrected on <time datetime=\"2026-11-02T12:00:00+00:00\">"), "{page}");
        assert!(page.contains("The lamp was lit in 1921 &lt;not&gt; 1912."), "{page}");
        assert!(page.contains(&format!("href=\"/corrections/{id}\"")), "{page}");
        assert!(
            page.contains(r#""@type":"CorrectionComment""#)
                && page.contains(r#""dateModified":"2026-11-03T12:00:00+00:00""#)
        );
        let list = writer.app.get("/corrections").text();
        assert_eq!(list.matches("The lamp was lit in 1921").count(), 1, "{list}");
        assert!(list.contains(&path) && list.contains("id=\"k1\""));
        let feed = writer.app.get("/corrections/feed.atom").text();
        assert_eq!(feed.matches("<entry>").count(), 1, "{feed}");
        assert!(feed.contains("Correction: The lamp") && feed.contains(&format!("/corrections/{id}#k1")), "{feed}");
        assert_eq!(
            writer.app.get("/corrections/feed.rss").header("location").as_deref(),
            Some("/corrections/feed.atom")
        );
        writer.acts(move |tx| actions::take_back(tx, &ADA, id, None)).unwrap();
        assert!(!writer.see("/corrections").text().contains("1921"));
        assert!(!writer.see("/corrections/feed.atom").text().contains("1921"));
        assert_eq!(writer.see(&format!("/corrections/{id}")).status, 410);
        writer.acts(move |tx| actions::put_back(tx, &ADA, id)).unwrap();
        assert!(writer.see("/corrections").text().contains("1921"));
    });
}

#[test]
fn the_versions_show_what_changed_between_any_two() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let (id, _) = three_versions(&writer);
        let newest = writer.see(&format!("/corrections/{id}"));
        assert_eq!(
            (words(&newest, "del"), words(&newest, "ins")),
            (vec!["Removed: men".into()], vec!["Added: keepers".into()])
        );
        assert!(newest.text().contains("Version 3") && newest.text().contains("A small change."));
        let first = writer.app.get(&format!("/corrections/{id}?from=1&to=2"));
        assert_eq!(
            (words(&first, "del"), words(&first, "ins")),
            (vec!["Removed: 1912".into()], vec!["Added: 1921".into()])
        );
        let all = writer.app.get(&format!("/corrections/{id}?from=3&to=1"));
        assert_eq!(
            words(&all, "ins"),
            ["Added: 1921", "Added: keepers"],
            "the older one comes first however they are named"
        );
        for nowhere in [format!("/corrections/{id}?from=1&to=9"), format!("/corrections/{id}?from=2&to=2")] {
            assert_eq!(writer.app.get(&nowhere).status, 404, "{nowhere}");
        }
        for nowhere in ["/corrections/999", "/corrections/0", "/corrections/x", "/corrections/01"] {
            assert_eq!(writer.app.get(nowhere).status, 404, "{nowhere}");
        }
        let unseen = writer.saves(id, &draft("The lamp", "A secret.", &[]));
        for reply in [
            writer.app.get(&format!("/corrections/{id}")),
            writer.app.get(&format!("/corrections/{id}?from=1&to={unseen}")),
        ] {
            assert!(!reply.text().contains("secret"), "what was never published is nobody's to compare");
        }
    });
}

#[test]
fn a_withdrawn_version_shows_its_reason_and_none_of_its_words() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let (id, path) = writer.publishes(&draft("The lamp", "It was lit by Mx Secret.", &[]));
        let page = format!("/corrections/{id}");
        writer.see(&page);
        writer.edits(id, &draft("The lamp", "It was lit by a keeper.", &[]), &correction("A name was taken out."));
        assert!(writer.see(&page).text().contains("Secret"));
        let reason = Sentence::parse("It named somebody who did not wish it.").unwrap();
        let act = move |tx: &mut db::Tx<'_>| actions::withdraw_revision(tx, &ADA, id, RevisionNumber(1), &reason);
        writer.acts(act).unwrap();
        let shown = writer.see(&page).text();
        assert!(!shown.contains("Secret") && shown.contains("It named somebody who did not wish it."), "{shown}");
        assert!(shown.contains("Version 1") && shown.contains("Version 2"));
        assert_eq!(writer.app.get(&format!("{page}?from=1&to=2")).status, 404);
        assert_eq!(writer.see(&path).status, 200);
    });
}

#[test]
fn what_was_imported_has_one_version_until_it_is_edited_and_then_the_old_one_too() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let one = writer.see("/corrections/1").text();
        assert!(
            one.contains("Version 1") && one.contains("First published.") && !one.contains("id=\"changes\""),
            "{one}"
        );
        let mut changed = writer.manuscript(ArticleId(1)).draft;
        changed.title = "New title".into();
        writer.edits(ArticleId(1), &changed, &correction("The title was wrong."));
        let two = writer.see("/corrections/1");
        assert_eq!(
            (words(&two, "del"), words(&two, "ins")),
            (vec!["Removed: Old 1".into()], vec!["Added: New title".into()])
        );
        assert!(two.text().contains("datetime=\"2026-10-01T"), "the day when it was first published: {}", two.text());
    });
}

#[test]
fn a_standfirst_stands_under_its_title_and_in_lists() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let words = Draft {
            standfirst: "What it is about.".into(),
            description: "For cards.".into(),
            card: Some("/media/abc/lamp.png".into()),
            ..draft("The lamp", "It was lit.", &[])
        };
        let (_, path) = writer.publishes(&words);
        let page = writer.app.get(&path).text();
        assert!(page.contains("<p class=\"standfirst\">What it is about.</p>"), "{page}");
        assert!(page.contains("<meta name=\"description\" content=\"For cards.\">"));
        assert!(page.contains("<meta property=\"og:image\" content=\"https://blog.example.org/media/abc/lamp.png\">"));
        let home = writer.app.get("/").text();
        assert!(home.contains("What it is about.") && !home.contains("It was lit."));
        assert!(writer.app.get("/search?q=about").text().contains(&path));
    });
}

#[test]
fn many_corrections_are_read_in_parts() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let (id, _) = writer.publishes(&draft("The lamp", "0", &[]));
        let app = &writer.app.app;
        for number in 1..=55 {
            let words = draft("The lamp", &number.to_string(), &[]);
            let edit = correction(&format!("Correction number {number}."));
            let base = Some(RevisionNumber(number));
            let save = move |tx: &mut db::Tx<'_>| actions::save(tx, &ADA, id, base, words.clone(), How::Saved);
            app.act(SITE, db::Urgency::Person, save).unwrap();
            let show = move |tx: &mut db::Tx<'_>| actions::republish(tx, &ADA, id, RevisionNumber(number + 1), &edit);
            app.act(SITE, db::Urgency::Person, show).unwrap();
        }
        let first = writer.app.get("/corrections").text();
        assert!(first.contains("Correction number 55.") && !first.contains("Correction number 5."));
        assert!(first.contains("href=\"/corrections?before=6\""), "{first}");
        let rest = writer.app.get("/corrections?before=6").text();
        assert!(
            rest.contains("Correction number 5.")
                && rest.contains("Correction number 1.")
                && !rest.contains("number 6.")
        );
    });
}
