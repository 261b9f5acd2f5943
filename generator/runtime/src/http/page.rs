//! Paginated lists.

use std::collections::HashSet;
use std::fmt;
use std::future::poll_fn;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;
use http::Uri;

use crate::http::link;
use crate::http::reference::resolve;
use crate::http::response::Received;
use crate::{BoxFuture, Call, ClientCore, Decode, Follow, Result};

/// A request for one page of a list, which can be changed to request the next.
pub trait Paged {
    /// The type of a page.
    type Page: Decode;
    /// The type of an item.
    type Item;

    /// Returns the client that sends the request.
    fn client(&self) -> &ClientCore;

    /// Returns the call for the current page.
    fn call(&self) -> Call;

    /// Returns the location of the page after this one; `None` on the last page.
    fn next(&self, page: &Self::Page) -> Option<Next>;

    /// Moves the request to the page at a cursor or number.
    fn seek(&mut self, _cursor: String) {}

    /// Returns the items of a page.
    fn items(page: Self::Page) -> Vec<Self::Item>;

    /// Returns whether a page has no items.
    fn is_empty(_page: &Self::Page) -> bool {
        false
    }
}

/// The location of a page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Next {
    /// A cursor for a parameter.
    Cursor(String),
    /// A number for a parameter: of the page, or of its first item.
    Number(i64),
    /// A URL of the same origin, or a reference that is resolved against the URL of the page's
    /// request (RFC 3986, section 5).
    Url(String),
    /// The URL in the response's header `Link` (RFC 8288), if it has one.
    Link,
}

impl Next {
    /// Returns the next offset, `items` after `from`, unless `total` is reached.
    pub fn offset(from: Option<i64>, items: usize, total: Option<i64>) -> Option<Self> {
        let next = from.unwrap_or(0).checked_add(i64::try_from(items).ok()?)?;
        total.is_none_or(|total| next < total).then_some(Self::Number(next))
    }

    /// Returns the page after `number` (`first` if there is none), unless `total` is reached.
    pub fn page(first: i64, number: Option<i64>, total: Option<i64>) -> Option<Self> {
        let next = number.unwrap_or(first).checked_add(1)?;
        total.is_none_or(|total| next.saturating_sub(first) < total).then_some(Self::Number(next))
    }

    fn is_number(&self) -> bool {
        matches!(self, Self::Number(_))
    }

    /// Returns whether it refers to no page: an empty cursor would return the first page again.
    fn is_empty(&self) -> bool {
        match self {
            Self::Cursor(text) => text.is_empty(),
            Self::Url(text) => text.trim().is_empty(),
            Self::Number(_) | Self::Link => false,
        }
    }
}

/// The pages of a list, requested one at a time.
///
/// Iteration stops when a page names no next page or an empty cursor, or if the server names a page
/// that was already requested. An empty page with a next page does not stop it, unless pages are
/// numbered or counted by an offset, which always have a next number. If pages are numbered,
/// iteration also stops at a page that equals the one before, which is not returned: the server
/// ignores the number.
///
/// After an error, the next poll retries the same page; no page is lost. If you iterate over the
/// [`Stream`] and continue after errors, limit the number of attempts.
#[must_use = "pages are requested only when the next one is awaited"]
pub struct Pages<R: Paged> {
    request: R,
    progress: ListProgress,
}

/// The progress through a list: the part that does not depend on the type of the items.
#[derive(Default)]
struct ListProgress {
    pending: Option<BoxFuture<'static, Result<Received>>>,
    /// The locations of requested pages.
    places: HashSet<Next>,
    url: Option<String>,
    /// A hash of the body of the last numbered page.
    digest: Option<u64>,
    /// Set if the next page has a number.
    is_numbered: bool,
    ended: bool,
}

/// The data of a page's response that matters to the list.
struct Head {
    digest: u64,
    /// The next page according to the header `Link`.
    link: Option<String>,
    /// The URL of the page, which references in it are relative to.
    uri: Uri,
}

/// The result of a page.
enum Step {
    /// Move the request to this cursor.
    Seek(String),
    /// Nothing to change.
    Stay,
    /// The page equals the one before.
    Repeated,
}

/// The items of a list across all its pages, which are requested as needed. [`Pages`] describes
/// when iteration stops and what happens after an error.
#[must_use = "pages are requested only when the next item is awaited"]
pub struct Items<R: Paged> {
    pages: Pages<R>,
    page: std::vec::IntoIter<R::Item>,
}

impl<R: Paged> Pages<R> {
    /// Iterates over the pages, starting with the current one of the request.
    pub fn new(request: R) -> Self {
        Self { request, progress: ListProgress::default() }
    }

    /// Returns the next page; `None` at the end. Cancel safe: no page is lost if the future is
    /// dropped.
    #[doc(alias = "next")]
    pub async fn try_next(&mut self) -> Result<Option<R::Page>> {
        poll_fn(|cx| self.poll_page(cx)).await
    }

