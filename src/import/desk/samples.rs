//! An article of a backup before and after, side by side: as it stood, where nothing of it runs, and as readers will see it.

use super::views::{Foreign, OldPage, SamplePage};
use super::{causes, opened};
use crate::article::model::{Article, DiscussionState, Draft, Manuscript, State};
use crate::article::pages;
use crate::base::error::{Failure, Result};
use crate::base::ids::ArticleId;
use crate::base::time;
use crate::desk::Desk;
use crate::desk::reply::Reply;
use crate::import::model::{Sample, Upload};
use crate::import::pack::expand;
use crate::import::store::uploads;
use crate::urls;
use crate::web::reader::Reader;

/// Shows both.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    let (upload, place, sample) = chosen(desk)?;
    let (site, id) = (desk.site()?, upload.id);
    let count = upload.survey.as_ref().map_or(0, |survey| i64::try_from(survey.samples).unwrap_or(0));
    let about = &sample.about;
    let page = SamplePage {
        frame: desk.frame(&urls::desk_move(site))?,
        title: about.title.clone(),
        tongue: desk.text_tongue(about.language.as_deref()),
        why: about.aspects.iter().map(|aspect| super::one::aspect_words(desk, *aspect)).collect::<Result<_>>()?,
        comments: about.comments,
        is_draft: about.is_draft,
        path: about.path.clone(),
        causes: causes(desk, &about.changes)?,
        before: urls::desk_move_before(site, id, place),
        after: urls::desk_move_after(site, id, place),
        plan: urls::desk_move_one(site, id),
        previous: (place > 1).then(|| urls::desk_move_sample(site, id, place - 1)),
        next: (place < count).then(|| urls::desk_move_sample(site, id, place + 1)),
        place,
        count,
    };
    Ok(Reply::page(desk.write(&page)?).with_frames())
}

/// As it stood, exactly, in a frame in which nothing can run, send or lead away.
pub(crate) fn before(desk: &mut Desk<'_>) -> Result<Reply> {
    let (_, _, sample) = chosen(desk)?;
    let raw =
        expand(&sample.raw).map_err(|why| Failure::Fault(anyhow::anyhow!("a sample cannot be expanded: {why}")))?;
    let site = &desk.place()?.home.site;
    let language = sample.about.language.clone().unwrap_or_else(|| site.locale.clone());
    let page = OldPage {
        tongue: desk.text_tongue(Some(&language)),
        title: sample.about.title.clone(),
        is_text: sample.about.format == "text",
        has_breaks: sample.about.format == "lines",
        text: String::from_utf8_lossy(&raw).into_owned(),
        raw: Foreign(String::from_utf8_lossy(&raw).into_owned()),
    };
    Ok(Reply::page(desk.write(&page)?).into_foreign_frame())
}

/// As readers will see it.
pub(crate) fn after(desk: &mut Desk<'_>) -> Result<Reply> {
    let (_, _, sample) = chosen(desk)?;
    let site = desk.site()?;
    let at = desk.app.clock.now();
    let offset = desk.offset(at);
    let now = crate::article::model::Published { at, offset, date: time::number_of(time::civil(at, offset).date()) };
    let manuscript = manuscript(sample);
    let page = desk.app.db.read(site.0, |rows| {
        let mut reader = Reader::begin(desk.app, rows)?;
        pages::preview(&mut reader, &manuscript, now)
    })?;
    Ok(Reply::page(page).into_frame())
}

fn chosen(desk: &Desk<'_>) -> Result<(Upload, i64, Sample)> {
    let upload = opened(desk)?;
    let place: i64 = desk.word.as_deref().and_then(|word| word.parse().ok()).unwrap_or(0);
    let id = upload.id;
    let sample = desk.read(|rows| Ok(uploads::sample(rows, id, place)?))?;
    let sample = sample.ok_or_else(|| Failure::told("refused-move-no-sample", &[]))?;
    Ok((upload, place, sample))
}

/// The article as it would be begun here: it has no row yet, so nothing is found of it but its words.
fn manuscript(sample: Sample) -> Manuscript {
    let about = sample.about;
    let article = Article {
        id: ArticleId(0),
        kind: about.kind(),
        state: State::Draft,
        title: about.title.clone(),
        language: about.language.clone(),
        bylines: about.bylines.clone(),
        summary: String::new(),
        path: about.path.clone(),
        published: about.date(),
        listed: None,
        feed_id: String::new(),
        related: Vec::new(),
        comments: 0,
        comments_removed: 0,
        discussion: DiscussionState::Closed,
        edited: None,
        standfirst: None,
        description: None,
        card: None,
        pinned: None,
        schedule: None,
        scheduled: None,
        revision: None,
        shown: None,
        corrected: None,
        withdrawn: None,
    };
    let draft = Draft {
        title: about.title,
        standfirst: String::new(),
        body: sample.html,
        language: about.language,
        bylines: about.bylines,
        labels: about.labels,
        description: String::new(),
        card: None,
        discussion: DiscussionState::Closed,
        slug: None,
    };
    Manuscript { article, base: None, draft }
}
