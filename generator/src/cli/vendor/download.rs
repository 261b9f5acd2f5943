//! Downloads with `curl`: it knows the proxies and certificates of the user, and nothing has to be
//! compiled.

use std::io::{self, Read};
use std::process::{Command, Output, Stdio};

use crate::diagnostic::{Code, Diagnostic};
use crate::document::{self, web_address};
use crate::input;

/// The longest URL that is requested. Servers take about as much.
const LONGEST_URL: usize = 8192;

/// A downloaded text.
#[derive(Debug)]
pub struct Download {
    pub text: String,
    /// The URL of the text after redirections.
    pub url: String,
}

/// The reason why a download failed.
#[derive(Debug)]
pub enum Failed {
    /// This download only.
    One(Diagnostic),
    /// Every other would fail, too.
    All(Diagnostic),
}

/// Downloads a text of at most that many bytes. A redirection from `https:` leads to `https:`
/// only.
pub fn download(url: &str, most_bytes: u64) -> Result<Download, Failed> {
    let most_bytes = most_bytes.min(input::MAX_BYTES);
    if url.len() > LONGEST_URL {
        let error = Diagnostic::error(Code::UnreadableFile, "the URL is too long to be requested");
        return Err(Failed::One(error.help(format!("a URL has {LONGEST_URL} characters at most"))));
    }
    let redirections = if url.starts_with("https:") { "=https" } else { "=http,https" };
    let mut curl = Command::new("curl");
    // No configuration file changes the options, and no character of the URL is a pattern.
    curl.args(["-q", "--globoff", "--fail", "--silent", "--show-error"])
        .args(["--location", "--max-redirs", "10", "--connect-timeout", "30", "--max-time", "120"])
        .args(["--proto", "=http,https", "--proto-redir", redirections])
        .args(["--max-filesize", &most_bytes.to_string()])
        .args(["--write-out", "\\n%{num_redirects} %{url_effective}", "--url", url]);
    let output = bounded(&mut curl, most_bytes + 2 * LONGEST_URL as u64).map_err(|error| {
        let error = Diagnostic::error(Code::UnreadableFile, format!("`curl` cannot be run: {error}"));
        Failed::All(error.help("install curl (https://curl.se), with which `crategen vendor` downloads"))
    })?;
    let failed = |why: &str, help: &str| {
        let error = Diagnostic::error(Code::UnreadableFile, format!("`{url}` cannot be downloaded: {why}"));
        Failed::One(if help.is_empty() { error } else { error.help(help) })
    };
    let too_large = || failed("it is too large", "a file has 128 MiB at most, and all together have 512 MiB");
    let Some(output) = output else { return Err(too_large()) };
    if !output.status.success() {
        let why = String::from_utf8_lossy(&output.stderr);
        let help = match output.status.code() {
            Some(63) => return Err(too_large()),
            Some(1) => "a redirection leads from `https:` to another scheme, which is not followed",
            Some(6 | 7) => "check the host in the URL, and the connection to it",
            Some(22) => {
                "check the URL; if it needs credentials, download the file and refer to it by its path"
            }
            Some(28) => "run the command again when the server is faster",
            _ => "",
        };
        return Err(failed(why.trim().trim_start_matches("curl: "), help));
    }
    let mut body = output.stdout;
    let end = body.iter().rposition(|byte| *byte == b'\n').unwrap_or(0);
    let written = String::from_utf8_lossy(body.get(end + 1..).unwrap_or_default()).into_owned();
    body.truncate(end);
    if body.len() as u64 > most_bytes {
        return Err(too_large());
    }
    let text = document::text_of(body).map_err(|why| {
        failed(&why, "the URL of a file of YAML or JSON is needed, not of a page or an archive")
    })?;
    let last = written.split_once(' ').filter(|(redirections, _)| *redirections != "0");
    let url = last.and_then(|(_, last)| web_address(last)).unwrap_or_else(|| url.to_owned());
    Ok(Download { text, url })
}

/// Runs a command until it ends, or kills it after that many bytes of output and returns `None`.
fn bounded(command: &mut Command, most_bytes: u64) -> io::Result<Option<Output>> {
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let mut stdout = Vec::new();
    if let Some(pipe) = child.stdout.take() {
        let read = pipe.take(most_bytes + 1).read_to_end(&mut stdout);
        if read.is_err() || stdout.len() as u64 > most_bytes {
            child.kill()?;
            child.wait()?;
            return read.map(|_| None);
        }
    }
    // What `curl` says of an error is shorter than a pipe's buffer, so it does not wait for this.
    let mut stderr = Vec::new();
    if let Some(pipe) = child.stderr.take() {
        pipe.take(1 << 14).read_to_end(&mut stderr)?;
    }
    Ok(Some(Output { status: child.wait()?, stdout, stderr }))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_command_that_writes_forever_is_ended() {
        let forever = bounded(Command::new("cat").arg("/dev/zero").stdin(Stdio::null()), 100_000).unwrap();
        assert!(forever.is_none());
        let mut echo = Command::new("echo");
        assert!(bounded(echo.arg("abc"), 3).unwrap().is_none());
        assert_eq!(bounded(echo.arg("abc"), 100).unwrap().unwrap().stdout, b"abc abc\n");
    }
}
