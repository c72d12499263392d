//! Handing a message in, and what the server said when it did not take it.

use crate::server::{Encryption, Server};
use crate::{Folder, Letter, Sender, Signature};
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::{SmtpTransport, Transport};
use std::error::Error as _;
use std::fmt;
use std::time::Duration;

/// How long the server may take for one step.
const PATIENCE: Duration = Duration::from_secs(20);

/// Where messages go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// Handed in at a server.
    Server(Server),
    /// Put into a folder.
    Folder(Folder),
}

/// Where messages go, whom they come from, and what signs them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// Where they go.
    pub way: Way,
    /// Whom they come from.
    pub from: Sender,
    /// The key of the sender's domain.
    pub signature: Option<Signature>,
}

/// Why a message was not taken, in a sentence that names the server and gives its answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unsent {
    /// It may be taken another time, or once the settings are right.
    #[error("{0}")]
    ForNow(String),
    /// It never will be: the words are refused.
    #[error("{0}")]
    ForEver(String),
    /// Nor will any other to this address: there is no such mailbox.
    #[error("{0}")]
    NoMailbox(String),
}

impl Post {
    /// Hands a message in. Blocks, for some tens of seconds where the server says nothing.
    ///
    /// # Errors
    /// Why it was not taken.
    pub fn send(&self, letter: &Letter) -> Result<(), Unsent> {
        let (envelope, mut message) = letter.written(&self.from).map_err(|why| Unsent::ForEver(why.to_string()))?;
        if let Some(signature) = &self.signature {
            let field = signature.sign(&self.from.domain(), letter.at.div_euclid(1_000_000), &message);
            // Only a key that is none any more cannot sign; it was one when it was read.
            let field = field.ok_or_else(|| Unsent::ForNow("the message could not be signed".into()))?;
            message.splice(..0, field.into_bytes());
        }
        match &self.way {
            Way::Server(server) => server
                .transport()
                .and_then(|transport| transport.send_raw(&envelope, &message))
                .map(|_| ())
                .map_err(|why| server.unsent(&why)),
            Way::Folder(folder) => folder
                .put(letter.at, &letter.key, &message)
                .map_err(|why| Unsent::ForNow(format!("{} cannot be written: {why}", folder.path().display()))),
        }
    }
}

impl fmt::Display for Way {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Way::Server(server) => server.fmt(out),
            Way::Folder(folder) => folder.path().display().fmt(out),
        }
    }
}

impl Server {
    fn transport(&self) -> Result<SmtpTransport, Error> {
        let Server { host, port, encryption, account } = self;
        let tls = match encryption {
            Encryption::Tls => Tls::Wrapper(TlsParameters::new(host.clone())?),
            Encryption::StartTls => Tls::Required(TlsParameters::new(host.clone())?),
            Encryption::Open => Tls::None,
        };
        let transport = SmtpTransport::builder_dangerous(host.clone()).port(*port).tls(tls).timeout(Some(PATIENCE));
        Ok(match account {
            Some((user, password)) => transport.credentials(Credentials::new(user.clone(), password.clone())).build(),
            None => transport.build(),
        })
    }

    fn unsent(&self, why: &Error) -> Unsent {
        let server = self;
        let said = said(why);
        let code = why.status().map(u16::from);
        // RFC 4954: these are about who signs in, which whoever runs the server can put right.
        let about_us = matches!(code, Some(530 | 534 | 535 | 538));
        match code {
            Some(code) if about_us => Unsent::ForNow(format!(
                "{server} does not let us sign in ({code}: {said}); check user and password in the setting smtp"
            )),
            Some(code) if is_about_the_mailbox(code, &said) => {
                Unsent::NoMailbox(format!("{server} knows no such mailbox ({code}: {said})"))
            }
            Some(code) if why.is_permanent() => {
                Unsent::ForEver(format!("{server} refused the message ({code}: {said})"))
            }
            Some(code) => Unsent::ForNow(format!("{server} does not take the message now ({code}: {said})")),
            None if why.is_tls() => Unsent::ForNow(format!(
                "the connection to {server} could not be made safe ({said}); check its certificate, or the kind of \
                 encryption in the setting smtp"
            )),
            None if why.is_timeout() => {
                Unsent::ForNow(format!("{server} did not answer in time; check host and port in the setting smtp"))
            }
            None => Unsent::ForNow(format!(
                "{server} could not be spoken to ({said}); check host and port in the setting smtp"
            )),
        }
    }
}

/// Whether a refusal says that nobody can be reached there (RFC 5321, 4.2.2). Where it tells more in the numbers of RFC 3463,
/// they decide: 5.1 is about the address and 5.2.1 a mailbox that is closed, while 5.7 is about us or our words.
fn is_about_the_mailbox(code: u16, said: &str) -> bool {
    let enhanced =
        said.split_whitespace().next().filter(|word| word.starts_with("5.") && word.matches('.').count() == 2);
    let by_code = matches!(code, 550 | 551 | 556);
    match enhanced {
        Some(word) => {
            (500..600).contains(&code) && matches!(word, "5.1.1" | "5.1.2" | "5.1.3" | "5.1.6" | "5.1.10" | "5.2.1")
        }
        None => by_code,
    }
}

/// What lies behind an error, to the innermost, in one line.
fn said(why: &Error) -> String {
    let mut words = why.to_string();
    let mut source = why.source();
    while let Some(inner) = source {
        words = inner.to_string();
        source = inner.source();
    }
    crate::Line::of(&words).as_str().to_owned()
}

#[cfg(test)]
mod tests;
