//! Every operation of the interface for programs, one row each: router, document and reference page are made from it.

use super::answer::Page;
use super::table::{Gives, Guarded, Kind, Operation, Parameter, SchemaOf, Takes, Verb};
use crate::article::api::{self as articles, labels, steps, views};
use crate::media::api as pictures;
use crate::person::model::Right;
use crate::person::model::token::{Access, Subject};
use crate::source::api as sources;
use schemars::{Schema, SchemaGenerator};

/// Bytes of the longest article, with room for what stands around it.
const ARTICLE: usize = 6 << 20;
/// Bytes of anything smaller.
const SMALL: usize = 64 << 10;
/// Bytes of a picture, as at the desk.
const PICTURE: usize = 48 << 20;

use Access::{Read, Write};
use Subject::{Articles, Labels, Pictures, Sources};

const fn gives(schema: SchemaOf) -> Gives {
    Gives { status: 200, schema: Some(schema) }
}

const fn makes(schema: SchemaOf) -> Gives {
    Gives { status: 201, schema: Some(schema) }
}

const GONE: Gives = Gives { status: 204, schema: None };

const fn json(schema: SchemaOf, most: usize) -> Takes {
    Takes::Json { schema, needed: true, most }
}

const fn maybe_json(schema: SchemaOf) -> Takes {
    Takes::Json { schema, needed: false, most: SMALL }
}

fn schema<T: schemars::JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<T>()
}

const ARTICLE_GIVEN: Gives = gives(schema::<views::ArticleView>);

const LIMIT: Parameter = Parameter {
    name: "limit",
    about: "How many at the most: 1 to 100, 50 by default.",
    kind: Kind::Number,
    needed: false,
};
const BEFORE: Parameter =
    Parameter { name: "before", about: "Where the list goes on, as `next` says it.", kind: Kind::Text, needed: false };

const fn text(name: &'static str, about: &'static str) -> Parameter {
    Parameter { name, about, kind: Kind::Text, needed: false }
}

const LISTED: &[Parameter] = &[
    Parameter {
        name: "state",
        about: "Where they are on their way; published by default. Of others, only those that one may write in.",
        kind: Kind::OneOf(&["published", "draft", "submitted", "scheduled", "withdrawn", "binned"]),
        needed: false,
    },
    Parameter {
        name: "kind",
        about: "Dated articles, the default, or undated pages.",
        kind: Kind::OneOf(&["article", "page"]),
        needed: false,
    },
    text("q", "Words of the title, the names or the address."),
    text("label", "The name of a label that readers see at it."),
    text("language", "A language tag."),
    BEFORE,
    LIMIT,
];
const FILE_NAME: &[Parameter] =
    &[Parameter { name: "name", about: "What the file is called.", kind: Kind::Text, needed: true }];

