//! Comments that wait, judged at the desk: by one, by two at once, many together; undone, contested, hidden.

use crate::app::{HOST, NOW, TestApp, on_each_engine};
use crate::desk::{Browser, PASSWORD};
use crate::desk_articles::{base, begun, fields};
use crate::discussion::{Discussed, Visitor, set};

const HELD: &str = r#"{"mode":"all_held"}"#;
pub const OPEN: &str = r#"{"mode":"open"}"#;
const QUEUE: &str = "/desk/1/comments";
const MINUTE: i64 = 60_000_000;

/// A site with an article, its owner at the desk, who reads English.
pub fn site<'a>(app: &'a TestApp, settings: &str) -> (Browser<'a>, Discussed) {
    let mut ana = Browser::owner(app);
    ana.posted("/desk/account", &[("name", "Ana Lima"), ("language", "en")]);
    let article = begun(&mut ana);
    let upon = base(&mut ana, &article);
    ana.posted(&article, &fields(&upon, &[("do", "publish")]));
    set(app, settings);
    let home = app.get("/").text();
    let path = home.split("href=\"").find(|rest| rest.contains("le-phare")).unwrap().split('"').next().unwrap();
    (ana, Discussed { path: path.replace(&format!("http://{HOST}"), ""), form: "/comments/1".into() })
}

/// Sends what a form of the queue sends for one comment.
fn decides<'f>(verb: &'f str, comment: &'f str, more: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let mut all = vec![("do", verb), ("comment", comment), ("seen", "held")];
    all.extend(more);
    all
}

#[test]
fn what_is_published_undone_and_published_again_keeps_its_number() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let (mut ana, article) = site(&app, HELD);
        for (name, words) in [("Paul", "The first."), ("Léa", "The second.")] {
            Visitor::at(&app).comments(&article, name, words);
        }
        app.clock.set(NOW + 65 * MINUTE);
        let queue = ana.get(QUEUE).text();
        for said in ["2 waiting, the oldest came 1 h ago", "The first.", "Léa", "2<span class=\"vh\"> waiting"] {
            assert!(queue.contains(said), "{said}: {queue}");
        }
        assert!(queue.find("The first.") < queue.find("The second."), "the oldest first");
        let done = ana.posted(QUEUE, &decides("publish", "2", &[])).text();
        assert!(done.contains("Comment of Léa published as no. 1."), "{done}");
        assert!(app.get(&article.path).text().contains("The second."));
        let undone = ana.posted(QUEUE, &[("do", "undo"), ("decision", "1")]).text();
        assert!(undone.contains("Undone") && undone.contains("The second."), "{undone}");
        assert!(!app.get(&article.path).text().contains("The second."));
        let first = ana.posted(QUEUE, &decides("publish", "1", &[])).text();
        assert!(first.contains("Comment of Paul published as no. 2."), "a number is given once: {first}");
        assert!(ana.posted(QUEUE, &decides("publish", "2", &[])).text().contains("published as no. 1."));
        assert!(ana.get(QUEUE).text().contains("Nothing waits."));
        let page = app.get(&article.path).text();
        assert!(
            page.find(r#"id="c1""#) < page.find("The second.") && page.find(r#"id="c2""#) < page.find("The first.")
        );
        let stale = ana.post(QUEUE, &[("do", "undo"), ("decision", "1")]);
        assert_eq!(stale.status, 422, "something was decided after it");
        assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());
    });
}

