//! The jobs of following: the question whether somebody wishes to, who is told of a thread, and one message to one of them.

use super::model::{Does, Follower, Link, TOLD, Told};
use super::store;
use crate::app::App;
use crate::article::model::{Article, State};
use crate::article::store as articles;
use crate::base::error::{Failure, Result};
use crate::base::ids::{ArticleId, FollowerId, SERVER, SiteId};
use crate::follow::Home;
use crate::person::store as people;
use crate::post::Message;
use crate::urls;
use ::jobs::{End, NewJob, Run};
use locale::Arg;
use mail::List;
use serde_json::json;
use std::sync::Arc;
use url::Url;

/// Whether somebody wishes to follow; the key is the number of the follower.
pub(crate) const QUESTION: &str = "mail follow question";
/// Who is told of a thread; the key is the article's id and the thread's number.
pub(crate) const SPREAD: &str = "tell followers";
/// New comments, to one who follows; the key is the number of the follower.
pub(crate) const NEWS: &str = "mail new comments";

/// New comments that are looked at for one message.
const LOOKED_AT: i64 = 500;
/// Followers for whom jobs are made in one action.
const AT_ONCE: i64 = 200;

/// Asks somebody whether they wish to follow.
pub(crate) fn question(app: &App, run: &Run<'_>) -> End {
    ask(app, run).unwrap_or_else(|failure| End::Again(failure.to_string()))
}

fn ask(app: &App, run: &Run<'_>) -> Result<End> {
    let Some(scene) = Scene::of(app, run)? else { return Ok(End::Done) };
    if scene.follower.confirmed.is_some() {
        return Ok(End::Done);
    }
    let (title, site) = (scene.title(app)?, scene.home.site.title.clone());
    let message = Message::begin(app, &scene.follower.language)
        .about("mail-follow-ask", &[("title", &title)])?
        .words("mail-follow-ask-words", &[("title", &title), ("site", &site)])?
        .link(&scene.link(Does::Confirm))
        .words("mail-follow-ask-ignore", &[])?;
    Ok(message.send(run, &scene.follower.mail))
}

/// Makes a job for everybody who is told of a thread.
pub(crate) fn spread(app: &App, run: &Run<'_>) -> End {
    let number = |name: &str| run.job().payload.get(name).and_then(serde_json::Value::as_i64).unwrap_or(0);
    let (site, article, thread) = (SiteId(run.job().site), ArticleId(number("article")), number("thread"));
    let mut after = FollowerId(0);
    loop {
        // They say what is to be done, and change nothing that anybody reads.
        let made = app.db.aside(site.0, move |tx| -> Result<_> {
            let some = store::told_of(tx, article, thread, after, AT_ONCE)?;
            let due = tx.at();
            for id in &some {
                let payload = json!({ "follower": id.0 });
                ::jobs::enqueue(tx, &NewJob { kind: NEWS, key: &id.to_string(), payload, due })?;
            }
            Ok(some.last().copied())
        });
        match made.wait().map(|done| done.value) {
            Ok(Some(last)) if run.goes_on() => after = last,
            Ok(Some(_)) => return End::Stopped,
            Ok(None) => return End::Done,
            Err(failure) => return End::Again(failure.to_string()),
        }
    }
}

/// Tells one who follows what is new.
pub(crate) fn news(app: &App, run: &Run<'_>) -> End {
    tell(app, run).unwrap_or_else(|failure| End::Again(failure.to_string()))
}

fn tell(app: &App, run: &Run<'_>) -> Result<End> {
    let Some(scene) = Scene::of(app, run)?.filter(|scene| scene.follower.confirmed.is_some()) else {
        return Ok(End::Done);
    };
    let (all, last) = scene.new_comments(app)?;
    let end = match all.is_empty() {
        true => End::Done,
        false => scene.message(app, &all)?.known_as(&last.to_string()).send_on(run, &scene.follower.mail),
    };
    if end == End::Done {
        let id = scene.follower.id;
        // What merely says how far somebody was told takes no number in the log.
        app.db.aside(run.job().site, move |tx| Ok::<_, Failure>(store::write_told(tx, id, last)?)).wait()?;
    }
    Ok(end)
}

