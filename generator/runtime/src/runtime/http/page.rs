//! Lists that come in pages.

use std::collections::HashSet;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use crate::runtime::http::response::Received;
use crate::runtime::{BoxFuture, Call, Client, Decode, Result};

/// A request that gives one page of a list and can be made to give the next.
pub trait Paged {
    /// A page.
    type Page: Decode;
    /// What the list holds.
    type Item;

    /// The client that sends the request.
    fn client(&self) -> &Client;

    /// The call for the page that the request is at.
    fn call(&self) -> Call;

    /// Where the next page is; `None` on the last.
    fn cursor(page: &Self::Page) -> Option<String>;

    /// Moves the request to the page at a cursor.
    fn seek(&mut self, cursor: String);

    /// The items of a page.
    fn items(page: Self::Page) -> Vec<Self::Item>;

    /// Whether a page has no items.
    fn is_empty(_page: &Self::Page) -> bool {
        false
    }
}

/// The pages of a list, each requested when it is asked for.
///
/// The list ends with a page that names no next one, with an empty page, and with one that names a page that was already
/// asked for. After an error the same page is requested again when the next is asked for; so who uses the [`Stream`] and
/// means to go on after errors must see to an end.
pub struct Pages<R: Paged> {
    request: R,
    pending: Option<BoxFuture<'static, Result<Received>>>,
    cursors: HashSet<String>,
    ended: bool,
}

/// The items of a list, over all its pages, each page requested when it is needed. See [`Pages`] for when it ends and what
/// follows an error.
pub struct Items<R: Paged> {
    pages: Pages<R>,
    page: std::vec::IntoIter<R::Item>,
}

impl<R: Paged> Pages<R> {
    /// The pages from the one that the request is at.
    pub fn new(request: R) -> Self {
        Self { request, pending: None, cursors: HashSet::new(), ended: false }
    }

    /// The next page; `None` at the end. Nothing is lost when the future is dropped.
    pub async fn try_next(&mut self) -> Result<Option<R::Page>> {
        poll_fn(|cx| self.poll_page(cx)).await
    }

    fn poll_page(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<R::Page>>> {
        if self.ended {
            return Poll::Ready(Ok(None));
        }
        let pending = self.pending.get_or_insert_with(|| self.request.client().execute(self.request.call()));
        let received = ready!(pending.as_mut().poll(cx));
        self.pending = None;
        let page: R::Page = received?.json()?;
        match R::cursor(&page).filter(|cursor| !R::is_empty(&page) && self.cursors.insert(cursor.clone())) {
            Some(cursor) => self.request.seek(cursor),
            None => self.ended = true,
        }
        Poll::Ready(Ok(Some(page)))
    }
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
            if self.page.as_slice().is_empty() {
                self.pages.ended = true;
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
            .field("ended", &self.ended)
            .finish_non_exhaustive()
    }
}

impl<R: Paged + fmt::Debug> fmt::Debug for Items<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").field("pages", &self.pages).finish_non_exhaustive()
    }
}
