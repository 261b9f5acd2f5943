//! A crate whose build script generates the client of an API.

#![warn(missing_docs, unreachable_pub, clippy::pedantic)]

/// The client.
pub mod client {
    include!(concat!(env!("OUT_DIR"), "/client/mod.rs"));
}

/// Returns the names of all boats.
///
/// # Errors
///
/// If the call fails.
pub async fn names(client: &client::Client) -> client::Result<Vec<String>> {
    let boats = client.boats().list().await?;
    Ok(boats.into_iter().map(|boat| boat.name).collect())
}
