//! The request body that parameters in `body` and `formData` describe (Swagger 2.0, "Parameter
//! Object").

use indexmap::IndexMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::media_type::{JSON, essence};
use crate::spec::cursor::Cursor;
use crate::spec::resolver::Resolver;
use crate::spec::{Encoding, MediaType, Object, Property, RequestBody, Schema, Shape};

const MULTIPART: &str = "multipart/form-data";
const URL_ENCODED: &str = "application/x-www-form-urlencoded";

/// The parameters of an operation that form its body.
#[derive(Default)]
struct BodyParameters<'d> {
    body: Option<Cursor<'d>>,
    /// The fields of a form, by name.
    form: IndexMap<&'d str, Cursor<'d>>,
}

impl<'d> Resolver<'d> {
    /// Returns the body that parameters of the operation and its path item describe. An operation
    /// that `has_body`, a `requestBody`, needs no other.
    pub(in crate::spec) fn body_of_parameters(
        &mut self,
        item: &Cursor<'d>,
        operation: &Cursor<'d>,
        has_body: bool,
    ) -> Option<RequestBody> {
        let mut parameters = BodyParameters::default();
        for holder in [item, operation] {
            self.body_parameters(holder, &mut parameters);
        }
        if !self.is_swagger() {
            self.warn_of_swagger(&parameters, has_body);
        }
        if has_body {
            return None;
        }
        let consumes = self.listed_media_types(operation, "consumes");
        match parameters {
            BodyParameters { body: Some(body), form } => {
                if form.is_empty() || !consumes.iter().any(|(media, _)| is_form(media)) {
                    self.leave_out_form(&form);
                    return Some(self.whole_body(&body, consumes));
                }
                self.leave_out_body(&body, "`consumes` lists a form");
                self.form(form, consumes, operation)
            }
            BodyParameters { body: None, form } => self.form(form, consumes, operation),
        }
    }

    /// Adds the parameters of a holder, which override those of one further out.
    fn body_parameters(&mut self, holder: &Cursor<'d>, parameters: &mut BodyParameters<'d>) {
        let mut own = BodyParameters::default();
        for at in holder.items_of("parameters") {
            // A reference that leads nowhere is reported with the other parameters.
            let Some(at) = self.try_follow(at) else { continue };
            match (at.text("in"), at.text("name")) {
                (Some("body"), _) if own.body.is_some() => {
                    self.leave_out_body(&at, "the operation has another one");
                }
                (Some("body"), _) => own.body = Some(at),
                (Some("formData"), Some(name)) => {
                    let former = own.form.insert(name, at.clone());
                    if former.is_some() {
                        self.report_second_declaration(name, "", &at.pointer());
                    }
                }
                _ => {}
            }
        }
        if own.body.is_some() {
            parameters.body = own.body;
        }
        parameters.form.extend(own.form);
    }

    /// Returns the body that one parameter is.
    fn whole_body(&mut self, at: &Cursor<'d>, consumes: Vec<(&'d str, Cursor<'d>)>) -> RequestBody {
        let described = MediaType {
            pointer: at.pointer(),
            schema: at.get("schema").map(|schema| self.intern_whole(schema)),
            names_media: self.names_media(at),
            item: None,
            encoding: IndexMap::new(),
        };
        RequestBody {
            pointer: at.pointer(),
            description: at.text("description").map(str::to_owned),
            required: at.flag("required"),
            content: self.each_media_type(consumes, JSON, &described),
        }
    }

    /// Returns the body that the fields of a form are.
    fn form(
        &mut self,
        fields: IndexMap<&'d str, Cursor<'d>>,
        consumes: Vec<(&'d str, Cursor<'d>)>,
        operation: &Cursor<'d>,
    ) -> Option<RequestBody> {
        let (_, first) = fields.first()?;
        let pointer = match operation.get("parameters") {
            Some(list) => list.pointer(),
            // The path item has all of them.
            None => first.pointer().parent().unwrap_or_else(|| first.pointer()),
        };
        let has_file = fields.values().any(holds_file);
        let mut object = Object::default();
        let mut encoding = IndexMap::new();
        for (name, at) in &fields {
            let own = at.get("schema").filter(|_| !at.has("type"));
            let schema = self.intern_whole(own.unwrap_or_else(|| at.clone()));
            let property = Property { schema, required: at.flag("required"), own: true };
            object.properties.insert((*name).to_owned(), property);
            if let (Some(style), explode) = self.collection_in_form(at) {
                let written = Encoding {
                    style: Some(style),
                    explode,
                    pointer: Some(at.pointer()),
                    ..Encoding::default()
                };
                encoding.insert((*name).to_owned(), written);
            }
        }
        let schema = Schema { shape: Shape::Object(object), ..Schema::new(pointer.clone()) };
        let described = MediaType {
            pointer: pointer.clone(),
            schema: Some(self.add_synthetic_schema(schema)),
            names_media: false,
            item: None,
            encoding,
        };
        let forms = self.form_media_types(consumes, has_file, first);
        let usual = if has_file { MULTIPART } else { URL_ENCODED };
        Some(RequestBody {
            pointer,
            description: None,
            required: fields.values().any(|at| at.flag("required")),
            content: self.each_media_type(forms, usual, &described),
        })
    }

