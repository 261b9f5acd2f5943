//! The recipes of the book, with documents as the frameworks write them.

use std::fs;
use std::path::Path;

use crategen::config::Config;
use crategen::document::Document;
use workspace_root::workspace_root;

const PAGE: &str = "docs/book/src/generator/recipes.md";
/// The frameworks, with the number of methods that the page lists.
const RECIPES: [(&str, usize); 4] = [("utoipa", 3), ("aide", 3), ("dropshot", 2), ("fastapi", 2)];

#[test]
fn each_recipe_gives_the_methods_that_it_lists() {
    let root = workspace_root();
    let page = fs::read_to_string(root.join(PAGE)).unwrap();
    for (name, count) in RECIPES {
        let (_, recipe) = page.split_once(&format!("```toml\n# {name}\n")).unwrap();
        let (config, rest) = recipe.split_once("```").unwrap();
        let (_, rest) = rest.split_once("```text\n").unwrap();
        let (methods, _) = rest.split_once("```").unwrap();
        let config = Config::parse("crategen.toml", config).unwrap();
        let file = root.join(format!("tests/data/recipes/{name}.json"));
        let document = Document::read(&file).unwrap();
        let generated = crategen::generate_from(&document, &config, "openapi.json")
            .unwrap_or_else(|errors| panic!("{name}: {errors}"));
        assert!(generated.warnings.is_empty(), "{name}: {}", generated.warnings);
        let list = &generated.files[Path::new("api.md")];
        let mut found = 0;
        for method in methods.lines() {
            let (resource, method) = method.split_once("().").unwrap();
            let (_, methods) = list.split_once(&format!("## `{resource}()`\n")).unwrap();
            let methods = methods.split("\n## ").next().unwrap();
            assert!(methods.contains(&format!("[`{method}`]")), "{name}: {method}\n{methods}");
            found += 1;
        }
        assert_eq!((found, generated.operations), (count, count), "{name}");
    }
}

/// The page says so of the lists of dropshot.
#[test]
fn lists_of_dropshot_are_paged() {
    let document = Document::read(&workspace_root().join("tests/data/recipes/dropshot.json")).unwrap();
    let generated = crategen::generate_from(&document, &Config::default(), "openapi.json").unwrap();
    assert!(generated.files[Path::new("src/projects.rs")].contains("impl Paged for ListProjects"));
}
