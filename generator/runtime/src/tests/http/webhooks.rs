//! Standard Webhooks. Secret, identifier, time, body and the first signature are from the tests of
//! its public libraries; the other signatures were made with Python's `hmac`.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};

use crate::webhooks::{Verified, Verifier, WebhookError, verify};
use crate::{HeaderMap, HeaderName, Secret};

const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const NEXT_SECRET: &str = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
const SENT: u64 = 1_614_265_330;
const BODY: &[u8] = br#"{"test": 2432232314}"#;
const SIGNATURE: &str = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
const SIGNATURE_BY_NEXT: &str = "v1,78nXHjpFP0tVJQW5D0SBwmVyyW87BV/rL6MgfM/Bw44=";

fn headers(pairs: &[(&str, &str)]) -> HeaderMap {
    let pair = |(name, value): &(&str, &str)| (name.parse::<HeaderName>().unwrap(), value.parse().unwrap());
    let mut headers = HeaderMap::new();
    for (name, value) in pairs.iter().map(pair) {
        headers.append(name, value);
    }
    headers
}

fn signed(signature: &str) -> HeaderMap {
    headers(&[
        ("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"),
        ("webhook-timestamp", "1614265330"),
        ("webhook-signature", signature),
    ])
}

fn at(seconds: u64) -> Verifier {
    Verifier::new().at(UNIX_EPOCH + Duration::from_secs(seconds))
}

fn refused<T>(verified: Verified<T>) -> String {
    verified.err().expect("it is refused").to_string()
}

#[test]
fn the_published_vector_is_verified_and_decoded() {
    let secrets = [Secret::from(SECRET)];
    let event: Value = at(SENT).verify(&signed(SIGNATURE), BODY, &secrets).unwrap();
    assert_eq!(event, json!({ "test": 2_432_232_314_u32 }));
    // The prefix is not part of the secret.
    let bare = [Secret::from(SECRET.trim_start_matches("whsec_"))];
    at(SENT).check(&signed(SIGNATURE), BODY, &bare).unwrap();
}

#[test]
fn a_changed_delivery_is_refused() {
    let secrets = [Secret::from(SECRET)];
    let other_id = headers(&[
        ("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJel"),
        ("webhook-timestamp", "1614265330"),
        ("webhook-signature", SIGNATURE),
    ]);
    let other_time = headers(&[
        ("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"),
        ("webhook-timestamp", "1614265331"),
        ("webhook-signature", SIGNATURE),
    ]);
    let rows = [
        (signed(SIGNATURE), b"{\"test\": 2432232315}".as_slice()),
        (signed(SIGNATURE), b"{\"test\":2432232314}"),
        (other_id, BODY),
        (other_time, BODY),
        (signed("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OA="), BODY),
        // A truncated signature, one of another version, and one that is not Base64.
        (signed("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ"), BODY),
        (signed("v1a,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="), BODY),
        (signed("v1,%%%"), BODY),
        (signed("v1,"), BODY),
        (signed(""), BODY),
    ];
    for (headers, body) in rows {
        let error = at(SENT).check(&headers, body, &secrets).expect_err("it is refused");
        assert!(matches!(error, WebhookError::NoMatch), "{error} for {headers:?}");
    }
}

#[test]
fn any_of_several_signatures_may_match_any_of_several_secrets() {
    let both = [Secret::from(NEXT_SECRET), Secret::from(SECRET)];
    let only_next = [Secret::from(NEXT_SECRET)];
    let several = format!("v2,abc {SIGNATURE} {SIGNATURE_BY_NEXT}");
    at(SENT).check(&signed(SIGNATURE), BODY, &both).unwrap();
    at(SENT).check(&signed(SIGNATURE_BY_NEXT), BODY, &both).unwrap();
    at(SENT).check(&signed(&several), BODY, &only_next).unwrap();
    assert!(at(SENT).check(&signed(SIGNATURE), BODY, &only_next).is_err());
    // Also if the signatures are in several headers of this name.
    let mut headers = signed(SIGNATURE);
    headers.append("webhook-signature", SIGNATURE_BY_NEXT.parse().unwrap());
    at(SENT).check(&headers, BODY, &only_next).unwrap();
}

#[test]
fn more_than_a_hundred_signatures_are_refused() {
    let secrets = [Secret::from(SECRET)];
    let many = |count: usize| format!("{}{SIGNATURE}", "v1,AA== ".repeat(count - 1));
    at(SENT).check(&signed(&many(100)), BODY, &secrets).unwrap();
    for count in [101, 10_000] {
        let said = refused(at(SENT).check(&signed(&many(count)), BODY, &secrets));
        assert_eq!(said, "the webhook has more than 100 signatures", "{count}");
    }
    // Signatures in several headers of this name are counted together.
    let mut headers = signed(&many(100));
    headers.append("webhook-signature", SIGNATURE.parse().unwrap());
    let error = at(SENT).check(&headers, BODY, &secrets).expect_err("it is refused");
    assert!(matches!(error, WebhookError::TooManySignatures), "{error}");
}

