//! What can be done with pictures.

use super::model::NewPicture;
use super::store;
use crate::base::error::Result;
use db::Tx;

/// Names pictures whose bytes are kept already, in the transaction of what shows them.
///
/// # Errors
/// A failure of the database.
pub(crate) fn name(tx: &mut Tx<'_>, pictures: &[&NewPicture]) -> Result<()> {
    Ok(store::insert(tx, pictures)?)
}
