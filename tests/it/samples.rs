//! Samples of every page a reader can meet, in French, Arabic, English and Dutch (which has no interface texts).

use locale::Locale;
use relais::article::views::{
    ArchivesPage, Article, ArticlePage, Byline, Entry, HomeBlocks, HomePage, LabelPage, LabelsPage, MonthOfYear,
    MonthPage, Neighbours, Steps, Teaser, UndatedPage, YearOfArchives, YearPage,
};
use relais::comment::views::{
    Comment, Discussion, LaterThread, Policy, Remover, Standing, ThreadPage, Threads, Writer, threads,
};
use relais::search::views::{Found, SearchPage};
use relais::site::views::{BusyPage, ChooserPage, ClosedPage, FaultPage, FirstPage, GonePage, NotFoundPage};
use relais::web::layout::{
    Counted, FeedLink, Frame, Head, JsonLd, Link, Moment, OpenGraph, OpenGraphKind, Safe, SiteFrame, Tongue,
};
use relais::web::templates::Page;

use crate::sample_words::{Words, words};

/// The languages of the samples; the last one has no interface texts.
pub(crate) const LANGUAGES: [&str; 4] = ["fr-FR", "ar-TN", "en-GB", "nl-NL"];

/// A page with samples.
pub(crate) trait Samples: Page + Sized {
    /// The page in one language: full, then bare where that differs.
    fn samples(language: &str) -> Vec<Self>;
}

/// An article of `count` words, `comments` comments and nothing else of the samples' oddities, for measuring.
pub(crate) fn plain_article(language: &str, count: usize, comments: u64) -> ArticlePage {
    let voice = Voice::of(language);
    let text: Vec<&str> = voice.words.prose.split_whitespace().cycle().take(count).collect();
    let body: String = text.chunks(80).map(|part| format!("<p>{}</p>\n", part.join(" "))).collect();
    let mut page = voice.article_page();
    page.article.body = safe(&body);
    let said: Vec<&str> = voice.words.prose.split_whitespace().collect();
    let flat = (1..=comments).map(|number| {
        let from = usize::try_from(number).expect("small") * 7 % (said.len() - 40);
        let words = format!("<p>{}</p>", said[from..from + 40].join(" "));
        let answers_to = (number % 3 == 0).then(|| number - 1);
        voice.comment(number, answers_to, &words)
    });
    page.discussion =
        Some(Discussion { threads: threads(flat.collect()).into(), shown: comments, ..voice.no_discussion() });
    page
}

struct Voice {
    words: &'static Words,
    locale: Locale,
}

impl Voice {
    fn of(language: &str) -> Self {
        Self { words: words(language), locale: Locale::parse(language).expect("a language") }
    }

    fn own(&self) -> Tongue {
        Tongue::own()
    }

    fn frame(&self) -> Frame {
        let site = SiteFrame {
            title: self.words.site.into(),
            home: "/".into(),
            archives: "/archives".into(),
            labels: Some("/label/".into()),
            search: "/search".into(),
            feed: "/feed.atom".into(),
            pages: vec![self.link("/p/about", self.words.about)],
        };
        Frame { site: Some(site), ..self.bare_frame() }
    }

    fn bare_frame(&self) -> Frame {
        Frame {
            language: self.locale.tag().into(),
            direction: self.locale.direction(),
            stylesheet: "relais.css".into(),
            site: None,
        }
    }

    fn link(&self, address: &str, words: &str) -> Link {
        Link { address: address.into(), words: words.into(), tongue: self.own() }
    }

    fn head(&self, here: &str) -> Head {
        let feed = FeedLink { title: self.words.site.into(), address: "/feed.atom".into() };
        Head {
            here: here.into(),
            description: Some(self.words.standfirst.into()),
            canonical: Some(format!("https://carnets.example{here}")),
            feeds: vec![feed],
            ..Head::default()
        }
    }

    fn hidden_head(&self) -> Head {
        Head { noindex: true, ..Head::default() }
    }

    fn day(&self, year: i16, month: i8, day: i8) -> Moment {
        let date = jiff::civil::date(year, month, day);
        Moment { machine: date.to_string(), words: self.locale.date_full(date) }
    }

    fn moment(&self, hour: i8) -> Moment {
        let moment = jiff::civil::date(2026, 3, 9).at(hour, 12, 0, 0);
        Moment { machine: format!("{moment}+01:00"), words: self.locale.date_time(moment) }
    }

