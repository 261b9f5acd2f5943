//! Lines of the variants of a union.

use super::line::{Line, Row};
use crate::ir::{Dispatch, Literal, TypeRef, Union};
use crate::names::VariantName;
use crate::text::Text;

/// A union of several types.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UnionSurface {
    pub variants: Vec<VariantSurface>,
    pub multipart: bool,
}

/// A variant of a union.
#[derive(Clone, Debug, PartialEq)]
pub struct VariantSurface {
    pub name: VariantName,
    pub ty: TypeRef,
    /// The webhook whose payload it is.
    pub event: Option<Text>,
    /// The conditions that dispatch to the variant, sorted.
    pub signs: Vec<Sign>,
}

/// A condition on a value that dispatches to a variant of a union.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Sign {
    /// A property with a constant value.
    Tag(Text, Literal),
    /// The presence of a property.
    Key(Text),
}

impl UnionSurface {
    pub(crate) fn of(union: &Union) -> Self {
        let mut signs = vec![Vec::new(); union.variants.len()];
        collect_signs(&union.dispatch, &[], &mut signs);
        let variants = union.variants.iter().zip(signs).enumerate();
        let variants = variants.map(|(index, (variant, signs))| VariantSurface {
            name: variant.name.clone(),
            ty: variant.ty.clone(),
            event: union.event(index).cloned(),
            signs,
        });
        Self { variants: variants.collect(), multipart: union.multipart }
    }

    /// Returns whether its variants are the payloads of webhooks.
    pub fn has_events(&self) -> bool {
        self.variants.iter().any(|variant| variant.event.is_some())
    }
}

/// The signs are written sorted, each once.
impl Row for VariantSurface {
    fn line(line: &mut Line<'_>, it: Option<&Self>) -> Option<Self> {
        Some(Self {
            name: line.word(it.map(|it| &it.name))?,
            ty: line.word(it.map(|it| &it.ty))?,
            event: line.prefixed("event:", it.and_then(|it| it.event.as_ref()))?,
            signs: line.sorted(it.map(|it| it.signs.as_slice()))?,
        })
    }
}

/// Collects the conditions that dispatch to each variant.
fn collect_signs(dispatch: &Dispatch, so_far: &[Sign], signs: &mut Vec<Vec<Sign>>) {
    let with = |own: Vec<Sign>| -> Vec<Sign> { so_far.iter().cloned().chain(own).collect() };
    match dispatch {
        Dispatch::Tag { property, arms, otherwise } => {
            for arm in arms {
                let own = arm.values.iter().map(|value| Sign::Tag(property.clone(), value.clone()));
                collect_signs(&arm.then, &with(own.collect()), signs);
            }
            collect_signs(otherwise, so_far, signs);
        }
        Dispatch::Keys { arms, otherwise } => {
            for arm in arms {
                collect_signs(&arm.then, &with(arm.all.iter().cloned().map(Sign::Key).collect()), signs);
            }
            collect_signs(otherwise, so_far, signs);
        }
        Dispatch::Variant(index) | Dispatch::Fallback(index) => signs[*index].extend(so_far.iter().cloned()),
        Dispatch::First(variants) => {
            variants.iter().for_each(|index| signs[*index].extend(so_far.iter().cloned()));
        }
        other => other.next().into_iter().for_each(|next| collect_signs(next, so_far, signs)),
    }
}
