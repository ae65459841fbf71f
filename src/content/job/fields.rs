//! The fields of a position.

use jiff::civil::Date;

use crate::content::read::{Allowed, ContactUrl, Country, Currency, DateAndTime, record};
use crate::content::shape::Rule;
use crate::domain::{
    Audience, EmploymentType, JobSource, Localized, Offer, PayPeriod, RemoteKind, Slug,
};

record! {
    /// A position.
    JobFields, POSITION {
        /// The position's name in its address; no other has it.
        required fact id: Slug = "アドレスになる名前。ほかの募集と重なってはいけません。",
        /// What the position is called.
        required text title: Localized<String> = "職種の名前。",
        /// Who offers it.
        required text organisation: Localized<String> = "募集する会社や部署。",
        /// What is offered.
        required fact offer: Offer = "募集の種類。",
        /// Where it is.
        required text location: LocationFields = "勤務地。",
        /// Whether it can be done from elsewhere.
        required fact remote: RemoteKind = "離れた所で働けるか。",
        /// The countries from which it can be done; only where it is wholly remote.
        optional fact remote_countries: Vec<Country> = "働ける国。すべて遠隔のときだけ書けます。",
        /// The form of the contract.
        required fact employment_type: EmploymentType = "契約の形。",
        /// What it pays.
        optional fact salary: SalaryFields = "給与。",
        /// What it asks for.
        optional text skills: Vec<Localized<String>> = "求めること。",
        /// The text, in Markdown; `\n\n` between paragraphs.
        required text description: Localized<String> = "本文（Markdown）。段落の間は `\\n\\n` です。",
        /// The day on which it was posted.
        required fact posted: Date = "載せた日。",
        /// The day of a later change.
        optional fact updated: Date = "あとから変えた日。",
        /// The last day on which it is open.
        required fact closes: Date = "募集の最後の日。",
        /// How to apply.
        required text apply: ApplyFields = "応募のしかた。",
        /// Whom it is meant for.
        optional fact audience: Vec<Audience> = "だれに向けた募集か。",
        /// Written by imports; leave it alone.
        optional fact imported: ImportedFields = "取り込みが書きます。手では書きません。",
        /// Whether it is a draft: then it is nowhere on the site.
        optional fact draft: bool = "下書きなら true。サイトのどこにも出ません。",
        /// The moment from which it is to be seen; before it, it is nowhere on the site.
        optional fact publish_at: DateAndTime = "公開する日時。それまではサイトのどこにも出ません。",
        /// What may stand in it although it looks like a leak, each with the reason.
        optional text allow: Vec<Allowed> = "漏えいに見えても載せてよい文字と、その理由。",
    } where {
        Rule::OnlyWith(
            JobFields::remote, RemoteKind::Full.word(), vec![JobFields::remote_countries],
        ),
    }
}

record! {
    /// Where a position is.
    LocationFields, LOCATION {
        /// The country, in the two letters of ISO 3166.
        required fact country: Country = "国。ISO 3166 の二文字。",
        /// The prefecture or state.
        optional text region: Localized<String> = "都道府県など。",
        /// The town.
        optional text city: Localized<String> = "市区町村。",
    }
}

record! {
    /// What a position pays.
    SalaryFields, SALARY {
        /// The currency, in the three letters of ISO 4217.
        required fact currency: Currency = "通貨。ISO 4217 の三文字。",
        /// The lower end, or the only one.
        optional fact min: u64 = "下限。",
        /// The upper end, or the only one.
        optional fact max: u64 = "上限。",
        /// What it is paid for.
        required fact per: PayPeriod = "何に対する額か。",
    } where {
        Rule::OneOf(vec![SalaryFields::min, SalaryFields::max]),
    }
}

record! {
    /// How to apply.
    ApplyFields, APPLY {
        /// The page or mail address where one applies.
        required text url: ContactUrl = "応募先。https か mailto。",
    }
}

record! {
    /// Where a position was imported from: for the next import alone, never for readers.
    ImportedFields, IMPORTED {
        /// The system it was imported from.
        required fact from: JobSource = "取り込んだ元のシステム。",
        /// The board there, if there are several.
        optional fact board: String = "求人板の名前。",
        /// Its key there.
        required fact key: String = "元のシステムでの番号。",
        /// What the last import wrote, as digests.
        required fact marks: String = "最後の取り込みが書いた値の印。",
    }
}
