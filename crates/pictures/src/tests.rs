//! Pictures of every kind, made here, whole and broken.

mod broken;
mod drawings;
mod kinds;
mod made;
mod memory;
mod smaller;
mod stripped;
