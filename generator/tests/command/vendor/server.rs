//! A server of files for tests.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};

/// A server of files, by path, on a port of this machine.
pub struct Server {
    pub address: String,
    pub files: Arc<Mutex<BTreeMap<String, String>>>,
    /// The paths of the requests.
    requests: Arc<Mutex<Vec<String>>>,
}

/// A file that never ends.
pub const ENDLESS: &str = "endless";
/// The beginning of a file that is a redirection.
pub const MOVED: &str = "moved to ";

impl Server {
    pub fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let server = Self { address, files: Arc::default(), requests: Arc::default() };
        let (files, requests) = (Arc::clone(&server.files), Arc::clone(&server.requests));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
                let first = lines.next().unwrap().unwrap();
                while lines.next().is_some_and(|line| line.is_ok_and(|line| !line.is_empty())) {}
                let path = first.split(' ').nth(1).unwrap_or_default();
                requests.lock().unwrap().push(path.to_owned());
                let file = files.lock().unwrap().get(path).cloned();
                let (status, header, text) = match file.as_deref() {
                    Some(ENDLESS) => {
                        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n");
                        while stream.write_all(&[b'a'; 1 << 16]).is_ok() {}
                        continue;
                    }
                    Some(text) => match text.strip_prefix(MOVED) {
                        Some(to) => ("302 Found", format!("location: {to}\r\n"), ""),
                        None => ("200 OK", String::new(), text),
                    },
                    None => ("404 Not Found", String::new(), ""),
                };
                let length = text.len();
                let head = format!(
                    "HTTP/1.1 {status}\r\ncontent-length: {length}\r\n{header}connection: close\r\n\r\n"
                );
                let _ = stream.write_all((head + text).as_bytes());
            }
        });
        server
    }

    /// Returns the paths of the requests so far, and forgets them.
    pub fn requests(&self) -> Vec<String> {
        std::mem::take(&mut self.requests.lock().unwrap())
    }

    pub fn port(&self) -> &str {
        self.address.rsplit(':').next().unwrap_or_default()
    }

    pub fn serve(&self, path: &str, text: &str) {
        self.files.lock().unwrap().insert(path.to_owned(), text.to_owned());
    }
}
