//! A running program for one test: its own folder, its own database, its own port; and a small browser for it.

use relais::app::App;
use relais::base::clock::Clock;
use relais::base::text::HostName;
use relais::base::voice::Voice;
use relais::config::Config;
use relais::import::{self, ImportRequest};
use std::collections::HashMap;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread::JoinHandle;
use tokio::sync::watch;

/// 1 November 2026, noon: later than everything that a generated backup publishes.
pub const NOW: i64 = 1_793_534_400_000_000;
/// The host of the sites in these tests.
pub const HOST: &str = "blog.example.org";

/// Which database a test runs on. Every test that touches one runs on both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// Runs a test on SQLite, and on PostgreSQL where `RELAIS_TEST_POSTGRES` names a server.
pub fn on_each_engine(test: impl Fn(Engine)) {
    test(Engine::Sqlite);
    match std::env::var("RELAIS_TEST_POSTGRES") {
        Ok(_) => test(Engine::Postgres),
        Err(_) => eprintln!("skipped on PostgreSQL: RELAIS_TEST_POSTGRES names no server"),
    }
}

/// The program, serving.
pub struct TestApp {
    pub app: App,
    pub address: SocketAddr,
    pub clock: Clock,
    stop: watch::Sender<bool>,
    served: Option<JoinHandle<()>>,
    pub folder: Arc<tempfile::TempDir>,
    _database: Database,
}

/// A database of its own for one test, gone when the last who holds it lets go.
#[derive(Clone)]
pub struct Database(Arc<Made>);

struct Made(db::Address);

impl Database {
    /// A new one; where it is a file, in this folder.
    pub fn make(engine: Engine, folder: &Path) -> Database {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let address = match engine {
            Engine::Sqlite => db::Address::Sqlite(folder.join("relais.sqlite")),
            Engine::Postgres => {
                let name = format!("relais_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
                asked_of_server(format!("CREATE DATABASE {name}")).expect("a database is made");
                let server = std::env::var("RELAIS_TEST_POSTGRES").expect("a server");
                let (base, _) = server.rsplit_once('/').expect("postgres://…/database");
                db::Address::Postgres(format!("{base}/{name}"))
            }
        };
        Database(Arc::new(Made(address)))
    }

    pub fn address(&self) -> db::Address {
        self.0.0.clone()
    }

    /// As the command line takes it.
    pub fn url(&self) -> String {
        match self.address() {
            db::Address::Sqlite(file) => format!("sqlite:{}", file.display()),
            db::Address::Postgres(url) => url,
        }
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        if let db::Address::Postgres(url) = &self.0
            && let Some((_, name)) = url.rsplit_once('/')
        {
            // Whoever is still connected is a test that ends.
            let _ = asked_of_server(format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
        }
    }
}

/// A statement for the database server itself, on a thread of its own: the caller may be inside a runtime, or ending.
fn asked_of_server(statement: String) -> Option<()> {
    let server = std::env::var("RELAIS_TEST_POSTGRES").ok()?;
    let asked = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().ok()?;
        runtime.block_on(async {
            let (client, connection) = tokio_postgres::connect(&server, tokio_postgres::NoTls).await.ok()?;
            tokio::spawn(connection);
            client.batch_execute(&statement).await.map_err(|why| eprintln!("{statement}: {why}")).ok()
        })
    });
    asked.join().ok().flatten()
}

impl TestApp {
    pub fn start(engine: Engine) -> TestApp {
        TestApp::set(engine, |_| {})
    }

    /// One that is set otherwise.
    pub fn set(engine: Engine, set: impl FnOnce(&mut Config)) -> TestApp {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let database = Database::make(engine, folder.path());
        TestApp::on(folder, database, Clock::held(NOW), set)
    }

    /// One more over the same rows, with the same clock: another node, or the one that is started again.
    pub fn beside(&self) -> TestApp {
        TestApp::on(Arc::clone(&self.folder), self._database.clone(), self.clock.clone(), |_| {})
    }

    fn on(folder: Arc<tempfile::TempDir>, database: Database, clock: Clock, set: impl FnOnce(&mut Config)) -> TestApp {
        // What the program writes into its log stands beside a test that fails.
        let _ = tracing_subscriber::fmt().with_test_writer().with_max_level(tracing::Level::ERROR).try_init();
        let mut config = Config::of_folder(folder.path().to_owned());
        config.database = database.address();
        set(&mut config);
        let app = App::open(&config, clock.clone()).expect("the app opens");
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = watch::channel(false);
        let serving = app.clone();
        let served =
            std::thread::spawn(move || relais::web::serve::run(&serving, listener, None, stopped).expect("it serves"));
        TestApp { app, address, clock, stop, served: Some(served), folder, _database: database }
    }

    /// Imports a backup into the site of [`HOST`].
    pub fn import(&self, backup: &[u8]) -> Told {
        self.import_with(backup, |_| {}).expect("the import succeeds")
    }

    pub fn import_with(
        &self,
        backup: &[u8],
        change: impl FnOnce(&mut ImportRequest),
    ) -> relais::base::error::Result<Told> {
        let mut request = self.asked(backup);
        change(&mut request);
        let mut told = Told::default();
        import::run(&self.app, &request, &mut told)?;
        if let Some(report) = &request.report {
            let lines = std::fs::read_to_string(report).unwrap();
            told.report = lines.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect();
        }
        Ok(told)
    }

    /// The import of a backup into the site of [`HOST`], not begun yet.
    pub fn asked(&self, backup: &[u8]) -> ImportRequest {
        let file = self.folder.path().join("backup.xml");
        std::fs::write(&file, backup).unwrap();
        ImportRequest {
            files: vec![file],
            host: HostName::parse(HOST).unwrap(),
            plan: false,
            media: None,
            no_fetch: true,
            report: Some(self.folder.path().join("report.jsonl")),
        }
    }

