//! Calls of the full document's client.

#[tokio::main]
async fn main() -> full_client::Result<()> {
    // CHANGED
    let client = full_client::Client::from_env()?;
    for model in client.models().list().send().await?.data {
        println!("{}", model.id);
    }
    let mut invites = client.organization().invites().list().items();
    while let Some(invite) = invites.try_next().await? {
        println!("{} {}", invite.email, invite.role);
    }
    for log in client.organization().audit_logs().list().send().await?.data {
        println!("{}", log.id);
    }
    Ok(())
}
