//! The first reading: the whole file, nothing written. Learns what the second needs to know beforehand.

use crate::base::error::{Failure, Refusal, Result, Text};
use crate::base::voice::{Stage, Voice};
use blogger::{Backup, Entry, Head, Item, Kind};
use std::collections::{BTreeMap, HashMap};
use std::fs::File;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{BufReader, Read};
use std::path::Path;

/// What the first reading learned. Memory: sixteen bytes for each entry, and the settings.
pub(crate) struct Scan {
    pub(crate) head: Head,
    pub(crate) settings: BTreeMap<String, String>,
    /// Entries that are settings; more than there are settings when one comes twice.
    pub(crate) setting_entries: u64,
    pub(crate) templates: Vec<String>,
    pub(crate) entries: u64,
    pub(crate) comments: u64,
    /// Whether a comment stands before an article: then articles are brought in a reading of their own.
    pub(crate) comments_first: bool,
    /// Names of settings whose value was too long to be one, and was cut.
    pub(crate) cut: Vec<String>,
    repeated: Vec<u64>,
    articles: Vec<u64>,
    drafts: Vec<u64>,
}

/// Longest value of a setting, in bytes: the longest that Blogger lets anybody write is a twentieth of it.
const SETTING: usize = 1 << 16;
/// Most settings; Blogger writes about sixty.
const SETTINGS: usize = 1_000;
/// Longest template that is looked into, in bytes, and most of them: a blog has one, of some hundred thousand.
const TEMPLATE: usize = 1 << 22;
const TEMPLATES: usize = 4;

/// Longest head of a file that is looked at to recognise it, in bytes.
const HEAD: u64 = 65_536;

/// Reads the file to its end.
///
/// # Errors
/// Refuses a file that cannot be opened, is of no known format, or is broken: naming line and byte.
pub(crate) fn scan(file: &Path, voice: &mut dyn Voice) -> Result<Scan> {
    let mut head = Vec::new();
    open(file)?.take(HEAD).read_to_end(&mut head).map_err(|why| unreadable(file, &why))?;
    if !blogger::recognises(&head) {
        let words = format!(
            "{} is not a backup that Relais can read. It reads the XML file of Blogger’s “Back up content” (blog-….xml).",
            file.display()
        );
        let text = Some(Text { key: "move-other-file", arguments: Vec::new() });
        return Err(Failure::Refused(Refusal { words, text }));
    }
    let size = std::fs::metadata(file).map_err(|why| unreadable(file, &why))?.len();
    let mut scan = Scan::new();
    for item in Backup::outline(reader(file)?) {
        match item.map_err(|broken| broken_file(file, &broken))? {
            Item::Head(head) => scan.head = head,
            Item::Entry(entry) => {
                scan.take(&entry);
                if scan.entries.is_multiple_of(5_000) {
                    voice.progress(&format!("Reading: {} % of {}", entry.byte * 100 / size.max(1), file.display()));
                    voice.stage(Stage::Reading, entry.byte, size);
                    crate::import::bring::stop_if_cancelled(voice)?;
                }
            }
        }
    }
    scan.settle();
    Ok(scan)
}

/// Opens the file for one reading.
pub(crate) fn backup(file: &Path) -> Result<Backup<BufReader<File>>> {
    Ok(Backup::open(reader(file)?))
}

fn reader(file: &Path) -> Result<BufReader<File>> {
    Ok(BufReader::with_capacity(1 << 20, open(file)?))
}

/// The sentence for a file that ends or breaks within.
pub(crate) fn broken_file(file: &Path, broken: &blogger::Broken) -> Failure {
    let words =
        format!("{}: {broken}. Nothing was changed; download the backup again and repeat the import.", file.display());
    let arguments = vec![("line", broken.line.to_string()), ("byte", broken.byte.to_string())];
    Failure::Refused(Refusal { words, text: Some(Text { key: "move-broken-file", arguments }) })
}

fn open(file: &Path) -> Result<File> {
    File::open(file).map_err(|why| unreadable(file, &why))
}

fn unreadable(file: &Path, why: &std::io::Error) -> Failure {
    Failure::refused(format!("{} cannot be read: {why}. Check the path.", file.display()))
}

