//! JSON for a program. One object:
//!
//! | key | value |
//! |---|---|
//! | `verdict` | `none`, `docs`, `patch`, `minor` or `major`: the effect on users of the crate,
//! with the lock |
//! | `verdict_without_lock` | the same for a crate without a lock |
//! | `old`, `new` | the names of the documents |
//! | `version` | `{"current", "next"}`: the crate's version before and after; `next` is null if
//! `current` is not a version |
//! | `changes` | the changes, the most severe first, then by resource; empty if nothing changed |
//!
//! A change:
//!
//! | key | value |
//! |---|---|
//! | `id` | the kind of change in one word, stable across versions: `operation-removed`,
//! `field-wire-write-only` |
//! | `item` | the kind of part that changed: `api`, `scheme`, `resource`, `operation`, `parameter`,
//! `body`, `response`, `type`, `field`, `value`, `variant` |
//! | `kind` | the way in which it changed: `added`, `removed`, `renamed`, `moved`, `merged`,
//! `split`, `type`, `presence`, `default`, `bounds`, `deprecated`, `undeprecated`, `described`,
//! `wire`, `security`, `pagination` |
//! | `subject` | such as `Invite.accepted_at` or `GET /organization/invites ?limit` |
//! | `also` | other subjects of the same change |
//! | `resource` | the modules, separated by `/`; empty if it belongs to no single one |
//! | `direction` | `request`, `response` or `both` |
//! | `effect`, `effect_without_lock` | like the verdicts |
//! | `wire` | true if requests or responses change, rather than names or descriptions |
//! | `at_run_time` | true if code compiles as before and fails when it runs |
//! | `configured` | true if the configuration sets the effect of this kind of change |
//! | `was`, `now` | the two states in a few words, or null |
//! | `old`, `new` | `{"pointer", "file", "line", "column"}` in the old and new document, or null;
//! all but the pointer may be null |
//! | `why` | one sentence |
//! | `reason` | the reason for the effect, in one word such as `lock-keeps-name`; null if the fact
//! itself says it |

use serde::Serialize;

use super::Report;
use crate::diagnostic::SourceLocation;
use crate::drift::{Change, Direction, Effect, Item, Kind, Reason};
use crate::pointer::Pointer;
use crate::text::spelled_in_json;

#[derive(Serialize)]
struct Root<'a> {
    verdict: Effect,
    verdict_without_lock: Effect,
    old: &'a str,
    new: &'a str,
    version: Version<'a>,
    changes: Vec<One<'a>>,
}

#[derive(Serialize)]
struct Version<'a> {
    current: &'a str,
    next: Option<String>,
}

#[derive(Serialize)]
struct One<'a> {
    id: String,
    item: Item,
    kind: Kind,
    subject: &'a str,
    also: &'a [String],
    resource: &'a str,
    direction: Direction,
    effect: Effect,
    effect_without_lock: Effect,
    wire: bool,
    at_run_time: bool,
    configured: bool,
    was: Option<&'a str>,
    now: Option<&'a str>,
    old: Option<Location<'a>>,
    new: Option<Location<'a>>,
    why: String,
    reason: Option<&'static str>,
}

#[derive(Serialize)]
struct Location<'a> {
    pointer: &'a str,
    file: Option<String>,
    line: Option<usize>,
    column: Option<usize>,
}

pub(super) fn json(report: &Report) -> String {
    let root = Root {
        verdict: report.drift.verdict(),
        verdict_without_lock: report.drift.verdict_without_lock(),
        old: report.old,
        new: report.new,
        version: Version { current: report.version, next: report.next_version() },
        changes: report.drift.changes.iter().map(|change| one(report, change)).collect(),
    };
    let mut text = serde_json::to_string_pretty(&root).expect("text, numbers and lists are JSON");
    text.push('\n');
    spelled_in_json(text)
}

fn one<'a>(report: &Report, change: &'a Change) -> One<'a> {
    let (old, new) = report.places(change);
    One {
        id: change.id(),
        item: change.item,
        kind: change.kind,
        subject: &change.subject,
        also: &change.also,
        resource: &change.resource,
        direction: change.direction,
        effect: change.effect,
        effect_without_lock: change.effect_without_lock,
        wire: change.wire,
        at_run_time: change.at_run_time,
        configured: change.configured,
        was: change.was.as_deref(),
        now: change.now.as_deref(),
        old: location(change.old.as_ref(), old),
        new: location(change.new.as_ref(), new),
        why: change.why(),
        reason: change.reason.as_ref().map(Reason::id),
    }
}

fn location(pointer: Option<&Pointer>, place: Option<SourceLocation>) -> Option<Location<'_>> {
    let pointer = pointer?.as_str();
    Some(match place {
        None => Location { pointer, file: None, line: None, column: None },
        Some(SourceLocation { file, line, column }) => {
            Location { pointer, file: Some(file), line: Some(line), column: Some(column) }
        }
    })
}
