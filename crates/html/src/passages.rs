//! Safe HTML as passages: what stands between two line ends, with the addresses that it leads to or shows. For comparing
//! two texts of one article.

use html5ever::tokenizer::{Tag, TagKind, Token};

use crate::SafeHtml;
use crate::text::{BLOCKS, Next, read};

/// A part of a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Plain text, its white space single spaces.
    Words(String),
    /// Where the words before it lead, or the picture that stands here.
    Address(String),
}

/// The passages of a body in their order; none is empty.
pub fn passages(html: &SafeHtml) -> Vec<Vec<Piece>> {
    let mut passages = Passages::default();
    read(html.as_str(), Passages::token, &mut passages);
    passages.end();
    passages.done
}

#[derive(Default)]
struct Passages {
    done: Vec<Vec<Piece>>,
    pieces: Vec<Piece>,
    text: String,
    link: Option<String>,
}

impl Passages {
    fn token(&mut self, token: Token) -> Next {
        match token {
            Token::CharacterTokens(text) => self.words(&text),
            Token::TagToken(tag) => self.tag(&tag),
            _ => {}
        }
        Next::Go
    }

    fn words(&mut self, text: &str) {
        for character in text.chars() {
            match character.is_whitespace() {
                false => self.text.push(character),
                true if self.text.ends_with(' ') => {}
                true if self.text.is_empty() && self.pieces.is_empty() => {}
                true => self.text.push(' '),
            }
        }
    }

    fn tag(&mut self, tag: &Tag) {
        let starts = tag.kind == TagKind::StartTag;
        match (&*tag.name, starts) {
            ("a", true) => self.link = attribute(tag, "href"),
            ("a", false) => {
                let address = self.link.take();
                self.address(address);
            }
            ("img", _) => {
                if let Some(words) = attribute(tag, "alt") {
                    self.words(" ");
                    self.words(&words);
                }
                self.address(attribute(tag, "src"));
            }
            ("td" | "th", _) => self.words(" "),
            (name, _) if BLOCKS.contains(&name) => self.end(),
            _ => {}
        }
    }

    fn address(&mut self, address: Option<String>) {
        if let Some(address) = address.filter(|address| !address.is_empty()) {
            self.piece();
            self.pieces.push(Piece::Address(address));
        }
    }

    fn piece(&mut self) {
        if !self.text.is_empty() {
            self.pieces.push(Piece::Words(std::mem::take(&mut self.text)));
        }
    }

    fn end(&mut self) {
        self.text.truncate(self.text.trim_end().len());
        self.piece();
        if !self.pieces.is_empty() {
            self.done.push(std::mem::take(&mut self.pieces));
        }
    }
}

fn attribute(tag: &Tag, name: &str) -> Option<String> {
    tag.attrs.iter().find(|attribute| &*attribute.name.local == name).map(|attribute| attribute.value.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{AsFound, clean_article};

    #[test]
    fn a_body_becomes_its_passages_with_what_they_lead_to() {
        let body = "<h2>Two\n lamps</h2><p>See <a href=\"https://a.example/x\">the  <b>quay</b></a>, then <i>go</i>.</p>\
                    <ul><li>one</li><li> </li></ul><p><img src=\"https://a.example/p.png\" alt=\"A lamp\"></p>";
        let passages = passages(&clean_article(body, &AsFound).html);
        let words = |text: &str| Piece::Words(text.into());
        let address = |text: &str| Piece::Address(text.into());
        assert_eq!(passages[0], [words("Two lamps")]);
        let line = [words("See the quay"), address("https://a.example/x"), words(", then go.")];
        assert_eq!(passages[1], line);
        assert_eq!(passages[2], [words("one")]);
        assert_eq!(passages[3], [words("A lamp"), address("https://a.example/p.png")]);
        assert_eq!(passages.len(), 4);
    }
}
