//! How often articles are read, at the desk: each day of a month as a plot, and what is read most.

use super::views::{Bar, Lately, Plot, ReadDay, ReadLine, ReadsPage, Span};
use crate::article::model::{Article, Since};
use crate::article::reads;
use crate::article::store::reads as rows;
use crate::base::error::Result;
use crate::base::ids::ArticleId;
use crate::base::time;
use crate::desk::Desk;
use crate::desk::reply::Reply;
use crate::person::model::Right;
use crate::site::store as sites;
use crate::urls;
use jiff::ToSpan;
use jiff::civil::Date;
use locale::{Arg, Direction};
use std::collections::HashMap;

/// Days of a plot.
const DAYS: i64 = 30;
/// Articles in the list of those that are read most.
const MOST: i64 = 100;

/// Spans of that list: the word in the address, and the text.
const SPANS: [(&str, &str); 3] = [("week", "reads-week"), ("month", "reads-month"), ("year", "reads-year")];

/// Shows both.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    let site = desk.site()?;
    // What was counted on this node a moment ago is there too; other nodes write within a minute.
    reads::write(desk.app);
    let today = reads::today(desk.app, site);
    let asked = desk.query.text("in");
    let span = SPANS.iter().map(|(word, _)| *word).find(|word| *word == asked).unwrap_or("month");
    let since = match span {
        "week" => Since::days(7, today),
        "year" => Since::months(12, today),
        _ => Since::days(DAYS, today),
    };
    let (settings, by_day, most) = desk.read(|snapshot| {
        let by_day = rows::by_day(snapshot, Since::days(DAYS, today))?;
        Ok((sites::settings(snapshot)?, by_day, rows::most_read(snapshot, since, MOST)?))
    })?;
    let days = filled(today, &by_day.into_iter().collect());
    let tabs = SPANS.iter().map(|(word, key)| {
        let address = urls::desk_reads_in(site, word);
        Ok(Span { address, words: desk.text(key, &[])?, is_here: *word == span })
    });
    let page = ReadsPage {
        frame: desk.frame(&urls::desk_reads(site))?,
        is_counted: settings.count_reads,
        settings: desk.may(Right::Settings).then(|| urls::desk_settings(site)),
        total: days.iter().map(|(_, count)| count).sum(),
        plot: plot(desk, &days, Size { width: 720, height: 160 })?,
        first: words(desk, days.first()),
        last: words(desk, days.last()),
        days: days.iter().rev().map(|day| ReadDay { words: words(desk, Some(day)), count: day.1 }).collect(),
        spans: tabs.collect::<Result<_>>()?,
        lines: lines(desk, &most)?,
    };
    Ok(Reply::page(desk.write(&page)?))
}

fn words(desk: &Desk<'_>, day: Option<&(Date, i64)>) -> String {
    day.map(|(date, _)| desk.locale.date_long(*date)).unwrap_or_default()
}

fn lines(desk: &Desk<'_>, most: &[(Article, i64)]) -> Result<Vec<ReadLine>> {
    let ids: Vec<ArticleId> = most.iter().map(|(article, _)| article.id).collect();
    let mut small = lately(desk, &ids)?;
    let near = desk.near(&desk.place()?.home);
    let lines = most.iter().map(|(article, count)| ReadLine {
        address: format!("{near}{}", article.path.as_deref().unwrap_or_default()),
        title: Some(article.title.clone()).filter(|title| !title.is_empty()),
        tongue: desk.text_tongue(article.language.as_deref()),
        count: *count,
        plot: small.remove(&article.id).map(|lately| lately.plot),
    });
    Ok(lines.collect())
}

/// How often some articles were read in the last days; those that nobody read are left out.
///
/// # Errors
/// A failure of the database.
pub(super) fn lately(desk: &Desk<'_>, ids: &[ArticleId]) -> Result<HashMap<ArticleId, Lately>> {
    let today = reads::today(desk.app, desk.site()?);
    let found = desk.read(|snapshot| Ok(rows::of_articles(snapshot, ids, Since::days(DAYS, today))?))?;
    let mut by_article: HashMap<ArticleId, HashMap<i64, i64>> = HashMap::new();
    for (article, day, count) in found {
        by_article.entry(article).or_default().insert(day, count);
    }
    let plots = by_article.into_iter().map(|(article, counts)| {
        let days = filled(today, &counts);
        let count = days.iter().map(|(_, count)| count).sum();
        Ok((article, Lately { count, plot: plot(desk, &days, Size { width: 90, height: 24 })? }))
    });
    plots.collect()
}

/// Each of the last days with its count, the oldest first; days without any have 0.
fn filled(today: Date, counts: &HashMap<i64, i64>) -> Vec<(Date, i64)> {
    let back = |days: i64| today.checked_sub(days.days()).unwrap_or(today);
    let dates = (0..DAYS).rev().map(back);
    dates.map(|date| (date, counts.get(&time::number_of(date)).copied().unwrap_or(0))).collect()
}

#[derive(Clone, Copy)]
struct Size {
    width: i64,
    height: i64,
}

/// Bars side by side, as tall as their counts; time goes the way in which the language is read.
fn plot(desk: &Desk<'_>, days: &[(Date, i64)], size: Size) -> Result<Plot> {
    let most = days.iter().max_by_key(|(_, count)| *count).copied();
    let top = most.map_or(1, |(_, count)| count.max(1));
    let step = size.width / (days.len() as i64).max(1);
    let mirrored = desk.locale.interface().direction() == Direction::Rtl;
    let bars = days.iter().zip(0..).map(|((date, count), at)| {
        // Whatever was read is seen.
        let height = if *count == 0 { 0 } else { (count * size.height / top).max(2) };
        let from = if mirrored { size.width - (at + 1) * step } else { at * step };
        Bar {
            x: from,
            y: size.height - height,
            height,
            words: format!("{}: {}", desk.locale.date_long(*date), desk.locale.number(*count)),
        }
    });
    let (first, last) = (words(desk, days.first()), words(desk, days.last()));
    let busiest = words(desk, most.as_ref());
    let label = [("first", first), ("last", last), ("day", busiest)];
    let mut arguments: Vec<(&str, Arg<'_>)> = label.iter().map(|(name, value)| (*name, Arg::Text(value))).collect();
    arguments.push(("count", Arg::Count(most.map_or(0, |(_, count)| count))));
    Ok(Plot {
        width: size.width,
        height: size.height,
        bar: (step * 3 / 4).max(1),
        top,
        bars: bars.collect(),
        words: desk.text("reads-plot", &arguments)?,
    })
}
