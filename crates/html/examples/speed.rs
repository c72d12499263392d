//! Prints how fast bodies are cleaned, in megabytes and bodies a second. Build it with `--release`.

use std::time::Instant;

use html::{AsFound, clean_article, clean_comment, excerpt, plain, text_of};

fn main() {
    let paragraph = r#"Some time ago I wrote about <a href="http://www.example.org/2009/10/a.html">the harbour</a> and the <i>old</i> town, l&#39;ancienne, &quot;so to speak&quot;.<br /><br />The boats leave at six in the morning and nobody knows why; <b>nobody asks</b>.<br />"#;
    let picture = r#"<div class="separator" style="clear: both; text-align: center;"><a href="http://1.bp.blogspot.com/-x/s1600/a.jpg" imageanchor="1" style="margin-left: 1em; margin-right: 1em;"><img border="0" height="213" src="http://1.bp.blogspot.com/-x/s320/a.jpg" width="320" /></a></div>"#;
    let article = format!(
        "<div dir=\"ltr\" style=\"text-align: left;\" trbidi=\"on\">{}{picture}{}</div>",
        paragraph.repeat(6),
        paragraph.repeat(6)
    );
    let short = "I need to try this as well. I absolutely hate it when the boat leaves at six, don&#39;t you?<br /><br />Thanks for writing it down.";
    let linked = format!("{short} <a href=\"http://www.example.org/\" rel=\"nofollow\">Here</a> is more.");
    run("article", 2_000, &article, |raw| clean_article(raw, &AsFound).html.as_str().len());
    run("comment of words", 200_000, short, |raw| clean_comment(raw, &AsFound).html.as_str().len());
    run("comment with a link", 20_000, &linked, |raw| clean_comment(raw, &AsFound).html.as_str().len());
    let cleaned = clean_article(&article, &AsFound).html;
    run("text of an article", 5_000, &article, |_| text_of(&cleaned).len());
    run("excerpt of an article", 5_000, &article, |_| excerpt(&cleaned, 200).len());
    run("title", 100_000, "L&amp;#39;heure <b>juste</b>", |raw| plain(raw).len());
}

fn run(what: &str, times: u32, raw: &str, clean: impl Fn(&str) -> usize) {
    let start = Instant::now();
    let length: usize = (0..times).map(|_| clean(raw)).sum();
    let seconds = start.elapsed().as_secs_f64();
    let megabytes = f64::from(times) * raw.len() as f64 / 1e6;
    println!(
        "{what}: {} bytes, {:.1} MB/s, {:.0}/s ({length} bytes out)",
        raw.len(),
        megabytes / seconds,
        f64::from(times) / seconds
    );
}
