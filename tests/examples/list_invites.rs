//! Lists the invites of the organization:
//! `OPENAI_ADMIN_KEY=… cargo run -p conformance --example list_invites`.
//!
//! Set `OPENAI_BASE_URL` to use another server.

use openai_platform::Client;

#[tokio::main]
async fn main() -> openai_platform::Result<()> {
    let client = Client::from_env()?;
    let mut invites = client.organization().invites().list().limit(50).items();
    while let Some(invite) = invites.try_next().await? {
        println!("{}\t{}\t{}", invite.email, invite.role, invite.status);
    }
    Ok(())
}
