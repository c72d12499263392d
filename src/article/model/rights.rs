//! Who may write in an article, and who may publish it: the same at the desk and by the interface for programs.

use crate::base::ids::PersonId;
use crate::person::model::{Right, Role};

/// Whether somebody of this role may write in what somebody began. What was imported was begun by nobody: it is everybody's who
/// may write in all.
pub(crate) fn may_write(role: Role, me: PersonId, begun_by: Option<PersonId>) -> bool {
    role.may(Right::WriteAll) || begun_by == Some(me) && role.may(Right::WriteOwn)
}

/// Whether they may publish it.
pub(crate) fn may_publish(role: Role, me: PersonId, begun_by: Option<PersonId>) -> bool {
    role.may(Right::PublishAll) || begun_by == Some(me) && role.may(Right::PublishOwn)
}
