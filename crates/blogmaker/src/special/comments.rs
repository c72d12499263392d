//! Traps of comments: order, answers, authors, places.

use super::{Remark, Stage};
use crate::chance::mix;
use crate::entry::{Author, Place};
use crate::expected::{Kind, Loss};
use crate::traps::Trap;
use crate::xml::comment_address;

const BLOGGER: &str = "https://www.blogger.com";

impl Stage<'_> {
    pub(super) fn lay_discussion(&mut self, trap: Trap) {
        match trap {
            Trap::ReplyBeforeParent => self.reply_before_parent(),
            Trap::RelatedVariants => self.related_variants(),
            Trap::ParentMissing => self.parent_missing(),
            Trap::ParentElsewhere => self.parent_elsewhere(),
            Trap::ParentCycle => self.parent_cycle(),
            Trap::DeepChain => self.deep_chain(),
            Trap::RemovedComment => self.removed_comment(),
            Trap::LongDiscussion => self.long_discussion(),
            _ => self.lay_authors(trap),
        }
    }

    fn lay_authors(&mut self, trap: Trap) {
        match trap {
            Trap::AnonymousAuthor => {
                let name = self.words.anonymous;
                self.by(Author { name: name.to_owned(), uri: None, email: "noreply@blogger.com".to_owned() });
            }
            Trap::AuthorMail => {
                let email = "lecteur.secret@mail.example".to_owned();
                self.scene.secrets.push(email.clone());
                self.by(Author { email, ..Author::member("Lectrice au courrier", 4_321) });
            }
            Trap::ProfileScheme => self.profile_scheme(),
            Trap::CommentBeforeArticle => {
                let place = self.stand();
                let remark = self.remark(&place, -3 * 365 * 24 * 60);
                self.say(remark);
                let remark = self.remark(&place, 4);
                self.say(remark);
            }
            Trap::SameInstant => self.same_instant(),
            Trap::SmallId => self.small_id(),
            Trap::CommentMarkup => self.comment_markup(),
            Trap::CommentOnPage => {
                let place = self.page("trap-comment-on-page");
                let remark = self.remark(&place, 0);
                self.say(remark);
                // The other way in which such comments name their page.
                let remark = self.remark(&Place { kind: Kind::Post, ..place }, 3);
                self.say(remark);
            }
            Trap::CommentOnDraft => self.comment_on_draft(),
            Trap::OrphanComment => {
                let id = self.id();
                let address = format!("http://{}/2016/01/trap-orphan-comment.html", self.plan.host);
                let place = Place { id, kind: Kind::Post, address: Some(address) };
                let mut remark = self.remark(&place, 0);
                remark.refused = Some((Loss::OrphanComment, "its article is not in the file"));
                self.say(remark);
            }
            _ => {}
        }
    }

    /// The post on which the comments of this trap stand.
    fn stand(&mut self) -> Place {
        let post = self.post();
        self.add(post)
    }

    fn by(&mut self, author: Author) -> u64 {
        let place = self.stand();
        let mut remark = self.remark(&place, 0);
        remark.comment.author = author;
        self.say(remark)
    }

    fn reply_before_parent(&mut self) {
        let place = self.stand();
        let parent = self.remark(&place, 0);
        let answer = self.answer(&place, 30, parent.comment.id);
        let second = self.answer(&place, 60, answer.comment.id);
        self.say(second);
        self.say(answer);
        self.say(parent);
    }

    fn related_variants(&mut self) {
        let place = self.stand();
        let parent = self.remark(&place, 0);
        let parent = self.say(parent);
        let (blog, post) = (self.plan.blog_id(), place.id);
        let blogspot = self.plan.blogspot_host();
        let addresses = [
            comment_address(BLOGGER, blog, post, parent),
            comment_address("http://www.blogger.com", blog, post, parent),
            comment_address("https://draft.blogger.com", blog, post, parent),
            comment_address(&format!("http://{blogspot}"), blog, post, parent),
            format!("{}?alt=json", comment_address(BLOGGER, blog, post, parent)),
            format!("{}?v=2&alt=rss", comment_address("http://www.blogger.com", blog, post, parent)),
            format!("http://{}/feeds/{post}/comments/default/{parent}", self.plan.host),
            format!("https://{blogspot}/feeds/{post}/comments/default/{parent}?v=2"),
        ];
        for (minutes, address) in (1..).zip(addresses) {
            let mut answer = self.answer(&place, minutes, parent);
            answer.comment.related = Some(address);
            self.say(answer);
        }
    }

    /// A comment whose link names `parent` of `article`, where a right importer finds nobody.
    fn lost_answer(&mut self, place: &Place, article: u64, parent: u64, what: Loss, why: &str) {
        let mut answer = self.remark(place, 10);
        let blog = self.plan.blog_id();
        answer.comment.related = Some(comment_address(BLOGGER, blog, article, parent));
        self.listed(what, answer.comment.id, why);
        self.say(answer);
    }

    fn parent_missing(&mut self) {
        let place = self.stand();
        let nobody = self.id();
        self.lost_answer(&place, place.id, nobody, Loss::ParentMissing, "answers a comment that is not in the file");
    }

    fn parent_elsewhere(&mut self) {
        let (here, there) = (self.stand(), self.stand());
        let other = self.remark(&there, 0);
        let other = self.say(other);
        let why = "answers a comment of another article";
        self.lost_answer(&here, there.id, other, Loss::ParentElsewhere, why);
        self.lost_answer(&here, here.id, other, Loss::ParentElsewhere, why);
    }

    /// First ← third ← second ← first: cut at the first, which has the lowest number. And one that answers itself.
    fn parent_cycle(&mut self) {
        let place = self.stand();
        let mut first = self.remark(&place, 0);
        let second = self.answer(&place, 1, first.comment.id);
        let third = self.answer(&place, 2, second.comment.id);
        self.regular.answer(&mut first.comment, place.id, third.comment.id);
        first.comment.parent = None;
        let mut own = self.remark(&place, 3);
        let id = own.comment.id;
        self.regular.answer(&mut own.comment, place.id, id);
        own.comment.parent = None;
        self.listed(Loss::ParentCycle, first.comment.id, "three answers in a ring");
        self.listed(Loss::ParentCycle, id, "answers itself");
        for remark in [first, second, third, own] {
            self.say(remark);
        }
    }

    fn deep_chain(&mut self) {
        let place = self.stand();
        let first = self.remark(&place, 0);
        let mut last = self.say(first);
        for depth in 1..=60 {
            let answer = self.answer(&place, depth, last);
            last = self.say(answer);
        }
    }

    fn removed_comment(&mut self) {
        let place = self.stand();
        let mut removed = self.remark(&place, 0);
        self.regular.remove(&mut removed.comment);
        let id = self.say(removed);
        let answer = self.answer(&place, 5, id);
        let answer = self.say(answer);
        // A removed answer whose words are still in the file.
        let mut second = self.answer(&place, 6, answer);
        second.comment.removed = true;
        second.comment.shows = String::new();
        second.comment.html = "mots-retires-par-leur-auteur".to_owned();
        second.comment.author = Author::member("Nom Retiré Avec Ses Mots", 77_001);
        self.scene.secrets.push(second.comment.html.clone());
        self.scene.secrets.push(second.comment.author.name.clone());
        let second = self.say(second);
        let last = self.answer(&place, 7, second);
        self.say(last);
    }

    fn long_discussion(&mut self) {
        let place = self.stand();
        let mut said: Vec<u64> = Vec::with_capacity(600);
        for number in 0..600_u64 {
            // One in seven opens a thread; the others answer one of the last five.
            let back = 1 + mix(number) % 5;
            let parent = number.checked_sub(back).filter(|_| number % 7 != 0);
            let parent = parent.and_then(|place| said.get(place as usize).copied());
            let minutes = number as i64 * 3;
            let remark = match parent {
                Some(parent) => self.answer(&place, minutes, parent),
                None => self.remark(&place, minutes),
            };
            said.push(self.say(remark));
        }
    }

    fn profile_scheme(&mut self) {
        let place = self.stand();
        for (minutes, uri) in (0..).zip(["javascript:tripwire('profile')", "ftp://profils.example/x", "  "]) {
            let mut remark = self.remark(&place, minutes);
            remark.comment.author.uri = Some(uri.to_owned());
            if !uri.trim().is_empty() {
                self.listed(Loss::ProfileDropped, remark.comment.id, uri);
            }
            self.say(remark);
        }
    }

    /// 18 digits before 19, though the text of the second comes first.
    fn same_instant(&mut self) {
        let place = self.stand();
        for id in [1_200_000_000_000_000_001, 999_999_999_999_999_983] {
            let mut remark = self.remark(&place, 0);
            renumber(&mut remark, id);
            self.say(remark);
        }
    }

    /// The first comment has the old id 2; the second has the number 2.
    fn small_id(&mut self) {
        let place = self.stand();
        let mut first = self.remark(&place, 0);
        renumber(&mut first, 2);
        self.listed(Loss::AnchorTaken, 2, "#c2 is the second comment's");
        self.say(first);
        let second = self.answer(&place, 1, 2);
        self.say(second);
    }

    fn comment_markup(&mut self) {
        let place = self.stand();
        let mut remark = self.remark(&place, 0);
        let shows = "Un mot gras, un lien, la fin.".to_owned();
        remark.comment.html = "Un mot <b onclick=\"tripwire('comment click')\">gras</b>, <a href=\"http://lien.example/?a=1&amp;b=2\" rel=\"nofollow\">un lien</a>, la fin.<script>tripwire('comment')</script><img src=\"x\" onerror=\"tripwire('comment picture')\" /><a href=\"javascript:tripwire('comment link')\">x</a>".to_owned();
        remark.comment.shows = shows;
        self.say(remark);
        let mut named = self.remark(&place, 1);
        named.comment.author.name = "<b>Nom</b> & \"Cie\" <script>tripwire('name')</script>".to_owned();
        self.say(named);
    }

    fn comment_on_draft(&mut self) {
        let mut draft = self.post();
        draft.draft = true;
        draft.alternate = None;
        draft.title = "Brouillon déjà discuté".to_owned();
        self.scene.secrets.push(draft.title.clone());
        let place = self.add(draft);
        let mut remark = self.remark(&place, 0);
        remark.on_draft = true;
        self.scene.secrets.push(remark.comment.shows.clone());
        self.listed(Loss::CommentOnDraft, remark.comment.id, "stands on a draft");
        self.say(remark);
    }
}

/// Gives a remark another id, in its words too.
fn renumber(remark: &mut Remark, id: u64) {
    let shows = format!("Remarque {id}.");
    remark.comment.html = remark.comment.html.replace(&remark.comment.shows, &shows);
    remark.comment.shows = shows;
    remark.comment.id = id;
}