#[test]
fn the_second_of_two_moderators_is_told_who_was_faster_and_loses_no_word() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let (mut ana, article) = site(&app, HELD);
        let mut ben = Browser::invited(&app, &mut ana, "moderator", "Ben", "ben@example.org");
        ben.posted("/desk/account", &[("name", "Ben"), ("language", "en")]);
        Visitor::at(&app).comments(&article, "Eve", "You are all wrong.");
        assert!(ana.get(QUEUE).text().contains("Eve"));
        assert!(ben.get(QUEUE).text().contains("Ana Lima is here too."));
        let bare = ben.post(QUEUE, &decides("refuse", "1", &[("sentence", "Please be kinder.")]));
        assert_eq!(bare.status, 422);
        let text = bare.text();
        assert!(text.contains("Please choose the rule") && text.contains("Please be kinder."), "{text}");
        let rule = [("clause", "insult"), ("sentence", "")];
        let refused = ana.posted(QUEUE, &decides("refuse", "1", &rule)).text();
        assert!(refused.contains("Comment of Eve refused"), "{refused}");
        let second =
            ben.post(QUEUE, &decides("refuse", "1", &[("clause", "insult"), ("sentence", "Please be kinder.")]));
        assert_eq!(second.status, 422);
        let text = second.text();
        assert!(text.contains("Ana Lima was faster") && text.contains("Please be kinder."), "{text}");
        ben.accept = Some("application/json");
        let told = ben.post(QUEUE, &decides("publish", "1", &[]));
        assert!(
            told.status == 422 && told.text().contains("was faster") && told.text().contains("[1]"),
            "{}",
            told.text()
        );
        ben.accept = None;
        let decided = ben.get("/desk/1/comments/decided").text();
        for said in ["Ana Lima (Owner)", "insulte", "raison de notre règle", "You are all wrong."] {
            assert!(decided.contains(said), "{said}: {decided}");
        }
        assert!(!app.get(&article.path).text().contains("You are all wrong."));
        assert_eq!(ana.posted(QUEUE, &[("do", "undo"), ("decision", "1")]).status, 200);
        assert!(ben.get(QUEUE).text().contains("You are all wrong."), "it waits again");
    });
}

#[test]
fn like_ones_and_chosen_ones_are_decided_together() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let (mut ana, article) = site(&app, HELD);
        let mut eve = Visitor::at(&app);
        for words in ["Buy pearls.", "Buy amber.", "Buy coral.", "Buy ivory."] {
            eve.comments(&article, "Eve", words);
        }
        Visitor::at(&app).comments(&article, "Paul", "I was there in May.");
        let queue = ana.get(QUEUE).text();
        assert!(
            queue.contains("4 alike") && queue.contains(r#"value="1,2,3,4""#) && queue.contains("and 1 more"),
            "{queue}"
        );
        assert!(queue.contains("3 waiting"), "what came from the same hand is said: {queue}");
        let hand = ana.get("/desk/1/comments/1/earlier").text();
        assert!(hand.contains("Buy ivory.") && !hand.contains("I was there"), "{hand}");
        ana.accept = Some("application/json");
        let done = ana.post(QUEUE, &decides("spam", "1,2,3,4", &[])).text();
        assert!(done.contains("4 comments put away as spam") && done.contains("1,2,3,4"), "{done}");
        let now: serde_json::Value = serde_json::from_slice(&ana.get(QUEUE).bytes).unwrap();
        assert_eq!((now["waiting"].as_i64(), now["ids"].to_string().as_str()), (Some(1), "[5]"));
        ana.accept = None;
        assert!(ana.post(QUEUE, &[("do", "publish"), ("seen", "held")]).text().contains("Choose at least one"));
        let undone = ana.posted(QUEUE, &[("do", "undo"), ("decision", "1,2,3,4")]).text();
        assert!(undone.contains("4 are as they were"), "{undone}");
        let chosen = [("do", "publish"), ("seen", "held"), ("comment", "5"), ("comment", "1"), ("comment", "99")];
        let done = ana.posted(QUEUE, &chosen).text();
        assert!(done.contains("2 comments published.") && done.contains("About 1 somebody else"), "{done}");
        assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());
    });
}

#[test]
fn a_removal_is_contested_and_judged_by_somebody_else() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let (mut ana, article) = site(&app, OPEN);
        let mut paul = Visitor::at(&app);
        let mine = paul.comments(&article, "Paul", "The lamp was never out.");
        let discussion = "/desk/1/articles/1/comments";
        assert!(ana.get(discussion).text().contains("The lamp was never out."));
        assert!(ana.get("/desk/1/articles/1").text().contains(discussion));
        let removes = [("do", "remove"), ("comment", "1"), ("seen", "published"), ("clause", "off-topic")];
        let removed = ana.posted(discussion, &removes).text();
        assert!(removed.contains("Comment no. 1 of Paul removed"), "{removed}");
        assert!(!app.get(&article.path).text().contains("The lamp was never out."));
        assert!(paul.get(&mine).text().contains("a été retiré"), "its writer is told why");
        assert_eq!(paul.post(&mine, &[("do", "appeal"), ("words", "It is what the article is about.")]).status, 303);
        let appeals = "/desk/1/comments/appeals";
        let page = ana.get(appeals).text();
        assert!(
            page.contains("It is what the article is about.") && page.contains("The lamp was never out."),
            "{page}"
        );
        assert!(page.contains(r#"value="overturn""#), "who is alone judges alone");
        let mut ben = Browser::invited(&app, &mut ana, "moderator", "Ben", "ben@example.org");
        ben.posted("/desk/account", &[("name", "Ben"), ("language", "en")]);
        assert!(!ana.get(appeals).text().contains(r#"value="overturn""#), "now there is somebody else");
        let judged = [("do", "overturn"), ("appeal", "1"), ("sentence", "You are right.")];
        let own = ana.post(appeals, &judged);
        assert!(own.status == 422 && own.text().contains("You are right."), "{}", own.text());
        assert!(ben.posted(appeals, &judged).text().contains("The appeal is judged"));
        assert!(app.get(&article.path).text().contains("The lamp was never out."));
        assert!(paul.get(&mine).text().contains("You are right."));
        assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());
    });
}

