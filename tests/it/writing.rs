//! The way of an article from draft to correction: what its writers keep, and what its readers see at each step.

use crate::app::{NOW, on_each_engine};
use crate::nodes::until;
use crate::writer::{ADA, BOB, SITE, Writer, body, correction, draft, post};
use db::Urgency;
use relais::article::actions;
use relais::article::model::{Draft, Edit, Hour, How, Kind, Saved, Schedule, Sentence, State};
use relais::article::store::revisions;
use relais::base::ids::{ArticleId, LabelId, RevisionNumber};

const MINUTE: i64 = 60_000_000;
const DAY: i64 = 1_440 * MINUTE;

fn once(civil: &str, zone: &str) -> Schedule {
    match Hour::read(civil, zone).unwrap() {
        Hour::Once(schedule) => schedule,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_draft_is_nobodys_to_see_and_its_publication_is_everywhere_at_once() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let words = draft("L’été à Gênes", "The harbour lights.", &["lamps", "été"]);
        let id = writer.create(&words);
        for path in ["/", "/feed.atom", "/labels", "/sitemap.xml", "/2026/11/"] {
            assert!(!writer.app.get(path).text().contains("Gênes"), "{path}");
        }
        let path = writer.acts(move |tx| actions::publish(tx, &ADA, id, RevisionNumber(1))).unwrap();
        assert_eq!(path, "/2026/11/l-%C3%A9t%C3%A9-%C3%A0-g%C3%AAnes");
        let page = writer.see(&path).text();
        assert!(page.contains("The harbour lights.") && page.contains("/label/%C3%A9t%C3%A9"), "{page}");
        assert!(page.contains("/2026/10/old-2.html"), "what shares a label is related: {page}");
        for list in ["/", "/feed.atom", "/2026/", "/2026/11/", "/label/lamps", "/label/%C3%A9t%C3%A9", "/sitemap.xml"] {
            assert!(writer.see(list).text().contains(&path), "{list}");
        }
        assert!(writer.app.get("/search?q=harbour").text().contains(&path));
        assert!(writer.app.get(&post(3, &[]).path()).text().contains(&path), "the one before leads to it");
        let feed = writer.app.get("/feed.atom").text();
        assert!(feed.contains("<id>tag:blog.example.org,2026-11-01:"), "{feed}");
        let again = writer.create(&words);
        let second = writer.acts(move |tx| actions::publish(tx, &ADA, again, RevisionNumber(1))).unwrap();
        assert_eq!(second, format!("{path}-2"));
        assert!(writer.app.checked().starts_with("Everything agrees"), "{}", writer.app.checked());
    });
}

#[test]
fn an_article_gets_its_date_on_the_clock_of_its_site() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let app = &writer.app;
        let zone = "UPDATE site SET time_zone = 'Pacific/Auckland' RETURNING id";
        app.app.db.whole(|whole| whole.rows(zone, |_| Ok(()))).map_err(|why: db::Error| why).unwrap();
        let (_, path) = writer.publishes(&draft("Tomorrow already", "x", &[]));
        let page = app.get(&path).text();
        assert!(path.starts_with("/2026/11/") && page.contains("datetime=\"2026-11-02T01:00:00+13:00\""), "{page}");
    });
}

#[test]
fn what_two_people_write_at_the_same_time_is_kept_of_both() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let id = writer.create(&draft("One", "first", &[]));
        let base = writer.manuscript(id).base;
        let theirs = draft("One", "hers", &[]);
        let mine = draft("One", "his", &[]);
        let kept = writer.saves_upon(id, &ADA, base, &theirs, How::Saved).unwrap();
        assert_eq!(kept, Saved::Kept { revision: RevisionNumber(2) });
        let conflict = writer.saves_upon(id, &BOB, base, &mine, How::Saved).unwrap();
        assert_eq!(conflict, Saved::Conflict { mine: RevisionNumber(3), theirs: RevisionNumber(2) });
        assert_eq!((writer.manuscript(id).draft, writer.manuscript(id).base), (theirs, Some(RevisionNumber(2))));
        // His editor goes on for a while; its last words stay, beside hers.
        let later = draft("One", "his, and more", &[]);
        let conflict = writer.saves_upon(id, &BOB, base, &later, How::Auto).unwrap();
        assert_eq!(conflict, Saved::Conflict { mine: RevisionNumber(4), theirs: RevisionNumber(2) });
        assert_eq!(writer.numbers(id), [4, 2, 1]);
        let both = draft("One", "hers, and his", &[]);
        let merged = writer.saves_upon(id, &BOB, Some(RevisionNumber(2)), &both, How::Saved).unwrap();
        assert_eq!(merged, Saved::Kept { revision: RevisionNumber(5) });
        assert_eq!(writer.manuscript(id).draft, both);
        let old = writer.acts(move |tx| actions::bring_back(tx, &ADA, id, RevisionNumber(4))).unwrap();
        assert_eq!((old, writer.manuscript(id).draft), (RevisionNumber(6), later));
        assert_eq!(writer.numbers(id), [6, 5, 4, 2, 1]);
    });
}

