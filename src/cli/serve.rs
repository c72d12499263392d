//! Serving: takes the folder and the addresses, opens everything, and drains when told to stop.

use super::control::server::Control;
use super::{owner, signals};
use crate::app::App;
use crate::base::clock::Clock;
use crate::base::error::{Failure, Result};
use crate::config::Config;
use crate::desk::origin::DeskOrigin;
use crate::follow::Directory;
use std::io::Write;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};
use std::time::Duration;
use tokio::sync::watch;

/// After this the process ends whatever still runs, so that it is gone 10 seconds after it was told to.
const DEADLINE: Duration = Duration::from_millis(9_500);

/// Serves what is in the data folder until a signal comes.
///
/// # Errors
/// One sentence when the folder, an address or the database cannot be had.
pub(crate) fn run(config: &Config) -> Result<()> {
    let stop = signals::watch()?;
    let folder = owner::lock(&config.data, "serve")?;
    let listeners = Listeners::open(config)?;
    let app = App::open(&listeners.as_taken(config), Clock::system())?;
    let served = hold(&app, listeners, stop);
    drop(folder);
    served
}

/// The addresses that are answered.
pub(super) struct Listeners {
    public: TcpListener,
    private: Option<TcpListener>,
}

/// How an address is called, and what to choose when it cannot be had.
#[derive(Clone, Copy)]
struct Called {
    flag: &'static str,
    way_on: &'static str,
}

const PUBLIC: Called =
    Called { flag: "--listen", way_on: "another address, as in --listen 127.0.0.1:0 for a free one" };
const PRIVATE: Called = Called { flag: "--private-listen", way_on: "another address, or --private-listen none" };

impl Listeners {
    /// Takes both addresses.
    pub(super) fn open(config: &Config) -> Result<Listeners> {
        let public = listen(config.listen, PUBLIC)?;
        if config.private_listen.is_some_and(|private| private == config.listen && private.port() != 0) {
            let Called { flag, way_on } = PRIVATE;
            let words = format!("{} ({flag}) is where readers are answered already; choose {way_on}", config.listen);
            return Err(Failure::refused(words));
        }
        let private = config.private_listen.map(|address| listen(address, PRIVATE));
        Ok(Listeners { public, private: private.transpose()? })
    }

    /// The same, and where nobody chose an address and it is taken, a free one.
    pub(super) fn open_anywhere(config: &Config) -> Result<Listeners> {
        let take = |mut address: SocketAddr, chosen: bool, called| match TcpListener::bind(address) {
            Err(why) if why.kind() == std::io::ErrorKind::AddrInUse && !chosen => {
                address.set_port(0);
                listen(address, called)
            }
            bound => bound.map_err(|why| not_had(address, called, &why)),
        };
        let public = take(config.listen, config.listen_chosen, PUBLIC)?;
        let private = config.private_listen.map(|address| take(address, config.private_listen_chosen, PRIVATE));
        Ok(Listeners { public, private: private.transpose()? })
    }

    /// The settings with the address that was taken: port 0 has become another.
    pub(super) fn as_taken(&self, config: &Config) -> Config {
        let listen = self.public.local_addr().unwrap_or(config.listen);
        Config { listen, ..config.clone() }
    }
}

fn listen(address: SocketAddr, called: Called) -> Result<TcpListener> {
    TcpListener::bind(address).map_err(|why| not_had(address, called, &why))
}

fn not_had(address: SocketAddr, Called { flag, way_on }: Called, why: &std::io::Error) -> Failure {
    Failure::refused(match why.kind() {
        std::io::ErrorKind::AddrInUse => {
            format!("{address} ({flag}) is taken by another program; end that one, or choose {way_on}")
        }
        std::io::ErrorKind::PermissionDenied => {
            format!("{address} ({flag}) needs rights that this user does not have; choose {way_on}")
        }
        _ => format!("{address} ({flag}) cannot be listened on: {why}; choose {way_on}"),
    })
}

/// Serves until `stop`, with commands taken through the socket; ends everything in order.
pub(super) fn hold(app: &App, listeners: Listeners, stop: watch::Receiver<bool>) -> Result<()> {
    let control = Control::start(app, stop.clone())?;
    watch_deadline(stop.clone())?;
    announce(app, &listeners);
    let served = crate::web::serve::run(app, listeners.public, listeners.private, stop);
    control.end();
    app.db.close();
    tracing::info!("stopped");
    served
}

fn announce(app: &App, listeners: &Listeners) {
    let Ok(mut address) = listeners.public.local_addr() else { return };
    // All addresses of this machine are none that a browser could be sent to.
    if address.ip().is_unspecified() {
        address.set_ip(if address.is_ipv4() { Ipv4Addr::LOCALHOST.into() } else { Ipv6Addr::LOCALHOST.into() });
    }
    let directory = app.follower.directory();
    let mut words = greeting(&directory, address);
    match first_link(app, address) {
        Ok(link) => words.push_str(&link),
        Err(failure) => tracing::error!("the link of the first run could not be made: {failure}"),
    }
    match crate::person::moving::warning(app) {
        Ok(warning) => warning.into_iter().for_each(|words| tracing::warn!("{words}")),
        Err(failure) => tracing::error!("whether passkeys work at the desk could not be looked up: {failure}"),
    }
    let mut out = std::io::stdout();
    let _ = out.write_all(words.as_bytes()).and_then(|()| out.flush());
    if let Some(Ok(private)) = listeners.private.as_ref().map(TcpListener::local_addr) {
        tracing::info!("answers /healthz, /readyz and /metrics at http://{private}/");
    }
}

/// While no site has an owner: the one link that makes them, and how to come to it from another machine.
fn first_link(app: &App, address: SocketAddr) -> Result<String> {
    let Some(path) = crate::desk::first_link(app)? else { return Ok(String::new()) };
    let origin = DeskOrigin::of(&app.config);
    let mut words = format!("\nSet it up here, once, within a day:\n\n  {}{}\n", origin.address, path);
    if !origin.chosen {
        let port = address.port();
        words.push_str(&format!("\nFrom another machine, first: ssh -L {port}:localhost:{port} THIS-MACHINE\n"));
    }
    Ok(words)
}

/// One line, and on an empty server what to do next.
fn greeting(directory: &Directory, address: SocketAddr) -> String {
    let titles: Vec<&str> = directory.homes().map(|home| home.site.title.as_str()).collect();
    match titles.as_slice() {
        [] => format!(
            "Relais serves no site yet at http://{address}/\n\n\
             Bring a blog over:  relais import backup.xml --site blog.example.org\n\
             Add an empty site:  relais site add blog.example.org --title \"My blog\" --language en --timezone UTC\n\
             Look at a sample:   relais demo\n"
        ),
        [title] => format!("Relais serves “{}” at http://{address}/\n", crate::base::voice::printable(title)),
        several => format!("Relais serves {} sites at http://{address}/\n", several.len()),
    }
}

/// Ends the process when it has not ended by itself in time.
fn watch_deadline(mut stop: watch::Receiver<bool>) -> Result<()> {
    let wait = move || {
        if futures_executor::block_on(stop.wait_for(|stop| *stop)).is_err() {
            return;
        }
        tracing::info!("stopping: what is under way is finished first");
        std::thread::sleep(DEADLINE);
        tracing::error!("not everything ended in time; what was not finished is not kept");
        std::process::exit(1);
    };
    let thread = std::thread::Builder::new().name("relais-deadline".into());
    thread.spawn(wait).map(|_| ()).map_err(|why| anyhow::Error::from(why).context("starting a thread").into())
}
