//! Styles of parameters (OpenAPI 3.1, 4.8.12 "Parameter Object", "style").

use crate::http::encoding::{Escape, Pairs, component};
use crate::http::param_value::ParamValue;

/// The style of a query parameter or a form's field. An absent value, `null` and an empty list send
/// nothing.
///
/// If the style does not define how to write a value inside a list or an object, it is written as
/// JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum QueryStyle {
    /// `ids=a&ids=b`; each property of an object becomes a parameter.
    FormExplode,
    /// `ids=a,b`; an object is `at=gt,1,lt,2`.
    Form,
    /// `ids=a%20b`
    SpaceDelimited,
    /// `ids=a%09b`
    TabDelimited,
    /// `ids=a%7Cb`
    PipeDelimited,
    /// `ids[]=a&ids[]=b`; other values as in [`DeepObject`](Self::DeepObject). Brackets are
    /// percent-encoded.
    Brackets,
    /// `at[gt]=1&at[lt]=2`, at any depth. Lists of scalars have empty brackets (`at[in][]=1`),
    /// other lists have indices (`items[0][price]=1&items[1][price]=2`), since nothing else
    /// separates their elements.
    DeepObject,
    /// Like [`DeepObject`](Self::DeepObject), with indices in all lists: `ids[0]=a&ids[1]=b`.
    Indices,
    /// Like [`DeepObject`](Self::DeepObject), with empty brackets in all lists:
    /// `items[][price]=1&items[][price]=2`. A repeated property begins the next element.
    EmptyBrackets,
    /// The JSON text of the value (`content: application/json`).
    Json,
    /// `ids=a,b` in a cookie. Only characters that a cookie cannot contain are percent-encoded.
    Cookie,
    /// `ids=a; ids=b` in a cookie, encoded as in [`Cookie`](Self::Cookie); each property of an
    /// object becomes a cookie.
    CookieExplode,
}

/// The style of a path parameter or a header; headers support neither `Label` nor `Matrix`. The
/// `Explode` variants stand for `explode: true`, which does not affect scalars.
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
    /// `a%20b`, in a header `a b`.
    SpaceDelimited,
    /// `a%09b`, in a header with a tab.
    TabDelimited,
    /// `a%7Cb`, in a header `a|b`.
    PipeDelimited,
    /// The JSON text of the value (`content: application/json`).
    Json,
}

/// The parameter or field of a value in some style: a name, and texts separated by the style's
/// delimiter. Nothing is percent-encoded yet.
pub(crate) struct Pair {
    pub(crate) name: String,
    texts: Vec<String>,
    delimiter: char,
}

impl Pair {
    fn new(name: &str, text: String) -> Self {
        Self { name: name.to_owned(), texts: vec![text], delimiter: ',' }
    }

    /// Returns the value without percent-encoding.
    #[inline]
    pub(crate) fn unencoded(&self) -> String {
        self.texts.join(self.delimiter.encode_utf8(&mut [0; 4]))
    }

    /// Returns the value for a query or form. Delimiters inside texts are encoded.
    fn escaped(&self, escape: Escape) -> String {
        if let [text] = self.texts.as_slice() {
            return escape.apply(text);
        }
        let delimiter = match self.delimiter {
            ',' => ",",
            ' ' => "%20",
            '\t' => "%09",
            _ => "%7C",
        };
        let texts = self.texts.iter().map(|text| escape.apply(text).replace(',', "%2C"));
        texts.collect::<Vec<String>>().join(delimiter)
    }
}

/// Adds a parameter to a query or form.
pub(crate) fn query(style: QueryStyle, escape: Escape, name: &str, value: &ParamValue, out: &mut Pairs) {
    for pair in pairs(style, name, value) {
        out.push_encoded(&pair.name, &pair.escaped(escape));
    }
}

/// Returns the parameters or fields of a value in a style.
pub(crate) fn pairs(style: QueryStyle, name: &str, value: &ParamValue) -> Vec<Pair> {
    let mut out = Vec::new();
    match style {
        QueryStyle::FormExplode | QueryStyle::CookieExplode => form_explode(name, value, &mut out),
        QueryStyle::Form | QueryStyle::Cookie => delimited(name, value, ',', &mut out),
        QueryStyle::SpaceDelimited => delimited(name, value, ' ', &mut out),
        QueryStyle::TabDelimited => delimited(name, value, '\t', &mut out),
        QueryStyle::PipeDelimited => delimited(name, value, '|', &mut out),
        QueryStyle::Brackets | QueryStyle::DeepObject | QueryStyle::Indices | QueryStyle::EmptyBrackets => {
            // The parameter's name may already end with brackets.
            let bare = name.strip_suffix("[]").filter(|_| matches!(value, ParamValue::List(_)));
            nested(style, bare.unwrap_or(name), value, &mut out);
        }
        QueryStyle::Json if *value == ParamValue::Null => {}
        QueryStyle::Json => out.push(Pair::new(name, value.to_json())),
    }
    out
}