    fn byline(&self) -> Byline {
        let [author, translator, ..] = self.words.names;
        Byline { authors: vec![author.into()], translators: Some(translator.into()) }
    }

    fn teasers(&self) -> Vec<Teaser> {
        let teaser = Teaser {
            address: "/2026/03/phare".into(),
            title: Some(self.words.title.into()),
            tongue: self.own(),
            date: self.day(2026, 3, 9),
            byline: self.byline(),
            summary: Some(self.words.standfirst.into()),
            more: true,
            comments: Some(2),
        };
        let foreign = Teaser {
            address: "/2026/02/faro".into(),
            title: Some("Il faro mai spento: «una lampada» & <altro>".into()),
            tongue: Tongue::foreign("it", locale::Direction::Ltr),
            byline: Byline::default(),
            summary: Some("Una guardiana genovese, un registro del 1931.".into()),
            comments: Some(0),
            ..teaser.clone()
        };
        let untitled = Teaser {
            title: None,
            summary: None,
            more: false,
            comments: None,
            byline: Byline::default(),
            ..teaser.clone()
        };
        vec![teaser, foreign, untitled]
    }

    fn entries(&self) -> Vec<Entry> {
        let entry = |teaser: Teaser| Entry {
            address: teaser.address,
            title: teaser.title,
            tongue: teaser.tongue,
            date: teaser.date,
        };
        self.teasers().into_iter().map(entry).collect()
    }

    fn first_entry(&self) -> Option<Entry> {
        self.entries().into_iter().next()
    }

    fn steps(&self) -> Steps {
        Steps { older: Some("/?before=2026-01-02-17".into()), newer: Some("/".into()) }
    }

    fn months(&self) -> Vec<Counted> {
        let month = |month: i8| Counted {
            address: format!("/2026/{month:02}/"),
            words: self.locale.month_name(month),
            count: u64::from(month.unsigned_abs()) * 3,
        };
        [12, 3, 2, 1].map(month).into()
    }

    fn months_of_year(&self) -> Vec<MonthOfYear> {
        let month = |month: Counted| {
            let older = (month.count > 30).then(|| format!("{}?before=7", month.address));
            MonthOfYear { month, articles: self.entries(), older }
        };
        self.months().into_iter().map(month).collect()
    }

    fn years(&self) -> Vec<Counted> {
        let year = |year: i16, count| Counted { address: format!("/{year}/"), words: self.locale.year(year), count };
        vec![year(2026, 12), year(2025, 1234), year(2009, 1)]
    }

    fn labels(&self) -> Vec<Counted> {
        let label = |link: Link| Counted { address: link.address, words: link.words, count: 11 };
        self.label_links().into_iter().map(label).collect()
    }

    fn label_links(&self) -> Vec<Link> {
        let labels = self.words.labels.iter().enumerate();
        labels.map(|(number, label)| self.link(&format!("/label/{number}"), label)).collect()
    }

    fn article_page(&self) -> ArticlePage {
        ArticlePage {
            frame: self.frame(),
            head: Head {
                open_graph: Some(OpenGraph {
                    kind: OpenGraphKind::Article,
                    title: self.words.title.into(),
                    locale: self.locale.tag().replace('-', "_"),
                    image: None,
                    published: Some("2026-03-09T08:00:00+01:00".into()),
                }),
                json_ld: Some(JsonLd(serde_json::json!({
                    "@context": "https://schema.org",
                    "@type": "BlogPosting",
                    "headline": self.words.title,
                    "datePublished": "2026-03-09T08:00:00+01:00",
                    "inLanguage": self.locale.tag(),
                    "author": [{ "@type": "Person", "name": self.words.names[0] }],
                    "commentCount": 6,
                }))),
                ..self.head("/2026/03/phare")
            },
            article: Article {
                title: Some(self.words.title.into()),
                tongue: self.own(),
                date: self.day(2026, 3, 9),
                byline: self.byline(),
                standfirst: Some(self.words.standfirst.into()),
                body: safe(&self.body()),
                labels: self.label_links(),
            },
            neighbours: Neighbours { previous: self.entries().into_iter().nth(1), next: self.first_entry() },
            related: self.entries(),
            discussion: Some(self.discussion()),
        }
    }

