//! Programs that must not compile, because of guarantees of the types. The first line of each case
//! has the error that it fails with, and it has no other.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use workspace_root::workspace_root;

use crate::outside::Project;

#[test]
fn what_must_not_compile_does_not() {
    let folder = workspace_root().join("tests/data/compile_fail");
    let mut sources = BTreeMap::new();
    let mut expected = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&path).unwrap();
        let code = text
            .lines()
            .next()
            .and_then(|line| line.strip_prefix("// error: "))
            .expect("the first line names the error");
        expected.insert(format!("src/bin/{name}"), code.to_owned());
        sources.insert(PathBuf::from(format!("src/bin/{name}")), text);
    }
    assert!(!expected.is_empty(), "no cases were found");
    let project = Project::new("refused", sources);
    let output = project.cargo(&["check", "--bins", "--keep-going", "--message-format", "short"]);
    let messages = String::from_utf8_lossy(&output.stderr);
    let mut found: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for line in messages.lines() {
        if let Some((place, message)) = line.split_once(": error[") {
            let file = place.split(':').next().unwrap_or_default().replace('\\', "/");
            found.entry(file).or_default().push(message.split(']').next().unwrap_or_default());
        }
    }
    for (file, code) in expected {
        assert_eq!(found.get(&file), Some(&vec![code.as_str()]), "{file}\n{messages}");
    }
}
