//! The keys of `[package]` that a registry checks.

use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::PackageMetadata;

/// The most keywords, and the most categories, that crates.io accepts.
const MOST: usize = 5;

const KEYWORD: &str = "use at most 20 letters, digits, `-`, `_` and `+`, beginning with a letter or digit";

/// Returns the metadata of the configuration. Reports what Cargo or crates.io would refuse
/// (The Cargo Book, "The Manifest Format").
pub(super) fn metadata(config: &Config, diagnostics: &mut Diagnostics) -> PackageMetadata {
    let settings = config.package();
    let mut refuse = |key: &str, message: String, help: &str| {
        let error = Diagnostic::error(Code::InvalidConfiguration, message).help(help);
        diagnostics.push(config.at_package(key, error));
    };
    let mut metadata = PackageMetadata::default();
    let urls = [
        ("repository", &settings.repository),
        ("homepage", &settings.homepage),
        ("documentation", &settings.documentation),
    ];
    for (key, url) in urls {
        let Some(url) = url else { continue };
        if !is_url(url) {
            refuse(
                key,
                format!("the {key} `{url}` is not a URL"),
                "write an address that begins with `https://`",
            );
        }
        metadata.urls.push((key, url.as_str().into()));
    }
    let lists = [
        ("keywords", &settings.keywords, KEYWORD),
        ("categories", &settings.categories, "use a slug of crates.io's list, such as `api-bindings`"),
    ];
    for (key, words, help) in lists {
        let is_valid = |word: &str| if key == "keywords" { is_keyword(word) } else { is_category(word) };
        if words.len() > MOST {
            refuse(
                key,
                format!("there are {} {key}, more than {MOST}", words.len()),
                "remove the least useful",
            );
        }
        for word in words.iter().filter(|word| !is_valid(word)) {
            refuse(key, format!("`{word}` is not valid in `{key}`"), help);
        }
        if !words.is_empty() {
            metadata.lists.push((key, words.iter().map(|word| word.as_str().into()).collect()));
        }
    }
    metadata
}

fn is_url(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        !rest.is_empty() && !rest.starts_with('/') && rest.chars().all(|c| c.is_ascii_graphic() && c != '"')
    })
}

fn is_keyword(word: &str) -> bool {
    word.len() <= 20
        && word.starts_with(|c: char| c.is_ascii_alphanumeric())
        && word.chars().all(|c| c.is_ascii_alphanumeric() || ['-', '_', '+'].contains(&c))
}

fn is_category(word: &str) -> bool {
    let is_slug = |part: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    word.split("::").all(is_slug)
}

#[cfg(test)]
mod tests {
    use super::{is_category, is_keyword, is_url};
    use crate::config::Config;
    use crate::document::Document;

    #[test]
    fn a_registry_takes_what_is_accepted() {
        for (text, expected) in [
            ("https://a.example/b", true),
            ("http://a", true),
            ("https://", false),
            ("https:///b", false),
            ("git@a.example:b", false),
            ("https://a b", false),
        ] {
            assert_eq!(is_url(text), expected, "{text}");
        }
        for (text, expected) in [("api", true), ("c++", true), ("a b", false), ("-a", false), ("", false)] {
            assert_eq!(is_keyword(text), expected, "{text}");
        }
        assert!(!is_keyword(&"a".repeat(21)));
        for (text, expected) in
            [("api-bindings", true), ("web-programming::http-client", true), ("API", false), ("a::", false)]
        {
            assert_eq!(is_category(text), expected, "{text}");
        }
    }

    #[test]
    fn metadata_is_written_to_both_manifests_or_refused_at_its_line() {
        let document =
            Document::parse("a.yaml", "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\n").unwrap();
        let valid = "[package]\nrepository = \"https://a.example/\"\nkeywords = [\"a\", \"b\"]\n";
        let config = Config::parse("codegen.toml", valid).unwrap();
        let files = crate::generate_from(&document, &config, "a.yaml").unwrap().files;
        for manifest in ["Cargo.toml", "runtime/Cargo.toml"] {
            let text = &files[std::path::Path::new(manifest)];
            assert!(
                text.contains("\nrepository = \"https://a.example/\"\nkeywords = [\"a\", \"b\"]\n"),
                "{text}"
            );
        }
        let invalid = "[package]\nhomepage = \"a\"\nkeywords = [\"a b\"]\ncategories = [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\"]\n";
        let config = Config::parse("codegen.toml", invalid).unwrap();
        let faults = crate::generate_from(&document, &config, "a.yaml").unwrap_err().to_string();
        for expected in [
            "the homepage `a` is not a URL\n  --> codegen.toml:2:1",
            "`a b` is not valid in `keywords`\n  --> codegen.toml:3:1",
            "there are 6 categories, more than 5\n  --> codegen.toml:4:1",
        ] {
            assert!(faults.contains(expected), "{faults}");
        }
    }
}
