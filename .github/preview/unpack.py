"""Takes the site of a pull request out of an archive that nobody vouches for.

    unpack.py ARCHIVE FOLDER OUT

Everything in the archive must lie below FOLDER and be a static file with an ordinary name; else
nothing is kept. OUT, which must not exist, gets what lies below FOLDER.
"""

import re
import shutil
import stat
import sys
import zipfile
from pathlib import Path, PurePosixPath

# What browsers are given. No `_headers`, `_redirects` or `CNAME`, which hosts would obey.
ENDINGS = {
    ".atom", ".avif", ".css", ".html", ".ico", ".ics", ".jpg", ".js", ".json", ".png", ".svg", ".txt",
    ".wasm", ".webmanifest", ".webp", ".xml",
}  # fmt: skip
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,127}")
MOST_FILES = 20_000
MOST_BYTES = 500 * 1024 * 1024
MOST_BYTES_OF_ONE = 20 * 1024 * 1024


class Refused(Exception):
    """What is wrong with the archive."""


def place(entry, folder):
    """The path of an entry below the folder."""
    shown = repr(entry.filename[:200])
    if stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG):
        raise Refused(f"{shown} is not a file")
    if entry.flag_bits & 1:
        raise Refused(f"{shown} is encrypted")
    if not entry.filename.startswith(folder + "/"):
        raise Refused(f"{shown} does not lie below {folder}")
    parts = entry.filename.removeprefix(folder + "/").split("/")
    if len(parts) > 10 or not all(NAME.fullmatch(part) for part in parts):
        raise Refused(f"{shown} is no ordinary name")
    if PurePosixPath(parts[-1]).suffix not in ENDINGS:
        raise Refused(f"{shown} is no static file")
    return PurePosixPath(*parts)


def copy(source, target, left):
    """Copies a stream to a new file; what it says of its own length is not believed."""
    target.parent.mkdir(parents=True, exist_ok=True)
    count = 0
    with target.open("xb") as out:
        while block := source.read(1 << 16):
            count += len(block)
            if count > min(left, MOST_BYTES_OF_ONE):
                raise Refused(f"{target.name} is too large")
            out.write(block)
    return count


def unpack(archive, folder, out):
    """Unpacks the archive and says how many files there were."""
    with zipfile.ZipFile(archive) as entries:
        files = [entry for entry in entries.infolist() if not entry.filename.endswith("/")]
        if not 0 < len(files) <= MOST_FILES:
            raise Refused(f"it has {len(files)} files")
        places = [place(entry, folder) for entry in files]
        # On some machines two names that differ in case are one.
        if len({str(path).lower() for path in places}) < len(places):
            raise Refused("it has two files of one name")
        left = MOST_BYTES
        for entry, path in zip(files, places):
            with entries.open(entry) as source:
                left -= copy(source, out / path, left)
    return len(files)


def main(archive, folder, out):
    out = Path(out)
    out.mkdir(parents=True)
    try:
        print(unpack(archive, folder, out), "files")
    except Exception as why:  # whatever is wrong with it, nothing is kept
        shutil.rmtree(out)
        sys.exit(f"the archive is refused: {why}")


if __name__ == "__main__":
    main(*sys.argv[1:])
