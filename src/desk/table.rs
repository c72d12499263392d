//! Every address of the desk, one row each, with what it asks of whoever comes. A page without a row cannot be reached.

use super::reply::Reply;
use super::request::Desk;
use super::{mail, setup, start};
use crate::article::desk as articles;
use crate::base::error::Result;
use crate::comment::follow::desk as follow;
use crate::import::desk as import;
use crate::media::desk::{library as pictures, one as picture};
use crate::message::desk as messages;
use crate::moderation::desk as judging;
use crate::person::desk as person;
use crate::person::model::Right;
use crate::site::desk as sites;
use http::Method;

/// Who may come to an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    /// Everybody: a secret in the address is what counts, or nothing is shown.
    Anybody,
    /// Whoever has an account.
    SignedIn,
    /// Those of the site's people who may do this.
    May(Right),
}

/// One address.
pub(crate) struct Row {
    pub(crate) method: Method,
    /// `{site}` and `{id}` stand for numbers, `{word}` and `{name}` for anything.
    pub(crate) path: &'static str,
    pub(crate) who: Who,
    pub(crate) run: fn(&mut Desk<'_>) -> Result<Reply>,
    /// Whether its form brings one file that is too large for memory.
    pub(crate) receives: bool,
}

const fn get(path: &'static str, who: Who, run: fn(&mut Desk<'_>) -> Result<Reply>) -> Row {
    Row { method: Method::GET, path, who, run, receives: false }
}

const fn post(path: &'static str, who: Who, run: fn(&mut Desk<'_>) -> Result<Reply>) -> Row {
    Row { method: Method::POST, path, who, run, receives: false }
}

/// A form that brings one large file.
const fn upload(path: &'static str, who: Who, run: fn(&mut Desk<'_>) -> Result<Reply>) -> Row {
    Row { method: Method::POST, path, who, run, receives: true }
}

use Who::{Anybody, May, SignedIn};

