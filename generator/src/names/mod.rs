//! Creates every identifier of the output before the lock sees it. No other module does.
//!
//! Names are types: [`TypeName`], [`FieldName`], [`FnName`], [`ModuleName`], [`VariantName`] and
//! [`ConstName`] hold valid Rust identifiers and print themselves as tokens. Their constructors are
//! private to this module. The rest of the generator obtains names in two ways:
//!
//! - From a scope, given a text of the document or a preferred name. `lower` does this for the
//!   document, and `lock` for everything that is not in the lock yet.
//! - From a lock, with `given`.
//!
//! `emit` prints the names in the IR. It creates none that users of the crate could refer to.
//!
//! # From text to name
//!
//! 1. **Spelling.** The text becomes words in letters that rustc accepts without a warning: `CO₂`
//!    becomes `co2`, `-1` becomes `minus_1`, letters that look like Latin ones become Latin. If
//!    nothing is left, the name is `field`, `Type`, `Empty` or similar.
//! 2. **Case.** `pascal`, `snake`, or capitals for constants. Acronyms are words (`AdminAPIKey`
//!    becomes `AdminApiKey`).
//! 3. **Identifier.** A keyword is printed as `r#type`, or as `self_` if it cannot be raw. A name
//!    that begins with a digit is prefixed with a word (`Size1024x1024`). A name that is too long
//!    is cut and ends in its fingerprint.
//! 4. **Scope.** Names in the same scope must differ from each other and from reserved names.
//!
//! # Scopes
//!
//! Each scope begins with the names that [`RESERVED`] lists for it, and has its own way to lengthen
//! a name that is taken. If every longer name is taken too, the text is appended in hexadecimal. So
//! no name depends on a counter or on the order of the document.
//!
//! | scope | its names | if a name is taken |
//! |---|---|---|
//! | [`TypeScope`] | types of the crate | `Schema`, for inline ones their location, then `Inline` |
//! | [`ModuleScope`] | the handle and requests of a module; no type has them, another module may | `Resource`, `Request` |
//! | [`Scope::structure`] | fields, setters | `_field` |
//! | [`Scope::enumeration`] | values, variants | `Upper`/`Lower`/`Mixed`, `Value`; `Variant`, `Answer`, `Event` |
//! | [`Scope::request`] | setters, verbs | `_value`, then `_path`, `_query`, …; of a body `_field`, then `_body` |
//! | [`Scope::handle`], [`Scope::client`] | accessors, methods | `_resource`, `_api`; `_by_id`, `_get`, the `operationId` |
//! | [`Scope::features`] | features | the full path, then `resource-` before it |
//! | [`CredentialNames`] | setters and constants of credentials | `_key` |
//!
//! Types keep the document's names even if generated files use the name for something else. In such
//! a file, the other item is renamed (`RuntimeFile`), see `emit::clashes`.
//!
//! # An example
//!
//! `POST /pets` has a query parameter `send` and a JSON body with the properties `name`, `type` and
//! `send`, where `type` may be `null`. There also is a schema `CreatePet`.
//!
//! - Schemas come first: the schema becomes `CreatePet` in the [`TypeScope`]. The resource `pets`
//!   gets the accessor `pets`, the handle `Pets` and the feature `pets`. The operation gets the
//!   method `create`. Its request would be `CreatePet`, which is taken by a type, so it becomes
//!   `CreatePetRequest`.
//! - [`Scope::request`] begins with `clone`, `options`, `send`, `send_with_response`. The parameter
//!   `send` becomes `send_value`. The property `name` becomes `name`, `type` becomes `r#type`, and
//!   `send` becomes `send_field`.
//! - `type` may be `null`, so there is a setter for that: `type_null`. If the body had a property
//!   `type_null`, the setter would be `type_as_null`.
//! - A later version of the document adds a parameter `type_null`. The lock reserves the setter's
//!   name first, so the new parameter becomes `type_null_value` in the same scope.

mod credentials;
mod groups;
mod ident;
mod members;
mod package;
mod plural;
mod requests;
mod reserved;
mod resources;
mod rust_code;
mod scope;
mod signs;
mod spell;
#[cfg(test)]
mod tests;
mod types;
mod words;

pub use credentials::{CredentialName, CredentialNames, SetterFault};
pub use ident::{
    ConstName, FieldName, FnName, ModuleName, SuggestedType, TypeName, VariantName, all_unmarked,
    loop_variables, reprinted, unmarked,
};
pub use members::VariantOf;
pub use package::{FeatureName, PackageName, PackageVersion, ProgramName};
pub use plural::singular;
pub use requests::{InputKind, Verb};
pub use reserved::{Owner, RESERVED, has, imported, module_of};
pub use resources::Endpoint;
pub use rust_code::{DeriveMacro, HOST, OuterAttribute, RustType};
pub use scope::{Labelled, Scope};
pub use types::{ModuleScope, TypeOf, TypeScope};
pub use words::{pascal, snake};
