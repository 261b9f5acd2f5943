//! Why a change has the effect that it has.

use std::fmt;

use crate::names::{FnName, TypeName, VariantName};

/// What makes a change matter more or less than the fact alone says: what follows for code, and
/// what the lock did.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// A name of Rust stays.
    LockKeepsName(String),
    /// The names of a method and of its request stay.
    LockKeepsMethod(String),
    /// A call stays in its resource.
    LockKeepsCall,
    /// A type stays to be found in a module.
    LockKeepsPath(String),
    /// Arguments stay in their order.
    LockKeepsOrder,
    /// A field that is always there stays an `Option`.
    LockKeepsOption,
    /// A field with one value only stays a field.
    LockKeepsField,
    /// A setter stays beside what replaces it.
    LockKeepsSetter,
    /// A value that is gone stays, deprecated.
    LockKeepsValue,
    /// The variant of a webhook that is gone stays.
    LockKeepsVariant(String),
    /// Old names of types that became one stay.
    LockKeepsNames,
    /// Types that were one stay one.
    LockKeepsLikeness,
    /// What the lock keeps leaves no room for it.
    LockKeepsOut,
    /// The crate has been so since the lock held something back.
    LockHadItBefore,
    /// What the lock keeps otherwise, it cannot keep here.
    LockCannotKeep,
    /// Rust has no part in it.
    SameInRust,
    /// The name in Rust is the same for both.
    SameName,
    /// The method of an operation stays.
    MethodStays(String),
    /// The setter of a parameter stays.
    SetterStays,
    /// The setter of a credential stays, and so does how it is sent.
    CredentialStays(String),
    /// The variant of a webhook stays.
    VariantStays(String),
    /// An `Option` before and after.
    OptionAsBefore,
    /// An `Option` before and after, with another setter.
    NullSetterAdded,
    /// Nobody's code changes, since it is an `Option` before and after.
    StaysOption,
    /// A field becomes an `Option`.
    BecomesOption,
    /// Types that became one have an `Option`, since one of them had it.
    OneHasOption,
    /// An argument becomes a setter.
    BecomesSetter,
    /// Whoever sends a type must give a field.
    SenderMustGive,
    /// Every call must give a parameter.
    CallMustGive,
    /// A parameter takes what was given before.
    TakesWhatWasGiven,
    /// A method is gone.
    MethodGone(String),
    /// A setter is gone.
    SetterGone,
    /// The setter that sends `null` is gone.
    NullSetterGone,
    /// A field is gone, though it is still sent or received.
    FieldGone,
    /// A constant is a field now.
    BecomesField,
    /// A constant is no field of Rust.
    NoField,
    /// A constant that is gone was no field of Rust.
    WasNoField,
    /// `items()` is gone.
    ItemsGone,
    /// `additional` is gone.
    AdditionalGone,
    /// A type is in a `Box` now.
    InBox,
    /// A type is in a `Box` no more.
    OutOfBox,
    /// A field can be given no more.
    NotGiven,
    /// A field can also be given.
    AlsoGiven,
    /// Responses have a field no more.
    NotReceived,
    /// Responses have a field, too.
    AlsoReceived,
    /// A type can be created.
    Creatable,
    /// A type can be created no more.
    NotCreatable,
    /// A type has setters no more.
    SettersGone,
    /// A type has setters.
    HasSetters,
    /// `build()` fails unless the client sets a server.
    BuildNeedsServer,
    /// `build()` fails if a variable is set.
    BuildRefusesVariable(String),
    /// Using it gives a warning.
    Warns,
    /// A body was sent in any case.
    AlwaysSent,
    /// A body is sent as before.
    SentAsBefore,
    /// Redirects of a status are followed.
    RedirectFollowed,
    /// Redirects of a status are responses.
    RedirectReturned,
    /// A token suffices as before.
    TokenSuffices,
    /// A token may be refused.
    TokenRefused,
    /// Open enums have kept a value as an unknown one.
    ValueWasUnknown,
    /// Open unions have kept a member as JSON.
    MemberWasJson,
    /// A webhook has been decoded as `Unknown`.
    WebhookWasUnknown,
}

impl Reason {
    /// One word for it, which stays from version to version.
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
            Self::LockKeepsLikeness => "lock-keeps-likeness",
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

    /// The lock keeps the variant of a webhook beside the one of its successor.
    pub(super) fn keeps_beside(variant: &VariantName, other: &VariantName) -> Self {
        Self::LockKeepsVariant(format!("`{variant}` beside `{other}`"))
    }
}

/// The end of a sentence, with what separates it from the fact.
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
            Self::MethodGone(name) => return write!(f, ", and the method `{name}` with it"),
            Self::BuildRefusesVariable(name) => return write!(f, "; `build()` fails if `{name}` is set"),
            Self::LockKeepsCall => "; the lock keeps the call where it was",
            Self::LockKeepsOrder => "; the lock keeps the order of the arguments",
            Self::LockKeepsOption => "; the lock keeps it an `Option`, so no code changes",
            Self::LockKeepsField => "; the lock keeps the field",
            Self::LockKeepsSetter => "; the lock keeps its setter",
            Self::LockKeepsValue => "; the lock keeps it, deprecated",
            Self::LockKeepsNames => "; the lock keeps every old name",
            Self::LockKeepsLikeness => "; the lock keeps them one type",
            Self::LockKeepsOut => "; what the lock keeps leaves no room for it in the crate",
            Self::LockCannotKeep => "; the lock cannot keep it as it was",
            Self::LockHadItBefore => "; the lock already made the crate so, so no code changes",
            Self::SameInRust => "; it is the same in Rust",
            Self::SameName => "; the name in Rust is the same for both",
            Self::SetterStays => "; its setter keeps its name",
            Self::OptionAsBefore => "; it is an `Option` as before",
            Self::NullSetterAdded => "; it is an `Option` as before, and a setter that sends `null` is added",
            Self::StaysOption => "; it stays an `Option`, so no code changes",
            Self::BecomesOption => ", so it becomes an `Option`",
            Self::OneHasOption => "; as one type they have an `Option`",
            Self::BecomesSetter => ", so it is a setter rather than an argument",
            Self::SenderMustGive => ", so code that sends it must set it",
            Self::CallMustGive => ", so every call must pass it",
            Self::TakesWhatWasGiven => ", which accepts what was passed before",
            Self::SetterGone => ", so its setter is gone",
            Self::NullSetterGone => ", so the setter that sends `null` is gone",
            Self::FieldGone => ", so it is no longer a field",
            Self::BecomesField => ", so it becomes a field",
            Self::NoField => "; it is not a field in Rust",
            Self::WasNoField => "; it was not a field in Rust",
            Self::ItemsGone => ", so `items()` is gone",
            Self::AdditionalGone => ", so `additional` is gone",
            Self::InBox => ", so it is in a `Box`",
            Self::OutOfBox => ", so it is no longer in a `Box`",
            Self::NotGiven => ", so it can no longer be set",
            Self::AlsoGiven => ", so it can also be set",
            Self::NotReceived => ", so responses no longer have it",
            Self::AlsoReceived => ", so responses have it, too",
            Self::Creatable => ", so it can be created",
            Self::NotCreatable => ", so it can no longer be created",
            Self::SettersGone => ", so its own setters are gone",
            Self::HasSetters => ", so it has setters of its own",
            Self::BuildNeedsServer => "; `build()` fails unless the client sets one",
            Self::Warns => "; using it gives a warning",
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
