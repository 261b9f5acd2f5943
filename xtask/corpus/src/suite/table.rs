//! The table of the suite: a row for each file.

use super::Outcome;
use super::groups::{Group, Test};

/// Counts of the schemas and instances of a file.
#[derive(Default)]
struct Row {
    file: String,
    schemas: usize,
    /// Schemas with a reference to the network, which the generator refuses.
    remote: usize,
    /// Schemas that the generator refuses for another reason.
    refused: usize,
    valid: usize,
    kept: usize,
    /// Valid instances of a kind that the keywords of a schema without `type` do not imply.
    of_other_kind: usize,
    invalid: usize,
    invalid_refused: usize,
}

/// All rows, and what failed.
pub struct Rows {
    rows: Vec<Row>,
    refused: Vec<String>,
    failures: Vec<String>,
}

/// Returns rows without instances.
pub fn rows(groups: &[Group]) -> Rows {
    let mut rows: Vec<Row> = Vec::new();
    for group in groups {
        match rows.last_mut().filter(|row| row.file == group.file) {
            Some(row) => row.schemas += 1,
            None => rows.push(Row { file: group.file.clone(), schemas: 1, ..Row::default() }),
        }
    }
    Rows { rows, refused: Vec::new(), failures: Vec::new() }
}

impl Rows {
    /// Counts a schema that the generator refuses.
    pub fn refuse(&mut self, group: &Group, why: String) {
        if why.contains("is a network address") {
            self.row(group).remote += 1;
            return;
        }
        self.row(group).refused += 1;
        self.refused.push(format!("{} ({}): {why}", group.name(), group.description));
    }

    /// Counts an instance.
    pub fn add(&mut self, group: &Group, test: &Test, outcome: Outcome) {
        let row = self.row(group);
        row.valid += usize::from(test.valid);
        row.invalid += usize::from(!test.valid);
        let why = match outcome {
            Outcome::Kept => {
                row.kept += usize::from(test.valid);
                return;
            }
            Outcome::Panicked(why) => format!("panics: {why}"),
            Outcome::Refused(_) if !test.valid => {
                row.invalid_refused += 1;
                return;
            }
            Outcome::Changed(_) if !test.valid => return,
            Outcome::Refused(why) if is_of_other_kind(group, &why) => {
                row.of_other_kind += 1;
                return;
            }
            Outcome::Refused(why) => format!("is refused: {why}"),
            Outcome::Changed(why) => format!("is changed: {why}"),
        };
        let (name, description) = (group.name(), &group.description);
        self.failures.push(format!("{name} ({description}), {}: {} {why}", test.description, test.data));
    }

    fn row(&mut self, group: &Group) -> &mut Row {
        let row = self.rows.iter_mut().find(|row| row.file == group.file);
        row.expect("every group has a row")
    }

    /// Returns the failures, after the schemas that the generator refuses.
    pub fn failures(&self) -> Vec<String> {
        self.refused.iter().chain(&self.failures).cloned().collect()
    }

    /// Returns the table as Markdown.
    pub fn table(&self) -> String {
        let mut text = String::from(
            "| File | Schemas | Of the network | Valid | Kept | Of another kind | Invalid | Refused |\n\
             |---|---|---|---|---|---|---|---|\n",
        );
        let mut total = Row { file: "all".to_owned(), ..Row::default() };
        for row in &self.rows {
            text.push_str(&row.line());
            total.schemas += row.schemas;
            total.remote += row.remote;
            total.refused += row.refused;
            total.valid += row.valid;
            total.kept += row.kept;
            total.of_other_kind += row.of_other_kind;
            total.invalid += row.invalid;
            total.invalid_refused += row.invalid_refused;
        }
        text + &total.line()
    }
}

/// Returns whether the crate refuses an instance because the schema has no `type`, so that the type
/// is the one that other keywords imply.
fn is_of_other_kind(group: &Group, why: &str) -> bool {
    let is_kind = why.starts_with("expected ") && why.contains(", found ");
    is_kind && group.schema.get("type").is_none()
}

impl Row {
    fn line(&self) -> String {
        let Self { file, schemas, remote, refused: _, valid, kept, of_other_kind, invalid, invalid_refused } =
            self;
        format!(
            "| {file} | {schemas} | {remote} | {valid} | {kept} | {of_other_kind} | {invalid} | {invalid_refused} |\n"
        )
    }
}
