//! House rules, read from the text of the sources: sizes, layers, and what belongs in one place only.
//! An exception is a line of a table here, with its reason; one that is no longer needed fails too.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Lines that a file may have before its tests.
const LONGEST: usize = 400;
/// Nouns, each knowing itself and what stands before it.
const NOUNS: [&str; 11] =
    ["base", "audit", "site", "person", "message", "media", "source", "article", "comment", "moderation", "import"];
/// What stands above all nouns: their rules, rows and actions do not know it.
const ABOVE: [&str; 12] =
    ["api", "app", "cli", "demo", "desk", "feed", "follow", "keep", "post", "routes", "search", "web"];
/// Tables of the server. Of the log, only trimming looks at all sites at once; of jobs, only whoever asks which sites have some.
const SERVER_TABLES: [&str; 10] =
    ["site", "host", "schema_version", "person", "credential", "session", "certificate", "site_head", "change", "job"];
/// Crates of ours that another leaf crate may use.
const FOR_ALL: [&str; 1] = ["html"];
/// A leaf crate with rows of its own.
const ON_ROWS: (&str, &str) = ("jobs", "db");

type Exceptions = &'static [(&'static str, &'static str)];

const TOO_LONG: Exceptions = &[];
const SQL_ELSEWHERE: Exceptions = &[
    ("src/keep/check/rules.rs", "compares tables of several nouns with each other"),
    ("src/keep/check/rules/writing.rs", "compares tables of several nouns with each other"),
    ("src/keep/restore.rs", "empties and fills all tables alike"),
];
const TIME_ELSEWHERE: Exceptions = &[
    ("src/base/clock.rs", "the one place that reads the time"),
    ("src/follow/follower.rs", "waits until the next look at the heads"),
    ("src/web/handle.rs", "how long a request waits for its turn"),
    ("src/web/serve.rs", "how long draining may take"),
    ("crates/db/src/postgres/group.rs", "how long one transaction takes up actions"),
    ("crates/db/src/sqlite/writer.rs", "how long a slice of bulk work takes"),
];
const PATHS_ELSEWHERE: Exceptions = &[
    ("src/urls.rs", "the one place that puts addresses together"),
    ("src/urls/desk.rs", "its addresses of the desk"),
    ("src/cli/control/socket.rs", "a file of the machine, no address"),
];
const FOREIGN_STORES: Exceptions = &[
    (
        "src/import/actions.rs",
        "reads the articles that a run left invisible; writes through the actions of the article",
    ),
    ("src/article/actions/publish.rs", "reads the time zone in which an article gets its date"),
    ("src/article/actions/write.rs", "reads the main host, of which the id in feeds is made"),
    ("src/comment/actions/send.rs", "reads whether the article is public, and the time zone of its site"),
    ("src/comment/actions/step.rs", "reads for how long a comment may be changed"),
    ("src/moderation/actions.rs", "reads the comment that is decided about, and the rules of the site"),
    (
        "src/moderation/actions/appeals.rs",
        "reads the comment that is given back, and for how long a decision can be answered",
    ),
    ("src/moderation/actions/letters.rs", "reads whether the writer of a comment left an address"),
    ("src/moderation/actions/notices.rs", "reads whether the comment is public"),
    ("src/moderation/actions/claims.rs", "reads whether the comment is public, and was brought by an import"),
    ("src/moderation/actions/reports.rs", "reads whether the comment is public"),
    ("src/moderation/privacy/actions.rs", "reads whose address a link is about"),
];
const UNUSED_TEXTS: Exceptions = &[];

/// A source file of ours.
struct Source {
    /// From the root, with slashes.
    path: String,
    text: String,
}

impl Source {
    /// What stands before the tests.
    fn product(&self) -> &str {
        let end = self.text.find("#[cfg(test)]\nmod ").unwrap_or(self.text.len());
        &self.text[..end]
    }

    /// The same without whole lines of comment.
    fn code(&self) -> String {
        let lines = self.product().lines().filter(|line| !line.trim_start().starts_with("//"));
        lines.flat_map(|line| [line, "\n"]).collect()
    }

    fn is_test(&self) -> bool {
        self.path.ends_with("/tests.rs") || self.path.contains("/tests/") || self.path.starts_with("tests/")
    }

    /// The folder below `src/`.
    fn noun(&self) -> Option<&str> {
        let noun = self.path.strip_prefix("src/")?.split_once('/')?.0;
        NOUNS.contains(&noun).then_some(noun)
    }

