//! Keys of later versions of OpenAPI.

use super::super::keyword::Kind;
use super::{diagnostics, samples, with};
use crate::document::Version;

#[test]
fn keys_of_a_later_version_are_reported_if_something_is_lost() {
    for (text, version) in [("3.0.4", Version::V3_0), ("3.1.1", Version::V3_1), ("3.2.0", Version::V3_2)] {
        for kind in Kind::ALL {
            for keyword in kind.keywords() {
                let key = keyword.name;
                if (kind, key) == (Kind::Document, "openapi") {
                    continue;
                }
                let document = with(kind, text, &format!("{key}: {}", samples(keyword.value).0));
                let reported: Vec<_> = diagnostics(&document)
                    .into_iter()
                    .filter(|reported| reported.message.contains(" requires OpenAPI "))
                    .collect();
                let is_lost = version < keyword.since && !keyword.is_read_before;
                assert_eq!(reported.len(), usize::from(is_lost), "{document}{reported:?}");
                for reported in reported {
                    assert!(reported.message.contains(&format!("the key `{key}`")), "{reported}");
                    assert!(reported.location.is_some() && reported.help.is_some(), "{reported}");
                }
            }
        }
    }
}

#[test]
fn the_version_and_the_loss_are_reported_once() {
    let reported = diagnostics(
        "openapi: 3.1.0
tags: [{name: a, kind: nav}, {name: b, kind: nav}]
components: {requestBodies: {Pet: {content: {multipart/mixed: {prefixEncoding: [{}]}}}}}
",
    );
    let reported: Vec<String> = reported.iter().map(|reported| reported.message.clone()).collect();
    assert_eq!(
        reported,
        [
            "the key `kind` in a tag requires OpenAPI 3.2; it is ignored (here and in one other location)",
            "the key `prefixEncoding` in a media type requires OpenAPI 3.2; the parts use the default encoding",
        ]
    );
}
