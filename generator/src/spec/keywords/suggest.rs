//! Suggestions for misspelled keys.

use super::keyword::Kind;
use crate::document::Node;
use crate::suggest::{changes, closest, closest_within};

/// Returns the key of the object that the author probably meant. In a schema, which may have other
/// keys, the value must also be valid for that key, and the key must not be an ordinary word.
pub(super) fn keyword(kind: Kind, key: &str, node: &Node) -> Option<&'static str> {
    let names = kind.all_keywords().map(|keyword| keyword.name);
    if kind != Kind::Schema {
        return closest(key, names);
    }
    if WORDS.contains(&key) {
        return None;
    }
    let plain: String = key.chars().filter(|letter| !matches!(letter, '_' | '-')).collect();
    let suggested = closest_within(&plain, names.filter(|name| is_distinct(name)), MOST_CHANGES)?;
    let distance = changes(&plain, suggested);
    let close_enough = match suggested.len() {
        ..=3 => plain.len() == suggested.len() && distance <= 1 && is_anagram(&plain, suggested),
        4..=7 => distance <= 1,
        _ => distance <= MOST_CHANGES,
    };
    let fits = kind.keyword(suggested).is_some_and(|keyword| keyword.value.fits(node));
    (close_enough && fits).then_some(suggested)
}

/// The largest number of letters by which a misspelled keyword of a schema may differ.
const MOST_CHANGES: usize = 2;

/// Returns whether the keyword may be suggested. Apart from `$ref`, keywords with `$` do not affect
/// types, and the keywords of older drafts are ordinary words.
pub(super) fn is_distinct(name: &str) -> bool {
    match name {
        "$ref" => true,
        "id" | "dependencies" | "definitions" => false,
        name => !name.starts_with('$'),
    }
}

fn is_anagram(left: &str, right: &str) -> bool {
    let sorted = |text: &str| {
        let mut letters: Vec<char> = text.to_lowercase().chars().collect();
        letters.sort_unstable();
        letters
    };
    sorted(left) == sorted(right)
}

/// Ordinary words in schemas that differ from a keyword by a letter.
const WORDS: &[&str] =
    &["cost", "tile", "titles", "formats", "patterns", "types", "note", "when", "hen", "deprecation"];
