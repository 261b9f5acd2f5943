//! Blocks of a lock to operations and types.

use super::line::{assignment, unquoted};
use super::parse::{Block, Ids, Line};
use super::skeleton::{self, doc};
use crate::ir::{
    Body, Constant, Decide, EnumRepr, EnumValue, ErrorResponse, EventName, Field, Framing, Input, JsonKind,
    KeysArm, Literal, Location, Media, Member, OpenEnum, Operation, PathStyle, Presence, QueryStyle,
    Representation, Stream, Struct, Success, TagArm, TypeDef, TypeKind, TypeRef, Union, Variant,
};
use crate::names::{FieldName, FnName, ModuleName, TypeName, VariantName, Verb};
use crate::pointer::Pointer;
use crate::text::Text;

/// An operation, and the path of its resource.
pub(super) fn operation(block: &Block, ids: &Ids, faults: &mut Vec<usize>) -> Option<(String, Operation)> {
    let ["operation", method, path, kind] = block.head.words.as_slice() else { return None };
    let mut resource = None;
    let mut out = skeleton::operation(unquoted(method)?, unquoted(path)?);
    let media = media(kind);
    for line in &block.parts {
        let understood = match line.words.as_slice() {
            ["call", place, name, request] => {
                resource = Some((*place).to_owned());
                call(&mut out, name, request)
            }
            ["argument", rest @ ..] => input(rest, ids).map(|input| out.arguments.push(input)),
            ["option", rest @ ..] => input(rest, ids).map(|input| out.options.push(input)),
            ["body", name] => ids.get(*name).zip(media.clone()).map(|(&ty, media)| {
                out.body = Body::Fields { ty, media, required: true };
            }),
            words => answer(&mut out, words, ids),
        };
        note(understood, line, faults);
    }
    let whole = out.arguments.iter().chain(&out.options).find(|input| input.location == Location::Body);
    if let (Some(input), Some(media)) = (whole, media) {
        out.body = Body::Value { ty: input.ty.clone(), media, required: true };
    }
    Some((resource?, out))
}

fn call(out: &mut Operation, name: &str, request: &str) -> Option<()> {
    out.name = FnName::given(name)?;
    out.request = TypeName::given(request)?;
    Some(())
}

fn answer(out: &mut Operation, words: &[&str], ids: &Ids) -> Option<()> {
    match words {
        ["answer", ty] => out.success = Success::Json(mention(ty, ids)?),
        ["text"] => out.success = Success::Text,
        ["bytes"] => out.success = Success::Bytes,
        ["events"] => out.success = Success::Events,
        ["accept", rest @ ..] => out.representations.push(representation(rest, ids)?),
        ["stream", rest @ ..] => out.stream = Some(stream(rest, ids)?),
        ["error", status, ty] => {
            let (status, ty) = (unquoted(status)?, Some(mention(ty, ids)?));
            out.errors.push(ErrorResponse { status: status.into(), ty, doc: doc() });
        }
        _ => return None,
    }
    Some(())
}

fn representation(words: &[&str], ids: &Ids) -> Option<Representation> {
    let [name, media, answer] = words else { return None };
    let success = match *answer {
        "text" => Success::Text,
        "bytes" => Success::Bytes,
        ty => Success::Json(mention(ty, ids)?),
    };
    Some(Representation {
        name: FnName::given(name)?,
        media: unquoted(media)?.into(),
        accept: Text::default(),
        success,
    })
}

/// What an event is, where that is known, and the verb, where it is another than `stream`.
fn stream(words: &[&str], ids: &Ids) -> Option<Stream> {
    let named = words.last().and_then(|last| assignment(last)).filter(|(key, _)| *key == "as");
    let (words, verb) = match (named, words) {
        (Some((_, verb)), [words @ .., _]) => (words, FnName::given(verb)?),
        _ => (words, Verb::Stream.usual()),
    };
    let item = match words {
        [] => None,
        [ty] => Some(mention(ty, ids)?),
        _ => return None,
    };
    let (framing, accept) = (Framing::Events, Text::new());
    Some(Stream { verb, item, framing, accept, flag: None, setter: false })
}

fn note(understood: Option<()>, line: &Line, faults: &mut Vec<usize>) {
    if understood.is_none() {
        faults.push(line.number);
    }
}

fn media(kind: &str) -> Option<Media> {
    Some(match kind {
        "JSON" => Media::Json(Text::new()),
        "form" => Media::Form(QueryStyle::Form),
        "multipart" => Media::Multipart,
        "text" => Media::Text(Text::new()),
        "bytes" => Media::Bytes(Text::new()),
        _ => return None,
    })
}