#[test]
fn the_same_words_saved_twice_are_one_revision() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let words = draft("One", "first", &[]);
        let id = writer.create(&words);
        let heads = writer.app.app.db.heads().unwrap();
        assert_eq!(writer.saves(id, &words), RevisionNumber(1));
        assert_eq!(writer.app.app.db.heads().unwrap(), heads, "nothing was written");
    });
}

#[test]
fn automatic_saves_thin_out_with_time_and_others_stay() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let id = writer.create(&draft("One", "0", &[]));
        let auto = |at: i64, words: &str| {
            writer.app.clock.set(at);
            let base = writer.manuscript(id).base;
            writer.saves_upon(id, &ADA, base, &draft("One", words, &[]), How::Auto).unwrap();
        };
        for (at, words) in [(1, "a"), (20, "ab"), (40, "abc"), (61, "abcd"), (70, "abcde")] {
            auto(NOW + at * 1_000_000, words);
        }
        assert_eq!(writer.numbers(id), [6, 4, 1], "one a minute");
        assert_eq!(writer.saves(id, &draft("One", "meant", &[])), RevisionNumber(7));
        let heads = |writer: &Writer| writer.manuscript(id).base;
        assert_eq!(
            (writer.numbers(id), heads(&writer)),
            (vec![7, 4, 1], Some(RevisionNumber(7))),
            "it took over the last"
        );
        for minute in 3..=5 {
            auto(NOW + minute * 10 * MINUTE, &format!("minute {minute}"));
        }
        assert_eq!(writer.numbers(id), [10, 9, 8, 7, 4, 1]);
        auto(NOW + 2 * DAY, "two days later");
        assert_eq!(writer.numbers(id), [11, 10, 7, 1], "one an hour of what is older than a day");
        assert!(writer.app.checked().starts_with("Everything agrees"));
    });
}

#[test]
fn what_was_imported_is_the_first_revision_once_somebody_writes_at_it() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let before = writer.manuscript(ArticleId(1));
        assert_eq!((before.base, before.draft.title.as_str()), (None, "Old 1"));
        assert_eq!(before.draft.labels, ["lamps"]);
        let changed = Draft { title: "Old one".into(), ..before.draft.clone() };
        let number = writer.saves(ArticleId(1), &changed);
        assert_eq!((number, writer.numbers(ArticleId(1))), (RevisionNumber(2), vec![2, 1]));
        let page = writer.app.get(&post(1, &[]).path()).text();
        assert!(page.contains("Old 1") && !page.contains("Old one"), "readers see nothing of it yet");
        let late = writer.saves_upon(ArticleId(1), &BOB, None, &draft("Other", "x", &[]), How::Saved).unwrap();
        assert_eq!(late, Saved::Conflict { mine: RevisionNumber(3), theirs: RevisionNumber(2) });
        writer.acts(|tx| actions::republish(tx, &ADA, ArticleId(1), RevisionNumber(2), &Edit::Small)).unwrap();
        assert!(writer.app.get(&post(1, &[]).path()).text().contains("Old one"));
        assert!(writer.app.get("/feed.atom").text().contains("Old one"));
        let again = writer.app.import_with(
            &crate::tiny::Tiny {
                blog: 7,
                host: crate::app::HOST,
                settings: &[("BLOG_NAME", "Lamps")],
                posts: vec![post(1, &["lamps"])],
            }
            .xml(),
            |_| {},
        );
        assert_eq!(again.unwrap().summary()["entries"]["brought"], 0);
        assert!(writer.app.get(&post(1, &[]).path()).text().contains("Old one"), "an import never overwrites");
    });
}

