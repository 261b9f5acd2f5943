//! No text may cause a panic: tries our own documents, cut and mutated pseudo-randomly.

use super::resolve;
use crate::diagnostic::Diagnostics;
use crate::document::Document;
use crate::limits::Limits;

const SEEDS: [&str; 3] = [
    r#"openapi: 3.1.0
info: &info {title: T, version: 1.0, <<: {x: 1}}
security: [{key: []}]
paths:
  /a/{b}:
    parameters: [{name: b, in: path, schema: {$ref: '#/components/schemas/A'}}]
    get:
      callbacks: {c: {'{$x}': {post: {responses: {}}}}}
      responses:
        200: {content: {application/json: {schema: {$ref: '#/components/schemas/B'}}}}
components:
  securitySchemes: {key: {type: http, scheme: bearer}}
  schemas:
    A: {type: [string, 'null'], enum: [a, ~, 1.5e3]}
    B:
      allOf:
      - $ref: '#/components/schemas/C'
      - {oneOf: [{$ref: '#/components/schemas/A'}, {properties: {b: {$ref: '#/components/schemas/B'}}}]}
      properties: {info: *info}
    C:
      required: [id]
      properties: {id: {type: string}, list: {type: array, items: [{type: integer}, {$ref: '#x'}]}}
      anyOf: [{required: [a]}, {required: [b]}]
      discriminator: {propertyName: id, mapping: {a: A, b: '#/components/schemas/B'}}
    D: {$anchor: x, not: {}, if: {}, additionalProperties: {$ref: '#/components/schemas/D'}}
"#,
    r##"{"openapi": "3.0.0", "paths": {"/x": {"$ref": "o.yaml#/~0a~1b"}}, "components": {"schemas": {"A": {"type": "string",
    "nullable": true, "description": "\ud83d\ude00 \/ \u00e9"}, "B": {"anyOf": [{"$ref": "#/components/schemas/A"}, {"type": "null"}],
    "default": [1, -2.5e3, {"a": null}]}}}}"##,
    "openapi: 3.2.0\npaths: !!map\n  ? /a\n  : get: |-\n      text\n  \"/b\": >\n    folded\n# comment\n...\n---\na: 'b'\n",
];

/// Splitmix64: the same numbers on every run.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        number ^ (number >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % (limit.max(1) as u64)).unwrap_or_default()
    }
}

const SNIPPETS: [&str; 32] = [
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"",
    "'",
    "\n",
    "\t",
    "- ",
    "? ",
    "&a ",
    "*a",
    "<<: ",
    "|",
    ">",
    "#",
    "$ref: ",
    "~",
    "null",
    "\u{feff}",
    "é",
    "\\u",
    "%",
    "!",
    "---\n",
    "...\n",
    "allOf: [",
    "'#/components/schemas/B'",
    "99999999999999999999999",
    "  ",
];

fn mutate(text: &str, numbers: &mut Numbers) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    for _ in 0..=numbers.below(4) {
        let from = numbers.below(characters.len());
        let to = (from + numbers.below(12)).min(characters.len());
        match numbers.below(5) {
            0 => characters.truncate(from),
            1 => drop(characters.drain(from..to)),
            2 => {
                let snippet = SNIPPETS[numbers.below(SNIPPETS.len())];
                characters.splice(from..from, snippet.chars());
            }
            3 => {
                let copied = characters[from..to].to_vec();
                let place = numbers.below(characters.len());
                characters.splice(place..place, copied);
            }
            _ => {
                let snippet = SNIPPETS[numbers.below(SNIPPETS.len())];
                characters.splice(from..to, snippet.chars());
            }
        }
    }
    characters.into_iter().collect()
}

fn try_out(text: &str) {
    for name in ["openapi.yaml", "openapi.json"] {
        match Document::parse_files(&[(name, text), ("o.yaml", text)]) {
            Ok(document) => {
                let mut diagnostics = Diagnostics::default();
                let spec = resolve(&document, &Limits::default(), &mut diagnostics);
                for id in spec.components.values() {
                    spec.target(*id);
                }
                diagnostics.to_string();
            }
            Err(diagnostics) => assert!(diagnostics.has_errors(), "{text}"),
        }
    }
}

#[test]
fn no_text_causes_a_panic() {
    let rounds = std::env::var("MUTATIONS").ok().and_then(|rounds| rounds.parse().ok());
    let mut numbers = Numbers(1);
    for seed in SEEDS {
        for length in (0..seed.len()).step_by(3).filter(|length| seed.is_char_boundary(*length)) {
            try_out(&seed[..length]);
        }
        for _ in 0..rounds.unwrap_or(400) {
            try_out(&mutate(seed, &mut numbers));
        }
    }
}

#[test]
fn nesting_has_a_limit() {
    let deep = |open: &str, close: &str, depth: usize| {
        format!("{{\"openapi\": \"3.1.0\", \"x-a\": {}1{}}}", open.repeat(depth), close.repeat(depth))
    };
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        assert!(Document::parse("a.json", &deep(open, close, 150)).is_ok());
        let errors = Document::parse("a.json", &deep(open, close, 100_000)).unwrap_err();
        assert!(errors.to_string().contains("nest deeper than 200 levels"), "{errors}");
        let yaml = deep(open, close, 100_000).replacen("{\"openapi\"", "{openapi", 1);
        assert!(Document::parse("a.yaml", &yaml).is_err());
    }
}

#[test]
fn long_chains_of_references_end() {
    let mut schemas = String::new();
    for number in 0..2_000 {
        let next = number + 1;
        schemas += &format!("R{number}: {{$ref: '#/components/schemas/R{next}'}}\n");
        if number < 150 {
            schemas += &format!(
                "O{number}: {{allOf: [{{$ref: '#/components/schemas/O{next}'}}, {{required: [a]}}]}}\n"
            );
        }
    }
    schemas += "R2000: {type: string}\nO150: {type: object}\n";
    try_out(&super::with_schemas("3.1.0", &schemas));
}

#[test]
fn aliases_expand_within_bounds() {
    let mut text = "openapi: 3.1.0\na0: &a0 [x, x]\n".to_owned();
    for level in 1..40 {
        text += &format!("a{level}: &a{level} [*a{0}, *a{0}]\n", level - 1);
    }
    let errors = Document::parse("openapi.yaml", &text).unwrap_err();
    assert!(errors.to_string().contains("aliases repeat more than 250000 nodes"), "{errors}");
}

#[test]
fn unions_do_not_multiply_without_end() {
    let member = "{properties: {p: {type: string}}}";
    let union = format!("{{oneOf: [{}]}}", [member; 9].join(", "));
    let schemas = format!("A: {{allOf: [{}]}}", vec![union; 9].join(", "));
    try_out(&super::with_schemas("3.1.0", &schemas));
}
