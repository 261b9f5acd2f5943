//! Prints a surface as the text of a lock: sorted, one line for each part.

use super::line::quoted;
use super::words::{self, INPUTS, MEDIA, PRESENCES, REPRS, RESPONSES, literal, mention, word_of};
use super::{
    BodySurface, FieldSurface, InputSurface, OperationSurface, ResourceSurface, SchemeSurface, ShapeSurface,
    Sign, StructSurface, Surface, TypeSurface, VariantSurface,
};
use crate::ir::{Presence, Success};
use crate::names::{FieldName, FnName, Verb};

/// The first line of every lock begins with this.
const TITLE: &str = "# The names and shapes that users of the crate rely on.";

/// Continues the first line.
const HEADER: &str = " The generator reads and writes this file: commit it with the
# crate, and make a breaking change with the option `--accept-breaking=NAME`.
";

/// The state of a lock: binding once a version with its names and shapes was released.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binding {
    Released,
    /// The lock is not binding yet.
    Unreleased,
}

/// The line of a lock that is not binding yet.
const UNRELEASED: &str = "unreleased";

/// Returns whether a text is a lock, by its first words.
pub fn is_lock(text: &str) -> bool {
    text.starts_with(TITLE)
}

/// Returns whether no version with the names and shapes of a lock has been released, so that the
/// lock does not bind.
pub fn is_unreleased(text: &str) -> bool {
    text.lines().any(|line| line == UNRELEASED)
}

/// Returns the fingerprint of the configuration that a lock was made with, if the lock has one.
pub fn configuration(text: &str) -> Option<&str> {
    text.lines().find_map(|line| line.strip_prefix("configuration "))
}

impl Surface {
    /// Returns the text of the lock, given the [fingerprint](crate::config::Config::fingerprint) of
    /// the configuration that the crate was generated with.
    pub fn text(&self, configuration: Option<&str>) -> String {
        self.print(configuration, Binding::Released)
    }

    /// Returns the text of the lock, and whether it binds yet.
    pub fn print(&self, configuration: Option<&str>, binding: Binding) -> String {
        let mut operations: Vec<String> =
            self.operations.iter().map(|item| self.operation_block(item)).collect();
        operations.sort();
        let mut types: Vec<(&str, String)> =
            self.types.iter().map(|def| (def.name.as_str(), self.definition(def))).collect();
        types.sort();
        let aliases = self.aliases.iter().map(|alias| {
            let (home, target) = (words::home(&alias.home), &self.types[alias.ty.0].name);
            format!("alias {} {home} {target}", alias.name)
        });
        let mut blocks = vec![
            lines((binding == Binding::Unreleased).then(|| UNRELEASED.to_owned())),
            lines(configuration.map(|fingerprint| format!("configuration {fingerprint}"))),
            lines(self.schemes.iter().map(scheme)),
            lines(self.resources.iter().map(resource)),
        ];
        blocks.extend(operations);
        blocks.extend(types.into_iter().map(|(_, text)| text));
        blocks.push(lines(aliases));
        let mut text = format!("{TITLE}{HEADER}");
        for block in blocks.iter().filter(|block| !block.is_empty()) {
            text.push('\n');
            text.push_str(block);
        }
        text
    }

    fn operation_block(&self, operation: &OperationSurface) -> String {
        let media = match &operation.body {
            BodySurface::None => "none",
            BodySurface::Fields(_, media) | BodySurface::Value(_, media) => {
                word_of(MEDIA, media).unwrap_or_default()
            }
        };
        let OperationSurface { method, path, resource, name, request, .. } = operation;
        let mut text = format!(
            "operation {} {} {media}\n  call {resource} {name} {request}\n",
            quoted(method.as_written()),
            quoted(path.as_written())
        );
        for input in &operation.arguments {
            text.push_str(&format!("{}\n", self.input("argument", input)));
        }
        text.push_str(&lines(operation.options.iter().map(|input| self.input("option", input))));
        if let BodySurface::Fields(ty, _) = &operation.body {
            text.push_str(&format!("  body {}\n", self.types[ty.0].name));
        }
        match &operation.success {
            Success::Empty => {}
            Success::Json(ty) => text.push_str(&format!("  answer {}\n", mention(self, ty))),
            other => text.push_str(&format!("  {}\n", word_of(RESPONSES, other).unwrap_or_default())),
        }
        text.push_str(&lines(operation.representations.iter().filter_map(|item| {
            let answer = match &item.success {
                Success::Json(ty) => mention(self, ty),
                Success::Empty | Success::Events => return None,
                other => word_of(RESPONSES, other)?.to_owned(),
            };
            Some(format!("  accept {} {} {answer}", item.name, quoted(item.media.as_written())))
        })));
        if let Some(stream) = &operation.stream {
            let item = stream.item.as_ref().map(|item| format!(" {}", mention(self, item)));
            let verb = Some(&stream.verb).filter(|verb| **verb != Verb::Stream.usual());
            let verb = verb.map(|verb| format!(" as={verb}"));
            text.push_str(&format!("  stream{}{}\n", item.unwrap_or_default(), verb.unwrap_or_default()));
        }
        let errors = operation.errors.iter();
        text + &lines(
            errors
                .map(|(status, ty)| format!("  error {} {}", quoted(status.as_written()), mention(self, ty))),
        )
    }

    fn input(&self, what: &str, input: &InputSurface) -> String {
        let kind = word_of(INPUTS, &input.kind).unwrap_or_default();
        let mut text = format!("  {what} {} {} {kind}", input.name, mention(self, &input.ty));
        flags(&mut text, input.presence, &[]);
        wire(&mut text, &input.name, input.wire.as_written());
        if let Some(field) = input.field.as_ref().filter(|field| **field != input.name) {
            text.push_str(&format!(" field={field}"));
        }
        null_setter(&mut text, &input.name, input.null_setter.as_ref());
        text
    }