    /// Whether it is this part of a noun: `store.rs` or a file in `store/`.
    fn is_part(&self, part: &str) -> bool {
        self.path.ends_with(&format!("/{part}.rs")) || self.path.contains(&format!("/{part}/"))
    }
}

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap_or_else(|why| panic!("{path}: {why}"))
}

/// Every file with this ending below a folder.
fn files(folder: &str, ending: &str) -> Vec<Source> {
    let mut found = Vec::new();
    let mut entries: Vec<_> =
        fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap().map(|entry| entry.unwrap()).collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = format!("{folder}/{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            found.extend(files(&path, ending));
        } else if path.ends_with(ending) {
            found.push(Source { text: read(&path), path });
        }
    }
    found
}

/// The program and the leaf crates, without tests.
fn product() -> Vec<Source> {
    let all = files("src", ".rs")
        .into_iter()
        .chain(files("crates", ".rs").into_iter().filter(|file| file.path.contains("/src/")));
    let product: Vec<Source> = all.filter(|file| !file.is_test()).collect();
    assert!(product.len() > 100, "the sources are read");
    product
}

/// Fails with every place that breaks a rule and has no exception, and every exception that nothing needs.
fn judge(rule: &str, broken: &[(String, String)], exceptions: Exceptions) {
    let mut words: Vec<String> = Vec::new();
    for (place, what) in broken {
        if !exceptions.iter().any(|(excepted, _)| excepted == place) {
            words.push(format!("{place}: {what}"));
        }
    }
    for (excepted, reason) in exceptions {
        if !broken.iter().any(|(place, _)| place == excepted) {
            words.push(format!("{excepted}: keeps the rule, so take its exception away ({reason})"));
        }
    }
    assert!(words.is_empty(), "{rule}\n{}", words.join("\n"));
}

/// The first of these texts that stands in the code.
fn first_of<'a>(code: &str, texts: &[&'a str]) -> Option<&'a str> {
    texts.iter().find(|text| code.contains(*text)).copied()
}

/// Whole words of code.
fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|letter: char| !letter.is_alphanumeric() && letter != '_').filter(|word| !word.is_empty())
}

/// The modules of ours that the code names right behind `crate::`.
fn modules(code: &str) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    for (at, name) in code.match_indices("crate::") {
        let rest = &code[at + name.len()..];
        match rest.strip_prefix('{').and_then(|list| list.split_once("};")) {
            Some((list, _)) => found.extend(list.split(',').filter_map(|item| words(item).next())),
            None => found.extend(words(rest).next()),
        }
    }
    found
}

#[test]
fn every_file_opens_with_what_it_owns() {
    let all = ["src", "crates", "tests/it"].into_iter().flat_map(|folder| files(folder, ".rs"));
    let broken: Vec<_> =
        all.filter(|file| !file.text.starts_with("//!")).map(|file| (file.path, "no //!".into())).collect();
    judge("A file opens with `//!` and what it owns.", &broken, &[]);
}

#[test]
fn no_file_has_more_than_400_lines_before_its_tests() {
    let long = product()
        .into_iter()
        .map(|file| (file.product().lines().count(), file.path))
        .filter(|(lines, _)| *lines > LONGEST);
    let broken: Vec<_> = long.map(|(lines, path)| (path, format!("{lines} lines"))).collect();
    judge("A file that passes 400 lines becomes a folder of the same name.", &broken, TOO_LONG);
}

#[test]
fn sql_stands_in_stores_only() {
    let marks = ["sql!(", "\"SELECT ", "INSERT INTO ", "DELETE FROM ", "\"UPDATE "];
    let others = product().into_iter().filter(|file| !file.is_part("store") && !file.path.starts_with("crates/db/"));
    let broken: Vec<_> = others
        .filter_map(|file| first_of(&file.code(), &marks).map(|mark| (file.path.clone(), mark.to_owned())))
        .collect();
    judge("SQL stands in store.rs, store/ and crates/db.", &broken, SQL_ELSEWHERE);
}

#[test]
fn statements_without_a_site_name_tables_of_the_server_only() {
    let mut broken = Vec::new();
    let mut seen = 0;
    for file in product() {
        let code = file.code();
        for (at, name) in code.match_indices("server_sql!(") {
            let Some(text) = code[at + name.len()..].split('"').nth(1) else { continue };
            seen += 1;
            let words: Vec<&str> = words(text).collect();
            for pair in words.windows(2) {
                if ["FROM", "INTO", "UPDATE", "JOIN"].contains(&pair[0]) && !SERVER_TABLES.contains(&pair[1]) {
                    broken.push((file.path.clone(), format!("`{}` belongs to a site: use sql!", pair[1])));
                }
            }
        }
    }
    assert!(seen >= 6, "the statements are found");
    judge("server_sql! is for tables of the server.", &broken, &[]);
}

