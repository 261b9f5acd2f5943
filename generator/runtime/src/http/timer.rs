//! Time and chance, behind a trait: tests do not sleep, and no runtime is presumed.

use std::collections::hash_map::RandomState;
use std::future::{Future, poll_fn};
use std::hash::{BuildHasher, Hasher};
use std::pin::Pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use crate::{BoxError, BoxFuture};

/// What a client takes time and chance from.
pub trait Timer: Send + Sync {
    /// The time since some moment, the same one for every call; it never goes back.
    fn now(&self) -> Duration;

    /// The time since the Unix epoch, which dates in responses are compared with.
    fn since_epoch(&self) -> Duration;

    /// Returns an error that says what to do if the timer cannot be used here, such as outside of
    /// its runtime.
    fn check(&self) -> Result<(), BoxError> {
        Ok(())
    }

    /// Waits.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()>;

    /// A number from 0 up to 1, by chance. It decides how long a wait is, so it need not be hard to
    /// guess.
    fn random(&self) -> f64 {
        // The upper 53 bits are what an `f64` holds exactly.
        (random_bits() >> 11) as f64 / (1u64 << 53) as f64
    }
}

/// Longer than any program waits, and no overflow.
#[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
const FOREVER: Duration = Duration::from_secs(30 * 365 * 86_400);

/// Bits that differ at every call and cannot be foreseen: the standard library seeds its hashers at
/// random.
pub(crate) fn random_bits() -> u64 {
    let bits = RandomState::new().build_hasher().finish();
    // There it cannot, for want of a source.
    #[cfg(all(feature = "reqwest", target_arch = "wasm32"))]
    let bits = bits ^ js_sys::Math::random().to_bits().rotate_left(12);
    bits
}

/// Waits for a future; `None` if it takes longer than the duration. The future is where it was
/// pinned, so that it is not held twice.
pub(crate) async fn within<T>(
    timer: &dyn Timer,
    duration: Duration,
    mut future: Pin<&mut impl Future<Output = T>>,
) -> Option<T> {
    // Most of what is waited for is there at once.
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

/// The platform's timer, where there is one without further dependencies.
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
pub(crate) use platform::{Home, within_tokio};

#[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
mod platform {
    use std::future::poll_fn;
    use std::pin::pin;
    use std::sync::OnceLock;
    use std::task::Poll;
    use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

    use tokio::runtime::Handle;

    use crate::{BoxError, BoxFuture, Timer};

    const OUTSIDE: &str = "there is no tokio runtime here: call from within one (`#[tokio::main]`), or use the feature \
                           `blocking` and `.wait()`, or give the builder a `transport` and a `timer` of another runtime";

    /// Returns what to do if there is no tokio runtime here, without which tokio and reqwest panic.
    pub(crate) fn within_tokio() -> Result<(), &'static str> {
        Handle::try_current().map(drop).map_err(|_| OUTSIDE)
    }

    /// The runtime that a future began in. Whatever of tokio it holds panics or fails if it is
    /// polled in another one after its own is gone.
    pub(crate) struct Home(Option<Handle>);

    impl Home {
        pub(crate) fn here() -> Self {
            Self(Handle::try_current().ok())
        }

        /// Returns whether the runtime has been shut down. Asked when a future is polled, it costs
        /// something only in another runtime.
        pub(crate) fn is_gone(&self) -> bool {
            let Some(home) = &self.0 else { return false };
            if Handle::try_current().is_ok_and(|here| here.id() == home.id()) {
                return false;
            }
            // A runtime that is gone drops at once what it is given.
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
                // Outside of tokio its timer panics. Who waits for this has asked `check` before.
                return Box::pin(std::future::pending());
            }
            let home = Home::here();
            Box::pin(async move {
                let now = tokio::time::Instant::now();
                // What is longer than any clock counts is as good as for ever.
                let end = now.checked_add(duration).unwrap_or(now + super::FOREVER);
                let mut sleep = pin!(tokio::time::sleep_until(end));
                let mut home = home;
                poll_fn(|cx| {
                    if home.is_gone() {
                        if Handle::try_current().is_err() {
                            // What comes next says that there is no runtime.
                            return Poll::Ready(());
                        }
                        home = Home::here();
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

    /// The browser's, or Node's, timer.
    pub(super) struct PlatformTimer;

    impl Timer for PlatformTimer {
        fn now(&self) -> Duration {
            /// The latest time that was told, in microseconds: what is left without `performance`
            /// may be set back.
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

    /// The milliseconds of the clock that never goes back (W3C High Resolution Time), which
    /// browsers, workers and Node have.
    fn performance_now() -> Option<f64> {
        let performance = Reflect::get(&global(), &JsValue::from_str("performance")).ok()?;
        let now = Reflect::get(&performance, &JsValue::from_str("now")).ok()?;
        now.dyn_into::<Function>().ok()?.call0(&performance).ok()?.as_f64()
    }

    /// A timeout that is cleared when it is dropped: Node would not end before it has fired.
    struct Timeout(JsValue);

    impl Drop for Timeout {
        fn drop(&mut self) {
            call("clearTimeout", &self.0, &JsValue::UNDEFINED);
        }
    }

    /// Calls a global function. Every JavaScript host has these two; were there one without, a wait
    /// would not end.
    fn call(function: &str, first: &JsValue, second: &JsValue) -> JsValue {
        Reflect::get(&global(), &JsValue::from_str(function))
            .ok()
            .and_then(|function| function.dyn_into::<Function>().ok())
            .and_then(|function| function.call2(&JsValue::UNDEFINED, first, second).ok())
            .unwrap_or(JsValue::UNDEFINED)
    }
}
