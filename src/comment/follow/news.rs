//! What waits, told by mail to those who moderate.

use super::model::{Choice, EXCERPT, TOLD, Told, When};
use super::store;
use crate::app::App;
use crate::article::store as articles;
use crate::base::error::{Failure, Result};
use crate::base::ids::{CommentId, PersonId, SERVER, SiteId};
use crate::desk::origin::DeskOrigin;
use crate::person::model::Right;
use crate::person::store as people;
use crate::post::Message;
use crate::urls;
use ::jobs::{End, Run};
use locale::Arg;
use std::collections::HashMap;

/// What waits, to one who moderates; the key is the person's id.
pub(crate) const WAITING: &str = "mail waiting comments";

/// Tells one of them.
pub(crate) fn waiting(app: &App, run: &Run<'_>) -> End {
    tell(app, run).unwrap_or_else(|failure| End::Again(failure.to_string()))
}

fn tell(app: &App, run: &Run<'_>) -> Result<End> {
    let site = SiteId(run.job().site);
    let id = PersonId(run.job().payload.get("person").and_then(serde_json::Value::as_i64).unwrap_or(0));
    let Some(home) = app.follower.directory().homes().find(|home| home.site.id == site).cloned() else {
        return Ok(End::Done);
    };
    let (mail, person) =
        app.db.read(SERVER.0, |rows| -> Result<_> { Ok((people::mail_of(rows, id)?, people::find(rows, id)?)) })?;
    let (Some(mail), Some(person)) = (mail, person) else { return Ok(End::Done) };
    // Taken before the rows are read: what comes while the message is made is told in the next one.
    let now = app.clock.now();
    let Some(news) = app.db.read(site.0, |rows| News::read(rows, id))? else { return Ok(End::Done) };
    let language = person.locale.unwrap_or_else(|| home.site.locale.clone());
    let desk = DeskOrigin::of(&app.config).address;
    let count = [("count", Arg::Count(news.count)), ("site", Arg::Text(&home.site.title))];
    let mut message = Message::begin(app, &language).about("mail-waiting", &[("site", &home.site.title)])?;
    let words = message.say("mail-waiting-count", &count)?;
    message = message.said(&words);
    for comment in &news.comments {
        let title = news.titles.get(&comment.article.0).map_or("", String::as_str);
        let name =
            if comment.author.is_empty() { message.say("mail-waiting-nameless", &[])? } else { comment.author.clone() };
        message = message
            .words("mail-waiting-comment", &[("name", &name), ("title", title)])?
            .quote(&html::excerpt(&comment.words, EXCERPT))
            .link(&format!("{desk}{}", urls::desk_comment(site, CommentId(comment.id))));
    }
    let message = message
        .words("mail-waiting-all", &[])?
        .link(&format!("{desk}{}", urls::desk_comments(site)))
        .words("mail-waiting-choose", &[])?
        .link(&format!("{desk}{}", urls::desk_comment_news(site)));
    let end = message.known_as(&now.to_string()).send_on(run, &mail);
    if end == End::Done {
        app.db.aside(site.0, move |tx| Ok::<_, Failure>(store::write_told_at(tx, id, Choice::PLAIN, now)?)).wait()?;
    }
    Ok(end)
}

/// What somebody is told.
struct News {
    /// How many wait in all.
    count: i64,
    /// Those that stand in the message.
    comments: Vec<Told>,
    /// Of the articles that they are about.
    titles: HashMap<i64, String>,
}

impl News {
    /// What waits for one who moderates; `None`: nothing, or they wish to hear nothing, or moderate no more.
    fn read(rows: &mut db::Snapshot<'_>, id: PersonId) -> Result<Option<News>> {
        let role = people::role_of(rows, id)?;
        let choice = store::choice(rows, id)?.unwrap_or(Choice::PLAIN);
        if choice.when == When::Never || !role.is_some_and(|role| role.may(Right::Moderate)) {
            return Ok(None);
        }
        // Who is told of each is told of each once; a digest is of all that wait still.
        let since = if choice.when == When::Each { choice.told.unwrap_or(0) } else { 0 };
        let comments = store::waiting_since(rows, since, TOLD as i64)?;
        let about: Vec<_> = comments.iter().map(|comment| comment.article).collect();
        let titles =
            articles::find_all(rows, &about)?.into_iter().map(|article| (article.id.0, article.title)).collect();
        let count = store::count_waiting(rows)?;
        Ok((!comments.is_empty()).then_some(News { count, comments, titles }))
    }
}
