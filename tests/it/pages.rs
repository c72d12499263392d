//! Every page a reader can meet, rendered with its samples: that it renders, what it weighs, what it never says.

use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use flate2::Compression;
use flate2::write::GzEncoder;
use locale::{Locale, Texts};
use relais::article::views::versions::{CorrectionsPage, VersionsPage};
use relais::article::views::{
    ArchivesPage, ArticlePage, HomePage, LabelPage, LabelsPage, MonthPage, SeriesPage, UndatedPage, YearPage,
};
use relais::comment::views::ThreadPage;
use relais::search::views::SearchPage;
use relais::site::views::{BusyPage, ChooserPage, ClosedPage, FaultPage, FirstPage, GonePage, NotFoundPage};
use relais::source::views::{OutletPage, SourcePage, SourcesPage};
use relais::web::scripts::scripts;
use relais::web::templates::{Page, Speech, Templates};

use crate::app::{TestApp, on_each_engine};
use crate::samples::{LANGUAGES, Samples, plain_article};

/// The style sheet as it is sent.
fn style() -> String {
    String::from_utf8(relais::web::assets::stylesheet().to_vec()).expect("UTF-8")
}

/// Writes every sample into a folder, with the style sheet beside it, for people and for the browser tests.
pub(crate) fn render_samples(folder: &Path) {
    std::fs::create_dir_all(folder).expect("a folder");
    std::fs::write(folder.join("relais.css"), style()).expect("a style sheet");
    let picture = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 380"><rect width="760" height="380" fill="#46627f"/><path d="M0 300h760v80H0z" fill="#22334a"/><path d="M340 300l14-210h52l14 210z" fill="#efe7da"/></svg>"##;
    std::fs::write(folder.join("phare.svg"), picture).expect("a picture");
    for (name, text) in all_samples() {
        std::fs::write(folder.join(name), text).expect("a page");
    }
}

/// Name and text of every sample.
pub(crate) fn all_samples() -> Vec<(String, String)> {
    let press = Press::new();
    let mut pages = Vec::new();
    for language in LANGUAGES {
        press.add::<HomePage>(language, &mut pages);
        press.add::<ArticlePage>(language, &mut pages);
        press.add::<UndatedPage>(language, &mut pages);
        press.add::<ThreadPage>(language, &mut pages);
        press.add::<ArchivesPage>(language, &mut pages);
        press.add::<YearPage>(language, &mut pages);
        press.add::<MonthPage>(language, &mut pages);
        press.add::<LabelsPage>(language, &mut pages);
        press.add::<LabelPage>(language, &mut pages);
        press.add::<SeriesPage>(language, &mut pages);
        press.add::<CorrectionsPage>(language, &mut pages);
        press.add::<VersionsPage>(language, &mut pages);
        press.add::<SearchPage>(language, &mut pages);
        press.add::<SourcesPage>(language, &mut pages);
        press.add::<OutletPage>(language, &mut pages);
        press.add::<SourcePage>(language, &mut pages);
        press.add::<NotFoundPage>(language, &mut pages);
        press.add::<GonePage>(language, &mut pages);
        press.add::<ClosedPage>(language, &mut pages);
        press.add::<BusyPage>(language, &mut pages);
        press.add::<FaultPage>(language, &mut pages);
        press.add::<FirstPage>(language, &mut pages);
        press.add::<ChooserPage>(language, &mut pages);
    }
    pages
}

struct Press {
    templates: Templates,
    texts: Arc<Texts>,
}

impl Press {
    fn new() -> Self {
        Self { templates: Templates::load().expect("templates"), texts: Arc::new(Texts::load().expect("texts")) }
    }

    fn add<P: Samples>(&self, language: &str, pages: &mut Vec<(String, String)>) {
        for (number, page) in P::samples(language).iter().enumerate() {
            let name = P::TEMPLATE.trim_end_matches(".html").replace('/', "-");
            pages.push((format!("{name}-{number}-{language}.html"), self.print(page, language)));
        }
    }

