//! One passage of a kept comment taken out, and words put in its place that say so.

use crate::SafeHtml;
use crate::apart::end_of_tag;
use crate::policy::is_language;
use crate::text::BLOCKS;
use crate::write::page::escape;
use std::ops::Range;

/// Why a passage is not taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Uncut {
    /// These words do not stand there.
    Absent,
    /// They stand there more than once.
    Several,
    /// Without them no word is left.
    Whole,
}

/// Entities that kept text has, and those that older kept text had.
const ENTITIES: [(&str, char); 6] =
    [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("&nbsp;", '\u{A0}'), ("&#39;", '\'')];

/// Elements that are left out once nothing stands in them any more.
const EMPTY: [&str; 12] = ["a", "b", "code", "em", "i", "s", "span", "strong", "p", "li", "pre", "blockquote"];

impl SafeHtml {
    /// Without a passage, which is given as plain text whatever its white space; `words` stand in its place, in the language of a
    /// BCP 47 tag. A link of which a word goes leads nowhere any more. The cost grows with the length of both.
    ///
    /// # Errors
    /// When the passage does not stand there exactly once, or is all that stands there.
    pub fn cut(&self, passage: &str, words: &str, language: &str) -> Result<SafeHtml, Uncut> {
        let scanned = Scanned::of(&self.0);
        let range = scanned.find(passage)?;
        let is_left = |letter: &Letter| letter.character.is_alphanumeric() && !range.contains(&letter.start);
        if !scanned.letters.iter().any(is_left) {
            return Err(Uncut::Whole);
        }
        let mut mark = String::from("<em");
        if is_language(language) {
            mark.push_str(&format!(" lang=\"{language}\""));
        }
        mark.push_str(" dir=\"auto\">");
        escape(words, &mut mark);
        mark.push_str("</em>");
        Ok(SafeHtml(without_empty(scanned.without(&range, &mark))))
    }
}

/// A letter as it is read, and where its markup stands.
struct Letter {
    character: char,
    start: usize,
    end: usize,
}

struct Tag<'m> {
    name: &'m str,
    closes: bool,
    start: usize,
    end: usize,
    /// Where the element of this tag begins and ends; of one without an end, the tag itself.
    element: Range<usize>,
}

struct Scanned<'m> {
    markup: &'m str,
    letters: Vec<Letter>,
    tags: Vec<Tag<'m>>,
}

