//! Writes a whole backup as a stream and keeps the book beside it.

use std::io::{self, Write};

use crate::addresses::note_addresses;
use crate::book::Book;
use crate::expected::{Difference, Expected, Loss};
use crate::plan::Plan;
use crate::regular::{Facts, Fate, Regular};
use crate::settings::{blog_title, mail_addresses, settings};
use crate::special::{Scene, scene};
use crate::template::{gadgets, template};
use crate::time::Stamp;
use crate::traps::Trap;
use crate::xml::{Manners, Xml};

/// Writes the backup of `plan` to `out` in blocks of about 256 KB and says what a right importer must find in it.
/// Memory does not grow with the plan unless [`Plan::detail`] is set.
///
/// # Errors
/// Those of `out`.
pub fn write(plan: &Plan, out: &mut dyn Write) -> io::Result<Expected> {
    let regular = Regular::new(plan);
    let mut writer = Writer {
        plan,
        xml: Xml::new(out, manners(plan)),
        book: Book::new(plan.detail),
        scene: scene(plan, &regular),
        regular,
    };
    writer.head();
    if plan.with_settings {
        writer.template()?;
        writer.settings()?;
    }
    if plan.traps.has(Trap::CommentsBeforePosts) {
        writer.comments()?;
        writer.pieces()?;
    } else {
        writer.pieces()?;
        writer.comments()?;
    }
    writer.finish()
}

fn manners(plan: &Plan) -> Manners {
    Manners {
        blog: plan.blog_id(),
        host: plan.host.clone(),
        quote: if plan.traps.has(Trap::SingleQuotes) { '\'' } else { '"' },
        line_end: if plan.traps.has(Trap::CarriageReturns) { "\r\n" } else { "\n" },
        undeclared: plan.traps.has(Trap::UndeclaredPrefix),
        padded: plan.traps.has(Trap::PaddedValues),
        lean: plan.lean,
    }
}

/// The order of a file, step by step.
struct Writer<'a> {
    plan: &'a Plan,
    xml: Xml<'a>,
    book: Book,
    scene: Scene,
    regular: Regular<'a>,
}

