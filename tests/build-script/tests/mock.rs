//! The included client against a mock in the same process.

use build_script::client::runtime::Method;
use build_script::client::testing::{Mock, MockResponse};
use build_script::client::{Client, json};
use build_script::names;

#[tokio::test]
async fn the_included_client_makes_calls() {
    let mock = Mock::new();
    let boats = serde_json::json!([{ "name": "Ada", "berth": { "number": 3 } }, { "name": "Bea" }]);
    mock.on(Method::GET, "/boats").respond(MockResponse::json(&boats));
    let client = Client::builder().base_url("https://harbour.example").anonymous();
    let client = client.transport(mock.clone()).build().expect("valid settings");
    assert_eq!(names(&client).await.expect("the mock responds"), ["Ada", "Bea"]);
    mock.assert_done();
}

#[test]
fn models_of_the_included_client_are_read_and_written() {
    let boat: build_script::client::types::Boat = json::from_str(r#"{"name": "Ada", "mast": 2}"#).unwrap();
    assert_eq!(json::to_string(&boat), r#"{"name":"Ada","mast":2}"#);
}
