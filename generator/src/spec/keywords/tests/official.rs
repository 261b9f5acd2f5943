//! The keys compared with the schemas that the OpenAPI Initiative publishes.

use std::collections::BTreeSet;

use serde_json::Value;
use workspace_root::workspace_root;

use super::super::keyword::Kind;
use crate::document::Version;

const VERSIONS: [Version; 3] = [Version::V3_0, Version::V3_1, Version::V3_2];

/// Returns the names of an object in the schemas of 3.0, and in those of 3.1 and 3.2.
fn definitions(kind: Kind) -> (&'static [&'static str], &'static [&'static str]) {
    match kind {
        Kind::Document => (&[""], &[""]),
        Kind::Info => (&["Info"], &["info"]),
        Kind::Contact => (&["Contact"], &["contact"]),
        Kind::License => (&["License"], &["license"]),
        Kind::Server => (&["Server"], &["server"]),
        Kind::ServerVariable => (&["ServerVariable"], &["server-variable"]),
        Kind::Components => (&["Components"], &["components"]),
        Kind::PathItem => (&["PathItem"], &["path-item"]),
        Kind::Operation => (&["Operation"], &["operation"]),
        Kind::ExternalDocs => (&["ExternalDocumentation"], &["external-documentation"]),
        Kind::Parameter => (&["Parameter"], &["parameter"]),
        Kind::RequestBody => (&["RequestBody"], &["request-body"]),
        Kind::MediaType => (&["MediaType"], &["media-type"]),
        Kind::Encoding => (&["Encoding"], &["encoding"]),
        Kind::Response => (&["Response"], &["response"]),
        Kind::Callback => (&["Callback"], &["callbacks"]),
        Kind::Example => (&["Example"], &["example"]),
        Kind::Link => (&["Link"], &["link"]),
        Kind::Header => (&["Header"], &["header"]),
        Kind::Tag => (&["Tag"], &["tag"]),
        Kind::Schema => (&["Schema"], &["vocabulary "]),
        Kind::Discriminator => (&["Discriminator"], &["vocabulary discriminator"]),
        Kind::Xml => (&["XML"], &["vocabulary xml"]),
        Kind::SecurityScheme => (&["SecurityScheme"], &["security-scheme"]),
        Kind::OauthFlows => (&["OAuthFlows"], &["oauth-flows"]),
        Kind::OauthFlow => (
            &[
                "ImplicitOAuthFlow",
                "PasswordOAuthFlow",
                "ClientCredentialsFlow",
                "AuthorizationCodeOAuthFlow",
            ],
            &["oauth-flows/$defs/*"],
        ),
        Kind::Requirement => (&["SecurityRequirement"], &["security-requirement"]),
        kind => panic!("{kind:?} is of Swagger 2.0"),
    }
}

/// The names of an object in the schema of Swagger 2.0.
fn swagger_definitions(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::SwaggerDocument => &[""],
        Kind::SwaggerPathItem => &["pathItem"],
        Kind::SwaggerOperation => &["operation"],
        Kind::SwaggerParameter => &["bodyParameter", "nonBodyParameter"],
        Kind::SwaggerItems => &["primitivesItems"],
        Kind::SwaggerResponse => &["response"],
        Kind::SwaggerHeader => &["header"],
        Kind::SwaggerSecurityScheme => &[
            "basicAuthenticationSecurity",
            "apiKeySecurity",
            "oauth2ImplicitSecurity",
            "oauth2PasswordSecurity",
            "oauth2ApplicationSecurity",
            "oauth2AccessCodeSecurity",
        ],
        Kind::Schema => &["schema", "fileSchema"],
        Kind::Info => &["info"],
        Kind::Contact => &["contact"],
        Kind::License => &["license"],
        Kind::Tag => &["tag"],
        Kind::Xml => &["xml"],
        Kind::ExternalDocs => &["externalDocs"],
        kind => panic!("Swagger 2.0 has no {kind:?}"),
    }
}

/// Keys that Swagger 2.0 does not have, and that are read all the same.
const BEYOND_SWAGGER: [(Kind, &str); 6] = [
    (Kind::SwaggerPathItem, "summary"),
    (Kind::SwaggerPathItem, "description"),
    (Kind::SwaggerPathItem, "trace"),
    (Kind::SwaggerSecurityScheme, "scheme"),
    (Kind::SwaggerSecurityScheme, "bearerFormat"),
    (Kind::SwaggerSecurityScheme, "openIdConnectUrl"),
];

/// The keywords of JSON Schema 2020-12: its core (sections 8 and 10), unevaluated locations (11),
/// validation (6 to 9).
const JSON_SCHEMA: &str = "$schema $vocabulary $id $anchor $dynamicAnchor $ref $dynamicRef $defs $comment \
    allOf anyOf oneOf not if then else dependentSchemas prefixItems items contains properties patternProperties \
    additionalProperties propertyNames unevaluatedItems unevaluatedProperties \
    type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems \
    minItems uniqueItems maxContains minContains maxProperties minProperties required dependentRequired \
    format contentEncoding contentMediaType contentSchema title description default deprecated readOnly writeOnly examples";

