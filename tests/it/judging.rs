//! Decisions about comments that go further than taking one away: a passage removed, a writer held for a time, and what is told of
//! it by mail.

use crate::app::{HOST, TestApp, on_each_engine};
use crate::discussion::{Discussed, Visitor};
use crate::mail_server::{Arrived, MailServer};
use crate::queue::{OPEN, site};

const MINUTE: i64 = 60_000_000;
const DAY: i64 = 24 * 60 * MINUTE;
const DISCUSSION: &str = "/desk/1/articles/1/comments";

/// Sends a comment with a mail address, and says where its private address is.
pub fn comments(visitor: &mut Visitor, article: &Discussed, name: &str, mail: &str, words: &str) -> String {
    let sent = visitor.post(&article.form, &[("name", name), ("mail", mail), ("words", words)]);
    assert_eq!(sent.status, 303, "{}", sent.text());
    sent.header("location").unwrap().split('?').next().unwrap().to_owned()
}

/// What a form of the desk sends to take a passage out of the first comment.
fn cuts<'f>(passage: &'f str, clause: &'f str) -> Vec<(&'f str, &'f str)> {
    vec![("do", "cut"), ("comment", "1"), ("seen", "published"), ("clause", clause), ("passage", passage)]
}

#[test]
fn a_passage_is_removed_and_shown_as_such_and_comes_back_whole() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let (mut ana, article) = site(&app, OPEN);
        let mut paul = Visitor::at(&app);
        let mine = paul.comments(&article, "Paul", "The lamp is lit. You are *all* fools & liars. It rained, all day.");
        assert!(app.get(&article.path).text().contains("fools"), "the page is in the cache");
        let page = ana.get(DISCUSSION).text();
        assert!(
            page.contains("The lamp is lit. You are all fools &amp; liars."),
            "the words stand in the field: {page}"
        );

        let absent = ana.post(DISCUSSION, &cuts("You are all liars", "insult"));
        assert!(absent.status == 422 && absent.text().contains("Copy it from the comment"), "{}", absent.text());
        assert!(absent.text().contains("You are all liars</textarea>"), "what was written stays: {}", absent.text());
        assert!(ana.post(DISCUSSION, &cuts("all", "insult")).text().contains("more than once"));
        let whole = cuts("The lamp is lit. You are all fools & liars. It rained, all day.", "insult");
        assert!(ana.post(DISCUSSION, &whole).text().contains("is the whole comment"));
        assert!(ana.post(DISCUSSION, &cuts("fools", "")).text().contains("Please choose the rule"));

        let done = ana.posted(DISCUSSION, &cuts("You are all\n fools & liars.", "insult")).text();
        assert!(done.contains("A passage of comment no. 1 of Paul removed."), "{done}");
        let left =
            |text: &str| text.contains("The lamp is lit.") && text.contains("It rained") && !text.contains("fools");
        let page = app.get(&article.path).text();
        assert!(left(&page) && page.contains("[passage retiré&nbsp;: insulte]"), "{page}");
        assert!(
            page.contains("Paul") && page.contains(r#"id="c1""#) && page.contains(r#"<em lang="fr-FR" dir="auto">["#)
        );
        let feed = app.get("/comments/feed.atom").text();
        assert!(left(&feed) && feed.contains("passage retiré"), "{feed}");
        assert!(app.get("/moderation").text().contains("Passage retiré"));
        let told = paul.get(&mine).text();
        assert!(told.contains("Un passage retiré") && told.contains("ne peut plus être modifié"), "{told}");
        let edit = paul.post(&mine, &[("do", "edit"), ("words", "You are all fools & liars.")]);
        assert_eq!(edit.status, 422, "it cannot be brought back by changing the comment");
        assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());

        assert_eq!(ana.posted(DISCUSSION, &[("do", "undo"), ("decision", "1")]).status, 200);
        let page = app.get(&article.path).text();
        assert!(page.contains("You are <em>all</em> fools &amp; liars.") && !page.contains("passage retiré"), "{page}");

        ana.posted(DISCUSSION, &cuts("fools", "insult"));
        assert_eq!(paul.post(&mine, &[("do", "appeal"), ("words", "They are."), ("decision", "2")]).status, 303);
        let appeals = "/desk/1/comments/appeals";
        assert!(ana.get(appeals).text().contains("fools"), "whoever judges again reads the whole");
        ana.posted(appeals, &[("do", "overturn"), ("appeal", "1"), ("sentence", "Well.")]);
        let page = app.get(&article.path).text();
        assert!(page.contains("You are <em>all</em> fools &amp; liars.") && !page.contains("passage retiré"), "{page}");
        assert!(paul.get(&mine).text().contains("Well."));
        assert_eq!(ana.posted(DISCUSSION, &[("do", "undo"), ("decision", "3")]).status, 200);
        assert!(!app.get(&article.path).text().contains("fools"), "what was given back is taken again");
        assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());
    });
}

