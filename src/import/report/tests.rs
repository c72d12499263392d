//! What the loss report promises.
