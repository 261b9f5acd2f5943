//! Pagination styles, by the parameters of a list and the fields of its page.

use super::operation;
use crate::ir::{Next, Pagination};

/// Returns the pagination of a list of strings with these query parameters and these fields in
/// addition to `data`.
fn pages(parameters: &[&str], fields: &str, headers: &str) -> Option<Pagination> {
    let parameters: Vec<String> = parameters
        .iter()
        .map(|parameter| {
            let (name, schema) = parameter.split_once(' ').expect("a name and a type");
            format!("{{in: query, name: {name}, schema: {{type: {schema}}}}}")
        })
        .collect();
    let page = format!(
        "{{type: object, required: [data], properties: {{data: {{type: array, items: {{type: string}}}}, {fields}}}}}"
    );
    let text = format!(
        "get: {{parameters: [{}], responses: {{'200': {{description: A page., headers: {{{headers}}}, \
         content: {{application/json: {{schema: {page}}}}}}}}}}}",
        parameters.join(", ")
    );
    operation(&text, "").1.pagination
}

/// Returns the pagination style in a word, with the field that refers to the next page.
fn kind(pagination: Option<Pagination>) -> String {
    let Some(pagination) = pagination else { return "none".to_owned() };
    let total =
        |total: Option<crate::ir::PageField>| total.map_or(String::new(), |field| format!(" of {field}"));
    match pagination.next {
        Next::Cursor { parameter, field } => format!("cursor {parameter} from {field}"),
        Next::LastId { parameter, field, item_id } => {
            format!(
                "last id {parameter} from {}",
                field.map_or_else(|| format!("{item_id:?}"), |field| field.to_string())
            )
        }
        Next::Offset { parameter, total: of } => format!("offset {parameter}{}", total(of)),
        Next::Page { parameter, first, total: of } => format!("page {parameter} from {first}{}", total(of)),
        Next::Url { field } => format!("url {field}"),
        Next::Link => "link".to_owned(),
    }
}

#[test]
fn kinds_of_pages() {
    let rows: [(&[&str], &str, &str, &str); 15] = [
        (&["after string"], "next: {type: string}", "", "cursor after from next"),
        (&["cursor string"], "next_cursor: {type: string}", "", "cursor cursor from next_cursor"),
        (&["page string"], "next_page: {type: string}", "", "cursor page from next_page"),
        (&["page_token string"], "next_page: {type: string}", "", "cursor page_token from next_page"),
        (&["after string"], "last_id: {type: string}", "", "last id after from last_id"),
        (&["offset integer", "limit integer"], "", "", "offset offset"),
        (&["offset integer", "limit integer"], "total: {type: integer}", "", "offset offset of total"),
        // Without a limit, the size of a page is not known.
        (&["offset integer"], "", "", "none"),
        (&["page integer"], "", "", "page page from 1"),
        (
            &["page 'integer', default: 0"],
            "total_pages: {type: integer}",
            "",
            "page page from 0 of total_pages",
        ),
        (&[], "next_url: {type: string}", "", "url next_url"),
        // Next to a field for the previous page, `next` is a URL.
        (&[], "next: {type: string}, previous: {type: string}", "", "url next"),
        (&[], "next: {type: string}", "", "none"),
        (&[], "", "Link: {schema: {type: string}}", "link"),
        (&["limit integer"], "", "", "none"),
    ];
    for (parameters, fields, headers, expected) in rows {
        assert_eq!(kind(pages(parameters, fields, headers)), expected, "{parameters:?} {fields} {headers}");
    }
}

#[test]
fn a_boolean_says_whether_there_are_more() {
    let has_more = "next: {type: string}, has_more: {type: boolean}";
    let pagination = pages(&["after string"], has_more, "").expect("it is a list");
    assert_eq!(pagination.more.map(|field| field.to_string()).as_deref(), Some("has_more"));
    assert_eq!(pagination.items.map(|field| field.to_string()).as_deref(), Some("data"));
}
