//! One binary, so that the client is linked once: a module per thing that is held true.

mod any_document;
mod compile_fail;
mod diagnostics;
mod drift;
mod examples;
mod features;
mod golden;
mod growth;
mod lock;
mod multipart;
mod open;
mod outside;
mod pages;
mod program;
mod promises;
mod queries;
mod reference;
mod referenced_files;
mod regenerate;
mod representations;
mod same;
mod server;
mod streams;
mod support;
mod surface;
mod wire;
