//! Footnotes: the place that refers to one, and the section at the end that holds them.

use super::Walker;
use crate::address::{Address, read};
use crate::parse::tree::Id;
use crate::policy::note_number;
use crate::text::one_line;

/// Longest sign of a note, in characters.
const SIGN: usize = 8;

impl Walker<'_> {
    /// The section of the notes. The survey has seen that it is one list of numbered items.
    pub(super) fn notes(&mut self, id: Id) {
        let attributes = vec![("class", "notes".to_owned()), ("role", "doc-endnotes".to_owned())];
        let block = self.writer.open("section", attributes);
        self.in_notes = true;
        self.children(id);
        self.in_notes = false;
        self.writer.close(block);
    }

    /// The name of the note that an item is.
    pub(super) fn note_item(&self, id: Id) -> Option<String> {
        let name = self.tree.attribute(id, "id").filter(|_| self.in_notes)?;
        note_number(name, "note-").is_some_and(|number| self.survey.notes.contains(number)).then(|| name.to_owned())
    }

    /// The number of the note that a `sup` refers to: it holds a link to a note that is there, and nothing else.
    pub(super) fn note_of(&self, id: Id) -> Option<String> {
        if !self.rich() || !self.tree.has_class(id, "note") || self.survey.notes.is_empty() {
            return None;
        }
        let mut links = self.tree.children(id);
        let (Some(link), None) = (links.next(), links.next()) else { return None };
        let Address::Fragment(place) = read(self.tree.attribute(link, "href")?) else { return None };
        let number = note_number(&place, "note-").filter(|number| self.survey.notes.contains(*number))?;
        (self.tree.name(link) == Some("a")).then(|| number.to_owned())
    }

    /// A place that refers to a note. The first for each note has the name that the note leads back to.
    pub(super) fn note_reference(&mut self, id: Id) {
        let Some(number) = self.note_of(id) else { return };
        let words = one_line(&self.tree.text(id));
        let sign = if words.is_empty() || words.chars().count() > SIGN { number.clone() } else { words };
        let mut attributes = vec![("href", format!("#note-{number}"))];
        let name = format!("noteref-{number}");
        if self.placed.insert(name.clone()) {
            attributes.push(("id", name));
        }
        attributes.push(("role", "doc-noteref".to_owned()));
        // It stands in no mark: a link in a link would be invalid.
        let marks = std::mem::take(&mut self.writer.marks);
        let place = self.writer.leaf("sup", vec![("class", "note".to_owned())]);
        let link = self.writer.page.add(place, "a", attributes);
        self.writer.page.add_words(link, &sign);
        self.writer.marks = marks;
    }

    /// Whether a link in a note leads back to the place that refers to it.
    pub(super) fn leads_back_from_a_note(&self, id: Id) -> bool {
        let Some(href) = self.tree.attribute(id, "href").filter(|_| self.in_notes) else { return false };
        matches!(read(href), Address::Fragment(place) if note_number(&place, "noteref-").is_some())
    }
}
