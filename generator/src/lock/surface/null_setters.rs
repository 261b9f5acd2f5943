//! The default names of setters that send `null`, which a lock does not record.

use super::{BodyMedia, BodySurface, ShapeSurface, Surface};
use crate::analyze::{NullSetter, name_null_setters};
use crate::names::{InputKind, Scope};

/// Names setters without a recorded name, as `analyze` does for an API.
pub(super) fn usual(surface: &mut Surface) {
    for def in &mut surface.types {
        let ShapeSurface::Struct(object) = &mut def.kind else { continue };
        let (scope, is_json) = (Scope::structure(object.additional.is_some()), !object.multipart);
        let fields = object.fields.iter_mut().map(|field| NullSetter {
            exists: is_json && field.presence.nullable() && !field.read_only,
            of: &field.name,
            name: &mut field.null_setter,
        });
        name_null_setters(scope, fields.collect());
    }
    for operation in &mut surface.operations {
        let is_json = matches!(operation.body, BodySurface::Fields(_, BodyMedia::Json));
        let options = operation.options.iter_mut().map(|input| NullSetter {
            exists: is_json && input.presence.nullable() && input.kind == InputKind::Field,
            of: &input.name,
            name: &mut input.null_setter,
        });
        name_null_setters(Scope::request(), options.collect());
    }
}
