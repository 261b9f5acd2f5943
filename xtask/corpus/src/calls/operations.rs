//! The functions that call the operations of a client.

use std::fmt::Write as _;

use crategen::ir::{
    Api, Body, Input, Location, Operation, Presence, ResourceInTree, Scheme, SchemeKind, Success, TypeKind,
    TypeRef,
};
use crategen::names::FnName;
use quote::ToTokens;
use serde_json::{Map, Value};

use super::Arguments;
use crate::outside::type_outside;

/// Returns the key of an input in [`Arguments`].
pub fn input_key(input: &Input) -> String {
    let wire = input.wire.as_written();
    match &input.location {
        Location::Path(_) => format!("path:{wire}"),
        Location::Query(_) => format!("query:{wire}"),
        Location::Header(_) => format!("header:{}", wire.to_lowercase()),
        Location::Cookie(_) => format!("cookie:{wire}"),
        Location::Field(_) => format!("field:{wire}"),
        Location::Body => "body".to_owned(),
    }
}

/// Makes arguments of the members of a body that is an object, as the operation takes them.
///
/// Constants are left out, since the client writes them, and properties that only responses have.
/// Other members have no argument.
pub fn split_body(
    api: &Api,
    operation: &Operation,
    object: Map<String, Value>,
    arguments: &mut Arguments,
    members: &mut Map<String, Value>,
) {
    let Body::Fields { ty, .. } = &operation.body else { return };
    let TypeKind::Struct(item) = &api.types[ty.0].kind else { return };
    for (name, value) in object {
        let mut inputs = operation.arguments.iter().chain(operation.setters());
        let input = inputs
            .find(|input| matches!(input.location, Location::Field(_)) && input.wire.as_written() == name);
        let is_member = item.members.iter().any(|member| member.wire().as_written() == name);
        match input {
            Some(input) => drop(arguments.insert(input_key(input), value)),
            None if is_member => {}
            None => drop(members.insert(name, value)),
        }
    }
}

/// Returns the functions and the match over them.
pub fn operations(api: &Api) -> String {
    let (mut functions, mut arms) = (String::new(), String::new());
    let mut number = 0;
    for place in api.resources_depth_first() {
        for operation in &place.resource.operations {
            let _ = writeln!(arms, "        Some({number}) => operation_{number}(client, given).await,");
            functions.push_str(&function(api, &place, operation, number));
            number += 1;
        }
    }
    let credentials: String = api.schemes.iter().map(credential).collect();
    format!(
        "/// Makes a call.\n\
         pub async fn call(call: &Value) -> Answer {{\n    \
             let given = Given(call);\n    \
             let mut builder = given.builder();\n\
         {credentials}    \
             let client = match builder.build() {{\n        \
                 Ok(client) => client,\n        \
                 Err(error) => return Ok(failed(&error)),\n    \
             }};\n    \
             match given.operation() {{\n\
         {arms}        \
                 _ => Err(\"there is no such operation\".to_owned()),\n    \
             }}\n\
         }}\n\
         {functions}"
    )
}

/// Returns a name as an identifier, a keyword with `r#`.
fn printed(name: &impl ToTokens) -> String {
    name.to_token_stream().to_string()
}

fn credential(scheme: &Scheme) -> String {
    let name = scheme.wire.literal();
    let setter = printed(scheme.name.setter());
    let arguments = match scheme.kind {
        SchemeKind::MutualTls => return String::new(),
        SchemeKind::Basic => "key, password",
        SchemeKind::Bearer | SchemeKind::Header(_) | SchemeKind::Query(_) | SchemeKind::Cookie(_) => "key",
    };
    format!(
        "    if let Some((key, password)) = given.credential({name}) {{\n        \
                 builder = builder.{setter}({arguments});\n    \
             }}\n"
    )
}

fn function(api: &Api, place: &ResourceInTree, operation: &Operation, number: usize) -> String {
    let head = format!(
        "\n/// `{} {}`\nasync fn operation_{number}(client: Client, given: Given<'_>) -> Answer {{\n",
        operation.method.comment(),
        operation.path.comment()
    );
    if let Some(input) = operation.arguments.iter().find(|input| is_form(api, &input.ty)) {
        let why = format!("`{}` is a form, which is not created from JSON", input_key(input));
        return format!("{head}    Err({why:?}.to_owned())\n}}\n");
    }
    let handle: String = place.path().map(|resource| format!(".{}()", printed(&resource.accessor))).collect();
    let arguments: Vec<String> = operation.arguments.iter().map(|input| argument(api, input)).collect();
    let null = FnName::null(|name| operation.setters().any(|input| input.name.as_str() == name));
    let is_nullable = |input: &Input| operation.nullable().any(|(_, nullable)| nullable.name == input.name);
    let setters: String = operation
        .setters()
        .filter(|input| !is_form(api, &input.ty))
        .map(|input| setter(api, input, is_nullable(input).then_some(&null)))
        .collect();
    format!(
        "{head}    let request = client{handle}.{}({});\n{setters}    \
             let request = request.options(given.options());\n    \
             match given.method() {{\n{}    }}\n}}\n",
        printed(&operation.name),
        arguments.join(", "),
        sends(operation)
    )
}

