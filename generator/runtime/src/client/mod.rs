//! The part of the client that is the same for every document. It is copied into each generated
//! crate, since methods that a document adds can only be defined in the crate of the type. Here it
//! is compiled for the tests.

mod base;
pub mod modules;

pub use base::{Client, ClientBuilder};

/// Lets the tests send calls that no document describes.
impl std::ops::Deref for Client {
    type Target = crate::ClientCore;

    fn deref(&self) -> &crate::ClientCore {
        self.core()
    }
}
