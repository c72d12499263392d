//! Pictures handed in beside a backup.

use crate::app::{Engine, TestApp, on_each_engine};
use crate::dom::parse;
use crate::import_blogger::made;
use blogmaker::{Plan, Trap, Traps};
use std::collections::BTreeSet;

fn pictured() -> Plan {
    Plan {
        articles: 9,
        comments: 0,
        pages: 0,
        drafts: 0,
        traps: Traps::only([Trap::PictureHosts, Trap::Separator, Trap::CaptionTable, Trap::PicturePage]),
        ..Plan::default()
    }
}

#[test]
fn pictures_handed_in_are_served_for_ever_and_the_others_are_left_and_listed() {
    on_each_engine(|engine| {
        let plan = pictured();
        let (backup, expected) = made(&plan);
        let app = TestApp::start(engine);
        let folder = app.folder.path().join("pictures");
        let written = blogmaker::write_media(&plan, &folder).unwrap();
        assert!(written > 3, "the generator writes some: {written}");
        let told = app.import_with(&backup, |request| request.media = Some(folder.clone())).unwrap();
        let (mut home, mut elsewhere) = (0, 0);
        for piece in &expected.articles {
            let text = app.get(piece.path.as_deref().unwrap()).text();
            let page = parse(&text);
            let shown = page.find("div.text").unwrap().find_all("img");
            assert_eq!(shown.len(), piece.body.pictures.len(), "{:?}", piece.path);
            for (shown, wanted) in shown.iter().zip(&piece.body.pictures) {
                let src = shown.attribute("src").unwrap();
                if !folder.join(&wanted.file).exists() {
                    assert_eq!(src, wanted.src);
                    let id = piece.old_id.to_string();
                    assert!(
                        told.lines_of("picture_elsewhere").any(|line| line["old_id"] == id),
                        "{} is not listed",
                        wanted.src
                    );
                    elsewhere += 1;
                    continue;
                }
                assert!(src.starts_with("/media/"), "{src} for {}", wanted.file);
                assert_eq!((shown.attribute("width"), shown.attribute("height")), (Some("8"), Some("6")), "{src}");
                let reply = app.get(src);
                assert_eq!((reply.status, reply.header("content-type").as_deref()), (200, Some("image/png")), "{src}");
                assert_eq!(reply.bytes, std::fs::read(folder.join(&wanted.file)).unwrap());
                assert!(reply.header("cache-control").unwrap().contains("immutable"));
                home += 1;
            }
            // A link around a picture leads to the picture, not to a page of Blogger's.
            for link in
                page.find("div.text").unwrap().find_all("a").iter().filter(|link| {
                    link.find("img").is_some_and(|img| img.attribute("src").unwrap().starts_with("/media/"))
                })
            {
                assert!(link.attribute("href").unwrap().starts_with("/media/"), "{:?}", link.attribute("href"));
            }
        }
        assert!(home > 3 && elsewhere > 2, "{home} at home, {elsewhere} elsewhere");
        app.import_changes_nothing(&backup, |request| request.media = Some(folder.clone()));
    });
}

#[test]
fn what_only_calls_itself_a_picture_is_refused_and_listed() {
    let plan = pictured();
    let (backup, expected) = made(&plan);
    let app = TestApp::start(Engine::Sqlite);
    let folder = app.folder.path().join("pictures");
    std::fs::create_dir(&folder).unwrap();
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".to_vec();
    let page = b"<!doctype html><script>alert(1)</script>".to_vec();
    let fakes = [
        ("ecluse.png", svg),
        ("halles.png", page),
        ("vallee.png", b"\x89PNG\r\n\x1a\n".to_vec()),
        ("phare.png", Vec::new()),
    ];
    for (name, bytes) in &fakes {
        std::fs::write(folder.join(name), bytes).unwrap();
    }
    std::fs::create_dir(folder.join("digue.png")).unwrap();
    let told = app.import_with(&backup, |request| request.media = Some(folder.clone())).unwrap();
    let broken: BTreeSet<String> =
        told.lines_of("picture_broken").map(|line| line["address"].as_str().unwrap().to_owned()).collect();
    assert_eq!(broken, fakes.iter().map(|(name, _)| (*name).to_owned()).collect());
    for piece in &expected.articles {
        assert!(!app.get(piece.path.as_deref().unwrap()).text().contains("\"/media/"), "{:?}", piece.path);
    }
}

#[test]
fn two_pictures_of_one_name_are_listed() {
    let (backup, _) = made(&pictured());
    let app = TestApp::start(Engine::Sqlite);
    let folder = app.folder.path().join("pictures");
    blogmaker::write_media(&pictured(), &folder).unwrap();
    let some = std::fs::read_dir(&folder).unwrap().next().unwrap().unwrap();
    std::fs::create_dir(folder.join("zz")).unwrap();
    std::fs::copy(some.path(), folder.join("zz").join(some.file_name())).unwrap();
    let told = app.import_with(&backup, |request| request.media = Some(folder.clone())).unwrap();
    assert_eq!(told.listed("picture_ambiguous"), 1);
}
