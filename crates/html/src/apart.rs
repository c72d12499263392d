//! Several kept bodies on one page: the names within each are made its own, so that no two elements have one.

use crate::SafeHtml;

/// Attributes that hold a name, or lead to one.
const NAMED: [&str; 3] = [" id=\"", " href=\"#", " aria-labelledby=\""];

impl SafeHtml {
    /// With `prefix` before every name within it, and in what leads there. What comes back is for a page, not to be stored.
    pub fn apart(self, prefix: &str) -> SafeHtml {
        if !NAMED.iter().any(|named| self.0.contains(named)) {
            return self;
        }
        let mut made = String::with_capacity(self.0.len() + 64);
        let mut rest = self.0.as_str();
        // In kept text each `<` begins a tag.
        while let Some((text, after)) = rest.split_once('<') {
            made.push_str(text);
            made.push('<');
            let (tag, after) = after.split_at_checked(end_of_tag(after)).unwrap_or((after, ""));
            let renamed =
                NAMED.iter().fold(tag.to_owned(), |tag, named| tag.replace(named, &format!("{named}{prefix}")));
            made.push_str(&renamed);
            rest = after;
        }
        made.push_str(rest);
        SafeHtml(made)
    }
}

/// Where a tag ends: at the first `>` outside of quotes.
pub(crate) fn end_of_tag(tag: &str) -> usize {
    let mut quoted = false;
    let found = tag.bytes().position(|byte| {
        quoted ^= byte == b'"';
        byte == b'>' && !quoted
    });
    found.unwrap_or(tag.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_made_its_own_in_tags_and_never_in_words() {
        let kept =
            r##"<p title="a > b">see id="x" <a href="#b-1" id="r">1</a> <a href="/x#b-1">y</a></p><p id="b-1">n</p>"##;
        let made = SafeHtml::kept(kept.into()).apart("a7-");
        let wanted = r##"<p title="a > b">see id="x" <a href="#a7-b-1" id="a7-r">1</a> <a href="/x#b-1">y</a></p><p id="a7-b-1">n</p>"##;
        assert_eq!(made.as_str(), wanted);
    }

    #[test]
    fn what_breaks_off_is_left_as_it_is() {
        for odd in ["<p id=\"x", "<", "text", "<p>\" id=\"x\""] {
            assert!(SafeHtml::kept(odd.into()).apart("a-").as_str().starts_with(odd.split(" id").next().unwrap()));
        }
    }
}
