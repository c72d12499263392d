//! A backup and back, on SQLite: equal tables, and every way in which a file can be wrong.

use super::backup::{Backup, Held};
use super::*;
use crate::base::blobs::Blobs;
use crate::base::error::Failure;
use crate::base::ids::{SERVER, SiteId};
use crate::base::schema;
use crate::base::voice::{Silent, Voice};
use crate::config::Config;
use db::{Db, Urgency};
use std::path::{Path, PathBuf};
use std::sync::Arc;

fn clock() -> db::Clock {
    Arc::new(|| 1_700_000_000_000_000)
}

fn open(config: &Config) -> Db {
    let db = Db::open(&config.database, clock(), 2).unwrap();
    db.migrate(schema::MIGRATIONS, |_| Ok::<(), Failure>(())).unwrap();
    db
}

/// A server in a folder of its own, with a site that holds `articles` settings and a picture.
struct Server {
    folder: tempfile::TempDir,
    config: Config,
}

impl Server {
    fn new() -> Server {
        let folder = tempfile::tempdir().unwrap();
        let config = Config::of_folder(folder.path().join("data"));
        std::fs::create_dir_all(&config.data).unwrap();
        Server { folder, config }
    }

    fn filled(rows: i64) -> Server {
        let server = Server::new();
        let db = open(&server.config);
        let added = db.act(SERVER.0, Urgency::Person, |tx| {
            tx.execute_one(db::server_sql!("INSERT INTO site (id, title, locale, time_zone, state, created) VALUES ($1, 'A\"é', 'fr', 'UTC', 'open', 1)"), &[1.into()])?;
            tx.execute_one(db::server_sql!("INSERT INTO site_head (site_id, number) VALUES ($1, 0)"), &[1.into()])?;
            tx.allocate("site", 1)?;
            tx.touch("hosts");
            Ok::<(), Failure>(())
        });
        added.wait().unwrap();
        let blobs = Blobs::open(&server.config.blobs).unwrap();
        let digest = blobs.keep(SiteId(1), b"a picture", 0).unwrap();
        let small = blobs.keep(SiteId(1), b"a small one", 0).unwrap();
        let filled = db.act(1, Urgency::Person, move |tx| {
            for at in 0..rows {
                let (name, value) = (format!("n{at}"), "x\u{2028}\n".repeat(200));
                let sql = db::sql!("INSERT INTO setting (site_id, name, value) VALUES ($1, $2, $3)");
                tx.execute_one(sql, &[(&name).into(), (&value).into()])?;
            }
            let sql = db::sql!("INSERT INTO picture (site_id, sha256, name, media_type, width, height, bytes) VALUES ($1, $2, $3, 'image/png', 1, 1, 9)");
            for name in ["a.png", "b.png"] {
                tx.execute_one(sql, &[digest.as_str().into(), name.into()])?;
            }
            let sql = db::sql!("INSERT INTO picture_variant (site_id, sha256, original, media_type, width, height, bytes) VALUES ($1, $2, $3, 'image/webp', 1, 1, 11)");
            tx.execute_one(sql, &[small.as_str().into(), digest.as_str().into()])?;
            let sql = db::sql!("INSERT INTO original (site_id, kind, id, format, body) VALUES ($1, 'article', 7, 'html', $2)");
            tx.execute_one(sql, &[db::Param::Bytes(&[0, 255, 10])])?;
            tx.touch("site");
            Ok::<(), Failure>(())
        });
        filled.wait().unwrap();
        db.close();
        server
    }

    fn backup(&self, file: &Path) -> Result<Held> {
        let db = open(&self.config);
        let blobs = Blobs::open(&self.config.blobs).unwrap();
        let backup = Backup { db: &db, blobs: Some(&blobs), schema: schema::newest(), instant: 5_000_000, file };
        backup.take(&mut Silent)
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("all.relais")
    }

