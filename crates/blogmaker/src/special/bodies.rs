//! Traps of bodies: old markup, ways of writing the content, size, links to the blog itself.

use super::Stage;
use crate::chance::Chance;
use crate::entry::Form;
use crate::traps::Trap;
use crate::xml::escape;

const OLD_MARKUP: &str = r##"<center><font color="#cc0000" face="Georgia" size="4">Rouge et grand</font></center><p align="right">À droite</p><div align="justify" style="text-align: justify;">Des deux côtés</div><p><u>souligné</u> <strike>barré</strike> <small>petit</small> <big>gros</big> <tt>fixe</tt> un&nbsp;espace</p><table border="1" cellpadding="4"><tbody><tr><th>Jour</th><td bgcolor="#eeeeee">lundi</td></tr></tbody></table><span class="Apple-style-span" style="font-size: x-large;">Très grand</span>"##;
const WORD: &str = r#"<!--[if gte mso 9]><xml><w:WordDocument>mots-de-word</w:WordDocument></xml><![endif]--><p class="MsoNormal" style="margin: 0cm 0cm 10pt; mso-ansi-language: FR;"><span lang="FR" style="font-family: &quot;Times New Roman&quot;;">Écrit dans un traitement de texte<o:p></o:p></span></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>"#;
const BREAKS: &str = r#"Première partie<!--more-->Deuxième partie<br /><a name='more'></a><br />Troisième partie"#;

impl Stage<'_> {
    pub(super) fn lay_markup(&mut self, trap: Trap) {
        match trap {
            Trap::OldMarkup => self.shows(
                OLD_MARKUP,
                &["Rouge et grand", "À droite", "Des deux côtés", "barré", "lundi", "Très grand"],
                &["<font", "<center", "bgcolor"],
            ),
            Trap::MsoNormal => {
                self.shows(WORD, &["Écrit dans un traitement de texte"], &["mots-de-word", "<o:p", "mso-ansi"])
            }
            Trap::JumpBreak => self.shows(BREAKS, &["Première partie", "Deuxième partie", "Troisième partie"], &[]),
            Trap::RightToLeft => self.right_to_left(),
            Trap::PlainLines => self.plain_lines(),
            Trap::HugeBody => self.huge_body(),
            Trap::DeepDivs => {
                let html = format!("{}au fond{}", "<div>".repeat(500), "</div>".repeat(500));
                self.shows(&html, &["au fond"], &[]);
            }
            Trap::XhtmlContent => {
                let mut post = self.post_with("<p>Un <em>vrai</em> élément &amp; un signe<br/></p>");
                post.html = format!("<div xmlns=\"http://www.w3.org/1999/xhtml\">{}</div>", post.html);
                post.form = Form::Xhtml;
                post.body.shows.push("élément & un signe".to_owned());
                self.add(post);
            }
            Trap::CDataBody => {
                let mut post = self.post_with("<p>a &lt; b ]]> c</p>");
                post.form = Form::CData;
                post.body.shows.push("a < b ]]> c".to_owned());
                self.add(post);
            }
            Trap::ControlReference => self.raw("<p>avant&#8;après</p>", "&#8;", "avant"),
            Trap::NamedEntity => self.raw("<p>café noir</p>", "&nbsp;caf&eacute;", "café"),
            Trap::OwnLinks => self.own_links(),
            _ => {}
        }
    }

    /// A post with a body, texts that must stay in it and pieces that must not.
    pub(super) fn shows(&mut self, html: &str, shows: &[&str], never: &[&str]) {
        let mut post = self.post_with(html);
        post.body.shows.extend(shows.iter().map(|text| (*text).to_owned()));
        post.body.never = never.iter().map(|piece| (*piece).to_owned()).collect();
        self.add(post);
    }

    /// A body already escaped, with something at its end that XML does not know.
    fn raw(&mut self, html: &str, odd: &str, shows: &str) {
        let mut post = self.post_with(html);
        post.html = format!("{}{odd}", escape(&post.html));
        post.form = Form::Raw;
        post.body.shows.push(shows.to_owned());
        self.add(post);
    }

    fn right_to_left(&mut self) {
        let mut post = self.post();
        let text = "الرصيف يروي حكاية العبور، رسالة رقم 12 من Carnet.";
        post.html =
            format!("<div dir=\"rtl\" lang=\"ar\" style=\"text-align: right;\" trbidi=\"on\"><p>{text}</p></div>");
        post.language = Some("ar".to_owned());
        post.body.shows = vec![text.to_owned()];
        self.add(post);
    }

    fn plain_lines(&mut self) {
        let mut post = self.post();
        post.html = "Première ligne du port\nDeuxième ligne\n\nTroisième, après un blanc".to_owned();
        post.body.shows = post.html.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect();
        self.add(post);
    }

    fn huge_body(&mut self) {
        let mut chance = Chance::new(self.plan.seed, 7, 0);
        let mut html = String::with_capacity(310 * 1024);
        while html.len() < 300 * 1024 {
            html.push_str("<p>");
            self.words.sentences(&mut chance, 8, &mut html);
            html.push_str("</p>\n");
        }
        self.shows(&html, &[], &[]);
    }

    /// One article linked in every way in which a body may name it.
    fn own_links(&mut self) {
        let target = self.post();
        let path = target.alternate.as_deref().and_then(crate::entry::split_address);
        let path = path.map(|(_, path)| path.to_owned()).unwrap_or_default();
        let id = target.id;
        let place = self.add(target);
        let remark = self.remark(&place, 0);
        let comment = self.say(remark);
        let (host, name) = (&self.plan.host, &self.plan.subdomain);
        let links = [
            format!("http://{host}{path}"),
            format!("https://{host}{path}"),
            format!("//{host}{path}"),
            format!("http://{}{path}", host.to_uppercase()),
            format!("http://{name}.blogspot.com{path}"),
            format!("https://{name}.blogspot.com{path}"),
            format!("http://{name}.blogspot.fr{path}"),
            format!("https://{name}.blogspot.co.uk{path}"),
            format!("http://{name}.blogspot.com.au{path}?m=1"),
            path.clone(),
            format!("{path}?m=1"),
            format!("http://{host}{path}?showComment=1452000000000#c{comment}"),
            format!("http://{host}{path}#c{comment}"),
            format!("http://{host}{path}#comment-form"),
        ];
        let mut html = String::new();
        for (number, link) in (1..).zip(&links) {
            html.push_str(&format!("<p><a href=\"{}\">lien {number}</a></p>", escape(link)));
        }
        let mut post = self.post_with(&html);
        post.body.leads_home = links.into_iter().map(|link| (link, id)).collect();
        self.add(post);
    }
}
