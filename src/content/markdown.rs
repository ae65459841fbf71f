//! Markdown to HTML.
//!
//! CommonMark with tables and strikethrough. What a text can't do, it can't do here either, also
//! if nobody checked it before: raw HTML is shown as text, and a link whose scheme is not allowed
//! is no link.

mod destination;
mod heading;
mod interview;
mod piece;
mod tag;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, TextMergeStream};

use crate::domain::Html;

pub(super) use destination::Destination;

/// The dialect in which texts are written.
pub(super) const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH);

/// Somebody who may answer in an interview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// The whole name, as readers see it.
    pub name: String,
    /// How the name is read.
    pub reading: Option<String>,
    /// The address of the profile.
    pub href: String,
}

/// A photograph in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    /// The address of the file that any program can show.
    pub src: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// The addresses in WebP with their widths (HTML `srcset`).
    pub srcset: String,
}

/// What a text refers to, as the site has it. A function from destinations to addresses is one, in
/// whose texts every picture is a drawing.
pub trait Surroundings {
    /// The address of a link or picture that has no scheme, by its destination as the editor wrote
    /// it: `/events/mirai-12/#access`, `map.svg`.
    fn address(&self, written: &str) -> String;

    /// The photograph at a destination; none if that is a drawing.
    fn photo(&self, _written: &str) -> Option<Photo> {
        None
    }
}

impl<F: Fn(&str) -> String> Surroundings for F {
    fn address(&self, written: &str) -> String {
        self(written)
    }
}

/// Turns Markdown into markup. Raw HTML in the source is shown as text.
pub fn render(source: &str, around: &dyn Surroundings) -> Html {
    render_with_voices(source, around, &[])
}

/// Turns Markdown into markup as [`render`] does. If it is an interview, the answers of those whom
/// `voices` names are tied to them.
pub fn render_with_voices(source: &str, around: &dyn Surroundings, voices: &[Voice]) -> Html {
    let events: Vec<_> = TextMergeStream::new(Parser::new_ext(source, OPTIONS)).collect();
    let mut pieces = piece::Pieces::new(around, interview::has_questions(&events), voices);
    for (index, event) in events.iter().enumerate() {
        pieces.take(event, events.get(index + 1..).unwrap_or_default());
    }
    let mut markup = String::with_capacity(source.len() * 3 / 2);
    pulldown_cmark::html::push_html(&mut markup, pieces.into_events().into_iter());
    Html::from_renderer(markup)
}

/// The text alone, a line for each paragraph: for counting characters and for excerpts.
pub fn plain(source: &str) -> String {
    let mut text = String::with_capacity(source.len());
    let mut in_picture = 0;
    for event in TextMergeStream::new(Parser::new_ext(source, OPTIONS)) {
        match event {
            Event::Start(Tag::Image { .. }) => in_picture += 1,
            Event::End(TagEnd::Image) => in_picture -= 1,
            _ if in_picture > 0 => {}
            Event::Text(part) | Event::Code(part) | Event::Html(part) | Event::InlineHtml(part) => {
                text.push_str(&part);
            }
            Event::SoftBreak | Event::HardBreak | Event::Rule => text.push('\n'),
            Event::End(end) if ends_line(end) && !text.is_empty() && !text.ends_with('\n') => {
                text.push('\n');
            }
            Event::End(TagEnd::TableCell) => text.push(' '),
            _ => {}
        }
    }
    text.truncate(text.trim_end().len());
    text
}

/// The headings and the rest of a text, without markup, for search: an empty line after everything
/// that stands for itself, and a line's end where the source has one in a paragraph.
pub fn prose(source: &str) -> (String, String) {
    let (mut headings, mut text) = (String::new(), String::with_capacity(source.len()));
    let (mut in_picture, mut in_heading) = (0, false);
    for event in TextMergeStream::new(Parser::new_ext(source, OPTIONS)) {
        let into = if in_heading { &mut headings } else { &mut text };
        match event {
            Event::Start(Tag::Image { .. }) => in_picture += 1,
            Event::End(TagEnd::Image) => in_picture -= 1,
            _ if in_picture > 0 => {}
            Event::Start(Tag::Heading { .. }) => in_heading = true,
            Event::Text(part) | Event::Code(part) | Event::Html(part) | Event::InlineHtml(part) => {
                into.push_str(&part);
            }
            Event::SoftBreak | Event::HardBreak => into.push('\n'),
            Event::Rule => into.push_str("\n\n"),
            Event::End(end) if ends_line(end) || end == TagEnd::TableCell => {
                into.push_str("\n\n");
                in_heading = false;
            }
            _ => {}
        }
    }
    (headings, text)
}

