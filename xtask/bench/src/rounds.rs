//! Medians of alternating runs, so that other load on the machine affects all equally.

use std::time::Instant;

/// Returns the seconds of each run: the median of several rounds in which each runs once.
pub fn medians(rounds: usize, runs: &mut [&mut dyn FnMut()]) -> Vec<f64> {
    let mut times = vec![Vec::with_capacity(rounds); runs.len()];
    for _ in 0..rounds {
        for (run, times) in runs.iter_mut().zip(&mut times) {
            let started = Instant::now();
            run();
            times.push(started.elapsed().as_secs_f64());
        }
    }
    times.into_iter().map(median).collect()
}

/// Returns the middle value, or the upper of the two in the middle.
pub fn median(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_one() {
        assert_eq!(median(vec![3.0, 1.0, 2.0]), 2.0);
        assert_eq!(median(vec![4.0, 1.0, 2.0, 3.0]), 3.0);
    }

    #[test]
    fn runs_take_turns() {
        let order = std::cell::RefCell::new(String::new());
        let times =
            medians(2, &mut [&mut || order.borrow_mut().push('a'), &mut || order.borrow_mut().push('b')]);
        assert_eq!((times.len(), order.into_inner().as_str()), (2, "abab"));
    }
}
