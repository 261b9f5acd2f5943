//! Reports what each project cost in the last 30 days.
//!
//! ```sh
//! OPENAI_ADMIN_KEY=… cargo run --example cost_report
//! ```

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

use openai_platform::types::UsageResult;
use openai_platform::{Client, Result};

const DAYS: u64 = 30;

#[tokio::main]
async fn main() -> Result<()> {
    let start = SystemTime::now() - Duration::from_secs(DAYS * 24 * 60 * 60);
    let costs = costs(&Client::from_env()?, start).await?;
    for ((project, currency), amount) in &costs {
        println!("{project:<32} {amount:>12.2} {currency}");
    }
    Ok(())
}

/// Returns the costs since a point in time, by project and currency.
pub async fn costs(client: &Client, start: SystemTime) -> Result<BTreeMap<(String, String), f64>> {
    let mut names = BTreeMap::new();
    let mut projects = client.organization().projects().list().include_archived(true).items();
    while let Some(project) = projects.try_next().await? {
        names.insert(project.id, project.name);
    }

    let mut costs = BTreeMap::new();
    let request = client.organization().usage().costs(start).group_by(["project_id"]);
    let mut days = request.limit(DAYS as i64).items();
    while let Some(day) = days.try_next().await? {
        for result in day.results {
            // The other variants are the results of other reports.
            let UsageResult::Costs(result) = result else { continue };
            let Some(amount) = result.amount else { continue };
            let project = match result.project_id {
                Some(id) => names.get(&id).cloned().flatten().unwrap_or(id),
                None => "(no project)".to_owned(),
            };
            let currency = amount.currency.unwrap_or_default();
            *costs.entry((project, currency)).or_default() += amount.value.unwrap_or_default();
        }
    }
    Ok(costs)
}
