//! SVG: what stays of a drawing, and what hostile ones come to.

use crate::{Kind, Unfit, inspect, strip};

fn cleaned(drawing: &str) -> String {
    String::from_utf8(strip(drawing.as_bytes()).unwrap()).unwrap()
}

/// A drawing around this.
fn around(inner: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 20 10\">{inner}</svg>"
    )
}

#[test]
fn a_drawing_keeps_its_shapes_words_and_colours() {
    let drawing = around(
        "<title>A &amp; B</title><style>.a{fill:#f00;stroke:url(#g)}</style><defs><linearGradient id=\"g\">\
         <stop offset=\"1\" stop-color=\"red\"/></linearGradient><path id=\"p\" d=\"M0 0h5\"/></defs>\
         <g class=\"a\" transform=\"scale(2)\"><use xlink:href=\"#p\" x=\"3\"/><text x=\"1\" style=\"fill: blue;\">é</text></g>",
    );
    let kept = cleaned(&drawing);
    for part in [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\" viewBox=\"0 0 20 10\">",
        "<title>A &amp; B</title>",
        "<style>.a{fill:#f00;stroke:url(#g)}</style>",
        "<stop offset=\"1\" stop-color=\"red\"></stop>",
        "<use href=\"#p\" x=\"3\"></use>",
        "<text x=\"1\" style=\"fill:blue\">é</text>",
    ] {
        assert!(kept.contains(part), "{part}: {kept}");
    }
    assert_eq!(cleaned(&kept), kept, "written twice, it is the same");
    let seen = inspect(drawing.as_bytes()).unwrap();
    assert_eq!((seen.kind, seen.width, seen.height), (Kind::Svg, 20, 10));
}

#[test]
fn sizes_are_said_in_many_ways() {
    for (said, size) in [
        ("width=\"96\" height=\"48px\"", (96, 48)),
        ("width=\"1in\" viewBox=\"0 0 2 1\"", (96, 48)),
        ("width=\"100%\" height=\"100%\" viewBox=\"0,0 40,30\"", (40, 30)),
        ("", (300, 150)),
    ] {
        let seen = inspect(format!("<svg xmlns=\"http://www.w3.org/2000/svg\" {said}/>").as_bytes()).unwrap();
        assert_eq!((seen.width, seen.height), size, "{said}");
    }
    let huge = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"99999\" height=\"99999\"/>";
    assert!(matches!(inspect(huge.as_bytes()), Err(Unfit::TooLong { .. })));
}

#[test]
fn nothing_that_runs_or_loads_is_left() {
    for hostile in [
        "<script>alert(1)</script>",
        "<SCRIPT>alert(1)</SCRIPT>",
        "<path onload=\"alert(1)\" d=\"M0 0\"/>",
        "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"><script>alert(1)</script></body></foreignObject>",
        "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">alert(1)</h:script>",
        "<a href=\"javascript:alert(1)\"><rect/></a>",
        "<use href=\"https://evil.example/x.svg#p\"/>",
        "<use xlink:href=\"data:image/svg+xml,alert\"/>",
        "<image href=\"https://evil.example/x.png\"/>",
        "<feImage xlink:href=\"https://evil.example/x.png\"/>",
        "<animate attributeName=\"href\" values=\"javascript:alert(1)\"/>",
        "<set attributeName=\"onload\" to=\"alert(1)\"/>",
        "<rect style=\"fill:url(https://evil.example/x)\"/>",
        "<rect fill=\"url(&quot;https://evil.example/x&quot;)\"/>",
        "<rect fill=\"u\\72l(https://evil.example)\"/>",
        "<style>@import url(https://evil.example/x.css);</style>",
        "<style>.a{fill:red}@font-face{src:url(https://evil.example)}</style>",
        "<style>/**/@im/**/port 'https://evil.example';</style>",
        "<style><script>alert(1)</script></style>",
        "<style>&lt;/style>&lt;script>alert(1)&lt;/script></style>",
        "<metadata>alert(1) evil.example</metadata>",
        "<?xml-stylesheet href=\"https://evil.example/x.css\"?>",
        "<handler xmlns=\"http://www.w3.org/2001/xml-events\">alert(1)</handler>",
    ] {
        let kept = cleaned(&around(hostile));
        for word in ["alert", "evil", "javascript", "script", "http://www.w3.org/1999", "import", "onload"] {
            assert!(!kept.contains(word), "{hostile}: {kept}");
        }
    }
}

#[test]
fn names_that_a_drawing_declares_are_refused() {
    let laughs = "<!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&b;</text></svg>";
    let outside = "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&a;</text></svg>";
    for hostile in [laughs, outside, &around("<text>&nobody;</text>"), &around("<rect fill=\"&nobody;\"/>")] {
        assert_eq!(inspect(hostile.as_bytes()), Err(Unfit::DeclaresNames), "{hostile}");
    }
    let plain = "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/x.dtd\"><svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    assert!(cleaned(plain).starts_with("<svg ") && !cleaned(plain).contains("DTD"));
}

#[test]
fn what_shows_itself_once_more_again_and_again_does_not() {
    let mut laughs = "<g id=\"a0\"><rect width=\"1\" height=\"1\"/></g>".to_owned();
    for step in 1..30 {
        let before = format!("<use href=\"#a{}\"/>", step - 1);
        laughs.push_str(&format!("<g id=\"a{step}\">{}</g>", before.repeat(10)));
    }
    assert!(!cleaned(&around(&laughs)).contains("<use"));
    let mut patterns = "<pattern id=\"p0\"/>".to_owned();
    for step in 1..30 {
        let tile = format!("<rect fill=\"url(#p{})\" style=\"mask:url(#p0)\"/>", step - 1);
        patterns.push_str(&format!("<pattern id=\"p{step}\">{}</pattern>", tile.repeat(10)));
    }
    assert!(!cleaned(&around(&patterns)).contains("url("));
    let deep = format!("{}{}", "<g>".repeat(5_000), "</g>".repeat(5_000));
    assert_eq!(inspect(around(&deep).as_bytes()), Err(Unfit::Damaged));
    assert_eq!(inspect(around("<g>").as_bytes()), Err(Unfit::Damaged), "not closed");
    assert!(inspect(around(&"<g/>".repeat(60_000)).as_bytes()).is_err(), "too many parts");
    assert!(inspect(around("\u{1}<g a='").as_bytes()).is_err());
    assert!(inspect(b"<svg\xff></svg>").is_err(), "no UTF-8");
}
