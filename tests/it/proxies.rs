//! Caches in front of us: none gives a page as it was once its change was acknowledged.

use crate::app::{Engine, HOST, Reply, request};
use crate::discussion::{Visitor, discussed};
use crate::nodes::{Crawl, Ending, LONGEST, Node};
use crate::writer::Writer;
use blogmaker::{Changes, Plan, newer};
use std::cell::RefCell;
use std::collections::HashMap;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Instant;

fn plan() -> Plan {
    Plan { articles: 8, comments: 20, pages: 1, drafts: 0, labels: 4, lean: true, ..Plan::default() }
}

fn backup(changes: Changes) -> Vec<u8> {
    let mut backup = Vec::new();
    blogmaker::write(&newer(&plan(), changes), &mut backup).unwrap();
    backup
}

fn first_article() -> String {
    let expected = blogmaker::write(&plan(), &mut Vec::new()).unwrap();
    expected.articles.iter().find_map(|article| article.path.clone()).unwrap()
}

/// nginx as an ordinary process that keeps what it is allowed to.
struct Nginx {
    child: Child,
    address: SocketAddr,
    _folder: tempfile::TempDir,
}

impl Nginx {
    fn before(address: SocketAddr) -> Option<Nginx> {
        if Command::new("nginx").arg("-v").stderr(Stdio::null()).status().is_err() {
            eprintln!("skipped: no nginx");
            return None;
        }
        (0..5).find_map(|_| Nginx::try_before(address))
    }

