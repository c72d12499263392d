//! What an audit row says.

use crate::base::ids::PersonId;
use std::fmt;

/// Who acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Whoever may run commands on the machine.
    CommandLine,
    /// An import that this person or command started.
    Import,
    /// Whoever holds a link that was given to them.
    Guest,
    /// Whatever only time brings about: a publication that is due.
    Scheduler,
    /// A job that something else asked for.
    Job,
    /// Somebody with an account.
    Person(PersonId),
}

impl Actor {
    /// The account behind it, where there is one.
    pub(crate) fn person(&self) -> Option<PersonId> {
        match self {
            Actor::Person(person) => Some(*person),
            Actor::CommandLine | Actor::Import | Actor::Guest | Actor::Scheduler | Actor::Job => None,
        }
    }
}

impl fmt::Display for Actor {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Actor::CommandLine => out.write_str("command line"),
            Actor::Import => out.write_str("import"),
            Actor::Guest => out.write_str("guest"),
            Actor::Scheduler => out.write_str("scheduler"),
            Actor::Job => out.write_str("job"),
            Actor::Person(person) => write!(out, "person {person}"),
        }
    }
}

/// What was done. The names are stored: a new one may come, none may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verb {
    /// A site was added.
    AddSite,
    /// Settings were changed.
    ChangeSettings,
    /// An import batch was brought in.
    Import,
    /// Comments got their numbers and articles became visible.
    Open,
    /// Related articles were fixed.
    Relate,
    /// Bodies were cleaned again from their originals.
    CleanAgain,
    /// An article was taken back.
    Withdraw,
    /// An article named its sources.
    NameSources,
    /// An import ended.
    FinishImport,
    /// An account was made.
    AddPerson,
    /// Name, account name or language of a person were changed.
    ChangePerson,
    /// A password was changed.
    ChangePassword,
    /// Recovery codes were made.
    MakeCodes,
    /// A link to sign in with was made.
    MakeLink,
    /// Somebody asked for one by mail, whether or not they are known.
    AskForLink,
    /// The link of an invitation was made for a message.
    MailInvitation,
    /// A message that could not be sent is tried again.
    RetryMail,
    /// A message that could not be sent is given up for good.
    DropMail,
    /// A mailbox refused a message for good.
    MarkBounced,
    /// It is written to after all.
    ClearBounced,
    /// Somebody got one more passkey.
    AddPasskey,
    /// Somebody removed one of theirs.
    RemovePasskey,
    /// Somebody signed in.
    SignIn,
    /// Somebody signed out, here or elsewhere.
    SignOut,
    /// Somebody became one of the site's people, or another one.
    SetRole,
    /// Somebody was let go from the site.
    RemoveMember,
    /// Somebody was invited.
    Invite,
    /// An invitation was taken back.
    Uninvite,
    /// Somebody followed an invitation.
    Join,
    /// Somebody made a token, with which programs act for them.
    MakeToken,
    /// A token was ended.
    EndToken,
    /// An article was begun.
    Create,
    /// Words were saved, for nobody but their writers.
    Save,
    /// An article was given to whoever may publish it.
    Submit,
    /// A submitted article went back to its writer.
    HandBack,
    /// An hour was set for a publication.
    Schedule,
    /// That hour was taken away.
    Unschedule,
    /// An article was published for the first time.
    Publish,
    /// A published text was changed without a notice.
    Edit,
    /// A published text was corrected, and readers are told.
    Correct,
    /// An article that was taken back is public again.
    PutBack,
    /// An article was put into the bin.
    Bin,
    /// An article came out of the bin.
    Restore,
    /// An article in the bin was deleted for ever, its comments with it.
    Erase,
    /// An article got another address.
    Readdress,
    /// A published text was withdrawn from the versions.
    WithdrawRevision,
    /// An article was put on top of the home page.
    Pin,
    /// It was taken from there.
    Unpin,
    /// A note was hung on a passage.
    HangNote,
    /// A note on a passage was answered.
    AnswerNote,
    /// A note on a passage was settled.
    ResolveNote,
    /// A link was made that shows an article before its readers see it.
    SharePreview,
    /// Such a link was ended.
    EndPreview,
    /// A label got another name.
    RenameLabel,
    /// One label became part of another.
    MergeLabels,
    /// A reader sent a comment.
    SendComment,
    /// Whoever wrote a comment changed it.
    EditComment,
    /// Whoever wrote a comment took it away.
    DeleteComment,
    /// The day of a discussion came, and it was closed.
    CloseDiscussion,
    /// A discussion that its day had closed was opened again.
    OpenDiscussion,
    /// How the discussion of an article takes comments was changed.
    ChangeDiscussion,
    /// Something was decided about a comment.
    DecideComment,
    /// A decision about a comment was undone.
    UndoDecision,
    /// Whoever wrote a comment answered a decision about it.
    Appeal,
    /// Such an answer was judged.
    JudgeAppeal,
    /// A reader said something against a comment.
    ReportComment,
    /// What readers said against a comment was heard, and it stays.
    AnswerReports,
    /// A reader gave notice that a comment is unlawful.
    GiveNotice,
    /// Such a notice was answered.
    AnswerNotice,
    /// An entry of the public log was hidden.
    RedactDecision,
    /// Somebody said that a comment which an import brought is theirs, and is to be removed.
    ClaimComment,
    /// That was judged.
    AnswerClaim,
    /// Somebody asked what is held under a mail address, whether or not anything is.
    AskForHeld,
    /// Whoever reads there looked at it.
    OpenHeld,
    /// They had it erased.
    ErasePerson,
    /// A reader wrote to the site's people.
    SendMessage,
    /// Somebody was done with a message, or it waits after all.
    MarkMessage,
    /// A message was erased.
    EraseMessage,
    /// Somebody asked to follow a discussion by mail.
    AskToFollow,
    /// They confirmed it.
    Follow,
    /// They ended it.
    StopFollowing,
    /// Somebody who moderates chose when to be told of what waits.
    ChooseNews,
    /// A label that nothing carries was removed.
    RemoveLabel,
    /// A series was begun.
    MakeSeries,
    /// Name, words or order of a series were changed.
    ChangeSeries,
    /// A series was removed.
    RemoveSeries,
    /// An article joined series or left them.
    SetSeries,
    /// An article became a translation of another, or is none any more.
    SetTranslations,
    /// A picture was kept.
    KeepPicture,
    /// A picture got other words.
    DescribePicture,
    /// Smaller ones of a picture were made.
    ShrinkPicture,
    /// A picture is shown instead of another, or itself again.
    ReplacePicture,
    /// A picture was removed.
    RemovePicture,
    /// A backup was sent at the desk.
    ReceiveBackup,
    /// It was read, and the plan is made or it was refused.
    PlanImport,
    /// Somebody said that it be brought.
    BeginImport,
    /// That ended before its end.
    StopImport,
    /// Lines of its report were kept.
    KeepReport,
    /// Its file was deleted.
    RemoveBackup,
    /// A name was added to a site.
    AddHost,
    /// A name became the main one of its site.
    MakeHostMain,
    /// A name was taken from a site.
    RemoveHost,
    /// An address leads elsewhere.
    AddRedirect,
    /// It leads nowhere again.
    RemoveRedirect,
}

