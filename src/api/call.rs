//! Everything that an operation needs: who asks, by which token, for which site, and what was sent.

use super::Outcome;
use super::answer::{self, text};
use super::problem::Problem;
use crate::app::App;
use crate::audit::model::Actor;
use crate::base::chance;
use crate::base::error::{Failure, Result};
use crate::base::ids::{ApiTokenId, PersonId, SiteId};
use crate::desk::form::Form;
use crate::follow::Home;
use crate::person::model::{Right, Role};
use bytes::Bytes;
use db::{Snapshot, Tx, Urgency};
use http::StatusCode;
use http::header::{self, HeaderMap, HeaderName};
use locale::Locale;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::Arc;

/// One request of a program, once it is known that it may be answered.
pub(crate) struct Call<'a> {
    pub(crate) app: &'a App,
    pub(crate) home: Arc<Home>,
    /// For whom the program acts, and what they are here now.
    pub(crate) caller: Caller,
    /// The number that the address names.
    pub(crate) id: Option<i64>,
    /// The words that it names.
    pub(crate) word: Option<String>,
    pub(crate) name: Option<String>,
    /// The parameters of the address.
    pub(crate) query: Form,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) body: Bytes,
    pub(crate) locale: Locale,
}

/// For whom a program acts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Caller {
    pub(crate) token: ApiTokenId,
    pub(crate) person: PersonId,
    pub(crate) role: Role,
}

/// What a change was made upon, as its sender has it.
#[derive(Clone, Debug)]
pub(crate) struct Upon(Option<String>);

impl Upon {
    /// Fails where something is not any more as the sender saw it. Asked inside the action, so that nobody comes in between.
    ///
    /// # Errors
    /// 412.
    pub(crate) fn check<T: Serialize>(&self, now: &T) -> Result<Outcome<()>> {
        let Some(wanted) = &self.0 else { return Ok(Ok(())) };
        let etag = answer::etag(now)?;
        // A weak ETag is equal to none (RFC 9110, 13.1.1).
        let same = wanted.split(',').map(str::trim).any(|one| one == "*" || one == etag);
        Ok(if same { Ok(()) } else { Err(Problem::stale()) })
    }
}

/// The header with which a request is known that is sent again.
const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");
/// Characters of its value.
const LONGEST_KEY: usize = 200;

/// Parts of a list where nothing else is asked, and at the most.
const PART: i64 = 50;
const LARGEST_PART: i64 = 100;

impl Call<'_> {
    /// The site.
    pub(crate) fn site(&self) -> SiteId {
        self.home.site.id
    }

    /// Whoever the audit names.
    pub(crate) fn actor(&self) -> Actor {
        Actor::Person(self.caller.person)
    }

    /// Whether the person of the token may do that.
    pub(crate) fn may(&self, right: Right) -> bool {
        self.caller.role.may(right)
    }

    /// What the change was made upon.
    pub(crate) fn upon(&self) -> Upon {
        Upon(text(self.headers, header::IF_MATCH).map(str::to_owned))
    }

    /// The key by which a request is known that is sent again.
    ///
    /// # Errors
    /// 400 for one that is too long.
    pub(crate) fn repeats(&self) -> Outcome<Option<String>> {
        let Some(key) = text(self.headers, IDEMPOTENCY_KEY) else { return Ok(None) };
        if (1..=LONGEST_KEY).contains(&key.len()) {
            return Ok(Some(chance::digest(key)));
        }
        let words = format!("An Idempotency-Key has 1 to {LONGEST_KEY} characters.");
        Err(Problem::new(StatusCode::BAD_REQUEST, "malformed", words))
    }

    /// The number that the address names.
    ///
    /// # Errors
    /// A fault of ours: the table has no such operation without one.
    pub(crate) fn number(&self) -> Result<i64> {
        self.id.ok_or_else(|| Failure::Fault(anyhow::anyhow!("an operation on one thing, without its number")))
    }

    /// How many things a part of a list may hold.
    ///
    /// # Errors
    /// 422 for a number that is none of them.
    pub(crate) fn limit(&self) -> Outcome<i64> {
        match self.query.text("limit") {
            "" => Ok(PART),
            raw => raw
                .parse()
                .ok()
                .filter(|limit| (1..=LARGEST_PART).contains(limit))
                .ok_or_else(|| parameter("limit", &format!("is a number from 1 to {LARGEST_PART}"))),
        }
    }

    /// The number from before which a list goes on.
    ///
    /// # Errors
    /// 422 for what is no number.
    pub(crate) fn before(&self) -> Outcome<i64> {
        match self.query.text("before") {
            "" => Ok(i64::MAX),
            raw => raw.parse().map_err(|_| parameter("before", "is taken from `next` of the part before")),
        }
    }

    /// What was sent, read: an object.
    ///
    /// # Errors
    /// 400 for what is no JSON, 422 for other fields or values than the operation takes.
    pub(crate) fn json<T: DeserializeOwned>(&self) -> Outcome<T> {
        // A list would be read as the values of an object in the order of its fields.
        if self.body.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'[') {
            let words = "An object is asked for here, and a list was sent.";
            return Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid", words));
        }
        self.read_json()
    }

    /// The same: a list.
    ///
    /// # Errors
    /// As [`Call::json`].
    pub(crate) fn json_list<T: DeserializeOwned>(&self) -> Outcome<Vec<T>> {
        self.read_json()
    }

    fn read_json<T: DeserializeOwned>(&self) -> Outcome<T> {
        serde_json::from_slice(&self.body).map_err(|why| match why.classify() {
            serde_json::error::Category::Data => Problem::new(
                StatusCode::UNPROCESSABLE_ENTITY,
                "invalid",
                format!("The JSON holds something else than is asked for: {why}."),
            ),
            _ => {
                Problem::new(StatusCode::BAD_REQUEST, "malformed", format!("This is not JSON that can be read: {why}."))
            }
        })
    }

    /// The same where nothing need be sent.
    ///
    /// # Errors
    /// As [`Call::json`].
    pub(crate) fn json_or_nothing<T: DeserializeOwned + Default>(&self) -> Outcome<T> {
        if self.body.is_empty() { Ok(T::default()) } else { self.json() }
    }

    /// Runs an action on the site. A problem that is found before anything is written is its outcome too.
    ///
    /// # Errors
    /// What the action refuses, or a failure of the database.
    pub(crate) fn act<T, F>(&self, act: F) -> Result<Outcome<T>>
    where
        F: FnMut(&mut Tx<'_>) -> Result<Outcome<T>> + Send + 'static,
        T: Send + 'static,
    {
        self.app.act(self.site(), Urgency::Person, act)
    }

    /// Reads rows of the site.
    ///
    /// # Errors
    /// What `read` returns, or a failure of the database.
    pub(crate) fn read<T>(&self, read: impl FnOnce(&mut Snapshot<'_>) -> Result<T>) -> Result<T> {
        self.app.db.read(self.site().0, read)
    }
}

/// What is said of a parameter of the address that cannot be taken.
pub(crate) fn parameter(name: &str, what: &str) -> Problem {
    Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid", format!("The parameter `{name}` {what}."))
}