fn ends_line(end: TagEnd) -> bool {
    matches!(
        end,
        TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::Item
            | TagEnd::CodeBlock
            | TagEnd::HtmlBlock
            | TagEnd::TableHead
            | TagEnd::TableRow
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(source: &str) -> String {
        render(source, &|path: &str| format!("/base{path}")).into_string().trim_end().to_owned()
    }

    #[test]
    fn what_becomes_of_markdown() {
        for (source, expected) in [
            ("a *b* ~~c~~", "<p>a <em>b</em> <del>c</del></p>"),
            ("a -- \"b\"", "<p>a -- \"b\"</p>"),
            ("港の\n外で", "<p>港の外で</p>"),
            ("a\nb", "<p>a\nb</p>"),
            ("a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>"),
            ("<script>\nx()\n</script>", "<p>&lt;script&gt;\nx()\n&lt;/script&gt;</p>"),
            ("[a](/events/)", "<p><a href=\"/base/events/\">a</a></p>"),
            ("[a](#b)", "<p><a href=\"#b\">a</a></p>"),
            (
                "[a](https://b.example/?c&d \"e\")",
                "<p><a href=\"https://b.example/?c&amp;d\" rel=\"external\" title=\"e\">a</a></p>",
            ),
            ("[a](mailto:b@example.com)", "<p><a href=\"mailto:b@example.com\">a</a></p>"),
            ("<b@example.com>", "<p><a href=\"mailto:b@example.com\">b@example.com</a></p>"),
            ("[a](javascript:b)", "<p>a</p>"),
            ("[a](<java\tscript:b>)", "<p>a</p>"),
            ("[a](DATA:text/html,b)", "<p>a</p>"),
            ("[a](//b.example)", "<p>a</p>"),
            (
                "![a \"b\" *c*](d.svg)",
                "<p><img src=\"/based.svg\" alt=\"a &quot;b&quot; c\" loading=\"lazy\" decoding=\"async\"></p>",
            ),
            ("![a](https://b.example/c.png)", "<p>a</p>"),
            (
                "## 港の *外*、Inside!\n## 港の 外 inside\n### !",
                "<h2 id=\"港の-外inside\">港の <em>外</em>、Inside!</h2>\n\
              <h2 id=\"港の-外-inside\">港の 外 inside</h2>\n<h3 id=\"section\">!</h3>",
            ),
            (
                "## a\n## a\n## a-1",
                "<h2 id=\"a\">a</h2>\n<h2 id=\"a-1\">a</h2>\n<h2 id=\"a-1-1\">a-1</h2>",
            ),
            (
                "|a|\n|-|\n|b|",
                "<div class=\"table-scroll\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">a</th></tr></thead><tbody>\n\
              <tr><td>b</td></tr>\n</tbody></table>\n</div>",
            ),
            (
                "||a|\n|-|:-:|\n|b|c|",
                "<div class=\"table-scroll\" tabindex=\"0\"><table><thead><tr><td></td><th scope=\"col\">a</th></tr></thead><tbody>\n\
              <tr><td>b</td><td>c</td></tr>\n</tbody></table>\n</div>",
            ),
        ] {
            assert_eq!(html(source), expected, "{source:?}");
        }
    }

    #[test]
    fn interviews() {
        let source = "榊：前置き\n\n──なぜ *パン* を？\n\n榊：朝が早いから。\n\n次の段落：つづく、と言った。\n\n\
                      > 榊：引用\n\nThis line is long: not a name";
        assert_eq!(
            html(source),
            "<p class=\"answer\"><b class=\"answer__name\">榊</b> 前置き</p>\n\
             <p class=\"question\">なぜ <em>パン</em> を？</p>\n\
             <p class=\"answer\"><b class=\"answer__name\">榊</b> 朝が早いから。</p>\n\
             <p class=\"answer\"><b class=\"answer__name\">次の段落</b> つづく、と言った。</p>\n\
             <blockquote>\n<p>榊：引用</p>\n</blockquote>\n<p>This line is long: not a name</p>"
        );
        assert_eq!(html("Haruka: hello"), "<p>Haruka: hello</p>");
        assert_eq!(
            html("—— Why?\n\nHaruka: Hello: you"),
            "<p class=\"question\">Why?</p>\n\
             <p class=\"answer\"><b class=\"answer__name\">Haruka</b> Hello: you</p>"
        );
    }

    #[test]
    fn answers_are_tied_to_people() {
        let voices = [Voice {
            name: "Noor <van> Dijkstra".into(),
            reading: None,
            href: "/people/noor/".into(),
        }];
        let source = "── Why?\n\nNoor: Because.\n\nNoor: And so.\n\nOffice: Thank you.";
        let markup =
            render_with_voices(source, &|path: &str| path.to_owned(), &voices).into_string();
        assert_eq!(
            markup.trim_end(),
            "<p class=\"question\">Why?</p>\n\
             <p class=\"answer\"><b class=\"answer__name\"><a href=\"/people/noor/\">\
             Noor &lt;van&gt; Dijkstra</a></b> Because.</p>\n\
             <p class=\"answer\"><b class=\"answer__name\">Noor</b> And so.</p>\n\
             <p class=\"answer answer--office\"><b class=\"answer__name\">Office</b> Thank you.</p>"
        );
    }

    #[test]
    fn plain_text() {
        let source =
            "## a\n\nb *c* `d`\n[e](/f/)\n\n- g\n- h\n\n![i](j.svg)\n\n|k|l|\n|-|-|\n|m|n|";
        assert_eq!(plain(source), "a\nb c d\ne\ng\nh\nk l \nm n");
        assert_eq!(plain(""), "");
    }
}
