//! Parts that the API added after the crate was generated: they are kept, accessible, and sent
//! again unchanged.

use openai_platform::runtime::mock::{Mock, MockResponse};
use openai_platform::runtime::{Method, StatusCode, to_string};
use openai_platform::types::{AuditLog, AuditLogDetails, ListAuditLogsResponse, UsageResponse, UsageResult};
use openai_platform::{Client, Result};
use serde_json::{Value, json};

use crate::same::assert_same;

/// Returns a client of a server with one response.
fn client(path: &str, answer: &Value) -> Client {
    let mock = Mock::new();
    mock.on(Method::GET, path).respond(MockResponse::json(answer));
    Client::builder().admin_key("sk-admin-test").transport(mock).build().unwrap()
}

async fn usage(answer: &Value) -> Result<UsageResponse> {
    client("/organization/usage/completions", answer).organization().usage().completions(0).send().await
}

async fn audit_logs(answer: &Value) -> Result<ListAuditLogsResponse> {
    client("/organization/audit_logs", answer).organization().audit_logs().list().send().await
}

/// Returns a page of usage with a result of an unknown kind, and unknown members at every level.
fn usage_page() -> Value {
    json!({
        "object": "page",
        "data": [{
            "object": "bucket",
            "start_time": 1_766_102_400,
            "end_time": 1_766_188_800,
            "results": [
                {
                    "object": "organization.usage.completions.result",
                    "input_tokens": 3,
                    "output_tokens": 4,
                    "num_model_requests": 1,
                    "project_id": null,
                    "model": "gpt-9",
                    "holograms": { "made": 2, "sizes": [1.5, null, { "deep": "er" }] }
                },
                {
                    "object": "organization.usage.holograms.result",
                    "beams": 3,
                    "colors": ["red", null, { "name": "ultraviolet" }]
                }
            ],
            "zone": { "name": "moon", "seconds": 88_775.244 }
        }],
        "has_more": true,
        "next_page": "page_2",
        "estimated_total": 12_345_678_901_234_567_890_u64,
        "notes": null
    })
}

/// Returns an entry of an unknown type, by an actor of an unknown kind.
fn audit_log_page() -> Value {
    json!({
        "object": "list",
        "data": [
            {
                "id": "audit_log_1",
                "type": "hologram.created",
                "effective_at": 1_766_140_215,
                "actor": { "type": "robot", "robot": { "id": "robot_1", "arms": 4 }, "session": null },
                "hologram.created": { "id": "holo_1", "data": { "beams": [1, 2, 3] } }
            },
            {
                "id": "audit_log_2",
                "type": "project.created",
                "effective_at": 1_766_140_216,
                "actor": null,
                "project.created": {
                    "id": "proj_1",
                    "data": { "name": "moon", "title": null, "gravity": { "value": 1.62, "unit": "m/s2" } },
                    "region": null
                }
            }
        ],
        "first_id": "audit_log_1",
        "last_id": "audit_log_2",
        "has_more": false,
        "tenant": { "id": "tenant_1" }
    })
}

#[tokio::test]
async fn a_usage_page_with_unknown_parts_is_encoded_as_it_came() {
    let sent = usage_page();
    let page = usage(&sent).await.unwrap();
    assert_same(&json!(page), &sent, "the page");
    assert_same(&serde_json::from_str(&to_string(&page)).unwrap(), &sent, "the page as text");

    let results = &page.data[0].results;
    let UsageResult::Completions(known) = &results[0] else { panic!("{results:?}") };
    assert_eq!(known.extra.get("holograms"), Some(sent["data"][0]["results"][0]["holograms"].clone()));
    let UsageResult::Unknown(unknown) = &results[1] else { panic!("{results:?}") };
    assert_eq!(unknown.to_value()["beams"], 3);
}

