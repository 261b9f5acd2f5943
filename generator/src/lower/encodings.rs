//! What the document says of single properties of a form or multipart body (OpenAPI 3.1, 4.8.15 "Encoding Object").

use super::parameters::{Contents, contents, nested_style};
use super::types::Types;
use crate::diagnostic::Diagnostic;
use crate::ir::{Encoding, Manner, Media, QueryStyle};
use crate::spec::{self, MediaType, Shape};

/// The encodings of a body that say more than its media type does.
pub(super) fn encodings(types: &mut Types, media: &Media, content: &MediaType) -> Vec<Encoding> {
    let mut out = Vec::new();
    for (wire, encoding) in &content.encoding {
        if encoding.headers {
            let message = format!("the headers of the part `{wire}` are not sent");
            types.diagnostics.push(Diagnostic::warning(message).at(&content.pointer));
        }
        let mut add = |manner| out.push(Encoding { wire: wire.clone().into(), manner });
        match media {
            Media::Multipart => part(encoding).into_iter().for_each(add),
            Media::Form(default) => {
                let style = style(types, encoding).filter(|style| style != default);
                let style = style.filter(|_| !is_scalar(types, content, wire));
                style.map(Manner::Style).into_iter().for_each(&mut add);
                if encoding.allow_reserved {
                    add(Manner::AllowReserved);
                }
            }
            Media::Json(_) | Media::Text(_) | Media::Bytes(_) => {}
        }
    }
    out
}

/// The one media type that the part has. Of several, or a range of them, the file decides.
fn part(encoding: &spec::Encoding) -> Option<Manner> {
    let media = encoding.content_type.as_deref()?.trim();
    let one = !media.is_empty() && !media.contains([',', '*']);
    one.then(|| Manner::Media(media.into()))
}

fn style(types: &Types, encoding: &spec::Encoding) -> Option<QueryStyle> {
    let json = encoding.content_type.as_deref().is_some_and(|media| media.contains("json"));
    let explode = encoding.explode.unwrap_or(encoding.style.as_deref().is_none_or(|style| style == "form"));
    Some(match (encoding.style.as_deref(), explode) {
        (None, _) if json => QueryStyle::Json,
        (None, _) if encoding.explode.is_none() => return None,
        (Some("deepObject"), _) => nested_style(types.config),
        (Some("spaceDelimited"), false) => QueryStyle::SpaceDelimited,
        (Some("pipeDelimited"), false) => QueryStyle::PipeDelimited,
        (_, true) => QueryStyle::FormExplode,
        (_, false) => QueryStyle::Form,
    })
}

/// Whether the property is written alike in every style.
fn is_scalar(types: &Types, content: &MediaType, wire: &str) -> bool {
    let Some(schema) = content.schema else {
        return false;
    };
    match &types.spec.schema(types.spec.target(schema)).shape {
        Shape::Object(object) => object
            .properties
            .get(wire)
            .is_some_and(|property| contents(types, property.schema) == Contents::Scalar),
        _ => false,
    }
}
