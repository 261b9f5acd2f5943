//! Documents built to be expensive: their cost, and its growth for twice the size.

use std::env;
use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

use fuzz::hostile::{Hostile, hostile};
use wait4::Wait4;

use crate::Setting;
use crate::row::{Budget, Row};

/// The most time and memory for any document.
const MOST_SECONDS: f64 = 10.0;
const MOST_MEGABYTES: f64 = 1024.0;

/// The shell command that limits a run, so that an excessive document affects its own row only:
/// seconds of the processor, and kibibytes of address space.
const LIMITS: &str = "ulimit -t 30; ulimit -v 6000000; exec \"$0\" \"$@\"";

/// The most characters shown of an error message.
const SAID: usize = 160;

/// The cost of a run.
struct Cost {
    /// Processor time, so that other programs do not count.
    seconds: f64,
    megabytes: f64,
    /// The first line of the error; `None` if the document was accepted.
    refused: Option<String>,
}

pub fn rows(setting: &Setting<'_>) -> io::Result<Vec<Row>> {
    let folder = setting.target.join("hostile");
    fs::create_dir_all(&folder)?;
    let mut rows = Vec::new();
    let mut most: Option<(f64, &str)> = None;
    for kind in hostile() {
        let name = format!("{}, {}", kind.name, kind.size);
        let (half, whole) = (run(kind, kind.size / 2, &folder)?, run(kind, kind.size, &folder)?);
        let whole = match whole {
            Ok(whole) => whole,
            Err(why) => {
                rows.push(Row::without(name, why).budget(Budget::AtMost(MOST_SECONDS)));
                continue;
            }
        };
        if most.is_none_or(|(megabytes, _)| whole.megabytes > megabytes) {
            most = Some((whole.megabytes, kind.name));
        }
        let name = match &whole.refused {
            None => name,
            Some(why) => format!("{name} (refused: {why})"),
        };
        let row = Row::new(name, whole.seconds, "s").budget(Budget::AtMost(MOST_SECONDS));
        rows.push(match half {
            Ok(half) => row.against(half.seconds, "half of it"),
            Err(_) => row,
        });
    }
    if let Some((megabytes, name)) = most {
        let row = Row::new(format!("the most memory of these ({name})"), megabytes, "MB");
        rows.push(row.budget(Budget::AtMost(MOST_MEGABYTES)));
    }
    Ok(rows)
}

/// Generates the client of a document of that size in a separate process. The inner error says how
/// the process died.
fn run(kind: &Hostile, size: usize, folder: &Path) -> io::Result<Result<Cost, String>> {
    let spec = folder.join("hostile").with_extension(kind.extension);
    let client = folder.join("client");
    fs::write(&spec, (kind.make)(size))?;
    // Removed, because the crate of the next document has other files.
    if client.exists() {
        fs::remove_dir_all(&client)?;
    }
    let said = folder.join("said.log");
    let file = File::create(&said)?;
    let mut command = Command::new("sh");
    command.args(["-c", LIMITS]).arg(env::current_exe()?).arg("generate-once").arg(&spec).arg(&client);
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(file).spawn()?;
    let ended = child.wait4()?;
    let said = String::from_utf8_lossy(&fs::read(said)?).into_owned();
    // The error may quote a name as long as the document.
    let first: String = said.lines().next().unwrap_or_default().chars().take(SAID).collect();
    let first = first.trim_start_matches("bench: ").to_owned();
    let refused = match ended.status.code() {
        Some(0) => None,
        Some(1) => Some(first.replace('|', "/")),
        _ => {
            let line = said.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
            return Ok(Err(format!(
                "it died: {} {}",
                ended.status,
                line.trim().chars().take(SAID).collect::<String>().replace('|', "/")
            )));
        }
    };
    let seconds = (ended.rusage.utime + ended.rusage.stime).as_secs_f64();
    Ok(Ok(Cost { seconds, megabytes: ended.rusage.maxrss as f64 / f64::from(1 << 20), refused }))
}