/// All of them.
pub(crate) static OPERATIONS: &[Operation] = &[
    Operation::new(
        (Verb::Get, "/api/v1/articles"),
        ("listArticles", "Lists articles or pages, the last begun first."),
        (Articles, Read),
        Right::See,
        gives(schema::<Page<views::ArticleLine>>),
        articles::list,
    )
    .with(LISTED),
    Operation::new(
        (Verb::Post, "/api/v1/articles"),
        ("createArticle", "Begins an article or page, as a draft."),
        (Articles, Write),
        Right::WriteOwn,
        makes(schema::<views::ArticleView>),
        articles::create,
    )
    .taking(json(schema::<views::NewArticle>, ARTICLE))
    .repeatable(),
    Operation::new(
        (Verb::Get, "/api/v1/articles/{id}"),
        ("getArticle", "Gives one: what was saved last to whoever may write in it, else what readers see."),
        (Articles, Read),
        Right::See,
        ARTICLE_GIVEN,
        articles::show,
    ),
    Operation::new(
        (Verb::Patch, "/api/v1/articles/{id}"),
        ("changeArticle", "Saves what changes, as a revision that readers do not see yet."),
        (Articles, Write),
        Right::WriteOwn,
        ARTICLE_GIVEN,
        articles::change,
    )
    .taking(json(schema::<views::ArticleChange>, ARTICLE))
    .guarded(Guarded::Always),
    Operation::new(
        (Verb::Post, "/api/v1/articles/{id}/publication"),
        ("publishArticle", "Shows readers what was saved last: for the first time, or in the place of what they see."),
        (Articles, Write),
        Right::PublishOwn,
        ARTICLE_GIVEN,
        steps::publish,
    )
    .taking(maybe_json(schema::<steps::Publication>))
    .guarded(Guarded::WhenAsked),
    Operation::new(
        (Verb::Post, "/api/v1/articles/{id}/schedule"),
        ("scheduleArticle", "Sets the hour at which what was saved last is published."),
        (Articles, Write),
        Right::PublishOwn,
        ARTICLE_GIVEN,
        steps::schedule,
    )
    .taking(json(schema::<steps::Appointment>, SMALL))
    .guarded(Guarded::WhenAsked),
    Operation::new(
        (Verb::Delete, "/api/v1/articles/{id}/schedule"),
        ("unscheduleArticle", "Takes that hour away: it is a draft again."),
        (Articles, Write),
        Right::PublishOwn,
        ARTICLE_GIVEN,
        steps::unschedule,
    )
    .guarded(Guarded::WhenAsked),
    Operation::new(
        (Verb::Post, "/api/v1/articles/{id}/submission"),
        ("submitArticle", "Gives a draft to whoever may publish it."),
        (Articles, Write),
        Right::WriteOwn,
        ARTICLE_GIVEN,
        steps::submit,
    )
    .guarded(Guarded::WhenAsked),
    Operation::new(
        (Verb::Delete, "/api/v1/articles/{id}/submission"),
        ("handArticleBack", "Gives it back to its writer."),
        (Articles, Write),
        Right::WriteOwn,
        ARTICLE_GIVEN,
        steps::hand_back,
    )
    .guarded(Guarded::WhenAsked),
    Operation::new(
        (Verb::Post, "/api/v1/articles/{id}/withdrawal"),
        ("withdrawArticle", "Takes it back: its address answers 410."),
        (Articles, Write),
        Right::PublishOwn,
        ARTICLE_GIVEN,
        steps::take_back,
    )
    .taking(maybe_json(schema::<steps::Reason>))
    .guarded(Guarded::WhenAsked),
    Operation::new(
        (Verb::Delete, "/api/v1/articles/{id}/withdrawal"),
        ("putArticleBack", "Makes it public again, where and when it was."),
        (Articles, Write),
        Right::PublishOwn,
        ARTICLE_GIVEN,
        steps::put_back,
    )
    .guarded(Guarded::WhenAsked),
    Operation::new(
        (Verb::Post, "/api/v1/articles/{id}/bin"),
        ("binArticle", "Puts it into the bin. What is public is taken back first."),
        (Articles, Write),
        Right::WriteOwn,
        ARTICLE_GIVEN,
        steps::bin,
    )
    .guarded(Guarded::WhenAsked),
    Operation::new(
        (Verb::Delete, "/api/v1/articles/{id}/bin"),
        ("restoreArticle", "Takes it out of the bin."),
        (Articles, Write),
        Right::WriteOwn,
        ARTICLE_GIVEN,
        steps::restore,
    )
    .guarded(Guarded::WhenAsked),
    Operation::new(
        (Verb::Get, "/api/v1/labels"),
        (
            "listLabels",
            "Lists labels, the newest first; those that no public article carries only to whoever may rename them.",
        ),
        (Labels, Read),
        Right::See,
        gives(schema::<Page<views::LabelView>>),
        labels::list,
    )
    .with(&[BEFORE, LIMIT]),
    Operation::new(
        (Verb::Get, "/api/v1/labels/{id}"),
        ("getLabel", "Gives one label."),
        (Labels, Read),
        Right::See,
        gives(schema::<views::LabelView>),
        labels::show,
    ),
    Operation::new(
        (Verb::Patch, "/api/v1/labels/{id}"),
        ("renameLabel", "Gives it another name; the old name and address lead to it for ever."),
        (Labels, Write),
        Right::Labels,
        gives(schema::<views::LabelView>),
        labels::rename,
    )
    .taking(json(schema::<labels::NewName>, SMALL))
    .guarded(Guarded::Always),
    Operation::new(
        (Verb::Post, "/api/v1/labels/{id}/merger"),
        ("mergeLabel", "Makes it part of another one, for good; answers with that one."),
        (Labels, Write),
        Right::Labels,
        gives(schema::<views::LabelView>),
        labels::merge,
    )
    .taking(json(schema::<labels::Merger>, SMALL))
    .guarded(Guarded::WhenAsked),
    Operation::new(
        (Verb::Delete, "/api/v1/labels/{id}"),
        ("removeLabel", "Removes a label that no article carries."),
        (Labels, Write),
        Right::Labels,
        GONE,
        labels::remove,
    )
    .guarded(Guarded::WhenAsked),
    Operation::new(
        (Verb::Get, "/api/v1/pictures"),
        ("listPictures", "Lists the library, the newest picture first."),
        (Pictures, Read),
        Right::Pictures,
        gives(schema::<Page<pictures::PictureView>>),
        pictures::list,
    )
    .with(&[text("q", "Words of the name, alternative text, credit or caption."), BEFORE, LIMIT]),
    Operation::new(
        (Verb::Post, "/api/v1/pictures"),
        (
            "createPicture",
            "Keeps a picture: the file itself is sent. Place and device are taken out of it, smaller ones are made.",
        ),
        (Pictures, Write),
        Right::Pictures,
        makes(schema::<pictures::PictureView>),
        pictures::create,
    )
    .with(FILE_NAME)
    .taking(Takes::File { most: PICTURE }),
    Operation::new(
        (Verb::Get, "/api/v1/pictures/{word}/{name}"),
        ("getPicture", "Gives one picture with its words and sizes."),
        (Pictures, Read),
        Right::Pictures,
        gives(schema::<pictures::PictureView>),
        pictures::show,
    ),
    Operation::new(
        (Verb::Patch, "/api/v1/pictures/{word}/{name}"),
        ("describePicture", "Changes the library’s words for it."),
        (Pictures, Write),
        Right::Pictures,
        gives(schema::<pictures::PictureView>),
        pictures::describe,
    )
    .taking(json(schema::<pictures::Description>, SMALL))
    .guarded(Guarded::Always),
    Operation::new(
        (Verb::Delete, "/api/v1/pictures/{word}/{name}"),
        ("removePicture", "Takes a picture out of the library that nothing shows."),
        (Pictures, Write),
        Right::Pictures,
        GONE,
        pictures::remove,
    )
    .guarded(Guarded::WhenAsked),
    Operation::new(
        (Verb::Get, "/api/v1/sources"),
        ("listSources", "Lists the works that public articles rest on, the newest first."),
        (Sources, Read),
        Right::See,
        gives(schema::<Page<sources::SourceView>>),
        sources::list,
    )
    .with(&[BEFORE, LIMIT]),
    Operation::new(
        (Verb::Get, "/api/v1/sources/{id}"),
        ("getSource", "Gives one of them."),
        (Sources, Read),
        Right::See,
        gives(schema::<sources::SourceView>),
        sources::show,
    ),
    Operation::new(
        (Verb::Get, "/api/v1/articles/{id}/sources"),
        ("getSourcesOfArticle", "Gives what an article rests on, in order, and what stands behind that."),
        (Sources, Read),
        Right::See,
        gives(schema::<Vec<sources::BranchView>>),
        sources::of_article,
    ),
    Operation::new(
        (Verb::Put, "/api/v1/articles/{id}/sources"),
        ("setSourcesOfArticle", "Puts these in their place."),
        (Sources, Write),
        Right::WriteOwn,
        gives(schema::<Vec<sources::BranchView>>),
        sources::set_of_article,
    )
    .taking(json(schema::<Vec<sources::NewBranch>>, SMALL))
    .guarded(Guarded::Always),
];
