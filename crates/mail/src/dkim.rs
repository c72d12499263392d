//! The signature of a domain under a message (DKIM, RFC 6376 and RFC 8463), with a key that somebody made and named.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ring::digest::{SHA256, digest};
use ring::rand::SystemRandom;
use ring::signature::{Ed25519KeyPair, KeyPair, RSA_PKCS1_SHA256, RsaKeyPair};
use rustls_pki_types::PrivateKeyDer;
use rustls_pki_types::pem::PemObject;
use std::fmt;
use std::sync::Arc;

/// What is signed, where it is there: all that says who writes, to whom, about what, in which thread, and how to make it stop.
/// RFC 8058 asks for both fields of the list to be among them.
const SIGNED: [&str; 16] = [
    "from",
    "to",
    "reply-to",
    "subject",
    "date",
    "message-id",
    "in-reply-to",
    "references",
    "list-id",
    "list-unsubscribe",
    "list-unsubscribe-post",
    "auto-submitted",
    "content-language",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
];
/// Named once more than they are there: a second one that somebody adds on the way breaks the signature.
const ONLY_ONCE: [&str; 4] = ["from", "to", "subject", "date"];
/// Signs of a signature on one line.
const LINE: usize = 70;
/// The object identifier of RSA keys, with the parameters that it has none of.
const RSA: [u8; 15] = [0x30, 13, 0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0];

/// Why a key cannot sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WrongKey {
    /// The file holds something else.
    #[error("it holds no private key in PEM, as in -----BEGIN PRIVATE KEY-----")]
    NoKey,
    /// It does, but none that mail servers check.
    #[error("its key is neither RSA of 2048 to 4096 bits nor Ed25519")]
    OtherKind,
    /// The name under which the key is published is none that DNS can hold.
    #[error("a selector is letters, digits and hyphens, 63 at most")]
    Selector,
}

enum Key {
    Ed25519(Ed25519KeyPair),
    Rsa(RsaKeyPair),
}

/// A key, and the name under which its public half stands in the DNS of the domain.
#[derive(Clone)]
pub struct Signature {
    selector: String,
    key: Arc<Key>,
}

impl Signature {
    /// Reads a key as it stands in a file: PKCS #8 or PKCS #1, in PEM.
    ///
    /// # Errors
    /// Why it cannot sign.
    pub fn read(selector: &str, pem: &[u8]) -> Result<Signature, WrongKey> {
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
        if selector.is_empty() || selector.len() > 63 || !selector.chars().all(plain) {
            return Err(WrongKey::Selector);
        }
        let key = match PrivateKeyDer::from_pem_slice(pem).map_err(|_| WrongKey::NoKey)? {
            PrivateKeyDer::Pkcs1(der) => RsaKeyPair::from_der(der.secret_pkcs1_der()).map(Key::Rsa),
            PrivateKeyDer::Pkcs8(der) => {
                let der = der.secret_pkcs8_der();
                let small = Ed25519KeyPair::from_pkcs8_maybe_unchecked(der).map(Key::Ed25519);
                small.or_else(|_| RsaKeyPair::from_pkcs8(der).map(Key::Rsa))
            }
            _ => return Err(WrongKey::OtherKind),
        };
        let key = Arc::new(key.map_err(|_| WrongKey::OtherKind)?);
        Ok(Signature { selector: selector.to_owned(), key })
    }

    /// The name under which its public half is published.
    pub fn selector(&self) -> &str {
        &self.selector
    }

    /// Below the domain: where the public half stands.
    pub(crate) fn place(&self) -> String {
        format!("{}._domainkey", self.selector)
    }

    /// The public half, as the DNS holds it.
    pub(crate) fn record(&self) -> String {
        match &*self.key {
            Key::Ed25519(key) => format!("v=DKIM1; k=ed25519; p={}", STANDARD.encode(key.public_key())),
            Key::Rsa(key) => {
                format!("v=DKIM1; k=rsa; p={}", STANDARD.encode(subject_public_key(key.public_key().as_ref())))
            }
        }
    }

