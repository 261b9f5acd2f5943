//! The file `api.md`: every method in one line.

use super::resource_context::ResourceContext;
use super::rust_type::rust_type;
use crate::ir::{Api, Operation, Success};
use crate::names::all_unmarked;
use crate::text::code_span;

/// Returns the whole file, without the header.
pub fn api_list(api: &Api) -> String {
    let mut text = format!(
        "# Methods of {}\n\nRequired parameters are arguments, optional ones are setters of the returned request.\n",
        api.package.name
    );
    for context in ResourceContext::all(&api.resources) {
        if context.resource.operations.is_empty() {
            continue;
        }
        let handle = all_unmarked(&context.call().to_string().replace(' ', ""));
        text.push_str(&format!("\n## {}\n\n", code_span(&handle)));
        for operation in &context.resource.operations {
            text.push_str(&line(api, &context, operation));
        }
    }
    text
}

fn line(api: &Api, context: &ResourceContext<'_>, operation: &Operation) -> String {
    let arguments: Vec<&str> = operation.arguments.iter().map(|input| input.name.as_str()).collect();
    let call = format!("{}({})", operation.name, arguments.join(", "));
    let result = match &operation.success {
        Success::Json(ty) => all_unmarked(&rust_type(api, ty).to_string().replace(' ', "")),
        Success::Empty => "()".to_owned(),
        Success::Text => "String".to_owned(),
        Success::Bytes => "Bytes".to_owned(),
        Success::Events => "EventStream".to_owned(),
    };
    let deprecated = if operation.deprecated { "**deprecated** " } else { "" };
    let summary = operation.doc.summary.paragraph();
    let summary = if summary.is_empty() { summary } else { format!(" {summary}") };
    format!(
        "- {deprecated}[{}]({}) → {}: {}{}\n",
        code_span(&call),
        context.file(),
        code_span(&result),
        operation.line().code_span(),
        summary.replace('\n', " ")
    )
}
