//! The ten calls with the client that `openapi-to-rust` generates. It has no automatic paging.

use std::error::Error;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use client::generated::{
    HttpClient, InviteRequest, InviteRequestRole, ProjectCreateRequest, UsageTimeBucketResultsItemUnion,
};

const NONE: Option<&str> = None;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    // CHANGED
    let client = HttpClient::new().with_api_key(std::env::var("OPENAI_ADMIN_KEY")?);
    let mut after: Option<String> = None;
    loop {
        let page = client.list_invites(Some(50), after).await?;
        for invite in &page.data {
            println!("{} {:?}", invite.email, invite.role);
        }
        after = page.last_id.flatten();
        if !page.has_more || after.is_none() {
            break;
        }
    }
    let request =
        InviteRequest { email: "ada@example.com".to_owned(), projects: None, role: InviteRequestRole::Reader };
    let invite = client.invite_user(request).await?;
    println!("{:?}", client.retrieve_invite(&invite.id).await?.status);
    let mut after: Option<String> = None;
    loop {
        let page = client.list_users(None, after, None).await?;
        for user in &page.data {
            println!("{}", user.id);
        }
        after = page.last_id.flatten();
        if !page.has_more || after.is_none() {
            break;
        }
    }
    let request = ProjectCreateRequest { external_key_id: None, name: "boats".to_owned(), residency: None };
    let project = client.create_project(request).await?;
    println!("{}", client.retrieve_project(&project.id).await?.id);
    println!("{}", client.list_project_rate_limits(&project.id, None, NONE, NONE).await?.data.len());
    println!("{}", client.admin_api_keys_list(NONE, None, None).await?.data.len());
    let start = SystemTime::now() - Duration::from_secs(86_400);
    let start = i64::try_from(start.duration_since(UNIX_EPOCH)?.as_secs())?;
    for bucket in client.usage_costs(start, None, None, None, None, None, None, NONE).await?.data {
        for result in bucket.results {
            if let UsageTimeBucketResultsItemUnion::CostsResult(costs) = result {
                println!("{:?}", costs.amount.and_then(|amount| amount.value));
            }
        }
    }
    let logs = client.list_audit_logs(None, None, None, None, None, None, None, None, NONE, NONE).await?;
    for log in logs.data {
        println!("{} {:?}", log.id, log.api_key_created.map(|it| it.id));
    }
    Ok(())
}
