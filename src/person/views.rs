//! What the desk's pages about people are given.

use crate::desk::setup::Choice;
use crate::desk::views::DeskFrame;
use crate::web::layout::Tongue;
use crate::web::templates::Page;
use serde::Serialize;
use std::collections::BTreeMap;

/// Who is it?
#[derive(Debug, Serialize)]
pub(crate) struct SignInPage {
    pub(crate) frame: DeskFrame,
    pub(crate) action: String,
    /// Where to go on.
    pub(crate) next: String,
    pub(crate) name: String,
    pub(crate) wrong: Option<String>,
    /// Where a link by mail is asked for; none where nothing is mailed.
    pub(crate) ask_link: Option<&'static str>,
    /// Signing in with a passkey; none where browsers allow none.
    pub(crate) passkey: Option<PasskeySignIn>,
}

/// What the script of the sign-in page needs.
#[derive(Debug, Serialize)]
pub(crate) struct PasskeySignIn {
    /// Where the browser is asked, and where its answer goes.
    pub(crate) ask: &'static str,
    pub(crate) action: &'static str,
    pub(crate) script: String,
}

impl Page for SignInPage {
    const TEMPLATE: &'static str = "person/sign_in.html";
}

/// A link that signs somebody in, with the one button that does it.
#[derive(Debug, Serialize)]
pub(crate) struct LinkPage {
    pub(crate) frame: DeskFrame,
    pub(crate) action: String,
}

impl Page for LinkPage {
    const TEMPLATE: &'static str = "person/link.html";
}

/// The password, again.
#[derive(Debug, Serialize)]
pub(crate) struct ConfirmPage {
    pub(crate) frame: DeskFrame,
    pub(crate) next: String,
    pub(crate) wrong: Option<String>,
}

impl Page for ConfirmPage {
    const TEMPLATE: &'static str = "person/confirm.html";
}

/// One's own account.
#[derive(Debug, Serialize)]
pub(crate) struct AccountPage {
    pub(crate) frame: DeskFrame,
    pub(crate) values: BTreeMap<&'static str, String>,
    pub(crate) wrongs: BTreeMap<String, String>,
    pub(crate) mail: String,
    pub(crate) languages: Vec<Choice>,
    /// Whether there is a password; without one it is asked for first.
    pub(crate) has_password: bool,
    pub(crate) shortest: usize,
    pub(crate) codes_left: i64,
    pub(crate) codes: String,
    pub(crate) passkeys: Option<PasskeysPart>,
    /// The sites where programs may act for this person.
    pub(crate) programs: Vec<SiteLine>,
    /// The sites where they are told of comments that wait.
    pub(crate) news: Vec<SiteLine>,
    pub(crate) sessions: Vec<SessionLine>,
}

/// One's passkeys.
#[derive(Debug, Serialize)]
pub(crate) struct PasskeysPart {
    pub(crate) lines: Vec<PasskeyLine>,
    /// The host that they work at.
    pub(crate) host: String,
    /// What a new one is called where nothing else is written.
    pub(crate) suggested: String,
    pub(crate) action: String,
    /// Where the browser is asked for a new one.
    pub(crate) ask: String,
    pub(crate) script: String,
}

/// One of them.
#[derive(Debug, Serialize)]
pub(crate) struct PasskeyLine {
    pub(crate) id: i64,
    pub(crate) name: String,
    pub(crate) made: String,
    pub(crate) used: Option<String>,
    /// The host that it was made for, where that is another one.
    pub(crate) elsewhere: Option<String>,
}

impl Page for AccountPage {
    const TEMPLATE: &'static str = "person/account.html";
}

/// A browser that is signed in.
#[derive(Debug, Serialize)]
pub(crate) struct SessionLine {
    pub(crate) digest: String,
    pub(crate) device: Option<String>,
    pub(crate) seen: String,
    pub(crate) is_this: bool,
}

/// New recovery codes, shown once.
#[derive(Debug, Serialize)]
pub(crate) struct CodesPage {
    pub(crate) frame: DeskFrame,
    /// None where they were shown already.
    pub(crate) codes: Vec<String>,
    pub(crate) account: String,
}

impl Page for CodesPage {
    const TEMPLATE: &'static str = "person/codes.html";
}

