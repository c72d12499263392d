//! “This is mine, remove it”: asked of comments that an import brought, judged by hand, answered by mail, and undone.

use crate::app::{Engine, HOST, Reply, TestApp, on_each_engine};
use crate::desk::Browser;
use crate::discussion::Visitor;
use crate::mail_server::{Arrived, MailServer};
use crate::writer::{Writer, post};

const MINUTE: i64 = 60_000_000;
const REPORTS: &str = "/desk/1/comments/reports";
const PROFILE: &str = "https://www.blogger.com/profile/77";

struct Scene {
    writer: Writer,
    server: MailServer,
}

impl Scene {
    /// Three imported articles, each with one comment of Bob; those of the first two have his public page beside them.
    fn set(engine: Engine) -> Scene {
        let server = MailServer::start();
        let app = TestApp::set(engine, |config| config.post = server.post());
        Browser::owner(&app);
        let writer = Writer::on(app);
        let paged = format!("UPDATE comment SET profile = '{PROFILE}' WHERE site_id = 1 AND id < 3 RETURNING id");
        let paged: &'static str = Box::leak(paged.into_boxed_str());
        writer.app.app.db.whole(move |whole| whole.rows(paged, |_| Ok(()))).map_err(|why: db::Error| why).unwrap();
        crate::discussion::set(&writer.app, r#"{"mode":"open"}"#);
        Scene { writer, server }
    }

    fn app(&self) -> &TestApp {
        &self.writer.app
    }

    fn desk(&self) -> Browser<'_> {
        let mut ana = Browser::new(self.app());
        ana.post("/desk/sign-in", &[("name", "ana@example.org"), ("password", crate::desk::PASSWORD)]);
        ana.posted("/desk/account", &[("name", "Ana Lima"), ("language", "en")]);
        ana
    }

    fn later(&self, time: i64) -> Vec<Arrived> {
        self.app().clock.set(self.app().clock.now() + time);
        while relais::jobs::drain(&self.app().app).unwrap() > 0 {}
        self.server.arrived()
    }

