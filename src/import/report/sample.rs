//! Where a finding stands in the file, with some of its words: foreign text, made harmless.

use super::Finding;

/// Most characters of a path, a file name or an old id.
pub(super) const LONG: usize = 400;

/// Most characters of the words of an entry.
const WORDS: usize = 200;

/// What is kept of a finding, on one line each.
#[derive(Debug)]
pub(super) struct Sample {
    pub(super) old_id: String,
    pub(super) line: u64,
    pub(super) address: String,
    pub(super) words: String,
}

impl Sample {
    pub(super) fn of(finding: &Finding<'_>) -> Sample {
        // Mail addresses of a blog's settings are read by nobody, not even in a report.
        let hides_mail = finding.cause == "mail_address_left";
        let told = |text: &str, most: usize| {
            if hides_mail && text.contains('@') { String::new() } else { tamed(text, most) }
        };
        Sample {
            old_id: told(finding.old_id, LONG),
            line: finding.line,
            address: told(finding.address, LONG),
            words: told(finding.sample, WORDS),
        }
    }
}

/// Foreign text on one line of at most `most` characters, without anything that steers a terminal or turns the
/// direction of what stands beside it.
pub(super) fn tamed(text: &str, most: usize) -> String {
    // Most ids and paths: nothing in them needs a look.
    if text.len() < most && text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return text.to_owned();
    }
    let mut tamed = String::new();
    let mut count = 0;
    for character in text.trim().chars() {
        let character = if character.is_whitespace() || character.is_control() { ' ' } else { character };
        if is_steering(character) || (character == ' ' && tamed.ends_with(' ')) {
            continue;
        }
        if count + 1 >= most {
            tamed.push('…');
            break;
        }
        tamed.push(character);
        count += 1;
    }
    tamed
}

/// Marks of direction, byte order marks, interlinear and tag characters: none of them shows itself.
fn is_steering(character: char) -> bool {
    matches!(character,
        '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}