    fn tables(&self) -> Vec<(String, Vec<Vec<Value>>)> {
        let db = open(&self.config);
        db.whole_view(|whole| {
            let all = db::tables(schema::MIGRATIONS).into_iter().map(|table| {
                let mut rows = Vec::new();
                each_row(whole, &table, |row| {
                    rows.push(row);
                    Ok(())
                })?;
                Ok((table.name, rows))
            });
            all.collect::<Result<Vec<_>>>()
        })
        .unwrap()
    }
}

#[test]
fn a_backup_put_back_gives_equal_tables_and_pictures() {
    let (from, to) = (Server::filled(12_000), Server::new());
    let held = from.backup(&from.file()).unwrap();
    assert_eq!((held.blobs, held.missing), (2, 0));
    restore::run(&to.config, clock(), &from.file(), &mut Silent).unwrap();
    assert_eq!(to.tables(), from.tables());
    let blobs = Blobs::open(&to.config.blobs).unwrap();
    for bytes in [&b"a picture"[..], b"a small one"] {
        let digest = crate::base::blobs::BlobDigest::of(bytes);
        assert_eq!(blobs.read(SiteId(1), &digest).unwrap().as_deref(), Some(bytes));
    }
}

#[test]
fn chunks_of_rows_are_four_mebibytes_and_little_more() {
    let from = Server::filled(12_000);
    from.backup(&from.file()).unwrap();
    let gzip = flate2::read::MultiGzDecoder::new(std::fs::File::open(from.file()).unwrap());
    let mut archive = tar::Archive::new(gzip);
    let sizes: Vec<u64> = archive
        .entries()
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path_bytes().starts_with(b"rows/setting/"))
        .map(|entry| entry.size())
        .collect();
    assert!(sizes.len() > 2, "{sizes:?}");
    assert!(sizes.iter().all(|size| *size < (4 << 20) + 4096), "{sizes:?}");
}

#[test]
fn a_backup_never_replaces_a_file() {
    let from = Server::filled(1);
    std::fs::write(from.file(), "mine").unwrap();
    let said = from.backup(&from.file()).unwrap_err().to_string();
    assert!(said.contains("is there already"), "{said}");
    assert_eq!(std::fs::read(from.file()).unwrap(), b"mine");
}

#[test]
fn a_picture_that_is_not_there_is_counted_and_the_rest_is_kept() {
    let from = Server::filled(1);
    std::fs::remove_dir_all(&from.config.blobs).unwrap();
    let held = from.backup(&from.file()).unwrap();
    assert_eq!((held.blobs, held.missing), (0, 2));
    restore::run(&Server::new().config, clock(), &from.file(), &mut Silent).unwrap();
}

/// Restores and expects a refusal with these words, and that the target is as it was.
fn refused(file: &Path, words: &str) {
    let to = Server::new();
    let said = restore::run(&to.config, clock(), file, &mut Silent).unwrap_err();
    assert!(matches!(said, Failure::Refused(_)), "{said:?}");
    assert!(said.to_string().contains(words), "{said}");
    assert_eq!(std::fs::read_dir(&to.config.data).unwrap().count(), 0, "something was left behind");
}

#[test]
fn a_file_cut_short_anywhere_is_refused_and_nothing_is_changed() {
    let from = Server::filled(300);
    from.backup(&from.file()).unwrap();
    let whole = std::fs::read(from.file()).unwrap();
    let short = from.folder.path().join("short.relais");
    for length in [whole.len() / 2, whole.len() - 600, whole.len() - 9, whole.len() - 1] {
        std::fs::write(&short, &whole[..length]).unwrap();
        refused(&short, "was cut short or altered");
    }
    std::fs::write(&short, &whole[..10]).unwrap();
    refused(&short, "is not a backup of Relais");
    refused(&from.folder.path().join("none"), "cannot be read");
}

#[test]
fn an_altered_byte_is_refused() {
    let from = Server::filled(300);
    from.backup(&from.file()).unwrap();
    let whole = std::fs::read(from.file()).unwrap();
    for at in [whole.len() / 2, whole.len() - 5] {
        let mut altered = whole.clone();
        altered[at] ^= 1;
        std::fs::write(from.folder.path().join("altered"), &altered).unwrap();
        refused(&from.folder.path().join("altered"), "");
    }
}

