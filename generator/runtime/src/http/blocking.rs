//! Calls without `async`.
//!
//! [`Wait`] waits for a request or any other future of this crate, and [`WaitEach`] iterates over
//! its streams (items, pages, events, chunks). If `client` is this crate:
//!
//! ```ignore
//! use client::blocking::{Wait, WaitEach};
//!
//! let invite = client.invites().create("ada@example.com", "reader").wait()?;
//! for invite in client.invites().list().items().wait_each() {
//!     println!("{}", invite?.email);
//! }
//! ```
//!
//! Connections and timers run on one thread, which starts with the first wait. Any number of
//! threads can wait.

use std::future::{Future, IntoFuture, poll_fn};
use std::pin::{Pin, pin};
use std::sync::{Arc, LazyLock, mpsc};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};

use futures_core::Stream;
use tokio::runtime::{Builder, Handle};

/// Waiting for a request or a future.
pub trait Wait: IntoFuture + Sized {
    /// Blocks the thread until the request or the future is done, and returns its output.
    ///
    /// Do not call it on a thread that runs asynchronous tasks, since it blocks them; use `.await`
    /// there.
    ///
    /// # Panics
    ///
    /// If the operating system cannot start the thread for connections and timers.
    fn wait(self) -> Self::Output {
        block_on(self.into_future())
    }
}

impl<F: IntoFuture> Wait for F {}

/// Iterating over a stream.
pub trait WaitEach: Stream + Unpin + Sized {
    /// Iterates over the stream, waiting for each item as [`Wait::wait`] does. Items may follow one
    /// that is an error.
    fn wait_each(self) -> Each<Self> {
        Each(self)
    }
}

impl<S: Stream + Unpin> WaitEach for S {}

/// An iterator that waits for each item of a stream.
#[derive(Clone, Debug)]
pub struct Each<S>(S);

impl<S: Stream + Unpin> Iterator for Each<S> {
    type Item = S::Item;

    fn next(&mut self) -> Option<S::Item> {
        block_on(poll_fn(|cx| Pin::new(&mut self.0).poll_next(cx)))
    }
}

/// Polls the future on this thread. The runtime's own `block_on` would do the same, but it panics
/// on threads of other runtimes.
fn block_on<F: Future>(future: F) -> F::Output {
    let _context = RUNTIME.enter();
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut cx = Context::from_waker(&waker);
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut cx) {
            Poll::Ready(output) => return output,
            Poll::Pending => thread::park(),
        }
    }
}

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// A handle of the runtime whose own thread runs connections and timers for all waiting threads.
static RUNTIME: LazyLock<Handle> = LazyLock::new(|| {
    let (give, take) = mpsc::channel();
    let drive = move || {
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime = runtime.expect("the operating system provides what a runtime needs");
        let _ = give.send(runtime.handle().clone());
        runtime.block_on(std::future::pending::<()>());
    };
    let thread = thread::Builder::new().name(concat!(env!("CARGO_PKG_NAME"), "-blocking").to_owned());
    thread.spawn(drive).expect("the operating system can start a thread");
    take.recv().expect("the thread sends the handle first")
});
