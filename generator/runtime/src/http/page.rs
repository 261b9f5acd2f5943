//! Lists that come in pages.

use std::collections::HashSet;
use std::fmt;
use std::future::poll_fn;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;
use http::Uri;

use crate::http::link;
use crate::http::reference::resolve;
use crate::http::response::Received;
use crate::{BoxFuture, Call, ClientCore, Decode, Result};

/// A request that gives one page of a list and can be made to give the next.
pub trait Paged {
    /// A page.
    type Page: Decode;
    /// What the list holds.
    type Item;

    /// The client that sends the request.
    fn client(&self) -> &ClientCore;

    /// The call for the page that the request is at.
    fn call(&self) -> Call;

    /// Where the page after this one is, to which the request is; `None` on the last.
    fn next(&self, page: &Self::Page) -> Option<Next>;

    /// Moves the request to the page at a cursor or of a number.
    fn seek(&mut self, _cursor: String) {}

    /// The items of a page.
    fn items(page: Self::Page) -> Vec<Self::Item>;

    /// Whether a page has no items.
    fn is_empty(_page: &Self::Page) -> bool {
        false
    }
}

/// Where a page is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Next {
    /// At a cursor, which a parameter takes.
    Cursor(String),
    /// At a number, which a parameter takes: of the page, or of its first item.
    Number(i64),
    /// At a URL of the same origin, or at a reference that is resolved against the URL of the
    /// page's request (RFC 3986, section 5).
    Url(String),
    /// Where the response's header `Link` says (RFC 8288), if it does.
    Link,
}

impl Next {
    /// After so many items from an offset, unless that is all there are.
    pub fn offset(from: Option<i64>, items: usize, total: Option<i64>) -> Option<Self> {
        let next = from.unwrap_or(0).checked_add(i64::try_from(items).ok()?)?;
        total.is_none_or(|total| next < total).then_some(Self::Number(next))
    }

    /// After the page of a number, the first where none is given, unless there are no more in
    /// total.
    pub fn page(first: i64, number: Option<i64>, total: Option<i64>) -> Option<Self> {
        let next = number.unwrap_or(first).checked_add(1)?;
        total.is_none_or(|total| next.saturating_sub(first) < total).then_some(Self::Number(next))
    }

    fn is_number(&self) -> bool {
        matches!(self, Self::Number(_))
    }

    /// Returns whether it leads nowhere: an empty cursor would lead to the first page again.
    fn is_empty(&self) -> bool {
        match self {
            Self::Cursor(text) => text.is_empty(),
            Self::Url(text) => text.trim().is_empty(),
            Self::Number(_) | Self::Link => false,
        }
    }
}

/// The pages of a list, each requested when it is asked for.
///
/// The list ends with a page that names no next one, or an empty cursor, and with one that names a
/// page that was already requested. An empty page that names a next one does not end it, unless
/// pages are numbered or counted by an offset: there is always a next number. If pages are
/// numbered, the list also ends with a page that is the same as the one before, which is left out:
/// the server ignores the number.
///
/// After an error, the next poll requests the same page again, and all that came before it has been
/// given. A program that goes through the [`Stream`] and continues after errors must decide when to
/// stop.
pub struct Pages<R: Paged> {
    request: R,
    course: Course,
}

/// How far through a list it went: what is the same for lists of every type, and compiled once.
#[derive(Default)]
struct Course {
    pending: Option<BoxFuture<'static, Result<Received>>>,
    /// Where pages were asked for.
    places: HashSet<Next>,
    url: Option<String>,
    /// A hash of the body of the last page that has a number.
    digest: Option<u64>,
    /// The next page is one of a number.
    is_numbered: bool,
    ended: bool,
}

/// What a page's response says about the list.
struct Head {
    digest: u64,
    /// The next page, by the header `Link`.
    link: Option<String>,
    /// The URL that the page came from, which references in it are relative to.
    uri: Uri,
}

/// What follows a page.
enum Step {
    /// The request is to be moved there.
    Seek(String),
    /// All is said.
    Stay,
    /// The page is the same as the one before.
    Repeated,
}

/// The items of a list, over all its pages, each page requested when it is needed. See [`Pages`]
/// for when it ends and what follows an error.
pub struct Items<R: Paged> {
    pages: Pages<R>,
    page: std::vec::IntoIter<R::Item>,
}

impl<R: Paged> Pages<R> {
    /// The pages from the one that the request is at.
    pub fn new(request: R) -> Self {
        Self { request, course: Course::default() }
    }

    /// The next page; `None` at the end. Nothing is lost when the future is dropped.
    pub async fn try_next(&mut self) -> Result<Option<R::Page>> {
        poll_fn(|cx| self.poll_page(cx)).await
    }

    fn poll_page(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<R::Page>>> {
        let Self { request, course } = self;
        if course.ended {
            return Poll::Ready(Ok(None));
        }
        let (head, received) = ready!(course.poll(cx, request.client(), &|| request.call()))?;
        let page: R::Page = received.json()?;
        let next = request.next(&page).filter(|next| !next.is_number() || !R::is_empty(&page));
        match course.follow(next, head) {
            Step::Seek(place) => request.seek(place),
            Step::Stay => {}
            Step::Repeated => return Poll::Ready(Ok(None)),
        }
        Poll::Ready(Ok(Some(page)))
    }
}

impl Course {
    /// The response with the page that the request is at.
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
                link: link::next(&received.answer.headers),
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
                // What cannot be resolved is refused when it is requested, so that the caller
                // learns of it.
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
    received.answer.body.hash(&mut hasher);
    hasher.finish()
}

impl<R: Paged> Items<R> {
    /// The items from the page that the request is at.
    pub fn new(request: R) -> Self {
        Self { pages: Pages::new(request), page: Vec::new().into_iter() }
    }

    /// The next item; `None` at the end. Nothing is lost when the future is dropped.
    pub async fn try_next(&mut self) -> Result<Option<R::Item>> {
        poll_fn(|cx| self.poll_item(cx)).await
    }

    /// The pages instead of their items, from the one that would be requested next.
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
            // Also where a page cannot say that it is empty.
            if self.page.as_slice().is_empty() && self.pages.course.is_numbered {
                self.pages.course.ended = true;
            }
        }
    }
}

// Nothing is pinned in place: the future of a page is boxed.
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
            .field("ended", &self.course.ended)
            .finish_non_exhaustive()
    }
}

impl<R: Paged + fmt::Debug> fmt::Debug for Items<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").field("pages", &self.pages).finish_non_exhaustive()
    }
}
