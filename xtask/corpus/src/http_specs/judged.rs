//! The results of scenarios.

use std::collections::BTreeMap;

use serde_json::Value;

use super::plan::{Plan, Step};
use super::suite::{Content, Exchange};
use crate::calls::{Outcome, Received};
use crate::sample::same;

/// A scenario that was judged.
pub struct Judged<'a> {
    pub plan: &'a Plan<'a>,
    pub verdict: Verdict,
}

/// The outcome of a scenario.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// The server received what it expects, and the client what the server sent.
    Right,
    /// The document does not have a part of the request.
    Unsaid(String),
    Wrong(String),
}

/// Judges a scenario by the results of its calls, and by what the server says.
pub fn judged<'a>(
    plan: &'a Plan<'a>,
    outcomes: &[Outcome],
    coverage: &BTreeMap<String, String>,
) -> Judged<'a> {
    let mut verdict = Verdict::Right;
    for step in &plan.steps {
        let of_step = match &step.call {
            Ok(call) => of_outcome(step, &outcomes[*call]).map(Verdict::Wrong),
            Err(why) => Some(Verdict::Unsaid(why.clone())),
        };
        verdict = match (verdict, of_step) {
            (Verdict::Right, Some(of_step)) | (Verdict::Unsaid(_), Some(of_step @ Verdict::Wrong(_))) => {
                of_step
            }
            (verdict, _) => verdict,
        };
    }
    let said = coverage.get(&plan.scenario.name).map_or("nothing", String::as_str);
    if verdict == Verdict::Right && said != "pass" {
        verdict = Verdict::Wrong(format!("the server says `{said}`"));
    }
    Judged { plan, verdict }
}

/// Returns what is wrong with a call.
fn of_outcome(step: &Step, outcome: &Outcome) -> Option<String> {
    let expected = step.exchanges.last()?.response.status;
    match outcome {
        Outcome::Unfit(why) => Some(why.clone()),
        Outcome::Failed(failure) if expected >= 400 && failure.status == Some(expected) => None,
        Outcome::Failed(failure) => Some(format!("{}: {}", failure.message, failure.body)),
        Outcome::Received(received) if received.status != expected => {
            Some(format!("the status is {} rather than {expected}", received.status))
        }
        Outcome::Received(received) => match step.exchanges.as_slice() {
            [exchange] => of_body(exchange, received),
            pages => of_pages(pages, received),
        },
    }
}

fn of_body(exchange: &Exchange, received: &Received) -> Option<String> {
    let Some(Content { json, text, hex, .. }) = &exchange.response.body else { return None };
    let value = &received.value;
    if let Some(json) = json {
        return match serde_json::from_str::<Value>(value) {
            Ok(encoded) => {
                same::difference(json, &encoded).map(|why| format!("the response is changed{why}"))
            }
            // The response is not read as JSON.
            Err(_) if text.as_ref() == Some(value) => None,
            Err(_) => Some(format!("the response is read as `{value}`")),
        };
    }
    let of_text = text.as_ref().is_some_and(|text| text == value || hex_of(text) == *value);
    let is_list = value.starts_with('[') && value.len() > 2;
    let is_same = of_text || hex.as_ref() == Some(value) || is_list && received.body.is_empty();
    (!is_same).then(|| format!("the response is read as `{value}`"))
}

fn hex_of(text: &str) -> String {
    text.bytes().map(|byte| format!("{byte:02x}")).collect()
}

/// Compares the items of a list with those of its pages.
fn of_pages(pages: &[&Exchange], received: &Received) -> Option<String> {
    let bodies = pages.iter().filter_map(|page| page.response.body.as_ref()?.json.as_ref());
    let expected: Value = bodies.filter_map(first_list).flatten().cloned().collect();
    match serde_json::from_str::<Value>(&received.value) {
        Ok(items) => same::difference(&expected, &items).map(|why| format!("the items are changed{why}")),
        Err(_) => Some(format!("the items are read as `{}`", received.value)),
    }
}

fn first_list(page: &Value) -> Option<&Vec<Value>> {
    match page {
        Value::Array(items) => Some(items),
        Value::Object(members) => members.values().find_map(first_list),
        _ => None,
    }
}
