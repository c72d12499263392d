//! Publishes what is due.

use super::actions;
use super::store::publishing;
use crate::app::App;
use crate::base::error::Result;
use crate::base::ids::SiteId;
use crate::due::Timetable;
use db::Urgency;
use std::time::Duration;

/// Articles of a site published in one go.
const AT_ONCE: i64 = 100;

/// A publication is there within a second of its hour.
pub(crate) const PUBLICATIONS: Timetable = Timetable {
    what: "a publication",
    step: Duration::from_millis(100),
    next: |rows| Ok(publishing::next_due(rows)?),
    act: publish,
};

fn publish(app: &App, site: SiteId, now: i64) -> Result<()> {
    for id in app.db.read(site.0, |rows| publishing::due(rows, now, AT_ONCE))? {
        if app.act(site, Urgency::Person, move |tx| actions::publish_due(tx, id))? {
            tracing::info!("article {id} of site {site} was due and is published");
        }
    }
    Ok(())
}
