//! Who answers for a site before the law, as readers are told.
//!
//! French law (loi 2004-575, article 1-1) asks every publisher to say who they are: name, address, telephone and, where there
//! is one, registration; who directs the publication; and who hosts it. Whoever does not publish for a living may name the
//! host alone, if the host knows who they are.

use crate::base::fold::folded;
use crate::base::text::HostName;
use serde::{Deserialize, Serialize};

/// What the notice says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Mode {
    /// There is none.
    #[default]
    None,
    /// Only who hosts the site.
    Private,
    /// Who publishes it, too.
    Professional,
}

/// The notice. What was written for one mode is kept while another holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Legal {
    /// What it says.
    pub mode: Mode,
    /// The company that hosts the site: its name, postal address, telephone.
    pub host_name: String,
    pub host_address: String,
    pub host_phone: String,
    /// Whether that company knows who publishes the site, without which it may not be named alone.
    pub host_knows: bool,
    /// The person or company that publishes the site.
    pub publisher: String,
    pub address: String,
    pub phone: String,
    pub mail: String,
    /// Number in a register of companies or associations, and share capital.
    pub registration: String,
    pub capital: String,
    /// The director of the publication, and whoever is responsible for the newsroom.
    pub director: String,
    pub editor: String,
}

impl Mode {
    /// Every mode with its name in forms.
    pub(crate) const ALL: [(Mode, &'static str); 3] =
        [(Mode::None, "none"), (Mode::Private, "private"), (Mode::Professional, "professional")];

    /// The mode of that name.
    pub(crate) fn named(name: &str) -> Mode {
        Mode::ALL.iter().find(|(_, own)| *own == name).map_or(Mode::None, |(mode, _)| *mode)
    }

    /// Its name.
    pub(crate) fn name(self) -> &'static str {
        Mode::ALL.iter().find(|(mode, _)| *mode == self).map_or("", |(_, name)| name)
    }
}

impl Legal {
    /// Letters of one field.
    pub(crate) const LONGEST: usize = 500;

    /// Every field of words with its name in forms.
    pub(crate) fn fields(&self) -> [(&'static str, &str); 11] {
        [
            ("host_name", &self.host_name),
            ("host_address", &self.host_address),
            ("host_phone", &self.host_phone),
            ("publisher", &self.publisher),
            ("address", &self.address),
            ("phone", &self.phone),
            ("mail", &self.mail),
            ("registration", &self.registration),
            ("capital", &self.capital),
            ("director", &self.director),
            ("editor", &self.editor),
        ]
    }

    /// A notice from the fields of a form.
    pub(crate) fn of(mode: Mode, host_knows: bool, mut field: impl FnMut(&'static str) -> String) -> Legal {
        Legal {
            mode,
            host_knows,
            host_name: field("host_name"),
            host_address: field("host_address"),
            host_phone: field("host_phone"),
            publisher: field("publisher"),
            address: field("address"),
            phone: field("phone"),
            mail: field("mail"),
            registration: field("registration"),
            capital: field("capital"),
            director: field("director"),
            editor: field("editor"),
        }
    }

    /// The fields that the law asks for in this mode and that say nothing yet.
    pub(crate) fn missing(&self) -> Vec<&'static str> {
        const HOST: [&str; 3] = ["host_name", "host_address", "host_phone"];
        const PUBLISHER: [&str; 4] = ["publisher", "address", "phone", "director"];
        let asked: Vec<&str> = match self.mode {
            Mode::None => Vec::new(),
            Mode::Private => HOST.to_vec(),
            Mode::Professional => PUBLISHER.iter().chain(&HOST).copied().collect(),
        };
        let empty = |name: &&str| self.fields().iter().any(|(own, words)| own == name && words.trim().is_empty());
        let mut missing: Vec<&'static str> = asked.into_iter().filter(empty).collect();
        if self.mode == Mode::Private && !self.host_knows {
            missing.push("host_knows");
        }
        missing
    }

    /// Whether readers see it: it is set, and nothing that the law asks for is missing.
    pub(crate) fn is_shown(&self) -> bool {
        self.mode != Mode::None && self.missing().is_empty()
    }
}

/// Shorter parts of a name stand in many words by chance.
const PART: usize = 3;

/// Whether a host name holds a part of somebody's name: then the notice hides nothing.
pub(crate) fn reveals(host: &HostName, name: &str) -> bool {
    let labels: String = folded(host.without_port()).chars().filter(|c| c.is_alphanumeric()).collect();
    let name = folded(name);
    let parts = name.split(|c: char| !c.is_alphanumeric()).filter(|part| part.chars().count() >= PART);
    parts.into_iter().any(|part| labels.contains(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_law_asks_for_depends_on_the_mode() {
        let mut legal = Legal { publisher: "Ana Lima".into(), ..Legal::default() };
        assert!(legal.missing().is_empty() && !legal.is_shown(), "nothing is asked for while there is none");
        legal.mode = Mode::Private;
        assert_eq!(legal.missing(), ["host_name", "host_address", "host_phone", "host_knows"]);
        legal = Legal { host_name: "H".into(), host_address: "A".into(), host_phone: "0".into(), ..legal };
        assert_eq!(legal.missing(), ["host_knows"]);
        legal.host_knows = true;
        assert!(legal.is_shown());
        legal.mode = Mode::Professional;
        assert_eq!(legal.missing(), ["address", "phone", "director"]);
    }

    #[test]
    fn a_host_that_holds_a_name_is_known() {
        let host = |raw: &str| HostName::parse(raw).unwrap();
        assert!(reveals(&host("helene-martin.example"), "Hélène Martin"));
        assert!(reveals(&host("carnetsdemartin.example.org"), "Hélène Martin"));
        assert!(!reveals(&host("carnets.example.org"), "Hélène Martin"));
        assert!(!reveals(&host("leo.example.org"), "Le O"), "short parts are chance");
    }
}
