//! The files of a new project.

use std::collections::BTreeSet;

use crate::ir::{Api, SchemeKind};
use crate::text::toml_string;

/// Returns the environment variable that is proposed for each credential, with its scheme. No two
/// are alike, and none is the server's.
pub fn credentials(api: &Api) -> Vec<(String, String)> {
    let needs_one = api.schemes.iter().filter(|scheme| scheme.kind != SchemeKind::MutualTls);
    let package = api.package.name.as_str();
    let mut taken = BTreeSet::from([server_variable(api)]);
    needs_one
        .map(|scheme| {
            let name = scheme.name.to_string();
            let variable = unique_variable(package, name.trim_start_matches("r#"), &taken);
            taken.insert(variable.clone());
            (scheme.wire.as_written().to_owned(), variable)
        })
        .collect()
}

/// Returns the shortest variable that is not taken: without repeated words, with all words, or with
/// a number.
fn unique_variable(package: &str, name: &str, taken: &BTreeSet<String>) -> String {
    let short = variable(package, name);
    let all = words(package).into_iter().chain(words(name)).collect::<Vec<_>>().join("_");
    let numbered = (2..).map(|number| format!("{all}_{number}"));
    let mut names = [short, all.clone()].into_iter().chain(numbered);
    names.find(|name| !taken.contains(name)).unwrap_or(all)
}

/// Returns the environment variable that is proposed for the server.
pub fn server_variable(api: &Api) -> String {
    variable(api.package.name.as_str(), "base_url")
}

/// Joins the words of a package and of a name: `ASANA_PERSONAL_ACCESS_TOKEN`. Words at the end of
/// the one that begin the other are not repeated.
fn variable(package: &str, name: &str) -> String {
    let (mut all, name) = (words(package), words(name));
    if all.last().is_some_and(|last| ["API", "CLIENT"].contains(&last.as_str())) && all.len() > 1 {
        all.pop();
    }
    let shared = (1..=all.len().min(name.len())).rev().find(|shared| all.ends_with(&name[..*shared]));
    all.extend(name.into_iter().skip(shared.unwrap_or_default()));
    all.join("_")
}

fn words(text: &str) -> Vec<String> {
    text.split(['-', '_']).filter(|word| !word.is_empty()).map(str::to_uppercase).collect()
}

/// The workflow that checks the crate.
pub const WORKFLOW: &str = ".github/workflows/ci.yml";

