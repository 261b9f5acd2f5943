//! Removes a person from the organization: pending invitations, memberships of projects, the account.
//!
//! ```sh
//! OPENAI_ADMIN_KEY=… cargo run --example offboard -- ada@example.com
//! ```

use openai_platform::types::InviteStatus;
use openai_platform::{Client, Result};

#[tokio::main]
async fn main() -> Result<()> {
    let Some(email) = std::env::args().nth(1) else {
        eprintln!("usage: offboard EMAIL");
        return Ok(());
    };
    for step in offboard(&Client::from_env()?, &email).await? {
        println!("{step}");
    }
    Ok(())
}

/// Returns what was done, a line for each step.
pub async fn offboard(client: &Client, email: &str) -> Result<Vec<String>> {
    let organization = client.organization();
    let mut steps = Vec::new();

    let mut invites = organization.invites().list().items();
    while let Some(invite) = invites.try_next().await? {
        if invite.email == email && invite.status == InviteStatus::Pending {
            organization.invites().delete(&invite.id).await?;
            steps.push(format!("withdrew the invitation {}", invite.id));
        }
    }

    let users = organization.users().list().emails([email]).items().collect().await?;
    for user in users {
        // An account that only the organization has would stay in its projects.
        let mut projects = organization.projects().list().items();
        while let Some(project) = projects.try_next().await? {
            match organization.projects().users().delete(&project.id, &user.id).await {
                Ok(_) => steps.push(format!("removed {} from the project {}", user.id, project.id)),
                // Most projects do not have the user.
                Err(error) if error.is_not_found() => {}
                Err(error) => return Err(error),
            }
        }
        organization.users().delete(&user.id).await?;
        steps.push(format!("removed {} from the organization", user.id));
    }
    Ok(steps)
}
