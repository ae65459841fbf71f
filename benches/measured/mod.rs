//! How long whole commands take, and how much memory.

#![allow(dead_code, reason = "no benchmark needs all of it")]

use std::fmt;
use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How often a running command is looked at.
const EVERY: Duration = Duration::from_millis(2);

/// What one run of a command took.
#[derive(Clone, Copy, Debug)]
pub struct Run {
    /// By the clock on the wall.
    pub time: Duration,
    /// On all cores; nothing where the system doesn't tell it as Linux does.
    pub worked: Duration,
    /// The most memory at a time, in KiB; nothing where the system doesn't tell it.
    pub memory: u64,
}

/// Runs a command to its end.
///
/// # Errors
/// If it can't be started, or fails.
pub fn run(command: &mut Command) -> io::Result<Run> {
    let started = Instant::now();
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let process = Path::new("/proc").join(child.id().to_string());
    let mut memory = 0;
    // A process that has ended stays until it is waited for, and still tells how long it worked.
    while let Some(now) = peak(&process) {
        memory = memory.max(now);
        thread::sleep(EVERY);
    }
    let time = started.elapsed();
    let worked = worked(&process).unwrap_or_default();
    let status = child.wait()?;
    // Where nothing could be seen, the wait was the run.
    let time = if memory == 0 { started.elapsed() } else { time };
    if status.success() {
        return Ok(Run { time, worked, memory });
    }
    Err(io::Error::other(format!("{command:?} failed: {status}")))
}

/// The most memory that a running process has had, in KiB (proc_pid_status(5), `VmHWM`).
fn peak(process: &Path) -> Option<u64> {
    let status = fs::read_to_string(process.join("status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

/// The processor time that a process has used (proc_pid_stat(5), `utime` and `stime`, in hundredths
/// of a second).
pub fn worked(process: &Path) -> Option<Duration> {
    let stat = fs::read_to_string(process.join("stat")).ok()?;
    // After the name, which may hold spaces.
    let fields = stat.rsplit_once(')')?.1.split_whitespace();
    let ticks: u64 = fields.skip(11).take(2).filter_map(|ticks| ticks.parse::<u64>().ok()).sum();
    Some(Duration::from_millis(ticks * 10))
}

/// Some figures of the same thing.
pub struct Spread(Vec<f64>);

impl Spread {
    /// These figures.
    pub fn of(figures: impl IntoIterator<Item = f64>) -> Spread {
        let mut figures: Vec<f64> = figures.into_iter().collect();
        figures.sort_by(f64::total_cmp);
        Spread(figures)
    }

    /// The one in the middle.
    pub fn median(&self) -> f64 {
        self.0.get(self.0.len() / 2).copied().unwrap_or_default()
    }
}

impl fmt::Display for Spread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = f.precision().unwrap_or(0);
        let (least, most) = (self.0.first(), self.0.last());
        let (least, most) = (least.copied().unwrap_or_default(), most.copied().unwrap_or_default());
        write!(f, "{:.digits$} ({least:.digits$} to {most:.digits$})", self.median())
    }
}

/// How many files there are below a folder, and how many bytes.
///
/// # Errors
/// If it can't be read.
pub fn size(folder: &Path) -> io::Result<(u64, u64)> {
    let (mut files, mut bytes) = (0, 0);
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let about = entry.metadata()?;
        if about.is_dir() {
            let (more, larger) = size(&entry.path())?;
            files += more;
            bytes += larger;
        } else {
            files += 1;
            bytes += about.len();
        }
    }
    Ok((files, bytes))
}
