//! The built program as a person runs it: in a folder of its own, with its output and status.

use crate::app::{Database, Engine};
use std::io::{BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A data folder and a database for one test.
pub(crate) struct Place {
    pub(crate) folder: tempfile::TempDir,
    database: Database,
}

/// How a command ended.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Place {
    pub(crate) fn new(engine: Engine) -> Place {
        let folder = tempfile::tempdir().unwrap();
        let database = Database::make(engine, folder.path());
        Place { folder, database }
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Its database, for a look past the program.
    pub(crate) fn database(&self) -> db::Address {
        self.database.address()
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The program with these arguments, not started yet.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = bare(self.folder.path(), arguments);
        command.arg("--data").arg(self.data()).args(["--database-url", &self.database.url()]);
        command
    }

    /// Runs the program to its end.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ended {
        ended(self.command(arguments))
    }

    /// The same, and it must do what it is asked.
    pub(crate) fn done(&self, arguments: &[&str]) -> String {
        let ended = self.run(arguments);
        assert_eq!(ended.status, 0, "{arguments:?}: {ended:?}");
        ended.out
    }

    /// Serves on a free port.
    pub(crate) fn serve(&self) -> Serving {
        Serving::start(self.command(&["serve", "--listen", "127.0.0.1:0", "--private-listen", "none"]))
    }

    pub(crate) fn add_site(&self, host: &str) -> String {
        self.done(&["site", "add", host, "--title", "Été", "--language", "fr", "--timezone", "Europe/Paris"])
    }
}

/// The program in a folder, with no setting of whoever runs the tests.
pub(crate) fn bare(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_relais"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("RELAIS_")) {
        command.env_remove(name);
    }
    command.current_dir(folder).args(arguments).stdin(Stdio::null());
    command
}

/// Runs it to its end.
pub(crate) fn ended(mut command: Command) -> Ended {
    let output = command.output().unwrap();
    Ended {
        status: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The program, serving, until this is dropped.
pub(crate) struct Serving {
    pub(crate) child: Child,
    pub(crate) address: SocketAddr,
    /// What it said first.
    pub(crate) greeting: String,
    out: BufReader<std::process::ChildStdout>,
}

impl Serving {
    pub(crate) fn start(mut command: Command) -> Serving {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut greeting = String::new();
        out.read_line(&mut greeting).unwrap();
        if greeting.is_empty() {
            let mut err = String::new();
            child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
            panic!("it does not serve: {err}");
        }
        let address = greeting.rsplit_once("http://").unwrap().1.trim().trim_end_matches('/').parse().unwrap();
        Serving { child, address, greeting, out }
    }

    /// Asks it to stop; its status and how long it took. Whatever else it said on stdout is added to the greeting.
    pub(crate) fn stop(mut self) -> (i32, Duration, String) {
        let asked = Instant::now();
        self.signal();
        let status = self.child.wait().unwrap().code().unwrap_or(-1);
        let took = asked.elapsed();
        self.out.read_to_string(&mut self.greeting).unwrap();
        (status, took, std::mem::take(&mut self.greeting))
    }

    /// SIGTERM.
    pub(crate) fn signal(&self) {
        let sent = Command::new("kill").arg(self.child.id().to_string()).status().unwrap();
        assert!(sent.success());
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
