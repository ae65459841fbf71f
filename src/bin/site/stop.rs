//! Why a command ends without success.

use naname::publish::Failure;

/// Why a command ends with exit code 1.
#[derive(Debug)]
pub(crate) enum Stop {
    /// What is wrong has been printed already.
    Said,
    /// For this reason, with what to do about it.
    Because(String),
}

impl Stop {
    /// Prints what has not been printed yet.
    pub(crate) fn say(&self) {
        match self {
            Stop::Said => {}
            Stop::Because(reason) => eprintln!("error: {reason}"),
        }
    }
}

impl From<String> for Stop {
    fn from(reason: String) -> Stop {
        Stop::Because(reason)
    }
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Stop {
        Stop::Because(reason(&failure))
    }
}

/// A failure in words.
pub(crate) fn reason(failure: &Failure) -> String {
    match failure {
        Failure::Content(diagnostics) => match diagnostics.as_slice() {
            [] => "the content has faults".to_owned(),
            [first, ..] => format!("{}: {}", first.path, first.message.en),
        },
        Failure::Shell(what) => what.clone(),
        Failure::Output(clash) => clash.to_string(),
        Failure::Picture(path, why) => format!(
            "{}: this picture can't be read: {why}. Open it in a program for pictures and save it \
             anew",
            path.display()
        ),
        Failure::Disk(path, error) => format!("{}: {error}", path.display()),
        Failure::Overtaken => "another site was wanted before this one was made".to_owned(),
    }
}
