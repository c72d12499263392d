//! SVG, written anew: shapes, words and colours of a closed set, and nothing that runs, moves, loads or repeats itself. What is
//! kept is what this writes; the file that was sent is not.
//!
//! Names that a document declares for itself are refused, so nothing grows by standing for something else. What shows another
//! part once more (`use`, patterns, masks) may not do so within what is shown once more itself: the cost of drawing stays in
//! proportion to the length of the file.

mod values;

use crate::sieve::Seen;
use crate::unfit::Unfit;
use crate::{Orientation, limits};
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};
use quick_xml::reader::NsReader;
use std::collections::HashSet;
use values::{Names, length, presentation, sheet};

/// Longest file, bytes.
const MOST_BYTES: usize = 2_000_000;
const MOST_ELEMENTS: usize = 50_000;
const MOST_DEPTH: usize = 100;
/// Parts that show another part once more.
const MOST_USES: usize = 1_000;

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";

/// Elements that stay. Others go with all that is in them, but for those whose walls alone are taken down.
const ELEMENTS: &[&str] = &[
    "svg",
    "g",
    "defs",
    "symbol",
    "use",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "textPath",
    "title",
    "desc",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
    "pattern",
    "marker",
    "style",
];
const WALLS: &[&str] = &["a", "switch"];
/// Those in which words stand.
const WORDS: &[&str] = &["text", "tspan", "textPath", "title", "desc"];
/// What is shown as often as something refers to it.
const REPEATED: &[&str] = &["symbol", "clipPath", "mask", "pattern", "marker"];

/// A drawing as it is kept.
pub(crate) struct Drawing {
    pub(crate) bytes: Vec<u8>,
    pub(crate) seen: Seen,
}

/// Writes a drawing anew.
///
/// # Errors
/// Why it is not taken.
pub(crate) fn clean(bytes: &[u8]) -> Result<Drawing, Unfit> {
    if bytes.len() > MOST_BYTES {
        return Err(Unfit::TooManyBytes { bytes: bytes.len() as u64, most: MOST_BYTES as u64 });
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Unfit::Damaged)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut writer = Writer { names: gradients(text)?, ..Writer::default() };
    walk(text, &mut |piece| writer.take(&piece))?;
    let (Some((width, height)), true) = (writer.size, writer.open.is_empty()) else { return Err(Unfit::CutShort) };
    let seen = Seen { width, height, orientation: Orientation::AS_STORED, animated: false, memory: 1 };
    limits::pixels(&seen)?;
    Ok(Drawing { bytes: writer.out.into_bytes(), seen })
}

/// One step through a document.
enum Piece<'e> {
    /// The name, empty where it is none of SVG's, and its attributes without prefixes.
    Start(&'e str, Vec<(&'e str, String)>),
    End,
    Text(&'e str),
}

/// Goes through a document, refusing what declares names.
fn walk<'t>(text: &'t str, take: &mut dyn FnMut(Piece<'_>) -> Result<(), Unfit>) -> Result<(), Unfit> {
    let mut reader = NsReader::from_str(text);
    let (mut depth, mut elements) = (0_usize, 0_usize);
    loop {
        let (space, event) = reader.read_resolved_event().map_err(|_| Unfit::Damaged)?;
        let is_svg = match space {
            ResolveResult::Bound(Namespace(name)) => name == SVG,
            // Drawings that were cut out of a page say nothing of what they are.
            ResolveResult::Unbound => true,
            ResolveResult::Unknown(_) => false,
        };
        let is_empty = matches!(event, Event::Empty(_));
        match event {
            Event::Start(start) | Event::Empty(start) => {
                (depth, elements) = (depth + 1, elements + 1);
                if depth > MOST_DEPTH || elements > MOST_ELEMENTS {
                    return Err(Unfit::Damaged);
                }
                let attributes = attributes(&reader, &start)?;
                let local = start.local_name();
                take(Piece::Start(if is_svg { local.into_inner() } else { "" }, attributes))?;
                if is_empty {
                    depth -= 1;
                    take(Piece::End)?;
                }
            }
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                take(Piece::End)?;
            }
            Event::Text(words) => take(Piece::Text(&words))?,
            Event::CData(words) => take(Piece::Text(&words))?,
            Event::GeneralRef(name) => {
                let sign = name.resolve_char_ref().ok().flatten().map(String::from);
                let sign = sign.or_else(|| resolve_predefined_entity(&name).map(str::to_owned));
                take(Piece::Text(&sign.ok_or(Unfit::DeclaresNames)?))?;
            }
            Event::DocType(words) if words.contains('[') => return Err(Unfit::DeclaresNames),
            Event::DocType(_) | Event::Comment(_) | Event::PI(_) | Event::Decl(_) => {}
            Event::Eof => return if depth == 0 { Ok(()) } else { Err(Unfit::CutShort) },
        }
    }
}

