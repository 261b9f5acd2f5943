//! Prints the tokens that each model used in the last week:
//! `OPENAI_ADMIN_KEY=… cargo run -p conformance --example usage_by_model`.

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

use openai_platform::Client;
use openai_platform::types::UsageResult;

const WEEK: Duration = Duration::from_secs(7 * 24 * 60 * 60);

#[tokio::main]
async fn main() -> openai_platform::Result<()> {
    let start = SystemTime::now() - WEEK;
    let client = Client::from_env()?;
    let mut tokens: BTreeMap<String, (i64, i64)> = BTreeMap::new();
    let mut buckets = client.organization().usage().completions(start).group_by(["model"]).items();
    while let Some(bucket) = buckets.try_next().await? {
        for result in bucket.results {
            if let UsageResult::Completions(used) = result {
                let model = used.model.unwrap_or_else(|| "(not grouped)".to_owned());
                let total = tokens.entry(model).or_default();
                total.0 += used.input_tokens;
                total.1 += used.output_tokens;
            }
        }
    }
    for (model, (input, output)) in tokens {
        println!("{model}\t{input} tokens in\t{output} tokens out");
    }
    Ok(())
}