/// All of them.
pub(crate) static TABLE: &[Row] = &[
    get("/desk", SignedIn, start::show),
    get("/desk/setup/{word}", Anybody, setup::show),
    post("/desk/setup/{word}", Anybody, setup::create),
    get("/desk/sign-in", Anybody, person::sign_in::show),
    post("/desk/sign-in", Anybody, person::sign_in::create),
    post("/desk/link", Anybody, person::sign_in::ask_link),
    get("/desk/link/{word}", Anybody, person::sign_in::show_link),
    post("/desk/link/{word}", Anybody, person::sign_in::follow_link),
    post("/desk/passkeys", Anybody, person::passkeys::ask_who),
    post("/desk/passkeys/sign-in", Anybody, person::passkeys::sign_in),
    post("/desk/sign-out", SignedIn, person::sign_in::end),
    get("/desk/confirm", SignedIn, person::sign_in::show_confirm),
    post("/desk/confirm", SignedIn, person::sign_in::confirm),
    get("/desk/invitation/{site}/{word}", Anybody, person::people::show_invitation),
    post("/desk/invitation/{site}/{word}", Anybody, person::people::follow_invitation),
    get("/desk/account", SignedIn, person::account::show),
    post("/desk/account", SignedIn, person::account::change),
    post("/desk/account/password", SignedIn, person::account::change_password),
    get("/desk/account/codes", SignedIn, person::account::show_codes),
    post("/desk/account/codes", SignedIn, person::account::make_codes),
    post("/desk/account/passkeys", SignedIn, person::passkeys::change),
    post("/desk/account/passkeys/ask", SignedIn, person::passkeys::ask_new),
    post("/desk/account/sessions", SignedIn, person::account::end_sessions),
    get("/desk/{site}/welcome", May(Right::See), start::welcome),
    get("/desk/{site}/articles", May(Right::See), articles::list::show),
    post("/desk/{site}/articles", May(Right::WriteOwn), articles::list::create),
    get("/desk/{site}/articles/{id}", May(Right::WriteOwn), articles::write::show),
    post("/desk/{site}/articles/{id}", May(Right::WriteOwn), articles::write::change),
    post("/desk/{site}/articles/{id}/autosave", May(Right::WriteOwn), articles::write::autosave),
    get("/desk/{site}/articles/{id}/preview", May(Right::WriteOwn), articles::previews::show),
    get("/desk/{site}/articles/{id}/previews", May(Right::WriteOwn), articles::previews::list),
    post("/desk/{site}/articles/{id}/previews", May(Right::WriteOwn), articles::previews::change),
    get("/desk/{site}/articles/{id}/revisions", May(Right::WriteOwn), articles::revisions::show),
    post("/desk/{site}/articles/{id}/revisions", May(Right::WriteOwn), articles::revisions::change),
    get("/desk/{site}/articles/{id}/conflict/{word}", May(Right::WriteOwn), articles::revisions::conflict),
    get("/desk/{site}/articles/{id}/comments", May(Right::Moderate), judging::discussion::show),
    post("/desk/{site}/articles/{id}/comments", May(Right::Moderate), judging::discussion::change),
    get("/desk/{site}/comments", May(Right::Moderate), judging::queue::show),
    post("/desk/{site}/comments", May(Right::Moderate), judging::queue::change),
    get("/desk/{site}/comments/reports", May(Right::Moderate), judging::reports::show),
    post("/desk/{site}/comments/reports", May(Right::Moderate), judging::reports::change),
    get("/desk/{site}/comments/notices", May(Right::Moderate), judging::notices::show),
    post("/desk/{site}/comments/notices", May(Right::Moderate), judging::notices::change),
    get("/desk/{site}/comments/appeals", May(Right::Moderate), judging::appeals::show),
    post("/desk/{site}/comments/appeals", May(Right::Moderate), judging::appeals::change),
    get("/desk/{site}/comments/decided", May(Right::Moderate), judging::decided::show),
    post("/desk/{site}/comments/decided", May(Right::Moderate), judging::decided::change),
    get("/desk/{site}/comments/{id}/earlier", May(Right::Moderate), judging::earlier::show),
    post("/desk/{site}/comments/{id}/earlier", May(Right::Moderate), judging::earlier::change),
    get("/desk/{site}/bin", May(Right::Erase), articles::bin::show),
    post("/desk/{site}/bin", May(Right::Erase), articles::bin::empty),
    get("/desk/{site}/bin/{id}", May(Right::Erase), articles::bin::show_one),
    post("/desk/{site}/bin/{id}", May(Right::Erase), articles::bin::erase),
    get("/desk/{site}/labels", May(Right::Labels), articles::labels::list),
    get("/desk/{site}/series", May(Right::Labels), articles::series::list),
    post("/desk/{site}/series", May(Right::Labels), articles::series::create),
    get("/desk/{site}/series/{id}", May(Right::Labels), articles::series::show),
    post("/desk/{site}/series/{id}", May(Right::Labels), articles::series::change),
    get("/desk/{site}/labels/{id}", May(Right::Labels), articles::labels::show),
    post("/desk/{site}/labels/{id}", May(Right::Labels), articles::labels::change),
    get("/desk/{site}/picture/{word}/{name}", May(Right::See), pictures::show_one),
    get("/desk/{site}/pictures", May(Right::Pictures), pictures::show),
    post("/desk/{site}/pictures", May(Right::Pictures), pictures::change),
    get("/desk/{site}/reads", May(Right::Reads), articles::reads::show),
    get("/desk/{site}/pictures/{word}/{name}", May(Right::Pictures), picture::show),
    post("/desk/{site}/pictures/{word}/{name}", May(Right::Pictures), picture::change),
    get("/desk/{site}/people", May(Right::People), person::people::show),
    post("/desk/{site}/people", May(Right::People), person::people::change),
    get("/desk/{site}/move", May(Right::Import), import::moves::show),
    upload("/desk/{site}/move", May(Right::Import), import::send::create),
    get("/desk/{site}/move/{id}", May(Right::Import), import::one::show),
    post("/desk/{site}/move/{id}", May(Right::Import), import::one::change),
    get("/desk/{site}/move/{id}/report", May(Right::Import), import::report::show),
    get("/desk/{site}/move/{id}/report/{word}", May(Right::Import), import::report::part),
    get("/desk/{site}/move/{id}/sample/{word}", May(Right::Import), import::samples::show),
    get("/desk/{site}/move/{id}/before/{word}", May(Right::Import), import::samples::before),
    get("/desk/{site}/move/{id}/after/{word}", May(Right::Import), import::samples::after),
    get("/desk/{site}/tokens", May(Right::WriteOwn), person::tokens::show),
    post("/desk/{site}/tokens", May(Right::WriteOwn), person::tokens::change),
    get("/desk/{site}/messages", May(Right::Messages), messages::show),
    post("/desk/{site}/messages", May(Right::Messages), messages::change),
    get("/desk/{site}/comments/news", May(Right::Moderate), follow::show),
    post("/desk/{site}/comments/news", May(Right::Moderate), follow::change),
    get("/desk/{site}/mail", May(Right::Settings), mail::show),
    post("/desk/{site}/mail", May(Right::Settings), mail::change),
    get("/desk/{site}/settings", May(Right::Settings), sites::general::show),
    post("/desk/{site}/settings", May(Right::Settings), sites::general::change),
    get("/desk/{site}/settings/home", May(Right::Settings), sites::home::show),
    post("/desk/{site}/settings/home", May(Right::Settings), sites::home::change),
    get("/desk/{site}/settings/look", May(Right::Settings), sites::look::show),
    post("/desk/{site}/settings/look", May(Right::Settings), sites::look::change),
    get("/desk/{site}/settings/sharing", May(Right::Settings), sites::sharing::show),
    post("/desk/{site}/settings/sharing", May(Right::Settings), sites::sharing::change),
    get("/desk/{site}/settings/menu", May(Right::Settings), sites::menu::show),
    post("/desk/{site}/settings/menu", May(Right::Settings), sites::menu::change),
    get("/desk/{site}/settings/players", May(Right::Settings), sites::players::show),
    post("/desk/{site}/settings/players", May(Right::Settings), sites::players::change),
    get("/desk/{site}/settings/machines", May(Right::Settings), sites::machines::show),
    post("/desk/{site}/settings/machines", May(Right::Settings), sites::machines::change),
    get("/desk/{site}/settings/hosts", May(Right::Settings), sites::hosts::show),
    post("/desk/{site}/settings/hosts", May(Right::Settings), sites::hosts::change),
    get("/desk/{site}/settings/redirects", May(Right::Settings), sites::redirects::show),
    post("/desk/{site}/settings/redirects", May(Right::Settings), sites::redirects::change),
    get("/desk/{site}/settings/discussion", May(Right::Settings), sites::discussion::show),
    post("/desk/{site}/settings/discussion", May(Right::Settings), sites::discussion::change),
    get("/desk/{site}/settings/policy", May(Right::Settings), sites::policy::show),
    post("/desk/{site}/settings/policy", May(Right::Settings), sites::policy::change),
    get("/desk/{site}/settings/legal", May(Right::Settings), sites::legal::show),
    post("/desk/{site}/settings/legal", May(Right::Settings), sites::legal::change),
];

