//! Schemas that no operation mentions.

use super::types::{Form, Types};
use crate::diagnostic::Diagnostic;
use crate::ir::TypeRef;
use crate::names::TypeName;
use crate::pointer::Pointer;
use crate::spec::SchemaId;

/// So many names are listed in a warning.
const LISTED: usize = 8;

/// The types of the components that nothing mentions: where the configuration asks for them, and where the document has
/// nothing else. Otherwise a warning says what is left out.
pub(super) fn loose(types: &mut Types) -> Vec<TypeRef> {
    let spec = types.spec;
    let mut left: Vec<(&str, SchemaId)> = Vec::new();
    for (name, &id) in &spec.components {
        if !types.is_mentioned(id) && !spec.included.contains(&id) {
            left.push((name, id));
        }
    }
    let types_only = spec.operations.is_empty() && spec.webhooks.is_empty();
    if types_only || types.config.package().all_types {
        let all = spec.components.iter();
        return all.map(|(name, &id)| types.mention(id, Form::Json, &TypeName::new(name))).collect();
    }
    if let Some((_, first)) = left.first().filter(|_| !types.diagnostics.has_errors()) {
        let names: Vec<String> = left.iter().take(LISTED).map(|(name, _)| format!("`{name}`")).collect();
        let more = match left.len().saturating_sub(LISTED) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let are = if left.len() == 1 {
            "is mentioned by no operation, so it gets no type"
        } else {
            "are mentioned by no operation, so they get no types"
        };
        let message = format!("{}{more} {are}", names.join(", "));
        let pointer: &Pointer = &spec.schema(*first).pointer;
        types.diagnostics.push(
            Diagnostic::warning(message)
                .at(pointer)
                .help("to have them all, set in the configuration:\n[package]\nall-types = true"),
        );
    }
    Vec::new()
}
