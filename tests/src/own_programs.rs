//! The programs in `schema/examples`, which the crate has as its examples, against a mock.

#![allow(dead_code, reason = "the tests call what `main` of each program calls")]

use std::io;
use std::time::{Duration, SystemTime};

use openai_platform::Client;
use openai_platform::blocking::Wait;
use openai_platform::testing::{Mock, MockResponse};
use openai_platform::transport::{Method, StatusCode};
use serde_json::{Value, json};

#[path = "../../schema/examples/audit_tail.rs"]
mod audit_tail;
#[path = "../../schema/examples/blocking_tool.rs"]
mod blocking_tool;
#[path = "../../schema/examples/cost_report.rs"]
mod cost_report;
#[path = "../../schema/examples/images.rs"]
mod images;
#[path = "../../schema/examples/offboard.rs"]
mod offboard;
#[path = "../../schema/examples/own_middleware.rs"]
mod own_middleware;
#[path = "../../schema/examples/own_tests.rs"]
mod own_tests;
#[path = "../../schema/examples/rotate_key.rs"]
mod rotate_key;

fn client(mock: &Mock) -> Client {
    Client::builder().anonymous().transport(mock.clone()).build().expect("a client")
}

fn page(data: Value) -> MockResponse {
    MockResponse::json(
        &json!({ "object": "list", "data": data, "first_id": null, "last_id": null, "has_more": false }),
    )
}

fn project(id: &str, name: &str) -> Value {
    json!({ "object": "organization.project", "id": id, "name": name, "created_at": 1, "status": "active" })
}

fn user(id: &str, email: &str, role: &str) -> Value {
    json!({ "object": "organization.user", "id": id, "email": email, "role": role, "added_at": 1 })
}

fn invite(id: &str, email: &str, status: &str) -> Value {
    json!({
        "object": "organization.invite", "id": id, "email": email, "role": "reader", "status": status, "created_at": 1,
        "expires_at": 2, "accepted_at": null, "projects": [],
    })
}

#[tokio::test]
async fn offboarding_removes_what_a_person_has() {
    let mock = Mock::new();
    let (client, email) = (client(&mock), "ada@example.com");
    mock.on(Method::GET, "/organization/invites").respond(page(json!([
        invite("inv_1", email, "pending"),
        invite("inv_2", email, "accepted"),
        invite("inv_3", "bob@example.com", "pending")
    ])));
    mock.on(Method::GET, "/organization/users").respond(page(json!([user("user_1", email, "reader")])));
    mock.on(Method::GET, "/organization/projects")
        .respond(page(json!([project("proj_1", "One"), project("proj_2", "Two")])));
    let deleted = |object: &str, id: &str| json!({ "object": object, "id": id, "deleted": true });
    mock.on(Method::DELETE, "/organization/invites/inv_1")
        .respond(MockResponse::json(&deleted("organization.invite.deleted", "inv_1")));
    mock.on(Method::DELETE, "/organization/projects/proj_1/users/user_1")
        .respond(MockResponse::error(StatusCode::NOT_FOUND, "no such user"));
    mock.on(Method::DELETE, "/organization/projects/proj_2/users/user_1")
        .respond(MockResponse::json(&deleted("organization.project.user.deleted", "user_1")));
    mock.on(Method::DELETE, "/organization/users/user_1")
        .respond(MockResponse::json(&deleted("organization.user.deleted", "user_1")));

    let steps = offboard::offboard(&client, email).await.expect("it is done");

    assert_eq!(
        steps,
        [
            "withdrew the invitation inv_1",
            "removed user_1 from the project proj_2",
            "removed user_1 from the organization"
        ]
    );
    assert_eq!(mock.requests()[2].query_value("emails[]"), Some(email));
    mock.assert_done();
}

#[tokio::test]
async fn a_cost_report_sums_up_by_project_and_currency() {
    let mock = Mock::new();
    mock.on(Method::GET, "/organization/projects").respond(page(json!([project("proj_1", "Shop")])));
    let cost = |project: Value, value: f64, currency: &str| {
        json!({
            "object": "organization.costs.result", "project_id": project,
            "amount": { "value": value, "currency": currency },
        })
    };
    let day =
        |results: Value| json!({ "object": "bucket", "start_time": 1, "end_time": 2, "results": results });
    mock.on(Method::GET, "/organization/costs").respond(MockResponse::json(&json!({
        "object": "page", "has_more": false, "next_page": null,
        "data": [
            day(json!([cost(json!("proj_1"), 1.5, "usd"), cost(json!("proj_2"), 2.0, "usd")])),
            day(json!([cost(json!("proj_1"), 0.5, "usd"), cost(json!("proj_1"), 3.0, "eur"), cost(Value::Null, 4.0, "usd")])),
        ],
    })));

    let costs = cost_report::costs(&client(&mock), SystemTime::UNIX_EPOCH).await.expect("a report");

    let costs: Vec<(&str, &str, f64)> = costs
        .iter()
        .map(|((project, currency), amount)| (project.as_str(), currency.as_str(), *amount))
        .collect();
    let expected =
        [("(no project)", "usd", 4.0), ("Shop", "eur", 3.0), ("Shop", "usd", 2.0), ("proj_2", "usd", 2.0)];
    assert_eq!(costs, expected);
    assert_eq!(mock.requests()[1].query_value("group_by[]"), Some("project_id"));
    mock.assert_done();
}

