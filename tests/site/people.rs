//! People: who is proposed to whom.

use std::collections::BTreeMap;

use crate::published::{Published, assert_in_order, text, values};
use crate::small::Small;

const INDUSTRIES: &str = "trading = { ja = \"商社\", en = \"Trading\" }";

/// A site with nobody but these: slug, year of joining, industry, speciality. An empty text or a
/// year of none is not told.
fn with(people: &[(&str, u16, &str, &str)]) -> Published {
    let industries = format!("{INDUSTRIES}\nfarming = {{ ja = \"農業\", en = \"Farming\" }}");
    let mut site = Small::empty();
    let words = format!("[industries]\n{industries}\n");
    site = site.configured("[[ways]]", &format!("{words}[[ways]]"));
    for (slug, joined, industry, speciality) in people {
        let mut fields = String::new();
        if *joined > 0 {
            fields +=
                &format!("timeline:\n  - {{ date: \"{joined}\", kind: joined, text: 入社 }}\n");
        }
        if !industry.is_empty() {
            fields += &format!("industry: {industry}\n");
        }
        if !speciality.is_empty() {
            fields += &format!("specialities: [{speciality}]\n");
        }
        site = site.with(
            &format!("people/{slug}.md"),
            &format!(
                "---\nname: 人 {slug}\nheadline: 人\n{fields}consent: 2026-01-01\n---\n紹介。\n"
            ),
        );
    }
    site.publish()
}

fn proposed(site: &Published, slug: &str) -> Vec<String> {
    let page = site.page(&format!("/people/{slug}/"));
    let section = page.section("unlike").unwrap_or_default();
    let links = values(section, "href").into_iter();
    links.map(|href| href.trim_start_matches("/people/").trim_end_matches('/').to_owned()).collect()
}

#[test]
fn somebody_unlike_is_of_another_generation_trade_and_speciality() {
    let site = with(&[
        ("old", 1990, "trading", "茶"),
        ("old-too", 1991, "farming", "米"),
        ("young", 2020, "farming", "船"),
        ("young-trader", 2020, "trading", "港"),
        ("young-tea", 2021, "farming", "茶"),
        ("unknown", 0, "farming", "糸"),
        ("at-the-edge", 1998, "farming", "紙"),
        ("too-near", 1997, "farming", "鉄"),
    ]);
    assert_eq!(proposed(&site, "old"), ["young", "at-the-edge"]);
    let page = site.page("/people/old/");
    assert_in_order(
        &text(page.section("unlike").unwrap()),
        &[
            "ナナメの人",
            "世代・業種・専門の三つとも、人 oldさんとちがう人たちです。",
            "人 young",
            "入社が30年遅い / 農業 / 船",
            "人 at-the-edge",
            "入社が8年遅い / 農業 / 紙",
        ],
    );
}

#[test]
fn where_nobody_is_so_far_away_it_says_in_what_they_differ() {
    let site = with(&[("a", 1990, "trading", "茶"), ("b", 2020, "trading", "船")]);
    assert_eq!(proposed(&site, "a"), ["b"]);
    let said = site.page("/people/a/").text();
    assert!(
        said.contains(
            "世代と専門が人 aさんとちがう人たちです。三つともちがう人は、まだ載っていません。"
        ),
        "{said}"
    );
    let said = site.page("/en/people/a/").text();
    assert!(
        said.contains("who differ from 人 a in generation and speciality. Nobody here does"),
        "{said}"
    );
    let alike = with(&[("a", 1990, "trading", "茶"), ("b", 1991, "trading", "茶")]);
    assert!(alike.page("/people/a/").section("unlike").is_none());
    assert!(with(&[("a", 1990, "trading", "茶")]).page("/people/a/").section("unlike").is_none());
}

/// Two generations in two trades: everybody fits everybody of the other half.
#[test]
fn proposals_spread_over_all_people() {
    let names: Vec<String> = (0..40).map(|index| format!("p{index:02}")).collect();
    let people: Vec<_> = names
        .iter()
        .enumerate()
        .map(|(index, name)| match index % 5 {
            0 => (name.as_str(), 1990, "trading", "茶"),
            _ => (name.as_str(), 2015, "farming", "船"),
        })
        .collect();
    let site = with(&people);
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for name in &names {
        let proposed = proposed(&site, name);
        assert_eq!(proposed.len(), 3, "{name}: {proposed:?}");
        proposed.into_iter().for_each(|other| *counts.entry(other).or_default() += 1);
    }
    // Eight old ones can tell of three each: that is all of 24 others. Everybody tells of the old.
    let of = |joined| people.iter().filter(move |it| it.1 == joined).map(|it| it.0);
    let young: Vec<_> = of(2015).filter_map(|name| counts.get(name)).collect();
    assert!(young.len() == 24 && young.iter().all(|count| **count == 1), "{young:?}");
    let old: Vec<_> = of(1990).filter_map(|name| counts.get(name)).collect();
    assert!(old.len() == 8 && old.iter().all(|count| **count == 12), "{old:?}");
}
