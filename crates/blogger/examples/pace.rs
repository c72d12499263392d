//! Prints how fast a made-up backup is read: `cargo run --release -p blogger --example pace [MEGABYTES]`.

use std::fmt::Write;
use std::time::Instant;

use blogger::{Backup, Item};

fn main() {
    let megabytes = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(50);
    let file = backup(megabytes * 1_000_000);
    for _ in 0..3 {
        let start = Instant::now();
        let entries = Backup::open(file.as_bytes()).filter(|item| matches!(item, Ok(Item::Entry(_)))).count();
        let seconds = start.elapsed().as_secs_f64();
        let pace = file.len() as f64 / 1e6 / seconds;
        println!("{entries} entries in {seconds:.2} s: {:.0} entries/s, {pace:.0} MB/s", entries as f64 / seconds);
    }
}

/// One article of some three kilobytes to nine comments, as on a blog that is read.
fn backup(bytes: usize) -> String {
    let mut out = String::from(
        "<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom' \
         xmlns:gd='http://schemas.google.com/g/2005' xmlns:thr='http://purl.org/syndication/thread/1.0'>\
         <id>tag:blogger.com,1999:blog-1.archive</id>\n",
    );
    for number in 0.. {
        if out.len() >= bytes {
            break;
        }
        entry(&mut out, number);
    }
    out.push_str("</feed>");
    out
}

fn entry(out: &mut String, number: usize) {
    let (kind, sentences) = if number.is_multiple_of(10) { ("post", 30) } else { ("comment", 4) };
    let text = "Voilà une phrase &amp;amp; un &lt;a href=\"https://a.example/x\"&gt;lien&lt;/a&gt;.&lt;br /&gt;\n"
        .repeat(sentences);
    let _ = writeln!(
        out,
        "<entry><id>tag:blogger.com,1999:blog-1.post-{number}</id>\
         <published>2012-03-04T05:06:07.089+01:00</published><updated>2012-03-04T05:06:07.089+01:00</updated>\
         <category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#{kind}'/>\
         <title type='text'>A title</title><content type='html'>{text}</content>\
         <link rel='edit' type='application/atom+xml' href='http://www.blogger.com/feeds/1/2/comments/default/{number}'/>\
         <link rel='self' type='application/atom+xml' href='http://www.blogger.com/feeds/1/2/comments/default/{number}'/>\
         <link rel='alternate' type='text/html' href='http://a.example/2012/03/x.html?showComment=1#c{number}'/>\
         <author><name>Some Body</name><uri>http://www.blogger.com/profile/1</uri><email>noreply@blogger.com</email>\
         <gd:image rel='http://schemas.google.com/g/2005#thumbnail' width='35' height='35' src='//a.example/p.jpg'/></author>\
         <thr:in-reply-to href='http://a.example/2012/03/x.html' ref='tag:blogger.com,1999:blog-1.post-0' type='text/html'/>\
         <gd:extendedProperty name='blogger.itemClass' value='pid-1'/></entry>"
    );
}
