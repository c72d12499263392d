//! Prints the corpus of hostile strings, one per line as JSON, for tests that are not written in Rust.

use std::io::{self, BufWriter, Write};

fn main() -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    for text in html::hostile::STRINGS {
        serde_json::to_writer(&mut out, text)?;
        writeln!(out)?;
    }
    out.flush()
}
