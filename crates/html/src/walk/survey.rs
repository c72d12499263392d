//! A first look at the whole tree: its language, the places that links of the body lead to, and whether it has lines.

use std::collections::{HashMap, HashSet};

use crate::address::{Address, host, percent_decoded};
use crate::parse::tree::{Data, Id, Tree};
use crate::policy::{is_language, note_number};

/// What was seen.
#[derive(Debug, Default)]
pub(crate) struct Survey {
    /// Ids and anchor names that are kept, with what they become.
    pub(crate) ids: HashMap<String, String>,
    /// Whether the body has markup of lines.
    pub(crate) has_lines: bool,
    /// Elements that wrap the whole body.
    pub(crate) wrappers: HashSet<Id>,
    pub(crate) language: Option<String>,
    pub(crate) rtl: bool,
    /// The section of the notes, if the body ends with one that is as we write it.
    pub(crate) notes_section: Option<Id>,
    /// The numbers of its notes.
    pub(crate) notes: HashSet<String>,
}

impl Survey {
    /// Looks at a tree.
    pub(crate) fn of(tree: &Tree) -> Survey {
        let mut survey = Survey::default();
        survey.find_wrappers(tree);
        survey.find_notes(tree);
        let mut wanted: HashSet<String> = HashSet::new();
        let mut offered: Vec<(String, bool)> = Vec::new();
        for id in tree.below(tree.root()) {
            let Some(name) = tree.name(id) else { continue };
            survey.has_lines |= matches!(name, "p" | "br" | "div");
            for (attribute, value) in tree.attributes(id) {
                match attribute {
                    "href" if name == "a" => wanted.extend(fragment(value)),
                    "name" if name == "a" && value != "more" => offered.push((value.to_owned(), true)),
                    // Notes keep their names.
                    "id" if survey.is_of_a_note(name, value) => {}
                    "id" => offered.push((value.to_owned(), value.starts_with("b-"))),
                    _ => {}
                }
            }
        }
        survey.name_ids(offered.into_iter().filter(|(id, made)| *made || wanted.contains(id)));
        survey
    }

    /// Gives each kept id a new one that no id of the page can equal, each once.
    fn name_ids(&mut self, offered: impl Iterator<Item = (String, bool)>) {
        let mut taken: HashMap<String, usize> = HashMap::new();
        for (id, _) in offered {
            if id.is_empty() || id.len() > 200 || self.ids.contains_key(&id) {
                continue;
            }
            let mut new = if id.starts_with("b-") { safe(&id) } else { format!("b-{}", safe(&id)) };
            while let Some(count) = taken.get_mut(&new) {
                *count += 1;
                new = format!("{new}-{count}");
            }
            taken.insert(new.clone(), 1);
            self.ids.insert(id, new);
        }
    }

    /// Finds the section of the notes: nothing but one list, each item with a number that no other has.
    fn find_notes(&mut self, tree: &Tree) {
        let is_notes = |id: &Id| tree.name(*id) == Some("section") && tree.has_class(*id, "notes");
        let Some(section) = tree.children(tree.root()).find(is_notes) else { return };
        let Some(list) = only_child(tree, section).filter(|list| tree.name(*list) == Some("ol")) else { return };
        let mut numbers = HashSet::new();
        for child in tree.children(list) {
            match &tree.node(child).data {
                Data::Text(words) if words.chars().all(char::is_whitespace) => continue,
                Data::Comment(_) => continue,
                _ => {}
            }
            let id = tree.attribute(child, "id").filter(|_| tree.name(child) == Some("li"));
            match id.and_then(|id| note_number(id, "note-")) {
                Some(number) if numbers.insert(number.to_owned()) => {}
                _ => return,
            }
        }
        if !numbers.is_empty() {
            self.notes_section = Some(section);
            self.notes = numbers;
        }
    }

    fn is_of_a_note(&self, element: &str, id: &str) -> bool {
        let known = |before| note_number(id, before).is_some_and(|number| self.notes.contains(number));
        (element == "li" && known("note-")) || (element == "a" && known("noteref-"))
    }

    /// Follows the elements that hold all the rest, from outside in.
    fn find_wrappers(&mut self, tree: &Tree) {
        let mut at = tree.root();
        while let Some(only) = only_child(tree, at) {
            if !matches!(tree.name(only), Some("div" | "span" | "article" | "section" | "center" | "font" | "body")) {
                return;
            }
            if let Some(language) = tree.attribute(only, "lang").map(str::trim).filter(|value| is_language(value)) {
                self.language = Some(language.to_owned());
            }
            if let Some(direction) = tree.attribute(only, "dir") {
                self.rtl = direction.trim().eq_ignore_ascii_case("rtl");
            }
            self.wrappers.insert(only);
            at = only;
        }
    }
}

/// The place in this body that a link means. Word processors and Blogger's editor left their own address before it.
pub(crate) fn fragment(href: &str) -> Option<String> {
    if !href.contains('#') {
        return None;
    }
    if href.trim_start().starts_with('#')
        && let Address::Fragment(fragment) = crate::address::read(href)
    {
        return Some(percent_decoded(&fragment));
    }
    let (before, fragment) = href.split_once('#')?;
    let before = before.trim().to_ascii_lowercase();
    let editor = host(&before).is_some_and(|host| matches!(host.as_str(), "www.blogger.com" | "draft.blogger.com"));
    (!fragment.is_empty() && (editor || before.starts_with("file:") || before == "about:blank"))
        .then(|| percent_decoded(fragment))
}

/// The one element that stands in another, if nothing but blanks and comments stands beside it.
fn only_child(tree: &Tree, id: Id) -> Option<Id> {
    let mut only = None;
    for child in tree.children(id) {
        match &tree.node(child).data {
            Data::Element { .. } if only.is_none() => only = Some(child),
            Data::Element { .. } => return None,
            Data::Text(words) if words.chars().any(|character| !character.is_whitespace()) => return None,
            _ => {}
        }
    }
    only
}

/// An id that can stand in an address as it is.
fn safe(id: &str) -> String {
    let keep = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.' | ':');
    id.chars().map(|letter| if keep(letter) { letter } else { '-' }).collect()
}
