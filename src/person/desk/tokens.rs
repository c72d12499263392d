//! Tokens at the desk: made for a program, shown once, listed with what each is allowed, ended.

use super::sign_in::unconfirmed;
use crate::audit::model::Actor;
use crate::base::chance;
use crate::base::error::{Failure, Result};
use crate::base::ids::ApiTokenId;
use crate::desk::Desk;
use crate::desk::form::Messages;
use crate::desk::reply::Reply;
use crate::desk::setup::Choice;
use crate::person::actions::tokens as actions;
use crate::person::model::token::{Access, ApiToken, Lasts, PREFIX, Scopes, Subject};
use crate::person::model::{PublicName, Right};
use crate::person::store::{self, tokens};
use crate::person::views::{ScopeChoice, TokenLine, TokensPage};
use crate::urls;
use http::StatusCode;

/// Tokens of others that an owner sees on one page.
const OTHERS: i64 = 500;

/// What the page says besides the tokens that there are.
#[derive(Default)]
struct Said {
    made: Option<String>,
    messages: Messages,
    wrong: Option<String>,
}

/// Shows them.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    page(desk, StatusCode::OK, Said::default())
}

/// Makes one, or ends one.
pub(crate) fn change(desk: &mut Desk<'_>) -> Result<Reply> {
    let (me, here) = (desk.my_id()?, urls::desk_tokens(desk.site()?));
    let token = desk.form.number("token_id").map(ApiTokenId);
    let done = match (desk.form.text("do"), token) {
        ("make", _) => return make(desk),
        ("end", Some(id)) if desk.may(Right::People) => {
            desk.act(move |tx| actions::end_any(tx, &Actor::Person(me), id))
        }
        ("end", Some(id)) => desk.act(move |tx| actions::end_own(tx, me, id)),
        _ => Err(Failure::told("refused-unclear", &[])),
    };
    done.map(|()| Reply::see(urls::done(&here, "token-ended")))
}

/// Makes one. It is shown on the answer itself, this once: only its digest is kept.
fn make(desk: &Desk<'_>) -> Result<Reply> {
    if let Some(first) = unconfirmed(desk, &urls::desk_tokens(desk.site()?))? {
        return Ok(first);
    }
    let mut messages = Messages::default();
    let name = messages.take("name", PublicName::parse(desk.form.text("name")));
    let lasts = messages.take("lasts", desk.form.text("lasts").parse::<Lasts>().map_err(|_| "refused-unclear"));
    let scopes = sent(desk);
    if scopes.is_empty() {
        messages.add("scopes", "wrong-token-scopes");
    }
    let (Some(name), Some(lasts), false) = (name, lasts, scopes.is_empty()) else {
        return page(desk, StatusCode::UNPROCESSABLE_ENTITY, Said { messages, ..Said::default() });
    };
    let secret = format!("{PREFIX}{}", chance::secret()?);
    let (me, digest) = (desk.my_id()?, chance::digest(&secret));
    match desk.act(move |tx| actions::make(tx, me, &name, &scopes, lasts, &digest)) {
        Ok(()) => page(desk, StatusCode::OK, Said { made: Some(secret), ..Said::default() }),
        Err(Failure::Refused(refusal)) => {
            let wrong = Some(desk.refusal(&refusal)?);
            page(desk, StatusCode::UNPROCESSABLE_ENTITY, Said { wrong, ..Said::default() })
        }
        Err(failure) => Err(failure),
    }
}

/// The scopes that the form asks for: a choice for each subject, of which one is none.
fn sent(desk: &Desk<'_>) -> Scopes {
    let chosen = |subject: Subject| Some((subject, desk.form.text(subject.name()).parse::<Access>().ok()?));
    Scopes::of(Subject::ALL.into_iter().filter_map(chosen))
}

