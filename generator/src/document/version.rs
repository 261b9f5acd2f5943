//! The OpenAPI version of a document.

use super::Node;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// The supported versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Version {
    /// Swagger 2.0, which is OpenAPI 2.0.
    V2_0,
    /// 3.0: schemas are OpenAPI's own dialect (`nullable`, `example`, no siblings of `$ref`).
    V3_0,
    /// 3.1: schemas are JSON Schema 2020-12.
    V3_1,
    /// 3.2: schemas are those of 3.1.
    V3_2,
}

/// Returns the version of a document. Adds a warning if it is misspelled, and returns an error if
/// it is not supported.
pub(super) fn of(root: &Node, file: &str, warnings: &mut Diagnostics) -> Result<Version, Diagnostics> {
    let at = |node: &Node, diagnostic: Diagnostic| {
        diagnostic.in_file(file, node.start.line as usize, node.start.column as usize)
    };
    let Some(object) = root.as_object() else {
        let message = format!("an OpenAPI document must be an object, but this is {}", root.kind());
        return Err(at(root, Diagnostic::error(Code::NotADocument, message)).into());
    };
    let openapi = match (object.get("swagger"), object.get("openapi")) {
        (Some(swagger), Some(_)) => {
            let error = Diagnostic::error(Code::NotADocument, "the document has both `swagger` and `openapi`, so its version is unclear")
                .help("keep `swagger: \"2.0\"` if the schemas are in `definitions`, and `openapi` if they are in `components`");
            return Err(at(swagger, error).into());
        }
        (Some(swagger), None) => {
            return swagger_version(swagger, warnings, at).map_err(|error| at(swagger, error).into());
        }
        (None, Some(openapi)) => openapi,
        (None, None) => {
            let error = Diagnostic::error(
                Code::NotADocument,
                "the document has no `openapi` key with the version of OpenAPI",
            )
            .help("if this is an OpenAPI document, add for example `openapi: 3.1.0`");
            return Err(at(root, error).into());
        }
    };
    let text = openapi.scalar_text().unwrap_or_default();
    let mut parts = text.split('.');
    match (parts.next(), parts.next()) {
        (Some("3"), Some("0")) => Ok(Version::V3_0),
        (Some("3"), Some("1")) => Ok(Version::V3_1),
        (Some("3"), Some("2")) => Ok(Version::V3_2),
        _ => {
            let shown = match openapi.scalar_text() {
                Some(text) => format!("`{text}`"),
                None => openapi.kind().to_owned(),
            };
            let error = Diagnostic::error(
                Code::UnsupportedVersion,
                format!(
                    "the OpenAPI version {shown} is not supported, only 2.0 (`swagger`), 3.0, 3.1 and 3.2"
                ),
            )
            .help("write for example `openapi: 3.1.0`");
            Err(at(openapi, error).into())
        }
    }
}

/// Returns the version that the value of `swagger` names.
///
/// # Errors
///
/// If it is another than 2.0.
fn swagger_version(
    swagger: &Node,
    warnings: &mut Diagnostics,
    at: impl Fn(&Node, Diagnostic) -> Diagnostic,
) -> Result<Version, Diagnostic> {
    match swagger.scalar_text() {
        Some("2.0") => Ok(Version::V2_0),
        Some("2") => {
            let warning =
                Diagnostic::warning(Code::UnsupportedVersion, "the version of Swagger is `2.0`, not `2`");
            warnings.push(at(swagger, warning.help("write `swagger: \"2.0\"`")));
            Ok(Version::V2_0)
        }
        Some(text) => {
            let message = format!("Swagger {text} is not supported, only 2.0 and OpenAPI 3.0, 3.1 and 3.2");
            Err(Diagnostic::error(Code::UnsupportedVersion, message)
                .help("convert the document to Swagger 2.0 or OpenAPI 3.0"))
        }
        None => {
            let message = format!("the version of Swagger must be a string, but this is {}", swagger.kind());
            Err(Diagnostic::error(Code::UnsupportedVersion, message).help("write `swagger: \"2.0\"`"))
        }
    }
}