fn input(words: &[&str], ids: &Ids) -> Option<Input> {
    let [name, ty, location, flags @ ..] = words else { return None };
    let flags = Flags::read(flags)?;
    let name = FieldName::given(name)?;
    let field = match &flags.field {
        Some(field) => FieldName::given(field)?,
        None => name.clone(),
    };
    let location = match *location {
        "path" => Location::Path(PathStyle::Simple { explode: false }.into()),
        "query" => Location::Query(QueryStyle::Form.into()),
        "header" => Location::Header(PathStyle::Simple { explode: false }),
        "cookie" => Location::Cookie(QueryStyle::Form),
        "field" => Location::Field(field),
        "body" => Location::Body,
        _ => return None,
    };
    Some(Input {
        wire: flags.wire.clone().unwrap_or_else(|| name.as_str().to_owned()).into(),
        ty: mention(ty, ids)?,
        presence: flags.presence(),
        null_setter: flags.null_setter()?,
        name,
        location,
        default: None,
        bounds: Vec::new(),
        pointer: Pointer::default(),
        doc: doc(),
        deprecated: false,
    })
}

/// The words behind a field or an input.
#[derive(Default)]
struct Flags {
    optional: bool,
    nullable: bool,
    read: bool,
    write: bool,
    wire: Option<String>,
    field: Option<String>,
    null: Option<String>,
}

impl Flags {
    fn read(words: &[&str]) -> Option<Self> {
        let mut flags = Self::default();
        for word in words {
            match (*word, assignment(word)) {
                ("optional", _) => flags.optional = true,
                ("nullable", _) => flags.nullable = true,
                ("read", _) => flags.read = true,
                ("write", _) => flags.write = true,
                (_, Some(("wire", value))) => flags.wire = Some(unquoted(value)?),
                (_, Some(("field", value))) => flags.field = Some(value.to_owned()),
                (_, Some(("null", value))) => flags.null = Some(value.to_owned()),
                _ => return None,
            }
        }
        Some(flags)
    }

    /// The name that is written out; `Some(None)`: it has the usual one, if any.
    fn null_setter(&self) -> Option<Option<FnName>> {
        match &self.null {
            Some(name) => FnName::given(name).map(Some),
            None => Some(None),
        }
    }

    fn presence(&self) -> Presence {
        match (self.optional, self.nullable) {
            (false, false) => Presence::Required,
            (true, false) => Presence::Optional,
            (false, true) => Presence::Nullable,
            (true, true) => Presence::OptionalNullable,
        }
    }
}

/// A type.
pub(super) fn definition(block: &Block, ids: &Ids, faults: &mut Vec<usize>) -> Option<TypeDef> {
    let [kind, name, home, flags @ ..] = block.head.words.as_slice() else { return None };
    let schema = flags.iter().find_map(|word| match assignment(word) {
        Some(("schema", value)) => unquoted(value),
        _ => None,
    });
    let same = flags.iter().find_map(|word| match assignment(word) {
        Some(("same", name)) => Some(name),
        _ => None,
    });
    let has = |flag: &str| flags.contains(&flag);
    let mut def = TypeDef {
        name: TypeName::given(name)?,
        home: self::home(home)?,
        pointer: Pointer::default(),
        schema: schema.map(Text::from),
        doc: doc(),
        deprecated: false,
        sent: has("sent"),
        received: has("received"),
        bounds: Vec::new(),
        same_as: same.and_then(|name| ids.get(name).copied()),
        kind: match *kind {
            "struct" => TypeKind::Struct(Struct {
                members: Vec::new(),
                additional: None,
                multipart: has("multipart"),
                setters: has("setters"),
            }),
            "enum" => {
                let repr = if has("integer") { EnumRepr::Integer } else { EnumRepr::String };
                TypeKind::OpenEnum(OpenEnum { repr, values: Vec::new() })
            }
            "union" => TypeKind::Union(Union {
                variants: Vec::new(),
                decide: Decide::Unknown,
                multipart: has("multipart"),
                names: Vec::new(),
            }),
            "newtype" => TypeKind::Newtype(TypeRef::Json),
            _ => return None,
        },
    };
    for line in &block.parts {
        note(part(&mut def.kind, line, ids), line, faults);
    }
    Some(def)
}