    /// Prose, then one of everything the cleaner lets through.
    fn body(&self) -> String {
        let prose = self.words.prose;
        let quotation = self.words.standfirst;
        let many: String = (1..=8).map(|column| format!("<td>{column} 000 000</td>")).collect();
        format!(
            r##"<p>{prose}</p>
<figure class="align-center"><a href="/media/phare.svg"><img src="phare.svg" alt="{quotation}" width="760" height="380" loading="lazy"></a><figcaption>{quotation}</figcaption></figure>
<h2>{quotation}</h2>
<p><img class="float-right" src="phare.svg" alt="" width="760" height="380">{prose}</p>
<blockquote><p>{quotation}</p></blockquote>
<div class="jump" id="more"></div>
<p class="align-center"><span class="underline">{quotation}</span> <s>{quotation}</s> <small>{quotation}</small></p>
<p class="align-justify"><span class="size-large">{quotation}</span> <span class="size-small">{quotation}</span> <span class="mono">rsync -a --delete</span> <a href="https://example.org/a/very/long/address/that-never-ends/0123456789012345678901234567890123456789012345678901234567890123456789">https://example.org/a/very/long/address/that-never-ends/0123456789012345678901234567890123456789012345678901234567890123456789</a> Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft</p>
<ul><li>{quotation}</li><li>{quotation}<ol start="3"><li>{quotation}</li></ol></li></ul>
<div role="group" tabindex="0" aria-labelledby="table-box" class="table-box"><span id="table-box" hidden>{quotation}</span><table><caption>{quotation}</caption><thead><tr><th scope="col">A</th><th scope="col" colspan="7">{quotation}</th></tr></thead><tbody><tr>{many}</tr></tbody></table></div>
<div role="group" tabindex="0" aria-labelledby="table-box" class="table-box float-left"><table class="table-plain"><tbody><tr><td>{quotation}</td></tr></tbody></table></div>
<p class="align-right">{quotation}</p>
<pre>    let address = "a line of a program that is much longer than any telephone is wide, and has to wrap";</pre>
<figure class="embed" data-provider="youtube"><p><a href="https://www.youtube.com/watch?v=x">{quotation}</a></p></figure>
<p class="removed-script">{quotation}</p>
<details><summary>{quotation}</summary><p>{prose}</p></details>
<hr><dl><dt>{quotation}</dt><dd>{quotation}</dd></dl>"##
        )
    }

    fn comment(&self, number: u64, answers_to: Option<u64>, words: &str) -> Comment {
        let names = self.words.names;
        let name = names[usize::try_from(number).expect("small") % names.len()];
        Comment {
            number,
            old_id: Some((4_132_753_936_917_265_000 + number).to_string()),
            answers_to,
            standing: Standing::Shown {
                writer: Writer { name: Some(name.into()), profile: None, wrote_article: false },
                time: self.moment(19),
                words: safe(words),
            },
            answers: Vec::new(),
        }
    }

    fn no_discussion(&self) -> Discussion {
        Discussion {
            shown: 0,
            removed: 0,
            closed: false,
            policy: None,
            threads: Vec::new().into(),
            later: Vec::new().into(),
            feed: Some("/2026/03/phare/feed.atom".into()),
        }
    }

    /// Nested beyond the fifth level, with every kind of writer and of tombstone.
    fn discussion(&self) -> Discussion {
        let said = format!("<p>{}</p>", self.words.standfirst);
        let gone = |number, answers_to, by, clause: Option<&str>| Comment {
            standing: Standing::Removed { by, clause: clause.map(str::to_owned) },
            ..self.comment(number, answers_to, "")
        };
        let mut author = self.comment(2, Some(1), &said);
        let mut nameless =
            self.comment(9, None, "<p>https://example.org/0123456789012345678901234567890123456789<br>:-)</p>");
        let mut profile = self.comment(3, Some(2), "<p>مرحبا بكم، <b>welcome</b> !</p>");
        write_as(&mut author, Some(self.words.names[0]), None, true);
        write_as(&mut nameless, None, None, false);
        write_as(
            &mut profile,
            Some("Ａｎｏｎｙｍｏｕｓ <i>שלום</i>"),
            Some("https://www.blogger.com/profile/1"),
            false,
        );
        let mut flat = vec![self.comment(1, None, &said), author, profile];
        flat.extend((4..=7).map(|number| self.comment(number, Some(number - 1), &said)));
        flat.push(self.comment(8, Some(7), &said));
        flat.push(nameless);
        flat.push(gone(10, None, Remover::Moderator, Some(self.words.labels[0])));
        flat.push(gone(11, Some(10), Remover::Import, None));
        flat.push(gone(12, None, Remover::Writer, None));
        flat.push(gone(13, None, Remover::Unknown, None));
        let beyond = threads((201..=204).map(|n| self.comment(n, (n > 202).then_some(202), &said)).collect());
        let line = |thread: &Comment| LaterThread::of(thread, format!("/2026/03/phare?thread={}", thread.number));
        Discussion {
            shown: 13,
            removed: 4,
            closed: true,
            policy: Some(Policy { words: safe(&format!("<p>{}</p>", self.words.policy)), tongue: self.own() }),
            threads: threads(flat).into(),
            later: beyond.iter().map(line).collect::<Vec<_>>().into(),
            ..self.no_discussion()
        }
    }
}

