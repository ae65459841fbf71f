// Reads a calendar with the parser `ical.js`, and compares it with what should be read.
//
// Arguments: the calendar and the expected events, as `tests/site/random_events.rs` leaves them. The
// calendar is read, written by the parser, and read again: both times nothing may be lost or changed.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

// The packages of all tests that run in Node lie beside the browser tests.
const require = createRequire(new URL('../browser/package.json', import.meta.url));
const module = require('ical.js');
const ICAL = module.default ?? module;

const MOST_SHOWN = 5;

const moment = (time) => {
  if (time && !time.isDate && time.zone !== ICAL.Timezone.utcTimezone) {
    throw new Error(`${time} is not in UTC`);
  }
  return time ? time.toString() : null;
};

const eventOf = (component) => {
  const value = (name) => component.getFirstPropertyValue(name);
  return {
    uid: value('uid'),
    summary: value('summary'),
    description: value('description'),
    location: value('location'),
    url: value('url'),
    status: value('status'),
    start: moment(value('dtstart')),
    end: moment(value('dtend')),
    categories: component.getFirstProperty('categories')?.getValues() ?? [],
  };
};

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

const differences = (calendar, expected) => {
  const wrong = [];
  const found = new Map();
  for (const component of calendar.getAllSubcomponents('vevent')) {
    const event = eventOf(component);
    if (found.has(event.uid)) wrong.push(`${event.uid} is there twice`);
    found.set(event.uid, event);
  }
  for (const wanted of expected) {
    const event = found.get(wanted.uid) ?? {};
    found.delete(wanted.uid);
    for (const [name, value] of Object.entries(wanted)) {
      if (same(event[name], value)) continue;
      wrong.push(`${wanted.uid}: ${name} is ${JSON.stringify(event[name])}, not ${JSON.stringify(value)}`);
    }
  }
  for (const uid of found.keys()) wrong.push(`${uid} was never there`);
  return wrong;
};

const [ics, json] = process.argv.slice(2).map((path) => readFileSync(path, 'utf8'));
const expected = JSON.parse(json);
const calendar = new ICAL.Component(ICAL.parse(ics));
const again = new ICAL.Component(ICAL.parse(calendar.toString()));
for (const [name, read] of [['read', calendar], ['written and read again', again]]) {
  const wrong = differences(read, expected);
  for (const line of wrong.slice(0, MOST_SHOWN)) console.log(`${name}: ${line}`);
  console.log(`ical.js, ${name}: ${expected.length} events, ${wrong.length} differences`);
  if (wrong.length > 0) process.exitCode = 1;
}
