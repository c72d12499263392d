//! XML namespaces, as far as a backup has them.

/// The namespace of the newer Takeout format.
pub(crate) const TAKEOUT: &str = "http://schemas.google.com/blogger/2018";

/// What a namespace means to this reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Space {
    Atom,
    App,
    Thread,
    Gd,
    Georss,
    Search,
    Media,
    Xhtml,
    Other,
}

impl Space {
    fn of_address(address: &str) -> Space {
        match address.trim() {
            "http://www.w3.org/2005/Atom" | "https://www.w3.org/2005/Atom" => Space::Atom,
            "http://www.w3.org/2007/app" | "https://www.w3.org/2007/app" | "http://purl.org/atom/app#" => Space::App,
            "http://purl.org/syndication/thread/1.0" | "https://purl.org/syndication/thread/1.0" => Space::Thread,
            "http://schemas.google.com/g/2005" | "https://schemas.google.com/g/2005" => Space::Gd,
            "http://www.georss.org/georss" | "http://www.georss.org/georss/10" => Space::Georss,
            "http://a9.com/-/spec/opensearchrss/1.0/" | "http://a9.com/-/spec/opensearch/1.1/" => Space::Search,
            "http://search.yahoo.com/mrss/" | "http://search.yahoo.com/mrss" => Space::Media,
            "http://www.w3.org/1999/xhtml" => Space::Xhtml,
            _ => Space::Other,
        }
    }

    /// What a prefix means that nobody declared: tools that rewrite a backup lose declarations.
    fn of_prefix(prefix: &str) -> Space {
        match prefix {
            "" | "atom" => Space::Atom,
            "app" => Space::App,
            "thr" => Space::Thread,
            "gd" => Space::Gd,
            "georss" => Space::Georss,
            "openSearch" | "opensearch" => Space::Search,
            "media" => Space::Media,
            _ => Space::Other,
        }
    }
}

/// The most declarations in force at one time.
const DECLARED: usize = 256;

/// The declarations in force.
#[derive(Debug, Default)]
pub(crate) struct Spaces {
    list: Vec<(usize, String, Space)>,
}

impl Spaces {
    /// Takes note of a declaration by an element at that depth; false if there are too many.
    pub(crate) fn declare(&mut self, depth: usize, prefix: &str, address: &str) -> bool {
        self.list.push((depth, prefix.to_owned(), Space::of_address(address)));
        self.list.len() <= DECLARED
    }

    /// Forgets the declarations of the element at that depth.
    pub(crate) fn leave(&mut self, depth: usize) {
        while self.list.last().is_some_and(|(declared, _, _)| *declared >= depth) {
            self.list.pop();
        }
    }

    /// What a prefix means here, and whether it was declared.
    pub(crate) fn resolve(&self, prefix: &str) -> (Space, bool) {
        let found = self.list.iter().rev().find(|(_, known, _)| known == prefix);
        found.map_or_else(|| (Space::of_prefix(prefix), prefix == "xml"), |(_, _, space)| (*space, true))
    }
}