#[test]
fn models_know_neither_database_nor_web_nor_time() {
    let marks = [
        "async ",
        ".await",
        "sql!(",
        "db::",
        "http::",
        "hyper",
        "tokio",
        "minijinja",
        "std::fs",
        "std::net",
        "std::io",
        "Clock",
        "::now(",
    ];
    let models: Vec<Source> =
        product().into_iter().filter(|file| file.noun().is_some() && file.is_part("model")).collect();
    assert!(models.len() >= 4, "the models are found");
    let mut broken = Vec::new();
    for file in &models {
        let code = file.code();
        broken.extend(first_of(&code, &marks).map(|mark| (file.path.clone(), format!("`{mark}`"))));
        for part in ["::store", "::actions", "::pages", "::views"] {
            broken.extend(code.contains(&format!("{part}::")).then(|| (file.path.clone(), format!("`{part}`"))));
        }
    }
    judge("A model holds types and rules.", &broken, &[]);
}

#[test]
fn only_the_clock_reads_the_time() {
    let marks = ["SystemTime::now", "Timestamp::now", "Zoned::now", "Instant::now"];
    let all = product();
    let broken: Vec<_> =
        all.iter().filter_map(|file| Some((file.path.clone(), first_of(&file.code(), &marks)?.into()))).collect();
    judge("The time comes from base/clock.rs; a duration may be measured with a reason.", &broken, TIME_ELSEWHERE);
    let of_the_day = |file: &Source| first_of(&file.code(), &marks[..3]).is_some() && file.path != "src/base/clock.rs";
    assert!(!all.iter().any(of_the_day), "no exception is about the time of day");
}

#[test]
fn only_urls_puts_addresses_together() {
    let ours = product().into_iter().filter(|file| file.path.starts_with("src/"));
    let broken: Vec<_> = ours
        .filter(|file| file.code().contains("format!(\"/"))
        .map(|file| (file.path, "`format!(\"/`".into()))
        .collect();
    judge("An address is put together in urls.rs.", &broken, PATHS_ELSEWHERE);
}

#[test]
fn a_noun_knows_only_what_stands_before_it() {
    let mut broken = Vec::new();
    for file in product() {
        let Some(noun) = file.noun() else { continue };
        if noun != "base" && !["model", "store", "actions"].iter().any(|part| file.is_part(part)) {
            continue;
        }
        let later = NOUNS.iter().skip_while(|other| **other != noun).skip(1).chain(&ABOVE);
        let later: Vec<&&str> = later.collect();
        for module in modules(&file.code()) {
            if later.iter().any(|other| **other == module) {
                broken.push((file.path.clone(), format!("`crate::{module}` stands above `{noun}`")));
            }
        }
    }
    judge(
        "base < audit < site < person < message < media < source < article < comment < moderation < import, and all else above.",
        &broken,
        &[],
    );
}

#[test]
fn an_action_leaves_the_rows_of_another_noun_to_its_actions() {
    let mut broken = Vec::new();
    for file in product().iter().filter(|file| file.is_part("actions")) {
        let (code, own) = (file.code(), file.noun());
        for noun in NOUNS.iter().filter(|noun| **noun != "audit" && own != Some(**noun)) {
            if code.contains(&format!("crate::{noun}::store")) {
                broken.push((file.path.clone(), format!("`{noun}::store`")));
            }
        }
    }
    judge("actions.rs writes rows of its own noun; those of others through their actions.", &broken, FOREIGN_STORES);
}

#[test]
fn nothing_that_makes_pages_can_write() {
    let read_only = |file: &Source| {
        let folder = |name: &str| file.path.starts_with(&format!("src/{name}/"));
        file.is_part("pages")
            || file.is_part("views")
            || folder("feed")
            || folder("search")
            || folder("web")
            || folder("follow")
    };
    let broken: Vec<_> = product()
        .into_iter()
        .filter(read_only)
        .filter(|file| words(&file.code()).any(|word| word == "Tx" || word == "act"))
        .map(|file| (file.path, "`Tx` or `act`".into()))
        .collect();
    judge("Readers' pages and followers only read.", &broken, &[]);
}

