//! Asks servers of others for a page: addresses of the public net alone unless one's host says otherwise, in bounded time, over a
//! bounded number of redirects, up to a bounded length. Knows no noun.

mod reach;

pub use reach::{Reach, is_public};

use reach::Guarded;
use std::sync::Arc;
use std::time::Duration;
use ureq::ResponseExt;
use ureq::http::header;
use ureq::tls::{Certificate, RootCerts, TlsConfig};
use ureq::unversioned::transport::DefaultConnector;

/// The longest that one page may take, redirects included.
const PATIENCE: Duration = Duration::from_secs(20);
/// Redirects that are followed.
const REDIRECTS: u32 = 5;
/// Bytes of the heads of an answer.
const HEAD: usize = 32 << 10;

/// Whoever asks. Clones share their connections.
#[derive(Clone, Debug)]
pub struct Fetcher(ureq::Agent);

/// What was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Got {
    /// Where it stood in the end.
    pub address: String,
    /// As in `Content-Type`, without parameters, in small letters; empty where nothing was said.
    pub media_type: String,
    /// As they came.
    pub bytes: Vec<u8>,
}

/// Why there is nothing.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failed {
    /// It leads into a network that is not public, or is no address of the web.
    #[error("it leads nowhere that may be asked")]
    NotPublic,
    /// Another answer than a page.
    #[error("it answered {0}")]
    Status(u16),
    /// Longer than was asked for.
    #[error("it is longer than {0} bytes")]
    TooLong(u64),
    /// No answer, or half of one.
    #[error("it did not answer: {0}")]
    Silent(String),
}

impl Fetcher {
    /// `name` says to those servers who asks.
    pub fn new(reach: Reach, name: &str) -> Fetcher {
        let roots = rustls_native_certs::load_native_certs().certs;
        let roots: Vec<_> = roots.iter().map(|root| Certificate::from_der(root.as_ref()).to_owned()).collect();
        let tls = TlsConfig::builder()
            .root_certs(RootCerts::from(roots))
            .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .build();
        let config = ureq::Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .max_redirects(REDIRECTS)
            .max_response_header_size(HEAD)
            .http_status_as_error(false)
            // A proxy would look names up in our place.
            .proxy(None)
            .user_agent(name)
            .tls_config(tls)
            .build();
        Fetcher(ureq::Agent::with_parts(config, DefaultConnector::default(), Guarded::of(reach)))
    }

    /// Asks for what stands at an address of the web, at most so many bytes of it. Blocks, for twenty seconds at most.
    ///
    /// # Errors
    /// Why there is nothing.
    pub fn get(&self, address: &str, most: u64) -> Result<Got, Failed> {
        if !address.starts_with("http://") && !address.starts_with("https://") {
            return Err(Failed::NotPublic);
        }
        let mut answer = self.0.get(address).call().map_err(|why| failed(why, most))?;
        if answer.status().as_u16() != 200 {
            return Err(Failed::Status(answer.status().as_u16()));
        }
        let kind = answer.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let media_type = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        let address = answer.get_uri().to_string();
        let bytes = answer.body_mut().with_config().limit(most).read_to_vec().map_err(|why| failed(why, most))?;
        Ok(Got { address, media_type, bytes })
    }
}

fn failed(why: ureq::Error, most: u64) -> Failed {
    match why {
        ureq::Error::BodyExceedsLimit(_) => Failed::TooLong(most),
        ureq::Error::Io(why) if why.kind() == std::io::ErrorKind::PermissionDenied => Failed::NotPublic,
        other => Failed::Silent(other.to_string()),
    }
}

#[cfg(test)]
mod tests;
