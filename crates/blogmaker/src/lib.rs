//! Makes legacy Blogger backups for tests and benches, with every oddity of the format as a named trap,
//! and says what a right importer must find in them. It knows no importer: it is the independent witness.

mod addresses;
mod book;
mod chance;
mod entry;
mod expected;
mod media;
mod plan;
mod regular;
mod settings;
mod special;
mod template;
mod time;
mod traps;
mod words;
mod write;
mod xml;

pub use expected::{
    Becomes, Counts, Difference, Expected, ExpectedArticle, ExpectedBody, ExpectedComment, ExpectedDifference,
    ExpectedGadget, ExpectedLoss, ExpectedPicture, Kind, Loss, OldAddress,
};
pub use media::write_media;
pub use plan::{Changes, Plan, newer};
pub use traps::{Trap, Traps};
pub use write::write;
