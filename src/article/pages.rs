//! The pages that show articles: home, one article or page, archives, labels, corrections.

mod archives;
mod body;
mod embed;
mod home;
mod illustrate;
mod series;
mod shared;
mod show;
mod teaser;
mod versions;

pub(crate) use archives::{archives, label, label_by_name, labels, month, year};
pub(crate) use body::for_feed;
pub(crate) use embed::embed;
pub(crate) use home::{home, preview_home, updated_max};
pub(crate) use illustrate::illustration;
pub(crate) use series::{series, told};
pub(crate) use shared::shared;
pub(crate) use show::{address, preview};
pub(crate) use teaser::{entry, teasers};
pub(crate) use versions::{corrections, feed_title as corrections_title, versions};