fn write_as(comment: &mut Comment, new_name: Option<&str>, new_profile: Option<&str>, author: bool) {
    if let Standing::Shown { writer, .. } = &mut comment.standing {
        *writer = Writer {
            name: new_name.map(str::to_owned),
            profile: new_profile.map(str::to_owned),
            wrote_article: author,
        };
    }
}

fn safe(markup: &str) -> Safe {
    Safe::from(html::SafeHtml::kept(markup.to_owned()))
}

impl Samples for HomePage {
    fn samples(language: &str) -> Vec<Self> {
        let voice = Voice::of(language);
        let pages = vec![voice.link("/p/about", voice.words.about)];
        let full = Self {
            frame: voice.frame(),
            head: voice.head("/"),
            description: Some(voice.words.standfirst.into()),
            articles: voice.teasers(),
            steps: Steps { older: Some("/?before=2026-01-02-17".into()), newer: None },
            blocks: Some(HomeBlocks { years: voice.years(), labels: voice.labels(), pages }),
        };
        let bare =
            Self { description: None, articles: Vec::new(), steps: Steps::default(), blocks: None, ..full.clone() };
        vec![full, bare]
    }
}

impl Samples for ArticlePage {
    fn samples(language: &str) -> Vec<Self> {
        let voice = Voice::of(language);
        let full = voice.article_page();
        let mut bare = full.clone();
        bare.article = Article {
            title: None,
            standfirst: None,
            byline: Byline::default(),
            labels: Vec::new(),
            body: safe("<p>…</p>"),
            ..bare.article
        };
        bare.head = Head::default();
        bare.neighbours = Neighbours::default();
        bare.related = Vec::new();
        bare.discussion = Some(voice.no_discussion());
        vec![full, bare.clone(), Self { discussion: None, ..bare }]
    }
}

impl Samples for UndatedPage {
    fn samples(language: &str) -> Vec<Self> {
        let voice = Voice::of(language);
        let page = Self {
            frame: voice.frame(),
            head: voice.head("/p/about"),
            title: Some(voice.words.about.into()),
            tongue: voice.own(),
            date: voice.day(2012, 1, 1),
            body: safe(&format!("<p>{}</p>", voice.words.prose)),
            discussion: None,
        };
        vec![page.clone(), Self { title: None, discussion: Some(voice.no_discussion()), ..page }]
    }
}

impl Samples for ThreadPage {
    fn samples(language: &str) -> Vec<Self> {
        let voice = Voice::of(language);
        let thread = voice.discussion().threads.heads().first().expect("a thread").clone();
        let article = voice.first_entry().expect("an article");
        vec![Self {
            frame: voice.frame(),
            head: voice.head("/2026/03/phare"),
            article,
            number: thread.number,
            threads: Threads::from(vec![thread]),
        }]
    }
}

impl Samples for ArchivesPage {
    fn samples(language: &str) -> Vec<Self> {
        let voice = Voice::of(language);
        let years = voice.years().into_iter().map(|year| YearOfArchives { year, months: voice.months() }).collect();
        let full = Self { frame: voice.frame(), head: voice.head("/archives"), years };
        vec![full.clone(), Self { years: Vec::new(), ..full }]
    }
}

impl Samples for YearPage {
    fn samples(language: &str) -> Vec<Self> {
        let voice = Voice::of(language);
        let full = Self {
            frame: voice.frame(),
            head: voice.head("/2026/"),
            year: voice.locale.year(2026),
            count: 12,
            months: voice.months_of_year(),
        };
        let bare = Self { count: 0, months: Vec::new(), ..full.clone() };
        vec![full, bare]
    }
}

