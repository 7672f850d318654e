"""Where things stand: the rooms, their floors, and the files that are ours."""

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
    """Each room with its floor, 0 the lowest, as pyproject.toml says."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    return {
        room.strip().removeprefix("followthrough."): floor
        for floor, rooms in enumerate(reversed(layers))
        for room in rooms.split("|")
    }


def rooms() -> set[str]:
    """The packages that are there, whether or not a contract knows them."""
    return {path.parent.name for path in PACKAGE.glob("*/__init__.py")} - {"migrations"}


@cache
def sources(*under: str) -> tuple[Path, ...]:
    folders = [PACKAGE / name for name in under] or [PACKAGE]
    found = {path for folder in folders for path in folder.rglob("*.py") if "migrations" not in path.parts}
    return tuple(sorted(found))


def nodes(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(path.read_text(), str(path)))


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@cache
def tracked() -> tuple[Path, ...]:
    """Files git knows, or would take; without git every file but the set-up's own."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode == 0:
        return tuple(path for line in listed.stdout.splitlines() if (path := ROOT / line).is_file())
    return tuple(path for path in ROOT.rglob("*") if path.is_file() and not {".venv", ".git"} & set(path.parts))
