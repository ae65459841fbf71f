//! Runs what tests, and counts what it says.

use std::io::{BufRead, BufReader};
use std::ops::Add;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::stop::Stop;

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub passed: u64,
    pub failed: u64,
}

impl Count {
    /// A step that is one test, and passed.
    pub(super) const PASSED: Count = Count { passed: 1, failed: 0 };
    /// A step that is one test, and failed.
    pub(super) const FAILED: Count = Count { passed: 0, failed: 1 };

    /// What a script of ours reports: `{"passed": 7, "failed": 2}`.
    pub(super) fn reported(report: &str) -> Count {
        let report: Value = serde_json::from_str(report).unwrap_or_default();
        let number = |name: &str| report[name].as_u64().unwrap_or(0);
        Count { passed: number("passed"), failed: number("failed") }
    }

    /// The count of a command that counts its own tests. One that failed before it could count, or
    /// counted nothing, has failed as a whole.
    pub(super) fn checked(self, succeeded: bool) -> Count {
        match (succeeded, self.passed + self.failed) {
            (false, _) if self.failed == 0 => self + Count::FAILED,
            (true, 0) => Count::FAILED,
            _ => self,
        }
    }
}

impl Add for Count {
    type Output = Count;

    fn add(self, other: Count) -> Count {
        Count { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

/// Runs a command that is one test.
pub(super) fn one(command: &mut Command) -> Result<Count, Stop> {
    let succeeded = status(command)?;
    Ok(if succeeded { Count::PASSED } else { Count::FAILED })
}

/// Runs a command; did it succeed?
pub(super) fn status(command: &mut Command) -> Result<bool, Stop> {
    let status = command.stdin(Stdio::null()).status();
    Ok(status.map_err(|error| cannot(command, &error))?.success())
}

/// Runs Rust tests and counts them, while the terminal shows what they say.
pub(super) fn rust_tests(command: &mut Command) -> Result<Count, Stop> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| cannot(command, &error))?;
    let mut count = Count::default();
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            println!("{line}");
            count = count + results(&line);
        }
    }
    let status = child.wait().map_err(|error| cannot(command, &error))?;
    Ok(count.checked(status.success()))
}

/// The tests that a line of the Rust test runner counts.
fn results(line: &str) -> Count {
    let Some(line) = line.strip_prefix("test result: ") else { return Count::default() };
    let before = |word: &str| {
        let end = line.find(word)?;
        line.get(..end)?.split_whitespace().next_back()?.parse().ok()
    };
    Count { passed: before(" passed").unwrap_or(0), failed: before(" failed").unwrap_or(0) }
}

fn cannot(command: &Command, error: &std::io::Error) -> Stop {
    Stop::Because(format!("{} can't be run: {error}", command.get_program().display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_report_is_counted() {
        let count = Count::reported(r#"{"passed": 7, "failed": 2}"#);
        assert_eq!(count, Count { passed: 7, failed: 2 });
        assert_eq!(Count::reported("nonsense"), Count::default());
    }

    #[test]
    fn the_runners_lines_are_counted() {
        let line =
            "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out";
        assert_eq!(results(line), Count { passed: 12, failed: 3 });
        assert_eq!(results("test a ... ok"), Count::default());
    }

    #[test]
    fn a_run_that_counts_nothing_has_failed() {
        assert_eq!(Count::default().checked(true), Count::FAILED);
        assert_eq!(Count::default().checked(false), Count::FAILED);
        assert_eq!(Count::PASSED.checked(false), Count { passed: 1, failed: 1 });
        assert_eq!(Count::PASSED.checked(true), Count::PASSED);
    }
}
