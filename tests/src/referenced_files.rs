//! The files that a document may refer to: those below its folder, or below a root that the user
//! names.

use std::fs;
use std::path::{Path, PathBuf};

use crategen::{GenerateOptions, Generated};

/// A folder for one test, removed when dropped.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("references-{name}"));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    }

    /// Writes the main file in `api`, with a schema that is that reference.
    fn document(&self, reference: &str) -> PathBuf {
        self.file("api/openapi.yaml", &document(reference))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn document(reference: &str) -> String {
    format!(
        "openapi: 3.1.0\ninfo: {{title: Harbour, version: '1'}}\npaths:\n  /boats:\n    get:\n      operationId: \
         listBoats\n      responses:\n        '200':\n          description: The boats.\n          content: \
         {{application/json: {{schema: {{$ref: \"{reference}\"}}}}}}\n"
    )
}

const BOAT: &str = "type: object\nproperties: {anchor_of_the_boat: {type: string}}\n";

fn has_boat(generated: &Generated) -> bool {
    generated.files.values().any(|text| text.contains("anchor_of_the_boat"))
}

fn error(options: &GenerateOptions) -> String {
    match crategen::generate(options) {
        Ok(_) => panic!("{} was accepted", options.spec.display()),
        Err(errors) => errors.to_string(),
    }
}

#[test]
fn a_root_that_the_user_names_opens_sibling_folders() {
    let folder = Folder::new("siblings");
    let spec = folder.document("../shared/boat.yaml");
    // The sibling refers back to the main file's folder: both ways lead to the same file.
    folder.file("shared/boat.yaml", &format!("{BOAT}$comment: {{$ref: ../api/openapi.yaml}}\n"));
    folder.file("secret.yaml", BOAT);
    let alone = GenerateOptions::new(&spec);
    let refused = error(&alone);
    assert!(refused.contains("`../shared/boat.yaml` is outside the folder"), "{refused}");
    assert!(refused.contains("openapi.yaml:10:") && refused.contains("--root"), "{refused}");

    let named = GenerateOptions { reference_root: Some(&folder.0), ..alone };
    assert!(has_boat(&crategen::generate(&named).unwrap()));

    let config = folder.file("api/codegen.toml", "root = \"..\"\n");
    let configured = GenerateOptions { config: Some(&config), ..alone };
    assert!(has_boat(&crategen::generate(&configured).unwrap()));

    let elsewhere = folder.0.join("shared");
    let refused = error(&GenerateOptions { reference_root: Some(&elsewhere), ..alone });
    assert!(refused.contains("is outside of the root folder"), "{refused}");
    let nowhere = folder.0.join("nowhere");
    let refused = error(&GenerateOptions { reference_root: Some(&nowhere), ..alone });
    assert!(refused.contains("the root folder") && refused.contains("cannot be read"), "{refused}");
}

#[test]
fn an_absolute_path_below_the_root_is_the_file_that_it_names() {
    let folder = Folder::new("absolute");
    let boat = folder.file("api/boat.yaml", BOAT);
    for reference in [boat.display().to_string(), format!("file://{}", boat.display())] {
        let spec = folder.document(&reference);
        assert!(has_boat(&crategen::generate(&GenerateOptions::new(&spec)).unwrap()), "{reference}");
    }
}

#[cfg(unix)]
#[test]
fn links_and_files_without_an_end_are_refused() {
    use std::os::unix::fs::symlink;

    let folder = Folder::new("links");
    folder.file("secret.yaml", BOAT);
    folder.file("api/.env", "KEY: secret\n");
    folder.file("api/parts/boat.yaml", BOAT);
    let api = folder.0.join("api");
    assert!(std::process::Command::new("mkfifo").arg(api.join("pipe.yaml")).status().unwrap().success());
    for (target, name) in [
        ("../secret.yaml", "out.yaml"),
        ("..", "up"),
        ("/proc/kmsg", "endless.yaml"),
        ("/dev/zero", "zero.yaml"),
        (".env", "notes.yaml"),
        ("pipe.yaml", "link-to-pipe.yaml"),
        ("parts/boat.yaml", "boat.yaml"),
    ] {
        symlink(target, api.join(name)).unwrap();
    }
    fs::File::create(api.join("large.yaml")).unwrap().set_len(crategen::input::MAX_BYTES + 1).unwrap();
    for (reference, expected) in [
        ("out.yaml", "is outside the folder"),
        ("up/secret.yaml", "is outside the folder"),
        ("endless.yaml", "is outside the folder"),
        ("zero.yaml", "is outside the folder"),
        ("notes.yaml", "is a link to a file that is not YAML, JSON or Markdown"),
        ("pipe.yaml", "it is a pipe or a socket"),
        ("link-to-pipe.yaml", "it is a pipe or a socket"),
        ("large.yaml", "it is larger than 128 MiB"),
        ("parts", "it is a folder"),
    ] {
        let spec = folder.document(reference);
        let refused = error(&GenerateOptions::new(&spec));
        assert!(refused.contains(expected), "{reference}: {refused}");
        // The same rules apply to a referenced text; no text of another kind of file gets into the
        // docs.
        let text = document("parts/boat.yaml")
            .replace("version: '1'", &format!("version: '1', description: {{$ref: \"{reference}\"}}"));
        let spec = folder.file("api/openapi.yaml", &text);
        match crategen::generate(&GenerateOptions::new(&spec)) {
            Ok(generated) => {
                let warnings = generated.warnings.to_string();
                assert!(
                    reference == "parts" && warnings.contains("the text is left out"),
                    "{reference}: {warnings}"
                );
            }
            Err(errors) => assert!(errors.to_string().contains(expected), "{reference}: {errors}"),
        }
    }
    assert!(has_boat(&crategen::generate(&GenerateOptions::new(&folder.document("boat.yaml"))).unwrap()));
}

#[test]
fn a_missing_file_is_reported() {
    let folder = Folder::new("missing");
    let error =
        crategen::generate(&GenerateOptions::new(&folder.0.join("nowhere.yaml"))).unwrap_err().to_string();
    assert!(error.contains("nowhere.yaml") && error.contains("help: "), "{error}");
}

#[test]
fn texts_come_from_yaml_json_and_markdown_only() {
    let folder = Folder::new("texts");
    folder.file("api/parts/boat.yaml", BOAT);
    for (name, content, is_read) in [
        ("notes.md", "Moored and dry.", true),
        ("notes.yaml", "Moored and dry.\n", true),
        ("notes.json", "\"Moored and dry.\"", true),
        ("notes.txt", "Moored and dry.", false),
        ("id_rsa", "Moored and dry.", false),
        (".env", "Moored and dry.", false),
    ] {
        folder.file(&format!("api/{name}"), content);
        let text = document("parts/boat.yaml")
            .replace("version: '1'", &format!("version: '1', description: {{$ref: ./{name}}}"));
        let spec = folder.file("api/openapi.yaml", &text);
        let generated = crategen::generate(&GenerateOptions::new(&spec)).unwrap();
        assert_eq!(generated.files.values().any(|text| text.contains("Moored and dry.")), is_read, "{name}");
        assert_eq!(generated.warnings.to_string().contains("the text is left out"), !is_read, "{name}");
    }
}

/// The result of `<(…)` in a shell has no folder, so it can refer to other files only below a root.
#[cfg(target_os = "linux")]
#[test]
fn a_document_may_come_through_a_pipe() {
    use std::io::Write;
    use std::os::fd::AsRawFd;

    let folder = Folder::new("pipe");
    folder.file("boat.yaml", BOAT);
    let run = |root: Option<&Path>| {
        let (reader, mut writer) = std::io::pipe().unwrap();
        writer.write_all(document("boat.yaml").as_bytes()).unwrap();
        drop(writer);
        let spec = PathBuf::from(format!("/proc/self/fd/{}", reader.as_raw_fd()));
        crategen::generate(&GenerateOptions { reference_root: root, ..GenerateOptions::new(&spec) })
    };
    let refused = run(None).unwrap_err().to_string();
    assert!(refused.contains("the document comes from a pipe"), "{refused}");
    assert!(has_boat(&run(Some(&folder.0)).unwrap()));
}
