//! The settings of mail: where it goes, whom it comes from, and the key that signs it.

use super::Reading;
use mail::{Folder, Post, Sender, Server, Signature, Way};
use std::path::Path;

/// What `mail-from` is where nobody said it and messages only lie in a folder.
const NOBODY: &str = "relais@localhost";

/// Where mail goes.
#[derive(Clone, Debug, Default)]
pub(super) struct Posts {
    /// The server, or the folder that somebody chose.
    pub(super) post: Option<Post>,
    /// The folder that nobody chose, where there is no other way.
    pub(super) tray: Option<Post>,
}

impl Reading<'_> {
    pub(super) fn posts(&self, data: &Path) -> Result<Posts, String> {
        let way_on = "write it as in smtps://user:password@mail.example.org, with other signs than letters and digits \
                      percent-encoded; a password goes over no network in clear";
        let server = self.read("smtp", way_on, |value| match value {
            "" => Some(None),
            named => Server::parse(named).map(Some),
        })?;
        let from = self.read("mail-from", "write it as in desk@example.org", |value| match value {
            "" => Some(None),
            named => Sender::parse(named).ok().map(Some),
        })?;
        let folder = self.read("mail-folder", "name a folder, or none", |value| {
            Some(match value {
                "" => Some(data.join("mail")),
                "none" => None,
                folder => Some(self.absolute(folder)),
            })
        })?;
        let signature = self.signature()?;
        if let Some(server) = server {
            let from = from.ok_or(
                "smtp is set and mail-from is not; say whom mail comes from, as in --mail-from desk@example.org",
            )?;
            return Ok(Posts { post: Some(Post { way: Way::Server(server), from, signature }), tray: None });
        }
        let Some(from) = from.or_else(|| Sender::parse(NOBODY).ok()) else { return Ok(Posts::default()) };
        let put = folder.map(|folder| Post { way: Way::Folder(Folder::new(folder)), from, signature });
        let chosen = self.is_chosen("mail-folder");
        Ok(if chosen { Posts { post: put, tray: None } } else { Posts { post: None, tray: put } })
    }

    fn signature(&self) -> Result<Option<Signature>, String> {
        let selector = self.read("dkim-selector", "write it as in relais", |value| Some(value.to_owned()))?;
        let Some(file) =
            self.read("dkim-key", "name a file", |value| Some((!value.is_empty()).then(|| self.absolute(value))))?
        else {
            return Ok(None);
        };
        let named = file.display();
        let way_on = format!("make one with: openssl genrsa -out {named} 2048");
        let key = std::fs::read(&file)
            .map_err(|why| format!("dkim-key: the file {named} cannot be read: {why}; {way_on}"))?;
        let signature = Signature::read(&selector, &key);
        signature.map(Some).map_err(|why| match why {
            mail::WrongKey::Selector => format!("dkim-selector: “{selector}” cannot stand in the DNS: {why}"),
            _ => format!("dkim-key: the file {named} cannot sign: {why}; {way_on}"),
        })
    }
}
