//! Relais: a publishing engine for people who pass on what others wrote.
//!
//! In reading order: `base` is shared by all nouns; a folder per noun (`site`, `media`, `article`, `comment`, `import`)
//! with its `model`, `store`, `actions` and `pages`; `follow` keeps a node's cache up to date from the logs; `feed` and
//! `search` only read; `routes` and `urls` hold every address; `web` turns requests into answers; `keep` backs up,
//! restores and checks; `cli` and `config` are how it is started.

pub mod app;
pub mod article;
mod audit;
pub mod base;
pub mod cli;
pub mod comment;
pub mod config;
mod demo;
mod feed;
mod follow;
pub mod import;
mod keep;
mod media;
mod routes;
pub mod search;
pub mod site;
mod urls;
pub mod web;
