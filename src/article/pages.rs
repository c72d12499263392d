//! The pages that show articles: home, one article or page, archives, labels.

mod archives;
mod body;
mod home;
mod show;
mod teaser;

pub(crate) use archives::{archives, label, label_by_name, labels, month, year};
pub(crate) use body::for_feed;
pub(crate) use home::{home, updated_max};
pub(crate) use show::address;
pub(crate) use teaser::{entry, teasers};
