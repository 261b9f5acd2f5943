//! Text of a format, a pattern and a length.

use serde_json::Value;

use super::conjunction::Conjunction;
use super::pattern;
use super::random::Random;

/// Diverse texts, if nothing restricts them.
const TEXTS: [&str; 7] =
    ["a text", "", "line\nbreak\t\"quoted\" \\ back", "schön 船 \u{1F6A2}", "42", "null", "a/b?c=d&e#f"];

pub fn text(random: &mut Random, all: &Conjunction<'_>) -> Option<String> {
    let least = usize::try_from(all.most("minLength").unwrap_or_default()).ok()?;
    let most = usize::try_from(all.least("maxLength").unwrap_or(u64::MAX)).unwrap_or(usize::MAX);
    let fits = |text: &String| (least..=most).contains(&text.chars().count());
    if let Some(wanted) = all.all("pattern").find_map(Value::as_str) {
        let made = (0..20).filter_map(|_| pattern::matching(random, wanted, least)).find(|text| fits(text));
        if made.is_some() {
            return made;
        }
    }
    let text = match all.format().and_then(|format| random.pick(of_format(format))) {
        Some(text) => (*text).to_owned(),
        None => (*random.pick(&TEXTS)?).to_owned(),
    };
    Some(fitted(text, least, most))
}

fn fitted(text: String, least: usize, most: usize) -> String {
    let length = text.chars().count();
    if length > most {
        return text.chars().take(most).collect();
    }
    // Lengths that no text reaches in practice are left to the judge.
    let missing = least.saturating_sub(length).min(100_000);
    text + &"abcdefghij".chars().cycle().take(missing).collect::<String>()
}

/// Returns texts of a format (JSON Schema 2020-12, 7.3, and the OpenAPI format registry).
fn of_format(format: &str) -> &'static [&'static str] {
    match format {
        "date-time" => &[
            "2024-02-29T23:59:59Z",
            "2026-01-02T03:04:05.678901+02:00",
            "1969-12-31T00:00:00.1-11:30",
            "2016-12-31T23:59:60Z",
            "2024-05-06T07:08:09.000Z",
        ],
        "date" => &["2024-02-29", "1999-12-31", "0001-01-01"],
        "time" => &["12:30:00Z", "23:59:59.999+05:30"],
        "duration" => &["P3DT4H", "PT0.5S", "P1Y"],
        "email" | "idn-email" => &["ada@example.com", "alan.turing+sub@mail.example.org"],
        "uri" | "url" | "iri" => &["https://example.com/a?b=c#d", "urn:isbn:0451450523"],
        "uri-reference" | "iri-reference" => &["/a/b", "https://example.com/"],
        "uuid" => &["123e4567-e89b-12d3-a456-426614174000", "00000000-0000-0000-0000-000000000000"],
        "hostname" | "idn-hostname" => &["example.com", "a-b.example.org"],
        "ipv4" | "ip" => &["192.0.2.1", "255.255.255.255"],
        "ipv6" => &["2001:db8::1", "::"],
        "byte" | "base64" | "base64url" => &["aGVsbG8=", "AAEC", ""],
        "binary" => &["bytes", ""],
        "decimal" => &["12.50", "-0.001", "100000000000000000000.5"],
        "int64" | "int32" | "uint64" => &["42", "-1"],
        "json-pointer" => &["/a~1b/0"],
        "regex" => &["^a+$"],
        _ => &[],
    }
}
