//! The names of lists and objects in queries and forms, as the configuration writes them.

use crate::config::{ArrayStyle, Config, ObjectListStyle};
use crate::ir::QueryStyle;

/// Returns the style of objects whose keys are in brackets, and of what is in them.
pub(super) fn nested_style(config: &Config) -> QueryStyle {
    let query = config.query();
    match (query.arrays, query.object_lists) {
        (ArrayStyle::Indices, _) => QueryStyle::Indices,
        (_, ObjectListStyle::Brackets) => QueryStyle::EmptyBrackets,
        (_, ObjectListStyle::Indices) => QueryStyle::DeepObject,
    }
}

/// Returns the name of a multipart part that repeats, as the configuration writes lists.
pub(super) fn part_name(config: &Config, name: &str) -> String {
    match config.query().arrays {
        ArrayStyle::Brackets if !name.ends_with("[]") => format!("{name}[]"),
        _ => name.to_owned(),
    }
}