fn part(kind: &mut TypeKind, line: &Line, ids: &Ids) -> Option<()> {
    match (kind, line.words.as_slice()) {
        (TypeKind::Struct(object), ["field", name, ty, flags @ ..]) => {
            object.members.push(Member::Field(field(name, ty, flags, ids)?));
        }
        (TypeKind::Struct(object), ["constant", wire, value]) => {
            let constant = Constant { wire: unquoted(wire)?.into(), value: literal(value)? };
            object.members.push(Member::Constant(constant));
        }
        (TypeKind::Struct(object), ["additional", ty]) => object.additional = Some(mention(ty, ids)?),
        (TypeKind::OpenEnum(item), ["value", name, wire]) => item.values.push(EnumValue {
            name: VariantName::given(name)?,
            wire: literal(wire)?,
            doc: doc(),
            deprecated: false,
        }),
        (TypeKind::Union(union), ["variant", name, ty, tags @ ..]) => variant(union, name, ty, tags, ids)?,
        (TypeKind::Newtype(inner), ["of", ty]) => *inner = mention(ty, ids)?,
        _ => return None,
    }
    Some(())
}

fn field(name: &str, ty: &str, flags: &[&str], ids: &Ids) -> Option<Field> {
    let flags = Flags::read(flags)?;
    Some(Field {
        name: FieldName::given(name)?,
        wire: flags.wire.clone().unwrap_or_else(|| name.to_owned()).into(),
        ty: mention(ty, ids)?,
        presence: flags.presence(),
        null_setter: flags.null_setter()?,
        read_only: flags.read,
        write_only: flags.write,
        default: None,
        bounds: Vec::new(),
        pointer: Pointer::default(),
        doc: doc(),
        deprecated: false,
    })
}

/// A member of a union; its tags become arms of a decision, so that unions can be told to be alike.
fn variant(union: &mut Union, name: &str, ty: &str, tags: &[&str], ids: &Ids) -> Option<()> {
    let index = union.variants.len();
    union.variants.push(Variant {
        name: VariantName::given(name)?,
        ty: mention(ty, ids)?,
        tag: None,
        doc: doc(),
    });
    let mut decides = Vec::new();
    for tag in tags {
        let then = Decide::Variant(index);
        if let Some(event) = tag.strip_prefix("event:") {
            union.names.push(EventName { wire: unquoted(event)?.into(), variant: index });
        } else if let Some(key) = tag.strip_prefix("key:") {
            let arms = vec![KeysArm { all: vec![unquoted(key)?.into()], then }];
            decides.push(Decide::Keys { arms, otherwise: Box::new(Decide::Unknown) });
        } else {
            let (property, value) = assignment(tag.strip_prefix("tag:")?)?;
            let arms = vec![TagArm { values: vec![literal(value)?], then }];
            let (property, otherwise) = (unquoted(property)?, Box::new(Decide::Unknown));
            decides.push(Decide::Tag { property: property.into(), arms, otherwise });
        }
    }
    let Decide::Kind(arms) = &mut union.decide else {
        union.decide = Decide::Kind(decides.into_iter().map(|decide| (JsonKind::Object, decide)).collect());
        return Some(());
    };
    arms.extend(decides.into_iter().map(|decide| (JsonKind::Object, decide)));
    Some(())
}

/// The modules of a path.
pub(super) fn home(path: &str) -> Option<Vec<ModuleName>> {
    if path == "types" {
        return Some(Vec::new());
    }
    path.split('/').map(ModuleName::given).collect()
}

fn literal(word: &str) -> Option<Literal> {
    Some(match word {
        "true" => Literal::Bool(true),
        "false" => Literal::Bool(false),
        text if text.starts_with('"') => Literal::String(unquoted(text)?.into()),
        number => Literal::Integer(number.parse().ok()?),
    })
}

fn mention(text: &str, ids: &Ids) -> Option<TypeRef> {
    if let Some((outer, inner)) = text.strip_suffix('>').and_then(|text| text.split_once('<')) {
        let inner = Box::new(mention(inner, ids)?);
        return Some(match outer {
            "Vec" => TypeRef::List(inner),
            "BTreeMap" => TypeRef::Map(inner),
            "Option" => TypeRef::Nullable(inner),
            "Box" => TypeRef::Boxed(inner),
            _ => return None,
        });
    }
    Some(match text {
        "bool" => TypeRef::Bool,
        "i32" => TypeRef::I32,
        "i64" => TypeRef::I64,
        "u64" => TypeRef::U64,
        "f64" => TypeRef::F64,
        "Number" => TypeRef::Number,
        "String" => TypeRef::String,
        "Timestamp" => TypeRef::Timestamp,
        "DateTime" => TypeRef::DateTime,
        "Date" => TypeRef::Date,
        "Secret" => TypeRef::Secret,
        "Value" => TypeRef::Json,
        "runtime::PatchOperation" => TypeRef::PatchOperation,
        "Bytes" => TypeRef::Bytes,
        "File" => TypeRef::File,
        name => TypeRef::Named(*ids.get(name)?),
    })
}
