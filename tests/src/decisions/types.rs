//! Types: fields, values and variants.

use crategen::analyze::Details;
use crategen::ir::{
    Api, Constant, EnumValue, EventName, Field, Member, OpenEnum, Struct, TypeDef, TypeId, TypeKind, Union,
    Variant, WrittenTag,
};
use crategen::prepare::EmitModel;
use crategen::text::Text;

use super::dispatch::dispatch;
use super::surface::home;
use super::words::{bounds, doc, flag, given, list, literal, presence, repr, ty, wire, word};

pub fn definition(model: &EmitModel, id: TypeId) -> String {
    let api: &Api = model;
    let TypeDef {
        name,
        has_configured_name,
        home,
        // Used by drift only.
        pointer: _,
        schema,
        doc,
        deprecated,
        sent,
        received,
        kind,
        bounds,
        derives,
        attributes,
    } = &api.types[id.0];
    let derives = list(derives, |derive| derive.as_str());
    let attributes = list(attributes, |attribute| attribute.as_str());
    let same_as = model.same_as(id);
    let mut text = format!(
        "{} {}{name}{}{}{}{}{}{}{}{}{}{}",
        self::kind(kind),
        self::home(home),
        flag(*has_configured_name, "as configured"),
        given("schema", schema.as_ref().map(word)),
        flag(*sent, "sent"),
        flag(*received, "received"),
        given("streams", model.list(id)),
        self::bounds(bounds),
        flag(*deprecated, "deprecated"),
        given("same as", same_as.map(|id| &api.types[id.0].name)),
        given("derives", Some(derives).filter(|derives| !derives.is_empty())),
        given("has", Some(attributes).filter(|attributes| !attributes.is_empty())),
    );
    let members = match kind {
        TypeKind::Struct(item) => structure(api, item),
        TypeKind::OpenEnum(item) => open_enum(item),
        TypeKind::Union(item) => union(api, item),
        TypeKind::Newtype(inner) => (format!(", of {}", ty(api, inner)), Vec::new()),
    };
    text.push_str(&members.0);
    text.push_str(&self::doc(doc));
    text.push('\n');
    // An alias has the members of its type.
    if same_as.is_none() {
        let details = model.details(id).map(details);
        text.extend(members.1.into_iter().chain(details).map(|line| format!("  {line}\n")));
    }
    text
}

fn kind(kind: &TypeKind) -> &'static str {
    match kind {
        TypeKind::Struct(_) => "struct",
        TypeKind::OpenEnum(_) => "enum",
        TypeKind::Union(_) => "union",
        TypeKind::Newtype(_) => "newtype",
    }
}

/// The end of the first line of a type, and its further lines.
type Members = (String, Vec<String>);

fn structure(api: &Api, item: &Struct) -> Members {
    let Struct { members, additional, multipart, setters } = item;
    let mut lines: Vec<String> = members.iter().map(|member| self::member(api, member)).collect();
    lines.extend(additional.iter().map(|additional| format!("others: {}", ty(api, additional))));
    (flag(*multipart, "multipart") + &flag(*setters, "with setters"), lines)
}

fn details(details: &Details) -> String {
    let Details { name, method, tag, tag_presence, values: _, fields } = details;
    let fields = fields.iter().map(|(variant, field, _)| format!("{variant} is {field}"));
    let fields: Vec<String> = fields.collect();
    format!(".{method}(): {name} by {tag} {}: {}", presence(*tag_presence), fields.join(", "))
}

fn member(api: &Api, member: &Member) -> String {
    match member {
        Member::Field(field) => self::field(api, field),
        Member::Constant(Constant { wire, value }) => format!("{} = {}", word(wire), literal(value)),
    }
}

fn field(api: &Api, field: &Field) -> String {
    let Field {
        name,
        wire,
        ty,
        presence,
        read_only,
        write_only,
        default,
        bounds,
        // Used by drift only.
        pointer: _,
        doc,
        deprecated,
    } = field;
    let directions = flag(*read_only, "read only") + &flag(*write_only, "write only");
    format!(
        "{name}{}: {} {}{}{directions}{}{}{}",
        self::wire(name, wire),
        self::presence(*presence),
        self::ty(api, ty),
        given("default", default.as_ref().map(Text::as_written)),
        self::bounds(bounds),
        flag(*deprecated, "deprecated"),
        self::doc(doc)
    )
}

fn open_enum(item: &OpenEnum) -> Members {
    let OpenEnum { repr, values } = item;
    (format!(", {}", self::repr(*repr)), values.iter().map(value).collect())
}

fn value(value: &EnumValue) -> String {
    let EnumValue { name, wire, doc, deprecated } = value;
    format!("{name} = {}{}{}", literal(wire), flag(*deprecated, "deprecated"), self::doc(doc))
}

fn union(api: &Api, item: &Union) -> Members {
    let Union { variants, dispatch: decision, multipart, names } = item;
    let mut lines: Vec<String> = variants.iter().map(|variant| self::variant(api, variant)).collect();
    lines.extend(
        names.iter().map(|EventName { wire, variant }| {
            format!("webhook {} is {}", word(wire), variants[*variant].name)
        }),
    );
    lines.extend(dispatch(variants, decision));
    (flag(*multipart, "multipart"), lines)
}

fn variant(api: &Api, variant: &Variant) -> String {
    let Variant { name, ty, tag, doc } = variant;
    let tag =
        tag.as_ref().map(|WrittenTag { property, value }| format!("{} = {}", word(property), literal(value)));
    format!("{name}({}){}{}", self::ty(api, ty), given("writes", tag), self::doc(doc))
}
