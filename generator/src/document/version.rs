//! The OpenAPI version of a document.

use super::Node;
use crate::diagnostic::{Diagnostic, Diagnostics};

/// The supported versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Version {
    /// 3.0: schemas are OpenAPI's own dialect (`nullable`, `example`, no siblings of `$ref`).
    V3_0,
    /// 3.1: schemas are JSON Schema 2020-12.
    V3_1,
    /// 3.2: read like 3.1, with some additions.
    V3_2,
}

/// Returns the version of a document. Adds a warning if it is only partly supported, and returns an
/// error if it is not supported.
pub(super) fn of(root: &Node, file: &str, warnings: &mut Diagnostics) -> Result<Version, Diagnostics> {
    let at = |node: &Node, diagnostic: Diagnostic| {
        diagnostic.in_file(file, node.start.line as usize, node.start.column as usize)
    };
    let Some(object) = root.as_object() else {
        let message = format!("an OpenAPI document must be an object, but this is {}", root.kind());
        return Err(at(root, Diagnostic::error(message)).into());
    };
    if let Some(swagger) = object.get("swagger") {
        let text = swagger.scalar_text().unwrap_or("2.0");
        let error = Diagnostic::error(format!("Swagger {text} is not supported, only OpenAPI 3.0 and 3.1"))
            .help("convert the document, for example with `npx swagger2openapi --outfile openapi.yaml <file>`, and commit the result");
        return Err(at(swagger, error).into());
    }
    let Some(openapi) = object.get("openapi") else {
        let error = Diagnostic::error("the document has no `openapi` key with the version of OpenAPI")
            .help("if this is an OpenAPI document, add for example `openapi: 3.1.0`");
        return Err(at(root, error).into());
    };
    let text = openapi.scalar_text().unwrap_or_default();
    let mut parts = text.split('.');
    match (parts.next(), parts.next()) {
        (Some("3"), Some("0")) => Ok(Version::V3_0),
        (Some("3"), Some("1")) => Ok(Version::V3_1),
        (Some("3"), Some("2")) => {
            let warning = Diagnostic::warning(format!(
                "OpenAPI {text} is read as 3.1; features that are new in 3.2 are ignored"
            ));
            warnings.push(at(openapi, warning));
            Ok(Version::V3_2)
        }
        _ => {
            let shown = match openapi.scalar_text() {
                Some(text) => format!("`{text}`"),
                None => openapi.kind().to_owned(),
            };
            let error =
                Diagnostic::error(format!("the OpenAPI version {shown} is not supported, only 3.0 and 3.1"))
                    .help("write for example `openapi: 3.1.0`");
            Err(at(openapi, error).into())
        }
    }
}
