//! The reasons for the effect of a change.

use std::fmt;

use crate::names::{FnName, TypeName, VariantName};

/// The reason that a change matters more or less than the fact alone says: its consequence for
/// code, and the effect of the lock.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The lock keeps a name in Rust.
    LockKeepsName(String),
    /// The lock keeps the names of a method and of its request.
    LockKeepsMethod(String),
    /// The lock keeps a call in its resource.
    LockKeepsCall,
    /// The lock keeps a type in a module.
    LockKeepsPath(String),
    /// The lock keeps the order of arguments.
    LockKeepsOrder,
    /// The lock keeps a field that is always present an `Option`.
    LockKeepsOption,
    /// The lock keeps a field that became a constant.
    LockKeepsField,
    /// The lock keeps a setter in addition to its replacement.
    LockKeepsSetter,
    /// The lock keeps a removed value, deprecated.
    LockKeepsValue,
    /// The lock keeps the variant of a removed webhook.
    LockKeepsVariant(String),
    /// The lock keeps the old names of types that became one.
    LockKeepsNames,
    /// The lock keeps types of equal shape one type.
    LockKeepsEqualTypes,
    /// A name that the lock keeps prevents it.
    LockKeepsOut,
    /// The lock held the change back before.
    LockHadItBefore,
    /// The lock usually keeps it, and cannot do so here.
    LockCannotKeep,
    /// Nothing changes in Rust.
    SameInRust,
    /// Both have the same name in Rust.
    SameName,
    /// The method of an operation keeps its name.
    MethodStays(String),
    /// The setter of a parameter keeps its name.
    SetterStays,
    /// The setter of a credential keeps its name, and the credential is sent as before.
    CredentialStays(String),
    /// The variant of a webhook keeps its name.
    VariantStays(String),
    /// The type is an `Option` before and after.
    OptionAsBefore,
    /// The type is an `Option` before and after, with one more setter.
    NullSetterAdded,
    /// The type is an `Option` before and after, so no code changes.
    StaysOption,
    /// A field becomes an `Option`.
    BecomesOption,
    /// Types that became one have an `Option`, because one of them had it.
    OneHasOption,
    /// An argument becomes a setter.
    BecomesSetter,
    /// Code that sends a type must set a field.
    SenderMustGive,
    /// Every call must pass a parameter.
    CallMustGive,
    /// A parameter accepts the values that were passed before.
    TakesWhatWasGiven,
    /// A method is removed.
    MethodGone(String),
    /// A setter is removed.
    SetterGone,
    /// The setter that sends `null` is removed.
    NullSetterGone,
    /// A field is removed, although it is still sent or received.
    FieldGone,
    /// A constant becomes a field.
    BecomesField,
    /// A constant is not a field in Rust.
    NoField,
    /// A removed constant was not a field in Rust.
    WasNoField,
    /// `items()` is removed.
    ItemsGone,
    /// `additional` is removed.
    AdditionalGone,
    /// A type is now in a `Box`.
    InBox,
    /// A type is no longer in a `Box`.
    OutOfBox,
    /// A field can no longer be set.
    NotGiven,
    /// A field can also be set.
    AlsoGiven,
    /// Responses no longer have a field.
    NotReceived,
    /// Responses also have a field.
    AlsoReceived,
    /// A type can be created.
    Creatable,
    /// A type can no longer be created.
    NotCreatable,
    /// A type no longer has setters.
    SettersGone,
    /// A type has setters.
    HasSetters,
    /// `build()` fails unless the client sets a server.
    BuildNeedsServer,
    /// `build()` fails if a variable is set.
    BuildRefusesVariable(String),
    /// Using it gives a warning.
    Warns,
    /// A body is sent in any case.
    AlwaysSent,
    /// A body is sent as before.
    SentAsBefore,
    /// Redirects of a status are followed.
    RedirectFollowed,
    /// Redirects of a status are returned.
    RedirectReturned,
    /// A token suffices as before.
    TokenSuffices,
    /// A token may be refused.
    TokenRefused,
    /// Open enums kept the value as an unknown one.
    ValueWasUnknown,
    /// Open unions kept the variant as JSON.
    MemberWasJson,
    /// The webhook was decoded as `Unknown`.
    WebhookWasUnknown,
}

