//! The sample publication: a backup and pictures inside the program, brought in by the importer like any other; then some of
//! its articles name their sources.

use crate::app::App;
use crate::audit::model::Actor;
use crate::base::error::{Failure, Result};
use crate::base::ids::SERVER;
use crate::base::text::HostName;
use crate::base::voice::Voice;
use crate::import::{self, ImportRequest};
use crate::site::actions::add;
use crate::site::model::{NewSite, SiteState, TimeZone};
use crate::source;
use db::Urgency;
use rust_embed::Embed;
use std::collections::BTreeMap;
use std::path::Path;

/// The host under which the sample stands; on this machine the only site answers to any name.
pub(crate) const HOST: &str = "demo.localhost";

/// Its title, whatever the language of its interface.
const TITLE: &str = "Carnets du Ponant";

#[derive(Embed)]
#[folder = "demo/"]
#[include = "publication.xml"]
#[include = "sources.json"]
#[include = "media/*"]
struct Files;

/// Brings the sample into an empty data folder, its interface in `language`.
///
/// # Errors
/// When the folder cannot be written, or the database fails.
pub(crate) fn prepare(app: &App, language: &str, voice: &mut dyn Voice) -> Result<()> {
    let locale = locale::Locale::parse(language)
        .map_err(|_| Failure::refused(format!("“{language}” is not a language; choose fr, en or ar")))?;
    let host = HostName::parse(HOST).map_err(Failure::refused)?;
    let folder = app.data.join("demo");
    unpack(&folder)?;
    let request = ImportRequest {
        files: vec![folder.join("publication.xml")],
        host: host.clone(),
        plan: false,
        media: Some(folder.join("media")),
        no_fetch: true,
        report: None,
    };
    let new = NewSite {
        host,
        old_hosts: Vec::new(),
        title: TITLE.into(),
        locale,
        time_zone: TimeZone::parse("Europe/Paris").map_err(Failure::refused)?,
        state: SiteState::Arriving,
    };
    app.act(SERVER, Urgency::Person, move |tx| add(tx, &Actor::CommandLine, &new))?;
    app.follower.look()?;
    import::run(app, &request, voice)?;
    name_sources(app, &request.host)
}

/// A backup has no place for chains of sources: they stand beside it, by address.
fn name_sources(app: &App, host: &HostName) -> Result<()> {
    let Some(file) = Files::get("sources.json") else { return Ok(()) };
    let all: BTreeMap<String, serde_json::Value> = serde_json::from_slice(&file.data)?;
    for (path, sources) in all {
        source::name_sources(app, host, &path, &sources.to_string())?;
    }
    Ok(())
}

fn unpack(folder: &Path) -> Result<()> {
    let fail = |why: std::io::Error| {
        Failure::refused(format!("the sample cannot be unpacked into {}: {why}", folder.display()))
    };
    std::fs::create_dir_all(folder.join("media")).map_err(fail)?;
    for name in Files::iter() {
        if let Some(file) = Files::get(&name) {
            std::fs::write(folder.join(name.as_ref()), file.data).map_err(fail)?;
        }
    }
    Ok(())
}
