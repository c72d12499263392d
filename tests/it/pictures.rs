//! Pictures that a person sends: kept, made smaller, shown to readers, given words, replaced and removed.

use crate::app::{Engine, HOST, Reply, on_each_engine};
use crate::dom::parse;
use crate::writer::{ADA, SITE, Writer, draft};
use image::ExtendedColorType;
use image::codecs::jpeg::JpegEncoder;
use locale::Locale;
use relais::article::model::Since;
use relais::article::store::pictures as articles;
use relais::base::error::Failure;
use relais::base::ids::PersonId;
use relais::media::actions;
use relais::media::desk::{self, Kept, Shrinking};
use relais::media::model::{Lacking, PictureAddress, PictureWords};
use relais::media::store::{library, uses};

/// A photograph: shades with grain, so that smaller ones are smaller.
pub fn photograph(width: u32, height: u32) -> Vec<u8> {
    let mut state = 7_u32;
    let mut pixels = Vec::new();
    for y in 0..height {
        for x in 0..width {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let grain = state >> 28;
            pixels.extend([x * 255 / width, y * 255 / height, 90].map(|value| (value + grain).min(255) as u8));
        }
    }
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 92).encode(&pixels, width, height, ExtendedColorType::Rgb8).unwrap();
    bytes
}

/// The same with what a telephone notes: where it stood, and that it was held upright.
fn noted(photograph: &[u8]) -> Vec<u8> {
    let mut notes = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
    notes.extend(b"latitude 48.85");
    let mut bytes = photograph[..2].to_vec();
    bytes.extend([0xff, 0xe1]);
    bytes.extend((notes.len() as u16 + 2).to_be_bytes());
    bytes.extend(notes);
    bytes.extend(&photograph[2..]);
    bytes
}

fn sends(writer: &Writer, name: &str, bytes: &[u8]) -> Kept {
    desk::upload(&writer.app.app, &Locale::parse("fr").unwrap(), SITE, PersonId(1), name, bytes).unwrap()
}

/// The words in which it is refused.
fn refused(writer: &Writer, language: &str, bytes: &[u8]) -> String {
    match desk::upload(&writer.app.app, &Locale::parse(language).unwrap(), SITE, PersonId(1), "x", bytes) {
        Err(Failure::Refused(refusal)) => refusal.words,
        other => panic!("{other:?}"),
    }
}

fn shrinks(writer: &Writer) {
    relais::jobs::drain(&writer.app.app).unwrap();
    writer.compare();
}

fn illustrated(title: &str, address: &str) -> relais::article::model::Draft {
    let markup = format!("<figure><img src=\"{address}\" alt=\"\"></figure><p>Words.</p>");
    let body = html::clean_article(&markup, &html::AsFound).html;
    relais::article::model::Draft { body, ..draft(title, "", &[]) }
}

fn served(writer: &Writer, address: &str) -> Reply {
    writer.app.get(address)
}

fn acts(
    writer: &Writer,
    act: impl FnMut(&mut db::Tx<'_>) -> relais::base::error::Result<()> + Send + 'static,
) -> relais::base::error::Result<()> {
    writer.acts(act)
}

fn words(alt: &str, credit: &str) -> PictureWords {
    PictureWords::parse(alt, credit, "").unwrap()
}

#[test]
fn a_picture_that_is_sent_loses_its_notes_and_readers_get_it_in_their_size() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let kept = sends(&writer, "IMG 12.JPG", &noted(&photograph(40, 600)));
        assert_eq!((kept.width, kept.height, kept.shrinks), (600, 40, true));
        assert!(kept.address.ends_with("/img-12.jpg"), "{}", kept.address);
        let original = served(&writer, &kept.address);
        assert_eq!((original.status, original.header("content-type").as_deref()), (200, Some("image/jpeg")));
        assert!(!original.bytes.windows(8).any(|part| part == b"latitude"));

        let (_, path) = writer.publishes(&illustrated("Lamps", &kept.address));
        shrinks(&writer);
        let text = writer.see(&path).text();
        let page = parse(&text);
        let figure = page.find("div.text").unwrap().find("figure").unwrap();
        let sources = figure.find_all("source");
        let types: Vec<_> = sources.iter().map(|source| source.attribute("type").unwrap().to_owned()).collect();
        assert_eq!(types, ["image/avif", "image/webp"]);
        let img = figure.find("img").unwrap();
        assert_eq!((img.attribute("width"), img.attribute("height")), (Some("600"), Some("40")));
        assert!(img.attribute("class").unwrap().starts_with("tint") && img.attribute("sizes").is_some());
        for (kind, set) in sources
            .iter()
            .map(|source| (source.attribute("type").unwrap(), source.attribute("srcset").unwrap()))
            .chain([("image/jpeg", img.attribute("srcset").unwrap())])
        {
            let addresses: Vec<&str> = set.split(", ").filter_map(|choice| choice.split(' ').next()).collect();
            assert_eq!(addresses.len(), 2, "{set}");
            for address in addresses {
                let reply = served(&writer, address);
                assert_eq!((reply.status, reply.header("content-type").as_deref()), (200, Some(kind)), "{address}");
                assert!(reply.header("cache-control").unwrap().contains("immutable"));
                let found = pictures::inspect(&reply.bytes).unwrap();
                assert!(found.width <= 600 && !found.has_metadata);
                assert!(set.contains(&format!("{address} {}w", found.width)), "{set}");
            }
        }
        let feed = writer.app.get("/feed.atom").text();
        assert!(feed.contains("/media/") && !feed.contains("srcset"), "a feed has one plain picture");
    });
}

