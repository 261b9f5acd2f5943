//! The table of the suite: a row for each group of specifications.

use std::collections::BTreeMap;

use super::Generation;
use super::judged::{Judged, Verdict};
use super::suite::Specification;

/// Scenarios that do not pass and need not, by the beginning of their name, with the reason.
const ARGUED: [(&str, &str); 6] = [
    (
        "Authentication_Http_Custom",
        "a scheme of HTTP authentication of its own is a header that programs set",
    ),
    (
        "Parameters_BodyOptionality_OptionalExplicit",
        "a body with required properties is required, because documents forget to say so",
    ),
    (
        "Payload_JsonMergePatch_updateResource",
        "the document allows no null, which `CallOptions::body_field` sends all the same",
    ),
    (
        "Payload_JsonMergePatch_updateOptionalResource",
        "the document allows no null, which `CallOptions::body_field` sends all the same",
    ),
    (
        "Payload_MultiPart_FormData_HttpParts_jsonArrayAndFileArray",
        "OpenAPI makes a part of each item of a list, and the suite expects one part with the list",
    ),
    (
        "Streaming_Sse_Protocol_reconnect",
        "a stream is reconnected only if `CallOptions::reconnect` says so, since most servers start over",
    ),
];

#[derive(Default)]
struct Row {
    specifications: usize,
    documents: usize,
    generated: usize,
    operations: usize,
    scenarios: usize,
    right: usize,
    unsaid: usize,
    argued: usize,
    wrong: usize,
}

/// Returns the table as Markdown.
pub fn table(specifications: &[Specification], generations: &[Generation], judged: &[Judged]) -> String {
    let mut rows: BTreeMap<&str, Row> = BTreeMap::new();
    let mut all = Row::default();
    for specification in specifications {
        let row = rows.entry(group(&specification.name)).or_default();
        row.specifications += 1;
        row.documents += specification.documents.len();
    }
    for generation in generations {
        let row = rows.entry(group(&generation.specification)).or_default();
        if let Ok(generated) = &generation.generated {
            row.generated += 1;
            row.operations += generated.model.operations().count();
        }
    }
    for Judged { plan, verdict } in judged {
        let row = rows.entry(group(&plan.scenario.folder)).or_default();
        row.scenarios += 1;
        match verdict {
            Verdict::Right => row.right += 1,
            _ if argued(&plan.scenario.name).is_some() => row.argued += 1,
            Verdict::Unsaid(_) => row.unsaid += 1,
            Verdict::Wrong(_) => row.wrong += 1,
        }
    }
    let mut text = String::from(
        "| Group | Specifications | Documents | Generated | Operations | Scenarios | Right | Unsaid | Argued | Wrong |\n\
         |---|---|---|---|---|---|---|---|---|---|\n",
    );
    for (name, row) in &rows {
        all.add(row);
        text.push_str(&row.line(name));
    }
    text + &all.line("all")
}

/// Returns the scenarios that are not right and need not be, with the reason: the documents do not
/// have them, or it is argued.
pub fn excused(judged: &[Judged]) -> Vec<String> {
    let excused = judged.iter().filter_map(|Judged { plan, verdict }| match verdict {
        Verdict::Right => None,
        _ if argued(&plan.scenario.name).is_some() => {
            let why = argued(&plan.scenario.name).unwrap_or_default();
            Some(format!("argued: {}: {why}", plan.scenario.name))
        }
        Verdict::Unsaid(why) => Some(format!("unsaid: {}: {why}", plan.scenario.name)),
        Verdict::Wrong(_) => None,
    });
    excused.collect()
}

/// Returns what failed: specifications without a document, documents without a crate, scenarios.
pub fn failures(
    specifications: &[Specification],
    generations: &[Generation],
    judged: &[Judged],
) -> Vec<String> {
    let unmade = specifications.iter().filter(|it| it.documents.is_empty());
    let unmade = unmade.map(|it| format!("{}: no document: {}", it.name, it.errors.join("; ")));
    let refused = generations.iter().filter_map(|it| {
        let why = it.generated.as_ref().err()?;
        Some(format!("{} is refused: {why}", it.package))
    });
    let wrong = judged.iter().filter_map(|Judged { plan, verdict }| match verdict {
        Verdict::Wrong(why) if argued(&plan.scenario.name).is_none() => {
            Some(format!("{}: {why}", plan.scenario.name))
        }
        _ => None,
    });
    unmade.chain(refused).chain(wrong).collect()
}

fn argued(scenario: &str) -> Option<&'static str> {
    ARGUED.iter().find(|(name, _)| scenario.starts_with(name)).map(|(_, why)| *why)
}

fn group(name: &str) -> &str {
    name.split('/').next().unwrap_or_default()
}

impl Row {
    fn add(&mut self, other: &Self) {
        self.specifications += other.specifications;
        self.documents += other.documents;
        self.generated += other.generated;
        self.operations += other.operations;
        self.scenarios += other.scenarios;
        self.right += other.right;
        self.unsaid += other.unsaid;
        self.argued += other.argued;
        self.wrong += other.wrong;
    }

    fn line(&self, name: &str) -> String {
        let Self {
            specifications,
            documents,
            generated,
            operations,
            scenarios,
            right,
            unsaid,
            argued,
            wrong,
        } = self;
        format!(
            "| {name} | {specifications} | {documents} | {generated} | {operations} | {scenarios} | {right} | \
             {unsaid} | {argued} | {wrong} |\n"
        )
    }
}
