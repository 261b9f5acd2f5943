//! An API to the text of a lock.

use std::fmt::Write as _;

use super::line::{in_quotes, quoted};
use crate::drift::placed::media_kind;
use crate::ir::{
    Alias, Api, Body, Decide, EnumRepr, EnumValue, Field, Input, Literal, Location, Member, OpenEnum,
    Operation, Presence, Representation, Resource, SchemeKind, Stream, Struct, Success, TypeDef, TypeKind,
    TypeRef, Union,
};
use crate::names::{FieldName, FnName, ModuleName, Verb};

/// The first lines of every lock.
const HEADER: &str = "\
# The names and shapes that users of the crate rely on. `cargo xtask codegen` reads and writes this file: commit it with
# the crate, and let go of an entry with `cargo xtask codegen --accept-breaking=NAME`.
";

/// Returns whether a text is a lock, by its first words.
pub fn is_lock(text: &str) -> bool {
    text.lines().next() == HEADER.lines().next()
}

/// The lock of what an API gives away: sorted, a line for each thing.
pub fn text(api: &Api) -> String {
    written(api, None)
}

/// The lock of an API that was made with a configuration, which the lock says by its
/// [fingerprint](crate::config::Config::fingerprint).
pub fn text_with(api: &Api, configuration: &str) -> String {
    written(api, Some(configuration))
}

/// Returns the fingerprint of the configuration that a lock was made with; `None`: it does not say.
pub fn configuration(text: &str) -> Option<&str> {
    text.lines().find_map(|line| line.strip_prefix("configuration "))
}

fn written(api: &Api, configuration: Option<&str>) -> String {
    let mut blocks: Vec<String> = Vec::new();
    blocks.push(lines(configuration.map(|fingerprint| format!("configuration {fingerprint}"))));
    blocks.push(lines(api.schemes.iter().map(|scheme| {
        format!("scheme {} {} {}", quoted(scheme.wire.as_written()), scheme.name, kind(&scheme.kind))
    })));
    let mut resources = Vec::new();
    let mut operations = Vec::new();
    collect(api, &api.resources, "", &mut resources, &mut operations);
    blocks.push(lines(resources));
    operations.sort();
    blocks.extend(operations);
    let mut types: Vec<(&str, String)> =
        api.types.iter().map(|def| (def.name.as_str(), definition(api, def))).collect();
    types.sort();
    blocks.extend(types.into_iter().map(|(_, text)| text));
    blocks.push(lines(api.aliases.iter().map(|alias| self::alias(api, alias))));
    let mut text = HEADER.to_owned();
    for block in blocks.iter().filter(|block| !block.is_empty()) {
        text.push('\n');
        text.push_str(block);
    }
    text
}

/// Returns how a credential is sent, which identifies it under another key: `bearer`, `header:X-Key`.
fn kind(kind: &SchemeKind) -> String {
    match kind {
        SchemeKind::Bearer => "bearer".to_owned(),
        SchemeKind::Basic => "basic".to_owned(),
        SchemeKind::Header(name) => format!("header:{}", quoted(name.as_written())),
        SchemeKind::Query(name) => format!("query:{}", quoted(name.as_written())),
        SchemeKind::Cookie(name) => format!("cookie:{}", quoted(name.as_written())),
        SchemeKind::MutualTls => "mutual-tls".to_owned(),
    }
}

fn lines(lines: impl IntoIterator<Item = String>) -> String {
    let mut lines: Vec<String> = lines.into_iter().collect();
    lines.sort();
    lines.iter().fold(String::new(), |text, line| text + line + "\n")
}

fn collect(
    api: &Api,
    resources: &[Resource],
    above: &str,
    lines: &mut Vec<String>,
    operations: &mut Vec<String>,
) {
    for resource in resources {
        let path = crate::drift::placed::below(above, resource);
        let client = if resource.client { " client" } else { "" };
        let Resource { handle, accessor, feature, .. } = resource;
        lines.push(format!("resource {path} {handle} {accessor} {feature}{client}"));
        operations.extend(resource.operations.iter().map(|operation| self::operation(api, &path, operation)));
        collect(api, &resource.children, &path, lines, operations);
    }
}

