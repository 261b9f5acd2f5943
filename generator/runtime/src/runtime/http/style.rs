//! How parameters are written (OpenAPI 3.1, 4.8.12 "Parameter Object", "style").

use crate::runtime::http::encoding::{Pairs, component};
use crate::runtime::http::plain::Plain;

/// How a query parameter, or a field of a form, is written. An absent value, `null` and an empty list send nothing.
///
/// Where a style does not say how to write what is inside a list or an object, that is written as JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum QueryStyle {
    /// `ids=a&ids=b`; an object's properties become parameters of their own.
    FormExplode,
    /// `ids=a,b`; an object is `at=gt,1,lt,2`.
    Form,
    /// `ids=a%20b`
    SpaceDelimited,
    /// `ids=a%7Cb`
    PipeDelimited,
    /// `ids[]=a&ids[]=b`; objects as with [`DeepObject`](Self::DeepObject). Brackets are percent-encoded.
    Brackets,
    /// `at[gt]=1&at[lt]=2`, nested as deep as the value is; lists as with [`Brackets`](Self::Brackets).
    DeepObject,
    /// The JSON text of the value (`content: application/json`).
    Json,
}

/// How a path parameter is written; `Explode` where the document says `explode: true`, which makes no difference to a
/// scalar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PathStyle {
    /// `a,b`; an object is `gt,1,lt,2`.
    Simple,
    /// `a,b`; an object is `gt=1,lt=2`.
    SimpleExplode,
    /// `.a,b`; an object is `.gt,1,lt,2`.
    Label,
    /// `.a.b`; an object is `.gt=1.lt=2`.
    LabelExplode,
    /// `;ids=a,b`; an object is `;at=gt,1,lt,2`.
    Matrix,
    /// `;ids=a;ids=b`; an object is `;gt=1;lt=2`.
    MatrixExplode,
}

/// Adds a parameter to a query or a form.
pub(crate) fn query(style: QueryStyle, name: &str, value: &Plain, out: &mut Pairs) {
    match style {
        QueryStyle::FormExplode => form_explode(name, value, out),
        QueryStyle::Form => delimited(name, value, ",", out),
        QueryStyle::SpaceDelimited => delimited(name, value, "%20", out),
        QueryStyle::PipeDelimited => delimited(name, value, "%7C", out),
        QueryStyle::Brackets | QueryStyle::DeepObject => brackets(name, value, out),
        QueryStyle::Json if *value == Plain::Null => {}
        QueryStyle::Json => out.push(name, &value.to_json()),
    }
}

/// Adds the properties of an object as fields of a form; what is no object has no names and sends nothing.
pub(crate) fn form(style: QueryStyle, value: &Plain, out: &mut Pairs) {
    if let Plain::Object(members) = value {
        for (name, value) in members {
            query(style, name, value, out);
        }
    }
}

fn form_explode(name: &str, value: &Plain, out: &mut Pairs) {
    match value {
        Plain::List(items) => {
            for text in items.iter().filter_map(Plain::to_text) {
                out.push(name, &text);
            }
        }
        Plain::Object(members) => {
            for (name, value) in members {
                match value {
                    Plain::List(_) => form_explode(name, value, out),
                    _ => value.to_text().into_iter().for_each(|text| out.push(name, &text)),
                }
            }
        }
        _ => value.to_text().into_iter().for_each(|text| out.push(name, &text)),
    }
}

fn delimited(name: &str, value: &Plain, delimiter: &str, out: &mut Pairs) {
    let parts = parts(value, delimiter);
    if !parts.is_empty() {
        out.push_encoded(name, &parts.join(delimiter));
    }
}

fn brackets(name: &str, value: &Plain, out: &mut Pairs) {
    match value {
        Plain::List(items) => {
            // A document may have the brackets in the parameter's name already.
            let name = match name.ends_with("[]") {
                true => name.to_owned(),
                false => format!("{name}[]"),
            };
            items.iter().for_each(|item| brackets_inside(&name, item, out));
        }
        _ => brackets_inside(name, value, out),
    }
}

