//! Tests that take minutes, in a separate binary from the quick ones: they compile crates and run
//! programs that use them, or generate hundreds of crates from random documents.

mod any_document;
mod cases;
mod compile_fail;
mod configured_names;
mod doc_links;
mod features;
mod fixture;
mod fixture_crates;
mod growth;
mod hostile;
mod hostile_crates;
mod hostile_text;
mod kinds;
mod lock;
mod marked;
mod misuse;
mod module_layout;
mod names;
mod outside;
mod printed;
mod program;
mod representations;
mod reserved;
mod unions;
mod unseen;
mod uploads;
mod webhooks;