#[test]
fn whitespace_around_a_secret_is_no_part_of_it() {
    for secret in [format!("{SECRET}\n"), format!(" {SECRET}\r\n"), format!("\t{SECRET} ")] {
        at(SENT).check(&signed(SIGNATURE), BODY, &[Secret::from(secret.as_str())]).unwrap();
    }
    let inside = [Secret::from(SECRET.replace("MfKQ", "MfKQ\n").as_str())];
    let said = refused(at(SENT).check(&signed(SIGNATURE), BODY, &inside));
    assert_eq!(said, "the secret at index 0 is not `whsec_` and Base64");
}

#[test]
fn the_timestamp_is_near_in_both_directions() {
    let secrets = [Secret::from(SECRET)];
    let check = |verifier: Verifier| verifier.check(&signed(SIGNATURE), BODY, &secrets);
    for now in [SENT - 300, SENT, SENT + 300] {
        check(at(now)).unwrap();
    }
    assert_eq!(refused(check(at(SENT + 301))), "the webhook is 1 s older than the tolerance allows");
    assert_eq!(
        refused(check(at(SENT - 400))),
        "the webhook's timestamp is 100 s further in the future than the tolerance allows"
    );
    check(at(SENT + 301).tolerance(Duration::from_secs(301))).unwrap();
    // By default, the time is that of the clock, which is years later.
    assert!(matches!(check(Verifier::new()), Err(WebhookError::TooOld { .. })));
    let by_clock = verify::<Value>(&signed(SIGNATURE), BODY, &secrets);
    assert!(matches!(by_clock, Err(WebhookError::TooOld { by }) if by > Duration::from_secs(100_000_000)));
    assert!(SystemTime::now() > UNIX_EPOCH);
}

#[test]
fn an_error_says_what_is_wrong_and_no_secret() {
    let secrets = [Secret::from(SECRET)];
    let without = |name: &str| {
        let mut headers = signed(SIGNATURE);
        headers.remove(name);
        headers
    };
    for name in ["webhook-id", "webhook-timestamp", "webhook-signature"] {
        let said = refused(at(SENT).check(&without(name), BODY, &secrets));
        assert_eq!(said, format!("the header `{name}` is missing"));
    }
    for timestamp in ["", "-1614265330", "+1614265330", "2021-02-25", "99999999999999999999999"] {
        let mut headers = signed(SIGNATURE);
        headers.insert("webhook-timestamp", timestamp.parse().unwrap());
        let said = refused(at(SENT).check(&headers, BODY, &secrets));
        assert_eq!(said, "the header `webhook-timestamp` is not valid", "{timestamp}");
    }
    let mut twice = signed(SIGNATURE);
    twice.append("webhook-id", "msg_2".parse().unwrap());
    assert_eq!(refused(at(SENT).check(&twice, BODY, &secrets)), "the header `webhook-id` is not valid");

    let check = |secrets: &[Secret]| refused(at(SENT).check(&signed(SIGNATURE), BODY, secrets));
    assert_eq!(check(&[]), "no secret was given to verify the webhook");
    let bad = [Secret::from(SECRET), Secret::from("whsec_not base64")];
    assert_eq!(check(&bad), "the secret at index 1 is not `whsec_` and Base64");
    assert_eq!(check(&["whsec_".into()]), "the secret at index 0 is not `whsec_` and Base64");
    let error = at(SENT).check(&signed(SIGNATURE), b"{}", &bad[..1]).expect_err("it is refused");
    assert_eq!(format!("{error:?}"), "NoMatch");
}

#[test]
fn an_unexpected_body_is_distinguished_from_a_wrong_signature() {
    let headers = signed("v1,tDUaxRSo/+CVUhpc09WIt7XOmej0BsGC7Dt+kuPo0vU=");
    let error = at(SENT).verify::<Value>(&headers, b"no JSON", &[SECRET.into()]).expect_err("it is no JSON");
    assert!(matches!(error, WebhookError::Body(_)), "{error}");
    assert!(error.to_string().starts_with("the body of the webhook cannot be decoded"), "{error}");
}

#[test]
fn other_vendors_have_headers_of_other_names() {
    let headers = headers(&[
        ("svix-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"),
        ("svix-timestamp", "1614265330"),
        ("svix-signature", SIGNATURE),
    ]);
    let secrets = [Secret::from(SECRET)];
    let verifier = at(SENT).header_names("svix-id", "svix-timestamp", "svix-signature");
    verifier.check(&headers, BODY, &secrets).unwrap();
    assert_eq!(refused(at(SENT).check(&headers, BODY, &secrets)), "the header `webhook-id` is missing");
}
