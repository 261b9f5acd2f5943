//! Replaces an admin API key: creates one, stores it, and deletes the old one.
//!
//! ```sh
//! OPENAI_ADMIN_KEY=… cargo run --example rotate_key -- key_123 new-key.txt
//! ```

use std::fs;
use std::io;

use openai_platform::{Client, Secret};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(key_id), Some(file)) = (arguments.next(), arguments.next()) else {
        eprintln!("usage: rotate_key KEY_ID FILE");
        return Ok(());
    };
    let new = rotate(&Client::from_env()?, &key_id, |value| fs::write(&file, value.expose())).await?;
    println!("{key_id} is replaced by {new}, whose value is in {file}");
    Ok(())
}

/// Returns the identifier of the new key. `store` keeps its value, which the API tells only once;
/// if it fails, the new key is deleted and the old one stays.
pub async fn rotate(
    client: &Client,
    key_id: &str,
    store: impl FnOnce(&Secret) -> io::Result<()>,
) -> Result<String, Box<dyn std::error::Error>> {
    let keys = client.organization().admin_api_keys();
    let old = keys.retrieve(key_id).await?;
    let name = old.name.unwrap_or_else(|| key_id.to_owned());
    let new = keys.create(name).await?;
    if let Err(error) = store(&new.value) {
        keys.delete(&new.id).await?;
        return Err(error.into());
    }
    keys.delete(key_id).await?;
    Ok(new.id)
}
