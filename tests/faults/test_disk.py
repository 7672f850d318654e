"""A full disk, and folders where nothing may be written: a sentence and exit 1, never a traceback; nothing half."""

import os
import resource
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests import template
from tests.faults.check import check_file, check_forms, check_whole
from tests.faults.installation import OWNER, Installation, given_name, new_installation, new_key, people_file

pytestmark = [pytest.mark.pure, pytest.mark.skipif(not hasattr(os, "killpg"), reason="Windows has no process groups")]


@pytest.fixture
def installation(tmp_path: Path) -> Iterator[Installation]:
    made = new_installation(tmp_path)
    yield made
    made.stop_all()


def no_file_beyond(size: int) -> Callable[[], None]:
    """Let a child process write no file beyond `size` bytes: the disk says no, as a full one does (EFBIG)."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a folder on a disk of 12 MB; the test is skipped where nothing may be mounted."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=12m", "none", str(folder)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("no disk may be mounted here (it needs root)")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_forms_on_a_full_disk_are_kept_and_go_in_once_there_is_room(small_disk: Path) -> None:
    made = new_installation(small_disk)
    filler = small_disk / "filler"
    server = made.start()
    try:
        browser = made.sign_in(server)
        with filler.open("wb", buffering=0) as file, pytest.raises(OSError, match="No space"):
            while file.write(b"x" * 4096):
                pass
        forms = [
            {"line": f"called {given_name(1)} Tester, no answer {'words ' * 300}", "client_key": new_key()}
            for _ in range(40)
        ]
        answers = [(browser.post(server, "/new", form), browser.last) for form in forms]
        refused = [page for status, page in answers if status == 503]
        assert refused and {status for status, _ in answers} <= {303, 503}
        assert all("The disk" in page and "Tester, no answer" in page for page in refused)
        assert browser.get(server, "/")[0] == 200
        filler.unlink()
        for form in forms:
            assert browser.post(server, "/new", form) == 303
        keys = [form["client_key"] for form in forms]
        check_forms(made, keys, keys)
        check_whole(made)
        check_file(made)
    finally:
        made.stop_all()


def test_commands_on_a_full_disk_say_so_and_leave_nothing_half(installation: Installation, tmp_path: Path) -> None:
    file, target = people_file(tmp_path, 3000, first=100), tmp_path / "out" / "backup"
    full = no_file_beyond(100_000)
    for words in (("import", file), ("backup", target), ("demo", "in")):
        done = installation.run(*words, before=full)
        assert done.returncode == 1, (words, done.stdout, done.stderr)
        assert done.stderr.strip().endswith("."), done.stderr
    assert not target.exists()
    assert list(tmp_path.rglob(".backup-*")) == []
    check_file(installation)
    check_whole(installation)


COMMANDS = (
    ("init", *OWNER), ("claim",), ("login-link", "ann@example.com"), ("invite", "ben@example.com"), ("import", "x.csv"),
    ("note", "called Rob"), ("today",), ("undo",), ("find", "rob"), ("people",), ("doctor",), ("demo", "in"),
    ("backup", "b"), ("restore", "b"), ("export", "e"), ("update",), ("serve",), ("worker",), ("tick",), ("members",),
)  # fmt: skip


@pytest.fixture(scope="module")
def unwritable(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation whose folder may only be read; skipped for root where nothing may be mounted."""
    made = new_installation(tmp_path_factory.mktemp("read"))
    folder = str(made.home)
    if os.geteuid() != 0:
        for path in (*made.home.rglob("*"), made.home):
            path.chmod(0o500 if path.is_dir() else 0o400)
        yield made
        return
    if subprocess.run(["mount", "--bind", folder, folder], capture_output=True, check=False).returncode:
        pytest.skip("root writes everywhere, and no folder may be mounted for reading only")
    subprocess.run(["mount", "-o", "remount,ro,bind", folder], check=True)
    yield made
    subprocess.run(["umount", "-l", folder], check=True)


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_every_command_over_a_folder_that_cannot_be_written_says_so(
    unwritable: Installation, words: tuple[str, ...]
) -> None:
    done = unwritable.run(*words)
    assert done.returncode == 1, (done.stdout, done.stderr)
    assert done.stderr.count("\n") == 1 and "can’t be used" in done.stderr, done.stderr


@pytest.mark.parametrize(
    ("zone", "now"), [("Mars/Base", "2026-11-30T10:00"), ("Mars/Base", "2026-11-30T10:00Z"), ("../etc", "0001-01-01"),
                      ("Europe/London", "9999-12-31T23:59"), ("x" * 5000, "2026-11-30T10:00")]
)  # fmt: skip
def test_odd_zones_and_times_are_refused_in_words(tmp_path: Path, zone: str, now: str) -> None:
    made = Installation(template.fill_home(tmp_path / "home"))
    done = made.run("init", "--owner", "ann@example.com", "--country", "GB", "--zone", zone, "--now", now)
    assert done.returncode in (0, 1, 2)
    assert done.returncode == 0 or done.stderr.strip()
    assert "failed inside" not in done.stderr
