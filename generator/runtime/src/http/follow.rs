//! Lists that grow at their beginning, such as logs.

use std::collections::{HashSet, VecDeque};
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;
use http::StatusCode;

use crate::{BoxFuture, Error, Paged, Pages, Result};

/// The number of identifiers that are remembered: enough for the first pages of any list.
const REMEMBERED: usize = 10_000;

/// The new items of a list that grows at its beginning, such as a log whose newest entry is first.
/// [`Items::follow`](crate::Items::follow) creates it.
///
/// It requests the first page again and again, and further pages until it finds an item that it
/// knows. It returns the items before that one, each once, the oldest first. It never ends.
///
/// It starts with items that are added after it has read the first page. To continue where a former
/// run of the program stopped, keep its [`cursor`](Self::cursor) and pass that to
/// [`since`](Self::since).
///
/// After an error, the next poll waits for the interval, and then requests the page again; no item
/// is lost. If the server rejects the request for a page, it requests the list again from the
/// first page: the item after which that page starts may have been removed.
#[must_use = "pages are requested only when the next item is awaited"]
pub struct Follow<R: Paged> {
    request: R,
    interval: Duration,
    id: Identify<R::Item>,
    start: Start,
    /// The pages of the current poll of the list.
    pages: Option<Pages<R>>,
    /// The new items of the current poll, the newest first.
    found: Vec<R::Item>,
    /// The items to return, the oldest first.
    ready: VecDeque<R::Item>,
    known: Known,
    /// The identifier of the item that was returned last.
    cursor: Option<String>,
    sleep: Option<BoxFuture<'static, ()>>,
}

/// Returns what identifies an item.
type Identify<T> = Box<dyn Fn(&T) -> String + Send + Sync>;

/// The beginning of the new items.
enum Start {
    /// All items of the first page are known.
    Now,
    /// This item and all after it in the list are known.
    Since(String),
    /// The known items tell.
    Known,
}

/// The identifiers of recent items, in the order of their arrival.
#[derive(Default)]
struct Known {
    ids: HashSet<String>,
    order: VecDeque<String>,
}

impl Known {
    /// Returns whether it was not known.
    fn add(&mut self, id: String) -> bool {
        if !self.ids.insert(id.clone()) {
            return false;
        }
        self.order.push_back(id);
        if self.order.len() > REMEMBERED
            && let Some(oldest) = self.order.pop_front()
        {
            self.ids.remove(&oldest);
        }
        true
    }
}

impl<R: Paged + Clone> Follow<R> {
    pub(crate) fn new(
        request: R,
        interval: Duration,
        id: impl Fn(&R::Item) -> String + Send + Sync + 'static,
    ) -> Self {
        Self {
            request,
            interval,
            id: Box::new(id),
            start: Start::Now,
            pages: None,
            found: Vec::new(),
            ready: VecDeque::new(),
            known: Known::default(),
            cursor: None,
            sleep: None,
        }
    }

    /// Starts with the items that were added after this one, which a former
    /// [`cursor`](Self::cursor) names. If the list no longer has it, starts with the oldest item of
    /// the list.
    pub fn since(mut self, cursor: impl Into<String>) -> Self {
        let cursor = cursor.into();
        self.start = Start::Since(cursor.clone());
        self.cursor = Some(cursor);
        self
    }

    /// Returns the identifier of the item that was returned last, or the one given to
    /// [`since`](Self::since).
    pub fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }

    /// Returns the next new item, and waits until there is one. Cancel safe: no item is lost if
    /// the future is dropped.
    #[doc(alias = "next")]
    pub async fn try_next(&mut self) -> Result<R::Item> {
        poll_fn(|cx| self.poll_item(cx)).await
    }

    fn poll_item(&mut self, cx: &mut Context<'_>) -> Poll<Result<R::Item>> {
        let mut has_waited = false;
        loop {
            if let Some(item) = self.ready.pop_front() {
                self.cursor = Some((self.id)(&item));
                return Poll::Ready(Ok(item));
            }
            if let Some(sleep) = &mut self.sleep {
                ready!(sleep.as_mut().poll(cx));
                self.sleep = None;
                // If the interval is zero, or the clock is a mock's, nothing else may be pending.
                if std::mem::replace(&mut has_waited, true) {
                    cx.waker().wake_by_ref();
                    return Poll::Pending;
                }
            }
            let pages = self.pages.get_or_insert_with(|| Pages::new(self.request.clone()));
            let page = match ready!(pages.poll_page(cx)) {
                Ok(page) => page,
                Err(error) => {
                    if is_rejected(&error) {
                        self.pages = None;
                        self.found.clear();
                    }
                    self.wait();
                    return Poll::Ready(Err(error));
                }
            };
            let is_done = page.is_none_or(|page| self.take(R::items(page)));
            if is_done {
                self.pages = None;
                self.start = Start::Known;
                // An item is found twice if others are added while numbered pages are requested.
                let found = std::mem::take(&mut self.found).into_iter().rev();
                let new = found.filter(|item| self.known.add((self.id)(item)));
                self.ready.extend(new);
                self.wait();
            }
        }
    }

    fn wait(&mut self) {
        self.sleep = Some(self.request.client().timer().sleep(self.interval));
    }

    /// Adds the new items of a page. Returns whether no further page has any.
    fn take(&mut self, items: Vec<R::Item>) -> bool {
        let ids: Vec<String> = items.iter().map(|item| (self.id)(item)).collect();
        // Items after the last known one are older, and were moved here by items that were removed.
        let (new, is_done) = match &self.start {
            Start::Now => (0, true),
            Start::Since(cursor) => match ids.iter().position(|id| id == cursor) {
                Some(index) => (index, true),
                None => (ids.len(), false),
            },
            Start::Known => match ids.iter().rposition(|id| self.known.ids.contains(id)) {
                Some(index) => (index, true),
                None => (ids.len(), false),
            },
        };
        // The oldest first, so that the newest are remembered longest.
        for id in ids[new..].iter().rev() {
            self.known.add(id.clone());
        }
        let is_new = |known: &Known, id: &String| !known.ids.contains(id);
        let new = items.into_iter().zip(&ids[..new]).filter(|(_, id)| is_new(&self.known, id));
        self.found.extend(new.map(|(item, _)| item));
        is_done
    }
}

/// Returns whether the server would reject the same request again.
fn is_rejected(error: &Error) -> bool {
    let passes = [StatusCode::REQUEST_TIMEOUT, StatusCode::TOO_MANY_REQUESTS];
    error.status().is_some_and(|status| status.is_client_error() && !passes.contains(&status))
}

// Nothing is pinned structurally: the futures are boxed.
impl<R: Paged> Unpin for Follow<R> {}

impl<R: Paged + Clone> Stream for Follow<R> {
    type Item = Result<R::Item>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_item(cx).map(Some)
    }
}

impl<R: Paged + fmt::Debug> fmt::Debug for Follow<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Follow")
            .field("request", &self.request)
            .field("interval", &self.interval)
            .field("cursor", &self.cursor)
            .finish_non_exhaustive()
    }
}
