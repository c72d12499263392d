//! What is said about a form that a reader sent: of the whole and at its fields; and why one is not taken as it is.

use crate::app::App;
use crate::base::error::{Failure, Result, Text};
use crate::comment::phases::noted::Reason;
use crate::desk::form::Form;
use crate::desk::origin::From as Origin;
use crate::follow::Home;
use crate::message::guard;
use crate::web::reader::Reader;
use http::StatusCode;
use locale::Arg;
use std::collections::BTreeMap;
use std::net::IpAddr;

/// A field that nobody sees: what is written there was written by a program.
pub(crate) const TRAP: &str = "place";

/// One sentence, before it is known in which language it is said.
#[derive(Clone, Debug)]
pub(crate) enum Sentence {
    /// A text of the interface.
    Text(Text),
    /// That one may go on in so many minutes.
    Wait(i64),
    /// What a phase has against a comment.
    Reason(Reason),
}

impl Sentence {
    /// It in the language of the reader.
    ///
    /// # Errors
    /// A missing text: a fault of ours.
    pub(crate) fn words(&self, reader: &Reader<'_, '_>) -> Result<String> {
        match self {
            Sentence::Text(text) => reader.say(text),
            Sentence::Wait(minutes) => reader.text("contact-wait", &[("count", Arg::Count(*minutes))]),
            Sentence::Reason(reason) => {
                let words = reason.words(&reader.app.texts, &reader.locale, &reader.home.site.time_zone);
                words.map_err(|why| Failure::Fault(why.into()))
            }
        }
    }
}

impl From<Text> for Sentence {
    fn from(text: Text) -> Sentence {
        Sentence::Text(text)
    }
}

impl From<Reason> for Sentence {
    fn from(reason: Reason) -> Sentence {
        Sentence::Reason(reason)
    }
}

/// What is said about one form.
#[derive(Clone, Debug, Default)]
pub(crate) struct Said {
    notice: Option<Sentence>,
    wrongs: BTreeMap<&'static str, Sentence>,
    /// Whether it was just taken.
    pub(crate) is_sent: bool,
}

/// The same in the language of the reader: of the whole, and at each field.
#[derive(Clone, Debug, Default)]
pub(crate) struct Spoken {
    pub(crate) notice: Option<String>,
    pub(crate) wrongs: BTreeMap<String, String>,
}

impl Said {
    /// One text about the whole.
    pub(crate) fn notice(key: &'static str) -> Said {
        Said::of(Text::new(key, &[]))
    }

    /// One sentence about the whole.
    pub(crate) fn of(sentence: impl Into<Sentence>) -> Said {
        Said { notice: Some(sentence.into()), ..Said::default() }
    }

    /// Nothing, or that it was just taken.
    pub(crate) fn sent(is_sent: bool) -> Said {
        Said { is_sent, ..Said::default() }
    }

    /// Says this about the whole as well.
    pub(crate) fn and(self, key: &'static str) -> Said {
        Said { notice: Some(Text::new(key, &[]).into()), ..self }
    }

    /// Says what is wrong with a field.
    pub(crate) fn wrong(&mut self, field: &'static str, sentence: impl Into<Sentence>) {
        self.wrongs.insert(field, sentence.into());
    }

    /// Takes the value of a field, or says what is wrong with it.
    pub(crate) fn take<T>(&mut self, field: &'static str, read: std::result::Result<T, &'static str>) -> Option<T> {
        read.map_err(|key| self.wrong(field, Text::new(key, &[]))).ok()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.notice.is_none() && self.wrongs.is_empty()
    }

    /// All of it in the language of the reader.
    ///
    /// # Errors
    /// A missing text: a fault of ours.
    pub(crate) fn words(&self, reader: &Reader<'_, '_>) -> Result<Spoken> {
        let wrongs = self.wrongs.iter().map(|(field, sentence)| Ok(((*field).to_owned(), sentence.words(reader)?)));
        Ok(Spoken {
            notice: self.notice.as_ref().map(|sentence| sentence.words(reader)).transpose()?,
            wrongs: wrongs.collect::<Result<_>>()?,
        })
    }
}

/// What an action refused in words that have a text; another failure stays one.
///
/// # Errors
/// Every failure that is no such refusal.
pub(crate) fn told<T>(acted: Result<T>) -> Result<std::result::Result<T, Text>> {
    match acted {
        Ok(done) => Ok(Ok(done)),
        Err(Failure::Refused(refusal)) => match refusal.text {
            Some(text) => Ok(Err(text)),
            None => Err(Failure::Fault(anyhow::anyhow!("a refusal without a text: {}", refusal.words))),
        },
        Err(failure) => Err(failure),
    }
}

/// By what a form of readers is told from what programs send.
pub(crate) struct Rule {
    /// For which form its token is.
    pub(crate) form: &'static str,
    /// Nobody fills it in within less, microseconds.
    pub(crate) shortest: i64,
    /// What is said where it has to be sent once more.
    pub(crate) again: &'static str,
}

impl Rule {
    /// A token for a form that is given out now.
    ///
    /// # Errors
    /// A failure of the database.
    pub(crate) fn token(&self, app: &App, home: &Home) -> Result<String> {
        guard::token(app, home.site.id, self.form)
    }

    /// Why what was sent is not taken as it is: from elsewhere, too often, by a program, or too fast. The words stay in the
    /// form, and whoever reads on can send them again.
    ///
    /// # Errors
    /// A failure of the database.
    pub(crate) fn objection(
        &self,
        app: &App,
        home: &Home,
        (peer, from): (IpAddr, Origin),
        form: &Form,
    ) -> Result<Option<(StatusCode, Said)>> {
        if from == Origin::Elsewhere {
            return Ok(Some((StatusCode::FORBIDDEN, Said::notice(self.again))));
        }
        if let Some(minutes) = app.messages.wait_from(peer, app.clock.now()) {
            return Ok(Some((StatusCode::TOO_MANY_REQUESTS, Said::of(Sentence::Wait(minutes)))));
        }
        if form.has(TRAP) {
            return Ok(Some((StatusCode::UNPROCESSABLE_ENTITY, Said::notice("contact-trap"))));
        }
        let age = guard::age(app, home.site.id, self.form, form.text("token"))?;
        let holds = age.is_some_and(|age| age >= self.shortest);
        Ok((!holds).then(|| (StatusCode::OK, Said::notice(self.again))))
    }
}
