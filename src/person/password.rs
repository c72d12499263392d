//! Passwords as Argon2id hashes (RFC 9106). Hashing takes tens of milliseconds and 19 MiB on purpose.

use super::model::Password;
use crate::base::chance;
use crate::base::error::{Failure, Result};
use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};

/// A hash of a password that nobody has, as costly to compare with as any: an unknown name is refused no faster.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGhhcyB0aGlz$R0m3yVJ1pQmXbq5t1v0u8bq2n2o2y5rJw0o8m3y6c1A";

/// The hash to keep, with its own salt and cost in it.
///
/// # Errors
/// A fault of ours.
pub(crate) fn hash(password: &Password) -> Result<String> {
    let salt = chance::bytes::<16>()?;
    let hash: PasswordHash = Argon2::default().hash_password_with_salt(password.as_bytes(), &salt).map_err(fault)?;
    Ok(hash.to_string())
}

/// Whether the password is the one behind the hash; without a hash, as slowly, no.
pub(crate) fn is_right(password: &Password, hash: Option<&str>) -> bool {
    let Ok(parsed) = PasswordHash::new(hash.unwrap_or(NOBODY)) else { return false };
    Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok() && hash.is_some()
}

fn fault(why: argon2::password_hash::Error) -> Failure {
    Failure::Fault(anyhow::anyhow!("hashing a password: {why}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_right_password_is_right() {
        let password = Password::choose("quatre chevaux de poste", &[]).unwrap();
        let hash = hash(&password).unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(is_right(&password, Some(&hash)));
        assert!(!is_right(&Password::given("quatre chevaux de post"), Some(&hash)));
        assert!(!is_right(&password, None));
    }

    #[test]
    fn the_hash_of_nobody_is_read_like_any_other() {
        assert!(PasswordHash::new(NOBODY).is_ok(), "else an unknown name would be refused at once");
    }
}
