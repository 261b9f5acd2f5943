//! Percent-encoding.

#[test]
fn only_unreserved_characters_stay() {
    for (plain, encoded) in [
        ("proj_1-2.3~", "proj_1-2.3~"),
        ("a/b", "a%2Fb"),
        ("a b+c", "a%20b%2Bc"),
        ("100%", "100%25"),
        ("%2e%2e", "%252e%252e"),
        ("?#&=;,:@[]|", "%3F%23%26%3D%3B%2C%3A%40%5B%5D%7C"),
        ("é", "%C3%A9"),
        ("\r\n\0", "%0D%0A%00"),
    ] {
        assert_eq!(crate::http::encoding::component(plain), encoded);
    }
}
