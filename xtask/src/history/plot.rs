//! The plot of a history: two bars for each revision.

use std::fmt::Write as _;

use super::{Outcome, Step};

const WIDTH: f64 = 860.0;
const NAMES: f64 = 260.0;
const BAR: f64 = 13.0;
const ROW: f64 = 38.0;
const TOP: f64 = 64.0;

const WITH_LOCK: &str = "#2563eb";
const WITHOUT_LOCK: &str = "#9ca3af";

/// Returns the plot as SVG.
pub(super) fn plot(steps: &[Step]) -> String {
    let height = TOP + steps.len() as f64 * ROW;
    let most = steps.iter().flat_map(|step| [step.with_lock.breaks, step.without_lock.breaks]).max();
    let scale = (WIDTH - NAMES - 160.0) / most.unwrap_or_default().max(1) as f64;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" font-family=\"sans-serif\" \
         font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n\
         <text x=\"10\" y=\"22\" font-size=\"15\">Breaking changes of each revision, and the version after it</text>\n"
    );
    for (x, color, text) in [(10.0, WITH_LOCK, "with the lock"), (130.0, WITHOUT_LOCK, "without the lock")] {
        let _ = writeln!(
            out,
            "<rect x=\"{x}\" y=\"36\" width=\"{BAR}\" height=\"{BAR}\" fill=\"{color}\"/>\
             <text x=\"{}\" y=\"47\">{text}</text>",
            x + BAR + 5.0
        );
    }
    for (index, step) in steps.iter().enumerate() {
        let top = TOP + index as f64 * ROW;
        let _ = writeln!(
            out,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>",
            NAMES - 8.0,
            top + BAR + 3.0,
            escaped(&step.name)
        );
        bar(&mut out, top, scale, WITH_LOCK, &step.with_lock);
        bar(&mut out, top + BAR + 1.0, scale, WITHOUT_LOCK, &step.without_lock);
    }
    out + "</svg>\n"
}

fn bar(out: &mut String, top: f64, scale: f64, color: &str, outcome: &Outcome) {
    let length = (outcome.breaks as f64 * scale).max(1.0);
    let _ = writeln!(
        out,
        "<rect x=\"{NAMES}\" y=\"{top:.1}\" width=\"{length:.1}\" height=\"{BAR}\" fill=\"{color}\"/>\
         <text x=\"{:.1}\" y=\"{:.1}\">{} ({})</text>",
        NAMES + length + 6.0,
        top + BAR - 2.5,
        outcome.breaks,
        escaped(&outcome.version)
    );
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