/// The settings of a form's field that differ from the defaults.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct FieldFormat {
    /// Replaces the form's style.
    pub(crate) style: Option<QueryStyle>,
    pub(crate) allow_reserved: bool,
}

/// Adds the properties of an object as fields of a form. Any other value has no names and sends
/// nothing. `formats` contains the fields with settings of their own.
pub(crate) fn form(
    style: QueryStyle,
    formats: &[(&'static str, FieldFormat)],
    value: &ParamValue,
    out: &mut Pairs,
) {
    if let ParamValue::Object(members) = value {
        for (name, value) in members {
            let own = formats.iter().find(|(field, _)| field == name).map(|(_, format)| *format);
            let format = own.unwrap_or_default();
            let escape = if format.allow_reserved { Escape::OnlyInForm } else { Escape::Reserved };
            query(format.style.unwrap_or(style), escape, name, value, out);
        }
    }
}

fn form_explode(name: &str, value: &ParamValue, out: &mut Vec<Pair>) {
    match value {
        ParamValue::List(items) => {
            out.extend(items.iter().filter_map(ParamValue::to_text).map(|text| Pair::new(name, text)));
        }
        ParamValue::Object(members) => {
            for (name, value) in members {
                match value {
                    ParamValue::List(_) => form_explode(name, value, out),
                    _ => out.extend(value.to_text().map(|text| Pair::new(name, text))),
                }
            }
        }
        _ => out.extend(value.to_text().map(|text| Pair::new(name, text))),
    }
}

fn delimited(name: &str, value: &ParamValue, delimiter: char, out: &mut Vec<Pair>) {
    let texts: Vec<String> = match value {
        ParamValue::List(items) => items.iter().filter_map(ParamValue::to_text).collect(),
        ParamValue::Object(members) => {
            let sent = members.iter().filter_map(|(name, value)| Some([name.clone(), value.to_text()?]));
            sent.flatten().collect()
        }
        _ => value.to_text().into_iter().collect(),
    };
    if !texts.is_empty() {
        out.push(Pair { name: name.to_owned(), texts, delimiter });
    }
}

/// Adds members with their names in brackets, and elements with indices or empty brackets.
fn nested(style: QueryStyle, name: &str, value: &ParamValue, out: &mut Vec<Pair>) {
    match value {
        ParamValue::List(items) => {
            let has_indices = match style {
                QueryStyle::Indices => true,
                QueryStyle::EmptyBrackets => false,
                _ => items.iter().any(|item| matches!(item, ParamValue::List(_) | ParamValue::Object(_))),
            };
            let mut index = 0;
            for item in items {
                let before = out.len();
                let key = if has_indices { format!("{name}[{index}]") } else { format!("{name}[]") };
                nested(style, &key, item, out);
                // An element that sends nothing leaves no gap.
                index += usize::from(out.len() > before);
            }
        }
        ParamValue::Object(members) => {
            for (member, value) in members {
                nested(style, &format!("{name}[{member}]"), value, out);
            }
        }
        _ => out.extend(value.to_text().map(|text| Pair::new(name, text))),
    }
}

/// Returns a percent-encoded path parameter. `None` if there is no value, which a path requires.
pub(crate) fn path(style: PathStyle, escape: Escape, name: &str, value: &ParamValue) -> Option<String> {
    if style == PathStyle::Json {
        return (*value != ParamValue::Null).then(|| escape.apply(&value.to_json()));
    }
    if let (PathStyle::Simple | PathStyle::SimpleExplode, ParamValue::Bare(text) | ParamValue::Text(text)) =
        (style, value)
    {
        return Some(escape.apply(text)).filter(|text| !text.is_empty());
    }
    let name = &component(name);
    let (prefix, delimiter, pair) = match style {
        PathStyle::Simple | PathStyle::Json => (String::new(), ",", ","),
        PathStyle::SimpleExplode => (String::new(), ",", "="),
        PathStyle::Label => (".".to_owned(), ",", ","),
        PathStyle::LabelExplode => (".".to_owned(), ".", "="),
        PathStyle::Matrix => (format!(";{name}="), ",", ","),
        PathStyle::MatrixExplode => (";".to_owned(), ";", "="),
        PathStyle::SpaceDelimited => (String::new(), "%20", "%20"),
        PathStyle::TabDelimited => (String::new(), "%09", "%09"),
        PathStyle::PipeDelimited => (String::new(), "%7C", "%7C"),
    };
    let mut parts = parts(value, pair, escape);
    if style == PathStyle::MatrixExplode && !matches!(value, ParamValue::Object(_)) {
        for part in &mut parts {
            *part = format!("{name}={part}");
        }
    }
    if parts.iter().all(String::is_empty) {
        return None;
    }
    Some(format!("{prefix}{}", parts.join(delimiter)))
}

/// Returns a header's value, which is not percent-encoded. `None` if there is nothing to send.
#[inline]
pub(crate) fn header(style: PathStyle, value: &ParamValue) -> Option<String> {
    let delimiter = match style {
        PathStyle::SpaceDelimited => " ",
        PathStyle::TabDelimited => "\t",
        PathStyle::PipeDelimited => "|",
        _ => ",",
    };
    let pair = if style == PathStyle::SimpleExplode { "=" } else { delimiter };
    let parts: Vec<String> = match value {
        ParamValue::Null => return None,
        value if style == PathStyle::Json => return Some(value.to_json()),
        ParamValue::List(items) => items.iter().filter_map(ParamValue::to_text).collect(),
        ParamValue::Object(members) => members
            .iter()
            .filter_map(|(name, value)| Some(format!("{name}{pair}{}", value.to_text()?)))
            .collect(),
        _ => return value.to_text(),
    };
    (!parts.is_empty()).then(|| parts.join(delimiter))
}

/// Adds a percent-encoded cookie, or one for each property of an exploded object. The elements of a
/// list share one cookie, since each cookie name is sent once (RFC 6265, section 5.4).
#[inline]
pub(crate) fn cookie(style: QueryStyle, name: &str, value: &ParamValue, out: &mut Vec<(String, String)>) {
    if let (QueryStyle::FormExplode, ParamValue::Object(members)) = (style, value) {
        let texts = members.iter().filter_map(|(name, value)| Some((name, value.to_text()?)));
        out.extend(texts.map(|(name, text)| (component(name), component(&text))));
        return;
    }
    let verbatim = |text: String| super::encoding::cookie(&text);
    if style == QueryStyle::CookieExplode {
        let texts =
            |items: &[ParamValue]| -> Vec<String> { items.iter().filter_map(ParamValue::to_text).collect() };
        match value {
            ParamValue::Object(members) => {
                let texts = members.iter().filter_map(|(name, value)| Some((name, value.to_text()?)));
                out.extend(texts.map(|(name, text)| (super::encoding::cookie_name(name), verbatim(text))));
            }
            ParamValue::List(items) => {
                out.extend(texts(items).into_iter().map(|text| (name.to_owned(), verbatim(text))));
            }
            _ => out.extend(value.to_text().map(|text| (name.to_owned(), verbatim(text)))),
        }
        return;
    }
    let parts = match style {
        QueryStyle::Cookie => match value {
            ParamValue::List(items) => items.iter().filter_map(ParamValue::to_text).map(verbatim).collect(),
            ParamValue::Object(members) => members
                .iter()
                .filter_map(|(name, value)| {
                    Some(format!("{},{}", verbatim(name.to_string()), verbatim(value.to_text()?)))
                })
                .collect(),
            _ => value.to_text().map(verbatim).into_iter().collect(),
        },
        QueryStyle::Json if *value == ParamValue::Null => Vec::new(),
        QueryStyle::Json => vec![component(&value.to_json())],
        _ => parts(value, ",", Escape::Reserved),
    };
    if !parts.is_empty() {
        out.push((name.to_owned(), parts.join(",")));
    }
}

/// Returns the elements, or the properties with `pair` between name and value, each
/// percent-encoded. Delimiters inside them are always encoded.
fn parts(value: &ParamValue, pair: &str, escape: Escape) -> Vec<String> {
    let part = |text: &str| match escape {
        Escape::Reserved => component(text),
        _ => escape.apply(text).replace(',', "%2C").replace(';', "%3B").replace('=', "%3D"),
    };
    let encoded = |value: &ParamValue| value.to_text().map(|text| part(&text));
    match value {
        ParamValue::List(items) => items.iter().filter_map(encoded).collect(),
        ParamValue::Object(members) => members
            .iter()
            .filter_map(|(name, value)| Some(format!("{}{pair}{}", component(name), encoded(value)?)))
            .collect(),
        _ => value.to_text().map(|text| escape.apply(&text)).into_iter().collect(),
    }
}
