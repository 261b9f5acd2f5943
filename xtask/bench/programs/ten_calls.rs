//! Ten calls: lists, creates, a page of usage with its union, a page of the audit log.

use std::time::{Duration, SystemTime};

use own_client::types::UsageResult;

#[tokio::main]
async fn main() -> own_client::Result<()> {
    // CHANGED
    let client = own_client::Client::from_env()?;
    let organization = client.organization();
    let mut invites = organization.invites().list().limit(50).items();
    while let Some(invite) = invites.try_next().await? {
        println!("{} {}", invite.email, invite.role);
    }
    let invite = organization.invites().create("ada@example.com", "reader").send().await?;
    println!("{}", organization.invites().retrieve(&invite.id).send().await?.status);
    let mut users = organization.users().list().items();
    while let Some(user) = users.try_next().await? {
        println!("{}", user.id);
    }
    let project = organization.projects().create("boats").send().await?;
    println!("{}", organization.projects().retrieve(&project.id).send().await?.id);
    println!("{}", organization.projects().rate_limits().list(&project.id).send().await?.data.len());
    println!("{}", organization.admin_api_keys().list().send().await?.data.len());
    let start = SystemTime::now() - Duration::from_secs(86_400);
    for bucket in organization.usage().costs(start).send().await?.data {
        for result in bucket.results {
            if let UsageResult::Costs(costs) = result {
                println!("{:?}", costs.amount.and_then(|amount| amount.value));
            }
        }
    }
    for log in organization.audit_logs().list().send().await?.data {
        println!("{} {:?}", log.id, log.api_key_created.map(|it| it.id));
    }
    Ok(())
}