/// A follower, with what they follow.
struct Scene {
    home: Arc<Home>,
    follower: Follower,
    article: Article,
    /// Its address, whole.
    address: String,
}

impl Scene {
    /// That of a job; `None` where it has ended, or nobody can read the article any more.
    fn of(app: &App, run: &Run<'_>) -> Result<Option<Scene>> {
        let site = SiteId(run.job().site);
        let id = run.job().payload.get("follower").and_then(serde_json::Value::as_i64).unwrap_or(0);
        let Some(home) = app.follower.directory().homes().find(|home| home.site.id == site).cloned() else {
            return Ok(None);
        };
        let found = app.db.read(site.0, |rows| -> Result<_> {
            let Some(follower) = store::find(rows, FollowerId(id))? else { return Ok(None) };
            let article = articles::find(rows, follower.article)?;
            Ok(article.map(|article| (follower, article)))
        })?;
        Ok(found.filter(|(_, article)| article.state == State::Published).and_then(|(follower, article)| {
            let address = format!("{}{}", home.origin(), article.path.as_deref()?);
            Some(Scene { home, follower, article, address })
        }))
    }

    /// The title of the article; of one without, the beginning of its words.
    fn title(&self, app: &App) -> Result<String> {
        let message = Message::begin(app, &self.follower.language);
        let named = [&self.article.title, &self.article.summary].into_iter().find(|words| !words.trim().is_empty());
        named.map_or_else(|| message.say("article-untitled", &[]), |words| Ok(words.chars().take(120).collect()))
    }

    fn link(&self, does: Does) -> String {
        format!("{}{}", self.home.origin(), urls::follow(&Link::of(does, &self.follower)))
    }

    /// What they were not told of yet, and the highest number that was looked at. Never what they wrote themselves.
    fn new_comments(&self, app: &App) -> Result<(Vec<Told>, i64)> {
        let Follower { article, thread, told, correspondent, ref mail, .. } = self.follower;
        let account = app.db.read(SERVER.0, |rows| people::with_mail(rows, &mail.to_lowercase()))?;
        app.db.read(self.home.site.id.0, |rows| -> Result<_> {
            let last = store::last_number(rows, article)?;
            let all = store::after(rows, article, told, &store::Reader { correspondent, account }, LOOKED_AT)?;
            // A batch that is longer than what is looked at goes on in another message.
            let last = if all.len() < LOOKED_AT as usize {
                last
            } else {
                all.last().and_then(|one| one.number).unwrap_or(last)
            };
            let Some(thread) = thread else { return Ok((all, last)) };
            let within = store::thread(rows, article, thread)?;
            Ok((all.into_iter().filter(|comment| within.contains(&comment.id)).collect(), last))
        })
    }

    fn message<'a>(&self, app: &'a App, all: &[Told]) -> Result<Message<'a>> {
        let title = self.title(app)?;
        let mut message =
            Message::begin(app, &self.follower.language).about("mail-follow-news", &[("title", &title)])?;
        let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
        let words = message.say("mail-follow-count", &[("count", Arg::Count(count)), ("title", Arg::Text(&title))])?;
        message = message.said(&words);
        for comment in all.iter().take(TOLD) {
            let number = comment.number.unwrap_or(0);
            let named = [("number", Arg::Number(number)), ("name", Arg::Text(&comment.author))];
            let key = if comment.author.is_empty() { "mail-follow-nameless" } else { "mail-follow-comment" };
            let words = message.say(key, &named)?;
            message = message.said(&words);
            message = message.quote(&html::text_of(&comment.words)).link(&urls::comment(&self.address, number));
        }
        if all.len() > TOLD {
            message = message.words("mail-follow-more", &[])?.link(&self.address);
        }
        let stop = self.link(Does::Stop);
        let message = message.words("mail-follow-stop", &[])?.link(&stop);
        let thread = self.follower.thread.unwrap_or(0);
        let name = format!("discussion-{}-{thread}", self.article.id);
        let message = message.in_thread(&format!("{} {} {thread}", self.home.site.id, self.article.id));
        Ok(match Url::parse(&stop) {
            Ok(stop) => message.of_list(List { name, host: self.home.host.as_str().to_owned(), stop }),
            // A host that is no address has no way to answer either.
            Err(_) => message,
        })
    }
}