fn operation(api: &Api, resource: &str, operation: &Operation) -> String {
    let kind = match &operation.body {
        Body::None => "none",
        Body::Fields { media, .. } | Body::Value { media, .. } => media_kind(media),
    };
    let Operation { method, path, name, request, .. } = operation;
    let mut text = format!(
        "operation {} {} {kind}\n  call {resource} {name} {request}\n",
        quoted(method.as_written()),
        quoted(path.as_written())
    );
    for input in &operation.arguments {
        text.push_str(&self::input(api, "argument", input));
    }
    let kept_flag = operation.stream.as_ref().and_then(Stream::kept_flag);
    let options = operation.options.iter().chain(kept_flag);
    text.push_str(&lines(options.map(|input| self::input(api, "option", input).trim_end().to_owned())));
    if let Body::Fields { ty, .. } = &operation.body {
        push(&mut text, format_args!("  body {}", api.types[ty.0].name));
    }
    match &operation.success {
        Success::Empty => {}
        Success::Json(ty) => push(&mut text, format_args!("  answer {}", mention(api, ty))),
        Success::Text => text.push_str("  text\n"),
        Success::Bytes => text.push_str("  bytes\n"),
        Success::Events => text.push_str("  events\n"),
    }
    text.push_str(&lines(operation.representations.iter().filter_map(|item| representation(api, item))));
    if let Some(stream) = &operation.stream {
        let item = stream.item.as_ref().map(|item| format!(" {}", mention(api, item)));
        let verb = &stream.verb;
        let verb = if *verb == Verb::Stream.usual() { String::new() } else { format!(" as={verb}") };
        push(&mut text, format_args!("  stream{}{verb}", item.unwrap_or_default()));
    }
    text.push_str(&lines(operation.errors.iter().filter_map(|error| {
        Some(format!("  error {} {}", quoted(error.status.as_written()), mention(api, error.ty.as_ref()?)))
    })));
    text
}

fn representation(api: &Api, item: &Representation) -> Option<String> {
    let answer = match &item.success {
        Success::Json(ty) => mention(api, ty),
        Success::Text => "text".to_owned(),
        Success::Bytes => "bytes".to_owned(),
        Success::Empty | Success::Events => return None,
    };
    Some(format!("  accept {} {} {answer}", item.name, quoted(item.media.as_written())))
}

fn input(api: &Api, what: &str, input: &Input) -> String {
    let location = match &input.location {
        Location::Path(_) => "path",
        Location::Query(_) => "query",
        Location::Header(_) => "header",
        Location::Cookie(_) => "cookie",
        Location::Field(_) => "field",
        Location::Body => "body",
    };
    let mut text = format!("  {what} {} {} {location}", input.name, mention(api, &input.ty));
    text.push_str(presence(input.presence));
    wire(&mut text, input.name.as_str(), input.wire.as_written());
    if let Location::Field(field) = &input.location
        && *field != input.name
    {
        let _ = write!(text, " field={field}");
    }
    null_setter(&mut text, &input.name, input.null_setter.as_ref());
    text + "\n"
}

