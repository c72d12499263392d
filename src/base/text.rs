//! Short texts that are checked at the door: host names and slugs.

/// A host name in small letters and ASCII (international names as `xn--…`), with its port if it has one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HostName(String);

impl HostName {
    /// Reads "Blog.Example.org", "été.example" or "localhost:8400".
    ///
    /// # Errors
    /// A sentence that says what is wrong with it.
    pub fn parse(raw: &str) -> Result<HostName, String> {
        let wrong =
            || format!("“{raw}” is not a host name; write it as in blog.example.org, without http:// or a path");
        let (name, port) = match raw.rsplit_once(':') {
            Some((name, port)) if !raw.ends_with(']') => (name, Some(port.parse::<u16>().map_err(|_| wrong())?)),
            _ => (raw, None),
        };
        let name = name.trim_end_matches('.');
        if name.is_empty() || name.len() > 253 || name.contains(['/', '@', '?', '#', '%', ' ', '\\']) {
            return Err(wrong());
        }
        let host = url::Host::parse(name).map_err(|_| wrong())?.to_string();
        Ok(HostName(port.map_or(host.clone(), |port| format!("{host}:{port}"))))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name without its port.
    pub(crate) fn without_port(&self) -> &str {
        match self.0.rsplit_once(':') {
            Some((name, _)) if !self.0.ends_with(']') => name,
            _ => &self.0,
        }
    }

    /// Whether it names this machine: localhost, any name under it, or a loopback address.
    pub(crate) fn is_loopback(&self) -> bool {
        let name = self.without_port();
        let address = name.trim_start_matches('[').trim_end_matches(']').parse::<std::net::IpAddr>();
        name == "localhost" || name.ends_with(".localhost") || address.is_ok_and(|address| address.is_loopback())
    }

    /// `name.blogspot.com` for the name in any of the countries that Blogger served it under, else itself.
    pub(crate) fn without_country(&self) -> HostName {
        let country = |rest: &str| rest.len() <= 6 && rest.split('.').all(|part| (2..=3).contains(&part.len()));
        match self.0.split_once(".blogspot.") {
            Some((name, rest)) if rest != "com" && country(rest) => HostName(format!("{name}.blogspot.com")),
            _ => self.clone(),
        }
    }
}

impl std::fmt::Display for HostName {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::borrow::Borrow<str> for HostName {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// Longest slug in characters; an address should still be readable.
const SLUG: usize = 60;

/// A slug in the script of the words: letters and digits in small letters, everything else a hyphen. Never empty.
pub(crate) fn slug(words: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let mut slug = String::new();
    for c in words.nfc().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c) {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.chars().count() >= SLUG {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "x".into() } else { slug.into() }
}

/// A slug in Latin letters: each word as its letters are written there.
pub(crate) fn latin_slug(words: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let mut latin = String::new();
    for c in words.nfc() {
        match arabic(c) {
            Some(letters) => latin.push_str(letters),
            None if c.is_ascii() || !c.is_alphanumeric() => latin.push(c),
            None => latin.extend(any_ascii::any_ascii_char(c).chars().filter(char::is_ascii_alphanumeric)),
        }
    }
    slug(&latin)
}

/// The letters of Arabic that carry a vowel, and those that Latin script has no sign for.
fn arabic(c: char) -> Option<&'static str> {
    Some(match c {
        'ا' | 'أ' | 'آ' | 'ى' | 'ة' => "a",
        'إ' => "i",
        'ؤ' => "u",
        'ئ' => "i",
        'ع' | 'ء' | '\u{64b}'..='\u{652}' | '\u{640}' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_read_and_refused() {
        assert_eq!(HostName::parse("Blog.Example.ORG.").unwrap().as_str(), "blog.example.org");
        assert_eq!(HostName::parse("localhost:8400").unwrap().without_port(), "localhost");
        assert_eq!(HostName::parse("été.example").unwrap().as_str(), "xn--t-9fab.example");
        assert!(HostName::parse("[::1]:80").unwrap().is_loopback());
        for raw in ["", "http://x", "a b", "x/y", "a:b", "user@x"] {
            assert!(HostName::parse(raw).is_err(), "{raw}");
        }
    }

    #[test]
    fn a_country_host_of_blogger_is_the_blog_itself() {
        for raw in ["a.blogspot.fr", "a.blogspot.co.uk", "a.blogspot.com.br", "a.blogspot.com"] {
            assert_eq!(HostName::parse(raw).unwrap().without_country().as_str(), "a.blogspot.com");
        }
        assert_eq!(
            HostName::parse("a.blogspot.example.org").unwrap().without_country().as_str(),
            "a.blogspot.example.org"
        );
    }

    #[test]
    fn a_slug_keeps_its_script() {
        assert_eq!(slug("L’été à Gênes !"), "l-été-à-gênes");
        assert_eq!(slug("ترجمات"), "ترجمات");
        assert_eq!(slug("***"), "x");
    }

    #[test]
    fn a_slug_in_latin_letters_can_still_be_read() {
        for (words, latin) in [
            ("L’été à Gênes, œuvre", "l-ete-a-genes-oeuvre"),
            ("المنارة التي ظنّوها", "almnara-alty-dhnwha"),
            ("Ο φάρος της Γένοβας", "o-faros-tis-genovas"),
            ("Объявление о маяке", "obyavlenie-o-mayake"),
            ("Straße", "strasse"),
            ("北京", "beijing"),
            ("***", "x"),
        ] {
            assert_eq!(latin_slug(words), latin);
        }
    }
}
