//! The programs in `examples/`: one for each kind of call that the API has.

use proc_macro2::TokenStream;

use super::example::{Example, Files, program};
use super::multipart::is_file;
use super::resource_context::ResourceContext;
use crate::ir::{Api, Body, Operation, Success, TypeRef};
use crate::text::Lines;

/// A kind of call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallKind {
    List,
    Create,
    Error,
    Stream,
    Upload,
}

impl CallKind {
    const ALL: [Self; 5] = [Self::List, Self::Create, Self::Error, Self::Stream, Self::Upload];

    /// Returns the name of the program.
    pub fn name(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Create => "create",
            Self::Error => "error",
            Self::Stream => "stream",
            Self::Upload => "upload",
        }
    }

    /// Returns a description of the program, without a final punctuation mark.
    pub fn purpose(self) -> &'static str {
        match self {
            Self::List => "Iterates over the items of a paginated list",
            Self::Create => "Sends a request with a body",
            Self::Error => "Handles the errors of a call",
            Self::Stream => "Reads a response as a stream of events",
            Self::Upload => "Uploads a file",
        }
    }

    /// Returns whether calls of the operation are of this kind.
    fn has(self, operation: &Operation) -> bool {
        let is_list = operation.pagination.is_some();
        let is_upload =
            operation.arguments.iter().any(|input| input.ty == TypeRef::Bytes || is_file(&input.ty));
        match self {
            Self::List => is_list,
            Self::Create => {
                operation.method.comment() == "POST"
                    && !is_list
                    && !is_upload
                    && operation.body != Body::None
                    && matches!(operation.success, Success::Json(_) | Success::Empty)
            }
            Self::Error => !is_list && !is_upload && operation.success != Success::Events,
            Self::Stream => operation.stream.is_some(),
            Self::Upload => is_upload,
        }
    }

    /// Returns how well the operation shows this kind of call, among those that do.
    fn fitness(self, operation: &Operation) -> usize {
        let name = operation.name.as_str();
        match self {
            Self::Create => usize::from(name == "create"),
            Self::Error => {
                let has_type = operation.errors.iter().any(|error| error.ty.is_some());
                let is_lookup = operation.method.comment() == "GET" && !operation.arguments.is_empty();
                usize::from(has_type) + 2 * usize::from(is_lookup)
            }
            Self::List | Self::Stream | Self::Upload => 0,
        }
    }

    fn statements(self, example: &Example<'_>) -> Option<TokenStream> {
        match self {
            Self::Stream => example.stream(),
            Self::Error => Some(example.errors()),
            Self::List | Self::Create | Self::Upload => example.statements(),
        }
    }
}

/// Returns the example of each kind that the API has, with its statements.
pub fn examples(api: &Api, files: Files) -> Vec<(CallKind, Example<'_>, TokenStream)> {
    let contexts = ResourceContext::all(&api.resources);
    let of_kind = |kind: CallKind| {
        let (example, statements) = best(api, &contexts, kind, files)?;
        Some((kind, example, statements))
    };
    CallKind::ALL.into_iter().filter_map(of_kind).collect()
}

/// Returns the example that shows a kind of call best; the first of several.
fn best<'a>(
    api: &'a Api,
    contexts: &[ResourceContext<'a>],
    kind: CallKind,
    files: Files,
) -> Option<(Example<'a>, TokenStream)> {
    let mut best: Option<(usize, Example<'a>, TokenStream)> = None;
    for context in contexts {
        for operation in &context.resource.operations {
            let fitness = kind.fitness(operation);
            let is_better = best.as_ref().is_none_or(|(known, ..)| *known < fitness);
            if operation.deprecated || !kind.has(operation) || !is_better {
                continue;
            }
            let Some(example) = Example::new(api, context, operation, files) else { continue };
            if let Some(statements) = kind.statements(&example) {
                best = Some((fitness, example, statements));
            }
        }
    }
    best.map(|(_, example, statements)| (example, statements))
}

/// A program in `examples/`.
pub struct Program<'a> {
    pub kind: CallKind,
    /// The feature of the resource that it uses.
    pub feature: &'a str,
    /// The text without the header.
    pub text: String,
}

impl Program<'_> {
    pub fn name(&self) -> &'static str {
        self.kind.name()
    }

    /// Returns the path from the crate's root.
    pub fn path(&self) -> String {
        format!("examples/{}.rs", self.name())
    }
}

/// Returns a program for each kind of call that the API has, unless the project has one of the same
/// name.
pub fn programs(api: &Api) -> Vec<Program<'_>> {
    let examples = examples(api, Files::OnDisk).into_iter();
    let program = |(kind, example, statements): (CallKind, Example<'_>, TokenStream)| {
        let mut docs = Lines::default();
        docs.wrapped(&format!("{}: {}.", kind.purpose(), example.operation.line().code_span()));
        let docs: String = docs.into_lines().iter().map(|line| format!("//! {line}\n")).collect();
        format!("{docs}\n{}", program(api, &example, &statements))
    };
    let is_own = |kind: CallKind| api.package.own_examples.iter().any(|own| own.name.as_str() == kind.name());
    examples
        .filter(|(kind, ..)| !is_own(*kind))
        .map(|(kind, example, statements)| Program {
            kind,
            feature: example.feature(),
            text: program((kind, example, statements)),
        })
        .collect()
}
