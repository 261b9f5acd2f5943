//! The machine of the measurements.

use std::fs;
use std::process::Command;
use std::thread;

/// Returns the names and values that the system provides, for a table.
pub fn facts() -> Vec<(&'static str, String)> {
    let first = |file: &str, key: &str| {
        let text = fs::read_to_string(file).ok()?;
        let line = text.lines().find(|line| line.starts_with(key))?;
        Some(line.split_once(':')?.1.trim().to_owned())
    };
    let mut facts = Vec::new();
    facts.extend(first("/proc/cpuinfo", "model name").map(|model| ("processor", model)));
    facts.extend(thread::available_parallelism().ok().map(|cores| ("cores", cores.to_string())));
    facts.extend(first("/proc/meminfo", "MemTotal").map(|memory| ("memory", memory)));
    facts.push(("system", format!("{} {}", std::env::consts::OS, std::env::consts::ARCH)));
    facts.extend(output(&["rustc", "--version"]).map(|version| ("compiler", version)));
    facts.extend(output(&["date", "-u", "+%Y-%m-%d"]).map(|date| ("date", date)));
    facts
}

fn output(command: &[&str]) -> Option<String> {
    let output = Command::new(command[0]).args(&command[1..]).output().ok()?;
    Some(String::from_utf8(output.stdout).ok()?.trim().to_owned()).filter(|text| !text.is_empty())
}
