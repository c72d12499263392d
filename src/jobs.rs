//! The jobs of this program: one line for each kind. What one does stands with its noun.

use crate::app::App;
use crate::base::error::Result;
use crate::comment::follow::{jobs as followers, news};
use crate::moderation::jobs::notices;
use crate::{import, media, message, moderation, person, site};
use ::jobs::{Jobs, Kind, Lane};
use tokio::sync::watch;

const JOBS: Jobs<App> = Jobs(&[
    Kind { name: media::jobs::SHRINK, lane: Lane::Heavy, run: media::jobs::shrink },
    Kind { name: import::jobs::PLAN, lane: Lane::Long, run: import::jobs::plan },
    Kind { name: import::jobs::BRING, lane: Lane::Long, run: import::jobs::bring },
    Kind { name: person::jobs::LINK, lane: Lane::Light, run: person::jobs::link },
    Kind { name: person::jobs::NEWS, lane: Lane::Light, run: person::jobs::news },
    Kind { name: person::jobs::INVITATION, lane: Lane::Light, run: person::jobs::invitation },
    Kind { name: site::latest::LOOK, lane: Lane::Long, run: site::latest::look },
    Kind { name: message::jobs::MAIL, lane: Lane::Light, run: message::jobs::mail },
    Kind { name: followers::QUESTION, lane: Lane::Light, run: followers::question },
    Kind { name: followers::SPREAD, lane: Lane::Light, run: followers::spread },
    Kind { name: followers::NEWS, lane: Lane::Light, run: followers::news },
    Kind { name: news::WAITING, lane: Lane::Light, run: news::waiting },
    Kind { name: moderation::jobs::DECIDED, lane: Lane::Light, run: moderation::jobs::decided },
    Kind { name: moderation::jobs::JUDGED, lane: Lane::Light, run: moderation::jobs::judged },
    Kind { name: notices::RECEIVED, lane: Lane::Light, run: notices::received },
    Kind { name: notices::ANSWERED, lane: Lane::Light, run: notices::answered },
    Kind { name: notices::TOLD, lane: Lane::Light, run: notices::told },
    Kind { name: moderation::jobs::claims::CLAIMED, lane: Lane::Light, run: moderation::jobs::claims::claimed },
    Kind { name: moderation::privacy::jobs::LINK, lane: Lane::Light, run: moderation::privacy::jobs::link },
]);

/// Those that write to people.
pub(crate) const MAIL: &[&str] = &[
    person::jobs::LINK,
    person::jobs::NEWS,
    person::jobs::INVITATION,
    message::jobs::MAIL,
    followers::QUESTION,
    followers::NEWS,
    news::WAITING,
    moderation::jobs::DECIDED,
    moderation::jobs::JUDGED,
    notices::RECEIVED,
    notices::ANSWERED,
    notices::TOLD,
    moderation::jobs::claims::CLAIMED,
    moderation::privacy::jobs::LINK,
];

/// Starts the workers of this node: one for what waits for others, one for what keeps a core busy, one for what takes
/// minutes. A heavy job may take as much memory as a picture is allowed, so there is one at a time.
///
/// They are not waited for: what they leave in the middle is done again from the start.
///
/// # Errors
/// When a thread cannot be started.
pub(crate) fn start(app: &App, stop: &watch::Receiver<bool>) -> std::io::Result<()> {
    let lanes = [(Lane::Light, "relais-jobs"), (Lane::Heavy, "relais-pictures"), (Lane::Long, "relais-imports")];
    for (lane, name) in lanes {
        let (app, stop) = (app.clone(), stop.clone());
        std::thread::Builder::new().name(name.into()).spawn(move || {
            let now = || app.clock.now();
            // Nobody is left to say stop once the sender is gone.
            JOBS.work(lane, &app.db, &now, &app, &|| !*stop.borrow() && stop.has_changed().is_ok());
        })?;
    }
    Ok(())
}

/// Does all jobs that are due, on this thread: for tests. How many were done here.
///
/// # Errors
/// A failure of the database.
pub fn drain(app: &App) -> Result<u64> {
    Ok(JOBS.drain(&app.db, &|| app.clock.now(), app)?)
}
