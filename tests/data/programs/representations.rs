//! Calls operations of a fixture, and prints what has been read: a line for each request.

use std::fmt::Debug;

use media_types_on_the_wire::runtime::PatchOperation;
use media_types_on_the_wire::types::Problem;
use media_types_on_the_wire::{CallOptions, Client};

/// Prints a value, or the error.
fn print<T: Debug, E: Debug + std::fmt::Display>(result: Result<T, E>) {
    match result {
        Ok(value) => println!("{value:?}"),
        Err(error) => println!("error: {error}"),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let url = std::env::args().nth(1).unwrap_or_default();
    accept(&url).await;
    choices(&url).await;
    without_a_body(&url).await;
    patches(&url).await;
}

fn client(url: &str) -> Client {
    Client::builder().base_url(url).max_retries(0).build().expect("a client")
}

async fn accept(url: &str) {
    let client = client(url);
    print(client.charts().list().send().await);
    print(client.charts().create().scale(7).send().await);
    print(client.charts().replace().scale(7).send().await);
    print(client.charts().update().send().await);
    print(client.charts().update().scale(7).send().await);
    let error = client.charts().delete().send().await.expect_err("it is in use");
    println!("{:?}", error.api::<Problem>());
    print(client.charts().head().send().await);
    print(client.notes().retrieve().send().await);
    print(client.notes().update().send().await);
    print(client.seals().retrieve().send().await);
    print(client.seals().replace().send().await);
    print(client.seals().create().send().await);
    print(client.seals().update().send().await);
    print(client.seals().delete().send().await);
    print(client.forms().create().scale(7).send().await);
    print(client.forms().update().scale(7).send().await);
    print(client.signals().list().send().await);
    let mut events = client.signals().list().stream().await.expect("a stream");
    print(events.try_next().await);
    let mut lines = client.signals().create().stream().await.expect("a stream");
    print(lines.try_next().await);
    print(client.mistakes().list().send().await);
    let own = CallOptions::new().header("Accept", "application/own+json");
    print(client.notes().retrieve().options(own).send().await);
}

async fn choices(url: &str) {
    let client = client(url);
    let chart = client.chart().retrieve();
    print(chart.clone().send().await);
    print(chart.clone().accept_csv().send().await);
    print(chart.clone().accept_octet_stream().send().await);
    let bytes = chart.accept_octet_stream().download().await.expect("bytes");
    print(bytes.bytes().await);
    let legend = client.legend().retrieve();
    print(legend.clone().send().await);
    print(legend.clone().accept_legend_full_json().send().await);
    print(legend.accept_legend_any_json().send_with_response().await.map(|response| response.into_value()));
    print(client.legend().update().send().await);
    print(client.legend().update().accept_json_version_2().send().await);
    print(client.picture().retrieve().send().await);
    print(client.picture().retrieve().accept_pdf().send().await);
    print(client.log().retrieve().send().await);
    print(client.log().retrieve().accept_html().send().await);
    print(client.log().retrieve().accept_gzip().send().await);
}

async fn without_a_body(url: &str) {
    let client = client(url);
    print(client.pilot().retrieve().send().await);
    print(client.pilot().update().send().await);
    print(client.pilot().delete().send().await);
    print(client.pilot().head().send().await);
    print(client.pilots().create().send().await);
    print(client.boats().create().send().await);
}

async fn patches(url: &str) {
    let client = client(url);
    let deployments = client.deployments();
    let steps = [PatchOperation::test("/replicas", 3), PatchOperation::remove("/replicas")];
    let part = serde_json::json!({ "replicas": 7 });
    print(deployments.update("a", part.clone()).send().await);
    print(deployments.update_json_patch("a", steps).send().await);
    print(deployments.update_strategic_merge_patch("a", part.clone()).send().await);
    print(deployments.update_apply("a", part).send().await);
}
