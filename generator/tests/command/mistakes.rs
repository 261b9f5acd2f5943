//! Transcripts of mistakes, and of `crategen explain`.

use crate::folder::*;
use snapbox::str;

#[test]
fn a_kind_of_change_is_explained() {
    let folder = Folder::new("explain");
    folder.run("explain field-removed").success().stdout_eq(str![[r#"
field-removed

  The field `…` was removed.
    Code that uses the crate may no longer work: it needs a new major version.

  The field was removed, and its argument with it.
    Code that uses the crate may no longer work: it needs a new major version.

  The field was removed, and its setter with it.
    Code that uses the crate may no longer work: it needs a new major version.

To give it another effect, write this in the configuration:

  [drift]
  field-removed = "ignore"  # or "docs", "patch", "minor", "major"

"#]]);
    folder.run("explain field-removd").code(1).stderr_eq(str![[r#"
error[unknown-name]: no diagnostic or kind of change is called `field-removd`
 |
 = help: did you mean `field-removed`?

"#]]);
}

#[test]
fn mistakes_on_the_command_line_are_answered() {
    let folder = Folder::new("mistakes");
    let code = |arguments: &str, code| folder.run(arguments).code(code);
    code("generate", 1).stderr_eq(str![[r#"
error[missing-file]: there is no `crategen.toml` in this folder or one above
 |
 = help: create a project: crategen new openapi.yaml
         or write a crate without one: crategen generate openapi.yaml --out FOLDER

"#]]);
    code("generate harbour.yaml", 1).stderr_eq(str![[r#"
error[command-line]: `--out` is missing: the folder of the crate to write
 |
 = help: crategen generate … --out FOLDER

generate: 1 error, nothing was written

"#]]);
    code("genrate", 2).stderr_eq(str![[r#"
error: unrecognized subcommand 'genrate'

  tip: a similar subcommand exists: 'generate'

Usage: crategen <COMMAND>

For more information, try '--help'.

"#]]);
    code("generate --chek", 2).stderr_eq(str![[r#"
error: unexpected argument '--chek' found

  tip: a similar argument exists: '--check'

Usage: crategen generate --check [SPEC]

For more information, try '--help'.

"#]]);
    code("generate harbour.yml --out client", 1).stderr_eq(str![[r#"
error[missing-file]: there is no file `harbour.yml`
 |
 = help: give the path of an OpenAPI document

generate: 1 error, nothing was written

"#]]);
    code("new harbour.yml", 1).stderr_eq(str![[r#"
error[missing-file]: there is no file `harbour.yml`
 |
 = help: give the path of an OpenAPI document

"#]]);
    code("new nowhere/openapi.yaml", 1).stderr_eq(str![[r#"
error[missing-file]: there is no file `nowhere/openapi.yaml`
 |
 = help: give the path of an OpenAPI document

"#]]);
    code("generate https://example.com/openapi.yaml --out client", 1).stderr_eq(str![[r#"
error[command-line]: `https://example.com/openapi.yaml` is a URL, and a file is expected
 |
 = help: download it first: curl --fail --location --output openapi.yaml 'https://example.com/openapi.yaml'

"#]]);
    code("update https://example.com/openapi.yaml", 1).stderr_eq(str![[r#"
error[command-line]: `https://example.com/openapi.yaml` is a URL, and a file is expected
 |
 = help: download it first: curl --fail --location --output openapi.yaml 'https://example.com/openapi.yaml'

"#]]);
    code("new harbour.yaml --name 1st", 1).stderr_eq(str![[r#"
error[invalid-name]: `1st` is not a valid package name
 |
 = help: use ASCII letters, digits, `-` and `_`, beginning with a letter; Rust keywords and names of Rust's libraries, such as `core` and `test`, are not allowed

"#]]);
    folder.write("notes.txt", "no document\n");
    code("new notes.txt", 1).stderr_eq(str![[r#"
error[not-a-document]: an OpenAPI document must be an object, but this is a string
 --> notes.txt:1:1
  |
1 | no document
  | ^^

"#]]);
    assert_eq!(folder.files(), "harbour.yaml\nnotes.txt\n");
}

#[test]
fn mistakes_in_the_configuration_are_answered() {
    let rows = [
        (
            "version = \"0.1.0\"",
            "version = \"1\"",
            str![[r#"
error[invalid-name]: `1` is not a valid package version
  --> crategen.toml:16:1
   |
16 | version = "1"
   | ^^^^^^^
   |
   = help: use three numbers, such as `0.1.0` (SemVer 2.0)

generate: 1 error, nothing was written

"#]],
        ),
        (
            "name = \"harbour\"",
            "name = \"fn\"",
            str![[r#"
error[invalid-name]: `fn` is not a valid package name
  --> crategen.toml:15:1
   |
15 | name = "fn"
   | ^^^^
   |
   = help: use ASCII letters, digits, `-` and `_`, beginning with a letter; Rust keywords and names of Rust's libraries, such as `core` and `test`, are not allowed

generate: 1 error, nothing was written

"#]],
        ),
        (
            "[server]",
            "[sever]",
            str![[r#"
error[invalid-configuration]: unknown key `sever`
  --> crategen.toml:33:2
   |
33 | [sever]
   |  ^^^^^
   |
   = help: did you mean `server`?

"#]],
        ),
        (
            "\n[server]",
            "[operations.listBoats]\nname = \"all\"\n\n[server]",
            str![[r#"
error[unmatched-entry]: no operation in the document matches `listBoats`
  --> crategen.toml:32:13
   |
32 | [operations.listBoats]
   |             ^^^^^^^^^
   |
   = help: did you mean `GET /boats`?

generate: 1 error, nothing was written

"#]],
        ),
        (
            "\n[server]",
            "[operations.\"get /boats\"]\nname = \"all\"\n\n[server]",
            str![[r#"
error[unmatched-entry]: no operation in the document matches `get /boats`
  --> crategen.toml:32:13
   |
32 | [operations."get /boats"]
   |             ^^^^^^^^^^^^
   |
   = help: did you mean `GET /boats`?

generate: 1 error, nothing was written

"#]],
        ),
        (
            "\n[server]",
            "[operations.\"GET /boats\"]\nname = \"create\"\n\n[server]",
            str![[r#"
warning[name-collision]: `GET /boats` and `POST /boats` are both named `create`, so the second is named `create_post`
  --> openapi.yaml:23:5
   |
23 |     post:
   |     ^^^^
   |
   = note: at #/paths/~1boats/post
   = help: keep that name, or choose a better one, in the configuration:
           [operations."POST /boats"]
           name = "create_post"

error[denied-warnings]: 1 warning with `--deny-warnings`
 |
 = help: correct the document, or leave the option out

generate: 1 error, nothing was written

"#]],
        ),
        (
            "\n[server]",
            "[types.Boat]\nname = \"Berth\"\n\n[server]",
            str![[r#"
error[name-collision]: the type name `Berth`, configured for `Boat`, is already the name of the schema `Berth`
  --> crategen.toml:32:8
   |
32 | [types.Boat]
   |        ^^^^
   |
   = help: choose another `name`, or merge the two by giving `Berth` the same one:
           [types."Berth"]
           name = "Berth"

generate: 1 error, nothing was written

"#]],
        ),
        (
            "document = \"openapi.yaml\"",
            "document = \"api.yaml\"",
            str![[r#"
error[missing-file]: there is no file `api.yaml`
 |
 = help: give the path of an OpenAPI document

generate: 1 error, nothing was written

"#]],
        ),
    ];
    for (from, to, expected) in rows {
        let folder = Folder::with_project("configuration");
        folder.replace("harbour/crategen.toml", from, to);
        folder.run_in("harbour", "generate --deny-warnings").code(1).stderr_eq(expected);
    }
}

#[test]
fn mistakes_in_the_document_show_its_lines() {
    let rows = [
        (
            "type: string",
            "type: strnig",
            str![[r#"
warning[invalid-value]: `strnig` is not a JSON Schema type; any value is accepted
  --> openapi.yaml:51:11
   |
51 |           type: strnig
   |           ^^^^
   |
   = note: at #/components/schemas/Boat/properties/name/type

error[denied-warnings]: 1 warning with `--deny-warnings`
 |
 = help: correct the document, or leave the option out

generate: 1 error, nothing was written

"#]],
        ),
        (
            "#/components/schemas/Boat'",
            "#/components/schemas/Bota'",
            str![[r#"
error[unresolved-reference]: the reference `#/components/schemas/Bota` has no target
  --> openapi.yaml:21:17
   |
21 |                 items:
   |                 ^^^^^
   |
   = note: at #/paths/~1boats/get/responses/200/content/application~1json/schema/items
   = help: did you mean `#/components/schemas/Boat`?

generate: 1 error, nothing was written
`--allow-incomplete` leaves out the invalid parts of the document

"#]],
        ),
        (
            "  /boats:",
            "\t/boats:",
            str![[r#"
error[invalid-syntax]: not YAML: a line is indented with a tab
  --> openapi.yaml:10:1
   |
10 |     /boats:
   | ^^^^
   |
   = help: indent with spaces

generate: 1 error, nothing was written

"#]],
        ),
    ];
    for (from, to, expected) in rows {
        let folder = Folder::with_project("document");
        folder.replace("harbour/openapi.yaml", from, to);
        folder.run_in("harbour", "generate --deny-warnings").code(1).stderr_eq(expected);
    }
}

#[test]
fn files_of_a_project_that_are_one_are_refused() {
    let rows = [
        (
            "# changelog = \"CHANGELOG.md\"",
            "changelog = \"./openapi.yaml\"",
            str![[r#"
error[invalid-configuration]: the document and the changelog are one file, `openapi.yaml`
  --> crategen.toml:11:1
   |
11 | changelog = "./openapi.yaml"
   | ^^^^^^^^^
   |
   = help: give each a file of its own

"#]],
        ),
        (
            "# lock = \"crategen.lock\"",
            "lock = \"client/Cargo.toml\"",
            str![[r#"
error[invalid-configuration]: the lock `client/Cargo.toml` is in the folder of the crate
  --> crategen.toml:10:1
   |
10 | lock = "client/Cargo.toml"
   | ^^^^
   |
   = help: move it out: everything in that folder is generated

"#]],
        ),
        (
            "# lock = \"crategen.lock\"",
            "lock = \"crategen.toml\"",
            str![[r#"
error[invalid-configuration]: the project file and the lock are one file, `crategen.toml`
  --> crategen.toml:10:1
   |
10 | lock = "crategen.toml"
   | ^^^^
   |
   = help: give each a file of its own

"#]],
        ),
        (
            "output = \"client\"",
            "output = \".\"",
            str![[r#"
error[invalid-configuration]: the folder of the crate, `.`, has the project file in it
 --> crategen.toml:7:1
  |
7 | output = "."
  | ^^^^^^
  |
  = help: give the crate a folder of its own

"#]],
        ),
        (
            "# overlay = \"overlay.yaml\"",
            "overlay = \"mends.yaml\"",
            str![[r#"
error[missing-file]: there is no file `mends.yaml`, which is to be the overlay
 --> crategen.toml:9:1
  |
9 | overlay = "mends.yaml"
  | ^^^^^^^
  |
  = help: create the file, or correct the path

"#]],
        ),
        (
            "# changelog = \"CHANGELOG.md\"",
            "changelog = \"CHANGES.md\"",
            str![[r#"
error[missing-file]: there is no file `CHANGES.md`, which is to be the changelog
  --> crategen.toml:11:1
   |
11 | changelog = "CHANGES.md"
   | ^^^^^^^^^
   |
   = help: create the file, or correct the path

"#]],
        ),
    ];
    for (from, to, expected) in rows {
        let folder = Folder::with_project("coinciding");
        folder.replace("harbour/crategen.toml", from, to);
        let before = folder.text("harbour/openapi.yaml");
        folder.write("newer.yaml", NEWER);
        folder.run_in("harbour", "update ../newer.yaml").code(1).stderr_eq(expected);
        assert_eq!(folder.text("harbour/openapi.yaml"), before);
    }
}

#[test]
fn documents_that_cannot_be_compared_have_an_exit_status_of_their_own() {
    let folder = Folder::new("incomparable");
    folder.run("drift harbour.yaml").code(2);
    folder.run("drift https://example.com/openapi.yaml harbour.yaml").code(2);
    folder.run("drift harbour.yaml --project missing.toml").code(2);
    folder.run("drift missing.yaml harbour.yaml").code(2);
}

#[test]
fn invalid_parts_are_left_out_by_every_command() {
    let folder = Folder::new("incomplete");
    folder.replace("harbour.yaml", "#/components/schemas/Boat'", "#/components/schemas/Bota'");
    folder.run("new harbour.yaml harbour").code(1);
    folder.run("new harbour.yaml harbour --allow-incomplete").success();
    let workflow = folder.text("harbour/.github/workflows/ci.yml");
    assert_eq!(workflow.matches(" --allow-incomplete").count(), 2, "{workflow}");
    folder.run_in("harbour", "drift openapi.yaml").code(2);
    folder.run_in("harbour", "drift openapi.yaml --allow-incomplete").success();
    folder.run_in("harbour", "update ../harbour.yaml").code(1);
    folder.run_in("harbour", "update ../harbour.yaml --allow-incomplete").success();
}

#[test]
fn a_reader_that_is_gone_is_no_error() {
    let folder = Folder::new("closed");
    let commands = [
        "new harbour.yaml harbour",
        "generate harbour.yaml --out client",
        "generate harbour.yaml --out client",
        "generate harbour.yaml --out client --check",
        "generate missing.yaml --out client --message-format json",
        "completions bash",
    ];
    for arguments in commands {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let done = std::process::Command::new(program())
            .args(arguments.split(' '))
            .current_dir(&folder.0)
            .stdout(writer)
            .output()
            .unwrap();
        let error = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.code() < Some(2) && !error.contains("panicked"), "{arguments}: {error}");
    }
}
