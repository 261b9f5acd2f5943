//! Wrong programs that newcomers write, and the messages that they get.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use workspace_root::workspace_root;

use crate::outside::Project;

const DEPENDENCIES: &str = r#"serde_json = "1"
jiff = { version = "0.2", default-features = false, features = ["std"] }
futures-util = { version = "0.3", default-features = false, features = ["std"] }
"#;

/// Returns the message with its labels and help, without code and locations.
fn lines(message: &Value) -> String {
    let mut out = format!("{}: {}\n", text(&message["level"]), text(&message["message"]));
    for span in message["spans"].as_array().into_iter().flatten() {
        let label = text(&span["label"]);
        if span["is_primary"] == true && !label.is_empty() {
            let _ = writeln!(out, "    {label}");
        }
    }
    for child in message["children"].as_array().into_iter().flatten() {
        let said = text(&child["message"]);
        // Notes list candidates in an order that depends on the compiler.
        if !said.is_empty() && child["level"] != "note" {
            let first = said.lines().next().unwrap_or_default();
            let _ = writeln!(out, "  {}: {first}", text(&child["level"]));
        }
    }
    out
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// Compares the first error of each program, or else its first warning, with the golden.
#[test]
fn wrong_programs_get_messages_that_help() {
    let folder = workspace_root().join("tests/data/misuse");
    let mut sources = BTreeMap::new();
    let mut messages: BTreeMap<String, (String, String)> = BTreeMap::new();
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "rs") {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let text = fs::read_to_string(&path).unwrap();
            sources.insert(PathBuf::from(format!("src/bin/{name}.rs")), text.clone());
            messages.insert(name, (text, String::new()));
        }
    }
    assert!(messages.len() > 40, "{} programs were found", messages.len());
    let project = Project::with_dependencies("misuse", sources, DEPENDENCIES);
    let output = project.cargo(&["check", "--bins", "--keep-going", "--message-format", "json"]);
    let parsed = String::from_utf8_lossy(&output.stdout);
    let parsed = parsed.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    for line in parsed.filter(|line| line["reason"] == "compiler-message") {
        let Some((_, known)) = messages.get_mut(text(&line["target"]["name"])) else { continue };
        let is_first =
            known.is_empty() || (known.starts_with("warning") && line["message"]["level"] == "error");
        if is_first && !line["message"]["spans"].as_array().is_none_or(Vec::is_empty) {
            *known = lines(&line["message"]);
        }
    }
    let mut golden = String::new();
    for (name, (program, message)) in &messages {
        let message = if message.is_empty() { "compiles\n" } else { message };
        let body = program.lines().filter(|line| !line.is_empty() && !line.starts_with("#!"));
        let body: Vec<&str> = body.filter(|line| !line.starts_with("use openai_platform::*")).collect();
        let _ = writeln!(golden, "{name}\n> {}\n{message}", body[1..body.len() - 2].join("\n> ").trim_end());
    }
    expect_test::expect_file![folder.join("messages.txt")].assert_eq(&golden);
}