impl Reason {
    /// Returns the name of the reason, which is stable across versions.
    pub fn id(&self) -> &'static str {
        match self {
            Self::LockKeepsName(_) => "lock-keeps-name",
            Self::LockKeepsMethod(_) => "lock-keeps-method",
            Self::LockKeepsCall => "lock-keeps-call",
            Self::LockKeepsPath(_) => "lock-keeps-path",
            Self::LockKeepsOrder => "lock-keeps-order",
            Self::LockKeepsOption => "lock-keeps-option",
            Self::LockKeepsField => "lock-keeps-field",
            Self::LockKeepsSetter => "lock-keeps-setter",
            Self::LockKeepsValue => "lock-keeps-value",
            Self::LockKeepsVariant(_) => "lock-keeps-variant",
            Self::LockKeepsNames => "lock-keeps-names",
            Self::LockKeepsEqualTypes => "lock-keeps-likeness",
            Self::LockKeepsOut => "lock-keeps-out",
            Self::LockHadItBefore => "lock-had-it-before",
            Self::LockCannotKeep => "lock-cannot-keep",
            Self::SameInRust => "same-in-rust",
            Self::SameName => "same-name",
            Self::MethodStays(_) => "method-stays",
            Self::SetterStays => "setter-stays",
            Self::CredentialStays(_) => "credential-stays",
            Self::VariantStays(_) => "variant-stays",
            Self::OptionAsBefore => "option-as-before",
            Self::NullSetterAdded => "null-setter-added",
            Self::StaysOption => "stays-option",
            Self::BecomesOption => "becomes-option",
            Self::OneHasOption => "one-has-option",
            Self::BecomesSetter => "becomes-setter",
            Self::SenderMustGive => "sender-must-give",
            Self::CallMustGive => "call-must-give",
            Self::TakesWhatWasGiven => "takes-what-was-given",
            Self::MethodGone(_) => "method-gone",
            Self::SetterGone => "setter-gone",
            Self::NullSetterGone => "null-setter-gone",
            Self::FieldGone => "field-gone",
            Self::BecomesField => "becomes-field",
            Self::NoField => "no-field",
            Self::WasNoField => "was-no-field",
            Self::ItemsGone => "items-gone",
            Self::AdditionalGone => "additional-gone",
            Self::InBox => "in-box",
            Self::OutOfBox => "out-of-box",
            Self::NotGiven => "not-given",
            Self::AlsoGiven => "also-given",
            Self::NotReceived => "not-received",
            Self::AlsoReceived => "also-received",
            Self::Creatable => "creatable",
            Self::NotCreatable => "not-creatable",
            Self::SettersGone => "setters-gone",
            Self::HasSetters => "has-setters",
            Self::BuildNeedsServer => "build-needs-server",
            Self::BuildRefusesVariable(_) => "build-refuses-variable",
            Self::Warns => "warns",
            Self::AlwaysSent => "always-sent",
            Self::SentAsBefore => "sent-as-before",
            Self::RedirectFollowed => "redirect-followed",
            Self::RedirectReturned => "redirect-returned",
            Self::TokenSuffices => "token-suffices",
            Self::TokenRefused => "token-refused",
            Self::ValueWasUnknown => "value-was-unknown",
            Self::MemberWasJson => "member-was-json",
            Self::WebhookWasUnknown => "webhook-was-unknown",
        }
    }

    /// The lock keeps the name of a method and of its request.
    pub(super) fn keeps_method(name: &FnName, request: &TypeName) -> Self {
        Self::LockKeepsMethod(format!("`{name}` and `{request}`"))
    }

    /// The lock keeps the variant of a webhook in addition to that of its successor.
    pub(super) fn keeps_variant_with(variant: &VariantName, other: &VariantName) -> Self {
        Self::LockKeepsVariant(format!("`{variant}` in addition to `{other}`"))
    }
}