/// What becomes of a part: by its name, its new content, or nothing.
type Change<'a> = &'a dyn Fn(&str, Vec<u8>) -> Option<Vec<u8>>;

/// Writes the file anew with each part as `change` leaves it, so that only our own counts and digests can tell.
fn rewritten(from: &Path, to: &Path, change: impl Fn(&str, Vec<u8>) -> Option<Vec<u8>>) {
    let mut archive = tar::Archive::new(flate2::read::MultiGzDecoder::new(std::fs::File::open(from).unwrap()));
    let gzip = flate2::write::GzEncoder::new(std::fs::File::create(to).unwrap(), flate2::Compression::fast());
    let mut out = tar::Builder::new(gzip);
    for entry in archive.entries().unwrap() {
        let mut entry = entry.unwrap();
        let name = String::from_utf8(entry.path_bytes().into_owned()).unwrap();
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut entry, &mut bytes).unwrap();
        if let Some(bytes) = change(&name, bytes) {
            let mut header = tar::Header::new_ustar();
            header.set_size(bytes.len() as u64);
            header.set_mode(0o600);
            out.append_data(&mut header, &name, &bytes[..]).unwrap();
        }
    }
    out.into_inner().unwrap().finish().unwrap();
}

#[test]
fn what_was_altered_with_care_is_refused_by_counts_and_digest() {
    let from = Server::filled(5);
    from.backup(&from.file()).unwrap();
    let other = from.folder.path().join("other.relais");
    let with = |change: Change<'_>, words: &str| {
        rewritten(&from.file(), &other, change);
        refused(&other, words);
    };
    let keep = |_: &str, bytes: Vec<u8>| Some(bytes);
    rewritten(&from.file(), &other, keep);
    restore::run(&Server::new().config, clock(), &other, &mut Silent).unwrap();
    with(&|name, bytes| (name != "end.json").then_some(bytes), "its end is missing");
    with(&|name, bytes| (!name.starts_with("rows/site/")).then_some(bytes), "not what its end counts");
    with(&|name, bytes| (!name.starts_with("blobs/")).then_some(bytes), "not what its end counts");
    let text = |bytes: Vec<u8>, from: &str, to| Some(String::from_utf8(bytes).unwrap().replace(from, to).into_bytes());
    with(
        &|name, bytes| {
            if name.contains("site/") && name.contains("rows") { text(bytes, "UTC", "ABC") } else { Some(bytes) }
        },
        "not what its end counts",
    );
    with(
        &|name, bytes| if name.starts_with("blobs") { Some(b"another".to_vec()) } else { Some(bytes) },
        "another digest",
    );
    with(
        &|name, bytes| if name.starts_with("rows/site/") { Some(b"[1]\n".to_vec()) } else { Some(bytes) },
        "cannot be read",
    );
    with(
        &|name, bytes| {
            let newest = format!("\"schema\": {},", schema::newest());
            if name == "relais-backup.json" { text(bytes, &newest, "\"schema\": 99,") } else { Some(bytes) }
        },
        "newer than this one",
    );
    with(
        &|name, bytes| if name == "relais-backup.json" { text(bytes, "time_zone", "zone") } else { Some(bytes) },
        "its tables are not those",
    );
}

#[test]
fn a_target_that_holds_something_is_refused_and_left_as_it_is() {
    let (from, to) = (Server::filled(3), Server::filled(1));
    from.backup(&from.file()).unwrap();
    let before = to.tables();
    let said = restore::run(&to.config, clock(), &from.file(), &mut Silent).unwrap_err().to_string();
    assert!(said.contains("is not empty") && said.contains("site"), "{said}");
    assert_eq!(to.tables(), before);
}

/// A voice that nobody waits for.
struct Gone;

impl Voice for Gone {
    fn line(&mut self, _: &str) {}
    fn progress(&mut self, _: &str) {}
    fn cancelled(&self) -> bool {
        true
    }
}

