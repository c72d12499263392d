//! What the DNS of a domain should say, so that others believe mail that names it as its sender.

use crate::{Post, Way};

/// What a record is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Which servers may hand in mail of the domain (RFC 7208); the provider's, where we know what it asks for.
    Spf,
    /// The same, guessed from the name of the server: the provider knows better.
    SpfGuessed,
    /// The key that signs (RFC 6376).
    Dkim,
    /// What others should do with mail that fails both (RFC 7489).
    Dmarc,
}

/// A record of the kind TXT.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// What it is for.
    pub rule: Rule,
    /// Its name, as in `_dmarc.example.org`.
    pub name: String,
    /// What it says.
    pub value: String,
}

/// What providers ask their customers to include, by the end of the name of their servers; from their own help pages.
const PROVIDERS: [(&str, &str); 15] = [
    ("amazonaws.com", "amazonses.com"),
    ("brevo.com", "spf.brevo.com"),
    ("fastmail.com", "spf.messagingengine.com"),
    ("gandi.net", "_mailcust.gandi.net"),
    ("gmail.com", "_spf.google.com"),
    ("google.com", "_spf.google.com"),
    ("infomaniak.com", "spf.infomaniak.ch"),
    ("mailbox.org", "mailbox.org"),
    ("mailgun.org", "mailgun.org"),
    ("mailjet.com", "spf.mailjet.com"),
    ("migadu.com", "spf.migadu.com"),
    ("office365.com", "spf.protection.outlook.com"),
    ("ovh.net", "mx.ovh.com"),
    ("postmarkapp.com", "spf.mtasv.net"),
    ("sendgrid.net", "sendgrid.net"),
];

impl Post {
    /// The records that the domain of the sender should have.
    pub fn records(&self) -> Vec<Record> {
        let domain = self.from.domain();
        let mut all = vec![self.spf(&domain)];
        if let Some(signature) = &self.signature {
            let name = format!("{}.{domain}", signature.place());
            all.push(Record { rule: Rule::Dkim, name, value: signature.record() });
        }
        // First only watched: whoever is sure that all mail of theirs is signed says p=quarantine.
        all.push(Record { rule: Rule::Dmarc, name: format!("_dmarc.{domain}"), value: "v=DMARC1; p=none".into() });
        all
    }

    fn spf(&self, domain: &str) -> Record {
        let host = match &self.way {
            Way::Server(server) => server.host.as_str(),
            Way::Folder(_) => "",
        };
        let ends = |end: &str| host == end || host.strip_suffix(end).is_some_and(|rest| rest.ends_with('.'));
        let known = PROVIDERS.iter().find(|(end, _)| ends(end));
        let is_name = host.contains('.') && host.parse::<std::net::IpAddr>().is_err();
        let (rule, value) = match known {
            Some((_, included)) => (Rule::Spf, format!("v=spf1 include:{included} ~all")),
            None if is_name => (Rule::SpfGuessed, format!("v=spf1 mx a:{host} ~all")),
            None => (Rule::SpfGuessed, "v=spf1 mx a ~all".into()),
        };
        Record { rule, name: domain.to_owned(), value }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Sender, Server};

    fn first(server: &str) -> Record {
        let way = Way::Server(Server::parse(server).unwrap());
        let post = Post { way, from: Sender::parse("Carnets <desk@bücher.example>").unwrap(), signature: None };
        post.records().swap_remove(0)
    }

    #[test]
    fn a_provider_is_known_by_the_name_of_its_server_and_others_are_guessed() {
        let known = first("smtps://a:b@ssl0.ovh.net");
        assert_eq!((known.rule, known.value.as_str()), (Rule::Spf, "v=spf1 include:mx.ovh.com ~all"));
        assert_eq!(known.name, "xn--bcher-kva.example");
        let other = first("smtps://a:b@mail.notovh.net.example");
        assert_eq!((other.rule, other.value.as_str()), (Rule::SpfGuessed, "v=spf1 mx a:mail.notovh.net.example ~all"));
        assert_eq!(first("smtps://a:b@notovh.net").rule, Rule::SpfGuessed);
        assert_eq!(first("smtp://127.0.0.1?tls=none").value, "v=spf1 mx a ~all");
    }
}
