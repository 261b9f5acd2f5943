//! Bytes inside JSON.

use crate::{Base64, from_str, to_string};

#[test]
fn vectors_of_the_rfc_are_decoded_and_encoded() {
    let vectors = [
        ("", ""),
        ("f", "Zg=="),
        ("fo", "Zm8="),
        ("foo", "Zm9v"),
        ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ];
    for (bytes, text) in vectors {
        assert_eq!(Base64::encode(bytes).as_str(), text);
        assert_eq!(Base64::from(text).bytes().as_deref(), Ok(bytes.as_bytes()), "{text}");
        let bare = text.trim_end_matches('=');
        assert_eq!(Base64::from(bare).bytes().as_deref(), Ok(bytes.as_bytes()), "{bare}");
    }
}

#[test]
fn any_bytes_come_back() {
    for length in 0..=512_usize {
        let bytes: Vec<u8> = (0..length).map(|n| (n * 7 + length) as u8).collect();
        let text = Base64::encode(&bytes);
        assert_eq!(text.bytes().unwrap(), bytes);
        let for_urls = text.as_str().replace('+', "-").replace('/', "_");
        assert_eq!(Base64::from(for_urls).bytes().unwrap(), bytes);
    }
}

#[test]
fn line_breaks_are_ignored_and_other_signs_are_errors() {
    assert_eq!(Base64::from("Zm9v\r\nYmFy\n").bytes().unwrap(), b"foobar");
    for (text, at) in
        [("Zm9v!mFy", 4), ("Zg==Zg==", 4), ("Z", 1), ("Zh==", 4), ("Zg=", 3), ("Zm9v====", 8), ("é", 0)]
    {
        let error = Base64::from(text).bytes().expect_err(text).to_string();
        assert_eq!(error, format!("the text is not Base64 at its byte {at}"), "{text}");
    }
}

#[test]
fn json_has_the_text_as_it_came_and_debug_a_part_of_it() {
    let text: Base64 = from_str("\"not base64!\"").unwrap();
    assert_eq!(to_string(&text), "\"not base64!\"");
    assert!(from_str::<Base64>("7").is_err());
    assert_eq!(format!("{:?}", Base64::from("Zm9v")), "\"Zm9v\"");
    let long = format!("{:?}", Base64::encode(vec![0; 3000]));
    assert_eq!(long, format!("{:?}… (4000 characters)", "A".repeat(32)));
}

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
        assert_eq!(crate::base64::encode(plain.as_bytes()), encoded);
    }
}

#[cfg(feature = "webhook-signatures")]
#[test]
fn decoding_is_the_inverse_and_refuses_what_is_no_base64() {
    use crate::base64::{decode, encode};

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
