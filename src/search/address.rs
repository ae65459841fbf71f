//! Which page a reader may have meant.

/// How many pages are suggested.
const SUGGESTIONS: usize = 3;
/// How alike an address must be to be suggested, from 0 to 1.
const ALIKE: f64 = 0.72;

/// The addresses, by their places in `known`, whose last part of the address is most like the one that was asked for.
pub fn nearest(path: &str, known: &[&str]) -> Vec<usize> {
    let last = |path: &str| {
        path.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_ascii_lowercase()
    };
    let asked = last(path);
    if asked.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(f64, usize)> = Vec::new();
    for (index, page) in known.iter().enumerate() {
        let alike = strsim::jaro_winkler(&asked, &last(page));
        if alike >= ALIKE {
            let place = found.iter().take_while(|(other, _)| *other >= alike).count();
            found.insert(place, (alike, index));
            found.truncate(SUGGESTIONS);
        }
    }
    found.into_iter().map(|(_, index)| index).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_address_finds_its_page() {
        let known =
            ["/alumni/en/jobs/", "/alumni/en/events/mirai-12/", "/alumni/en/events/factory-walk/"];
        let nearest =
            |path| nearest(path, &known).first().and_then(|page| known.get(*page).copied());
        let found = nearest("/alumni/en/events/mirai12/");
        assert_eq!(found, Some("/alumni/en/events/mirai-12/"));
        assert_eq!(nearest("/alumni/en/Job"), Some("/alumni/en/jobs/"));
        assert_eq!(nearest("/alumni/en/xyzzy/"), None);
    }
}