fn brackets_inside(name: &str, value: &Plain, out: &mut Pairs) {
    match value {
        Plain::List(_) => brackets(name, value, out),
        Plain::Object(members) => {
            for (member, value) in members {
                brackets(&format!("{name}[{member}]"), value, out);
            }
        }
        _ => value.to_text().into_iter().for_each(|text| out.push(name, &text)),
    }
}

/// A path parameter, percent-encoded. `None` where there is no value, which no path can do without.
pub(crate) fn path(style: PathStyle, name: &str, value: &Plain) -> Option<String> {
    let name = &component(name);
    let (prefix, delimiter, pair) = match style {
        PathStyle::Simple => (String::new(), ",", ","),
        PathStyle::SimpleExplode => (String::new(), ",", "="),
        PathStyle::Label => (".".to_owned(), ",", ","),
        PathStyle::LabelExplode => (".".to_owned(), ".", "="),
        PathStyle::Matrix => (format!(";{name}="), ",", ","),
        PathStyle::MatrixExplode => (";".to_owned(), ";", "="),
    };
    let mut parts = parts(value, pair);
    if style == PathStyle::MatrixExplode && !matches!(value, Plain::Object(_)) {
        for part in &mut parts {
            *part = format!("{name}={part}");
        }
    }
    if parts.iter().all(String::is_empty) {
        return None;
    }
    Some(format!("{prefix}{}", parts.join(delimiter)))
}

/// A header's value, style `simple`; not encoded, as headers are not. `None` where there is nothing to send.
pub(crate) fn header(value: &Plain) -> Option<String> {
    let parts: Vec<String> = match value {
        Plain::List(items) => items.iter().filter_map(Plain::to_text).collect(),
        Plain::Object(members) => members
            .iter()
            .filter_map(|(name, value)| Some(format!("{name},{}", value.to_text()?)))
            .collect(),
        _ => return value.to_text(),
    };
    (!parts.is_empty()).then(|| parts.join(","))
}

/// A cookie's value, style `form`, percent-encoded. `None` where there is nothing to send.
pub(crate) fn cookie(value: &Plain) -> Option<String> {
    let parts = parts(value, ",");
    (!parts.is_empty()).then(|| parts.join(","))
}