#[test]
fn followers_stand_below_pages() {
    let above = ["web", "cli", "routes", "urls", "feed", "search", "import", "keep"];
    let mut broken = Vec::new();
    for file in product().iter().filter(|file| file.path.starts_with("src/follow/")) {
        let code = file.code();
        broken.extend(
            modules(&code).intersection(&above.into()).map(|module| (file.path.clone(), format!("`crate::{module}`"))),
        );
        broken.extend(code.contains("::pages").then(|| (file.path.clone(), "`pages`".into())));
    }
    judge("follow/ knows stores, and no page.", &broken, &[]);
}

#[test]
fn leaf_crates_use_no_other_crate_of_ours_but_html() {
    let manifests: Vec<Source> = files("crates", "/Cargo.toml");
    let name = |path: &str| path.split('/').nth(1).unwrap_or_default().to_owned();
    let ours: BTreeSet<String> = manifests.iter().map(|manifest| name(&manifest.path)).collect();
    assert!(ours.contains("html") && ours.contains("db"), "the manifests are found");
    let mut broken = Vec::new();
    for manifest in &manifests {
        let mut within = "";
        for line in manifest.text.lines() {
            if line.starts_with('[') {
                within = line;
            } else if within.contains("dependencies") {
                let used = words(line).next().filter(|used| ours.contains(*used) && !FOR_ALL.contains(used));
                let used = used.filter(|used| (name(&manifest.path).as_str(), *used) != ON_ROWS);
                broken.extend(used.map(|used| (manifest.path.clone(), format!("depends on `{used}`"))));
            }
        }
    }
    judge("A leaf crate depends on html at most, and jobs on db.", &broken, &[]);
}

#[test]
fn every_page_handler_has_a_route() {
    let pages: Vec<Source> = product().into_iter().filter(|file| file.is_part("pages")).collect();
    let handle = read("src/web/handle.rs");
    let (mut broken, mut seen) = (Vec::new(), 0);
    for file in &pages {
        let code = file.code();
        for (at, start) in code.match_indices("pub(crate) fn ") {
            let signature = code[at + start.len()..].split('{').next().unwrap_or_default();
            let Some(name) = words(signature).next().filter(|_| signature.contains("-> Result<Answer>")) else {
                continue;
            };
            seen += 1;
            let others = pages.iter().filter(|other| other.path != file.path).map(Source::code);
            if !std::iter::once(handle.clone()).chain(others).any(|code| calls(&code, name)) {
                broken.push((file.path.clone(), format!("nobody leads to `{name}`")));
            }
        }
    }
    assert!(seen > 15, "the handlers are found");
    judge("A handler is named in web/handle.rs, or by another page.", &broken, &[]);
}

/// Whether the code calls a function of this name.
fn calls(code: &str, name: &str) -> bool {
    code.match_indices(&format!("{name}(")).any(|(at, _)| {
        let before = &code[..at];
        !before.ends_with(|letter: char| letter.is_alphanumeric() || letter == '_') && !before.ends_with("fn ")
    })
}

#[test]
fn every_text_of_the_interface_is_used() {
    let mut places: Vec<Source> = files("templates", "");
    places.extend(
        product().into_iter().filter(|file| file.path.starts_with("src/") || file.path.starts_with("crates/locale/")),
    );
    let causes: String = product()
        .iter()
        .filter(|file| file.path == "src/import/cause.rs" || file.path.starts_with("crates/html/"))
        .map(Source::code)
        .collect();
    let of_the_editor = read("editor/src/words.ts");
    let used = |key: &str| {
        let quoted = format!("\"{key}\"");
        if key.starts_with("editor-") {
            return of_the_editor.contains(&format!("'{key}'"));
        }
        let cause = key.strip_prefix("loss-").map(|cause| format!("\"{}\"", cause.replace('-', "_")));
        places.iter().any(|place| place.text.contains(&quoted)) || cause.is_some_and(|cause| causes.contains(&cause))
    };
    let catalogue = read("locales/en.ftl");
    let keys: Vec<&str> = catalogue.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key).collect();
    let keys: Vec<&str> =
        keys.into_iter().filter(|key| key.starts_with(|letter: char| letter.is_ascii_lowercase())).collect();
    assert!(keys.len() > 80, "the texts are found");
    let broken: Vec<_> = keys
        .iter()
        .filter(|key| !used(key))
        .map(|key| ((*key).to_owned(), "stands in no template and no code".into()))
        .collect();
    judge("A text that nobody shows is taken out of all catalogues.", &broken, UNUSED_TEXTS);
}
