"""Reads a calendar with the parser `icalendar`, and compares it with what should be read.

Arguments: the calendar and the expected events, as `tests/site/random_events.rs` leaves them. The
calendar is read, written by the parser, and read again: both times nothing may be lost or changed.
"""

import datetime
import json
import sys

import icalendar

MOST_SHOWN = 5


def text(component, name):
    value = component.get(name)
    return None if value is None else str(value)


def moment(component, name):
    value = component.get(name)
    if value is None:
        return None
    value = value.dt
    if not isinstance(value, datetime.datetime):
        return value.isoformat()
    assert value.utcoffset() == datetime.timedelta(0), f"{name} is not in UTC"
    return value.strftime("%Y-%m-%dT%H:%M:%SZ")


def categories(component):
    value = component.get("CATEGORIES")
    return [] if value is None else [str(one) for one in value.cats]


def event(component):
    if component.errors:
        raise ValueError(f"{component.get('UID')}: {component.errors}")
    found = {name: text(component, name) for name in ("uid", "summary", "description", "location", "url", "status")}
    found["start"] = moment(component, "DTSTART")
    found["end"] = moment(component, "DTEND")
    found["categories"] = categories(component)
    return found


def differences(calendar, expected):
    if calendar.errors:
        yield f"the calendar: {calendar.errors}"
    found = {}
    for component in calendar.walk("VEVENT"):
        one = event(component)
        if one["uid"] in found:
            yield f"{one['uid']} is there twice"
        found[one["uid"]] = one
    for wanted in expected:
        one = found.pop(wanted["uid"], {})
        for name, value in wanted.items():
            if one.get(name) != value:
                yield f"{wanted['uid']}: {name} is {one.get(name)!r}, not {value!r}"
    for uid in found:
        yield f"{uid} was never there"


def main():
    with open(sys.argv[1], "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    with open(sys.argv[2], encoding="utf-8") as file:
        expected = json.load(file)
    again = icalendar.Calendar.from_ical(calendar.to_ical())
    failed = False
    for name, read in (("read", calendar), ("written and read again", again)):
        wrong = list(differences(read, expected))
        failed = failed or bool(wrong)
        for line in wrong[:MOST_SHOWN]:
            print(f"{name}: {line}")
        print(f"icalendar {icalendar.__version__}, {name}: {len(expected)} events, {len(wrong)} differences")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
