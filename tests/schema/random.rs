//! Random values that a schema describes, and random changes to documents.

use fastrand::Rng;
use serde_json::{Map, Value, json};

/// Values that are right in one place and wrong in most.
fn odd(rng: &mut Rng) -> Value {
    let values = json!([
        null, true, false, 0, 1, -1, 24, 1.5, 2027, 4_294_967_295_u32, 4_294_967_296_u64, "", "a",
        "true", "24", "2027", "2027-04", "2027-13", "0000-00", "2027-04-17", "2027-02-29",
        "2028-02-29", "1900-02-29", "2000-02-29", "2027-04-31", "2027-4-17", "2027-04-17T14:00",
        "2027-04-17T14:00Z", "2027-04-17T14:00:59+25:59", "2027-04-17T14:00+26:00",
        "2027-04-17T14:00-24:99", "2027-04-17T24:00", "2027-04-17 14:00", "14:00", "9:00", "23:60",
        "JP", "jp", "JPY", "alumni", "online", "hybrid", "rescheduled", "collaboration", "full",
        "sakaki-haruka", "a--b", "-a", "Sakaki", "榊", "cover.svg", "./cover.svg", "cover.SVG",
        "cover.gif", "a/cover.svg", ".svg", "https://example.com/", "HTTP://example.com",
        "https://", "https:example.com", "https://a b.example", "ftp://example.com/",
        "mailto:a@example.com", "mailto:a@example.com?subject=x", "mailto:a@b", "a@example.com",
        "https://example.com", "https://example.com/path", "Asia/Tokyo", "Asia/Edo", ["ja", "en"],
        ["en"], [], ["alumni"], ["a", "b"], [null], [[]], {}, { "name": "a" }, { "ja": "港" },
        { "ja": "港", "en": "harbour" }, { "en": "harbour" }, { "url": "https://example.com/" },
        { "title": "a" },
    ]);
    rng.choice(values.as_array().unwrap()).unwrap().clone()
}

/// A value that fits a schema, or nearly does: rules between fields are not kept.
pub fn value(schema: &Value, rng: &mut Rng) -> Value {
    if let Some(choice) = schema["anyOf"].as_array().or(schema["enum"].as_array()) {
        let chosen = rng.choice(choice).unwrap();
        return if schema["anyOf"].is_array() { value(chosen, rng) } else { chosen.clone() };
    }
    if let Some(only) = schema.get("const") {
        return only.clone();
    }
    let kind = schema["type"][0].as_str().or(schema["type"].as_str()).unwrap_or("string");
    match kind {
        "integer" => schema["minimum"].as_u64().map(|least| rng.u64(least..least + 50)).into(),
        "boolean" => rng.bool().into(),
        "array" => (0..rng.usize(0..3)).map(|_| value(&schema["items"], rng)).collect(),
        "object" if schema["properties"].is_object() => group(schema, 0.3, rng),
        "object" => json!({ "mirai": value(&schema["additionalProperties"], rng) }),
        _ => schema["examples"][0].as_str().unwrap_or("ことば").into(),
    }
}

/// A group of fields: all that are required, and of the others so many.
pub fn group(schema: &Value, share: f64, rng: &mut Rng) -> Value {
    let required =
        |name: &String| schema["required"].as_array().is_some_and(|all| all.contains(&json!(name)));
    let fields = schema["properties"].as_object().unwrap().iter();
    let fields = fields.filter_map(|(name, field)| {
        let is_there = required(name) || rng.f64() < share;
        is_there.then(|| (name.clone(), value(field, rng)))
    });
    Value::Object(fields.collect::<Map<_, _>>())
}

/// Changes a document in one place. `others` are documents of its kind.
pub fn change(document: &mut Value, schema: &Value, others: &[Value], rng: &mut Rng) {
    match document {
        Value::Object(fields) if schema["properties"].is_object() => {
            let known: Vec<_> = schema["properties"].as_object().unwrap().keys().collect();
            let here: Vec<String> = fields.keys().cloned().collect();
            let name = rng.choice(&here).cloned();
            match (rng.u8(0..10), name) {
                (0 | 1, Some(name)) => drop(fields.remove(&name)),
                (2 | 3, _) => {
                    let name = rng.choice(&known).unwrap();
                    let new = value(&schema["properties"][name.as_str()], rng);
                    fields.insert((*name).clone(), new);
                }
                (4, Some(name)) => {
                    let value = fields.remove(&name).unwrap();
                    fields.insert(slip(&name, rng), value);
                }
                (5, Some(name)) => {
                    let other = rng.choice(others).and_then(|other| other.get(&name));
                    fields.extend(other.map(|other| (name, other.clone())));
                }
                (6, Some(name)) => drop(fields.insert(name, odd(rng))),
                (_, Some(name)) => {
                    let inner = &schema["properties"][name.as_str()];
                    change(fields.get_mut(&name).unwrap(), inner, &[], rng);
                }
                (_, None) => {}
            }
        }
        // The names of a table are the editor's.
        Value::Object(fields) if schema["additionalProperties"].is_object() => {
            let here: Vec<String> = fields.keys().cloned().collect();
            let Some(name) = rng.choice(&here) else { return };
            if rng.u8(0..4) == 0 {
                let value = fields.remove(name).unwrap();
                fields.insert(slip(name, rng), value);
            } else {
                change(fields.get_mut(name).unwrap(), &schema["additionalProperties"], &[], rng);
            }
        }
        Value::Array(items) if schema["items"].is_object() && !items.is_empty() => {
            let at = rng.usize(0..items.len());
            match rng.u8(0..5) {
                0 => drop(items.remove(at)),
                1 => items.push(value(&schema["items"], rng)),
                _ => change(&mut items[at], &schema["items"], &[], rng),
            }
        }
        inside if schema["anyOf"].is_array() && rng.bool() => {
            let choice = rng.choice(schema["anyOf"].as_array().unwrap()).unwrap();
            change(inside, choice, &[], rng);
        }
        Value::String(text) if rng.u8(0..3) > 0 => *text = slip(text, rng),
        other => *other = odd(rng),
    }
}

/// A text with one character more, less or changed. Spaces around it are never left: the checker
/// takes them away, and a schema can't.
fn slip(text: &str, rng: &mut Rng) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let at = rng.usize(0..=letters.len());
    let letter = rng.choice("aZ09-:/.T+Z @あ　：#?".chars().collect::<Vec<_>>()).unwrap();
    match rng.u8(0..3) {
        0 if at < letters.len() => drop(letters.remove(at)),
        1 if at < letters.len() => letters[at] = letter,
        _ => letters.insert(at, letter),
    }
    letters.into_iter().collect::<String>().trim().to_owned()
}
