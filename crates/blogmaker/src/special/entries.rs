//! Traps of ids, kinds and addresses, and the pieces that traps of the whole file need to show themselves.

use super::Stage;
use crate::expected::{Kind, Loss};
use crate::traps::Trap;

impl Stage<'_> {
    pub(super) fn lay_odd_entries(&mut self, trap: Trap) {
        match trap {
            Trap::UndeclaredPrefix => self.draft_for_prefix(),
            Trap::CarriageReturns => {
                let post = self.post_with("<pre>première\r\nseconde</pre>");
                self.add(post);
            }
            Trap::CommentsBeforePosts => {
                let post = self.post();
                let place = self.add(post);
                let first = self.remark(&place, 0);
                let first = self.say(first);
                let answer = self.answer(&place, 5, first);
                self.say(answer);
            }
            Trap::IdenticalDuplicate => self.identical_duplicate(),
            Trap::ChangedDuplicate => self.changed_duplicate(),
            Trap::UnknownKind => {
                let post = self.post();
                self.scene.refused.push((post, Loss::UnknownKind, "kind#questionnaire".to_owned()));
            }
            Trap::NoId => {
                let post = self.post();
                let why = post.title.clone();
                self.scene.refused.push((post, Loss::NoId, why));
            }
            Trap::Enclosure => {
                let mut post = self.post();
                post.more = "<link rel=\"enclosure\" type=\"audio/mpeg\" length=\"123456\" href=\"http://sons.example/quai.mp3\"/>".to_owned();
                self.listed(Loss::Enclosure, post.id, "http://sons.example/quai.mp3");
                self.add(post);
            }
            Trap::Location => {
                let mut post = self.post();
                post.more = "<georss:featurename>Sfax, Tunisie</georss:featurename><georss:point>34.7405556 10.7602778</georss:point><georss:box>34.6 10.6 34.8 10.9</georss:box>".to_owned();
                self.add(post);
            }
            _ => self.lay_addresses(trap),
        }
    }

    fn lay_addresses(&mut self, trap: Trap) {
        match trap {
            Trap::SamePermalink => self.same_permalink(),
            Trap::ReservedPermalink => {
                for path in ["/search", "/feed.atom"] {
                    let mut post = self.post();
                    post.alternate = Some(format!("http://{}{path}", self.plan.host));
                    post.without_address = true;
                    self.listed(Loss::AddressReserved, post.id, path);
                    self.add(post);
                }
            }
            Trap::EncodedPermalink => {
                self.at("trap-encoded-permalink-%C3%A9t%C3%A9.html");
                self.at("trap-encoded-permalink-été-قلم.html");
            }
            Trap::QueryPermalink => self.at("trap-query-permalink.html?x=1&y=a%20b"),
            Trap::ForeignPermalink => {
                let mut post = self.post();
                post.alternate = Some("http://ailleurs.example/2016/trap-foreign-permalink.html".to_owned());
                self.listed(Loss::ForeignHost, post.id, "ailleurs.example");
                self.add(post);
            }
            Trap::PageSlug => {
                self.page("trap-page-slug");
                self.page("trap-page-slug_12");
            }
            _ => {}
        }
    }

    fn at(&mut self, file: &str) {
        let mut post = self.post();
        post.alternate = post.published.map(|published| self.address(published, file));
        self.add(post);
    }

    /// A page of this trap at `/p/{slug}.html`.
    pub(super) fn page(&mut self, slug: &str) -> crate::entry::Place {
        let mut page = self.post();
        page.kind = Kind::Page;
        page.labels = Vec::new();
        page.alternate = Some(format!("http://{}/p/{slug}.html", self.plan.host));
        self.add(page)
    }

    fn draft_for_prefix(&mut self) {
        let mut draft = self.post();
        draft.draft = true;
        draft.alternate = None;
        draft.title = "Brouillon sans préfixe déclaré".to_owned();
        self.scene.secrets.push(draft.title.clone());
        self.add(draft);
    }

    fn identical_duplicate(&mut self) {
        let post = self.post();
        self.scene.refused.push((post.clone(), Loss::SameTwice, "the same post twice".to_owned()));
        let place = self.add(post);
        let remark = self.remark(&place, 0);
        let mut again = remark.clone();
        again.refused = Some((Loss::SameTwice, "the same comment twice"));
        self.say(remark);
        self.say(again);
    }

    fn changed_duplicate(&mut self) {
        let post = self.post();
        let mut other = post.clone();
        other.title.push_str(" bis");
        other.html = "<p>variante-refusee-du-double</p>".to_owned();
        self.scene.secrets.push("variante-refusee-du-double".to_owned());
        self.scene.refused.push((other, Loss::OtherTwice, "one id, two posts".to_owned()));
        let place = self.add(post);
        let remark = self.remark(&place, 0);
        let mut again = remark.clone();
        again.comment.html = "remarque-refusee-du-double".to_owned();
        self.scene.secrets.push(again.comment.html.clone());
        again.refused = Some((Loss::OtherTwice, "one id, two comments"));
        self.say(remark);
        self.say(again);
    }

    fn same_permalink(&mut self) {
        let first = self.post();
        let mut second = self.post();
        second.alternate.clone_from(&first.alternate);
        second.without_address = true;
        self.listed(Loss::AddressTaken, second.id, "another post stands first at this address");
        self.add(first);
        self.add(second);
    }
}
