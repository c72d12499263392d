//! Where an import goes: a site that is there, or one that it makes from the file's settings.

use crate::app::App;
use crate::article::store as articles;
use crate::audit::model::Actor;
use crate::base::error::Result;
use crate::base::ids::SiteId;
use crate::import::ImportRequest;
use crate::import::cause::Cause;
use crate::import::settings::Brought;
use crate::site::actions::{self, Change};
use crate::site::model::{MenuEntry, NewSite, Settings, SiteState};
use crate::site::{rules, store};
use db::Urgency;
use locale::Locale;

/// Pages that a new menu holds; more would push the rest away on a small screen.
const MENU: usize = 5;

/// The site an import goes to.
pub(crate) struct Target {
    /// `None` in a plan for a site that is not there.
    pub(crate) site: Option<SiteId>,
    /// What becomes of the file's settings.
    pub(crate) settings: SettingsFate,
    /// Whether the site waits for the end of this import to be opened.
    pub(crate) arriving: bool,
    /// The language of the site, without region.
    pub(crate) language: String,
    /// What is to be listed about hosts.
    pub(crate) notes: Vec<(Cause, String)>,
}

/// What becomes of the settings of a file: they apply only to a site that its import makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SettingsFate {
    /// The import makes the site from them.
    Brought,
    /// An earlier run of it did; whatever was set since then stays.
    Here,
    /// The site is somebody else's making.
    Left,
}

/// Finds the site, or makes it. A site that an import of the same source left half done is gone on with.
///
/// # Errors
/// A failure of the database.
pub(crate) fn target(app: &App, request: &ImportRequest, brought: &Brought) -> Result<Target> {
    let directory = app.follower.directory();
    let home = directory.named(&request.host);
    let taken = |id: Option<SiteId>| {
        let others =
            brought.old_hosts.iter().filter(|host| directory.named(host).is_some_and(|home| Some(home.site.id) != id));
        others.map(|host| (Cause::HostTaken, host.to_string())).collect::<Vec<_>>()
    };
    let Some(home) = home else {
        let site = if request.plan { None } else { Some(make(app, request, brought)?) };
        return Ok(Target {
            site,
            settings: SettingsFate::Brought,
            arriving: site.is_some(),
            language: brought.locale.language().to_owned(),
            notes: taken(None),
        });
    };
    let id = home.site.id;
    let settings = app.db.read(id.0, store::settings)?;
    let half_done = home.site.state == SiteState::Arriving
        && (settings.made_by.is_none() || settings.made_by == brought.settings.made_by);
    if half_done && !request.plan {
        set(app, id, brought)?;
    }
    let locale =
        Locale::parse(&home.site.locale).map_or_else(|_| home.site.locale.clone(), |l| l.language().to_owned());
    Ok(Target {
        site: Some(id),
        settings: match (half_done, settings.made_by == brought.settings.made_by) {
            (true, _) => SettingsFate::Brought,
            (false, true) => SettingsFate::Here,
            (false, false) => SettingsFate::Left,
        },
        arriving: half_done,
        language: locale,
        notes: taken(Some(id)),
    })
}

fn make(app: &App, request: &ImportRequest, brought: &Brought) -> Result<SiteId> {
    let new = NewSite {
        host: request.host.clone(),
        old_hosts: brought.old_hosts.clone(),
        title: brought.title.clone(),
        locale: brought.locale.clone(),
        time_zone: brought.time_zone.clone(),
        state: SiteState::Arriving,
    };
    let id = app.act(crate::base::ids::SERVER, Urgency::Bulk, move |tx| actions::add(tx, &Actor::Import, &new))?;
    app.follower.look()?;
    set(app, id, brought)?;
    Ok(id)
}

fn set(app: &App, site: SiteId, brought: &Brought) -> Result<()> {
    let rules = rules::usual(app, &brought.locale, brought.policy.clone().unwrap_or_default())?;
    let changed = Change { settings: Some(brought.settings.clone()), rules: Some(rules), ..Change::default() };
    app.act(site, Urgency::Bulk, move |tx| actions::change(tx, &Actor::Import, &changed))
}

impl Target {
    /// The settings of the site with the first pages in its menu.
    ///
    /// # Errors
    /// A failure of the database.
    pub(crate) fn with_menu(&self, app: &App, site: SiteId) -> Result<Settings> {
        app.db.read(site.0, |snapshot| {
            let pages = articles::pages(snapshot)?;
            let mut settings = store::settings(snapshot)?;
            settings.menu = pages
                .into_iter()
                .filter_map(|page| Some(MenuEntry { address: page.path?, words: page.title }))
                .filter(|entry| !entry.words.is_empty())
                .take(MENU)
                .collect();
            Ok(settings)
        })
    }
}
