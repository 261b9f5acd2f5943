//! For a program. One object:
//!
//! | key | value |
//! |---|---|
//! | `verdict` | `none`, `docs`, `patch`, `minor` or `major`: the effect on users of the crate, with the lock |
//! | `verdict_without_lock` | the same for a crate whose names and shapes follow the document to the letter |
//! | `old`, `new` | what the documents are called |
//! | `version` | `{"current", "next"}`: the crate's version before and after; `next` is null where `current` is no version |
//! | `changes` | the changes, the most severe first, those of one effect by resource; empty if nothing changed |
//!
//! A change:
//!
//! | key | value |
//! |---|---|
//! | `id` | the kind of change in one word, which stays from version to version: `operation-removed`, `field-wire-write-only` |
//! | `item` | what changed: `api`, `scheme`, `resource`, `operation`, `parameter`, `body`, `answer`, `type`, `field`, `value`, `variant` |
//! | `kind` | how: `added`, `removed`, `renamed`, `moved`, `merged`, `split`, `type`, `presence`, `default`, `bounds`, `deprecated`, `undeprecated`, `described`, `wire`, `security`, `pagination` |
//! | `subject` | such as `Invite.accepted_at` or `GET /organization/invites ?limit` |
//! | `also` | other subjects of the same change |
//! | `resource` | the modules with `/` between them; empty: none in particular |
//! | `direction` | `request`, `response` or `both` |
//! | `effect`, `effect_without_lock` | as the verdicts |
//! | `wire` | whether what travels changes, rather than names or words |
//! | `at_run_time` | whether code compiles as before, and fails when it runs |
//! | `configured` | whether the configuration says what this kind of change counts as |
//! | `was`, `now` | the two states in a few words, or null |
//! | `old`, `new` | `{"pointer", "file", "line", "column"}` in either document, or null; all but the pointer may be null |
//! | `why` | one sentence |
//! | `reason` | why the effect is what it is, in one word such as `lock-keeps-name`, or null if the fact itself says so |

use serde::Serialize;

use super::Report;
use crate::diagnostic::Place;
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

fn location(pointer: Option<&Pointer>, place: Option<Place>) -> Option<Location<'_>> {
    let pointer = pointer?.as_str();
    Some(match place {
        None => Location { pointer, file: None, line: None, column: None },
        Some(Place { file, line, column }) => {
            Location { pointer, file: Some(file), line: Some(line), column: Some(column) }
        }
    })
}
