//! The traps of old bodies, each by name.

use super::{article, causes, comment, html};
use crate::{Addresses, AsFound, Cause, Picture, Severity, clean_article, clean_article_lines, clean_comment, policy};

/// A blog that moved: its articles live at `/…`, one picture is at hand.
struct Moved;

impl Addresses for Moved {
    fn link(&self, url: &str) -> Option<String> {
        url.strip_prefix("http://old.blogspot.com").map(str::to_owned)
    }

    fn picture(&self, url: &str) -> Option<Picture> {
        (url.ends_with("/s1600/sea.jpg") || url.ends_with("/s320/sea.jpg")).then(|| Picture {
            address: "/media/sea.jpg".to_owned(),
            width: 1600,
            height: 1200,
        })
    }
}

#[test]
fn two_breaks_make_paragraphs_and_one_stays() {
    assert_eq!(html("One<br /><br />two<br />three<br><br><br>"), "<p>One</p>\n<p>two<br>three</p>");
    assert_eq!(html("<b>One<br/><br/>two</b>"), "<p><b>One</b></p>\n<p><b>two</b></p>");
}

#[test]
fn empty_blocks_are_paragraph_separation() {
    assert_eq!(html("<div>One</div><div><br /></div><div>&nbsp;</div><div>Two</div>"), "<p>One</p>\n<p>Two</p>");
}

#[test]
fn the_wrapper_of_bloggers_editor_tells_language_and_direction_and_goes() {
    let cleaned = article("<div dir=\"rtl\" style=\"text-align: right;\" trbidi=\"on\" lang=\"ar-TN\">نص</div>");
    assert_eq!(cleaned.html.as_str(), "<p>نص</p>");
    assert_eq!((cleaned.language.as_deref(), cleaned.rtl), (Some("ar-TN"), true));
    let beside = article("<div dir=rtl lang=ar>نص</div>words");
    assert_eq!(beside.html.as_str(), "<p dir=\"rtl\" lang=\"ar\">نص</p>\n<p>words</p>");
    assert_eq!((beside.language, beside.rtl), (None, false));
    assert_eq!(html("<p lang=\"x y\" dir=up>words</p>"), "<p>words</p>");
    assert_eq!(
        html("<p lang=X-NONE>a</p><p lang=xx-yy>b</p><p lang=zh-Hant-TW>c</p>"),
        "<p>a</p>\n<p>b</p>\n<p lang=\"zh-Hant-TW\">c</p>"
    );
}

#[test]
fn a_separator_with_a_linked_picture_is_a_figure() {
    let raw = r#"<div class="separator" style="clear: both; text-align: center;"><a href="https://1.bp.blogspot.com/-x/s1600/sea.jpg" imageanchor="1" style="margin-left: 1em; margin-right: 1em;"><img alt="The sea" border="0" height="240" src="https://1.bp.blogspot.com/-x/s320/sea.jpg" width="320" /></a></div>"#;
    let cleaned = clean_article(raw, &Moved);
    assert_eq!(
        cleaned.html.as_str(),
        "<figure class=\"align-center\"><a href=\"/media/sea.jpg\"><img src=\"/media/sea.jpg\" alt=\"The sea\" width=\"320\" height=\"240\"></a></figure>"
    );
    assert!(cleaned.findings.is_empty(), "{:?}", cleaned.findings);
    assert_eq!(cleaned.pictures.len(), 2);
    assert!(cleaned.pictures.iter().all(|picture| picture.at_hand));
}

#[test]
fn a_separator_that_floats_its_picture_makes_it_float() {
    let raw = r#"<div class="separator" style="clear: both; text-align: center;"><a href="b.jpg" style="clear: left; float: left;"><img src="a.jpg" alt="A"></a></div>"#;
    assert!(html(raw).starts_with("<figure class=\"float-left\"><a href=\"b.jpg\"><img "), "{}", html(raw));
}

#[test]
fn words_in_a_separator_stay_beside_its_pictures() {
    let cleaned =
        html("<div class=separator><img src=a.png alt=A>words<iframe src=\"https://vimeo.com/1\"></iframe></div>");
    assert!(cleaned.contains("</figure>\n<p>words</p>\n<figure class=\"embed\""), "{cleaned}");
}

