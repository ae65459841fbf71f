//! The parser's events, changed on their way to markup.

use pulldown_cmark::{Alignment, CowStr, Event, Tag, TagEnd};

use super::heading::HeadingIds;
use super::interview::{self, Turn};
use super::tag::{self, push_escaped, push_href};
use super::{Surroundings, Voice};

/// Collects events for the writer of markup.
pub(super) struct Pieces<'e> {
    events: Vec<Event<'e>>,
    around: &'e dyn Surroundings,
    is_interview: bool,
    /// Who may answer, and for each whether an answer has stood already.
    voices: &'e [Voice],
    introduced: Vec<usize>,
    ids: HeadingIds,
    /// How many quotations and lists are open.
    depth: usize,
    /// Whether each open link is one, or refused and so only its text.
    links: Vec<bool>,
    /// How many pictures are open; their text is already written.
    pictures: usize,
    /// What replaces the next text, if that is the beginning of a turn in an interview.
    turn: Option<String>,
    in_turn: bool,
    in_table_head: bool,
    is_empty_cell: bool,
}

impl<'e> Pieces<'e> {
    pub(super) fn new(
        around: &'e dyn Surroundings,
        is_interview: bool,
        voices: &'e [Voice],
    ) -> Pieces<'e> {
        Pieces {
            events: Vec::new(),
            around,
            is_interview,
            voices,
            introduced: Vec::new(),
            ids: HeadingIds::default(),
            depth: 0,
            links: Vec::new(),
            pictures: 0,
            turn: None,
            in_turn: false,
            in_table_head: false,
            is_empty_cell: false,
        }
    }

    pub(super) fn into_events(self) -> Vec<Event<'e>> {
        self.events
    }

    /// Takes an event; `rest` is what follows it.
    pub(super) fn take(&mut self, event: &Event<'e>, rest: &[Event<'e>]) {
        if self.pictures > 0 {
            match event {
                Event::Start(Tag::Image { .. }) => self.pictures += 1,
                Event::End(TagEnd::Image) => self.pictures -= 1,
                _ => {}
            }
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, rest),
            Event::End(end) => self.end(*end),
            Event::Html(html) | Event::InlineHtml(html) => {
                self.events.push(Event::Text(html.clone()));
            }
            Event::Text(_) if self.turn.is_some() => {
                let text = self.turn.take().unwrap_or_default();
                self.events.push(Event::Text(text.into()));
            }
            Event::SoftBreak if self.is_between_ideographs(rest) => {}
            other => self.events.push(other.clone()),
        }
    }

    fn start(&mut self, tag: &Tag<'e>, rest: &[Event<'e>]) {
        match tag {
            Tag::Paragraph => self.start_paragraph(rest),
            Tag::Heading { level, .. } => {
                let text = text_until(rest, |end| matches!(end, TagEnd::Heading(_)));
                let id = Some(CowStr::from(self.ids.id(&text)));
                let (level, classes, attrs) = (*level, Vec::new(), Vec::new());
                self.events.push(Event::Start(Tag::Heading { level, id, classes, attrs }));
            }
            Tag::HtmlBlock => self.events.push(Event::Start(Tag::Paragraph)),
            Tag::Table(columns) => {
                self.html("<div class=\"table-scroll\" tabindex=\"0\">");
                // A column's alignment would be a `style` attribute, which the pages' policy refuses.
                let columns = vec![Alignment::None; columns.len()];
                self.events.push(Event::Start(Tag::Table(columns)));
            }
            Tag::TableHead => {
                self.in_table_head = true;
                self.events.push(Event::Start(Tag::TableHead));
            }
            // An empty cell heads nothing.
            Tag::TableCell
                if self.in_table_head
                    && matches!(rest.first(), Some(Event::End(TagEnd::TableCell))) =>
            {
                self.is_empty_cell = true;
                self.html("<td></td>");
            }
            Tag::TableCell if self.in_table_head => self.html("<th scope=\"col\">"),
            Tag::Link { link_type, dest_url, title, .. } => {
                let mail = *link_type == pulldown_cmark::LinkType::Email;
                let url = if mail { format!("mailto:{dest_url}") } else { dest_url.to_string() };
                let opening = tag::link(&url, title, self.around);
                self.links.push(opening.is_some());
                if let Some(opening) = opening {
                    self.html(&opening);
                }
            }
            Tag::Image { dest_url, title, .. } => {
                self.pictures = 1;
                let alt = text_until(rest, |end| matches!(end, TagEnd::Image));
                match tag::picture(dest_url, &alt, title, self.around) {
                    Some(markup) => self.html(&markup),
                    None => self.events.push(Event::Text(CowStr::from(alt))),
                }
            }
            Tag::BlockQuote(_) | Tag::List(_) => {
                self.depth += 1;
                self.events.push(Event::Start(tag.clone()));
            }
            tag => self.events.push(Event::Start(tag.clone())),
        }
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Paragraph if self.in_turn => {
                self.in_turn = false;
                self.turn = None;
                self.html("</p>\n");
            }
            TagEnd::HtmlBlock => self.events.push(Event::End(TagEnd::Paragraph)),
            TagEnd::TableHead => {
                self.in_table_head = false;
                self.events.push(Event::End(end));
            }
            TagEnd::TableCell if self.is_empty_cell => self.is_empty_cell = false,
            TagEnd::TableCell if self.in_table_head => self.html("</th>"),
            TagEnd::Table => {
                self.events.push(Event::End(end));
                self.html("</div>\n");
            }
            TagEnd::Link => {
                if self.links.pop().unwrap_or_default() {
                    self.html("</a>");
                }
            }
            TagEnd::BlockQuote(_) | TagEnd::List(_) => {
                self.depth = self.depth.saturating_sub(1);
                self.events.push(Event::End(end));
            }
            end => self.events.push(Event::End(end)),
        }
    }

    /// Markup of this renderer's own making.
    fn html(&mut self, markup: &str) {
        self.events.push(Event::InlineHtml(CowStr::from(markup.to_owned())));
    }

    fn start_paragraph(&mut self, rest: &[Event<'e>]) {
        let first = match rest.first() {
            Some(Event::Text(text)) if self.is_interview && self.depth == 0 => text,
            _ => return self.events.push(Event::Start(Tag::Paragraph)),
        };
        match interview::turn(first, self.voices) {
            None => self.events.push(Event::Start(Tag::Paragraph)),
            Some(Turn::Question(text)) => {
                self.html("<p class=\"question\">");
                self.begin_turn(text);
            }
            Some(Turn::Answer(name, text)) => {
                let opening = self.answer(name);
                self.html(&opening);
                self.begin_turn(text);
            }
        }
    }

    /// The opening of an answer. Somebody of the story stands with the whole name and a link the
    /// first time, then as the editor wrote it; whoever else speaks does so for the office.
    fn answer(&mut self, name: &str) -> String {
        let who = interview::who(name, self.voices);
        let is_office = who.is_none() && !self.voices.is_empty();
        let class = if is_office { "answer answer--office" } else { "answer" };
        let mut opening = format!("<p class=\"{class}\"><b class=\"answer__name\">");
        let voice = who.and_then(|index| Some((index, self.voices.get(index)?)));
        match voice {
            Some((index, voice)) if !self.introduced.contains(&index) => {
                self.introduced.push(index);
                opening.push_str("<a href=\"");
                push_href(&mut opening, &voice.href);
                opening.push_str("\">");
                push_escaped(&mut opening, &voice.name);
                opening.push_str("</a>");
            }
            _ => push_escaped(&mut opening, name),
        }
        opening.push_str("</b> ");
        opening
    }

    fn begin_turn(&mut self, text: &str) {
        self.turn = Some(text.to_owned());
        self.in_turn = true;
    }

    /// Browsers show a line break as a space, which doesn't belong between Japanese characters.
    fn is_between_ideographs(&self, rest: &[Event<'e>]) -> bool {
        let before = match self.events.last() {
            Some(Event::Text(text)) => text.chars().next_back(),
            _ => None,
        };
        let after = match rest.first() {
            Some(Event::Text(text)) => text.chars().next(),
            _ => None,
        };
        before.is_some_and(is_wide) && after.is_some_and(is_wide)
    }
}

/// Kana, ideographs and their punctuation: scripts without spaces between words.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}')
        || matches!(c, '\u{20000}'..='\u{3FFFF}' | '─' | '―' | '…')
}

/// The text up to the end of an element, without markup.
fn text_until(rest: &[Event<'_>], is_end: impl Fn(&TagEnd) -> bool) -> String {
    let mut text = String::new();
    for event in rest {
        match event {
            Event::End(end) if is_end(end) => break,
            Event::Text(part) | Event::Code(part) | Event::InlineHtml(part) => text.push_str(part),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
    }
    text
}
