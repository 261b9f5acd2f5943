//! The code compiled for a model grows linearly with its fields, and not quadratically, as it would
//! if each exit of the decoder had its own code to drop the fields before it. Measured as the lines
//! of LLVM IR that rustc makes of a small and a large model.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crategen::GenerateOptions;
use crategen::write::{Mode, write};
use serde_json::{Map, Value, json};
use workspace_root::workspace_root;

const FEW: usize = 20;
const MANY: usize = 80;

#[test]
fn code_grows_with_the_fields_of_a_model() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("growth");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let spec = folder.join("openapi.json");
    fs::write(&spec, document().to_string()).unwrap();
    let client =
        crategen::generate(&GenerateOptions { name: Some("wide-client"), ..GenerateOptions::new(&spec) });
    write(&client.unwrap_or_else(|faults| panic!("{faults}")).files, &folder.join("client"), Mode::Write)
        .unwrap();
    write(&program(), &folder.join("program"), Mode::Write).unwrap();

    let code = folder.join("program.ll");
    let output = Command::new(env!("CARGO"))
        .args(["rustc", "--lib", "--offline", "--quiet", "--target-dir"])
        .arg(crate::outside::target())
        .args(["--", "-C", "no-prepopulate-passes", "-C", "codegen-units=1"])
        .arg(format!("--emit=llvm-ir={}", code.display()))
        .current_dir(folder.join("program"))
        .env("CARGO_INCREMENTAL", "0")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let code = fs::read_to_string(code).unwrap();
    let [few, many] = [FEW, MANY].map(|fields| lines(&code, &format!("Wide{fields}")));
    assert!(few > FEW * 20, "{few} lines of {FEW} fields are not all that is compiled");
    // In addition to code that is the same for all models; quadratic growth would be four times
    // that again.
    assert!(many < few * MANY / FEW * 5 / 4, "{few} lines of {FEW} fields, {many} of {MANY}");
}

/// Returns a document with two responses: objects of `FEW` and of `MANY` fields, alternately a
/// struct, a list, a text and a number.
fn document() -> Value {
    let mut schemas = Map::from_iter([(
        "Part".to_owned(),
        json!({"type": "object", "properties": {"name": {"type": "string"}}}),
    )]);
    let mut paths = Map::new();
    for fields in [FEW, MANY] {
        let field = |at: usize| match at % 4 {
            0 => json!({"$ref": "#/components/schemas/Part"}),
            1 => json!({"type": "array", "items": {"$ref": "#/components/schemas/Part"}}),
            2 => json!({"type": "string"}),
            _ => json!({"type": "integer"}),
        };
        let name = |at: usize| format!("field_{at}");
        let properties: Map<String, Value> = (0..fields).map(|at| (name(at), field(at))).collect();
        let required: Vec<String> = (0..fields / 4).map(name).collect();
        let schema = format!("Wide{fields}");
        paths.insert(
            format!("/wide/{fields}"),
            json!({"get": {"operationId": format!("wide{fields}"), "responses": {"200": {
                "description": "OK",
                "content": {"application/json": {"schema": {"$ref": format!("#/components/schemas/{schema}")}}},
            }}}}),
        );
        schemas.insert(schema, json!({"type": "object", "properties": properties, "required": required}));
    }
    json!({
        "openapi": "3.1.0",
        "info": {"title": "Wide", "version": "1"},
        "paths": paths,
        "components": {"schemas": schemas},
    })
}

/// Returns a library that uses a model in every way.
fn program() -> BTreeMap<PathBuf, String> {
    let uses = [FEW, MANY].map(|fields| {
        format!(
            "pub fn use_{fields}(text: &str) -> Result<String, runtime::DecodeError> {{\n    \
             let value: Wide{fields} = runtime::from_str(text)?;\n    \
             assert!(value == value.clone(), \"{{value:?}}\");\n    \
             Ok(runtime::to_string(&value))\n}}\n"
        )
    });
    let manifest = "[package]\nname = \"program\"\nedition = \"2024\"\n\n[workspace]\nresolver = \"3\"\n\n[dependencies]\n\
                    wide-client = { path = \"../client\", default-features = false, features = [\"all\"] }\n\n\
                    [profile.dev]\ndebug = false\n";
    let lock = workspace_root().join("Cargo.lock");
    BTreeMap::from([
        (PathBuf::from("Cargo.toml"), manifest.to_owned()),
        (PathBuf::from("Cargo.lock"), fs::read_to_string(lock).unwrap()),
        (
            PathBuf::from("src/lib.rs"),
            format!(
                "use wide_client::runtime;\nuse wide_client::types::{{Wide{FEW}, Wide{MANY}}};\n\n{}",
                uses.join("\n")
            ),
        ),
    ])
}

/// Returns the number of lines in functions whose names contain the type's.
fn lines(code: &str, name: &str) -> usize {
    let mut inside = false;
    let mut lines = 0;
    for line in code.lines() {
        if line.starts_with("define") {
            inside = line.split('(').next().is_some_and(|head| head.contains(name));
        }
        lines += usize::from(inside);
        inside &= line != "}";
    }
    lines
}
