//! Prints new audit logs as they appear, and continues after a restart where it stopped.
//!
//! ```sh
//! OPENAI_ADMIN_KEY=… cargo run --example audit_tail -- cursor.txt
//! ```

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use openai_platform::{Client, Result};

#[tokio::main]
async fn main() -> Result<()> {
    let file = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "cursor.txt".to_owned()));
    let cursor = fs::read_to_string(&file).ok();
    tail(&Client::from_env()?, cursor, Duration::from_secs(10), |line, cursor| {
        println!("{line}");
        if let Err(error) = fs::write(&file, cursor) {
            eprintln!("{} cannot be written: {error}", file.display());
        }
        true
    })
    .await
}

/// Passes each new entry and its cursor to `print`, until that returns `false`.
pub async fn tail(
    client: &Client,
    cursor: Option<String>,
    interval: Duration,
    mut print: impl FnMut(&str, &str) -> bool,
) -> Result<()> {
    let logs = client.organization().audit_logs().list().limit(100).items();
    let mut logs = logs.follow(interval, |log| log.id.clone());
    if let Some(cursor) = cursor {
        logs = logs.since(cursor.trim());
    }
    loop {
        let log = logs.try_next().await?;
        let line = format!("{} {} {}", log.effective_at, log.r#type, log.id);
        if !print(&line, logs.cursor().unwrap_or_default()) {
            return Ok(());
        }
    }
}
