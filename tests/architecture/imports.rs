//! What a source brings in with `use`.

use std::collections::HashMap;

use syn::visit::{self, Visit};

use crate::sources::Found;

/// The `use` items of a source.
#[derive(Default)]
pub struct Imports {
    /// The names that they bring, each with the path for which it stands.
    pub names: HashMap<String, Vec<String>>,
    /// The paths that they name.
    pub found: Vec<Found<Vec<String>>>,
}

impl<'ast> Visit<'ast> for Imports {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.take(&item.tree, &[]);
        visit::visit_item_use(self, item);
    }
}

impl Imports {
    fn take(&mut self, tree: &syn::UseTree, above: &[String]) {
        let with = |name: &syn::Ident| -> Vec<String> {
            above.iter().cloned().chain([name.to_string()]).collect()
        };
        match tree {
            syn::UseTree::Path(path) => self.take(&path.tree, &with(&path.ident)),
            syn::UseTree::Name(name) if name.ident == "self" => {
                let local = above.last().cloned().unwrap_or_default();
                self.add(local, above.to_vec(), name.ident.span().start().line);
            }
            syn::UseTree::Name(name) => {
                self.add(name.ident.to_string(), with(&name.ident), name.ident.span().start().line);
            }
            syn::UseTree::Rename(rename) => {
                let line = rename.ident.span().start().line;
                self.add(rename.rename.to_string(), with(&rename.ident), line);
            }
            syn::UseTree::Glob(glob) => {
                let path = above.iter().cloned().chain(["*".to_owned()]).collect();
                let line = glob.star_token.spans[0].start().line;
                self.found.push(Found { what: path, line });
            }
            syn::UseTree::Group(group) => {
                group.items.iter().for_each(|item| self.take(item, above));
            }
        }
    }

    fn add(&mut self, local: String, path: Vec<String>, line: usize) {
        self.found.push(Found { what: path.clone(), line });
        if path.first() != Some(&local) || path.len() > 1 {
            self.names.insert(local, path);
        }
    }
}
