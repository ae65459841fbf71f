//! Writes a folder of made-up content, to try things out on:
//! `cargo bench --bench write_corpus -- DIR STORIES [EVENTS] [PEOPLE] [POSITIONS]`.

#[path = "corpus/mod.rs"]
mod corpus;

use std::path::Path;

use corpus::Corpus;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|it| it != "--bench").collect();
    let Some((folder, counts)) = arguments.split_first() else {
        eprintln!("name a folder, and how many stories, events, people and positions");
        return Ok(());
    };
    let count = |at: usize| counts.get(at).map_or(Ok(0), |count| count.parse());
    let corpus =
        Corpus { stories: count(0)?, events: count(1)?, people: count(2)?, positions: count(3)? };
    corpus.write(Path::new(folder))?;
    Ok(())
}
