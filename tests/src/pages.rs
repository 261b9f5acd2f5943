//! Paginated lists: every one follows its pages and ends.

use std::pin::Pin;

use openai_platform::runtime::Method;
use openai_platform::runtime::mock::{Mock, MockResponse};
use openai_platform::{Client, Items, Paged, Result};
use serde::Serialize;
use serde_json::{Value, json};

use crate::reference::{Operation, operations};
use crate::same::assert_same;

/// A test per list.
macro_rules! lists {
    ($($name:ident: $line:literal => |$client:ident| $list:expr;)*) => {
        const LINES: &[&str] = &[$($line),*];

        $(#[tokio::test]
        async fn $name() {
            check($line, |$client| all($list.items())).await;
        })*
    };
}

lists! {
    audit_logs: "GET /organization/audit_logs" => |client| client.organization().audit_logs().list();
    admin_api_keys: "GET /organization/admin_api_keys" => |client| client.organization().admin_api_keys().list();
    audio_speeches: "GET /organization/usage/audio_speeches" =>
        |client| client.organization().usage().audio_speeches(0);
    audio_transcriptions: "GET /organization/usage/audio_transcriptions" =>
        |client| client.organization().usage().audio_transcriptions(0);
    code_interpreter_sessions: "GET /organization/usage/code_interpreter_sessions" =>
        |client| client.organization().usage().code_interpreter_sessions(0);
    completions: "GET /organization/usage/completions" => |client| client.organization().usage().completions(0);
    decisions: "GET /organization/usage/decisions" => |client| client.organization().usage().decisions(0);
    embeddings: "GET /organization/usage/embeddings" => |client| client.organization().usage().embeddings(0);
    file_search_calls: "GET /organization/usage/file_search_calls" =>
        |client| client.organization().usage().file_search_calls(0);
    images: "GET /organization/usage/images" => |client| client.organization().usage().images(0);
    moderations: "GET /organization/usage/moderations" => |client| client.organization().usage().moderations(0);
    vector_stores: "GET /organization/usage/vector_stores" =>
        |client| client.organization().usage().vector_stores(0);
    web_search_calls: "GET /organization/usage/web_search_calls" =>
        |client| client.organization().usage().web_search_calls(0);
    costs: "GET /organization/costs" => |client| client.organization().usage().costs(0);
    invites: "GET /organization/invites" => |client| client.organization().invites().list();
    users: "GET /organization/users" => |client| client.organization().users().list();
    user_roles: "GET /organization/users/{user_id}/roles" =>
        |client| client.organization().users().roles().list("user_1");
    groups: "GET /organization/groups" => |client| client.organization().groups().list();
    group_users: "GET /organization/groups/{group_id}/users" =>
        |client| client.organization().groups().users().list("group_1");
    group_roles: "GET /organization/groups/{group_id}/roles" =>
        |client| client.organization().groups().roles().list("group_1");
    roles: "GET /organization/roles" => |client| client.organization().roles().list();
    spend_alerts: "GET /organization/spend_alerts" => |client| client.organization().spend_alerts().list();
    certificates: "GET /organization/certificates" => |client| client.organization().certificates().list();
    external_keys: "GET /organization/external_keys" => |client| client.organization().external_keys().list();
    external_storage: "GET /organization/external_storage" =>
        |client| client.organization().external_storage().list();
    workload_identity_providers: "GET /organization/workload_identity_providers" =>
        |client| client.organization().workload_identity_providers().list();
    federation_rules:
        "GET /organization/workload_identity_providers/{workload_identity_provider_id}/federation_rules" =>
        |client| client.organization().workload_identity_providers().federation_rules().list("wip_1");
    projects: "GET /organization/projects" => |client| client.organization().projects().list();
    project_users: "GET /organization/projects/{project_id}/users" =>
        |client| client.organization().projects().users().list("proj_1");
    project_user_roles: "GET /projects/{project_id}/users/{user_id}/roles" =>
        |client| client.organization().projects().users().roles().list("proj_1", "user_1");
    service_accounts: "GET /organization/projects/{project_id}/service_accounts" =>
        |client| client.organization().projects().service_accounts().list("proj_1");
    project_api_keys: "GET /organization/projects/{project_id}/api_keys" =>
        |client| client.organization().projects().api_keys().list("proj_1");
    rate_limits: "GET /organization/projects/{project_id}/rate_limits" =>
        |client| client.organization().projects().rate_limits().list("proj_1");
    project_groups: "GET /organization/projects/{project_id}/groups" =>
        |client| client.organization().projects().groups().list("proj_1");
    project_group_roles: "GET /projects/{project_id}/groups/{group_id}/roles" =>
        |client| client.organization().projects().groups().roles().list("proj_1", "group_1");
    project_roles: "GET /projects/{project_id}/roles" =>
        |client| client.organization().projects().roles().list("proj_1");
    project_spend_alerts: "GET /organization/projects/{project_id}/spend_alerts" =>
        |client| client.organization().projects().spend_alerts().list("proj_1");
    project_certificates: "GET /organization/projects/{project_id}/certificates" =>
        |client| client.organization().projects().certificates().list("proj_1");
    webhook_endpoints: "GET /webhook_endpoints" => |client| client.webhooks().list();
}

