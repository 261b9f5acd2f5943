//! Every operation, called once: what goes over the wire, and what comes back.
//!
//! A row names a call, says what the request is to be, and makes it:
//! `list: "GET /organization/invites?limit=2" =>
//! |client| client.organization().invites().list().limit(2).send();`. The body is to be the document's own example of it,
//! and the answer is the document's too. Then the call is made once for each error that the
//! document shows.

mod admin_api_keys;
mod audit_logs;
mod bodies;
mod certificates;
mod exchange;
mod external;
mod groups;
mod identity_providers;
mod images;
mod invites;
mod limits;
mod project_keys;
mod project_limits;
mod projects;
mod roles;
mod usage;
mod users;
mod webhooks;

use crate::reference::{operation, operations};

/// A test per row, and the list of what they request.
macro_rules! exchanges {
    ($($name:ident: $line:literal => $call:expr;)*) => {
        pub(super) const LINES: &[&str] = &[$($line),*];

        $(#[tokio::test]
        async fn $name() {
            $crate::wire::exchange::exchange($line, $call).await;
        })*
    };
}
use exchanges;

/// In the order of the reference.
const LINES: &[&[&str]] = &[
    audit_logs::LINES,
    admin_api_keys::LINES,
    usage::LINES,
    invites::LINES,
    users::LINES,
    groups::LINES,
    roles::LINES,
    limits::LINES,
    certificates::LINES,
    external::LINES,
    identity_providers::LINES,
    projects::LINES,
    project_keys::LINES,
    project_limits::LINES,
    images::LINES,
    webhooks::LINES,
];

/// Once for each kind of body that an operation takes.
#[test]
fn every_operation_is_called_once() {
    let mut called: Vec<String> = Vec::new();
    for line in LINES.iter().copied().flatten() {
        let (method, target) = line.split_once(' ').unwrap();
        let path = target.split('?').next().unwrap();
        let operation = operation(method, path).unwrap_or_else(|| panic!("the document has no {line}"));
        called.push(operation.line());
    }
    let mut wrong = Vec::new();
    for operation in operations() {
        let times = called.iter().filter(|line| **line == operation.line()).count();
        let expected = operation.requests().len().max(1);
        if times != expected {
            wrong.push(format!("{} is called {times} times instead of {expected}", operation.line()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
