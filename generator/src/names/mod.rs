//! Every identifier of the output is made here, and nowhere else, before the lock sees it.
//!
//! A name is a type: [`TypeName`], [`FieldName`], [`FnName`], [`ModuleName`], [`VariantName`] and
//! [`ConstName`] hold valid Rust identifiers and print themselves as tokens. Their constructors are
//! private to this module. The rest of the generator has two ways to one:
//!
//! - It asks a scope, with a text of the document or with a name that was chosen before. `lower`
//!   does so for what the document says, `lock` for what is new beside the names that it keeps.
//! - It reads one that was given away before, with `given`, from a lock.
//!
//! `emit` prints names that the IR has; it makes none that a user of the crate could type.
//!
//! # From a text to a name
//!
//! 1. **Spelling.** The text becomes words in the alphabet that rustc takes without a warning:
//!    `CO₂` is `co2`, `-1` is `minus_1`, a letter that looks like a Latin one is Latin. Nothing
//!    left: `field`, `Type`, `Empty` and the like.
//! 2. **Case.** `pascal`, `snake`, or capitals for constants; acronyms are words (`AdminAPIKey` is
//!    `AdminApiKey`).
//! 3. **Identifier.** A keyword is printed as `r#type`, or as `self_` if it cannot be raw; a name
//!    that begins with a digit gets a word before it (`Size1024x1024`); one that is too long is
//!    cut, and ends in its fingerprint.
//! 4. **Scope.** Names of one place must differ from each other and from those that are there
//!    whatever the document says.
//!
//! # Scopes
//!
//! Each begins with what [`RESERVED`] lists for it, and lengthens a name that is taken in a way of
//! its own. If every longer name is taken too, the text is added in hexadecimal, so that no name
//! depends on a count or on the order of the document.
//!
//! | scope | its names | if a name is taken |
//! |---|---|---|
//! | [`TypeScope`] | types of the crate | `Schema`, for inline ones where they stand, then `Inline` |
//! | [`ModuleScope`] | the handle and requests of a module; no type has them, another module may | `Resource`, `Request` |
//! | [`Scope::structure`] | fields, setters | `_field` |
//! | [`Scope::enumeration`] | values, variants | `Upper`/`Lower`/`Mixed`, `Value`; `Variant`, `Answer`, `Event` |
//! | [`Scope::request`] | setters, verbs | `_value`, then `_path`, `_query`, …; of a body `_field`, then `_body` |
//! | [`Scope::handle`], [`Scope::client`] | accessors, methods | `_resource`, `_api`; `_by_id`, `_get`, the `operationId` |
//! | [`Scope::features`] | features | the full path, then `resource-` before it |
//! | [`CredentialNames`] | setters and constants of credentials | `_key` |
//!
//! Types keep the document's names even if generated files mean something else by them: in such a
//! file that gets another name (`RuntimeFile`), see `emit::clashes`.
//!
//! # An example
//!
//! `POST /pets` has a query parameter `send` and a JSON body with the properties `name`, `type` and
//! `send`, where `type` may be `null`; there is a schema `CreatePet`.
//!
//! - Schemas come first: the schema is `CreatePet` in the [`TypeScope`]. The resource `pets` takes
//!   the accessor `pets`, the handle `Pets` and the feature `pets`. The operation takes the method
//!   `create`; its request would be `CreatePet`, which a type has, so it is `CreatePetRequest`.
//! - [`Scope::request`] begins with `clone`, `options`, `send`, `send_with_response`. The parameter
//!   `send` is `send_value`. The property `name` is `name`; `type` is `r#type`; `send` is
//!   `send_field`.
//! - `type` may be `null`, so there is a setter for that: `type_null`. If the body had a property
//!   `type_null` it would be `type_as_null`.
//! - A later version of the document adds a parameter `type_null`. The lock keeps the setter's name
//!   first; the new parameter asks the same scope, which gives it `type_null_value`.

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
pub use ident::{
    ConstName, FieldName, FnName, ModuleName, SuggestedType, TypeName, VariantName, all_unmarked, unmarked,
};
pub use members::VariantOf;
pub use package::{FeatureName, PackageName, PackageVersion};
pub use plural::singular;
pub use requests::{InputKind, Verb};
pub use reserved::{Owner, RESERVED, has, imported, module_of};
pub use resources::Endpoint;
pub use scope::{Labelled, Scope};
pub use types::{ModuleScope, TypeOf, TypeScope};
pub use words::{pascal, snake};
