//! Which attributes and which words of style may stand in a drawing, and what their values may be.

use std::collections::HashSet;

/// The names of what everything may refer to, since it repeats nothing.
#[derive(Debug, Default)]
pub(super) struct Names(pub(super) HashSet<String>);

/// Attributes of geometry and structure; their values lead nowhere.
const PLAIN: &[&str] = &[
    "cx",
    "cy",
    "d",
    "dx",
    "dy",
    "fx",
    "fy",
    "fr",
    "gradientTransform",
    "gradientUnits",
    "height",
    "lengthAdjust",
    "markerHeight",
    "markerUnits",
    "markerWidth",
    "maskContentUnits",
    "maskUnits",
    "clipPathUnits",
    "method",
    "offset",
    "orient",
    "pathLength",
    "patternContentUnits",
    "patternTransform",
    "patternUnits",
    "points",
    "preserveAspectRatio",
    "r",
    "refX",
    "refY",
    "rotate",
    "rx",
    "ry",
    "side",
    "spacing",
    "spreadMethod",
    "startOffset",
    "textLength",
    "transform",
    "viewBox",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];

/// Words of style, which may be attributes too.
const STYLE: &[&str] = &[
    "alignment-baseline",
    "baseline-shift",
    "clip-path",
    "clip-rule",
    "color",
    "direction",
    "display",
    "dominant-baseline",
    "fill",
    "fill-opacity",
    "fill-rule",
    "font-family",
    "font-size",
    "font-stretch",
    "font-style",
    "font-variant",
    "font-weight",
    "isolation",
    "letter-spacing",
    "marker-end",
    "marker-mid",
    "marker-start",
    "mask",
    "mix-blend-mode",
    "opacity",
    "overflow",
    "paint-order",
    "shape-rendering",
    "stop-color",
    "stop-opacity",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
    "text-anchor",
    "text-decoration",
    "text-rendering",
    "unicode-bidi",
    "vector-effect",
    "visibility",
    "word-spacing",
    "writing-mode",
];

/// The value of an attribute as it may stand; `None`: it may not. `names`: what may be referred to here, where not everything.
pub(super) fn presentation(name: &str, value: &str, names: Option<&Names>) -> Option<String> {
    match name {
        "href" => {
            let to = value.trim().strip_prefix('#').filter(|to| is_name(to))?;
            let may = names.is_none_or(|names| names.0.contains(to));
            may.then(|| format!("#{to}"))
        }
        "id" => is_name(value).then(|| value.to_owned()),
        "class" => value.split_whitespace().all(is_name).then(|| value.to_owned()),
        "lang" => (value.len() < 36 && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'))
            .then(|| value.to_owned()),
        "style" => Some(declarations(value, names)).filter(|kept| !kept.is_empty()),
        _ if PLAIN.contains(&name) => (!value.contains([':', '\\', '<', '"', '&'])).then(|| value.to_owned()),
        _ if STYLE.contains(&name) => safe(value, names),
        _ => None,
    }
}

/// A style sheet: rules of classes, names and elements, without anything that begins with `@`.
pub(super) fn sheet(words: &str, names: &Names) -> String {
    let mut kept = String::new();
    for rule in without_remarks(words).split('}') {
        let Some((selectors, declared)) = rule.split_once('{') else { continue };
        let selectors: Vec<&str> = selectors.split(',').map(str::trim).filter(|one| is_selector(one)).collect();
        // A rule may be meant for what is shown once more: so it refers to what repeats nothing.
        let declared = declarations(declared, Some(names));
        if !selectors.is_empty() && !declared.is_empty() {
            kept.push_str(&format!("{}{{{declared}}}", selectors.join(",")));
        }
    }
    kept
}

/// A length in pixels.
pub(super) fn length(said: &str) -> Option<f64> {
    let said = said.trim();
    let end = said.find(|sign: char| sign.is_ascii_alphabetic() || sign == '%').unwrap_or(said.len());
    let (number, unit) = said.split_at_checked(end)?;
    let number: f64 = number.trim().parse().ok()?;
    let scale = match unit {
        "" | "px" => 1.0,
        "pt" => 96.0 / 72.0,
        "pc" => 16.0,
        "in" => 96.0,
        "cm" => 96.0 / 2.54,
        "mm" => 96.0 / 25.4,
        _ => return None,
    };
    Some(number * scale).filter(|pixels| pixels.is_finite() && *pixels > 0.0)
}

fn declarations(style: &str, names: Option<&Names>) -> String {
    let mut kept = Vec::new();
    for declared in without_remarks(style).split(';') {
        let Some((property, value)) = declared.split_once(':') else { continue };
        let property = property.trim();
        if STYLE.contains(&property)
            && let Some(value) = safe(value.trim(), names)
        {
            kept.push(format!("{property}:{value}"));
        }
    }
    kept.join(";")
}

/// A value that loads nothing: the one function that leads somewhere leads to a part of the drawing.
fn safe(value: &str, names: Option<&Names>) -> Option<String> {
    if value.len() > 2_000 || value.contains(['\\', '<', '>', '{', '}', '@', ';', ':', '&', '/']) {
        return None;
    }
    let small = value.to_ascii_lowercase();
    let mut rest = small.as_str();
    let mut at = 0;
    while let Some((before, after)) = rest.split_once("url") {
        let begins = at + before.len() + "url".len();
        let to = value.get(begins..)?.strip_prefix('(')?.split_once(')')?.0.trim().trim_matches(['"', '\'']);
        let to = to.strip_prefix('#').filter(|to| is_name(to))?;
        if names.is_some_and(|names| !names.0.contains(to)) {
            return None;
        }
        (rest, at) = (after, begins);
    }
    let loads = ["image", "src(", "expression", "var(", "env(", "attr(", "element(", "paint("];
    (!loads.iter().any(|word| small.contains(word))).then(|| value.to_owned())
}

fn is_name(text: &str) -> bool {
    let is_part = |sign: char| sign.is_alphanumeric() || matches!(sign, '-' | '_' | '.');
    !text.is_empty() && text.len() <= 200 && text.chars().all(is_part)
}

/// `.class`, `#name`, `element`, or these together.
fn is_selector(text: &str) -> bool {
    let is_part = |sign: char| sign.is_alphanumeric() || matches!(sign, '-' | '_' | '.' | '#' | ' ');
    !text.is_empty() && text.len() <= 200 && text.chars().all(is_part)
}

fn without_remarks(words: &str) -> String {
    let mut parts = words.split("/*");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept.push_str(part.split_once("*/").map_or("", |(_, after)| after));
    }
    kept
}
