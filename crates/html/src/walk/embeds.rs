//! Players, maps and posts of other services: each becomes a figure with a link, and asks nobody for anything.

use super::Walker;
use crate::address::web;
use crate::embed::{self, Embed};
use crate::finding::Cause;
use crate::look::Look;
use crate::parse::tree::Id;
use crate::text::one_line;
use crate::write::page::Page;
use crate::write::writer::Mark;

/// Quoted posts by the class that their service gave them.
const POSTS: [(&str, &str); 5] = [
    ("twitter-tweet", "https://twitter.com/"),
    ("twitter-video", "https://twitter.com/"),
    ("instagram-media", "https://www.instagram.com/"),
    ("tiktok-embed", "https://www.tiktok.com/"),
    ("fb-post", "https://www.facebook.com/"),
];

impl Walker<'_> {
    /// A frame or player.
    pub(super) fn embed(&mut self, id: Id, name: &str) {
        let title = self.tree.attribute(id, "title").map(one_line).filter(|title| !title.is_empty());
        match self.embed_source(id, name) {
            Some(source) => self.write_embed(&source, title),
            None => {
                self.findings.note(Cause::EmbedWithoutAddress, self.tree.attribute(id, "class").unwrap_or(name));
                self.stand_in("removed-embed", &title.unwrap_or_default());
            }
        }
    }

    /// Writes a figure for the thing at an address; in a comment or a line, a link.
    pub(super) fn write_embed(&mut self, source: &str, title: Option<String>) {
        let Some(address) = web(source) else {
            self.findings.note(Cause::EmbedWithoutAddress, source);
            return self.stand_in("removed-embed", &title.unwrap_or_default());
        };
        let embed = embed::read(&address);
        self.findings.note(Cause::EmbedKept, &embed.watch);
        let words = title.unwrap_or_else(|| embed.watch.clone());
        if !self.rich() {
            let mark = Mark { name: "a", attributes: vec![("href", embed.watch)] };
            self.writer.end_paragraph();
            self.with_marks(vec![mark], &Look::default(), |walker| walker.writer.words(&words));
            return self.writer.end_paragraph();
        }
        let page = &mut self.writer.page;
        let figure = page.make("figure", figure_attributes(&embed));
        add_link(page, figure, &embed, &words);
        if !embed.host.is_empty() {
            let caption = page.add(figure, "figcaption", Vec::new());
            page.add_words(caption, &embed.caption());
        }
        self.writer.place(figure);
    }

    /// A quotation that is a post of a social network keeps its words, and says below where it stands.
    pub(super) fn quoted_post(&mut self, id: Id) -> bool {
        let Some((_, home)) = POSTS.iter().find(|(class, _)| self.tree.has_class(id, class)) else { return false };
        let said =
            ["cite", "data-instgrm-permalink", "data-href"].iter().find_map(|name| self.tree.attribute(id, name));
        let links = self.tree.below(id).filter(|below| self.tree.name(*below) == Some("a"));
        let linked =
            links.filter_map(|link| self.tree.attribute(link, "href")).filter(|href| href.contains("/status/")).last();
        let address = said.or(linked).and_then(web).filter(|address| crate::address::host(address).is_some());
        let address = address.unwrap_or_else(|| (*home).to_owned());
        let embed = embed::read(&address);
        self.findings.note(Cause::EmbedKept, &address);
        let figure = self.writer.open("figure", figure_attributes(&embed));
        self.plain_quotation(id, &Look::default());
        let caption = self.writer.page.add(figure.0, "figcaption", Vec::new());
        add_link(&mut self.writer.page, caption, &embed, &embed.caption());
        self.writer.close(figure);
        true
    }

    /// The address that a frame or player would have loaded.
    fn embed_source(&self, id: Id, name: &str) -> Option<String> {
        let own: &[&str] = match name {
            "object" => &["data"],
            "applet" => &["code"],
            _ => &["src", "data-src", "data-lazy-src"],
        };
        let said = |id: Id, names: &[&str]| {
            names.iter().find_map(|name| self.tree.attribute(id, name)).filter(|value| !value.trim().is_empty())
        };
        let below = || {
            self.tree.below(id).find_map(|below| match self.tree.name(below) {
                Some("param") => {
                    let names = ["movie", "src", "url", "filename"];
                    let name = self.tree.attribute(below, "name")?.to_ascii_lowercase();
                    names.contains(&name.as_str()).then(|| said(below, &["value"])).flatten()
                }
                Some("embed" | "source" | "iframe") => said(below, &["src"]),
                _ => None,
            })
        };
        said(id, own).or_else(below).map(str::to_owned)
    }
}

fn figure_attributes(embed: &Embed) -> Vec<(&'static str, String)> {
    vec![("class", "embed".to_owned()), ("data-provider", embed.provider.to_owned())]
}

fn add_link(page: &mut Page, parent: usize, embed: &Embed, words: &str) {
    let attributes = vec![("href", embed.watch.clone()), ("rel", "noopener noreferrer".to_owned())];
    let link = page.add(parent, "a", attributes);
    page.add_words(link, words);
}
