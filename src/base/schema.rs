//! The steps of the schema, in order. A step that was released is never edited: what changes is a new one.

use db::Migration;

/// All steps, the oldest first.
pub(crate) const MIGRATIONS: &[Migration] = &[
    Migration { version: 1, oldest: 1, text: include_str!("../../migrations/0001_foundation.sql") },
    // A program that does not know the new states cannot read an article that is in one.
    Migration { version: 2, oldest: 2, text: include_str!("../../migrations/0002_writing.sql") },
    Migration { version: 3, oldest: 3, text: include_str!("../../migrations/0003_sources.sql") },
    Migration { version: 4, oldest: 3, text: include_str!("../../migrations/0004_people.sql") },
    // A program that does not know smaller pictures would sweep their bytes away.
    Migration { version: 5, oldest: 5, text: include_str!("../../migrations/0005_pictures.sql") },
    Migration { version: 6, oldest: 6, text: include_str!("../../migrations/0006_series.sql") },
    Migration { version: 7, oldest: 6, text: include_str!("../../migrations/0007_discussed.sql") },
    Migration { version: 8, oldest: 6, text: include_str!("../../migrations/0008_addresses.sql") },
    Migration { version: 9, oldest: 6, text: include_str!("../../migrations/0009_mail.sql") },
    // A program that does not know passkeys cannot say what proves a person.
    Migration { version: 10, oldest: 10, text: include_str!("../../migrations/0010_passkeys.sql") },
    Migration { version: 11, oldest: 10, text: include_str!("../../migrations/0011_messages.sql") },
    Migration { version: 12, oldest: 10, text: include_str!("../../migrations/0012_reads.sql") },
    Migration { version: 13, oldest: 10, text: include_str!("../../migrations/0013_shared_previews.sql") },
    Migration { version: 14, oldest: 10, text: include_str!("../../migrations/0014_passage_notes.sql") },
    Migration { version: 15, oldest: 10, text: include_str!("../../migrations/0015_uploads.sql") },
    // A program that does not know the new state cannot read an article that is in it.
    Migration { version: 16, oldest: 16, text: include_str!("../../migrations/0016_erased.sql") },
    Migration { version: 17, oldest: 16, text: include_str!("../../migrations/0017_tokens.sql") },
    Migration { version: 18, oldest: 16, text: include_str!("../../migrations/0018_bounced.sql") },
    // A program that does not know who removed a comment cannot show the discussion around it.
    Migration { version: 19, oldest: 19, text: include_str!("../../migrations/0019_discussion.sql") },
    Migration { version: 20, oldest: 19, text: include_str!("../../migrations/0020_followers.sql") },
    Migration { version: 21, oldest: 19, text: include_str!("../../migrations/0021_judging.sql") },
    Migration { version: 22, oldest: 19, text: include_str!("../../migrations/0022_notices.sql") },
    Migration { version: 23, oldest: 19, text: include_str!("../../migrations/0023_privacy.sql") },
    Migration { version: 24, oldest: 19, text: include_str!("../../migrations/0024_claims.sql") },
];

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