impl Samples for MonthPage {
    fn samples(language: &str) -> Vec<Self> {
        let voice = Voice::of(language);
        let full = Self {
            frame: voice.frame(),
            head: voice.head("/2026/03/"),
            month: voice.locale.month_year(2026, 3),
            year: voice.link("/2026/", &voice.locale.year(2026)),
            count: Some(3),
            articles: voice.teasers(),
            steps: voice.steps(),
        };
        vec![full.clone(), Self { count: Some(0), articles: Vec::new(), steps: Steps::default(), ..full }]
    }
}

impl Samples for LabelsPage {
    fn samples(language: &str) -> Vec<Self> {
        let voice = Voice::of(language);
        let full = Self { frame: voice.frame(), head: voice.head("/label/"), labels: voice.labels() };
        vec![full.clone(), Self { labels: Vec::new(), ..full }]
    }
}

impl Samples for LabelPage {
    fn samples(language: &str) -> Vec<Self> {
        let voice = Voice::of(language);
        let full = Self {
            frame: voice.frame(),
            head: voice.head("/label/x"),
            label: voice.words.labels[0].into(),
            count: Some(3),
            articles: voice.teasers(),
            steps: voice.steps(),
            feed: "/label/x/feed.atom".into(),
        };
        vec![full.clone(), Self { count: Some(0), articles: Vec::new(), steps: Steps::default(), ..full }]
    }
}

impl Samples for SearchPage {
    fn samples(language: &str) -> Vec<Self> {
        let voice = Voice::of(language);
        let found = Found { count: Some(3), articles: voice.teasers(), steps: Steps::default() };
        let full = Self {
            frame: voice.frame(),
            head: voice.hidden_head(),
            query: "\"phare\" <b>&".into(),
            found: Some(found.clone()),
        };
        let none = Self { found: Some(Found { count: None, articles: Vec::new(), ..found }), ..full.clone() };
        vec![full.clone(), none, Self { query: String::new(), found: None, ..full }]
    }
}

impl Samples for NotFoundPage {
    fn samples(language: &str) -> Vec<Self> {
        let voice = Voice::of(language);
        let full = Self { frame: voice.frame(), head: voice.hidden_head(), asked: "/2009/13/<script>".into() };
        vec![full.clone(), Self { frame: voice.bare_frame(), asked: String::new(), ..full }]
    }
}

impl Samples for GonePage {
    fn samples(language: &str) -> Vec<Self> {
        let voice = Voice::of(language);
        let full =
            Self { frame: voice.frame(), head: voice.hidden_head(), reason: Some(voice.words.standfirst.into()) };
        vec![full.clone(), Self { reason: None, ..full }]
    }
}

impl Samples for ClosedPage {
    fn samples(language: &str) -> Vec<Self> {
        let voice = Voice::of(language);
        vec![Self { frame: voice.bare_frame(), head: voice.hidden_head() }]
    }
}

impl Samples for BusyPage {
    fn samples(language: &str) -> Vec<Self> {
        let voice = Voice::of(language);
        vec![Self { frame: voice.bare_frame(), head: voice.hidden_head() }]
    }
}

impl Samples for FaultPage {
    fn samples(language: &str) -> Vec<Self> {
        let voice = Voice::of(language);
        vec![
            Self { frame: voice.frame(), head: voice.hidden_head() },
            Self { frame: voice.bare_frame(), head: voice.hidden_head() },
        ]
    }
}

impl Samples for FirstPage {
    fn samples(language: &str) -> Vec<Self> {
        let voice = Voice::of(language);
        vec![Self {
            frame: voice.bare_frame(),
            head: voice.hidden_head(),
            demo: "relais demo".into(),
            import: "relais import blog.xml --site blog.example.org".into(),
            add: "relais site add blog.example.org --title \"…\" \\\n    --language fr --timezone Europe/Paris".into(),
        }]
    }
}

impl Samples for ChooserPage {
    fn samples(language: &str) -> Vec<Self> {
        let voice = Voice::of(language);
        let sites = ["a.example", "b.example"].map(|host| voice.link(&format!("http://{host}.localhost:8400/"), host));
        vec![Self { frame: voice.bare_frame(), head: voice.hidden_head(), sites: sites.into() }]
    }
}
