//! The template entry of a made blog, and the owner's words in its gadgets.

use crate::expected::ExpectedGadget;
use crate::plan::Plan;
use crate::traps::Trap;

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" ?>
<!DOCTYPE html>
<html b:version='2' expr:dir='data:blog.languageDirection' xmlns='http://www.w3.org/1999/xhtml' xmlns:b='http://www.google.com/2005/gml/b' xmlns:data='http://www.google.com/2005/gml/data' xmlns:expr='http://www.google.com/2005/gml/expr'>
<head><b:include data='blog' name='all-head-content'/><title><data:blog.pageTitle/></title>
<b:skin><![CDATA[/* Carnet */ body { font: $(body.font); } a:hover > img { border: 1px } ]]></b:skin></head>
<body>
<b:section class='header' id='header' maxwidgets='1' showaddelement='no'>
<b:widget id='Header1' locked='true' title='Carnet (Header)' type='Header'>
<b:includable id='main'><b:if cond='data:useImage == &quot;BEHIND&quot;'><h1><data:title/></h1></b:if></b:includable>
</b:widget>
</b:section>
<b:section class='main' id='main' showaddelement='no'>
<b:widget id='Blog1' locked='true' title='Messages' type='Blog'>
<b:includable id='main' var='top'><b:loop values='data:posts' var='post'><data:post.body/></b:loop></b:includable>
</b:widget>
</b:section>
<b:section class='sidebar' id='sidebar'>
<b:widget id='BlogArchive1' locked='false' title='Archives' type='BlogArchive'>
<b:widget-settings><b:widget-setting name='showStyle'>HIERARCHY</b:widget-setting><b:widget-setting name='frequency'>MONTHLY</b:widget-setting></b:widget-settings>
<b:includable id='main'/>
</b:widget>
"#;

const GADGETS: &str = r#"<b:widget id='LinkList1' locked='false' title='Liens amis' type='LinkList'>
<b:widget-settings>
<b:widget-setting name='sorting'>NONE</b:widget-setting>
<b:widget-setting name='text-1'>Radio &amp; Vallon</b:widget-setting>
<b:widget-setting name='link-1'>https://radio-vallon.example/?a=1&amp;b=2</b:widget-setting>
<b:widget-setting name='text-0'>La Gazette des Écluses</b:widget-setting>
<b:widget-setting name='link-0'>http://gazette.example/</b:widget-setting>
<b:widget-setting name='text-2'>Piège</b:widget-setting>
<b:widget-setting name='link-2'>javascript:tripwire('linklist')</b:widget-setting>
</b:widget-settings>
<b:includable id='main'><ul><b:loop values='data:links' var='link'><li><a expr:href='data:link.target'><data:link.name/></a></li></b:loop></ul></b:includable>
</b:widget>
<b:widget id='TextList1' locked='false' title='À lire' type='TextList'>
<b:widget-settings>
<b:widget-setting name='shownum'>-1</b:widget-setting>
<b:widget-setting name='sorting'>NONE</b:widget-setting>
<b:widget-setting name='item-0'>Le cahier rouge</b:widget-setting>
<b:widget-setting name='item-1'>La carte sans légende</b:widget-setting>
</b:widget-settings>
<b:includable id='main'/>
</b:widget>
<b:widget id='Text1' locked='false' title='Qui sommes-nous' type='Text'>
<b:widget-settings>
<b:widget-setting name='content'><![CDATA[Nous traduisons <b>depuis le port</b>.<br/>Écrivez-nous.]]></b:widget-setting>
</b:widget-settings>
<b:includable id='main'/>
</b:widget>
<b:widget id='HTML1' locked='false' mobile='yes' title='Commentaires' type='HTML'>
<b:widget-settings>
<b:widget-setting name='content'><![CDATA[<div id="disqus_thread"></div><script src="https://carnet.disqus.com/embed.js"></script>]]></b:widget-setting>
</b:widget-settings>
<b:includable id='main'/>
</b:widget>
<b:widget id='PageList1' locked='false' title='Pages' type='PageList'>
<b:widget-settings>
<b:widget-setting name='pageListJson'><![CDATA[{'page-1': {'href': 'http://blog.example.org/p/page-1.html', 'title': 'Page 1', 'position': 1}, 'home': {'title': 'Accueil', 'position': 0}}]]></b:widget-setting>
<b:widget-setting name='homeTitle'>Accueil</b:widget-setting>
</b:widget-settings>
<b:includable id='main'/>
</b:widget>
"#;

/// The text of the template.
pub(crate) fn template(plan: &Plan) -> String {
    let gadgets = if plan.traps.has(Trap::TemplateGadgets) { GADGETS } else { "" };
    format!("{HEAD}{gadgets}</b:section>\n</body>\n</html>")
}

/// What the owner wrote into gadgets.
pub(crate) fn gadgets(plan: &Plan) -> Vec<ExpectedGadget> {
    if !plan.traps.has(Trap::TemplateGadgets) {
        return Vec::new();
    }
    let gadget = |kind, title: &str, items: &[(&str, Option<&str>)]| ExpectedGadget {
        kind,
        title: title.to_owned(),
        items: items.iter().map(|(text, link)| ((*text).to_owned(), link.map(str::to_owned))).collect(),
    };
    vec![
        gadget(
            "LinkList",
            "Liens amis",
            &[
                ("La Gazette des Écluses", Some("http://gazette.example/")),
                ("Radio & Vallon", Some("https://radio-vallon.example/?a=1&b=2")),
                ("Piège", Some("javascript:tripwire('linklist')")),
            ],
        ),
        gadget("TextList", "À lire", &[("Le cahier rouge", None), ("La carte sans légende", None)]),
        gadget("Text", "Qui sommes-nous", &[("Nous traduisons depuis le port.", None)]),
        gadget("HTML", "Commentaires", &[("disqus", None)]),
        gadget("PageList", "Pages", &[("Accueil", None), ("Page 1", None)]),
    ]
}