    /// Asks by the form, as somebody does who has read it.
    fn claims(&self, article: i64, more: &[(&str, &str)]) -> Reply {
        let page = format!("/comments/claim/{article}-1");
        let text = self.app().get(&page).text();
        let token = text.split(r#"name="token" value=""#).nth(1).and_then(|rest| rest.split('"').next()).expect(&text);
        self.app().clock.set(self.app().clock.now() + 60 * MINUTE);
        let fields: Vec<(&str, &str)> = more.iter().copied().chain([("token", token)]).collect();
        Visitor::at(self.app()).post(&page, &fields)
    }

    fn read(&self, article: u64) -> String {
        self.app().get(&post(article, &[]).path()).text()
    }
}

#[test]
fn all_under_a_profile_go_when_somebody_judges_so_and_come_back_when_it_is_undone() {
    on_each_engine(|engine| {
        let scene = Scene::set(engine);
        let app = scene.app();
        let report = app.get("/comments/report/1-1").text();
        assert!(report.contains("/comments/claim/1-1"), "{report}");
        assert!(app.get("/comments/claim/1-1").text().contains(PROFILE));
        assert!(
            !app.get("/comments/claim/3-1").text().contains(r#"name="whole""#),
            "nothing else is known to be theirs"
        );
        let wrong = scene.claims(1, &[("words", "I am Bob."), ("mail", "bob"), ("whole", "yes")]);
        assert!(wrong.status == 422 && wrong.text().contains("I am Bob.</textarea>"), "{}", wrong.text());
        let asked = [("words", "I am Bob, see my page."), ("mail", "bob@example.org"), ("whole", "yes")];
        assert_eq!(scene.claims(1, &asked).status, 303);
        assert!(scene.read(1).contains("Yes.") && scene.read(2).contains("Yes."), "nothing goes by itself");

        let mut ana = scene.desk();
        let page = ana.get(REPORTS).text();
        for said in ["I am Bob, see my page.", "2 comments would be removed.", PROFILE, "bob@example.org"] {
            assert!(page.contains(said), "{said}: {page}");
        }
        let done = ana.posted(REPORTS, &[("do", "claim-accept"), ("claim", "1"), ("sentence", "Farewell.")]).text();
        assert!(!done.contains("I am Bob, see my page."), "{done}");
        for article in [1, 2] {
            let page = scene.read(article);
            assert!(!page.contains("Yes.") && page.contains(r#"id="c1""#), "{page}");
            assert!(page.contains("à la demande de son auteur") || page.contains("asked for by the writer"), "{page}");
        }
        assert!(scene.read(3).contains("Yes."), "another's");
        scene.writer.compare();
        assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());

        // Undone within ten minutes: nobody is told, and it waits again.
        let decided = ana.posted(REPORTS, &[("do", "undo"), ("decision", "1,2")]);
        assert_eq!(decided.status, 200);
        assert!(scene.read(1).contains("Yes.") && scene.read(2).contains("Yes."));
        assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());
        assert!(scene.later(60 * MINUTE).is_empty());
        assert!(ana.get(REPORTS).text().contains("I am Bob, see my page."));

        ana.posted(REPORTS, &[("do", "claim-accept"), ("claim", "1"), ("sentence", "Farewell.")]);
        let told = scene.later(11 * MINUTE);
        assert_eq!((told.len(), told[0].to.as_str()), (1, "bob@example.org"), "{told:?}");
        assert!(told[0].text.contains("Farewell.") && !told[0].text.contains("Yes."), "{}", told[0].text);
        assert!(!scene.read(1).contains("Yes."));
        // What it said is kept for a month, and then for nobody.
        scene.later(31 * 24 * 60 * MINUTE);
        relais::keep_house(&app.app).unwrap();
        let undone = ana.post(REPORTS, &[("do", "undo"), ("decision", "3")]);
        assert_eq!(undone.status, 422, "{}", undone.text());
        assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());
    });
}

#[test]
fn what_is_refused_stays_with_a_sentence_and_one_that_was_sent_here_is_not_asked_for() {
    on_each_engine(|engine| {
        let scene = Scene::set(engine);
        let app = scene.app();
        assert_eq!(scene.claims(1, &[("words", "Mine."), ("mail", "eve@example.org")]).status, 303);
        let mut ana = scene.desk();
        assert!(ana.get(REPORTS).text().contains("1 comment would be removed."), "without the box, this one alone");
        let bare = ana.post(REPORTS, &[("do", "claim-refuse"), ("claim", "1"), ("sentence", " ")]);
        assert_eq!(bare.status, 422, "{}", bare.text());
        ana.posted(REPORTS, &[("do", "claim-refuse"), ("claim", "1"), ("sentence", "Nothing says that you are Bob.")]);
        assert!(scene.read(1).contains("Yes."));
        let again = ana.post(REPORTS, &[("do", "claim-accept"), ("claim", "1"), ("sentence", "")]);
        assert_eq!(again.status, 422, "it was answered");
        assert!(scene.read(1).contains("Yes."));
        let told = scene.later(11 * MINUTE);
        assert_eq!((told.len(), told[0].to.as_str()), (1, "eve@example.org"));
        assert!(told[0].text.contains("Nothing says that you are Bob."), "{}", told[0].text);

        // Whoever asked has that erased too.
        let held = app.command(&["check", "--person", "eve@example.org", "--site", HOST]);
        assert!(held.contains("claim") && held.contains("mail_address (the address itself): 1 row"), "{held}");
        assert_eq!(scene.claims(2, &[("words", "Mine too."), ("mail", "eve@example.org")]).status, 303);
        let page = app.get("/privacy").text();
        let token = page.split(r#"name="token" value=""#).nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        app.clock.set(app.clock.now() + 60 * MINUTE);
        let asked = Visitor::at(app).post("/privacy", &[("token", token), ("mail", "eve@example.org")]);
        assert_eq!(asked.status, 303);
        let told = scene.later(0);
        let link = told[0].text.lines().find_map(|line| line.strip_prefix(&format!("https://{HOST}"))).unwrap();
        assert_eq!(Visitor::at(app).post(link, &[("do", "open")]).status, 303);
        assert!(app.get(link).text().contains("Mine too."));
        let erase = [("do", "erase"), ("extent", "name"), ("sure", "yes")];
        assert_eq!(Visitor::at(app).post(link, &erase).status, 303);
        let held = app.command(&["check", "--person", "eve@example.org", "--site", HOST]);
        assert!(held.contains("Nothing is left of it."), "{held}");
        let mut left = Vec::new();
        let each = &mut |table: &str, column: &str, text: &str| {
            let gone = ["eve@example.org", "Mine.", "Mine too.", "Nothing says"];
            left.extend(gone.iter().any(|words| text.contains(words)).then(|| format!("{table}.{column}: {text}")));
        };
        relais::every_text(&app.app, crate::writer::SITE, each).unwrap();
        assert_eq!(left, Vec::<String>::new());
        assert!(!ana.get(REPORTS).text().contains("Mine too."), "nobody is left who asks for it");

        let article = crate::discussion::discussed(&scene.writer, r#"{"mode":"open"}"#);
        Visitor::at(app).comments(&article, "Léa", "Sent here.");
        let id = article.form.rsplit('/').next().unwrap();
        assert_eq!(app.get(&format!("/comments/claim/{id}-1")).status, 404, "it has a private address");
        assert!(!app.get(&format!("/comments/report/{id}-1")).text().contains("/comments/claim/"));
        assert_eq!(app.get("/comments/claim/1-9").status, 404);
    });
}