#[tokio::test]
async fn a_tail_prints_new_entries_once_and_continues_at_its_cursor() {
    let log = |number: u64| json!({ "id": format!("log_{number}"), "type": "login.succeeded", "effective_at": number });
    let mock = Mock::new();
    mock.on(Method::GET, "/organization/audit_logs")
        .respond(page(json!([log(3), log(2), log(1)])))
        .respond(page(json!([log(4), log(3), log(2), log(1)])))
        .repeat();
    let (client, mut printed) = (client(&mock), Vec::new());

    let tail =
        audit_tail::tail(&client, Some("log_1\n".to_owned()), Duration::from_secs(1), |line, cursor| {
            printed.push((line.to_owned(), cursor.to_owned()));
            printed.len() < 3
        });
    tail.await.expect("no error");

    let lines: Vec<&str> = printed.iter().map(|(line, _)| line.as_str()).collect();
    assert_eq!(lines, ["2 login.succeeded log_2", "3 login.succeeded log_3", "4 login.succeeded log_4"]);
    assert_eq!(printed[2].1, "log_4");
}

fn key(id: &str) -> Value {
    json!({
        "object": "organization.admin_api_key", "id": id, "name": "deploy", "redacted_value": "sk-…", "created_at": 1,
        "owner": { "type": "user" },
    })
}

#[tokio::test]
async fn a_key_is_deleted_only_after_the_new_one_is_stored() {
    let new = || {
        let mut new = key("key_2");
        new["value"] = "sk-admin-new".into();
        MockResponse::json(&new)
    };
    let gone = |id: &str| {
        MockResponse::json(
            &json!({ "object": "organization.admin_api_key.deleted", "id": id, "deleted": true }),
        )
    };
    for (works, deleted) in [(true, "key_1"), (false, "key_2")] {
        let mock = Mock::new();
        mock.on(Method::GET, "/organization/admin_api_keys/key_1").respond(MockResponse::json(&key("key_1")));
        mock.on(Method::POST, "/organization/admin_api_keys").respond(new());
        mock.on(Method::DELETE, format!("/organization/admin_api_keys/{deleted}")).respond(gone(deleted));
        let (client, mut stored) = (client(&mock), String::new());

        let rotated = rotate_key::rotate(&client, "key_1", |value| {
            stored.push_str(value.expose());
            if works { Ok(()) } else { Err(io::Error::other("the disk is full")) }
        });

        assert_eq!(
            rotated.await.map_err(|error| error.to_string()).ok().as_deref(),
            works.then_some("key_2")
        );
        assert_eq!(stored, "sk-admin-new");
        mock.assert_done();
    }
}

#[test]
fn a_program_without_async_lists_owners_first() {
    let mock = Mock::new();
    let members =
        json!([user("user_1", "bob@example.com", "reader"), user("user_2", "ada@example.com", "owner")]);
    mock.on(Method::GET, "/organization/users").respond(page(members)).times(2);

    let lines = blocking_tool::members(&client(&mock)).expect("members");

    assert_eq!(lines, ["user_2 ada@example.com", "user_1 bob@example.com"]);
    mock.assert_done();
}

#[test]
fn a_middleware_sees_each_attempt() {
    let mock = Mock::new();
    mock.on(Method::GET, "/organization/projects")
        .respond(MockResponse::error(StatusCode::SERVICE_UNAVAILABLE, "later"))
        .respond(page(json!([])));
    let (report, reported) = std::sync::mpsc::channel();
    let middleware =
        own_middleware::timed("nightly", move |line, _| report.send(line.to_owned()).expect("a receiver"));
    let client = Client::builder()
        .anonymous()
        .transport(mock.clone())
        .middleware(middleware)
        .build()
        .expect("a client");

    client.organization().projects().list().wait().expect("a page");

    let lines: Vec<String> = reported.try_iter().collect();
    assert_eq!(lines, ["GET /organization/projects, attempt 1", "GET /organization/projects, attempt 2"]);
    assert!(mock.requests().iter().all(|request| request.header("x-job") == Some("nightly")));
}

#[tokio::test]
async fn an_image_is_decoded() {
    let mock = Mock::new();
    mock.on(Method::POST, "/images/generations")
        .respond(MockResponse::json(&json!({ "created": 1, "data": [{ "b64_json": "iVBORw==" }] })))
        .respond(MockResponse::json(&json!({ "created": 1, "data": [] })));
    let client = client(&mock);

    let image = images::image(&client, "a lighthouse").await.expect("an image");
    assert_eq!(image, b"\x89PNG");
    let error = images::image(&client, "a lighthouse").await.expect_err("no image");
    assert_eq!(error.to_string(), "the response has no image");

    let body: Value = serde_json::from_slice(&mock.requests()[0].body).expect("JSON");
    assert_eq!(body, json!({ "prompt": "a lighthouse", "size": "1024x1024", "quality": "low" }));
}
