//! The settings of types: names, types of other crates, derives and attributes.

use serde::Deserialize;

use super::{Config, Layout};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::names::{DeriveMacro, OuterAttribute, RustType};

/// A type.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct TypeSettings {
    /// The name of the type.
    pub name: Option<String>,
    /// A type of another crate in place of a generated one, such as `rust_decimal::Decimal`. The
    /// crate is listed in `dependencies`. Values are `Parsed<…>`, which keeps what the server sends
    /// even if it is not valid. The type must implement `Clone`, `Send` and `Sync`. For a string or
    /// a number, it must implement `FromStr` and `Display`; for any other schema, serde's
    /// `Serialize` and `DeserializeOwned`.
    #[serde(rename = "type")]
    pub rust_type: Option<String>,
    /// Converts strings and numbers with serde's traits, too.
    pub serde: bool,
    /// Further derive macros of the generated type, such as `Hash`.
    pub derive: Vec<String>,
    /// Further attributes of the generated type, without `#[` and `]`.
    pub attributes: Vec<String>,
}

/// A format: the locations of schemas that have it although the document does not say so, or a
/// table.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged, expecting = "a list of locations, or a table with `type`")]
pub enum FormatSettings {
    /// The locations.
    Locations(Vec<String>),
    Type(FormatType),
}

/// The type of a format.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct FormatType {
    /// The type of strings, integers and numbers with this format, such as `uuid::Uuid`, as in
    /// `types`; or an integer such as `u32`, or `String`, which need no conversion.
    #[serde(rename = "type")]
    pub rust_type: Option<String>,
    /// Converts values with serde's traits in place of `FromStr` and `Display`.
    pub serde: bool,
    /// The locations of schemas that have the format although the document does not say so.
    pub locations: Vec<String>,
}

impl FormatSettings {
    /// Returns the locations of schemas that have the format.
    pub fn locations(&self) -> &[String] {
        match self {
            Self::Locations(locations) | Self::Type(FormatType { locations, .. }) => locations,
        }
    }

    /// Returns the type, and whether serde converts its values.
    fn rust_type(&self) -> Option<(&str, bool)> {
        match self {
            Self::Locations(_) => None,
            Self::Type(settings) => Some((settings.rust_type.as_deref()?, settings.serde)),
        }
    }
}

impl Config {
    /// Returns the type of a format, and whether serde converts its values.
    pub fn type_of_format(&self, format: &str) -> Option<(RustType, bool)> {
        let (text, is_serde) = self.settings.formats.get(format)?.rust_type()?;
        self.mark("formats", format);
        Some((RustType::parse(text).ok()?, is_serde))
    }

    /// Returns the formats that have a type.
    pub(super) fn typed_formats(&self) -> impl Iterator<Item = &String> {
        let formats = self.settings.formats.iter();
        formats.filter(|(_, settings)| settings.rust_type().is_some()).map(|(format, _)| format)
    }

    /// Returns an error for each type, derive macro and attribute that is not valid.
    pub(super) fn invalid_code(&self) -> Diagnostics {
        let formats = self.settings.formats.iter().filter_map(|(format, settings)| {
            let fault = match RustType::parse(settings.rust_type()?.0) {
                _ if format == PASSWORD => Fault {
                    message: "a value of the format `password` is always a `Secret`, which is never printed"
                        .to_owned(),
                    help: "remove the entry",
                },
                Err(message) => Fault { message, help: FULL_PATH },
                Ok(_) => return None,
            };
            Some(("formats", format, fault))
        });
        let types = self.settings.types.iter().flat_map(|(schema, settings)| {
            settings.faults().into_iter().map(move |fault| ("types", schema, fault))
        });
        let mut faults = Diagnostics::default();
        for (table, key, Fault { message, help }) in formats.chain(types) {
            let (line, column) = self.position(table, key);
            let error = Diagnostic::error(Code::InvalidConfiguration, message).help(help);
            faults.push(error.in_file(&self.file, line, column));
        }
        faults
    }
}

/// A fault of an entry.
struct Fault {
    message: String,
    help: &'static str,
}

const FULL_PATH: &str = "write a full path, such as `uuid::Uuid`";
/// The format of secrets (OpenAPI Format Registry).
const PASSWORD: &str = "password";