#[test]
fn a_picture_that_is_sent_twice_is_kept_once() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let bytes = photograph(64, 48);
        let (first, second) = (sends(&writer, "a.jpg", &bytes), sends(&writer, "a.jpg", &bytes));
        assert_eq!(first, second);
        assert_eq!(writer.audited("keep picture"), 1);
        shrinks(&writer);
        let other = sends(&writer, "b.jpg", &bytes);
        assert_ne!(other.address, first.address);
        shrinks(&writer);
        assert_eq!(writer.audited("shrink picture"), 2, "once before the slow kind and once after it, for both names");
        let tint = |kept: &Kept| {
            let found: db::Result<_> = writer.app.app.db.read(SITE.0, |rows| library::find(rows, &kept.which));
            found.unwrap().unwrap().tint
        };
        assert!(tint(&first).is_some() && tint(&first) == tint(&other));
    });
}

#[test]
fn what_is_no_picture_for_a_page_is_refused_in_the_language_of_who_sent_it() {
    let writer = Writer::start(Engine::Sqlite);
    let svg = b"<!DOCTYPE svg [<!ENTITY a 'ha'>]><svg xmlns='http://www.w3.org/2000/svg'><text>&a;</text></svg>";
    assert!(refused(&writer, "fr", svg).contains("SVG"));
    assert!(refused(&writer, "en", b"hello").starts_with("This file is not a picture"));
    assert!(refused(&writer, "ar", b"hello").contains("ليس صورة"));
    let bytes = photograph(64, 48);
    assert!(refused(&writer, "fr", &bytes[..bytes.len() - 9]).contains("s’arrête au milieu"));
    let mut huge = bytes.clone();
    let at = huge.windows(2).position(|two| two == [0xff, 0xc0]).unwrap() + 5;
    huge[at..at + 4].copy_from_slice(&[0x27, 0x10, 0x27, 0x10]);
    assert!(
        refused(&writer, "en", &huge).contains("10000 × 10000") || refused(&writer, "en", &huge).contains("10,000")
    );
    assert_eq!(writer.audited("keep picture"), 0);
}

#[test]
fn the_words_of_the_library_stand_where_an_article_has_none() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let kept = sends(&writer, "lamp.jpg", &photograph(64, 48));
        let (id, path) = writer.publishes(&illustrated("Lamps", &kept.address));
        let since = Since::days(30, jiff::civil::date(2026, 11, 1));
        let lacking = |which| {
            let found: db::Result<_> = writer.app.app.db.read(SITE.0, |rows| articles::lacking(rows, which, since, 10));
            found.unwrap()
        };
        let found = lacking(Lacking::Either);
        assert_eq!((found.len(), found[0].0.uses, found[0].1), (1, 1, 0));
        let which = kept.which.clone();
        acts(&writer, move |tx| actions::describe(tx, &ADA, &which, &words("A lamp, lit", ""))).unwrap();
        assert!(writer.see(&path).text().contains("alt=\"A lamp, lit\""));
        assert!(lacking(Lacking::Alt).is_empty());
        assert_eq!(lacking(Lacking::Credit).len(), 1);
        let which = kept.which.clone();
        acts(&writer, move |tx| actions::describe(tx, &ADA, &which, &words("A lamp, lit", "Ada"))).unwrap();
        assert!(lacking(Lacking::Either).is_empty());
        let list = |words: &str| {
            let found: db::Result<_> = writer.app.app.db.read(SITE.0, |rows| library::list(rows, words, None, 10));
            found.unwrap().len()
        };
        assert_eq!((list(""), list("LÂMP"), list("100%"), list("quay")), (1, 1, 0, 0));
        let used: db::Result<_> = writer.app.app.db.read(SITE.0, |rows| uses::of_picture(rows, &kept.which, 10));
        assert!(used.unwrap().iter().all(|used| used.article == id));
    });
}

