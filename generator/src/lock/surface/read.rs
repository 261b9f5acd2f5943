//! The text of a lock to the surface that it records.

use std::collections::HashMap;

use super::line::{Word, assignment, unquoted, words};
use super::words::{
    INPUTS, MEDIA, RESPONSES, home_from, literal_from, meaning_of, mention_from, scheme_from,
};
use super::{
    BodySurface, EnumSurface, FieldSurface, InputSurface, OperationSurface, RepresentationSurface,
    ResourceSurface, SchemeSurface, ShapeSurface, Sign, StreamSurface, StructSurface, Surface, TypeSurface,
    UnionSurface, ValueSurface, VariantSurface, null_setters,
};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{Alias, Constant, EnumRepr, Presence, Success, TypeId, TypeRef};
use crate::names::{CredentialName, FeatureName, FieldName, FnName, TypeName, VariantName, Verb};

/// Parses the output of [`Surface::text`]. `file` is the name shown in diagnostics.
///
/// # Errors
///
/// Every line that is not valid.
pub fn parse(file: &str, text: &str) -> Result<Surface, Diagnostics> {
    let mut faults = Vec::new();
    let blocks = blocks(text, &mut faults);
    let mut reading = Reading { surface: Surface::default(), ids: HashMap::new() };
    reading.names(&blocks, &mut faults);
    blocks.iter().for_each(|block| reading.block(block, &mut faults));
    let mut diagnostics = Diagnostics::default();
    for line in faults {
        diagnostics.push(
            Diagnostic::error(Code::InvalidLock, "this line is not valid in a lock file")
                .in_file(file, line + 1, 1)
                .help("restore the file from git; without it, nothing keeps the names that users rely on"),
        );
    }
    if !diagnostics.is_empty() {
        return Err(diagnostics);
    }
    let mut surface = reading.surface;
    in_order(&mut surface);
    null_setters::usual(&mut surface);
    Ok(surface)
}

/// Sorts operations by resource, as in the surface of an API.
fn in_order(surface: &mut Surface) {
    surface.resources.sort_by(|a, b| a.path.cmp(&b.path));
    surface.operations.sort_by(|a, b| a.resource.cmp(&b.resource));
}

/// The words of a line, and its number, counted from 0.
struct Line<'a> {
    number: usize,
    words: Vec<Word<'a>>,
}

/// An unindented line and the indented lines below it.
struct Block<'a> {
    head: Line<'a>,
    parts: Vec<Line<'a>>,
}

/// Splits the text into blocks. Lines with invalid quotes are faults.
fn blocks<'a>(text: &'a str, faults: &mut Vec<usize>) -> Vec<Block<'a>> {
    let mut blocks: Vec<Block> = Vec::new();
    let lines = text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    for (number, line) in lines {
        match (words(line), line.starts_with(' '), blocks.last_mut()) {
            (Some(words), true, Some(block)) => block.parts.push(Line { number, words }),
            (Some(words), false, _) => blocks.push(Block { head: Line { number, words }, parts: Vec::new() }),
            _ => faults.push(number),
        }
    }
    blocks
}

struct Reading {
    surface: Surface,
    /// The ids of types, by name.
    ids: HashMap<String, TypeId>,
}

impl Reading {
    /// Collects the names of types first, because types mention each other. A duplicate name is a
    /// fault.
    fn names(&mut self, blocks: &[Block], faults: &mut Vec<usize>) {
        for block in blocks {
            if let ["struct" | "enum" | "union" | "newtype", name, ..] = block.head.words.as_slice() {
                let id = TypeId(self.ids.len());
                if self.ids.insert((*name).to_owned(), id).is_some() {
                    faults.push(block.head.number);
                }
            }
        }
    }

    fn block(&mut self, block: &Block, faults: &mut Vec<usize>) {
        let understood = match block.head.words.as_slice() {
            // Only the choice of a lock needs the configuration.
            ["configuration", _] | ["unreleased"] => Some(()),
            ["scheme", wire, name, kind @ ..] => {
                scheme(wire, name, kind).map(|it| self.surface.schemes.push(it))
            }
            ["resource", path, handle, accessor, feature, flags @ ..] => {
                let it = resource(path, handle, accessor, feature, flags == ["client"]);
                it.map(|it| self.surface.resources.push(it))
            }
            ["operation", method, path, media] => {
                let it = self.operation((method, path, media), &block.parts, faults);
                it.map(|it| self.surface.operations.push(it))
            }
            ["alias", name, home, target] => {
                let it = self.alias(name, home, target);
                it.map(|it| self.surface.aliases.push(it))
            }
            [kind, name, home, flags @ ..] => {
                let it = self.definition((kind, name, home, flags), &block.parts, faults);
                it.map(|it| self.surface.types.push(it))
            }
            _ => None,
        };
        if understood.is_none() {
            faults.push(block.head.number);
        }
    }

