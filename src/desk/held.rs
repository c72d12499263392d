//! A form that could not be taken for now: given back with every word in it, to be sent again with one button.

use super::body::Unread;
use super::form::Form;
use super::origin::From;
use super::reply::Reply;
use super::request::Desk;
use super::views::{HeldField, HeldPage};
use crate::base::error::Result;
use crate::urls;
use http::StatusCode;

/// Fields that are no words of anybody's.
const NO_WORDS: &[&str] = &["token", "base", "do"];

/// The form of a request, if it may be given back. Only one that our own page sent: nobody else's words shall wait here for
/// a press of the button. Secrets are never written into a page, and files cannot be.
pub(super) fn worth_holding(from: From, form: &std::result::Result<Form, Unread>) -> Option<&Form> {
    let form = form.as_ref().ok().filter(|form| from == From::Here && form.files.is_empty())?;
    let is_secret = |name: &str| name.contains("password") || name == "code";
    let says = |(name, value): &(String, String)| !NO_WORDS.contains(&name.as_str()) && !value.trim().is_empty();
    let fields = form.fields();
    (fields.iter().any(says) && !fields.iter().any(|(name, _)| is_secret(name))).then_some(form)
}

/// Why a form is given back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// Whoever sent it is not signed in any more.
    SignedOut,
    /// The database is away.
    DatabaseAway,
    /// A fault of ours.
    Fault,
}

/// The page that gives it back. `address` is where it was sent.
///
/// # Errors
/// A fault in a template or text.
pub(super) fn page(desk: &Desk<'_>, form: &Form, address: &str, why: Why) -> Result<Reply> {
    let (status, words) = match why {
        Why::SignedOut => (StatusCode::FORBIDDEN, "desk-held-signed-out"),
        Why::DatabaseAway => (StatusCode::SERVICE_UNAVAILABLE, "desk-held-database-away"),
        Why::Fault => (StatusCode::INTERNAL_SERVER_ERROR, "desk-held-fault"),
    };
    let fields: Vec<HeldField> =
        form.fields().iter().map(|(name, value)| HeldField { name: name.clone(), value: value.clone() }).collect();
    let longest = form.fields().iter().map(|(_, value)| value).max_by_key(|value| value.len()).cloned();
    let page = HeldPage {
        frame: desk.frame("")?,
        words: desk.text(words, &[])?,
        sign_in: (why == Why::SignedOut).then(|| urls::DESK_SIGN_IN.to_owned()),
        action: address.to_owned(),
        longest: longest.unwrap_or_default(),
        fields,
    };
    Ok(Reply::with(status, desk.write(&page)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(fields: &[(&str, &str)]) -> std::result::Result<Form, Unread> {
        Ok(Form::new(
            fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
            Vec::new(),
        ))
    }

    #[test]
    fn words_from_our_own_page_are_given_back_and_secrets_never() {
        let words = form(&[("do", "save"), ("title", "Le phare")]);
        assert!(worth_holding(From::Here, &words).is_some());
        assert!(worth_holding(From::Elsewhere, &words).is_none(), "words of another site's page");
        assert!(worth_holding(From::Unsaid, &words).is_none());
        assert!(worth_holding(From::Here, &form(&[("name", "ana"), ("password", "x")])).is_none());
        assert!(worth_holding(From::Here, &form(&[("mail", "a@b.c"), ("new_password", "x")])).is_none());
        assert!(worth_holding(From::Here, &form(&[("do", "bin"), ("base", "3"), ("token", "t")])).is_none());
        assert!(worth_holding(From::Here, &Err(Unread::TooLong)).is_none());
    }
}
