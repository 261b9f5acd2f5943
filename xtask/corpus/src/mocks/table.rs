//! The table of the mocks: a row for each document.

/// Counts of a document's calls.
#[derive(Default)]
pub struct Row {
    pub name: String,
    pub operations: usize,
    /// The operations that are not called, and the reason.
    pub uncalled: Vec<String>,
    pub calls: usize,
    /// Calls that the mock found valid.
    pub accepted: usize,
    /// Calls whose response was decoded and encoded again without a change.
    pub decoded: usize,
    /// Calls whose response is not valid for its schema.
    pub invalid_responses: usize,
    /// Calls that the mock has no response to.
    pub unanswered: usize,
    pub failures: Vec<String>,
}

/// Returns the table as Markdown.
pub fn table(rows: &[Row]) -> String {
    let mut text = String::from(
        "| Document | Operations | Calls | Accepted | Decoded | Invalid responses | No response | Failures |\n\
         |---|---|---|---|---|---|---|---|\n",
    );
    for row in rows {
        let Row { name, operations, calls, accepted, decoded, invalid_responses, unanswered, .. } = row;
        let (called, failures) = (operations - row.uncalled.len(), row.failures.len());
        text.push_str(&format!(
            "| {name} | {called} of {operations} | {calls} | {accepted} | {decoded} | {invalid_responses} | \
             {unanswered} | {failures} |\n"
        ));
    }
    text
}
