//! Derive macros of a type that the configuration adds.

use super::constructor::is_default;
use crate::ir::{TypeDef, TypeKind};
use crate::names::DeriveMacro;

/// Returns the derive macros of the configuration, without those that the type has anyway.
pub fn further_derives(def: &TypeDef) -> Vec<&DeriveMacro> {
    def.derives.iter().filter(|derive| !implements(def, derive.as_str())).collect()
}

/// Returns whether the type implements a trait without the configuration.
fn implements(def: &TypeDef, name: &str) -> bool {
    match &def.kind {
        TypeKind::Struct(item) => name == "Default" && is_default(def, item),
        TypeKind::OpenEnum(_) => ["Eq", "Hash"].contains(&name),
        TypeKind::Union(_) | TypeKind::Newtype(_) => false,
    }
}
