//! Schemas that no operation refers to.

use super::types::{BodyFormat, Types};
use crate::diagnostic::{Code, Diagnostic, listed};
use crate::ir::TypeRef;
use crate::names::SuggestedType;
use crate::pointer::Pointer;
use crate::spec::SchemaId;

/// Returns the types of unreferenced components, if the configuration asks for them or if the
/// document has nothing else. Otherwise warns about what is left out.
pub(super) fn types(types: &mut Types) -> Vec<TypeRef> {
    let spec = types.spec;
    let mut left: Vec<(&str, SchemaId)> = Vec::new();
    for (name, &id) in &spec.components {
        // An alias of a schema that has a type is not lost.
        let own = spec.target(id);
        if !types.is_referenced(own) && !spec.included.contains(&own) {
            left.push((name, id));
        }
    }
    let types_only = spec.operations.is_empty() && spec.webhooks.is_empty();
    if types_only || types.config.package().all_types {
        let all = spec.components.iter();
        return all
            .map(|(name, &id)| types.type_ref(id, BodyFormat::Json, &SuggestedType::new(name)))
            .collect();
    }
    if let Some((_, first)) = left.first().filter(|_| !types.diagnostics.has_errors()) {
        let are = if left.len() == 1 {
            "is not used by any operation, so no type is generated for it"
        } else {
            "are not used by any operation, so no types are generated for them"
        };
        let message = format!("{} {are}", listed(left.iter().map(|(name, _)| *name)));
        let pointer: &Pointer = &spec.schema(*first).pointer;
        types.diagnostics.push(
            Diagnostic::warning(Code::LeftOut, message)
                .at(pointer)
                .help("to generate all types, set in the configuration:\n[package]\nall-types = true"),
        );
    }
    Vec::new()
}
