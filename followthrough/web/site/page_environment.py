"""Jinja's environment, context and compiler with what costs a page the most made cheaper; the pages stay the same."""

from collections.abc import Callable, Iterator, MutableMapping
from functools import lru_cache
from types import FunctionType
from typing import Any

from jinja2 import Environment, Undefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

escaped_text: Callable[[str], Markup] = lru_cache(maxsize=8192)(escape)
# What may be called as it is, unless it says that it wants the context (jinja2.pass_context).
PLAIN = frozenset({Macro, FunctionType, type(escaped_text)})


def shown(value: object) -> str:
    """Return the HTML of a value in a template. Cached: most texts of a page stand on the page before, too."""
    kind = type(value)
    if kind is str:
        return escaped_text(value)  # type: ignore[arg-type]
    return value if kind is Markup else escape(value)  # type: ignore[return-value]


class PageCode(CodeGenerator):
    """Templates call `shown` where Jinja calls `escape`, which makes new markup of what is markup already."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.shown(")


class PageContext(Context):
    """A context that calls macros and functions without asking each of them three times what it wants."""

    def call(self, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        if type(called) not in PLAIN or hasattr(called, "jinja_pass_arg"):
            return super().call(called, *args, **kwargs)
        kwargs.pop("_loop_vars", None)
        kwargs.pop("_block_vars", None)
        return called(*args, **kwargs)


class MissingKey(Undefined):
    """A key that a dict does not have: it can be tested (`{% if row.organization %}`) and is false.

    Printing it raises UndefinedError, and so does any use of a name that is not in the context, so that a typo never
    leaves an empty place on a page.
    """

    def _known(self) -> None:
        if self._undefined_obj is missing:
            self._fail_with_undefined_error()

    def __bool__(self) -> bool:
        self._known()
        return False

    def __iter__(self) -> Iterator[Any]:
        self._known()
        return iter(())

    def __str__(self) -> str:
        return self._fail_with_undefined_error()


class PageEnvironment(Environment):
    """An environment in which `part.pop` on a dict is its key 'pop', not the method of that name."""

    methods = frozenset({"items", "values", "keys", "get"})
    context_class = PageContext
    code_generator_class = PageCode
    shown = staticmethod(shown)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return one dict instead of Jinja's chain: the globals never change, and each import on each page compares
        them."""
        return {**self.globals, **(d or {})}

    def getattr(self, obj: Any, attribute: str) -> Any:
        if type(obj) is not dict:
            try:  # here, because a page reads hundreds of fields, and each call costs
                return getattr(obj, attribute)
            except AttributeError:
                return super().getattr(obj, attribute)
        if attribute in obj:
            return obj[attribute]
        return getattr(obj, attribute) if attribute in self.methods else self.undefined(obj=obj, name=attribute)
