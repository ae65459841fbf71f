//! How large an index is, and that the same content gives the same one.

use fastrand::Rng;
use naname::domain::Locale;

use crate::random::paragraph;
use crate::site::Files;

/// A site of so many stories of about 2,000 characters.
fn site(stories: usize) -> Files {
    let mut rng = Rng::with_seed(3);
    let mut files = Files::new();
    for number in 0..stories {
        let body: Vec<String> = (0..10).map(|_| paragraph(&mut rng, 200)).collect();
        files = files.story(&format!("s-{number}"), "港の茶会", "", &body.join("\n\n"));
    }
    files
}

#[test]
fn an_index_is_small_and_so_is_what_a_query_takes() {
    let searched = site(200).searched();
    let length = |path: &String| searched.files[path].len();
    let whole: usize = searched.files.keys().map(length).sum();
    // 40 MB at 10,000 stories would be 4,000 bytes for each.
    assert!(whole < 200 * 2400, "{whole} bytes for 200 stories");
    assert!(searched.files["search/head.txt"].len() < 10 * 1024);
    let is_part = |path: &&String| path.ends_with(".bin") && !path.contains("long-");
    let parts = searched.files.keys().filter(is_part).count();
    assert!(parts.is_power_of_two() && parts > 16, "{parts} parts");
    searched.found("ネットワーク", Locale::Ja);
    let fetched: usize = searched.fetched().iter().map(length).sum();
    assert!(fetched < 50 * 1024, "{fetched} bytes for a query");
}

#[test]
fn the_same_content_gives_the_same_index() {
    let site = site(40);
    let (one, other) = (site.searched().files, site.searched().files);
    assert_eq!(one, other);
    let changed = site.story("s-7", "港の茶会", "", "ほかの話。").searched().files;
    let version = |files: &std::collections::BTreeMap<String, Vec<u8>>| {
        files.keys().find_map(|path| {
            path.split('/').nth(1).filter(|it| !it.contains('.')).map(str::to_owned)
        })
    };
    assert_ne!(version(&one), version(&changed), "a file never changes at its address");
}
