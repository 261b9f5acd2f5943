//! The row of one document.

use serde::Serialize;

use crate::facts::Facts;
use crate::sample::{Failure, Samples};
use crate::workspace::Checked;

/// The most seconds that the check of a crate may take: elapsed time, or processor time if that is
/// less, because a busy machine makes elapsed time longer.
pub const CHECK_LIMIT: f64 = 30.0;

/// The number of messages shown for a failing crate.
const SHOWN: usize = 5;

/// A line of the table.
#[derive(Debug, Default, Serialize)]
pub struct Row {
    pub name: String,
    #[serde(flatten)]
    pub facts: Facts,
    /// The most memory of the generator.
    pub generator_megabytes: u64,
    pub check_seconds: Option<f64>,
    /// Processor time of the check.
    pub check_processor_seconds: f64,
    /// The most memory of rustc.
    pub rustc_megabytes: u64,
    pub compile_errors: Vec<String>,
    pub compile_warnings: Vec<String>,
    /// `None` if no samples were requested.
    pub samples: Option<Samples>,
    /// The failures of this document, a sentence each.
    pub failures: Vec<String>,
}

impl Row {
    pub fn new(name: &str, facts: Facts, generator_megabytes: u64) -> Self {
        let mut failures = summary(&facts.errors, "mistake", "the document has");
        if !facts.lost.is_empty() {
            let lost = facts.lost.join(", ");
            failures.push(format!("neither emitted nor named in a warning: {lost}"));
        }
        failures.extend(summary(&facts.unread, "response", "the crate cannot read"));
        Self { name: name.to_owned(), facts, generator_megabytes, failures, ..Self::default() }
    }

    /// Adds the result of the compiler.
    pub fn checked(mut self, checked: Checked) -> Self {
        self.failures.extend(summary(&checked.errors, "compile error", "the crate has"));
        self.failures.extend(summary(&checked.warnings, "compiler warning", "the crate has"));
        if checked.seconds.min(checked.processor_seconds) > CHECK_LIMIT {
            let Checked { seconds, processor_seconds, .. } = checked;
            let busy = format!("{processor_seconds:.1} s of processor time");
            self.failures.push(format!("the check took {seconds:.1} s ({busy}), more than {CHECK_LIMIT} s"));
        }
        self.check_processor_seconds = checked.processor_seconds;
        self.check_seconds = Some(checked.seconds);
        self.rustc_megabytes = checked.megabytes;
        self.compile_errors = checked.errors;
        self.compile_warnings = checked.warnings;
        self
    }

    /// Adds the result of the samples.
    pub fn sampled(mut self, samples: Samples) -> Self {
        let words = |failure: &Failure| {
            format!("{} ({}){}\n    {}", failure.ty, failure.place, failure.why_apart(), failure.instance)
        };
        let refused: Vec<String> = samples.refused.iter().map(words).collect();
        let changed: Vec<String> = samples.changed.iter().map(words).collect();
        let unknown: Vec<String> = samples.unknown.iter().map(words).collect();
        self.failures.extend(summary(&refused, "valid instance", "the crate refuses"));
        self.failures.extend(summary(&changed, "valid instance", "the crate changes"));
        self.failures.extend(summary(&unknown, "valid instance", "the crate does not know the kind of"));
        self.samples = Some(samples);
        self
    }

    /// Adds a failure of the tooling itself.
    pub fn failed(mut self, why: String) -> Self {
        self.failures.push(why);
        self
    }
}

fn summary(messages: &[String], what: &str, subject: &str) -> Vec<String> {
    if messages.is_empty() {
        return Vec::new();
    }
    let shown: Vec<&str> = messages.iter().take(SHOWN).map(String::as_str).collect();
    let plural = if messages.len() == 1 { "" } else { "s" };
    vec![format!("{subject} {} {what}{plural}; the first:\n{}", messages.len(), shown.join("\n\n"))]
}