/// Attributes of SVG's own, and `xlink:href` as `href`.
fn attributes<'e>(reader: &NsReader<&[u8]>, start: &'e BytesStart<'_>) -> Result<Vec<(&'e str, String)>, Unfit> {
    let mut found = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|_| Unfit::Damaged)?;
        let name = attribute.key.0;
        let local = match name.split_once(':') {
            None => name,
            Some((_, "href")) => match reader.resolver().resolve_attribute(attribute.key).0 {
                ResolveResult::Bound(Namespace(space)) if space == XLINK => "href",
                _ => continue,
            },
            Some(_) => continue,
        };
        let value = unescape(&attribute.value).map_err(|_| Unfit::DeclaresNames)?;
        found.push((local, value.into_owned()));
    }
    Ok(found)
}

/// The names of all gradients: they repeat nothing, so everything may refer to them.
fn gradients(text: &str) -> Result<Names, Unfit> {
    let mut names = HashSet::new();
    walk(text, &mut |piece| {
        if let Piece::Start("linearGradient" | "radialGradient", attributes) = piece {
            names.extend(attributes.into_iter().filter(|(name, _)| *name == "id").map(|(_, id)| id));
        }
        Ok(())
    })?;
    Ok(Names(names))
}

/// What becomes of an element that is open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It is written, under this name.
    Stays(&'static str),
    /// Only what is in it is written.
    Walls,
    /// Nothing of it is written.
    Goes,
}

#[derive(Default)]
struct Writer {
    out: String,
    open: Vec<Fate>,
    /// How many of those that are open are shown once more somewhere, or may be.
    repeated: Vec<usize>,
    names: Names,
    uses: usize,
    size: Option<(u32, u32)>,
    /// The words of a style sheet that is open.
    style: Option<String>,
}

impl Writer {
    fn take(&mut self, piece: &Piece<'_>) -> Result<(), Unfit> {
        match piece {
            Piece::Start(name, attributes) => self.start(name, attributes),
            Piece::End => {
                self.end();
                Ok(())
            }
            Piece::Text(words) => {
                self.words(words);
                Ok(())
            }
        }
    }

    fn start(&mut self, name: &str, attributes: &[(&str, String)]) -> Result<(), Unfit> {
        let is_root = self.size.is_none();
        if is_root && name != "svg" {
            return Err(Unfit::NotAPicture);
        }
        let fate = self.fate(name, attributes);
        if let Fate::Stays(name) = fate {
            let has_name = attributes.iter().any(|(attribute, _)| *attribute == "id") && !name.ends_with("Gradient");
            if !is_root && (has_name || REPEATED.contains(&name)) {
                self.repeated.push(self.open.len());
            }
            if name == "style" {
                self.style = Some(String::new());
            } else {
                self.open_tag(name, attributes, is_root)?;
            }
        }
        self.open.push(fate);
        Ok(())
    }

    fn fate(&mut self, name: &str, attributes: &[(&str, String)]) -> Fate {
        if self.open.last() == Some(&Fate::Goes) || self.style.is_some() {
            return Fate::Goes;
        }
        if WALLS.contains(&name) {
            return Fate::Walls;
        }
        let Some(known) = ELEMENTS.iter().copied().find(|known| *known == name) else { return Fate::Goes };
        if known == "use" {
            self.uses += 1;
            let has_name = attributes.iter().any(|(attribute, _)| *attribute == "id");
            if !self.repeated.is_empty() || has_name || self.uses > MOST_USES {
                return Fate::Goes;
            }
        }
        Fate::Stays(known)
    }

