"""Files take their places all or nothing, wherever the process is killed."""

import itertools
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from followthrough.flows.system.restoring import data_lock, swap
from followthrough.kit import data_folder

pytestmark = pytest.mark.pure
CALLS = ("link", "replace", "open", "fsync", "unlink")
OLD, NEW = ("old rows", "old key"), ("new rows", "new key")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(data_folder, "home_folder", lambda: tmp_path)
    (tmp_path / "staged").mkdir()
    return tmp_path


def lay_out(home: Path) -> list[swap.Replacing]:
    for path in home.iterdir():
        if path.is_file():
            path.unlink()
    for name, old, new in zip(("rows", "key"), OLD, NEW, strict=True):
        (home / name).write_text(old)
        (home / "staged" / name).write_text(new)
    (home / "rows-wal").write_text("old log")
    log = swap.Replacing(str(home / "rows-wal"), str(home / "rows.aside-wal"))
    return [*(swap.replacing(home / name, new=home / "staged" / name, mark="x") for name in ("rows", "key")), log]


def found(home: Path) -> tuple[str, str]:
    return (home / "rows").read_text(), (home / "key").read_text()


def killed_at(call: int, what: Callable[[], object]) -> bool:
    """Run `what` in a process that is killed before its call number `call` into the system. False if it ends before."""
    child = os.fork()
    if child == 0:
        left = [call]

        def counted(real: Callable[..., object]) -> Callable[..., object]:
            def one(*args: object, **more: object) -> object:
                left[0] -= 1
                if left[0] == 0:
                    os._exit(9)
                return real(*args, **more)

            return one

        for name in CALLS:
            setattr(os, name, counted(getattr(os, name)))
        what()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


def test_the_new_files_take_their_places_and_the_old_ones_are_kept(home: Path) -> None:
    aside = swap.swap(lay_out(home))
    assert found(home) == NEW
    assert [path.read_text() for path in aside] == [*OLD, "old log"]
    assert not data_lock.is_unfinished() and not (home / "rows-wal").exists()


@pytest.mark.parametrize("has_links", [True, pytest.param(False, marks=pytest.mark.long)])
def test_wherever_it_is_killed_the_old_files_are_put_back(
    home: Path, has_links: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not has_links:
        monkeypatch.setattr(os, "link", no_links)
    unfinished = 0
    for call in itertools.count(1):
        files = lay_out(home)
        if not killed_at(call, partial(swap.swap, files)):
            break
        unfinished += data_lock.is_unfinished()
        for again in itertools.count(1):
            if not killed_at(again, swap.settle):
                break
        assert not data_lock.is_unfinished()
        assert found(home) in (OLD, NEW), call
        if found(home) == OLD:
            assert (home / "rows-wal").read_text() == "old log"
            assert not list(home.glob("*before-restore*"))
    assert unfinished > 4 and found(home) == NEW


def no_links(*names: object) -> None:
    raise OSError("Operation not permitted")


@pytest.mark.parametrize("failing", ["link", "replace", "fsync"])
def test_an_error_puts_the_old_files_back(home: Path, failing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for call in range(1, 7):
        left, real = [call], getattr(os, failing)

        def fails(*args: object, left: list[int] = left, real: Callable[..., object] = real) -> object:
            left[0] -= 1
            if left[0] == 0:
                raise OSError(28, "No space left on device")
            return real(*args)

        files = lay_out(home)
        with monkeypatch.context() as patch:
            patch.setattr(os, failing, fails)
            try:
                swap.swap(files)
            except OSError:
                assert found(home) == OLD
                assert (home / "rows-wal").read_text() == "old log"
            else:
                assert found(home) == NEW
        assert not data_lock.is_unfinished()


def test_without_an_old_file_nothing_is_left_of_the_new_one(home: Path) -> None:
    (home / "staged" / "key").write_text("new key")
    files = [swap.replacing(home / "key", new=home / "staged" / "key", mark="x")]

    def fails(token: str) -> None:
        raise RuntimeError("no rows")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(swap, "is_committed", lambda token: False)
        with pytest.raises(RuntimeError):
            swap.swap(files, fails)
    assert not (home / "key").exists() and not data_lock.is_unfinished()


@pytest.mark.parametrize("is_there", [True, False])
def test_the_token_with_the_rows_says_whether_the_swap_is_done(
    home: Path, is_there: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = lay_out(home)[:2]

    def lost(token: str) -> None:
        monkeypatch.setattr(swap, "is_committed", lambda asked: is_there and asked == token)
        raise ConnectionError("the answer to COMMIT was lost")

    if is_there:
        assert len(swap.swap(files, lost)) == 2
    else:
        with pytest.raises(ConnectionError):
            swap.swap(files, lost)
    assert found(home) == (NEW if is_there else OLD) and not data_lock.is_unfinished()
