//! The machine on which something is measured.

use std::env;
use std::num::NonZero;
use std::path::Path;
use std::thread;

use naname::publish::reader;

/// The machine in a line: cores, processor, memory and system, as far as it tells.
pub(super) fn described() -> String {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let processor = field("/proc/cpuinfo", "model name", ':');
    let memory = field("/proc/meminfo", "MemTotal", ':');
    let memory = memory.and_then(|text| text.split_whitespace().next()?.parse::<u64>().ok());
    let memory = memory.map(|kib| format!("{} GiB", kib.div_ceil(1 << 20)));
    let system = field("/etc/os-release", "PRETTY_NAME", '=');
    let system = system.unwrap_or_else(|| env::consts::OS.to_owned());
    let busy = reader::text(Path::new("/proc/loadavg")).ok();
    let busy = busy.and_then(|text| Some(format!("load {}", text.split_whitespace().next()?)));
    let parts = [Some(format!("{cores} cores")), processor, memory, Some(system), busy];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What stands behind a name in a file of the system.
fn field(file: &str, name: &str, sign: char) -> Option<String> {
    let text = reader::text(Path::new(file)).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    let (_, value) = line.split_once(sign)?;
    Some(value.trim().trim_matches('"').to_owned())
}
