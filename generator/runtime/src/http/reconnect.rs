//! Reconnection of event streams (WHATWG HTML, section 9.2.3).

use std::sync::Arc;
use std::time::Duration;

use http::StatusCode;

use crate::http::core::Shared;
use crate::http::event_stream::Frames;
use crate::http::execute;
use crate::{BoxFuture, Call, Framing, Result};

/// The default delay before reconnecting.
const DELAY: Duration = Duration::from_secs(3);

/// The data that a stream needs to reconnect.
pub(crate) struct Reconnect {
    call: Call,
    /// The maximum number of connections in a row without an event, and how many are left.
    most: u32,
    left: u32,
}

/// A pending connection. `None` if the server ends the stream (204).
pub(crate) type Connecting = BoxFuture<'static, Result<Option<Frames>>>;

impl Reconnect {
    /// Creates the data for a call whose options ask for reconnection.
    #[inline]
    pub(crate) fn of(call: &Call) -> Option<Box<Self>> {
        let most = call.options.get()?.reconnect.filter(|times| *times > 0)?;
        Some(Box::new(Self { call: call.clone(), most, left: most }))
    }

    /// Restores the number of connections after an event.
    #[inline]
    pub(crate) fn reset(&mut self) {
        self.left = self.most;
    }

    /// Reconnects after the event with this `id`. Returns `None` if it must not, or if the server
    /// asks for a longer delay than a call may wait.
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
        // Without an `id`, the server would start over.
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
            if received.response.status == StatusCode::NO_CONTENT {
                return Ok(None);
            }
            Frames::open(received, framing, limit, None).await.map(Some)
        }))
    }
}
