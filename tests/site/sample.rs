//! The content that comes with the repository.

use std::collections::BTreeSet;
use std::path::Path;

use naname::content::{self, Loaded};
use naname::domain::{
    Attendance, EventStatus, Offer, Outcome, Remote, Series, SeriesKind, Site, StoryKind, When,
};
use naname::publish::reader;

use crate::small::{AT, instant};

/// The content that comes with the repository, which must be without faults.
pub fn sample() -> Loaded {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let files = reader::content_folder(&folder).unwrap();
    content::load(&files).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

fn site() -> Site {
    sample().site
}

#[test]
fn it_has_no_faults_and_no_warnings() {
    let warnings = sample().warnings;
    assert!(warnings.is_empty(), "{warnings:#?}");
}

#[test]
fn all_of_it_is_in_both_languages() {
    let site = site();
    let mut untranslated = Vec::new();
    macro_rules! look {
        ($($kind:ident),+) => {
            $(for entry in site.$kind.values().filter(|entry| entry.text.en.is_none()) {
                untranslated.push(format!("{}/{}", stringify!($kind), entry.slug));
            })+
        };
    }
    look!(events, stories, people, pages, jobs);
    let config = &site.config;
    for (name, taxonomy) in [
        ("topics", &config.topics),
        ("industries", &config.industries),
        ("regions", &config.regions),
    ] {
        let words = taxonomy.keys().filter(|key| taxonomy.name(key).unwrap().en.is_none());
        untranslated.extend(words.map(|key| format!("{name}.{key}")));
    }
    let is_translated = |series: &&Series| {
        let planned = series.planned.iter();
        series.title.en.is_some() && planned.map(|plan| &plan.title).all(|it| it.en.is_some())
    };
    let series = config.series.iter().filter(|series| !is_translated(series));
    untranslated.extend(series.map(|series| format!("series.{}", series.key)));
    assert!(untranslated.is_empty(), "{untranslated:?}");
}

#[test]
fn its_events_show_everything_that_can_happen_to_one() {
    let site = site();
    let now = instant(AT);
    let events: Vec<_> = site.events.values().map(|entry| entry.facts()).collect();
    assert!(events.len() >= 14, "{} events", events.len());
    assert!(site.config.series.len() >= 2);
    for series in site.config.series.iter().filter(|series| series.kind == SeriesKind::Events) {
        let parts = events.iter().filter_map(|event| event.series.as_ref());
        let count = parts.filter(|part| part.series == series.key).count();
        assert!(count >= 2, "{} events of {}", count, series.key);
    }
    let zone = &site.config.time_zone;
    let any = |what: &str, has: &dyn Fn(&naname::domain::Event) -> bool| {
        assert!(events.iter().any(|event| has(event)), "no event {what}");
    };
    any("is cancelled", &|event| event.status == EventStatus::Cancelled);
    any("is tentative", &|event| event.status == EventStatus::Tentative);
    any("is online", &|event| event.attendance == Attendance::Online);
    any("is past and has its report", &|event| {
        event.when.end(zone) <= now && event.report.is_some()
    });
    any("is to come", &|event| event.when.start(zone) > now);
    any("goes across midnight", &|event| match &event.when {
        When::Timed { start, end } => start.date() != end.date(),
        When::AllDay { .. } => false,
    });
}

#[test]
fn its_stories_are_of_all_kinds() {
    let site = site();
    let stories: Vec<_> = site.stories.values().map(|entry| entry.facts()).collect();
    assert!(stories.len() >= 16, "{} stories", stories.len());
    for kind in StoryKind::ALL {
        assert!(stories.iter().any(|story| story.kind == *kind), "no {}", kind.word());
    }
    for outcome in [Outcome::Service, Outcome::Fund, Outcome::HrPartnership] {
        let has = stories.iter().filter_map(|story| story.collaboration.as_ref());
        assert!(has.map(|it| it.outcome).any(|it| it == outcome), "no {}", outcome.word());
    }
    assert!(stories.iter().any(|story| story.source.is_some()), "no excerpt with its source");
    assert!(stories.iter().filter(|story| story.series.is_some()).count() >= 2, "no series");
    let planned = site.config.series.iter().flat_map(|series| &series.planned);
    assert!(planned.count() >= 2, "nothing is planned");
    assert!(stories.iter().all(|story| story.image.as_ref().is_some_and(|it| !it.alt.is_empty())));
}

#[test]
fn its_people_agreed_and_have_a_line() {
    let site = site();
    assert!(site.people.len() >= 12, "{} people", site.people.len());
    for (slug, entry) in site.people.iter() {
        assert!(entry.facts().timeline.len() >= 2, "{slug} is a dot, not a line");
    }
}

#[test]
fn each_of_its_people_is_proposed_to_somebody() {
    let site = crate::small::rendered(&sample(), AT, "/").unwrap();
    let mut proposed = BTreeSet::new();
    for (path, file) in site.iter().filter(|(path, _)| path.starts_with("people/")) {
        let naname::publish::OutputFile::Bytes(bytes) = file else { continue };
        let page = String::from_utf8(bytes.clone()).unwrap();
        let Some((_, section)) = page.split_once("aria-labelledby=\"unlike\"") else { continue };
        let section = section.split("</section>").next().unwrap();
        let own = path.trim_start_matches("people").trim_end_matches("index.html").to_owned();
        for href in crate::published::values(section, "href") {
            assert_ne!(href.trim_start_matches("/people"), own);
            proposed.insert(href.to_owned());
        }
    }
    assert_eq!(proposed.len(), sample().site.people.len(), "{proposed:?}");
}

#[test]
fn its_positions_are_of_all_offers_in_three_countries() {
    let site = site();
    let jobs: Vec<_> = site.jobs.values().map(|entry| entry.facts()).collect();
    assert!(jobs.len() >= 24, "{} positions", jobs.len());
    for offer in Offer::ALL {
        assert!(jobs.iter().any(|job| job.offer == *offer), "no {}", offer.word());
    }
    let countries: BTreeSet<_> = jobs.iter().map(|job| job.location.country.as_str()).collect();
    assert!(countries.len() >= 3, "{countries:?}");
    let zone = &site.config.time_zone;
    let open = jobs.iter().filter(|job| job.closes_at(zone) > instant(AT)).count();
    assert!(open >= 12 && open < jobs.len(), "{open} of {} are open", jobs.len());
    for remote in [
        |remote: &Remote| *remote == Remote::No,
        |remote: &Remote| *remote == Remote::Hybrid,
        |remote: &Remote| matches!(remote, Remote::Full(_)),
    ] {
        assert!(jobs.iter().any(|job| remote(&job.remote)));
    }
}

#[test]
fn it_has_the_pages_that_every_network_needs() {
    let site = site();
    let slugs: Vec<_> = site.pages.keys().map(|slug| slug.as_str()).collect();
    for slug in [
        "about",
        "benefits",
        "faq",
        "for-alumni",
        "for-employees",
        "for-leavers",
        "for-recruits",
        "glossary",
        "privacy",
        "rules",
    ] {
        assert!(slugs.contains(&slug), "no page {slug} in {slugs:?}");
    }
    let glossary = site.pages.values().find(|page| page.slug.as_str() == "glossary").unwrap();
    for word in ["アルムナイ", "アラムナイ", "出戻り"] {
        assert!(glossary.facts().body.contains(word), "{word}");
    }
    let benefits = site.pages.values().find(|page| page.slug.as_str() == "benefits").unwrap();
    for words in ["得るもの", "困りごと", "手当て"] {
        assert!(benefits.facts().body.contains(words), "{words}");
    }
}