/// Of which kind an id is, for finding it twice: posts and pages share their numbers.
pub(crate) fn key(entry: &Entry) -> Option<u64> {
    let class = match entry.kind {
        Kind::Post | Kind::Page => 0u8,
        Kind::Comment => 1,
        _ => return None,
    };
    let id = entry.old_id.as_ref()?;
    Some(hash(class, id.as_str()))
}

fn hash(class: u8, id: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    (class, id).hash(&mut hasher);
    hasher.finish()
}

impl Scan {
    fn new() -> Scan {
        Scan {
            head: Head::default(),
            settings: BTreeMap::new(),
            setting_entries: 0,
            templates: Vec::new(),
            entries: 0,
            comments: 0,
            comments_first: false,
            cut: Vec::new(),
            repeated: Vec::new(),
            articles: Vec::new(),
            drafts: Vec::new(),
        }
    }

    fn take(&mut self, entry: &Entry) {
        self.entries += 1;
        match &entry.kind {
            Kind::Setting(name) => {
                self.setting_entries += 1;
                self.setting(name, entry.content.as_deref().unwrap_or_default().trim());
            }
            Kind::Template => {
                // One that is too long is counted all the same, and found to hold nothing.
                let looked_into = self.templates.len() < TEMPLATES;
                let content = entry.content.as_deref().filter(|content| looked_into && content.len() <= TEMPLATE);
                self.templates.push(content.unwrap_or_default().to_owned());
            }
            Kind::Comment => self.comments += 1,
            Kind::Post | Kind::Page => {
                self.comments_first |= self.comments > 0;
                self.articles.extend(key(entry));
                self.drafts.extend(key(entry).filter(|_| entry.draft));
            }
            _ => {}
        }
        self.repeated.extend(key(entry));
    }

    /// The first value of each name counts.
    fn setting(&mut self, name: &str, value: &str) {
        if self.settings.contains_key(name) || self.settings.len() >= SETTINGS {
            return;
        }
        let end = value.floor_char_boundary(SETTING);
        let kept = value.get(..end).unwrap_or_default();
        if kept.len() < value.len() {
            self.cut.push(name.to_owned());
        }
        self.settings.insert(name.to_owned(), kept.to_owned());
    }

    /// Keeps of all ids those that came twice.
    fn settle(&mut self) {
        self.repeated.sort_unstable();
        let twice: Vec<u64> = self
            .repeated
            .windows(2)
            .filter_map(|pair| match pair {
                [a, b] if a == b => Some(*a),
                _ => None,
            })
            .collect();
        self.repeated = twice;
        self.repeated.dedup();
        self.articles.sort_unstable();
        self.drafts.sort_unstable();
    }

    /// Articles and pages in the file.
    pub(crate) fn article_count(&self) -> u64 {
        self.articles.len() as u64
    }

    /// Whether the file holds an article or page of this id.
    pub(crate) fn has_article(&self, old_id: &str) -> bool {
        self.articles.binary_search(&hash(0, old_id)).is_ok()
    }

    /// Whether the article of this id is a draft in the file.
    pub(crate) fn is_draft(&self, old_id: &str) -> bool {
        self.drafts.binary_search(&hash(0, old_id)).is_ok()
    }

    /// The source under which entries are found again: the blog's number, or its address.
    pub(crate) fn source(&self) -> String {
        let name = self.head.blog.as_ref().map(ToString::to_string).or_else(|| self.head.home.clone());
        format!("blogger:{}", name.unwrap_or_else(|| "unknown".into()))
    }
}

/// Tells the first of several entries of one id from the others, in the order of the file.
pub(crate) struct Firsts<'s> {
    scan: &'s Scan,
    seen: HashMap<u64, ()>,
}

impl<'s> Firsts<'s> {
    pub(crate) fn new(scan: &'s Scan) -> Firsts<'s> {
        Firsts { scan, seen: HashMap::new() }
    }

    /// Whether this entry's id came before in this reading.
    pub(crate) fn is_repeated(&mut self, entry: &Entry) -> bool {
        key(entry)
            .is_some_and(|key| self.scan.repeated.binary_search(&key).is_ok() && self.seen.insert(key, ()).is_some())
    }
}