fn definition(api: &Api, def: &TypeDef) -> String {
    let kind = match &def.kind {
        TypeKind::Struct(_) => "struct",
        TypeKind::OpenEnum(_) => "enum",
        TypeKind::Union(_) => "union",
        TypeKind::Newtype(_) => "newtype",
    };
    let mut text = format!("{kind} {} {}", def.name, home(&def.home));
    for (flag, set) in [("sent", def.sent), ("received", def.received)] {
        if set {
            text.push(' ');
            text.push_str(flag);
        }
    }
    match &def.kind {
        TypeKind::Struct(object) if object.multipart => text.push_str(" multipart"),
        TypeKind::Union(union) if union.multipart => text.push_str(" multipart"),
        TypeKind::OpenEnum(item) if item.repr == EnumRepr::Integer => text.push_str(" integer"),
        _ => {}
    }
    if matches!(&def.kind, TypeKind::Struct(object) if object.setters) {
        text.push_str(" setters");
    }
    if let Some(schema) = &def.schema {
        let _ = write!(text, " schema={}", quoted(schema.as_written()));
    }
    if let Some(first) = def.same_as {
        let _ = write!(text, " same={}", api.types[first.0].name);
    }
    text.push('\n');
    match &def.kind {
        TypeKind::Struct(object) => structure(api, def, object, &mut text),
        TypeKind::OpenEnum(item) => values(item, &mut text),
        TypeKind::Union(union) => variants(api, union, &mut text),
        TypeKind::Newtype(inner) => push(&mut text, format_args!("  of {}", mention(api, inner))),
    }
    text
}

/// What `new` takes keeps its order; the rest is sorted.
fn structure(api: &Api, def: &TypeDef, object: &Struct, text: &mut String) {
    let is_argument = |field: &&Field| def.sent && field.presence.is_required();
    object.fields().filter(is_argument).for_each(|field| text.push_str(&self::field(api, field)));
    let others = object.fields().filter(|field| !is_argument(field));
    text.push_str(&lines(others.map(|field| self::field(api, field).trim_end().to_owned())));
    if let Some(additional) = &object.additional {
        push(text, format_args!("  additional {}", mention(api, additional)));
    }
    text.push_str(&lines(object.members.iter().filter_map(|member| match member {
        Member::Field(_) => None,
        Member::Constant(constant) => {
            Some(format!("  constant {} {}", quoted(constant.wire.as_written()), literal(&constant.value)))
        }
    })));
}

fn field(api: &Api, field: &Field) -> String {
    let mut text = format!("  field {} {}", field.name, mention(api, &field.ty));
    text.push_str(presence(field.presence));
    for (flag, set) in [(" read", field.read_only), (" write", field.write_only)] {
        if set {
            text.push_str(flag);
        }
    }
    wire(&mut text, field.name.as_str(), field.wire.as_written());
    null_setter(&mut text, &field.name, field.null_setter.as_ref());
    text + "\n"
}

fn values(item: &OpenEnum, text: &mut String) {
    let value = |value: &EnumValue| format!("  value {} {}", value.name, literal(&value.wire));
    text.push_str(&lines(item.values.iter().map(value)));
}

fn variants(api: &Api, union: &Union, text: &mut String) {
    let mut tags = vec![Vec::new(); union.variants.len()];
    tell(&union.decide, &[], &mut tags);
    text.push_str(&lines(union.variants.iter().zip(tags).enumerate().map(|(index, (variant, mut tags))| {
        tags.extend(union.event(index).map(|event| format!("event:{}", quoted(event.as_written()))));
        let mut line = format!("  variant {} {}", variant.name, mention(api, &variant.ty));
        tags.sort();
        tags.dedup();
        for tag in tags {
            line.push(' ');
            line.push_str(&tag);
        }
        line
    })));
}

/// What tells each member: `tag:NAME=VALUE`, or `key:NAME`.
fn tell(decide: &Decide, so_far: &[String], tags: &mut Vec<Vec<String>>) {
    match decide {
        Decide::Variant(index) | Decide::Rest(index) => tags[*index].extend(so_far.iter().cloned()),
        Decide::Unknown => {}
        Decide::First(variants) => {
            variants.iter().for_each(|index| tags[*index].extend(so_far.iter().cloned()));
        }
        Decide::Text { arms, otherwise } => {
            arms.iter().for_each(|arm| tell(&arm.then, so_far, tags));
            tell(otherwise, so_far, tags);
        }
        Decide::Kind(arms) => arms.iter().for_each(|(_, then)| tell(then, so_far, tags)),
        Decide::Tag { property, arms, otherwise } => {
            for arm in arms {
                let own = arm
                    .values
                    .iter()
                    .map(|value| format!("tag:{}={}", quoted(property.as_written()), literal(value)));
                let all: Vec<String> = so_far.iter().cloned().chain(own).collect();
                tell(&arm.then, &all, tags);
            }
            tell(otherwise, so_far, tags);
        }
        Decide::FirstElement { of, .. } => tell(of, so_far, tags),
        Decide::Member { of, otherwise, .. } => {
            tell(of, so_far, tags);
            tell(otherwise, so_far, tags);
        }
        Decide::Keys { arms, otherwise } => {
            for arm in arms {
                let own = arm.all.iter().map(|key| format!("key:{}", quoted(key.as_written())));
                let all: Vec<String> = so_far.iter().cloned().chain(own).collect();
                tell(&arm.then, &all, tags);
            }
            tell(otherwise, so_far, tags);
        }
    }
}

