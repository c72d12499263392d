//! Following a discussion by mail: asked, confirmed by a button, told in batches, ended by one click. And what waits, told to
//! those who moderate.

use crate::app::{Engine, HOST, NOW, Reply, TestApp, on_each_engine, request};
use crate::desk::{Browser, PASSWORD};
use crate::discussion::{Discussed, Visitor, discussed};
use crate::mail_server::{Arrived, MailServer};
use crate::real_mail::{self, RealServer};
use crate::writer::Writer;

const SECOND: i64 = 1_000_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
const OPEN: &str = r#"{"mode":"open"}"#;
const HELD: &str = r#"{"mode":"all_held"}"#;

/// A site that mails, with a discussion that takes comments.
struct Scene {
    writer: Writer,
    server: MailServer,
    article: Discussed,
}

impl Scene {
    fn set(engine: Engine) -> Scene {
        let server = MailServer::start();
        let writer = Writer::on(TestApp::set(engine, |config| config.post = server.post()));
        let article = discussed(&writer, OPEN);
        Scene { writer, server, article }
    }

    fn app(&self) -> &TestApp {
        &self.writer.app
    }

    /// The number of the article.
    fn id(&self) -> &str {
        self.article.form.rsplit('/').next().unwrap()
    }

    /// Lets time go by, and all that is due be done.
    fn later(&self, time: i64) -> Vec<Arrived> {
        let app = self.app();
        app.clock.set(app.clock.now() + time);
        // What a job asks for is due at once.
        while relais::jobs::drain(&app.app).unwrap() > 0 {}
        let arrived = self.server.arrived();
        let troubled =
            "SELECT site_id, kind, COALESCE(failed, trouble) FROM job WHERE COALESCE(failed, trouble) IS NOT NULL";
        let read = move |row: &db::Row<'_>| Ok(format!("{} {}", row.get::<String>(1)?, row.get::<String>(2)?));
        let troubled = app.app.db.whole(move |whole| whole.rows(troubled, read)).map_err(|why: db::Error| why).unwrap();
        assert!(troubled.iter().all(|why| why.contains("no such mailbox")), "{troubled:?}");
        arrived
    }

    fn asks(&self, mail: &str, comment: &str) -> Reply {
        asks(self.app(), self.id(), mail, comment)
    }

    /// Somebody who follows from now on: where they stop it.
    fn follows(&self, mail: &str, comment: &str) -> String {
        assert_eq!(self.asks(mail, comment).status, 303);
        let asked = self.later(0);
        assert_eq!(asked.len(), 1, "{asked:?}");
        let confirm = link(&asked[0], "c");
        assert_eq!(press(self.app(), &confirm).status, 303);
        confirm
    }
}

