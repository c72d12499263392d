//! The program as processes of its own, several over one database: started, commanded, killed; and a crawler of sites.

use crate::app::{Database, Engine, Reply, request};
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// What nobody may take longer for: then the test fails instead of waiting on.
pub(crate) const LONGEST: Duration = Duration::from_secs(60);

/// A process that serves, with a data folder of its own.
pub(crate) struct Node {
    child: Child,
    pub(crate) address: SocketAddr,
    pub(crate) private: SocketAddr,
    pub(crate) data: tempfile::TempDir,
    database: Database,
}

/// A database that several nodes can share; `None` where that engine is not at hand.
pub(crate) fn shared_database() -> Option<Database> {
    if std::env::var_os("RELAIS_TEST_POSTGRES").is_none() {
        eprintln!("skipped: RELAIS_TEST_POSTGRES names no server");
        return None;
    }
    Some(Database::make(Engine::Postgres, Path::new("")))
}

impl Node {
    /// A node alone with its database.
    pub(crate) fn alone(engine: Engine, settings: &[(&str, &str)]) -> Node {
        let data = tempfile::tempdir().unwrap();
        let database = Database::make(engine, data.path());
        Node::start(data, database, settings)
    }

    /// One more node on this database.
    pub(crate) fn on(database: &Database, settings: &[(&str, &str)]) -> Node {
        Node::start(tempfile::tempdir().unwrap(), database.clone(), settings)
    }

    fn start(data: tempfile::TempDir, database: Database, settings: &[(&str, &str)]) -> Node {
        let (child, address, private) = serving(data.path(), &database, settings);
        Node { child, address, private, data, database }
    }

    /// Starts it again after it was killed, over the same folder and the same rows.
    pub(crate) fn starts_again(&mut self) {
        (self.child, self.address, self.private) = serving(self.data.path(), &self.database, &[]);
    }

    /// Runs a command on this node's folder: through its socket, as the process that serves has the folder.
    pub(crate) fn command(&self, words: &[&str]) -> Output {
        self.begin(words).wait_with_output().unwrap()
    }

    /// The same, not waiting for its end.
    pub(crate) fn begin(&self, words: &[&str]) -> Child {
        let mut command = program(self.data.path(), &self.database.url());
        command.args(words).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    }

    /// Runs a command that must succeed. Says when it was acknowledged.
    pub(crate) fn does(&self, words: &[&str]) -> Instant {
        let output = self.command(words);
        let acknowledged = Instant::now();
        assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
        acknowledged
    }

    /// Imports a backup into a site.
    pub(crate) fn imports(&self, backup: &[u8], host: &str) -> Instant {
        let file = self.data.path().join("backup.xml");
        std::fs::write(&file, backup).unwrap();
        self.does(&["import", file.to_str().unwrap(), "--site", host, "--no-fetch"])
    }

    /// Its database.
    pub(crate) fn database(&self) -> &Database {
        &self.database
    }

    pub(crate) fn get(&self, host: &str, path: &str) -> Reply {
        request(self.address, "GET", host, path, &[])
    }

    /// The page rendered for this request alone: a claim to see more than everybody goes past the cache.
    pub(crate) fn afresh(&self, host: &str, path: &str) -> Reply {
        request(self.address, "GET", host, path, &[("Cookie", "relais_visitor=x")])
    }

    pub(crate) fn status_of(&self, private: &str) -> u16 {
        request(self.private, "GET", "localhost", private, &[]).status
    }

    /// One figure of `/metrics`.
    pub(crate) fn figure(&self, name: &str) -> u64 {
        let all = request(self.private, "GET", "localhost", "/metrics", &[]).text();
        let line = all.lines().find(|line| line.starts_with(&format!("relais_{name}")) && !line.starts_with('#'));
        line.unwrap_or_else(|| panic!("no {name} in {all}")).rsplit(' ').next().unwrap().parse().unwrap()
    }

    /// Asks until the answer is right. Whoever asks a second after the acknowledgement must get it right at once.
    pub(crate) fn shows_within_a_second(
        &self,
        acknowledged: Instant,
        host: &str,
        path: &str,
        right: impl Fn(&Reply) -> bool,
    ) {
        loop {
            let asked = Instant::now();
            let reply = self.get(host, path);
            if right(&reply) {
                return;
            }
            let late = asked.saturating_duration_since(acknowledged);
            assert!(
                late < Duration::from_secs(1),
                "{host}{path} is stale {late:?} after the acknowledgement: {} {}",
                reply.status,
                heading(&reply)
            );
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Ends it as the kernel does when memory is short.
    pub(crate) fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn serving(data: &Path, database: &Database, settings: &[(&str, &str)]) -> (Child, SocketAddr, SocketAddr) {
    let mut command = program(data, &database.url());
    command.args(["serve", "--listen", "127.0.0.1:0", "--private-listen", "127.0.0.1:0"]);
    command.args(settings.iter().flat_map(|(flag, value)| [*flag, *value]));
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
    let public = said(child.stdout.take().unwrap());
    let private = said(child.stderr.take().unwrap());
    (child, address_in(&public), address_in(&private))
}

fn program(data: &Path, url: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_relais"));
    command.current_dir(data).env("RELAIS_DATA", data).env("RELAIS_DATABASE_URL", url).env("LANG", "en");
    command
}

/// What a process says, line by line; read to its end, so that it never waits for us.
fn said(stream: impl std::io::Read + Send + 'static) -> Receiver<String> {
    let (tell, told) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            let _ = tell.send(line);
        }
    });
    told
}

