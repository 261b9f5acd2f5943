//! Applies the limits on the size of a document to its spec.

use crate::diagnostic::Diagnostics;
use crate::limits::{Limits, exceeded};
use crate::pointer::Pointer;
use crate::spec::{Additional, Operation, Schema, SchemaId, Shape, Spec};

/// Reports everything that exceeds a limit. If anything does, the spec is emptied and marked as cut
/// short, because the following stages could take forever.
pub fn enforce_limits(spec: &mut Spec, limits: &Limits, diagnostics: &mut Diagnostics) {
    let mut check = Check { limits, found: Diagnostics::default() };
    // If the spec was cut short, the limit has already been reported.
    if !spec.is_cut_short {
        check.document(spec);
        spec.operations.iter().chain(&spec.webhooks).for_each(|operation| check.operation(operation));
        spec.schemas.iter().for_each(|schema| check.schema(schema));
        check.depths(spec);
        check.unions(spec);
        if check.found.is_empty() {
            return;
        }
    }
    diagnostics.extend(check.found);
    spec.operations.clear();
    spec.webhooks.clear();
    spec.components.clear();
    spec.schemas.clear();
    spec.servers.clear();
    spec.security_schemes.clear();
    spec.included.clear();
    spec.is_cut_short = true;
}

/// The maximum number of diagnostics about exceeded limits. More would not add information.
const MOST_DIAGNOSTICS: usize = 20;

struct Check<'a> {
    limits: &'a Limits,
    found: Diagnostics,
}

