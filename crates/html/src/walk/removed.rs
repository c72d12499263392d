//! What is taken out: scripts, styles, forms, drawings, hidden text. Where something is missed, a paragraph of a
//! class stands for it, empty or with a host or a title; the page says before that what it was, in the reader's language.

use super::Walker;
use super::tables::add_class;
use crate::address::host;
use crate::finding::Cause;
use crate::look::Look;
use crate::parse::tree::Id;

/// Hosts of scripts that only dress an embed which stands in the body anyway.
const DRESSERS: [&str; 9] = [
    "platform.twitter.com",
    "platform.x.com",
    "www.instagram.com",
    "platform.instagram.com",
    "connect.facebook.net",
    "www.tiktok.com",
    "embedr.flickr.com",
    "assets.pinterest.com",
    "fast.wistia.com",
];

impl Walker<'_> {
    /// Elements that go, and the rest, which are formatting or unknown.
    pub(super) fn removed_or_inline(&mut self, id: Id, name: &str, look: &Look) {
        match name {
            "script" => self.script(id),
            "style" => self.findings.note(Cause::StyleDropped, &self.tree.text(id)),
            "link" | "meta" | "base" | "title" | "head" | "basefont" | "bgsound" => {
                self.findings.note(Cause::UnknownElementUnwrapped, name);
            }
            "param" | "source" | "track" | "area" | "noembed" | "noframes" | "frameset" | "col" | "colgroup" => {}
            "form" => self.form(id, look),
            "input" | "select" | "datalist" | "optgroup" | "option" | "keygen" => {
                if !std::mem::replace(&mut self.in_form, true) {
                    self.findings.note(Cause::FormRemoved, name);
                    self.in_form = false;
                }
            }
            "xml" => self.findings.note(Cause::MsoCleaned, name),
            _ if ["w:", "m:", "v:"].iter().any(|prefix| name.starts_with(prefix)) => {
                self.findings.note(Cause::MsoCleaned, name);
            }
            _ => self.inline(id, name, look),
        }
    }

    /// Places a paragraph that stands for what was taken out; `words` name it in no language (a host), or are empty.
    pub(super) fn stand_in(&mut self, class: &str, words: &str) {
        if !self.rich() {
            return self.writer.words(words);
        }
        let page = &mut self.writer.page;
        let at = page.make("p", vec![("class", class.to_owned())]);
        let words = crate::text::one_line(words);
        if !words.is_empty() {
            page.add_words(at, &words);
        }
        self.writer.place(at);
    }

    /// A drawing, or a formula of which the symbols stay.
    pub(super) fn foreign(&mut self, id: Id) {
        let name = &self.tree.qualified(id).local;
        if &**name != "math" {
            self.findings.note(Cause::DrawingRemoved, name);
            return if self.rich() {
                self.stand_in("removed-drawing", "")
            };
        }
        self.findings.note(Cause::FormulaFlattened, &self.tree.text(id));
        let source = self.tree.below(id).find(|below| &*self.tree.qualified(*below).local == "annotation");
        let words = self.tree.text(source.unwrap_or(id));
        self.words(words.trim());
    }

    /// Something that readers never saw. A block is folded, so that a person can decide; words in a line are taken out.
    pub(super) fn hidden(&mut self, id: Id, name: &str) {
        if !self.has_content(id) {
            return;
        }
        let words = self.tree.text(id);
        let block =
            matches!(name, "div" | "p" | "ul" | "ol" | "table" | "blockquote" | "section" | "article" | "center");
        if !block || !self.rich() || !self.writer.takes_blocks() {
            return self.findings.note(Cause::HiddenTextRemoved, if words.trim().is_empty() { name } else { &words });
        }
        self.findings.note(Cause::HiddenTextFolded, if words.trim().is_empty() { name } else { &words });
        let mut attributes = self.writer.region.attributes(&[]);
        add_class(&mut attributes, "hidden-text");
        let details = self.writer.open("details", attributes);
        let summary = self.writer.page.add(details.0, "summary", vec![("class", "hidden-text".to_owned())]);
        self.writer.page.add_words(summary, "…");
        self.in_hidden = true;
        self.node(id);
        self.in_hidden = false;
        self.writer.close(details);
    }

    fn script(&mut self, id: Id) {
        let source = self.tree.attribute(id, "src").unwrap_or_default().trim();
        let kind = self.tree.attribute(id, "type").unwrap_or_default();
        let host = host(source);
        if kind.eq_ignore_ascii_case("syntaxhighlighter") {
            return self.highlighted(id);
        }
        if kind.eq_ignore_ascii_case("application/ld+json")
            || host.as_deref().is_some_and(|host| DRESSERS.contains(&host))
        {
            return self.findings.note(Cause::EmbedScriptRemoved, if source.is_empty() { kind } else { source });
        }
        if host.as_deref() == Some("gist.github.com") {
            let page = source.split_once(".js").map_or(source, |(page, _)| page).to_owned();
            return self.write_embed(&page, None);
        }
        let about = if source.is_empty() { self.tree.text(id) } else { source.to_owned() };
        self.findings.note(Cause::ScriptRemoved, &about);
        if self.rich() {
            self.stand_in("removed-script", host.as_deref().unwrap_or_default());
        }
    }

    /// Code that a highlighting script kept in a script element.
    fn highlighted(&mut self, id: Id) {
        let text = self.tree.text(id);
        let code = text.trim().strip_prefix("<![CDATA[").unwrap_or(text.trim());
        let code = code.strip_suffix("]]>").unwrap_or(code);
        let code = super::without_controls(code);
        if self.writer.takes_blocks() {
            let block = self.writer.open_exact("pre", Vec::new());
            let at = block.0;
            self.writer.words(&code);
            self.writer.close(block);
            self.writer.drop_if_empty(at);
        } else {
            self.writer.words(&code);
        }
    }

    fn form(&mut self, id: Id, look: &Look) {
        let action = self.tree.attribute(id, "action").unwrap_or_default();
        self.findings.note(Cause::FormRemoved, action);
        if self.rich() {
            self.stand_in("removed-form", &host(action).unwrap_or_default());
        }
        let before = std::mem::replace(&mut self.in_form, true);
        self.paragraphs(id, "form", look);
        self.in_form = before;
    }
}
