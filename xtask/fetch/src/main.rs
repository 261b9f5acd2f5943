//! `fetch URL FILE`: downloads a document. In a package of its own, so that no other command waits
//! for a TLS stack to be compiled.

use std::error::Error;
use std::fs::File;
use std::io::{self, Read};
use std::process::ExitCode;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// The largest document.
const MOST_BYTES: u64 = 256 * 1024 * 1024;
/// The timeout of the whole download.
const TIMEOUT: Duration = Duration::from_secs(120);

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [url, file] = arguments.as_slice() else {
        eprintln!("usage: fetch URL FILE");
        return ExitCode::from(2);
    };
    match fetch(url, file) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("fetch: {url} cannot be downloaded: {error}");
            ExitCode::FAILURE
        }
    }
}

fn fetch(url: &str, file: &str) -> Result<(), Box<dyn Error>> {
    let agent =
        ureq::Agent::new_with_config(ureq::Agent::config_builder().timeout_global(Some(TIMEOUT)).build());
    let response = agent.get(url).header("user-agent", "cargo-xtask-update").call()?;
    let length = response.body().content_length();
    let progress = progress(length)?;
    let reader = response.into_body().into_reader().take(MOST_BYTES + 1);
    let bytes = io::copy(&mut progress.wrap_read(reader), &mut File::create(file)?)?;
    progress.finish_and_clear();
    if bytes > MOST_BYTES {
        return Err(format!("it is larger than {MOST_BYTES} bytes").into());
    }
    Ok(())
}

/// Returns a progress bar if the length is known, else a counter; nothing if the output is not a
/// terminal.
fn progress(length: Option<u64>) -> Result<ProgressBar, Box<dyn Error>> {
    let style = match length {
        Some(_) => ProgressStyle::with_template("{bar:40} {bytes} of {total_bytes}")?,
        None => ProgressStyle::with_template("{spinner} {bytes}")?,
    };
    let bar = length.map_or_else(ProgressBar::new_spinner, ProgressBar::new);
    Ok(bar.with_style(style))
}
