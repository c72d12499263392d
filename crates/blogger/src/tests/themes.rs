//! Gadgets of a theme and comments kept elsewhere.

use crate::{foreign_comments, widgets};

const THEME: &str = r#"<?xml version="1.0" encoding="UTF-8" ?>
<!DOCTYPE html>
<html xmlns='http://www.w3.org/1999/xhtml' b:version='2'>
<b:skin><![CDATA[ a > b { } <b:widget id='NotOne' type='HTML'/> ]]></b:skin>
<!-- <b:widget id='Gone1' type='HTML'/> -->
<b:section class='sidebar' id='sidebar'>
  <b:widget id='LinkList1' locked='false' title='Sites &amp; friends' type='LinkList' version='1'>
    <b:widget-settings>
      <b:widget-setting name='sorting'>NONE</b:widget-setting>
      <b:widget-setting name='text-10'>Ten</b:widget-setting>
      <b:widget-setting name='link-10'>https://ten.example/?a=1&amp;b=2</b:widget-setting>
      <b:widget-setting name='link-2'>https://two.example/</b:widget-setting>
      <b:widget-setting name='text-2'>Two</b:widget-setting>
    </b:widget-settings>
    <b:includable id='main'><a expr:href='data:link.target'><data:link.name/></a></b:includable>
  </b:widget>
  <b:widget id="HTML1" locked="true" title="A > B" type="HTML">
    <b:widget-settings>
      <b:widget-setting name='content'><![CDATA[<b>x</b> &amp; <script>y()</script>]]></b:widget-setting>
      <b:widget-setting name='empty'/>
    </b:widget-settings>
  </b:widget>
</b:section>
</html>"#;

#[test]
fn gadgets_and_their_settings_are_found() {
    let found = widgets(THEME);
    let ids: Vec<&str> = found.iter().map(|widget| widget.id.as_str()).collect();
    assert_eq!(ids, ["LinkList1", "HTML1"], "neither the one in the style nor the one in the comment");
    assert_eq!(
        (found[0].kind.as_str(), found[0].title.as_str(), found[0].locked),
        ("LinkList", "Sites & friends", false)
    );
    assert_eq!(found[0].setting("sorting"), Some("NONE"));
    assert_eq!((found[1].title.as_str(), found[1].locked), ("A > B", true));
    assert_eq!(found[1].setting("content"), Some("<b>x</b> &amp; <script>y()</script>"));
}

#[test]
fn the_links_of_a_list_come_in_the_order_of_their_numbers() {
    let links = [("Two", "https://two.example/"), ("Ten", "https://ten.example/?a=1&b=2")];
    assert_eq!(widgets(THEME)[0].links(), links);
}

#[test]
fn a_theme_that_is_no_xml_still_shows_its_gadgets() {
    let broken = "<b:widget id='Text1' title='It's' type=\"Text\"><b:widget-settings><b:widget-setting name='content'>\
        a & b <br> c<b:widget-setting name='more'>d <!-- never closed <b:widget id='HTML1' type='HTML'/>";
    let found = widgets(broken);
    assert_eq!(found[0].id, "Text1");
    assert_eq!(found[0].setting("content"), Some("a & b  c"));
    assert_eq!(found.last().unwrap().id, "HTML1");
}

#[test]
fn no_cut_of_a_theme_makes_the_reader_panic() {
    for (start, _) in THEME.char_indices() {
        let (before, behind) = THEME.split_at(start);
        widgets(before);
        widgets(behind);
        foreign_comments(before);
    }
}

#[test]
fn comments_kept_elsewhere_are_named() {
    let cases = [
        ("<script>var disqus_shortname = 'a';</script>", Some("Disqus")),
        ("<script src='http://a.disqus.com/Blogger_item.js'/>", Some("Disqus")),
        ("<script src='https://disqus.com/embed.js'/>", Some("Disqus")),
        ("<script>var idcomments_acct = 'x';</script>", Some("IntenseDebate")),
        ("<div class='fb-comments'/>", Some("Facebook")),
        ("gapi.comments.render('comments')", Some("Google+")),
        ("<script>_hcwp = window._hcwp || [];</script>", Some("HyperComments")),
        ("<script src='http://zor.livefyre.com/wjs/v1.0/javascripts/livefyre_init.js'/>", Some("Livefyre")),
        ("<script src='http://js-kit.com/comments.js'/>", Some("Echo/HaloScan")),
        ("<a href='https://a.example/i-left-disqus.html'>Why I left Disqus</a>", None),
        (THEME, None),
    ];
    for (theme, service) in cases {
        assert_eq!(foreign_comments(theme), service, "{theme}");
    }
}
