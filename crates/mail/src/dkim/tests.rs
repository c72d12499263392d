//! Signatures that are checked with the public half of their key, and figures from the specification.

use super::*;
use crate::{Address, Folder, Letter, Line, List, Post, Sender, Way};
use ring::signature::{ED25519, RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey};

const ED25519_KEY: &[u8] = include_bytes!("tests/ed25519.pem");
const RSA_KEY: &[u8] = include_bytes!("tests/rsa.pem");

#[test]
fn a_body_is_folded_and_digested_as_in_the_specification() {
    let body = b"Hi.\r\n\r\nWe lost the game. Are you hungry yet?\r\n\r\nJoe.\r\n";
    let hash = STANDARD.encode(digest(&SHA256, &relaxed_body(body)));
    assert_eq!(hash, "2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=", "RFC 8463, A.3");
    assert_eq!(relaxed_body(b" C \r\nD \t E\r\n\r\n\r\n"), b" C\r\nD E\r\n", "RFC 6376, 3.4.5");
    assert_eq!(relaxed_body(b"\r\n\r\n"), b"");
    let head = fields("A: X\r\nB : Y\t\r\n\tZ  \r\n");
    assert_eq!(head, [("a".to_owned(), "X".to_owned()), ("b".to_owned(), "Y Z".to_owned())], "RFC 6376, 3.4.5");
}

/// A message as it is put into a folder.
fn signed(key: &[u8]) -> String {
    let place = tempfile::tempdir().unwrap();
    let letter = Letter {
        to: Address::parse("ben@example.org").unwrap(),
        reply_to: None,
        subject: Line::of("Réponses à « Le phare qu’on croyait éteint », que vous suivez depuis le 3 novembre"),
        text: "Bonjour\n".into(),
        html: "<p>Bonjour".into(),
        language: Line::of("fr-FR"),
        key: "0a1b".into(),
        at: 1_793_534_400_000_000,
        thread: Some("7".into()),
        list: Some(List {
            name: "discussion-7".into(),
            host: "blog.example.org".into(),
            stop: url::Url::parse("https://blog.example.org/follow/k3m9x2qp").unwrap(),
        }),
    };
    let post = Post {
        way: Way::Folder(Folder::new(place.path().to_owned())),
        from: Sender::parse("Carnets <desk@example.org>").unwrap(),
        signature: Some(Signature::read("relais", key).unwrap()),
    };
    post.send(&letter).unwrap();
    let file = std::fs::read_dir(place.path()).unwrap().next().unwrap().unwrap().path();
    std::fs::read_to_string(file).unwrap()
}

/// What a receiving server does: every field that the signature names, bottom up, then the signature without its last value.
fn check(message: &str, verify: impl Fn(&[u8], &[u8]) -> bool) -> bool {
    let (head, body) = message.split_once("\r\n\r\n").unwrap();
    let unfolded = head.replace("\r\n ", " ").replace("\r\n\t", " ");
    let mut lines: Vec<&str> = unfolded.split("\r\n").collect();
    let field = lines.remove(0).strip_prefix("DKIM-Signature:").unwrap();
    let tag = |name: &str| {
        let value = field.split(';').find_map(|tag| tag.trim().strip_prefix(&format!("{name}="))).unwrap();
        value.replace(' ', "")
    };
    let squeeze = |value: &str| value.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut words = String::new();
    for name in tag("h").split(':') {
        let at = lines.iter().rposition(|line| line.to_lowercase().starts_with(&format!("{name}:")));
        if let Some(at) = at {
            let line = lines.remove(at);
            words.push_str(&format!("{name}:{}\r\n", squeeze(line.split_once(':').unwrap().1)));
        }
    }
    let unsigned = field.split_once(" b=").unwrap().0.to_owned() + " b=";
    words.push_str(&format!("dkim-signature:{}", squeeze(&unsigned)));
    let hash = STANDARD.encode(digest(&SHA256, body.as_bytes()));
    hash == tag("bh") && verify(words.as_bytes(), &STANDARD.decode(tag("b")).unwrap())
}

fn public(key: &[u8]) -> Vec<u8> {
    match &*Signature::read("relais", key).unwrap().key {
        Key::Ed25519(key) => key.public_key().as_ref().to_vec(),
        Key::Rsa(key) => key.public_key().as_ref().to_vec(),
    }
}

#[test]
fn the_public_half_of_either_kind_of_key_proves_a_message_and_no_other() {
    let small = |words: &[u8], signature: &[u8]| {
        let hash = digest(&SHA256, words);
        UnparsedPublicKey::new(&ED25519, public(ED25519_KEY)).verify(hash.as_ref(), signature).is_ok()
    };
    let large = |words: &[u8], signature: &[u8]| {
        UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, public(RSA_KEY)).verify(words, signature).is_ok()
    };
    let message = signed(RSA_KEY);
    assert!(check(&message, large) && check(&signed(ED25519_KEY), small), "{message}");
    for (from, to) in [
        ("From: Carnets", "From: Eve"),
        ("/follow/k3m9", "/follow/eve9"),
        ("One-Click", "Two-Click"),
        ("\r\nTo: ", "\r\nFrom: eve@example.org\r\nTo: "),
        ("List-Id: <discussion-7", "List-Id: <discussion-8"),
    ] {
        assert!(message.contains(from), "{from}\n{message}");
        assert!(!check(&message.replacen(from, to, 1), large), "{to}");
    }
}

#[test]
fn the_record_holds_the_public_half_as_others_write_it() {
    let record = |key| Signature::read("relais", key).unwrap().record();
    let known = include_str!("tests/rsa.public.pem").lines().filter(|line| !line.starts_with('-')).collect::<String>();
    assert_eq!(record(RSA_KEY), format!("v=DKIM1; k=rsa; p={known}"));
    assert!(record(ED25519_KEY).starts_with("v=DKIM1; k=ed25519; p=") && record(ED25519_KEY).len() == 66);
}

#[test]
fn what_is_no_key_is_refused() {
    let public = include_bytes!("tests/rsa.public.pem");
    for (selector, key, why) in [
        ("relais", b"nothing".as_slice(), WrongKey::NoKey),
        ("relais", public.as_slice(), WrongKey::NoKey),
        ("relais", b"-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n".as_slice(), WrongKey::OtherKind),
        ("a.b;c", RSA_KEY, WrongKey::Selector),
        ("", RSA_KEY, WrongKey::Selector),
    ] {
        assert_eq!(Signature::read(selector, key).unwrap_err(), why, "{selector}");
    }
}
