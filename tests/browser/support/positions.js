// As many positions as are wanted, the same ones every time.

const OFFERS = ['return', 'employment', 'side-work', 'partnership', 'advisory', 'referral'];
const TYPES = ['full-time', 'contract', 'part-time', 'project'];
const REMOTE = ['no', 'hybrid'];
const FIELDS = ['物流', '食品', '港湾', '通関', '人事', '経理', '広報', '研究', '設備', '海外'];
const TASKS = ['企画', '運営', '改善', '調査', '設計', '教育', '支援', '管理', '開拓', '編集', '監査', '通訳', '保守'];
const WHERE = [
  ['JP', '神奈川県', 'Kanagawa'],
  ['JP', '東京都', 'Tokyo'],
  ['JP', '大阪府', 'Osaka'],
  ['NL', '南ホラント州', 'South Holland'],
  ['SG', 'シンガポール', 'Singapore'],
];

/** How many towns, departments and skills there are: more than a page has choices for. */
export const TOWNS = 40;

/**
 * A number that looks random and isn't.
 *
 * @param {number} number
 * @param {number} salt
 * @param {number} below
 */
function pick(number, salt, below) {
  let mixed = Math.imul(number + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0) % below;
}

/** @param {number} number */
const two = (number) => String(number).padStart(2, '0');

/**
 * The text of `jobs.json`. One in ten positions has closed before November 2026.
 *
 * @param {number} count
 */
export function positions(count) {
  const jobs = Array.from({ length: count }, (_, number) => {
    const from = (/** @type {readonly any[]} */ all, /** @type {number} */ salt) => all[pick(number, salt, all.length)];
    const [country, ja, en] = from(WHERE, 1);
    const town = pick(number, 2, TOWNS);
    const skill = (/** @type {number} */ salt) => {
      const which = pick(number, salt, 60);
      return { ja: `技能${which}`, en: `skill ${which}` };
    };
    const least = 3_000_000 + pick(number, 3, 60) * 100_000;
    const closed = number % 10 === 9;
    return {
      id: `position-${String(number + 1).padStart(6, '0')}`,
      title: {
        ja: `${from(FIELDS, 4)}部門の${from(TASKS, 5)}と${from(TASKS, 6)}（第${number + 1}号）`,
        en: `No. ${number + 1}: ${from(TYPES, 4)} ${from(OFFERS, 5)}`,
      },
      organisation: { ja: `みなと商会 ${from(FIELDS, 7)}${pick(number, 8, 30)}課`, en: 'Minato Shokai' },
      offer: from(OFFERS, 9),
      location: { country, region: { ja, en }, city: { ja: `${town}番町`, en: `Town ${town}` } },
      remote: from(REMOTE, 10),
      employment_type: from(TYPES, 11),
      ...(number % 4 === 3 ? {} : { salary: { currency: 'JPY', min: least, max: least + 2_000_000, per: 'year' } }),
      skills: number % 2 === 0 ? [skill(12)] : [skill(12), { ja: `道具${pick(number, 13, 5)}`, en: `tool ${pick(number, 13, 5)}` }],
      description: { ja: '港で働きます。', en: 'Work at the port.' },
      posted: `2026-${two(5 + pick(number, 14, 3))}-${two(1 + pick(number, 15, 28))}`,
      closes: closed ? `2026-10-${two(1 + pick(number, 16, 28))}` : `2027-${two(1 + pick(number, 16, 12))}-${two(1 + pick(number, 17, 28))}`,
      apply: { url: `https://careers.example.com/${number + 1}` },
      audience: ['alumni'],
    };
  });
  return JSON.stringify({ jobs });
}
