//! What responses mean by their status.

use crate::spec::{Operation, Response};

/// Returns the responses that report success: those of the statuses `2XX`, and `default` if no other response can report it.
pub(super) fn successes(op: &Operation) -> impl Iterator<Item = (&str, &Response)> {
    with_status(op, |op, status| status.starts_with('2') || is_default_for_all(op, status))
}

/// Returns the responses that report an error: all but those that report success, and informational responses and redirects.
pub(super) fn errors(op: &Operation) -> impl Iterator<Item = (&str, &Response)> {
    with_status(op, |op, status| !status.starts_with(['1', '2', '3']) && !is_default_for_all(op, status))
}

fn with_status(op: &Operation, has: fn(&Operation, &str) -> bool) -> impl Iterator<Item = (&str, &Response)> {
    let responses = op.responses.iter().map(|(status, response)| (status.as_str(), response));
    responses.filter(move |(status, _)| has(op, status))
}

/// Returns whether it is `default` in a document that says only that and what errors are: it means success too.
fn is_default_for_all(op: &Operation, status: &str) -> bool {
    let may_be_error = |status: &String| status == "default" || status.starts_with(['4', '5']);
    status == "default" && op.responses.keys().all(may_be_error)
}
