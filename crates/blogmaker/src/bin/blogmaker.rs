//! Writes a made Blogger backup to a file.

use std::fs::File;
use std::path::PathBuf;
use std::process::ExitCode;

use blogmaker::{Plan, Traps};

const USE: &str = "blogmaker [--articles N] [--comments M] [--pages N] [--drafts N] [--labels N] [--seed S] [--traps] \
[--lean] [--locale fr] [--zone Europe/Paris] [--host blog.example.org] [--media DIR] OUT.xml";

fn main() -> ExitCode {
    match run() {
        Ok(report) => {
            println!("{report}");
            ExitCode::SUCCESS
        }
        Err(reason) => {
            eprintln!("blogmaker: {reason}\n{USE}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<String, String> {
    let mut plan = Plan { detail: false, ..Plan::default() };
    let (mut file, mut media) = (None, None);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or_else(|| format!("{argument} wants a value"));
        match argument.as_str() {
            "--articles" => plan.articles = number(&value()?)?,
            "--comments" => plan.comments = number(&value()?)?,
            "--pages" => plan.pages = number(&value()?)?,
            "--drafts" => plan.drafts = number(&value()?)?,
            "--labels" => plan.labels = number(&value()?)?,
            "--seed" => plan.seed = u64::from(number(&value()?)?),
            "--traps" => plan.traps = Traps::all(),
            "--lean" => plan.lean = true,
            "--locale" => plan.locale = value()?,
            "--zone" => plan.time_zone = value()?,
            "--host" => plan.host = value()?,
            "--media" => media = Some(PathBuf::from(value()?)),
            name if name.starts_with("--") => return Err(format!("{name} is not known")),
            name => file = Some(PathBuf::from(name)),
        }
    }
    let file = file.ok_or("the name of a file is missing")?;
    let mut out = File::create(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let expected = blogmaker::write(&plan, &mut out).map_err(|error| error.to_string())?;
    let pictures = match media {
        Some(folder) => blogmaker::write_media(&plan, &folder).map_err(|error| error.to_string())?,
        None => 0,
    };
    Ok(format!("{} bytes, {} pictures, {:?}", expected.bytes, pictures, expected.counts))
}

fn number(text: &str) -> Result<u32, String> {
    text.parse().map_err(|_| format!("{text} is not a number"))
}
