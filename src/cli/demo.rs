//! The sample publication, served from a temporary folder that is removed at the end.

use super::serve::{Listeners, hold};
use super::{owner, signals};
use crate::app::App;
use crate::base::clock::Clock;
use crate::base::error::{Failure, Result};
use crate::base::voice::{Terminal, Voice};
use crate::config::Config;
use std::path::{Path, PathBuf};

/// Serves the sample; its interface in `language`, or in French, the language of the sample.
///
/// # Errors
/// One sentence when the folder or an address cannot be had.
pub(crate) fn run(config: &Config, language: Option<&str>) -> Result<()> {
    let stop = signals::watch()?;
    let folder = Temporary::make()?;
    let data = folder.0.join("data");
    let database = db::Address::Sqlite(data.join("relais.sqlite"));
    let config = Config { database, blobs: data.join("blobs"), data, tray: None, ..config.clone() };
    let lock = owner::lock(&config.data, "demo")?;
    let listeners = Listeners::open_anywhere(&config)?;
    let clock = Clock::system();
    let app = App::open(&listeners.as_taken(&config), clock.clone())?;
    crate::demo::prepare(&app, language.unwrap_or("fr"), &mut Quiet(Terminal::new(clock, stop.clone())))?;
    let served = hold(&app, listeners, stop);
    drop(lock);
    served
}

/// Nobody who looks at the sample needs the report of its import.
struct Quiet(Terminal);

impl Voice for Quiet {
    fn line(&mut self, _: &str) {}

    fn progress(&mut self, text: &str) {
        self.0.progress(text);
    }

    fn cancelled(&self) -> bool {
        self.0.cancelled()
    }
}

/// A folder of our own, gone when this is dropped.
struct Temporary(PathBuf);

impl Temporary {
    fn make() -> Result<Temporary> {
        use std::os::unix::fs::DirBuilderExt;
        let name = |count: u32| std::env::temp_dir().join(format!("relais-demo-{}-{count}", std::process::id()));
        // Another's folder of that name is left alone: only one that we made ourselves is used.
        for folder in (0..100).map(name) {
            match std::fs::DirBuilder::new().mode(0o700).create(&folder) {
                Ok(()) => return Ok(Temporary(folder)),
                Err(why) if why.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(why) => return Err(cannot(&folder, &why)),
            }
        }
        Err(cannot(&name(0), &std::io::Error::from(std::io::ErrorKind::AlreadyExists)))
    }
}

fn cannot(folder: &Path, why: &std::io::Error) -> Failure {
    let words = "set TMPDIR to a folder that can be written";
    Failure::refused(format!("the temporary folder {} cannot be made: {why}; {words}", folder.display()))
}

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
