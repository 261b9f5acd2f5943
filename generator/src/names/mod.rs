//! Every identifier of the output is made here, and nowhere else.
//!
//! A name is a type: [`TypeName`], [`FieldName`], [`FnName`], [`ModuleName`], [`VariantName`] and [`ConstName`] can only
//! be made from text that this module has turned into a valid Rust identifier, and print themselves as tokens.

mod beside;
mod credentials;
mod ident;
mod package;
mod plural;
mod reserved;
mod scope;
mod signs;
mod spell;
#[cfg(test)]
mod tests;
mod words;

pub use credentials::CredentialNames;
pub use ident::{ConstName, FieldName, FnName, ModuleName, TypeName, VariantName, all_unmarked, unmarked};
pub use package::{FeatureName, PackageName, PackageVersion};
pub use plural::singular;
pub use reserved::{BUILDER_NAMES, CLIENT_NAMES, IMPORTED, PRELUDE, module_of};
pub use scope::Scope;
pub use words::{pascal, snake};
