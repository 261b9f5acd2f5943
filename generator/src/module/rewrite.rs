//! Rewrites the tokens of a file: paths, conditions, macros and docs.

use std::collections::BTreeSet;

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use quote::quote;

use super::features::{Condition, Features, never, parts};
use crate::names::HOST;

/// The rewriting of one file.
pub struct Rewrite<'a> {
    features: &'a Features,
    /// The macros that the runtime exports.
    macros: &'a BTreeSet<String>,
    /// The name of the package in Rust code.
    crate_name: &'a str,
    /// The macros that the file exports.
    pub exports: Vec<Ident>,
    /// Set if the file calls a macro of the runtime.
    pub calls_macro: bool,
}

/// The name of the module in the examples of docs.
const IN_EXAMPLES: &str = "client";

impl<'a> Rewrite<'a> {
    pub fn new(features: &'a Features, macros: &'a BTreeSet<String>, crate_name: &'a str) -> Self {
        Self { features, macros, crate_name, exports: Vec::new(), calls_macro: false }
    }

    /// Rewrites tokens that are in so many modules below the root.
    pub fn tokens(&mut self, tokens: TokenStream, depth: usize) -> TokenStream {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut out = TokenStream::new();
        let mut rest = tokens.as_slice();
        let mut exports = false;
        while let Some((first, after)) = rest.split_first() {
            rest = after;
            match (first, after) {
                // An attribute of the item that follows, or of the module that it is in.
                (TokenTree::Punct(hash), [TokenTree::Group(attribute), after @ ..])
                    if hash.as_char() == '#' && attribute.delimiter() == Delimiter::Bracket =>
                {
                    exports |= attribute.stream().to_string() == "macro_export";
                    out.extend(self.attribute(&attribute.stream(), depth).map(|inner| quote!(#[#inner])));
                    rest = after;
                }
                (
                    TokenTree::Punct(hash),
                    [TokenTree::Punct(bang), TokenTree::Group(attribute), after @ ..],
                ) if hash.as_char() == '#'
                    && bang.as_char() == '!'
                    && attribute.delimiter() == Delimiter::Bracket =>
                {
                    out.extend(self.attribute(&attribute.stream(), depth).map(|inner| quote!(#![#inner])));
                    rest = after;
                }
                (TokenTree::Punct(dollar), [TokenTree::Ident(name), after @ ..])
                    if dollar.as_char() == '$' && name == "crate" =>
                {
                    out.extend(runtime_alias());
                    rest = after;
                }
                (TokenTree::Ident(name), [first, second, after @ ..])
                    if name == "crate" && is_colon(first) && is_colon(second) =>
                {
                    // A type of the crate that has the module.
                    if let [TokenTree::Ident(host), ..] = after
                        && host == HOST
                    {
                        out.extend([TokenTree::Ident(name.clone())]);
                        rest = &after[1..];
                    } else {
                        out.extend(to_root(depth));
                        rest = after;
                    }
                }
                (TokenTree::Ident(keyword), [TokenTree::Ident(name), TokenTree::Group(body), after @ ..])
                    if keyword == "mod" && body.delimiter() == Delimiter::Brace =>
                {
                    let body = self.tokens(body.stream(), depth + 1);
                    out.extend(quote!(#keyword #name { #body }));
                    rest = after;
                }
                (TokenTree::Ident(keyword), [TokenTree::Punct(bang), TokenTree::Ident(name), after @ ..])
                    if keyword == "macro_rules" && bang.as_char() == '!' =>
                {
                    if std::mem::take(&mut exports) {
                        self.exports.push(name.clone());
                    }
                    out.extend(quote!(#keyword #bang #name));
                    rest = after;
                }
                (TokenTree::Ident(name), [TokenTree::Punct(bang), ..]) if bang.as_char() == '!' => {
                    self.calls_macro |= self.macros.contains(&name.to_string());
                    out.extend([first.clone()]);
                }
                (TokenTree::Group(group), _) => {
                    let inner = self.tokens(group.stream(), depth);
                    let mut inner = Group::new(group.delimiter(), inner);
                    inner.set_span(group.span());
                    out.extend([TokenTree::Group(inner)]);
                }
                _ => out.extend([first.clone()]),
            }
        }
        out
    }

    /// Rewrites the content of an attribute; `None` if the item needs none.
    fn attribute(&self, content: &TokenStream, depth: usize) -> Option<TokenStream> {
        let tokens: Vec<TokenTree> = content.clone().into_iter().collect();
        match tokens.as_slice() {
            [TokenTree::Ident(name)] if name == "macro_export" => None,
            [TokenTree::Ident(name), TokenTree::Group(condition)] if name == "cfg" => {
                match self.features.decide(&condition.stream()) {
                    Condition::Always => None,
                    Condition::Never => Some(never()),
                    Condition::Depends(condition) => Some(quote!(cfg(#condition))),
                }
            }
            [TokenTree::Ident(name), TokenTree::Group(inner)] if name == "cfg_attr" => {
                let parts = parts(&inner.stream());
                let (condition, attributes) = parts.split_first()?;
                match self.features.decide(condition) {
                    Condition::Always => Some(quote!(#(#attributes),*)),
                    Condition::Never => None,
                    Condition::Depends(condition) => Some(quote!(cfg_attr(#condition, #(#attributes),*))),
                }
            }
            [TokenTree::Ident(name), TokenTree::Punct(_), TokenTree::Literal(text)] if name == "doc" => {
                let text = syn::parse_str::<syn::LitStr>(&text.to_string()).ok()?;
                let text = self.doc(&text.value(), depth);
                Some(quote!(doc = #text))
            }
            _ => Some(content.clone()),
        }
    }

    /// Rewrites a line of docs: links are paths from the module, and examples name it `client` and
    /// are not compiled, because nobody knows where the module is.
    fn doc(&self, text: &str, depth: usize) -> String {
        let fence = text.trim_start();
        if let Some(language) = fence.strip_prefix("```") {
            let is_rust = ["no_run", "rust", "rust,no_run", "should_panic"].contains(&language);
            return if is_rust { text.replace(fence, "```ignore") } else { text.to_owned() };
        }
        let root = to_root(depth).to_string().replace(' ', "");
        let mut text = text.replace(&format!("{}::", self.crate_name), &format!("{IN_EXAMPLES}::"));
        for before in ["(", "`", "@"] {
            text = text.replace(&format!("{before}crate::"), &format!("{before}{root}"));
        }
        text
    }
}

/// Returns the beginning of a path from a module to the root, which is so many modules above.
pub fn to_root(depth: usize) -> TokenStream {
    match depth {
        0 => quote!(self::),
        _ => std::iter::repeat_n(quote!(super::), depth).collect(),
    }
}

/// Returns the name through which macros find the runtime.
pub fn runtime_alias() -> TokenStream {
    quote!(__runtime)
}

fn is_colon(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == ':')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_of_a_package_become_tokens_of_a_module() {
        let rows = [
            ("use crate::runtime::Error;", "use super :: super :: runtime :: Error ;"),
            ("pub(crate) use a;", "pub (crate) use a ;"),
            ("mod b { use crate::a; }", "mod b { use super :: super :: super :: a ; }"),
            ("a::B<crate::__host::c::D>", "a :: B < crate :: c :: D >"),
            ("f(crate::g())", "f (super :: super :: g ())"),
            ("$crate::Node<'_>", "__runtime :: Node <'_ >"),
            ("#[macro_export] macro_rules! model { }", "macro_rules ! model { }"),
            ("#[cfg(feature = \"off\")] mod c;", "# [cfg (any ())] mod c ;"),
            ("#[cfg_attr(not(feature = \"off\"), inline)] fn f() {}", "# [inline] fn f () { }"),
            ("#[doc = \"[a](crate::b), a_b::C\"]", "# [doc = \"[a](super::super::b), client::C\"]"),
            ("#[doc = \"```no_run\"]", "# [doc = \"```ignore\"]"),
            ("#[doc = \"```text\"]", "# [doc = \"```text\"]"),
        ];
        let features = Features::default();
        let macros = BTreeSet::from(["model".to_owned()]);
        for (from, expected) in rows {
            let mut rewrite = Rewrite::new(&features, &macros, "a_b");
            let tokens = rewrite.tokens(from.parse().unwrap(), 2);
            assert_eq!(tokens.to_string(), expected, "{from}");
            assert!(!rewrite.calls_macro, "{from}");
            assert_eq!(rewrite.exports.is_empty(), !from.contains("macro_export"), "{from}");
        }
        let mut rewrite = Rewrite::new(&features, &macros, "a_b");
        rewrite.tokens("fn f() { model! {} }".parse().unwrap(), 0);
        assert!(rewrite.calls_macro);
    }
}
