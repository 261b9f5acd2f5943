//! One document through every stage.

use std::fmt;
use std::fs;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use crategen::config::Config;
use crategen::diagnostic::Diagnostics;
use crategen::document::Document;
use crategen::drift::{self, report::Report};
use crategen::lock::Accept;
use crategen::{GenerateContext, Generated, LockOptions};
use serde_json::Value;

use crate::rust_files;

/// The time limit of one excerpt in all stages together.
const MOST_TIME: Duration = Duration::from_secs(10);

/// The result of the generator for a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A crate was generated.
    Crate,
    /// The document was refused with diagnostics.
    Refused,
}

/// A broken promise.
#[derive(Clone, Debug)]
pub struct Failure {
    /// The stage, with the location of the panic: failures of one kind are reported once.
    kind: String,
    message: String,
    needs_original: bool,
}

impl Failure {
    fn new(kind: impl Into<String>, message: impl fmt::Display) -> Self {
        Self { kind: kind.into(), message: message.to_string(), needs_original: false }
    }

    pub fn kind(&self) -> String {
        self.kind.clone()
    }

    /// Returns whether the failure depends on the document before the mutation.
    pub fn needs_original(&self) -> bool {
        self.needs_original
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.kind, self.message)
    }
}

/// The location and message of the last panic in any thread.
static LAST_PANIC: Mutex<Option<(String, String)>> = Mutex::new(None);

/// Suppresses the output of panics; [`attempt`] reports them.
pub fn silence_panics() {
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        if let Ok(mut last) = LAST_PANIC.lock() {
            last.get_or_insert((place, panic.to_string()));
        }
    }));
}

/// Runs a stage, and turns a panic into a failure.
fn guarded<T>(stage: &str, run: impl FnOnce() -> T) -> Result<T, Failure> {
    panic::catch_unwind(AssertUnwindSafe(run)).map_err(|_| {
        let last = LAST_PANIC.lock().ok().and_then(|mut last| last.take());
        let (place, message) = last.unwrap_or_default();
        Failure::new(format!("{stage} panicked at {place}"), message)
    })
}

/// Runs a document through every stage, also as a new version of the original, whose crate users
/// have.
///
/// `folder` is for the lock file.
///
/// # Errors
///
/// The first promise that does not hold.
pub fn attempt(folder: &Path, original: &Value, mutant: &Value) -> Result<Outcome, Failure> {
    // Other load on the machine may make a document slow once, but rarely several times.
    let mut attempts = (0..ATTEMPTS).map(|_| attempt_once(folder, original, mutant));
    let slow = |result: &Result<Outcome, Failure>| matches!(result, Err(failure) if failure.kind == SLOW);
    let first = attempts.next().expect("there is one attempt at least");
    if slow(&first) { attempts.find(|result| !slow(result)).unwrap_or(first) } else { first }
}

/// The most attempts for a document that took too long.
const ATTEMPTS: usize = 3;

const SLOW: &str = "slow";

fn attempt_once(folder: &Path, original: &Value, mutant: &Value) -> Result<Outcome, Failure> {
    let started = Instant::now();
    let text = mutant.to_string();
    let parsed = guarded("reading", || Document::parse("openapi.json", &text))?;
    let document = match parsed {
        Ok(document) => document,
        Err(diagnostics) => return refused(&diagnostics),
    };
    let mut config = Config::default();
    config.set_package_name("fuzzed");
    config.set_allow_incomplete(text.len().is_multiple_of(2));
    let source = "openapi.json";
    let generated = guarded("codegen", || {
        crategen::generate_in(&document, &config, source, &GenerateContext::default())
    })?;
    let outcome = match generated {
        Err(diagnostics) => refused(&diagnostics)?,
        Ok(generated) => {
            judge("codegen", &generated)?;
            Outcome::Crate
        }
    };
    since(folder, original, &document, &config)
        .map_err(|failure| Failure { needs_original: true, ..failure })?;
    if started.elapsed() > MOST_TIME {
        let seconds = started.elapsed().as_secs();
        return Err(Failure::new(SLOW, format!("{seconds} s for {} bytes", text.len())));
    }
    Ok(outcome)
}

/// Returns an error if a document was refused without an error diagnostic.
fn refused(diagnostics: &Diagnostics) -> Result<Outcome, Failure> {
    if diagnostics.has_errors() {
        return Ok(Outcome::Refused);
    }
    Err(Failure::new("refused without a reason", diagnostics))
}

fn judge(stage: &str, generated: &Generated) -> Result<(), Failure> {
    match rust_files::fault(&generated.files) {
        Some(fault) => Err(Failure::new(format!("{stage} wrote {}", fault.kind), fault.detail)),
        None => Ok(()),
    }
}

/// Tests the document as a change of the original: drift's reports, and a crate with the original's
/// lock.
fn since(folder: &Path, original: &Value, document: &Document, config: &Config) -> Result<(), Failure> {
    let text = original.to_string();
    let Ok(original) = guarded("reading", || Document::parse("openapi.json", &text))? else { return Ok(()) };
    let file = folder.join("codegen.lock");
    let _ = fs::remove_file(&file);
    let accept = Accept::Nothing;
    let lock_options = LockOptions { file: &file, accept: &accept, releases: true };
    let context = GenerateContext { lock: Some(lock_options), ..GenerateContext::default() };
    let generate = |document| crategen::generate_in(document, config, "openapi.json", &context);
    let Ok(before) = guarded("codegen", || generate(&original))? else { return Ok(()) };
    let lock = before.lock.and_then(|lock| lock.text).unwrap_or_default();
    fs::write(&file, lock).map_err(|error| Failure::new("the disk", error))?;
    match guarded("codegen with a lock", || generate(document))? {
        Ok(generated) => judge("codegen with a lock", &generated)?,
        // Errors about the document were reported without the lock; a lock that was just written
        // must be readable.
        Err(diagnostics) if diagnostics.to_string().contains("codegen.lock") => {
            return Err(Failure::new("the lock cannot be read", diagnostics));
        }
        Err(_) => return Ok(()),
    }
    guarded("drift", || {
        let apis = [&original, document].map(|document| drift::read(document, config, "openapi.json").ok());
        if let [Some(old), Some(new)] = apis {
            let report = Report {
                drift: &drift::compare(&old, &new),
                old: "old.json",
                new: "new.json",
                version: "1.2.3",
                is_released: true,
                old_place: &|pointer| original.location(pointer),
                new_place: &|pointer| document.location(pointer),
                all: false,
            };
            let _ =
                (report.text(), report.markdown(), report.json(), report.html(), report.changelog("1.2.4"));
        }
    })
}