fn address_in(lines: &Receiver<String>) -> SocketAddr {
    let mut all = String::new();
    loop {
        let line = lines.recv_timeout(LONGEST).unwrap_or_else(|_| panic!("the program names no address: {all}"));
        if let Some((_, rest)) = line.split_once("http://") {
            return rest.split('/').next().unwrap().parse().unwrap();
        }
        all.push_str(&line);
    }
}

/// Says that a test is over when it ends, also by failing, so that its other threads end too.
pub(crate) struct Ending<'a>(pub(crate) &'a std::sync::atomic::AtomicBool);

impl Drop for Ending<'_> {
    fn drop(&mut self) {
        self.0.store(true, std::sync::atomic::Ordering::SeqCst);
    }
}

/// Asks again until it is so.
pub(crate) fn until(what: &str, so: impl Fn() -> bool) {
    let end = Instant::now() + LONGEST;
    while !so() {
        assert!(Instant::now() < end, "not in {LONGEST:?}: {what}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// The title that a page's head carries.
pub(crate) fn heading(reply: &Reply) -> String {
    let text = String::from_utf8_lossy(&reply.bytes).into_owned();
    let title = text.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>"));
    title.map_or_else(|| text.chars().take(80).collect(), |(title, _)| title.to_owned())
}

/// Statements run from outside, as by somebody at the database's own prompt.
pub(crate) struct Prompt {
    runtime: tokio::runtime::Runtime,
    client: tokio_postgres::Client,
}

impl Prompt {
    pub(crate) fn at(url: &str) -> Prompt {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let client = runtime.block_on(async {
            let (client, connection) = tokio_postgres::connect(url, tokio_postgres::NoTls).await.unwrap();
            tokio::spawn(connection);
            client
        });
        Prompt { runtime, client }
    }

    /// The database server itself, for what cannot be done to a database from within.
    pub(crate) fn of_server() -> Prompt {
        Prompt::at(&std::env::var("RELAIS_TEST_POSTGRES").unwrap())
    }

    /// All values of the answer, row by row.
    pub(crate) fn run(&self, sql: &str) -> Vec<Vec<String>> {
        let messages = self.runtime.block_on(self.client.simple_query(sql)).unwrap();
        let rows = messages.iter().filter_map(|message| match message {
            tokio_postgres::SimpleQueryMessage::Row(row) => {
                Some((0..row.len()).map(|at| row.get(at).unwrap_or_default().to_owned()).collect())
            }
            _ => None,
        });
        rows.collect()
    }

    /// The first value of the answer.
    pub(crate) fn one(&self, sql: &str) -> String {
        self.run(sql).into_iter().flatten().next().unwrap_or_default()
    }

    /// How many of the database's other connections wait for a lock.
    pub(crate) fn waiting(&self) -> u64 {
        let sql =
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
        self.one(sql).parse().unwrap()
    }

    /// Every log as it must be: numbers from 1 to its head, none left out.
    pub(crate) fn assert_logs_whole(&self) {
        let sql = "SELECT site_head.site_id, site_head.number, count(change.number), coalesce(max(change.number), 0)
                   FROM site_head LEFT JOIN change USING (site_id) GROUP BY site_head.site_id, site_head.number";
        for row in self.run(sql) {
            assert!(row[1] == row[2] && row[2] == row[3], "site, head, changes, newest: {row:?}");
        }
    }
}

/// A site's addresses as a crawler finds them; one once found is asked for ever after.
pub(crate) struct Crawl {
    pub(crate) host: String,
    pub(crate) found: BTreeSet<String>,
}

impl Crawl {
    pub(crate) fn of(host: &str) -> Crawl {
        let known = [
            "/",
            "/archives",
            "/labels",
            "/feed.atom",
            "/comments/feed.atom",
            "/sitemap.xml",
            "/robots.txt",
            "/nowhere",
        ];
        Crawl { host: host.to_owned(), found: known.iter().map(|path| (*path).to_owned()).collect() }
    }

    /// Asks for every address known, and for those that the answers name, until there is none that was not asked for.
    pub(crate) fn walk(&mut self, mut see: impl FnMut(&str) -> Reply) {
        let mut asked = BTreeSet::new();
        loop {
            let new: Vec<String> = self.found.difference(&asked).cloned().collect();
            if new.is_empty() {
                return;
            }
            for path in new {
                let reply = see(&path);
                self.found.extend(links(&reply, &self.host));
                asked.insert(path);
            }
        }
    }
}

/// What an answer leads to on its own site, without fragments.
fn links(reply: &Reply, host: &str) -> Vec<String> {
    let mut found: Vec<String> = reply.header("location").into_iter().collect();
    if reply.header("content-type").is_some_and(|kind| kind.contains("text/") || kind.contains("xml")) {
        let text = String::from_utf8_lossy(&reply.bytes).into_owned();
        for (mark, end) in [("href=\"", '"'), ("<loc>", '<')] {
            let parts = text.split(mark).skip(1);
            found.extend(parts.filter_map(|part| part.split(end).next()).map(|link| link.replace("&amp;", "&")));
        }
    }
    let own = format!("https://{host}");
    let paths = found.iter().map(|link| link.strip_prefix(&own).unwrap_or(link)).filter(|link| link.starts_with('/'));
    let plain = paths.map(|path| path.split('#').next().unwrap().to_owned());
    // A form that is made for whoever asks holds a token: no two of them are the same.
    let is_form =
        |path: &String| path.contains("?reply=") || path.contains("&reply=") || path.starts_with("/comments/report/");
    plain.filter(|path| !path.starts_with("//") && !path.starts_with("/static/") && !is_form(path)).collect()
}
