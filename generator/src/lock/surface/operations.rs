//! Lines of an operation.

use super::blocks::{Block, Faults, lines};
use super::fields::InputSurface;
use super::line::{Line, Row};
use super::part::Types;
use crate::ir::{Body, Media, Operation, Representation, Stream, Success, TypeId, TypeRef};
use crate::names::{FnName, InputKind, TypeName, Verb};
use crate::text::Text;

/// A method of a handle and its request.
#[derive(Clone, Debug, PartialEq)]
pub struct OperationSurface {
    /// The path of its resource.
    pub resource: String,
    pub method: Text,
    pub path: Text,
    pub name: FnName,
    pub request: TypeName,
    pub arguments: Vec<InputSurface>,
    /// The inputs with a setter, including the flag of a stream if it has one.
    pub options: Vec<InputSurface>,
    pub body: BodySurface,
    pub success: Success,
    pub representations: Vec<RepresentationSurface>,
    pub stream: Option<StreamSurface>,
    /// The types of errors, by status.
    pub errors: Vec<(Text, TypeRef)>,
    /// The payloads of callbacks by name, which identify types. A lock does not record them.
    pub callbacks: Vec<(Text, TypeRef)>,
}

/// The body of a request.
#[derive(Clone, Debug, PartialEq)]
pub enum BodySurface {
    None,
    /// A struct whose fields are inputs.
    Fields(TypeId, BodyMedia),
    /// One input.
    Value(TypeRef, BodyMedia),
}

/// The kind of a body, without the exact media type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyMedia {
    Json,
    Form,
    Multipart,
    Text,
    Bytes,
}

/// A method that asks for a response in another media type.
#[derive(Clone, Debug, PartialEq)]
pub struct RepresentationSurface {
    pub name: FnName,
    pub media: Text,
    pub success: Success,
}

/// A method that returns the events of a response.
#[derive(Clone, Debug, PartialEq)]
pub struct StreamSurface {
    pub verb: FnName,
    /// The type of an event, if it is known.
    pub item: Option<TypeRef>,
}

impl OperationSurface {
    pub(super) fn of(resource: &str, operation: &Operation) -> Self {
        let kept_flag = operation.stream.as_ref().and_then(Stream::kept_flag);
        let errors =
            operation.errors.iter().filter_map(|error| Some((error.status.clone(), error.ty.clone()?)));
        Self {
            resource: resource.to_owned(),
            method: operation.method.clone(),
            path: operation.path.clone(),
            name: operation.name.clone(),
            request: operation.request.clone(),
            arguments: operation.arguments.iter().map(InputSurface::of).collect(),
            options: operation.options.iter().chain(kept_flag).map(InputSurface::of).collect(),
            body: BodySurface::of(&operation.body),
            success: operation.success.clone(),
            representations: operation.representations.iter().map(RepresentationSurface::of).collect(),
            stream: operation
                .stream
                .as_ref()
                .map(|stream| StreamSurface { verb: stream.method.clone(), item: stream.item.clone() }),
            errors: errors.collect(),
            callbacks: operation.callbacks.clone(),
        }
    }

    /// Returns the arguments, then the setters.
    pub fn inputs(&self) -> impl Iterator<Item = &InputSurface> {
        self.arguments.iter().chain(&self.options)
    }

    /// Prints the block of the operation. Arguments keep their order, which callers rely on.
    pub(super) fn block(&self, types: &Types<'_>) -> String {
        let mut text = format!("{}\n", Line::written(types, "operation", &Head::of(self)));
        text.push_str(&format!("{}\n", Line::written(types, "  call", &Call::of(self))));
        for input in &self.arguments {
            text.push_str(&format!("{}\n", Line::written(types, "  argument", input)));
        }
        text.push_str(&lines(types, "  option", &self.options));
        if let BodySurface::Fields(ty, _) = &self.body {
            text.push_str(&lines(types, "  body", [ty]));
        }
        match &self.success {
            Success::Empty => {}
            Success::Json(ty) => text.push_str(&lines(types, "  response", [ty])),
            other => text.push_str(&lines(types, " ", [other])),
        }
        let named = |item: &&RepresentationSurface| !matches!(item.success, Success::Empty | Success::Events);
        text.push_str(&lines(types, "  accept", self.representations.iter().filter(named)));
        text.push_str(&lines(types, "  stream", &self.stream));
        text + &lines(types, "  error", &self.errors)
    }

