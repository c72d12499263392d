//! Says table by table what a site still holds under one mail address, and whether an erasure has reached all of it. Every text of
//! every table is looked through, so that a table which comes later cannot be forgotten.

use crate::app::App;
use crate::base::error::{Failure, Result};
use crate::base::ids::{SERVER, SiteId};
use crate::base::schema;
use crate::base::text::HostName;
use crate::base::voice::Voice;
use crate::comment::model::persons::Erasure;
use crate::comment::store::holds::mail_mark;
use crate::keep::each_row;
use crate::message::{model::salted, store as messages};
use crate::moderation::privacy::model::{PLACES, erasure_mark};
use crate::moderation::store::privacy::{self, Erased};
use crate::person::model::MailAddress;
use crate::person::store::correspondents;
use db::{Table, Value};
use std::collections::{BTreeMap, BTreeSet};

/// A row of a table, by the names of its columns.
pub(crate) struct Cells<'a> {
    table: &'a Table,
    row: &'a [Value],
}

impl Cells<'_> {
    fn value(&self, name: &str) -> Option<&Value> {
        let at = self.table.columns.iter().position(|(column, _)| column == name)?;
        self.row.get(at)
    }

    fn number(&self, name: &str) -> Option<i64> {
        match self.value(name) {
            Some(Value::Int(number)) => Some(*number),
            _ => None,
        }
    }

    fn text(&self, name: &str) -> Option<&str> {
        match self.value(name) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Every text of the row with the name of its column.
    fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.table.columns.iter().zip(self.row).filter_map(|((name, _), value)| match value {
            Value::Text(text) => Some((name.as_str(), text.as_str())),
            _ => None,
        })
    }
}

/// Every row of every table of a site and of the server, in one view.
fn every_row(app: &App, site: SiteId, take: &mut dyn FnMut(&Cells<'_>) -> Result<()>) -> Result<()> {
    app.db.whole_view(|whole| -> Result<()> {
        let mut tables = db::tables(schema::MIGRATIONS);
        // Jobs name rows of all others.
        tables.sort_by_key(|table| table.name == "job");
        for table in &tables {
            each_row(whole, table, |row| {
                let cells = Cells { table, row: &row };
                let of = cells.number("site_id");
                if of.is_none_or(|of| of == site.0 || of == SERVER.0) { take(&cells) } else { Ok(()) }
            })?;
        }
        Ok(())
    })
}

/// Every text that is kept for a site, and those of the server: table, column, text. For tests that look for what must be gone.
///
/// # Errors
/// A failure of the database.
pub fn every_text(app: &App, site: SiteId, take: &mut dyn FnMut(&str, &str, &str)) -> Result<()> {
    every_row(app, site, &mut |cells| {
        cells.texts().for_each(|(column, text)| take(&cells.table.name, column, text));
        Ok(())
    })
}

/// Every column of the schema that holds text or bytes, as `table.column`: for tests.
pub fn columns_of_text() -> Vec<String> {
    let tables = db::tables(schema::MIGRATIONS);
    let of_table = |table: &Table| {
        let texts = table.columns.iter().filter(|(_, kind)| !matches!(kind, db::Kind::Int));
        texts.map(|(column, _)| format!("{}.{column}", table.name)).collect::<Vec<_>>()
    };
    tables.iter().flat_map(of_table).collect()
}

/// What was found.
#[derive(Default)]
struct Found {
    /// Rows of each table that are bound to the address as it is known now.
    bound: BTreeMap<String, u64>,
    /// The same for a number that the address had before it was erased.
    left: BTreeMap<String, u64>,
    /// Places where it stands as text beside the one table of addresses: table and column.
    written: BTreeMap<(String, String), u64>,
    /// Whether an account of the server has it.
    account: bool,
    /// Holds that go on under a digest of it.
    holds: u64,
}

/// Looks.
///
/// # Errors
/// Refuses where something is left after an erasure; what the database says when it cannot be read.
pub(crate) fn look(app: &App, host: &HostName, mail: &str, voice: &mut dyn Voice) -> Result<()> {
    let site = app.site_of(host)?;
    let mail = MailAddress::parse(mail)
        .map_err(|_| Failure::refused(format!("“{mail}” is no mail address; write it as in ana@example.org")))?;
    let folded = mail.folded();
    let (known, secret) = app.db.read(site.0, |rows| -> Result<_> {
        Ok((correspondents::by_address(rows, &folded)?, messages::secret(rows)?))
    })?;
    let secret = secret.unwrap_or_default();
    let erasures = app.db.read(site.0, |rows| privacy::erasures(rows, &salted(&secret, &erasure_mark(&folded))))?;
    let marks = Marks {
        site,
        folded: &folded,
        known: known.as_ref().map(|known| known.number),
        former: erasures.iter().map(|erased| erased.correspondent).collect(),
        hold: salted(&secret, &mail_mark(&folded)),
    };
    let found = marks.find(app, voice)?;
    tell(&found, mail.as_str(), host, voice);
    said_of(&erasures, &found, host, voice)
}

/// By what rows are known to be bound to an address.
struct Marks<'a> {
    site: SiteId,
    folded: &'a str,
    known: Option<i64>,
    /// Numbers that it had before.
    former: BTreeSet<i64>,
    hold: String,
}

