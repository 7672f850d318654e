"""Followthrough as a program that dies at a named point. Tests start it; the product knows nothing of it.

`FAULT=module:function:N` in the environment: the process group is killed (SIGKILL) when the N-th call of that function
returns, before anything else happens. For a context manager `FAULT=...:N` counts its ends.
"""

import os
import signal
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

from followthrough.__main__ import main
from followthrough.cli.run import set_up_django


def dies_after(function: Callable[..., Any], calls: int) -> Callable[..., Any]:
    """Return the function; when its call number `calls` returns, everything of this program is killed."""
    left = [calls]

    def run(*args: Any, **more: Any) -> Any:
        result = function(*args, **more)
        left[0] -= 1
        if left[0] == 0:
            os.killpg(os.getpgid(0), signal.SIGKILL)
        return result

    return run


def set_fault(named: str) -> None:
    """Put the fault in place. Raises AttributeError for a point that does not exist any more."""
    module_name, path, calls = named.split(":")
    holder: Any = import_module(module_name)
    *outer, name = path.split(".")
    for each in outer:
        holder = getattr(holder, each)
    setattr(holder, name, dies_after(getattr(holder, name), int(calls)))


if __name__ == "__main__":
    if fault := os.environ.get("FAULT"):
        set_up_django(every_app=True)
        set_fault(fault)
    sys.exit(main())
