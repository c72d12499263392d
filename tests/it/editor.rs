//! The bundle of the editor that is in the repository: made from the sources beside it, small, and with words in every language.

use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Bytes that the editor may cost on the wire, and its style sheet as it is.
const SCRIPT_LIMIT: usize = 180_000;
const STYLE_LIMIT: usize = 20_000;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> Vec<u8> {
    fs::read(root().join(path)).unwrap_or_else(|why| panic!("{path}: {why}"))
}

fn text(path: &str) -> String {
    String::from_utf8(read(path)).unwrap()
}

/// What the bundle is made from, in the order in which `editor/build.mjs` counts it.
fn sources() -> BTreeSet<String> {
    let mut files: BTreeSet<String> =
        ["build.mjs", "package-lock.json", "package.json", "tsconfig.json"].map(str::to_owned).into();
    let folder: PathBuf = root().join("editor/src");
    for entry in fs::read_dir(folder).unwrap() {
        files.insert(format!("src/{}", entry.unwrap().file_name().to_str().unwrap()));
    }
    files
}

#[test]
fn the_bundle_is_the_build_of_its_sources() {
    let mut hash = Sha256::new();
    for file in sources() {
        let bytes = read(&format!("editor/{file}"));
        hash.update(format!("{file} {}\n", bytes.len()));
        hash.update(bytes);
    }
    let hash: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    let kept = text("static/editor.sha256");
    assert_eq!(hash, kept.trim(), "the editor was changed and not built: cd editor && npm ci && npm run build");
}

#[test]
fn the_editor_is_small_enough_to_begin_writing_at_once() {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(&read("static/editor.js")).unwrap();
    let script = packed.finish().unwrap().len();
    let style = read("static/editor.css").len();
    assert!(script <= SCRIPT_LIMIT, "{script} bytes of script");
    assert!(style <= STYLE_LIMIT, "{style} bytes of style");
}

#[test]
fn the_editor_runs_under_a_policy_that_forbids_eval_and_styles_in_markup() {
    let script = text("static/editor.js");
    for forbidden in ["eval(", "new Function", "setAttribute(\"style\"", "document.write", "prompt("] {
        assert!(!script.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn the_editor_and_the_catalogues_name_the_same_words() {
    let named = text("editor/src/words.ts");
    let named: BTreeSet<&str> =
        named.split('\'').filter(|word| word.starts_with("editor-") && *word != "editor-words").collect();
    assert!(named.len() > 80, "the words are found");
    for language in ["fr", "en", "ar"] {
        let catalogue = text(&format!("locales/{language}.ftl"));
        let keys = catalogue.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key);
        let keys: BTreeSet<&str> = keys.filter(|key| key.starts_with("editor-")).collect();
        assert_eq!(named, keys, "{language}");
    }
}

#[test]
fn every_word_of_the_editor_is_shown_somewhere() {
    let mut code = String::new();
    for file in sources().iter().filter(|file| file.starts_with("src/") && *file != "src/words.ts") {
        code.push_str(&text(&format!("editor/{file}")));
    }
    let named = text("editor/src/words.ts");
    for word in named.split('\'').filter(|word| word.starts_with("editor-") && *word != "editor-words") {
        let counted = word.starts_with("editor-dropped-"); // put together from what was dropped
        assert!(counted || code.contains(&format!("'{word}'")), "{word}");
    }
}
