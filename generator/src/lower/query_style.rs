//! The style of nested names in queries and forms, according to the configuration.

use crate::config::{ArrayStyle, Config, ObjectListStyle};
use crate::ir::QueryStyle;

/// Returns the style of objects whose keys are in brackets, and of their content.
pub(super) fn nested_style(config: &Config) -> QueryStyle {
    let query = config.query();
    match (query.arrays, query.object_lists) {
        (ArrayStyle::Indices, _) => QueryStyle::Indices,
        (_, ObjectListStyle::Brackets) => QueryStyle::EmptyBrackets,
        (_, ObjectListStyle::Indices) => QueryStyle::DeepObject,
    }
}

/// Returns the name of a repeated multipart part.
pub(super) fn part_name(config: &Config, name: &str) -> String {
    match config.query().arrays {
        ArrayStyle::Brackets if !name.ends_with("[]") => format!("{name}[]"),
        _ => name.to_owned(),
    }
}
