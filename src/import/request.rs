//! What an import is asked to do: the same for a command line and for one that another process runs for it.

use crate::base::text::HostName;
use serde::{Deserialize, Deserializer, Serializer};
use std::path::PathBuf;

/// One run of the importer. All paths are absolute: the process that runs it may stand in another folder.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ImportRequest {
    /// The backups to bring over, in this order.
    pub files: Vec<PathBuf>,
    /// The site that takes them; made from the first file where it is not there.
    #[serde(serialize_with = "write_host", deserialize_with = "read_host")]
    pub host: HostName,
    /// Only says what would be done.
    pub plan: bool,
    /// Where pictures lie, found by file name.
    pub media: Option<PathBuf>,
    /// Leaves and lists the pictures that are not at hand.
    pub no_fetch: bool,
    /// Where the whole loss report goes, as JSON Lines.
    pub report: Option<PathBuf>,
}

fn write_host<S: Serializer>(host: &HostName, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(host.as_str())
}

fn read_host<'d, D: Deserializer<'d>>(from: D) -> Result<HostName, D::Error> {
    HostName::parse(&String::deserialize(from)?).map_err(serde::de::Error::custom)
}
