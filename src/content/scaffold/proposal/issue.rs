//! What the code host makes of a form: the body of an issue, in Markdown. Each question is a heading
//! of the third level, the answer stands below it, and `_No response_` where there is none.

use super::ask::Ask;
use super::fault;
use crate::content::Said;

/// The answers to all questions, as they stand in the issue.
///
/// # Errors
/// If a heading isn't there: then it is not this form that was written.
pub(super) fn sections(asks: &[Ask], body: &str) -> Result<Vec<String>, Said> {
    let body = body.replace("\r\n", "\n");
    let mut lines = body.lines().peekable();
    let mut sections: Vec<String> = Vec::new();
    for (index, ask) in asks.iter().enumerate() {
        let heading = heading(ask);
        if index == 0 && !lines.by_ref().any(|line| line.trim_end() == heading) {
            return Err(fault::not_the_form(&ask.label));
        }
        // Up to the next heading of the form, whatever other headings stand in between.
        let next = asks.get(index + 1);
        let mut section = String::new();
        let mut is_complete = next.is_none();
        for line in lines.by_ref() {
            if next.is_some_and(|next| line.trim_end() == self::heading(next)) {
                is_complete = true;
                break;
            }
            section.push_str(line);
            section.push('\n');
        }
        if let (false, Some(next)) = (is_complete, next) {
            return Err(fault::not_the_form(&next.label));
        }
        sections.push(section.trim().to_owned());
    }
    Ok(sections)
}

fn heading(ask: &Ask) -> String {
    format!("### {}", ask.heading())
}
