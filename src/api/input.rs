//! Reading what programs send: words, and what stands for "leave it" and "empty it".

use serde::{Deserialize, Deserializer};

/// Words of a field: with plain line ends, and none of the signs that a database cannot hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, schemars::JsonSchema)]
#[schemars(transparent)]
pub(crate) struct Words(pub(crate) String);

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Words, D::Error> {
        String::deserialize(from).map(|raw| Words(crate::desk::body::plain(&raw)))
    }
}

/// A field of a change (RFC 7396): one that is not sent stays as it is, null empties it.
///
/// # Errors
/// What is no such value.
pub(crate) fn given<'de, D, T>(from: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Ok(Some(Option::<T>::deserialize(from)?.unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Deserialize)]
    struct Change {
        #[serde(default, deserialize_with = "given")]
        title: Option<Words>,
    }

    fn read(json: &str) -> Option<String> {
        serde_json::from_str::<Change>(json).unwrap().title.map(|words| words.0)
    }

    #[test]
    fn what_is_not_sent_stays_and_null_empties() {
        assert_eq!(read("{}"), None);
        assert_eq!(read(r#"{"title":null}"#).as_deref(), Some(""));
        assert_eq!(read("{\"title\":\"a\\r\\nb\\u0000\"}").as_deref(), Some("a\nb"));
    }
}
