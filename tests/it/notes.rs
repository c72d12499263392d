//! Notes on passages: hung, answered, settled, found again after changes; seen by those who write there and by nobody else.

use crate::app::{TestApp, on_each_engine};
use crate::desk::Browser;
use crate::desk_articles::{base, begun, fields};

const BODY: &str = "<p>La lampe brûle. Le gardien dort.</p><p>La lampe s’éteint.</p>";

/// Saves, with a button and fields of a note.
fn says(browser: &mut Browser<'_>, article: &str, more: &[(&str, &str)]) -> crate::app::Reply {
    let upon = base(browser, article);
    let mut all = vec![("body", BODY)];
    all.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    all.extend(more);
    browser.post(article, &fields(&upon, &all))
}

#[test]
fn an_editor_hangs_a_note_on_a_passage_its_author_answers_and_it_is_settled() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        let mut ben = Browser::invited(&app, &mut ana, "author", "Ben", "ben@example.org");
        let article = begun(&mut ben);
        says(&mut ben, &article, &[("do", "submit")]);
        let note =
            [("do", "note"), ("note-quote", "La lampe  s'éteint"), ("note-words", "Depuis quand ?\n<b>Dire</b>")];
        let hung = says(&mut ana, &article, &note);
        assert_eq!(hung.status, 303, "{}", hung.text());
        assert!(hung.header("location").unwrap().ends_with("?done=noted#notes"));
        let page = ben.get(&article).text();
        assert!(page.contains("<blockquote dir=\"auto\">La lampe s’éteint</blockquote>"), "{page}");
        assert!(page.contains("Depuis quand ?\n&lt;b&gt;Dire&lt;/b&gt;") && page.contains("Ana Lima"), "{page}");
        assert!(page.contains("data-prefix=\" phare La lampe brûle. Le gardien dort. \""), "{page}");
        assert_eq!(says(&mut ben, &article, &[("do", "answer-1"), ("answer-1", "Depuis 1931.")]).status, 303);
        assert!(ana.get(&article).text().contains("Depuis 1931."));
        let away = [("do", "save"), ("body", "<p>Tout est noir.</p>")];
        says(&mut ben, &article, &away);
        assert!(ana.get(&article).text().contains("Ce passage n’est plus dans le texte"));
        says(
            &mut ben,
            &article,
            &[("do", "save"), ("body", "<p>Neuf.</p><p>Une lampe s’éteint. La lampe s’éteint.</p>")],
        );
        assert!(!ana.get(&article).text().contains("Ce passage n’est plus"), "what comes back is found again");
        assert_eq!(says(&mut ana, &article, &[("do", "resolve-1")]).status, 303);
        assert!(!ana.get(&article).text().contains("Depuis 1931."), "what is settled is not beside the text");
        let kept = ana.get(&format!("{article}/revisions")).text();
        assert!(kept.contains("Depuis 1931.") && kept.contains("réglé le"), "but beside the saved versions: {kept}");
        assert_eq!(says(&mut ana, &article, &[("do", "answer-1"), ("answer-1", "Encore")]).status, 422);
        says(&mut ana, &article, &[("do", "publish")]);
        for path in ["/", "/2026/11/le-phare", "/feed.atom", "/2026/11/", "/corrections", "/search?q=depuis"] {
            let page = app.get(path).text();
            assert!(!page.contains("1931") && !page.contains("Depuis quand"), "{path} shows nothing of it");
        }
        assert!(app.checked().starts_with("Everything agrees"), "{}", app.checked());
    });
}

#[test]
fn what_is_refused_of_a_note_stays_in_its_fields() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        let _ben = Browser::invited(&app, &mut ana, "editor", "Ben", "ben@example.org");
        let article = begun(&mut ana);
        let said = says(&mut ana, &article, &[("do", "note"), ("note-quote", "Le phare vert"), ("note-words", "Où ?")]);
        assert_eq!(said.status, 422);
        let text = said.text();
        assert!(
            text.contains("id=\"note-quote-wrong\"") && text.contains("Ces mots ne sont pas dans le texte"),
            "{text}"
        );
        assert!(text.contains(">Le phare vert</textarea>") && text.contains(">Où ?</textarea>"), "{text}");
        assert!(text.contains("La lampe brûle."), "and so does the text, which is saved");
        let empty = says(&mut ana, &article, &[("do", "note"), ("note-quote", "La lampe")]).text();
        assert!(empty.contains("id=\"note-words-wrong\""));
        says(&mut ana, &article, &[("do", "note"), ("note-quote", "La lampe"), ("note-words", "Où ?")]);
        let long = "x".repeat(4_001);
        let long = says(&mut ana, &article, &[("do", "answer-1"), ("answer-1", &long)]);
        assert!(long.status == 422 && long.text().contains("id=\"answer-1-wrong\"") && long.text().contains("xxxx"));
        let other = begun(&mut ana);
        let foreign = says(&mut ana, &other, &[("do", "resolve-1")]);
        assert_eq!(foreign.status, 422, "a note of another article is none of this one");
    });
}

#[test]
fn who_writes_alone_sees_nothing_of_notes() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let mut ana = Browser::owner(&app);
        let article = begun(&mut ana);
        let alone = says(&mut ana, &article, &[("do", "note"), ("note-quote", "La lampe"), ("note-words", "Où ?")]);
        assert_eq!(alone.status, 422);
        assert!(!ana.get(&article).text().contains("note-quote"));
        let mut ben = Browser::invited(&app, &mut ana, "author", "Ben", "ben@example.org");
        assert!(ana.get(&article).text().contains("note-quote"));
        assert_eq!(says_anyway(&mut ben, &article), 422, "nobody hangs notes in articles that are not theirs");
        assert!(!ana.get(&article).text().contains("data-passage"));
    });
}

fn says_anyway(browser: &mut Browser<'_>, article: &str) -> u16 {
    browser.post(article, &[("do", "note"), ("base", "1"), ("note-quote", "La lampe"), ("note-words", "Où ?")]).status
}
