//! Where readers can pass an article on: plain links, each to what somebody uses already.

use crate::base::names::named;
use serde::{Deserialize, Serialize};

/// A way to pass an article on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Share {
    /// The address itself, to copy.
    Address,
    /// A message.
    Mail,
    Bluesky,
    Facebook,
    Linkedin,
    Mastodon,
    Telegram,
    Whatsapp,
    X,
}

named!(
    Share, "way to pass an article on",
    Address "address", Mail "mail", Bluesky "bluesky", Facebook "facebook", Linkedin "linkedin", Mastodon "mastodon",
    Telegram "telegram", Whatsapp "whatsapp", X "x",
);

impl Share {
    /// All of them, in the order in which readers see them.
    pub(crate) const ALL: [Share; 9] = [
        Share::Address,
        Share::Mail,
        Share::Mastodon,
        Share::Bluesky,
        Share::Facebook,
        Share::Linkedin,
        Share::Telegram,
        Share::Whatsapp,
        Share::X,
    ];

    /// A name that is the same in all languages; `None` where a text of the interface says it.
    pub(crate) fn own_name(self) -> Option<&'static str> {
        match self {
            Share::Address | Share::Mail => None,
            Share::Bluesky => Some("Bluesky"),
            Share::Facebook => Some("Facebook"),
            Share::Linkedin => Some("LinkedIn"),
            Share::Mastodon => Some("Mastodon"),
            Share::Telegram => Some("Telegram"),
            Share::Whatsapp => Some("WhatsApp"),
            Share::X => Some("X"),
        }
    }

    /// Where it leads, with what is passed on; all is percent-encoded.
    pub(crate) fn address(self, page: &str, title: &str) -> String {
        let (page_alone, title_alone) = (encoded(page), encoded(title));
        let both = encoded(&format!("{title} {page}"));
        match self {
            Share::Address => page.to_owned(),
            Share::Mail => format!("mailto:?subject={title_alone}&body={page_alone}"),
            Share::Bluesky => format!("https://bsky.app/intent/compose?text={both}"),
            Share::Facebook => format!("https://www.facebook.com/sharer/sharer.php?u={page_alone}"),
            Share::Linkedin => format!("https://www.linkedin.com/sharing/share-offsite/?url={page_alone}"),
            Share::Mastodon => format!("https://share.joinmastodon.org/#text={both}"),
            Share::Telegram => format!("https://t.me/share/url?url={page_alone}&text={title_alone}"),
            Share::Whatsapp => format!("https://wa.me/?text={both}"),
            Share::X => format!("https://x.com/intent/post?url={page_alone}&text={title_alone}"),
        }
    }
}

fn encoded(words: &str) -> String {
    percent_encoding::utf8_percent_encode(words, percent_encoding::NON_ALPHANUMERIC).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_passed_on_cannot_leave_its_place_in_the_address() {
        let (page, title) = ("https://example.org/a?b=c&d#e", "Été & \"hiver\" #1 =?\r\nBcc: x@example.org");
        for share in Share::ALL.into_iter().filter(|share| *share != Share::Address) {
            let address = share.address(page, title);
            let rest = address.replace("?text=", "").replace("#text=", "").replace("&text=", "").replace("?url=", "");
            let rest = rest.replace("?u=", "").replace("?subject=", "").replace("&body=", "");
            assert!(!rest.contains(['&', '#', '?', '"', ' ', '\r', '\n']), "{address}");
        }
    }
}
