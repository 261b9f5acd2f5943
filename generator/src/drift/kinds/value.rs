//! Kinds of changes of parameters, bodies and fields; and of the docs, deprecation and bounds of
//! any part.

use super::*;

/// The items that are sent or received.
pub(super) const VALUES: [Item; 3] = [Item::Parameter, Item::Body, Item::Field];
/// The items that have bounds.
pub(super) const BOUND: [Item; 4] = [Item::Parameter, Item::Body, Item::Type, Item::Field];
/// The items that can be deprecated and have descriptions.
pub(super) const DOCUMENTED: [Item; 6] =
    [Item::Operation, Item::Parameter, Item::Body, Item::Type, Item::Field, Item::Value];

kinds! {
    /// Deprecation and descriptions of any part.
    DocumentedFact, DOCUMENTED_IDS;

    Deprecated { noun: &'a str }
        "*-deprecated", MINOR.off_wire(), "{noun} is deprecated", Reason::Warns;
    Undeprecated { noun: &'a str }
        "*-undeprecated", PATCH.off_wire(), "{noun} is no longer deprecated";

    DescriptionAdded { noun: &'a str }
        "*-described", WORDS, "{noun} now has a description";
    DescriptionRemoved { noun: &'a str }
        "*-described", WORDS, "{noun} no longer has a description";
    Description { noun: &'a str }
        "*-described", WORDS, "The description of {noun} changed";
}

kinds! {
    /// The values that a type, a parameter or a field may have within its type in Rust.
    BoundsFact, BOUNDS_IDS;

    Narrower { noun: &'a str, bounds: &'a str }
        "*-bounds", PATCH, "The server may now refuse values of {noun}: {bounds}";
    Wider { noun: &'a str, bounds: &'a str }
        "*-bounds", DOCS, "The server accepts more values of {noun}: {bounds}";
    TupleItems { noun: &'a str, bounds: &'a str }
        "*-bounds", PATCH, "{noun} has other items at its positions: {bounds}";
    Bounds { noun: &'a str, bounds: &'a str }
        "*-bounds", DOCS, "{noun} is documented with other values: {bounds}";
}

kinds! {
    /// Changes between required, optional and nullable.
    PresenceFact, PRESENCE_IDS;

    ArgumentBecomesSetter { noun: &'a str, may: &'a str }
        "*-presence", MAJOR, "{noun} {may}", Reason::BecomesSetter;
    FieldBecomesOption { noun: &'a str, may: &'a str }
        "*-presence", MAJOR, "{noun} {may}", Reason::BecomesOption;
    Required { noun: &'a str }
        "*-presence", MAJOR, "{noun} is now required", Reason::SenderMustGive;
    AlwaysPresent { noun: &'a str }
        "*-presence", held(Effect::None), "{noun} is now always present", Reason::LockKeepsOption;
    AlsoNull { noun: &'a str }
        "*-presence", MINOR, "{noun} may also be `null`", Reason::OptionAsBefore;
    AlsoNullWithSetter { noun: &'a str }
        "*-presence", MINOR, "{noun} may also be `null`", Reason::NullSetterAdded;
    NullRatherThanAbsent { noun: &'a str }
        "*-presence", MINOR, "{noun} may be `null` rather than absent", Reason::OptionAsBefore;
    NullRatherThanAbsentWithSetter { noun: &'a str }
        "*-presence", MINOR, "{noun} may be `null` rather than absent", Reason::NullSetterAdded;
    NullRefused { noun: &'a str }
        "*-presence", MAJOR, "{noun} may no longer be `null`", Reason::NullSetterGone;
    NeverNull { noun: &'a str }
        "*-presence", NONE, "{noun} is no longer `null`", Reason::StaysOption;
    AlsoAbsent { noun: &'a str }
        "*-presence", MINOR, "{noun} may be absent as well as `null`", Reason::OptionAsBefore;
    AlwaysSent { noun: &'a str }
        "*-presence", PATCH, "{noun} is now always sent, as `null` if it is not set";
    PresentOrNull { noun: &'a str }
        "*-presence", NONE, "{noun} is now always present, possibly as `null`", Reason::OptionAsBefore;
}

kinds! {
    /// Parameters, bodies and fields alike.
    ValueFact, VALUE_IDS;

    /// Another enum, with more values than the old one.
    EnumWithMore { noun: &'a str, was: &'a str, now: &'a str }
        "*-type-kept-enum", held(Effect::Minor),
        "{noun} is `{now}` rather than `{was}`, with all its values and others", Reason::LockKeepsName(was.to_owned());
    /// Another enum, with fewer values than the old one.
    EnumWithFewer { noun: &'a str, was: &'a str, now: &'a str }
        "*-type-kept-enum", held(Effect::None),
        "{noun} is `{now}` rather than `{was}`, with fewer values", Reason::LockKeepsName(was.to_owned());
    EnumRefuses { noun: &'a str, was: &'a str, now: &'a str }
        "*-type-kept-enum", held(Effect::Patch),
        "{noun} is `{now}` rather than `{was}`, with fewer values, so the server may refuse the others",
        Reason::LockKeepsName(was.to_owned());
    /// Another enum of the same values.
    EnumWithSame { noun: &'a str, was: &'a str, now: &'a str }
        "*-type-kept-enum", held(Effect::None),
        "{noun} is `{now}` rather than `{was}`, with the same values", Reason::LockKeepsName(was.to_owned());

    DefaultAdded { noun: &'a str, now: &'a str, sent: bool }
        "*-default", if sent { PATCH } else { DOCS }, "{noun} now defaults to `{now}`";
    DefaultRemoved { noun: &'a str, was: &'a str, sent: bool }
        "*-default", if sent { PATCH } else { DOCS }, "{noun} no longer has a default; it was `{was}`";
    Default { noun: &'a str, was: &'a str, now: &'a str, sent: bool }
        "*-default", if sent { PATCH } else { DOCS }, "{noun} defaults to `{now}` rather than `{was}`";
}

kinds! {
    /// Inputs of operations.
    InputFact, INPUT_IDS;

    Added { noun: &'a str }
        "*-added", MINOR, "{noun} is new and optional";
    AddedAndRequired { noun: &'a str }
        "*-added", MAJOR, "{noun} is new and required", Reason::CallMustGive;
    ArgumentRemoved { noun: &'a str }
        "*-removed", MAJOR, "{noun} was removed, and its argument with it";
    SetterRemoved { noun: &'a str }
        "*-removed", MAJOR, "{noun} was removed, and its setter with it";

    Type { noun: &'a str, types: Types<'a> }
        "*-type", MAJOR, "{noun} is {types}";
    TypeConverts { noun: &'a str, was: &'a str, now: &'a str }
        "*-type", MINOR, "{noun} was `{was}` and is now `{now}`", Reason::TakesWhatWasGiven;
    Location { noun: &'a str, was: &'a str, now: &'a str }
        "*-wire-location", PATCH, "{noun} is sent {now} rather than {was}";
    Style { noun: &'a str, was: &'a str, now: &'a str }
        "*-wire-style", PATCH, "{noun} is written {now} rather than {was}";
    StreamFlag { noun: &'a str }
        "*-moved-stream-flag", NAMES, "Only the method that returns the events would set {noun}",
        Reason::LockKeepsSetter;

    RenamedOnWire { noun: &'a str, now: &'a str, setter_changes: bool }
        "*-renamed-on-wire", if setter_changes { held(Effect::Patch) } else { PATCH },
        "{noun} is now called `{now}` on the wire", Reason::SetterStays;
    RenamedInDocument { noun: &'a str, now: &'a str }
        "*-renamed", UNNAMED, "The document now calls {noun} `{now}`", Reason::SameName;
    Renamed { noun: &'a str, was: &'a FieldName, now: &'a FieldName, is_setter: bool }
        "*-renamed", if is_setter { NAMES } else { UNNAMED }, "{noun} would be `{now}` in Rust",
        Reason::LockKeepsName(was.to_string());
}

kinds! {
    /// Fields and constants of structs.
    FieldFact, FIELD_IDS;

    Added { wire: &'a str }
        "field-added", MINOR, "`{wire}` is a new field";
    AddedAndOptional { wire: &'a str }
        "field-added", MINOR, "`{wire}` is new and optional";
    AddedAndRequired { wire: &'a str }
        "field-added", MAJOR, "`{wire}` is new and required", Reason::SenderMustGive;
    Removed { wire: &'a str }
        "field-removed", MAJOR, "The field `{wire}` was removed";
    Type { wire: &'a str, types: Types<'a> }
        "field-type", MAJOR, "`{wire}` is {types}";
    Boxed { wire: &'a str }
        "field-type-box", MAJOR.off_wire(), "`{wire}` now refers back to the type that contains it", Reason::InBox;
    Unboxed { wire: &'a str }
        "field-type-box", MAJOR.off_wire(), "`{wire}` no longer refers back to the type that contains it",
        Reason::OutOfBox;
    Renamed { wire: &'a str, was: &'a FieldName, now: &'a FieldName }
        "field-renamed", NAMES, "The field `{wire}` would be `{now}` in Rust", Reason::LockKeepsName(was.to_string());
    RenamedOnWire { was: &'a str, now: &'a str }
        "field-renamed-on-wire", PATCH, "`{was}` is now spelled `{now}` on the wire", Reason::SameName;
    ReadOnly { wire: &'a str }
        "field-wire-read-only", MAJOR, "`{wire}` is now read-only", Reason::NotGiven;
    Writable { wire: &'a str }
        "field-wire-read-only", MINOR, "`{wire}` is no longer read-only", Reason::AlsoGiven;
    WriteOnly { wire: &'a str }
        "field-wire-write-only", PATCH, "`{wire}` is now write-only", Reason::NotReceived;
    Readable { wire: &'a str }
        "field-wire-write-only", PATCH, "`{wire}` is no longer write-only", Reason::AlsoReceived;
    Loosened { wire: &'a str, strict: &'a TypeName, loose: &'a TypeName }
        "field-presence-merged", MAJOR, "`{wire}` was always present in `{strict}`, and optional in `{loose}`",
        Reason::OneHasOption;

    AdditionalAdded {}
        "field-added-additional", MINOR, "Additional keys now have a type, and are in `additional`";
    AdditionalRemoved {}
        "field-removed-additional", MAJOR, "Additional keys no longer have a type", Reason::AdditionalGone;
    AdditionalType { types: Types<'a> }
        "field-type-additional", MAJOR, "The values of additional keys are {types}";

    ConstantAdded { wire: &'a str, value: &'a str }
        "field-added-constant", PATCH, "`{wire}` is always `{value}`, and is sent automatically";
    ConstantRemoved { wire: &'a str, value: &'a str }
        "field-removed-constant", PATCH, "`{wire}`, which was always `{value}`, was removed", Reason::WasNoField;
    Constant { wire: &'a str, values: Types<'a> }
        "field-wire-constant", PATCH, "`{wire}` is always {values}", Reason::NoField;
    BecomesConstant { wire: &'a str, value: &'a str }
        "field-presence-constant", MAJOR, "`{wire}` is now always `{value}`", Reason::FieldGone;
    BecomesConstantInResponse { wire: &'a str, value: &'a str }
        "field-presence-constant", held(Effect::None), "`{wire}` is now always `{value}`", Reason::LockKeepsField;
    BecomesField { wire: &'a str, value: &'a str }
        "field-presence-constant", MINOR, "`{wire}` no longer has to be `{value}`", Reason::BecomesField;
    BecomesRequiredField { wire: &'a str, value: &'a str }
        "field-presence-constant", MAJOR, "`{wire}` no longer has to be `{value}`", Reason::SenderMustGive;
}
