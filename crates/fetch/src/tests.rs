//! What may be asked, and how much of it is taken.

use super::*;
use std::io::{Read, Write};
use std::net::{IpAddr, TcpListener};

/// A server on this machine that answers each connection with these bytes, in turn.
fn server(answers: Vec<String>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for answer in answers {
            let (mut connection, _) = listener.accept().unwrap();
            let mut asked = [0; 4096];
            let _ = connection.read(&mut asked);
            let _ = connection.write_all(answer.as_bytes());
        }
    });
    address
}

fn page(words: &str) -> String {
    let length = words.len();
    format!(
        "HTTP/1.1 200 OK\r\nContent-Type: Text/HTML; charset=utf-8\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{words}"
    )
}

fn moved(to: &str) -> String {
    format!("HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
}

#[test]
fn addresses_of_a_network_of_ones_own_are_known() {
    let inside = "0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 127.9.9.9 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.1 192.0.2.1 \
                  192.88.99.1 192.168.1.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 255.255.255.255 :: ::1 ::127.0.0.1 \
                  ::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::7f00:1 2001::1 2001:db8::1 2002:7f00:1:: 3fff::1 fc00::1 fe80::1 ff02::1 100::1";
    for address in inside.split_whitespace() {
        assert!(!is_public(address.parse::<IpAddr>().unwrap()), "{address}");
    }
    for address in "1.1.1.1 100.63.0.1 100.128.0.1 172.15.0.1 172.32.0.1 192.0.1.1 2606:4700::1 2001:200::1 64:ff9b::101:101 2002:101:101::".split_whitespace() {
        assert!(is_public(address.parse::<IpAddr>().unwrap()), "{address}");
    }
}

#[test]
fn nothing_of_ones_own_network_is_asked_whatever_it_is_called() {
    let address = server(vec![page("secret")]);
    let port = address.rsplit(':').next().unwrap();
    let fetcher = Fetcher::new(Reach::Public, "Test");
    for host in ["127.0.0.1", "localhost", "[::1]", "0x7f.1", "2130706433", "[::ffff:127.0.0.1]"] {
        let asked = fetcher.get(&format!("http://{host}:{port}/"), 1000);
        assert!(matches!(asked, Err(Failed::NotPublic | Failed::Silent(_))), "{host}: {asked:?}");
    }
    for address in ["file:///etc/passwd", "ftp://127.0.0.1/", "//127.0.0.1", "", "javascript:1"] {
        assert_eq!(fetcher.get(address, 1000), Err(Failed::NotPublic), "{address}");
    }
}

#[test]
fn a_page_comes_with_where_it_stood_and_what_it_is() {
    let address = server(vec![moved("/there"), page("<p>Here")]);
    let got = Fetcher::new(Reach::Any, "Test").get(&format!("{address}/here"), 1000).unwrap();
    assert_eq!(
        (got.address, got.media_type.as_str(), got.bytes.as_slice()),
        (format!("{address}/there"), "text/html", &b"<p>Here"[..])
    );
}

#[test]
fn what_is_too_long_goes_in_circles_or_breaks_off_is_not_taken() {
    let fetcher = Fetcher::new(Reach::Any, "Test");
    let long = server(vec![page(&"x".repeat(2000))]);
    assert_eq!(fetcher.get(&long, 1000), Err(Failed::TooLong(1000)));
    let circle = server(vec![moved("/"); 10]);
    assert!(matches!(fetcher.get(&circle, 1000), Err(Failed::Silent(_) | Failed::Status(302))));
    let broken = server(vec!["HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf".into()]);
    assert!(matches!(fetcher.get(&broken, 1000), Err(Failed::Silent(_))));
    let gone = server(vec!["HTTP/1.1 410 Gone\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".into()]);
    assert_eq!(fetcher.get(&gone, 1000), Err(Failed::Status(410)));
}
