//! Reports how long each attempt of a call takes, and adds a header to it, with a middleware.
//!
//! ```sh
//! OPENAI_ADMIN_KEY=… cargo run --example own_middleware
//! ```

use std::time::{Duration, Instant};

use openai_platform::middleware::{self, Middleware};
use openai_platform::transport::HeaderValue;
use openai_platform::{Client, Result};

#[tokio::main]
async fn main() -> Result<()> {
    let report = |line: &str, time: Duration| println!("{line} took {time:?}");
    let client = Client::builder().middleware(timed("nightly", report)).env().build()?;
    let projects = client.organization().projects().list().items().collect().await?;
    println!("{} projects", projects.len());
    Ok(())
}

/// Passes each attempt and its time to `report`. The header `x-job` names the job in the server's
/// logs.
pub fn timed(
    job: &'static str,
    report: impl Fn(&str, Duration) + Clone + Send + Sync + 'static,
) -> impl Middleware {
    middleware::from_fn(move |mut request, next| {
        let report = report.clone();
        Box::pin(async move {
            request.headers.insert("x-job", HeaderValue::from_static(job));
            // The path template, without identifiers: good for logs and metrics.
            let line = format!("{} {}, attempt {}", request.method, request.template, request.attempt);
            let start = Instant::now();
            let response = next.send(request).await;
            report(&line, start.elapsed());
            response
        })
    })
}