#[tokio::test]
async fn an_audit_log_page_with_unknown_parts_is_encoded_as_it_came() {
    let sent = audit_log_page();
    let page = audit_logs(&sent).await.unwrap();
    assert_same(&json!(page), &sent, "the page");
    assert_same(&serde_json::from_str(&to_string(&page)).unwrap(), &sent, "the page as text");

    let entry = &page.data[0];
    assert_eq!(entry.extra.get("hologram.created"), Some(sent["data"][0]["hologram.created"].clone()));
    assert!(!entry.r#type.is_known());
    assert_eq!(entry.r#type.to_string(), "hologram.created");
    assert!(page.data[1].r#type.is_known());
}

#[tokio::test]
async fn the_type_of_an_entry_names_its_details() {
    let page = audit_logs(&audit_log_page()).await.unwrap();
    let details = |entry: &AuditLog| format!("{:?}", entry.details());
    let Some(AuditLogDetails::Unknown(unknown)) = page.data[0].details() else {
        panic!("{}", details(&page.data[0]))
    };
    assert_eq!(unknown.to_value()["id"], "holo_1");
    let Some(AuditLogDetails::ProjectCreated(project)) = page.data[1].details() else {
        panic!("{}", details(&page.data[1]))
    };
    assert_eq!(project.id.as_deref(), Some("proj_1"));

    // The tag decides, not which fields there are.
    let mut entry = page.data[1].clone();
    entry.r#type = "project.archived".into();
    assert!(entry.details().is_none(), "{}", details(&entry));
    entry.r#type = "something.else".into();
    assert!(entry.details().is_none(), "{}", details(&entry));
}

#[tokio::test]
async fn a_variant_is_borrowed_or_taken() {
    let page = usage(&usage_page()).await.unwrap();
    let mut results = page.data.into_iter().flat_map(|bucket| bucket.results);
    let (known, unknown) = (results.next().unwrap(), results.next().unwrap());
    assert_eq!(known.as_completions().map(|result| result.input_tokens), Some(3));
    assert_eq!(known.as_costs(), None);
    assert_eq!(known.clone().into_costs(), Err(known.clone()));
    assert_eq!(known.into_completions().unwrap().output_tokens, 4);
    assert_eq!(unknown.clone().into_completions(), Err(unknown));
}

#[tokio::test]
async fn an_unknown_value_equals_itself_and_no_known_one() {
    let page = audit_logs(&audit_log_page()).await.unwrap();
    let [unknown, known] = [&page.data[0].r#type, &page.data[1].r#type];
    assert_ne!(unknown, known);
    assert_eq!(*unknown, "hologram.created".into());
    assert_eq!(*known, "project.created".into());
}

#[tokio::test]
async fn null_and_absent_stay_apart() {
    for (given, member) in [(json!({}), None), (json!({ "next_page": null }), Some(Value::Null))] {
        let mut sent = json!({ "object": "page", "data": [], "has_more": false });
        sent.as_object_mut().unwrap().extend(given.as_object().unwrap().clone());
        let page = usage(&sent).await.unwrap();
        assert_eq!(page.next_page, None);
        assert_eq!(json!(page).get("next_page"), member.as_ref());
    }
}

#[tokio::test]
async fn a_list_that_is_missing_or_null_is_empty_and_encoded_as_it_came() {
    let sent = json!({
        "object": "page",
        "data": [
            { "object": "bucket", "start_time": 1, "end_time": 2 },
            { "object": "bucket", "start_time": 2, "end_time": 3, "results": null },
            { "object": "bucket", "start_time": 3, "end_time": 4, "results": [] }
        ],
        "has_more": false,
        "next_page": null
    });
    let page = usage(&sent).await.unwrap();
    assert!(page.data.iter().all(|bucket| bucket.results.is_empty()));
    assert_same(&json!(page), &sent, "the page");

    let without = json!({ "object": "page", "has_more": false, "next_page": null });
    let page = usage(&without).await.unwrap();
    assert!(page.data.is_empty());
    assert_same(&json!(page), &without, "the page");
}

#[tokio::test]
async fn a_constant_that_is_missing_or_differs_is_encoded_as_it_came() {
    for sent in [
        json!({ "data": [], "has_more": false, "next_page": null }),
        json!({ "object": "scroll", "data": [], "has_more": false, "next_page": null }),
    ] {
        assert_same(&json!(usage(&sent).await.unwrap()), &sent, "the page");
    }
}

#[tokio::test]
async fn changed_fields_are_encoded_with_unknown_ones() {
    let sent = audit_log_page();
    let mut page = audit_logs(&sent).await.unwrap();
    page.data[1].id = "audit_log_3".to_owned();
    page.data[0].extra.insert("seen", true);
    let mut expected = sent.clone();
    expected["data"][1]["id"] = json!("audit_log_3");
    expected["data"][0]["seen"] = json!(true);
    assert_same(&json!(page), &expected, "the page");
}

#[tokio::test]
async fn a_required_field_that_is_missing_is_named_with_its_path_and_the_body_is_kept() {
    let mut sent = usage_page();
    let mut second = sent["data"][0]["results"][0].clone();
    second.as_object_mut().unwrap().remove("output_tokens");
    sent["data"][0]["results"][1] = second;
    let error = usage(&sent).await.unwrap_err();
    assert!(error.is_decode(), "{error}");
    assert_eq!(error.path(), Some("data[0].results[1].output_tokens"));
    assert!(error.to_string().contains("data[0].results[1].output_tokens"), "{error}");
    assert_eq!(error.status(), Some(StatusCode::OK));
    assert_eq!(serde_json::from_slice::<Value>(error.body()).unwrap(), sent);
}

#[tokio::test]
async fn a_value_of_another_kind_is_named_with_its_path_and_what_was_expected() {
    let mut sent = audit_log_page();
    sent["data"][1]["project.created"]["data"]["name"] = json!(["moon"]);
    let error = audit_logs(&sent).await.unwrap_err();
    assert_eq!(error.path(), Some("data[1][\"project.created\"].data.name"));
    assert!(error.to_string().contains("a string"), "{error}");
}
