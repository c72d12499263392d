//! One article, page or comment as it will be written, before any XML.

use crate::expected::{ExpectedArticle, ExpectedBody, ExpectedComment, Kind};
use crate::time::Stamp;

/// Who wrote an entry, as the file says it.
#[derive(Clone, Debug)]
pub(crate) struct Author {
    pub(crate) name: String,
    pub(crate) uri: Option<String>,
    pub(crate) email: String,
}

impl Author {
    pub(crate) fn member(name: &str, profile: u64) -> Self {
        Self {
            name: name.to_owned(),
            uri: Some(format!("https://www.blogger.com/profile/{profile:020}")),
            email: "noreply@blogger.com".to_owned(),
        }
    }
}

/// How a body is written into the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `type="html"`, escaped.
    Html,
    /// `type="html"`, in CDATA sections.
    CData,
    /// `type="xhtml"`, as elements; the body is already XML.
    Xhtml,
    /// `type="html"`; the body is already escaped.
    Raw,
}

/// One article or page.
#[derive(Clone, Debug)]
pub(crate) struct Article {
    pub(crate) id: u64,
    pub(crate) kind: Kind,
    pub(crate) draft: bool,
    pub(crate) alternate: Option<String>,
    pub(crate) title: String,
    /// The title element's content, when it is not just the title escaped.
    pub(crate) title_xml: Option<String>,
    pub(crate) published: Option<Stamp>,
    pub(crate) updated: Option<Stamp>,
    pub(crate) labels: Vec<String>,
    pub(crate) author: Author,
    pub(crate) html: String,
    pub(crate) form: Form,
    /// Further elements, as XML.
    pub(crate) more: String,
    pub(crate) comments: u32,
    // What must be found, beyond what the fields above say.
    pub(crate) without_address: bool,
    pub(crate) future: bool,
    pub(crate) language: Option<String>,
    pub(crate) body: ExpectedBody,
}

impl Article {
    pub(crate) fn expected(&self) -> ExpectedArticle {
        let date = self.published.or(self.updated).unwrap_or(Stamp { millis: 0, offset: 0 });
        let address = self.alternate.as_deref().and_then(split_address);
        let path = address.filter(|_| !self.without_address).map(|(_, path)| path.to_owned());
        ExpectedArticle {
            old_id: self.id,
            kind: self.kind,
            draft: self.draft,
            future: self.future,
            path,
            host: address.map(|(host, _)| host.to_owned()),
            title: self.title.trim().to_owned(),
            published: date.millis * 1000,
            offset_seconds: date.offset,
            local_date: date.local_date(),
            labels: self.labels.clone(),
            byline: self.author.name.trim().to_owned(),
            language: self.language.clone(),
            body: self.body.clone(),
            comments: Vec::new(),
        }
    }

    pub(crate) fn place(&self) -> Place {
        Place { id: self.id, kind: self.kind, address: self.alternate.clone() }
    }
}

/// Host and path (with query) of an `http` or `https` address.
pub(crate) fn split_address(address: &str) -> Option<(&str, &str)> {
    let (_, rest) = address.split_once("://")?;
    let end = rest.find('/')?;
    Some((rest.get(..end)?, rest.get(end..)?))
}

/// The article a comment stands on, as far as the comment must say it.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) id: u64,
    pub(crate) kind: Kind,
    pub(crate) address: Option<String>,
}

/// One comment.
#[derive(Clone, Debug)]
pub(crate) struct Comment {
    pub(crate) id: u64,
    /// Address of the link to the answered comment, as written.
    pub(crate) related: Option<String>,
    /// The answered comment, when a right importer finds it.
    pub(crate) parent: Option<u64>,
    pub(crate) published: Stamp,
    pub(crate) updated: Stamp,
    pub(crate) author: Author,
    pub(crate) html: String,
    pub(crate) removed: bool,
    pub(crate) shows: String,
    pub(crate) later: bool,
}

impl Comment {
    /// The comment as it must be found, its number still open.
    pub(crate) fn expected(&self) -> ExpectedComment {
        let uri = self.author.uri.as_deref().map(str::trim);
        let profile = uri.filter(|uri| uri.starts_with("http://") || uri.starts_with("https://"));
        ExpectedComment {
            old_id: self.id,
            number: 0,
            parent_old_id: self.parent,
            author: self.author.name.trim().to_owned(),
            profile: profile.map(str::to_owned),
            removed: self.removed,
            published: self.published.millis * 1000,
            shows: self.shows.clone(),
            later: self.later,
        }
    }
}
