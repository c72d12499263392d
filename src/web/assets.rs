//! The program's own look: one style sheet, inside the program, under an address that changes with its bytes.

use bytes::Bytes;
use sha2::{Digest, Sha256};
use std::io::Write;

/// The style sheet as it is sent.
pub(crate) struct Assets {
    pub(crate) stylesheet: &'static [u8],
    pub(crate) stylesheet_gzip: Bytes,
    digest: String,
}

/// The name under which the style sheet is asked for.
pub(crate) const STYLESHEET: &str = "relais.css";

impl Assets {
    pub(crate) fn load() -> Assets {
        let stylesheet = include_bytes!("../../static/relais.css");
        let digest = Sha256::digest(stylesheet).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        // Writing into memory does not fail.
        let _ = packed.write_all(stylesheet);
        Assets { stylesheet, stylesheet_gzip: packed.finish().unwrap_or_default().into(), digest }
    }

    /// The address of the style sheet.
    pub(crate) fn stylesheet_address(&self) -> String {
        crate::urls::asset(&self.digest, STYLESHEET)
    }

    /// Whether this is its present address.
    pub(crate) fn is_present(&self, digest: &str, name: &str) -> bool {
        digest == self.digest && name == STYLESHEET
    }

    /// When program and theme were made: no page is older. Microseconds since 1970, from the time of the program's file.
    pub(crate) fn built(&self) -> i64 {
        let made = std::env::current_exe().and_then(std::fs::metadata).and_then(|file| file.modified());
        let since = made.ok().and_then(|at| at.duration_since(std::time::UNIX_EPOCH).ok());
        since.and_then(|since| i64::try_from(since.as_micros()).ok()).unwrap_or(0)
    }
}
