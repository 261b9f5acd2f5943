//! Options of a call.

use crate::http::options::CallOptions;

#[test]
fn options_are_a_pointer() {
    assert_eq!(size_of::<CallOptions>(), size_of::<usize>());
}

#[test]
fn values_do_not_print() {
    let options = CallOptions::new()
        .header("x-key", "sk-secret")
        .query("key", "sk-secret")
        .body_field("key", "sk-secret");
    let text = format!("{options:?}");
    assert!(text.contains("x-key") && !text.contains("sk-secret"), "{text}");
}