#[test]
fn a_captioned_table_is_a_figure_with_its_caption() {
    let raw = r#"<table align="center" cellpadding="0" class="tr-caption-container" style="float: right;"><tbody><tr><td style="text-align: center;"><a href="http://x.example/b.jpg"><img src="http://x.example/a.jpg" alt="A" /></a></td></tr><tr><td class="tr-caption" style="text-align: center;">By <a href="http://y.example/">Y</a></td></tr></tbody></table>"#;
    let cleaned = html(raw);
    assert!(cleaned.starts_with("<figure class=\"float-right\"><a href=\"http://x.example/b.jpg\"><img "), "{cleaned}");
    assert!(cleaned.ends_with("<figcaption>By <a href=\"http://y.example/\">Y</a></figcaption></figure>"), "{cleaned}");
}

#[test]
fn a_picture_without_words_gets_an_empty_alt_and_its_link_a_name() {
    let cleaned =
        article("<p>See <a href=\"http://x.example/My%20photo.JPG\"><img src=\"http://x.example/s.jpg\"></a></p>");
    assert!(cleaned.html.as_str().contains("<a href=\"http://x.example/My%20photo.JPG\" aria-label=\"My photo.JPG\"><img src=\"http://x.example/s.jpg\" alt=\"\""));
    assert_eq!(causes(&cleaned), ["picture_without_alt", "picture_elsewhere"]);
    assert!(cleaned.pictures.iter().any(|picture| picture.without_alt && picture.shown && !picture.at_hand));
}

#[test]
fn a_picture_left_elsewhere_loads_late_and_tells_its_host_nothing() {
    let cleaned = html("<img src=\"https://4.bp.blogspot.com/-x/s400/a.png\" alt=A width=\"400px\" height=\"50%\">");
    assert_eq!(
        cleaned,
        "<p><img src=\"https://4.bp.blogspot.com/-x/s400/a.png\" alt=\"A\" width=\"400\" loading=\"lazy\" referrerpolicy=\"no-referrer\"></p>"
    );
}

#[test]
fn a_picture_at_hand_keeps_its_proportions_and_never_grows() {
    let shown = |attributes: &str| {
        clean_article(&format!("<img src=\"http://1.bp.blogspot.com/s1600/sea.jpg\" alt=A {attributes}>"), &Moved)
            .html
            .into_string()
    };
    assert!(shown("width=400 height=10").contains("width=\"400\" height=\"300\""));
    assert!(shown("height=300").contains("width=\"400\" height=\"300\""));
    assert!(shown("width=9000").contains("width=\"1600\" height=\"1200\""));
    assert!(shown("").contains("width=\"1600\" height=\"1200\""));
}

#[test]
fn a_link_to_bloggers_page_around_a_picture_leads_to_the_picture() {
    let cleaned = clean_article("<a href=\"http://2.bp.blogspot.com/-s1600-h/x/s1600-h/sea.jpg\">sea</a>", &Moved);
    assert_eq!(cleaned.html.as_str(), "<p><a href=\"/media/sea.jpg\">sea</a></p>");
    assert_eq!(causes(&cleaned), ["picture_page_link"]);
    let elsewhere = html("<a href=\"http://example.org/s1600-h/sea.jpg\">sea</a>");
    assert!(elsewhere.contains("/s1600-h/"), "other hosts may mean something else: {elsewhere}");
}

#[test]
fn counters_that_pretend_to_be_pictures_are_removed() {
    for counter in [
        "<img width='1' height='1' src='https://blogger.googleusercontent.com/tracker/1-2?l=x' alt='' />",
        "<img src='http://feeds.feedburner.com/~r/x/~4/y' height='1' width='1'/>",
        "<img src='https://x.example/p.gif' width=1 height=1>",
        "<img src='https://x.example/p.gif' style='width:0;height:0px'>",
    ] {
        let cleaned = article(&format!("words{counter}"));
        assert_eq!((cleaned.html.as_str(), causes(&cleaned)), ("<p>words</p>", vec!["tracker_removed"]), "{counter}");
    }
}

