//! Notices that a comment is unlawful: what the form asks for, the receipt, the clock at the desk, the answer, and what is told.

use crate::app::{HOST, TestApp, on_each_engine};
use crate::desk::Browser;
use crate::discussion::Visitor;
use crate::judging::comments;
use crate::mail_server::{Arrived, MailServer};
use crate::queue::{OPEN, site};

const MINUTE: i64 = 60_000_000;
const DAY: i64 = 24 * 60 * MINUTE;
const FORM: &str = "/comments/notice/1-1";
const NOTICES: &str = "/desk/1/comments/notices";
const GOOD: [(&str, &str); 5] = [
    ("words", "“Paul stole the lamp” is false, and I am Paul."),
    ("law", "art. 29, loi du 29 juillet 1881"),
    ("name", "Paul Ferrand"),
    ("mail", "paul@example.org"),
    ("honest", "yes"),
];

/// Fills in the form as somebody who reads it first.
fn gives(app: &TestApp, visitor: &mut Visitor, fields: &[(&str, &str)]) -> crate::app::Reply {
    let page = visitor.get(FORM).text();
    let token = page.split(r#"name="token" value=""#).nth(1).unwrap().split('"').next().unwrap().to_owned();
    app.clock.set(app.clock.now() + 4_000_000);
    let all: Vec<_> = fields.iter().copied().chain([("token", token.as_str())]).collect();
    visitor.post(FORM, &all)
}

/// Without one of the fields.
fn but(field: &str) -> Vec<(&'static str, &'static str)> {
    GOOD.into_iter().filter(|(name, _)| *name != field).collect()
}

fn later(app: &TestApp, server: &MailServer, minutes: i64) -> Vec<Arrived> {
    app.clock.set(app.clock.now() + minutes * MINUTE);
    while relais::jobs::drain(&app.app).unwrap() > 0 {}
    server.arrived()
}

#[test]
fn a_notice_has_a_receipt_a_clock_and_an_answer_and_its_comment_a_reason() {
    on_each_engine(|engine| {
        let server = MailServer::start();
        let app = TestApp::set(engine, |config| config.post = server.post());
        let (mut ana, article) = site(&app, OPEN);
        let mut eve = Visitor::at(&app);
        let mine = comments(&mut eve, &article, "Eve", "eve@example.org", "Paul stole the lamp. It was dark.");
        later(&app, &server, 0);
        assert!(!ana.get("/desk/1/comments").text().contains(NOTICES), "out of sight until a case arises");

        let mut paul = Visitor::at(&app);
        assert!(paul.get("/comments/report/1-1").text().contains(FORM), "the form against a comment leads there");
        let page = paul.get(FORM).text();
        assert!(page.contains(&format!("{HOST}/2026/11/le-phare#c1")), "the exact address is there: {page}");
        for (missing, says) in
            [("words", "words-wrong"), ("name", "name-wrong"), ("mail", "mail-wrong"), ("honest", "honest-wrong")]
        {
            let refused = gives(&app, &mut paul, &but(missing));
            assert!(refused.status == 422 && refused.text().contains(says), "{missing}: {}", refused.text());
            assert!(missing == "words" || refused.text().contains("stole the lamp” is false"), "the words stay");
        }
        assert_eq!(paul.get("/comments/notice/1-2").status, 404);

        let sent = gives(&app, &mut paul, &GOOD);
        assert_eq!(sent.status, 303, "{}", sent.text());
        let receipt = sent.header("location").unwrap();
        let receipt = receipt.split('?').next().unwrap().to_owned();
        let shown = Visitor::at(&app).get(&receipt);
        assert!(shown.header("cache-control").unwrap().contains("no-store"), "{:?}", shown.header("cache-control"));
        assert!(shown.text().contains("Paul Ferrand") && shown.text().contains("loi du 29 juillet 1881"));
        let told = later(&app, &server, 0);
        let mut to: Vec<&str> = told.iter().map(|mail| mail.to.as_str()).collect();
        to.sort_unstable();
        assert_eq!(to, ["ana@example.org", "paul@example.org"], "the receipt, and the owner is told");
        let confirmed = told.iter().find(|mail| mail.to == "paul@example.org").unwrap();
        assert!(confirmed.text.contains(&receipt) && confirmed.text.contains("I am Paul"), "{}", confirmed.text);

        let page = ana.get(NOTICES).text();
        assert!(page.contains("I am Paul") && !page.contains("waited for more than a day"), "{page}");
        assert!(ana.get("/desk/1/comments").text().contains(NOTICES));
        app.clock.set(app.clock.now() + DAY);
        assert!(ana.get(NOTICES).text().contains("waited for more than a day"));

        let removes = [("do", "remove"), ("comment", "1"), ("seen", "published"), ("clause", "unlawful")];
        ana.posted(NOTICES, &removes);
        assert!(later(&app, &server, 5).is_empty());
        ana.posted(NOTICES, &[("do", "undo"), ("decision", "1")]);
        assert!(later(&app, &server, 60).is_empty(), "what is undone at once is told to nobody");
        assert!(ana.get(NOTICES).text().contains("I am Paul"), "and the notice waits again");

        let page = ana.posted(NOTICES, &removes).text();
        assert!(page.contains("No notice waits.") && page.contains("Answered"), "{page}");
        let told = later(&app, &server, 11);
        assert_eq!(told.len(), 2, "{told:?}");
        let answered = told.iter().find(|mail| mail.to == "paul@example.org").unwrap();
        assert!(answered.text.contains("n’est plus public") && answered.text.contains("justice"), "{}", answered.text);
        let reasons = told.iter().find(|mail| mail.to == "eve@example.org").unwrap();
        assert!(reasons.text.contains("notification de contenu illicite"), "{}", reasons.text);
        assert!(!reasons.text.contains("Ferrand"), "whoever gave notice is not named");
        let reasons = eve.get(&mine).text();
        assert!(reasons.contains("notification de contenu illicite") && !reasons.contains("Ferrand"), "{reasons}");
        let shown = Visitor::at(&app).get(&receipt).text();
        assert!(shown.contains("n’est plus public") && !shown.contains("It was dark"), "{shown}");
        let log = app.get("/moderation").text();
        assert!(log.contains("1 notification de contenu illicite") && !log.contains("Ferrand"), "{log}");
        assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());
    });
}

