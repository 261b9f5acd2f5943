//! Clients as modules of another crate, declared and included. `tests/build-script` has one from a
//! build script.

use std::fs;
use std::path::Path;
use std::process::Command;

use crategen::write::{Mode, write};
use crategen::{GenerateOptions, Generated, config::Layout};
use workspace_root::workspace_root;

use crate::cases;

/// Fixtures whose modules are compiled: each emits code that no other does.
const COMPILED: [&str; 6] = [
    "multipart_of_several_forms",
    "names_of_the_prelude",
    "pages_by_configuration",
    "streams_in_addition_to_json",
    "unions_that_overlap_or_differ_by_format",
    "webhooks_with_headers_by_configuration",
];

/// Every feature of the runtime.
const EVERYTHING: &str = "[package]\ndefault-features = [\"blocking\", \"chrono\", \"compiled-models\", \"jiff\", \
                          \"reqwest\", \"testing\", \"time\", \"tower\", \"tracing\", \"webhook-signatures\"]\n";
/// A type of the crate that has the module, which nothing else may be called like.
const HOST: &str = "[formats]\nip = { type = \"crate::address::Address\" }\n";
const ADDRESS: &str = "\
mod address {
    #[derive(Clone)]
    pub(crate) struct Address(String);
    impl std::str::FromStr for Address {
        type Err = String;
        fn from_str(text: &str) -> Result<Self, String> {
            Ok(Self(text.to_owned()))
        }
    }
    impl std::fmt::Display for Address {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str(&self.0)
        }
    }
}
";
const NOTHING: &str = "[package]\ndefault-features = []\n";

fn generate(case: &Path, config: Option<&Path>) -> Generated {
    let spec = case.join("openapi.yaml");
    let own = Some(case.join("codegen.toml")).filter(|path| path.exists());
    let options = GenerateOptions {
        config: config.or(own.as_deref()),
        root: Some(case),
        layout: Some(Layout::Module),
        ..GenerateOptions::new(&spec)
    };
    crategen::generate(&options).unwrap_or_else(|errors| panic!("{}:\n{errors}", case.display()))
}

#[test]
fn modules_compile_without_a_warning_wherever_they_are() {
    let root = workspace_root();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("module-layout");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("src")).unwrap();
    let data = root.join("tests/data/emit");
    let mut declared = String::new();
    for name in COMPILED {
        let generated = generate(&data.join(name), None);
        write(&generated.files, &folder.join("src/deep").join(name), Mode::Write).unwrap();
        declared += &format!("    mod {name};\n");
    }
    let mut dependencies = String::new();
    let unions = "unions_that_overlap_or_differ_by_format";
    for (name, fixture, config) in [
        ("host", "types_of_other_crates_by_configuration", HOST),
        ("nothing", unions, NOTHING),
        ("everything", unions, EVERYTHING),
    ] {
        let file = folder.join(format!("{name}.toml"));
        fs::write(&file, config).unwrap();
        let generated = generate(&data.join(fixture), Some(&file));
        write(&generated.files, &folder.join("out").join(name), Mode::Write).unwrap();
        dependencies = generated.dependencies.unwrap();
    }
    let source = format!(
        "//! A crate with lints of its own.\n\
         #![deny(missing_docs, unreachable_pub, missing_debug_implementations)]\n\
         mod deep {{\n{declared}}}\n\
         {ADDRESS}mod host {{\n    include!(\"../out/host/mod.rs\");\n}}\n\
         mod nothing {{\n    include!(\"../out/nothing/mod.rs\");\n}}\n\
         #[doc = \"Public.\"]\npub mod everything {{\n    include!(\"../out/everything/mod.rs\");\n}}\n"
    );
    let manifest = format!(
        "[package]\nname = \"module-layout\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\nresolver = \"3\"\n\n{dependencies}"
    );
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    fs::write(folder.join("src/lib.rs"), source).unwrap();
    let output = Command::new(env!("CARGO"))
        .args(["check", "--offline", "--quiet", "--target-dir"])
        .arg(crate::outside::target())
        .current_dir(&folder)
        .env("RUSTFLAGS", "-D warnings")
        .env("CARGO_INCREMENTAL", "0")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// No path of a module begins at the root of a crate, and no condition is about a feature, because
/// a module knows neither.
#[test]
fn a_module_knows_nothing_of_its_crate() {
    for case in cases::of("emit").iter().step_by(7) {
        let files = generate(case, None).files;
        assert!(files.keys().all(|path| path.extension().is_some_and(|it| it == "rs")), "{:?}", files.keys());
        for (path, text) in files {
            for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
                let is_relative = !line.contains("crate::") && !line.contains("$crate");
                assert!(is_relative && !line.contains("feature = "), "{}: {line}", path.display());
            }
        }
    }
}

#[test]
fn the_example_has_the_dependencies_of_its_module() {
    let example = workspace_root().join("tests/build-script");
    let generated = generate(&example, Some(&example.join("crategen.toml")));
    let manifest = fs::read_to_string(example.join("Cargo.toml")).unwrap();
    let (_, listed) = manifest.split_once("prints.\n\n").unwrap();
    assert_eq!(listed, generated.dependencies.unwrap());
    let read = |path: &str| fs::read_to_string(workspace_root().join(path)).unwrap();
    let page = read("docs/book/src/generator/module.md");
    let script = read("tests/build-script/build.rs");
    let (_, script) = script.split_once("\n\n").unwrap();
    assert!(page.contains(script.trim()), "the page has another build script:\n{script}");
    let library = read("tests/build-script/src/lib.rs");
    let module = library.find("pub mod client {").map(|start| &library[start..]).unwrap();
    let module = module.split_once("\n}\n").unwrap().0;
    assert!(page.contains(module), "the page has another module:\n{module}");
}
