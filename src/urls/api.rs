//! Addresses of the interface for programs, at the host of each site.

use crate::base::ids::ArticleId;
use crate::base::path::encode_segment;
use crate::media::model::PictureAddress;

/// Below this stands all of it.
pub(crate) const ROOT: &str = "/api/v1";
/// What it can be asked, as OpenAPI.
pub(crate) const DOCUMENT: &str = "/api/v1/openapi.json";
/// Articles and pages.
pub(crate) const ARTICLES: &str = "/api/v1/articles";
/// Labels.
pub(crate) const LABELS: &str = "/api/v1/labels";
/// The library of pictures.
pub(crate) const PICTURES: &str = "/api/v1/pictures";
/// What public articles rest on.
pub(crate) const SOURCES: &str = "/api/v1/sources";

/// One article or page.
pub(crate) fn article(id: ArticleId) -> String {
    format!("{ARTICLES}/{id}")
}

/// One picture.
pub(crate) fn picture(which: &PictureAddress) -> String {
    format!("{PICTURES}/{}/{}", which.beginning(), encode_segment(which.name()))
}

/// The same list from behind `anchor` on, with the other parameters as they were.
pub(crate) fn before(list: &str, query: &[(String, String)], anchor: &str) -> String {
    let others = query.iter().filter(|(name, _)| name != "before");
    let mut pairs = url::form_urlencoded::Serializer::new(String::new());
    pairs.extend_pairs(others).append_pair("before", anchor);
    format!("{list}?{}", pairs.finish())
}