impl Verb {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Verb::AddSite => "add site",
            Verb::ChangeSettings => "change settings",
            Verb::Import => "import",
            Verb::Open => "open",
            Verb::Relate => "relate",
            Verb::CleanAgain => "clean again",
            Verb::Withdraw => "withdraw",
            Verb::NameSources => "name sources",
            Verb::Pin => "pin",
            Verb::Unpin => "unpin",
            Verb::HangNote => "hang note",
            Verb::AnswerNote => "answer note",
            Verb::ResolveNote => "resolve note",
            Verb::SharePreview => "share preview",
            Verb::EndPreview => "end preview",
            Verb::RenameLabel => "rename label",
            Verb::MergeLabels => "merge labels",
            Verb::RemoveLabel => "remove label",
            Verb::FinishImport => "finish import",
            Verb::AddPerson => "add person",
            Verb::ChangePerson => "change person",
            Verb::ChangePassword => "change password",
            Verb::MakeCodes => "make codes",
            Verb::MakeLink => "make link",
            Verb::AskForLink => "ask for link",
            Verb::MailInvitation => "mail invitation",
            Verb::RetryMail => "retry mail",
            Verb::DropMail => "drop mail",
            Verb::MarkBounced => "mark bounced",
            Verb::ClearBounced => "clear bounced",
            Verb::AddPasskey => "add passkey",
            Verb::RemovePasskey => "remove passkey",
            Verb::SignIn => "sign in",
            Verb::SignOut => "sign out",
            Verb::SetRole => "set role",
            Verb::RemoveMember => "remove member",
            Verb::Invite => "invite",
            Verb::Uninvite => "uninvite",
            Verb::Join => "join",
            Verb::MakeToken => "make token",
            Verb::EndToken => "end token",
            Verb::Create => "create",
            Verb::Save => "save",
            Verb::Submit => "submit",
            Verb::HandBack => "hand back",
            Verb::Schedule => "schedule",
            Verb::Unschedule => "unschedule",
            Verb::Publish => "publish",
            Verb::Edit => "edit",
            Verb::Correct => "correct",
            Verb::PutBack => "put back",
            Verb::Bin => "bin",
            Verb::Restore => "restore",
            Verb::Erase => "erase",
            Verb::Readdress => "readdress",
            Verb::WithdrawRevision => "withdraw revision",
            Verb::SendComment => "send comment",
            Verb::EditComment => "edit comment",
            Verb::DeleteComment => "delete comment",
            Verb::CloseDiscussion => "close discussion",
            Verb::OpenDiscussion => "open discussion",
            Verb::ChangeDiscussion => "change discussion",
            Verb::DecideComment => "decide comment",
            Verb::UndoDecision => "undo decision",
            Verb::Appeal => "appeal",
            Verb::JudgeAppeal => "judge appeal",
            Verb::ReportComment => "report comment",
            Verb::AnswerReports => "answer reports",
            Verb::GiveNotice => "give notice",
            Verb::AnswerNotice => "answer notice",
            Verb::RedactDecision => "redact decision",
            Verb::ClaimComment => "claim comment",
            Verb::AnswerClaim => "answer claim",
            Verb::AskForHeld => "ask for held",
            Verb::OpenHeld => "open held",
            Verb::ErasePerson => "erase person",
            Verb::SendMessage => "send message",
            Verb::MarkMessage => "mark message",
            Verb::EraseMessage => "erase message",
            Verb::AskToFollow => "ask to follow",
            Verb::Follow => "follow",
            Verb::StopFollowing => "stop following",
            Verb::ChooseNews => "choose news",
            Verb::MakeSeries => "make series",
            Verb::ChangeSeries => "change series",
            Verb::RemoveSeries => "remove series",
            Verb::SetSeries => "set series",
            Verb::SetTranslations => "set translations",
            Verb::KeepPicture => "keep picture",
            Verb::DescribePicture => "describe picture",
            Verb::ShrinkPicture => "shrink picture",
            Verb::ReplacePicture => "replace picture",
            Verb::RemovePicture => "remove picture",
            Verb::ReceiveBackup => "receive backup",
            Verb::PlanImport => "plan import",
            Verb::BeginImport => "begin import",
            Verb::StopImport => "stop import",
            Verb::KeepReport => "keep report",
            Verb::RemoveBackup => "remove backup",
            Verb::AddHost => "add host",
            Verb::MakeHostMain => "make host main",
            Verb::RemoveHost => "remove host",
            Verb::AddRedirect => "add redirect",
            Verb::RemoveRedirect => "remove redirect",
        }
    }
}

/// One row.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// Who.
    pub actor: Actor,
    /// What.
    pub verb: Verb,
    /// To which one thing, as a key of the log: "article:42", "article:1..250", "site".
    pub subject: String,
    /// Why, in the person's words where there are some.
    pub reason: Option<String>,
    /// Ids and counts; never words or personal data.
    pub details: serde_json::Value,
}

impl Entry {
    /// Without a reason or details.
    pub(crate) fn new(actor: Actor, verb: Verb, subject: impl Into<String>) -> Entry {
        Entry { actor, verb, subject: subject.into(), reason: None, details: serde_json::Value::Null }
    }
}