    fn alias(&self, name: &str, home: &str, target: &str) -> Option<Alias> {
        Some(Alias { home: home_from(home)?, name: TypeName::given(name)?, ty: *self.ids.get(target)? })
    }

    fn mention(&self, text: &str) -> Option<TypeRef> {
        mention_from(text, &self.ids)
    }

    fn operation(
        &self,
        (method, path, media): (&str, &str, &str),
        parts: &[Line],
        faults: &mut Vec<usize>,
    ) -> Option<OperationSurface> {
        let call = parts.iter().find(|line| line.words.first() == Some(&"call"))?;
        let ["call", resource, name, request] = call.words.as_slice() else { return None };
        self.surface.resources.iter().find(|known| known.path == *resource)?;
        let mut out = OperationSurface {
            resource: (*resource).to_owned(),
            method: unquoted(method)?.into(),
            path: unquoted(path)?.into(),
            name: FnName::given(name)?,
            request: TypeName::given(request)?,
            arguments: Vec::new(),
            options: Vec::new(),
            body: BodySurface::None,
            success: Success::Empty,
            representations: Vec::new(),
            stream: None,
            errors: Vec::new(),
            callbacks: Vec::new(),
        };
        for line in parts {
            if self.part_of_operation(&mut out, media, &line.words).is_none() {
                faults.push(line.number);
            }
        }
        let whole = out.inputs().find(|input| input.kind == crate::names::InputKind::Body);
        if let (Some(input), Some(media)) = (whole, meaning_of(MEDIA, media)) {
            out.body = BodySurface::Value(input.ty.clone(), media);
        }
        Some(out)
    }

    fn part_of_operation(&self, out: &mut OperationSurface, media: &str, words: &[&str]) -> Option<()> {
        match words {
            ["call", _, _, _] => {}
            ["argument", rest @ ..] => out.arguments.push(self.input(rest)?),
            ["option", rest @ ..] => out.options.push(self.input(rest)?),
            ["body", name] => {
                out.body = BodySurface::Fields(*self.ids.get(*name)?, meaning_of(MEDIA, media)?);
            }
            ["answer", ty] => out.success = Success::Json(self.mention(ty)?),
            ["accept", name, media, answer] => out.representations.push(RepresentationSurface {
                name: FnName::given(name)?,
                media: unquoted(media)?.into(),
                success: match meaning_of(RESPONSES, answer) {
                    Some(success) => success,
                    None => Success::Json(self.mention(answer)?),
                },
            }),
            ["stream", rest @ ..] => out.stream = Some(self.stream(rest)?),
            ["error", status, ty] => out.errors.push((unquoted(status)?.into(), self.mention(ty)?)),
            [word] => out.success = meaning_of(RESPONSES, word)?,
            _ => return None,
        }
        Some(())
    }

    /// Parses the type of an event, if it is known, and the method, if it does not have the default
    /// name.
    fn stream(&self, words: &[&str]) -> Option<StreamSurface> {
        let named = words.last().and_then(|last| assignment(last)).filter(|(key, _)| *key == "as");
        let (words, verb) = match (named, words) {
            (Some((_, verb)), [words @ .., _]) => (words, FnName::given(verb)?),
            _ => (words, Verb::Stream.usual()),
        };
        let item = match words {
            [] => None,
            [ty] => Some(self.mention(ty)?),
            _ => return None,
        };
        Some(StreamSurface { verb, item })
    }

    fn input(&self, words: &[&str]) -> Option<InputSurface> {
        let [name, ty, kind, flags @ ..] = words else { return None };
        let flags = Flags::read(flags)?;
        let (name, kind) = (FieldName::given(name)?, meaning_of(INPUTS, kind)?);
        let field = match &flags.field {
            Some(field) => FieldName::given(field)?,
            None => name.clone(),
        };
        Some(InputSurface {
            wire: flags.wire(&name).into(),
            ty: self.mention(ty)?,
            presence: flags.presence(),
            null_setter: flags.null_setter()?,
            field: (kind == crate::names::InputKind::Field).then_some(field),
            name,
            kind,
        })
    }

