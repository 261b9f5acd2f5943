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
