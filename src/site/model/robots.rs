//! Programs that read sites, by what they read them for, and what robots.txt tells them.

use std::fmt::Write;

/// Names of programs in robots.txt.
pub(crate) type Names = &'static [&'static str];

/// Those that collect texts to train models with, by what their operators say of them (as of 2026).
pub(crate) const TRAINING: Names = &[
    "AI2Bot",
    "Amazonbot",
    "Applebot-Extended",
    "Bytespider",
    "CCBot",
    "ClaudeBot",
    "cohere-training-data-crawler",
    "Diffbot",
    "FacebookBot",
    "Google-Extended",
    "GPTBot",
    "ImagesiftBot",
    "meta-externalagent",
    "omgili",
    "PanguBot",
    "Timpibot",
    "Webzio-Extended",
];

/// Those that fetch pages to answer somebody's question.
pub(crate) const ANSWERS: Names = &[
    "ChatGPT-User",
    "Claude-SearchBot",
    "Claude-User",
    "DuckAssistBot",
    "meta-externalfetcher",
    "MistralAI-User",
    "OAI-SearchBot",
    "Perplexity-User",
    "PerplexityBot",
];

/// Those that keep pages for later times.
pub(crate) const ARCHIVES: Names = &["archive.org_bot", "ia_archiver"];

/// What robots.txt says: to these nothing is open; to all others everything but `closed`. `sitemap`: its full address.
pub(crate) fn robots_txt(refused: &[Names], closed: &str, sitemap: &str) -> String {
    let mut text = String::new();
    for names in refused {
        for name in *names {
            // Writing into a string does not fail.
            let _ = writeln!(text, "User-agent: {name}");
        }
    }
    if !text.is_empty() {
        text.push_str("Disallow: /\n\n");
    }
    let _ = write!(text, "User-agent: *\nDisallow: {closed}\n\nSitemap: {sitemap}\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_refused_is_refused_in_one_group_and_everybody_else_is_welcome() {
        let text = robots_txt(&[&["A", "B"], &["C"]], "/search", "https://x/sitemap.xml");
        assert!(
            text.starts_with("User-agent: A\nUser-agent: B\nUser-agent: C\nDisallow: /\n\nUser-agent: *\n"),
            "{text}"
        );
        assert!(robots_txt(&[], "/search", "x").starts_with("User-agent: *\nDisallow: /search\n"));
    }
}
