//! Feeds and sitemaps as bytes, from plain structs: Atom (RFC 4287) with threads (RFC 4685) and parts (RFC 5005), and
//! the sitemaps of sitemaps.org. Escaping is quick-xml's; what XML cannot hold is left out.

mod atom;
mod moment;
mod sitemap;
mod xml;

pub use atom::{Author, Entry, Feed, InReplyTo, Parts, Replies, write_atom};
pub use moment::Moment;
pub use sitemap::{
    SITEMAP_LONGEST_ADDRESS, SITEMAP_MOST_BYTES, SITEMAP_MOST_PAGES, SitemapPage, write_sitemap, write_sitemap_index,
};
