use serde_json::{Value, json};

use super::sample::Invite;
use crate::runtime::{from_str, to_string};

#[test]
fn smoke() {
    let text = r#"{"object":"organization.invite","id":"x","role":"new","accepted_at":null,"unknown":{"a":[1,2.5,"é\n"]}}"#;
    let invite: Invite = from_str(text).unwrap();
    let again: Value = serde_json::from_str(&to_string(&invite)).unwrap();
    assert_eq!(again, serde_json::from_str::<Value>(text).unwrap());
    assert_eq!(invite.extra().get("unknown").unwrap(), json!({"a": [1, 2.5, "é\n"]}));
}