    pub(crate) fn poll_page(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<R::Page>>> {
        let Self { request, progress } = self;
        if progress.ended {
            return Poll::Ready(Ok(None));
        }
        let (head, received) = ready!(progress.poll(cx, request.client(), &|| request.call()))?;
        let page: R::Page = received.json()?;
        let next = request.next(&page).filter(|next| !next.is_number() || !R::is_empty(&page));
        match progress.follow(next, head) {
            Step::Seek(place) => request.seek(place),
            Step::Stay => {}
            Step::Repeated => return Poll::Ready(Ok(None)),
        }
        Poll::Ready(Ok(Some(page)))
    }
}

impl ListProgress {
    /// Polls the response with the current page.
    fn poll(
        &mut self,
        cx: &mut Context<'_>,
        client: &ClientCore,
        call: &dyn Fn() -> Call,
    ) -> Poll<Result<(Head, Received)>> {
        let pending = match &mut self.pending {
            Some(pending) => pending,
            None => {
                let call = match &self.url {
                    Some(url) => call().at(url.clone()),
                    None => call(),
                };
                self.pending.insert(client.execute(call))
            }
        };
        let received = ready!(pending.as_mut().poll(cx));
        self.pending = None;
        Poll::Ready(received.map(|received| {
            let head = Head {
                digest: digest(&received),
                link: link::next(&received.response.headers),
                uri: received.uri.clone(),
            };
            (head, received)
        }))
    }

    fn follow(&mut self, next: Option<Next>, head: Head) -> Step {
        self.is_numbered = next.as_ref().is_some_and(Next::is_number);
        if self.is_numbered && self.digest.replace(head.digest) == Some(head.digest) {
            self.ended = true;
            return Step::Repeated;
        }
        let next = match next {
            Some(Next::Link) => head.link.map(Next::Url),
            next => next,
        };
        let next = match next.filter(|next| !next.is_empty()) {
            Some(Next::Url(url)) => {
                self.places.insert(Next::Url(head.uri.to_string()));
                // A URL that cannot be resolved is reported when it is requested.
                Some(Next::Url(resolve(&head.uri, &url).map_or(url, |uri| uri.to_string())))
            }
            next => next,
        };
        match next.filter(|next| self.places.insert(next.clone())) {
            Some(Next::Cursor(cursor)) => return Step::Seek(cursor),
            Some(Next::Number(number)) => return Step::Seek(number.to_string()),
            Some(Next::Url(url)) => self.url = Some(url),
            Some(Next::Link) | None => self.ended = true,
        }
        Step::Stay
    }
}

fn digest(received: &Received) -> u64 {
    let mut hasher = DefaultHasher::new();
    received.response.body.hash(&mut hasher);
    hasher.finish()
}

impl<R: Paged> Items<R> {
    /// Iterates over the items, starting with the current page of the request.
    pub fn new(request: R) -> Self {
        Self { pages: Pages::new(request), page: Vec::new().into_iter() }
    }

    /// Returns the next item; `None` at the end. Cancel safe: no item is lost if the future is
    /// dropped.
    #[doc(alias = "next")]
    pub async fn try_next(&mut self) -> Result<Option<R::Item>> {
        poll_fn(|cx| self.poll_item(cx)).await
    }

    /// Returns all remaining items, or the first error.
    ///
    /// The items must fit in memory; [`try_next`](Self::try_next) returns them one at a time.
    #[doc(alias = "all")]
    #[doc(alias = "try_collect")]
    pub async fn collect(mut self) -> Result<Vec<R::Item>> {
        let mut items = Vec::new();
        while let Some(item) = self.try_next().await? {
            items.push(item);
        }
        Ok(items)
    }

    /// Returns the items that are added to the list from now on, and polls the list for them every
    /// `interval`. Call it before the first item is requested.
    ///
    /// The list must have its newest item first. `id` returns what identifies an item:
    ///
    /// ```text
    /// let mut logs = client.logs().list().items().follow(Duration::from_secs(10), |log| log.id.clone());
    /// loop {
    ///     let log = logs.try_next().await?;
    /// }
    /// ```
    #[doc(alias = "tail")]
    #[doc(alias = "poll")]
    #[doc(alias = "watch")]
    pub fn follow(
        self,
        interval: Duration,
        id: impl Fn(&R::Item) -> String + Send + Sync + 'static,
    ) -> Follow<R>
    where
        R: Clone,
    {
        Follow::new(self.pages.request, interval, id)
    }

    /// Iterates over pages instead of items, starting with the page that would be requested next.
    pub fn pages(self) -> Pages<R> {
        self.pages
    }

    fn poll_item(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<R::Item>>> {
        loop {
            if let Some(item) = self.page.next() {
                return Poll::Ready(Ok(Some(item)));
            }
            let Some(page) = ready!(self.pages.poll_page(cx))? else {
                return Poll::Ready(Ok(None));
            };
            self.page = R::items(page).into_iter();
            // Also if the type of the page cannot tell that it is empty.
            if self.page.as_slice().is_empty() && self.pages.progress.is_numbered {
                self.pages.progress.ended = true;
            }
        }
    }
}

// Nothing is pinned structurally: the future of a page is boxed.
impl<R: Paged> Unpin for Pages<R> {}
impl<R: Paged> Unpin for Items<R> {}

impl<R: Paged> Stream for Pages<R> {
    type Item = Result<R::Page>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_page(cx).map(Result::transpose)
    }
}

impl<R: Paged> Stream for Items<R> {
    type Item = Result<R::Item>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_item(cx).map(Result::transpose)
    }
}

impl<R: Paged + fmt::Debug> fmt::Debug for Pages<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages")
            .field("request", &self.request)
            .field("ended", &self.progress.ended)
            .finish_non_exhaustive()
    }
}

impl<R: Paged + fmt::Debug> fmt::Debug for Items<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").field("pages", &self.pages).finish_non_exhaustive()
    }
}
