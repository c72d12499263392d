//! Addresses as they are found in old bodies: which may be followed, and how they are written so that they are valid.

use url::Url;

use crate::policy::SCHEMES;

/// An address that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Address {
    /// It can be followed: absolute with a scheme of the set, or relative.
    Good(String),
    /// A place in the same page, as written after the `#`.
    Fragment(String),
    /// Its scheme can run something or reaches into the reader's own machine.
    Dangerous,
    /// Nothing can follow it.
    Unreadable,
}

/// Reads an address with entities decoded. Spaces around it and line ends and tabs within are dropped, as browsers do.
pub(crate) fn read(raw: &str) -> Address {
    let text: String = trimmed(raw).chars().filter(|character| !matches!(character, '\t' | '\n' | '\r')).collect();
    if text.is_empty() {
        return Address::Unreadable;
    }
    if let Some(fragment) = text.strip_prefix('#') {
        return Address::Fragment(fragment.to_owned());
    }
    match scheme(&text) {
        Some(scheme) if SCHEMES.contains(&scheme.as_str()) => absolute(&text, &scheme),
        Some(_) => Address::Dangerous,
        None => relative(&text),
    }
}

/// A web address, absolute or relative to a host, or nothing: for pictures and frames.
pub(crate) fn web(raw: &str) -> Option<String> {
    match read(raw) {
        Address::Good(address) if address.starts_with("mailto:") || address.starts_with("tel:") => None,
        Address::Good(address) => Some(address),
        _ => None,
    }
}

/// The scheme of an address, in small letters.
pub(crate) fn scheme(text: &str) -> Option<String> {
    let (scheme, _) = text.split_once(':')?;
    let named = scheme.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && scheme.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '+' | '-' | '.'));
    named.then(|| scheme.to_ascii_lowercase())
}

/// The host of an absolute or scheme-relative web address, in small letters.
pub(crate) fn host(address: &str) -> Option<String> {
    let rest = address.split_once("//").filter(|(scheme, _)| matches!(*scheme, "http:" | "https:" | ""))?.1;
    let host = rest.split(['/', '?', '#']).next()?;
    let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
    let host = host.split_once(':').map_or(host, |(host, _)| host);
    (!host.is_empty()).then(|| host.to_ascii_lowercase())
}

/// The path of an address, without query and fragment.
pub(crate) fn path(address: &str) -> &str {
    let rest = address.split_once("//").map_or(address, |(_, rest)| rest);
    let rest = rest.split(['?', '#']).next().unwrap_or_default();
    if address.contains("//") { rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/") } else { rest }
}

/// One parameter of the query, percent-decoded.
pub(crate) fn parameter(address: &str, name: &str) -> Option<String> {
    let query = address.split_once('?')?.1;
    let query = query.split('#').next()?;
    let pair = query.split('&').filter_map(|pair| pair.split_once('=')).find(|(each, _)| *each == name)?;
    Some(percent_decoded(pair.1))
}

/// Percent-decoded; what is no UTF-8 then stays as it was.
pub(crate) fn percent_decoded(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        match (byte, ahead.next().and_then(hex), ahead.next().and_then(hex)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push(high * 16 + low);
                rest = ahead;
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// An address with a scheme of the set. What the URL standard accepts without complaint stays as it was written.
fn absolute(text: &str, scheme: &str) -> Address {
    let Ok(mut url) = Url::parse(text) else { return Address::Unreadable };
    if matches!(scheme, "mailto" | "tel") {
        return Address::Good(format!("{scheme}:{}", escaped(text.split_once(':').map_or("", |(_, rest)| rest))));
    }
    if !url.has_host() {
        return Address::Unreadable;
    }
    // A name and password in an address only serve to deceive, and the validator refuses them.
    if !url.username().is_empty() || url.password().is_some() {
        let _ = url.set_username("");
        let _ = url.set_password(None);
        return checked(escaped(url.as_str()));
    }
    let usual = text.split_once("://").is_some_and(|(_, rest)| !rest.starts_with('/')) && !text.contains('\\');
    let host_as_written = host(text).as_deref() == url.host_str() && !text.contains('@');
    let written = if usual && host_as_written { text } else { url.as_str() };
    let address = escaped(written);
    if address == written { Address::Good(address) } else { checked(address) }
}

/// What cannot be read any more once it is escaped (an IPv6 host) is given up.
fn checked(address: String) -> Address {
    if Url::parse(&address).is_ok() { Address::Good(address) } else { Address::Unreadable }
}

fn relative(text: &str) -> Address {
    let text = text.replace('\\', "/");
    match text.strip_prefix("//") {
        Some(rest)
            if Url::parse(&format!("https://{rest}")).is_ok_and(|url| url.has_host()) && !rest.starts_with('/') =>
        {
            Address::Good(escaped(&text))
        }
        Some(_) => Address::Unreadable,
        None if Url::parse("https://host.invalid/").and_then(|base| base.join(&text)).is_ok() => {
            Address::Good(escaped(&text))
        }
        None => Address::Unreadable,
    }
}

/// Percent-encodes what may not stand in an address, and a `%` that begins no code; leaves all else as it is.
pub(crate) fn escaped(text: &str) -> String {
    let mut address = String::with_capacity(text.len());
    let mut in_fragment = false;
    for (at, character) in text.char_indices() {
        let allowed = match character {
            '#' => !std::mem::replace(&mut in_fragment, true),
            '%' => text.get(at + 1..at + 3).is_some_and(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit())),
            '!' | '$' | '&'..=';' | '=' | '?' | '@' | '_' | '~' => true,
            _ if character.is_ascii() => character.is_ascii_alphanumeric(),
            // Private and special characters may not stand in an address either.
            '\u{E000}'..='\u{F8FF}' | '\u{FFF0}'..='\u{FFFF}' | '\u{E0000}'.. => false,
            _ => character > '\u{9F}' && !crate::text::is_noncharacter(character) && !character.is_whitespace(),
        };
        if allowed {
            address.push(character);
        } else {
            let mut buffer = [0u8; 4];
            for byte in character.encode_utf8(&mut buffer).bytes() {
                address.push('%');
                address.push(char::from_digit(u32::from(byte >> 4), 16).unwrap_or('0').to_ascii_uppercase());
                address.push(char::from_digit(u32::from(byte & 15), 16).unwrap_or('0').to_ascii_uppercase());
            }
        }
    }
    address
}

fn trimmed(raw: &str) -> &str {
    raw.trim_matches(|character: char| character <= ' ' || character.is_whitespace() || character == '\u{FEFF}')
}

fn hex(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}
