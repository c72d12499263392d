//! Relais: a publishing engine for people who pass on what others wrote.
//!
//! In reading order: `base` is shared by all nouns; a folder per noun (`site`, `person`, `message`, `media`, `source`, `article`, `comment`,
//! `import`)
//! with its `model`, `store`, `actions` and `pages`; `follow` keeps a node's cache up to date from the logs; `feed` and
//! `search` only read; `routes` and `urls` hold every address; `web` turns requests into answers;
//! `desk` is where people with an account work, `api` where their programs do; `keep` backs up,
//! restores and checks; `post` writes to people; `cli` and `config` are how it is started.

mod api;
pub mod app;
pub mod article;
pub mod audit;
pub mod base;
pub mod cli;
pub mod comment;
pub mod config;
mod demo;
pub mod desk;
mod due;
mod feed;
mod follow;
pub mod import;
pub mod jobs;
mod keep;
pub use keep::check::person::{columns_of_text, every_text};
pub use keep::house::once as keep_house;
pub mod media;
mod message;
mod moderation;
pub mod person;
pub mod post;
mod routes;
pub mod search;
pub mod site;
pub mod source;
mod urls;
pub mod web;
