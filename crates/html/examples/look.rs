//! Cleans what comes on standard input and prints the result with its findings: `article` (default), `lines`, `comment`.

use std::io::Read;

fn main() {
    let mut raw = String::new();
    if std::io::stdin().read_to_string(&mut raw).is_err() {
        return;
    }
    let cleaned = match std::env::args().nth(1).as_deref() {
        Some("comment") => html::clean_comment(&raw, &html::AsFound),
        Some("lines") => html::clean_article_lines(&raw, &html::AsFound),
        _ => html::clean_article(&raw, &html::AsFound),
    };
    println!("{}", cleaned.html.as_str());
    for finding in &cleaned.findings {
        eprintln!("{} ×{}: {}", finding.cause(), finding.count(), finding.sample());
    }
}