/// What an address was found to be.
pub(crate) struct Match {
    pub(crate) row: &'static Row,
    pub(crate) site: Option<i64>,
    pub(crate) id: Option<i64>,
    pub(crate) word: Option<String>,
    pub(crate) name: Option<String>,
}

/// What there is at a path.
pub(crate) enum Found {
    Row(Match),
    /// Something, but not to be asked in this way.
    OtherMethod,
    Nothing,
}

/// Finds the row of a request, its segments decoded.
pub(crate) fn find(method: &Method, segments: &[String]) -> Found {
    let method = if *method == Method::HEAD { &Method::GET } else { method };
    let mut known = false;
    for row in TABLE {
        if let Some(found) = matched(row, segments) {
            if row.method == *method {
                return Found::Row(found);
            }
            known = true;
        }
    }
    if known { Found::OtherMethod } else { Found::Nothing }
}

fn matched(row: &'static Row, segments: &[String]) -> Option<Match> {
    let pattern: Vec<&str> = row.path.split('/').skip(1).collect();
    if pattern.len() != segments.len() {
        return None;
    }
    let mut found = Match { row, site: None, id: None, word: None, name: None };
    for (part, segment) in pattern.iter().zip(segments) {
        match *part {
            "{site}" => found.site = Some(number(segment)?),
            "{id}" => found.id = Some(number(segment)?),
            "{word}" => found.word = Some(segment.clone()).filter(|word| !word.is_empty()),
            "{name}" => found.name = Some(segment.clone()).filter(|name| !name.is_empty()),
            plain if plain == segment => {}
            _ => return None,
        }
    }
    Some(found)
}

/// A number in its one form, so that a thing has one address.
fn number(segment: &str) -> Option<i64> {
    let number: i64 = segment.parse().ok().filter(|number| *number > 0)?;
    (number.to_string() == segment).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(method: Method, path: &str) -> Found {
        let segments: Vec<String> = path.split('/').skip(1).map(str::to_owned).collect();
        find(&method, &segments)
    }

    #[test]
    fn an_address_is_found_with_what_it_names() {
        let Found::Row(found) = asked(Method::GET, "/desk/12/people") else { panic!("a row") };
        assert_eq!((found.site, found.row.who), (Some(12), May(Right::People)));
        let Found::Row(found) = asked(Method::POST, "/desk/setup/abc") else { panic!("a row") };
        assert_eq!(found.word.as_deref(), Some("abc"));
        assert!(matches!(asked(Method::DELETE, "/desk/12/people"), Found::OtherMethod));
        for nothing in ["/desk/012/people", "/desk/-1/people", "/desk/12/nothing", "/desk/12", "/desk//people"] {
            assert!(matches!(asked(Method::GET, nothing), Found::Nothing), "{nothing}");
        }
    }

    #[test]
    fn no_two_rows_are_the_same_and_what_acts_is_posted() {
        let mut seen = std::collections::HashSet::new();
        for row in TABLE {
            assert!(seen.insert((row.method.clone(), row.path)), "{} {}", row.method, row.path);
            assert!(row.method == Method::GET || row.method == Method::POST);
            assert!(
                !matches!(row.who, May(_)) || row.path.contains("{site}"),
                "{}: a right is one on a site",
                row.path
            );
        }
    }
}
