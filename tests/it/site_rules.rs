//! What a site says of itself: its rules in their versions, and its legal notice.

use crate::app::{HOST, TestApp, on_each_engine};
use crate::desk::Browser;
use crate::tiny::Tiny;
use crate::writer::post;

const POLICY: &str = "/desk/1/settings/policy";
const LEGAL: &str = "/desk/1/settings/legal";

/// The fields of the form of the rules, as the page holds them.
fn fields(page: &str) -> Vec<(String, String)> {
    let page = crate::dom::parse(page);
    let form = page.find_all("form").into_iter().find(|form| form.text().contains("Place")).expect("the form");
    let mut fields = Vec::new();
    for field in form.all() {
        let Some(name) = field.attribute("name") else { continue };
        let value = match field.attribute("value") {
            Some(value) => value.to_owned(),
            None => field.text(),
        };
        fields.push((name.to_owned(), crate::dom::unescape(&value)));
    }
    fields
}

fn set(fields: &mut Vec<(String, String)>, name: &str, value: &str) {
    fields.retain(|(field, _)| field != name);
    fields.push((name.to_owned(), value.to_owned()));
}

fn send(browser: &mut Browser<'_>, fields: &[(String, String)]) -> crate::app::Reply {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(POLICY, &fields)
}

#[test]
fn a_new_site_starts_with_five_rules_and_each_change_is_a_version_that_readers_can_compare() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        app.import(&Tiny { blog: 7, host: HOST, settings: &[], posts: vec![post(1, &[])] }.xml());
        let first = app.get("/policy").text();
        for words in ["Ce qui peut être dit", "hors sujet", "attaque personnelle", "insulte", "contenu illicite"] {
            assert!(first.contains(words), "{words}");
        }
        assert!(first.contains("id=\"spam\"") && !first.contains("?version="), "{first}");
        let article = app.get("/2026/10/old-1.html").text();
        assert!(article.contains("hors sujet, attaque personnelle") && article.contains("href=\"/policy\""));

        let mut form = fields(&ana.get(POLICY).text());
        set(&mut form, "title-1", "Hors du sujet");
        set(&mut form, "words-2", "On discute <b>ce</b> que quelqu’un dit.\nRien d’autre.");
        set(&mut form, "title-5", "");
        set(&mut form, "words-5", "");
        set(&mut form, "title-6", "Langue");
        set(&mut form, "words-6", "On écrit en français.");
        set(&mut form, "place-6", "0,5");
        let refused = send(&mut ana, &form);
        assert!(refused.status == 422 && refused.text().contains("On écrit en français."), "what was written stays");
        set(&mut form, "place-6", "0.5");
        set(&mut form, "words", "<p>Restez courtois.</p><script>alert(1)</script>");
        assert_eq!(send(&mut ana, &form).status, 303);

        let second = app.get("/policy").text();
        assert!(second.find("id=\"langue\"").unwrap() < second.find("id=\"off-topic\"").unwrap(), "in their places");
        assert!(second.contains("Hors du sujet") && second.contains("&lt;b&gt;ce&lt;/b&gt;"));
        assert!(second.contains("Restez courtois.") && !second.contains("<script"));
        for words in ["Règle ajoutée : « Langue »", "Règle supprimée : « publicité indésirable »", "Règle modifiée"]
        {
            assert!(
                second.contains(&words.replace(" :", "\u{a0}:").replace("« ", "«\u{a0}").replace(" »", "\u{a0}»")),
                "{words}"
            );
        }
        assert!(!second.contains("id=\"spam\""));
        assert!(app.get("/2026/10/old-1.html").text().contains("Restez courtois."), "above the comments at once");
        let former = app.get("/policy?version=1");
        assert_eq!(former.status, 200);
        assert!(former.text().contains("id=\"spam\"") && former.text().contains("noindex"));
        assert_eq!(app.get("/policy?version=3").status, 404);

        // A rule that comes back under the same name is another one: decisions cite the old.
        let mut form = fields(&ana.get(POLICY).text());
        set(&mut form, "title-6", "Spam");
        set(&mut form, "name-6", "spam");
        assert_eq!(send(&mut ana, &form).status, 303);
        assert!(app.get("/policy").text().contains("id=\"spam-2\""));
    });
}

