"""The wheel alone, in an empty folder: it holds all that the product needs, and starts without a repository around it.

Nothing comes from a network: the wheel is built by the build backend in this environment, and its packages are those
of this environment.
"""

import re
import subprocess
import sys
import sysconfig
import urllib.request
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house import places
from tests.serve.served import PATIENCE, Served, own_environment

pytestmark = pytest.mark.pure


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], cwd=places.ROOT, check=True,
        capture_output=True, timeout=PATIENCE,
    )  # fmt: skip
    return next(folder.glob("followthrough-*.whl"))


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command `followthrough` of a fresh environment that holds the wheel."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=False)
    python, packages = folder / "bin" / "python", next(folder.glob("lib/python*/site-packages"))
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(packages)
    # A folder named in a .pth file is searched, but its own .pth files are not read: so nothing leads to this clone.
    (packages / "packages.pth").write_text(sysconfig.get_paths()["purelib"])
    entry = re.search(r"^followthrough = (\S+):(\S+)$", next(packages.glob("*/entry_points.txt")).read_text(), re.M)
    assert entry
    script = python.with_name("followthrough")
    script.write_text(f"#!{python}\nimport sys\nfrom {entry[1]} import {entry[2]}\nsys.exit({entry[2]}())\n")
    script.chmod(0o755)
    return script


@pytest.fixture
def served(program: Path, tmp_path: Path) -> Iterator[Served]:
    """`followthrough` without a word, started in an empty folder, with the data where the platform keeps data."""
    (tmp_path / "empty").mkdir()
    one = Served(
        Path(), command=[str(program)], folder=tmp_path / "empty",
        environment={"HOME": str(tmp_path), "XDG_DATA_HOME": "", "FOLLOWTHROUGH_HOME": ""},
    )  # fmt: skip
    yield one
    one.stop()


def test_the_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        names = set(packed.namelist())
    ours = {places.named(path) for path in places.tracked() if places.PACKAGE in path.parents}
    assert ours - names == set()
    assert {name.split("/")[0].partition("-")[0] for name in names} == {"followthrough"}
    assert "followthrough/py.typed" in names


def test_it_serves_the_claim_page_with_its_styles_and_scripts(served: Served, tmp_path: Path) -> None:
    claim = re.search(r"http\S+/claim/\S+", served.said)
    assert claim
    page = urllib.request.urlopen(claim[0], timeout=PATIENCE).read().decode()
    assert "<h1" in page
    linked = re.findall(r'(?:href|src)="(/static/[^"]+)"', page)
    assert any(name.endswith(".css") for name in linked) and any(name.endswith(".js") for name in linked)
    for name in linked:
        assert urllib.request.urlopen(served.url + name.partition("#")[0], timeout=PATIENCE).status == 200
    assert (tmp_path / ".local/share/followthrough/followthrough.sqlite3").exists()
    assert list((tmp_path / "empty").iterdir()) == []


@pytest.mark.parametrize("words", [["--help"], ["doctor", "--help"]])
def test_help_needs_no_data(program: Path, tmp_path: Path, words: list[str]) -> None:
    said = subprocess.run([program, *words], cwd=tmp_path, env=own_environment(HOME=str(tmp_path)), check=True,
                          capture_output=True, text=True, timeout=PATIENCE).stdout  # fmt: skip
    assert said.startswith("usage: followthrough")
    assert list(tmp_path.iterdir()) == []


def test_what_is_installed_is_the_wheel_and_not_this_clone(program: Path, tmp_path: Path) -> None:
    found = subprocess.run([program.with_name("python"), "-c", "import followthrough; print(followthrough.__file__)"],
                           cwd=tmp_path, env=own_environment(), check=True, capture_output=True, text=True)  # fmt: skip
    assert str(program.parents[1]) in found.stdout