/// The elements, or the properties with `pair` between name and value, each percent-encoded.
fn parts(value: &Plain, pair: &str) -> Vec<String> {
    let encoded = |value: &Plain| value.to_text().map(|text| component(&text));
    match value {
        Plain::List(items) => items.iter().filter_map(encoded).collect(),
        Plain::Object(members) => members
            .iter()
            .filter_map(|(name, value)| Some(format!("{}{pair}{}", component(name), encoded(value)?)))
            .collect(),
        _ => encoded(value).into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::PathStyle::*;
    use super::QueryStyle::{self, *};
    use super::*;

    const LIST: &str = r#"["a","b c","d,e"]"#;
    const OBJECT: &str = r#"{"gt":1,"lt":null,"in":["x","y"]}"#;
    const NESTED: &str = r#"{"a":{"b":[1,{"c":true}]}}"#;

    #[test]
    fn query_styles() {
        for (style, json, expected) in [
            (FormExplode, "null", ""),
            (FormExplode, "[]", ""),
            (FormExplode, "{}", ""),
            (FormExplode, "\"\"", "k="),
            (FormExplode, "20", "k=20"),
            (FormExplode, "1.5", "k=1.5"),
            (FormExplode, "true", "k=true"),
            (FormExplode, LIST, "k=a&k=b%20c&k=d%2Ce"),
            (FormExplode, OBJECT, "gt=1&in=x&in=y"),
            (
                FormExplode,
                NESTED,
                "a=%7B%22b%22%3A%5B1%2C%7B%22c%22%3Atrue%7D%5D%7D",
            ),
            (Form, LIST, "k=a,b%20c,d%2Ce"),
            (Form, "[]", ""),
            (Form, "[null]", ""),
            (Form, r#"{"gt":1,"lt":2}"#, "k=gt,1,lt,2"),
            (SpaceDelimited, LIST, "k=a%20b%20c%20d%2Ce"),
            (PipeDelimited, LIST, "k=a%7Cb%20c%7Cd%2Ce"),
            (Brackets, LIST, "k%5B%5D=a&k%5B%5D=b%20c&k%5B%5D=d%2Ce"),
            (Brackets, "1", "k=1"),
            (
                Brackets,
                OBJECT,
                "k%5Bgt%5D=1&k%5Bin%5D%5B%5D=x&k%5Bin%5D%5B%5D=y",
            ),
            (
                DeepObject,
                NESTED,
                "k%5Ba%5D%5Bb%5D%5B%5D=1&k%5Ba%5D%5Bb%5D%5B%5D%5Bc%5D=true",
            ),
            (DeepObject, "null", ""),
            (
                QueryStyle::Json,
                r#"{"b":1,"a":"1"}"#,
                "k=%7B%22b%22%3A1%2C%22a%22%3A%221%22%7D",
            ),
            (QueryStyle::Json, "null", ""),
        ] {
            let mut out = Pairs::default();
            query(style, "k", &Plain::parse(json.as_bytes()), &mut out);
            assert_eq!(out.as_str(), expected, "{style:?} {json}");
        }
    }

    #[test]
    fn a_name_that_has_its_brackets_keeps_one_pair() {
        let mut out = Pairs::default();
        query(Brackets, "ids[]", &Plain::parse(b"[1,2]"), &mut out);
        assert_eq!(out.as_str(), "ids%5B%5D=1&ids%5B%5D=2");
    }

    /// The values of the table in OpenAPI 3.1, 4.8.12.4 "Style Examples", where it has them.
    #[test]
    fn path_styles() {
        let list = r#"["blue","black","brown"]"#;
        let object = r#"{"R":100,"G":200,"B":150}"#;
        for (style, json, expected) in [
            (Simple, "\"blue\"", Some("blue")),
            (Simple, list, Some("blue,black,brown")),
            (Simple, object, Some("R,100,G,200,B,150")),
            (SimpleExplode, object, Some("R=100,G=200,B=150")),
            (
                Simple,
                "\"a/b?c#d%2e;e,f é\"",
                Some("a%2Fb%3Fc%23d%252e%3Be%2Cf%20%C3%A9"),
            ),
            (Simple, "\"\"", None),
            (Simple, "null", None),
            (Simple, "[]", None),
            (Label, "\"blue\"", Some(".blue")),
            (Label, list, Some(".blue,black,brown")),
            (LabelExplode, list, Some(".blue.black.brown")),
            (LabelExplode, object, Some(".R=100.G=200.B=150")),
            (Matrix, "\"blue\"", Some(";color=blue")),
            (Matrix, list, Some(";color=blue,black,brown")),
            (MatrixExplode, list, Some(";color=blue;color=black;color=brown")),
            (Matrix, object, Some(";color=R,100,G,200,B,150")),
            (MatrixExplode, object, Some(";R=100;G=200;B=150")),
        ] {
            let actual = path(style, "color", &Plain::parse(json.as_bytes()));
            assert_eq!(actual.as_deref(), expected, "{style:?} {json}");
        }
    }

    #[test]
    fn header_and_cookie_styles() {
        for (json, as_header, as_cookie) in [
            ("null", None, None),
            ("\"a b\"", Some("a b"), Some("a%20b")),
            ("[1,2]", Some("1,2"), Some("1,2")),
            (r#"{"a":1,"b":null}"#, Some("a,1"), Some("a,1")),
        ] {
            let value = Plain::parse(json.as_bytes());
            assert_eq!(header(&value).as_deref(), as_header);
            assert_eq!(cookie(&value).as_deref(), as_cookie);
        }
    }
}
