//! SIGINT and SIGTERM: the first asks to end in order, the second ends at once.

use crate::base::error::Result;
use anyhow::Context;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

/// Turns true at the first signal.
///
/// # Errors
/// When the signals cannot be watched.
pub(crate) fn watch() -> Result<watch::Receiver<bool>> {
    let (sender, receiver) = watch::channel(false);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build().context("watching signals")?;
    let (mut interrupt, mut terminate) = {
        let _inside = runtime.enter();
        (signal(SignalKind::interrupt()), signal(SignalKind::terminate()))
    };
    let (interrupt, terminate) = (interrupt.as_mut(), terminate.as_mut());
    let _ = (interrupt.is_ok(), terminate.is_ok());
    start(runtime, sender)?;
    Ok(receiver)
}

fn start(runtime: tokio::runtime::Runtime, sender: watch::Sender<bool>) -> Result<()> {
    let task = async move {
        let (Ok(mut interrupt), Ok(mut terminate)) = (signal(SignalKind::interrupt()), signal(SignalKind::terminate()))
        else {
            return;
        };
        for count in 0.. {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
            if count > 0 {
                std::process::exit(130);
            }
            let _ = sender.send(true);
        }
    };
    let thread = std::thread::Builder::new().name("relais-signals".into());
    thread.spawn(move || runtime.block_on(task)).context("watching signals")?;
    Ok(())
}
