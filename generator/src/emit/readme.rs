//! The file `README.md`, for readers who want to use the crate.

use super::crate_root::{common_error, default_resources, runtime_features};
use super::example::{first, program};
use super::example_programs::Program;
use super::licenses::licenses;
use super::manifest::rust_version;
use crate::ir::{Api, OwnExample};
use crate::text::{Text, code_span};

/// Returns the whole file, without the header. `programs` are those in `examples/`.
pub fn readme(api: &Api, programs: &[Program<'_>]) -> String {
    let package = &api.package;
    let sections = [
        format!("# {}\n\n{}.", package.name, package.description.plain()),
        format!(
            "## Installation\n\n```sh\ncargo add {}\ncargo add tokio --features macros,rt-multi-thread\n```",
            package.name
        ),
        usage(api, programs),
        errors(api),
        features(api),
        format!("## Minimum Rust version\n\nRust {}.", rust_version()),
        license(api),
        source(api),
    ];
    let mut text =
        sections.into_iter().filter(|section| !section.is_empty()).collect::<Vec<_>>().join("\n\n");
    text.push('\n');
    text
}

/// Shows a first program, credentials, and where further programs are.
fn usage(api: &Api, programs: &[Program<'_>]) -> String {
    let mut text = "## Usage\n\n".to_owned();
    if let Some((example, statements)) = first(api) {
        text.push_str(&format!("```rust\n{}```\n\n", program(api, &example, &statements)));
    }
    text.push_str(&credentials(api));
    let own = &api.package.own_examples;
    if !programs.is_empty() || !own.is_empty() {
        text.push_str("Examples, to be run with `cargo run --example NAME`:\n\n");
        for program in programs {
            let (name, purpose) = (program.name(), lower(program.kind.purpose()));
            text.push_str(&format!("- [`{name}`]({}): {purpose}.\n", program.path()));
        }
        for OwnExample { name, purpose, .. } in own {
            let (name, purpose) = (name.as_str(), lower(&purpose.paragraph()));
            text.push_str(&format!("- [`{name}`](examples/{name}.rs): {purpose}\n"));
        }
        text.push('\n');
    }
    text + "[api.md](api.md) lists all methods."
}

fn lower(sentence: &str) -> String {
    let mut chars = sentence.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// Lists environment variables, or else the builder's setters.
fn credentials(api: &Api) -> String {
    let variables = api.schemes.iter().filter_map(|scheme| {
        Some(format!("- {}: the credential `{}`\n", scheme.env.as_ref()?.code_span(), scheme.name))
    });
    let headers = api.headers.iter().filter_map(|header| {
        Some(format!("- {}: the header {}\n", header.env.as_ref()?.code_span(), header.wire.code_span()))
    });
    let url = api.base_url_env.iter().map(|env| format!("- {}: the base URL\n", env.code_span()));
    let variables: String = variables.chain(headers).chain(url).collect();
    if !variables.is_empty() {
        return format!("`Client::from_env` reads these environment variables:\n\n{variables}\n");
    }
    let setters: Vec<String> =
        api.schemes.iter().map(|scheme| code_span(&scheme.name.setter().to_string())).collect();
    match setters.as_slice() {
        [] => String::new(),
        _ => format!("Set credentials with these methods of `ClientBuilder`: {}.\n\n", setters.join(", ")),
    }
}

fn errors(api: &Api) -> String {
    let sample = first(api).map_or_else(String::new, |(example, _)| {
        let sentence = format!("{} failed with 404 Not Found: …", example.operation.line().comment());
        format!(", such as {}", Text::from(sentence).code_span())
    });
    let body = match common_error(&api.resources) {
        Some(id) => format!("; `api::<types::{}>()` decodes the body of the response", api.types[id.0].name),
        None => "; `api` decodes the body of the response".to_owned(),
    };
    format!(
        "## Errors\n\nAll calls return the same type of error. It prints as one line without credentials{sample}.\n\n\
         Its methods tell errors apart: `status`, `is_not_found`, `is_rate_limited`, `is_timeout`, `is_decode`{body}. \
         Failed calls are retried if that is safe, and every call has time limits; `ClientBuilder` and `CallOptions` \
         change both."
    )
}

fn features(api: &Api) -> String {
    let lines: String = runtime_features(api).iter().map(|line| format!("- {line}\n")).collect();
    let all = match default_resources(api) {
        None => {
            "- `all`, on by default: every resource of the API. Each resource is also a feature of its own."
                .to_owned()
        }
        Some(chosen) => format!("- Each resource is a feature; `all` is every resource of the API. {chosen}"),
    };
    format!("## Features\n\n{all}\n{}", lines.trim_end())
}

fn license(api: &Api) -> String {
    let Some(license) = &api.package.license else {
        return String::new();
    };
    let files: Vec<String> =
        licenses(&api.package).iter().map(|(name, _)| format!("[{name}]({name})")).collect();
    let files = if files.is_empty() { String::new() } else { format!(": {}", files.join(", ")) };
    format!("## License\n\n{}{files}.", license.paragraph())
}

/// The only line about the origin of the crate.
fn source(api: &Api) -> String {
    let package = &api.package;
    let date = package.document_date.as_ref().map(|date| format!(", as documented on {}", date.plain()));
    format!(
        "Generated by `crategen` from {}, version {}{}.",
        api.source.code_span(),
        package.document_version.code_span(),
        date.unwrap_or_default()
    )
}
