//! Compares the credentials that a call needs, and their scopes.

use super::Comparison;
use super::change::{Change, Direction, Item};
use super::inputs::Pair;
use super::kinds::OperationFact;
use super::words;
use crate::ir::{Api, Scheme};
use crate::text::Text;

/// Schemes, with the scopes that a token must have.
type Scopes = Vec<(usize, Vec<Text>)>;

/// Compares the alternatives of an operation, in order of preference.
pub(super) fn security(
    comparison: &mut Comparison,
    pair: &Pair,
    (old, new): (&Vec<Vec<usize>>, &Vec<Vec<usize>>),
) {
    let old = Needs::new(comparison, old, comparison.old, false);
    let new = Needs::new(comparison, new, comparison.new, true);
    let (was, now) = (&old.text(), &new.text());
    let others = &words::list(new.schemes.get(1..).unwrap_or_default());
    let fact = match (old.schemes.as_slice(), new.schemes.as_slice()) {
        _ if old == new => return,
        (_, []) => OperationFact::CredentialRemoved { was },
        ([], _) => OperationFact::CredentialAdded { now },
        _ if old.schemes == new.schemes && new.optional => OperationFact::CredentialOptional { was },
        _ if old.schemes == new.schemes => OperationFact::CredentialRequired { now },
        ([was, ..], [first, ..]) if old.sorted() == new.sorted() => {
            OperationFact::CredentialPreferred { first, others, was }
        }
        _ => OperationFact::Credential { was, now },
    };
    let change = Change::new(Item::Operation, fact, pair.label);
    let (was, now) = (was.clone(), now.clone());
    comparison.changes.push(placed(change, pair).values(was, now));
}

/// Compares the scopes that a token needs. A scheme has the name of the old document in both texts.
pub(super) fn scopes(comparison: &mut Comparison, pair: &Pair, (old, new): (&Scopes, &Scopes)) {
    let texts = |scopes: &[(usize, Vec<Text>)], api: &Api, is_new: bool| {
        let mut texts: Vec<String> = scopes
            .iter()
            .map(|(scheme, scopes)| {
                let scopes: Vec<String> =
                    scopes.iter().map(|scope| format!("`{}`", scope.in_sentence())).collect();
                format!("{} with {}", name(comparison, &api.schemes, *scheme, is_new), words::list(&scopes))
            })
            .collect();
        texts.sort();
        texts.dedup();
        texts
    };
    let (old_texts, new_texts) = (texts(old, comparison.old, false), texts(new, comparison.new, true));
    if old_texts == new_texts {
        return;
    }
    let text = |texts: &[String]| if texts.is_empty() { "no scope".to_owned() } else { texts.join(", or ") };
    let (was, now) = (text(&old_texts), text(&new_texts));
    // A token for an old alternative suffices for a new one that requires no other scopes.
    let enough = |(scheme, scopes): &(usize, Vec<Text>)| {
        let other = comparison.schemes.get(*scheme).copied().flatten();
        let mut same = new.iter().filter(|(scheme, _)| Some(*scheme) == other).peekable();
        same.peek().is_none() || same.any(|(_, asked)| asked.iter().all(|scope| scopes.contains(scope)))
    };
    let is_new = |(scheme, _): &&(usize, Vec<Text>)| {
        !old.iter().any(|(other, _)| comparison.schemes.get(*other).copied().flatten() == Some(*scheme))
    };
    let suffices = old.iter().all(enough) && !new.iter().any(|asked| is_new(&asked));
    let fact = if suffices {
        OperationFact::ScopesReduced { was: &was, now: &now }
    } else {
        OperationFact::Scopes { was: &was, now: &now }
    };
    let change = Change::new(Item::Operation, fact, format!("{} scopes", pair.label));
    comparison.changes.push(placed(change, pair).values(was, now));
}

fn placed(change: Change, pair: &Pair) -> Change {
    change
        .of(pair.resource, Direction::Request)
        .places(&pair.old.operation.pointer, &pair.new.operation.pointer)
}

/// Returns the name of a scheme, in the old document if both have it.
fn name(comparison: &Comparison, schemes: &[Scheme], index: usize, is_new: bool) -> String {
    let old = comparison.schemes.iter().position(|new| *new == Some(index)).filter(|_| is_new);
    let scheme = old.map_or_else(|| schemes.get(index), |old| comparison.old.schemes.get(old));
    scheme.map_or("?".to_owned(), |scheme| scheme.wire.in_sentence())
}

#[derive(PartialEq, Eq)]
struct Needs {
    /// `A` or `A and B`, in order of preference.
    schemes: Vec<String>,
    /// Set if the call can also be sent without a credential.
    optional: bool,
}

impl Needs {
    fn new(comparison: &Comparison, alternatives: &[Vec<usize>], api: &Api, is_new: bool) -> Self {
        let text = |all: &Vec<usize>| {
            let mut names: Vec<String> =
                all.iter().map(|index| name(comparison, &api.schemes, *index, is_new)).collect();
            names.sort_unstable();
            names.join(" and ")
        };
        let schemes = alternatives.iter().filter(|all| !all.is_empty()).map(text).collect();
        Self { schemes, optional: alternatives.iter().any(Vec::is_empty) }
    }

    fn sorted(&self) -> Vec<&String> {
        let mut sorted: Vec<&String> = self.schemes.iter().collect();
        sorted.sort();
        sorted
    }

    /// Returns `A`, `A or B`, `A or nothing`.
    fn text(&self) -> String {
        let mut parts = self.schemes.clone();
        if self.optional || parts.is_empty() {
            parts.push("nothing".to_owned());
        }
        parts.join(" or ")
    }
}