/// Prints the end of a sentence, with the punctuation that separates it from the fact.
impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::LockKeepsName(name) => return write!(f, "; the lock keeps `{name}`"),
            Self::LockKeepsMethod(names) => return write!(f, "; the lock keeps {names}"),
            Self::LockKeepsPath(path) => return write!(f, "; the lock keeps the path `{path}`"),
            Self::LockKeepsVariant(names) => return write!(f, "; the lock keeps the variant {names}"),
            Self::MethodStays(name) => return write!(f, "; the method is still `{name}`"),
            Self::CredentialStays(name) => {
                return write!(f, "; it is sent as before, and its setter is still `{name}`");
            }
            Self::VariantStays(name) => return write!(f, "; its variant is still `{name}`"),
            Self::MethodGone(name) => return write!(f, "; the method `{name}` was removed with it"),
            Self::BuildRefusesVariable(name) => return write!(f, "; `build()` fails if `{name}` is set"),
            Self::LockKeepsCall => "; the lock keeps the call in its resource",
            Self::LockKeepsOrder => "; the lock keeps the order of the arguments",
            Self::LockKeepsOption => "; the lock keeps it an `Option`, so no code changes",
            Self::LockKeepsField => "; the lock keeps the field",
            Self::LockKeepsSetter => "; the lock keeps its setter",
            Self::LockKeepsValue => "; the lock keeps it, deprecated",
            Self::LockKeepsNames => "; the lock keeps every old name",
            Self::LockKeepsEqualTypes => "; the lock keeps them one type",
            Self::LockKeepsOut => "; because of a name that the lock keeps, the crate does not have it",
            Self::LockCannotKeep => "; the lock cannot keep it as it was",
            Self::LockHadItBefore => "; the lock already gave the crate this form, so no code changes",
            Self::SameInRust => "; it is the same in Rust",
            Self::SameName => "; the name in Rust is the same for both",
            Self::SetterStays => "; its setter keeps its name",
            Self::OptionAsBefore => "; it is an `Option` as before",
            Self::NullSetterAdded => "; it is an `Option` as before, and `null(…)` takes it",
            Self::StaysOption => "; it stays an `Option`, so no code changes",
            Self::BecomesOption => ", so it becomes an `Option`",
            Self::OneHasOption => "; the shared type has an `Option`",
            Self::BecomesSetter => ", so it is a setter rather than an argument",
            Self::SenderMustGive => ", so code that sends it must set it",
            Self::CallMustGive => ", so every call must pass it",
            Self::TakesWhatWasGiven => ", which accepts what was passed before",
            Self::SetterGone => ", so its setter is removed",
            Self::NullSetterGone => ", so `null(…)` does not take it",
            Self::FieldGone => ", so it is no longer a field",
            Self::BecomesField => ", so it becomes a field",
            Self::NoField => "; it is not a field in Rust",
            Self::WasNoField => "; it was not a field in Rust",
            Self::ItemsGone => ", so `items()` is removed",
            Self::AdditionalGone => ", so `additional` is removed",
            Self::InBox => ", so it is in a `Box`",
            Self::OutOfBox => ", so it is no longer in a `Box`",
            Self::NotGiven => ", so it can no longer be set",
            Self::AlsoGiven => ", so it can also be set",
            Self::NotReceived => ", so responses no longer have it",
            Self::AlsoReceived => ", so responses also have it",
            Self::Creatable => ", so it can be created",
            Self::NotCreatable => ", so it can no longer be created",
            Self::SettersGone => ", so its own setters are removed",
            Self::HasSetters => ", so it has setters of its own",
            Self::BuildNeedsServer => "; `build()` fails unless the client sets one",
            Self::Warns => "; code that uses it gets a warning",
            Self::AlwaysSent => "; it has always been sent",
            Self::SentAsBefore => "; it is sent as before",
            Self::RedirectFollowed => ", so such a redirect is followed",
            Self::RedirectReturned => ", so such a redirect is returned and not followed",
            Self::TokenSuffices => "; a token that was enough still is",
            Self::TokenRefused => "; a token that was enough may be refused",
            Self::ValueWasUnknown => "; until now it was decoded as an unknown value",
            Self::MemberWasJson => "; until now it was kept as JSON",
            Self::WebhookWasUnknown => "; until now it was decoded as `Unknown`",
        })
    }
}
