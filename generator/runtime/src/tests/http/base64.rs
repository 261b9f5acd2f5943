//! Base64.

#[test]
fn the_vectors_of_rfc_4648() {
    for (plain, encoded) in [
        ("", ""),
        ("f", "Zg=="),
        ("fo", "Zm8="),
        ("foo", "Zm9v"),
        ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ] {
        assert_eq!(crate::http::base64::encode(plain.as_bytes()), encoded);
    }
}

#[cfg(feature = "webhook-signatures")]
#[test]
fn decoding_is_the_inverse_and_refuses_what_is_no_base64() {
    use crate::http::base64::{decode, encode};

    for length in 0..40 {
        let bytes: Vec<u8> = (0..length).map(|n: u8| n.wrapping_mul(37).wrapping_add(200)).collect();
        let text = encode(&bytes);
        assert_eq!(decode(&text).as_deref(), Some(bytes.as_slice()), "{text}");
        assert_eq!(decode(text.trim_end_matches('=')), Some(bytes), "{text} without padding");
    }
    for text in ["Z", "Zg=", "Zg===", "Zm9v=", "Zm9v====", "Zh==", "Zm9=v", "Zm 9", "Zm9_", "=", "é"] {
        assert_eq!(decode(text), None, "{text}");
    }
}
