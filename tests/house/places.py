"""The rooms, their layers, and the files of the repository."""

import ast
import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "followthrough"


@cache
def floors() -> dict[str, int]:
    """Each room with the number of its layer in pyproject.toml, 0 the lowest."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    return {
        room.strip().removeprefix("followthrough."): floor
        for floor, rooms in enumerate(reversed(layers))
        for room in rooms.split("|")
    }


def rooms() -> set[str]:
    """The packages that exist, with or without a layer."""
    return {path.parent.name for path in PACKAGE.glob("*/__init__.py")} - {"migrations"}


@cache
def sources(*under: str) -> tuple[Path, ...]:
    folders = [PACKAGE / name for name in under] or [PACKAGE]
    found = {path for folder in folders for path in folder.rglob("*.py") if "migrations" not in path.parts}
    return tuple(sorted(found))


@cache
def tree(path: Path) -> ast.Module:
    """The file as Python reads it, once for all tests of the house. Change nothing in it."""
    return ast.parse(path.read_text(), str(path))


def nodes(path: Path) -> Iterator[ast.AST]:
    return ast.walk(tree(path))


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@cache
def tracked() -> tuple[Path, ...]:
    """The files that git tracks or would add; without git every file outside .venv and .git."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode == 0:
        return tuple(path for line in listed.stdout.splitlines() if (path := ROOT / line).is_file())
    return tuple(path for path in ROOT.rglob("*") if path.is_file() and not {".venv", ".git"} & set(path.parts))
