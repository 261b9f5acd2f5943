//! The Rust snippets of the README and the book, which `cargo test --doc` compiles and, unless they
//! need a server, runs.
#![cfg(doctest)]

#[doc = include_str!("../../README.md")]
mod readme {}

#[doc = include_str!("../../generator/README.md")]
mod generator_readme {}

#[doc = include_str!("../../docs/book/src/generator/getting-started.md")]
mod generator_getting_started {}

#[doc = include_str!("../../docs/book/src/generator/module.md")]
mod generator_module {}

#[doc = include_str!("../../docs/book/src/client/connections.md")]
mod connections {}

#[doc = include_str!("../../docs/book/src/client/errors.md")]
mod errors {}

#[doc = include_str!("../../docs/book/src/client/getting-started.md")]
mod getting_started {}

#[doc = include_str!("../../docs/book/src/client/paging.md")]
mod paging {}

#[doc = include_str!("../../docs/book/src/client/retries.md")]
mod retries {}

#[doc = include_str!("../../docs/book/src/client/streaming.md")]
mod streaming {}

#[doc = include_str!("../../docs/book/src/client/testing.md")]
mod testing {}

#[doc = include_str!("../../docs/book/src/client/webhooks.md")]
mod webhooks {}
