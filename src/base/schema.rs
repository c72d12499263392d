//! The steps of the schema, in order. A step that was released is never edited: what changes is a new one.

use db::Migration;

/// All steps, the oldest first.
pub(crate) const MIGRATIONS: &[Migration] =
    &[Migration { version: 1, oldest: 1, text: include_str!("../../migrations/0001_foundation.sql") }];

/// The version that this program makes and knows.
pub(crate) fn newest() -> i64 {
    MIGRATIONS.last().map_or(0, |migration| migration.version)
}

/// The steps up to and with `version`: how a database of that age looks.
pub(crate) fn up_to(version: i64) -> &'static [Migration] {
    let count = MIGRATIONS.iter().take_while(|migration| migration.version <= version).count();
    MIGRATIONS.get(..count).unwrap_or(MIGRATIONS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_counted_from_one_without_a_gap() {
        let versions: Vec<i64> = MIGRATIONS.iter().map(|migration| migration.version).collect();
        assert_eq!(versions, (1..=newest()).collect::<Vec<_>>());
        assert!(up_to(0).is_empty());
        assert_eq!(up_to(newest()).len(), MIGRATIONS.len());
    }
}