#[test]
fn two_owners_who_change_the_rules_at_once_do_not_undo_each_other() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        let mut one = fields(&ana.get(POLICY).text());
        let mut other = one.clone();
        set(&mut one, "words-1", "De l’un.");
        set(&mut other, "words-1", "De l’autre.");
        assert_eq!(send(&mut ana, &one).status, 303);
        let refused = send(&mut ana, &other);
        assert!(refused.status == 422 && refused.text().contains("De l’autre."), "kept and told");
        assert!(app.get("/policy").text().contains("De l’un."));
        assert_eq!(send(&mut ana, &fields(&refused.text())).status, 303, "sent again, knowing");
        assert!(app.get("/policy").text().contains("De l’autre."));
        let unchanged = fields(&ana.get(POLICY).text());
        let same = send(&mut ana, &unchanged);
        assert_eq!(same.header("location").unwrap(), format!("{POLICY}?done=policy-same"));
        assert!(!app.get("/policy").text().contains("version=3"), "nothing changed, no version");
    });
}

#[test]
fn the_legal_notice_is_shown_once_nothing_is_missing_and_names_whom_its_mode_names() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        let has_link = |app: &TestApp| app.get("/").text().contains("href=\"/legal\"");
        assert!(app.get("/legal").status == 404 && !has_link(&app));
        let host =
            [("host_name", "Hébergeur SARL"), ("host_address", "1 rue du Port\n29200 Brest"), ("host_phone", "+33 2")];
        let mut private = vec![("mode", "private"), ("publisher", "Ana Lima")];
        private.extend(host);
        let told = ana.posted(LEGAL, &private).text();
        assert!(told.contains("connaît votre identité"), "what is missing is said");
        assert_eq!(app.get("/legal").status, 404);
        private.push(("host_knows", "yes"));
        ana.posted(LEGAL, &private);
        let page = app.get("/legal").text();
        assert!(page.contains("Hébergeur SARL") && page.contains("1 rue du Port<br>29200 Brest") && has_link(&app));
        assert!(!page.contains("Ana Lima"), "a private notice names the host alone");
        assert!(page.contains("noindex"));

        ana.posted("/desk/1/settings/hosts", &[("do", "add"), ("host", "ana-lima.example.org")]);
        let warned = ana.get(LEGAL).text();
        assert!(warned.contains("ana-lima.example.org contient le nom public Ana Lima"), "{warned}");

        let mut professional =
            vec![("mode", "professional"), ("publisher", "Éditions <b>du Large</b>"), ("address", "2 quai")];
        professional.extend(host);
        ana.posted(LEGAL, &professional);
        assert_eq!(app.get("/legal").status, 404, "telephone and director are missing");
        professional.extend([("phone", "+33 3"), ("director", "Ana Lima"), ("registration", "RCS Brest 1")]);
        ana.posted(LEGAL, &professional);
        let page = app.get("/legal").text();
        for words in ["Éditions &lt;b&gt;du Large", "2 quai", "+33 3", "Ana Lima", "RCS Brest 1", "Hébergeur SARL"] {
            assert!(page.contains(words), "{words}");
        }
        let long = "x".repeat(600);
        let refused = ana.post(LEGAL, &[("mode", "professional"), ("publisher", &long)]);
        assert!(refused.status == 422 && refused.text().contains(&long));
        ana.posted(LEGAL, &[("mode", "none"), ("publisher", "Kept")]);
        assert!(app.get("/legal").status == 404 && !has_link(&app));
        assert!(ana.get(LEGAL).text().contains("value=\"Kept\""));
    });
}
