//! The command line: reads it, gets hold of the data folder or of the process that has it, and runs the command.

mod arguments;
mod control;
mod demo;
mod explain;
mod owner;
mod serve;
mod signals;
mod task;

use crate::app::App;
use crate::base::clock::Clock;
use crate::base::error::{Result, not_written};
use crate::base::voice::{Terminal, Voice, printable};
use crate::config::{Config, SETTINGS, Setting, markdown};
use arguments::{Command, Line};
use clap::Parser;
use owner::{Claim, Folder};
use std::io::{IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;
use task::Task;

/// Not done, and wrongly used: the two exit statuses beside 0.
const FAILED: u8 = 1;
const MISUSED: u8 = 2;

/// The whole program. Its status: 0 done, 1 failed, 2 wrong use.
pub fn main() -> ExitCode {
    let line = Line::parse();
    let folder = std::env::current_dir().unwrap_or_default();
    let environment = |name: &str| std::env::var(name).ok();
    let config = readable(SETTINGS).and_then(|()| Config::load(&line.given, &environment, &folder));
    let config = match config {
        Ok(config) => config,
        Err(words) => return ended(&words, MISUSED),
    };
    log(&config.log);
    match run(line.command.unwrap_or(Command::Serve), &config) {
        Ok(status) => ExitCode::from(status),
        Err(failure) => ended(&explain::words(&failure, &config), FAILED),
    }
}

/// A variable that is set and cannot be read is not passed over: the default would be another folder.
fn readable(settings: &[Setting]) -> std::result::Result<(), String> {
    let names = settings.iter().map(Setting::variable).chain(["RELAIS_CONFIG".to_owned()]);
    let mut odd = names.filter(|name| matches!(std::env::var(name), Err(std::env::VarError::NotUnicode(_))));
    odd.next().map_or(Ok(()), |name| Err(format!("{name}: its value is not UTF-8; write it so, or use relais.toml")))
}

fn ended(words: &str, status: u8) -> ExitCode {
    let _ = writeln!(std::io::stderr(), "{}", printable(words));
    ExitCode::from(status)
}

/// Readable lines on stderr; colours only where somebody looks.
fn log(level: &str) {
    let filter = level.parse::<tracing_subscriber::EnvFilter>().unwrap_or_default();
    let colours = std::io::stderr().is_terminal();
    let lines = tracing_subscriber::fmt().with_writer(std::io::stderr).with_ansi(colours).with_target(false);
    // Whoever runs us inside a program of theirs may have set a log already; theirs stays.
    let _ = lines.with_env_filter(filter).try_init();
}

fn run(command: Command, config: &Config) -> Result<u8> {
    match command {
        Command::Serve => serve::run(config).map(|()| 0),
        Command::Demo { language } => demo::run(config, language.as_deref()).map(|()| 0),
        Command::Restore { file } => restore(config, &file).map(|()| 0),
        Command::Api => say(&crate::api::markdown()),
        Command::Settings { markdown: true } => say(&markdown()),
        Command::Settings { markdown: false } => say(&explain::settings(config)),
        Command::Data(command) => hand_over(config, &command.task()),
    }
}

fn say(text: &str) -> Result<u8> {
    let mut out = std::io::stdout();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        // Whoever closed our output does not want to read on.
        Err(why) if why.kind() != std::io::ErrorKind::BrokenPipe => Err(not_written(Path::new("the output"), &why)),
        _ => Ok(0),
    }
}

/// Runs the task here when the folder is free, else in the process that has it.
fn hand_over(config: &Config, task: &Task) -> Result<u8> {
    match owner::claim(&config.data, task.name())? {
        Claim::Ours(folder) => here(config, task, folder).map(|()| 0),
        Claim::Served(server) => control::client::run(server, &config.data, task),
    }
}

fn here(config: &Config, task: &Task, folder: Folder) -> Result<()> {
    let clock = Clock::system();
    let stop = signals::watch()?;
    let app = App::open(config, clock.clone())?;
    let done = task.run(&app, &mut Terminal::new(clock, stop));
    app.db.close();
    drop(folder);
    done
}

/// Only into a folder that nobody uses.
fn restore(config: &Config, file: &Path) -> Result<()> {
    let file = arguments::absolute(file);
    crate::keep::restore::look(&file)?;
    let folder = owner::lock(&config.data, "restore")?;
    let clock = Clock::system();
    let mut voice = Terminal::new(clock.clone(), signals::watch()?);
    let done = crate::keep::restore::run(config, clock.for_database(), &file, &mut voice as &mut dyn Voice);
    drop(folder);
    done
}
