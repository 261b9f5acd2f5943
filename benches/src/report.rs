//! The figures as text for a terminal and as `docs/performance.md`.

use std::fmt::Write as _;

use crate::row::Row;

/// A group of figures, in order.
pub struct Group {
    pub title: &'static str,
    /// What is measured and how, in a paragraph.
    pub method: &'static str,
    pub rows: Vec<Row>,
    /// The file of its plot, beside the page.
    pub plot: &'static str,
}

const HEAD: [&str; 6] = ["figure", "measured", "beside", "ratio", "budget", "holds"];

/// A table whose columns are aligned.
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

/// The page.
pub fn page(machine: &[(&str, String)], command: &str, groups: &[Group]) -> String {
    let mut out = String::from(
        "<!-- Written by `cargo xtask bench`. Do not edit. -->\n\n# Performance\n\n\
         How long it takes to generate a crate, to compile it, and to read what a server sends. Figures are medians of runs\n\
         that take turns with what they are compared with; ratios travel between machines, seconds do not. What was\n\
         *measured elsewhere* was not run beside ours: the figures of other generators, on a machine of the same kind. With\n\
         `--peers` those generators are run in the same run (the README says how they are installed): their rows start with\n\
         their names, and ours is held to the best of them. [Budgets that do not hold](budgets.md) have their reasons.\n",
    );
    let _ = write!(out, "\n```sh\n{command}\n```\n\n| | |\n|---|---|\n");
    for (name, value) in machine {
        let _ = writeln!(out, "| {name} | {value} |");
    }
    for group in groups {
        let _ =
            write!(out, "\n## {}\n\n{}\n\n![{}]({})\n\n", group.title, group.method, group.title, group.plot);
        let _ = writeln!(out, "| {} |\n|{}", HEAD.join(" | "), "---|".repeat(HEAD.len()));
        for row in &group.rows {
            let _ = writeln!(out, "| {} |", row.cells().join(" | "));
        }
    }
    out
}