#[test]
fn a_comment_that_stays_is_answered_with_a_reason_once_and_children_need_no_name() {
    on_each_engine(|engine| {
        let server = MailServer::start();
        let app = TestApp::set(engine, |config| config.post = server.post());
        let (mut ana, article) = site(&app, OPEN);
        Visitor::at(&app).comments(&article, "Eve", "The lamp is old.");
        let mut paul = Visitor::at(&app);
        let nameless = [("words", "A picture behind this."), ("nameless", "yes"), ("honest", "yes")];
        assert_eq!(gives(&app, &mut paul, &nameless).status, 303);
        assert_eq!(gives(&app, &mut paul, &GOOD).status, 303);
        later(&app, &server, 0);
        let page = ana.get(NOTICES).text();
        assert!(page.contains("Without a name") && page.contains("Paul Ferrand"), "{page}");
        assert_eq!(page.matches("<article").count(), 1, "one comment, whatever is said of it");

        let silent = ana.post(NOTICES, &[("do", "answer"), ("notice", "2"), ("sentence", " ")]);
        assert!(silent.status == 422 && silent.text().contains("the law asks for a reason"), "{}", silent.text());
        let answers = [("do", "answer"), ("notice", "2"), ("sentence", "It says nothing of anybody.")];
        assert!(ana.posted(NOTICES, &answers).text().contains("The notice is answered"));
        assert_eq!(ana.post(NOTICES, &answers).status, 422, "once");
        let told = later(&app, &server, 11);
        assert_eq!((told.len(), told[0].to.as_str()), (1, "paul@example.org"));
        assert!(told[0].text.contains("It says nothing of anybody."), "{}", told[0].text);
        assert!(app.get(&article.path).text().contains("The lamp is old."), "it stays");
        assert!(ana.get(NOTICES).text().contains("Without a name"), "the other one still waits");

        // After the time for which evidence is kept nothing is left of who sent it, nor of what they wrote.
        app.clock.set(app.clock.now() + 401 * DAY);
        relais::keep_house(&app.app).unwrap();
        let page = ana_again(&app).get(NOTICES).text();
        assert!(!page.contains("Ferrand") && !page.contains("I am Paul"), "{page}");
        assert!(page.contains("A picture behind this."), "what waits is kept");
        let ada = Browser::new(&app).get(NOTICES);
        assert_ne!(ada.status, 200, "nobody else reads them");
    });
}

/// The owner after her session ended.
fn ana_again(app: &TestApp) -> Browser<'_> {
    let mut ana = Browser::new(app);
    ana.post("/desk/sign-in", &[("name", "ana@example.org"), ("password", crate::desk::PASSWORD)]);
    ana
}