    /// Reads a block.
    pub(super) fn parse(block: &Block<'_>, types: &Types<'_>, faults: &mut Faults) -> Option<Self> {
        let Head { method, path, media } = Line::read(types, block.head.words.get(1..)?)?;
        let call = block.parts.iter().find(|line| line.words.first() == Some(&"call"))?;
        let Call { resource, name, request } = Line::read(types, &call.words[1..])?;
        let mut operation = Self {
            resource,
            method,
            path,
            name,
            request,
            arguments: Vec::new(),
            options: Vec::new(),
            body: BodySurface::None,
            success: Success::Empty,
            representations: Vec::new(),
            stream: None,
            errors: Vec::new(),
            callbacks: Vec::new(),
        };
        for line in &block.parts {
            if operation.part(media, &line.words, types).is_none() {
                faults.push(line.number);
            }
        }
        let whole = operation.inputs().find(|input| input.kind == InputKind::Body);
        if let (Some(input), Some(media)) = (whole, media) {
            operation.body = BodySurface::Value(input.ty.clone(), media);
        }
        Some(operation)
    }

    fn part(&mut self, media: Option<BodyMedia>, words: &[&str], types: &Types<'_>) -> Option<()> {
        let (keyword, rest) = words.split_first()?;
        match *keyword {
            "call" => {}
            "argument" => self.arguments.push(Line::read(types, rest)?),
            "option" => self.options.push(Line::read(types, rest)?),
            "body" => self.body = BodySurface::Fields(Line::read(types, rest)?, media?),
            // Locks of versions before 0.2 say `answer`.
            "response" | "answer" => self.success = Success::Json(Line::read(types, rest)?),
            "accept" => self.representations.push(Line::read(types, rest)?),
            "stream" => self.stream = Some(Line::read(types, rest)?),
            "error" => self.errors.push(Line::read(types, rest)?),
            _ => self.success = Line::read(types, words)?,
        }
        Some(())
    }
}

impl BodySurface {
    fn of(body: &Body) -> Self {
        match body {
            Body::None => Self::None,
            Body::Fields { ty, media, .. } => Self::Fields(*ty, BodyMedia::of(media)),
            Body::Value { ty, media, .. } => Self::Value(ty.clone(), BodyMedia::of(media)),
        }
    }
}

impl BodyMedia {
    pub(crate) fn of(media: &Media) -> Self {
        match media {
            Media::Json(_) => Self::Json,
            Media::Form(_) => Self::Form,
            Media::Multipart => Self::Multipart,
            Media::Text(_) => Self::Text,
            Media::Bytes(_) => Self::Bytes,
        }
    }
}

impl RepresentationSurface {
    fn of(item: &Representation) -> Self {
        Self { name: item.name.clone(), media: item.media.clone(), success: item.success.clone() }
    }
}

/// The first line of a block.
struct Head {
    method: Text,
    path: Text,
    media: Option<BodyMedia>,
}

impl Head {
    fn of(operation: &OperationSurface) -> Self {
        let media = match &operation.body {
            BodySurface::None => None,
            BodySurface::Fields(_, media) | BodySurface::Value(_, media) => Some(*media),
        };
        Self { method: operation.method.clone(), path: operation.path.clone(), media }
    }
}

impl Row for Head {
    fn line(line: &mut Line<'_>, it: Option<&Self>) -> Option<Self> {
        Some(Self {
            method: line.word(it.map(|it| &it.method))?,
            path: line.word(it.map(|it| &it.path))?,
            media: line.word(it.map(|it| &it.media))?,
        })
    }
}

/// The second line: how a program calls the operation.
struct Call {
    resource: String,
    name: FnName,
    request: TypeName,
}

impl Call {
    fn of(operation: &OperationSurface) -> Self {
        let OperationSurface { resource, name, request, .. } = operation;
        Self { resource: resource.clone(), name: name.clone(), request: request.clone() }
    }
}

impl Row for Call {
    fn line(line: &mut Line<'_>, it: Option<&Self>) -> Option<Self> {
        Some(Self {
            resource: line.word(it.map(|it| &it.resource))?,
            name: line.word(it.map(|it| &it.name))?,
            request: line.word(it.map(|it| &it.request))?,
        })
    }
}

impl Row for RepresentationSurface {
    fn line(line: &mut Line<'_>, it: Option<&Self>) -> Option<Self> {
        Some(Self {
            name: line.word(it.map(|it| &it.name))?,
            media: line.word(it.map(|it| &it.media))?,
            success: line.word(it.map(|it| &it.success))?,
        })
    }
}

/// The method is written if it does not have the usual name.
impl Row for StreamSurface {
    fn line(line: &mut Line<'_>, it: Option<&Self>) -> Option<Self> {
        let usual = Verb::Stream.usual();
        Some(Self {
            item: line.optional(it.and_then(|it| it.item.as_ref()))?,
            verb: line.setting("as", it.map(|it| &it.verb).filter(|verb| **verb != usual))?.unwrap_or(usual),
        })
    }
}

/// An error: its status, and its type.
impl Row for (Text, TypeRef) {
    fn line(line: &mut Line<'_>, it: Option<&Self>) -> Option<Self> {
        Some((line.word(it.map(|(status, _)| status))?, line.word(it.map(|(_, ty)| ty))?))
    }
}
