//! The files of a generated crate as text.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::emit::{self, Names, Part, Source, SourceFile};
use crate::format::{Comment, header};
use crate::prepare::EmitModel;
use crate::stack::on_each_processor;

/// Every file of a crate, by its path relative to the crate's root.
pub type Output = BTreeMap<PathBuf, String>;

/// Prints the crate. Files are printed in parallel; the result does not depend on their order.
///
/// # Errors
/// If the tokens of a file are not valid Rust, which is a bug in an emitter. One diagnostic for
/// each file.
pub fn output(model: &EmitModel) -> Result<Output, Diagnostics> {
    let mut files = emit::files(model);
    // Largest first, so that no thread is still busy with it when the others are done.
    files.sort_by_key(|file| Reverse(size(model, &file.source)));
    let names = Names::new(model);
    let next = AtomicUsize::new(0);
    let output = Mutex::new(Output::new());
    let failures = Mutex::new(BTreeMap::new());
    let work = || {
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            match text(model, &names, file) {
                Ok(text) => lock(&output).insert(PathBuf::from(&file.path), text).map(drop),
                Err(error) => lock(&failures).insert(file.path.clone(), error.to_string()).map(drop),
            };
        }
    };
    on_each_processor(work);
    let failures = lock(&failures);
    if failures.is_empty() {
        return Ok(std::mem::take(&mut lock(&output)));
    }
    let mut diagnostics = Diagnostics::default();
    for (path, error) in failures.iter() {
        diagnostics.push(
            Diagnostic::error(Code::InternalError, format!("{path} cannot be printed: {error}"))
                .help("this is a bug in the generator, not in the document"),
        );
    }
    Err(diagnostics)
}

/// Returns the amount of code to print, as the number of types and operations.
fn size(model: &EmitModel, source: &Source<'_>) -> usize {
    match source {
        Source::Rust(Part::Types) => model.types.iter().filter(|ty| ty.home.is_empty()).count(),
        Source::Rust(Part::Resource(context)) => {
            context.resource.types.len() + context.resource.operations.len()
        }
        Source::Rust(Part::Group(group, _)) => group.types.len(),
        Source::Rust(Part::CrateRoot | Part::Client | Part::SharedTypes(_)) | Source::Text { .. } => 0,
    }
}

/// Returns the text of one file, with its header.
fn text(model: &EmitModel, names: &Names, file: &SourceFile<'_>) -> syn::Result<String> {
    Ok(match &file.source {
        Source::Text { text, comment } => header(&model.source, *comment) + text,
        Source::Rust(part) => header(&model.source, Comment::Rust) + &emit::print(model, names, part)?,
    })
}

/// Locks a mutex, ignoring poison: only single insertions happen under these locks.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