impl Marks<'_> {
    fn find(&self, app: &App, voice: &dyn Voice) -> Result<Found> {
        let mut found = Found::default();
        // Comments, decisions, answers, links and followers that are bound, so that what hangs on them is found too.
        let mut about: BTreeSet<(&'static str, i64)> = BTreeSet::new();
        every_row(app, self.site, &mut |cells| {
            if voice.cancelled() {
                return Err(Failure::refused("the look was ended before its end; start it again"));
            }
            self.note(cells, &mut found, &mut about);
            Ok(())
        })?;
        Ok(found)
    }

    fn note(&self, cells: &Cells<'_>, found: &mut Found, about: &mut BTreeSet<(&'static str, i64)>) {
        let table = cells.table.name.as_str();
        if cells.number("site_id") == Some(SERVER.0) || cells.number("site_id").is_none() {
            found.account |= table == "mail_address" && cells.text("folded") == Some(self.folded);
            return;
        }
        let number = match table {
            "mail_address" => cells.number("person_id"),
            "hold" if cells.text("known_by") == Some("mail") => cells.text("mark").and_then(|mark| mark.parse().ok()),
            // That it was erased is what is asked; it names a number and nothing else.
            "erasure" => None,
            _ => cells.number("correspondent"),
        };
        found.holds += u64::from(table == "hold" && cells.text("mark") == Some(self.hold.as_str()));
        let hangs = cells.number("comment_id").is_some_and(|id| about.contains(&("comment", id)))
            || table == "job" && self.is_job_about(cells, about);
        if number.is_some() && number == self.known || hangs {
            *found.bound.entry(table.to_owned()).or_default() += 1;
            let known = PLACES.iter().find(|(place, _)| *place == table).map(|(place, _)| *place);
            about.extend(known.zip(cells.number("id")));
        } else if number.is_some_and(|number| self.former.contains(&number)) {
            *found.left.entry(table.to_owned()).or_default() += 1;
        }
        if table != "mail_address" {
            for (column, _) in cells.texts().filter(|(_, text)| stands_in(self.folded, text)) {
                *found.written.entry((table.to_owned(), column.to_owned())).or_default() += 1;
            }
        }
    }

    /// Whether a job names something that is bound: its payload holds ids.
    fn is_job_about(&self, cells: &Cells<'_>, about: &BTreeSet<(&'static str, i64)>) -> bool {
        let payload = cells.text("payload").and_then(|text| serde_json::from_str::<serde_json::Value>(text).ok());
        let names = [
            ("follower", "follower"),
            ("decision", "decision"),
            ("appeal", "appeal"),
            ("message", "message"),
            ("notice", "notice"),
            ("claim", "claim"),
            ("link", "privacy_link"),
        ];
        names.iter().any(|(field, table)| {
            let id = payload.as_ref().and_then(|payload| payload.get(field)).and_then(serde_json::Value::as_i64);
            id.is_some_and(|id| about.contains(&(*table, id)))
        })
    }
}