#[test]
fn a_backup_that_nobody_waits_for_leaves_nothing() {
    let from = Server::filled(300);
    let db = open(&from.config);
    let backup = Backup { db: &db, blobs: None, schema: 1, instant: 0, file: &from.file() };
    assert!(backup.take(&mut Gone).unwrap_err().to_string().contains("nothing of it was kept"));
    let left: Vec<_> = std::fs::read_dir(from.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["data"]);
}

#[test]
fn rows_only_can_be_put_back_without_pictures() {
    let (from, to) = (Server::filled(3), Server::new());
    // A backup of an older schema holds the tables of that schema.
    write(&from, "DELETE FROM picture_variant RETURNING site_id");
    let db = open(&from.config);
    let held =
        migration::back_up(&db, &from.config.database, &from.config.data, &crate::base::clock::Clock::held(0), 1);
    held.unwrap();
    let file = from.config.data.join("backups/before-schema-2-19700101T000000Z.relais");
    restore::run(&to.config, clock(), &file, &mut Silent).unwrap();
    assert_eq!(to.tables(), from.tables());
}

/// Keeps the lines.
#[derive(Default)]
struct Heard(Vec<String>);

impl Voice for Heard {
    fn line(&mut self, text: &str) {
        self.0.push(text.to_owned());
    }
    fn progress(&mut self, _: &str) {}
    fn cancelled(&self) -> bool {
        false
    }
}

fn checked(server: &Server) -> (bool, Vec<String>) {
    let (db, blobs) = (open(&server.config), Blobs::open(&server.config.blobs).unwrap());
    let mut heard = Heard::default();
    let check = check::Check { db: &db, blobs: &blobs, folder: &server.config.blobs, now: 2_000_000_000_000_000 };
    (check.run(&mut heard).is_ok(), heard.0)
}

fn write(server: &Server, text: &'static str) {
    let db = open(&server.config);
    db.whole(|whole| whole.rows(text, |row| row.get::<i64>(0)).map(|_| ()))
        .unwrap_or_else(|why: db::Error| panic!("{why}"));
}

#[test]
fn a_new_server_agrees_with_itself() {
    let (well, said) = checked(&Server::new());
    assert!(well && said.len() == 1, "{said:?}");
}

