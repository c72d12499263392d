//! The program: reads the command and runs it.

fn main() {}