#[test]
fn a_picture_is_replaced_everywhere_and_shown_itself_again() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let (old, new) =
            (sends(&writer, "old.jpg", &photograph(64, 48)), sends(&writer, "new.jpg", &photograph(80, 40)));
        let (_, path) = writer.publishes(&illustrated("Lamps", &old.address));
        shrinks(&writer);
        let (from, to) = (old.which.clone(), new.which.clone());
        acts(&writer, move |tx| actions::replace(tx, &ADA, &from, &to)).unwrap();
        let text = writer.see(&path).text();
        assert!(text.contains("width=\"80\" height=\"40\"") && !text.contains(&old.address), "{text}");
        let moved = served(&writer, &old.address);
        assert_eq!((moved.status, moved.header("location")), (302, Some(new.address.clone())));
        // What is shown somewhere in the place of another is in use.
        for which in [new.which.clone(), old.which.clone()] {
            let refused = acts(&writer, move |tx| actions::remove(tx, &ADA, &which)).unwrap_err();
            assert!(matches!(refused, Failure::Refused(_)), "{refused}");
        }
        let which = new.which.clone();
        assert!(acts(&writer, move |tx| actions::replace(tx, &ADA, &which, &which)).is_err());
        let which = old.which.clone();
        acts(&writer, move |tx| actions::show_again(tx, &ADA, &which)).unwrap();
        assert!(writer.see(&path).text().contains("width=\"64\" height=\"48\""));
        assert_eq!(served(&writer, &old.address).status, 200);
        let which = new.which.clone();
        acts(&writer, move |tx| actions::remove(tx, &ADA, &which)).unwrap();
        assert_eq!(served(&writer, &new.address).status, 404);
    });
}

#[test]
fn two_pictures_that_replace_each_other_do_not_run_in_circles() {
    let writer = Writer::start(Engine::Sqlite);
    let (one, two) = (sends(&writer, "1.jpg", &photograph(64, 48)), sends(&writer, "2.jpg", &photograph(80, 40)));
    for (from, to) in [(&one, &two), (&two, &one)] {
        let (from, to) = (from.which.clone(), to.which.clone());
        acts(&writer, move |tx| actions::replace(tx, &ADA, &from, &to)).unwrap();
    }
    assert_eq!(served(&writer, &one.address).status, 200);
    assert_eq!(served(&writer, &two.address).header("location"), Some(one.address));
}

#[test]
fn a_picture_of_a_draft_is_in_use_and_a_removed_one_is_gone_with_its_smaller_ones() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let kept = sends(&writer, "lamp.jpg", &photograph(64, 48));
        shrinks(&writer);
        let id = writer.create(&illustrated("Lamps", &kept.address));
        let remove = |writer: &Writer| {
            let which = kept.which.clone();
            acts(writer, move |tx| actions::remove(tx, &ADA, &which))
        };
        assert!(remove(&writer).unwrap_err().to_string().contains("refused-picture-in-use"));
        writer.saves(id, &draft("Lamps", "Without it.", &[]));
        remove(&writer).unwrap();
        assert_eq!(served(&writer, &kept.address).status, 404);
        assert!(remove(&writer).unwrap_err().to_string().contains("refused-no-such-picture"));
        let count = "SELECT COUNT(*) FROM picture_variant";
        let left = writer.app.app.db.whole_view(|whole| whole.rows(count, |row| row.get::<i64>(0)));
        let left: Vec<i64> = left.unwrap_or_else(|why: db::Error| panic!("{why}"));
        assert_eq!(left, [0]);
        let again = sends(&writer, "lamp.jpg", &photograph(64, 48));
        assert_eq!(again.address, kept.address);
    });
}

#[test]
fn a_picture_whose_pixels_cannot_be_read_is_given_up_where_people_can_see_it() {
    on_each_engine(|engine| {
        let writer = Writer::start(engine);
        let mut bytes = photograph(64, 48);
        // Its tables say nonsense; its parts are all there.
        let at = bytes.windows(2).position(|two| two == [0xff, 0xc4]).unwrap();
        bytes[at + 5..at + 21].fill(0xff);
        let kept = sends(&writer, "broken.jpg", &bytes);
        shrinks(&writer);
        let standing = || {
            let found: db::Result<_> = writer.app.app.db.read(SITE.0, |rows| {
                let digest = library::find(rows, &kept.which)?.unwrap().file.digest;
                desk::shrinking(rows, &digest).map_err(|why| panic!("{why}"))
            });
            found.unwrap()
        };
        let Shrinking::GivenUp(job, why) = standing() else { panic!("{:?}", standing()) };
        assert!(why.contains("cannot be read"), "{why}");
        let (_, path) = writer.publishes(&illustrated("Lamps", &kept.address));
        assert!(writer.see(&path).text().contains(&kept.address), "it is shown as it came");
        assert!(job > 0);
    });
}

#[test]
fn a_picture_of_one_site_is_not_there_on_another() {
    let writer = Writer::start(Engine::Sqlite);
    let kept = sends(&writer, "lamp.jpg", &photograph(64, 48));
    let other = writer.app.request("GET", "elsewhere.example.org", &kept.address, &[]);
    assert_eq!(other.status, 404);
    assert_eq!(writer.app.request("GET", HOST, &kept.address, &[]).status, 200);
    let (beginning, name) = (kept.which.beginning().to_owned(), kept.which.name().to_owned());
    for (beginning, name) in [(beginning.clone(), "other.jpg".to_owned()), ("0".repeat(20), name)] {
        assert!(PictureAddress::of(&beginning, &name).is_some());
        assert_eq!(served(&writer, &format!("/media/{beginning}/{name}")).status, 404);
    }
}
