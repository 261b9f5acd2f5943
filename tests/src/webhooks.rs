//! A fixture's crate verifies a webhook with the headers of its configuration, and decodes it to
//! the document's type.

use std::path::PathBuf;
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

use ring::hmac;

use crate::outside::Project;
use crate::{cases, fixture};

const FIXTURE: &str = "webhooks_with_headers_by_configuration";

/// The bytes of `not-a-secret` in Base64.
const SECRET: &str = "whsec_bm90LWEtc2VjcmV0";

const PROGRAM: &str = r#"use webhooks_with_headers_by_configuration::runtime::HeaderMap;
use webhooks_with_headers_by_configuration::types::WebhookEvent;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let mut argument = || arguments.next().unwrap();
    let (secret, body) = (argument(), argument());
    let mut headers = HeaderMap::new();
    for name in ["courier-id", "courier-sent-at", "courier-signatures"] {
        headers.insert(name, argument().parse().unwrap());
    }
    match WebhookEvent::verify(&headers, body.as_bytes(), &[secret.into()]) {
        Ok(WebhookEvent::CourierLost(lost)) => println!("lost at {}", lost.last_seen),
        Ok(other) => println!("{other:?}"),
        Err(error) => println!("{error}"),
    }
}
"#;

#[test]
fn a_signed_webhook_is_the_type_of_the_document_and_another_is_refused() {
    let case = cases::of("emit").into_iter().find(|case| cases::name(case) == FIXTURE).unwrap();
    let package = fixture::package(&case);
    let mut files = fixture::generate(&case).files;
    files = files.into_iter().map(|(path, text)| (PathBuf::from(&package).join(path), text)).collect();
    let manifest = format!(
        "[package]\nname = \"receiver\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         {package} = {{ path = {package:?}, default-features = false, features = [\"webhook-signatures\"] }}\n"
    );
    files.insert("Cargo.toml".into(), manifest);
    files.insert("src/main.rs".into(), PROGRAM.to_owned());
    let program = Project::whole("receiver", files).build("receiver");

    let body = r#"{"type":"courier.lost","last_seen":"Quay"}"#;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let said = |body: &str, sent: u64| {
        let key = hmac::Key::new(hmac::HMAC_SHA256, b"not-a-secret");
        let tag = hmac::sign(
            &key,
            format!("msg_1.{sent}.{}", r#"{"type":"courier.lost","last_seen":"Quay"}"#).as_bytes(),
        );
        let signature = format!("v1,{}", base64(tag.as_ref()));
        let arguments = [SECRET, body, "msg_1", &sent.to_string(), &signature];
        let output = Command::new(&program).args(arguments).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    assert_eq!(said(body, now), "lost at Quay\n");
    assert_eq!(said(&body.replace("Quay", "Pier"), now), "no signature of the webhook matches a secret\n");
    let old = said(body, now - 1000);
    assert!(old.contains("older than the tolerance allows"), "{old}");
}

/// Encodes as Base64 with padding (RFC 4648, section 4).
fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let bits = chunk.iter().fold(0, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for n in 0..4 {
            let sign = SIGNS[(bits >> (18 - 6 * n)) as usize & 63];
            text.push(if n <= chunk.len() { char::from(sign) } else { '=' });
        }
    }
    text
}
