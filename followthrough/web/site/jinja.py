"""The Jinja2 environment of the pages: it escapes, refuses unknown names, and treats a missing key of a dict as
false."""

from collections.abc import Iterator, MutableMapping
from functools import cache, lru_cache
from typing import Any

from django.templatetags.static import static
from jinja2 import Environment, Undefined
from jinja2.runtime import Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

from followthrough.web.site import shortcuts
from followthrough.web.site.addresses import url

# Linked one by one instead of by @import, so that the browser requests all at once. tokens.css declares the layers.
STYLES = tuple(
    f"css/{name}.css"
    for name in (
        *("site/tokens", "site/fonts", "site/base", "site/shell", "site/controls", "site/caps", "today/ledger"),
        *("followup/sentence", "followup/person", "followup/outcome", "site/fields", "line/quick_line", "site/popover"),
        *("site/small", "site/messages", "contact/contact", "today/focus", "people/tables", "people/find"),
        *("duplicates/duplicates", "contact/edit", "imports/import", "people/sorting", "account/sign_in"),
        *("site/states", "site/print"),
    )
)
# The files that every page needs; the browser fetches them before it has read the style sheets.
FONTS = ("fonts/followthrough-serif-latin.woff2", "fonts/followthrough-sans-latin.woff2")


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


@cache
def asset(path: str) -> str:
    """Return the address of a file under static/, with its hash once files are collected; constant in a process."""
    return static(path)


@lru_cache(maxsize=512)
def icon(name: str, label: str = "") -> Markup:
    """Return the SVG of a symbol of static/icons.svg; without a label it is decoration beside a word."""
    spoken = Markup('role="img" aria-label="{}"').format(label) if label else Markup('aria-hidden="true"')
    return Markup('<svg class="i" {}><use href="{}#{}"/></svg>').format(spoken, asset("icons.svg"), name)


@lru_cache(maxsize=4096)
def cached_part(macro: Macro, *args: Any) -> Markup:
    """Return the HTML of a macro, cached by its arguments: after each Enter all rows of Today but one are
    the same, and all lines of a timeline."""
    return Markup(macro(*args))  # noqa: S704  a macro's own markup


def underlined(label: str, key: str) -> Markup:
    """Return 'P<u>l</u>an' for 'Plan' and 'L': the letter that follows G."""
    at = label.casefold().find(key.casefold())
    if not key or at < 0:
        return escape(label)
    return Markup("{}<u>{}</u>{}").format(label[:at], label[at], label[at + 1 :])


def environment(**options: Any) -> Environment:
    """Make the environment, for settings.TEMPLATES; `options` come from Django (loader, autoescape, reload)."""
    settings = {"autoescape": True} | options | {"undefined": MissingKey, "trim_blocks": True, "lstrip_blocks": True}
    env = PageEnvironment(**settings)
    env.globals.update(
        static=asset, url=url, icon=icon, cached=cached_part, styles=STYLES, fonts=FONTS, key_table=shortcuts.by_scope()
    )
    env.filters["underlined"] = underlined
    return env