    fn definition(
        &self,
        (kind, name, home, flags): (&str, &str, &str, &[&str]),
        parts: &[Line],
        faults: &mut Vec<usize>,
    ) -> Option<TypeSurface> {
        let has = |flag: &str| flags.contains(&flag);
        let value = |wanted: &str| {
            flags
                .iter()
                .filter_map(|word| assignment(word))
                .find(|(key, _)| *key == wanted)
                .map(|(_, value)| value)
        };
        let mut shape = match kind {
            "struct" => ShapeSurface::Struct(StructSurface {
                multipart: has("multipart"),
                setters: has("setters"),
                ..StructSurface::default()
            }),
            "enum" => {
                let repr = if has("integer") { EnumRepr::Integer } else { EnumRepr::String };
                ShapeSurface::Enum(EnumSurface { repr, values: Vec::new() })
            }
            "union" => {
                ShapeSurface::Union(UnionSurface { variants: Vec::new(), multipart: has("multipart") })
            }
            "newtype" => ShapeSurface::Newtype(TypeRef::Json),
            _ => return None,
        };
        for line in parts {
            if self.part_of_type(&mut shape, &line.words).is_none() {
                faults.push(line.number);
            }
        }
        Some(TypeSurface {
            name: TypeName::given(name)?,
            home: home_from(home)?,
            schema: value("schema").and_then(unquoted).map(Into::into),
            sent: has("sent"),
            received: has("received"),
            same_as: value("same").and_then(|name| self.ids.get(name).copied()),
            kind: shape,
        })
    }

    fn part_of_type(&self, shape: &mut ShapeSurface, words: &[&str]) -> Option<()> {
        match (shape, words) {
            (ShapeSurface::Struct(object), ["field", name, ty, flags @ ..]) => {
                object.fields.push(self.field(name, ty, flags)?);
            }
            (ShapeSurface::Struct(object), ["constant", wire, value]) => {
                let (wire, value) = (unquoted(wire)?.into(), literal_from(value)?);
                object.constants.push(Constant { wire, value });
            }
            (ShapeSurface::Struct(object), ["additional", ty]) => object.additional = Some(self.mention(ty)?),
            (ShapeSurface::Enum(item), ["value", name, wire]) => {
                let (name, wire) = (VariantName::given(name)?, literal_from(wire)?);
                item.values.push(ValueSurface { name, wire });
            }
            (ShapeSurface::Union(union), ["variant", name, ty, signs @ ..]) => {
                let mut variant = VariantSurface {
                    name: VariantName::given(name)?,
                    ty: self.mention(ty)?,
                    event: None,
                    signs: Vec::new(),
                };
                signs.iter().try_for_each(|word| sign(&mut variant, word))?;
                union.variants.push(variant);
            }
            (ShapeSurface::Newtype(inner), ["of", ty]) => *inner = self.mention(ty)?,
            _ => return None,
        }
        Some(())
    }

    fn field(&self, name: &str, ty: &str, flags: &[&str]) -> Option<FieldSurface> {
        let (name, flags) = (FieldName::given(name)?, Flags::read(flags)?);
        Some(FieldSurface {
            wire: flags.wire(&name).into(),
            ty: self.mention(ty)?,
            presence: flags.presence(),
            null_setter: flags.null_setter()?,
            read_only: flags.read,
            write_only: flags.write,
            name,
        })
    }
}

/// Parses a condition of dispatch: `tag:NAME=VALUE`, `key:NAME`, or `event:` and the name of a
/// webhook.
fn sign(variant: &mut VariantSurface, word: &str) -> Option<()> {
    if let Some(event) = word.strip_prefix("event:") {
        variant.event = Some(unquoted(event)?.into());
    } else if let Some(key) = word.strip_prefix("key:") {
        variant.signs.push(Sign::Key(unquoted(key)?.into()));
    } else {
        let (property, value) = assignment(word.strip_prefix("tag:")?)?;
        variant.signs.push(Sign::Tag(unquoted(property)?.into(), literal_from(value)?));
    }
    Some(())
}

/// Parses a credential. Older locks do not record how it is sent.
fn scheme(wire: &str, name: &str, kind: &[&str]) -> Option<SchemeSurface> {
    let kind = match kind {
        [] => None,
        [kind] => Some(scheme_from(kind)?),
        _ => return None,
    };
    Some(SchemeSurface { wire: unquoted(wire)?.into(), name: CredentialName::given(name)?, kind })
}

fn resource(
    path: &str,
    handle: &str,
    accessor: &str,
    feature: &str,
    client: bool,
) -> Option<ResourceSurface> {
    home_from(path)?;
    Some(ResourceSurface {
        path: path.to_owned(),
        handle: TypeName::given(handle)?,
        accessor: FnName::given(accessor)?,
        feature: FeatureName::given(feature)?,
        client,
    })
}

/// The flags at the end of the line of a field or an input.
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

    /// Returns the name on the wire, by default the name in Rust.
    fn wire(&self, name: &FieldName) -> String {
        self.wire.clone().unwrap_or_else(|| name.as_str().to_owned())
    }

    /// Returns the recorded name; `Some(None)` if there is none, or the default.
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
