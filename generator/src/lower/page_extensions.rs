//! Pagination that extensions of an operation describe: `x-ms-pageable` and
//! `x-speakeasy-pagination`.

use indexmap::IndexMap;
use serde_json::Value;

use crate::config::{PageKind, PagedBy};

/// Returns the pagination of the first extension that describes one, with the extension's name. The
/// pagination is `None` if the extension says that there is only one page.
pub(super) fn extended(extensions: &IndexMap<String, Value>) -> Option<(&'static str, Option<PagedBy>)> {
    if let Some(pageable) = extensions.get("x-ms-pageable").and_then(Value::as_object) {
        let text = |key: &str| pageable.get(key).and_then(Value::as_str);
        let by = text("nextLinkName").map(|next| PagedBy {
            by: PageKind::Url,
            parameter: None,
            next: Some(next.to_owned()),
            items: Some(text("itemName").unwrap_or("value").to_owned()),
            total: None,
        });
        // `nextLinkName: null` means that everything is in one response.
        return Some(("x-ms-pageable", by));
    }
    let by = speakeasy(extensions.get("x-speakeasy-pagination")?)?;
    Some(("x-speakeasy-pagination", Some(by)))
}

/// Returns the pagination of `x-speakeasy-pagination`; `None` if the type of its input is
/// unknown.
fn speakeasy(value: &Value) -> Option<PagedBy> {
    let outputs = value.get("outputs");
    let output = |key: &str| outputs.and_then(|outputs| field(outputs.get(key)?.as_str()?));
    let input = |kind: &str| {
        let inputs = value.get("inputs")?.as_array()?;
        let of_kind = inputs.iter().find(|input| {
            input.get("type").and_then(Value::as_str) == Some(kind)
                && input.get("in").and_then(Value::as_str) == Some("parameters")
        });
        of_kind?.get("name")?.as_str().map(str::to_owned)
    };
    let (by, parameter, next) = match value.get("type")?.as_str()? {
        "cursor" => (PageKind::Cursor, input("cursor"), output("nextCursor")),
        "url" => (PageKind::Url, None, output("nextUrl")),
        "offsetLimit" => match input("page") {
            Some(page) => (PageKind::Page, Some(page), None),
            None => (PageKind::Offset, input("offset"), None),
        },
        _ => return None,
    };
    let total = output("numPages").filter(|_| by == PageKind::Page);
    Some(PagedBy { by, parameter, next, items: output("results"), total })
}

/// Returns the field that a JSONPath of names refers to, with dots between the names; `None` for
/// the whole page and for other paths.
fn field(path: &str) -> Option<String> {
    let names = path.strip_prefix("$.")?;
    (!names.is_empty() && !names.contains(['[', ']', '*', '?', '@'])).then(|| names.to_owned())
}

#[cfg(test)]
mod tests {
    use indexmap::IndexMap;
    use serde_json::{Value, json};

    use super::extended;
    use crate::config::PageKind;

    #[test]
    fn extensions_name_the_fields_of_pages() {
        let cursor = json!({
            "type": "cursor",
            "inputs": [{"name": "limit", "in": "parameters", "type": "limit"}, {"name": "c", "in": "parameters", "type": "cursor"}],
            "outputs": {"results": "$.data.items", "nextCursor": "$.meta.next"},
        });
        let page = json!({
            "type": "offsetLimit",
            "inputs": [{"name": "p", "in": "parameters", "type": "page"}],
            "outputs": {"results": "$", "numPages": "$.pages"},
        });
        let offset =
            json!({"type": "offsetLimit", "inputs": [{"name": "o", "in": "parameters", "type": "offset"}]});
        let url = json!({"type": "url", "outputs": {"results": "$.data", "nextUrl": "$.next"}});
        let last = json!({"type": "url", "outputs": {"nextUrl": "$.data[-1].url"}});
        let rows: [(&str, Value, PageKind, [Option<&str>; 4]); 7] = [
            (
                "x-ms-pageable",
                json!({"nextLinkName": "more"}),
                PageKind::Url,
                [None, Some("more"), Some("value"), None],
            ),
            (
                "x-ms-pageable",
                json!({"nextLinkName": "n", "itemName": "all"}),
                PageKind::Url,
                [None, Some("n"), Some("all"), None],
            ),
            (
                "x-speakeasy-pagination",
                cursor,
                PageKind::Cursor,
                [Some("c"), Some("meta.next"), Some("data.items"), None],
            ),
            ("x-speakeasy-pagination", page, PageKind::Page, [Some("p"), None, None, Some("pages")]),
            ("x-speakeasy-pagination", offset, PageKind::Offset, [Some("o"), None, None, None]),
            ("x-speakeasy-pagination", url, PageKind::Url, [None, Some("next"), Some("data"), None]),
            ("x-speakeasy-pagination", last, PageKind::Url, [None; 4]),
        ];
        for (key, value, kind, [parameter, next, items, total]) in rows {
            let text = value.to_string();
            let extensions = IndexMap::from([(key.to_owned(), value)]);
            let Some((named, Some(by))) = extended(&extensions) else { panic!("{text}") };
            assert_eq!((named, by.by), (key, kind), "{text}");
            let found =
                [by.parameter.as_deref(), by.next.as_deref(), by.items.as_deref(), by.total.as_deref()];
            assert_eq!(found, [parameter, next, items, total], "{text}");
        }
        let one = IndexMap::from([("x-ms-pageable".to_owned(), json!({"nextLinkName": null}))]);
        assert_eq!(extended(&one), Some(("x-ms-pageable", None)));
        let other = IndexMap::from([("x-speakeasy-pagination".to_owned(), json!({"type": "guess"}))]);
        assert_eq!(extended(&other), None);
    }
}
