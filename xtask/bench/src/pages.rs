//! Pages of about a megabyte, the same in every run.

use serde_json::{Map, Value, json};

const SIZE: usize = 1 << 20;

/// Pseudorandom numbers.
pub struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }

    fn id(&mut self, prefix: &str) -> String {
        format!("{prefix}_{:016x}{:08x}", self.below(u64::MAX), self.below(1 << 32))
    }
}

/// Adds members that no model has, with about half as many bytes as `record`.
fn add_unknown(record: &mut Map<String, Value>, numbers: &mut Numbers) {
    let target = Value::Object(record.clone()).to_string().len() / 2;
    let mut added = 0;
    for at in 0.. {
        let value = match at % 4 {
            0 => {
                json!({"cached": numbers.below(100_000), "audio": {"input": numbers.below(9), "output": null}})
            }
            1 => json!(numbers.id("line")),
            2 => json!([numbers.below(1000), true, "standard"]),
            _ => json!(numbers.below(1 << 40)),
        };
        let name = format!("{}_{at}", ["token_details", "billing_line", "flags", "quota"][at % 4]);
        added += name.len() + 4 + value.to_string().len();
        record.insert(name, value);
        if added >= target {
            return;
        }
    }
}

fn text_of(members: &[(&str, Value)]) -> String {
    // Built by hand, because `Value` sorts keys and servers send them in declared order.
    let members: Vec<String> =
        members.iter().map(|(name, value)| format!("{}:{value}", json!(name))).collect();
    format!("{{{}}}", members.join(","))
}

fn record(members: &[(&str, Value)], unknown: bool, numbers: &mut Numbers) -> String {
    let text = text_of(members);
    if !unknown {
        return text;
    }
    let mut all: Map<String, Value> =
        members.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    let known = all.clone();
    add_unknown(&mut all, numbers);
    all.retain(|name, _| !known.contains_key(name));
    let unknown = Value::Object(all).to_string();
    format!("{},{}", &text[..text.len() - 1], &unknown[1..])
}

fn completions(numbers: &mut Numbers, unknown: bool) -> String {
    let mut members = vec![("object", json!("organization.usage.completions.result"))];
    for name in [
        "input_tokens",
        "input_cached_tokens",
        "input_cache_write_tokens",
        "input_uncached_tokens",
        "output_tokens",
        "input_text_tokens",
        "output_text_tokens",
        "input_cached_text_tokens",
        "input_audio_tokens",
        "input_cached_audio_tokens",
        "output_audio_tokens",
        "input_image_tokens",
        "input_cached_image_tokens",
        "output_image_tokens",
        "num_model_requests",
    ] {
        members.push((name, json!(numbers.below(1_000_000))));
    }
    members.extend([
        ("project_id", json!(numbers.id("proj"))),
        ("user_id", json!(numbers.id("user"))),
        ("api_key_id", json!(numbers.id("key"))),
        ("model", json!("gpt-5-mini-2026-08-07")),
        ("batch", json!(numbers.below(2) == 0)),
        ("service_tier", json!("default")),
    ]);
    record(&members, unknown, numbers)
}

fn web_searches(numbers: &mut Numbers, unknown: bool) -> String {
    let members = [
        ("object", json!("organization.usage.web_searches.result")),
        ("num_model_requests", json!(numbers.below(100_000))),
        ("num_requests", json!(numbers.below(100_000))),
        ("project_id", json!(numbers.id("proj"))),
        ("user_id", json!(numbers.id("user"))),
        ("api_key_id", json!(numbers.id("key"))),
        ("model", json!("gpt-5-mini-2026-08-07")),
        ("context_level", json!("medium")),
    ];
    record(&members, unknown, numbers)
}

fn audit_log(numbers: &mut Numbers, unknown: bool) -> String {
    let id = json!({"id": numbers.id("key")});
    let (event, details) = match numbers.below(6) {
        0 => (
            "api_key.created",
            json!({"id": numbers.id("key"), "data": {"scopes": ["api.model.read", "api.model.request"]}}),
        ),
        1 => (
            "invite.sent",
            json!({"id": numbers.id("invite"), "data": {"email": "ada@example.com", "role": "reader"}}),
        ),
        2 => (
            "project.updated",
            json!({"id": numbers.id("proj"), "changes_requested": {"title": "The new title"}}),
        ),
        3 => (
            "role.assignment.created",
            json!({
                "id": numbers.id("role"), "principal_id": numbers.id("user"), "principal_type": "user",
                "resource_id": numbers.id("proj"), "resource_type": "api.project",
            }),
        ),
        4 => ("user.deleted", id),
        _ => (
            "certificate.deleted",
            json!({"id": numbers.id("cert"), "name": "main", "certificate": "-----BEGIN"}),
        ),
    };
    let user = json!({"id": numbers.id("user"), "email": "grace@example.com"});
    let actor = if numbers.below(2) == 0 {
        json!({"type": "session", "session": {"user": user, "ip_address": "203.0.113.7"}})
    } else {
        json!({"type": "api_key", "api_key": {"id": numbers.id("key"), "type": "user", "user": user}})
    };
    let members = [
        ("id", json!(numbers.id("audit_log"))),
        ("type", json!(event)),
        ("effective_at", json!(1_780_000_000 + numbers.below(10_000_000))),
        ("project", json!({"id": numbers.id("proj"), "name": "Production"})),
        ("actor", actor),
        (event, details),
    ];
    record(&members, unknown, numbers)
}

/// Returns a list of records with about `size` bytes.
fn list(mut record: impl FnMut() -> String, size: usize) -> String {
    let mut records = vec![record()];
    let mut bytes = 0;
    while bytes < size {
        let next = record();
        bytes += next.len() + 1;
        records.push(next);
    }
    format!("[{}]", records.join(","))
}

/// Returns a page of usage: buckets of a few dozen results.
pub fn usage(tenth: bool, unknown: bool) -> String {
    let mut numbers = Numbers(42);
    let mut start = 1_780_000_000;
    let buckets = list(
        || {
            let result = || {
                if tenth { web_searches(&mut numbers, unknown) } else { completions(&mut numbers, unknown) }
            };
            start += 86_400;
            let results = list(result, 16 << 10);
            format!(
                r#"{{"object":"bucket","start_time":{start},"end_time":{},"results":{results}}}"#,
                start + 86_400
            )
        },
        SIZE,
    );
    format!(r#"{{"object":"page","data":{buckets},"has_more":true,"next_page":"page_AAAAAGcPXnc"}}"#)
}

/// Returns a page of the audit log.
pub fn audit(unknown: bool) -> String {
    let mut numbers = Numbers(7);
    let logs = list(|| audit_log(&mut numbers, unknown), SIZE);
    format!(r#"{{"object":"list","data":{logs},"first_id":"a","last_id":"b","has_more":true}}"#)
}
