//! Equality and hashes of JSON texts.

use std::hash::{Hash, Hasher};

use super::tape::{Entry, Tape};
use crate::Node;

/// Returns whether two texts are the same JSON. Each is empty or was written by `Encoder`. The
/// order of members and the notation of numbers do not matter.
pub(crate) fn same_json(one: &str, other: &str) -> bool {
    one == other
        || match (Tape::parse(one), Tape::parse(other)) {
            (Ok(one), Ok(other)) => same_value(one.root(), other.root()),
            _ => false,
        }
}

fn same_value(one: Node<'_>, other: Node<'_>) -> bool {
    // An explicit stack instead of recursion, since texts may be nested to any depth.
    let mut pairs = vec![(one, other)];
    while let Some((one, other)) = pairs.pop() {
        let same = match (one.entry(), other.entry()) {
            (Entry::Null, Entry::Null) => true,
            (Entry::Bool(one), Entry::Bool(other)) => one == other,
            (Entry::Array { len, .. }, Entry::Array { len: other_len, .. }) => {
                pairs
                    .extend(one.elements().into_iter().flatten().zip(other.elements().into_iter().flatten()));
                len == other_len
            }
            (Entry::Object { .. }, Entry::Object { .. }) => {
                let (one, other) = (sorted_members(one), sorted_members(other));
                pairs.extend(one.iter().zip(&other).map(|(one, other)| (one.following(), other.following())));
                one.len() == other.len()
                    && one
                        .iter()
                        .zip(&other)
                        .all(|(one, other)| one.written_string() == other.written_string())
            }
            _ if one.as_str().is_some() || other.as_str().is_some() => {
                one.as_str().is_some() && one.written_string() == other.written_string()
            }
            _ => match (Decimal::of(one), Decimal::of(other)) {
                (Some(one), Some(other)) => one == other,
                _ => false,
            },
        };
        if !same {
            return false;
        }
    }
    true
}

/// Hashes a text so that texts that are the same JSON have the same hash.
pub(crate) fn hash_json(text: &str, state: &mut impl Hasher) {
    let Ok(tape) = Tape::parse(text) else { return };
    // A stack for the same reason as in `same_value`.
    let mut nodes = vec![tape.root()];
    while let Some(node) = nodes.pop() {
        match node.entry() {
            Entry::Null => 0_u8.hash(state),
            Entry::Bool(value) => value.hash(state),
            Entry::Array { len, .. } => {
                len.hash(state);
                nodes.extend(node.elements().into_iter().flatten());
            }
            Entry::Object { .. } => {
                let members = sorted_members(node);
                members.len().hash(state);
                members.iter().for_each(|key| key.written_string().hash(state));
                nodes.extend(members.iter().map(|key| key.following()));
            }
            _ if node.as_str().is_some() => node.written_string().hash(state),
            _ => Decimal::of(node).hash(state),
        }
    }
}

/// Returns the keys of an object, sorted; the last of repeated keys.
fn sorted_members(object: Node<'_>) -> Vec<Node<'_>> {
    let mut keys: Vec<Node<'_>> = object.member_keys().collect();
    // With the last one first, deduplication keeps it.
    keys.reverse();
    keys.sort_by(|one, other| one.written_string().cmp(&other.written_string()));
    keys.dedup_by(|one, other| one.written_string() == other.written_string());
    keys
}

/// A number as digits without leading and trailing zeros, and a power of ten.
#[derive(PartialEq, Hash)]
struct Decimal {
    is_negative: bool,
    digits: String,
    exponent: i128,
}

impl Decimal {
    /// Parses a number; returns `None` if the node is not one.
    fn of(node: Node<'_>) -> Option<Self> {
        let text = match node.entry() {
            Entry::Signed(_) | Entry::Unsigned(_) | Entry::Float(_) => node.keep().to_string(),
            _ => node.number()?.to_owned(),
        };
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((&text, "0"));
        let (is_negative, mantissa) = match mantissa.strip_prefix('-') {
            Some(mantissa) => (true, mantissa),
            None => (false, mantissa),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = format!("{whole}{fraction}");
        let digits = all.trim_end_matches('0');
        let trailing = all.len() - digits.len();
        let digits = digits.trim_start_matches('0').to_owned();
        if digits.is_empty() {
            return Some(Self { is_negative: false, digits, exponent: 0 });
        }
        // All exponents that do not fit compare as equal.
        let exponent =
            exponent.parse::<i64>().unwrap_or(if exponent.starts_with('-') { i64::MIN } else { i64::MAX });
        let exponent = i128::from(exponent) + trailing as i128 - fraction.len() as i128;
        Some(Self { is_negative, digits, exponent })
    }
}
