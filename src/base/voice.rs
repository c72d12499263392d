//! How a long task speaks to whoever started it: finished lines, progress, and whether it should go on.

use crate::base::clock::Clock;
use crate::base::names::named;
use serde::{Deserialize, Serialize};
use std::io::{IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::sync::watch;

/// Where an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Reads the file to its end, in bytes.
    Reading,
    /// Brings entries, or looks at what would come of them.
    Bringing,
    /// Numbers discussions and makes articles visible.
    Opening,
    /// Finds related articles.
    Relating,
    /// Keeps the report.
    Reporting,
}

named!(
    Stage,
    "stage of an import",
    Reading "reading",
    Bringing "bringing",
    Opening "opening",
    Relating "relating",
    Reporting "reporting",
);

/// Whom a long task tells what it does.
pub trait Voice: Send {
    /// A finished line, for stdout.
    fn line(&mut self, text: &str);
    /// How far the task is. Replaces the last one on a terminal; elsewhere a plain line now and then.
    fn progress(&mut self, text: &str);
    /// The same in figures, for whoever draws it. Most have the words alone.
    fn stage(&mut self, stage: Stage, done: u64, of: u64) {
        let _ = (stage, done, of);
    }
    /// Whether the task should end at its next batch, because nobody waits for it any more.
    fn cancelled(&self) -> bool;
}

/// Between two progress lines: on a terminal, and in a log or a pipe. Microseconds.
const ON_TERMINAL: u64 = 100_000;
const ELSEWHERE: u64 = 5_000_000;

/// Characters of a progress line on a terminal; a longer one would wrap and could not be replaced.
const WIDTH: usize = 78;

/// Lets one progress line through now and then.
struct Pace {
    clock: Clock,
    every: u64,
    last: u64,
}

impl Pace {
    /// The first one waits too: of a task that is done at once, nobody needs the progress.
    fn new(clock: Clock, every: u64) -> Pace {
        Pace { last: clock.steady(), clock, every }
    }

    fn is_due(&mut self) -> bool {
        let now = self.clock.steady();
        let due = now.saturating_sub(self.last) >= self.every;
        if due {
            self.last = now;
        }
        due
    }
}

/// Speaks to the person who typed the command: lines on stdout, progress on stderr.
pub struct Terminal {
    terminal: bool,
    pace: Pace,
    shown: bool,
    stop: watch::Receiver<bool>,
}

impl Terminal {
    /// Ends its task when `stop` turns true.
    pub fn new(clock: Clock, stop: watch::Receiver<bool>) -> Terminal {
        let terminal = std::io::stderr().is_terminal();
        let every = if terminal { ON_TERMINAL } else { ELSEWHERE };
        Terminal { terminal, pace: Pace::new(clock, every), shown: false, stop }
    }

    /// Takes the progress away, before something else is written to stderr.
    pub(crate) fn wipe(&mut self) {
        if std::mem::take(&mut self.shown) {
            let _ = write!(std::io::stderr(), "\r\x1b[K");
        }
    }
}

impl Voice for Terminal {
    fn line(&mut self, text: &str) {
        self.wipe();
        // Whoever closed our output does not want to read on; the task itself goes on.
        let _ = writeln!(std::io::stdout(), "{}", printable(text));
    }

    fn progress(&mut self, text: &str) {
        if !self.pace.is_due() {
            return;
        }
        let text = printable(text);
        let _ = if self.terminal {
            self.shown = true;
            let short: String = text.chars().take(WIDTH).collect();
            write!(std::io::stderr(), "\r\x1b[K{short}").and_then(|()| std::io::stderr().flush())
        } else {
            writeln!(std::io::stderr(), "{text}")
        };
    }

    fn cancelled(&self) -> bool {
        *self.stop.borrow()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.wipe();
    }
}

/// What is foreign in a line (a title, a file name) must not steer the terminal that shows it.
pub(crate) fn printable(text: &str) -> String {
    let kept = |c: char| if c.is_control() && c != '\n' && c != '\t' { '\u{fffd}' } else { c };
    text.chars().map(kept).collect()
}

/// One message from the process that owns the data to the command that asked it, as a line of JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Frame {
    /// A finished line.
    Line(String),
    /// How far it is.
    Progress(String),
    /// Why it is not done.
    Error(String),
    /// The end, with the exit status. Nothing follows.
    Exit(u8),
}

/// Speaks through a connection to a command in another process.
pub(crate) struct Frames<W> {
    to: W,
    pace: Pace,
    gone: Arc<AtomicBool>,
    stop: watch::Receiver<bool>,
}

impl<W: Write + Send> Frames<W> {
    /// `gone` is set by whoever sees that the other side hung up.
    pub(crate) fn new(to: W, clock: Clock, gone: Arc<AtomicBool>, stop: watch::Receiver<bool>) -> Frames<W> {
        Frames { to, pace: Pace::new(clock, ON_TERMINAL), gone, stop }
    }

    /// Sends one message. Who cannot be reached is taken to have gone.
    pub(crate) fn send(&mut self, frame: &Frame) {
        let Ok(mut text) = serde_json::to_string(frame) else { return };
        text.push('\n');
        if self.to.write_all(text.as_bytes()).and_then(|()| self.to.flush()).is_err() {
            self.gone.store(true, Ordering::SeqCst);
        }
    }
}

impl<W: Write + Send> Voice for Frames<W> {
    fn line(&mut self, text: &str) {
        self.send(&Frame::Line(text.to_owned()));
    }

    fn progress(&mut self, text: &str) {
        if self.pace.is_due() {
            self.send(&Frame::Progress(text.to_owned()));
        }
    }

    fn cancelled(&self) -> bool {
        self.gone.load(Ordering::SeqCst) || *self.stop.borrow()
    }
}

/// Says nothing and never ends its task.
pub struct Silent;

impl Voice for Silent {
    fn line(&mut self, _: &str) {}
    fn progress(&mut self, _: &str) {}
    fn cancelled(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frames(clock: &Clock) -> (Frames<Vec<u8>>, watch::Sender<bool>) {
        let (sender, stop) = watch::channel(false);
        (Frames::new(Vec::new(), clock.clone(), Arc::default(), stop), sender)
    }

    #[test]
    fn each_message_is_one_line_of_json_whatever_it_holds() {
        let (mut voice, _stop) = frames(&Clock::held(0));
        voice.line("two\nlines");
        voice.send(&Frame::Exit(1));
        let text = String::from_utf8(voice.to).unwrap();
        let read: Vec<Frame> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(read, [Frame::Line("two\nlines".into()), Frame::Exit(1)]);
    }

    #[test]
    fn progress_comes_ten_times_a_second_at_most() {
        let clock = Clock::held(0);
        let (mut voice, _stop) = frames(&clock);
        for millis in 0..=1_000 {
            clock.set(millis * 1_000);
            voice.progress("on");
        }
        assert_eq!(String::from_utf8(voice.to).unwrap().lines().count(), 10);
    }

    #[test]
    fn a_task_ends_when_the_other_side_hangs_up_or_the_server_stops() {
        let (voice, stop) = frames(&Clock::held(0));
        assert!(!voice.cancelled());
        voice.gone.store(true, Ordering::SeqCst);
        assert!(voice.cancelled());
        voice.gone.store(false, Ordering::SeqCst);
        stop.send(true).unwrap();
        assert!(voice.cancelled());
    }

    #[test]
    fn a_title_cannot_steer_the_terminal() {
        assert_eq!(printable("a\u{1b}[2Jb\rc\nd"), "a\u{fffd}[2Jb\u{fffd}c\nd");
    }
}