/// Asks by the form, as somebody does who has read it.
fn asks(app: &TestApp, article: &str, mail: &str, comment: &str) -> Reply {
    let page = app.get(&format!("/follow?article={article}&comment={comment}"));
    assert_eq!(page.status, 200, "{}", page.text());
    let token =
        page.text().split(r#"name="token" value=""#).nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    app.clock.set(app.clock.now() + 10 * SECOND);
    let fields = [("token", token.as_str()), ("article", article), ("comment", comment), ("mail", mail)];
    Visitor::at(app).post("/follow", &fields)
}

/// The address of ours in a message that begins so, without scheme and host.
fn link(message: &Arrived, first: &str) -> String {
    let start = format!("https://{HOST}/follow/{first}");
    let line = message.text.lines().find(|line| line.starts_with(&start));
    line.unwrap_or_else(|| panic!("no link in {}", message.text)).split_once(HOST).unwrap().1.to_owned()
}

/// Presses the one button of a page.
fn press(app: &TestApp, address: &str) -> Reply {
    let page = app.get(address);
    assert!(page.status == 200 && page.text().matches("<button").count() == 1, "{}", page.text());
    assert_eq!(page.header("referrer-policy").as_deref(), Some("no-referrer"));
    Visitor::at(app).post(address, &[("do", "yes")])
}

/// What a mail program sends when its user stops a list (RFC 8058): no cookie, no origin.
fn one_click(app: &TestApp, address: &str) -> Reply {
    Visitor::at(app).post_from(address, &[("List-Unsubscribe", "One-Click")], &[])
}

#[test]
fn who_confirms_is_told_of_several_comments_in_one_message_and_stops_with_one_click() {
    on_each_engine(|engine| {
        let scene = Scene::set(engine);
        let (app, article) = (scene.app(), &scene.article);
        assert!(app.get(&article.path).text().contains(&format!("/follow?article={}", scene.id())));
        let (mut lea, mut ben) = (Visitor::at(app), Visitor::at(app));
        lea.comments(article, "Léa", "Before anybody follows.");

        assert_eq!(scene.asks("Ida@example.org", "").status, 303);
        let question = scene.later(0);
        assert_eq!((question.len(), question[0].to.as_str()), (1, "Ida@example.org"));
        assert!(question[0].field("List-Unsubscribe").is_none(), "nothing goes on yet");
        let confirm = link(&question[0], "c");
        assert_eq!(app.get(&confirm).status, 200);
        lea.comments(article, "Léa", "Before it is confirmed.");
        assert!(scene.later(HOUR).is_empty(), "whoever only looked at the link has confirmed nothing");
        assert_eq!(press(app, &confirm).status, 303);

        lea.comments(article, "Léa", "It is *lit* again.");
        app.clock.set(app.clock.now() + 9 * MINUTE);
        ben.answers(article, "Ben", "I saw it <b>too</b>.", "3");
        assert!(scene.later(0).is_empty(), "the first waits for the others");
        let told = scene.later(MINUTE + SECOND);
        assert_eq!(told.len(), 1, "{told:?}");
        let told = &told[0];
        for words in ["It is lit again.", "I saw it", "Léa", "Ben", "#c3", "#c4"] {
            assert!(told.text.contains(words) && told.html.contains(words), "{words}: {}\n{}", told.text, told.html);
        }
        assert!(!told.text.contains("Before") && !told.html.contains("<b>too"), "{}", told.text);
        let stop = link(told, "s");
        assert_eq!(told.field("List-Unsubscribe"), Some(format!("<https://{HOST}{stop}>")));
        assert_eq!(told.field("List-Unsubscribe-Post").as_deref(), Some("List-Unsubscribe=One-Click"));
        assert_eq!(told.field("List-Id"), Some(format!("<discussion-{}-0.{HOST}>", scene.id())));
        assert_eq!(told.field("In-Reply-To"), told.field("References"));

        assert_eq!(scene.asks("ida@EXAMPLE.org", "").status, 303, "says the same to who follows already");
        assert!(scene.later(0).is_empty());
        let own = [("name", "Ida"), ("words", "I wrote this."), ("mail", "ida@example.org"), ("answers", "")];
        assert_eq!(Visitor::at(app).post(&article.form, &own).status, 303);
        assert!(scene.later(HOUR).is_empty(), "nobody is told of what they wrote");
        lea.comments(article, "Léa", "Once more.");
        let again = scene.later(HOUR);
        assert_eq!(again.len(), 1);
        assert_eq!(again[0].field("References"), told.field("References"), "they stand together");
        assert_ne!(again[0].field("Message-ID"), told.field("Message-ID"));
        assert!(!again[0].text.contains("lit again") && !again[0].text.contains("I wrote this"));

        assert_eq!(app.get(&stop).status, 200, "looking at it ends nothing");
        assert_eq!(Visitor::at(app).post_from(&stop, &[("x", "y")], &[]).status, 422);
        assert_eq!(one_click(app, &confirm).status, 422, "the link that confirms does not end it");
        assert_eq!(one_click(app, &stop).status, 200);
        assert_eq!((one_click(app, &stop).status, app.get(&stop).status), (410, 410));
        lea.comments(article, "Léa", "After it was ended.");
        assert!(scene.later(HOUR).is_empty());
        assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());
    });
}