#[test]
fn a_report_is_answered_and_an_entry_of_the_log_hidden_with_its_reason() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let (mut ana, article) = site(&app, OPEN);
        Visitor::at(&app).comments(&article, "Paul", "Ring me at 555 0100.");
        let mut lea = Visitor::at(&app);
        let mut reports_it = |words| {
            let page = lea.get("/comments/report/1-1").text();
            let token = page.split(r#"name="token" value=""#).nth(1).unwrap().split('"').next().unwrap();
            let sent = lea.post("/comments/report/1-1", &[("words", words), ("token", token)]);
            assert_eq!(sent.status, 303, "{}", sent.text());
        };
        reports_it("A telephone number.");
        reports_it("Again the number.");
        let reports = "/desk/1/comments/reports";
        let page = ana.get(reports).text();
        assert!(page.contains("A telephone number.") && page.contains("Again the number."), "{page}");
        assert_eq!(page.matches("<article").count(), 1, "one comment, whatever is said against it");
        let kept = ana.posted(reports, &[("do", "keep"), ("comment", "1")]).text();
        assert!(kept.contains("The comment stays"), "{kept}");
        assert_eq!(ana.post(reports, &[("do", "keep"), ("comment", "1")]).status, 422, "once");
        assert!(app.get(&article.path).text().contains("555 0100"));
        reports_it("Please look again.");
        let removes = [("do", "remove"), ("comment", "1"), ("seen", "published"), ("clause", "unlawful")];
        assert!(ana.posted(reports, &removes).text().contains("No reader says anything"));
        let decided = "/desk/1/comments/decided";
        let empty = ana.post(decided, &[("do", "redact"), ("decision", "1"), ("why", " ")]);
        assert_eq!(empty.status, 422);
        let why = [("do", "redact"), ("decision", "1"), ("why", "It named a private person.")];
        assert!(ana.posted(decided, &why).text().contains("It named a private person."));
        let log = app.get("/moderation").text();
        assert!(log.contains("It named a private person.") && !log.contains("555"), "{log}");
        assert!(ana.posted(decided, &[("do", "undo"), ("decision", "1")]).text().contains("Undone"));
        assert!(app.get(&article.path).text().contains("555 0100"), "given back as it was");
        assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());
    });
}

#[test]
fn whoever_may_not_moderate_sees_nothing_of_the_queue() {
    let app = TestApp::start(crate::app::Engine::Sqlite);
    let (mut ana, article) = site(&app, HELD);
    Visitor::at(&app).comments(&article, "Eve", "Nobody else reads this.");
    let mut ada = Browser::invited(&app, &mut ana, "author", "Ada", "ada@example.org");
    assert_eq!(ada.get(QUEUE).status, 403);
    assert_eq!(ada.post(QUEUE, &decides("publish", "1", &[])).status, 403);
    assert!(!ada.get("/desk/1/articles").text().contains(QUEUE));
    assert!(!app.get(&article.path).text().contains("Nobody else reads this."));
    let mut door = Browser::new(&app);
    door.accept = Some("application/json");
    assert_eq!(door.get(QUEUE).status, 401, "a script is told that its session has ended");
    door.post("/desk/sign-in", &[("name", "ana@example.org"), ("password", PASSWORD)]);
    assert_eq!(door.get(QUEUE).status, 200);
}
