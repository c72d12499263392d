//! Housekeeping of backups that were sent at the desk: none is kept for ever.

use super::actions::uploads as actions;
use super::folder;
use super::model::UploadState;
use super::store::uploads;
use crate::app::App;
use crate::audit::model::Actor;
use crate::base::error::Result;
use crate::base::ids::SiteId;
use db::Urgency;

/// A day, in microseconds.
const DAY: i64 = 86_400_000_000;

/// Deletes the files of a site that are no longer needed: some days after the report of one, or after the last that was done
/// with one that was never brought to its end. What nobody names any more goes too.
///
/// # Errors
/// A failure of the database, or a file that cannot be deleted.
pub(crate) fn tidy(app: &App, site: SiteId, now: i64) -> Result<()> {
    let until = now.saturating_sub(app.config.import_keep_days.saturating_mul(DAY));
    for upload in app.db.read(site.0, uploads::kept)? {
        let rests = !matches!(upload.state, UploadState::Planning | UploadState::Running);
        if rests && upload.changed <= until {
            let id = upload.id;
            app.act(site, Urgency::Bulk, move |tx| actions::remove(tx, &Actor::Scheduler, id))?;
            folder::forget(app, site, &upload.file)?;
            tracing::info!("the backup {id} that was sent to site {site} was deleted after its time");
        }
    }
    let kept = app.db.read(site.0, uploads::kept)?;
    folder::sweep(app, site, &kept, now)
}
