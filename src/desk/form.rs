//! What a form holds: its fields in the order in which they were sent, and the files with them.

use crate::base::error::{Refusal, Text};
use bytes::Bytes;
use std::collections::BTreeMap;

/// Fields and files of one form.
#[derive(Clone, Debug, Default)]
pub(crate) struct Form {
    fields: Vec<(String, String)>,
    /// What was picked, dropped or pasted.
    pub(crate) files: Vec<File>,
}

/// A file that was sent with a form.
#[derive(Clone, Debug)]
pub(crate) struct File {
    /// The field that it came in.
    pub(crate) field: String,
    /// What it was called.
    pub(crate) name: String,
    /// What it holds.
    pub(crate) bytes: Bytes,
}

impl Form {
    /// A form of these fields.
    pub(crate) fn new(fields: Vec<(String, String)>, files: Vec<File>) -> Form {
        Form { fields, files }
    }

    /// A field as it was written, with plain line ends; empty where it is not there.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    /// A field of one line.
    pub(crate) fn line(&self, name: &str) -> String {
        html::one_line(self.text(name))
    }

    /// A field that is a number.
    pub(crate) fn number(&self, name: &str) -> Option<i64> {
        self.text(name).trim().parse().ok()
    }

    /// Whether the field was sent and not empty, as a box that was ticked is.
    pub(crate) fn has(&self, name: &str) -> bool {
        !self.text(name).is_empty()
    }

    /// All fields.
    pub(crate) fn fields(&self) -> &[(String, String)] {
        &self.fields
    }
}

/// What is wrong with the fields of a form: for each the text that says so.
#[derive(Clone, Debug, Default)]
pub(crate) struct Messages(BTreeMap<String, Text>);

impl Messages {
    /// Says what is wrong with a field; what was said first stays.
    pub(crate) fn add(&mut self, field: &str, key: &'static str) {
        self.0.entry(field.to_owned()).or_insert(Text { key, arguments: Vec::new() });
    }

    /// Says at a field what was refused.
    pub(crate) fn refuse(&mut self, field: &str, refusal: &Refusal) {
        if let Some(text) = &refusal.text {
            self.0.entry(field.to_owned()).or_insert_with(|| text.clone());
        }
    }

    /// Takes the value of a field, or notes what is wrong with it.
    pub(crate) fn take<T>(&mut self, field: &str, read: Result<T, &'static str>) -> Option<T> {
        read.map_err(|key| self.add(field, key)).ok()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each field with its message.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &Text)> {
        self.0.iter().map(|(field, text)| (field.as_str(), text))
    }
}