#[test]
fn a_picture_inside_its_own_address_is_listed_and_its_words_stay() {
    let cleaned = article("<img src=\"data:image/png;base64,AAAA\" alt=\"A chart\">");
    assert_eq!(cleaned.html.as_str(), "<p>A chart</p>");
    assert_eq!(causes(&cleaned), ["picture_unreadable"]);
    assert!(cleaned.findings[0].sample().contains("bytes"));
}

#[test]
fn no_embed_is_dropped_and_none_asks_anybody() {
    for (raw, provider, watch) in [
        (
            "<iframe src=\"//www.youtube.com/embed/a_B-c?rel=0\"></iframe>",
            "youtube",
            "https://www.youtube.com/watch?v=a_B-c",
        ),
        (
            "<object class=\"BLOGGER-youtube-video\" data-thumbnail-src=\"http://0.gvt0.com/vi/abc/0.jpg\"><param name=\"movie\" value=\"http://www.youtube.com/v/abc&source=uds\" /><embed src=\"http://www.youtube.com/v/abc&source=uds\"></embed></object>",
            "youtube",
            "https://www.youtube.com/watch?v=abc",
        ),
        (
            "<iframe class=\"BLOG_video_class\" contentid=\"1\" src=\"https://www.blogger.com/video.g?token=AD6v\"></iframe>",
            "blogger",
            "https://www.blogger.com/video.g?token=AD6v",
        ),
        ("<iframe src=\"https://player.vimeo.com/video/123?title=0\"></iframe>", "vimeo", "https://vimeo.com/123"),
        (
            "<embed src=\"http://www.dailymotion.com/swf/x1y2&related=1\">",
            "dailymotion",
            "https://www.dailymotion.com/video/x1y2",
        ),
        (
            "<iframe src=\"https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1&amp;x=y\"></iframe>",
            "soundcloud",
            "https://api.soundcloud.com/tracks/1",
        ),
        (
            "<iframe src=\"https://www.google.com/maps/embed?pb=x\"></iframe>",
            "google-maps",
            "https://www.google.com/maps/embed?pb=x",
        ),
        (
            "<iframe src=\"https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fv%2F1\"></iframe>",
            "facebook",
            "https://www.facebook.com/v/1",
        ),
        (
            "<iframe src=\"//www.slideshare.net/slideshow/embed_code/1\"></iframe>",
            "slideshare",
            "https://www.slideshare.net/slideshow/embed_code/1",
        ),
        (
            "<iframe src=\"https://www.scribd.com/embeds/12/content\"></iframe>",
            "scribd",
            "https://www.scribd.com/document/12",
        ),
        (
            "<video controls poster=\"https://x.example/p.jpg\"><source src=\"https://x.example/v.mp4\"></video>",
            "other",
            "https://x.example/v.mp4",
        ),
        ("<iframe src=\"https://unknown.example/w\"></iframe>", "other", "https://unknown.example/w"),
        ("<script src=\"https://gist.github.com/me/1.js\"></script>", "other", "https://gist.github.com/me/1"),
    ] {
        let cleaned = article(raw);
        let markup = cleaned.html.as_str();
        assert!(
            markup.starts_with(&format!("<figure class=\"embed\" data-provider=\"{provider}\"><a href=\"{watch}\"")),
            "{markup}"
        );
        assert!(!markup.contains("src="), "{markup}");
        assert_eq!(causes(&cleaned), ["embed_kept"], "{raw}");
    }
}

#[test]
fn a_quoted_post_keeps_its_words_and_says_where_it_stands() {
    let raw = "<blockquote class=\"twitter-tweet\"><p>Words</p>&mdash; Me <a href=\"https://twitter.com/me/status/1\">May</a></blockquote><script async src=\"//platform.twitter.com/widgets.js\"></script>";
    let cleaned = article(raw);
    assert_eq!(
        cleaned.html.as_str(),
        "<figure class=\"embed\" data-provider=\"x\"><blockquote><p>Words</p><p>— Me <a href=\"https://twitter.com/me/status/1\">May</a></p></blockquote><figcaption><a href=\"https://twitter.com/me/status/1\" rel=\"noopener noreferrer\">X · twitter.com</a></figcaption></figure>"
    );
    assert_eq!(causes(&cleaned), ["embed_kept", "embed_script_removed"]);
}

