//! The conversion of a document's text.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag};

use super::code_span;
use super::markdown::safe;

/// Checks a table of texts and their lines.
fn check(rows: &[(&str, &[&str])]) {
    for (text, lines) in rows {
        assert_eq!(&safe(text), lines, "{text:?}");
        let again = safe(&lines.join("\n"));
        assert_eq!(&again, lines, "what is safe already stays as it is: {text:?}");
    }
}

#[test]
fn text_stays_readable() {
    check(&[
        ("", &[]),
        ("The identifier, `id`.", &["The identifier, `id`."]),
        ("First.\n\nSecond\ngoes on.", &["First.", "", "Second goes on."]),
        ("project_id and *very* **important**", &["project_id and *very* **important**"]),
        ("5 * 3 < 20 & more", &["5 * 3 < 20 & more"]),
        ("AT&T", &["AT\\&T"]),
    ]);
}

/// A paragraph of plain words takes a shorter path than one next to a code span.
#[test]
fn plain_words_become_the_same_as_next_to_markup() {
    let long = "word - (a/b) ".repeat(20);
    let texts =
        ["One", "One.\n\nTwo: 50%", "a  b ", "one - two; \"three\"", "Costs $5\n\n\n\n10. no list", &long];
    for text in texts {
        let mut beside = safe(&format!("{text}\n\n`code`"));
        beside.truncate(beside.len() - 2);
        assert_eq!(safe(text), beside, "{text:?}");
    }
}

#[test]
fn signs_that_mean_nothing_are_escaped() {
    check(&[
        ("One of [a, b]", &["One of \\[a, b]"]),
        ("[Foo] and [bar][baz]", &["\\[Foo] and \\[bar]\\[baz]"]),
        ("a ` alone", &["a \\` alone"]),
        ("_private and __init__", &["\\_private and **init**"]),
        ("~50", &["\\~50"]),
        ("2.\u{a0}x", &["2\\. x"]),
        ("2\\. Then", &["2\\. Then"]),
        ("\\# no heading", &["\\# no heading"]),
        ("ends with */", &["ends with \\*/"]),
    ]);
}

#[test]
fn urls_are_links() {
    check(&[
        ("See https://example.com/a_b.", &["See <https://example.com/a_b>."]),
        ("(https://example.com/x_(y))", &["(<https://example.com/x_(y)>)"]),
        ("(see http://example.com)", &["(see <http://example.com>)"]),
        ("https://api.example.com/{id}", &["<https://api.example.com/{id}>"]),
        ("<https://example.com>", &["<https://example.com>"]),
        ("`https://example.com`", &["`https://example.com`"]),
        ("http and https:// are schemes", &["http and https:// are schemes"]),
        ("[docs](https://example.com/docs)", &["[docs](https://example.com/docs)"]),
        ("[https://example.com](https://example.com)", &["<https://example.com>"]),
        ("[guide](/docs/guide) and [part](#part)", &["guide and part"]),
        ("![logo](https://example.com/x.png)", &["[logo](https://example.com/x.png)"]),
        ("<someone@example.com>", &["someone@example.com"]),
        ("[a]\n\n[a]: https://example.com/a", &["[a](https://example.com/a)"]),
        ("wow![x](https://example.com)", &["wow[x](https://example.com)"]),
    ]);
}

#[test]
fn html_is_markdown_or_text() {
    check(&[
        ("<p>One.</p> <p>Two <b>bold</b> <i>it</i>.</p>", &["One.", "", "Two **bold** *it*."]),
        ("a<br>b<br/>c", &["a", "", "b", "", "c"]),
        ("<code>x &lt; y</code>", &["`x < y`"]),
        ("<a href=\"https://example.com\">there</a>, <a>here</a>", &["[there](https://example.com), here"]),
        ("<a href=\"#x\">there</a>", &["there"]),
        ("<ul><li>one</li><li>two</li></ul>", &["- one", "- two"]),
        ("Vec<T> of <project_id> </unclosed>", &["Vec\\<T> of \\<project_id> \\</unclosed>"]),
        ("`<br>` and ```x <p> y```", &["`<br>` and `x <p> y`"]),
        ("<script>alert(1)</script>", &["\\<script>alert(1)\\</script>"]),
        ("<!-- hidden -->", &["\\<!-- hidden -->"]),
    ]);
}

