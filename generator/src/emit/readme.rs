//! The file `README.md`.

use super::example;
use crate::ir::Api;
use crate::text::Text;

/// The whole file, without the header.
pub fn readme(api: &Api) -> String {
    let package = &api.package;
    let mut text = format!("# {}\n\n{}.\n", package.name, package.description.plain());
    if let Some(example) = example::of_crate(api) {
        let visible = example.lines().filter(|line| !line.starts_with("# "));
        let visible = visible.collect::<Vec<_>>().join("\n").replacen("no_run", "rust", 1);
        text.push_str(&format!("\n{visible}\n"));
    }
    let keys = api.schemes.iter().filter_map(|scheme| scheme.env.as_ref());
    let url = api.base_url_env.as_ref();
    let variables: Vec<String> = keys.chain(url).map(Text::code_span).collect();
    if !variables.is_empty() {
        text.push_str(&format!("\n`Client::from_env` reads {}.\n", variables.join(", ")));
    }
    if let Some(date) = &package.document_date {
        text.push_str(&format!("\nIt has the API as it was documented on {}.\n", date.plain()));
    }
    text.push_str(&format!(
        "\nEvery resource is a cargo feature, all of them on by default; the crate's documentation lists them.\n\n\
         This crate is written whole by `cargo xtask codegen` from {} (version {}). Change the document, not these files.\n",
        api.source.code_span(),
        package.document_version.code_span()
    ));
    text
}