#[test]
fn another_text_moves_labels_counts_and_words_to_search() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let (id, path) = writer.publishes(&draft("Title", "zebra", &["lamps", "boats"]));
        writer.see("/label/boats");
        let feed = writer.app.get("/feed.atom").text();
        let updated = |feed: &str| feed.split("<updated>").nth(1).unwrap()[..20].to_owned();
        writer.app.clock.set(NOW + DAY);
        writer.edits(id, &draft("Other title", "giraffe", &["quays", "lamps"]), &Edit::Small);
        let (lamps, quays) = (writer.see("/label/lamps").text(), writer.see("/label/quays").text());
        assert!(lamps.contains("Other title") && quays.contains("Other title"));
        let boats = writer.see("/label/boats");
        assert!(!boats.text().contains(&path), "{}", boats.text());
        assert!(writer.app.get("/search?q=giraffe").text().contains(&path));
        assert!(!writer.app.get("/search?q=zebra").text().contains(&path));
        let after = writer.app.get("/feed.atom").text();
        assert!(after.contains("Other title") && updated(&after) == updated(&feed), "a small edit is not announced");
        assert!(writer.app.get("/sitemap.xml").text().contains("2026-11-02"));
        writer.edits(id, &draft("Other title", "okapi", &["quays"]), &correction("It was an okapi."));
        assert!(updated(&writer.app.get("/feed.atom").text()) > updated(&feed), "a correction is");
        assert!(writer.app.checked().starts_with("Everything agrees"), "{}", writer.app.checked());
    });
}

#[test]
fn a_correction_needs_a_text_that_readers_have_not_seen() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let (id, _) = writer.publishes(&draft("Title", "zebra", &[]));
        let shown = writer.acts(move |tx| actions::republish(tx, &ADA, id, RevisionNumber(1), &Edit::Small));
        assert!(shown.unwrap_err().to_string().contains("refused-text-seen"));
        let absent = writer.acts(move |tx| actions::republish(tx, &ADA, id, RevisionNumber(9), &Edit::Small));
        assert!(absent.unwrap_err().to_string().contains("refused-no-revision"));
        let twice = writer.acts(move |tx| actions::publish(tx, &ADA, id, RevisionNumber(1)));
        assert!(twice.unwrap_err().to_string().contains("refused-publish-published"));
        let nowhere = writer.acts(move |tx| actions::submit(tx, &ADA, ArticleId(999)));
        assert!(nowhere.unwrap_err().to_string().contains("refused-no-article"));
    });
}

#[test]
fn what_is_taken_back_answers_410_and_put_back_it_stands_where_it_stood() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let (id, path) = writer.publishes(&draft("Title", "zebra", &["lamps"]));
        let (home, page) = (writer.see("/").bytes, writer.see(&path).bytes);
        writer.acts(move |tx| actions::bin(tx, &ADA, id)).unwrap_err();
        writer.acts(move |tx| actions::take_back(tx, &ADA, id, Some("a test"))).unwrap();
        assert_eq!(writer.see(&path).status, 410);
        assert!(!writer.see("/").text().contains(&path));
        writer.acts(move |tx| actions::put_back(tx, &ADA, id)).unwrap();
        assert_eq!(writer.see("/").bytes, home);
        assert_eq!(writer.see(&path).bytes.len(), page.len());
        writer.acts(move |tx| actions::take_back(tx, &ADA, id, None)).unwrap();
        writer.acts(move |tx| actions::bin(tx, &ADA, id)).unwrap();
        assert_eq!((writer.see(&path).status, writer.app.get(&format!("{path}/feed.atom")).status), (410, 410));
        writer.acts(move |tx| actions::restore(tx, &ADA, id)).unwrap();
        assert_eq!(writer.manuscript(id).article.state, State::Withdrawn);
        assert!(writer.app.checked().starts_with("Everything agrees"), "{}", writer.app.checked());
    });
}

