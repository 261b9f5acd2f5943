//! How parameters are written (OpenAPI 3.1, 4.8.12 "Parameter Object", "style").

use crate::http::encoding::{Pairs, component};
use crate::http::plain::Plain;

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

/// How a path parameter or a header is written; headers know `Simple`, `SimpleExplode` and `Json`. `Explode` where the document says `explode: true`, which makes no difference to a
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
    /// The JSON text of the value (`content: application/json`).
    Json,
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
/// `styles` has those of fields that are written in another.
pub(crate) fn form(style: QueryStyle, styles: &[(&str, QueryStyle)], value: &Plain, out: &mut Pairs) {
    if let Plain::Object(members) = value {
        for (name, value) in members {
            let own = styles.iter().find(|(field, _)| field == name).map(|(_, style)| *style);
            query(own.unwrap_or(style), name, value, out);
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
    if style == PathStyle::Json {
        return (*value != Plain::Null).then(|| component(&value.to_json()));
    }
    let name = &component(name);
    let (prefix, delimiter, pair) = match style {
        PathStyle::Simple | PathStyle::Json => (String::new(), ",", ","),
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

/// A header's value; not percent-encoded, as headers are not. `None` where there is nothing to send.
#[inline]
pub(crate) fn header(style: PathStyle, value: &Plain) -> Option<String> {
    let pair = if style == PathStyle::SimpleExplode { "=" } else { "," };
    let parts: Vec<String> = match value {
        Plain::Null => return None,
        value if style == PathStyle::Json => return Some(value.to_json()),
        Plain::List(items) => items.iter().filter_map(Plain::to_text).collect(),
        Plain::Object(members) => members
            .iter()
            .filter_map(|(name, value)| Some(format!("{name}{pair}{}", value.to_text()?)))
            .collect(),
        _ => return value.to_text(),
    };
    (!parts.is_empty()).then(|| parts.join(","))
}

/// A cookie, percent-encoded, or one for each property of an object that is exploded. The elements of a list are one
/// cookie, since a cookie of a name is sent once (RFC 6265, section 5.4).
#[inline]
pub(crate) fn cookie(style: QueryStyle, name: &str, value: &Plain, out: &mut Vec<(String, String)>) {
    if let (QueryStyle::FormExplode, Plain::Object(members)) = (style, value) {
        let texts = members.iter().filter_map(|(name, value)| Some((name, value.to_text()?)));
        out.extend(texts.map(|(name, text)| (component(name), component(&text))));
        return;
    }
    let parts = match style {
        QueryStyle::Json if *value == Plain::Null => Vec::new(),
        QueryStyle::Json => vec![component(&value.to_json())],
        _ => parts(value, ","),
    };
    if !parts.is_empty() {
        out.push((name.to_owned(), parts.join(",")));
    }
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