    /// `None` when somebody else took the port meanwhile.
    fn try_before(behind: SocketAddr) -> Option<Nginx> {
        let folder = tempfile::tempdir().unwrap();
        let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let at = folder.path().display();
        let temporary =
            ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(|kind| format!("{kind}_temp_path {at}/{kind};"));
        // As root its workers would be somebody who may not enter the folder.
        let settings = format!(
            "user root; daemon off; worker_processes 1; pid {at}/pid; error_log {at}/error.log;
             events {{ worker_connections 256; }}
             http {{
               access_log off; {}
               proxy_cache_path {at}/cache keys_zone=pages:1m inactive=1h;
               server {{
                 listen {address};
                 location / {{
                   proxy_pass http://{behind}; proxy_http_version 1.1; proxy_set_header Host $http_host;
                   proxy_cache pages; proxy_cache_revalidate on; proxy_cache_lock on;
                   add_header X-Kept $upstream_cache_status always;
                 }}
               }}
             }}",
            temporary.join(" ")
        );
        let file = folder.path().join("nginx.conf");
        std::fs::write(&file, settings).unwrap();
        let mut command = Command::new("nginx");
        command.arg("-p").arg(folder.path()).arg("-c").arg(&file).arg("-e").arg(folder.path().join("error.log"));
        let mut child = command.stderr(Stdio::null()).spawn().unwrap();
        let end = Instant::now() + LONGEST;
        while TcpStream::connect(address).is_err() {
            if child.try_wait().unwrap().is_some() || Instant::now() > end {
                eprintln!("{}", std::fs::read_to_string(folder.path().join("error.log")).unwrap_or_default());
                let _ = child.kill();
                return None;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        Some(Nginx { child, address, _folder: folder })
    }

    fn get(&self, path: &str) -> Reply {
        request(self.address, "GET", HOST, path, &[])
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // Its workers end with it only when it is asked kindly.
        let _ = Command::new("kill").arg(self.child.id().to_string()).status();
        let _ = self.child.wait();
    }
}

#[test]
fn nginx_in_front_never_serves_a_page_after_its_change_was_acknowledged() {
    let node = Node::alone(Engine::Sqlite, &[]);
    node.imports(&backup(Changes::default()), HOST);
    let Some(proxy) = Nginx::before(node.address) else { return };
    let (acknowledged, done) = (AtomicU32::new(0), AtomicBool::new(false));
    let paths = ["/".to_owned(), "/archives".into(), first_article(), "/feed.atom".into()];
    let set = |number: u32| {
        node.does(&["site", "set", "--site", HOST, "--title", &format!("Edition {number}!")]);
        acknowledged.store(number, Ordering::SeqCst);
    };
    set(1);
    std::thread::scope(|scope| {
        for reader in 0..3 {
            let (paths, proxy, acknowledged, done) = (&paths, &proxy, &acknowledged, &done);
            scope.spawn(move || {
                for asked in reader.. {
                    let least = acknowledged.load(Ordering::SeqCst);
                    let path = &paths[asked % paths.len()];
                    let text = proxy.get(path).text();
                    let shown =
                        text.split("Edition ").filter_map(|part| part.split('!').next()?.parse::<u32>().ok()).max();
                    assert!(shown >= Some(least), "{path} shows {shown:?} after {least} was acknowledged");
                    if done.load(Ordering::SeqCst) {
                        return;
                    }
                }
            });
        }
        let _ending = Ending(&done);
        for number in 2..=15 {
            set(number);
        }
    });
    let path = first_article();
    assert_eq!(proxy.get(&path).status, 200);
    node.does(&["article", "withdraw", &path, "--site", HOST]);
    assert_eq!(proxy.get(&path).status, 410);
    node.does(&["site", "set", "--site", HOST, "--state", "closed"]);
    assert!(paths.iter().all(|path| proxy.get(path).status == 403));
}

/// A cache after RFC 9111 that keeps everything it may and asks again before each use, as `no-cache` demands.
struct Keeper {
    address: SocketAddr,
    kept: RefCell<HashMap<(String, &'static str), Reply>>,
    confirmed: RefCell<u32>,
}

impl Keeper {
    fn before(address: SocketAddr) -> Keeper {
        Keeper { address, kept: RefCell::default(), confirmed: RefCell::new(0) }
    }

    fn get(&self, path: &str, coding: &'static str) -> Reply {
        self.get_as(path, coding, None)
    }

    /// The same for a browser with this cookie, which it passes on.
    fn get_as(&self, path: &str, coding: &'static str, cookie: Option<&str>) -> Reply {
        let key = (path.to_owned(), coding);
        let held = self.kept.borrow().get(&key).cloned();
        let mut headers = vec![("Accept-Encoding", coding)];
        let tag = held.as_ref().and_then(|held| held.header("etag"));
        let date = held.as_ref().and_then(|held| held.header("last-modified"));
        headers.extend(tag.as_deref().map(|tag| ("If-None-Match", tag)));
        headers.extend(date.as_deref().filter(|_| tag.is_none()).map(|date| ("If-Modified-Since", date)));
        headers.extend(cookie.map(|cookie| ("Cookie", cookie)));
        let reply = request(self.address, "GET", HOST, path, &headers);
        if reply.status == 304 {
            *self.confirmed.borrow_mut() += 1;
            return held.unwrap();
        }
        let control = reply.header("cache-control").unwrap_or_default();
        assert!(["no-cache", "no-store", "immutable"].iter().any(|word| control.contains(word)), "{path}: {control}");
        if !control.contains("no-store") {
            assert!(reply.header("vary").is_some_and(|vary| vary.to_lowercase().contains("accept-encoding")), "{path}");
            self.kept.borrow_mut().insert(key, reply.clone());
        }
        reply
    }
}

#[test]
fn a_cache_that_keeps_pages_and_asks_again_is_told_of_every_change() {
    let node = Node::alone(Engine::Sqlite, &[]);
    node.imports(&backup(Changes::default()), HOST);
    let keeper = Keeper::before(node.address);
    let mut crawl = Crawl::of(HOST);
    let mut compare = |after: &str| {
        crawl.walk(|path| {
            let fresh = node.afresh(HOST, path);
            let plain = keeper.get(path, "identity");
            assert_eq!(plain.status, fresh.status, "{path} after {after}");
            assert!(plain.bytes == fresh.bytes, "{path} is stale after {after}");
            let packed = keeper.get(path, "gzip");
            assert!(unpacked(&packed) == fresh.bytes, "{path}, packed, is stale after {after}");
            plain
        });
    };
    compare("the import");
    compare("nothing");
    node.imports(&backup(Changes { new_articles: 1, new_comments: 3, ..Changes::default() }), HOST);
    compare("more came");
    node.does(&["article", "withdraw", &first_article(), "--site", HOST]);
    compare("an article was withdrawn");
    node.does(&["site", "set", "--site", HOST, "--title", "Another", "--language", "en"]);
    compare("the title changed");
    node.does(&["site", "set", "--site", HOST, "--title", "Carnet de relais", "--language", "fr"]);
    compare("it was changed back");
    assert!(*keeper.confirmed.borrow() > 100, "pages that had not changed were confirmed");
}

/// Somebody who wrote a comment: what only they may see of it, and what they are known by.
struct Wrote {
    visitor: Visitor,
    /// The private address, which stands at the comment for its writer alone.
    private: String,
    words: &'static str,
}

/// What a page shows of two who wrote, in order: the words of the one that waits, the private addresses of both.
fn shows(page: &Reply, waiting: &Wrote, published: &Wrote) -> [bool; 3] {
    let text = page.text();
    [waiting.words, waiting.private.as_str(), published.private.as_str()].map(|own| text.contains(own))
}

#[test]
fn two_visitors_behind_one_cache_never_see_what_is_the_others_alone() {
    let writer = Writer::start(Engine::Sqlite);
    let Some(proxy) = Nginx::before(writer.app.address) else { return };
    let article = discussed(&writer, r#"{"mode":"open","list":[{"words":"lantern","refused":false}]}"#);
    let keeper = Keeper::before(writer.app.address);
    let through = |cookie: Option<&str>| {
        let headers: Vec<_> = cookie.iter().map(|cookie| ("Cookie", *cookie)).collect();
        [request(proxy.address, "GET", HOST, &article.path, &headers), keeper.get_as(&article.path, "identity", cookie)]
    };
    for before in through(None) {
        assert!(before.header("set-cookie").is_none(), "the page is kept before anybody wrote");
    }
    let wrote = |name: &str, words: &'static str| {
        let mut visitor = Visitor::on(proxy.address);
        let private = visitor.comments(&article, name, words);
        Wrote { visitor, private, words }
    };
    let waiting = wrote("Léa", "The lantern was out.");
    let published = wrote("Paul", "It burns again.");
    let (lea, paul) = (waiting.visitor.cookie(), published.visitor.cookie());
    assert_ne!(lea, paul);
    let (nobody, lea, paul) =
        ((None, [false; 3]), (Some(lea), [true, true, false]), (Some(paul), [false, false, true]));
    let orders = [
        [nobody, lea, paul],
        [nobody, paul, lea],
        [lea, nobody, paul],
        [paul, nobody, lea],
        [lea, paul, nobody],
        [paul, lea, nobody],
    ];
    for (turn, order) in orders.into_iter().enumerate() {
        for (cookie, sees) in order.into_iter().chain(order) {
            for (at, page) in through(cookie).into_iter().enumerate() {
                assert_eq!(page.status, 200);
                assert!(page.text().contains("It burns again."), "all read what is published");
                assert_eq!(shows(&page, &waiting, &published), sees, "order {turn}, cache {at}, {cookie:?}");
                assert!(page.header("set-cookie").is_none(), "a page that is read sets no cookie");
            }
        }
        // A comment of somebody else, so that the page is another one for each order.
        Visitor::on(proxy.address).comments(
            &article,
            "Ines",
            ["Six.", "Five.", "Four.", "Three.", "Two.", "One."][turn],
        );
        writer.app.clock.set(crate::app::NOW + (turn as i64 + 1) * 61_000_000);
    }
    assert!(*keeper.confirmed.borrow() > 3, "the cache that keeps pages gave some from what it kept");
    for private in [&waiting.private, &published.private] {
        let page = request(proxy.address, "GET", HOST, private, &[]);
        assert_eq!(page.header("cache-control").as_deref(), Some("private, no-store"));
    }
}

fn unpacked(reply: &Reply) -> Vec<u8> {
    use std::io::Read;
    if reply.header("content-encoding").as_deref() != Some("gzip") {
        return reply.bytes.clone();
    }
    let mut all = Vec::new();
    flate2::read::GzDecoder::new(&*reply.bytes).read_to_end(&mut all).unwrap();
    all
}
