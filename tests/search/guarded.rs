//! What must not be published isn't in the index either.

use naname::publish::Failure;

use crate::site::Files;

/// A word that nothing else on a site contains.
const CANARY: &str = "kanariya";

#[test]
fn what_is_not_to_be_seen_yet_is_not_found() {
    let files = Files::new().story("seen", "港", "", "話。");
    let bare = files.searched().files;
    for line in ["draft: true\n", "publish_at: 2026-12-01T09:00\n"] {
        let body = format!("{CANARY}とカナリア。");
        let hidden = files.clone().story("hidden", CANARY, line, &body).searched();
        assert_eq!(hidden.files, bare, "the index has no byte of it");
        assert_eq!(hidden.names(CANARY), [""; 0]);
        assert_eq!(hidden.names("カナリア"), [""; 0]);
    }
    let seen = files.story("hidden", CANARY, "", "").searched();
    assert_eq!(seen.names(CANARY), ["hidden"]);
}

#[test]
fn leaks_are_found_in_what_is_told() {
    let told = |text: &str| {
        let site = Files::new().story("tea", "茶会", "", "話。");
        let summary = format!(
            "---\ntitle: 茶会\nsummary: {text}\nkind: insight\ndate: 2026-10-01\n---\n話。\n"
        );
        match site.with("stories/tea.md", &summary).output() {
            Ok(_) => Vec::new(),
            Err(Failure::Content(faults)) => faults,
            Err(other) => panic!("{other:?}"),
        }
    };
    assert!(told("八人が囲みます。").is_empty());
    assert!(told("連絡は taro@example.net へ。").iter().any(|fault| fault.code == "E651"));
}
