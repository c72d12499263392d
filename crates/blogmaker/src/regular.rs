//! Ordinary posts, pages, drafts and comments: each a pure function of the plan and its index, so that none is kept.

use crate::chance::{Chance, mix};
use crate::entry::{Article, Author, Comment, Form, Place};
use crate::expected::{ExpectedBody, ExpectedPicture, Kind};
use crate::plan::Plan;
use crate::time::Stamp;
use crate::words::{Words, slug, words};
use crate::xml::comment_address;

const MINUTE: i64 = 60_000;
/// From the spring of 2007, about fifteen years.
const START: i64 = 1_175_000_000_000;
const SPAN: i64 = 15 * 365 * 86_400_000;
/// How unevenly ten neighbouring posts are discussed.
const WEIGHTS: [u64; 10] = [0, 21, 1, 3, 34, 0, 8, 2, 13, 5];
const WEIGHT: u64 = 87;

/// Different things have ids from different stretches of numbers.
#[derive(Clone, Copy)]
pub(crate) enum Stretch {
    Post = 0,
    Page = 1,
    Draft = 2,
    Comment = 3,
    LaterComment = 4,
    Special = 5,
}

/// An id: unique for each index of each stretch, spread over up to nineteen digits like Blogger's own.
pub(crate) fn old_id(plan: &Plan, stretch: Stretch, index: u64) -> u64 {
    let place = (stretch as u64) << 40 | index;
    let spread = place.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(mix(plan.seed));
    (spread & ((1 << 60) - 1)) + 1_000
}

/// Makes the ordinary part of a blog.
pub(crate) struct Regular<'a> {
    plan: &'a Plan,
    words: &'static Words,
    author: &'static str,
}

/// What others must know of a post without its body.
pub(crate) struct Facts {
    pub(crate) id: u64,
    pub(crate) title: String,
    pub(crate) published: Stamp,
    pub(crate) address: String,
}

impl Facts {
    pub(crate) fn place(&self) -> Place {
        Place { id: self.id, kind: Kind::Post, address: Some(self.address.clone()) }
    }
}

/// What kind of comment stands at an index, seen from an earlier backup.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    Same,
    Changed,
    Removed,
    Gone,
}

impl<'a> Regular<'a> {
    pub(crate) fn new(plan: &'a Plan) -> Self {
        let words = words(&plan.locale);
        let author = crate::chance::pick(words.names, mix(plan.seed));
        Self { plan, words, author }
    }

    pub(crate) fn author(&self) -> Author {
        Author::member(self.author, mix(self.plan.seed ^ 77))
    }

    pub(crate) fn facts(&self, index: u32) -> Facts {
        let plan = self.plan;
        let mut chance = Chance::new(plan.seed, 1, u64::from(index));
        let title = self.words.title(&mut chance);
        let step = SPAN / i64::from(plan.articles.max(1));
        let jitter = chance.below((step / 2).max(1).unsigned_abs()) as i64;
        let millis = START + step * i64::from(index) + jitter;
        // Blogger's own dates of posts are whole minutes.
        let published = Stamp::of(millis / MINUTE * MINUTE, &plan.time_zone);
        let (year, month, _) = published.local_date();
        let path = format!("/{year:04}/{month:02}/{}_{index}.html", slug(&title));
        let address = format!("http://{}{path}", plan.host);
        Facts { id: old_id(plan, Stretch::Post, u64::from(index)), title, published, address }
    }

    pub(crate) fn post(&self, index: u32, edited: bool) -> Article {
        let facts = self.facts(index);
        let mut chance = Chance::new(self.plan.seed, 2, u64::from(index));
        let mut body = ExpectedBody::default();
        let mut html = String::with_capacity(6 * 1024);
        let mut title = facts.title;
        let mut updated = facts.published.plus(chance.below(40 * 60_000) as i64 + 1_234);
        if edited {
            title = format!("{title} {}", self.words.edited);
            html.push_str(&format!("<p>{}</p>", self.words.edited));
            updated = updated.plus(7 * 86_400_000 + SPAN);
        }
        self.prose(index, &mut chance, &mut html, &mut body);
        let (_, comments) = self.span(index);
        Article {
            id: facts.id,
            kind: Kind::Post,
            draft: false,
            alternate: Some(facts.address),
            title,
            title_xml: None,
            published: Some(facts.published),
            updated: Some(updated),
            labels: self.labels(&mut chance),
            author: self.author(),
            html,
            form: Form::Html,
            more: String::new(),
            comments,
            without_address: false,
            future: false,
            language: None,
            body,
        }
    }

