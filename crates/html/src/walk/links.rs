//! Links: where they lead now, and what is taken off words because nothing good could follow it.

use super::Walker;
use super::survey::fragment;
use crate::address::{Address, escaped, read, scheme};
use crate::finding::Cause;
use crate::look::Look;
use crate::parse::tree::Id;
use crate::picture;
use crate::policy::RELATIONS;
use crate::text::one_line;
use crate::write::page::Attribute;
use crate::write::writer::Mark;

impl Walker<'_> {
    /// A link or an anchor.
    pub(super) fn link(&mut self, id: Id, look: &Look) {
        let Some(href) = self.tree.attribute(id, "href") else {
            if self.tree.attribute(id, "name") == Some("more") {
                self.jump();
            }
            return self.inline(id, "span", look);
        };
        let Some(address) = self.destination(href) else { return self.inline(id, "span", look) };
        let mark = Mark { name: "a", attributes: self.link_attributes(id, address, href) };
        let before = self.link_place;
        self.link_place = look.place().or(before);
        let look = Look { underline: false, ..look.clone() };
        self.with_marks(vec![mark], &look, |walker| walker.children(id));
        self.link_place = before;
    }

    /// Where a link leads, if it may lead anywhere.
    pub(super) fn destination(&mut self, href: &str) -> Option<String> {
        if let Some(place) = fragment(href).and_then(|place| self.survey.ids.get(&place)).filter(|_| self.rich()) {
            if !href.trim_start().starts_with('#') {
                self.findings.note(Cause::NoteLinkMended, href);
            }
            return Some(format!("#{place}"));
        }
        match read(href) {
            Address::Fragment(place) => Some(self.led_home(&format!("#{place}"))),
            Address::Good(address) => Some(self.led(&address)),
            Address::Dangerous => {
                self.findings
                    .note(Cause::DangerousLinkRemoved, &format!("{}: {href}", scheme(href).unwrap_or_default()));
                None
            }
            Address::Unreadable if href.trim().is_empty() => None,
            Address::Unreadable => {
                self.findings.note(Cause::LinkUnreadable, href);
                None
            }
        }
    }

    /// The new address of what a link led to: a picture at hand, an address that moved, or what it was.
    fn led(&mut self, address: &str) -> String {
        let mut address = address.to_owned();
        if let Some(mended) = picture::without_page(&address) {
            self.findings.note(Cause::PicturePageLink, &address);
            address = mended;
        }
        if picture::is_picture(&address) {
            let found = self.addresses.picture(&address);
            self.list_picture(&address, found.is_some(), false, false);
            if let Some(found) = found {
                return self.trusted(&found.address, &address);
            }
        }
        self.led_home(&address)
    }

    fn led_home(&mut self, address: &str) -> String {
        match self.addresses.link(address) {
            Some(home) => {
                self.findings.note(Cause::LinkLedHome, address);
                self.trusted(&home, address)
            }
            None => escaped(address),
        }
    }

    /// What the importer answers is read like everything else; nonsense leaves the old address.
    fn trusted(&self, new: &str, old: &str) -> String {
        match read(new) {
            Address::Good(address) => address,
            Address::Fragment(place) => escaped(&format!("#{place}")),
            _ => escaped(old),
        }
    }

    fn link_attributes(&self, id: Id, address: String, href: &str) -> Vec<Attribute> {
        let mut attributes = vec![("href", address)];
        if !self.rich() {
            return attributes;
        }
        let said = self.tree.attribute(id, "rel").unwrap_or_default();
        let relations: Vec<&str> = RELATIONS
            .into_iter()
            .filter(|known| said.split_ascii_whitespace().any(|each| each.eq_ignore_ascii_case(known)))
            .collect();
        if !relations.is_empty() {
            attributes.push(("rel", relations.join(" ")));
        }
        let said = |name: &str| self.tree.attribute(id, name).map(one_line).filter(|words| !words.is_empty());
        let title = said("title");
        // A link around a picture without words has no name that could be read out: the file has one. Which of the
        // two is needed is known when all is written.
        let label = said("aria-label").or(title.clone()).unwrap_or_else(|| picture::file_name(href));
        attributes.extend(title.map(|title| ("title", title)));
        attributes.push(("aria-label", label));
        if self.leads_back_from_a_note(id) {
            attributes.push(("role", "doc-backlink".to_owned()));
        }
        attributes
    }
}