#[test]
fn who_follows_a_thread_hears_of_no_other() {
    on_each_engine(|engine| {
        let scene = Scene::set(engine);
        let mut lea = Visitor::at(scene.app());
        lea.comments(&scene.article, "Léa", "The first thread.");
        lea.comments(&scene.article, "Léa", "The second thread.");
        lea.answers(&scene.article, "Léa", "An answer.", "1");
        // By any comment of it.
        scene.follows("ida@example.org", "3");
        lea.answers(&scene.article, "Léa", "In the second.", "2");
        assert!(scene.later(HOUR).is_empty());
        lea.answers(&scene.article, "Léa", "Deeper in the first.", "3");
        lea.answers(&scene.article, "Léa", "Again in the second.", "4");
        let told = scene.later(HOUR);
        assert_eq!(told.len(), 1);
        assert!(told[0].text.contains("Deeper in the first.") && !told[0].text.contains("second"), "{}", told[0].text);
        assert_eq!(told[0].field("List-Id"), Some(format!("<discussion-{}-1.{HOST}>", scene.id())));
        let stop = link(&told[0], "s");
        assert_eq!(press(scene.app(), &stop).status, 303);
        assert_eq!(scene.app().get(&stop).status, 410);
    });
}

#[test]
fn nobody_is_asked_without_end_or_without_mail() {
    let scene = Scene::set(Engine::Sqlite);
    let app = scene.app();
    for path in [
        "/follow",
        "/follow?article=0",
        "/follow?article=99",
        "/follow/x",
        "/follow/s1-00000000000000000000000000000000",
    ] {
        assert!([404, 410].contains(&app.get(path).status), "{path}");
    }
    let unproven = Visitor::at(app).post("/follow", &[("article", scene.id()), ("mail", "ida@example.org")]);
    assert_eq!(unproven.status, 200, "the form again, with a token");
    assert!(unproven.text().contains("ida@example.org") && scene.later(0).is_empty());
    let wrong = scene.asks("ida", "");
    assert!(wrong.status == 422 && wrong.text().contains("value=\"ida\""));
    assert_eq!(scene.asks("ida@example.org", "").status, 303);
    assert_eq!(scene.later(0).len(), 1);
    assert_eq!(scene.asks("ida@example.org", "").status, 303);
    assert!(scene.later(0).is_empty(), "asked a moment ago");
    for more in 1..=4 {
        let id = discussed(&scene.writer, OPEN).form.rsplit('/').next().unwrap().to_owned();
        // Another visitor each time: places are counted too.
        app.clock.set(app.clock.now() + HOUR);
        let asked = asks(app, &id, "ida@example.org", "");
        assert_eq!(asked.status, if more < 4 { 303 } else { 429 }, "{more}: {}", asked.text());
    }

    let silent = Writer::start(Engine::Sqlite);
    let article = discussed(&silent, OPEN);
    assert!(!silent.app.get(&article.path).text().contains("/follow?"), "without mail nothing is offered");
    assert_eq!(silent.app.get(&format!("/follow?article={}", scene.id())).status, 404);
}

#[test]
fn a_mailbox_that_is_gone_gets_no_more_until_it_is_confirmed_anew() {
    on_each_engine(|engine| {
        let scene = Scene::set(engine);
        let mut lea = Visitor::at(scene.app());
        scene.follows("ida@example.org", "");
        scene.server.refuse(Some("550 5.1.1 no such mailbox"));
        lea.comments(&scene.article, "Léa", "One.");
        assert!(scene.later(HOUR).is_empty());
        scene.server.refuse(None);
        lea.comments(&scene.article, "Léa", "Two.");
        assert!(scene.later(HOUR).is_empty(), "the server would take it now, and nobody asks it");
        assert!(scene.later(13 * HOUR).is_empty());
        scene.follows("ida@example.org", "");
        lea.comments(&scene.article, "Léa", "Three.");
        assert!(!scene.later(HOUR).is_empty(), "whoever pressed the button reads there");
    });
}