/// Returns what each file of a project is, by its name.
pub fn project_files(main: &str) -> [(String, &'static str); 6] {
    [
        (main.to_owned(), "the document"),
        ("crategen.toml".to_owned(), "the configuration"),
        (
            "crategen.lock".to_owned(),
            "the names and shapes of the crate, which are kept after the first release",
        ),
        ("client/".to_owned(), "the crate"),
        (WORKFLOW.to_owned(), "checks that the crate is up to date, and tests it"),
        (".gitignore".to_owned(), "build output"),
    ]
}

/// Returns the configuration of a new project.
pub fn configuration(api: &Api, main: &str, license: Option<&str>, only: &[String]) -> String {
    let package = &api.package;
    let license = match license {
        Some(license) => format!("license = {}\n", toml_string(license)),
        None => "# license = \"MIT OR Apache-2.0\"\n".to_owned(),
    };
    let only: Vec<String> = only.iter().map(|feature| toml_string(feature)).collect();
    let resources = match only.as_slice() {
        [] => "# default-resources = [\"all\"]\n".to_owned(),
        only => format!("default-resources = [{}]\n", only.join(", ")),
    };
    // The files of a document in a folder below may be anywhere in the project.
    let root = if main.contains('/') {
        "# The folder that the document's files must be in.\nroot = \".\"\n\n"
    } else {
        ""
    };
    let mut text = format!(
        "# The configuration of crategen. `crategen generate` applies it.\n\
         # A key that matches nothing in the document is an error.\n\n\
         {root}\
         [project]\n\
         # Paths are relative to this file.\n\
         document = {}\n\
         output = \"client\"\n\
         # Corrects the document: an OpenAPI Overlay 1.0 or 1.1.\n\
         # overlay = \"overlay.yaml\"\n\
         # lock = \"crategen.lock\"\n\
         # changelog = \"CHANGELOG.md\"\n\
         # examples = \"examples\"\n\n\
         [package]\n\
         name = {}\n\
         version = {}\n\
         description = {}\n\
         # The license of the crate. The license in the document is for the document itself.\n\
         {license}\
         # The URL of the source, and the words that crates.io finds the crate by.\n\
         # repository = \"https://…\"\n\
         # keywords = [\"api\"]\n\
         # categories = [\"api-bindings\"]\n\
         # The features of the resources that are on by default.\n\
         {resources}\
         # Cargo features that are on by default, in addition to those of the resources.\n\
         # default-features = [\"reqwest\"]\n\
         # A module for another crate instead of a package: the folder `output` has a `mod.rs`.\n\
         # layout = \"module\"\n\
         # Generates types for schemas that no operation uses, too.\n\
         # all-types = true\n\n\
         [server]\n\
         # The base URL, instead of the document's first server.\n\
         # url = \"https://api.example.com\"\n\
         # The environment variable from which `Client::from_env` reads another base URL.\n\
         env = {}\n",
        toml_string(main),
        toml_string(package.name.as_str()),
        toml_string(package.version.as_str()),
        package.description.toml(),
        toml_string(&server_variable(api)),
    );
    for (scheme, variable) in credentials(api) {
        text.push_str(&format!(
            "\n# The environment variable that `Client::from_env` reads for this security scheme.\n[auth.{}]\nenv = {}\n",
            toml_string(&scheme),
            toml_string(&variable),
        ));
    }
    text + EXAMPLES
}

/// The tables that a project may need later, as examples.
const EXAMPLES: &str = r##"
# The folder that contains all files of the document, if it is not the document's own folder.
# root = ".."

# Properties that must not appear in `Debug` output or logs: JSON Pointers, `*` for any text.
# secrets = ["#/components/schemas/ApiKey/properties/value"]

# Properties that get no field. `extra` keeps their values.
# omit = ["#/components/schemas/Pet/properties/internal"]

# Parameters whose reserved characters are not percent-encoded.
# allow-reserved = ["GET /files/{path}?path"]

# Names. An operation is `METHOD /path`, as in the document.
# [operations."POST /pets"]
# name = "create"
# resource = "/pets"
# request = "CreatePet"
# skip = true
# pagination = { by = "cursor", parameter = "after", next = "next_cursor" }

# [resources."/pets"]
# name = "pets"
# doc = "The pets of a shop."
# methods = true
# resource = true

# [types.Pet]
# name = "Animal"

# The pagination of all lists that match a pattern, if it fits them.
# [pagination]
# "GET *" = { by = "cursor", parameter = "after", next = "next_cursor" }

# Types that several inline schemas share.
# [shared]
# SortOrder = ["GET *?order"]

# Formats that the document lacks, with the locations of their schemas.
# [formats]
# unixtime = ["#/components/schemas/*/properties/created_at"]

# Replacements of path prefixes in the tree of resources.
# [paths]
# "/v1/shop" = "/"

# The style of lists and objects in a query.
# [query]
# arrays = "brackets"
# objects = "brackets"

# A header of every call: a setter of the builder, and the variable that `Client::from_env` reads.
# [headers.X-Organization]
# name = "organization"
# env = "SHOP_ORGANIZATION"

# The names of webhook headers, if they differ from Standard Webhooks.
# [webhooks]
# id = "webhook-id"
# timestamp = "webhook-timestamp"
# signature = "webhook-signature"

# The effect of a kind of change in `crategen drift`; `crategen explain` lists the kinds.
# [drift]
# field-removed = "minor"
"##;

/// Returns the workflow that checks and tests the crate.
pub fn ci_workflow(main: &str, allow_incomplete: bool) -> String {
    let option = if allow_incomplete { " --allow-incomplete" } else { "" };
    let version = env!("CARGO_PKG_VERSION");
    format!(
        r#"name: ci
on: [push, pull_request]
jobs:
  client:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - run: cargo install crategen --locked --version {version}
      - name: The crate is up to date
        run: crategen generate --check{option}
      - name: The crate works
        run: cargo test --manifest-path client/Cargo.toml
      - name: The change of the document
        if: github.event_name == 'pull_request'
        env:
          BASE: origin/${{{{ github.base_ref }}}}
        run: |
          # The branch has no document before the first merge.
          if git cat-file -e "$BASE:{main}"; then
            crategen drift "$BASE:{main}" --format markdown{option} >> "$GITHUB_STEP_SUMMARY"
          fi
"#
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{unique_variable, variable};

    #[test]
    fn variables_that_would_be_alike_get_longer_names() {
        let mut taken = BTreeSet::from(["ACME_BASE_URL".to_owned()]);
        let rows = [
            ("key", "ACME_KEY"),
            ("acme_key", "ACME_ACME_KEY"),
            ("base_url", "ACME_BASE_URL_2"),
            ("acme__key", "ACME_ACME_KEY_2"),
        ];
        for (name, expected) in rows {
            let variable = unique_variable("acme", name, &taken);
            assert_eq!(variable, expected);
            taken.insert(variable);
        }
    }

    #[test]
    fn a_variable_has_the_words_of_package_and_name_once() {
        let rows = [
            ("asana", "personal_access_token", "ASANA_PERSONAL_ACCESS_TOKEN"),
            ("pet-store-api", "api_key", "PET_STORE_API_KEY"),
            ("acme", "acme_key", "ACME_KEY"),
            ("api", "key", "API_KEY"),
            ("harbour", "base_url", "HARBOUR_BASE_URL"),
        ];
        for (package, name, expected) in rows {
            assert_eq!(variable(package, name), expected);
        }
    }
}
