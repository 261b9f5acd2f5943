//! What is the same in the client of every document, copied into each generated crate: methods that
//! a document adds to it can stand only in the crate that defines it. Here it is compiled for the
//! tests.

mod base;

pub use base::{Client, ClientBuilder};
