//! The second reading: one thread reads, several map and clean, one brings the batches in the order of the file.

use crate::article::model::{Kind as ArticleKind, NewArticle};
use crate::base::error::{Failure, Result};
use crate::base::voice::Voice;
use crate::import::cause::Cause;
use crate::import::map::{Mapped, Mapper, OfArticle};
use crate::import::report::Subject;
use crate::import::scan::{Firsts, Scan, backup, broken_file};
use blogger::{Entry, Item, Kind};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

/// Entries that go from thread to thread together.
const CHUNK: usize = 32;
/// Bytes of content that end a chunk earlier, so that long articles do not travel by the dozen.
const HEAVY: usize = 1 << 18;
/// Chunks that may wait between two stages.
const WAITING: usize = 16;
/// Bytes of content under way from the file to the database: memory stays flat however slow the database is, and however
/// long one entry takes to clean while others overtake it. One chunk is always let through.
const UNDER_WAY: usize = 8 << 20;

/// One entry after mapping.
pub(crate) enum Ready {
    Article(Box<Mapped<NewArticle>>),
    Comment(Box<Mapped<OfArticle>>),
    /// Not brought, for this cause.
    Listed {
        subject: Subject,
        cause: Cause,
        old_id: String,
        line: u64,
        sample: String,
    },
}

/// Which entries a reading brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pass {
    Everything,
    Articles,
    Comments,
}

/// What is to be done with one entry, decided in the order of the file.
enum Task {
    Article(Box<Entry>, String, ArticleKind),
    Comment(Box<Entry>, String, String),
    Listed(Ready),
}

/// Ends with a sentence when whoever asked has gone.
///
/// # Errors
/// When it was cancelled.
pub(crate) fn stop_if_cancelled(voice: &dyn Voice) -> Result<()> {
    if voice.cancelled() {
        return Err(Failure::refused(
            "stopped as asked; what was brought stays, and repeating the import goes on from there",
        ));
    }
    Ok(())
}

/// Reads the file once more and hands each entry of this pass, mapped, to `take`, in the order of the file.
///
/// # Errors
/// A file that changed meanwhile and is broken now; what `take` returns.
pub(crate) fn read(
    file: &Path,
    scan: &Scan,
    mapper: &Mapper<'_>,
    pass: Pass,
    take: &mut dyn FnMut(Ready) -> Result<()>,
) -> Result<()> {
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    let budget = Budget::default();
    let (to_map, tasks) = sync_channel::<Chunk<Task>>(WAITING);
    let (to_take, mapped) = sync_channel::<Chunk<Ready>>(WAITING);
    // Only the mapping threads hold this end: when the last of them stops, the reader is told.
    let tasks = Arc::new(Mutex::new(tasks));
    std::thread::scope(|scope| {
        let budget = &budget;
        let reader = scope.spawn(move || read_tasks(file, scan, pass, budget, &to_map));
        for _ in 0..threads {
            let (tasks, to_take) = (Arc::clone(&tasks), to_take.clone());
            scope.spawn(move || map_tasks(mapper, &tasks, &to_take));
        }
        drop((tasks, to_take));
        let taken = take_in_order(mapped, budget, take);
        let read =
            reader.join().unwrap_or_else(|_| Err(Failure::Fault(anyhow::anyhow!("the reader of the file panicked"))));
        taken.and(read)
    })
}

/// Stops quietly when nobody takes any more: whoever took has the error.
fn read_tasks(file: &Path, scan: &Scan, pass: Pass, budget: &Budget, out: &SyncSender<Chunk<Task>>) -> Result<()> {
    let mut firsts = Firsts::new(scan);
    let mut chunk = Chunk { number: 0, weight: 0, entries: Vec::new() };
    for item in backup(file)? {
        let Item::Entry(entry) = item.map_err(|broken| broken_file(file, &broken))? else { continue };
        let weight = entry.content.as_ref().map_or(0, String::len);
        let Some(task) = classify(entry, &mut firsts, pass) else { continue };
        chunk.entries.push(task);
        chunk.weight += weight;
        if chunk.entries.len() == CHUNK || chunk.weight > HEAVY {
            let next = Chunk { number: chunk.number + 1, weight: 0, entries: Vec::new() };
            let full = std::mem::replace(&mut chunk, next);
            if !budget.spend(full.weight) || out.send(full).is_err() {
                return Ok(());
            }
        }
    }
    if budget.spend(chunk.weight) {
        let _ = out.send(chunk);
    }
    Ok(())
}

