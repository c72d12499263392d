//! The library of pictures for programs: listed, sent, shown with their sizes, described, removed.

use super::actions;
use super::desk::{Shrinking, shrinking, upload};
use super::model::{Picture, PictureAddress, PictureWords, TooLong};
use super::store::library::{self, Anchor};
use super::store::variants;
use crate::api::answer::{Page, etag};
use crate::api::call::parameter;
use crate::api::input::{Words, given};
use crate::api::{Answer, Call, Outcome, Problem};
use crate::audit::model::Actor;
use crate::base::error::{Result, Text};
use crate::base::time;
use crate::follow::Home;
use crate::urls;
use crate::urls::api as addresses;
use db::{Snapshot, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A picture of the library.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Picture")]
pub(crate) struct PictureView {
    /// The first two steps of its address here: the beginning of its digest, and its name.
    digest: String,
    name: String,
    /// Where readers find it; `src` of an `img` in a text is the path of this.
    url: String,
    /// Its media type: `image/jpeg`, …
    kind: &'static str,
    /// Pixels, as it is shown.
    width: u32,
    height: u32,
    bytes: i64,
    /// What it shows, for who does not see it; empty for none.
    alt: String,
    credit: String,
    caption: String,
    /// When it was kept (RFC 3339); null where that is not known.
    added: Option<String>,
    /// How many articles show it, drafts included.
    uses: i64,
    /// Where the picture is that is shown instead of it.
    replaced_by: Option<String>,
    /// Smaller ones of it, for readers' screens.
    sizes: Vec<SizeView>,
    /// Whether more of them are being made.
    under_way: bool,
}

/// A smaller one of a picture.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Size")]
pub(crate) struct SizeView {
    url: String,
    kind: &'static str,
    width: u32,
    height: u32,
}

/// What changes about the library's words: a field that is not sent stays as it is, null empties it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Description {
    #[serde(default, deserialize_with = "given")]
    alt: Option<Words>,
    #[serde(default, deserialize_with = "given")]
    credit: Option<Words>,
    #[serde(default, deserialize_with = "given")]
    caption: Option<Words>,
}

/// Lists them, the newest first.
pub(crate) fn list(call: &Call<'_>) -> Outcome {
    let (words, limit) = (call.query.line("q"), call.limit()?);
    let before = match call.query.text("before") {
        "" => None,
        raw => {
            let which = raw.split_once('/').and_then(|(digest, name)| PictureAddress::of(digest, name));
            let known = which.map(|which| call.read(|rows| find(rows, &which))).transpose()?.flatten();
            Some(known.ok_or_else(|| parameter("before", "is taken from `next` of the part before"))?)
        }
    };
    let (items, more) = call.read(|rows| {
        let mut found = library::list(rows, &words, before.as_ref().map(Anchor::behind).as_ref(), limit + 1)?;
        let more = found.len() as i64 > limit;
        found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        let items = found.into_iter().map(|picture| view(&call.home, rows, &picture)).collect::<Result<Vec<_>>>()?;
        Ok((items, more))
    })?;
    let next = items.last().filter(|_| more).map(|last| {
        addresses::before(addresses::PICTURES, call.query.fields(), &format!("{}/{}", last.digest, last.name))
    });
    Ok(Answer::of(&Page { items, next })?)
}

fn find(rows: &mut Snapshot<'_>, which: &PictureAddress) -> Result<Option<Picture>> {
    Ok(library::find(rows, which)?)
}

/// Keeps one that was sent.
pub(crate) fn create(call: &Call<'_>) -> Outcome {
    let name = call.query.line("name");
    let kept = upload(call.app, &call.locale, call.site(), call.caller.person, &name, &call.body)?;
    Ok(answer(call, &kept.which)?.made(addresses::picture(&kept.which)))
}

/// Shows one.
pub(crate) fn show(call: &Call<'_>) -> Outcome {
    answer(call, &named(call)?)
}

/// The picture that the address names.
fn named(call: &Call<'_>) -> Outcome<PictureAddress> {
    let named = call.word.as_deref().zip(call.name.as_deref()).and_then(|(word, name)| PictureAddress::of(word, name));
    named.ok_or_else(|| Problem::not_found("picture"))
}