#[test]
fn an_embed_without_an_address_leaves_a_sign() {
    for raw in
        ["<iframe srcdoc=\"<p>x</p>\"></iframe>", "<iframe src=\"javascript:alert(1)\"></iframe>", "<object></object>"]
    {
        let cleaned = article(raw);
        assert_eq!(cleaned.html.as_str(), "<p class=\"removed-embed\"></p>", "{raw}");
        assert_eq!(causes(&cleaned), ["embed_without_address"]);
    }
}

#[test]
fn a_script_leaves_a_sign_that_names_its_host() {
    let cleaned = article("<p>a</p><script src=\"https://ads.example/x.js\"></script><script>alert(1)</script>");
    assert_eq!(
        cleaned.html.as_str(),
        "<p>a</p>\n<p class=\"removed-script\">ads.example</p>\n<p class=\"removed-script\"></p>"
    );
    assert_eq!(causes(&cleaned), ["script_removed", "script_removed"]);
    assert!(cleaned.findings.iter().all(|finding| finding.severity() == Severity::NeedsPerson));
}

#[test]
fn a_form_keeps_its_words_and_leaves_a_sign() {
    let cleaned = article(
        "<form action=\"https://pay.example/x\"><input name=a><select><option>b</select>Give <button>now</button></form>",
    );
    assert_eq!(cleaned.html.as_str(), "<p class=\"removed-form\">pay.example</p>\n<p>Give now</p>");
    assert!(causes(&cleaned).contains(&"form_removed"));
}

#[test]
fn drawings_leave_a_sign_and_formulas_their_symbols() {
    assert_eq!(html("a<svg><text>x</text></svg>"), "<p>a</p>\n<p class=\"removed-drawing\"></p>");
    assert_eq!(html("a <math><mi>x</mi><mo>=</mo><mn>1</mn></math>"), "<p>a x=1</p>");
}

#[test]
fn handlers_and_looks_are_dropped_and_counted() {
    let cleaned = article(
        "<a onblur=\"try {} catch(e) {}\" href=\"http://x.example/\" target=_blank style=\"color:red\">a</a> <span style='font-family:Arial'>b</span>",
    );
    assert_eq!(cleaned.html.as_str(), "<p><a href=\"http://x.example/\">a</a> b</p>");
    assert_eq!(causes(&cleaned), ["event_handler_dropped", "style_dropped"]);
    assert_eq!(cleaned.findings[1].count(), 2);
}

#[test]
fn alignment_becomes_a_class() {
    assert_eq!(html("<div align=center>a</div>"), "<p class=\"align-center\">a</p>");
    assert_eq!(html("<center>a<p>b</p></center>"), "<p class=\"align-center\">a</p>\n<p class=\"align-center\">b</p>");
    assert_eq!(html("<p style=\"TEXT-ALIGN: Justify\">a</p>"), "<p class=\"align-justify\">a</p>");
    assert_eq!(html("<h2 align=right>a</h2>"), "<h2 class=\"align-right\">a</h2>");
    assert_eq!(
        html("<img src=a.png alt=A align=left>"),
        "<p><img class=\"float-left\" src=\"a.png\" alt=\"A\" loading=\"lazy\" referrerpolicy=\"no-referrer\"></p>"
    );
    assert!(html("<img src=a.png alt=A style=\"display:block;margin:0 auto\">").contains("class=\"align-center\""));
}

