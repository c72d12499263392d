//! Samples of every page a reader can meet, in French, Arabic, English and Dutch (which has no interface texts).

use locale::Locale;
use relais::article::views::home::HomeBlock;
use relais::article::views::versions::{
    Choice, Compared, ComparedVersions, Corrected, Correction, Corrections, CorrectionsPage, Fact, Run, Stretch,
    Version, VersionsPage,
};
use relais::article::views::{
    Also, ArchivesPage, Article, ArticlePage, Byline, Entry, HomePage, LabelPage, LabelsPage, MonthOfYear, MonthPage,
    Neighbours, SeriesPage, SeriesPart, Steps, Teaser, UndatedPage, YearOfArchives, YearPage,
};
use relais::comment::views::{
    Comment, Discussion, LaterThread, OwnWaiting, Policy, Remover, Standing, ThreadPage, Threads, Writer, WritingForm,
    threads,
};
use relais::search::views::{Found, SearchPage};
use relais::site::views::{BusyPage, ChooserPage, ClosedPage, FaultPage, FirstPage, GonePage, NotFoundPage};
use relais::source::views::{
    NamedSource, OutletPage, Piece, ShownOutlet, ShownSource, SourceLine, SourcePage, SourcesPage, WorkInUse,
};
use relais::web::layout::{
    Counted, FeedLink, Frame, Head, JsonLd, Link, Moment, OpenGraph, OpenGraphKind, Safe, SiteFrame, Tongue,
};
use relais::web::templates::Page;
use std::collections::BTreeMap;

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
    page.article.corrections = None;
    page.article.series = Vec::new();
    page.article.also = Vec::new();
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
            contact: Some("/contact".into()),
            legal: Some("/legal".into()),
            pages: vec![self.link("/p/about", self.words.about)],
            banner: None,
            icon: None,
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
            body: None,
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
            body: None,
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
                series: vec![self.part()],
                also: vec![self.also()],
                body: safe(&self.body()),
                sources: Some(self.sources()),
                labels: self.label_links(),
                corrections: Some(self.corrections()),
            },
            neighbours: Neighbours { previous: self.entries().into_iter().nth(1), next: self.first_entry() },
            related: self.entries(),
            share: Vec::new(),
            discussion: Some(self.discussion()),
        }
    }

    fn part(&self) -> SeriesPart {
        SeriesPart {
            series: self.link("/series/1", self.words.labels[0]),
            number: 2,
            count: 3,
            previous: self.first_entry(),
            next: self.entries().into_iter().nth(1),
        }
    }

    fn also(&self) -> Also {
        let (address, tongue) = ("/2026/03/faro".into(), Tongue::foreign("it", locale::Direction::Ltr));
        Also { address, words: "Italiano".into(), language: "it".into(), tongue }
    }

    fn source(&self, number: u64) -> ShownSource {
        ShownSource {
            address: Some(format!("https://notes-liguri.example.org/2026/03/fino-a-nuovo-ordine-{number}")),
            page: format!("/sources/{number}"),
            title: "Fino a nuovo ordine: «una lampada» & <altro>".into(),
            tongue: Tongue::foreign("it", locale::Direction::Ltr),
            authors: vec!["Marta Doria".into(), "سلمى بن عيّاد".into()],
            outlet: Some("Note Liguri".into()),
            date: Some(Moment { words: self.locale.date_long(jiff::civil::date(2026, 3, 8)), ..self.day(2026, 3, 8) }),
        }
    }

    /// A book without address, title in no known language.
    fn book(&self) -> ShownSource {
        let unknown = ShownSource { address: None, tongue: self.own(), outlet: None, ..self.source(3) };
        ShownSource { title: "<i>שלום</i> 1931".into(), authors: Vec::new(), date: None, ..unknown }
    }

    fn chain(&self) -> Vec<Piece> {
        let words = |words: &str| Piece { words: words.into(), source: None };
        let source = |source| Piece { words: String::new(), source: Some(source) };
        vec![
            words("→ "),
            source(self.source(1)),
            words(", → "),
            source(self.source(2)),
            words(", → "),
            source(self.book()),
        ]
    }

    /// A chain of three.
    fn sources(&self) -> SourceLine {
        let first = self.source(1);
        let named = NamedSource {
            words: "notes-liguri.example.org/2026/03/fino-a-nuovo-ordine".into(),
            address: first.address,
        };
        SourceLine { count: 1, named: vec![named], chains: vec![self.chain()], all: "/sources".into() }
    }

    /// Two chains, the second from a book.
    fn more_sources(&self) -> SourceLine {
        let mut line = self.sources();
        line.named.push(NamedSource { words: self.book().title, address: None });
        line.chains.push(self.chain());
        SourceLine { count: 2, ..line }
    }

    fn correction(&self, day: i8) -> Correction {
        Correction { date: self.day(2026, 3, day), words: self.words.standfirst.into() }
    }

    fn corrections(&self) -> Corrections {
        Corrections { all: vec![self.correction(10), self.correction(11)], versions: "/corrections/42".into() }
    }

    /// One of everything that can differ.
    fn compared(&self) -> Compared {
        let run = |change, words: &str| Run { change, words: words.into() };
        let runs = vec![
            run("same", self.words.prose),
            run("removed", &format!(" {}", self.words.about)),
            run("added", &format!(" {}", self.words.title)),
            run("same", "."),
        ];
        let changed = Stretch { unchanged: None, runs: runs.clone() };
        let fact = |name, before: &str, after: &str| Fact { name, before: before.into(), after: after.into() };
        let [one, two, _] = self.words.labels;
        Compared {
            same: false,
            title: runs.clone(),
            standfirst: vec![run("added", self.words.standfirst)],
            stretches: vec![Stretch { unchanged: Some(3), runs: Vec::new() }, changed],
            form_only: false,
            facts: vec![fact("fact-labels", one, &format!("{one}, {two}")), fact("fact-bylines", "", two)],
        }
    }

    fn versions_page(&self) -> VersionsPage {
        let version = |number: i64, day| Version {
            number,
            date: self.day(2026, 3, day),
            correction: None,
            shown: number == 4,
            withdrawn: (number == 2).then(|| self.correction(12)),
            changes: (number > 1).then(|| format!("/corrections/42?from={}&to={number}", number - 1)),
        };
        let corrected = Version { correction: Some(self.words.standfirst.into()), ..version(4, 11) };
        let compared = ComparedVersions { before: 3, after: 4, compared: self.compared() };
        let choice = Choice { address: "/corrections/42".into(), numbers: vec![1, 3, 4], before: 3, after: 4 };
        VersionsPage {
            frame: self.frame(),
            head: Head { noindex: true, ..self.head("/corrections/42") },
            article: self.first_entry().expect("an article"),
            corrections: "/corrections".into(),
            versions: vec![corrected, version(3, 10), version(2, 10), version(1, 9)],
            compared: Some(compared),
            choice: Some(choice),
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
            own: None,
            is_answered: false,
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
            reply: Some("/2026/03/phare?reply=".into()),
            report: Some("/comments/report/1-".into()),
            form: Some(self.form()),
            waiting: Vec::new(),
            follow: Some("/follow?article=1".into()),
            script: Some("/static/0123456789abcdef/discussion.js".into()),
        }
    }

    /// As everybody gets it.
    fn form(&self) -> WritingForm {
        WritingForm {
            action: "/comments/1".into(),
            answers: None,
            answered: None,
            is_below: false,
            plain: "/2026/03/phare#comments".into(),
            token: None,
            values: ["name", "mail", "words"].map(|field| (field, String::new())).into(),
            wrongs: BTreeMap::new(),
            notice: None,
            preview: None,
            longest: 8_000,
            is_held: false,
            privacy: "/privacy".into(),
        }
    }

    /// An answer that was refused, below the comment that it answers.
    fn refused_form(&self) -> WritingForm {
        let wrong = self.words.standfirst.to_owned();
        WritingForm {
            answers: Some(3),
            answered: Some(self.words.names[0].into()),
            is_below: true,
            token: Some("1795454339867611.bf423b09".into()),
            values: ["name", "mail", "words"].map(|field| (field, self.words.names[0].to_owned())).into(),
            wrongs: ["name", "mail", "words"].map(|field| (field.to_owned(), wrong.clone())).into(),
            notice: Some(wrong),
            preview: Some(safe(&format!("<p>{}</p>", self.words.standfirst))),
            is_held: true,
            privacy: "/privacy".into(),
            ..self.form()
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
        author.own = Some("/comments/mine/abc".into());
        profile.is_answered = true;
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
            policy: Some(Policy {
                words: Some(safe(&format!("<p>{}</p>", self.words.policy))),
                tongue: self.own(),
                titles: String::new(),
                address: "/policy".into(),
            }),
            threads: threads(flat).into(),
            later: beyond.iter().map(line).collect::<Vec<_>>().into(),
            form: Some(self.refused_form()),
            waiting: vec![OwnWaiting {
                answers_to: Some(2),
                time: self.moment(20),
                words: safe(&said),
                address: "/comments/mine/abc".into(),
            }],
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
            pinned: voice.teasers().into_iter().take(1).collect(),
            articles: voice.teasers(),
            steps: Steps { older: Some("/?before=2026-01-02-17".into()), newer: None },
            below: vec![
                HomeBlock::Pages { links: pages },
                HomeBlock::Labels { items: voice.labels() },
                HomeBlock::Archive { items: voice.years() },
            ],
            side: Vec::new(),
        };
        let bare = Self {
            description: None,
            pinned: Vec::new(),
            articles: Vec::new(),
            steps: Steps::default(),
            below: Vec::new(),
            ..full.clone()
        };
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
            sources: None,
            series: Vec::new(),
            also: Vec::new(),
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

impl Samples for SeriesPage {
    fn samples(language: &str) -> Vec<Self> {
        let voice = Voice::of(language);
        let page = Self {
            frame: voice.frame(),
            head: voice.head("/series/1"),
            name: voice.words.labels[0].into(),
            about: Some(voice.words.standfirst.into()),
            count: 2,
            articles: voice.entries(),
        };
        vec![page.clone(), Self { about: None, ..page }]
    }
}

impl Samples for CorrectionsPage {
    fn samples(language: &str) -> Vec<Self> {
        let voice = Voice::of(language);
        let corrections = (0..2).zip(voice.entries()).map(|(at, article)| Corrected {
            anchor: format!("k{at}"),
            date: voice.day(2026, 3, 10),
            words: voice.words.standfirst.into(),
            article,
            versions: "/corrections/42".into(),
        });
        let page = Self {
            frame: voice.frame(),
            head: voice.head("/corrections"),
            corrections: corrections.collect(),
            older: Some("/corrections?before=7".into()),
            feed: "/corrections/feed.atom".into(),
        };
        vec![page.clone(), Self { corrections: Vec::new(), older: None, ..page }]
    }
}

impl Samples for VersionsPage {
    fn samples(language: &str) -> Vec<Self> {
        let voice = Voice::of(language);
        let page = voice.versions_page();
        let only = page.versions.last().cloned().map(|version| Version { shown: true, ..version });
        let same = ComparedVersions {
            compared: Compared {
                same: true,
                title: Vec::new(),
                standfirst: Vec::new(),
                stretches: Vec::new(),
                facts: Vec::new(),
                ..voice.compared()
            },
            ..page.compared.clone().expect("two versions")
        };
        let single = Self { versions: only.into_iter().collect(), compared: None, choice: None, ..page.clone() };
        let equal = Self { compared: Some(same), choice: None, ..page.clone() };
        vec![page, single, equal]
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
            standfirst: Some(voice.words.standfirst.into()),
            also: vec![voice.also()],
            body: safe(&format!("<p>{}</p>", voice.words.prose)),
            sources: Some(voice.more_sources()),
            corrections: Some(voice.corrections()),
            discussion: None,
        };
        vec![
            page.clone(),
            Self { title: None, standfirst: None, corrections: None, discussion: Some(voice.no_discussion()), ..page },
        ]
    }
}

