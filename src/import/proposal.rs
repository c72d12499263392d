//! What an old template holds besides its look (lists of links, texts), proposed as a draft page.

use crate::app::App;
use crate::article::model::{DiscussionState, Format, Kind, NewArticle, Original, SUMMARY, State, plain};
use crate::base::error::{Failure, Result};
use crate::import::map::{Mapped, Mapper, Words};
use crate::import::pack::compress;
use crate::web::templates::{Page, Speech};
use locale::Locale;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// The body of the proposed page, before it is cleaned like any other.
#[derive(Debug, Serialize)]
pub(crate) struct Proposal {
    pub(crate) gadgets: Vec<Gadget>,
}

/// One gadget of the old template.
#[derive(Debug, Serialize)]
pub(crate) struct Gadget {
    pub(crate) title: String,
    pub(crate) links: Vec<OldLink>,
    /// Foreign markup as text: the template writes it escaped, and the cleaner reads it.
    pub(crate) markup: String,
}

/// A link of a list; without an address it is an entry of a plain list.
#[derive(Debug, Serialize)]
pub(crate) struct OldLink {
    pub(crate) words: String,
    pub(crate) address: String,
}

impl Page for Proposal {
    const TEMPLATE: &'static str = "import/proposal.html";
}

/// The page, or `None` when the template holds nothing of the kind.
///
/// # Errors
/// A fault in our own template.
pub(crate) fn page(
    app: &App,
    template: &str,
    locale: &Locale,
    source: &str,
    mapper: &Mapper<'_>,
) -> Result<Option<Mapped<NewArticle>>> {
    let gadgets: Vec<Gadget> = blogger::widgets(template).iter().filter_map(gadget).collect();
    if gadgets.is_empty() {
        return Ok(None);
    }
    let foreign: String = gadgets.iter().map(|gadget| gadget.markup.as_str()).collect::<Vec<_>>().join("\n");
    let speech = Speech::new(Arc::clone(&app.texts), locale.clone());
    let lists = app.templates.render(&Proposal { gadgets }, &speech).map_err(|why| Failure::Fault(why.into()))?;
    let raw = format!("{lists}\n{foreign}");
    let (cleaned, pictures) = mapper.clean(&raw, Format::Html, Words::Article);
    let title = app.texts.get(locale, "proposal-title", &[]).map_err(|why| Failure::Fault(why.into()))?;
    let new = NewArticle {
        kind: Kind::Page,
        state: State::Draft,
        language: None,
        bylines: Vec::new(),
        summary: html::excerpt(&cleaned.html, SUMMARY),
        plain: plain(&title, &cleaned.html),
        body: cleaned.html,
        original: Some(Original { format: Format::Html, bytes: compress(raw.as_bytes()) }),
        path: None,
        published: None,
        feed_id: format!("{source}:template"),
        labels: Vec::new(),
        discussion: DiscussionState::Closed,
        title,
    };
    let digest = Sha256::digest(template.as_bytes()).into();
    Ok(Some(Mapped {
        old_id: "template".into(),
        line: 0,
        address: String::new(),
        digest,
        new,
        notes: Vec::new(),
        pictures,
        weight: raw.len(),
    }))
}

fn gadget(widget: &blogger::Widget) -> Option<Gadget> {
    let links = |kind: &str| match kind {
        "LinkList" => widget
            .links()
            .into_iter()
            .map(|(words, address)| OldLink { words: words.into(), address: address.into() })
            .collect(),
        _ => Vec::new(),
    };
    let gadget = match widget.kind.as_str() {
        "LinkList" => Gadget { title: widget.title.clone(), links: links("LinkList"), markup: String::new() },
        "TextList" => {
            let items = widget.settings.iter().filter(|(name, _)| name.starts_with("item-"));
            let links = items.map(|(_, words)| OldLink { words: words.clone(), address: String::new() }).collect();
            Gadget { title: widget.title.clone(), links, markup: String::new() }
        }
        "Text" | "HTML" => {
            let markup = widget.setting("content").unwrap_or_default();
            // The service of foreign comments is named apart; its script is no text to keep.
            let is_foreign = blogger::foreign_comments(markup).is_some();
            Gadget {
                title: widget.title.clone(),
                links: Vec::new(),
                markup: if is_foreign { String::new() } else { markup.to_owned() },
            }
        }
        _ => return None,
    };
    (!gadget.links.is_empty() || !gadget.markup.trim().is_empty()).then_some(gadget)
}
