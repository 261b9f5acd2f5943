//! Servers that judge requests, run as child processes.

use std::fs::File;
use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command};
use std::thread;
use std::time::{Duration, Instant};

/// The longest time until a server listens.
const START: Duration = Duration::from_secs(120);

/// A running server. It ends when this is dropped.
pub struct MockServer {
    process: Child,
    pub port: u16,
}

/// Returns a port that nothing listens on.
///
/// # Errors
///
/// If this machine has none.
pub fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

impl MockServer {
    /// Starts a server, and waits until it listens on the port. What it prints goes to a file.
    ///
    /// # Errors
    ///
    /// If it cannot be run, or does not listen in time.
    pub fn start(command: &mut Command, port: u16, log: &Path) -> io::Result<Self> {
        let file = File::create(log)?;
        let process = command.stdout(file.try_clone()?).stderr(file).spawn()?;
        let mut server = Self { process, port };
        let started = Instant::now();
        while started.elapsed() < START {
            if TcpStream::connect(("localhost", port)).is_ok() {
                return Ok(server);
            }
            if let Some(status) = server.process.try_wait()? {
                return Err(io::Error::other(format!("the server ended ({status}), see {}", log.display())));
            }
            thread::sleep(Duration::from_millis(100));
        }
        Err(io::Error::other(format!("the server does not listen, see {}", log.display())))
    }

    pub fn base_url(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// Returns the body of the response to a GET request.
    ///
    /// # Errors
    ///
    /// If the server does not respond.
    pub fn get(&self, path: &str) -> io::Result<String> {
        let mut stream = TcpStream::connect(("localhost", self.port))?;
        // The server of HTTP/1.0 closes the connection at the end of the body.
        write!(stream, "GET {path} HTTP/1.0\r\nHost: localhost\r\n\r\n")?;
        let mut response = String::new();
        stream.read_to_string(&mut response)?;
        let body = response.split_once("\r\n\r\n").map(|(_, body)| body.to_owned());
        body.ok_or_else(|| io::Error::other("the server does not respond in HTTP"))
    }
}

impl Drop for MockServer {
    fn drop(&mut self) {
        // It may have ended before.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
