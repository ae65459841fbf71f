//! What is filled in, from what can stand in a field.

use super::{Field, Input, Kind};
use crate::content::event::EventFields;
use crate::content::job::JobFields;
use crate::content::page::PageFields;
use crate::content::person::PersonFields;
use crate::content::read::Record;
use crate::content::shape::{FieldShape, Group, Shape};
use crate::content::story::StoryFields;
use crate::domain::Locale;

/// Texts of several lines.
const LONG: &[&str] = &[JobFields::description];

/// The fields of a kind. A translation holds texts alone, and needs none of them.
pub(super) fn fields(kind: Kind, locale: Locale) -> Vec<Field> {
    let group = match kind {
        Kind::Event => EventFields::group(),
        Kind::Story => StoryFields::group(),
        Kind::Person => PersonFields::group(),
        Kind::Page => PageFields::group(),
        Kind::Job => JobFields::group(),
    };
    let is_translation = locale == Locale::En && kind != Kind::Job;
    of_group(&group)
        .into_iter()
        .zip(group.fields)
        .filter(|(_, shape)| !(is_translation && shape.is_fact))
        // An import writes it, and nobody else.
        .filter(|(field, _)| field.name != JobFields::imported)
        .map(|(field, _)| Field { is_required: field.is_required && !is_translation, ..field })
        .collect()
}

fn of_group(group: &Group) -> Vec<Field> {
    group.fields.iter().map(field).collect()
}

fn field(shape: &FieldShape) -> Field {
    let is_long = LONG.contains(&shape.name);
    Field {
        name: shape.name,
        about: shape.about.clone(),
        is_required: shape.is_required,
        input: input(&shape.shape, is_long),
    }
}

fn input(shape: &Shape, is_long: bool) -> Input {
    match shape {
        Shape::Text if is_long => Input::Prose,
        Shape::Text | Shape::Exactly(_) | Shape::Table(_) => Input::Line,
        Shape::Form(form) => Input::Form { sort: form.sort, example: form.example },
        Shape::Number { least, most } => Input::Number { least: *least, most: *most },
        Shape::Truth => Input::Truth,
        Shape::Words(words) => Input::Word(words),
        Shape::List(of) => Input::List(Box::new(input(of, false))),
        Shape::Group(group) => Input::Group(of_group(group)),
        Shape::Either(shapes) => match shapes.as_slice() {
            [Shape::Text, Shape::Group(_)] => Input::Both { is_long },
            [Shape::Form(form), Shape::Group(group)] => {
                Input::NameOr { sort: form.sort, fields: of_group(group) }
            }
            _ => Input::Line,
        },
    }
}
