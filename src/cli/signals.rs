//! SIGINT and SIGTERM: the first asks to end in order, the second ends at once.

use crate::base::error::Result;
use anyhow::Context;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

/// What a shell says of a program that a signal ended.
const ENDED_BY_SIGNAL: i32 = 130;

/// Turns true at the first signal. They are watched from here on.
///
/// # Errors
/// When they cannot be watched.
pub(crate) fn watch() -> Result<watch::Receiver<bool>> {
    let (sender, receiver) = watch::channel(false);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build().context("watching signals")?;
    let inside = runtime.enter();
    let mut interrupt = signal(SignalKind::interrupt()).context("watching SIGINT")?;
    let mut terminate = signal(SignalKind::terminate()).context("watching SIGTERM")?;
    drop(inside);
    let task = async move {
        loop {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
            if sender.send_replace(true) {
                std::process::exit(ENDED_BY_SIGNAL);
            }
        }
    };
    let thread = std::thread::Builder::new().name("relais-signals".into());
    thread.spawn(move || runtime.block_on(task)).context("watching signals")?;
    Ok(receiver)
}
