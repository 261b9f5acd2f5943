//! The meaning of responses, by their status.

use crate::spec::{Operation, Response};

/// Returns the responses that report success: those of the statuses `2XX`, and `default` if no
/// other response reports it.
///
/// Other responses report success if their status is `2XX` or `3XX`, except 304: that has no body,
/// and says only that the client's copy of what another response holds is still right. A status
/// `1XX` reports no outcome at all; the final response follows it.
pub(super) fn successes(op: &Operation) -> impl Iterator<Item = (&str, &Response)> {
    with_status(op, |op, status| status.starts_with('2') || is_default_for_all(op, status))
}

/// Returns the responses that report an error: all but those that report success, and informational
/// responses and redirects.
pub(super) fn errors(op: &Operation) -> impl Iterator<Item = (&str, &Response)> {
    with_status(op, |op, status| !status.starts_with(['1', '2', '3']) && !is_default_for_all(op, status))
}

fn with_status(op: &Operation, has: fn(&Operation, &str) -> bool) -> impl Iterator<Item = (&str, &Response)> {
    let responses = op.responses.iter().map(|(status, response)| (status.as_str(), response));
    responses.filter(move |(status, _)| has(op, status))
}

/// Returns whether it is `default`, and all other responses are `1XX`, `304`, `4XX` or `5XX`: then
/// it reports success too.
fn is_default_for_all(op: &Operation, status: &str) -> bool {
    let leaves_success_open =
        |status: &String| matches!(status.as_str(), "default" | "304") || status.starts_with(['1', '4', '5']);
    status == "default" && op.responses.keys().all(leaves_success_open)
}
