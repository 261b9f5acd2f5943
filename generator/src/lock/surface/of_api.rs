//! The surface of an API.

use super::{
    BodyMedia, BodySurface, EnumSurface, FieldSurface, InputSurface, OperationSurface, RepresentationSurface,
    ResourceSurface, SchemeSurface, ShapeSurface, Sign, StreamSurface, StructSurface, Surface, TypeSurface,
    UnionSurface, ValueSurface, VariantSurface,
};
use crate::ir::{
    Api, Body, Dispatch, Field, Input, Location, Media, Member, OpenEnum, Operation, Resource, Scheme,
    Stream, Struct, TypeDef, TypeKind, Union,
};

impl Surface {
    /// Returns the surface of an API, without the types that are alike and the former names: those
    /// are of a crate ([`Locked::surface`](crate::lock::Locked::surface)).
    pub fn of(api: &Api) -> Self {
        let mut surface = Self {
            schemes: api.schemes.iter().map(SchemeSurface::of).collect(),
            types: api.types.iter().map(TypeSurface::of).collect(),
            ..Self::default()
        };
        for place in api.resources_depth_first() {
            let path = place.key();
            let Resource { handle, accessor, feature, has_client_accessor: client, operations, .. } =
                place.resource;
            surface.operations.extend(operations.iter().map(|item| OperationSurface::of(&path, item)));
            surface.resources.push(ResourceSurface {
                path,
                handle: handle.clone(),
                accessor: accessor.clone(),
                feature: feature.clone(),
                client: *client,
            });
        }
        surface
    }
}

impl SchemeSurface {
    pub(crate) fn of(scheme: &Scheme) -> Self {
        Self { wire: scheme.wire.clone(), name: scheme.name.clone(), kind: Some(scheme.kind.clone()) }
    }
}

impl OperationSurface {
    fn of(resource: &str, operation: &Operation) -> Self {
        let kept_flag = operation.stream.as_ref().and_then(Stream::kept_flag);
        let representation = |item: &crate::ir::Representation| RepresentationSurface {
            name: item.name.clone(),
            media: item.media.clone(),
            success: item.success.clone(),
        };
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
            representations: operation.representations.iter().map(representation).collect(),
            stream: operation
                .stream
                .as_ref()
                .map(|stream| StreamSurface { verb: stream.method.clone(), item: stream.item.clone() }),
            errors: errors.collect(),
            callbacks: operation.callbacks.clone(),
        }
    }
}

impl InputSurface {
    pub(crate) fn of(input: &Input) -> Self {
        Self {
            name: input.name.clone(),
            wire: input.wire.clone(),
            kind: input.location.kind(),
            field: match &input.location {
                Location::Field(name) => Some(name.clone()),
                _ => None,
            },
            ty: input.ty.clone(),
            presence: input.presence,
            null_setter: input.null_setter.clone(),
        }
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

impl TypeSurface {
    fn of(def: &TypeDef) -> Self {
        Self {
            name: def.name.clone(),
            home: def.home.clone(),
            schema: def.schema.clone(),
            sent: def.sent,
            received: def.received,
            same_as: None,
            kind: match &def.kind {
                TypeKind::Struct(object) => ShapeSurface::Struct(StructSurface::of(object)),
                TypeKind::OpenEnum(item) => ShapeSurface::Enum(EnumSurface::of(item)),
                TypeKind::Union(union) => ShapeSurface::Union(UnionSurface::of(union)),
                TypeKind::Newtype(inner) => ShapeSurface::Newtype(inner.clone()),
            },
        }
    }
}

impl StructSurface {
    fn of(object: &Struct) -> Self {
        let constants = object.members.iter().filter_map(|member| match member {
            Member::Field(_) => None,
            Member::Constant(constant) => Some(constant.clone()),
        });
        Self {
            fields: object.fields().map(FieldSurface::of).collect(),
            constants: constants.collect(),
            additional: object.additional.clone(),
            multipart: object.multipart,
            setters: object.setters,
        }
    }
}

impl FieldSurface {
    pub fn of(field: &Field) -> Self {
        Self {
            name: field.name.clone(),
            wire: field.wire.clone(),
            ty: field.ty.clone(),
            presence: field.presence,
            null_setter: field.null_setter.clone(),
            read_only: field.read_only,
            write_only: field.write_only,
        }
    }
}

impl EnumSurface {
    fn of(item: &OpenEnum) -> Self {
        let value = |value: &crate::ir::EnumValue| ValueSurface {
            name: value.name.clone(),
            wire: value.wire.clone(),
        };
        Self { repr: item.repr, values: item.values.iter().map(value).collect() }
    }
}

impl UnionSurface {
    pub(crate) fn of(union: &Union) -> Self {
        let mut signs = vec![Vec::new(); union.variants.len()];
        collect_signs(&union.dispatch, &[], &mut signs);
        let variants = union.variants.iter().zip(signs).enumerate();
        let variants = variants.map(|(index, (variant, signs))| VariantSurface {
            name: variant.name.clone(),
            ty: variant.ty.clone(),
            event: union.event(index).cloned(),
            signs,
        });
        Self { variants: variants.collect(), multipart: union.multipart }
    }
}

/// Collects the conditions that dispatch to each variant.
fn collect_signs(dispatch: &Dispatch, so_far: &[Sign], signs: &mut Vec<Vec<Sign>>) {
    let with = |own: Vec<Sign>| -> Vec<Sign> { so_far.iter().cloned().chain(own).collect() };
    match dispatch {
        Dispatch::Tag { property, arms, otherwise } => {
            for arm in arms {
                let own = arm.values.iter().map(|value| Sign::Tag(property.clone(), value.clone()));
                collect_signs(&arm.then, &with(own.collect()), signs);
            }
            collect_signs(otherwise, so_far, signs);
        }
        Dispatch::Keys { arms, otherwise } => {
            for arm in arms {
                collect_signs(&arm.then, &with(arm.all.iter().cloned().map(Sign::Key).collect()), signs);
            }
            collect_signs(otherwise, so_far, signs);
        }
        Dispatch::Variant(index) | Dispatch::Fallback(index) => signs[*index].extend(so_far.iter().cloned()),
        Dispatch::First(variants) => {
            variants.iter().for_each(|index| signs[*index].extend(so_far.iter().cloned()));
        }
        other => other.next().into_iter().for_each(|next| collect_signs(next, so_far, signs)),
    }
}
