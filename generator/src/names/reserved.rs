//! The names that are given away where a document's names are added.
//!
//! A second method of one name would not compile, so a document's gets another one. Types of the document keep their names:
//! what a generated file imports under one of [`IMPORTED`] or has of the prelude gets another name there.

/// What generated files import, by the module that it lives in. Macros end in `!`.
pub const IMPORTED: &[(&str, &[&str])] = &[
    ("crate", &["Client", "ClientBuilder"]),
    (
        "crate::runtime",
        &[
            "BoxFuture",
            "ByteStream",
            "Bytes",
            "Call",
            "CallOptions",
            "ClientCore",
            "Credential",
            "Date",
            "DateTime",
            "Decode",
            "Decoded",
            "Encode",
            "Encoder",
            "Error",
            "EventStream",
            "Extra",
            "File",
            "Files",
            "Form",
            "Framing",
            "HeaderMap",
            "Items",
            "Kind",
            "Method",
            "Multipart",
            "Next",
            "Node",
            "Object",
            "ObjectWriter",
            "Paged",
            "Pages",
            "PathStyle",
            "QueryStyle",
            "RawEvent",
            "Representation",
            "Response",
            "Result",
            "Scheme",
            "SchemeKind",
            "Secret",
            "Sending",
            "Service",
            "StatusCode",
            "Tag",
            "TextFormat",
            "Timestamp",
            "UnknownInteger",
            "UnknownJson",
            "UnknownValue",
            "from_members!",
            "from_slice",
            "integer_enum!",
            "model!",
            "newtypes!",
            "requests!",
            "text_enum!",
            "unions!",
        ],
    ),
    ("serde_json", &["Value"]),
    ("std::collections", &["BTreeMap"]),
];

/// What generated files have without importing it, by the module that it lives in.
pub const PRELUDE: &[(&str, &[&str])] = &[
    ("std::boxed", &["Box"]),
    ("std::clone", &["Clone"]),
    ("std::cmp", &["Eq", "Ord", "PartialEq", "PartialOrd"]),
    ("std::convert", &["AsMut", "AsRef", "From", "Into", "TryFrom", "TryInto"]),
    ("std::default", &["Default"]),
    ("std::future", &["Future", "IntoFuture"]),
    (
        "std::iter",
        &["DoubleEndedIterator", "ExactSizeIterator", "Extend", "FromIterator", "IntoIterator", "Iterator"],
    ),
    ("std::marker", &["Copy", "Send", "Sized", "Sync", "Unpin"]),
    ("std::ops", &["AsyncFn", "AsyncFnMut", "AsyncFnOnce", "Drop", "Fn", "FnMut", "FnOnce"]),
    ("std::option", &["Option"]),
    ("std::option::Option", &["None", "Some"]),
    // Generated files say `Result` of the runtime's.
    ("std::result::Result", &["Err", "Ok"]),
    ("std::string", &["String", "ToString"]),
    ("std::borrow", &["ToOwned"]),
    ("std::vec", &["Vec"]),
];

/// The module of what generated code means by the name, unless the document has it.
pub fn module_of(name: &str) -> Option<&'static str> {
    let all = IMPORTED.iter().chain(PRELUDE);
    all.clone().find(|(_, names)| names.contains(&name)).map(|(module, _)| *module)
}

/// What the client has of its own.
pub const CLIENT_NAMES: &[&str] = &[
    "base_url",
    "builder",
    "bytes_representation",
    "clone",
    "download",
    "execute",
    "frames",
    "from_env",
    "json_representation",
    "new",
    "options",
    "representation",
    "request",
    "send",
    "send_bytes",
    "send_bytes_with_response",
    "send_empty",
    "send_empty_with_response",
    "send_text",
    "send_text_with_response",
    "send_with_response",
    "service",
    "stream",
    "text_representation",
    "transport",
];

/// What the client's builder has of its own, and the constant that stands beside the schemes'.
pub const BUILDER_NAMES: &[&str] = &[
    "allow_http",
    "anonymous",
    "attempt_header",
    "attempt_timeout",
    "base_url",
    "basic",
    "budget",
    "build",
    "client_identity",
    "clone",
    "connect_timeout",
    "credential",
    "default_headers",
    "default_transport",
    "env",
    "env_from",
    "event_limit",
    "header",
    "http_client",
    "max_retries",
    "middleware",
    "new",
    "no_proxy",
    "no_retry_budget",
    "options",
    "proxy",
    "query",
    "reqwest",
    "resolve",
    "response_limit",
    "retries",
    "retry_budget",
    "retry_policy",
    "root_certificate",
    "server_variable",
    "service",
    "stall_timeout",
    "stream_timeout",
    "timeout",
    "timer",
    "total_timeout",
    "transport",
    "user_agent",
];

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::{BUILDER_NAMES, CLIENT_NAMES};

    fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("the runtime is there") {
            let path = entry.expect("the entry is readable").path();
            if path.ends_with("tests") {
                continue;
            } else if path.is_dir() {
                sources(&path, out);
            } else {
                out.push(path);
            }
        }
    }

    /// The names of the methods that the runtime implements on the type itself.
    fn methods(ty: &str) -> Vec<String> {
        let mut files = Vec::new();
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("runtime/src"), &mut files);
        let mut out = Vec::new();
        for file in files {
            let text = fs::read_to_string(&file).expect("the file is readable");
            let file = syn::parse_file(&text).expect("the runtime is Rust");
            for item in file.items {
                let syn::Item::Impl(block) = item else { continue };
                let is_own = matches!(&*block.self_ty, syn::Type::Path(path) if path.path.is_ident(ty));
                if !is_own || block.trait_.is_some() {
                    continue;
                }
                out.extend(block.items.into_iter().filter_map(|item| match item {
                    syn::ImplItem::Fn(method) => Some(method.sig.ident.to_string()),
                    _ => None,
                }));
            }
        }
        out
    }

    #[test]
    fn every_method_of_the_client_and_its_builder_is_reserved() {
        // The core's methods are the client's, who would not find one that a document's hides.
        for (ty, reserved) in [("ClientCore", CLIENT_NAMES), ("ClientBuilder", BUILDER_NAMES)] {
            let methods = methods(ty);
            assert!(methods.len() > 5, "{ty} has methods");
            let free: Vec<&String> =
                methods.iter().filter(|name| !reserved.contains(&name.as_str())).collect();
            assert!(free.is_empty(), "{ty} has {free:?}, which a document could take");
        }
    }
}
