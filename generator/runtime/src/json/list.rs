//! A list whose elements are decoded while the text is read, so that the tape holds one of them at
//! a time.
//!
//! Most of an answer is often one list: the items of a page. Values take several times the memory
//! of their text, and so does the tape; with both of a whole page at a time it would be the sum of
//! the two.

use std::any::Any;

use super::tape::{Entry, Tape};
use crate::{Decode, Decoded, Node};

/// The list that makes up most of a type's text, as far as it is read.
pub struct List {
    /// The member that it is; `None`: the text itself is the list.
    member: Option<&'static str>,
    elements: Box<dyn Elements>,
    len: usize,
    /// How much of [`Tape::strings`] was there when it began. It does once: where its member is
    /// repeated, the last counts, which is read onto the tape.
    strings: Option<usize>,
}

impl List {
    /// How many arrays and objects a list may be in, its own included.
    pub(super) const DEEPEST: usize = 2;

    /// The list in the member of this name, with elements of the type `T`.
    #[inline]
    pub fn member<T: Decode>(name: &'static str) -> Self {
        Self { member: Some(name), ..Self::whole::<T>() }
    }

    /// The text as a list, with elements of the type `T`.
    #[inline]
    pub fn whole<T: Decode>() -> Self {
        Self { member: None, elements: Box::new(Vec::<T>::new()), len: 0, strings: None }
    }
}

/// A `Vec`, as what fills it sees it.
pub(super) trait Elements: Any {
    /// Appends what is decoded. It is false where there is no room.
    fn push(&mut self, node: Node<'_>) -> Decoded<bool>;

    /// Makes room for so many more.
    fn reserve(&mut self, more: usize);

    /// Takes over what is in another `Vec` of the same type.
    fn take_over(&mut self, other: &mut dyn Any);
}

impl<T: Decode> Elements for Vec<T> {
    #[inline]
    fn push(&mut self, node: Node<'_>) -> Decoded<bool> {
        // Known before there is a value, which would have to be dropped if making room failed.
        if self.len() == self.capacity() {
            return Ok(false);
        }
        match node.decode() {
            Ok(value) => self.push(value),
            Err(error) => return Err(error),
        }
        Ok(true)
    }

    #[inline]
    fn reserve(&mut self, more: usize) {
        self.reserve_exact(more);
    }

    #[inline]
    fn take_over(&mut self, other: &mut dyn Any) {
        if let Some(other) = other.downcast_mut::<Self>() {
            std::mem::swap(self, other);
            // Much room is left where the first elements were short and others were not.
            if self.capacity() / 2 > self.len() {
                self.shrink_to_fit();
            }
        }
    }
}

/// How much memory a list takes before its first element has been decoded, so that a short text of
/// many wrong elements can't ask for much.
const MAX_RESERVED_BYTES: usize = 1 << 20;

/// Decodes the elements of an array, of so many bytes each, into the empty `list`.
pub(super) fn decode_elements(node: Node<'_>, size: usize, list: &mut dyn Elements) -> Decoded<()> {
    if let Entry::Listed = node.entry() {
        if let Some(mut decoded) = node.tape().list.take() {
            list.take_over(&mut *decoded.elements);
        }
        return Ok(());
    }
    node.check_depth()?;
    let Some(elements) = node.elements() else {
        return Err(node.mismatch("an array"));
    };
    let all = elements.len();
    list.reserve(all.min(MAX_RESERVED_BYTES / size.max(1)));
    for (at, element) in elements.enumerate() {
        if let Err(error) = push(list, element, || all - at) {
            return Err(error.in_element(at));
        }
    }
    Ok(())
}

fn push(list: &mut dyn Elements, element: Node<'_>, room: impl Fn() -> usize) -> Decoded<()> {
    while !list.push(element)? {
        list.reserve(room());
    }
    Ok(())
}

impl Tape<'_> {
    /// Whether the array at the index `at`, which is at this depth, is the list and begins now.
    pub(super) fn begins_list(&mut self, at: usize, depth: usize) -> bool {
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

    /// Decodes the element of the list that starts at `at`, and takes it off the tape. It is not,
    /// where the element is refused.
    pub(super) fn move_to_list(&mut self, at: usize) -> bool {
        let Some(mut list) = self.list.take() else {
            return false;
        };
        list.len += 1;
        if push(&mut *list.elements, Node::new(self, at as u32), || self.room(list.len)).is_err() {
            return false;
        }
        let strings = list.strings.unwrap_or_default();
        *self.list.get_mut() = Some(list);
        self.entries.truncate(at);
        self.strings.truncate(strings);
        while self.too_deep.pop_if(|index| *index >= at as u32).is_some() {}
        while self.lone_surrogates.pop_if(|it| it.index >= at as u32).is_some() {}
        self.desk.get_mut().clear();
        true
    }

    /// How many elements the text has from the last of those that came on, by these, but at most
    /// many times their number.
    #[cold]
    fn room(&self, came: usize) -> usize {
        let read = self.entries.iter().rev().find_map(|entry| match entry {
            Entry::Verbatim { end, .. } | Entry::Number { end, .. } => Some(*end as usize),
            _ => None,
        });
        let Some(read) = read else {
            // Without a string nothing says how far the text is read.
            return came;
        };
        let left = self.text.len().saturating_sub(read) / (read / came).max(1);
        (left + left / 32 + 2).min(16 * came)
    }
}
