//! A list whose elements are decoded while the text is read, so that the tape holds one of them at a time.
//!
//! Most of an answer is often one list: the items of a page. Values take several times the memory of their text, and so does
//! the tape; with both of a whole page at a time it would be the sum of the two.

use std::any::Any;

use super::tape::{Entry, Tape};
use crate::runtime::{Decode, Node};

/// The list that makes up most of a type's text, as far as it is read.
pub struct List {
    /// The member that it is; `None`: the text itself is the list.
    member: Option<&'static str>,
    elements: Box<dyn Elements>,
    /// How much of [`Tape::strings`] was there when it began. It does once: where its member is repeated, the last counts,
    /// which is read onto the tape.
    strings: Option<usize>,
}

impl List {
    /// How many arrays and objects a list may be in, its own included.
    pub(super) const DEEPEST: u8 = 2;

    /// The list in the member of this name, with elements of the type `T`.
    #[inline]
    pub fn member<T: Decode>(name: &'static str) -> Self {
        Self { member: Some(name), ..Self::whole::<T>() }
    }

    /// The text as a list, with elements of the type `T`.
    #[inline]
    pub fn whole<T: Decode>() -> Self {
        Self { member: None, elements: Box::new(Vec::<T>::new()), strings: None }
    }
}

/// A `Vec`.
trait Elements: Any {
    /// Appends what is decoded, unless it is refused.
    fn push(&mut self, node: Node<'_>) -> bool;

    fn len(&self) -> usize;

    fn capacity(&self) -> usize;

    fn reserve(&mut self, more: usize);
}

// Compiled into programs that read such a list.
impl<T: Decode> Elements for Vec<T> {
    #[inline]
    fn push(&mut self, node: Node<'_>) -> bool {
        match node.decode() {
            Ok(value) => self.push(value),
            Err(_) => return false,
        }
        true
    }

    #[inline]
    fn len(&self) -> usize {
        self.len()
    }

    #[inline]
    fn capacity(&self) -> usize {
        self.capacity()
    }

    #[inline]
    fn reserve(&mut self, more: usize) {
        self.reserve_exact(more);
    }
}

impl Tape<'_> {
    /// Whether the array at the index `at`, which is at this depth, is the list and begins now.
    pub(super) fn begins_list(&mut self, at: usize, depth: u8) -> bool {
        let Some(List { member, strings: None, .. }) = self.list.get_mut() else {
            return false;
        };
        let is_list = match *member {
            Some(member) => depth == List::DEEPEST && self.string(at as u32 - 1) == Some(member),
            None => depth == 1,
        };
        if is_list && let Some(list) = self.list.get_mut() {
            list.strings = Some(self.strings.len());
        }
        is_list
    }

    /// Decodes the element of the list that starts at `at`, and takes it off the tape. It is not, where the element is refused.
    pub(super) fn move_to_list(&mut self, at: usize) -> bool {
        let Some(mut list) = self.list.take() else {
            return false;
        };
        if !list.elements.push(Node::new(self, at as u32)) {
            return false;
        }
        if list.elements.len() == list.elements.capacity() {
            self.make_room(&mut *list.elements);
        }
        let strings = list.strings.unwrap_or_default();
        *self.list.get_mut() = Some(list);
        self.entries.truncate(at);
        self.strings.truncate(strings);
        self.desk.get_mut().clear();
        true
    }

    /// Makes room for as many elements as the text has, by those that came, but at most for many times their number.
    #[cold]
    fn make_room(&self, elements: &mut dyn Elements) {
        let came = elements.len();
        let read = self.entries.iter().rev().find_map(|entry| match entry {
            Entry::Verbatim { end, .. } => Some(*end as usize),
            _ => None,
        });
        let read = read.unwrap_or_default();
        let left = self.text.len().saturating_sub(read) / (read / came).max(1);
        elements.reserve((left + left / 32 + 2).min(16 * came));
    }

    fn take_elements(&self) -> Option<Box<dyn Any>> {
        self.list.take().map(|list| list.elements as Box<dyn Any>)
    }
}

impl Node<'_> {
    /// The list, once, where it is this one.
    #[inline]
    pub(super) fn take_list<T: Decode>(self) -> Option<Vec<T>> {
        let Entry::Listed = self.entry() else { return None };
        let elements = self.tape().take_elements()?;
        elements.downcast().ok().map(|list| *list)
    }
}
