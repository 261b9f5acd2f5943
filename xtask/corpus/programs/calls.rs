//! Makes the calls in a file, one a line, and prints a line with the result of each.

#![allow(deprecated, unused_mut, unused_variables)]

mod of_clients;

use serde_json::Value;

fn main() {
    let file = std::env::args().nth(1).expect("the file of calls");
    let calls = std::fs::read_to_string(file).expect("the calls");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let tasks = tokio::task::LocalSet::new();
    for line in calls.lines() {
        let call: Value = serde_json::from_str(line).expect("a call in JSON");
        let response = tasks.block_on(&runtime, async {
            // A panic ends the task, not the program.
            tokio::task::spawn_local(async move { response(&call).await }).await
        });
        let response = response.unwrap_or_else(|_| serde_json::json!({ "unfit": "the client panics" }));
        println!("{response}");
    }
}

async fn response(call: &Value) -> Value {
    let response = match call["client"].as_u64() {
        ARMS
        _ => Err("there is no such client".to_owned()),
    };
    response.unwrap_or_else(|why| serde_json::json!({ "unfit": why }))
}