#[test]
fn those_who_moderate_are_told_of_what_waits_as_they_chose() {
    on_each_engine(|engine| {
        let server = MailServer::start();
        let app = TestApp::set(engine, |config| config.post = server.post());
        Browser::owner(&app);
        let scene = {
            let writer = Writer::on(app);
            let article = discussed(&writer, HELD);
            Scene { writer, server, article }
        };
        let mut ana = Browser::new(scene.app());
        ana.post("/desk/sign-in", &[("name", "ana@example.org"), ("password", PASSWORD)]);
        let page = ana.get("/desk/1/comments/news").text();
        assert!(page.contains(r#"value="digest" checked"#) && page.contains(r#"value="8" selected"#), "{page}");

        // Noon in UTC is one in Paris; the next eight o'clock there is eighteen hours off.
        assert_eq!(scene.app().clock.now() - NOW, 0);
        let mut lea = Visitor::at(scene.app());
        lea.comments(&scene.article, "Léa", "It *waits*.");
        lea.comments(&scene.article, "Léa", "So does this.");
        assert!(scene.later(18 * HOUR).is_empty());
        let digest = scene.later(HOUR);
        assert_eq!((digest.len(), digest[0].to.as_str()), (1, "ana@example.org"));
        assert!(digest[0].text.contains("It waits.") && digest[0].text.contains("So does this."), "{}", digest[0].text);
        assert!(digest[0].text.contains("http://localhost:8400/desk/1/comments#q"), "{}", digest[0].text);
        assert!(scene.later(24 * HOUR).is_empty(), "nothing new waits");

        ana.posted("/desk/1/comments/news", &[("when", "each"), ("hour", "8")]);
        lea.comments(&scene.article, "Léa", "At once.");
        let each = scene.later(0);
        assert_eq!(each.len(), 1);
        assert!(each[0].text.contains("At once.") && !each[0].text.contains("It waits."), "{}", each[0].text);
        scene.app().clock.set(scene.app().clock.now() + 1);
        lea.comments(&scene.article, "Léa", "A minute later.");
        lea.comments(&scene.article, "Léa", "And one more.");
        assert!(scene.later(MINUTE).is_empty(), "a flood of comments is no flood of messages");
        let both = scene.later(5 * MINUTE);
        assert_eq!(both.len(), 1);
        assert!(both[0].text.contains("A minute later.") && both[0].text.contains("And one more."));

        ana.posted("/desk/1/comments/news", &[("when", "none"), ("hour", "8")]);
        lea.comments(&scene.article, "Léa", "Unheard.");
        assert!(scene.later(48 * HOUR).is_empty());
        assert_eq!(ana.post("/desk/1/comments/news", &[("when", "often"), ("hour", "24")]).status, 422);
    });
}

#[test]
fn programs_of_others_find_the_thread_and_the_signed_way_out() {
    let Some(mut server) = RealServer::start(&real_mail::post().records()) else { return };
    let app = TestApp::set(Engine::Sqlite, |config| config.post = Some(server.post()));
    let writer = Writer::on(app);
    let (app, article) = (&writer.app, discussed(&writer, OPEN));
    let id = article.form.rsplit('/').next().unwrap();
    assert_eq!(asks(app, id, "ida@example.org", "").status, 303);
    relais::jobs::drain(&app.app).unwrap();
    let question = server.next();
    let confirm = question.part("text").lines().find_map(|line| line.strip_prefix(&format!("https://{HOST}"))).unwrap();
    assert_eq!(press(app, confirm).status, 303);
    let mut lea = Visitor::at(app);
    let taken: Vec<_> = (1..=2)
        .map(|time| {
            lea.comments(&article, "Léa", &format!("Number {time}, — « été »."));
            app.clock.set(app.clock.now() + HOUR);
            while relais::jobs::drain(&app.app).unwrap() > 0 {}
            server.next()
        })
        .collect();
    for message in &taken {
        assert!(message.is_signed(), "{message:?}");
        let signed = message.field("DKIM-Signature").unwrap().replace(' ', "");
        assert!(signed.contains(":list-unsubscribe:list-unsubscribe-post:"), "RFC 8058, 4: {signed}");
        assert_eq!(message.field("List-Unsubscribe-Post"), Some("List-Unsubscribe=One-Click"));
        assert_eq!(message.field("In-Reply-To"), taken[0].field("References"));
        assert!(message.part("html").contains("« été »") && message.part("text").contains("« été »"));
    }
    assert_eq!(taken[0].field("Subject"), taken[1].field("Subject"));
    let way_out = taken[1].field("List-Unsubscribe").unwrap().trim_matches(['<', '>']).to_owned();
    let (_, path) = way_out.split_once(HOST).unwrap();
    // As a mail program does it, on a line of its own.
    assert_eq!(request(app.address, "GET", HOST, path, &[]).status, 200);
    assert_eq!(one_click(app, path).status, 200);
    assert_eq!(request(app.address, "GET", HOST, path, &[]).status, 410);
}
