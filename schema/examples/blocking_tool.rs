//! Lists the members of the organization, in a program without `async`.
//!
//! ```sh
//! OPENAI_ADMIN_KEY=… cargo run --example blocking_tool --features blocking
//! ```

use openai_platform::blocking::{Wait, WaitEach};
use openai_platform::{Client, Result};

fn main() -> Result<()> {
    for line in members(&Client::from_env()?)? {
        println!("{line}");
    }
    Ok(())
}

/// Returns a line for each member, the owners first.
pub fn members(client: &Client) -> Result<Vec<String>> {
    let users = client.organization().users();
    // `wait` is what `.await` is in an asynchronous program.
    let first = users.list().limit(1).wait()?;
    if first.data.is_empty() {
        return Ok(vec!["nobody".to_owned()]);
    }
    let mut members = users.list().items().wait_each().collect::<Result<Vec<_>>>()?;
    members.sort_by_key(|user| user.role.as_ref().is_none_or(|role| *role != "owner"));
    Ok(members
        .iter()
        .map(|user| format!("{} {}", user.id, user.email.as_deref().unwrap_or("(no address)")))
        .collect())
}
