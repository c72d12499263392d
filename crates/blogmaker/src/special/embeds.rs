//! Traps of bodies: films, frames and active content.

use super::Stage;
use crate::expected::Loss;
use crate::traps::Trap;

const YOUTUBE: &str = r#"<div class="film"><iframe allowfullscreen="" class="YOUTUBE-iframe-video" data-thumbnail-src="https://i.ytimg.com/vi/aBcDeFgHiJk/0.jpg" frameborder="0" height="266" src="https://www.youtube.com/embed/aBcDeFgHiJk?feature=player_embedded" width="320"></iframe></div>"#;
const OLD_VIDEO: &str = r#"<object class="BLOGGER-youtube-video" classid="clsid:D27CDB6E-AE6D-11cf-96B8-444553540000" data-thumbnail-src="http://i1.ytimg.com/vi/zYxWvUtSrQp/0.jpg" height="266" width="320"><param name="movie" value="http://www.youtube.com/v/zYxWvUtSrQp?version=3" /><param name="allowFullScreen" value="true" /><embed width="320" height="266" src="http://www.youtube.com/v/zYxWvUtSrQp?version=3" type="application/x-shockwave-flash"></embed></object>"#;
const BLOGGER_VIDEO: &str = r#"<iframe allowfullscreen="allowfullscreen" class="b-hbp-video b-uploaded" frameborder="0" height="266" id="BLOGGER-video-3c740e3a49197e16-796" mozallowfullscreen="mozallowfullscreen" src="https://www.blogger.com/video.g?token=AD6v5dxTokenDuQuai" width="320"></iframe>"#;
const STYLE: &str = r#"<style type="text/css">body { display: none }</style><p style="position: fixed; top: 0; background: url(http://espion.example/fond.png)">texte déplacé</p>"#;
const FORM: &str = r#"<form action="http://hameconnage.example/" method="post"><label>Mot de passe <input name="secret" type="password" /></label><button type="submit">Envoyer</button><select><option>choix</option></select><textarea>zone</textarea></form>"#;
const HANDLERS: &str = r#"<p onclick="tripwire('click')" onmouseover='tripwire("over")'>cliquable</p><img src="x" onerror="tripwire('error')" alt="absente" /><svg onload="tripwire('svg')"><circle r="1" /></svg><details ontoggle=tripwire(1) open>ouvert</details>"#;
const LINKS: &str = r#"<p><a href="javascript:tripwire('link')">piège un</a> <a href="&#106;ava&#115;cript&#58;tripwire('entities')">piège deux</a> <a href=" java&#9;script:tripwire('tab')">piège trois</a> <a href="vbscript:x">piège quatre</a> <a href="data:text/html,<script>tripwire('data')</script>">piège cinq</a></p>"#;
const SCRIPT: &str = r#"<script type="text/javascript">tripwire('body script')</script><script src="https://espion.example/mesure.js"></script><noscript>sans-script</noscript>"#;

impl Stage<'_> {
    pub(super) fn lay_embeds(&mut self, trap: Trap) {
        match trap {
            Trap::YouTube => self.shows(YOUTUBE, &[], &["<iframe", "ytimg.com"]),
            Trap::OldVideo => self.shows(OLD_VIDEO, &[], &["<object", "<embed", "<param", "ytimg.com"]),
            Trap::BloggerVideo => self.shows(BLOGGER_VIDEO, &[], &["<iframe"]),
            Trap::Script => {
                self.active(SCRIPT, &[], &["<script", "tripwire", "espion.example/mesure.js\"></script"], "script")
            }
            Trap::StyleElement => {
                self.active(STYLE, &["texte déplacé"], &["<style", "position:", "display:", "espion.example"], "style")
            }
            Trap::FormElement => {
                self.active(FORM, &[], &["<form", "<input", "<button", "<select", "<textarea"], "form")
            }
            Trap::EventHandler => self.active(
                HANDLERS,
                &["cliquable", "ouvert"],
                &["onclick", "onmouseover", "onerror", "onload", "ontoggle", "tripwire"],
                "handlers",
            ),
            Trap::ScriptLink => self.active(
                LINKS,
                &["piège un", "piège deux", "piège trois", "piège quatre", "piège cinq"],
                &["javascript:", "vbscript:", "data:text", "tripwire"],
                "links that run",
            ),
            _ => {}
        }
    }

    fn active(&mut self, html: &str, shows: &[&str], never: &[&str], why: &str) {
        self.shows(html, shows, never);
        if let Some(id) = self.scene.articles.last().map(|article| article.id) {
            self.listed(Loss::ActiveContent, id, why);
        }
    }
}
