//! The subjects of the benches: pages of JSON and their types, documents and the work on them, and
//! calls.

pub mod derived;
pub mod generate;
pub mod pages;
pub mod stacks;

use openai_platform::organization::audit_logs::ListAuditLogsResponse;
use openai_platform::organization::usage::UsageResponse;
use openai_platform::runtime::{from_slice, to_vec};

/// A page, and its codecs: of the generated types and of derived ones.
pub struct Case {
    pub name: &'static str,
    pub text: String,
    pub ours: Codec,
    pub derived: Codec,
}

/// Encodes a value.
pub type Encoder = Box<dyn Fn() -> Vec<u8>>;

/// The functions of a type for a page.
pub struct Codec {
    /// Decodes the text and drops the value.
    pub decode: fn(&[u8]),
    /// Decodes the text, and returns a function that encodes the value.
    pub encoder: fn(&[u8]) -> Encoder,
}

/// Returns the pages with known fields only, then those with a third of their bytes in unknown
/// fields.
pub fn cases() -> Vec<Case> {
    let usage = |name, text| Case {
        name,
        text,
        ours: ours::<UsageResponse>(),
        derived: derived_codec::<derived::usage::UsageResponse>(),
    };
    let audit = |name, text| Case {
        name,
        text,
        ours: ours::<ListAuditLogsResponse>(),
        derived: derived_codec::<derived::audit::ListAuditLogsResponse>(),
    };
    vec![
        usage("usage", pages::usage(false, false)),
        usage("usage, tenth of eleven members", pages::usage(true, false)),
        audit("audit logs", pages::audit(false)),
        usage("usage, a third unknown", pages::usage(false, true)),
        usage("usage, tenth of eleven members, a third unknown", pages::usage(true, true)),
        audit("audit logs, a third unknown", pages::audit(true)),
    ]
}

fn ours<T: openai_platform::runtime::Decode + openai_platform::runtime::Encode + 'static>() -> Codec {
    Codec {
        decode: |text| drop(from_slice::<T>(text).expect("the page is what its type says")),
        encoder: |text| {
            let value: T = from_slice(text).expect("the page is what its type says");
            Box::new(move || to_vec(&value))
        },
    }
}

fn derived_codec<T: serde::de::DeserializeOwned + serde::Serialize + 'static>() -> Codec {
    Codec {
        decode: |text| drop(serde_json::from_slice::<T>(text).expect("the page is what its type says")),
        encoder: |text| {
            let value: T = serde_json::from_slice(text).expect("the page is what its type says");
            Box::new(move || serde_json::to_vec(&value).expect("it was JSON"))
        },
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[test]
    fn generated_types_keep_the_whole_page_and_derived_ones_know_it() {
        for case in cases() {
            let page: Value = serde_json::from_str(&case.text).unwrap();
            let again = (case.ours.encoder)(case.text.as_bytes())();
            assert!(serde_json::from_slice::<Value>(&again).unwrap() == page, "{}", case.name);
            (case.derived.decode)(case.text.as_bytes());
        }
    }
}
