//! Removes what is never compiled.

use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::visit_mut::{self, VisitMut};

use super::features::never;

/// Removes every part of a file with the attribute `#[cfg(any())]`, except for those in macros.
pub fn prune(file: &mut syn::File) {
    Prune { never: never().to_string() }.visit_file_mut(file);
}

struct Prune {
    never: String,
}

impl Prune {
    fn keeps(&self, part: &impl ToTokens) -> bool {
        let mut tokens = part.to_token_stream().into_iter().peekable();
        while tokens.next_if(|token| token.to_string() == "#").is_some() {
            let Some(proc_macro2::TokenTree::Group(attribute)) = tokens.next() else { return true };
            if attribute.stream().to_string() == self.never {
                return false;
            }
        }
        true
    }

    fn list<T: ToTokens + Clone, P: Default>(&self, list: &mut Punctuated<T, P>) {
        if list.iter().any(|part| !self.keeps(part)) {
            *list = std::mem::take(list).into_iter().filter(|part| self.keeps(part)).collect();
        }
    }
}

impl VisitMut for Prune {
    fn visit_file_mut(&mut self, file: &mut syn::File) {
        file.items.retain(|item| self.keeps(item));
        visit_mut::visit_file_mut(self, file);
    }

    fn visit_item_mod_mut(&mut self, module: &mut syn::ItemMod) {
        if let Some((_, items)) = &mut module.content {
            items.retain(|item| self.keeps(item));
        }
        visit_mut::visit_item_mod_mut(self, module);
    }

    fn visit_item_impl_mut(&mut self, item: &mut syn::ItemImpl) {
        item.items.retain(|item| self.keeps(item));
        visit_mut::visit_item_impl_mut(self, item);
    }

    fn visit_item_trait_mut(&mut self, item: &mut syn::ItemTrait) {
        item.items.retain(|item| self.keeps(item));
        visit_mut::visit_item_trait_mut(self, item);
    }

    fn visit_block_mut(&mut self, block: &mut syn::Block) {
        block.stmts.retain(|statement| self.keeps(statement));
        visit_mut::visit_block_mut(self, block);
    }

    fn visit_item_enum_mut(&mut self, item: &mut syn::ItemEnum) {
        self.list(&mut item.variants);
        visit_mut::visit_item_enum_mut(self, item);
    }

    fn visit_fields_named_mut(&mut self, fields: &mut syn::FieldsNamed) {
        self.list(&mut fields.named);
        visit_mut::visit_fields_named_mut(self, fields);
    }

    fn visit_expr_struct_mut(&mut self, expression: &mut syn::ExprStruct) {
        self.list(&mut expression.fields);
        visit_mut::visit_expr_struct_mut(self, expression);
    }

    fn visit_pat_struct_mut(&mut self, pattern: &mut syn::PatStruct) {
        self.list(&mut pattern.fields);
        visit_mut::visit_pat_struct_mut(self, pattern);
    }

    fn visit_signature_mut(&mut self, signature: &mut syn::Signature) {
        self.list(&mut signature.inputs);
        visit_mut::visit_signature_mut(self, signature);
    }

    fn visit_expr_match_mut(&mut self, expression: &mut syn::ExprMatch) {
        expression.arms.retain(|arm| self.keeps(arm));
        visit_mut::visit_expr_match_mut(self, expression);
    }
}
