//! What becomes of words and names, good and hostile.

mod hostile;
mod names;
mod words;
