//! The files of the runtime, which every generated crate holds a copy of.

/// Pairs each file with its text.
macro_rules! files {
    ($($path:literal,)*) => {
        &[$(($path, include_str!(concat!("../../runtime/src/runtime/", $path)))),*]
    };
}

/// The path below `src/runtime` of the generated crate, and the text.
pub const FILES: &[(&str, &str)] = files![
    "date.rs",
    "date_time.rs",
    "http/base64.rs",
    "http/base_url.rs",
    "http/blocking.rs",
    "http/body.rs",
    "http/builder.rs",
    "http/byte_stream.rs",
    "http/call.rs",
    "http/client.rs",
    "http/credential.rs",
    "http/credentials.rs",
    "http/encoding.rs",
    "http/error.rs",
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
    "http/recording.rs",
    "http/request.rs",
    "http/requests.rs",
    "http/reqwest_transport.rs",
    "http/response.rs",
    "http/retry.rs",
    "http/retry_after.rs",
    "http/save.rs",
    "http/secret.rs",
    "http/sending.rs",
    "http/service.rs",
    "http/stall.rs",
    "http/style.rs",
    "http/timer.rs",
    "http/tower_transport.rs",
    "http/trace.rs",
    "http/transport.rs",
    "http/upload.rs",
    "json/decode.rs",
    "json/encode.rs",
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
    "json/serde_bridge.rs",
    "json/tape.rs",
    "json/tape_builder.rs",
    "json/union.rs",
    "json/unknown.rs",
    "json/writer.rs",
    "mod.rs",
    "timestamp.rs",
];

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::FILES;

    #[test]
    fn every_file_of_the_runtime_is_listed() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("runtime/src/runtime");
        let mut found = Vec::new();
        let mut folders = vec![root.clone()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).expect("the folder is there") {
                let path = entry.expect("the entry is readable").path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let path = path.strip_prefix(&root).expect("it is below the root");
                    found.push(path.to_string_lossy().replace('\\', "/"));
                }
            }
        }
        found.sort();
        let listed: Vec<&str> = FILES.iter().map(|(path, _)| *path).collect();
        assert_eq!(listed, found, "the table lists what the folder holds");
    }
}
