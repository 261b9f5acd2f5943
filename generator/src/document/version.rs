//! Which OpenAPI the document speaks.

use super::Node;
use crate::diagnostic::{Diagnostic, Diagnostics};

/// The dialects that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Version {
    /// 3.0: schemas are OpenAPI's own (`nullable`, `example`, nothing beside `$ref`).
    V3_0,
    /// 3.1: schemas are JSON Schema 2020-12.
    V3_1,
    /// 3.2: read like 3.1 where nothing else is said.
    V3_2,
}

/// The version that the document names; an error where it can't be read, a warning where it is read
/// leniently.
pub(super) fn of(root: &Node, file: &str, warnings: &mut Diagnostics) -> Result<Version, Diagnostics> {
    let at = |node: &Node, diagnostic: Diagnostic| {
        diagnostic.in_file(file, node.start.line as usize, node.start.column as usize)
    };
    let Some(object) = root.as_object() else {
        let message = format!("an OpenAPI document is an object, this is {}", root.kind());
        return Err(at(root, Diagnostic::error(message)).into());
    };
    if let Some(swagger) = object.get("swagger") {
        let text = swagger.scalar_text().unwrap_or("2.0");
        let error = Diagnostic::error(format!("the document is Swagger {text}; OpenAPI 3.0 and 3.1 are read"))
            .help("convert it once, for example with `npx swagger2openapi --outfile openapi.yaml <file>`, and check the result in");
        return Err(at(swagger, error).into());
    }
    let Some(openapi) = object.get("openapi") else {
        let error =
            Diagnostic::error("the document has no `openapi` key, which names the version of OpenAPI")
                .help("if it is an OpenAPI document, add for example `openapi: 3.1.0`");
        return Err(at(root, error).into());
    };
    let text = openapi.scalar_text().unwrap_or_default();
    let mut parts = text.split('.');
    match (parts.next(), parts.next()) {
        (Some("3"), Some("0")) => Ok(Version::V3_0),
        (Some("3"), Some("1")) => Ok(Version::V3_1),
        (Some("3"), Some("2")) => {
            let warning = Diagnostic::warning(format!(
                "OpenAPI {text} is read like 3.1; what only 3.2 has is left out"
            ));
            warnings.push(at(openapi, warning));
            Ok(Version::V3_2)
        }
        _ => {
            let shown = match openapi.scalar_text() {
                Some(text) => format!("`{text}`"),
                None => openapi.kind().to_owned(),
            };
            let error = Diagnostic::error(format!("the version of OpenAPI is {shown}; 3.0 and 3.1 are read"))
                .help("write for example `openapi: 3.1.0`");
            Err(at(openapi, error).into())
        }
    }
}