fn answer(call: &Call<'_>, which: &PictureAddress) -> Outcome {
    let found = call.read(|rows| match find(rows, which)? {
        Some(picture) => Ok(Some((view(&call.home, rows, &picture)?, picture))),
        None => Ok(None),
    })?;
    let (view, picture) = found.ok_or_else(|| Problem::not_found("picture"))?;
    Ok(Answer::of(&view)?.with_etag(etag(&said(&picture))?))
}

/// What a change is made upon: not the sizes, of which a job makes more while its owner finds words.
fn said(picture: &Picture) -> impl Serialize {
    let replaced = picture.replaced_by.as_ref().map(urls::picture_at);
    let words = [picture.words.alt(), picture.words.credit(), picture.words.caption()].map(str::to_owned);
    (picture.file.digest.as_str().to_owned(), picture.file.name.clone(), words, replaced)
}

fn view(home: &Home, rows: &mut Snapshot<'_>, picture: &Picture) -> Result<PictureView> {
    let (file, which) = (&picture.file, picture.address());
    let full = |path: String| format!("{}{path}", home.origin());
    let sizes = variants::of(rows, &file.digest)?.into_iter().map(|size| SizeView {
        url: full(urls::picture(&size.digest, &size.name())),
        kind: size.media_type.name(),
        width: size.width,
        height: size.height,
    });
    let instant = |at: i64| time::machine(at, time::offset_in(&home.site.time_zone, at));
    Ok(PictureView {
        digest: which.beginning().to_owned(),
        name: file.name.clone(),
        url: full(urls::picture_at(&which)),
        kind: file.media_type.name(),
        width: file.width,
        height: file.height,
        bytes: file.bytes,
        alt: picture.words.alt().to_owned(),
        credit: picture.words.credit().to_owned(),
        caption: picture.words.caption().to_owned(),
        added: Some(picture.added).filter(|at| *at > 0).map(instant),
        uses: picture.uses,
        replaced_by: picture.replaced_by.as_ref().map(|other| full(urls::picture_at(other))),
        sizes: sizes.collect(),
        under_way: matches!(shrinking(rows, &file.digest)?, Shrinking::UnderWay(_)),
    })
}

/// Does something with the picture of the address, upon the state that the program saw.
fn change(
    call: &Call<'_>,
    mut act: impl FnMut(&mut Tx<'_>, &Actor, &Picture) -> Result<Outcome<()>> + Send + 'static,
) -> Outcome<()> {
    let (which, upon, actor) = (named(call)?, call.upon(), call.actor());
    call.act(move |tx| {
        let Some(picture) = find(tx, &which)? else { return Ok(Err(Problem::not_found("picture"))) };
        match upon.check(&said(&picture))? {
            Ok(()) => act(tx, &actor, &picture),
            Err(stale) => Ok(Err(stale)),
        }
    })
    .map_err(Problem::conflict)?
}

/// Changes the library's words for it.
pub(crate) fn describe(call: &Call<'_>) -> Outcome {
    let given: Description = call.json()?;
    change(call, move |tx, actor, picture| {
        let now = |given: &Option<Words>, before: &str| given.as_ref().map_or(before, |words| &words.0).to_owned();
        let words = &picture.words;
        let (alt, credit) = (now(&given.alt, words.alt()), now(&given.credit, words.credit()));
        match PictureWords::parse(&alt, &credit, &now(&given.caption, words.caption())) {
            Ok(words) => actions::describe(tx, actor, &picture.address(), &words).map(Ok),
            Err(which) => Ok(Err(too_long(which))),
        }
    })?;
    answer(call, &named(call)?)
}

fn too_long(which: TooLong) -> Problem {
    let pointer = match which {
        TooLong::Alt => "/alt",
        TooLong::Credit => "/credit",
        TooLong::Caption => "/caption",
    };
    Problem::field(pointer, Text::new("refused-picture-words", &[]))
}

/// Takes it out of the library.
pub(crate) fn remove(call: &Call<'_>) -> Outcome {
    change(call, |tx, actor, picture| actions::remove(tx, actor, &picture.address()).map(Ok))?;
    Ok(Answer::nothing())
}
