//! Markdown as somebody typed it, into the markup that the cleaner takes: CommonMark with tables and footnotes.

use pulldown_cmark::{Options, Parser};

/// The markup of a text. It is hostile still: whoever calls has it cleaned.
pub(in crate::article) fn to_html(text: &str) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, Parser::new_ext(text, options));
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_becomes_structure() {
        let html = to_html("## Two\n\n> said\n\n- a\n- b\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n*one* **two** `three`");
        for part in ["<h2>Two</h2>", "<blockquote>", "<li>a</li>", "<td>1</td>", "<em>one</em>", "<strong>two</strong>"]
        {
            assert!(html.contains(part), "{part} in {html}");
        }
    }

    #[test]
    fn markup_that_runs_does_not_outlive_the_cleaner() {
        let html =
            html::clean_article(&to_html("<script>alert(1)</script>\n\n[x](javascript:alert(1))"), &html::AsFound);
        assert!(!html.html.as_str().contains("alert(1)"), "{}", html.html.as_str());
    }
}
