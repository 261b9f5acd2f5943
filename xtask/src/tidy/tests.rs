//! Each rule finds violations, and reports their location.

use crategen::config::Config;
use crategen::diagnostic::Diagnostics;
use crategen::document::{Document, Unmatched};
use crategen::pipeline;
use expect_test::{Expect, expect};

use super::{contents, layers, prose, reachable};

/// A valid document, which each test changes.
const SHOP: &str = "
openapi: 3.1.0
info: {title: Shop, version: '1'}
servers: [{url: https://shop.test}]
tags:
  - {name: Orders, description: The goods that were bought.}
paths:
  /orders:
    get:
      summary: Lists the orders.
      description: The newest first.
      operationId: list_orders
      parameters:
        - {name: limit, in: query, description: 'The most orders, up to 100.', schema: {type: integer}}
      responses:
        '200':
          description: The orders.
          content: {application/json: {schema: {$ref: '#/components/schemas/Orders'}}}
  /refunds:
    get:
      summary: Lists the refunds.
      description: The newest first.
      responses: {'204': {description: Nothing.}}
components:
  schemas:
    Orders:
      type: object
      description: A page of orders.
      properties:
        orders:
          type: array
          description: The orders.
          items: {$ref: '#/components/schemas/Order'}
    Order:
      type: object
      description: Something that was bought.
      properties:
        cents: {type: integer, description: 'The price, in cents.'}
";
const CONTENTS: &str = "# The reference\norders\nrefunds\n";

fn faults(document: &str, contents: &str) -> Diagnostics {
    let document = Document::parse("shop.yaml", document).unwrap();
    let mut faults = Diagnostics::default();
    let api = pipeline::analyzed(&document, &Config::default(), "shop.yaml", Unmatched::Error, &mut faults);
    assert!(!faults.has_errors(), "{faults}");
    // Warnings of the generator are not tested here.
    let mut faults = Diagnostics::default();
    prose::check(document.root(), &mut faults);
    contents::check(&document, &api, "contents.txt", contents, &mut faults);
    reachable::check(document.root(), &mut faults);
    faults.locate(|pointer| document.location(pointer));
    faults
}

#[track_caller]
fn disturbed(old: &str, new: &str, expected: Expect) {
    assert!(SHOP.contains(old), "`{old}` is not in the document");
    expected.assert_eq(&format!("{}\n", faults(&SHOP.replacen(old, new, 1), CONTENTS)));
}

#[test]
fn a_document_in_order_has_no_faults() {
    assert!(faults(SHOP, CONTENTS).is_empty());
}

#[test]
fn an_operation_without_a_summary_is_a_fault() {
    disturbed(
        "      summary: Lists the orders.\n",
        "",
        expect![[r#"
        error: `GET /orders` has no summary
          --> shop.yaml:9:5  #/paths/~1orders/get
          help: say in our own words what it is, its unit, its limits and what follows
    "#]],
    );
}

#[test]
fn a_parameter_without_a_description_is_a_fault() {
    disturbed(
        "description: 'The most orders, up to 100.', ",
        "",
        expect![[r#"
        error: the parameter `limit` has no description
          --> shop.yaml:14:11  #/paths/~1orders/get/parameters/0
          help: say in our own words what it is, its unit, its limits and what follows
    "#]],
    );
}

#[test]
fn a_field_without_a_sentence_is_a_fault() {
    disturbed(
        "description: 'The price, in cents.'",
        "description: price",
        expect![[r#"
        error: the description of the field `cents` is not a sentence: it has no full stop
          --> shop.yaml:38:32  #/components/schemas/Order/properties/cents/description
          help: say in our own words what it is, its unit, its limits and what follows
    "#]],
    );
}

#[test]
fn a_schema_that_nothing_mentions_is_a_fault() {
    disturbed(
        "{$ref: '#/components/schemas/Order'}",
        "{type: string}",
        expect![[r#"
            error: no operation uses the schema `Order`
              --> shop.yaml:34:5  #/components/schemas/Order
              help: remove it, or refer to it from where it belongs
        "#]],
    );
}

#[test]
fn a_schema_out_of_order_is_a_fault() {
    let (head, orders) = SHOP.split_once("    Orders:\n").unwrap();
    let (orders, order) = orders.split_once("    Order:\n").unwrap();
    let moved = format!("{head}    Order:\n{order}    Orders:\n{orders}");
    expect![[r#"
        error: the schema `Orders` belongs here, instead of `Order`
          --> shop.yaml:26:5  #/components/schemas/Order
          help: the order of schemas is that of their first mention in the document
    "#]]
    .assert_eq(&format!("{}\n", faults(&moved, CONTENTS)));
}

#[test]
fn keys_out_of_order_are_a_fault() {
    disturbed(
        "      summary: Lists the orders.\n      description: The newest first.\n",
        "      description: The newest first.\n      summary: Lists the orders.\n",
        expect![[r#"
            error: `summary` is below `description`
              --> shop.yaml:11:7  #/paths/~1orders/get/summary
              help: the order here is tags, summary, description, externalDocs, operationId, deprecated, security, parameters, requestBody, responses, callbacks
        "#]],
    );
}

#[test]
fn the_table_of_contents_is_kept() {
    expect![[r#"
        error: no resource of the client is called `baskets`
          --> contents.txt:3:1
          help: remove the line, or correct its spelling

        error: `/refunds` of `refunds` is below the paths of `orders`
          --> shop.yaml:19:3  #/paths/~1refunds
          help: the order of paths is that of contents.txt: move it up
    "#]]
    .assert_eq(&format!("{}\n", faults(SHOP, "refunds\norders\nbaskets\n")));
    expect![[r#"
        error: the table of contents does not have the resource `refunds`
          --> shop.yaml:20:5  #/paths/~1refunds/get
          help: add the line `refunds` to contents.txt, where the reference has it
    "#]]
    .assert_eq(&format!("{}\n", faults(SHOP, "orders\n")));
}

#[test]
fn the_stages_of_the_generator_stay_apart() {
    let mut faults = Diagnostics::default();
    layers::source(
        "generator/src/emit/handle.rs",
        "use crate::ir::Api;\nuse crate::spec::Spec;\n",
        &mut faults,
    );
    layers::source("generator/src/emit/tests/handle.rs", "use crate::spec::Spec;\n", &mut faults);
    layers::source("generator/src/emit/readme.rs", "format!(\"{}\", api.title.as_written());\n", &mut faults);
    layers::source("generator/src/output.rs", "let text = api.source.as_written();\n", &mut faults);
    layers::source("generator/src/ir/stream.rs", "    pub media: String,\n", &mut faults);
    layers::source("generator/src/lower/docs.rs", "let text = doc.summary.as_written();\n", &mut faults);
    layers::source("generator/src/utils.rs", &"//! Words.\n".repeat(501), &mut faults);
    expect![[r#"
        error: `as_written` is not allowed here
          --> generator/src/emit/readme.rs:1:25
          help: text of a document is printed by the escapers of `crate::text`: it may say anything

        error: `as_written` is not allowed here
          --> generator/src/output.rs:1:23
          help: text of a document is printed by the escapers of `crate::text`: it may say anything

        error: `: String` is not allowed here
          --> generator/src/ir/stream.rs:1:14
          help: text of a document is a `Text` here, which only escapers print

        error: the file has 501 lines
          --> generator/src/utils.rs:501:1
          help: at 500 it has more than one job: give each its file

        error: the name `utils` does not describe the file
          --> generator/src/utils.rs:1:1
          help: name it for what it makes
    "#]]
    .assert_eq(&format!("{faults}\n"));
}

#[test]
fn lines_of_comments_are_short() {
    let mut faults = Diagnostics::default();
    let long = "word ".repeat(20);
    let text = format!(
        "//! {long}end.\n//!\n//! ```text\n//! {long}end.\n//! ```\n//! | {long}end. |\nfn of() {{\n    // {}\n    // {long}\n}}\n",
        "w".repeat(200)
    );
    super::english::check("generator/src/emit/handle.rs", &text, &mut faults);
    expect![[r#"
        error: a line of a comment has 108 columns
          --> generator/src/emit/handle.rs:1:101
          help: wrap it at 100

        error: a line of a comment has 107 columns
          --> generator/src/emit/handle.rs:9:101
          help: wrap it at 100
    "#]]
    .assert_eq(&format!("{faults}\n"));
}

#[test]
fn doc_comments_begin_with_a_verb_or_a_noun() {
    let mut faults = Diagnostics::default();
    let text = "//! What it is.\n//!\n//! What follows may be asked.\n\n/// Whether a\n/// What is left.\nfn a() {\n    // Where it goes.\n}\n\n/// Returns whether it is.\nfn b() {}\n";
    super::english::check("generator/src/emit/handle.rs", text, &mut faults);
    expect![[r#"
        error: a comment begins with `What`
          --> generator/src/emit/handle.rs:1:1
          help: begin with a verb in the third person or a noun phrase: `Returns whether …`, `The URL of …`

        error: a comment begins with `Whether`
          --> generator/src/emit/handle.rs:5:1
          help: begin with a verb in the third person or a noun phrase: `Returns whether …`, `The URL of …`
    "#]]
    .assert_eq(&format!("{faults}\n"));
}

#[test]
fn comments_have_standard_words_only() {
    let mut faults = Diagnostics::default();
    let text = "/// Stands Beside the `told` rivals.\n///\n/// ```text\n/// told\n/// ```\nfn told() {\n    // A circle.\n    \"// told\";\n}\n";
    super::english::check("generator/src/emit/handle.rs", text, &mut faults);
    expect![[r#"
        error: a comment has the word `beside`
          --> generator/src/emit/handle.rs:1:1
          help: write, for example: next to, with, in addition to

        error: a comment has the word `rivals`
          --> generator/src/emit/handle.rs:1:1
          help: write, for example: peers

        error: a comment has the word `stands`
          --> generator/src/emit/handle.rs:1:1
          help: write, for example: is, represents

        error: a name has the word `told`
          --> generator/src/emit/handle.rs:6:4
          help: write, for example: reported, distinguished

        error: a comment has the word `circle`
          --> generator/src/emit/handle.rs:7:5
          help: write, for example: cycle
    "#]]
    .assert_eq(&format!("{faults}\n"));
}

#[test]
fn phrases_are_found_across_lines_and_names_of_functions_follow_the_rules() {
    let mut faults = Diagnostics::default();
    let text = "/// Keeps names as\n/// far as it can, and the like.\npub(crate) async fn a_circle(far: as_far) {\n    answer();\n}\n";
    super::english::check("generator/src/emit/handle.rs", text, &mut faults);
    expect![[r#"
        error: a comment has the phrase `and the like`
          --> generator/src/emit/handle.rs:2:1
          help: write, for example: such as …

        error: a comment has the phrase `as far as`
          --> generator/src/emit/handle.rs:2:1
          help: write, for example: those … that, if

        error: a name has the word `circle`
          --> generator/src/emit/handle.rs:3:21
          help: write, for example: cycle
    "#]]
    .assert_eq(&format!("{faults}\n"));
}

#[test]
fn pages_have_standard_words_only() {
    let mut faults = Diagnostics::default();
    let text = "# What it is\n\nIt is in\nvain, `told`.\n\n```sh\nlikewise\n```\n\n| likewise |\n";
    super::english::check_page("docs/book/src/inside.md", text, &mut faults);
    expect![[r#"
        error: a page has the phrase `in vain`
          --> docs/book/src/inside.md:4:1
          help: write, for example: without effect, unused

        error: a page has the word `likewise`
          --> docs/book/src/inside.md:10:1
          help: write, for example: too, in the same way
    "#]]
    .assert_eq(&format!("{faults}\n"));
}

#[test]
fn descriptions_follow_the_rules_of_comments() {
    disturbed_language(
        "description: The newest first.",
        "description: How they are told.",
        expect![[r#"
            error: a description begins with `How`
              --> shop.yaml:11:7  #/paths/~1orders/get/description
              help: begin with a verb in the third person or a noun phrase: `Returns whether …`, `The URL of …`

            error: a description has the word `told`
              --> shop.yaml:11:7  #/paths/~1orders/get/description
              help: write, for example: reported, distinguished
        "#]],
    );
}

fn disturbed_language(old: &str, new: &str, expected: Expect) {
    assert!(SHOP.contains(old), "`{old}` is not in the document");
    let document = Document::parse("shop.yaml", &SHOP.replacen(old, new, 1)).unwrap();
    let mut faults = Diagnostics::default();
    super::english::check_document(document.root(), &mut faults);
    faults.locate(|pointer| document.location(pointer));
    expected.assert_eq(&format!("{faults}\n"));
}
