//! Tests code that calls the API, without the API: a mock gives the responses.
//!
//! ```sh
//! cargo test --example own_tests --features testing
//! ```

use openai_platform::types::InviteStatus;
use openai_platform::{Client, Result};

#[tokio::main]
async fn main() -> Result<()> {
    let Some(email) = std::env::args().nth(1) else {
        eprintln!("usage: own_tests EMAIL");
        return Ok(());
    };
    let is_invited = is_invited(&Client::from_env()?, &email).await?;
    println!("{email} {} invited", if is_invited { "is" } else { "is not" });
    Ok(())
}

/// The code to test: returns whether a person was invited and has not accepted yet.
async fn is_invited(client: &Client, email: &str) -> Result<bool> {
    let mut invites = client.organization().invites().list().items();
    while let Some(invite) = invites.try_next().await? {
        if invite.email == email {
            return Ok(invite.status == InviteStatus::Pending);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use openai_platform::testing::{Mock, MockResponse};
    use openai_platform::transport::StatusCode;
    use serde_json::{Value, json};

    use super::*;

    fn client(mock: &Mock) -> Client {
        Client::builder().anonymous().transport(mock.clone()).build().expect("a client")
    }

    fn page(invites: &[(&str, &str)], next: Option<&str>) -> Value {
        let invite = |(email, status): &(&str, &str)| {
            json!({
                "object": "organization.invite", "id": email, "email": email, "role": "reader", "status": status,
                "created_at": 1_700_000_000, "expires_at": 1_700_600_000, "accepted_at": null, "projects": [],
            })
        };
        let data: Vec<Value> = invites.iter().map(invite).collect();
        json!({ "object": "list", "data": data, "first_id": null, "last_id": next, "has_more": next.is_some() })
    }

    #[tokio::test]
    async fn an_invitation_on_the_second_page_is_found() {
        let mock = Mock::new();
        let client = client(&mock);
        let invites = client.organization().invites();
        mock.when(invites.list())
            .respond(&page(&[("bob@example.com", "accepted")], Some("bob@example.com")))
            .respond(&page(&[("ada@example.com", "pending")], None));

        assert!(is_invited(&client, "ada@example.com").await.expect("two pages"));

        assert_eq!(mock.requests()[1].query_value("after"), Some("bob@example.com"));
        mock.assert_done();
    }

    #[tokio::test]
    async fn an_error_is_passed_on() {
        let mock = Mock::new();
        let client = client(&mock);
        mock.when(client.organization().invites().list())
            .respond_with(MockResponse::error(StatusCode::FORBIDDEN, "not an admin key"));

        let error = is_invited(&client, "ada@example.com").await.expect_err("no permission");

        assert_eq!(error.status(), Some(StatusCode::FORBIDDEN));
    }
}
