//! English words are found by their stems, their beginnings, and with one typo.

use crate::site::Files;

fn site() -> Files {
    Files::new()
        .story("mentor", "港", "", "話。")
        .english("mentor", "Mentors wanted", "Mentoring helps the company's engineers.")
        .story("bread", "港", "", "話。")
        .english("bread", "Bread", "She bakes, and has baked for twenty years in a bakery.")
        .story("words", "港", "", "生成AIとRustの話。B2Bも。")
        .english("words", "Words", "A side-work story. Reorganisation, in 2026.")
}

#[test]
fn stems_beginnings_and_one_typo() {
    let searched = site().searched();
    for (text, expected) in [
        ("mentor", "mentor"),
        ("mentored", "mentor"),
        ("Mentoring", "mentor"),
        ("engineering companies", "mentor"),
        ("baking", "bread"),
        ("bake", "bread"),
        ("bakery", "bread"),
        ("organisat", ""),
        ("reorganized", "words"),
        ("side-work", "words"),
        ("work side", "words"),
        ("AI", "words"),
        ("rust", "words"),
        ("b2b", "words"),
        ("2026", "words"),
        // Beginnings.
        ("bak", "bread"),
        ("engin", "mentor"),
        ("reorg", "words"),
        // Typos.
        ("mentro", "mentor"),
        ("engneers", "mentor"),
        ("bakrey", "bread"),
        ("brread", "bread"),
        ("dentor", "mentor"),
        ("dentro", ""),
        ("xyz", ""),
    ] {
        let names = searched.names(text);
        let expected: Vec<&str> = expected.split_whitespace().collect();
        assert_eq!(names, expected, "{text}");
    }
}

#[test]
fn a_word_as_it_is_written_comes_before_its_stem() {
    let searched = Files::new()
        .story("one", "港", "", "話。")
        .english("one", "One", "Mentors and mentored.")
        .story("two", "港", "", "話。")
        .english("two", "Two", "Mentoring.")
        .searched();
    assert_eq!(searched.names("mentoring"), ["two", "one"]);
    assert_eq!(searched.names("mentors"), ["one", "two"]);
}