#[test]
fn each_thing_that_is_wrong_is_said_in_words() {
    let server = Server::filled(1);
    write(&server, "INSERT INTO host (name, site_id, role) VALUES ('a.example', 1, 'main') RETURNING site_id");
    let (well, said) = checked(&server);
    assert!(well, "{said:?}");
    let cases: &[(&'static str, &str)] = &[
        ("INSERT INTO host (name, site_id, role) VALUES ('b.example', 1, 'main') RETURNING site_id", "2 main hosts"),
        ("UPDATE site_head SET number = 9 WHERE site_id = 1 RETURNING site_id", "head of its log is at 9"),
        ("INSERT INTO change (site_id, number, at, keys) VALUES (1, 5, 1, '[]') RETURNING site_id", "2 changes where its numbers allow for 5"),
        ("UPDATE id_counter SET last = 0 WHERE noun = 'site' RETURNING site_id", "counter of site ids stands at 0, and 1"),
        ("INSERT INTO article (site_id, id, kind, state, title, bylines, summary, path, published, local_date, local_month, listed, feed_id, comments, comments_removed, discussion)
          VALUES (1, 1, 'article', 'draft', '', '[]', '', '/x', 1, 20220110, 202202, 1, '', 3, 2, 'open') RETURNING site_id", "article 1 has no body"),
        ("INSERT INTO label (site_id, id, name, slug, articles) VALUES (1, 1, 'L', 'l', 4) RETURNING site_id", "the label “L” counts 4 articles and has 0"),
        ("INSERT INTO month_count (site_id, month, articles) VALUES (1, 202202, 5) RETURNING site_id", "the month 202202 counts 5 articles and has 1"),
        ("INSERT INTO comment (site_id, id, article_id, number, parent_id, state, author, published, published_offset, html, cleaner)
          VALUES (1, 1, 1, 2, 9, 'published', '', 1, 0, '', 1) RETURNING site_id", "have 1 numbers up to 2"),
        ("INSERT INTO comment (site_id, id, article_id, state, author, published, published_offset, html, cleaner)
          VALUES (1, 2, 1, 'published', '', 1, 0, '', 1) RETURNING site_id", "comment 2 of article 1 is published without a number"),
        ("INSERT INTO article_label (site_id, article_id, position, label_id) VALUES (1, 1, 1, 1) RETURNING site_id", "otherwise in the list of label 1"),
        ("INSERT INTO origin (site_id, source, kind, old_id, id, digest) VALUES (1, 'b', 'comment', '9', 1, X'00') RETURNING site_id", "the original of the imported comment 1"),
        ("UPDATE picture SET bytes = 8 RETURNING site_id", "has 9 bytes, its row says 8"),
        ("UPDATE picture SET replaced_by_sha256 = 'a', replaced_by_name = 'b' RETURNING site_id", "instead of the picture"),
        ("DELETE FROM picture RETURNING site_id", "smaller ones of the picture"),
    ];
    for (text, words) in cases {
        write(&server, text);
        let (well, said) = checked(&server);
        assert!(!well && said.iter().any(|line| line.contains(words)), "{words}: {said:?}");
    }
    let (_, said) = checked(&server);
    for words in [
        "counts 3 comments and has 2",
        "counts 2 removed comments and has 0",
        "answers comment 9",
        "stands in lists and must not",
        "under 202202 and its date gives 202201",
        "0 main addresses where there must be 1",
    ] {
        assert!(said.iter().any(|line| line.contains(words)), "{words}: {said:?}");
    }
}

/// An article and a page, as they are after they were begun.
fn begin(server: &Server) {
    for text in [
        "INSERT INTO host (name, site_id, role) VALUES ('a.example', 1, 'main') RETURNING site_id",
        "INSERT INTO article (site_id, id, kind, state, title, bylines, summary, feed_id, comments, comments_removed, discussion)
         VALUES (1, 1, 'article', 'draft', 'T', '[]', '', '', 0, 0, 'open'), (1, 2, 'page', 'draft', '', '[]', '', '', 0, 0, 'open')
         RETURNING site_id",
        "INSERT INTO article_body (site_id, article_id, html, cleaner, plain) VALUES (1, 1, '', 1, ''), (1, 2, '', 1, '') RETURNING site_id",
        "INSERT INTO outlet (site_id, id, name, host, created) VALUES (1, 1, 'O', '', 1) RETURNING site_id",
        "INSERT INTO source (site_id, id, title, outlet_id, authors, created) VALUES (1, 1, 'A', 1, '[]', 1), (1, 2, 'B', 1, '[]', 1)
         RETURNING site_id",
        "INSERT INTO series (site_id, id, name, slug, about) VALUES (1, 1, 'S', 's', '') RETURNING site_id",
        "INSERT INTO id_counter (site_id, noun, last) VALUES (1, 'article', 2), (1, 'outlet', 1), (1, 'source', 2), (1, 'series', 1)
         RETURNING site_id",
    ] {
        write(server, text);
    }
}

#[test]
fn each_thing_that_is_wrong_about_writing_is_said_in_words() {
    let cases: &[(&'static str, &str)] = &[
        ("UPDATE article SET revision = 3 WHERE id = 1 RETURNING site_id", "article 1 says that its newest saved text is 3"),
        ("UPDATE article SET shown = 2 WHERE id = 1 RETURNING site_id", "article 1 shows its readers the saved text 2"),
        ("UPDATE article SET state = 'published', revision = 3 WHERE id = 2 RETURNING site_id", "article 2 is public, has saved texts up to 3"),
        ("UPDATE article SET state = 'scheduled' WHERE id = 1 RETURNING site_id", "article 1, its hour"),
        ("UPDATE article SET due = 5 WHERE id = 2 RETURNING site_id", "article 2, its hour"),
        ("UPDATE article SET pinned = 5 WHERE id = 1 RETURNING site_id", "on top of the home page stand 1 articles"),
        ("INSERT INTO correction (site_id, id, article_id, at, revision, words) VALUES (1, 1, 1, 5, 7, 'x') RETURNING site_id",
         "correction 1 of article 1 is about the saved text 7"),
        ("UPDATE article SET corrected = 4 WHERE id = 1 RETURNING site_id", "article 1 says that it was corrected at 4, its corrections say at 5"),
        ("INSERT INTO former_series (site_id, slug, series_id) VALUES (1, 's', 1) RETURNING site_id", "“s” is the address of series 1 now"),
        ("INSERT INTO series_article (site_id, series_id, article_id, position) VALUES (1, 1, 2, 0) RETURNING site_id", "the page 2 stands in series 1"),
        ("INSERT INTO series (site_id, id, name, slug, about) VALUES (1, 2, 'S', 't', '') RETURNING site_id", "counter of series ids stands at 1, and 2"),
        ("INSERT INTO translation (site_id, article_id, translations_id) VALUES (1, 1, 1) RETURNING site_id", "article 1 is a translation of nothing"),
        ("INSERT INTO passage_note (site_id, id, article_id, answers, person, at, words) VALUES (1, 1, 1, 9, 1, 1, 'x') RETURNING site_id",
         "note 1 answers note 9"),
        ("INSERT INTO passage_note (site_id, id, article_id, person, at, words) VALUES (1, 2, 1, 1, 1, 'x') RETURNING site_id",
         "note 2 of article 1 must either"),
        ("INSERT INTO shared_preview (site_id, id, article_id, digest, revision, created, expires) VALUES (1, 1, 1, 'd', 8, 1, 2) RETURNING site_id",
         "link 1 shows the saved text 8 of article 1"),
        ("INSERT INTO relation (site_id, stated_by, position, from_source, source_id, kind) VALUES (1, 1, 0, 1, 2, 'cites') RETURNING site_id",
         "article 1 says that source 1 passes on source 2"),
        ("INSERT INTO picture_use (site_id, article_id, place, beginning, name) VALUES (1, 77, 'public', 'b', 'n') RETURNING site_id",
         "shown by article 77, which is not there"),
        ("UPDATE article SET state = 'erased' WHERE id = 1 RETURNING site_id", "article 1 was deleted for ever, and words of it are left"),
        ("INSERT INTO import_upload (site_id, id, name, file, bytes, received, state, changed, run_id) VALUES (1, 1, 'b', 'f', 1, 1, 'done', 1, 4)
          RETURNING site_id", "the backup 1 that was sent says that it is import 4"),
        ("INSERT INTO import_sample (site_id, upload_id, place, about, raw, html) VALUES (1, 9, 0, '', X'00', '') RETURNING site_id",
         "1 lines belong to the backup 9"),
    ];
    let server = Server::filled(1);
    begin(&server);
    let (well, mut before) = checked(&server);
    assert!(well, "{before:?}");
    for (text, words) in cases {
        assert!(!before.iter().any(|line| line.contains(words)), "{words} was said before: {before:?}");
        write(&server, text);
        let (well, said) = checked(&server);
        assert!(!well && said.iter().any(|line| line.contains(words)), "{words}: {said:?}");
        before = said;
    }
}

#[test]
fn a_picture_lost_or_altered_is_found_and_one_too_many_is_no_fault() {
    let server = Server::filled(1);
    write(&server, "INSERT INTO host (name, site_id, role) VALUES ('a.example', 1, 'main') RETURNING site_id");
    let blobs = Blobs::open(&server.config.blobs).unwrap();
    blobs.keep(SiteId(1), b"nobody's", 0).unwrap();
    let (well, said) = checked(&server);
    assert!(well && said[0].starts_with("Pictures that are kept and that nothing names: 1;"), "{said:?}");
    let file = server.config.blobs.join("1").join(crate::base::blobs::BlobDigest::of(b"a picture").as_str());
    std::fs::write(&file, b"A picture").unwrap();
    assert!(checked(&server).1.iter().any(|line| line.contains("was altered")));
    std::fs::remove_file(&file).unwrap();
    assert!(checked(&server).1.iter().any(|line| line.contains("is named and not there")));
}
