//! What an event costs, read from words.

/// An amount and its currency (ISO 4217) where the words of a fee name exactly one amount and
/// nothing else that bears on it: `無料`, `500円（お茶代）`, `€10, for the soup`. What is free has no
/// currency.
pub(super) fn price(words: &str) -> Option<(u64, Option<&'static str>)> {
    const FREE: [&str; 3] = ["無料", "free", "free of charge"];
    let words = words.trim();
    let plain = words.to_lowercase();
    if FREE.contains(&plain.as_str()) {
        return Some((0, None));
    }
    if plain.contains("無料") || plain.contains("free") {
        return None;
    }
    let (amount, rest) = amount(words)?;
    // A second number may be another price, and means that a person must read it.
    if rest.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    Some(amount).map(|(number, currency)| (number, Some(currency)))
}

/// The amount with which the words begin, and the words after it.
fn amount(words: &str) -> Option<((u64, &'static str), &str)> {
    let signs = [("¥", "JPY"), ("￥", "JPY"), ("€", "EUR"), ("£", "GBP")];
    let sign = signs.iter().find_map(|(sign, code)| Some((words.strip_prefix(sign)?, *code)));
    let (after_sign, currency) = match sign {
        Some((rest, code)) => (rest, Some(code)),
        None => (words, None),
    };
    let end =
        after_sign.find(|c: char| !(c.is_ascii_digit() || c == ',')).unwrap_or(after_sign.len());
    let (digits, rest) = after_sign.split_at_checked(end)?;
    let trailing = digits.trim_end_matches(',');
    let number: u64 = trailing.replace(',', "").parse().ok()?;
    match currency {
        Some(code) => Some(((number, code), rest)),
        None => Some(((number, "JPY"), rest.strip_prefix('円')?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_prices_are_read() {
        for (words, expected) in [
            ("無料", Some((0, None))),
            ("Free", Some((0, None))),
            ("500円（お茶代）", Some((500, Some("JPY")))),
            ("18,000円", Some((18_000, Some("JPY")))),
            ("¥1,500, for tea", Some((1500, Some("JPY")))),
            ("€10（スープ代）", Some((10, Some("EUR")))),
            ("2,000円（小学生以下は無料）", None),
            ("¥2,000; children of twelve 500", None),
            ("Free; food tickets ¥300 each", None),
            ("実費", None),
            ("10ユーロ", None),
            ("", None),
        ] {
            assert_eq!(price(words), expected, "{words}");
        }
    }
}
