//! Traps of pictures.

use super::Stage;
use crate::expected::ExpectedPicture;
use crate::traps::Trap;

const DATA: &str = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/// Addresses on every host that Blogger used, and the file name in each.
const HOSTS: &[(&str, &str)] = &[
    ("http://1.bp.blogspot.com/-xT1/VoA/AAAA/kQ/s1600/quai%20nord.png", "quai nord.png"),
    ("https://2.bp.blogspot.com/-xT2/VoB/AAAA/kR/w320-h214/ecluse.png", "ecluse.png"),
    ("http://3.bp.blogspot.com/_aB/S7/AAAA/kS/s72-c/halles.png", "halles.png"),
    // Only the size segment is a size: `notes1234` and `s640-vue` are not.
    ("https://4.bp.blogspot.com/-notes1234/VoD/s2/kT/s320/s640-vue%2Blarge.png", "s640-vue+large.png"),
    ("https://lh3.googleusercontent.com/-xT5/VoE/AAAA/kU/s640/vallee.png", "vallee.png"),
    ("https://lh5.googleusercontent.com/QuaiDuSoirJeton=s1600", "QuaiDuSoirJeton"),
    ("https://blogger.googleusercontent.com/img/b/R29vZ2xl/AVvXsEhPhare/s1600/phare.png", "phare.png"),
    ("https://blogger.googleusercontent.com/img/a/AVvXsEgMarche=w400-h300", "AVvXsEgMarche"),
    ("http://lh4.ggpht.com/_aB/S7/AAAA/kV/s400/digue.png", "digue.png"),
    ("http://picasaweb.google.com/data/media/gare.png", "gare.png"),
];

impl Stage<'_> {
    pub(super) fn lay_pictures(&mut self, trap: Trap) {
        match trap {
            Trap::Separator => {
                let src = "https://1.bp.blogspot.com/-sEp/VoF/AAAA/kW/s320/separee.png";
                let large = "https://1.bp.blogspot.com/-sEp/VoF/AAAA/kW/s1600/separee.png";
                let html = format!(
                    "<div class=\"separator\" style=\"clear: both; text-align: center;\"><a href=\"{large}\" imageanchor=\"1\" style=\"margin-left: 1em; margin-right: 1em;\"><img alt=\"Le môle\" border=\"0\" height=\"214\" src=\"{src}\" width=\"320\" /></a></div>"
                );
                self.pictured(&html, &[(src, "separee.png", Some("Le môle"))], &["imageanchor"]);
            }
            Trap::CaptionTable => self.caption_table(),
            Trap::Tracker => {
                let html = "<p>Compté.</p><img src=\"http://compteur.example/pixel.gif?id=7\" width=\"1\" height=\"1\" /><img width='1' height='1' src='https://blogger.googleusercontent.com/tracker/1234-5678?l=carnet' alt='' />";
                self.shows(html, &["Compté."], &["compteur.example", "/tracker/"]);
            }
            Trap::PicturePage => {
                let src = "http://2.bp.blogspot.com/_pG/S7/AAAA/kX/s320/planche.png";
                let page = "http://2.bp.blogspot.com/_pG/S7/AAAA/kX/s1600-h/planche.png";
                let html = format!(
                    "<a href=\"{page}\" onblur=\"try {{parent.deselectBloggerImageGracefully();}} catch(e) {{}}\"><img style=\"float: left; cursor: pointer;\" src=\"{src}\" alt=\"Planche\" id=\"BLOGGER_PHOTO_ID_5432\" border=\"0\" /></a>"
                );
                self.pictured(&html, &[(src, "planche.png", Some("Planche"))], &["onblur"]);
            }
            Trap::PictureHosts => self.picture_hosts(),
            Trap::PictureWithoutAlt => {
                let (bare, empty) = (
                    "https://1.bp.blogspot.com/-aLt/VoG/AAAA/kY/s320/sans-texte.png",
                    "https://1.bp.blogspot.com/-aLt/VoG/AAAA/kY/s320/texte-vide.png",
                );
                let html = format!("<img src=\"{bare}\" /><img src=\"{empty}\" alt=\"\" />");
                self.pictured(&html, &[(bare, "sans-texte.png", None), (empty, "texte-vide.png", Some(""))], &[]);
            }
            Trap::DataPicture => {
                let html = format!("<img src=\"{DATA}\" alt=\"Un point\" />");
                self.pictured(&html, &[(DATA, "", Some("Un point"))], &[]);
            }
            _ => {}
        }
    }

    fn pictured(&mut self, html: &str, pictures: &[(&str, &str, Option<&str>)], never: &[&str]) {
        self.shows(html, &[], never);
        let Some(post) = self.scene.articles.last_mut() else { return };
        let picture = |(src, file, alt): &(&str, &str, Option<&str>)| ExpectedPicture {
            src: (*src).to_owned(),
            file: (*file).to_owned(),
            alt: alt.map(str::to_owned),
        };
        post.body.pictures = pictures.iter().map(picture).collect();
    }

    fn caption_table(&mut self) {
        let src = "https://3.bp.blogspot.com/-cAp/VoH/AAAA/kZ/s400/legendee.png";
        let html = format!(
            "<table align=\"center\" cellpadding=\"0\" cellspacing=\"0\" class=\"tr-caption-container\" style=\"margin-left: auto; margin-right: auto; text-align: center;\"><tbody>\n<tr><td style=\"text-align: center;\"><a href=\"{src}\" style=\"margin-left: auto;\"><img alt=\"Carte\" border=\"0\" height=\"300\" src=\"{src}\" width=\"400\" /></a></td></tr>\n<tr><td class=\"tr-caption\" style=\"text-align: center;\">La légende avec <a href=\"http://carte.example/\">un lien</a></td></tr>\n</tbody></table>"
        );
        self.pictured(&html, &[(src, "legendee.png", Some("Carte"))], &["tr-caption-container"]);
        if let Some(post) = self.scene.articles.last_mut() {
            post.body.shows.push("La légende avec".to_owned());
        }
    }

    fn picture_hosts(&mut self) {
        let mut html = String::new();
        let mut pictures = Vec::new();
        for (src, file) in HOSTS {
            html.push_str(&format!("<p><img src=\"{src}\" alt=\"Vue\" /></p>"));
            pictures.push((*src, *file, Some("Vue")));
        }
        self.pictured(&html, &pictures, &[]);
    }
}