impl<'m> Scanned<'m> {
    fn of(markup: &'m str) -> Scanned<'m> {
        let (mut letters, mut tags) = (Vec::new(), Vec::new());
        let mut start = 0;
        while let Some(character) = markup.get(start..).and_then(|rest| rest.chars().next()) {
            let rest = markup.get(start..).unwrap_or_default();
            // In kept text each `<` begins a tag.
            if character == '<' {
                let inner = rest.strip_prefix('<').unwrap_or_default();
                let end = (start + 2 + end_of_tag(inner)).min(markup.len());
                let (closes, inner) = inner.strip_prefix('/').map_or((false, inner), |inner| (true, inner));
                let name = inner.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default();
                if BLOCKS.contains(&name) {
                    letters.push(Letter { character: ' ', start, end: start });
                }
                tags.push(Tag { name, closes, start, end, element: start..end });
                start = end;
                continue;
            }
            let entity = ENTITIES.iter().find(|(name, _)| character == '&' && rest.starts_with(name));
            let (character, length) = entity.map_or((character, character.len_utf8()), |(name, is)| (*is, name.len()));
            letters.push(Letter { character, start, end: start + length });
            start += length;
        }
        pair(&mut tags);
        Scanned { markup, letters, tags }
    }

    /// Where the markup of a passage begins and ends.
    fn find(&self, passage: &str) -> Result<Range<usize>, Uncut> {
        let passage = passage.split_whitespace().collect::<Vec<_>>().join(" ");
        let (mut folded, mut places) = (String::new(), Vec::new());
        for letter in &self.letters {
            match letter.character.is_whitespace() {
                true if folded.ends_with(' ') => continue,
                true => folded.push(' '),
                false => folded.push(letter.character),
            }
            places.push(letter);
        }
        let first = passage.chars().next().ok_or(Uncut::Absent)?;
        let at = folded.find(&passage).ok_or(Uncut::Absent)?;
        if folded.get(at + first.len_utf8()..).is_some_and(|rest| rest.contains(&passage)) {
            return Err(Uncut::Several);
        }
        let begin = folded.get(..at).unwrap_or_default().chars().count();
        let end = begin + passage.chars().count() - 1;
        let range = places.get(begin).zip(places.get(end)).map(|(from, to)| from.start..to.end);
        range.ok_or(Uncut::Absent)
    }

    /// The markup without what stands there. Elements that stand in it go whole; others keep what is left of them.
    fn without(&self, range: &Range<usize>, mark: &str) -> String {
        let mut left = String::with_capacity(self.markup.len() + mark.len());
        let mut from = 0;
        for tag in &self.tags {
            self.words(from..tag.start, range, mark, &mut left);
            let goes = match tag.name {
                "a" => tag.element.start < range.end && tag.element.end > range.start,
                _ => tag.element.start >= range.start && tag.element.end <= range.end,
            };
            if !goes {
                left.push_str(self.markup.get(tag.start..tag.end).unwrap_or_default());
            }
            from = tag.end;
        }
        self.words(from..self.markup.len(), range, mark, &mut left);
        left
    }

    /// Words between two tags, but for what goes.
    fn words(&self, words: Range<usize>, range: &Range<usize>, mark: &str, left: &mut String) {
        let before = words.start..words.end.min(range.start).max(words.start);
        left.push_str(self.markup.get(before).unwrap_or_default());
        if words.contains(&range.start) {
            left.push_str(mark);
        }
        let after = words.start.max(range.end).min(words.end)..words.end;
        left.push_str(self.markup.get(after).unwrap_or_default());
    }
}

/// Finds for each tag the element that it begins or ends.
fn pair(tags: &mut [Tag<'_>]) {
    let mut open: Vec<usize> = Vec::new();
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (at, tag) in tags.iter().enumerate() {
        if !tag.closes {
            if tag.name != "br" {
                open.push(at);
            }
        } else if let Some(begun) = open.pop() {
            pairs.push((begun, at));
        }
    }
    for (begun, ended) in pairs {
        let start = tags.get(begun).map_or(0, |tag| tag.start);
        let end = tags.get(ended).map_or(start, |tag| tag.end);
        for at in [begun, ended] {
            if let Some(tag) = tags.get_mut(at) {
                tag.element = start..end;
            }
        }
    }
}

/// Elements in which nothing stands any more, left out; those that held only such ones too, to a depth that comments have.
fn without_empty(mut markup: String) -> String {
    for _ in 0..4 {
        for name in EMPTY {
            let empty = format!("<{name}></{name}>");
            if markup.contains(&empty) {
                markup = markup.replace(&empty, "");
            }
        }
    }
    markup
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{AsFound, clean_comment, text_of};

    fn cut(raw: &str, passage: &str) -> Result<String, Uncut> {
        let kept = clean_comment(raw, &AsFound).html;
        kept.cut(passage, "[removed]", "fr").map(SafeHtml::into_string)
    }

    const MARK: &str = "<em lang=\"fr\" dir=\"auto\">[removed]</em>";

    #[test]
    fn a_passage_goes_whatever_its_white_space_and_emphasis() {
        let left =
            cut("<p>I was there. You  are <b>all</b>\nfools &amp; liars. It rained.</p>", "You are all fools & liars.");
        assert_eq!(left.unwrap(), format!("<p>I was there. {MARK} It rained.</p>"));
        let left = cut("<p>One <i>two three</i> four</p>", "three four").unwrap();
        assert_eq!(left, format!("<p>One <i>two {MARK}</i></p>"));
    }

    #[test]
    fn a_passage_of_several_paragraphs_leaves_whole_elements_and_no_empty_ones() {
        let left = cut("<p>a b</p><p>c</p><p>d</p><p>e f</p>", "b c d e").unwrap();
        assert_eq!(left.replace('\n', ""), format!("<p>a {MARK}</p><p> f</p>"));
        let left = cut("<p>a</p><p>b</p><p>c</p><p>d</p>", "b\n\nc").unwrap();
        assert_eq!(left.replace('\n', ""), format!("<p>a</p><p>{MARK}</p><p>d</p>"));
    }

    #[test]
    fn a_link_of_which_a_word_goes_leads_nowhere() {
        for passage in ["the shop", "shop", "see the", "Come"] {
            let left = cut("<p>Come see <a href=\"https://a.example/\">the shop</a> now</p>", passage).unwrap();
            assert_eq!(left.contains("a.example"), passage == "Come", "{left}");
        }
    }

    #[test]
    fn what_is_not_there_exactly_once_or_is_all_is_not_cut() {
        assert_eq!(cut("<p>one two</p>", "three"), Err(Uncut::Absent));
        assert_eq!(cut("<p>one two</p>", "  \n"), Err(Uncut::Absent));
        assert_eq!(cut("<p>one two one</p>", "one"), Err(Uncut::Several));
        assert_eq!(cut("<p>lalala</p>", "lala"), Err(Uncut::Several));
        assert_eq!(cut("<p>one <b>two</b> !</p>", "one two"), Err(Uncut::Whole));
    }

    #[test]
    fn what_is_left_is_in_the_closed_set() {
        for raw in crate::hostile::STRINGS {
            let kept = clean_comment(&format!("<p>first</p>{raw}<p>last words</p>"), &AsFound).html;
            for passage in ["first", "last", "words"] {
                let Ok(left) = kept.cut(passage, "<script>x</script>", "fr\" onclick=\"x") else { continue };
                let again = clean_comment(left.as_str(), &AsFound).html;
                assert_eq!(text_of(&again), text_of(&left), "{raw}");
                assert!(!left.as_str().contains("<script") && !left.as_str().contains("onclick=\"x"), "{left:?}");
            }
        }
    }
}
