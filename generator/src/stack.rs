//! Room for recursion along the schemas of a document, which [`limits`](crate::limits) bounds.

use std::cell::Cell;
use std::panic::resume_unwind;
use std::thread;

/// The stack of a run, in bytes: what the deepest documents within the limits take several times
/// over. Only what is used of it takes memory.
const SIZE: usize = 1 << 30;

thread_local! {
    static IS_LARGE: Cell<bool> = const { Cell::new(false) };
}

/// Runs something on a stack that is large enough for any document. If no such thread can be had,
/// it runs on this one.
pub fn on_large_stack<T: Send>(run: impl FnOnce() -> T + Send) -> T {
    if IS_LARGE.get() {
        return run();
    }
    // Kept here, since a thread that cannot be started drops what it was given.
    let mut run = Some(run);
    let started = thread::scope(|scope| {
        let run = &mut run;
        let builder = thread::Builder::new().stack_size(SIZE);
        let thread = builder.spawn_scoped(scope, move || {
            IS_LARGE.set(true);
            run.take().map(|run| run())
        });
        thread.ok().map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)))
    });
    match (started.flatten(), run) {
        (Some(done), _) => done,
        (None, Some(run)) => run(),
        (None, None) => unreachable!("what was taken has run"),
    }
}

/// The most threads that share work: each has a large stack, and address space is not without end.
const MOST_THREADS: usize = 8;

/// Runs something on each of the processors, this thread among them, and returns when all are done.
/// What they share says who does what; threads that cannot be had are done without. Each stack is
/// large enough for any document, too.
pub fn on_each_processor(run: impl Fn() + Sync) {
    thread::scope(|scope| {
        let more = thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS) - 1;
        for _ in 0..more {
            let run = &run;
            let started = thread::Builder::new().stack_size(SIZE).spawn_scoped(scope, move || {
                IS_LARGE.set(true);
                run();
            });
            if started.is_err() {
                break;
            }
        }
        on_large_stack(&run);
    });
}

/// Frees something beside, where a thread can be had: nobody waits for it. What is nested deeply
/// takes as much stack to free.
pub fn free_beside<T: Send + 'static>(value: T) {
    drop(thread::Builder::new().stack_size(SIZE).spawn(move || drop(value)));
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::{on_each_processor, on_large_stack};

    fn depth(levels: usize) -> usize {
        let room = std::hint::black_box([0_u8; 1 << 10]);
        if levels == 0 { room.len() } else { depth(levels - 1) + usize::from(room[levels % room.len()]) }
    }

    #[test]
    fn it_is_larger_than_a_thread_usually_has() {
        assert_eq!(on_large_stack(|| on_large_stack(|| depth(50_000))), 1 << 10);
    }

    #[test]
    fn each_processor_has_one() {
        let runs = AtomicUsize::new(0);
        on_each_processor(|| {
            assert_eq!(depth(50_000), 1 << 10);
            runs.fetch_add(1, Ordering::Relaxed);
        });
        assert!(runs.into_inner() > 0);
    }

    #[test]
    #[should_panic(expected = "inside")]
    fn a_panic_goes_on() {
        on_large_stack(|| panic!("inside"));
    }
}
