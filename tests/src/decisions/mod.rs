//! The decisions of the generator about a document, as the text of a fixture's golden.
//!
//! The text has everything in the analyzed [`Api`] that affects the printed code: names, types,
//! presence, wire names, styles, media types, statuses, pages, dispatch of unions, security,
//! features and docs. Every struct is destructured without `..` and every enum matched without `_`,
//! so that a new field or variant does not compile until it is printed here.
//!
//! An operation, for example, is printed as:
//!
//! ```text
//! resource words: Words, .words(), feature words // Operations on words.
//!   .list(): ListWords = GET /words // List the words.
//!     option limit: optional I64, query form-explode, default 20
//!     returns `WordList`; responses 200 application/json, 404
//!     pages by offset: parameter offset, items data (required), item `Word`
//! ```

mod dispatch;
mod operations;
mod pages;
mod surface;
mod types;
mod words;

use crategen::Generated;

/// Returns the decisions about a document, after the warnings.
pub fn decisions(generated: &Generated) -> String {
    let mut text = String::new();
    for warning in generated.warnings.iter() {
        text.push_str(warning.to_string().trim_end());
        text.push_str("\n\n");
    }
    text.push_str(&surface::surface(&generated.model));
    text
}
