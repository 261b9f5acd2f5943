//! Lists whose elements are decoded while the text is parsed, so that the tape holds only one
//! element at a time.
//!
//! One list often makes up most of a response: the items of a page. Both the values and the tape
//! need several times the memory of the text; decoding a page this way avoids holding both at once.

use std::any::Any;

use super::tape::{Entry, Tape};
use crate::{Decode, Decoded, Node};

/// The list that makes up most of a type's text, with the elements decoded so far.
pub struct List {
    /// The name of the member that is the list; `None` if the text itself is the list.
    member: Option<&'static str>,
    elements: Box<dyn Elements>,
    len: usize,
    /// The length of [`Tape::strings`] when the list began. It begins only once: if its member is
    /// repeated, the last one is used, which is parsed onto the tape.
    strings: Option<usize>,
}

impl List {
    /// The maximum number of nested arrays and objects around the list, including the list itself.
    pub(super) const DEEPEST: usize = 2;

    /// Creates the list in the member with this name, with elements of type `T`.
    #[inline]
    pub fn member<T: Decode>(name: &'static str) -> Self {
        Self { member: Some(name), ..Self::whole::<T>() }
    }

    /// Creates a list that is the whole text, with elements of type `T`.
    #[inline]
    pub fn whole<T: Decode>() -> Self {
        Self { member: None, elements: Box::new(Vec::<T>::new()), len: 0, strings: None }
    }
}

/// A `Vec` without its element type.
pub(super) trait Elements: Any {
    /// Decodes an element and appends it. Returns `false` if the capacity is used up.
    fn push(&mut self, node: Node<'_>) -> Decoded<bool>;

    /// Reserves capacity for more elements.
    fn reserve(&mut self, more: usize);

    /// Moves the content of another `Vec` of the same type into this one.
    fn take_all(&mut self, other: &mut dyn Any);
}

impl<T: Decode> Elements for Vec<T> {
    #[inline]
    fn push(&mut self, node: Node<'_>) -> Decoded<bool> {
        // Checked before a value exists, which would have to be dropped if reserving failed.
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
    fn take_all(&mut self, other: &mut dyn Any) {
        if let Some(other) = other.downcast_mut::<Self>() {
            std::mem::swap(self, other);
            // Much capacity is left if the first elements were shorter than the others.
            if self.capacity() / 2 > self.len() {
                self.shrink_to_fit();
            }
        }
    }
}

/// The maximum memory reserved for a list before its first element is decoded, so that a short text
/// with many invalid elements cannot allocate much.
const MAX_RESERVED_BYTES: usize = 1 << 20;

/// Decodes the elements of an array, each of `size` bytes, into the empty `list`.
pub(super) fn decode_elements(node: Node<'_>, size: usize, list: &mut dyn Elements) -> Decoded<()> {
    if let Entry::Streamed = node.entry() {
        if let Some(mut decoded) = node.tape().list.take() {
            list.take_all(&mut *decoded.elements);
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
    /// Returns whether the array at index `at` and this depth is the list, and marks it as begun.
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

    /// Decodes the list's element that starts at `at`, and removes it from the tape. Returns
    /// `false` if the element is rejected.
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
        self.decode_scratch.get_mut().clear();
        true
    }

    /// Estimates how many more elements the text has from the length of those already decoded, up
    /// to a multiple of their number.
    #[cold]
    fn room(&self, came: usize) -> usize {
        let read = self.entries.iter().rev().find_map(|entry| match entry {
            Entry::Verbatim { end, .. } | Entry::Number { end, .. } => Some(*end as usize),
            _ => None,
        });
        let Some(read) = read else {
            // Without a string, the position in the text is unknown.
            return came;
        };
        let left = self.text.len().saturating_sub(read) / (read / came).max(1);
        (left + left / 32 + 2).min(16 * came)
    }
}