fn page(desk: &Desk<'_>, status: StatusCode, said: Said) -> Result<Reply> {
    let (site, me, now) = (desk.site()?, desk.my_id()?, desk.app.clock.now());
    let sees_all = desk.may(Right::People);
    let (mine, others) = desk.read(|rows| {
        let others = if sees_all { tokens::of_others(rows, me, now, OTHERS)? } else { Vec::new() };
        Ok((tokens::of_person(rows, me, now)?, others))
    })?;
    // A form whose token was made begins anew.
    let is_again = said.made.is_none() && desk.form.text("do") == "make";
    let given = if is_again { sent(desk) } else { Scopes::default() };
    let lasts = desk.form.text("lasts");
    let lengths = Lasts::ALL.iter().map(|length| {
        let chosen = if is_again { lasts == length.name() } else { *length == Lasts::Quarter };
        Ok(Choice { value: length.name().into(), words: desk.text(lasts_key(*length), &[])?, chosen })
    });
    let page = TokensPage {
        frame: desk.frame("")?,
        action: urls::desk_tokens(site),
        account: urls::DESK_ACCOUNT.into(),
        // It can be asked of any program: the address of the readers' host is the one that counts.
        address: format!("{}{}", desk.near(&desk.place()?.home), urls::api::ROOT),
        document: format!("{}{}", desk.near(&desk.place()?.home), urls::api::DOCUMENT),
        confirm: unconfirmed(desk, &urls::desk_tokens(site))?.map(|_| urls::desk_confirm(&urls::desk_tokens(site))),
        made: said.made,
        wrongs: desk.wrongs(&said.messages)?,
        wrong: said.wrong,
        name: if is_again { desk.form.line("name") } else { String::new() },
        scopes: Subject::ALL.iter().map(|subject| choice(desk, *subject, &given)).collect::<Result<_>>()?,
        lengths: lengths.collect::<Result<_>>()?,
        mine: mine.iter().map(|token| line(desk, token)).collect::<Result<_>>()?,
        others: others.iter().map(|token| line(desk, token)).collect::<Result<_>>()?,
    };
    Ok(Reply::with(status, desk.write(&page)?))
}

/// What may be allowed about one subject.
fn choice(desk: &Desk<'_>, subject: Subject, given: &Scopes) -> Result<ScopeChoice> {
    let is = |access| given.allow(subject, access);
    let options = [
        ("", "token-none", !is(Access::Read)),
        ("read", "token-read", is(Access::Read) && !is(Access::Write)),
        ("write", "token-write", is(Access::Write)),
    ];
    let options = options.into_iter().map(|(value, key, chosen)| {
        let words = desk.text(key, &[])?;
        Ok(Choice { value: value.into(), words, chosen })
    });
    let words = desk.text(subject_key(subject), &[])?;
    Ok(ScopeChoice { name: subject.name(), words, choices: options.collect::<Result<_>>()? })
}

fn line(desk: &Desk<'_>, token: &ApiToken) -> Result<TokenLine> {
    let scopes = token.scopes.each().map(|(subject, access)| {
        let key = if access == Access::Write { "token-write" } else { "token-read" };
        let (what, may) = (desk.text(subject_key(subject), &[])?, desk.text(key, &[])?);
        desk.text("token-scope", &[("what", locale::Arg::Text(&what)), ("may", locale::Arg::Text(&may))])
    });
    let by = if token.person == desk.my_id()? {
        None
    } else {
        desk.read_server(|rows| Ok(store::find(rows, token.person)?))?.map(|person| person.name)
    };
    Ok(TokenLine {
        id: token.id.0,
        name: token.name.clone(),
        by,
        scopes: scopes.collect::<Result<_>>()?,
        until: desk.moment(token.expires),
        used: token.used.map(|day| desk.locale.date_long(crate::base::time::civil(day, 0).date())),
    })
}

fn subject_key(subject: Subject) -> &'static str {
    match subject {
        Subject::Articles => "token-articles",
        Subject::Labels => "labels",
        Subject::Pictures => "desk-pictures",
        Subject::Sources => "token-sources",
    }
}

fn lasts_key(lasts: Lasts) -> &'static str {
    match lasts {
        Lasts::Month => "token-month",
        Lasts::Quarter => "token-quarter",
        Lasts::Year => "token-year",
    }
}
