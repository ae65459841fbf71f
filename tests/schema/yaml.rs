//! YAML as text editors read it: by its core schema (YAML 1.2.2, section 10.3.2).

use granit_parser::{Event, Parser, ScalarStyle};
use serde_json::{Map, Value};

/// The value of a block.
pub fn parse(block: &str) -> Value {
    let mut events = Parser::new_from_str(block).map(|event| event.unwrap().0).filter(|event| {
        !matches!(event, Event::StreamStart | Event::DocumentStart(..) | Event::DocumentEnd)
    });
    let first = events.next().unwrap();
    match first {
        Event::StreamEnd => Value::Object(Map::new()),
        first => value(first, &mut events),
    }
}

fn value<'a>(event: Event<'a>, rest: &mut dyn Iterator<Item = Event<'a>>) -> Value {
    match event {
        Event::Scalar(text, ScalarStyle::Plain, ..) => plain(&text),
        Event::Scalar(text, ..) => text.into_owned().into(),
        Event::SequenceStart(..) => {
            let mut items = Vec::new();
            while let Some(event) = rest.next().filter(|event| *event != Event::SequenceEnd) {
                items.push(value(event, rest));
            }
            items.into()
        }
        Event::MappingStart(..) => {
            let mut fields = Map::new();
            while let Some(key) = rest.next().filter(|event| *event != Event::MappingEnd) {
                let Event::Scalar(name, ..) = key else { panic!("{key:?}") };
                let event = rest.next().unwrap();
                fields.insert(name.into_owned(), value(event, rest));
            }
            fields.into()
        }
        other => panic!("{other:?}"),
    }
}

/// A word without quotation marks.
fn plain(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => true.into(),
        "false" | "False" | "FALSE" => false.into(),
        text => match text.parse::<i64>() {
            Ok(number) => number.into(),
            Err(_) => match text.parse::<f64>() {
                Ok(number) if text.starts_with(|c: char| "+-.0123456789".contains(c)) => {
                    number.into()
                }
                _ => text.into(),
            },
        },
    }
}