impl Config {
    /// Returns an error for each type of the crate that has the client as a module, if the client
    /// is a package.
    pub fn host_types_of_package(&self) -> Diagnostics {
        let formats = self
            .settings
            .formats
            .iter()
            .filter_map(|(format, settings)| Some(("formats", format, settings.rust_type()?.0)));
        let types = self
            .settings
            .types
            .iter()
            .filter_map(|(schema, settings)| Some(("types", schema, settings.rust_type.as_deref()?)));
        let mut faults = Diagnostics::default();
        if self.settings.package.layout == Layout::Module {
            return faults;
        }
        for (table, key, text) in formats.chain(types) {
            if !RustType::parse(text).is_ok_and(|ty| ty.is_of_host()) {
                continue;
            }
            let (line, column) = self.position(table, key);
            let message = format!(
                "`{text}` is a type of the crate that has the client as a module, but the client is a package"
            );
            faults.push(
                Diagnostic::error(Code::InvalidConfiguration, message)
                    .in_file(&self.file, line, column)
                    .help("move the type into a crate of its own, and list that in `[dependencies]`"),
            );
        }
        faults
    }
}

impl TypeSettings {
    fn faults(&self) -> Vec<Fault> {
        let ty = self.rust_type.iter().filter_map(|text| RustType::parse(text).err());
        let ty = ty.map(|message| Fault { message, help: FULL_PATH });
        let derives = self.derive.iter().filter_map(|text| DeriveMacro::parse(text).err());
        let attributes = self.attributes.iter().filter_map(|text| OuterAttribute::parse(text).err());
        let code = derives.chain(attributes);
        let code = code.map(|message| Fault { message, help: "correct the entry, or remove it" });
        let mut faults: Vec<Fault> = ty.chain(code).collect();
        let describes = self.name.is_some() || !self.derive.is_empty() || !self.attributes.is_empty();
        if self.rust_type.is_some() && describes {
            faults.push(Fault {
                message: "with `type`, there is no generated type that the other keys could describe"
                    .to_owned(),
                help: "remove `name`, `derive` and `attributes`, or `type`",
            });
        }
        if self.rust_type.is_none() && self.serde {
            faults.push(Fault {
                message: "`serde` says how values of `type` are converted, but there is no `type`".to_owned(),
                help: "add `type`, or remove `serde`",
            });
        }
        faults
    }

    /// Returns the type of another crate.
    pub fn rust_type(&self) -> Option<RustType> {
        RustType::parse(self.rust_type.as_ref()?).ok()
    }

    /// Returns the further derive macros.
    pub fn derives(&self) -> Vec<DeriveMacro> {
        self.derive.iter().filter_map(|text| DeriveMacro::parse(text).ok()).collect()
    }

    /// Returns the further attributes.
    pub fn attributes(&self) -> Vec<OuterAttribute> {
        self.attributes.iter().filter_map(|text| OuterAttribute::parse(text).ok()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> String {
        Config::parse("c.toml", text).map_or_else(|faults| faults.to_string(), |_| String::new())
    }

    #[test]
    fn code_that_is_not_valid_is_refused_at_its_line() {
        for (text, message, at) in [
            ("[formats.uuid]\ntype = \"Uuid\"\n", "`Uuid` must be a full path", "c.toml:1:10"),
            ("[formats]\nuuid = { type = \"a b\" }\n", "`a b` is not a type", "c.toml:2:1"),
            ("[types.A]\nname = \"B\"\ntype = \"a::B\"\n", "no generated type", "c.toml:1:8"),
            ("[formats.password]\ntype = \"a::B\"\n", "is always a `Secret`", "c.toml:1:10"),
            ("[types.A]\nserde = true\n", "there is no `type`", "c.toml:1:8"),
            ("[types.A]\nderive = [\"Clone\"]\n", "implements `Clone` already", "c.toml:1:8"),
            ("[types.A]\nattributes = [\"]\"]\n", "is not the content of an attribute", "c.toml:1:8"),
        ] {
            let faults = faults(text);
            assert!(faults.contains(message) && faults.contains(at), "{text}{faults}");
        }
        let of_host = "[types.A]\ntype = \"crate::A\"\n";
        let of_package = Config::parse("c.toml", of_host).unwrap().host_types_of_package().to_string();
        assert!(of_package.contains("the client is a package\n  --> c.toml:1:8"), "{of_package}");
        let of_module =
            Config::parse("c.toml", &format!("[package]\nlayout = \"module\"\n{of_host}")).unwrap();
        assert!(of_module.host_types_of_package().is_empty());
        assert_eq!(faults("[formats]\nunixtime = [\"GET *?a\"]\nuint32 = { type = \"u32\" }\n"), "");
    }
}
