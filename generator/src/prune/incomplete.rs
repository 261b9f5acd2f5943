//! Drops operations and schemas that depend on an invalid part of the document.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::pointer::Pointer;
use crate::spec::Spec;

/// Keys of an operation below which errors only affect the type of a value. Such a value becomes
/// arbitrary JSON.
const VALUES: [&str; 2] = ["schema", "itemSchema"];

/// Turns each error of the spec into a warning that says what is left out. An operation is left out
/// if a parameter, body or response of it is invalid. An invalid schema becomes arbitrary JSON.
pub fn leave_out(spec: &mut Spec, diagnostics: &mut Diagnostics) {
    let mut left_out: Vec<Pointer> = Vec::new();
    for diagnostic in diagnostics.iter_mut().filter(|diagnostic| diagnostic.severity == Severity::Error) {
        diagnostic.severity = Severity::Warning;
        let Some(pointer) = diagnostic.pointer.clone() else { continue };
        let operations = spec.operations.iter().chain(&spec.webhooks);
        let mut concerned = operations.filter(|op| is_part(&op.pointer, &pointer));
        if let Some(op) = concerned.next() {
            left_out.push(op.pointer.clone());
        } else {
            diagnostic.message.push_str(effect_of(&pointer));
        }
    }
    for op in &spec.operations {
        if left_out.contains(&op.pointer) {
            let message = format!("`{} {}` is left out because part of it is invalid", op.method, op.path);
            diagnostics.push(Diagnostic::warning(Code::LeftOut, message).at(&op.pointer));
        }
    }
    spec.operations.retain(|op| !left_out.contains(&op.pointer));
    spec.webhooks.retain(|op| !left_out.contains(&op.pointer));
}

/// Returns whether a location is part of an operation but not inside a schema.
fn is_part(operation: &Pointer, location: &Pointer) -> bool {
    let below = location.as_str().strip_prefix(operation.as_str());
    below.is_some_and(|rest| {
        (rest.is_empty() || rest.starts_with('/')) && !rest.split('/').any(|key| VALUES.contains(&key))
    })
}

fn effect_of(location: &Pointer) -> &'static str {
    let mut keys = location.keys();
    let (first, second) = (keys.next(), keys.next());
    let values = match (first.as_deref(), second.as_deref()) {
        (Some("components"), Some(kind)) => kind == "schemas",
        (Some("definitions"), _) => true,
        (Some("components" | "paths" | "webhooks" | "parameters" | "responses") | None, _) => {
            location.keys().any(|key| VALUES.contains(&&*key))
        }
        // Another file than the main one, which usually contains schemas.
        _ => true,
    };
    if values { "; any JSON is accepted there" } else { "; it is left out" }
}

#[cfg(test)]
mod tests {
    use crate::config::Config;
    use crate::document::Document;

    const DOCUMENT: &str = "
openapi: 3.1.0
info: {title: Boats, version: '1'}
paths:
  /boats:
    get:
      parameters: [{$ref: '#/components/parameters/Nowhere'}]
      responses: {'200': {description: They float.}}
    post:
      requestBody:
        content: {application/json: {schema: {$ref: '#/components/schemas/Boat'}}}
      responses: {'200': {description: It floats.}}
components:
  schemas:
    Boat:
      type: object
      properties:
        name: {type: string}
        mast: {$ref: '#/components/schemas/Mast'}
";

    #[test]
    fn valid_parts_are_generated_and_the_rest_is_reported() {
        let document = Document::parse("boats.yaml", DOCUMENT).unwrap();
        let mut config = Config::default();
        let refused = crate::generate_from(&document, &config, "boats.yaml").unwrap_err();
        assert!(refused.to_string().starts_with("error[unresolved-reference]: "), "{refused}");
        config.set_allow_incomplete(true);
        let generated = crate::generate_from(&document, &config, "boats.yaml").unwrap();
        assert_eq!(generated.operations, 1);
        let warnings = generated.warnings.to_string();
        for expected in [
            "warning[unresolved-reference]: the reference `#/components/parameters/Nowhere` has no target\n  --> boats.yaml:7:",
            "warning[left-out]: `GET /boats` is left out because part of it is invalid\n  --> boats.yaml:6:",
            "warning[unresolved-reference]: the reference `#/components/schemas/Mast` has no target; any JSON is accepted there\n  --> boats.yaml:19:",
        ] {
            assert!(warnings.contains(expected), "{warnings}");
        }
        let boats: String =
            generated.files.values().filter(|text| text.contains("pub mast: ")).cloned().collect();
        assert!(boats.contains("pub mast: Option<Value>"), "{boats}");
    }
}