/// Returns whether the type is the struct or union of a form, which is only sent.
fn is_form(api: &Api, ty: &TypeRef) -> bool {
    match ty {
        TypeRef::Named(id) => match &api.types[id.0].kind {
            TypeKind::Struct(item) => item.multipart,
            TypeKind::Union(item) => item.multipart,
            TypeKind::OpenEnum(_) | TypeKind::Newtype(_) => false,
        },
        TypeRef::Boxed(inner) => is_form(api, inner),
        TypeRef::Map(inner) => matches!(**inner, TypeRef::File | TypeRef::Bytes),
        _ => false,
    }
}

/// Returns the method of `Given` that returns a value of the type.
fn given(api: &Api, ty: &TypeRef, optional: bool) -> String {
    let word = |required: &str, optional_word: &str| {
        if optional { optional_word.to_owned() } else { required.to_owned() }
    };
    match ty {
        TypeRef::Boxed(inner) => given(api, inner, optional),
        TypeRef::File | TypeRef::Bytes => word("file", "optional_file"),
        TypeRef::List(item) if matches!(**item, TypeRef::File | TypeRef::Bytes) => {
            word("files", "optional_files")
        }
        ty => format!("{}::<{}>", word("required", "optional"), type_outside(api, ty)),
    }
}

fn argument(api: &Api, input: &Input) -> String {
    let key = input_key(input);
    if input.presence == Presence::Required {
        return format!("given.{}({key:?})?", given(api, &input.ty, false));
    }
    format!("given.required::<Option<{}>>({key:?})?", type_outside(api, &input.ty))
}

/// Returns the call of a setter, if its argument is given; `null` is the method that sends null.
fn setter(api: &Api, input: &Input, null: Option<&FnName>) -> String {
    let (key, name) = (input_key(input), printed(&input.name));
    let value = given(api, &input.ty, true);
    let set =
        format!("match given.{value}({key:?})? {{ Some(value) => request.{name}(value), None => request }}");
    match null.map(printed) {
        None => format!("    let request = {set};\n"),
        Some(null) => format!(
            "    let request = if given.is_null({key:?}) {{ request.{null}(|field| field.{name}) }} else {{ {set} }};\n"
        ),
    }
}

/// Returns the arms that send a request, the last for the usual method.
fn sends(operation: &Operation) -> String {
    let mut arms = String::new();
    for other in &operation.representations {
        let name = printed(&other.name);
        if let Some(shown) = shown(&other.success) {
            let _ = writeln!(
                arms,
                "        {:?} => received(request.{name}().send_with_response().await, {shown}),",
                other.name.as_str()
            );
        }
    }
    let stream = operation.stream.as_ref().map(|stream| {
        let shown = if stream.item.is_some() { "in_json" } else { "event_in_json" };
        format!("listed!(request.{}().await, {shown})", printed(&stream.method))
    });
    if let Some(stream) = &stream {
        let _ = writeln!(arms, "        \"stream\" => {stream},");
    }
    if operation.pagination.is_some() {
        arms.push_str("        \"items\" => listed!(runtime::Result::Ok(request.items()), in_json),\n");
    }
    let usual = match shown(&operation.success) {
        Some(shown) => format!("received(request.send_with_response().await, {shown})"),
        None => stream.unwrap_or_else(|| "Err(\"nothing is received\".to_owned())".to_owned()),
    };
    let _ = writeln!(arms, "        _ => {usual},");
    arms
}

/// Returns the function that prints a result; `None` for events.
fn shown(success: &Success) -> Option<&'static str> {
    match success {
        Success::Empty => Some("nothing"),
        Success::Json(_) => Some("in_json"),
        Success::Text => Some("in_text"),
        Success::Bytes => Some("in_hex"),
        Success::Events => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crategen::config::Config;
    use crategen::document::Document;
    use serde_json::json;

    const DOCUMENT: &str = "openapi: 3.1.0
info: {title: Harbour, version: '1'}
servers: [{url: https://example.com}]
paths:
  /boats/{enum}:
    post:
      parameters: [{name: enum, in: path, required: true, schema: {type: string}}]
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [kind, name]
              properties:
                kind: {const: boat}
                id: {type: string, readOnly: true}
                name: {type: string}
                flag: {type: [string, 'null']}
      responses: {'204': {description: a}}
";

    #[test]
    fn members_of_a_body_are_arguments() {
        let document = Document::parse("harbour.yaml", DOCUMENT).unwrap();
        let model = crategen::generate_from(&document, &Config::default(), "harbour.yaml").unwrap().model;
        let operation = model.operations().next().unwrap();
        let body = json!({"kind": "boat", "id": "1", "name": "Ada", "flag": null, "other": 7});
        let (mut arguments, mut members) = (Arguments::new(), Map::new());
        split_body(&model, operation, body.as_object().unwrap().clone(), &mut arguments, &mut members);
        assert_eq!(Value::from(arguments), json!({"field:name": "Ada", "field:flag": null}));
        assert_eq!(Value::from(members), json!({"other": 7}));
        let program = operations(&model);
        for line in [
            "client.boats().update(given.required::<String>(\"path:enum\")?, given.required::<String>(\"field:name\")?)",
            "request.null(|field| field.flag)",
            "received(request.send_with_response().await, nothing)",
        ] {
            assert!(program.contains(line), "{line}\n{program}");
        }
    }
}
