//! Reads what old markup says about looks (`style`, `align`, `font`) into the few things we keep.

use crate::parse::tree::{Id, Tree};

/// What is kept of the looks of one element.
#[derive(Debug, Default, Clone, PartialEq)]
pub(crate) struct Look {
    /// A class of the set for text: `align-left` and so on.
    pub(crate) align: Option<&'static str>,
    /// `float-left` or `float-right`.
    pub(crate) float: Option<&'static str>,
    /// Both side margins say `auto`.
    pub(crate) centred: bool,
    pub(crate) bold: Option<bool>,
    pub(crate) italic: Option<bool>,
    pub(crate) underline: bool,
    pub(crate) strike: bool,
    pub(crate) mono: bool,
    /// `size-small` or `size-large`.
    pub(crate) size: Option<&'static str>,
    pub(crate) hidden: bool,
    /// A word processor wrote it.
    pub(crate) office: bool,
    /// Something else was said, and is dropped.
    pub(crate) dropped: bool,
    /// Width and height in pixels.
    pub(crate) width: Option<u32>,
    pub(crate) height: Option<u32>,
}

impl Look {
    /// Reads the attributes of an element.
    pub(crate) fn of(tree: &Tree, id: Id) -> Look {
        let mut look = Look::default();
        for (name, value) in tree.attributes(id) {
            match name {
                "style" => look.read_style(value),
                "align" => look.align_attribute(tree.name(id).unwrap_or_default(), value),
                "hidden" => look.hidden = true,
                "class" => look.read_class(value),
                "bgcolor" | "color" | "background" | "bordercolor" | "text" | "face" => look.dropped = true,
                _ => {}
            }
        }
        look
    }

    /// The class for a block or picture: what floats, else how its text is set.
    pub(crate) fn place(&self) -> Option<&'static str> {
        self.float.or(if self.centred { Some("align-center") } else { self.align })
    }

    /// Reads `size` and `face` of a `font` element.
    pub(crate) fn read_font(&mut self, size: Option<&str>, face: Option<&str>) {
        if let Some(size) = size {
            let size = size.trim();
            self.size = match size.strip_prefix(['+', '-']).unwrap_or(size).parse::<u32>() {
                Ok(steps) if size.starts_with('-') && steps > 0 => Some("size-small"),
                Ok(steps) if size.starts_with('+') && steps > 0 => Some("size-large"),
                Ok(1 | 2) => Some("size-small"),
                Ok(4..) => Some("size-large"),
                _ => None,
            };
        }
        self.mono |= face.is_some_and(is_mono);
    }

    fn read_class(&mut self, classes: &str) {
        for class in classes.split_ascii_whitespace() {
            match class {
                _ if class.starts_with("Mso") => self.office = true,
                "alignleft" => self.float = Some("float-left"),
                "alignright" => self.float = Some("float-right"),
                "aligncenter" => self.centred = true,
                "float-left" => self.float = Some("float-left"),
                "float-right" => self.float = Some("float-right"),
                "align-left" => self.align = Some("align-left"),
                "align-right" => self.align = Some("align-right"),
                "align-center" => self.align = Some("align-center"),
                "align-justify" => self.align = Some("align-justify"),
                _ => {}
            }
        }
    }

    /// `align` lets text flow around a table or picture, and sets the text of everything else.
    fn align_attribute(&mut self, element: &str, value: &str) {
        let beside = matches!(element, "img" | "table" | "iframe" | "object" | "embed");
        match value.trim().to_ascii_lowercase().as_str() {
            "left" if beside => self.float = self.float.or(Some("float-left")),
            "right" if beside => self.float = self.float.or(Some("float-right")),
            other => self.align = self.align.or(text_align(other)),
        }
    }

    fn read_style(&mut self, style: &str) {
        let (mut left, mut right) = (false, false);
        for part in style.split(';') {
            let Some((name, value)) = part.split_once(':') else { continue };
            let name = name.trim().to_ascii_lowercase();
            let value = value.trim().trim_end_matches("!important").trim_end().to_ascii_lowercase();
            match name.as_str() {
                "margin-left" => left = value == "auto",
                "margin-right" => right = value == "auto",
                "margin" if value.split_ascii_whitespace().nth(1) == Some("auto") => (left, right) = (true, true),
                "margin" if value == "auto" => (left, right) = (true, true),
                _ => self.read_property(&name, &value),
            }
        }
        self.centred |= left && right;
    }

    fn read_property(&mut self, name: &str, value: &str) {
        match name {
            "text-align" => self.align = text_align(value).or(self.align),
            "float" if value == "left" => self.float = Some("float-left"),
            "float" if value == "right" => self.float = Some("float-right"),
            "font-weight" => self.bold = Some(is_bold(value)),
            "font-style" => self.italic = Some(matches!(value, "italic" | "oblique")),
            "text-decoration" | "text-decoration-line" => {
                self.underline |= value.contains("underline");
                self.strike |= value.contains("line-through");
            }
            "font-family" if is_mono(value) => self.mono = true,
            "font-size" => self.size = size_class(value),
            "display" if value == "none" => self.hidden = true,
            "visibility" if value == "hidden" => self.hidden = true,
            "width" => self.width = pixels(value),
            "height" => self.height = pixels(value),
            _ if name.starts_with("mso-") || name == "tab-stops" => self.office = true,
            // Said by the editors of old to every picture and separator; nothing is lost.
            "clear" | "float" | "display" | "visibility" | "cursor" | "border" | "padding" => {}
            _ if name.starts_with("margin") || name.starts_with("padding") || name.starts_with("border") => {}
            _ => self.dropped = true,
        }
    }
}

/// A number of pixels: `320`, `320px`, `320.5px`; percentages and the like are no number.
pub(crate) fn pixels(value: &str) -> Option<u32> {
    let value = value.trim();
    let value = value.strip_suffix("px").unwrap_or(value).trim_end();
    let whole = value.split_once('.').map_or(value, |(whole, _)| whole);
    if whole.is_empty() || whole.len() > 5 || !value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return None;
    }
    whole.parse().ok()
}

fn text_align(value: &str) -> Option<&'static str> {
    match value {
        "left" => Some("align-left"),
        "right" => Some("align-right"),
        "center" | "middle" | "-webkit-center" | "-moz-center" => Some("align-center"),
        "justify" => Some("align-justify"),
        _ => None,
    }
}

fn is_bold(value: &str) -> bool {
    matches!(value, "bold" | "bolder") || value.parse::<u32>().is_ok_and(|weight| weight >= 600)
}

fn is_mono(family: &str) -> bool {
    let family = family.to_ascii_lowercase();
    ["mono", "courier", "consolas", "menlo", "monaco", "lucida console"].iter().any(|name| family.contains(name))
}

fn size_class(value: &str) -> Option<&'static str> {
    let small_or_large = |number: &str, small: f32, large: f32| {
        let number: f32 = number.trim().parse().ok()?;
        match number {
            _ if number > 0.0 && number < small => Some("size-small"),
            _ if number > large => Some("size-large"),
            _ => None,
        }
    };
    match value {
        "xx-small" | "x-small" | "small" | "smaller" => Some("size-small"),
        "large" | "x-large" | "xx-large" | "xxx-large" | "larger" => Some("size-large"),
        _ => [("px", 13.0, 20.0), ("pt", 9.5, 15.0), ("rem", 0.9, 1.2), ("em", 0.9, 1.2), ("%", 90.0, 120.0)]
            .iter()
            .find_map(|(unit, small, large)| value.strip_suffix(unit).map(|number| (number, *small, *large)))
            .and_then(|(number, small, large)| small_or_large(number, small, large)),
    }
}