#[test]
fn font_underline_strike_and_the_like_become_classes_and_elements_of_today() {
    assert_eq!(html("<font color=red face=Arial>a</font>"), "<p>a</p>");
    assert_eq!(
        html("<font size=\"1\">a</font><font size=+2>b</font>"),
        "<p><span class=\"size-small\">a</span><span class=\"size-large\">b</span></p>"
    );
    assert_eq!(html("<font face=\"Courier New\">a</font>"), "<p><span class=\"mono\">a</span></p>");
    assert_eq!(
        html("<u>a</u><strike>b</strike><tt>c</tt><small>d</small><big>e</big>"),
        "<p><span class=\"underline\">a</span><s>b</s><code>c</code><small>d</small><span class=\"size-large\">e</span></p>"
    );
    assert_eq!(html("<span style=\"font-weight:bold;font-style:italic\">a</span>"), "<p><b><i>a</i></b></p>");
    assert_eq!(html("<span style=\"text-decoration:line-through\">a</span>"), "<p><s>a</s></p>");
    assert_eq!(html("<acronym title=T>a</acronym>"), "<p><abbr title=\"T\">a</abbr></p>");
}

#[test]
fn a_whole_document_pasted_in_a_bold_that_is_not_bold_is_not_bold() {
    assert_eq!(
        html("<b id=\"docs-internal-guid-1\" style=\"font-weight:normal;\"><p>a <b>b</b></p></b>"),
        "<p>a <b>b</b></p>"
    );
    assert_eq!(html("<b>a <span style=\"font-weight:400\">b</span></b>"), "<p><b>a </b>b</p>");
}

#[test]
fn a_block_never_stands_inside_formatting() {
    assert_eq!(html("<b>a<div>b</div>c</b>"), "<p><b>a</b></p>\n<p><b>b</b></p>\n<p><b>c</b></p>");
    assert_eq!(html("<a href=x><h2>a</h2><p>b</p></a>"), "<h2><a href=\"x\">a</a></h2>\n<p><a href=\"x\">b</a></p>");
    assert_eq!(
        html("<p>a<table><tr><td>b<td>c</table>"),
        "<p>a</p>\n<div class=\"table-box\"><table><tbody><tr><td>b</td><td>c</td></tr></tbody></table></div>"
    );
}

#[test]
fn the_first_rank_of_headings_is_the_pages_own() {
    assert_eq!(html("<h1>a</h1><h3>b<div>c</div></h3><h2></h2>"), "<h2>a</h2>\n<h3>b<br>c</h3>");
    assert_eq!(
        html("<h4>a</h4><h6>b</h6><h3>c</h3><h1>d</h1><h2>e</h2>").replace('\n', ""),
        "<h2>a</h2><h3>b</h3><h2>c</h2><h2>d</h2><h3>e</h3>"
    );
}

#[test]
fn lists_hold_items_only() {
    assert_eq!(html("<ul><br><li>a<br></li><br>b<li></li></ul>"), "<ul><li>a</li><li>b</li></ul>");
    assert_eq!(html("<ul><li>a</li><ul><li>b</li></ul></ul>"), "<ul><li>a<ul><li>b</li></ul></li></ul>");
    assert_eq!(html("<li>a<li>b<p>c</p>"), "<ul><li>a</li><li><p>b</p><p>c</p></li></ul>");
    assert_eq!(html("<ol start=3 type=a><li value=7>a</ol>"), "<ol start=\"3\" type=\"a\"><li value=\"7\">a</li></ol>");
    assert_eq!(html("<ol start=x type=disc><li>a</ol><ul></ul>"), "<ol><li>a</li></ol>");
}

#[test]
fn descriptions_come_in_whole_groups() {
    assert_eq!(html("<dl><dd>a<dt>b</dl>"), "<dl><dt></dt><dd>a</dd><dt>b</dt><dd></dd></dl>");
    assert_eq!(html("<dl><dd>a</dl>"), "<p>a</p>");
    assert_eq!(html("<dl><dt><h3>a</h3><dd>b</dl>"), "<dl><dt><strong>a</strong></dt><dd>b</dd></dl>");
}