#[test]
fn whoever_is_held_waits_for_a_time_and_is_told_and_nobody_else_learns_who() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let (mut ana, article) = site(&app, OPEN);
        let (mut eve, mut paul) = (Visitor::at(&app), Visitor::at(&app));
        let mine = eve.comments(&article, "Eve", "You are all wrong.");
        let hand = "/desk/1/comments/1/earlier";
        let page = ana.get(hand).text();
        assert!(page.contains(r#"value="browser" checked"#) && page.contains(r#"value="range""#), "{page}");
        assert!(!page.contains(r#"value="mail""#), "she left no address");
        let holds = |by, clause| {
            vec![("do", "hold"), ("comment", "1"), ("seen", "published"), ("by", by), ("days", "7"), ("clause", clause)]
        };
        let bare = ana.post(hand, &holds("browser", ""));
        assert!(bare.status == 422 && bare.text().contains("Please choose the rule"), "{}", bare.text());
        assert!(ana.post(hand, &holds("mail", "insult")).text().contains("would not be known again"));
        let done = ana.posted(hand, &holds("browser", "insult")).text();
        assert!(done.contains("What Eve sends is read first, until"), "{done}");

        let next = eve.comments(&article, "Somebody else", "And wrong again.");
        paul.comments(&article, "Paul", "Good morning.");
        let page = app.get(&article.path).text();
        assert!(page.contains("You are all wrong.") && page.contains("Good morning."), "what was public stays: {page}");
        assert!(!page.contains("And wrong again."));
        assert!(ana.get("/desk/1/comments").text().contains("browser"), "the queue says why it waits");
        for address in [&mine, &next] {
            let told = eve.get(address).text();
            assert!(told.contains("est lu avant de paraître") && told.contains("insulte"), "{told}");
        }
        let log = app.get("/moderation").text();
        assert!(log.contains("Ce qu’une personne envoie est lu d’abord"), "{log}");
        assert!(!log.contains("Eve") && !log.contains("#c1"), "not whose it is: {log}");

        app.clock.set(app.clock.now() + 8 * DAY);
        eve.comments(&article, "Eve", "After a week.");
        assert!(app.get(&article.path).text().contains("After a week."), "it ends by itself");
        assert!(ana.posted(hand, &holds("range", "insult")).status == 200);
        paul.comments(&article, "Paul", "From the same house.");
        assert!(!app.get(&article.path).text().contains("From the same house."));
        assert_eq!(eve.post(&mine, &[("do", "appeal"), ("words", "It was not me."), ("decision", "2")]).status, 303);
        ana.posted("/desk/1/comments/appeals", &[("do", "overturn"), ("appeal", "1"), ("sentence", "Sorry.")]);
        paul.comments(&article, "Paul", "Free again.");
        assert!(app.get(&article.path).text().contains("Free again."), "an appeal ends it too");
        assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());
    });
}

