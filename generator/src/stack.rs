//! Large stacks for recursion over the schemas of a document, whose depth [`limits`](crate::limits)
//! bounds.

use std::cell::Cell;
use std::panic::resume_unwind;
use std::thread;

/// The stack size in bytes: several times the need of the deepest document within the limits. Only
/// the part that is used occupies memory.
const SIZE: usize = 1 << 30;

thread_local! {
    static IS_LARGE: Cell<bool> = const { Cell::new(false) };
}

/// Runs a closure on a stack that is large enough for any document, or on the current stack if no
/// thread can be created.
pub fn on_large_stack<T: Send>(run: impl FnOnce() -> T + Send) -> T {
    if IS_LARGE.get() {
        return run();
    }
    // Kept here, because a thread that fails to start drops its closure.
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

/// The maximum number of threads that share work. Each has a large stack, and address space is
/// limited.
const MOST_THREADS: usize = 8;

/// Runs a closure on each processor, including the current thread, and returns when all are done.
/// The closure must distribute the work itself. If a thread cannot be created, fewer run. Each
/// stack is large enough for any document.
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

/// Frees a value on another thread if one can be created, so that the caller does not wait. Freeing
/// deeply nested values needs a large stack, too.
pub fn free_in_background<T: Send + 'static>(value: T) {
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
