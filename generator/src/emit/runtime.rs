//! The files of the runtime, which every generated crate holds a copy of.

/// The path in the generated crate, and the text.
pub const FILES: &[(&str, &str)] = &[("src/runtime/mod.rs", include_str!("../../runtime/src/runtime/mod.rs"))];

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
