//! Traps of titles and labels.

use super::Stage;
use crate::chance::Chance;
use crate::traps::Trap;

const LABELS: &[&str] = &[
    "deux mots",
    "a/b",
    "100 %",
    "%2F",
    "dit \"vrai\"",
    "l'été",
    "C++ & co",
    "?q=#x",
    "<b>gras</b>",
    "ترجمة من البحر",
    "🐫 caravane",
];

impl Stage<'_> {
    pub(super) fn lay_titles(&mut self, trap: Trap) {
        match trap {
            Trap::LabelCharacters => self.labelled(LABELS),
            Trap::LabelCase => {
                self.labelled(&["Écluse"]);
                self.labelled(&["écluse"]);
                self.labelled(&["ÉCLUSE"]);
            }
            Trap::LongLabel => {
                let label = "étiquette ".repeat(20);
                self.labelled(&[label.trim_end(), &format!("x{label}")]);
            }
            Trap::DoubleEscapedTitle => {
                let mut post = self.post();
                post.title_xml = Some("L&amp;#39;été &amp;amp; l&amp;quot;hiver".to_owned());
                post.title = "L'été & l\"hiver".to_owned();
                self.add(post);
            }
            Trap::MarkupTitle => {
                let mut post = self.post();
                let written = "Un <b>titre</b> <script>tripwire('article title')</script> & co";
                post.title_xml = Some(crate::xml::escape(written));
                post.title = "Un titre & co".to_owned();
                self.add(post);
            }
            Trap::OverrideTitle => self.titled("Carnet \u{202e}tenrac fin"),
            Trap::LongTitle => self.long_title(),
            Trap::ArabicTitle => self.titled("رسالة من الميناء: مذكرة Carnet رقم 12"),
            Trap::EmptyTitle => self.titled(""),
            _ => {}
        }
    }

    fn titled(&mut self, title: &str) {
        let mut post = self.post();
        post.title = title.to_owned();
        self.add(post);
    }

    fn labelled(&mut self, labels: &[&str]) {
        let mut post = self.post();
        post.labels = labels.iter().map(|label| label.trim().to_owned()).collect();
        self.add(post);
    }

    fn long_title(&mut self) {
        let mut chance = Chance::new(self.plan.seed, 6, 0);
        let mut title = String::new();
        self.words.sentences(&mut chance, 30, &mut title);
        let title: String = title.chars().take(600).collect();
        // No white space at the end, where an importer may cut it.
        self.titled(&format!("{}…", title.trim_end()));
    }
}