/// The people of a site.
#[derive(Debug, Serialize)]
pub(crate) struct PeoplePage {
    pub(crate) frame: DeskFrame,
    pub(crate) action: String,
    pub(crate) members: Vec<MemberLine>,
    pub(crate) invitations: Vec<InvitationLine>,
    pub(crate) roles: Vec<RoleLine>,
    /// The link of an invitation that was just made, shown once.
    pub(crate) invited: Option<String>,
    /// Whether one can be mailed, and the address that was written for that.
    pub(crate) mails: bool,
    pub(crate) mail: String,
    pub(crate) wrongs: BTreeMap<String, String>,
    pub(crate) wrong: Option<String>,
}

impl Page for PeoplePage {
    const TEMPLATE: &'static str = "person/people.html";
}

/// One of them.
#[derive(Debug, Serialize)]
pub(crate) struct MemberLine {
    pub(crate) id: i64,
    pub(crate) name: String,
    pub(crate) mail: Option<String>,
    pub(crate) since: String,
    pub(crate) roles: Vec<Choice>,
    pub(crate) is_me: bool,
}

/// Somebody who may come.
#[derive(Debug, Serialize)]
pub(crate) struct InvitationLine {
    pub(crate) digest: String,
    pub(crate) role: String,
    /// Whom it was mailed to.
    pub(crate) mail: Option<String>,
    pub(crate) until: String,
}

/// A role and what it may do, in a sentence.
#[derive(Debug, Serialize)]
pub(crate) struct RoleLine {
    pub(crate) value: &'static str,
    pub(crate) words: String,
    pub(crate) about: String,
    pub(crate) chosen: bool,
}

/// Somebody was invited: who are they?
#[derive(Debug, Serialize)]
pub(crate) struct InvitationPage {
    pub(crate) frame: DeskFrame,
    pub(crate) action: String,
    pub(crate) site: String,
    pub(crate) tongue: Tongue,
    /// The name of whoever is signed in already, and only has to agree.
    pub(crate) me: Option<String>,
    pub(crate) sign_in: String,
    pub(crate) values: BTreeMap<&'static str, String>,
    pub(crate) wrongs: BTreeMap<String, String>,
    pub(crate) shortest: usize,
}

impl Page for InvitationPage {
    const TEMPLATE: &'static str = "person/invitation.html";
}

/// The tokens with which programs act for people on one site.
#[derive(Debug, Serialize)]
pub(crate) struct TokensPage {
    pub(crate) frame: DeskFrame,
    pub(crate) action: String,
    pub(crate) account: String,
    /// Where programs ask, and where what they can ask is described.
    pub(crate) address: String,
    pub(crate) document: String,
    /// Where the password is given first, if it was not lately.
    pub(crate) confirm: Option<String>,
    /// The token that was just made, shown this once.
    pub(crate) made: Option<String>,
    pub(crate) wrongs: BTreeMap<String, String>,
    pub(crate) wrong: Option<String>,
    pub(crate) name: String,
    pub(crate) scopes: Vec<ScopeChoice>,
    pub(crate) lengths: Vec<Choice>,
    pub(crate) mine: Vec<TokenLine>,
    /// Those of others, for whoever looks after people.
    pub(crate) others: Vec<TokenLine>,
}

/// What a new token may be allowed about one subject.
#[derive(Debug, Serialize)]
pub(crate) struct ScopeChoice {
    pub(crate) name: &'static str,
    pub(crate) words: String,
    pub(crate) choices: Vec<Choice>,
}

/// A token.
#[derive(Debug, Serialize)]
pub(crate) struct TokenLine {
    pub(crate) id: i64,
    pub(crate) name: String,
    /// Whose it is, where it is not one's own.
    pub(crate) by: Option<String>,
    pub(crate) scopes: Vec<String>,
    pub(crate) until: String,
    pub(crate) used: Option<String>,
}

impl Page for TokensPage {
    const TEMPLATE: &'static str = "person/tokens.html";
}

/// A site of somebody, with a page of it that is about them.
#[derive(Debug, Serialize)]
pub(crate) struct SiteLine {
    pub(crate) address: String,
    pub(crate) title: String,
    pub(crate) tongue: Tongue,
}
