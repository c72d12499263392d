//! Pictures: at hand or left where they are, as part of a line or as a figure.

use super::Walker;
use crate::FoundPicture;
use crate::address::web;
use crate::finding::Cause;
use crate::look::{Look, pixels};
use crate::parse::tree::Id;
use crate::picture::{is_tracker, without_page};
use crate::text::one_line;
use crate::write::page::Attribute;
use crate::write::writer::Mark;

/// Widest and highest that is believed.
const LARGEST: u32 = 20_000;

impl Walker<'_> {
    /// A picture.
    pub(super) fn picture(&mut self, id: Id, look: &Look) {
        let source = self.picture_source(id);
        let size = self.said_size(id, look);
        if is_tracker(&source) || matches!(size, (Some(0 | 1), Some(0 | 1))) {
            return self.findings.note(Cause::TrackerRemoved, &source);
        }
        let alt = self.tree.attribute(id, "alt").map(one_line).unwrap_or_default();
        let Some(address) = web(&source) else {
            let (kind, _) = source.split_once(',').unwrap_or((&source, ""));
            self.findings.note(Cause::PictureUnreadable, &format!("{kind} ({} bytes)", source.len()));
            return self.writer.words(&alt);
        };
        let address = without_page(&address).unwrap_or(address);
        if !self.rich() {
            return self.picture_as_link(&address, &alt);
        }
        let attributes = self.picture_attributes(id, look, address, alt, size);
        match self.figures.filter(|_| self.writer.takes_blocks()) {
            Some(place) => self.figure_of(place, attributes),
            None => {
                self.writer.leaf("img", attributes);
            }
        }
    }

    /// Lists a picture, each address once.
    pub(super) fn list_picture(&mut self, address: &str, at_hand: bool, shown: bool, without_alt: bool) {
        if let Some(known) = self.known_pictures.get(address).and_then(|place| self.pictures.get_mut(*place)) {
            known.shown |= shown;
            known.without_alt |= without_alt;
            return;
        }
        self.known_pictures.insert(address.to_owned(), self.pictures.len());
        self.pictures.push(FoundPicture { address: address.to_owned(), at_hand, shown, without_alt });
    }

    fn picture_attributes(
        &mut self,
        id: Id,
        look: &Look,
        address: String,
        alt: String,
        size: (Option<u32>, Option<u32>),
    ) -> Vec<Attribute> {
        let found = self.addresses.picture(&address);
        self.list_picture(&address, found.is_some(), true, alt.is_empty());
        if alt.is_empty() {
            self.findings.note(Cause::PictureWithoutAlt, &address);
        }
        let title = self.tree.attribute(id, "title").map(one_line).filter(|title| !title.is_empty() && *title != alt);
        let place = look.place().or(self.link_place).filter(|_| self.figures.is_none());
        let mut attributes: Vec<Attribute> = Vec::new();
        attributes.extend(place.map(|place| ("class", place.to_owned())));
        let stays = found.is_none();
        let (source, (width, height)) = match found {
            Some(picture) => (web(&picture.address).unwrap_or(address), fitted(size, (picture.width, picture.height))),
            None => {
                self.findings.note(Cause::PictureElsewhere, &address);
                (address, size)
            }
        };
        attributes.push(("src", source));
        attributes.push(("alt", alt));
        attributes.extend(title.map(|title| ("title", title)));
        attributes.extend(width.map(|width| ("width", width.to_string())));
        attributes.extend(height.map(|height| ("height", height.to_string())));
        if stays {
            attributes.push(("loading", "lazy".to_owned()));
            attributes.push(("referrerpolicy", "no-referrer".to_owned()));
        }
        attributes
    }

    /// A figure that holds one picture and the link around it. A picture that says where it stands is heeded first.
    fn figure_of(&mut self, place: Option<&'static str>, attributes: Vec<Attribute>) {
        let place = self.link_place.filter(|place| place.starts_with("float")).or(place);
        let classes: Vec<&str> = place.into_iter().collect();
        let region = crate::write::writer::Region { class: None, ..self.writer.region.clone() };
        let marks = self.writer.marks.clone();
        let figure = self.writer.open("figure", region.attributes(&classes));
        self.writer.marks.retain(|mark| mark.name == "a");
        self.writer.leaf("img", attributes);
        self.writer.marks = marks;
        let at = figure.0;
        self.writer.close(figure);
        self.settle(at);
    }

    fn picture_as_link(&mut self, address: &str, alt: &str) {
        let words = if alt.is_empty() { address } else { alt };
        if self.writer.marks.iter().any(|mark| mark.name == "a") {
            return self.writer.words(words);
        }
        let mark = Mark { name: "a", attributes: vec![("href", address.to_owned())] };
        self.with_marks(vec![mark], &Look::default(), |walker| walker.writer.words(words));
    }

    /// The address of the picture; scripts that load pictures late keep it elsewhere.
    fn picture_source(&self, id: Id) -> String {
        let source = self.tree.attribute(id, "src").map(str::trim).filter(|source| !source.is_empty());
        let late = ["data-src", "data-original", "data-lazy-src"].iter().find_map(|name| self.tree.attribute(id, name));
        match (source, late) {
            (Some(source), Some(late)) if source.starts_with("data:") => late.to_owned(),
            (Some(source), _) => source.to_owned(),
            (None, late) => late.unwrap_or_default().to_owned(),
        }
    }

    fn said_size(&self, id: Id, look: &Look) -> (Option<u32>, Option<u32>) {
        let said = |name: &str, styled: Option<u32>| {
            let value = styled.or_else(|| self.tree.attribute(id, name).and_then(pixels));
            value.filter(|value| *value <= LARGEST)
        };
        (said("width", look.width), said("height", look.height))
    }
}

/// The size to show a picture at: as wide as was said but no wider than it is, in its true proportions.
fn fitted(said: (Option<u32>, Option<u32>), real: (u32, u32)) -> (Option<u32>, Option<u32>) {
    let (real_width, real_height) = real;
    if real_width == 0 || real_height == 0 {
        return said;
    }
    let scaled = |side: u32, by: u32, of: u32| {
        let value = (u64::from(side) * u64::from(by) + u64::from(of) / 2) / u64::from(of);
        u32::try_from(value).unwrap_or(u32::MAX).max(1)
    };
    let width = match said {
        (Some(width), _) if width > 0 => width,
        (_, Some(height)) if height > 0 => scaled(real_width, height, real_height),
        _ => real_width,
    };
    let width = width.min(real_width);
    (Some(width), Some(scaled(real_height, width, real_width)))
}
