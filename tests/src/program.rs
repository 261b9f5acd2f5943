//! A program in another workspace, against a server.

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::{Value, json};
use wiremock::matchers::{header, method, path, query_param, query_param_is_missing};
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::outside::Project;

const PROGRAM: &str = r#"use openai_platform::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> openai_platform::Result<()> {
    let client = Client::builder().env().base_url(std::env::args().nth(1).unwrap_or_default()).build()?;
    let mut invites = client.organization().invites().list().limit(2).items();
    while let Some(invite) = invites.try_next().await? {
        println!("{} {} {}", invite.email, invite.role, invite.status);
    }
    Ok(())
}
"#;

fn page(names: [&str; 2], next: Option<&str>) -> Value {
    let invite = |name: &str| {
        json!({
            "object": "organization.invite",
            "id": format!("invite_{name}"),
            "email": format!("{name}@example.com"),
            "role": "reader",
            "status": "pending",
            "created_at": 1_766_130_000,
            "projects": []
        })
    };
    json!({ "object": "list", "data": names.map(invite), "last_id": next, "has_more": next.is_some() })
}

async fn server() -> MockServer {
    let server = MockServer::start().await;
    let pages = [
        (None, page(["ada", "alan"], Some("one"))),
        (Some("one"), page(["barbara", "edsger"], Some("two"))),
        (Some("two"), page(["grace", "kurt"], None)),
    ];
    for (after, page) in pages {
        let here =
            Mock::given(method("GET")).and(path("/v1/organization/invites")).and(query_param("limit", "2"));
        let here = here.and(header("authorization", "Bearer sk-admin-test"));
        let here = match after {
            None => here.and(query_param_is_missing("after")),
            Some(after) => here.and(query_param("after", after)),
        };
        here.respond_with(ResponseTemplate::new(200).set_body_json(page)).expect(1).mount(&server).await;
    }
    server
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_in_another_workspace_lists_three_pages() {
    let server = server().await;
    let base_url = format!("{}/v1", server.uri());
    let run = || {
        let project = Project::new("outside", BTreeMap::from([("src/main.rs".into(), PROGRAM.to_owned())]));
        let program = project.build("outside");
        Command::new(program).arg(base_url).env("OPENAI_ADMIN_KEY", "sk-admin-test").output().unwrap()
    };
    let output = tokio::task::spawn_blocking(run).await.unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        "ada@example.com reader pending\nalan@example.com reader pending\n\
         barbara@example.com reader pending\nedsger@example.com reader pending\n\
         grace@example.com reader pending\nkurt@example.com reader pending\n"
    );
}
