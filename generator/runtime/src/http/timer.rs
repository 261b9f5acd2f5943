//! Time and randomness behind a trait, so that tests do not sleep and no async runtime is required.

use std::collections::hash_map::RandomState;
use std::future::{Future, poll_fn};
use std::hash::{BuildHasher, Hasher};
use std::pin::Pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use crate::{BoxError, BoxFuture};

/// A source of time and randomness for a client.
pub trait Timer: Send + Sync {
    /// Returns the time since a fixed moment; it never decreases.
    fn now(&self) -> Duration;

    /// Returns the time since the Unix epoch, for comparison with dates in responses.
    fn since_epoch(&self) -> Duration;

    /// Returns an error that says what to do if the timer cannot be used here, such as outside its
    /// runtime.
    fn check(&self) -> Result<(), BoxError> {
        Ok(())
    }

    /// Waits for the duration.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()>;

    /// Returns a random number that is at least 0 and below 1. It varies delays, so it need not be
    /// unpredictable.
    fn random(&self) -> f64 {
        // An `f64` represents 53 bits exactly.
        (random_bits() >> 11) as f64 / (1u64 << 53) as f64
    }
}

/// A duration longer than any program runs, which does not overflow.
#[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
const FOREVER: Duration = Duration::from_secs(30 * 365 * 86_400);

/// Returns unpredictable bits that differ at each call: the standard library seeds its hashers
/// randomly.
pub(crate) fn random_bits() -> u64 {
    let bits = RandomState::new().build_hasher().finish();
    // On this platform it does not, for lack of a source.
    #[cfg(all(feature = "reqwest", target_arch = "wasm32"))]
    let bits = bits ^ js_sys::Math::random().to_bits().rotate_left(12);
    bits
}

/// Waits for a future; `None` if it takes longer than the duration. The future stays where it was
/// pinned, so that it is not stored twice.
pub(crate) async fn within<T>(
    timer: &dyn Timer,
    duration: Duration,
    mut future: Pin<&mut impl Future<Output = T>>,
) -> Option<T> {
    // Most futures are ready at once.
    let mut sleep = None;
    poll_fn(move |cx| match future.as_mut().poll(cx) {
        Poll::Ready(value) => Poll::Ready(Some(value)),
        Poll::Pending => {
            let sleep = sleep.get_or_insert_with(|| timer.sleep(duration));
            sleep.as_mut().poll(cx).map(|()| None)
        }
    })
    .await
}

/// Returns the platform's timer, if there is one without additional dependencies.
pub(crate) fn platform() -> Option<Arc<dyn Timer>> {
    #[cfg(feature = "reqwest")]
    {
        Some(Arc::new(platform::PlatformTimer))
    }
    #[cfg(not(feature = "reqwest"))]
    {
        None
    }
}

#[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
pub(crate) use platform::{RuntimeHandle, within_tokio};

#[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
mod platform {
    use std::future::poll_fn;
    use std::pin::pin;
    use std::sync::OnceLock;
    use std::task::Poll;
    use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

    use tokio::runtime::Handle;

    use crate::{BoxError, BoxFuture, Timer};

    const OUTSIDE: &str = "there is no Tokio runtime here: call from within one (`#[tokio::main]`), or use the feature \
                           `blocking` and `.wait()`, or set a `transport` and a `timer` for another runtime";