#[test]
fn a_draft_goes_round_and_comes_out_of_the_bin_as_a_draft() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let id = writer.create(&draft("Title", "zebra", &["lamps"]));
        let state = || writer.manuscript(id).article.state;
        writer.acts(move |tx| actions::submit(tx, &ADA, id)).unwrap();
        assert_eq!(state(), State::Submitted);
        writer.acts(move |tx| actions::hand_back(tx, &BOB, id)).unwrap();
        writer.acts(move |tx| actions::hand_back(tx, &BOB, id)).unwrap_err();
        let hour = once("2026-12-24T08:00", "Europe/Paris");
        let at = hour.clone();
        writer.acts(move |tx| actions::schedule(tx, &BOB, id, RevisionNumber(1), &at)).unwrap();
        let article = writer.manuscript(id).article;
        assert_eq!((article.state, article.schedule), (State::Scheduled, Some(hour)));
        writer.acts(move |tx| actions::bin(tx, &ADA, id)).unwrap();
        let refused = writer.saves_upon(id, &ADA, Some(RevisionNumber(1)), &draft("Other", "x", &[]), How::Auto);
        assert!(refused.unwrap_err().to_string().contains("refused-write-binned"));
        writer.acts(move |tx| actions::restore(tx, &ADA, id)).unwrap();
        let article = writer.manuscript(id).article;
        assert_eq!((article.state, article.schedule, article.scheduled), (State::Draft, None, None));
        assert_eq!(writer.numbers(id), [1]);
    });
}

#[test]
fn what_is_due_is_published_once_by_whichever_node_comes_first() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let other = writer.app.beside();
        let id = writer.create(&draft("Due", "as it was approved", &["lamps"]));
        let hour = once("2026-11-01T14:00", "Europe/Paris");
        let (due, past) = (hour.due, once("2026-11-01T12:59", "Europe/Paris"));
        let refused = writer.acts(move |tx| actions::schedule(tx, &ADA, id, RevisionNumber(1), &past));
        assert!(refused.unwrap_err().to_string().contains("refused-hour-past"));
        writer.acts(move |tx| actions::schedule(tx, &ADA, id, RevisionNumber(1), &hour)).unwrap();
        writer.saves(id, &draft("Due", "as it is being written", &["lamps"]));
        std::thread::sleep(std::time::Duration::from_millis(300));
        assert!(!writer.app.get("/").text().contains("Due"), "not before its hour");
        writer.app.clock.set(due);
        let before = std::time::Instant::now();
        until("it is there", || writer.app.get("/").text().contains("Due"));
        assert!(before.elapsed().as_millis() < 1_000, "{:?}", before.elapsed());
        until("the other node shows it", || other.get("/").text().contains("Due"));
        let page = writer.see("/2026/11/due").text();
        assert!(page.contains("as it was approved") && !page.contains("as it is being written"), "{page}");
        std::thread::sleep(std::time::Duration::from_millis(300));
        assert_eq!((writer.audited("publish"), writer.numbers(id)), (1, vec![2, 1]));
        writer.compare();
    });
}

#[test]
fn what_was_due_while_nothing_ran_is_published_after_a_restart() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let id = writer.create(&draft("Due", "x", &[]));
        let hour = once("2026-11-01T14:00", "Europe/Paris");
        let due = hour.due;
        writer.acts(move |tx| actions::schedule(tx, &ADA, id, RevisionNumber(1), &hour)).unwrap();
        let (rows, clock) = (writer.app.beside(), writer.app.clock.clone());
        drop(writer);
        let restarted = rows.beside();
        drop(rows);
        clock.set(due + 3_600_000_000);
        until("it is there", || restarted.get("/").text().contains("Due"));
    });
}

#[test]
fn another_address_leaves_the_old_one_leading_there_for_ever() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let (id, first) = writer.publishes(&draft("First name", "x", &["lamps"]));
        let mut seen = vec![first];
        for slug in ["Second name", "Third name"] {
            seen.push(writer.acts(move |tx| actions::readdress(tx, &ADA, id, slug)).unwrap());
            writer.see(seen.last().unwrap());
        }
        for old in &seen[..2] {
            let reply = writer.see(old);
            assert_eq!((reply.status, reply.header("location")), (301, Some(seen[2].clone())), "{old}");
        }
        let back = writer.acts(move |tx| actions::readdress(tx, &ADA, id, "First name")).unwrap();
        assert_eq!((&back, writer.see(&back).status), (&seen[0], 200));
        let (other, _) = writer.publishes(&draft("Other", "x", &[]));
        let taken = writer.acts(move |tx| actions::readdress(tx, &ADA, other, "second NAME"));
        assert!(taken.unwrap_err().to_string().contains("refused-readdress-taken"));
        let old = writer.acts(|tx| actions::readdress(tx, &ADA, ArticleId(1), "New")).unwrap();
        assert_eq!(old, "/2026/10/new");
        assert_eq!(writer.app.followed("/2026/10/old-1.html").1, "/2026/10/new");
        assert!(writer.app.checked().starts_with("Everything agrees"), "{}", writer.app.checked());
    });
}

