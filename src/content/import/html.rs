//! HTML, as the other systems hold their texts, as the Markdown that editors write.

use super::prose::{escaped, line_start};

/// A text in HTML as Markdown: headings, paragraphs, lists, emphasis and links stay, the rest
/// becomes its text. The highest heading becomes the second level, and no level is jumped over.
pub(super) fn markdown(html: &str) -> String {
    let levels = levels(html);
    let mut page = Page { levels, ..Page::default() };
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at);
        page.text(text);
        rest = match tag.strip_prefix("<!--") {
            Some(comment) => comment.split_once("-->").map_or("", |(_, after)| after),
            None => match tag.split_once('>') {
                Some((inside, after)) => {
                    page.tag(inside.trim_start_matches('<'));
                    after
                }
                None => "",
            },
        };
    }
    page.text(rest);
    page.close();
    page.blocks
}

/// The signs that entities stand for: `&lt;p&gt;` is `<p>`.
pub(super) fn decoded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, entity) = rest.split_at(at);
        plain.push_str(before);
        let end = entity.char_indices().take(12).find(|(_, c)| *c == ';').map(|(end, _)| end);
        let sign = end.and_then(|end| Some((sign(entity.get(1..end)?)?, end)));
        match sign {
            Some((sign, end)) => {
                plain.push(sign);
                rest = entity.get(end + 1..).unwrap_or_default();
            }
            None => {
                plain.push('&');
                rest = entity.get(1..).unwrap_or_default();
            }
        }
    }
    plain.push_str(rest);
    plain
}

fn sign(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let number = match number.strip_prefix(['x', 'X']) {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(number).filter(|c| *c != '\0');
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "bull" => '•',
        "middot" => '·',
        "copy" => '©',
        "reg" => '®',
        "trade" => '™',
        "yen" => '¥',
        "euro" => '€',
        "pound" => '£',
        "eacute" => 'é',
        _ => return None,
    })
}

/// The levels of the headings in a text, the highest first.
fn levels(html: &str) -> Vec<u8> {
    let mut levels: Vec<u8> = html
        .match_indices("<h")
        .chain(html.match_indices("<H"))
        .filter_map(|(at, _)| html.as_bytes().get(at + 2).copied())
        .filter(|level| (b'1'..=b'6').contains(level))
        .collect();
    levels.sort_unstable();
    levels.dedup();
    levels
}

/// A text on its way from HTML to Markdown.
#[derive(Default)]
struct Page {
    levels: Vec<u8>,
    blocks: String,
    /// The block that is being written, and how its first line begins.
    block: String,
    prefix: String,
    /// The open lists: the number of the next item, or none for bullets.
    lists: Vec<Option<u32>>,
    was_item: bool,
    links: Vec<Option<String>>,
    /// Inside of `<script>` or `<style>`.
    is_hidden: bool,
}

impl Page {
    fn text(&mut self, text: &str) {
        if self.is_hidden {
            return;
        }
        let text = decoded(text);
        let words: Vec<&str> = text.split_whitespace().collect();
        let spaced = |c: Option<char>| c.is_some_and(char::is_whitespace);
        let is_open = !self.block.is_empty() && !self.block.ends_with([' ', '\n']);
        if is_open && spaced(text.chars().next()) {
            self.block.push(' ');
        }
        self.block.push_str(&escaped(&words.join(" ")));
        if !words.is_empty() && spaced(text.chars().next_back()) {
            self.block.push(' ');
        }
    }

    fn tag(&mut self, inside: &str) {
        let is_end = inside.starts_with('/');
        let inside = inside.trim_start_matches('/').trim_end_matches('/');
        let name: String = inside
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_lowercase();
        match (name.as_str(), is_end) {
            ("script" | "style", _) => self.is_hidden = !is_end,
            ("strong" | "b", _) => self.mark("**", is_end),
            ("em" | "i", _) => self.mark("*", is_end),
            ("a", false) => {
                self.links.push(link(inside));
                if self.links.last().is_some_and(Option::is_some) {
                    self.block.push('[');
                }
            }
            ("a", true) => {
                if let Some(Some(url)) = self.links.pop() {
                    self.block.push_str(&format!("]({url})"));
                }
            }
            ("ul", false) => self.list(None),
            ("ol", false) => self.list(Some(1)),
            ("ul" | "ol", true) => {
                self.close();
                self.lists.pop();
            }
            ("li", false) => self.item(),
            ("br", _) | ("p" | "div" | "section" | "tr" | "li", _) => self.close(),
            ("h1" | "h2" | "h3" | "h4" | "h5" | "h6", false) => {
                self.close();
                let level = name.as_bytes().get(1).copied().unwrap_or_default();
                let rank = self.levels.iter().position(|it| *it == level).unwrap_or_default();
                self.prefix = format!("{} ", "#".repeat(rank + 2));
            }
            ("h1" | "h2" | "h3" | "h4" | "h5" | "h6", true) => self.close(),
            _ => {}
        }
    }

