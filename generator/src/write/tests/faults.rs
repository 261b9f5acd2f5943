//! Simulated faults of the disk: any step that changes it can fail, once, or permanently as after
//! the death of the process.

use std::cell::Cell;
use std::io;

thread_local! {
    static PLAN: Cell<Option<Plan>> = const { Cell::new(None) };
}

#[derive(Clone, Copy)]
struct Plan {
    /// The number of steps that succeed.
    steps: usize,
    fault: Fault,
}

/// A kind of fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::write) enum Fault {
    /// Only this step fails.
    Once,
    /// This step and all following ones fail: nothing changes the disk any more.
    Death,
}

/// Runs with a fault after a number of steps; returns whether that step was reached.
pub(in crate::write) fn with_fault<T>(steps: usize, fault: Fault, run: impl FnOnce() -> T) -> (T, bool) {
    PLAN.set(Some(Plan { steps, fault }));
    let result = run();
    let reached = match PLAN.replace(None) {
        None => true,
        Some(plan) => plan.steps == 0,
    };
    (result, reached)
}

pub(in crate::write) fn step() -> io::Result<()> {
    match PLAN.get() {
        None => Ok(()),
        Some(Plan { steps: 0, fault }) => {
            if fault == Fault::Once {
                PLAN.set(None);
            }
            Err(io::Error::new(io::ErrorKind::StorageFull, "no space left on device"))
        }
        Some(Plan { steps, fault }) => {
            PLAN.set(Some(Plan { steps: steps - 1, fault }));
            Ok(())
        }
    }
}
