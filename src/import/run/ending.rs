//! The end of an import: numbers, lists, related articles, the run's record, and the report.

use super::{FIRST, Import, LARGEST, SLICE};
use crate::article::store::writing;
use crate::audit::model::Actor;
use crate::base::error::{Failure, Result};
use crate::base::ids::{ArticleId, RunId};
use crate::base::voice::Voice;
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
use db::Urgency;

impl Import<'_> {
    /// Numbers discussions and makes articles visible, some at a time.
    pub(super) fn open(&mut self, voice: &mut dyn Voice) -> Result<()> {
        let Some(site) = self.target.site else { return Ok(()) };
        let mut after = ArticleId(0);
        let mut size = FIRST;
        loop {
            stop_if_cancelled(voice)?;
            let waiting = self.app.db.read(site.0, |snapshot| -> Result<_> {
                let mut ids = writing::arriving(snapshot, after, size as i64)?;
                ids.extend(comments::articles_waiting(snapshot, after, size as i64)?);
                ids.sort_unstable();
                ids.dedup();
                ids.truncate(size);
                Ok(ids)
            })?;
            let Some(last) = waiting.last().copied() else { return Ok(()) };
            voice.progress(&format!("Numbering and opening: article {last}"));
            self.took = 0;
            let count = waiting.len();
            let done = self.act(site, move |tx| actions::open(tx, &waiting))?;
            for (old_id, why) in &done.orphans {
                let cause = if *why == Orphan::Circle { Cause::ParentCircle } else { Cause::ParentMissing };
                self.say(Subject::Comment, &note(cause, ""), old_id, 0, "");
            }
            for (_, old_id) in &done.hidden_anchors {
                self.say(Subject::Comment, &note(Cause::AnchorHidden, &format!("#c{old_id}")), old_id, 0, "");
            }
            size = usize::midpoint(size, ((count as u64 * SLICE / self.took.max(1)) as usize).max(1)).clamp(1, LARGEST);
            after = last;
        }
    }

    /// Fixes the related articles of those that have none yet: all stand in their lists now.
    pub(super) fn relate(&mut self, voice: &mut dyn Voice) -> Result<()> {
        let Some(site) = self.target.site else { return Ok(()) };
        let mut after = ArticleId(0);
        loop {
            stop_if_cancelled(voice)?;
            let unrelated = self.app.db.read(site.0, |snapshot| writing::unrelated(snapshot, after, 100))?;
            let Some(last) = unrelated.last().copied() else { return Ok(()) };
            voice.progress(&format!("Finding related articles: article {last}"));
            self.app.act(site, Urgency::Bulk, move |tx| actions::relate(tx, &unrelated))?;
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