/// Whether an address stands in a text, whole: not as a part of a longer one.
fn stands_in(folded: &str, text: &str) -> bool {
    let text = text.to_lowercase();
    text.match_indices(folded).any(|(at, _)| {
        let (before, after) = text.split_at_checked(at).unwrap_or((&text, ""));
        let mut after = after.chars().skip(folded.chars().count());
        let goes_on = |sign: char| sign.is_alphanumeric() || sign == '-';
        let longer = match after.next() {
            Some('.') => after.next().is_some_and(goes_on),
            Some(sign) => goes_on(sign),
            None => false,
        };
        !longer && !before.ends_with(|sign: char| sign.is_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(sign))
    })
}

fn tell(found: &Found, mail: &str, host: &HostName, voice: &mut dyn Voice) {
    voice.line(&format!("What {host} holds under {mail}:"));
    for (table, about) in PLACES {
        let count = found.bound.get(*table).copied().unwrap_or(0);
        voice.line(&format!("  {table} ({about}): {}", rows(count)));
    }
    for (table, count) in &found.bound {
        if !PLACES.iter().any(|(place, _)| place == table) {
            voice.line(&format!("  {table}: {}", rows(*count)));
        }
    }
    for ((table, column), count) in &found.written {
        voice.line(&format!("  {table}.{column}: the address stands in the text of {}", rows(*count)));
    }
    if found.holds > 0 {
        voice.line(&format!(
            "  hold: {} by a digest of the address, which end by themselves; nobody can read the address from it",
            rows(found.holds)
        ));
    }
    if found.account {
        voice.line(
            "An account of this server has this address; whoever it is of changes it at the desk, and it is not looked \
             through here.",
        );
    }
}

fn rows(count: u64) -> String {
    match count {
        0 => "nothing".into(),
        1 => "1 row".into(),
        count => format!("{count} rows"),
    }
}

/// What became of it, and whether something is left that an erasure should have reached.
fn said_of(erasures: &[Erased], found: &Found, host: &HostName, voice: &mut dyn Voice) -> Result<()> {
    let Some(last) = erasures.first() else {
        let any = !found.bound.is_empty() || !found.written.is_empty();
        voice.line(match any {
            true => "Nobody had it erased here.",
            false => "Nothing is held, and nobody had it erased here within a year.",
        });
        return Ok(());
    };
    let extent = match last.extent {
        Erasure::Name => "name and address went, the words that were public stay",
        Erasure::Words => "name, address and words went",
    };
    let day = crate::base::time::machine(last.at, 0);
    voice.line(&format!("It was erased on {day}: {extent}."));
    for (table, count) in &found.left {
        voice.line(&format!("  left in {table}: {} of the erased address", rows(*count)));
    }
    let anew = !found.bound.is_empty();
    if anew && found.left.is_empty() {
        voice.line("What is held now came after that.");
    }
    if found.left.is_empty() && found.written.is_empty() {
        if !anew {
            voice.line("Nothing is left of it.");
        }
        return Ok(());
    }
    Err(Failure::refused(format!(
        "something is left after the erasure, named above; what others wrote is theirs to change at {host}, anything else is \
         a fault of Relais that its makers want to hear of"
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_found_whole_and_not_in_a_longer_one() {
        let is_in = |text: &str| stands_in("eve@example.org", text);
        for text in [
            "eve@example.org",
            "<Eve@Example.ORG>",
            "to eve@example.org.",
            "é eve@example.org, é",
            "mailto:eve@example.org",
        ] {
            assert!(is_in(text), "{text}");
        }
        for text in
            ["steve@example.org", "eve@example.organic", "eve@example.org.uk", "eve@example", "a.eve@example.org"]
        {
            assert!(!is_in(text), "{text}");
        }
    }
}
