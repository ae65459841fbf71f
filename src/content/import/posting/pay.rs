//! What a position pays.

use serde_json::Value;

use super::Reader;
use crate::content::import::row::Pay;
use crate::content::import::value::group;
use crate::content::import::words;
use crate::content::job::SalaryFields;
use crate::domain::{JobSource, PayPeriod};

/// The currency of a table that names none.
const YEN: &str = "JPY";

impl Reader<'_, '_, '_> {
    /// What it pays. A system's pay that the site can't show is left out and told; in a table it is
    /// a slip.
    pub(super) fn salary(&mut self) -> Option<Value> {
        let Pay { currency, min, max, per } = self.row.pay.clone()?;
        let is_table = self.from == JobSource::Csv;
        let currency = match currency {
            Some(text) => self.currency(&text),
            None if is_table => YEN.to_owned(),
            None => return self.odd(),
        };
        let per = match per.as_deref().map(|text| self.meanings().period(text)) {
            Some(Some(period)) => period,
            None if is_table => PayPeriod::Year,
            Some(None) if is_table => {
                self.bad(SalaryFields::per, &per.unwrap_or_default(), PayPeriod::WORDS);
                return None;
            }
            _ => return self.odd(),
        };
        let ends = [(SalaryFields::min, min), (SalaryFields::max, max)];
        let mut fields = vec![(SalaryFields::currency, Some(currency.into()))];
        for (name, text) in ends {
            let Some(text) = text else { continue };
            match words::number(&text) {
                Some(amount) => fields.push((name, Some(amount.into()))),
                None if is_table => self.bad(name, &text, &[]),
                None => return self.odd(),
            }
        }
        if fields.len() == 1 {
            return None;
        }
        fields.push((SalaryFields::per, Some(per.word().into())));
        Some(group(fields))
    }

    /// The code of a currency, as people write it in tables.
    fn currency(&self, text: &str) -> String {
        let text = self.meanings().of(text).unwrap_or(text);
        match words::half_width(text).to_uppercase() {
            yen if ["円", "YEN", "¥"].contains(&yen.as_str()) => YEN.to_owned(),
            code => code,
        }
    }

    fn odd(&mut self) -> Option<Value> {
        self.has_odd_pay = true;
        None
    }
}