#[test]
fn a_page_is_published_into_the_list_of_pages_and_no_other() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let about = draft("About us", "Who we are.", &[]);
        let id = writer.acts(move |tx| actions::create(tx, &ADA, Kind::Page, about.clone())).unwrap();
        assert!(!writer.see("/").text().contains("About us"));
        let path = writer.acts(move |tx| actions::publish(tx, &ADA, id, RevisionNumber(1))).unwrap();
        assert_eq!(path, "/p/about-us");
        assert!(writer.see("/").text().contains("About us") && writer.see(&path).text().contains("Who we are."));
        assert!(!writer.see("/feed.atom").text().contains("About us"));
        writer.edits(id, &draft("About this place", "Who we are.", &[]), &Edit::Small);
        assert!(writer.see("/").text().contains("About this place"));
    });
}

#[test]
fn a_published_text_can_be_withdrawn_with_a_reason_once_another_is_shown() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let (id, _) = writer.publishes(&draft("Title", "a secret", &[]));
        let reason = || Sentence::parse("It named somebody.").unwrap();
        let withdraw = move |number: i64| {
            let reason = reason();
            move |tx: &mut db::Tx<'_>| actions::withdraw_revision(tx, &ADA, id, RevisionNumber(number), &reason)
        };
        assert!(writer.acts(withdraw(1)).unwrap_err().to_string().contains("refused-withdraw-shown"));
        let second = Draft { body: body("nothing"), ..draft("Title", "", &[]) };
        writer.edits(id, &second, &correction("A name was taken out."));
        writer.acts(withdraw(1)).unwrap();
        assert!(writer.acts(withdraw(1)).unwrap_err().to_string().contains("refused-withdraw-twice"));
        let unseen = writer.saves(id, &draft("Title", "never shown", &[]));
        assert!(writer.acts(withdraw(unseen.0)).unwrap_err().to_string().contains("refused-withdraw-unseen"));
    });
}

#[test]
fn two_people_who_save_at_once_are_both_answered() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let id = writer.create(&draft("One", "first", &[]));
        std::thread::scope(|scope| {
            for person in [ADA, BOB] {
                let app = &writer.app.app;
                scope.spawn(move || {
                    for at in 0..20 {
                        let words = draft("One", &format!("{person} {at}"), &[]);
                        let person = person.clone();
                        let base = Some(RevisionNumber(1));
                        let saved = app.act(SITE, Urgency::Person, move |tx| {
                            actions::save(tx, &person, id, base, words.clone(), How::Saved)
                        });
                        saved.unwrap();
                    }
                });
            }
        });
        let held = writer.numbers(id).len();
        assert!((3..=4).contains(&held), "of each minute the last of each person, beside the line: {held}");
    });
}

/// The id of a label.
fn label(writer: &Writer, name: &str) -> LabelId {
    let all = writer.app.app.db.read(SITE.0, relais::article::store::labels::all);
    let all = all.unwrap_or_else(|why: db::Error| panic!("{why}"));
    all.iter().find(|label| label.name == name).unwrap_or_else(|| panic!("no label {name}")).id
}

