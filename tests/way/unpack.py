"""What `.github/preview/unpack.py` takes out of an archive, and what it refuses."""

import importlib.util
import io
import stat
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.dont_write_bytecode = True
spec = importlib.util.spec_from_file_location("unpack", ROOT / ".github/preview/unpack.py")
unpack = importlib.util.module_from_spec(spec)
spec.loader.exec_module(unpack)

FOLDER = "naname-previews/pr-7"


def archive(entries):
    """An archive of names and contents; an entry may be a ZipInfo."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for entry, content in entries:
            made.writestr(entry, content)
    out.seek(0)
    return out


class Unpack(unittest.TestCase):
    def setUp(self):
        self.place = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.out = self.place / "out"

    if not hasattr(unittest.TestCase, "enterContext"):  # before Python 3.11

        def enterContext(self, manager):
            self.addCleanup(manager.__exit__, None, None, None)
            return manager.__enter__()

    def refused(self, entries, why):
        with self.assertRaises(SystemExit) as stop:
            unpack.main(archive(entries), FOLDER, self.out)
        self.assertIn(why, str(stop.exception))
        self.assertEqual(list(self.place.iterdir()), [], "something is left")

    def test_a_site_is_taken(self):
        names = ["index.html", "events/index.html", "client-0a_bg.wasm", "feed.atom", "en/all.ics"]
        unpack.main(archive([(f"{FOLDER}/{name}", name) for name in names]), FOLDER, self.out)
        files = sorted(path.relative_to(self.out).as_posix() for path in self.out.rglob("*.*"))
        self.assertEqual(files, sorted(names))
        self.assertEqual((self.out / "events/index.html").read_text(), "events/index.html")

    def test_what_is_no_page_is_refused(self):
        for name, why in [
            ("index.html/../../../../evil.html", "no ordinary name"),
            ("../pr-8/index.html", "no ordinary name"),
            (".git/config.txt", "no ordinary name"),
            (".htaccess", "no ordinary name"),
            ("a b.html", "no ordinary name"),
            ("港.html", "no ordinary name"),
            ("a\\..\\b.html", "no ordinary name"),
            ("_headers", "no ordinary name"),
            ("CNAME", "no static file"),
            ("run.php", "no static file"),
            ("run.sh", "no static file"),
            ("a/" * 11 + "a.html", "no ordinary name"),
        ]:
            with self.subTest(name):
                self.refused([(f"{FOLDER}/index.html", "x"), (f"{FOLDER}/{name}", "x")], why)

    def test_what_lies_elsewhere_is_refused(self):
        for name in ["index.html", "/etc/index.html", "naname-previews/pr-77/index.html"]:
            with self.subTest(name):
                self.refused([(name, "x")], "does not lie below")

    def test_a_link_is_refused(self):
        link = zipfile.ZipInfo(f"{FOLDER}/index.html")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        self.refused([(link, "/etc/passwd")], "is not a file")

    def test_what_is_too_much_is_refused(self):
        unpack.MOST_BYTES_OF_ONE = 1000
        self.addCleanup(setattr, unpack, "MOST_BYTES_OF_ONE", 20 * 1024 * 1024)
        self.refused([(f"{FOLDER}/a.html", "x" * 1001)], "too large")
        unpack.MOST_BYTES = 1500
        self.addCleanup(setattr, unpack, "MOST_BYTES", 500 * 1024 * 1024)
        self.refused([(f"{FOLDER}/{name}.html", "x" * 900) for name in "ab"], "too large")
        unpack.MOST_FILES = 2
        self.addCleanup(setattr, unpack, "MOST_FILES", 20_000)
        self.refused([(f"{FOLDER}/{name}.html", "x") for name in "abc"], "it has 3 files")

    def test_names_that_are_one_on_some_machines_are_refused(self):
        self.refused([(f"{FOLDER}/a.html", "x"), (f"{FOLDER}/A.html", "x")], "two files of one name")
        self.refused([(f"{FOLDER}/a.html", "x"), (f"{FOLDER}/a.html/b.html", "x")], "refused")

    def test_what_is_no_archive_is_refused(self):
        with self.assertRaises(SystemExit):
            unpack.main(io.BytesIO(b"not a zip"), FOLDER, self.out)
        self.refused([], "0 files")
        whole = archive([(f"{FOLDER}/a.html", "x" * 100_000)]).getvalue()
        broken = io.BytesIO(whole[:60] + b"\xff" * 20 + whole[80:])
        with self.assertRaises(SystemExit):
            unpack.main(broken, FOLDER, self.out)
        self.assertFalse(self.out.exists())


if __name__ == "__main__":
    unittest.main()