    /// Returns an error that says what to do if there is no Tokio runtime here, without which tokio
    /// and reqwest panic.
    pub(crate) fn within_tokio() -> Result<(), &'static str> {
        Handle::try_current().map(drop).map_err(|_| OUTSIDE)
    }

    /// The runtime in which a future started. Its Tokio resources panic or fail if it is polled in
    /// another runtime after the first has shut down.
    pub(crate) struct RuntimeHandle(Option<Handle>);

    impl RuntimeHandle {
        pub(crate) fn here() -> Self {
            Self(Handle::try_current().ok())
        }

        /// Returns whether the runtime has shut down. Called when a future is polled; it costs
        /// something only in another runtime.
        pub(crate) fn has_shut_down(&self) -> bool {
            let Some(home) = &self.0 else { return false };
            if Handle::try_current().is_ok_and(|here| here.id() == home.id()) {
                return false;
            }
            // A runtime that has shut down drops tasks at once.
            let probe = home.spawn(std::future::pending::<()>());
            let is_dropped = probe.is_finished();
            probe.abort();
            is_dropped
        }
    }

    /// Tokio's timer, which reqwest needs as well.
    pub(super) struct PlatformTimer;

    impl Timer for PlatformTimer {
        fn now(&self) -> Duration {
            static START: OnceLock<Instant> = OnceLock::new();
            START.get_or_init(Instant::now).elapsed()
        }

        fn since_epoch(&self) -> Duration {
            SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
        }

        fn check(&self) -> Result<(), BoxError> {
            within_tokio().map_err(BoxError::from)
        }

        fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
            if Handle::try_current().is_err() {
                // Tokio's timer panics outside Tokio. Callers have used `check` before.
                return Box::pin(std::future::pending());
            }
            let home = RuntimeHandle::here();
            Box::pin(async move {
                let now = tokio::time::Instant::now();
                // A delay beyond the clock's range is as good as infinite.
                let end = now.checked_add(duration).unwrap_or(now + super::FOREVER);
                let mut sleep = pin!(tokio::time::sleep_until(end));
                let mut home = home;
                poll_fn(|cx| {
                    if home.has_shut_down() {
                        if Handle::try_current().is_err() {
                            // The next step reports that there is no runtime.
                            return Poll::Ready(());
                        }
                        home = RuntimeHandle::here();
                        sleep.set(tokio::time::sleep_until(end));
                    }
                    sleep.as_mut().poll(cx)
                })
                .await;
            })
        }
    }
}

#[cfg(all(feature = "reqwest", target_arch = "wasm32"))]
mod platform {
    use std::sync::atomic::{AtomicU64, Ordering};
    use std::time::Duration;

    use js_sys::{Date, Function, Promise, Reflect, global};
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;

    use crate::{BoxFuture, Timer};

    /// The timer of the browser or of Node.
    pub(super) struct PlatformTimer;

    impl Timer for PlatformTimer {
        fn now(&self) -> Duration {
            /// The latest time returned, in microseconds: without `performance`, the clock may be
            /// set back.
            static LATEST: AtomicU64 = AtomicU64::new(0);
            let now = performance_now().unwrap_or_else(Date::now) * 1000.0;
            let now = now as u64;
            Duration::from_micros(LATEST.fetch_max(now, Ordering::Relaxed).max(now))
        }

        fn since_epoch(&self) -> Duration {
            Duration::from_millis(Date::now() as u64)
        }

        fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
            Box::pin(async move {
                let milliseconds = JsValue::from_f64(duration.as_secs_f64() * 1000.0);
                let mut timeout = Timeout(JsValue::UNDEFINED);
                let promise = Promise::new(&mut |resolve, _| {
                    timeout.0 = call("setTimeout", &resolve, &milliseconds);
                });
                let _ = JsFuture::from(promise).await;
            })
        }

        fn random(&self) -> f64 {
            js_sys::Math::random()
        }
    }

    /// Returns the milliseconds of the monotonic clock (W3C High Resolution Time) of browsers,
    /// workers and Node.
    fn performance_now() -> Option<f64> {
        let performance = Reflect::get(&global(), &JsValue::from_str("performance")).ok()?;
        let now = Reflect::get(&performance, &JsValue::from_str("now")).ok()?;
        now.dyn_into::<Function>().ok()?.call0(&performance).ok()?.as_f64()
    }

    /// A timeout that is cleared on drop: otherwise, Node would not exit before it fires.
    struct Timeout(JsValue);

    impl Drop for Timeout {
        fn drop(&mut self) {
            call("clearTimeout", &self.0, &JsValue::UNDEFINED);
        }
    }

    /// Calls a global function. All JavaScript hosts have these two; without them, a delay would
    /// never end.
    fn call(function: &str, first: &JsValue, second: &JsValue) -> JsValue {
        Reflect::get(&global(), &JsValue::from_str(function))
            .ok()
            .and_then(|function| function.dyn_into::<Function>().ok())
            .and_then(|function| function.call2(&JsValue::UNDEFINED, first, second).ok())
            .unwrap_or(JsValue::UNDEFINED)
    }
}
