//! The program's own look: style sheets and scripts, inside the program, under addresses that change with their bytes.

use crate::site::model::look::Dress;
use crate::urls;
use crate::web::scripts::scripts;
use bytes::Bytes;
use locale::Texts;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::io::Write;

/// All files of the look.
pub(crate) struct Assets(Vec<Asset>);

/// One of them, as it is sent.
#[derive(Clone)]
pub(crate) struct Asset {
    name: &'static str,
    digest: String,
    pub(crate) media_type: &'static str,
    pub(crate) bytes: Bytes,
    pub(crate) gzip: Bytes,
}

const CSS: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// The reader's style sheet.
const READERS: &str = "relais.css";
/// What sites add to it: a colour of their own, a picture above their pages, blocks beside their home page.
const ACCENT: &str = include_str!("../../static/dress-accent.css");
const HEADER: &str = include_str!("../../static/dress-header.css");
const SIDE: &str = include_str!("../../static/dress-side.css");
/// Digits of a digest in an address.
const DIGEST: usize = 16;

/// Readers' pages have the first, what plays elsewhere the next two, the desk the others. Discussions have two scripts of their own.
const FILES: &[(&str, &str, &[u8])] = &[
    ("relais.css", CSS, include_bytes!("../../static/relais.css")),
    ("embed.css", CSS, include_bytes!("../../static/embed.css")),
    ("play.svg", "image/svg+xml", include_bytes!("../../static/play.svg")),
    ("desk.css", CSS, include_bytes!("../../static/desk.css")),
    ("editor.css", CSS, include_bytes!("../../static/editor.css")),
    ("move.js", SCRIPT, include_bytes!("../../static/move.js")),
    ("queue.js", SCRIPT, include_bytes!("../../static/queue.js")),
    ("editor.js", SCRIPT, include_bytes!("../../static/editor.js")),
    ("passkeys.js", SCRIPT, include_bytes!("../../static/passkeys.js")),
];

impl Assets {
    /// Makes them ready to be sent.
    ///
    /// # Errors
    /// A missing text: a fault of ours.
    pub(crate) fn load(texts: &Texts) -> anyhow::Result<Assets> {
        let mut all: Vec<Asset> = FILES.iter().map(|(name, kind, bytes)| Asset::of_file(name, kind, bytes)).collect();
        let scripts = scripts(texts)?;
        let both: Vec<&[u8]> = scripts.iter().map(|(_, script)| script.as_ref()).collect();
        // The one asks for the other beside it, so they stand under one digest.
        all.extend(scripts.iter().map(|(name, script)| Asset::new(name, SCRIPT, script.clone(), &both)));
        Ok(Assets(all))
    }

    /// The present address of a file; empty for one that there is not.
    pub(crate) fn address(&self, name: &str) -> String {
        let found = self.0.iter().find(|asset| asset.name == name);
        found.map(|asset| urls::asset(&asset.digest, name)).unwrap_or_default()
    }

    /// The file at an address, if that is its present one. What a site adds to the style sheet stands in the address.
    pub(crate) fn find(&self, digest: &str, name: &str) -> Option<Cow<'_, Asset>> {
        let (digest, dress) = digest.split_at_checked(DIGEST)?;
        let asset = self.0.iter().find(|asset| asset.name == name && asset.digest == digest)?;
        if dress.is_empty() {
            return Some(Cow::Borrowed(asset));
        }
        let dress = Dress::parse(dress).filter(|_| name == READERS)?;
        Some(Cow::Owned(asset.dressed(dress)))
    }

    /// The address of the reader's style sheet.
    pub(crate) fn stylesheet_address(&self) -> String {
        self.address(READERS)
    }

    /// The address of the reader's style sheet with what a site adds to it.
    pub(crate) fn stylesheet_dressed(&self, dress: Dress) -> String {
        let found = self.0.iter().find(|asset| asset.name == READERS);
        found.map(|asset| urls::asset(&format!("{}{}", asset.digest, dress.name()), READERS)).unwrap_or_default()
    }

    /// When program and theme were made: no page is older. Microseconds since 1970, from the time of the program's file.
    pub(crate) fn built(&self) -> i64 {
        let made = std::env::current_exe().and_then(std::fs::metadata).and_then(|file| file.modified());
        let since = made.ok().and_then(|at| at.duration_since(std::time::UNIX_EPOCH).ok());
        since.and_then(|since| i64::try_from(since.as_micros()).ok()).unwrap_or(0)
    }
}

impl Asset {
    fn of_file(name: &'static str, media_type: &'static str, bytes: &'static [u8]) -> Asset {
        let bytes = if media_type == CSS { without_remarks(bytes) } else { Bytes::from_static(bytes) };
        let mut under = vec![bytes.clone()];
        if name == READERS {
            // Whatever can stand under its addresses.
            under.extend([ACCENT, HEADER, SIDE].map(Bytes::from));
        }
        let under: Vec<&[u8]> = under.iter().map(Bytes::as_ref).collect();
        Asset::new(name, media_type, bytes, &under)
    }

    /// Under a digest of all of these.
    fn new(name: &'static str, media_type: &'static str, bytes: Bytes, under: &[&[u8]]) -> Asset {
        let mut all = Sha256::new();
        under.iter().for_each(|part| all.update(part));
        let digest = all.finalize().iter().take(DIGEST / 2).map(|byte| format!("{byte:02x}")).collect();
        Asset { name, digest, media_type, gzip: packed(&bytes), bytes }
    }

    /// The same with what a site adds to it. Made for each request: a browser asks once.
    fn dressed(&self, dress: Dress) -> Asset {
        let mut sheet = self.bytes.to_vec();
        if dress.header {
            sheet.extend_from_slice(HEADER.as_bytes());
        }
        if dress.side {
            sheet.extend_from_slice(SIDE.as_bytes());
        }
        if let Some((day, night)) = dress.accent {
            sheet.extend(ACCENT.replace("DAY", &day.to_string()).replace("NIGHT", &night.to_string()).bytes());
        }
        Asset { gzip: packed(&sheet), bytes: sheet.into(), ..self.clone() }
    }
}

fn packed(bytes: &[u8]) -> Bytes {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    // Writing into memory does not fail.
    let _ = packed.write_all(bytes);
    packed.finish().unwrap_or_default().into()
}

/// A style sheet as it is sent: the lines that only remark upon it, and the spaces that only people need, are for whoever changes
/// it, not for readers. Our own sheets have none of these pairs in their strings.
fn without_remarks(sheet: &[u8]) -> Bytes {
    let sheet = String::from_utf8_lossy(sheet);
    let is_remark = |line: &&str| line.starts_with("/*") && line.ends_with("*/");
    let lines: Vec<&str> = sheet.lines().filter(|line| !is_remark(line)).map(str::trim_start).collect();
    let pairs = [(" {", "{"), ("{ ", "{"), (" }", "}"), ("; ", ";"), (": ", ":"), (", ", ","), (" > ", ">")];
    let tight = pairs.iter().fold(lines.concat(), |text, (wide, narrow)| text.replace(wide, narrow));
    Bytes::from(tight)
}

/// The reader's style sheet as it is sent.
pub fn stylesheet() -> Bytes {
    without_remarks(include_bytes!("../../static/relais.css"))
}
