//! A program, and what it took.

use std::io::{self, Read};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Instant;

use wait4::Wait4;

/// What a program said and took.
#[derive(Debug)]
pub struct Measured {
    pub success: bool,
    pub stdout: String,
    pub stderr: String,
    /// On the clock.
    pub seconds: f64,
    /// On all processors together, by it and what it started and waited for; on a busy machine the
    /// clock says more.
    pub processor_seconds: f64,
    /// The most memory that it, or any one process that it started and waited for, has held, in
    /// megabytes (2^20 bytes). Of cargo this is the largest rustc.
    pub megabytes: u64,
}

/// Runs a program to its end.
///
/// # Errors
///
/// If it cannot be started or waited for.
pub fn measure(command: &mut Command) -> io::Result<Measured> {
    let started = Instant::now();
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    // Both are read at once, else a full pipe would stop the program.
    let stderr = child.stderr.take().map(|stream| thread::spawn(move || text(stream)));
    let stdout = child.stdout.take().map(text).unwrap_or_default();
    let stderr = stderr.and_then(|reader| reader.join().ok()).unwrap_or_default();
    let ended = child.wait4()?;
    let processor = ended.rusage.utime + ended.rusage.stime;
    Ok(Measured {
        success: ended.status.success(),
        stdout,
        stderr,
        seconds: started.elapsed().as_secs_f64(),
        processor_seconds: processor.as_secs_f64(),
        megabytes: ended.rusage.maxrss >> 20,
    })
}

fn text(mut stream: impl Read) -> String {
    let mut bytes = Vec::new();
    // What was read before an error is what there is to tell.
    let _ = stream.read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}