fn classify(entry: Box<Entry>, firsts: &mut Firsts<'_>, pass: Pass) -> Option<Task> {
    let subject = match &entry.kind {
        Kind::Post => Subject::Article,
        Kind::Page => Subject::Page,
        Kind::Comment => Subject::Comment,
        // Brought on the whole, from the first reading.
        Kind::Setting(_) | Kind::Template => return None,
        Kind::Other(_) | Kind::Missing => Subject::Other,
    };
    let is_comment = subject == Subject::Comment;
    if (pass == Pass::Articles && is_comment) || (pass == Pass::Comments && !is_comment) {
        return None;
    }
    let listed = |cause: Cause, entry: &Entry| {
        let sample = entry.title.as_deref().map(html::plain).filter(|title| !title.is_empty());
        Some(Task::Listed(Ready::Listed {
            subject,
            cause,
            old_id: entry.old_id.as_ref().map_or_else(|| entry.id.clone(), ToString::to_string),
            line: entry.line,
            sample: sample.unwrap_or_default(),
        }))
    };
    if subject == Subject::Other {
        return listed(Cause::UnknownKind, &entry);
    }
    let Some(old_id) = entry.old_id.as_ref().map(ToString::to_string) else {
        return listed(Cause::EntryWithoutId, &entry);
    };
    if firsts.is_repeated(&entry) {
        return listed(Cause::DuplicateEntry, &entry);
    }
    match subject {
        Subject::Article => Some(Task::Article(entry, old_id, ArticleKind::Article)),
        Subject::Page => Some(Task::Article(entry, old_id, ArticleKind::Page)),
        _ => match entry.in_reply_to.as_ref().and_then(|to| to.article.as_ref()).map(ToString::to_string) {
            Some(article) => Some(Task::Comment(entry, old_id, article)),
            None => listed(Cause::CommentWithoutArticle, &entry),
        },
    }
}

fn map_tasks(mapper: &Mapper<'_>, tasks: &Mutex<Receiver<Chunk<Task>>>, out: &SyncSender<Chunk<Ready>>) {
    loop {
        let next = tasks.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(Chunk { number, weight, entries }) = next else { return };
        let ready = entries.into_iter().map(|task| match task {
            Task::Article(entry, old_id, kind) => Ready::Article(Box::new(mapper.article(&entry, &old_id, kind))),
            Task::Comment(entry, old_id, article) => {
                Ready::Comment(Box::new(mapper.comment(&entry, &old_id, &article)))
            }
            Task::Listed(ready) => ready,
        });
        if out.send(Chunk { number, weight, entries: ready.collect() }).is_err() {
            return;
        }
    }
}

fn take_in_order(
    mapped: Receiver<Chunk<Ready>>,
    budget: &Budget,
    take: &mut dyn FnMut(Ready) -> Result<()>,
) -> Result<()> {
    let _closing = Closing(budget);
    let mut early: BTreeMap<u64, Chunk<Ready>> = BTreeMap::new();
    let mut next = 0;
    for chunk in mapped {
        early.insert(chunk.number, chunk);
        while let Some(chunk) = early.remove(&next) {
            next += 1;
            for ready in chunk.entries {
                take(ready)?;
            }
            budget.give_back(chunk.weight);
        }
    }
    Ok(())
}

/// Entries that go together, in the order of the file.
struct Chunk<T> {
    number: u64,
    /// Bytes of content in the file.
    weight: usize,
    entries: Vec<T>,
}

/// How much content is under way.
#[derive(Default)]
struct Budget {
    spent: Mutex<Spent>,
    changed: Condvar,
}

#[derive(Default)]
struct Spent {
    bytes: usize,
    closed: bool,
}

impl Budget {
    /// Waits until so many bytes may go on. `false`: nobody takes any more.
    fn spend(&self, weight: usize) -> bool {
        let spent = self.spent.lock().unwrap_or_else(PoisonError::into_inner);
        let full = |spent: &mut Spent| !spent.closed && spent.bytes > 0 && spent.bytes + weight > UNDER_WAY;
        let mut spent = self.changed.wait_while(spent, full).unwrap_or_else(PoisonError::into_inner);
        spent.bytes += weight;
        !spent.closed
    }

    fn give_back(&self, weight: usize) {
        let mut spent = self.spent.lock().unwrap_or_else(PoisonError::into_inner);
        spent.bytes = spent.bytes.saturating_sub(weight);
        self.changed.notify_one();
    }
}

/// Lets the reader go when nobody takes any more, for whatever reason.
struct Closing<'b>(&'b Budget);

impl Drop for Closing<'_> {
    fn drop(&mut self) {
        self.0.spent.lock().unwrap_or_else(PoisonError::into_inner).closed = true;
        self.0.changed.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_waits_until_what_is_under_way_has_arrived() {
        let budget = Budget::default();
        assert!(budget.spend(UNDER_WAY + 1), "one chunk is always let through");
        std::thread::scope(|scope| {
            let waiting = scope.spawn(|| budget.spend(1));
            std::thread::sleep(std::time::Duration::from_millis(50));
            assert!(!waiting.is_finished());
            budget.give_back(UNDER_WAY + 1);
            assert!(waiting.join().unwrap());
            let waiting = scope.spawn(|| budget.spend(UNDER_WAY));
            drop(Closing(&budget));
            assert!(!waiting.join().unwrap());
        });
    }
}
