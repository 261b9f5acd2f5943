//! `collectionFormat`: how the elements of a list are written (Swagger 2.0, "Parameter Object").

use crate::diagnostic::{Code, Diagnostic};
use crate::document::Node;
use crate::spec::ParameterLocation;
use crate::spec::cursor::Cursor;
use crate::spec::resolver::Resolver;

const FORMATS: [&str; 5] = ["csv", "ssv", "tsv", "pipes", "multi"];

/// The places in which a list may be written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// A query or a form, where a name can be repeated.
    Pairs,
    /// A path or a header.
    Value,
}

/// A style and whether it is exploded, as OpenAPI 3 calls them. It has no `tabDelimited`, and knows
/// other separators in queries only.
type Style = (Option<String>, Option<bool>);

impl<'d> Resolver<'d> {
    /// Returns the style of a parameter or header.
    pub(in crate::spec) fn collection(&mut self, at: &Cursor<'d>, location: ParameterLocation) -> Style {
        self.warn_of_misplaced_file(at);
        self.style_of_list(
            at,
            match location {
                ParameterLocation::Query => Place::Pairs,
                ParameterLocation::Path | ParameterLocation::Header | ParameterLocation::Cookie => {
                    Place::Value
                }
            },
        )
    }

    /// Returns the style of a field of a form.
    pub(super) fn collection_in_form(&mut self, at: &Cursor<'d>) -> Style {
        if self.is_swagger() { self.style_of_list(at, Place::Pairs) } else { (None, None) }
    }

    fn style_of_list(&mut self, at: &Cursor<'d>, place: Place) -> Style {
        let format = at.get("collectionFormat");
        if at.text("type") != Some("array") {
            if let Some(format) = format {
                let warning = Diagnostic::warning(
                    Code::IgnoredKeyword,
                    "`collectionFormat` is ignored, because the value is not an array",
                );
                self.report.push_once("collectionFormat of no list", warning.at(&format.pointer()));
            }
            return (None, None);
        }
        self.warn_of_nested_list(at);
        // By default it is `csv`, unless the configuration says otherwise.
        let Some(format) = format else { return (None, None) };
        let separated = |style: &str| (Some(style.to_owned()), Some(false));
        match format.node.as_str() {
            Some("multi") if place == Place::Pairs => (Some("form".to_owned()), Some(true)),
            Some("multi") => {
                let warning = Diagnostic::warning(
                    Code::IgnoredKeyword,
                    "`collectionFormat: multi` is possible only in a query or a form; `csv` is used",
                );
                let warning =
                    warning.at(&format.pointer()).help("write one of `csv`, `ssv`, `tsv` and `pipes`");
                self.report.push_once("multi", warning);
                separated("simple")
            }
            Some("csv") => separated(if place == Place::Pairs { "form" } else { "simple" }),
            Some("ssv") => separated("spaceDelimited"),
            Some("tsv") => separated("tabDelimited"),
            Some("pipes") => separated("pipeDelimited"),
            _ => {
                self.report_unknown_format(&format);
                (None, None)
            }
        }
    }

    fn report_unknown_format(&mut self, format: &Cursor<'d>) {
        let text = format.node.scalar_text().unwrap_or_else(|| format.node.kind());
        let warning = Diagnostic::warning(
            Code::InvalidValue,
            format!("unknown `collectionFormat` `{text}`; `csv` is used"),
        )
        .at(&format.pointer());
        let warning = match self.suggestions.closest(text, FORMATS.into_iter()) {
            Some(meant) => warning.help(format!("did you mean `{meant}`?")),
            None => warning.help("write one of `csv`, `ssv`, `tsv`, `pipes` and `multi`"),
        };
        self.report.push_once(format!("collectionFormat {text}"), warning);
    }

    fn warn_of_nested_list(&mut self, at: &Cursor<'d>) {
        let Some(items) = at.get("items").filter(|items| items.text("type") == Some("array")) else {
            return;
        };
        let warning = Diagnostic::warning(
            Code::IgnoredKeyword,
            "an array in an array is sent as JSON; its `collectionFormat` is ignored",
        );
        self.report.push_once("list in a list", warning.at(&items.pointer()));
    }

    fn warn_of_misplaced_file(&mut self, at: &Cursor<'d>) {
        if at.node.get("type").and_then(Node::as_str) != Some("file") {
            return;
        }
        let warning = Diagnostic::warning(
            Code::IgnoredKeyword,
            "`type: file` is possible only in form fields and responses; it is read as a string here",
        )
        .at(&at.pointer().child("type"))
        .help("write `in: formData`, or `type: string`");
        self.report.push_once("misplaced file", warning);
    }

    /// Returns whether a list in the header of a response has commas between its elements, which is
    /// how such a list is read. Any other is given as one text, with a warning.
    pub(in crate::spec) fn is_readable_header(&mut self, at: &Cursor<'d>) -> bool {
        let Some(format) = at.get("collectionFormat") else { return true };
        if !matches!(format.node.as_str(), Some("ssv" | "tsv" | "pipes")) {
            return true;
        }
        let warning = Diagnostic::warning(
            Code::IgnoredKeyword,
            "a response header is read as an array only if commas separate its elements; this one is a string",
        );
        self.report.push_once("header with another separator", warning.at(&format.pointer()));
        false
    }
}
