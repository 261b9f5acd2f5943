//! The figures as text for a terminal and as `docs/book/src/performance.md`.

use std::fmt::Write as _;

use crate::row::Row;

/// A group of figures, in order.
pub struct Group {
    pub title: &'static str,
    /// A paragraph about the subject and method of the measurement.
    pub method: &'static str,
    pub rows: Vec<Row>,
    /// The file of its plot, in the folder of the page.
    pub plot: &'static str,
}

const HEAD: [&str; 6] = ["figure", "measured", "baseline", "ratio", "budget", "holds"];

/// Returns a table with aligned columns.
pub fn text(group: &Group) -> String {
    let rows: Vec<[String; 6]> = group.rows.iter().map(Row::cells).collect();
    let mut widths = HEAD.map(|head| head.chars().count());
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let line = |cells: &[String; 6]| {
        let cells: Vec<String> =
            cells.iter().zip(widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        cells.join("  ").trim_end().to_owned()
    };
    let mut out = format!("{}\n{}\n", group.title, line(&HEAD.map(str::to_owned)));
    rows.iter().for_each(|row| out.push_str(&format!("{}\n", line(row))));
    out
}

/// Returns the page.
pub fn page(machine: &[(&str, String)], command: &str, groups: &[Group]) -> String {
    let mut out = String::from(
        "<!-- Written by `cargo xtask bench`. Do not edit. -->\n\n# Performance\n\n\
         The time to generate a crate, to compile it, and to decode responses. Figures are medians of runs that alternate with\n\
         their baseline; ratios are comparable across machines, seconds are not. Figures *measured elsewhere* are those of other\n\
         generators on a machine of the same kind. With `--peers`, these generators are measured in the same run (CONTRIBUTING.md\n\
         has the commands to install them): their rows start with their names, and the best of them is the baseline of ours.\n\
         [Budgets that do not hold](budgets.md) have their reasons.\n",
    );
    let _ = write!(out, "\n```sh\n{command}\n```\n\n| | |\n|---|---|\n");
    for (name, value) in machine {
        let _ = writeln!(out, "| {name} | {value} |");
    }
    groups.iter().for_each(|group| out.push_str(&section(group, None)));
    out
}

/// Returns a page with the sections of these groups replaced, or added at its end. Each has the
/// command and date of its measurement.
pub fn with_sections(
    mut page: String,
    machine: &[(&str, String)],
    command: &str,
    groups: &[Group],
) -> String {
    let date = machine.iter().find(|(name, _)| *name == "date").map_or("", |(_, date)| date);
    for group in groups {
        let section = section(group, Some(&format!("Measured on {date} with `{command}`.")));
        let start = page.find(&format!("\n## {}\n", group.title)).unwrap_or(page.len());
        let end = page[start..].match_indices("\n## ").nth(1).map_or(page.len(), |(at, _)| start + at);
        page.replace_range(start..end, &section);
    }
    page
}

fn section(group: &Group, measured: Option<&str>) -> String {
    let mut out = format!("\n## {}\n\n{}\n", group.title, group.method);
    if let Some(measured) = measured {
        let _ = writeln!(out, "\n{measured}");
    }
    let _ = write!(out, "\n![{}]({})\n\n", group.title, group.plot);
    let _ = writeln!(out, "| {} |\n|{}", HEAD.join(" | "), "---|".repeat(HEAD.len()));
    for row in &group.rows {
        let _ = writeln!(out, "| {} |", row.cells().join(" | "));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_is_replaced_and_the_others_stay() {
        let group = |title, value| Group {
            title,
            method: "How.",
            rows: vec![Row::new("figure", value, "s")],
            plot: "a.svg",
        };
        let all = page(&[], "bench", &[group("One", 1.0), group("Two", 2.0), group("Three", 3.0)]);
        let facts = [("date", "today".to_owned())];
        let again = with_sections(all.clone(), &facts, "bench two", &[group("Two", 5.0)]);
        assert_eq!(
            again,
            all.replace("How.\n\n![Two]", "How.\n\nMeasured on today with `bench two`.\n\n![Two]")
                .replace("2.00 s", "5.00 s")
        );
        let more = with_sections(all.clone(), &facts, "bench four", &[group("Four", 4.0)]);
        assert!(more.starts_with(&all) && more.contains("\n## Four\n"));
    }
}