    /// Returns those of the media types that a form can be sent as: a file as multipart only. None:
    /// the usual one is sent.
    fn form_media_types(
        &mut self,
        consumes: Vec<(&'d str, Cursor<'d>)>,
        has_file: bool,
        first: &Cursor<'d>,
    ) -> Vec<(&'d str, Cursor<'d>)> {
        let can_carry =
            |media: &str| essence(media) == MULTIPART || !has_file && essence(media) == URL_ENCODED;
        let forms: Vec<_> = consumes.into_iter().filter(|(media, _)| can_carry(media)).collect();
        if forms.is_empty() && self.is_swagger() {
            let (media, kind) =
                if has_file { (MULTIPART, "a form with a file") } else { (URL_ENCODED, "a form") };
            let warning = Diagnostic::warning(
                Code::ConflictingParts,
                format!("`consumes` lists no media type of {kind}; `{media}` is sent"),
            )
            .at(&first.pointer())
            .help(format!("add `consumes: [{media}]` to the operation"));
            self.report.push_once(format!("form without {media}"), warning);
        }
        forms
    }

    /// Returns one description for each of the media types, or for the usual one if none is listed.
    pub(super) fn each_media_type(
        &mut self,
        listed: Vec<(&'d str, Cursor<'d>)>,
        usual: &str,
        described: &MediaType,
    ) -> IndexMap<String, MediaType> {
        let mut content = IndexMap::new();
        for (key, at) in listed {
            for media in self.media_types_of(key, &at.pointer()) {
                content.insert(media.to_owned(), described.clone());
            }
        }
        if content.is_empty() {
            content.insert(usual.to_owned(), described.clone());
        }
        content
    }

    fn leave_out_body(&mut self, at: &Cursor<'d>, reason: &str) {
        let name = at.text("name").unwrap_or_default();
        let warning =
            Diagnostic::warning(Code::ConflictingParts, format!("the body `{name}` is ignored: {reason}"))
                .at(&at.pointer())
                .help("describe one body, with all of its fields in its `schema`");
        self.report.push_once(format!("second body {reason}"), warning);
    }

    fn leave_out_form(&mut self, form: &IndexMap<&'d str, Cursor<'d>>) {
        let Some((_, first)) = form.first() else { return };
        let names = crate::diagnostic::listed(form.keys().copied());
        let warning = Diagnostic::warning(Code::ConflictingParts, format!(
            "the operation has a body and form fields; the form fields {names} are ignored, because `consumes` lists no form"
        ))
        .at(&first.pointer())
        .help(format!(
            "move them into the body, or remove the body and add `consumes: [{MULTIPART}]`"
        ));
        self.report.push_once(format!("form with body {}", first.pointer()), warning);
    }

    /// Reports parameters that only Swagger 2.0 has.
    fn warn_of_swagger(&mut self, parameters: &BodyParameters<'d>, has_body: bool) {
        let effect = match has_body {
            true => "ignored, because the operation has a `requestBody`",
            false => "read as the request body",
        };
        for at in parameters.body.iter().chain(parameters.form.values()) {
            let (name, location) = (at.text("name").unwrap_or_default(), at.text("in").unwrap_or_default());
            let warning = Diagnostic::warning(
                Code::IgnoredKeyword,
                format!(
                    "the parameter `{name}` has `in: {location}`, which only Swagger 2.0 has; it is {effect}"
                ),
            );
            let warning = warning.at(&at.pointer()).help("write it as `requestBody`");
            self.report.push_once(format!("in {}", at.pointer()), warning);
        }
    }
}

fn is_form(media: &str) -> bool {
    matches!(essence(media).as_str(), MULTIPART | URL_ENCODED)
}

/// Returns whether a field is a file, or a list of such.
fn holds_file(at: &Cursor<'_>) -> bool {
    let is_file = |at: &Cursor<'_>| at.text("type") == Some("file") || at.text("format") == Some("binary");
    let is_files = |at: &Cursor<'_>| is_file(at) || at.get("items").is_some_and(|items| is_file(&items));
    is_files(at) || at.get("schema").is_some_and(|schema| is_files(&schema))
}