/// Keywords of earlier drafts of JSON Schema, which no version of OpenAPI has.
const OF_EARLIER_DRAFTS: [&str; 6] =
    ["$recursiveRef", "$recursiveAnchor", "id", "definitions", "dependencies", "additionalItems"];

fn read(name: &str) -> Value {
    let folder = workspace_root().join("tests/data/openapi-schemas");
    serde_json::from_str(&std::fs::read_to_string(folder.join(name)).unwrap()).unwrap()
}

/// Collects the properties that a schema and its subschemas define for an object.
fn properties(root: &Value, schema: &Value, out: &mut BTreeSet<String>) {
    let Some(object) = schema.as_object() else { return };
    for (key, value) in object {
        match key.as_str() {
            "properties" => out.extend(value.as_object().into_iter().flatten().map(|(name, _)| name.clone())),
            // Matches path items that refer to another one.
            "patternProperties" => {
                let names = value.as_object().into_iter().flatten();
                out.extend(names.filter(|(name, _)| *name == "^\\$ref$").map(|_| "$ref".to_owned()));
            }
            "allOf" | "anyOf" | "oneOf" => {
                value.as_array().into_iter().flatten().for_each(|schema| properties(root, schema, out));
            }
            "if" | "then" | "else" => properties(root, value, out),
            "dependentSchemas" => {
                let schemas = value.as_object().into_iter().flatten();
                schemas.for_each(|(_, schema)| properties(root, schema, out));
            }
            "$ref" => {
                let target = value.as_str().and_then(|text| text.strip_prefix('#'));
                let target = target.and_then(|pointer| root.pointer(pointer));
                properties(root, target.expect("the reference leads somewhere"), out);
            }
            _ => {}
        }
    }
}

/// Returns the keys of an object in the official schemas of a version.
fn official(kind: Kind, version: Version) -> BTreeSet<String> {
    let (number, pointer) = match version {
        Version::V2_0 => ("2.0", "/definitions"),
        Version::V3_0 => ("3.0", "/definitions"),
        Version::V3_1 => ("3.1", "/$defs"),
        Version::V3_2 => ("3.2", "/$defs"),
    };
    let names = match version {
        Version::V2_0 => swagger_definitions(kind),
        Version::V3_0 => definitions(kind).0,
        Version::V3_1 | Version::V3_2 => definitions(kind).1,
    };
    let mut out = BTreeSet::new();
    for name in names {
        let of_vocabulary = name.strip_prefix("vocabulary ");
        let suffix = if of_vocabulary.is_some() { "-vocabulary" } else { "" };
        let root = read(&format!("{number}{suffix}.json"));
        let name = of_vocabulary.unwrap_or(name);
        if let Some(name) = name.strip_suffix("/*") {
            let schemas = root.pointer(&format!("{pointer}/{name}")).unwrap();
            schemas.as_object().unwrap().values().for_each(|schema| properties(&root, schema, &mut out));
            continue;
        }
        let schema = match name {
            "" => &root,
            name => root.pointer(&format!("{pointer}/{name}")).unwrap_or_else(|| panic!("no {name}")),
        };
        if name.is_empty() && kind == Kind::Schema {
            out.extend(JSON_SCHEMA.split_whitespace().map(str::to_owned));
        }
        properties(&root, schema, &mut out);
    }
    out
}

#[test]
fn each_key_is_known_since_the_version_whose_official_schema_has_it() {
    for kind in Kind::ALL {
        if kind.values().is_none() {
            let mut since = std::collections::BTreeMap::new();
            for version in VERSIONS {
                for key in official(kind, version) {
                    since.entry(key).or_insert(version);
                }
            }
            if kind == Kind::Schema {
                // A schema of 3.0 is a reference, or has the keys of a schema.
                since.insert("$ref".to_owned(), Version::V3_0);
                since.extend(OF_EARLIER_DRAFTS.map(|key| (key.to_owned(), Version::V3_0)));
            }
            let ours: std::collections::BTreeMap<String, Version> =
                kind.keywords().iter().map(|keyword| (keyword.name.to_owned(), keyword.since)).collect();
            assert_eq!(ours, since, "{kind:?}");
            assert_eq!(ours.len(), kind.keywords().len(), "{kind:?} has a key twice");
        } else {
            assert!(kind.keywords().is_empty(), "{kind:?}");
        }
    }
}

#[test]
fn the_keys_of_swagger_are_those_of_its_official_schema() {
    for kind in Kind::SWAGGER {
        let official = official(kind, Version::V2_0);
        for key in &official {
            assert!(kind.keyword(key).is_some(), "{kind:?} lacks {key}");
        }
        for keyword in kind.keywords() {
            let is_official = official.contains(keyword.name);
            assert_ne!(
                is_official,
                BEYOND_SWAGGER.contains(&(kind, keyword.name)),
                "{kind:?} {}",
                keyword.name
            );
        }
    }
    for kind in
        [Kind::Schema, Kind::Info, Kind::Contact, Kind::License, Kind::Tag, Kind::Xml, Kind::ExternalDocs]
    {
        for key in official(kind, Version::V2_0) {
            assert!(kind.keyword(&key).is_some(), "{kind:?} lacks {key}");
        }
    }
}