    /// The field that signs a message, with its line end. `at`: seconds since 1970.
    pub(crate) fn sign(&self, domain: &str, at: i64, message: &[u8]) -> Option<String> {
        let (head, body) = halves(message)?;
        let fields = fields(head);
        let present = |name: &&&str| fields.iter().any(|(field, _)| field == **name);
        let signed: Vec<&str> = SIGNED.iter().filter(present).copied().collect();
        let named: Vec<&str> = signed.iter().chain(ONLY_ONCE.iter().filter(present)).copied().collect();
        let algorithm = match &*self.key {
            Key::Ed25519(_) => "ed25519-sha256",
            Key::Rsa(_) => "rsa-sha256",
        };
        let hash = STANDARD.encode(digest(&SHA256, &relaxed_body(body)));
        let unsigned = format!(
            "v=1; a={algorithm}; c=relaxed/relaxed; d={domain}; s={}; t={at};\r\n h={};\r\n bh={hash};\r\n b=",
            self.selector,
            named.join(":\r\n "),
        );
        let mut words = String::new();
        for name in signed {
            let (_, value) = fields.iter().find(|(field, _)| field == name)?;
            words.push_str(&format!("{name}:{value}\r\n"));
        }
        words.push_str(&format!("dkim-signature:{}", relaxed(&unsigned)));
        let signature = STANDARD.encode(self.signed(words.as_bytes())?);
        let lines: Vec<String> =
            signature.as_bytes().chunks(LINE).map(|line| line.iter().copied().map(char::from).collect()).collect();
        Some(format!("DKIM-Signature: {unsigned}{}\r\n", lines.join("\r\n ")))
    }

    fn signed(&self, words: &[u8]) -> Option<Vec<u8>> {
        match &*self.key {
            // RFC 8463: of the digest, not of the words.
            Key::Ed25519(key) => Some(key.sign(digest(&SHA256, words).as_ref()).as_ref().to_vec()),
            Key::Rsa(key) => {
                let mut signature = vec![0; key.public().modulus_len()];
                key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), words, &mut signature).ok()?;
                Some(signature)
            }
        }
    }
}

impl PartialEq for Signature {
    fn eq(&self, other: &Signature) -> bool {
        self.selector == other.selector && self.record() == other.record()
    }
}

impl Eq for Signature {}

impl fmt::Debug for Signature {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Signature({})", self.selector)
    }
}

/// Head and body of a message.
fn halves(message: &[u8]) -> Option<(&str, &[u8])> {
    let end = message.windows(4).position(|four| four == b"\r\n\r\n")?;
    let (head, body) = message.split_at_checked(end.saturating_add(4))?;
    Some((std::str::from_utf8(head).ok()?, body))
}

/// The fields of a head: names in small letters, values as they are signed (RFC 6376, 3.4.2).
fn fields(head: &str) -> Vec<(String, String)> {
    let mut whole: Vec<String> = Vec::new();
    for line in head.split("\r\n").filter(|line| !line.is_empty()) {
        match whole.last_mut() {
            Some(last) if line.starts_with([' ', '\t']) => last.push_str(line),
            _ => whole.push(line.to_owned()),
        }
    }
    let pairs = whole.iter().filter_map(|field| field.split_once(':'));
    pairs.map(|(name, value)| (name.trim().to_ascii_lowercase(), relaxed(value))).collect()
}

/// A value with its lines joined and its spaces folded.
fn relaxed(value: &str) -> String {
    value.split([' ', '\t', '\r', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A body with the spaces of its lines folded, none at their ends, and no empty lines at the end (RFC 6376, 3.4.4).
fn relaxed_body(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len());
    let mut whole = 0;
    for line in body.split(|byte| *byte == b'\n') {
        let words = line.split(|byte| matches!(byte, b' ' | b'\t' | b'\r')).enumerate();
        let mut first = true;
        for (at, word) in words.filter(|(_, word)| !word.is_empty()) {
            if at > 0 || !first {
                out.push(b' ');
            }
            first = false;
            out.extend_from_slice(word);
        }
        whole = if first { whole } else { out.len() + 2 };
        out.extend_from_slice(b"\r\n");
    }
    out.truncate(whole);
    out
}

/// A public key of RSA with the name of its kind around it (RFC 5280), as every mail server expects it.
fn subject_public_key(key: &[u8]) -> Vec<u8> {
    let bits = tagged(0x03, &[&[0], key].concat());
    tagged(0x30, &[&RSA, bits.as_slice()].concat())
}

/// A value of DER. Those here are shorter than 64 KB.
fn tagged(tag: u8, value: &[u8]) -> Vec<u8> {
    let [high, low] = u16::try_from(value.len()).unwrap_or(u16::MAX).to_be_bytes();
    let length: &[u8] = match (high, low) {
        (0, 0..128) => &[low],
        (0, _) => &[0x81, low],
        _ => &[0x82, high, low],
    };
    [&[tag], length, value].concat()
}

#[cfg(test)]
mod tests;
