//! The smallest Blogger backups: exactly the entries that a test names, for tests that count.

use std::fmt::Write;

/// What one backup holds.
pub(crate) struct Tiny<'a> {
    /// The blog's number, under which its entries are known.
    pub(crate) blog: u64,
    pub(crate) host: &'a str,
    pub(crate) settings: &'a [(&'a str, &'a str)],
    pub(crate) posts: Vec<Post>,
}

/// One article with its comments.
#[derive(Clone, Default)]
pub(crate) struct Post {
    pub(crate) id: u64,
    pub(crate) title: String,
    /// As in 2022-01-10.
    pub(crate) day: String,
    pub(crate) slug: String,
    pub(crate) labels: Vec<String>,
    pub(crate) author: String,
    /// Cleaned HTML, unescaped.
    pub(crate) body: String,
    /// Name and words, unescaped.
    pub(crate) comments: Vec<(String, String)>,
}

impl Post {
    pub(crate) fn path(&self) -> String {
        format!("/{}/{}/{}.html", &self.day[..4], &self.day[5..7], self.slug)
    }
}

impl Tiny<'_> {
    pub(crate) fn xml(&self) -> Vec<u8> {
        let blog = self.blog;
        let mut xml = format!(
            "<?xml version='1.0' encoding='UTF-8'?>\n<feed xmlns='http://www.w3.org/2005/Atom' \
             xmlns:thr='http://purl.org/syndication/thread/1.0'>\
             <id>tag:blogger.com,1999:blog-{blog}.archive</id><updated>2023-02-03T04:05:06.000Z</updated>\
             <title type='text'>T</title><link rel='alternate' type='text/html' href='http://{}/'/>\
             <generator version='7.00' uri='https://www.blogger.com'>Blogger</generator>\n",
            self.host
        );
        for (name, value) in self.settings {
            let _ = writeln!(
                xml,
                "<entry><id>tag:blogger.com,1999:blog-{blog}.settings.{name}</id>{}<title type='text'>s</title><content type='text'>{}</content></entry>",
                kind("settings"),
                escaped(value)
            );
        }
        for post in &self.posts {
            self.post(&mut xml, post);
        }
        for post in &self.posts {
            for (at, (name, words)) in post.comments.iter().enumerate() {
                let id = post.id * 1_000 + at as u64 + 1;
                let _ = writeln!(
                    xml,
                    "<entry><id>tag:blogger.com,1999:blog-{blog}.post-{id}</id><published>{}T1{}:00:00.000Z</published>{}\
                     <title type='text'>c</title><content type='html'>{}</content><author><name>{}</name></author>\
                     <thr:in-reply-to ref='tag:blogger.com,1999:blog-{blog}.post-{}' type='text/html'/></entry>",
                    post.day,
                    at % 10,
                    kind("comment"),
                    escaped(words),
                    escaped(name),
                    post.id
                );
            }
        }
        xml.push_str("</feed>\n");
        xml.into_bytes()
    }

    fn post(&self, xml: &mut String, post: &Post) {
        let labels = post
            .labels
            .iter()
            .map(|label| format!("<category scheme='http://www.blogger.com/atom/ns#' term='{}'/>", escaped(label)));
        let _ = writeln!(
            xml,
            "<entry><id>tag:blogger.com,1999:blog-{}.post-{}</id><published>{}T08:00:00.000Z</published>{}{}\
             <title type='text'>{}</title><content type='html'>{}</content>\
             <link rel='alternate' type='text/html' href='http://{}{}' title='t'/>\
             <author><name>{}</name></author></entry>",
            self.blog,
            post.id,
            post.day,
            kind("post"),
            labels.collect::<String>(),
            escaped(&post.title),
            escaped(&post.body),
            self.host,
            post.path(),
            escaped(&post.author),
        );
    }
}

fn kind(kind: &str) -> String {
    format!(
        "<category scheme='http://schemas.google.com/g/2005#kind' \
         term='http://schemas.google.com/blogger/2008/kind#{kind}'/>"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\'', "&#39;")
}
