//! The time, memory and output of a program.

use std::io::{self, Read};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Instant;

use wait4::Wait4;

/// The output and the cost of a program.
#[derive(Debug)]
pub struct Measured {
    pub success: bool,
    pub stdout: String,
    pub stderr: String,
    /// Elapsed time.
    pub seconds: f64,
    /// Time of all processors together, of the program and the children that it waited for; on a
    /// busy machine, elapsed time is longer.
    pub processor_seconds: f64,
    /// The most memory of it or of any one child that it waited for, in megabytes (2^20 bytes). For
    /// cargo this is the largest rustc.
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
    // Both are read concurrently, or a full pipe would block the program.
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
    // After an error, the text up to it is used.
    let _ = stream.read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}
