//! The settings about comments at the desk.

use crate::app::{TestApp, on_each_engine};
use crate::desk::Browser;

const PAGE: &str = "/desk/1/settings/discussion";

/// The form as a new site shows it.
fn plain() -> Vec<(&'static str, &'static str)> {
    vec![
        ("writers", "anyone"),
        ("nameless", "yes"),
        ("mode", "first_held"),
        ("hold_after", ""),
        ("close_after", ""),
        ("longest", "4000"),
        ("links", "2"),
        ("list", ""),
        ("triage", "yes"),
        ("edit", "15"),
        ("appeal", "30"),
        ("range_hold", "5"),
        ("range_refuse", "15"),
        ("thread_hold", "30"),
        ("thread_refuse", "300"),
        ("site_hold", "120"),
        ("site_refuse", "1200"),
    ]
}

fn with<'f>(changes: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let mut fields: Vec<(&str, &str)> = plain();
    for (name, value) in changes {
        fields.retain(|(field, _)| field != name);
        fields.push((name, value));
    }
    fields
}

/// How often settings were changed, by the audit.
fn changes(app: &TestApp) -> usize {
    let verbs =
        app.app.db.whole_view(|whole| whole.rows("SELECT verb FROM audit ORDER BY number", |row| row.get::<String>(0)));
    let verbs = verbs.unwrap_or_else(|why: db::Error| panic!("{why}"));
    verbs.iter().filter(|verb| *verb == "change settings").count()
}

/// The value that a field of the page has.
fn value<'p>(page: &'p str, name: &str) -> &'p str {
    let field = page
        .split(&format!("name=\"{name}\" type=\"text\" value=\""))
        .nth(1)
        .unwrap_or_else(|| panic!("{name}: {page}"));
    field.split('"').next().unwrap()
}

#[test]
fn what_is_set_about_comments_is_kept_put_back_and_recorded() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        let page = ana.get(PAGE).text();
        assert!(page.contains("art. 93-3"), "what the law makes of reading first stands beside the choice");
        ana.posted(PAGE, &plain());
        assert!(!ana.get(PAGE).text().contains("put-back"), "the form changes nothing by itself");
        let before = changes(&app);
        let fields = with(&[
            ("mode", "all_held"),
            ("close_after", "30"),
            ("list", "casino\r\n!buy now"),
            ("nameless", ""),
            ("links", "0"),
        ]);
        ana.posted(PAGE, &fields);
        let page = ana.get(PAGE).text();
        assert_eq!((value(&page, "close_after"), value(&page, "links")), ("30", "0"));
        assert!(page.contains("casino\n!buy now</textarea>") && page.contains("value=\"all_held\" checked"), "{page}");
        assert!(!page.contains("name=\"nameless\" value=\"yes\" aria-describedby=\"nameless-hint\" checked"));
        assert_eq!(changes(&app), before + 1, "one audit row");
        ana.posted(PAGE, &[("do", "put-back")]);
        assert_eq!(value(&ana.get(PAGE).text(), "close_after"), "");
    });
}

#[test]
fn what_is_out_of_limits_is_said_at_its_field_and_every_word_stays() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        let wrong = with(&[
            ("longest", "9000"),
            ("close_after", "0"),
            ("list", "casino\n!!!"),
            ("thread_hold", "400"),
            ("edit", "ten"),
            ("appeal", "6"),
        ]);
        let refused = ana.post(PAGE, &wrong);
        assert_eq!(refused.status, 422);
        let page = refused.text();
        for (name, typed) in
            [("longest", "9000"), ("close_after", "0"), ("edit", "ten"), ("appeal", "6"), ("thread_hold", "400")]
        {
            assert_eq!(value(&page, name), typed);
        }
        for name in ["longest", "close_after", "list", "edit", "appeal", "thread_refuse"] {
            assert!(page.contains(&format!("id=\"{name}-wrong\"")), "{name}");
        }
        assert!(page.contains("casino\n!!!</textarea>"));
        assert!(!ana.get(PAGE).text().contains("put-back"), "nothing was saved");
    });
}

#[test]
fn checks_are_moved_by_buttons_and_nothing_else_is_lost() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        let moved = ana.post(PAGE, &with(&[("longest", "500"), ("do", "up:links")]));
        assert_eq!(moved.status, 303);
        assert!(moved.header("location").unwrap_or_default().ends_with("#phase-links"), "where the keyboard goes on");
        let page = ana.get(PAGE).text();
        let place = |name: &str| page.find(&format!("id=\"phase-{name}\"")).unwrap();
        assert!(place("links") < place("words") && place("repeat") < place("links"));
        assert_eq!(value(&page, "longest"), "500");
        assert_eq!(ana.post(PAGE, &with(&[("do", "up:nothing")])).status, 303);
    });
}
