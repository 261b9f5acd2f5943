//! The generated client, and rules of the generator that no single fixture shows: a module per
//! rule.

mod architecture;
mod book;
mod cases;
mod configuration_keys;
mod drift;
mod examples;
mod multipart;
mod open;
mod order;
mod own_programs;
mod package;
mod pages;
mod pairs;
mod promises;
mod queries;
mod recipes;
mod reference;
mod referenced_files;
mod regenerate;
mod same;
mod server;
mod streams;
mod support;
mod surface;
mod wire;
