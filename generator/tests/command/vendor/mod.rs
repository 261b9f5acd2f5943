//! Transcripts of `crategen vendor` with a server on this machine.

mod refusals;
mod server;
mod urls;

use std::fs;

use crate::folder::*;
use server::Server;
use snapbox::str;

const BOAT: &str =
    "Boat:\n  type: object\n  properties: {name: {type: string}, berth: {$ref: 'parts/berth.yaml#/Berth'}}\n";
const BERTH: &str = "Berth:\n  type: object\n  properties: {number: {type: integer}}\n";

/// Returns a folder with a document that refers to a server.
fn folder(name: &str, server: &Server) -> Folder {
    let folder = Folder::new(name);
    let url = format!("http://{}/api/boat.yaml", server.address);
    folder.write("harbour.yaml", &PARTED.replace("parts/boat.yaml", &url));
    folder
}

#[test]
fn what_a_document_refers_to_by_url_is_downloaded_once() {
    let server = Server::new();
    server.serve("/api/boat.yaml", BOAT);
    server.serve("/api/parts/berth.yaml", BERTH);
    let folder = folder("vendor", &server);
    folder.run("new harbour.yaml harbour").code(1).stderr_eq(str![[r#"
error[network-reference]: `http://127.0.0.1:[PORT]/api/boat.yaml#/Boat` is a network address; references are only read from files
  --> harbour.yaml:10:40
   |
10 |           content: {application/json: {schema: {$ref: 'http://127.0.0.1:[PORT]/api/boat.yaml#/Boat'}}}
   |                                        ^^^^^^
   |
   = note: at #/paths/~1boats/get/responses/200/content/application~1json/schema
   = help: download it once, and keep it with the document: crategen vendor
           or save the file next to the document and refer to it by its path, such as `./schemas.yaml#/User`

error[not-a-document]: the document is invalid, so no project was made
 |
 = help: correct it, or leave out the invalid parts with `--allow-incomplete`

"#]]);
    folder
        .run("vendor harbour.yaml")
        .success()
        .stdout_eq(str![[r#"
http://127.0.0.1:[PORT]/api/boat.yaml -> vendor/http/127.0.0.1_[PORT]/api/boat.yaml
http://127.0.0.1:[PORT]/api/parts/berth.yaml -> vendor/http/127.0.0.1_[PORT]/api/parts/berth.yaml
vendor.lock lists 2 files: commit it with the folder `vendor`

"#]])
        .stderr_eq(str![]);
    folder
        .run("vendor harbour.yaml")
        .success()
        .stdout_eq(str![[r#"
2 files are up to date

"#]])
        .stderr_eq(str![]);
    snapbox::assert_data_eq!(
        folder.text("vendor.lock").replace(server.port(), "[PORT]"),
        str![[r#"
# Written by `crategen vendor`: SHA-256, file and URL of what the document refers to.
[..] vendor/http/127.0.0.1_[PORT]/api/boat.yaml http://127.0.0.1:[PORT]/api/boat.yaml
[..] vendor/http/127.0.0.1_[PORT]/api/parts/berth.yaml http://127.0.0.1:[PORT]/api/parts/berth.yaml

"#]]
    );

    // From here on, no server is needed.
    server.files.lock().unwrap().clear();
    folder.run("new harbour.yaml harbour").success();
    assert_eq!(folder.text("harbour/vendor.lock"), folder.text("vendor.lock"));
    folder.run_in("harbour", "generate --check").success();
    folder.run_in("harbour", "vendor").success().stdout_eq(str![[r#"
2 files are up to date

"#]]);
    folder.run_in("harbour", "update ../harbour.yaml").success();
    folder.run_in("harbour", "inspect").success().stdout_eq(str![[r#"
harbour 0.1.0: A Rust client for Harbour

client.boats()
  retrieve()  GET /boats

types
  struct boats::Boat
  struct boats::Berth

"#]]);
}

#[test]
fn a_vendored_file_that_was_changed_is_refused() {
    let server = Server::new();
    server.serve("/api/boat.yaml", BOAT);
    server.serve("/api/parts/berth.yaml", BERTH);
    let folder = folder("vendor-changed", &server);
    folder.run("vendor harbour.yaml").success();
    let file = format!("vendor/http/{}/api/parts/berth.yaml", server.address.replace(':', "_"));
    let changed = BERTH.replace("integer", "string");
    folder.write(&file, &changed);
    folder.run("generate harbour.yaml --out client").code(1).stderr_eq(str![[r#"
error[unreadable-file]: `vendor/http/127.0.0.1_[PORT]/api/parts/berth.yaml` is not the file that `vendor.lock` lists
 --> vendor/http/127.0.0.1_[PORT]/api/boat.yaml:3:38
  |
3 |   properties: {name: {type: string}, berth: {$ref: 'parts/berth.yaml#/Berth'}}
  |                                      ^^^^^
  |
  = note: at vendor/http/127.0.0.1_[PORT]/api/boat.yaml#/Boat/properties/berth
  = help: restore it from version control, or remove it and download it again: crategen vendor

generate: 1 error, nothing was written
`--allow-incomplete` leaves out the invalid parts of the document

"#]]);
    folder.run("vendor harbour.yaml").code(1).stderr_eq(str![[r#"
error[foreign-file]: `vendor/http/127.0.0.1_[PORT]/api/parts/berth.yaml` is in the way: it was changed since it was downloaded
 |
 = help: move it elsewhere, or restore it from version control if it was changed; nothing was written

"#]]);
    assert_eq!(folder.text(&file), changed);
    fs::remove_file(folder.0.join(&file)).unwrap();
    folder.run("vendor harbour.yaml").success();
    assert_eq!(folder.text(&file), BERTH);
    folder.run("generate harbour.yaml --out client").success();

    // The server has another file by now.
    server.serve("/api/parts/berth.yaml", &changed);
    fs::remove_file(folder.0.join(&file)).unwrap();
    folder.run("vendor harbour.yaml").code(1).stderr_eq(str![[r#"
error[network-reference]: `http://127.0.0.1:[PORT]/api/parts/berth.yaml` is another file than `vendor.lock` lists for it
 --> vendor/http/127.0.0.1_[PORT]/api/boat.yaml:3:52
  |
3 |   properties: {name: {type: string}, berth: {$ref: 'parts/berth.yaml#/Berth'}}
  |                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: restore `vendor/http/127.0.0.1_[PORT]/api/parts/berth.yaml` from version control, or take the new file: crategen vendor --refresh

"#]]);
    folder.run("vendor harbour.yaml --refresh").success();
    assert_eq!(folder.text(&file), changed);
    folder.run("generate harbour.yaml --out client").success();
}

#[test]
fn nothing_is_written_if_a_download_fails() {
    let server = Server::new();
    server.serve("/api/boat.yaml", BOAT);
    let folder = folder("vendor-missing", &server);
    folder.run("vendor harbour.yaml").code(1).stderr_eq(str![[r#"
error[unreadable-file]: `http://127.0.0.1:[PORT]/api/parts/berth.yaml` cannot be downloaded: (22) The requested URL returned error: 404
--> http://127.0.0.1:[PORT]/api/boat.yaml:3:52
 = help: check the URL; if it needs credentials, download the file and refer to it by its path

"#]]);
    assert_eq!(folder.files(), "harbour.yaml\n");
}

/// Returns a folder with a document whose schemas have these references.
fn with_references(name: &str, references: &[&str]) -> Folder {
    let folder = Folder::new(name);
    let schemas = references.iter().enumerate();
    let schemas = schemas.map(|(index, text)| format!("    S{index}: {{$ref: '{text}'}}\n"));
    folder.write(
        "harbour.yaml",
        &format!("{}components:\n  schemas:\n{}", NO_PATHS, schemas.collect::<String>()),
    );
    folder
}

const NO_PATHS: &str = "\
openapi: 3.1.0
info: {title: Harbour, version: '1'}
servers: [{url: https://example.com}]
paths: {}
";
const TEXT: &str = "type: string\n";
