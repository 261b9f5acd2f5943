//! The files of the runtime, which every generated crate holds a copy of.

/// The path in the generated crate, and the text.
pub const FILES: &[(&str, &str)] = &[
    ("src/runtime/date.rs", include_str!("../../runtime/src/runtime/date.rs")),
    ("src/runtime/date_time.rs", include_str!("../../runtime/src/runtime/date_time.rs")),
    ("src/runtime/http/base64.rs", include_str!("../../runtime/src/runtime/http/base64.rs")),
    ("src/runtime/http/base_url.rs", include_str!("../../runtime/src/runtime/http/base_url.rs")),
    ("src/runtime/http/body.rs", include_str!("../../runtime/src/runtime/http/body.rs")),
    ("src/runtime/http/builder.rs", include_str!("../../runtime/src/runtime/http/builder.rs")),
    ("src/runtime/http/call.rs", include_str!("../../runtime/src/runtime/http/call.rs")),
    ("src/runtime/http/client.rs", include_str!("../../runtime/src/runtime/http/client.rs")),
    ("src/runtime/http/credentials.rs", include_str!("../../runtime/src/runtime/http/credentials.rs")),
    ("src/runtime/http/encoding.rs", include_str!("../../runtime/src/runtime/http/encoding.rs")),
    ("src/runtime/http/error.rs", include_str!("../../runtime/src/runtime/http/error.rs")),
    ("src/runtime/http/execute.rs", include_str!("../../runtime/src/runtime/http/execute.rs")),
    ("src/runtime/http/file.rs", include_str!("../../runtime/src/runtime/http/file.rs")),
    ("src/runtime/http/message.rs", include_str!("../../runtime/src/runtime/http/message.rs")),
    ("src/runtime/http/mock.rs", include_str!("../../runtime/src/runtime/http/mock.rs")),
    ("src/runtime/http/mod.rs", include_str!("../../runtime/src/runtime/http/mod.rs")),
    ("src/runtime/http/multipart.rs", include_str!("../../runtime/src/runtime/http/multipart.rs")),
    ("src/runtime/http/options.rs", include_str!("../../runtime/src/runtime/http/options.rs")),
    ("src/runtime/http/page.rs", include_str!("../../runtime/src/runtime/http/page.rs")),
    ("src/runtime/http/path.rs", include_str!("../../runtime/src/runtime/http/path.rs")),
    ("src/runtime/http/payload.rs", include_str!("../../runtime/src/runtime/http/payload.rs")),
    ("src/runtime/http/plain.rs", include_str!("../../runtime/src/runtime/http/plain.rs")),
    ("src/runtime/http/prepare.rs", include_str!("../../runtime/src/runtime/http/prepare.rs")),
    (
        "src/runtime/http/reqwest_transport.rs",
        include_str!("../../runtime/src/runtime/http/reqwest_transport.rs"),
    ),
    ("src/runtime/http/response.rs", include_str!("../../runtime/src/runtime/http/response.rs")),
    ("src/runtime/http/retry.rs", include_str!("../../runtime/src/runtime/http/retry.rs")),
    ("src/runtime/http/retry_after.rs", include_str!("../../runtime/src/runtime/http/retry_after.rs")),
    ("src/runtime/http/secret.rs", include_str!("../../runtime/src/runtime/http/secret.rs")),
    ("src/runtime/http/service.rs", include_str!("../../runtime/src/runtime/http/service.rs")),
    ("src/runtime/http/style.rs", include_str!("../../runtime/src/runtime/http/style.rs")),
    ("src/runtime/http/timer.rs", include_str!("../../runtime/src/runtime/http/timer.rs")),
    ("src/runtime/http/transport.rs", include_str!("../../runtime/src/runtime/http/transport.rs")),
    ("src/runtime/http/upload.rs", include_str!("../../runtime/src/runtime/http/upload.rs")),
    ("src/runtime/json/decode.rs", include_str!("../../runtime/src/runtime/json/decode.rs")),
    ("src/runtime/json/encode.rs", include_str!("../../runtime/src/runtime/json/encode.rs")),
    ("src/runtime/json/error.rs", include_str!("../../runtime/src/runtime/json/error.rs")),
    ("src/runtime/json/escape.rs", include_str!("../../runtime/src/runtime/json/escape.rs")),
    ("src/runtime/json/extra.rs", include_str!("../../runtime/src/runtime/json/extra.rs")),
    ("src/runtime/json/fields.rs", include_str!("../../runtime/src/runtime/json/fields.rs")),
    ("src/runtime/json/mod.rs", include_str!("../../runtime/src/runtime/json/mod.rs")),
    ("src/runtime/json/model.rs", include_str!("../../runtime/src/runtime/json/model.rs")),
    ("src/runtime/json/node.rs", include_str!("../../runtime/src/runtime/json/node.rs")),
    ("src/runtime/json/object.rs", include_str!("../../runtime/src/runtime/json/object.rs")),
    ("src/runtime/json/open_enum.rs", include_str!("../../runtime/src/runtime/json/open_enum.rs")),
    ("src/runtime/json/serde_bridge.rs", include_str!("../../runtime/src/runtime/json/serde_bridge.rs")),
    ("src/runtime/json/tape.rs", include_str!("../../runtime/src/runtime/json/tape.rs")),
    ("src/runtime/json/tape_builder.rs", include_str!("../../runtime/src/runtime/json/tape_builder.rs")),
    ("src/runtime/json/union.rs", include_str!("../../runtime/src/runtime/json/union.rs")),
    ("src/runtime/json/unknown.rs", include_str!("../../runtime/src/runtime/json/unknown.rs")),
    ("src/runtime/json/writer.rs", include_str!("../../runtime/src/runtime/json/writer.rs")),
    ("src/runtime/mod.rs", include_str!("../../runtime/src/runtime/mod.rs")),
    ("src/runtime/timestamp.rs", include_str!("../../runtime/src/runtime/timestamp.rs")),
];

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::FILES;

    #[test]
    fn every_file_of_the_runtime_is_listed() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("runtime");
        let mut found = Vec::new();
        let mut folders = vec![root.join("src/runtime")];
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
        let lines: Vec<String> = found
            .iter()
            .map(|path| format!("    (\"{path}\", include_str!(\"../../runtime/{path}\")),"))
            .collect();
        let listed: Vec<&str> = FILES.iter().map(|(path, _)| *path).collect();
        assert_eq!(listed, found, "the table should read:\n{}", lines.join("\n"));
    }
}
