//! What the loss report promises.

use super::*;
use crate::import::cause::Cause;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

/// A writer whose bytes can be read afterwards.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Kept {
    fn lines(&self) -> Vec<Value> {
        let text = String::from_utf8(self.0.lock().unwrap().clone()).unwrap();
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

/// A disk that is full after a few bytes.
struct Full(usize);

impl Write for Full {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 = self.0.checked_sub(bytes.len()).ok_or(std::io::ErrorKind::StorageFull)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn found(cause: &'static str, severity: Severity, count: u32) -> Finding<'static> {
    Finding {
        subject: Subject::Article,
        cause,
        severity,
        count,
        old_id: "4177290",
        line: 120,
        address: "/2011/01/a.html",
        sample: "https://www.youtube.com/watch?v=1",
    }
}

fn of(cause: Cause) -> Finding<'static> {
    found(cause.name(), cause.severity(), 1)
}

fn of_body(cause: html::Cause, count: u32) -> Finding<'static> {
    found(cause.name(), cause.severity(), count)
}

fn page(report: &Report, tag: &str, heading: &Heading) -> String {
    let mut page = String::new();
    let (locale, texts) = (Locale::parse(tag).unwrap(), Texts::load().unwrap());
    report.write(&locale, &texts, heading, &mut |line| page.push_str(&format!("{line}\n"))).unwrap();
    page
}

fn done() -> Heading {
    Heading { plan: false, site: "blog.example".into(), lines_at: Some("/tmp/loss.jsonl".into()) }
}

/// A small blog: two articles, a comment left out, a film, a thing or two that nobody misses.
fn small() -> Report {
    let mut report = Report::new("blog-01.xml", None);
    report.entry(Subject::Article, Outcome::Brought);
    report.entry(Subject::Article, Outcome::Here);
    report.entry(Subject::Comment, Outcome::Brought);
    report.entry(Subject::Comment, Outcome::Listed);
    report.find(&of_body(html::Cause::StyleDropped, 1204));
    report.find(&of_body(html::Cause::EmbedKept, 11));
    report.find(&Finding {
        subject: Subject::Comment,
        old_id: "99",
        line: 45210,
        address: "",
        sample: "Merci !",
        ..of(Cause::CommentWithoutArticle)
    });
    let service =
        Finding { subject: Subject::Template, old_id: "", line: 0, address: "", ..of(Cause::ForeignComments) };
    report.find(&Finding { sample: "Disqus", ..service });
    report
}

#[test]
fn what_goes_in_comes_out_or_is_listed() {
    assert_eq!(small().balance(4), Ok(()));
}

#[test]
fn an_entry_that_nobody_accounted_for_is_named() {
    assert_eq!(
        small().balance(5).unwrap_err(),
        "the file holds 5 entries, but 4 were accounted for: 2 brought, 1 here already, 1 listed"
    );
}

#[test]
fn an_entry_left_out_without_a_cause_is_named() {
    let mut report = small();
    report.entry(Subject::Page, Outcome::Listed);
    assert_eq!(
        report.balance(5).unwrap_err(),
        "2 entries were left out, but 1 findings say why: 2 brought, 1 here already, 2 listed"
    );
}

#[test]
fn a_cause_without_an_entry_left_out_is_named() {
    let mut report = small();
    report.find(&of(Cause::DuplicateEntry));
    assert!(report.balance(4).unwrap_err().starts_with("1 entries were left out, but 2 findings say why"));
}

#[test]
fn every_cause_has_its_text_in_every_language_and_one_place_in_the_order() {
    let names: Vec<&str> =
        Cause::ALL.iter().map(|cause| cause.name()).chain(html::Cause::ALL.iter().map(|cause| cause.name())).collect();
    let ordered: Vec<&str> = gravity::all().collect();
    assert_eq!(ordered.len(), names.len());
    assert_eq!(ordered.iter().collect::<BTreeSet<_>>(), names.iter().collect::<BTreeSet<_>>());
    let texts = Texts::load().unwrap();
    for name in names {
        assert_eq!(gravity::name(gravity::Places::new().of(name)), name);
        for tag in ["fr", "en", "ar"] {
            let text =
                texts.get(&Locale::parse(tag).unwrap(), &page::text_key(name), &[("count", locale::Arg::Count(3))]);
            assert!(text.is_ok(), "{name} in {tag}: {text:?}");
        }
    }
}

#[test]
fn what_needs_a_person_stands_before_what_is_harmless_among_the_changed() {
    let grave = |name: &str| {
        let of_import = Cause::ALL.iter().find(|cause| cause.name() == name).map(|cause| cause.severity());
        let of_body = || html::Cause::ALL.iter().find(|cause| cause.name() == name).map(|cause| cause.severity());
        of_import.or_else(of_body).unwrap() == Severity::NeedsPerson
    };
    let changed: Vec<bool> =
        (0..).zip(gravity::all()).filter(|(at, _)| !gravity::is_left_out(*at)).map(|(_, name)| grave(name)).collect();
    assert!(changed.is_sorted_by(|before, after| before >= after));
}

#[test]
fn the_page_in_english() {
    let expected = "\
blog-01.xml has been imported into blog.example.

  Articles: 2 in the file, 1 brought, 1 here already, 0 listed
  Comments: 2 in the file, 1 brought, 0 here already, 1 listed
  In all: 4 in the file, 2 brought, 1 here already, 1 listed

What needs a person, the worst first:
• 1 comment whose article is neither in the file nor here: left out. Import the
  backup that holds the article, then this one again.
• Comments of this blog are kept by another service, named in the samples
  below; they are not in this file. Ask that service for an export, and keep
  it.
• For Disqus, “Community → Export” in its moderation panel gives an XML file.
• 11 players, frames or maps turned into links: nothing is asked of a third
  party. A player can be put back later.

What changed harmlessly:
• 1,204 colours, typefaces or sizes dropped: the look of this site applies.

All causes by their names in the JSON Lines, with up to three samples each:
• comment_without_article: 1 time
    line 45210 · old id \u{2068}99\u{2069} · \u{2068}Merci !\u{2069}
• foreign_comments: 1 time
    \u{2068}Disqus\u{2069}
• embed_kept: 11 times
    line 120 · old id \u{2068}4177290\u{2069} · \u{2068}/2011/01/a.html\u{2069}
      \u{2068}https://www.youtube.com/watch?v=1\u{2069}
• style_dropped: 1,204 times
    line 120 · old id \u{2068}4177290\u{2069} · \u{2068}/2011/01/a.html\u{2069}
      \u{2068}https://www.youtube.com/watch?v=1\u{2069}

Every single finding is in this file, as JSON Lines:
/tmp/loss.jsonl
";
    assert_eq!(page(&small(), "en-GB", &done()), expected);
}

#[test]
fn the_page_in_french() {
    let expected = "\
blog-01.xml est importé dans blog.example.

  Articles\u{a0}: 2 dans le fichier, 1 désormais ici, 1 déjà là, 0 en liste
  Commentaires\u{a0}: 2 dans le fichier, 1 désormais ici, 0 déjà là, 1 en liste
  En tout\u{a0}: 4 dans le fichier, 2 désormais ici, 1 déjà là, 1 en liste

À voir par quelqu’un, le plus grave d’abord\u{a0}:
• 1 commentaire dont l’article n’est ni dans le fichier ni ici\u{a0}: laissé de
  côté. Importez la sauvegarde qui contient l’article, puis celle-ci de
  nouveau.
• Des commentaires de ce blog sont tenus par un autre service, nommé dans les
  exemples plus bas\u{202f}; ils ne sont pas dans ce fichier. Demandez-en l’export à
  ce service, et gardez-le.
• Pour Disqus, «\u{a0}Community → Export\u{a0}» dans son panneau de modération donne un
  fichier XML.
• 11 contenus intégrés (vidéos, cartes…) changés en liens\u{a0}: rien n’est demandé
  à un tiers. Un lecteur pourra être remis plus tard.

Changements sans conséquence\u{a0}:
• 1\u{202f}204 couleurs, polices ou tailles abandonnées\u{a0}: l’apparence de ce site
  s’applique.

Toutes les causes, sous leur nom dans les JSON Lines, avec trois exemples au
plus\u{a0}:
• comment_without_article\u{a0}: 1 fois
    ligne 45210 · ancien identifiant \u{2068}99\u{2069} · \u{2068}Merci !\u{2069}
• foreign_comments\u{a0}: 1 fois
    \u{2068}Disqus\u{2069}
• embed_kept\u{a0}: 11 fois
    ligne 120 · ancien identifiant \u{2068}4177290\u{2069} · \u{2068}/2011/01/a.html\u{2069}
      \u{2068}https://www.youtube.com/watch?v=1\u{2069}
• style_dropped\u{a0}: 1\u{202f}204 fois
    ligne 120 · ancien identifiant \u{2068}4177290\u{2069} · \u{2068}/2011/01/a.html\u{2069}
      \u{2068}https://www.youtube.com/watch?v=1\u{2069}

Le détail complet est dans ce fichier, en JSON Lines\u{a0}:
/tmp/loss.jsonl
";
    assert_eq!(page(&small(), "fr", &done()), expected);
}

#[test]
fn the_page_in_arabic() {
    let expected = "\
\u{200f}اكتمل استيراد \u{2068}blog-01.xml\u{2069} إلى \u{2068}blog.example\u{2069}.

\u{200f}  المقالات: في الملف 2، نُقل منها 1، موجود من قبل 1، في القائمة 0
\u{200f}  التعليقات: في الملف 2، نُقل منها 1، موجود من قبل 0، في القائمة 1
\u{200f}  المجموع: في الملف 4، نُقل منها 2، موجود من قبل 1، في القائمة 1

\u{200f}ما يحتاج إلى نظر، والأهمّ أولًا:
\u{200f}• تعليق واحد بلا مقال في الملف ولا هنا: يبقى ذلك خارج النقل. استورد النسخة التي
\u{200f}  فيها المقال ثم هذه من جديد.
\u{200f}• تعليقات من هذه المدوّنة محفوظة لدى خدمة أخرى مذكورة في الأمثلة أدناه، وليست في
\u{200f}  هذا الملف. اطلب من تلك الخدمة تصدير التعليقات واحتفظ بالملف.
\u{200f}• في Disqus: تعطيك «Community → Export» في لوحة الإشراف ملف XML.
\u{200f}• 11 محتوى مضمّنًا (فيديو أو خريطة): يحلّ رابط في المكان نفسه ولا يُطلب شيء من طرف
\u{200f}  ثالث. يمكن إعادة المشغّل لاحقًا.

\u{200f}تغييرات بلا ضرر:
\u{200f}• 1.204 تنسيقات (لون أو خط أو حجم): يُعتمد مظهر هذا الموقع.

\u{200f}كل الأسباب بأسمائها في JSON Lines، ومع كل سبب ثلاثة أمثلة على الأكثر:
\u{200f}• \u{2068}comment_without_article\u{2069}: مرّة واحدة
\u{200f}    السطر 45210 · المعرّف القديم \u{2068}99\u{2069} · \u{2068}Merci !\u{2069}
\u{200f}• \u{2068}foreign_comments\u{2069}: مرّة واحدة
\u{200f}    \u{2068}Disqus\u{2069}
\u{200f}• \u{2068}embed_kept\u{2069}: 11 مرّة
\u{200f}    السطر 120 · المعرّف القديم \u{2068}4177290\u{2069} · \u{2068}/2011/01/a.html\u{2069}
\u{200f}      \u{2068}https://www.youtube.com/watch?v=1\u{2069}
\u{200f}• \u{2068}style_dropped\u{2069}: 1.204 مرّات
\u{200f}    السطر 120 · المعرّف القديم \u{2068}4177290\u{2069} · \u{2068}/2011/01/a.html\u{2069}
\u{200f}      \u{2068}https://www.youtube.com/watch?v=1\u{2069}

\u{200f}التفاصيل كاملة في هذا الملف بصيغة JSON Lines:
/tmp/loss.jsonl
";
    assert_eq!(page(&small(), "ar-TN", &done()), expected);
}

#[test]
fn a_site_in_another_language_is_told_in_english() {
    assert!(page(&small(), "he", &done()).starts_with("blog-01.xml has been imported"));
}

#[test]
fn a_run_that_changed_nothing_says_so_first() {
    let mut report = Report::new("b.xml", None);
    report.entry(Subject::Article, Outcome::Here);
    assert!(report.changed_nothing());
    assert!(page(&report, "en", &done()).starts_with("Nothing has changed on blog.example"));
    let plan = Heading { plan: true, ..done() };
    assert!(page(&report, "en", &plan).starts_with("Plan: importing b.xml would change nothing"));
    report.entry(Subject::Article, Outcome::Brought);
    assert!(!report.changed_nothing());
    let planned = page(&report, "en", &plan);
    assert!(planned.starts_with("Plan: nothing has been written."));
    assert!(planned.contains("Articles: 2 in the file, 1 to bring, 1 here already, 0 listed"));
}

#[test]
fn ten_kinds_at_most_need_a_person_at_once_and_the_worst_come_first() {
    let mut report = Report::new("b.xml", None);
    for cause in Cause::ALL {
        report.find(&of(*cause));
    }
    let page = page(&report, "en", &done());
    let list = page.split("worst first:").nth(1).unwrap().split("\n\n").next().unwrap();
    assert_eq!(list.matches("• ").count(), 11);
    assert!(list.trim_start().starts_with("• 1 entry without an id"));
    assert!(list.trim_end().ends_with("more kinds, among the samples below."));
}

#[test]
fn every_line_fits_a_terminal_of_80_columns() {
    let mut report = Report::new("b.xml", None);
    for finding in Cause::ALL.iter().map(|c| of(*c)).chain(html::Cause::ALL.iter().map(|c| of_body(*c, 1_204))) {
        report.find(&Finding { sample: &"mot ".repeat(60), address: &"/long".repeat(60), ..finding });
    }
    for tag in ["fr", "en", "ar-TN", "ar-EG"] {
        for line in page(&report, tag, &done()).lines() {
            assert!(wrap::columns(line) <= 80, "{} columns in {tag}: {line}", wrap::columns(line));
        }
    }
}

#[test]
fn foreign_words_neither_steer_the_terminal_nor_turn_what_stands_beside_them() {
    let mut report = Report::new("a\u{1b}]0;x\u{7}\u{202e}.xml", None);
    report.find(&Finding {
        old_id: "\u{2069}7\n",
        address: "/\u{202e}a\r\nb",
        sample: "<b>A</b>\u{1b}[2J\n\n\u{202e}evil\u{2069}\u{85}\u{2028}end",
        ..of(Cause::OddEntry)
    });
    for tag in ["en", "ar"] {
        let page = page(&report, tag, &done());
        assert!(page.contains("\u{2068}<b>A</b> [2J evil end\u{2069}"), "{page}");
        assert!(page.contains("\u{2068}/a b\u{2069}"), "{page}");
        assert!(!page.chars().any(|c| (c.is_control() && c != '\n') || ('\u{202a}'..='\u{202e}').contains(&c)));
        for line in page.lines() {
            let depth = |mark| line.chars().filter(|c| *c == mark).count();
            assert_eq!(depth('\u{2068}'), depth('\u{2069}'), "{line}");
        }
    }
}

#[test]
fn the_arabic_page_reads_from_the_right_whatever_word_a_line_begins_with() {
    assert!(
        page(&small(), "ar", &Heading { lines_at: None, ..done() })
            .lines()
            .all(|line| line.is_empty() || line.starts_with('\u{200f}'))
    );
}

#[test]
fn the_path_of_the_lines_stands_alone_so_that_it_can_be_copied() {
    assert!(page(&small(), "ar", &done()).ends_with("\n/tmp/loss.jsonl\n"));
}

#[test]
fn a_mail_address_among_the_settings_is_shown_nowhere() {
    let kept = Kept::default();
    let mut report = Report::new("b.xml", Some(Box::new(kept.clone())));
    let mail = "a@example.org";
    report.find(&Finding { old_id: mail, address: mail, sample: mail, ..of(Cause::MailAddressLeft) });
    report.find(&Finding { old_id: "BLOG_COMMENT_EMAIL", address: "", sample: "", ..of(Cause::MailAddressLeft) });
    report.finish().unwrap();
    let page = page(&report, "fr", &done());
    assert!(page.contains("BLOG_COMMENT_EMAIL") && !page.contains('@'));
    assert!(!format!("{:?}", kept.lines()).contains('@'));
}

#[test]
fn the_json_lines_are_one_object_a_finding_and_the_counts_at_the_end() {
    let kept = Kept::default();
    let mut report = Report::new("b.xml", Some(Box::new(kept.clone())));
    report.entry(Subject::Comment, Outcome::Listed);
    report.find(&Finding { subject: Subject::Comment, sample: "two\nlines \"quoted\"", ..of(Cause::DuplicateEntry) });
    report.find(&of_body(html::Cause::StyleDropped, 7));
    report.finish().unwrap();
    let lines = kept.lines();
    assert_eq!(lines.len(), 3);
    assert_eq!(
        lines[0],
        json!({
            "cause": "duplicate_entry", "severity": "person", "subject": "comment", "count": 1, "old_id": "4177290",
            "line": 120, "address": "/2011/01/a.html", "sample": "two lines \"quoted\"",
        })
    );
    assert_eq!((&lines[1]["severity"], &lines[1]["count"]), (&json!("harmless"), &json!(7)));
    assert_eq!(lines[2], json!({ "report": report.summary() }));
}

#[test]
fn the_summary_has_counts_and_causes_worst_first() {
    assert_eq!(
        serde_json::to_value(small().summary()).unwrap(),
        json!({
            "file": "blog-01.xml",
            "entries": { "in": 4, "brought": 2, "here": 1, "listed": 1 },
            "kinds": {
                "article": { "in": 2, "brought": 1, "here": 1, "listed": 0 },
                "comment": { "in": 2, "brought": 1, "here": 0, "listed": 1 },
            },
            "causes": [
                { "cause": "comment_without_article", "severity": "person", "count": 1 },
                { "cause": "foreign_comments", "severity": "person", "count": 1 },
                { "cause": "embed_kept", "severity": "person", "count": 11 },
                { "cause": "style_dropped", "severity": "harmless", "count": 1204 },
            ],
        })
    );
}

#[test]
fn a_full_disk_is_said_at_the_end_and_stops_nothing_before() {
    let mut report = Report::new("b.xml", Some(Box::new(Full(300))));
    for _ in 0..10 {
        report.find(&of(Cause::OddEntry));
    }
    assert_eq!(report.finish().unwrap_err().kind(), std::io::ErrorKind::StorageFull);
    assert_eq!(report.summary().causes[0].count, 10);
}

#[test]
fn a_million_findings_keep_no_more_than_three_samples_a_cause() {
    let mut report = Report::new(&"n".repeat(10_000), None);
    let long = "x".repeat(5_000);
    let causes: Vec<Finding<'_>> = Cause::ALL.iter().map(|cause| of(*cause)).collect();
    for number in 0..1_000_000_usize {
        let finding = causes[number % causes.len()];
        let sample = if number < 1_000 { long.as_str() } else { "x" };
        report.find(&Finding { old_id: sample, address: sample, sample, ..finding });
    }
    let samples = report.tallies.values().flat_map(|tally| &tally.samples);
    let kept: Vec<usize> = samples.map(|s| s.old_id.len() + s.address.len() + s.words.len()).collect();
    assert_eq!(report.tallies.values().map(|tally| tally.count).sum::<u64>(), 1_000_000);
    assert_eq!(kept.len(), SAMPLES * Cause::ALL.len());
    assert!(kept.iter().sum::<usize>() < 1_010 * kept.len());
}