#[test]
fn code_is_never_rust() {
    check(&[
        ("```\nlet x = 1;\n```", &["```text", "let x = 1;", "```"]),
        ("```rust\nlet x = 1;\n```", &["```text", "let x = 1;", "```"]),
        ("```json\n{\"a\": 1}\n```", &["```json", "{\"a\": 1}", "```"]),
        ("```never closed\nx", &["```text", "x", "```"]),
        ("Like so:\n\n    let x = 1;\n    y", &["Like so:", "", "```text", "let x = 1;", "y", "```"]),
        ("- a\n\n      code", &["- a", "", "  ```text", "  code", "  ```"]),
        ("~~~\n```\n~~~", &["````text", "```", "````"]),
        ("\tcode", &["```text", "code", "```"]),
    ]);
}

#[test]
fn lists_are_indented_by_the_book() {
    check(&[
        ("- one\ncontinued\n- two", &["- one continued", "- two"]),
        ("* one\n    * deep\n* two", &["- one", "  - deep", "- two"]),
        ("3. three\n4. four", &["3. three", "4. four"]),
        ("- one\n\n- two", &["- one", "", "- two"]),
        ("1. one\n\n   more\n2. two", &["1. one", "", "   more", "", "2. two"]),
        ("> quoted\nlazily\n>\n> again", &["> quoted lazily", ">", "> again"]),
        ("-", &["-"]),
        ("- [ ] task", &["- \\[ ] task"]),
        ("Text\n- a", &["Text", "", "- a"]),
    ]);
}

#[test]
fn tables_and_headings_stay() {
    check(&[
        ("a | b\n--|:-:\n1 | `x\\|y`", &["| a | b |", "| --- | :-: |", "| 1 | `x\\|y` |"]),
        ("Title\n=====\ntext", &["# Title", "", "text"]),
        ("## Sub ##\ntext", &["## Sub", "", "text"]),
        ("a\n\n***\n\nb", &["a", "", "---", "", "b"]),
        ("a  \nb", &["a\\", "b"]),
    ]);
}

#[test]
fn characters_that_do_not_show_are_spelled() {
    check(&[
        ("a\u{0}b\rc\u{202e}d\u{7}", &["a\\\\u{0}b\\\\rc\\\\u{202e}d\\\\u{7}"]),
        ("`\u{feff}a\u{2028}`", &["`\\u{feff}a\\u{2028}`"]),
        ("a\r\n\r\nb", &["a", "", "b"]),
        ("a\tb", &["a b"]),
    ]);
}

#[test]
fn long_paragraphs_are_wrapped_where_it_is_harmless() {
    let text = format!("{} - 1. # > {}", "word ".repeat(18).trim(), "word ".repeat(12).trim());
    for line in safe(&text) {
        assert!(line.starts_with("word"), "{line}");
    }
    let span = format!("{} `a b c d e f g h i`", "word ".repeat(18).trim());
    assert_eq!(safe(&span)[1], "`a b c d e f g h i`");
}

#[test]
fn code_spans_hold_any_text() {
    let rows = [("a", "`a`"), ("a`b", "``a`b``"), ("`", "`` ` ``"), ("a\nb", "`a b`")];
    for (code, span) in rows {
        assert_eq!(code_span(code), span);
    }
}

/// No combination of three pieces of markup produces a rustdoc warning or code that runs.
#[test]
fn no_mixture_of_markup_is_harmful() {
    let pieces = [
        "`",
        "``",
        "```",
        "~~~\n",
        "[a]",
        "](b",
        "<b>",
        "</p>",
        "<x>",
        "https://e.com",
        "*",
        "_",
        "- ",
        "\n",
        "\n\n",
        "    ",
        "> ",
        "# ",
        "| a |\n|---|\n",
        "<!--",
        "&lt;",
        "\\",
        "1. ",
        "word",
    ];
    for first in pieces {
        for second in pieces {
            for third in pieces {
                harmless(&format!("{first}{second}{third} end"));
            }
        }
    }
}

fn harmless(text: &str) {
    let printed = safe(text).join("\n");
    let mut in_link = 0;
    for event in Parser::new_ext(&printed, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Html(_) | Event::InlineHtml(_) => panic!("HTML: {text:?} gives {printed:?}"),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {
                panic!("code: {text:?} gives {printed:?}")
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => {
                assert_eq!(&*language, "text", "{text:?} gives {printed:?}");
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                in_link += 1;
                assert!(dest_url.starts_with("http"), "{text:?} gives {printed:?}");
            }
            Event::End(pulldown_cmark::TagEnd::Link) => in_link -= 1,
            Event::Text(part) if in_link == 0 && part.contains("https://") => {
                let in_code = printed.contains("```");
                assert!(in_code, "bare URL: {text:?} gives {printed:?}");
            }
            _ => {}
        }
    }
    assert_eq!(safe(&printed).join("\n"), printed, "{text:?}");
}
