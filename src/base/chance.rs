//! The one place that asks for chance: secrets that nobody can guess, and the digests under which they are kept.

use crate::base::error::{Failure, Result};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// Letters and digits of a code that people copy by hand: none that look alike.
const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz023456789";

/// A secret for machines: 256 bits, 43 letters that may stand in an address.
///
/// # Errors
/// When the machine has no chance to give.
pub(crate) fn secret() -> Result<String> {
    Ok(URL_SAFE_NO_PAD.encode(bytes::<32>()?))
}

/// A secret for people: 80 bits in four groups, "k3m9-x2qp-7hbt-4dws".
///
/// # Errors
/// When the machine has no chance to give.
pub(crate) fn code() -> Result<String> {
    let letters = bytes::<16>()?.map(|byte| LETTERS.get(usize::from(byte % 32)).copied().map_or('a', char::from));
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    Ok(groups.join("-"))
}

/// Bytes that nobody can foresee.
///
/// # Errors
/// When the machine has no chance to give.
#[expect(clippy::disallowed_methods, reason = "this is the place the others are sent to")]
pub(crate) fn bytes<const COUNT: usize>() -> Result<[u8; COUNT]> {
    let mut bytes = [0; COUNT];
    getrandom::fill(&mut bytes).map_err(|why| Failure::Fault(anyhow::anyhow!("no chance to be had: {why}")))?;
    Ok(bytes)
}

/// What is kept of a secret: whoever reads it cannot use it. A secret has enough chance in it that no salt is needed.
pub(crate) fn digest(secret: &str) -> String {
    digest_of(secret.as_bytes())
}

/// The SHA-256 of some bytes.
pub(crate) fn digest_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_secret_comes_twice_and_each_fits_into_an_address() {
        let secrets: std::collections::HashSet<String> = (0..100).map(|_| secret().unwrap()).collect();
        assert_eq!(secrets.len(), 100);
        assert!(secrets.iter().all(|secret| secret.len() == 43 && !secret.contains(['+', '/', '='])));
    }

    #[test]
    fn a_code_can_be_read_aloud() {
        let code = code().unwrap();
        assert_eq!(code.split('-').map(str::len).collect::<Vec<_>>(), [4, 4, 4, 4]);
        assert!(!code.contains(['i', 'l', 'o', '1']), "{code}");
    }

    #[test]
    fn what_is_kept_of_a_secret_is_not_the_secret() {
        assert_eq!(digest("a").len(), 64);
        assert_ne!(digest("a"), digest("b"));
    }
}
