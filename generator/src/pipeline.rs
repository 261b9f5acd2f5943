//! The stages of the generator in their order: one function for each boundary, from one type to the
//! next.
//!
//! ```text
//! files -> Document -> Spec -> Spec -> Api -> Analyzed -> Locked -> EmitModel -> files of text
//!      parse     resolve  prune  lower  analyze     lock      prepare       print
//! ```
//!
//! `codegen`, `drift`, `update`, the corpus and the tests enter and leave the pipeline here.
//! Diagnostics about a document are collected and the stages go on, so that everything is reported
//! at once. If there are errors, the result is only good for finding more of them.

use std::path::Path;

use crate::analyze::{self, Analyzed};
use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::document::{Document, Unmatched};
use crate::ir::Api;
use crate::lock::{self, Accept, Locked, Surface};
use crate::lower;
use crate::output::{self, Output};
use crate::prepare::{self, EmitModel};
use crate::prune;
use crate::spec::{self, Spec};

/// Reads a document and the files that it refers to, which must be below `root`, or below the
/// document's folder.
///
/// # Errors
///
/// Every file that cannot be read or parsed, with line and column.
pub fn parse(file: &Path, root: Option<&Path>) -> Result<Document, Diagnostics> {
    Document::read_below(file, root)
}

/// Follows references, merges `allOf` and unifies OpenAPI 3.0, 3.1 and 3.2.
pub fn resolve(document: &Document, config: &Config, diagnostics: &mut Diagnostics) -> Spec {
    spec::resolve(document, config.limits(), diagnostics)
}

/// Drops parts that exceed the limits or, if the configuration allows it, are invalid.
pub fn prune(spec: Spec, config: &Config, diagnostics: &mut Diagnostics) -> Spec {
    prune::prune(spec, config, diagnostics)
}

/// Decides how the API looks in Rust. `source` is the path of the document in the output, and
/// `unmatched` is the treatment of entries of the configuration that match nothing in the document.
pub fn lower(
    spec: &Spec,
    config: &Config,
    source: &str,
    unmatched: Unmatched,
    diagnostics: &mut Diagnostics,
) -> Api {
    let api = lower::lower(spec, config, source, diagnostics);
    // In a document with parts left out, entries may match nothing because of that.
    if unmatched == Unmatched::Error && !spec.is_cut_short {
        diagnostics.extend(config.dead_entries());
        diagnostics.extend(config.host_types_of_package());
        config.examples_of_module().into_iter().for_each(|warning| diagnostics.push(warning));
    }
    api
}

/// Computes facts about the API as a whole: modules of types, boxes, directions.
pub fn analyze(api: Api) -> Analyzed {
    analyze::analyze(api)
}

/// Runs all stages from a document to an analyzed API.
pub fn analyzed(
    document: &Document,
    config: &Config,
    source: &str,
    unmatched: Unmatched,
    diagnostics: &mut Diagnostics,
) -> Analyzed {
    let spec = prune(resolve(document, config, diagnostics), config, diagnostics);
    analyze(lower(&spec, config, source, unmatched, diagnostics))
}

/// Gives an analyzed API the names and shapes that users of an earlier crate rely on, if there is a
/// surface of one, and finds types that are one under several names.
pub fn lock(api: Analyzed, surface: Option<&Surface>, accept: &Accept) -> Locked {
    lock::apply(api, surface, accept)
}

/// Makes the decisions that only affect printing: which types share a definition, and the docs of
/// types without a description.
pub fn prepare(api: Locked) -> EmitModel {
    prepare::prepare(api)
}

/// Prints every file of the crate.
///
/// # Errors
///
/// A diagnostic for each file that is not valid Rust, which is a bug of the generator.
pub fn print(model: &EmitModel) -> Result<Output, Diagnostics> {
    output::output(model)
}
