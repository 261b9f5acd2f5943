//! Streamed responses: the requests for them, and their events.

use openai_platform::runtime::Method;
use openai_platform::runtime::mock::{Mock, MockResponse};
use openai_platform::types::{ImageEditStreamEvent, ImageGenStreamEvent, ImageRefParam, ImageSize};
use openai_platform::{Client, File};
use serde_json::{Value, json};

use crate::multipart;

fn event(kind: &str, more: (&str, Value)) -> Value {
    let mut event = json!({
        "type": kind,
        "b64_json": "UklGRg==",
        "created_at": 1_766_140_300,
        "size": "1024x1024",
        "quality": "low",
        "background": "opaque",
        "output_format": "webp"
    });
    event[more.0] = more.1;
    event
}

fn partial(kind: &str) -> Value {
    event(kind, ("partial_image_index", json!(0)))
}

fn completed(kind: &str) -> Value {
    let details = json!({ "text_tokens": 1, "image_tokens": 2 });
    let usage =
        json!({ "total_tokens": 6, "input_tokens": 3, "output_tokens": 3, "input_tokens_details": details });
    event(kind, ("usage", usage))
}

fn server(path: &str, events: &[Value]) -> (Mock, Client) {
    let mock = Mock::new();
    let response = MockResponse::events(events.iter().map(|event| event as _));
    mock.on(Method::POST, path).respond(response.in_chunks(7)).repeat();
    let client = Client::builder().api_key("sk-test").transport(mock.clone()).build().unwrap();
    (mock, client)
}

#[tokio::test]
async fn images_are_generated_as_a_stream_of_typed_events() {
    let sent = [partial("image_generation.partial_image"), completed("image_generation.completed")];
    let (mock, client) = server("/images/generations", &sent);
    let mut events = client.images().generate("A lighthouse").partial_images(1).stream().await.unwrap();
    let Some(ImageGenStreamEvent::PartialImage(partial)) = events.try_next().await.unwrap() else {
        panic!("an unfinished image comes first")
    };
    assert_eq!((partial.size, partial.partial_image_index), (ImageSize::Size1024x1024, 0));
    let Some(completed) = events.try_next().await.unwrap() else { panic!("the image comes last") };
    assert!(matches!(completed, ImageGenStreamEvent::Completed(_)));
    assert_eq!(json!(completed), sent[1]);
    assert!(events.try_next().await.unwrap().is_none());

    let request = &mock.requests()[0];
    assert_eq!(request.json(), json!({ "prompt": "A lighthouse", "partial_images": 1, "stream": true }));
    assert_eq!(request.header("accept"), Some("text/event-stream"));
}

#[tokio::test]
async fn every_body_of_an_operation_can_ask_for_the_stream() {
    let (mock, client) = server("/images/edits", &[completed("image_edit.completed")]);
    let images = client.images();
    let edit = images.edit([File::from_bytes("a.png", "one")], "A gull");
    let edit_json = images.edit_json([ImageRefParam::new().file_id("file_1")], "A gull");
    for mut events in [edit.stream().await.unwrap(), edit_json.stream().await.unwrap()] {
        let event = events.try_next().await.unwrap();
        assert!(matches!(event, Some(ImageEditStreamEvent::Completed(_))), "{event:?}");
    }
    let [form, json] = mock.requests().try_into().unwrap();
    let parts = multipart::parts(form.header("content-type").unwrap(), &form.body);
    let asked = parts.iter().find(|part| part.name == "stream").map(|part| part.content.as_str());
    assert_eq!(asked, Some("true"));
    assert_eq!(json.json()["stream"], true);
}

#[tokio::test]
async fn without_a_stream_none_is_asked_for() {
    let mock = Mock::new();
    mock.on(Method::POST, "/images/generations").respond(MockResponse::json(&json!({ "created": 1 })));
    let client = Client::builder().api_key("sk-test").transport(mock.clone()).build().unwrap();
    client.images().generate("A lighthouse").send().await.unwrap();
    assert_eq!(mock.requests()[0].json(), json!({ "prompt": "A lighthouse" }));
}
