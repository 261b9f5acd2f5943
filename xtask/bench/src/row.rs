//! A figure, its baseline, and its budget.

/// A measured figure.
#[derive(Clone, Debug)]
pub struct Row {
    /// The subject of the measurement, such as `cargo check, all resources`.
    pub name: String,
    /// The figure, or the reason that there is none.
    pub figure: Result<f64, String>,
    /// `s`, `MB`, `MB/s`, `x`.
    pub unit: &'static str,
    /// The value and the name of the baseline.
    pub against: Option<(f64, String)>,
    pub budget: Option<Budget>,
}

/// The limit of a figure.
#[derive(Clone, Copy, Debug)]
pub enum Budget {
    /// A limit of the figure itself.
    AtMost(f64),
    /// A limit of its ratio to the baseline.
    RatioAtMost(f64),
    RatioAtLeast(f64),
}

impl Row {
    pub fn new(name: impl Into<String>, value: f64, unit: &'static str) -> Self {
        Self { name: name.into(), figure: Ok(value), unit, against: None, budget: None }
    }

    /// Returns a row without a figure, and the reason.
    pub fn without(name: impl Into<String>, why: impl Into<String>) -> Self {
        Self { name: name.into(), figure: Err(why.into()), unit: "", against: None, budget: None }
    }

    pub fn against(mut self, value: f64, what: impl Into<String>) -> Self {
        self.against = Some((value, what.into()));
        self
    }

    pub fn budget(mut self, budget: Budget) -> Self {
        self.budget = Some(budget);
        self
    }

    /// Returns the figure, if there is one.
    pub fn value(&self) -> Option<f64> {
        self.figure.as_ref().ok().copied()
    }

    /// Returns the ratio of the figure to its baseline.
    pub fn ratio(&self) -> Option<f64> {
        Some(self.value()? / self.against.as_ref()?.0)
    }

    /// Returns whether the figure is within its budget; `None` if it has none.
    pub fn holds(&self) -> Option<bool> {
        Some(match self.budget? {
            Budget::AtMost(most) => self.value()? <= most,
            Budget::RatioAtMost(most) => self.ratio()? <= most,
            Budget::RatioAtLeast(least) => self.ratio()? >= least,
        })
    }

    /// Returns the cells of a table: name, figure, baseline, ratio, budget, whether it holds.
    pub fn cells(&self) -> [String; 6] {
        let against = self.against.as_ref();
        [
            self.name.clone(),
            match &self.figure {
                Ok(value) => format!("{} {}", short(*value), self.unit),
                Err(why) => why.clone(),
            },
            against.map_or(String::new(), |(value, what)| format!("{what}: {} {}", short(*value), self.unit)),
            self.ratio().map_or(String::new(), |ratio| format!("{ratio:.2}")),
            self.budget.map_or(String::new(), |budget| match budget {
                Budget::AtMost(most) => format!("at most {} {}", short(most), self.unit),
                Budget::RatioAtMost(most) => format!("ratio at most {most:.2}"),
                Budget::RatioAtLeast(least) => format!("ratio at least {least:.2}"),
            }),
            self.holds().map_or("", |holds| if holds { "yes" } else { "**no**" }).to_owned(),
        ]
    }
}

/// Formats a value with three significant digits.
pub fn short(value: f64) -> String {
    match value.abs() {
        0.0..1.0 => format!("{value:.3}"),
        1.0..10.0 => format!("{value:.2}"),
        10.0..100.0 => format!("{value:.1}"),
        _ => format!("{value:.0}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn budgets_are_of_the_figure_or_of_the_ratio() {
        let row = Row::new("check", 2.0, "s").against(8.0, "derive");
        assert_eq!(row.holds(), None);
        for (budget, holds) in [
            (Budget::AtMost(1.5), false),
            (Budget::AtMost(2.0), true),
            (Budget::RatioAtMost(0.3), true),
            (Budget::RatioAtMost(0.2), false),
            (Budget::RatioAtLeast(0.3), false),
        ] {
            assert_eq!(row.clone().budget(budget).holds(), Some(holds), "{budget:?}");
        }
        let cells = row.budget(Budget::RatioAtMost(0.3)).cells();
        assert_eq!(
            cells.map(|it| it),
            ["check", "2.00 s", "derive: 8.00 s", "0.25", "ratio at most 0.30", "yes"]
        );
        let without = Row::without("check", "refuses").budget(Budget::AtMost(1.0));
        assert_eq!(without.holds(), None);
        assert_eq!(without.cells()[1], "refuses");
    }
}
