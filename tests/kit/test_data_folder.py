"""The data folder and the key file: made on first use, and refused in words when they cannot be used."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from followthrough.kit import data_folder
from followthrough.kit.errors import Refused

pytestmark = pytest.mark.pure


@pytest.fixture(autouse=True)
def uncached() -> Iterator[None]:
    """Read the environment again in each test, and the suite's own afterwards."""
    data_folder.home_folder.cache_clear()
    data_folder.secret_key.cache_clear()
    yield
    data_folder.home_folder.cache_clear()
    data_folder.secret_key.cache_clear()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FOLLOWTHROUGH_HOME", str(tmp_path / "new" / "home"))
    monkeypatch.delenv("FOLLOWTHROUGH_KEY_FILE", raising=False)
    return tmp_path / "new" / "home"


def test_folder_and_key_are_made_for_their_owner_only(home: Path) -> None:
    assert data_folder.home_folder() == home
    assert len(data_folder.secret_key()) >= data_folder.SHORTEST_KEY
    assert [stat.S_IMODE(path.stat().st_mode) for path in (home, home / "key")] == [0o700, 0o600]


def test_a_relative_folder_stays_where_it_was_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FOLLOWTHROUGH_HOME", "data")
    assert data_folder.home_folder() == tmp_path / "data"


@pytest.mark.parametrize("below", ["", "/below"])
def test_a_file_is_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, below: str) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("FOLLOWTHROUGH_HOME", str(tmp_path / "file") + below)
    with pytest.raises(Refused, match="FOLLOWTHROUGH_HOME") as refused:
        data_folder.home_folder()
    assert str(tmp_path / "file") in refused.value.why


def test_a_folder_that_cannot_be_written_to_is_refused(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(Refused, match="nothing may be written there"):
        data_folder.home_folder()


@pytest.mark.parametrize("name", ["FOLLOWTHROUGH_HOME", "FOLLOWTHROUGH_KEY_FILE"])
def test_the_home_of_nobody_is_refused(home: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "~nobody-of-this-name/data")
    with pytest.raises(Refused, match=name):
        data_folder.secret_key()


@pytest.mark.parametrize("content", [b"short", b"", b"\xff\xfe" * 40], ids=["short", "empty", "no text"])
def test_a_key_that_is_no_key_is_refused(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    (tmp_path / "key").write_bytes(content)
    monkeypatch.setenv("FOLLOWTHROUGH_KEY_FILE", str(tmp_path / "key"))
    with pytest.raises(Refused, match=str(tmp_path / "key")):
        data_folder.secret_key()


def test_a_folder_is_no_key_file(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOLLOWTHROUGH_KEY_FILE", str(tmp_path))
    with pytest.raises(Refused, match="FOLLOWTHROUGH_KEY_FILE"):
        data_folder.secret_key()
