"""No file of the repository names the machine it was written on."""

import re

import pytest

from tests.house import places

pytestmark = pytest.mark.pure
# Home folders, temporary and work folders of a machine; where packages are mirrored; secrets.
PATHS = re.compile(rb"/(?:home/[a-z]|root/|Users/[A-Za-z]|work/|opt/(?:pypi|wheels))")
INDEXES = re.compile(rb"index-url|PIP_INDEX|UV_INDEX|find-links", re.IGNORECASE)
KEYS = re.compile(rb"-----BEGIN [A-Z ]*PRIVATE KEY-----")
# Files with text of others: the lock file, the license, test data.
LEFT = ("uv.lock", "LICENSE", "tests/data/", "docs/pictures/")


def test_no_tracked_file_names_this_machine() -> None:
    found = []
    for path in places.tracked():
        name = places.named(path)
        if name.startswith(LEFT) or path == places.ROOT / "tests" / "house" / "test_files.py":
            continue
        text = path.read_bytes()
        found += [f"{name}: {hit.group().decode()}" for rule in (PATHS, INDEXES, KEYS) if (hit := rule.search(text))]
    assert found == []


def test_the_lock_names_only_the_public_index() -> None:
    hosts = set(re.findall(r"https?://([^/\"]+)", (places.ROOT / "uv.lock").read_text()))
    assert hosts <= {"pypi.org", "files.pythonhosted.org"}


def test_the_package_has_no_data_files() -> None:
    assert [
        places.named(path) for path in places.tracked() if path.suffix in (".sqlite3", ".db", ".followthrough")
    ] == []
