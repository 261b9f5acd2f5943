//! Every identifier of the output is made here, and nowhere else.
//!
//! A name is a type: [`TypeName`], [`FieldName`], [`FnName`], [`ModuleName`], [`VariantName`] and [`ConstName`] can only
//! be made from text that this module has turned into a valid Rust identifier, and print themselves as tokens.

mod ident;
mod reserved;
mod scope;
mod words;

pub use ident::{ConstName, FieldName, FnName, ModuleName, TypeName, VariantName};
pub use reserved::{BUILDER_NAMES, CLIENT_NAMES};
pub use scope::Scope;
pub use words::{pascal, singular, snake};
