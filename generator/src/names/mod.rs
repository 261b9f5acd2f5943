//! Every identifier of the output is made here, and nowhere else.
//!
//! A name is a type: [`TypeName`], [`FieldName`], [`FnName`], [`ModuleName`], [`VariantName`] and [`ConstName`] can only
//! be made from text that this module has turned into a valid Rust identifier, and print themselves as tokens.

mod credentials;
mod ident;
mod members;
mod package;
mod plural;
mod requests;
mod reserved;
mod resources;
mod scope;
mod signs;
mod spell;
#[cfg(test)]
mod tests;
mod types;
mod words;

pub use credentials::{CredentialName, CredentialNames};
pub use ident::{ConstName, FieldName, FnName, ModuleName, TypeName, VariantName, all_unmarked, unmarked};
pub use members::VariantOf;
pub use package::{FeatureName, PackageName, PackageVersion};
pub use plural::singular;
pub use requests::{InputKind, Verb};
pub use reserved::{Owner, RESERVED, imported, module_of};
pub use resources::Endpoint;
pub use scope::{Labelled, Scope};
pub use types::{ModuleScope, TypeOf, TypeScope};
pub use words::{pascal, snake};
