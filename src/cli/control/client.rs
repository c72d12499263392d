//! The side of the command: sends its task, shows what comes back.

use super::{PROGRAM, Request};
use crate::base::clock::Clock;
use crate::base::error::{Failure, Result};
use crate::base::voice::{Frame, Terminal, Voice, printable};
use crate::cli::task::Task;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;
use std::path::Path;
use tokio::sync::watch;

/// Has the server run the task; the exit status that it gave. A signal ends this process, and the server sees it.
///
/// # Errors
/// When the server does not answer to the end.
pub(crate) fn run(mut server: UnixStream, data: &Path, task: &Task) -> Result<u8> {
    let lost = |why: &dyn std::fmt::Display| {
        let words = "look at its log, then repeat the command: what was not finished is not kept";
        Failure::refused(format!("the server that has {} ended the command ({why}); {words}", data.display()))
    };
    let mut request = serde_json::to_string(&Request { program: PROGRAM.into(), task: task.clone() })?;
    request.push('\n');
    server.write_all(request.as_bytes()).map_err(|why| lost(&why))?;
    let (_never, stop) = watch::channel(false);
    let mut voice = Terminal::new(Clock::system(), stop);
    for line in BufReader::new(server).lines() {
        match serde_json::from_str(&line.map_err(|why| lost(&why))?)? {
            Frame::Line(text) => voice.line(&text),
            Frame::Progress(text) => voice.progress(&text),
            Frame::Error(text) => {
                voice.wipe();
                let _ = writeln!(std::io::stderr(), "{}", printable(&text));
            }
            Frame::Exit(status) => return Ok(status),
        }
    }
    Err(lost(&"it hung up"))
}
