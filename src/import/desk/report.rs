//! The report of a backup at the desk: searched, leafed through, taken along as it is.

use super::views::{Choice, FoundLine, Part, ReportPage};
use super::{cause_words, causes, kind_words, kinds, opened};
use crate::base::error::{Failure, Result};
use crate::base::ids::ArticleId;
use crate::desk::Desk;
use crate::desk::reply::Reply;
use crate::import::model::{Found, Summary, Upload, Wanted};
use crate::import::store::findings;
use crate::urls;
use std::collections::HashMap;

/// Lines of one page.
const LINES: i64 = 50;
/// Lines of one part of the whole: memory stays flat however long it is.
const PART: i64 = 50_000;

/// Shows the lines that fit.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    let upload = opened(desk)?;
    let Some(summary) = upload.report.clone().or_else(|| upload.survey.as_ref().map(|survey| survey.summary.clone()))
    else {
        return Err(Failure::told("refused-move-not-planned", &[]));
    };
    let query = &desk.query;
    let wanted = Wanted { words: query.line("q"), subject: query.line("kind"), cause: query.line("cause") };
    let after = query.number("after").unwrap_or(0).max(0);
    let id = upload.id;
    let mut found = desk.read(|rows| Ok(findings::search(rows, id, &wanted, after, LINES + 1)?))?;
    let more = found.len() as i64 > LINES;
    found.truncate(LINES as usize);
    let (site, last) = (desk.site()?, found.last().map_or(0, |found| found.number));
    let narrowed = !(wanted.words.is_empty() && wanted.subject.is_empty() && wanted.cause.is_empty());
    let page = ReportPage {
        frame: desk.frame(&urls::desk_move(site))?,
        here: urls::desk_move_report(site, id),
        back: urls::desk_move_one(site, id),
        name: upload.name.clone(),
        is_plan: upload.report.is_none(),
        kinds: kinds(desk, &summary)?,
        subjects: subjects(desk, &summary, &wanted)?,
        choices: choices(desk, &summary, &wanted)?,
        lines: lines(desk, &upload, found)?,
        older: more
            .then(|| urls::desk_move_report_after(site, id, [&wanted.words, &wanted.subject, &wanted.cause], last)),
        parts: parts(desk, &upload)?,
        words: wanted.words,
        narrowed,
    };
    Ok(Reply::page(desk.write(&page)?))
}

/// One part of the whole, as JSON Lines.
pub(crate) fn part(desk: &mut Desk<'_>) -> Result<Reply> {
    let upload = opened(desk)?;
    let number: i64 = desk.word.as_deref().and_then(|word| word.strip_suffix(".jsonl")?.parse().ok()).unwrap_or(0);
    if number < 1 {
        return Err(Failure::told("refused-no-move", &[]));
    }
    let (id, first) = (upload.id, (number - 1).saturating_mul(PART));
    let found = desk.read(|rows| Ok(findings::search(rows, id, &Wanted::default(), first, PART)?))?;
    let mut bytes = Vec::new();
    for found in found.into_iter().take_while(|found| found.number <= first + PART) {
        serde_json::to_writer(&mut bytes, &found.line)?;
        bytes.push(b'\n');
    }
    Ok(Reply::download(&format!("import-{id}-{number}.jsonl"), "application/jsonl", bytes))
}

fn parts(desk: &Desk<'_>, upload: &Upload) -> Result<Vec<Part>> {
    let (site, id) = (desk.site()?, upload.id);
    let Some((_, last)) = desk.read(|rows| Ok(findings::ends(rows, id)?))? else { return Ok(Vec::new()) };
    let count = (last - 1).div_euclid(PART) + 1;
    Ok((1..=count).map(|number| Part { number, address: urls::desk_move_part(site, id, number) }).collect())
}

fn subjects(desk: &Desk<'_>, summary: &Summary, wanted: &Wanted) -> Result<Vec<Choice>> {
    let choice = |subject: &String| {
        Ok(Choice { words: kind_words(desk, subject)?, chosen: *subject == wanted.subject, value: subject.clone() })
    };
    summary.kinds.keys().map(choice).collect()
}

fn choices(desk: &Desk<'_>, summary: &Summary, wanted: &Wanted) -> Result<Vec<Choice>> {
    let lines = causes(desk, &summary.causes)?;
    let choice = |line: super::views::CauseLine| Choice {
        chosen: line.cause == wanted.cause,
        value: line.cause,
        words: line.words,
    };
    Ok(lines.grave.into_iter().chain(lines.light).map(choice).collect())
}

fn lines(desk: &Desk<'_>, upload: &Upload, found: Vec<Found>) -> Result<Vec<FoundLine>> {
    let articles = articles(desk, upload, &found)?;
    let site = desk.site()?;
    let line = |found: Found| {
        let line = found.line;
        let article = articles.get(&(line.subject == "comment", line.old_id.clone()));
        Ok(FoundLine {
            kind: kind_words(desk, &line.subject)?,
            words: cause_words(desk, &line.cause, line.count)?,
            is_grave: line.severity == "person",
            article: article.map(|(id, _)| urls::desk_article(site, *id)),
            title: article.map(|(_, title)| title.clone()).unwrap_or_default(),
            old_id: line.old_id,
            line: line.line,
            address: line.address,
            sample: line.sample,
        })
    };
    found.into_iter().map(line).collect()
}

/// The articles to which lines lead: by whether the entry was a comment, and its old id.
fn articles(desk: &Desk<'_>, upload: &Upload, found: &[Found]) -> Result<HashMap<(bool, String), (ArticleId, String)>> {
    let Some(survey) = &upload.survey else { return Ok(HashMap::new()) };
    let of = |subjects: &[&str]| -> Vec<&str> {
        let lines = found.iter().map(|found| &found.line);
        lines.filter(|line| subjects.contains(&line.subject.as_str())).map(|line| line.old_id.as_str()).collect()
    };
    let (articles, comments) = (of(&["article", "page", "template"]), of(&["comment"]));
    desk.read(|rows| {
        let articles = findings::articles(rows, &survey.source, &articles)?;
        let comments = findings::articles_of_comments(rows, &survey.source, &comments)?;
        let articles = articles.into_iter().map(|(old_id, article)| ((false, old_id), article));
        Ok(articles.chain(comments.into_iter().map(|(old_id, article)| ((true, old_id), article))).collect())
    })
}
