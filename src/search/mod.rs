//! Search: reads articles. A plain database query for now, over words without accents and capitals.

pub(crate) mod pages;
pub mod views;