#[test]
fn tables_keep_their_spans_only_where_they_fit() {
    assert_eq!(
        html(
            "<table border=0 bgcolor=red width=90%><tr><th colspan=2 scope=col>a<tr><td rowspan=9>b<td>c<tr><td>d</table>"
        ),
        "<div class=\"table-box\"><table class=\"table-plain\"><tbody><tr><th colspan=\"2\" scope=\"col\">a</th></tr><tr><td rowspan=\"2\">b</td><td>c</td></tr><tr><td>d</td></tr></tbody></table></div>"
    );
    assert_eq!(
        html("<table><tr><td>a<td rowspan=2>b<tr><td colspan=2>c</table>"),
        "<div class=\"table-box\"><table><tbody><tr><td>a</td><td rowspan=\"2\">b</td></tr><tr><td>c</td></tr></tbody></table></div>"
    );
    assert_eq!(
        html("<table><tfoot><tr><td>z<tbody><tr><td>a<thead><tr><th>h</table>"),
        "<div class=\"table-box\"><table><thead><tr><th>h</th></tr></thead><tbody><tr><td>a</td></tr></tbody><tfoot><tr><td>z</td></tr></tfoot></table></div>"
    );
    assert_eq!(html("<table><tr><td><p>a</p>b</table>"), "<p>a</p>\n<p>b</p>", "one cell holds nothing together");
}

#[test]
fn a_table_scrolls_in_a_box_that_has_its_place() {
    let raw = "<div dir=rtl lang=ar><table style=\"float:right\" border=0><tr><td>a<td><table><tr><td>b<td>c</table></table></div>d";
    let boxed = html(raw);
    assert_eq!(
        boxed,
        "<div class=\"table-box float-right\"><table class=\"table-plain\" dir=\"rtl\" lang=\"ar\"><tbody><tr><td>a</td><td>\
         <table><tbody><tr><td>b</td><td>c</td></tr></tbody></table></td></tr></tbody></table></div>\n<p>d</p>",
        "one box around all"
    );
    assert_eq!(html(&boxed), boxed, "read again, it has one box still");
    assert_eq!(html("<div class=table-box>words</div>"), "<p>words</p>", "nobody else makes one");
}

#[test]
fn exact_text_stays_exact() {
    assert_eq!(html("<pre>\n\n  a\n\tb  <b>c</b>&lt;d&gt;</pre>"), "<pre>  a\n\tb  <b>c</b>&lt;d&gt;</pre>");
    assert_eq!(html("<pre>a<br>b<div>c</div>d</pre>"), "<pre>a\nb\nc\nd</pre>");
    assert_eq!(html("<textarea>\n<b>a</textarea>"), "<pre>&lt;b&gt;a</pre>");
    assert_eq!(
        html("<script type=\"syntaxhighlighter\" class=\"brush: js\"><![CDATA[\nif (a<b) x();\n]]></script>"),
        "<pre>if (a&lt;b) x();\n</pre>"
    );
}

#[test]
fn the_jump_break_is_kept_once() {
    for mark in ["<!--more-->", "<a name='more'></a>", "<!-- more -->", "<span class=jump id=more></span>"] {
        let cleaned = article(&format!("a<br />{mark}<br />b<!--more-->c"));
        assert_eq!(cleaned.html.as_str(), "<p>a</p>\n<div id=\"more\" class=\"jump\"></div>\n<p>bc</p>", "{mark}");
        assert_eq!(causes(&cleaned), ["jump_break_kept"]);
    }
}

#[test]
fn footnotes_keep_working_under_ids_of_their_own() {
    let raw = "a<a href=\"#_ftn1\" name=\"_ftnref1\">[1]</a><br><br><a href=\"file:///C:/x.docx#_ftnref1\" name=\"_ftn1\">[1]</a> note<p id=comments>c</p><p id=c1>d</p>";
    let cleaned = article(raw);
    assert_eq!(
        cleaned.html.as_str(),
        "<p>a<span id=\"b-_ftnref1\"></span><a href=\"#b-_ftn1\">[1]</a></p>\n<p><span id=\"b-_ftn1\"></span><a href=\"#b-_ftnref1\">[1]</a> note</p>\n<p>c</p>\n<p>d</p>"
    );
    assert_eq!(causes(&cleaned), ["note_link_mended"]);
    let twice = html("<a name=x></a>a<a name=x></a><a name='x!'></a><a name='x?'>b</a><a href='#x?'>c</a>");
    assert_eq!(
        twice,
        "<p>a</p>".replace(
            'a',
            "<span id=\"b-x\"></span>a<span id=\"b-x-\"></span><span id=\"b-x--2\"></span>b<a href=\"#b-x--2\">c</a>"
        )
    );
}