    fn labels(&self, chance: &mut Chance) -> Vec<String> {
        let mut labels = Vec::with_capacity(4);
        let all = u64::from(self.plan.labels);
        let count = if all == 0 { 0 } else { chance.below(4) };
        for _ in 0..count {
            // Low numbers are used more, as with people.
            let number = chance.below(all).min(chance.below(all));
            let name = self.label(number);
            if !labels.contains(&name) {
                labels.push(name);
            }
        }
        labels
    }

    pub(crate) fn label(&self, number: u64) -> String {
        let names = self.words.labels;
        let name = crate::chance::pick(names, number);
        match number / names.len() as u64 {
            0 => name.to_owned(),
            round => format!("{name} {}", round + 1),
        }
    }

    /// A body of 2 to 6 KB: paragraphs, a quotation, a picture, a link to an earlier post, the source.
    fn prose(&self, index: u32, chance: &mut Chance, html: &mut String, body: &mut ExpectedBody) {
        let words = self.words;
        let paragraphs = if self.plan.lean { 3 + chance.below(5) } else { 4 + chance.below(7) };
        let mut first = String::new();
        words.sentence(chance, &mut first);
        html.push_str(&format!("<p><b>{first}</b></p>"));
        body.shows.push(first);
        for place in 0..paragraphs {
            html.push_str("<p>");
            words.sentences(chance, 2 + chance_of_length(place), html);
            html.push_str("</p>");
            match place {
                1 => self.picture(index, html, body),
                2 => {
                    html.push_str("<blockquote>");
                    words.quoted(chance, html);
                    html.push_str("</blockquote><p>");
                    let name = chance.pick(words.names);
                    html.push_str(&format!("<i>{name}</i> {}.</p>", words.wrote));
                }
                3 if index > 0 => self.earlier(index, chance, html, body),
                _ => {}
            }
        }
        let outlet = chance.pick(words.outlets);
        let source = words.source;
        let number = chance.below(90_000);
        html.push_str(&format!("<p>{source} <a href=\"https://journal.example/{number}\">{outlet}</a></p>"));
    }

    fn picture(&self, index: u32, html: &mut String, body: &mut ExpectedBody) {
        if !index.is_multiple_of(3) {
            return;
        }
        let file = format!("photo-{index}.png");
        let host = 1 + index % 4;
        let alt = crate::chance::pick(self.words.places, u64::from(index));
        let src = format!("https://{host}.bp.blogspot.com/-aB{index:x}/Sx/AAAA/k/s320/{file}");
        html.push_str(&format!("<p><img src=\"{src}\" alt=\"{alt}\" width=\"320\" height=\"240\" /></p>"));
        body.pictures.push(ExpectedPicture { src, file, alt: Some(alt.to_owned()) });
    }

    fn earlier(&self, index: u32, chance: &mut Chance, html: &mut String, body: &mut ExpectedBody) {
        let other = self.facts(chance.below(u64::from(index)) as u32);
        let (address, title) = (&other.address, &other.title);
        html.push_str(&format!("<p>{} <a href=\"{address}\">{title}</a>.</p>", self.words.earlier));
        body.leads_home.push((other.address, other.id));
    }

    pub(crate) fn page(&self, index: u32) -> Article {
        let mut page = self.post(index, false);
        let number = index + 1;
        page.id = old_id(self.plan, Stretch::Page, u64::from(index));
        page.kind = Kind::Page;
        page.title = format!("Page {number}");
        page.alternate = Some(format!("http://{}/p/page-{number}.html", self.plan.host));
        page.labels = Vec::new();
        page.comments = 0;
        page
    }

    pub(crate) fn draft(&self, index: u32) -> Article {
        let mut draft = self.post(index, false);
        draft.id = old_id(self.plan, Stretch::Draft, u64::from(index));
        draft.draft = true;
        draft.title = format!("Brouillon {} xq{index}zv", index + 1);
        draft.alternate = None;
        draft.labels = Vec::new();
        draft.comments = 0;
        draft
    }

