//! A plot of figures and their baselines: bars, as SVG.

use std::fmt::Write as _;

use crate::row::{Row, short};

const WIDTH: f64 = 860.0;
const NAMES: f64 = 330.0;
const BAR: f64 = 13.0;
const ROW: f64 = 42.0;

/// Plots each figure that has a baseline: its bar, and the baseline's below it. The longer one is
/// as wide as the plot.
pub fn plot(title: &str, rows: &[Row]) -> String {
    let rows: Vec<(&Row, f64, f64, &str)> = rows
        .iter()
        .filter_map(|row| {
            let (other, what) = row.against.as_ref()?;
            Some((row, row.value()?, *other, what.as_str()))
        })
        .collect();
    let height = 40.0 + rows.len() as f64 * ROW;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" font-family=\"sans-serif\" font-size=\"12\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n<text x=\"10\" y=\"22\" font-size=\"15\">{}</text>\n",
        escaped(title)
    );
    for (index, (row, value, other, what)) in rows.into_iter().enumerate() {
        let top = 36.0 + index as f64 * ROW;
        let scale = (WIDTH - NAMES - 250.0) / value.max(other).max(f64::MIN_POSITIVE);
        let _ = writeln!(
            out,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>",
            NAMES - 8.0,
            top + BAR + 3.0,
            escaped(&row.name)
        );
        let dashed = what.contains("elsewhere");
        bar(&mut out, top, value * scale, "#2563eb", false, &format!("{} {}", short(value), row.unit));
        let label = format!("{} {} {what}", short(other), row.unit);
        bar(&mut out, top + BAR + 2.0, other * scale, "#9ca3af", dashed, &label);
    }
    out + "</svg>\n"
}

fn bar(out: &mut String, top: f64, length: f64, color: &str, dashed: bool, label: &str) {
    let (fill, stroke) = if dashed { ("none", " stroke-dasharray=\"4 3\"") } else { (color, "") };
    let length = length.max(1.0);
    let _ = writeln!(
        out,
        "<rect x=\"{NAMES}\" y=\"{top:.1}\" width=\"{length:.1}\" height=\"{BAR}\" fill=\"{fill}\" stroke=\"{color}\"{stroke}/>\
         <text x=\"{:.1}\" y=\"{:.1}\">{}</text>",
        NAMES + length + 6.0,
        top + BAR - 2.5,
        escaped(label)
    );
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_has_a_bar_and_what_it_is_compared_with_another() {
        let rows = [
            Row::new("check <all>", 1.0, "s").against(4.0, "peer, measured elsewhere"),
            Row::new("alone", 3.0, "s"),
        ];
        let plot = plot("Compile", &rows);
        assert_eq!(plot.matches("<rect x=").count(), 2);
        assert!(plot.contains("check &lt;all>") && !plot.contains("alone"));
        assert_eq!(plot.matches("stroke-dasharray").count(), 1);
    }
}
