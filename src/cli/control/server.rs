//! The side of the process that has the data: listens, and runs each task on a thread of its own.

use super::{PROGRAM, Request, socket};
use crate::app::App;
use crate::base::error::{Failure, Result};
use crate::base::voice::{Frame, Frames};
use crate::cli::explain;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::net::{UnixListener, UnixStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::watch;

/// Commands at once; a further one is refused.
const MOST: usize = 16;
/// The longest request: it holds paths and a sentence or two.
const LONGEST: u64 = 1 << 20;
/// How long a command may take to say what it wants, and to take what is said to it.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long running commands may take to end once the server stops.
const DRAIN: Duration = Duration::from_secs(6);

/// The listening socket and the commands that run.
pub(crate) struct Control {
    shared: Arc<Shared>,
}

struct Shared {
    app: App,
    stop: watch::Receiver<bool>,
    ended: AtomicBool,
    running: Mutex<usize>,
    fewer: Condvar,
}

impl Control {
    /// Listens for commands until [`Control::end`]. Running ones end when `stop` turns true.
    ///
    /// # Errors
    /// When the socket cannot be made.
    pub(crate) fn start(app: &App, stop: watch::Receiver<bool>) -> Result<Control> {
        let cannot = |why: std::io::Error| {
            let data = app.data.display();
            Failure::refused(format!("{data}/control.sock cannot be made: {why}; put the data folder on a local disk"))
        };
        let listener = socket::listen(&app.data).map_err(cannot)?;
        let (app, ended) = (app.clone(), AtomicBool::new(false));
        let shared = Arc::new(Shared { app, stop, ended, running: Mutex::new(0), fewer: Condvar::new() });
        let theirs = Arc::clone(&shared);
        let thread = std::thread::Builder::new().name("relais-control".into());
        thread.spawn(move || listen(&listener, &theirs)).map_err(cannot)?;
        Ok(Control { shared })
    }

    /// Takes no more commands, and waits a while for those that run.
    pub(crate) fn end(self) {
        let shared = self.shared;
        shared.ended.store(true, Ordering::SeqCst);
        // Wakes the listener, so that it sees that it has ended.
        drop(socket::connect(&shared.app.data));
        socket::remove(&shared.app.data);
        let running = shared.running.lock().unwrap_or_else(PoisonError::into_inner);
        drop(shared.fewer.wait_timeout_while(running, DRAIN, |running| *running > 0));
    }
}

fn listen(listener: &UnixListener, shared: &Arc<Shared>) {
    for connection in listener.incoming() {
        if shared.ended.load(Ordering::SeqCst) {
            return;
        }
        match connection {
            Ok(connection) => take(connection, shared),
            Err(why) => {
                tracing::warn!("a command could not be taken on: {why}");
                std::thread::sleep(Duration::from_millis(100));
            }
        }
    }
}

fn take(connection: UnixStream, shared: &Arc<Shared>) {
    let turn = Turn::take(shared);
    let thread = std::thread::Builder::new().name("relais-command".into());
    let theirs = Arc::clone(shared);
    let started = thread.spawn(move || {
        if let Err(why) = answer(connection, &theirs, turn.is_some()) {
            tracing::warn!("a command could not be answered: {why}");
        }
        drop(turn);
    });
    if let Err(why) = started {
        tracing::warn!("a command could not be taken on: {why}");
    }
}

/// One of the places for commands, given back when dropped.
struct Turn(Arc<Shared>);

impl Turn {
    fn take(shared: &Arc<Shared>) -> Option<Turn> {
        let mut running = shared.running.lock().unwrap_or_else(PoisonError::into_inner);
        if *running >= MOST {
            return None;
        }
        *running += 1;
        Some(Turn(Arc::clone(shared)))
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        *self.0.running.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        self.0.fewer.notify_all();
    }
}

fn answer(connection: UnixStream, shared: &Shared, has_turn: bool) -> std::io::Result<()> {
    connection.set_read_timeout(Some(PATIENCE))?;
    connection.set_write_timeout(Some(PATIENCE))?;
    let mut line = String::new();
    BufReader::new(connection.try_clone()?.take(LONGEST)).read_line(&mut line)?;
    let gone = Arc::new(AtomicBool::new(false));
    watch_for_end(connection.try_clone()?, Arc::clone(&gone))?;
    let mut voice = Frames::new(connection.try_clone()?, shared.app.clock.clone(), gone, shared.stop.clone());
    let done = match (has_turn, serde_json::from_str::<Request>(&line)) {
        (false, _) => Err(Failure::refused(format!("{MOST} commands run already on this server; wait for one to end"))),
        (true, Ok(request)) if request.program == PROGRAM => {
            tracing::info!("runs relais {} for another process", request.task.name());
            request.task.run(&shared.app, &mut voice)
        }
        (true, _) => Err(Failure::refused(format!(
            "the server that has the data folder is Relais {PROGRAM} and does not understand this command; use the same \
             program for both"
        ))),
    };
    if let Err(failure) = &done {
        voice.send(&Frame::Error(explain::words(failure, &shared.app.config)));
    }
    voice.send(&Frame::Exit(u8::from(done.is_err())));
    connection.shutdown(std::net::Shutdown::Both)
}

/// After its request a command only listens: whatever comes now, most of all the end, means that it has gone.
fn watch_for_end(mut connection: UnixStream, gone: Arc<AtomicBool>) -> std::io::Result<()> {
    connection.set_read_timeout(None)?;
    let thread = std::thread::Builder::new().name("relais-command-end".into());
    let watching = thread.spawn(move || {
        let _ = connection.read(&mut [0]);
        gone.store(true, Ordering::SeqCst);
    });
    watching.map(|_| ())
}