fn alias(api: &Api, alias: &Alias) -> String {
    format!("alias {} {} {}", alias.name, home(&alias.home), api.types[alias.ty.0].name)
}

/// The module's path; `types` is the one of what belongs to no resource.
fn home(modules: &[ModuleName]) -> String {
    if modules.is_empty() {
        return "types".to_owned();
    }
    modules.iter().map(ModuleName::as_str).collect::<Vec<_>>().join("/")
}

fn presence(presence: Presence) -> &'static str {
    match presence {
        Presence::Required => "",
        Presence::Optional => " optional",
        Presence::Nullable => " nullable",
        Presence::OptionalNullable => " optional nullable",
    }
}

/// The name on the wire, where Rust has another.
fn wire(text: &mut String, name: &str, wire: &str) {
    if name != wire {
        let _ = write!(text, " wire={}", quoted(wire));
    }
}

/// The setter that sends `null`, where it has another name than usual.
fn null_setter(text: &mut String, setter: &FieldName, name: Option<&FnName>) {
    let is_usual = |name: &&FnName| **name == FnName::usual_null_setter(setter);
    if let Some(name) = name.filter(|name| !is_usual(name)) {
        let _ = write!(text, " null={name}");
    }
}

/// A constant: text always in quotes, so that `"1"` and `1` stay apart.
fn literal(literal: &Literal) -> String {
    match literal {
        Literal::String(text) => in_quotes(text.as_written()),
        Literal::Integer(number) => number.to_string(),
        Literal::Bool(value) => value.to_string(),
    }
}

/// The type as Rust writes it, without spaces; a map leaves out that its keys are strings.
fn mention(api: &Api, ty: &TypeRef) -> String {
    match ty {
        TypeRef::Bool => "bool".to_owned(),
        TypeRef::I32 => "i32".to_owned(),
        TypeRef::I64 => "i64".to_owned(),
        TypeRef::U64 => "u64".to_owned(),
        TypeRef::F64 => "f64".to_owned(),
        TypeRef::Number => "Number".to_owned(),
        TypeRef::String => "String".to_owned(),
        TypeRef::Timestamp => "Timestamp".to_owned(),
        TypeRef::DateTime => "DateTime".to_owned(),
        TypeRef::Date => "Date".to_owned(),
        TypeRef::Secret => "Secret".to_owned(),
        TypeRef::Json => "Value".to_owned(),
        TypeRef::PatchOperation => "runtime::PatchOperation".to_owned(),
        TypeRef::Bytes => "Bytes".to_owned(),
        TypeRef::File => "File".to_owned(),
        TypeRef::List(inner) => format!("Vec<{}>", mention(api, inner)),
        TypeRef::Map(inner) => format!("BTreeMap<{}>", mention(api, inner)),
        TypeRef::Nullable(inner) => format!("Option<{}>", mention(api, inner)),
        TypeRef::Boxed(inner) => format!("Box<{}>", mention(api, inner)),
        TypeRef::Named(id) => api.types[id.0].name.to_string(),
    }
}

fn push(text: &mut String, line: std::fmt::Arguments<'_>) {
    let _ = writeln!(text, "{line}");
}