    fn print<P: Page>(&self, page: &P, language: &str) -> String {
        let speech = Speech::new(Arc::clone(&self.texts), Locale::parse(language).expect("a language"));
        self.templates.render(page, &speech).expect("a page that fits its template")
    }
}

fn gzipped(text: &str) -> usize {
    let mut packer = GzEncoder::new(Vec::new(), Compression::new(6));
    packer.write_all(text.as_bytes()).expect("memory");
    packer.finish().expect("memory").len()
}

#[test]
fn every_page_renders_with_every_sample_in_every_language() {
    let pages = all_samples();
    assert!(pages.len() >= 4 * 20);
    for (name, text) in &pages {
        assert!(text.starts_with("<!doctype html>"), "{name}");
        assert!(!text.contains("<script>") && !text.contains("<i>שלום"), "{name} lets markup through");
        assert_eq!(text.matches("<h1").count(), 1, "{name} has one first heading");
    }
    if let Some(folder) = std::env::var_os("RELAIS_SAMPLES") {
        render_samples(Path::new(&folder));
    }
}

#[test]
fn texts_in_english_on_a_dutch_page_say_so() {
    let press = Press::new();
    let page = press.print(&HomePage::samples("nl-NL")[0], "nl-NL");
    assert!(page.contains(r#"<html lang="nl-NL" dir="ltr">"#));
    assert!(page.contains(r##"<a class="skip" href="#text" lang="en" dir="ltr">Skip to the text</a>"##));
    assert!(page.contains(r#"<a href="/p/about">Over ons</a>"#), "what the owner wrote stays in the owner's language");
    let french = press.print(&HomePage::samples("fr-FR")[0], "fr-FR");
    assert!(!french.contains(r#"lang="en""#));
}

#[test]
fn a_deep_answer_names_what_it_answers_and_keeps_both_anchors() {
    let press = Press::new();
    let page = press.print(&ArticlePage::samples("fr-FR")[0], "fr-FR");
    assert!(page.contains(r#"<article class="comment" id="c8">"#));
    assert!(page.contains(r#"<span id="c4132753936917265008"></span>"#));
    assert!(page.contains(r##"<a class="to" href="#c7">en réponse au n°"##), "{page}");
    assert!(page.contains(r#"<li id="c202">"#) && page.contains(r#"<span id="c204"></span>"#));
}

#[test]
fn a_removed_comment_keeps_its_number_and_says_who_removed_it() {
    let press = Press::new();
    let page = press.print(&ArticlePage::samples("fr-FR")[0], "fr-FR");
    let tombstone = page.split(r#"id="c10">"#).nth(1).and_then(|rest| rest.split("</article>").next()).expect("n° 10");
    assert!(tombstone.contains("Commentaire retiré par la modération"), "{tombstone}");
    assert!(!tombstone.contains("<bdi>"), "no name: {tombstone}");
}

#[test]
fn the_style_sheet_weighs_at_most_five_kilobytes() {
    let weight = gzipped(&style());
    assert!(weight <= 5 * 1024, "{weight} bytes");
}

#[test]
fn all_that_is_not_words_weighs_at_most_six_kilobytes() {
    let press = Press::new();
    for language in LANGUAGES {
        // Twenty comments of no words and no names, an article of none and its chain of sources of none: what remains is ours.
        let mut page = plain_article(language, 0, 20);
        page.article.title = Some("…".into());
        page.article.standfirst = Some("…".into());
        page.head.description = Some("…".into());
        // The title once more, for other services and for search engines.
        page.head.open_graph.as_mut().expect("a card").title = "…".into();
        page.head.json_ld.as_mut().expect("linked data").0["headline"] = "…".into();
        page.article.labels.iter_mut().for_each(|label| label.words = "…".into());
        if let Some(discussion) = &mut page.discussion {
            let mut threads = discussion.threads.all().to_vec();
            threads.iter_mut().for_each(silence);
            discussion.threads = threads.into();
        }
        let sources = page.article.sources.as_mut().expect("sources");
        for named in &mut sources.named {
            named.words = "…".into();
            named.address = Some("https://example.org/".into());
        }
        sources.chains.iter_mut().flatten().filter_map(|piece| piece.source.as_mut()).for_each(nameless);
        let weight = gzipped(&press.print(&page, language)) + gzipped(&style());
        assert!(weight <= 6 * 1024, "{language}: {weight} bytes");
    }
}

/// They come after the page, once, and stand between nobody and the words (decision 0014).
#[test]
fn the_scripts_of_a_discussion_weigh_at_most_three_and_a_half_kilobytes_with_their_words() {
    let scripts = scripts(&Texts::load().expect("texts")).expect("scripts");
    let scripts = scripts.map(|(_, script)| String::from_utf8(script.to_vec()).expect("UTF-8"));
    let weight: usize = scripts.iter().map(|script| gzipped(script)).sum();
    assert!(weight <= 3_584, "{weight} bytes");
    for script in &scripts {
        assert!(!script.lines().any(|line| line.starts_with("//")) && script.contains("querySelector"), "{script}");
        for forbidden in ["http:", "https:", "innerHTML", "eval(", "document.cookie"] {
            assert!(!script.contains(forbidden), "{forbidden}");
        }
    }
    let words = scripts[0].lines().next().and_then(|line| line.strip_prefix("const WORDS="));
    let words: serde_json::Value = serde_json::from_str(words.expect("words")).expect("JSON");
    for (language, form, said) in [
        ("fr", "one", "% nouveau depuis votre dernière visite"),
        ("fr", "other", "% nouveaux depuis votre dernière visite"),
        ("en", "other", "% new since your last visit"),
        ("ar", "one", "تعليق جديد منذ زيارتك الأخيرة"),
        ("ar", "two", "تعليقان جديدان منذ زيارتك الأخيرة"),
        ("ar", "few", "% تعليقات جديدة منذ زيارتك الأخيرة"),
        ("ar", "many", "% تعليقًا جديدًا منذ زيارتك الأخيرة"),
        ("ar", "other", "% تعليق جديد منذ زيارتك الأخيرة"),
        ("ar", "new", "جديد"),
    ] {
        assert_eq!(words[language][form], said);
    }
    assert!(words["fr"]["few"].is_null(), "a form that is like another is not said twice");
}

#[test]
fn eight_hundred_words_with_twenty_comments_weigh_at_most_fourteen_kilobytes() {
    let press = Press::new();
    for language in LANGUAGES {
        let weight = gzipped(&press.print(&plain_article(language, 800, 20), language));
        assert!(weight <= 14 * 1024, "{language}: {weight} bytes");
    }
}

fn nameless(source: &mut relais::source::views::ShownSource) {
    let address = source.address.as_ref().map(|_| "https://example.org/".to_owned());
    *source = relais::source::views::ShownSource {
        address,
        title: "…".into(),
        authors: Vec::new(),
        outlet: None,
        ..source.clone()
    };
}

fn silence(comment: &mut relais::comment::views::Comment) {
    if let relais::comment::views::Standing::Shown { writer, words, .. } = &mut comment.standing {
        *words = html::SafeHtml::default().into();
        writer.name = Some("…".into());
    }
    comment.answers.iter_mut().for_each(silence);
}

#[test]
fn a_page_of_no_site_is_dressed_like_all_others() {
    on_each_engine(|engine| {
        let app = TestApp::start(engine);
        let own = app.address.to_string();
        for host in [own.as_str(), "nobody.example"] {
            let page = app.request("GET", host, "/", &[]).text();
            let address = page.split("rel=\"stylesheet\" href=\"").nth(1).and_then(|rest| rest.split('"').next());
            let sheet = app.request("GET", host, address.expect("a style sheet"), &[]);
            assert_eq!((sheet.status, sheet.text()), (200, style()), "{host}");
        }
    });
}
