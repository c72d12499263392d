//! Content codings: which one a request wants, and making it.

use std::io::Write;

use bytes::Bytes;
use flate2::{Compression, GzBuilder};
use http::header::{ACCEPT_ENCODING, HeaderMap};

/// A smaller body gains nothing: the header of the format and a packet's room eat it up.
pub(crate) const SMALLEST_WORTH: usize = 256;

/// The forms in which a page can be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coding {
    /// As it is.
    Identity,
    /// gzip, RFC 1952.
    Gzip,
}

/// How much of the computer's time to spend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effort {
    /// Somebody is waiting.
    Fast,
    /// Once, in the background, for everyone who comes after.
    Best,
}

impl Coding {
    /// The coding that a request prefers, RFC 9110 §12.5.3. Identity when gzip is refused or not named, and also when
    /// everything is refused: a page that can be read is better than 406.
    pub fn wanted(headers: &HeaderMap) -> Coding {
        let mut weights = Weights::default();
        for line in headers.get_all(ACCEPT_ENCODING) {
            for member in line.to_str().unwrap_or_default().split(',') {
                weights.read(member);
            }
        }
        let gzip = weights.gzip.or(weights.any).unwrap_or(0);
        // Not naming identity leaves it allowed but last.
        let identity = weights.identity.unwrap_or(0);
        if gzip > 0 && gzip >= identity { Coding::Gzip } else { Coding::Identity }
    }
}

/// Preferences in thousandths; none when a coding is not named.
#[derive(Default)]
struct Weights {
    gzip: Option<u16>,
    identity: Option<u16>,
    any: Option<u16>,
}

impl Weights {
    fn read(&mut self, member: &str) {
        let (name, parameters) = member.split_once(';').unwrap_or((member, ""));
        let name = name.trim();
        let place = if name.eq_ignore_ascii_case("gzip") || name.eq_ignore_ascii_case("x-gzip") {
            &mut self.gzip
        } else if name.eq_ignore_ascii_case("identity") {
            &mut self.identity
        } else if name == "*" {
            &mut self.any
        } else {
            return;
        };
        *place = Some(weight(parameters));
    }
}

/// The weight behind a coding; one that cannot be read counts as a refusal, because plain bytes are always understood.
fn weight(parameters: &str) -> u16 {
    let parameters = parameters.trim();
    if parameters.is_empty() {
        return 1000;
    }
    let Some((name, value)) = parameters.split_once('=') else { return 0 };
    if !name.trim().eq_ignore_ascii_case("q") {
        return 0;
    }
    let (whole, fraction) = value.trim().split_once('.').unwrap_or((value.trim(), ""));
    if fraction.len() > 3 || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return 0;
    }
    let digits = fraction.bytes().map(|digit| u16::from(digit - b'0')).chain(std::iter::repeat(0));
    let thousandths = digits.take(3).fold(0, |sum, digit| sum * 10 + digit);
    match whole {
        "1" if thousandths == 0 => 1000,
        "0" => thousandths,
        _ => 0,
    }
}

/// The bytes in gzip, or none where that does not make them smaller. The same bytes give the same result everywhere:
/// the header holds no time.
pub(crate) fn gzip(body: &[u8], effort: Effort) -> Option<Bytes> {
    if body.len() < SMALLEST_WORTH {
        return None;
    }
    let level = match effort {
        Effort::Fast => Compression::fast(),
        Effort::Best => Compression::best(),
    };
    let mut encoder = GzBuilder::new().write(Vec::with_capacity(body.len() / 3), level);
    encoder.write_all(body).ok()?;
    let packed = encoder.finish().ok()?;
    // A boxed slice has no spare room, which the bound in bytes would not see.
    (packed.len() < body.len()).then(|| Bytes::from(packed.into_boxed_slice()))
}
