//! Transcripts of `crategen vendor` with a server on this machine.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};

use crate::folder::*;
use snapbox::str;

/// A server of files, by path, on a port of this machine.
struct Server {
    address: String,
    files: Arc<Mutex<BTreeMap<String, String>>>,
}

impl Server {
    fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let files = Arc::new(Mutex::new(BTreeMap::new()));
        let served: Arc<Mutex<BTreeMap<String, String>>> = Arc::clone(&files);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
                let first = lines.next().unwrap().unwrap();
                while lines.next().is_some_and(|line| line.is_ok_and(|line| !line.is_empty())) {}
                let path = first.split(' ').nth(1).unwrap_or_default();
                let response = match served.lock().unwrap().get(path) {
                    Some(text) => format!(
                        "HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{text}",
                        text.len()
                    ),
                    None => {
                        "HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n".to_owned()
                    }
                };
                stream.write_all(response.as_bytes()).unwrap();
            }
        });
        Self { address, files }
    }

    fn port(&self) -> &str {
        self.address.rsplit(':').next().unwrap_or_default()
    }

    fn serve(&self, path: &str, text: &str) {
        self.files.lock().unwrap().insert(path.to_owned(), text.to_owned());
    }
}

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
  = help: restore it from version control, or download it again: crategen vendor --refresh

generate: 1 error, nothing was written
`--allow-incomplete` leaves out the invalid parts of the document

"#]]);
    folder.run("vendor harbour.yaml").success();
    assert_eq!(folder.text(&file), BERTH);
    folder.run("generate harbour.yaml --out client").success();

    // The server has another file by now.
    server.serve("/api/parts/berth.yaml", &changed);
    fs::remove_file(folder.0.join(&file)).unwrap();
    folder.run("vendor harbour.yaml").code(1).stderr_eq(str![[r#"
error[network-reference]: `http://127.0.0.1:[PORT]/api/parts/berth.yaml` is another file than `vendor.lock` lists for it
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

"#]]);
    assert_eq!(folder.files(), "harbour.yaml\n");
}