impl Writer<'_> {
    fn head(&mut self) {
        if self.plan.traps.has(Trap::ByteOrderMark) {
            self.xml.raw("\u{feff}");
        }
        self.xml.raw("<?xml version='1.0' encoding='UTF-8'?>");
        self.xml.raw("<?xml-stylesheet href=\"http://www.blogger.com/styles/atom.css\" type=\"text/css\"?>");
        self.xml.raw(
            "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:openSearch='http://a9.com/-/spec/opensearchrss/1.0/' \
             xmlns:gd='http://schemas.google.com/g/2005' xmlns:georss='http://www.georss.org/georss' \
             xmlns:thr='http://purl.org/syndication/thread/1.0'>",
        );
        self.xml.id("archive");
        self.xml.dates(None, Some(self.made()));
        self.xml.text("title", &[("type", "text")], blog_title(self.plan));
        let feed = format!("https://www.blogger.com/feeds/{}/archive", self.plan.blog_id());
        for relation in ["http://schemas.google.com/g/2005#feed", "self", "http://schemas.google.com/g/2005#post"] {
            self.xml.link(relation, "application/atom+xml", &feed);
        }
        self.xml.link("alternate", "text/html", &format!("http://{}/", self.plan.host));
        self.xml.author(&self.regular.author());
        self.xml.text("generator", &[("version", "7.00"), ("uri", "https://www.blogger.com")], "Blogger");
        self.xml.line_end();
    }

    fn made(&self) -> Stamp {
        Stamp::in_zone((2023, 2, 3), (4, 5, 6), &self.plan.time_zone)
    }

    fn template(&mut self) -> io::Result<()> {
        let title = format!("Template: {}", blog_title(self.plan));
        self.plain_entry("layout", "template", &title, &template(self.plan))?;
        self.book.expected.counts.templates += 1;
        self.book.expected.gadgets = gadgets(self.plan);
        if self.plan.traps.has(Trap::TemplateGadgets) {
            self.book.listed(Loss::ForeignComments, None, "comments kept by Disqus, named in the template");
        }
        Ok(())
    }

    fn settings(&mut self) -> io::Result<()> {
        let settings = settings(self.plan);
        for (name, value) in &settings {
            let title = name.to_lowercase().replace('_', " ");
            self.plain_entry(&format!("settings.{name}"), "settings", &title, value)?;
            self.book.expected.counts.settings += 1;
        }
        if self.plan.traps.has(Trap::UnknownTimeZone) {
            self.book.listed(Loss::UnknownTimeZone, None, "Atlantide/Capitale");
        }
        self.book.expected.settings = settings;
        self.book.expected.secrets = mail_addresses(self.plan);
        Ok(())
    }

    fn plain_entry(&mut self, id: &str, kind: &str, title: &str, content: &str) -> io::Result<()> {
        self.xml.start_entry();
        self.xml.id(id);
        let first = Stamp::in_zone((2007, 3, 1), (8, 0, 0), &self.plan.time_zone);
        self.xml.dates(Some(first), Some(self.made()));
        self.xml.kind(kind);
        self.xml.text("title", &[("type", "text")], title);
        self.xml.text("content", &[("type", "text")], content);
        let place = id.replace('.', "/").replace("layout", "template/default");
        let own = format!("https://www.blogger.com/feeds/{}/{place}", self.plan.blog_id());
        self.xml.link("edit", "application/atom+xml", &own);
        self.xml.link("self", "application/atom+xml", &own);
        self.xml.author(&self.regular.author());
        self.xml.end_entry()
    }

    /// Posts from the newest to the oldest, then pages, drafts, and what traps add.
    fn pieces(&mut self) -> io::Result<()> {
        if self.plan.traps.has(Trap::EmptyBlog) {
            return Ok(());
        }
        let changes = self.plan.changes;
        let kept = self.plan.articles.saturating_sub(changes.gone_articles);
        for index in (self.plan.articles..self.plan.articles + changes.new_articles).rev() {
            let post = self.regular.post(index, false);
            self.book.differs(post.id, Difference::ArticleNew);
            self.piece(&post)?;
        }
        for index in kept..self.plan.articles {
            self.book.differs(self.regular.facts(index).id, Difference::ArticleGone);
        }
        for index in (0..kept).rev() {
            let edited = index < changes.changed_articles;
            let post = self.regular.post(index, edited);
            if edited {
                self.book.differs(post.id, Difference::ArticleChanged);
            }
            self.piece(&post)?;
        }
        for index in 0..self.plan.pages {
            self.piece(&self.regular.page(index))?;
        }
        for index in 0..self.plan.drafts {
            let draft = self.regular.draft(index);
            self.book.expected.secrets.push(draft.title.clone());
            self.piece(&draft)?;
        }
        self.special_pieces()
    }

    fn piece(&mut self, article: &crate::entry::Article) -> io::Result<()> {
        self.book.article(article);
        self.xml.article(article)
    }

    fn special_pieces(&mut self) -> io::Result<()> {
        for article in std::mem::take(&mut self.scene.articles) {
            self.piece(&article)?;
            self.scene.kept.push(article);
        }
        for (article, what, why) in std::mem::take(&mut self.scene.refused) {
            self.book.dropped(what, (what != Loss::NoId).then_some(article.id), &why);
            match what {
                Loss::NoId => {
                    self.xml.start_entry();
                    self.xml.article_after_id(&article, "post", "posts")?;
                }
                Loss::UnknownKind => {
                    self.xml.start_entry();
                    self.xml.id(&format!("post-{}", article.id));
                    self.xml.article_after_id(&article, "questionnaire", "posts")?;
                }
                _ => self.xml.article(&article)?,
            }
        }
        Ok(())
    }

    /// Comments by article, the oldest article first.
    fn comments(&mut self) -> io::Result<()> {
        if self.plan.traps.has(Trap::EmptyBlog) {
            return Ok(());
        }
        let kept = self.plan.articles.saturating_sub(self.plan.changes.gone_articles);
        for index in 0..kept {
            let (first, count) = self.regular.span(index);
            if count == 0 {
                continue;
            }
            let post = self.regular.facts(index);
            for place in 0..count {
                self.ordinary_comment(&post, first, place)?;
            }
        }
        self.later_comments(kept)?;
        for remark in std::mem::take(&mut self.scene.comments) {
            match remark.refused {
                Some((what, why)) => self.book.dropped(what, Some(remark.comment.id), why),
                None => self.book.comment(&remark.comment, remark.place.id, remark.on_draft),
            }
            self.xml.comment(&remark.comment, &remark.place)?;
        }
        Ok(())
    }

    fn ordinary_comment(&mut self, post: &Facts, first: u64, place: u32) -> io::Result<()> {
        let comment = self.regular.comment(post, first, place);
        match self.regular.fate(first + u64::from(place)) {
            Fate::Gone => {
                self.book.gone_comment(&comment, post.id);
                return Ok(());
            }
            Fate::Changed => self.book.differs(comment.id, Difference::CommentChanged),
            Fate::Removed => self.book.differs(comment.id, Difference::CommentRemoved),
            Fate::Same => {}
        }
        self.book.comment(&comment, post.id, false);
        self.xml.comment(&comment, &post.place())
    }

    fn later_comments(&mut self, posts: u32) -> io::Result<()> {
        let changes = self.plan.changes;
        let backdated = u64::from(changes.backdated_comments);
        let total = backdated + u64::from(changes.new_comments);
        for index in (0..total).filter(|_| posts > 0) {
            let post = self.regular.facts((index % u64::from(posts)) as u32);
            let comment = self.regular.later_comment(&post, index, index < backdated);
            self.book.differs(comment.id, Difference::CommentNew);
            self.book.comment(&comment, post.id, false);
            self.xml.comment(&comment, &post.place())?;
        }
        Ok(())
    }

    fn finish(mut self) -> io::Result<Expected> {
        self.xml.raw("</feed>");
        self.xml.line_end();
        self.xml.flush()?;
        for (what, old_id, why) in std::mem::take(&mut self.scene.listed) {
            self.book.listed(what, Some(old_id), &why);
        }
        self.book.expected.traps = std::mem::take(&mut self.scene.traps);
        self.book.expected.secrets.append(&mut self.scene.secrets);
        let mut expected = self.book.close();
        expected.counts.entries = self.xml.entries;
        expected.bytes = self.xml.bytes;
        note_addresses(self.plan, &self.regular, &self.scene.kept, &mut expected);
        Ok(expected)
    }
}
