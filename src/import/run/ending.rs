//! The end of an import: numbers, lists, related articles, the run's record, and the report.

use super::{FIRST, Import};
use crate::article::store::writing;
use crate::audit::model::Actor;
use crate::base::error::{Failure, Result};
use crate::base::ids::{ArticleId, RunId, SiteId};
use crate::base::voice::{Stage, Voice};
use crate::comment::model::Orphan;
use crate::comment::store as comments;
use crate::import::ImportRequest;
use crate::import::actions;
use crate::import::bring::stop_if_cancelled;
use crate::import::cause::Cause;
use crate::import::map::note;
use crate::import::report::{Heading, Subject};
use crate::import::settings::Brought;
use crate::site::actions::{Change, change};
use crate::site::model::SiteState;
use db::{Snapshot, Urgency};

impl Import<'_> {
    /// Numbers discussions and makes articles visible, some at a time.
    pub(super) fn open(&mut self, voice: &mut dyn Voice) -> Result<()> {
        let waiting = |snapshot: &mut Snapshot<'_>, after, limit| -> Result<_> {
            let mut ids = writing::arriving(snapshot, after, limit)?;
            ids.extend(comments::articles_waiting(snapshot, after, limit)?);
            ids.sort_unstable();
            ids.dedup();
            Ok(ids)
        };
        self.in_batches(voice, ("Numbering and opening", Stage::Opening), waiting, |import, site, ids| {
            let done = import.act(site, move |tx| actions::open(tx, &ids))?;
            for (old_id, why) in &done.orphans {
                let cause = if *why == Orphan::Circle { Cause::ParentCircle } else { Cause::ParentMissing };
                import.say(Subject::Comment, &note(cause, ""), old_id, 0, "");
            }
            for (_, old_id) in &done.hidden_anchors {
                import.say(Subject::Comment, &note(Cause::AnchorHidden, &format!("#c{old_id}")), old_id, 0, "");
            }
            Ok(())
        })
    }

    /// Fixes the related articles of those that have none yet: all stand in their lists now.
    pub(super) fn relate(&mut self, voice: &mut dyn Voice) -> Result<()> {
        let unrelated = |snapshot: &mut Snapshot<'_>, after, limit| Ok(writing::unrelated(snapshot, after, limit)?);
        self.in_batches(voice, ("Finding related articles", Stage::Relating), unrelated, |import, site, ids| {
            import.act(site, move |tx| actions::relate(tx, &ids))
        })
    }

    /// Does something to all articles that `find` finds behind an id, as many at once as fit the time of a batch.
    fn in_batches(
        &mut self,
        voice: &mut dyn Voice,
        (what, stage): (&str, Stage),
        find: impl Fn(&mut Snapshot<'_>, ArticleId, i64) -> Result<Vec<ArticleId>>,
        mut act: impl FnMut(&mut Self, SiteId, Vec<ArticleId>) -> Result<()>,
    ) -> Result<()> {
        let Some(site) = self.target.site else { return Ok(()) };
        let (mut after, mut size, mut done) = (ArticleId(0), FIRST, 0);
        loop {
            stop_if_cancelled(voice)?;
            let mut ids = self.app.db.read(site.0, |snapshot| find(snapshot, after, size as i64))?;
            ids.truncate(size);
            let Some(last) = ids.last().copied() else { return Ok(()) };
            voice.progress(&format!("{what}: article {last}"));
            done += ids.len() as u64;
            voice.stage(stage, done, self.scan.article_count().max(done));
            let count = ids.len();
            self.took = 0;
            act(self, site, ids)?;
            size = self.fitting(size, count).max(1);
            after = last;
        }
    }

    /// Ends the run's record, and opens a site that this import made.
    pub(super) fn finish(&mut self, brought: &Brought) -> Result<()> {
        self.report.balance(self.scan.entries).map_err(|words| Failure::Fault(anyhow::anyhow!(words)))?;
        let Some(site) = self.target.site else { return Ok(()) };
        if let Some(run) = self.run.id {
            let summary = self.report.summary();
            self.app.act(site, Urgency::Bulk, move |tx| actions::finish(tx, RunId(run.0), &summary))?;
        }
        if self.target.arriving {
            let state = if brought.closed { SiteState::Closed } else { SiteState::Open };
            let menu = self.target.with_menu(self.app, site)?;
            let changed = Change { state: Some(state), settings: Some(menu), ..Change::default() };
            self.app.act(site, Urgency::Bulk, move |tx| change(tx, &Actor::Import, &changed))?;
        }
        Ok(())
    }

    pub(super) fn tell(&mut self, request: &ImportRequest, brought: &Brought, voice: &mut dyn Voice) -> Result<()> {
        self.report.balance(self.scan.entries).map_err(|words| Failure::Fault(anyhow::anyhow!(words)))?;
        self.report.finish().map_err(|why| {
            Failure::refused(format!("the entries were brought, but the report could not be written to its end: {why}"))
        })?;
        let heading = Heading {
            plan: self.plan,
            site: request.host.to_string(),
            lines_at: request.report.as_ref().map(|path| path.display().to_string()),
        };
        self.report
            .write(&brought.locale, &self.app.texts, &heading, &mut |line| voice.line(line))
            .map_err(|why| Failure::Fault(why.into()))
    }
}