impl Check<'_> {
    fn at_most(&mut self, count: usize, limit: usize, key: &str, what: &str, pointer: &Pointer) {
        if count <= limit || self.found.iter().count() >= MOST_DIAGNOSTICS {
            return;
        }
        self.found.push(exceeded(what, Some(count), limit, key, pointer));
    }

    fn text(&mut self, text: Option<&str>, pointer: &Pointer) {
        let bytes = text.map_or(0, str::len);
        self.at_most(bytes, self.limits.text, "text", "the bytes of a text here", pointer);
    }

    fn document(&mut self, spec: &Spec) {
        let limits = self.limits;
        let root = Pointer::root();
        let operations = spec.operations.len() + spec.webhooks.len();
        self.at_most(operations, limits.operations, "operations", "the operations of the document", &root);
        self.at_most(spec.schemas.len(), limits.schemas, "schemas", "the schemas of the document", &root);
        self.at_most(spec.servers.len(), limits.entries, "entries", "the servers of the document", &root);
        self.at_most(spec.tags.len(), limits.entries, "entries", "the tags of the document", &root);
        let schemes = spec.security_schemes.len();
        self.at_most(schemes, limits.entries, "entries", "the security schemes of the document", &root);
        self.text(Some(&spec.title), &root);
        self.text(Some(&spec.description), &root);
        spec.components.keys().for_each(|name| self.text(Some(name), &root));
    }

    fn operation(&mut self, operation: &Operation) {
        let limits = self.limits;
        let at = &operation.pointer;
        let parameters = operation.parameters.len();
        self.at_most(parameters, limits.parameters, "parameters", "the parameters of the operation", at);
        let segments = operation.path.split('/').count();
        self.at_most(segments, limits.segments, "segments", "the segments of the path", at);
        let responses = operation.responses.len();
        self.at_most(responses, limits.responses, "responses", "the responses of the operation", at);
        let contents = operation.responses.values().map(|response| (&response.content, &response.pointer));
        for (content, at) in contents.chain(operation.body.iter().map(|body| (&body.content, &body.pointer)))
        {
            self.at_most(content.len(), limits.responses, "responses", "the media types of the body", at);
        }
        self.at_most(operation.security.len(), limits.entries, "entries", "the security alternatives", at);
        self.at_most(operation.servers.len(), limits.entries, "entries", "the servers", at);
        self.at_most(operation.tags.len(), limits.entries, "entries", "the tags of the operation", at);
        let texts = [&operation.description, &operation.summary, &operation.operation_id];
        texts.into_iter().for_each(|text| self.text(text.as_deref(), at));
        self.text(Some(&operation.path), at);
        for parameter in &operation.parameters {
            self.text(parameter.description.as_deref(), &parameter.pointer);
            self.text(Some(&parameter.name), &parameter.pointer);
        }
        for response in operation.responses.values() {
            self.text(response.description.as_deref(), &response.pointer);
        }
    }

    fn schema(&mut self, schema: &Schema) {
        let limits = self.limits;
        let at = &schema.pointer;
        self.text(schema.description.as_deref(), at);
        self.text(schema.title.as_deref(), at);
        match &schema.shape {
            Shape::Enum(values) => {
                self.at_most(values.len(), limits.values, "values", "the values of the enum", at);
                values.iter().for_each(|value| self.text(value.as_str(), at));
            }
            Shape::Object(object) => {
                let properties = object.properties.len();
                self.at_most(properties, limits.properties, "properties", "the properties of the object", at);
                object.properties.keys().for_each(|name| self.text(Some(name), at));
            }
            Shape::Union(union) => {
                self.at_most(union.members.len(), limits.members, "members", "the members of the union", at);
                let values = union.discriminator.as_ref().map_or(0, |decided| decided.mapping.len());
                self.at_most(values, limits.members, "members", "the values of the discriminator", at);
            }
            _ => {}
        }
    }

    /// Counts the members of all unions, including those of unions inside unions, because dispatch
    /// compares every alternative of every member.
    fn unions(&mut self, spec: &Spec) {
        let mut left = self.limits.parts;
        for schema in &spec.schemas {
            let Shape::Union(union) = &schema.shape else { continue };
            for &member in &union.members {
                let alternatives = spec.alternatives(member).into_iter();
                let opened = alternatives.map(|id| match &spec.schema(id).shape {
                    Shape::Union(union) => 1 + union.members.len(),
                    _ => 1,
                });
                let Some(rest) = left.checked_sub(opened.sum()) else {
                    let what = "the parts that unions inside unions expand to, up to here";
                    let error = exceeded(what, None, self.limits.parts, "parts", &schema.pointer);
                    self.found.push(error);
                    return;
                };
                left = rest;
            }
        }
    }

    /// Follows the schemas as later stages do, with an explicit stack, and checks the depth.
    fn depths(&mut self, spec: &Spec) {
        let mut seen = vec![false; spec.schemas.len()];
        for start in 0..spec.schemas.len() {
            if seen[start] {
                continue;
            }
            seen[start] = true;
            // The path from the start to the current schema. Each entry has the schemas that it
            // refers to and the number of arrays around it.
            let mut path = vec![(SchemaId(start), next(spec.schema(SchemaId(start))), 0)];
            while let Some((id, todo, nesting)) = path.last_mut() {
                let (id, nesting) = (*id, *nesting);
                let Some(below) = todo.pop() else {
                    path.pop();
                    continue;
                };
                if std::mem::replace(&mut seen[below.0], true) {
                    continue;
                }
                let nesting = match &spec.schema(id).shape {
                    Shape::Array { .. } => nesting + 1,
                    Shape::Object(object) if object.properties.is_empty() => nesting + 1,
                    Shape::Reference(_) => nesting,
                    _ => 0,
                };
                path.push((below, next(spec.schema(below)), nesting));
                let at = &spec.schema(below).pointer;
                if path.len() > self.limits.depth {
                    let limit = self.limits.depth;
                    self.at_most(path.len(), limit, "depth", "the schemas nested within each other", at);
                    return;
                }
                if nesting > self.limits.nesting {
                    self.at_most(
                        nesting,
                        self.limits.nesting,
                        "nesting",
                        "the arrays and maps nested within each other",
                        at,
                    );
                    return;
                }
            }
        }
    }
}

/// Returns the schemas that a schema refers to.
fn next(schema: &Schema) -> Vec<SchemaId> {
    match &schema.shape {
        Shape::Reference(target) => vec![*target],
        Shape::Array { items } => items.iter().copied().collect(),
        Shape::Object(object) => {
            let mut all: Vec<SchemaId> = object.properties.values().map(|property| property.schema).collect();
            all.extend(object.patterns.iter().map(|(_, schema)| *schema));
            if let Additional::Schema(schema) = object.additional {
                all.push(schema);
            }
            all
        }
        Shape::Union(union) => union.members.clone(),
        _ => Vec::new(),
    }
}