    /// Imports with a voice of the test's own.
    pub fn import_to(&self, backup: &[u8], voice: &mut dyn Voice) -> relais::base::error::Result<()> {
        import::run(&self.app, &self.asked(backup), voice)
    }

    /// Imports again and fails with every change that this made.
    pub fn import_changes_nothing(&self, backup: &[u8], change: impl FnOnce(&mut ImportRequest)) -> Told {
        let before = self.app.db.heads().unwrap();
        let told = self.import_with(backup, change).expect("the import succeeds");
        assert_eq!(self.app.db.heads().unwrap(), before, "a repeated import took numbers");
        for (site, number) in before {
            let changes = self.app.db.changes(site, number, 100).unwrap();
            assert!(changes.is_empty(), "a repeated import changed site {site}: {changes:?}");
        }
        assert_eq!(told.summary()["entries"]["brought"], 0);
        told
    }

    /// Takes an article back, as the command does.
    pub fn withdraw(&self, path: &str) {
        relais::article::withdraw(&self.app, &HostName::parse(HOST).unwrap(), path, None).expect("it is withdrawn");
    }

    pub fn get(&self, path: &str) -> Reply {
        self.request("GET", HOST, path, &[])
    }

    /// What `relais check` says of the rows as they are.
    pub fn checked(&self) -> String {
        self.command(&["check"])
    }

    /// What a command says that is run over the same rows.
    pub fn command(&self, words: &[&str]) -> String {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_relais"));
        command.arg("--data").arg(self.folder.path()).args(["--database-url", &self._database.url()]).args(words);
        let said = command.output().unwrap();
        String::from_utf8_lossy(&[said.stdout, said.stderr].concat()).into_owned()
    }

    pub fn request(&self, method: &str, host: &str, path: &str, headers: &[(&str, &str)]) -> Reply {
        request(self.address, method, host, path, headers)
    }

    /// Follows redirects on the same host, at most five, and says where it ended.
    pub fn followed(&self, path: &str) -> (Reply, String) {
        let (mut reply, mut at) = (self.get(path), path.to_owned());
        for _ in 0..5 {
            let Some(to) = reply.header("location").filter(|_| reply.status == 301) else { break };
            let path = to.strip_prefix(&format!("https://{HOST}")).unwrap_or(&to).to_owned();
            at = path.split('#').next().unwrap().to_owned();
            reply = self.get(&at);
        }
        (reply, at)
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        let _ = self.stop.send(true);
        if let Some(served) = self.served.take() {
            let _ = served.join();
        }
    }
}

/// What a long task said.
#[derive(Debug, Default)]
pub struct Told {
    pub lines: Vec<String>,
    /// The report's lines, parsed.
    pub report: Vec<serde_json::Value>,
}

impl Told {
    /// How often a cause is listed.
    pub fn listed(&self, cause: &str) -> u64 {
        let of = self.report.iter().filter(|line| line["cause"] == cause);
        of.map(|line| line["count"].as_u64().unwrap_or(0)).sum()
    }
}

impl Told {
    /// The findings of a cause.
    pub fn lines_of<'t>(&'t self, cause: &'t str) -> impl Iterator<Item = &'t serde_json::Value> {
        self.report.iter().filter(move |line| line["cause"] == cause)
    }

    /// The counts at the end of the report.
    pub fn summary(&self) -> &serde_json::Value {
        &self.report.last().expect("a report")["report"]
    }
}

impl Voice for Told {
    fn line(&mut self, text: &str) {
        self.lines.push(text.to_owned());
    }
    fn progress(&mut self, _: &str) {}
    fn cancelled(&self) -> bool {
        false
    }
}

/// An answer.
#[derive(Debug, Clone)]
pub struct Reply {
    pub status: u16,
    headers: HashMap<String, String>,
    pub bytes: Vec<u8>,
}

impl Reply {
    /// Reads a whole answer, as it came over the connection.
    pub fn read(all: &[u8]) -> Reply {
        let end = all.windows(4).position(|four| four == b"\r\n\r\n").expect("an answer has a head");
        let head = String::from_utf8_lossy(&all[..end]).into_owned();
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let headers = lines
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
            .collect();
        Reply { status, headers, bytes: all[end + 4..].to_vec() }
    }

    pub fn header(&self, name: &str) -> Option<String> {
        self.headers.get(name).cloned()
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).expect("UTF-8")
    }
}

/// One request on a connection of its own.
pub fn request(address: SocketAddr, method: &str, host: &str, path: &str, headers: &[(&str, &str)]) -> Reply {
    let mut stream = TcpStream::connect(address).unwrap();
    let mut head = format!("{method} {} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n", ascii(path));
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    stream.write_all(format!("{head}\r\n").as_bytes()).unwrap();
    let mut all = Vec::new();
    stream.read_to_end(&mut all).unwrap();
    Reply::read(&all)
}

/// A browser encodes what a request line cannot hold.
pub fn ascii(path: &str) -> String {
    path.bytes()
        .map(|byte| match byte {
            b'!'..=b'~' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect()
}

/// The folder of real files that others made, where it is at hand.
pub fn corpus() -> Option<PathBuf> {
    match std::env::var_os("RELAIS_TEST_CORPUS") {
        Some(folder) => Some(PathBuf::from(folder)),
        None => {
            eprintln!("skipped: RELAIS_TEST_CORPUS names no folder");
            None
        }
    }
}