    /// Begins or ends emphasis. Markdown wants its signs to touch the words.
    fn mark(&mut self, sign: &str, is_end: bool) {
        if !is_end {
            self.block.push_str(sign);
        } else if let Some(open) = self.block.strip_suffix(sign) {
            self.block = open.to_owned();
        } else {
            let spaces = self.block.len() - self.block.trim_end().len();
            self.block.truncate(self.block.len() - spaces);
            self.block.push_str(sign);
            if spaces > 0 {
                self.block.push(' ');
            }
        }
    }

    fn list(&mut self, first: Option<u32>) {
        self.close();
        self.lists.push(first);
    }

    fn item(&mut self) {
        self.close();
        let indent = "   ".repeat(self.lists.len().saturating_sub(1));
        let sign = match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                format!("{}. ", *number - 1)
            }
            _ => "- ".to_owned(),
        };
        self.prefix = format!("{indent}{sign}");
    }

    /// Ends the block that is being written.
    fn close(&mut self) {
        let block = std::mem::take(&mut self.block);
        let block = block.trim();
        if block.is_empty() {
            return;
        }
        let prefix = std::mem::take(&mut self.prefix);
        let is_item = !prefix.is_empty() && !prefix.starts_with('#');
        if !self.blocks.is_empty() {
            self.blocks.push_str(if is_item && self.was_item { "\n" } else { "\n\n" });
        }
        // Emphasis that nobody closed would reach into the next block.
        let stars = block.matches("**").count() % 2 == 1;
        self.blocks.push_str(&prefix);
        self.blocks.push_str(&line_start(block));
        self.blocks.push_str(if stars { "**" } else { "" });
        self.was_item = is_item;
    }
}

/// Where a link leads, if it leads somewhere from every page.
fn link(inside: &str) -> Option<String> {
    let (_, after) = inside.split_once("href=")?;
    let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let url = decoded(after.get(1..)?.split(quote).next()?);
    let leads = ["https:", "http:", "mailto:", "tel:"].iter().any(|scheme| url.starts_with(scheme));
    (leads && !url.contains([' ', '(', ')', '<', '>', '\n'])).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_becomes_markdown() {
        for (html, expected) in [
            ("<p>A &amp; B</p><p>C&nbsp;D</p>", "A & B\n\nC D"),
            ("<h1>仕事</h1><h3>一日</h3>text", "## 仕事\n\n### 一日\n\ntext"),
            ("<ul><li>a</li><li><p>b</p></li></ul>c", "- a\n- b\n\nc"),
            ("<ol><li>a<li>b</ol>", "1. a\n2. b"),
            ("<b>a </b>b <i></i><em>c</em>", "**a** b *c*"),
            ("<a href=\"https://e.example/?a=1&amp;b\">x</a>", "[x](https://e.example/?a=1&b)"),
            ("<a href=\"/jobs\">x</a> <a href=\"javascript:f()\">y</a>", "x y"),
            ("a<br>b<br/>c", "a\n\nb\n\nc"),
            ("<script>f()</script><img src=\"a.png\">1 < 2 *", "1"),
            ("# no *heading* &lt;b&gt;", "\\# no \\*heading\\* \\<b>"),
            ("<p><strong>a</p><p>b</p>", "**a**\n\nb"),
            ("<!-- <p>no</p> -->yes", "yes"),
            ("&#26178;&#x9593; &unknown; &", "時間 &unknown; &"),
            ("", ""),
        ] {
            assert_eq!(markdown(html), expected, "{html}");
        }
    }

    #[test]
    fn any_beginning_of_a_text_is_read_to_its_end() {
        let html = "<h2>港</h2><ul><li><a href='https://e.example'>a</a> &amp; <b>b</b></li></ul>";
        for (at, _) in html.char_indices() {
            markdown(html.get(..at).unwrap());
        }
    }
}
