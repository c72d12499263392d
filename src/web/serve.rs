//! Listening: one runtime for each core, each accepting on the same socket; draining when told to stop.

use crate::app::App;
use crate::base::error::{Failure, Result};
use crate::web::{handle, private};
use bytes::Bytes;
use http::{Request, Response};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// A visitor who has not finished a request's head by then is let go.
const HEAD_TIME: Duration = Duration::from_secs(10);
/// How long requests that are under way may take to end once we are told to stop.
const DRAIN: Duration = Duration::from_secs(8);
/// Connections at once; further ones wait to be accepted.
const CONNECTIONS: usize = 10_000;
/// How long is waited for a connection to end when no further one can be taken.
const FULL: Duration = Duration::from_millis(50);

/// Serves until `stop` turns true and what was under way has ended. Blocks.
///
/// # Errors
/// When a thread cannot be started.
pub fn run(
    app: &App,
    listener: std::net::TcpListener,
    private: Option<std::net::TcpListener>,
    stop: watch::Receiver<bool>,
) -> Result<()> {
    let open = Arc::new(AtomicUsize::new(0));
    let cores = std::thread::available_parallelism().map_or(2, usize::from);
    crate::jobs::start(app, &stop).map_err(|why| cannot(&why))?;
    let served = std::thread::scope(|scope| {
        let follower_stop = stop.clone();
        scope.spawn(move || app.follower.keep_looking(&follower_stop));
        let housekeeping = stop.clone();
        scope.spawn(move || crate::keep::house::keep(app, &housekeeping));
        let due = stop.clone();
        scope.spawn(move || crate::article::scheduler::PUBLICATIONS.keep(app, &due));
        let closing = stop.clone();
        scope.spawn(move || crate::comment::closing::CLOSINGS.keep(app, &closing));
        let misses = stop.clone();
        scope.spawn(move || crate::site::misses::keep(app, &misses));
        let counting = stop.clone();
        scope.spawn(move || crate::article::reads::keep(app, &counting));
        for _ in 0..cores {
            let listener = listener.try_clone().map_err(|why| cannot(&why))?;
            let (stop, open) = (stop.clone(), Arc::clone(&open));
            std::thread::Builder::new()
                .name("relais-web".into())
                .spawn_scoped(scope, move || on_core(app, listener, Side::Public, stop, &open))
                .map_err(|why| cannot(&why))?;
        }
        if let Some(listener) = private {
            let open = Arc::clone(&open);
            let stop = stop.clone();
            scope.spawn(move || on_core(app, listener, Side::Private, stop, &open));
        }
        Ok(())
    });
    // Nobody is answered any more: what was counted last is written.
    crate::article::reads::write(app);
    served
}

#[derive(Clone, Copy)]
enum Side {
    Public,
    Private,
}

fn cannot(why: &std::io::Error) -> Failure {
    Failure::refused(format!(
        "the server cannot start a thread: {why}; let this user have more of them, then start again"
    ))
}

fn on_core(
    app: &App,
    listener: std::net::TcpListener,
    side: Side,
    stop: watch::Receiver<bool>,
    open: &Arc<AtomicUsize>,
) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().max_blocking_threads(64).build();
    match runtime {
        Ok(runtime) => {
            runtime.block_on(accept(app, listener, side, stop, open));
            // A render whose visitor left may still be under way; it writes nothing.
            runtime.shutdown_timeout(Duration::from_secs(1));
        }
        Err(why) => tracing::error!("a core cannot serve: {why}"),
    }
}

async fn accept(
    app: &App,
    listener: std::net::TcpListener,
    side: Side,
    mut stop: watch::Receiver<bool>,
    open: &Arc<AtomicUsize>,
) {
    let listener = match listener.set_nonblocking(true).and_then(|()| TcpListener::from_std(listener)) {
        Ok(listener) => listener,
        Err(why) => return tracing::error!("a core cannot listen: {why}"),
    };
    let mine = Arc::new(AtomicUsize::new(0));
    while !*stop.borrow() {
        if open.load(Ordering::Relaxed) >= CONNECTIONS {
            tokio::time::sleep(FULL).await;
            continue;
        }
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = stop.changed() => continue,
        };
        match accepted {
            Ok((stream, peer)) => {
                let _ = stream.set_nodelay(true);
                let counted = Counted::new(open, &mine);
                tokio::spawn(connection(app.clone(), stream, peer.ip(), side, stop.clone(), counted));
            }
            Err(why) => {
                // Too many open files, most likely: give those that are open time to end.
                tracing::warn!("a connection could not be accepted: {why}");
                tokio::time::sleep(FULL).await;
            }
        }
    }
    drop(listener);
    let end = tokio::time::Instant::now() + DRAIN;
    while mine.load(Ordering::Relaxed) > 0 && tokio::time::Instant::now() < end {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// Counts a connection while it is open.
struct Counted(Arc<AtomicUsize>, Arc<AtomicUsize>);

impl Counted {
    fn new(all: &Arc<AtomicUsize>, mine: &Arc<AtomicUsize>) -> Counted {
        all.fetch_add(1, Ordering::Relaxed);
        mine.fetch_add(1, Ordering::Relaxed);
        Counted(Arc::clone(all), Arc::clone(mine))
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
        self.1.fetch_sub(1, Ordering::Relaxed);
    }
}

async fn connection(
    app: App,
    stream: tokio::net::TcpStream,
    peer: IpAddr,
    side: Side,
    mut stop: watch::Receiver<bool>,
    counted: Counted,
) {
    let _counted = counted;
    let service = service_fn(|request: Request<Incoming>| {
        let app = &app;
        async move {
            let response = match side {
                Side::Public => handle::handle(app, mapped(peer), request).await,
                // Nothing there reads a body; hyper closes the connection when one was sent and nobody read it.
                Side::Private => private::handle(app, &request.map(|_| ())),
            };
            Ok::<Response<Full<Bytes>>, Infallible>(response.map(Full::new))
        }
    });
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(HEAD_TIME).max_buf_size(64 << 10);
    let mut connection = std::pin::pin!(builder.serve_connection(TokioIo::new(stream), service));
    // Whatever ends it, there is nobody left to tell.
    tokio::select! {
        _ = connection.as_mut() => return,
        _ = stop.wait_for(|stop| *stop) => connection.as_mut().graceful_shutdown(),
    }
    let _ = connection.await;
}

/// An IPv4 peer of a socket that listens on both.
fn mapped(peer: IpAddr) -> IpAddr {
    match peer {
        IpAddr::V6(six) => six.to_ipv4_mapped().map_or(peer, |four: Ipv4Addr| IpAddr::V4(four)),
        IpAddr::V4(_) => peer,
    }
}
