//! Kinds of changes of types, values of enums and variants of unions.

use super::*;

kinds! {
    /// Types as a whole.
    TypeFact, TYPE_IDS;

    Added { kind: &'a str }
        "type-added", MINOR, "A new {kind}";
    Removed { name: &'a TypeName }
        "type-removed", MAJOR, "The type `{name}` was removed, because nothing uses it";

    SchemaRenamed { was: &'a str, now: &'a str, name: &'a TypeName }
        "type-renamed", NAMES, "The schema `{was}` is now called `{now}`", Reason::LockKeepsName(name.to_string());
    SchemaAdded { now: &'a str, name: &'a TypeName }
        "type-renamed", NAMES, "The inline schema is now the component `{now}`", Reason::LockKeepsName(name.to_string());
    SchemaRemoved { was: &'a str, name: &'a TypeName }
        "type-renamed", NAMES, "The component `{was}` is now an inline schema", Reason::LockKeepsName(name.to_string());
    Renamed { now: &'a TypeName, name: &'a TypeName }
        "type-renamed", NAMES, "The type would be `{now}`", Reason::LockKeepsName(name.to_string());
    Moved { was: &'a str, now: &'a str }
        "type-moved", NAMES, "The type would be in the module `{now}`, by its uses", Reason::LockKeepsPath(was.to_owned());
    SeveralMoved { was: &'a str, now: &'a str }
        "type-moved", NAMES, "The types would be in the module `{now}`, by their uses", Reason::LockKeepsPath(was.to_owned());
    Merged { count: usize, now: &'a TypeName }
        "type-merged", held(Effect::Minor).off_wire(), "The document now has one schema, `{now}`, for these {count} types",
        Reason::LockKeepsNames;
    Split { was: &'a TypeName, now: &'a TypeName }
        "type-split", NAMES, "The document now uses another schema of the same shape, `{now}`, in place of `{was}`",
        Reason::LockKeepsName(was.to_string());

    Separated { name: &'a TypeName, first: &'a TypeName }
        "type-split-alike", NAMES, "`{name}` and `{first}` were one type, and are two now",
        Reason::LockKeepsEqualTypes;

    Kind { was: &'a str, now: &'a str }
        "type-type", MAJOR, "The type is now {now}; it was {was}";
    Newtype { types: Types<'a> }
        "type-type", MAJOR, "The type holds {types}";
    Repr { was: &'a str, now: &'a str }
        "type-type", MAJOR, "The values are {now} rather than {was}";
    Decision { name: &'a TypeName }
        "type-wire-decision", PATCH, "Values of `{name}` are dispatched in another way";

    NowSent {}
        "type-wire-made", MINOR, "Requests now contain the type", Reason::Creatable;
    NoLongerSent {}
        "type-wire-made", MAJOR, "Requests no longer contain the type", Reason::NotCreatable;
    OnlyBody {}
        "type-wire-made", MAJOR, "The type is now a request body only, whose fields are set on the request",
        Reason::SettersGone;
    PartOfRequest {}
        "type-wire-made", MINOR, "The type is now a part of a request", Reason::HasSetters;
}

kinds! {
    /// Values of open enums.
    EnumFact, ENUM_IDS;

    Added { value: &'a str }
        "value-added", MINOR, "The value `{value}` is new", Reason::ValueWasUnknown;
    Removed { value: &'a str }
        "value-removed", held(Effect::Minor), "The value `{value}` was removed", Reason::LockKeepsValue;
    Refused { value: &'a str }
        "value-removed", held(Effect::Minor), "The value `{value}` was removed, so the server may refuse it",
        Reason::LockKeepsValue;
    Respelled { was: &'a str, now: &'a str }
        "value-renamed-on-wire", PATCH, "`{was}` is now spelled `{now}` on the wire", Reason::SameName;
    Renamed { was: &'a VariantName, now: &'a VariantName }
        "value-renamed", NAMES, "The variant would be `{now}`", Reason::LockKeepsName(was.to_string());
}

kinds! {
    /// Variants of unions; those of the union of webhooks are events.
    VariantFact, VARIANT_IDS;

    Added { name: &'a VariantName }
        "variant-added", MINOR, "The variant `{name}` is new", Reason::MemberWasJson;
    Removed { name: &'a VariantName }
        "variant-removed", MAJOR, "The variant `{name}` was removed";
    Type { name: &'a VariantName, types: Types<'a> }
        "variant-type", MAJOR, "The variant `{name}` is {types}";
    Renamed { was: &'a VariantName, now: &'a VariantName }
        "variant-renamed", NAMES, "The variant would be `{now}`", Reason::LockKeepsName(was.to_string());
    Described { name: &'a VariantName }
        "variant-described", WORDS, "The description of the variant `{name}` changed";
    Tag { name: &'a VariantName, was: &'a str, now: &'a str }
        "variant-wire-tag", PATCH, "`{name}` is recognized by {now} rather than {was}";
    WrittenTag { name: &'a VariantName, was: &'a str, now: &'a str }
        "variant-wire-written-tag", PATCH, "`{name}` is sent with {now} rather than {was}";

    WebhookAdded { event: &'a str }
        "variant-added", MINOR, "The webhook `{event}` is new", Reason::WebhookWasUnknown;
    WebhookRemoved { event: &'a str, variant: &'a VariantName }
        "variant-removed-webhook", held(Effect::Patch), "The webhook `{event}` is no longer sent",
        Reason::LockKeepsVariant(format!("`{variant}`"));
    WebhookReplaced { event: &'a str, now: &'a str, variant: &'a VariantName, other: &'a VariantName }
        "variant-renamed-webhook", held(Effect::Patch),
        "The webhook `{event}` is no longer sent, and `{now}` is sent with the same payload",
        Reason::keeps_variant_with(variant, other);
    WebhookRespelled { was: &'a str, now: &'a str, variant: &'a VariantName }
        "variant-wire-webhook", PATCH, "The webhook `{was}` is now called `{now}`",
        Reason::VariantStays(variant.to_string());
    WebhookType { event: &'a str, types: Types<'a> }
        "variant-type", MAJOR, "The payload of the webhook `{event}` is {types}";
}
