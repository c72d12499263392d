//! Collects problems while something is read: each once, and not without end.

use crate::problem::{Oddity, Problem};

/// The most problems listed for one entry.
const LISTED: usize = 50;

/// The most characters of the file that a problem repeats.
const REPEATED: usize = 80;

#[derive(Debug, Default)]
pub(crate) struct Notes {
    list: Vec<Problem>,
    /// First line and number of removed control characters: one problem, however many.
    controls: Option<(u64, u64)>,
}

impl Notes {
    /// Adds an oddity unless the same is there already.
    pub(crate) fn add(&mut self, line: u64, oddity: Oddity) {
        if self.list.len() > LISTED || self.list.iter().any(|known| known.oddity == oddity) {
            return;
        }
        let oddity = if self.list.len() == LISTED { Oddity::AndMore } else { oddity };
        self.list.push(Problem { line, oddity });
    }

    /// Counts removed control characters.
    pub(crate) fn control(&mut self, line: u64) {
        let (first, count) = self.controls.unwrap_or((line, 0));
        self.controls = Some((first, count + 1));
    }

    /// Hands over what was collected, in the order of lines, and begins anew.
    pub(crate) fn take(&mut self) -> Vec<Problem> {
        if let Some((line, count)) = self.controls.take() {
            self.list.push(Problem { line, oddity: Oddity::ControlCharacters(count) });
        }
        let mut list = std::mem::take(&mut self.list);
        list.sort_by_key(|problem| problem.line);
        list
    }
}

/// As much of a text as a problem repeats.
pub(crate) fn short(text: &str) -> String {
    match text.char_indices().nth(REPEATED) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
