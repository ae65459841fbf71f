//! Which page a reader may have meant.

/// How many pages are suggested.
const SUGGESTIONS: usize = 3;
/// The addresses, by their places in `known`, whose last part is most like that of the one that was asked
/// for: a slip is allowed, and another one for every four letters.
pub fn nearest(path: &str, known: &[&str]) -> Vec<usize> {
    let last = |path: &str| {
        path.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_ascii_lowercase()
    };
    let asked = last(path);
    if asked.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (index, page) in known.iter().enumerate() {
        let last = last(page);
        // Whoever gave up half-way meant what begins so.
        let slips = match last.starts_with(&asked) {
            true => 1,
            false => strsim::osa_distance(&asked, &last),
        };
        if slips <= 1 + asked.len() / 4 && slips < asked.len() {
            let place = found.iter().take_while(|(other, _)| *other <= slips).count();
            found.insert(place, (slips, index));
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
        let begun = nearest("/alumni/en/events/factory");
        assert_eq!(begun, Some("/alumni/en/events/factory-walk/"));
        assert_eq!(nearest("/alumni/en/xyzzy/"), None);
    }
}