#[test]
fn links_lead_home() {
    let cleaned = clean_article("<a href=\" http://old.blogspot.com/2010/01/a.html#c9 \">a</a>", &Moved);
    assert_eq!(cleaned.html.as_str(), "<p><a href=\"/2010/01/a.html#c9\">a</a></p>");
    assert_eq!(causes(&cleaned), ["link_led_home"]);
}

#[test]
fn links_that_run_something_are_taken_off_their_words() {
    for address in
        ["javascript:alert(1)", "java\tscript:x", "&#1;vbscript:x", "data:text/html,x", "file:///C:/x", "cid:x"]
    {
        let cleaned = article(&format!("<a href=\"{address}\">words</a>"));
        assert_eq!(
            (cleaned.html.as_str(), causes(&cleaned)),
            ("<p>words</p>", vec!["dangerous_link_removed"]),
            "{address}"
        );
    }
    assert_eq!(causes(&article("<a href=\"http://\">words</a>")), ["link_unreadable"]);
}

#[test]
fn addresses_are_written_so_that_they_are_valid() {
    for (found, written) in [
        ("http://x.example/a b|c", "http://x.example/a%20b%7Cc"),
        ("http://x.example/é?q=[1]", "http://x.example/é?q=%5B1%5D"),
        ("http://x.example/100%", "http://x.example/100%25"),
        ("http://me:pw@x.example/", "http://x.example/"),
        ("http:\\\\x.example\\a", "http://x.example/a"),
        ("//x.example/a", "//x.example/a"),
        ("mailto:a@x.example?subject=b c", "mailto:a@x.example?subject=b%20c"),
        ("tel:+33 1", "tel:+33%201"),
        ("HTTP://X.example/a#b#c", "http://x.example/a#b%23c"),
        ("2010/a.html", "2010/a.html"),
    ] {
        assert_eq!(
            html(&format!("<a href=\"{found}\">a</a>")),
            format!("<p><a href=\"{written}\">a</a></p>"),
            "{found}"
        );
    }
}

#[test]
fn a_word_processors_leftovers_are_cleaned_away() {
    let cleaned = article(
        "<!--[if gte mso 9]><xml>x</xml><![endif]--><p class=\"MsoNormal\" style=\"mso-x:y;margin:0\">a<o:p>&nbsp;</o:p></p><xml><w:x>Normal</w:x></xml><st1:place>Tunis</st1:place>",
    );
    assert_eq!(cleaned.html.as_str(), "<p>a</p>\n<p>Tunis</p>");
    assert_eq!(causes(&cleaned), ["mso_cleaned"]);
}

#[test]
fn hidden_blocks_are_folded_and_hidden_words_removed() {
    let cleaned = article(
        "<div style=\"display: none\">a <b>b</b></div>c<span style=\"visibility:hidden\">d</span><p hidden></p>",
    );
    assert_eq!(
        cleaned.html.as_str(),
        "<details class=\"hidden-text\"><summary class=\"hidden-text\">…</summary><p>a <b>b</b></p></details>\n<p>c</p>"
    );
    assert_eq!(causes(&cleaned), ["hidden_text_folded", "hidden_text_removed"]);
}

#[test]
fn unknown_elements_lose_their_walls_and_nothing_else() {
    let cleaned = article("<g:plusone></g:plusone><madeup onx=y>a <blink>b</blink></madeup>");
    assert_eq!(cleaned.html.as_str(), "<p>a b</p>");
    assert!(causes(&cleaned).contains(&"unknown_element_unwrapped"));
}

#[test]
fn plain_line_ends_mean_breaks_where_the_blog_said_so() {
    let lines = |raw: &str| clean_article_lines(raw, &AsFound).html.into_string();
    assert_eq!(
        lines("a\nb\n\nc <a\nhref=x>d</a><pre>e\nf</pre>"),
        "<p>a<br>b</p>\n<p>c <a href=\"x\">d</a></p>\n<pre>e\nf</pre>"
    );
    assert_eq!(lines("a\nb<br>c"), "<p>a\nb<br>c</p>");
    assert_eq!(html("a\n\nb"), "<p>a\n\nb</p>");
}