impl Samples for ThreadPage {
    fn samples(language: &str) -> Vec<Self> {
        let voice = Voice::of(language);
        let thread = voice.discussion().threads.all().first().expect("a thread").clone();
        let article = voice.first_entry().expect("an article");
        vec![Self {
            frame: voice.frame(),
            head: voice.head("/2026/03/phare"),
            article,
            number: thread.number,
            threads: Threads::from(vec![thread]),
            reply: Some("/2026/03/phare?reply=".into()),
            report: Some("/comments/report/1-".into()),
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

impl Samples for SourcesPage {
    fn samples(language: &str) -> Vec<Self> {
        let voice = Voice::of(language);
        let outlet = |name: Option<&str>, host: Option<&str>| ShownOutlet {
            address: "/sources/outlet/1".into(),
            name: name.map(str::to_owned),
            host: host.map(str::to_owned),
            articles: 11,
        };
        let named =
            [outlet(Some("Note <i>Liguri"), Some("notes-liguri.example.org")), outlet(Some("example.org"), None)];
        let outlets = named.into_iter().chain([outlet(None, None)]).collect();
        let full = Self { frame: voice.frame(), head: voice.head("/sources"), outlets };
        vec![full.clone(), Self { outlets: Vec::new(), ..full }]
    }
}

impl Samples for OutletPage {
    fn samples(language: &str) -> Vec<Self> {
        let voice = Voice::of(language);
        let works = [voice.source(1), voice.book()].map(|source| WorkInUse { source, articles: 2 });
        let full = Self {
            frame: voice.frame(),
            head: voice.head("/sources/outlet/1"),
            all: "/sources".into(),
            name: Some("Note <i>Liguri".into()),
            host: Some("notes-liguri.example.org".into()),
            works: works.into(),
            older: Some("/sources/outlet/1?before=7".into()),
        };
        vec![full.clone(), Self { name: None, host: None, older: None, ..full }]
    }
}

impl Samples for SourcePage {
    fn samples(language: &str) -> Vec<Self> {
        let voice = Voice::of(language);
        let full = Self {
            frame: voice.frame(),
            head: voice.head("/sources/1"),
            all: "/sources".into(),
            outlet: Some(voice.link("/sources/outlet/1", "Note <i>Liguri")),
            source: voice.source(1),
            address_words: Some("notes-liguri.example.org/2026/03/fino-a-nuovo-ordine".into()),
            language: Some("italien".into()),
            chain: voice.chain(),
            articles: voice.entries(),
            pages: vec![voice.link("/p/about", voice.words.about)],
            older: Some("/sources/1?before=7".into()),
        };
        let bare = Self {
            outlet: None,
            source: voice.book(),
            address_words: None,
            language: None,
            chain: Vec::new(),
            articles: Vec::new(),
            older: None,
            ..full.clone()
        };
        vec![full, bare]
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