#[test]
fn what_was_decided_is_told_by_mail_once_with_a_way_to_the_private_address() {
    on_each_engine(|engine| {
        let server = MailServer::start();
        let app = TestApp::set(engine, |config| config.post = server.post());
        let (mut ana, article) = site(&app, OPEN);
        let later = |minutes: i64| -> Vec<Arrived> {
            app.clock.set(app.clock.now() + minutes * MINUTE);
            while relais::jobs::drain(&app.app).unwrap() > 0 {}
            server.arrived()
        };
        let mut eve = Visitor::at(&app);
        comments(&mut eve, &article, "Eve", "eve@example.org", "You are all fools, and it rains.");
        later(0);
        let removes = [("do", "remove"), ("comment", "1"), ("seen", "published"), ("clause", "insult")];
        ana.posted(DISCUSSION, &removes);
        assert!(later(5).is_empty(), "what is undone at once is told to nobody");
        ana.posted(DISCUSSION, &[("do", "undo"), ("decision", "1")]);
        assert!(later(60).is_empty());

        ana.posted(DISCUSSION, &cuts("You are all fools,", "insult"));
        let told = later(11);
        assert_eq!((told.len(), told[0].to.as_str()), (1, "eve@example.org"));
        let text = &told[0].text;
        for said in ["Un passage de votre commentaire", "insulte", "30 jours"] {
            assert!(text.contains(said), "{said}: {text}");
        }
        assert!(!text.contains("fools"), "mail repeats no words: {text}");
        let private = text.lines().find(|line| line.contains("/comments/mine/")).expect(text);
        let private = private.split_once(HOST).unwrap().1;
        let mut anywhere = Visitor::at(&app);
        assert!(anywhere.get(private).text().contains("and it rains."), "the link leads there without a cookie");
        assert_eq!(anywhere.post(private, &[("do", "appeal"), ("words", "True."), ("decision", "2")]).status, 303);
        assert!(later(60).is_empty(), "once");
        ana.posted("/desk/1/comments/appeals", &[("do", "uphold"), ("appeal", "1"), ("sentence", "It was rude.")]);
        let judged = later(0);
        assert_eq!(judged.len(), 1);
        assert!(judged[0].text.contains("La décision est maintenue.") && judged[0].text.contains("It was rude."));

        let mut bob = Visitor::at(&app);
        comments(&mut bob, &article, "Bob", "bob@example.org", "Fools too.");
        app.command(&["mail", "bounced", "bob@example.org"]);
        let removes = [("do", "remove"), ("comment", "2"), ("seen", "published"), ("clause", "insult")];
        ana.posted(DISCUSSION, &removes);
        assert!(later(60).is_empty(), "nothing goes to a mailbox that refused");
    });
}

#[test]
fn a_discussion_closes_on_its_day_by_itself_and_is_opened_again_by_hand() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let (mut ana, article) = site(&app, r#"{"mode":"open","close_after_days":3}"#);
        let form = format!(r#"action="{}""#, article.form);
        let goes_on = |days: i64| {
            app.clock.set(app.clock.now() + days * DAY);
            relais::comment::closing::once(&app.app).unwrap();
        };
        let sets = |mode, days| [("do", "discussion"), ("mode", mode), ("close_after", days)];
        let page = ana.get(DISCUSSION).text();
        assert!(
            page.contains("As on the site: Those that a check below holds") && page.contains("after 3 days"),
            "{page}"
        );
        assert!(page.contains("art. 93-3"), "what French law makes of it stands beside it");
        let wrong = ana.post(DISCUSSION, &sets("all_held", "soon"));
        assert!(wrong.status == 422 && wrong.text().contains(r#"value="soon""#), "{}", wrong.text());

        assert!(ana.posted(DISCUSSION, &sets("all_held", "")).text().contains("Saved for this discussion."));
        let mut paul = Visitor::at(&app);
        paul.comments(&article, "Paul", "Nobody reads this yet.");
        assert!(
            !app.get(&article.path).text().contains("Nobody reads this yet."),
            "all wait here, and not on the site"
        );
        goes_on(2);
        assert!(app.get(&article.path).text().contains(&form));
        goes_on(2);
        let page = app.get(&article.path).text();
        assert!(!page.contains(&form), "the page that was in the cache has no form any more: {page}");
        assert_eq!(paul.post(&article.form, &[("name", "Paul"), ("words", "Late.")]).status, 422);

        assert!(ana.get(DISCUSSION).text().contains("Its day came"));
        ana.posted(DISCUSSION, &[("do", "reopen")]);
        assert!(app.get(&article.path).text().contains(&form));
        goes_on(5);
        assert!(app.get(&article.path).text().contains(&form), "what was opened by hand stays open");
        paul.comments(&article, "Paul", "Not too late.");
        assert_eq!(ana.post(DISCUSSION, &[("do", "reopen")]).status, 422);

        ana.posted(DISCUSSION, &sets("", "12"));
        goes_on(1);
        assert!(app.get(&article.path).text().contains(&form), "another day was set");
        goes_on(4);
        assert!(!app.get(&article.path).text().contains(&form));
        ana.posted(DISCUSSION, &[("do", "reopen")]);
        ana.posted(DISCUSSION, &sets("open", "0"));
        paul.comments(&article, "Paul", "At once.");
        assert!(app.get(&article.path).text().contains("At once."));
        assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());
    });
}
