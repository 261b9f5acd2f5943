//! The key that a misspelled one was meant to be.

use super::keyword::Kind;
use crate::document::Node;
use crate::suggest::{changes, closest, closest_within};

/// The key of the object that was probably meant. In a schema, where other words are allowed, the
/// value must also be one that the key takes, and the word must be no word of its own.
pub(super) fn meant(kind: Kind, key: &str, node: &Node) -> Option<&'static str> {
    let names = kind.keywords().iter().map(|keyword| keyword.name);
    if kind != Kind::Schema {
        return closest(key, names);
    }
    if WORDS.contains(&key) {
        return None;
    }
    let plain: String = key.chars().filter(|letter| !matches!(letter, '_' | '-')).collect();
    let meant = closest_within(&plain, names.filter(|name| is_distinct(name)), MOST_CHANGES)?;
    let distance = changes(&plain, meant);
    let close_enough = match meant.len() {
        ..=3 => plain.len() == meant.len() && distance <= 1 && is_anagram(&plain, meant),
        4..=7 => distance <= 1,
        _ => distance <= MOST_CHANGES,
    };
    let takes = kind.keyword(meant).is_some_and(|keyword| keyword.value.fits(node));
    (close_enough && takes).then_some(meant)
}

/// Letters that may differ between a word in a schema and the keyword that it was meant to be.
const MOST_CHANGES: usize = 2;

/// Returns whether a keyword is one that a misspelling is taken for. Those with `$` have no effect
/// on types but for `$ref`, and those of older drafts are words that anybody may use.
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

/// Words that stand in schemas as what they say, though a letter makes a keyword of them.
const WORDS: &[&str] =
    &["cost", "tile", "titles", "formats", "patterns", "types", "note", "when", "hen", "deprecation"];
