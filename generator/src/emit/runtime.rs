//! The package that lies in `runtime/` beside a generated crate's own sources, and what of it is in the crate itself: the
//! client, to which the document adds methods.

/// Pairs each file with its text.
macro_rules! files {
    ($($path:literal,)*) => {
        &[$(($path, include_str!(concat!("../../runtime/src/", $path)))),*]
    };
}

/// The client, in the module that holds what the document adds to it.
pub const CLIENT: &str = include_str!("../../runtime/src/client/base.rs");

/// The package's root, up to what is there for its tests.
const ROOT: &str = include_str!("../../runtime/src/lib.rs");
const NOT_COPIED: &str = "\n// From here on, nothing is copied";

/// The other files: the path below the package's `src`, and the text.
const FILES: &[(&str, &str)] = files![
    "date.rs",
    "date_time.rs",
    "http/base64.rs",
    "http/base_url.rs",
    "http/blocking.rs",
    "http/body.rs",
    "http/byte_stream.rs",
    "http/call.rs",
    "http/client_credentials.rs",
    "http/connections.rs",
    "http/core.rs",
    "http/credential.rs",
    "http/credentials.rs",
    "http/encoding.rs",
    "http/error.rs",
    "http/error_text.rs",
    "http/event_parser.rs",
    "http/event_stream.rs",
    "http/execute.rs",
    "http/file.rs",
    "http/header.rs",
    "http/link.rs",
    "http/message.rs",
    "http/middleware.rs",
    "http/mock.rs",
    "http/mocked.rs",
    "http/mod.rs",
    "http/multipart.rs",
    "http/once.rs",
    "http/options.rs",
    "http/outgoing.rs",
    "http/page.rs",
    "http/path.rs",
    "http/payload.rs",
    "http/plain.rs",
    "http/prepare.rs",
    "http/provider.rs",
    "http/reconnect.rs",
    "http/recording.rs",
    "http/reference.rs",
    "http/representation.rs",
    "http/request.rs",
    "http/requests.rs",
    "http/reqwest_transport.rs",
    "http/response.rs",
    "http/retry.rs",
    "http/retry_after.rs",
    "http/retry_policy.rs",
    "http/save.rs",
    "http/secret.rs",
    "http/sending.rs",
    "http/sensitive.rs",
    "http/service.rs",
    "http/setup.rs",
    "http/stall.rs",
    "http/style.rs",
    "http/timer.rs",
    "http/tower_transport.rs",
    "http/trace.rs",
    "http/transport.rs",
    "http/upload.rs",
    "json/debug.rs",
    "json/decode.rs",
    "json/encode.rs",
    "json/equality.rs",
    "json/error.rs",
    "json/escape.rs",
    "json/extra.rs",
    "json/fields.rs",
    "json/list.rs",
    "json/mod.rs",
    "json/model.rs",
    "json/node.rs",
    "json/object.rs",
    "json/open_enum.rs",
    "json/patch_operation.rs",
    "json/redact.rs",
    "json/scanner.rs",
    "json/serde_bridge.rs",
    "json/tape.rs",
    "json/tape_builder.rs",
    "json/text_format.rs",
    "json/union.rs",
    "json/unknown.rs",
    "json/writer.rs",
    "timestamp.rs",
];

/// The files of Rust: the path from the generated crate's root, and the text.
pub fn sources() -> impl Iterator<Item = (String, &'static str)> {
    let root = ROOT.split_once(NOT_COPIED).map_or(ROOT, |(copied, _)| copied);
    std::iter::once(("lib.rs", root))
        .chain(FILES.iter().copied())
        .map(|(path, text)| (format!("runtime/src/{path}"), text))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{FILES, sources};

    #[test]
    fn what_is_there_for_tests_is_not_copied() {
        let (path, root) = sources().next().expect("the root comes first");
        assert_eq!(path, "runtime/src/lib.rs");
        assert!(root.ends_with("pub use serde;\n") && !root.contains("cfg(test)"), "{root}");
    }

    #[test]
    fn every_file_of_the_runtime_is_listed() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("runtime/src");
        let mut found = Vec::new();
        let mut folders = vec![root.clone()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).expect("the folder is there") {
                let path = entry.expect("the entry is readable").path();
                let below = path.strip_prefix(&root).expect("it is below the root");
                let below = below.to_string_lossy().replace('\\', "/");
                match below.as_str() {
                    "client" | "tests" | "lib.rs" => {}
                    _ if path.is_dir() => folders.push(path),
                    _ => found.push(below),
                }
            }
        }
        found.sort();
        let listed: Vec<&str> = FILES.iter().map(|(path, _)| *path).collect();
        assert_eq!(listed, found, "the table lists what the folder holds");
    }
}
