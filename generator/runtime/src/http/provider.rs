//! Tokens of a provider, requested one at a time.

use std::error::Error as StdError;
use std::sync::Arc;

#[cfg(target_arch = "wasm32")]
use crate::Secret;
use crate::{Timer, TokenProvider, Transport};

/// A provider's error, which several calls may have waited for.
pub(crate) type ProviderError = Arc<dyn StdError + Send + Sync>;

/// A provider and the state of its tokens.
pub(crate) struct Provider {
    provider: Box<dyn TokenProvider>,
    #[cfg(not(target_arch = "wasm32"))]
    state: pending::State,
}

impl Provider {
    pub(crate) fn new(provider: impl TokenProvider + 'static) -> Self {
        Self {
            provider: Box::new(provider),
            #[cfg(not(target_arch = "wasm32"))]
            state: pending::State::default(),
        }
    }

    pub(crate) fn connect(&self, transport: &Arc<dyn Transport>, timer: &Arc<dyn Timer>) {
        self.provider.connect(transport, timer);
    }

    /// Returns a token other than `refused`. Browsers have a single thread, and their futures
    /// cannot be shared.
    #[cfg(target_arch = "wasm32")]
    pub(crate) async fn token(self: &Arc<Self>, refused: Option<Secret>) -> Result<Secret, ProviderError> {
        self.provider.token(refused).await.map_err(Arc::from)
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod pending {
    use std::future::poll_fn;
    use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError, Weak};
    use std::task::{Context, Poll, Wake, Waker};

    use super::{Provider, ProviderError};
    use crate::{BoxFuture, Secret};

    #[derive(Default)]
    pub(super) struct State(Mutex<Tokens>);

    #[derive(Default)]
    struct Tokens {
        /// The request that calls are waiting for.
        pending: Weak<PendingToken>,
        /// The last rejected token, and the one that replaced it.
        renewed: Option<(Secret, Secret)>,
        /// The number of renewals so far.
        renewals: u64,
    }

    impl State {
        fn lock(&self) -> MutexGuard<'_, Tokens> {
            self.0.lock().unwrap_or_else(PoisonError::into_inner)
        }
    }

    impl Provider {
        /// Returns a token other than `refused`. All calls that need one wait for the same request,
        /// and a call that comes later with a token that has been renewed meanwhile gets the new
        /// one. If the request of another call returns the rejected token, one more request is
        /// made.
        pub(crate) async fn token(
            self: &Arc<Self>,
            refused: Option<Secret>,
        ) -> Result<Secret, ProviderError> {
            loop {
                let (pending, is_own) = {
                    let mut tokens = self.state.lock();
                    if let (Some(refused), Some((old, new))) = (&refused, &tokens.renewed)
                        && refused.expose() == old.expose()
                    {
                        return Ok(new.clone());
                    }
                    match tokens.pending.upgrade().filter(|pending| !pending.is_done()) {
                        Some(pending) => (pending, false),
                        None => {
                            let (provider, not) = (self.clone(), refused.clone());
                            let future =
                                Box::pin(
                                    async move { provider.provider.token(not).await.map_err(Arc::from) },
                                );
                            let pending = PendingToken::new(future, tokens.renewals);
                            tokens.pending = Arc::downgrade(&pending);
                            (pending, true)
                        }
                    }
                };
                let token = poll_fn(|cx| pending.poll(cx)).await?;
                let is_refused = refused.as_ref().is_some_and(|refused| refused.expose() == token.expose());
                if is_refused && !is_own {
                    continue;
                }
                let mut tokens = self.state.lock();
                // The request began before the renewal, so it returned the old token.
                if pending.renewals < tokens.renewals
                    && let Some((old, new)) = &tokens.renewed
                    && old.expose() == token.expose()
                {
                    return Ok(new.clone());
                }
                match refused {
                    Some(refused) if !is_refused => {
                        let known = tokens.renewed.as_ref().map(|(_, new)| new.expose());
                        if known != Some(token.expose()) {
                            tokens.renewals += 1;
                        }
                        tokens.renewed = Some((refused, token.clone()));
                    }
                    // The provider returned a rejected token again; it has to be renewed again if
                    // it is still rejected.
                    _ if tokens.renewed.as_ref().is_some_and(|(old, _)| old.expose() == token.expose()) => {
                        tokens.renewed = None;
                    }
                    _ => {}
                }
                return Ok(token);
            }
        }
    }

    type Outcome = Result<Secret, ProviderError>;

    /// A request for a token, which continues as long as a call waits for it.
    struct PendingToken {
        progress: Mutex<Progress>,
        waiting: Arc<Waiters>,
        /// The number of renewals when the request began.
        renewals: u64,
    }

    enum Progress {
        Running(BoxFuture<'static, Outcome>),
        Done(Outcome),
    }

    /// The waiting calls, any of which may continue the request.
    #[derive(Default)]
    struct Waiters(Mutex<Vec<Waker>>);

    impl Wake for Waiters {
        fn wake(self: Arc<Self>) {
            let waiting = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
            waiting.into_iter().for_each(Waker::wake);
        }
    }

    impl PendingToken {
        fn new(future: BoxFuture<'static, Outcome>, renewals: u64) -> Arc<Self> {
            let progress = Mutex::new(Progress::Running(future));
            Arc::new(Self { progress, waiting: Arc::default(), renewals })
        }

        /// Returns whether the request has ended, even if a waiting call has not noticed yet.
        fn is_done(&self) -> bool {
            match self.progress.try_lock() {
                Ok(progress) => matches!(*progress, Progress::Done(_)),
                Err(TryLockError::WouldBlock) => false,
                Err(TryLockError::Poisoned(_)) => true,
            }
        }

        fn poll(&self, cx: &mut Context<'_>) -> Poll<Outcome> {
            // Before trying the lock: its holder wakes all registered calls when it is done.
            {
                let mut waiting = self.waiting.0.lock().unwrap_or_else(PoisonError::into_inner);
                if !waiting.iter().any(|waker| waker.will_wake(cx.waker())) {
                    waiting.push(cx.waker().clone());
                }
            }
            let mut progress = match self.progress.try_lock() {
                Ok(progress) => progress,
                Err(TryLockError::WouldBlock) => return Poll::Pending,
                Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            };
            let outcome = match &mut *progress {
                Progress::Done(outcome) => return Poll::Ready(outcome.clone()),
                Progress::Running(future) => {
                    let waker = Waker::from(self.waiting.clone());
                    match future.as_mut().poll(&mut Context::from_waker(&waker)) {
                        Poll::Ready(outcome) => outcome,
                        Poll::Pending => return Poll::Pending,
                    }
                }
            };
            *progress = Progress::Done(outcome.clone());
            drop(progress);
            self.waiting.clone().wake();
            Poll::Ready(outcome)
        }
    }
}
