"""Lock a file for one process at a time."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from followthrough.kit.locks import file_lock, try_lock

pytestmark = pytest.mark.pure

HOLD = """
import sys, time
from pathlib import Path
from followthrough.kit.locks import file_lock, try_lock
lock = file_lock(Path(sys.argv[1]))
print(try_lock(lock), flush=True)
time.sleep(60)
"""


def test_a_second_owner_gets_the_lock_only_after_the_first_released_it(tmp_path: Path) -> None:
    ann, ben = file_lock(tmp_path / "lock"), file_lock(tmp_path / "lock")
    assert try_lock(ann) and not try_lock(ben)
    ann.release()
    assert try_lock(ben)


def test_asking_twice_takes_the_lock_once(tmp_path: Path) -> None:
    ann, ben = file_lock(tmp_path / "lock"), file_lock(tmp_path / "lock")
    assert try_lock(ann) and try_lock(ann)
    ann.release()
    assert try_lock(ben)


def test_a_killed_process_leaves_no_lock_behind(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with subprocess.Popen([sys.executable, "-c", HOLD, str(path)], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None and other.stdout.readline() == "True\n"
        assert not try_lock(file_lock(path))
        other.kill()
    assert try_lock(file_lock(path))


def test_only_the_owner_can_read_the_lock_file(tmp_path: Path) -> None:
    lock = file_lock(tmp_path / "lock")
    assert try_lock(lock)
    assert stat.S_IMODE((tmp_path / "lock").stat().st_mode) == 0o600
