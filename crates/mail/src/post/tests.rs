//! Messages handed in at a small server of the test's own, which says what it is told to.

use super::*;
use crate::{Address, Line};
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::thread::JoinHandle;

/// A server for one connection: it gives `refusal` in answer to a line that begins with `to`, and returns all it was told.
fn server(to: &'static str, refusal: &'static str) -> (u16, JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let served = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let lines = BufReader::new(stream.try_clone().unwrap()).lines();
        let (mut told, mut within) = (Vec::new(), false);
        stream.write_all(b"220 mail.example.org ESMTP\r\n").unwrap();
        for line in lines.map_while(Result::ok) {
            let answer = match line.as_str() {
                _ if within && line != "." => None,
                "." => {
                    within = false;
                    Some("250 taken\r\n")
                }
                refused if !to.is_empty() && refused.starts_with(to) => Some(refusal),
                "DATA" => {
                    within = true;
                    Some("354 go on\r\n")
                }
                hello if hello.starts_with("EHLO") => Some("250-mail.example.org\r\n250 AUTH PLAIN\r\n"),
                auth if auth.starts_with("AUTH") => Some("235 welcome\r\n"),
                "QUIT" => Some("221 bye\r\n"),
                _ => Some("250 OK\r\n"),
            };
            told.push(line);
            if let Some(answer) = answer
                && stream.write_all(answer.as_bytes()).is_err()
            {
                break;
            }
        }
        told
    });
    (port, served)
}

fn post(port: u16) -> Post {
    let server = Server::parse(&format!("smtp://ana:secret@127.0.0.1:{port}?tls=none")).unwrap();
    Post { way: Way::Server(server), from: Sender::parse("Carnets <desk@example.org>").unwrap(), signature: None }
}

fn letter() -> Letter {
    Letter {
        to: Address::parse("ben@example.org").unwrap(),
        reply_to: Some(Address::parse("eve@example.org").unwrap()),
        subject: Line::of("تسجيل الدخول"),
        text: "مرحبا\n.\nhttps://example.org/\n".into(),
        html: "<p dir=rtl>مرحبا".into(),
        language: Line::of("ar-TN"),
        key: "0a1b".into(),
        at: 0,
        thread: None,
        list: None,
    }
}

#[test]
fn a_message_is_handed_in_whole() {
    let (port, served) = server("", "");
    post(port).send(&letter()).unwrap();
    let told = served.join().unwrap().join("\n");
    for part in [
        "MAIL FROM:<desk@example.org>",
        "RCPT TO:<ben@example.org>",
        "Reply-To: eve@example.org",
        "Message-ID: <0a1b@example.org>",
        "Content-Language: ar-TN",
        "Content-Type: multipart/alternative;",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Type: text/html; charset=utf-8",
        "Auto-Submitted: auto-generated",
    ] {
        assert!(told.contains(part), "{part}\n{told}");
    }
}

#[test]
fn what_the_server_says_is_told_and_decides_whether_to_try_again() {
    let (now, ever, mailbox) = (
        Unsent::ForNow as fn(String) -> Unsent,
        Unsent::ForEver as fn(String) -> Unsent,
        Unsent::NoMailbox as fn(String) -> Unsent,
    );
    let cases = [
        ("RCPT", "550 no such mailbox\r\n", "knows no such mailbox (550: no such mailbox)", mailbox),
        ("RCPT", "553 5.1.3 what is that\r\n", "knows no such mailbox (553: 5.1.3 what is that)", mailbox),
        ("RCPT", "550 5.7.1 relaying denied\r\n", "refused the message (550: 5.7.1 relaying denied)", ever),
        ("DATA", "554 spam\r\n", "refused the message (554: spam)", ever),
        ("RCPT", "452 4.2.2 mailbox full\r\n", "does not take the message now (452: 4.2.2 mailbox full)", now),
        ("AUTH", "535 wrong password\r\n", "does not let us sign in (535: wrong password)", now),
    ];
    for (to, answer, words, kind) in cases {
        let (port, served) = server(to, answer);
        let unsent = post(port).send(&letter()).unwrap_err();
        assert!(unsent.to_string().contains(words), "{unsent}");
        assert_eq!(unsent, kind(unsent.to_string()));
        assert!(!unsent.to_string().contains("secret"));
        served.join().unwrap();
    }
}

#[test]
fn a_server_that_is_not_there_or_offers_no_encryption_is_told_apart() {
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let unsent = post(closed).send(&letter()).unwrap_err();
    assert!(unsent.to_string().contains("could not be spoken to"), "{unsent}");
    let (port, served) = server("", "");
    let server = Server::parse(&format!("smtp://127.0.0.1:{port}")).unwrap();
    let guarded = Post { way: Way::Server(server), ..post(port) };
    let unsent = guarded.send(&letter()).unwrap_err();
    assert!(matches!(unsent, Unsent::ForNow(_)), "{unsent}");
    assert!(!served.join().unwrap().iter().any(|line| line.starts_with("MAIL")), "nothing is said in clear");
}
