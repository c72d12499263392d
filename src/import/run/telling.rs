//! What is told of the entries of an import: what would become of them, what became of them, and what is to be said.

use super::Import;
use crate::article::model::Kind as ArticleKind;
use crate::base::error::Result;
use crate::base::ids::SiteId;
use crate::import::actions::{self, Fate};
use crate::import::cause::Cause;
use crate::import::map::{Mapped, Note, OfArticle, note};
use crate::import::media::Media;
use crate::import::report::{Finding, Outcome, Subject};
use crate::import::scan::backup;
use crate::import::store::Became;
use blogger::{Item, Kind};

impl Import<'_> {
    /// Shows those that whoever looks on has chosen once more: without the others, of which each costs its cleaning.
    pub(super) fn show_again(&mut self) -> Result<()> {
        let Some(watch) = &mut self.watch else { return Ok(()) };
        watch.choose();
        for item in backup(self.file)? {
            let Ok(Item::Entry(entry)) = item else { continue };
            let kind = match entry.kind {
                Kind::Post => ArticleKind::Article,
                Kind::Page => ArticleKind::Page,
                _ => continue,
            };
            let Some(old_id) = entry.old_id.as_ref().map(ToString::to_string) else { continue };
            if watch.wants(&old_id) {
                watch.again(self.mapper.article(&entry, &old_id, kind));
            }
        }
        Ok(())
    }

    pub(super) fn foresee<'b>(
        &self,
        site: Option<SiteId>,
        became: Became,
        entries: impl Iterator<Item = (&'b str, &'b [u8])>,
    ) -> Result<Vec<Fate>> {
        let entries: Vec<(&str, &[u8])> = entries.collect();
        match site {
            Some(site) => {
                self.app.db.read(site.0, |snapshot| actions::foresee(snapshot, &self.run.source, became, &entries))
            }
            None => Ok(entries.iter().map(|_| Fate::Brought { moved_to: None }).collect()),
        }
    }

    pub(super) fn record<T>(&mut self, subject: Subject, fate: Fate, mapped: &Mapped<T>) {
        let (outcome, own) = match &fate {
            Fate::Brought { moved_to } => {
                (Outcome::Brought, moved_to.as_ref().map(|path| note(Cause::AddressChanged, path)))
            }
            Fate::Here => (Outcome::Here, None),
            Fate::Listed(cause) => (Outcome::Listed, Some(note(*cause, &mapped.address))),
        };
        self.report.entry(subject, outcome);
        // What was brought before was listed then; a repetition has nothing new to say about it.
        let notes = if matches!(fate, Fate::Brought { .. }) { mapped.notes.as_slice() } else { &[] };
        for note in own.iter().chain(notes) {
            self.say(subject, note, &mapped.old_id, mapped.line, &mapped.address);
        }
    }

    /// A comment on a draft is here and is not public: it waits with its article.
    pub(super) fn say_waiting(&mut self, fate: &Fate, mapped: &Mapped<OfArticle>) {
        if matches!(fate, Fate::Brought { .. }) && self.scan.is_draft(&mapped.new.article) {
            self.say(Subject::Comment, &note(Cause::CommentOnDraft, ""), &mapped.old_id, mapped.line, &mapped.address);
        }
    }

    pub(super) fn say(&mut self, subject: Subject, note: &Note, old_id: &str, line: u64, address: &str) {
        self.report.find(&Finding {
            subject,
            cause: note.cause,
            severity: note.severity,
            count: note.count,
            old_id,
            line,
            address,
            sample: &note.sample,
        });
    }

    pub(super) fn media(&mut self, media: &Media) {
        for name in &media.ambiguous {
            self.say(Subject::Other, &note(Cause::PictureAmbiguous, name), "", 0, name);
        }
        for name in media.broken() {
            self.say(Subject::Other, &note(Cause::PictureBroken, &name), "", 0, &name);
        }
    }
}
