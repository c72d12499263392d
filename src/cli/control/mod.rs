//! How a command reaches the process that has the data folder: a socket in the folder, one task per connection.
//!
//! The command sends its task as one line of JSON; what comes back are frames, one line each, until the exit status.
//! Whoever hangs up ends the task at its next batch.

pub(super) mod client;
pub(super) mod server;
pub(super) mod socket;

use super::task::Task;
use serde::{Deserialize, Serialize};

/// What a command sends.
#[derive(Debug, Serialize, Deserialize)]
struct Request {
    /// The version of the program that asks: another one may mean another thing by the same task.
    program: String,
    task: Task,
}

/// The version of this program.
const PROGRAM: &str = env!("CARGO_PKG_VERSION");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::text::HostName;
    use crate::import::ImportRequest;

    #[test]
    fn a_task_arrives_as_it_was_sent_on_one_line() {
        let task = Task::Import(ImportRequest {
            files: vec!["/a b/é\n.xml".into()],
            host: HostName::parse("a.example:8400").unwrap(),
            plan: true,
            media: None,
            no_fetch: false,
            report: Some("/r".into()),
        });
        let sent = serde_json::to_string(&Request { program: PROGRAM.into(), task: task.clone() }).unwrap();
        assert!(!sent.contains('\n'));
        assert_eq!(serde_json::from_str::<Request>(&sent).unwrap().task, task);
        assert!(serde_json::from_str::<Request>(&sent.replace("a.example", "a b")).is_err());
    }
}