#[test]
fn ruby_keeps_the_words_above_its_words() {
    assert_eq!(html("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>"), "<p><ruby>漢<rt>kan</rt></ruby></p>");
    assert_eq!(html("<ruby>a</ruby><rt>b</rt>"), "<p>ab</p>");
}

#[test]
fn forbidden_characters_do_not_pass() {
    assert_eq!(html("a\u{0}b\u{7}c\u{81}d\u{FFFE}e&#0;&#x1F;"), "<p>abcde\u{FFFD}</p>");
}

#[test]
fn a_comment_keeps_a_small_set() {
    assert_eq!(comment("Hi &amp; bye<br /><br />x"), "<p>Hi &amp; bye</p>\n<p>x</p>");
    assert_eq!(
        comment("<a href=\"http://x.example/\" rel=\"nofollow\" target=_blank title=t>a</a> <u>b</u> <big>c</big>"),
        "<p><a href=\"http://x.example/\" rel=\"ugc nofollow\">a</a> <span class=\"underline\">b</span> c</p>"
    );
    assert_eq!(
        comment("<h1 id=x>a</h1><img src=\"http://x.example/a.png\"><div align=center>b</div>"),
        "<p><strong>a</strong></p>\n<p><a href=\"http://x.example/a.png\" rel=\"ugc nofollow\">http://x.example/a.png</a></p>\n<p>b</p>"
    );
    assert_eq!(comment("<table><tr><td>a<td>b<tr><td>c</table>"), "<p>a b</p>\n<p>c</p>");
    assert_eq!(
        comment("<iframe src=//youtu.be/x></iframe><script>alert(1)</script>"),
        "<p><a href=\"https://www.youtube.com/watch?v=x\" rel=\"ugc nofollow\">https://www.youtube.com/watch?v=x</a></p>"
    );
    assert_eq!(comment("<a href=\"javascript:alert(1)\">a</a>"), "<p>a</p>");
}

#[test]
fn comments_lead_home_too() {
    let cleaned = clean_comment("<a href=\"http://old.blogspot.com/x\">a</a>", &Moved);
    assert_eq!(cleaned.html.as_str(), "<p><a href=\"/x\" rel=\"ugc nofollow\">a</a></p>");
}

#[test]
fn every_cause_has_a_name_of_its_own() {
    let names: std::collections::HashSet<_> = Cause::ALL.iter().map(|cause| cause.name()).collect();
    assert_eq!(names.len(), Cause::ALL.len());
}

#[test]
fn what_needs_a_person_is_listed_one_by_one_and_bounded() {
    let cleaned = article(&"<script>x</script>".repeat(250));
    assert_eq!(cleaned.findings.len(), 200);
    assert_eq!(cleaned.findings.iter().map(crate::Finding::count).sum::<u32>(), 250);
}

#[test]
fn nothing_comes_of_nothing() {
    assert_eq!(html(""), "");
    assert_eq!(html(" \n<p>&nbsp;</p><br>"), "");
    assert_eq!(comment("  "), "");
}

/// Bodies of real backups, found through `RELAIS_TEST_CORPUS`: what comes out is of the closed set and stays.
#[test]
fn real_bodies_come_out_clean() {
    let Some(folder) = std::env::var_os("RELAIS_TEST_CORPUS") else {
        return println!("skipped: RELAIS_TEST_CORPUS is not set, so no real bodies were cleaned");
    };
    let mut cleaned = 0;
    for name in ["blogger/charleso-blog_blogger.xml", "blogger/pelican_bloggerexport.xml"] {
        let file = std::fs::read_to_string(std::path::Path::new(&folder).join(name)).unwrap();
        for body in file.split("<content type='html'>").skip(1).filter_map(|rest| rest.split("</content>").next()) {
            let body = body.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
            let markup = html(&body);
            assert_eq!(super::closed::fault(&markup, false), None, "{markup}");
            assert_eq!(html(&markup), markup);
            assert_eq!(policy::article(&markup), markup);
            cleaned += 1;
        }
    }
    assert!(cleaned > 10, "{cleaned}");
}
