//! Articles at the desk: the list of them, the page on which one writes, its steps, its revisions, its preview.

pub(crate) mod bin;
pub(super) mod find;
mod form;
pub(crate) mod labels;
pub(crate) mod list;
pub(super) mod markdown;
mod notes;
pub(crate) mod previews;
pub(crate) mod reads;
pub(crate) mod revisions;
pub(crate) mod series;
mod steps;
mod translations;
pub(crate) mod views;
pub(crate) mod write;

use super::model::{self, Manuscript, State};
use super::store::{desk as rows, revisions as store};
use crate::base::error::{Failure, Result};
use crate::base::ids::{ArticleId, PersonId};
use crate::desk::Desk;
use crate::person::store as people;

/// An article that somebody sits before, and what they may do with it.
struct Opened {
    manuscript: Manuscript,
    may_publish: bool,
}

/// The article of the address, if whoever is signed in may write in it.
///
/// # Errors
/// Refuses one that is not there, and one that is somebody else's.
fn opened(desk: &Desk<'_>) -> Result<Opened> {
    let id = ArticleId(desk.number()?);
    let (manuscript, begun_by) = desk.read(|rows| Ok((store::manuscript(rows, id)?, rows::begun_by(rows, id)?)))?;
    let manuscript = manuscript.filter(|found| !matches!(found.article.state, State::Arriving | State::Erased));
    let manuscript = manuscript.ok_or_else(|| Failure::told("refused-no-article", &[]))?;
    if !may_write(desk, begun_by)? {
        return Err(Failure::told("refused-not-your-article", &[]));
    }
    let may_publish = may_publish(desk, begun_by)?;
    Ok(Opened { manuscript, may_publish })
}

/// Whether whoever is signed in may write in what somebody began.
fn may_write(desk: &Desk<'_>, begun_by: Option<PersonId>) -> Result<bool> {
    Ok(model::may_write(desk.place()?.role, desk.my_id()?, begun_by))
}

/// Whether whoever is signed in may publish it.
fn may_publish(desk: &Desk<'_>, begun_by: Option<PersonId>) -> Result<bool> {
    Ok(model::may_publish(desk.place()?.role, desk.my_id()?, begun_by))
}

/// The public name of somebody, where there is anybody.
fn name_of(desk: &Desk<'_>, person: Option<PersonId>) -> Result<Option<String>> {
    let Some(id) = person else { return Ok(None) };
    Ok(desk.read_server(|rows| Ok(people::find(rows, id)?))?.map(|person| person.name))
}