#[test]
fn a_label_that_is_renamed_is_found_under_every_name_that_it_had() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let lamps = label(&writer, "lamps");
        let rename = |name: &'static str| writer.acts(move |tx| actions::rename_label(tx, &ADA, lamps, name));
        writer.see("/search/label/lamps");
        assert_eq!(rename("Lanterns").unwrap(), "lanterns");
        let old = writer.see("/label/lamps");
        assert_eq!((old.status, old.header("location").as_deref()), (301, Some("/label/lanterns")));
        assert_eq!(
            writer.see("/label/lamps/feed.atom").header("location").as_deref(),
            Some("/label/lanterns/feed.atom")
        );
        assert_eq!(writer.see("/search/label/lamps").header("location").as_deref(), Some("/label/lanterns"));
        assert!(writer.see("/label/lanterns").text().contains("<h1>Lanterns</h1>"));
        assert!(writer.app.get("/2026/10/old-1.html").text().contains("Lanterns"));
        assert!(rename("quays").unwrap_err().to_string().contains("refused-label-taken"));
        assert_eq!(rename("LANTERNS").unwrap(), "lanterns");
        // The old name is nobody else's address, and an old draft means this label by it.
        let (_, path) = writer.publishes(&draft("New", "x", &["lamps"]));
        assert!(writer.app.get(&path).text().contains("LANTERNS"));
        assert_eq!(rename("lamps").unwrap(), "lamps");
        assert_eq!(writer.see("/label/lamps").status, 200);
        assert_eq!(writer.see("/label/lanterns").header("location").as_deref(), Some("/label/lamps"));
        assert!(writer.app.checked().starts_with("Everything agrees"), "{}", writer.app.checked());
    });
}

#[test]
fn a_label_that_becomes_part_of_another_leaves_its_articles_and_its_address_to_it() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let (lamps, quays) = (label(&writer, "lamps"), label(&writer, "quays"));
        writer.acts(move |tx| actions::merge_labels(tx, &ADA, lamps, lamps)).unwrap_err();
        writer.acts(move |tx| actions::merge_labels(tx, &ADA, lamps, quays)).unwrap();
        let list = writer.see("/label/quays").text();
        for id in 1..=3 {
            assert_eq!(list.matches(&format!("href=\"{}\"", post(id, &[]).path())).count(), 1, "{list}");
        }
        assert_eq!(writer.see("/label/lamps").header("location").as_deref(), Some("/label/quays"));
        assert_eq!(writer.see("/2026/10/old-2.html").text().matches("/label/quays").count(), 1);
        assert!(!writer.see("/labels").text().contains("lamps"));
        writer.acts(move |tx| actions::rename_label(tx, &ADA, quays, "Shore")).unwrap();
        assert_eq!(writer.app.followed("/label/lamps").1, "/label/shore");
        assert!(writer.app.checked().starts_with("Everything agrees"), "{}", writer.app.checked());
    });
}

#[test]
fn one_article_stands_on_top_of_the_home_page_and_nowhere_twice() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let first = |writer: &Writer| {
            let home = writer.see("/").text();
            let at = |id: u64| home.find(&format!("<h2><a href=\"{}\"", post(id, &[]).path()));
            assert!((1..=3).all(|id| home.matches(&format!("<h2><a href=\"{}\"", post(id, &[]).path())).count() == 1));
            (1..=3).min_by_key(|id| at(*id)).unwrap()
        };
        assert_eq!(first(&writer), 3);
        for id in [1, 2] {
            writer.acts(move |tx| actions::pin(tx, &ADA, ArticleId(id))).unwrap();
            assert_eq!(first(&writer), id as u64);
        }
        assert!(writer.see("/").text().contains("Pinned"));
        writer.acts(|tx| actions::unpin(tx, &ADA, ArticleId(1))).unwrap_err();
        writer.acts(|tx| actions::take_back(tx, &ADA, ArticleId(2), None)).unwrap();
        assert!(!writer.see("/").text().contains("Pinned"));
        writer.acts(|tx| actions::put_back(tx, &ADA, ArticleId(2))).unwrap();
        assert_eq!(first(&writer), 3, "what was taken back comes back to its place");
        let draft = writer.create(&draft("Draft", "x", &[]));
        writer.acts(move |tx| actions::pin(tx, &ADA, draft)).unwrap_err();
    });
}

#[test]
fn any_two_saved_texts_are_compared_for_their_writers() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let id = writer.create(&draft("One", "It was lit in 1912.", &[]));
        writer.saves(id, &draft("Two", "It was lit in 1921.", &["lamps"]));
        let between = |before: i64, after: i64| {
            let found =
                writer.app.app.db.read(SITE.0, |rows| {
                    revisions::comparison(rows, id, RevisionNumber(before), RevisionNumber(after))
                });
            found.unwrap_or_else(|why: db::Error| panic!("{why}"))
        };
        let found = between(1, 2).unwrap();
        assert_eq!((found.title.len(), found.passages.len(), found.facts.len()), (2, 1, 1));
        assert_eq!(between(1, 7), None);
    });
}
