//! Traps of dates and of what is not public yet.

use super::Stage;
use crate::expected::{Kind, Loss};
use crate::time::Stamp;
use crate::traps::Trap;

const INDIA: i32 = 19_800;
const NEWFOUNDLAND: i32 = -12_600;
const PACIFIC: i32 = -28_800;

impl Stage<'_> {
    pub(super) fn lay_dates(&mut self, trap: Trap) {
        match trap {
            Trap::EmptyDraft => self.empty_draft(),
            Trap::MonthDiffers => {
                let mut post = self.post();
                post.published = Some(Stamp::civil((2011, 5, 20), (19, 41, 18), 7200));
                post.alternate = Some(format!("http://{}/2010/11/trap-month-differs.html", self.plan.host));
                self.add(post);
            }
            Trap::UpdatedYearsLater => {
                let mut post = self.post();
                post.updated = post.published.map(|stamp| stamp.plus(9 * 365 * 86_400_000));
                self.add(post);
            }
            Trap::ForeignOffsets => {
                self.dated(Stamp::civil((2014, 7, 1), (0, 15, 0), INDIA));
                self.dated(Stamp::civil((2014, 6, 30), (23, 45, 0), NEWFOUNDLAND));
            }
            Trap::SummerTime => self.summer_time(),
            Trap::LocalDateDiffers => {
                self.dated(Stamp::civil((2011, 12, 31), (23, 30, 0), PACIFIC));
                self.dated(Stamp::civil((2013, 1, 1), (0, 30, 0), INDIA));
            }
            Trap::FutureArticle => self.future_article(),
            Trap::PublishedMissing => {
                let mut post = self.post();
                post.published = None;
                self.listed(Loss::DateMissing, post.id, "no date of publication");
                self.add(post);
            }
            Trap::UpdatedMissing => {
                let mut post = self.post();
                post.updated = None;
                self.add(post);
            }
            _ => {}
        }
    }

    fn dated(&mut self, published: Stamp) {
        let mut post = self.post();
        let made = self.made;
        post.published = Some(published);
        post.updated = Some(published.plus(60_000));
        post.alternate = Some(self.address(published, &format!("trap-{}-{made}.html", self.trap.name())));
        self.add(post);
    }

    fn empty_draft(&mut self) {
        let mut draft = self.post();
        draft.draft = true;
        draft.alternate = None;
        draft.title = String::new();
        let secret = "secret-du-brouillon-vide";
        draft.html = format!("<p>{secret}</p>");
        draft.body.shows = vec![secret.to_owned()];
        self.scene.secrets.push(secret.to_owned());
        self.add(draft);
        let mut page = self.post();
        page.kind = Kind::Page;
        page.draft = true;
        page.alternate = None;
        page.title = "Page en brouillon".to_owned();
        self.scene.secrets.push(page.title.clone());
        self.add(page);
    }

    /// The last second before and the first after the hour skipped; the same hour twice; a change at midnight.
    fn summer_time(&mut self) {
        self.dated(Stamp::civil((2022, 3, 27), (1, 59, 59), 3600));
        self.dated(Stamp::civil((2022, 3, 27), (3, 0, 0), 7200));
        self.dated(Stamp::civil((2021, 10, 31), (2, 30, 0), 7200));
        self.dated(Stamp::civil((2021, 10, 31), (2, 30, 0), 3600));
        self.dated(Stamp::civil((2018, 3, 24), (23, 59, 59), 7200));
        self.dated(Stamp::civil((2018, 3, 25), (1, 0, 0), 10_800));
    }

    fn future_article(&mut self) {
        let mut post = self.post();
        let published = Stamp::civil((2190, 1, 1), (9, 0, 0), 3600);
        post.published = Some(published);
        post.alternate = Some(self.address(published, "trap-future-article.html"));
        post.future = true;
        let secret = "secret-de-l-avenir";
        post.html = format!("<p>{secret}</p>");
        post.body.shows = vec![secret.to_owned()];
        self.scene.secrets.push(secret.to_owned());
        self.add(post);
    }
}