#[test]
fn every_list_is_here() {
    let is_page =
        |operation: &&Operation| operation.response(200).is_some_and(|page| page.get("has_more").is_some());
    let lists = operations().iter().filter(is_page);
    let mut expected: Vec<String> = lists.map(Operation::line).collect();
    let mut found = LINES.to_vec();
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
}

/// The location of the next page in a page, one of three.
struct Shape {
    parameter: &'static str,
    member: &'static str,
}

/// All items of a list, encoded again. Any task may wait for them.
type All = Pin<Box<dyn Future<Output = Result<Vec<Value>>> + Send>>;

fn all<R>(mut items: Items<R>) -> All
where
    R: Paged + Send + 'static,
    R::Item: Serialize + Send,
{
    Box::pin(async move {
        let mut all = Vec::new();
        while let Some(item) = items.try_next().await? {
            all.push(json!(item));
        }
        Ok(all)
    })
}

async fn check(line: &str, list: impl Fn(Client) -> All) {
    let operation = operations().iter().find(|operation| operation.line() == line).unwrap();
    let example = operation.response(200).unwrap();
    let shape = shape(example);
    let page = |cursor| shape.page(example, cursor);
    let (one, two) = (Some("one"), Some("two"));
    let courses = [
        Course { pages: &[page(one), page(two), page(None)], cursors: &[None, one, two], times: 3 },
        // A page without items that announces more.
        Course {
            pages: &[page(one), with(page(two), "data", json!([])), page(None)],
            cursors: &[None, one, two],
            times: 2,
        },
        // A page that announces no more, whatever its cursor.
        Course { pages: &[with(page(one), "has_more", json!(false))], cursors: &[None], times: 1 },
        // A cursor that leads to itself, and one that leads back.
        Course { pages: &[page(one)], cursors: &[None, one], times: 2 },
        Course { pages: &[page(one), page(two), page(one)], cursors: &[None, one, two], times: 3 },
    ];
    for course in &courses {
        let mock = Mock::new();
        let client = Client::builder()
            .admin_key("sk-admin-test")
            .api_key("sk-test")
            .transport(mock.clone())
            .build()
            .unwrap();
        let route = mock.on(Method::GET, operation.template);
        course.pages.iter().fold(route, |route, page| route.respond(MockResponse::json(page))).repeat();

        let items = list(client).await.unwrap();

        let cursors: Vec<_> = mock
            .requests()
            .iter()
            .map(|request| request.query_value(shape.parameter).map(str::to_owned))
            .collect();
        assert_eq!(
            cursors,
            course.cursors.iter().map(|cursor| cursor.map(str::to_owned)).collect::<Vec<_>>()
        );
        let expected: Vec<Value> = vec![example["data"].as_array().unwrap().clone(); course.times].concat();
        assert_same(&json!(items), &json!(expected), line);
    }
}

/// The expected behaviour of a list for the pages of a server, whose last one is repeated.
struct Course<'a> {
    pages: &'a [Value],
    /// The cursors that are requested.
    cursors: &'a [Option<&'a str>],
    /// The number of times that the items of the example are returned.
    times: usize,
}

impl Shape {
    /// Returns a page like the example, with the cursor of the next.
    fn page(&self, example: &Value, cursor: Option<&str>) -> Value {
        let page = with(example.clone(), self.member, json!(cursor));
        with(page, "has_more", json!(cursor.is_some()))
    }
}

fn shape(page: &Value) -> Shape {
    let shapes = [
        Shape { parameter: "after", member: "last_id" },
        Shape { parameter: "after", member: "next" },
        Shape { parameter: "page", member: "next_page" },
    ];
    shapes
        .into_iter()
        .find(|shape| page.get(shape.member).is_some())
        .expect("a page has one of the three shapes")
}

fn with(mut page: Value, member: &str, value: Value) -> Value {
    page[member] = value;
    page
}