    fn definition(&self, def: &TypeSurface) -> String {
        let (kind, flags) = match &def.kind {
            ShapeSurface::Struct(object) => {
                ("struct", vec![("multipart", object.multipart), ("setters", object.setters)])
            }
            ShapeSurface::Enum(item) => {
                let repr = word_of(REPRS, &item.repr).unwrap_or_default();
                ("enum", vec![(repr, !repr.is_empty())])
            }
            ShapeSurface::Union(union) => ("union", vec![("multipart", union.multipart)]),
            ShapeSurface::Newtype(_) => ("newtype", Vec::new()),
        };
        let mut text = format!("{kind} {} {}", def.name, words::home(&def.home));
        let all = [("sent", def.sent), ("received", def.received)].into_iter().chain(flags);
        for (flag, _) in all.filter(|(_, set)| *set) {
            text.push_str(&format!(" {flag}"));
        }
        if let Some(schema) = &def.schema {
            text.push_str(&format!(" schema={}", quoted(schema.as_written())));
        }
        if let Some(first) = def.same_as {
            text.push_str(&format!(" same={}", self.types[first.0].name));
        }
        text.push('\n');
        text + &match &def.kind {
            ShapeSurface::Struct(object) => self.structure(def.sent, object),
            ShapeSurface::Enum(item) => {
                let values = item.values.iter();
                lines(values.map(|value| format!("  value {} {}", value.name, literal(&value.wire))))
            }
            ShapeSurface::Union(union) => lines(union.variants.iter().map(|item| self.variant(item))),
            ShapeSurface::Newtype(inner) => format!("  of {}\n", mention(self, inner)),
        }
    }

    /// Prints the fields that `new` takes in their order, then the others, sorted.
    fn structure(&self, sent: bool, object: &StructSurface) -> String {
        let is_argument = |field: &&FieldSurface| sent && field.presence.is_required();
        let arguments = object.fields.iter().filter(is_argument).map(|field| self.field(field) + "\n");
        let mut text: String = arguments.collect();
        let others = object.fields.iter().filter(|field| !is_argument(field));
        text.push_str(&lines(others.map(|field| self.field(field))));
        if let Some(additional) = &object.additional {
            text.push_str(&format!("  additional {}\n", mention(self, additional)));
        }
        text + &lines(object.constants.iter().map(|constant| {
            format!("  constant {} {}", quoted(constant.wire.as_written()), literal(&constant.value))
        }))
    }

    fn field(&self, field: &FieldSurface) -> String {
        let mut text = format!("  field {} {}", field.name, mention(self, &field.ty));
        flags(&mut text, field.presence, &[("read", field.read_only), ("write", field.write_only)]);
        wire(&mut text, &field.name, field.wire.as_written());
        null_setter(&mut text, &field.name, field.null_setter.as_ref());
        text
    }

    fn variant(&self, variant: &VariantSurface) -> String {
        let sign = |sign: &Sign| match sign {
            Sign::Tag(property, value) => format!("tag:{}={}", quoted(property.as_written()), literal(value)),
            Sign::Key(key) => format!("key:{}", quoted(key.as_written())),
        };
        let mut signs: Vec<String> = variant.signs.iter().map(sign).collect();
        signs.extend(variant.event.iter().map(|event| format!("event:{}", quoted(event.as_written()))));
        signs.sort();
        signs.dedup();
        let mut line = format!("  variant {} {}", variant.name, mention(self, &variant.ty));
        signs.iter().for_each(|sign| line.push_str(&format!(" {sign}")));
        line
    }
}

fn scheme(scheme: &SchemeSurface) -> String {
    let kind = scheme.kind.as_ref().map(|kind| format!(" {}", words::scheme(kind))).unwrap_or_default();
    format!("scheme {} {}{kind}", quoted(scheme.wire.as_written()), scheme.name)
}

fn resource(resource: &ResourceSurface) -> String {
    let ResourceSurface { path, handle, accessor, feature, client } = resource;
    let client = if *client { " client" } else { "" };
    format!("resource {path} {handle} {accessor} {feature}{client}")
}

fn lines(lines: impl IntoIterator<Item = String>) -> String {
    let mut lines: Vec<String> = lines.into_iter().collect();
    lines.sort();
    lines.iter().fold(String::new(), |text, line| text + line + "\n")
}

/// Appends the presence, and the flags that are set.
fn flags(text: &mut String, presence: Presence, flags: &[(&str, bool)]) {
    let presence = word_of(PRESENCES, &presence).unwrap_or_default();
    let all = [(presence, !presence.is_empty())].into_iter().chain(flags.iter().copied());
    for (flag, _) in all.filter(|(_, set)| *set) {
        text.push_str(&format!(" {flag}"));
    }
}

/// Appends the name on the wire, if it differs from the name in Rust.
fn wire(text: &mut String, name: &FieldName, wire: &str) {
    if name.as_str() != wire {
        text.push_str(&format!(" wire={}", quoted(wire)));
    }
}

/// Appends the name of the setter that sends `null`, if it is not the default.
fn null_setter(text: &mut String, setter: &FieldName, name: Option<&FnName>) {
    let is_usual = |name: &&FnName| **name == FnName::usual_null_setter(setter);
    if let Some(name) = name.filter(|name| !is_usual(name)) {
        text.push_str(&format!(" null={name}"));
    }
}
