//! The words of made blogs: short lists in French, English and Arabic, and prose put together from them.

mod lists;

use crate::chance::Chance;

/// The words of one language.
pub(crate) struct Words {
    subjects: &'static [&'static str],
    verbs: &'static [&'static str],
    objects: &'static [&'static str],
    ends: &'static [&'static str],
    joins: &'static [&'static str],
    pub(crate) names: &'static [&'static str],
    pub(crate) outlets: &'static [&'static str],
    pub(crate) labels: &'static [&'static str],
    pub(crate) places: &'static [&'static str],
    quote: (&'static str, &'static str),
    pub(crate) source: &'static str,
    pub(crate) earlier: &'static str,
    pub(crate) wrote: &'static str,
    pub(crate) edited: &'static str,
    pub(crate) anonymous: &'static str,
    pub(crate) removed: &'static str,
    stop: &'static str,
}

/// The words for a locale; English for a language without a list.
pub(crate) fn words(locale: &str) -> &'static Words {
    match locale.get(..2) {
        Some("fr") => &lists::FRENCH,
        Some("ar") => &lists::ARABIC,
        _ => &lists::ENGLISH,
    }
}

impl Words {
    pub(crate) fn sentence(&self, chance: &mut Chance, out: &mut String) {
        let first = chance.pick(self.subjects);
        if chance.happens(30) {
            out.push_str(chance.pick(self.joins));
            out.push(' ');
            lower_first(first, out);
        } else {
            out.push_str(first);
        }
        for list in [self.verbs, self.objects, self.ends] {
            out.push(' ');
            out.push_str(chance.pick(list));
        }
        out.push_str(self.stop);
    }

    pub(crate) fn sentences(&self, chance: &mut Chance, count: u64, out: &mut String) {
        for place in 0..count {
            if place > 0 {
                out.push(' ');
            }
            self.sentence(chance, out);
        }
    }

    /// A sentence between the quotation marks of the language.
    pub(crate) fn quoted(&self, chance: &mut Chance, out: &mut String) {
        out.push_str(self.quote.0);
        self.sentence(chance, out);
        out.push_str(self.quote.1);
    }

    pub(crate) fn title(&self, chance: &mut Chance) -> String {
        let subject = chance.pick(self.subjects);
        let rest = if chance.happens(50) { self.objects } else { self.ends };
        format!("{subject}, {}, {}", chance.pick(self.places), chance.pick(rest))
    }
}

fn lower_first(text: &str, out: &mut String) {
    let mut letters = text.chars();
    if let Some(first) = letters.next() {
        out.extend(first.to_lowercase());
        out.push_str(letters.as_str());
    }
}

/// A title as Blogger turns it into an address: small ASCII letters and hyphens, at most about 39 of them.
pub(crate) fn slug(title: &str) -> String {
    let mut slug = String::with_capacity(48);
    for letter in title.chars() {
        let plain = match letter {
            'à' | 'â' => 'a',
            'é' | 'è' | 'ê' | 'É' => 'e',
            'î' => 'i',
            'ô' => 'o',
            'û' | 'ù' => 'u',
            'ç' => 'c',
            other => other.to_ascii_lowercase(),
        };
        if plain.is_ascii_alphanumeric() {
            slug.push(plain);
        } else if plain.is_ascii() && !slug.is_empty() && !slug.ends_with('-') {
            if slug.len() > 32 {
                break;
            }
            slug.push('-');
        }
    }
    if slug.is_empty() {
        slug.push_str("blog-post");
    }
    slug.trim_end_matches('-').to_owned()
}