    fn open_tag(&mut self, name: &str, attributes: &[(&str, String)], is_root: bool) -> Result<(), Unfit> {
        self.out.push('<');
        self.out.push_str(name);
        if is_root {
            self.root(attributes)?;
        }
        // Within what is shown once more, nothing else is.
        let names = (!self.repeated.is_empty()).then_some(&self.names);
        for (attribute, value) in attributes {
            if is_root && ["width", "height", "viewBox", "id", "x", "y"].contains(attribute) {
                continue;
            }
            if let Some(value) = presentation(attribute, value, names) {
                write_attribute(attribute, &value, &mut self.out);
            }
        }
        self.out.push('>');
        Ok(())
    }

    /// Size and field of view: one of the two may be missing.
    fn root(&mut self, attributes: &[(&str, String)]) -> Result<(), Unfit> {
        let said = |wanted: &str| attributes.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.as_str());
        let view: Option<Vec<f64>> = said("viewBox")
            .map(|view| view.split([' ', ',', '\t', '\n', '\r']).filter_map(|part| part.parse().ok()).collect());
        let view = view.filter(|view| view.len() == 4 && view.iter().all(|part: &f64| part.is_finite()));
        let field = view.as_deref().and_then(|view| Some((*view.get(2)?, *view.get(3)?)));
        let field = field.filter(|(width, height)| *width > 0.0 && *height > 0.0);
        let (width, height) = (said("width").and_then(length), said("height").and_then(length));
        let (width, height) = match (width, height, field) {
            (Some(width), Some(height), _) => (width, height),
            (Some(width), None, Some(field)) => (width, width * field.1 / field.0),
            (None, Some(height), Some(field)) => (height * field.0 / field.1, height),
            (None, None, Some(field)) => field,
            (width, height, None) => (width.unwrap_or(300.0), height.unwrap_or(150.0)),
        };
        let pixels = |side: f64| if side.is_finite() { side.round().clamp(1.0, 1e9) as u32 } else { 0 };
        let (width, height) = (pixels(width), pixels(height));
        self.size = Some((width, height));
        write_attribute("xmlns", SVG, &mut self.out);
        write_attribute("width", &width.to_string(), &mut self.out);
        write_attribute("height", &height.to_string(), &mut self.out);
        let view = match (view, field) {
            (Some(view), Some(_)) => view.iter().map(f64::to_string).collect::<Vec<_>>().join(" "),
            _ => format!("0 0 {width} {height}"),
        };
        write_attribute("viewBox", &view, &mut self.out);
        Ok(())
    }

    fn end(&mut self) {
        let fate = self.open.pop();
        if self.repeated.last() == Some(&self.open.len()) {
            self.repeated.pop();
        }
        match fate {
            Some(Fate::Stays("style")) => {
                let words = self.style.take().unwrap_or_default();
                self.out.push_str("<style>");
                escape(&sheet(&words, &self.names), &mut self.out);
                self.out.push_str("</style>");
            }
            Some(Fate::Stays(name)) => {
                self.out.push_str("</");
                self.out.push_str(name);
                self.out.push('>');
            }
            _ => {}
        }
    }

    fn words(&mut self, words: &str) {
        let around = self.open.iter().rev().find(|fate| **fate != Fate::Walls);
        match around {
            Some(Fate::Stays("style")) => {
                if let Some(style) = &mut self.style {
                    style.push_str(words);
                }
            }
            Some(Fate::Stays(name)) if WORDS.contains(name) => escape(words, &mut self.out),
            _ => {}
        }
    }
}

fn write_attribute(name: &str, value: &str, out: &mut String) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(value, out);
    out.push('"');
}

fn escape(words: &str, out: &mut String) {
    for letter in words.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // What XML cannot hold.
            '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            other => out.push(other),
        }
    }
}
