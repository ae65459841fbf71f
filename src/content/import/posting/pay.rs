//! What a position pays.

use serde_json::Value;

use super::Reader;
use crate::content::import::row::Pay;
use crate::content::import::value::group;
use crate::content::import::words;
use crate::content::job::SalaryFields;
use crate::domain::{JobSource, PayPeriod};

impl Reader<'_, '_, '_> {
    /// What it pays. Parts of a unit are no number that the site can show; then it isn't told.
    pub(super) fn salary(&mut self) -> Option<Value> {
        let Pay { currency, min, max, per } = self.row.pay.clone()?;
        let currency = currency.map(|text| words::half_width(&text).to_uppercase());
        let is_table = self.from == JobSource::Csv;
        let currency = currency.or_else(|| is_table.then(|| "JPY".to_owned()))?;
        let period = per.as_deref().map(|text| (text, self.meanings().period(text)));
        let per = match period {
            Some((_, Some(period))) => period,
            None if is_table => PayPeriod::Year,
            None => return None,
            Some((text, None)) => {
                let text = text.to_owned();
                self.bad(SalaryFields::per, &text, PayPeriod::WORDS);
                return None;
            }
        };
        let min = self.amount(SalaryFields::min, min, is_table);
        let max = self.amount(SalaryFields::max, max, is_table);
        let ends = [min, max].into_iter().flatten().count();
        (ends > 0).then(|| {
            group([
                (SalaryFields::currency, Some(currency.into())),
                (SalaryFields::min, min.map(Value::from)),
                (SalaryFields::max, max.map(Value::from)),
                (SalaryFields::per, Some(per.word().into())),
            ])
        })
    }

    fn amount(&mut self, name: &'static str, text: Option<String>, is_table: bool) -> Option<u64> {
        let text = text?;
        let amount = words::number(&text);
        if amount.is_none() && is_table {
            self.bad(name, &text, &[]);
        }
        amount
    }
}
