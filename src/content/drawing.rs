//! Drawings: an SVG file is code, so what it may hold is checked.

use roxmltree::{Document, Node, NodeType};

use super::fault::picture;
use super::ledger::Reading;

/// Elements that run code, hold pages or carry style sheets, which the site's policy refuses.
const REFUSED_ELEMENTS: &[&str] =
    &["script", "foreignObject", "style", "iframe", "embed", "object", "audio", "video", "handler"];

/// Checks that a drawing is well-formed and harmless.
pub(super) fn check(reading: &mut Reading<'_>) {
    let start = reading.source.text_start();
    let text = reading.source.text.get(start..).unwrap_or_default();
    let document = match Document::parse(text) {
        Ok(document) => document,
        Err(error) => {
            let at = start + offset(text, error.pos());
            reading.fault(&(at..at), picture::svg_syntax(&error.to_string()));
            return;
        }
    };
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        let range = tag_start(root, start);
        reading.fault(&range, picture::not_svg(root.tag_name().name()));
    }
    for node in document.descendants() {
        match node.node_type() {
            NodeType::Element => check_element(node, start, reading),
            NodeType::PI => {
                let range = node.range();
                let target = text.get(range.clone()).unwrap_or_default().to_owned();
                let span = start + range.start..start + range.end;
                reading.fault(&span, picture::svg_reference(&target));
            }
            _ => {}
        }
    }
}

fn check_element(node: Node<'_, '_>, start: usize, reading: &mut Reading<'_>) {
    let name = node.tag_name().name();
    if REFUSED_ELEMENTS.iter().any(|refused| refused.eq_ignore_ascii_case(name)) {
        reading.fault(&tag_start(node, start), picture::svg_element(name));
    }
    for attribute in node.attributes() {
        let name = attribute.name();
        let value = attribute.value();
        let lower = name.to_ascii_lowercase();
        let range = attribute.range();
        let span = start + range.start..start + range.end;
        if lower == "style" || lower.starts_with("on") {
            reading.fault(&span, picture::svg_attribute(name));
        } else if (lower == "href" || lower == "src") && !value.trim().starts_with('#') {
            reading.fault(&span, picture::svg_reference(value));
        } else if lower == "attributename" && !is_harmless_animation(value) {
            reading.fault(&span, picture::svg_attribute(&format!("{name}=\"{value}\"")));
        } else if has_foreign_url(value) {
            reading.fault(&span, picture::svg_reference(value));
        }
    }
}

/// An animation can set any attribute, also those that are refused where they stand.
fn is_harmless_animation(attribute: &str) -> bool {
    let lower = attribute.trim().to_ascii_lowercase();
    !(lower.ends_with("href") || lower.starts_with("on") || lower == "style")
}

/// Whether a value such as `fill` takes something from outside the drawing.
fn has_foreign_url(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    lower.split("url(").skip(1).any(|rest| {
        let target = rest.trim_start_matches([' ', '\t', '\n', '"', '\'']);
        !target.starts_with('#')
    })
}

fn tag_start(node: Node<'_, '_>, start: usize) -> std::ops::Range<usize> {
    let at = start + node.range().start;
    at..at + 1 + node.tag_name().name().len()
}

fn offset(text: &str, position: roxmltree::TextPos) -> usize {
    let row = usize::try_from(position.row).unwrap_or(1).saturating_sub(1);
    let column = usize::try_from(position.col).unwrap_or(1).saturating_sub(1);
    let lines = text.split_inclusive('\n');
    let before: usize = lines.clone().take(row).map(str::len).sum();
    let line = lines.clone().nth(row).unwrap_or_default();
    before + line.char_indices().nth(column).map_or(line.trim_end().len(), |(byte, _)| byte)
}
