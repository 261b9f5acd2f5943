//! Texts: Markdown and HTML of a description, as long as a text may be, and YAML features that JSON
//! does not have.

use std::fmt::Write as _;

use super::{Hostile, json, whole, yaml};

/// A length just below the limit of one text.
const LONGEST: usize = 249_000;

pub(super) const TEXTS: &[Hostile] = &[
    json("a text beyond the limit", 1_000_000, |n| described("a", n)),
    json("`<` in a description", LONGEST, |n| described("<", n)),
    json("`<` before the only `>` of a description", LONGEST, |n| text(&format!("{}>", "<".repeat(n)))),
    json("`<p/` before the only `>` of a description", LONGEST, |n| {
        text(&format!("{}>", "<p/".repeat(n / 3)))
    }),
    json("a URL before `.)` in a description", LONGEST, |n| {
        text(&format!("https://a{}", ".)".repeat(n / 2)))
    }),
    json("a `<code>` of backticks in a description", LONGEST, |n| {
        text(&format!("<code>{}</code>", "`".repeat(n)))
    }),
    json("a code block of backticks in a description", LONGEST, |n| {
        text(&format!("a\n\n    {}", "`".repeat(n)))
    }),
    json("backticks of rising length in a description", LONGEST, |n| text(&rising('`', n))),
    json("asterisks of rising length in a description", LONGEST, |n| text(&rising('*', n))),
    json("words in a deep quotation", LONGEST, |n| {
        text(&format!("{}{}", "> ".repeat(n / 4), "a ".repeat(n / 4)))
    }),
    json("words in a deep list", LONGEST, |n| text(&format!("{}{}", "- ".repeat(n / 4), "a ".repeat(n / 4)))),
    json("images in one another", LONGEST, |n| {
        text(&format!("{}{}", "![a".repeat(n / 16), "](https://a)".repeat(n / 16)))
    }),
    json("columns and rows of a table", LONGEST, |n| {
        let columns = n / 10;
        text(&format!("{}\n{}\n{}", "|a".repeat(columns), "|-".repeat(columns), "|a\n".repeat(n / 6)))
    }),
    json("`![` in a description", LONGEST, |n| described("![", n)),
    json("`[a](` in a description", LONGEST, |n| described("[a](", n)),
    json("`**a` in a description", LONGEST, |n| described("**a", n)),
    json("backticks in a title", LONGEST, |n| {
        json!({"openapi": "3.1.0", "info": {"title": "`".repeat(n), "version": "1"}, "paths": {}}).to_string()
    }),
    json("`<code>` in a description", LONGEST, |n| described("<code>", n)),
    json("`.)` in a description", LONGEST, |n| described(".)", n)),
    json("`> ` in a description", LONGEST, |n| described("> ", n)),
    json("`<a href=\"` in a description", LONGEST, |n| described("<a href=\"", n)),
    json("`[` in a description", LONGEST, |n| described("[", n)),
    json("`*a_` in a description", LONGEST, |n| described("*a_", n)),
    json("backticks in a description", LONGEST, |n| described("`a``", n)),
    json("list items in a description", LONGEST, |n| described("- a\n  ", n)),
    json("`|` in a description", LONGEST, |n| described("| a ", n)),
    json("`&` in a description", LONGEST, |n| described("&amp", n)),
    json("`https://` in a description", LONGEST, |n| described("https://a ", n)),
    json("`<!--` in a description", LONGEST, |n| described("<!-- ", n)),
    yaml("aliases of a long text", 60_000, |n| {
        let mut text = format!(
            "openapi: 3.1.0\ninfo: {{title: a, version: b}}\nx: &x {}\npaths: {{}}\ny:\n",
            "a".repeat(100_000)
        );
        (0..n).for_each(|_| text.push_str("- *x\n"));
        text
    }),
    yaml("nested anchors", 190, |n| {
        let open: String = (0..n).map(|at| format!("&a{at} [")).collect();
        let close = "]".repeat(n);
        format!(
            "openapi: 3.1.0\ninfo: {{title: a, version: b}}\npaths: {{}}\nx: {open}{}{close}\n",
            "a, ".repeat(1_000 * n)
        )
    }),
    yaml("anchors", 100_000, |n| {
        let mut text = "openapi: 3.1.0\ninfo: {title: a, version: b}\npaths: {}\nx:\n".to_owned();
        (0..n).for_each(|at| {
            let _ = writeln!(text, "- &a{at} {{b: c}}");
        });
        text
    }),
    yaml("merge keys", 2_000, |n| {
        let mut text =
            "openapi: 3.1.0\ninfo: {title: a, version: b}\npaths: {}\nx:\n  a0: &a0 {k: v}\n".to_owned();
        (1..n).for_each(|at| {
            let _ = writeln!(text, "  a{at}: &a{at} {{<<: *a{}, k{at}: v}}", at - 1);
        });
        text
    }),
];

/// Returns a description of about `bytes` bytes.
fn described(piece: &str, bytes: usize) -> String {
    text(&piece.repeat(bytes / piece.len()))
}

fn text(text: &str) -> String {
    whole(json!({"paths": {"/a": {"get": {"description": text, "responses": {}}}}}))
}

/// Returns runs of the sign of increasing length, separated by words.
fn rising(sign: char, bytes: usize) -> String {
    let mut text = String::new();
    for length in 1.. {
        text.extend(std::iter::repeat_n(sign, length).chain("a ".chars()));
        if text.len() + length + 3 > bytes {
            break;
        }
    }
    text
}
