//! The same calls without `async`.
//!
//! Every future of this crate can be waited for, and everything that comes one after the other (items, pages, events, chunks)
//! be gone through. Where `client` is this crate:
//!
//! ```ignore
//! use client::blocking::{Wait, WaitEach};
//!
//! let invite = client.invites().create("ada@example.com", "reader").send().wait()?;
//! for invite in client.invites().list().items().wait_each() {
//!     println!("{}", invite?.email);
//! }
//! ```
//!
//! Connections and timers live on one thread, which is started with the first wait; any number of threads may wait.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::{LazyLock, mpsc};
use std::thread;

use futures_core::Stream;
use tokio::runtime::{Builder, Handle};

/// Waits for a future.
pub trait Wait: Future + Sized {
    /// Blocks the thread until the future is done, and gives what it comes to.
    ///
    /// # Panics
    ///
    /// On a thread that runs asynchronous tasks, which would stand still; and where no thread can be started.
    fn wait(self) -> Self::Output {
        RUNTIME.block_on(self)
    }
}

impl<F: Future> Wait for F {}

/// Goes through a stream.
pub trait WaitEach: Stream + Unpin + Sized {
    /// The items of the stream, each waited for as [`Wait::wait`] does. Items that are errors may be followed by others.
    fn wait_each(self) -> Each<Self> {
        Each(self)
    }
}

impl<S: Stream + Unpin> WaitEach for S {}

/// The items of a stream, each waited for.
#[derive(Clone, Debug)]
pub struct Each<S>(S);

impl<S: Stream + Unpin> Iterator for Each<S> {
    type Item = S::Item;

    fn next(&mut self) -> Option<S::Item> {
        RUNTIME.block_on(poll_fn(|cx| Pin::new(&mut self.0).poll_next(cx)))
    }
}

/// A handle of the runtime whose own thread drives connections and timers, whoever waits.
static RUNTIME: LazyLock<Handle> = LazyLock::new(|| {
    let (give, take) = mpsc::channel();
    let drive = move || {
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime = runtime.expect("the operating system gives a runtime what it needs");
        let _ = give.send(runtime.handle().clone());
        runtime.block_on(std::future::pending::<()>());
    };
    let thread = thread::Builder::new().name(concat!(env!("CARGO_PKG_NAME"), "-blocking").to_owned());
    thread.spawn(drive).expect("the operating system gives a thread");
    take.recv().expect("the thread gives the handle first of all")
});