    /// The index of the first comment of an ordinary post, and how many it has.
    pub(crate) fn span(&self, index: u32) -> (u64, u32) {
        let (articles, comments) = (u64::from(self.plan.articles), u64::from(self.plan.comments));
        let index = u64::from(index);
        if index >= articles {
            return (comments, 0);
        }
        let block = index / 10;
        let share = |post: u64| comments * post.min(articles) / articles;
        let (start, end) = (share(block * 10), share(block * 10 + 10));
        if block * 10 + 10 > articles {
            return (share(index), (share(index + 1) - share(index)) as u32);
        }
        let turn = mix(self.plan.seed ^ block) % 10;
        let until = |place: u64| {
            let sum: u64 = (0..place).filter_map(|at| WEIGHTS.get(((at + turn) % 10) as usize)).sum();
            start + (end - start) * sum / WEIGHT
        };
        let first = until(index % 10);
        (first, (until(index % 10 + 1) - first) as u32)
    }

    pub(crate) fn fate(&self, comment: u64) -> Fate {
        let changes = &self.plan.changes;
        let changed = u64::from(changes.changed_comments);
        let removed = changed + u64::from(changes.removed_comments);
        let gone = removed + u64::from(changes.gone_comments);
        match comment {
            _ if comment < changed => Fate::Changed,
            _ if comment < removed => Fate::Removed,
            _ if comment < gone => Fate::Gone,
            _ => Fate::Same,
        }
    }

    /// The comment at `place` of a post whose first comment has the index `first`.
    pub(crate) fn comment(&self, post: &Facts, first: u64, place: u32) -> Comment {
        let index = first + u64::from(place);
        let mut chance = Chance::new(self.plan.seed, 3, index);
        let pace = (3 + (post.id % 200) as i64) * MINUTE;
        let delay = pace * i64::from(place + 1) + chance.below(pace.unsigned_abs()) as i64;
        let published = Stamp::of(post.published.millis + delay, &self.plan.time_zone);
        let mut comment = self.remark(&mut chance, old_id(self.plan, Stretch::Comment, index), published);
        if place > 0 && chance.happens(45) {
            let back = 1 + chance.below(u64::from(place).min(8));
            self.answer(&mut comment, post.id, old_id(self.plan, Stretch::Comment, index - back));
        }
        match self.fate(index) {
            Fate::Changed => {
                comment.html.insert_str(0, &format!("{}<br />", self.words.edited));
                comment.updated = comment.updated.plus(86_400_000);
            }
            Fate::Removed => self.remove(&mut comment),
            Fate::Same | Fate::Gone => {}
        }
        comment
    }

    /// A comment that came after the earlier backup; a backdated one is dated before the others of its post.
    pub(crate) fn later_comment(&self, post: &Facts, index: u64, backdated: bool) -> Comment {
        let mut chance = Chance::new(self.plan.seed, 4, index);
        let after = if backdated { 1_000 } else { SPAN };
        let published = Stamp::of(post.published.millis + after + index as i64, &self.plan.time_zone);
        let id = old_id(self.plan, Stretch::LaterComment, index);
        Comment { later: true, ..self.remark(&mut chance, id, published) }
    }

    /// Some words by somebody.
    pub(crate) fn remark(&self, chance: &mut Chance, id: u64, published: Stamp) -> Comment {
        let name = chance.pick(self.words.names);
        let mut html = String::with_capacity(512);
        self.words.sentence(chance, &mut html);
        let shows = html.clone();
        let more = if self.plan.lean { 1 + chance.below(2) } else { 1 + chance.below(7) };
        for place in 0..more {
            html.push_str(if place % 3 == 2 { "<br /><br />" } else { " " });
            self.words.sentence(chance, &mut html);
        }
        let author = Author::member(name, mix(name.len() as u64 + chance.below(40)));
        Comment {
            id,
            related: None,
            parent: None,
            published,
            updated: published,
            author,
            html,
            removed: false,
            shows,
            later: false,
        }
    }

    pub(crate) fn answer(&self, comment: &mut Comment, article: u64, parent: u64) {
        let blog = self.plan.blog_id();
        comment.related = Some(comment_address("https://www.blogger.com", blog, article, parent));
        comment.parent = Some(parent);
    }

    pub(crate) fn remove(&self, comment: &mut Comment) {
        comment.removed = true;
        comment.html = self.words.removed.to_owned();
        comment.shows = String::new();
    }
}

/// Paragraphs grow and shrink, as in letters.
fn chance_of_length(place: u64) -> u64 {
    1 + place % 4
}
