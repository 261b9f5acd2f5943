//! A stream of events that goes on over a new connection (WHATWG HTML, section 9.2.3).

use std::sync::Arc;
use std::time::Duration;

use http::StatusCode;

use crate::http::core::Shared;
use crate::http::event_stream::Frames;
use crate::http::execute;
use crate::{BoxFuture, Call, Framing, Result};

/// The delay before a new connection, unless the server asks for another.
const DELAY: Duration = Duration::from_secs(3);

/// The state that a stream needs to connect again.
pub(crate) struct Reconnect {
    call: Call,
    /// The most connections in a row that bring no event, and how many of them are left.
    most: u32,
    left: u32,
}

/// A new connection on its way. `None` if the server says that there is no more (204).
pub(crate) type Connecting = BoxFuture<'static, Result<Option<Frames>>>;

impl Reconnect {
    /// For a call whose options ask for it.
    #[inline]
    pub(crate) fn of(call: &Call) -> Option<Box<Self>> {
        let most = call.options.get()?.reconnect.filter(|times| *times > 0)?;
        Some(Box::new(Self { call: call.clone(), most, left: most }))
    }

    /// An event has come.
    #[inline]
    pub(crate) fn reset(&mut self) {
        self.left = self.most;
    }

    /// Connects after the event of this `id`. `None` if it should not, or if the server asks for a
    /// longer delay than a call waits.
    #[inline]
    pub(crate) fn begin(
        &mut self,
        shared: &Arc<Shared>,
        last_id: &str,
        delay: Option<Duration>,
        framing: Framing,
        limit: usize,
    ) -> Option<Connecting> {
        let policy = self.call.options.get().and_then(|options| options.retry.as_ref());
        let longest = policy.unwrap_or(&shared.settings.retry).longest_retry_after;
        let delay = delay.unwrap_or(DELAY);
        // Without an `id` the server would begin anew.
        if last_id.is_empty() || delay > longest {
            return None;
        }
        self.left = self.left.checked_sub(1)?;
        let mut call = self.call.clone();
        call.options = call.options.header("Last-Event-ID", last_id);
        let shared = shared.clone();
        Some(Box::pin(async move {
            execute::check(&shared, &call.operation)?;
            shared.timer.sleep(delay).await;
            let received = execute::execute(shared, call).await?;
            if received.answer.status == StatusCode::NO_CONTENT {
                return Ok(None);
            }
            Frames::open(received, framing, limit, None).await.map(Some)
        }))
    }
}
