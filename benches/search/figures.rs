//! Figures as they are printed.

/// Median, 95th percentile and largest.
pub fn spread(figures: &mut [usize]) -> String {
    figures.sort_unstable();
    let at = |share: usize| figures.get(figures.len().saturating_sub(1) * share / 100);
    let of = |share| at(share).copied().unwrap_or_default();
    format!("median {}, 95 % up to {}, at most {}", of(50), of(95), of(100))
}

/// So many bytes.
pub fn bytes(count: usize) -> String {
    format!("{:.1} MB", count as f64 / 1e6)
}

/// How many of them are so, in percent.
pub fn share(of: impl ExactSizeIterator<Item = bool>) -> String {
    let count = of.len();
    format!("{:.1} %", 100.0 * of.filter(|it| *it).count() as f64 / count as f64)
}

/// The processor time that this program took until now, in seconds, where Linux tells it.
pub fn worked() -> f64 {
    const TICKS: f64 = 100.0;
    let told = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = told.rsplit_once(')').map(|(_, rest)| rest).unwrap_or_default();
    let ticks = fields.split_whitespace().skip(11).take(2).filter_map(|it| it.parse::<f64>().ok());
    ticks.sum::<f64>() / TICKS
}
