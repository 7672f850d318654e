"""The Jinja2 environment of the pages: it escapes, refuses unknown names, and treats a missing key of a dict as
false."""

from functools import cache, lru_cache
from typing import Any

from django.templatetags.static import static
from jinja2 import Environment
from jinja2.runtime import Macro
from markupsafe import Markup, escape

from followthrough.kit.dates.mail_word import letter_words
from followthrough.kit.dates.style import cached_in_style, current_style
from followthrough.kit.dates.words import birthday_words
from followthrough.web.site import shortcuts
from followthrough.web.site.addresses import url
from followthrough.web.site.page_environment import MissingKey, PageEnvironment

# Linked one by one instead of by @import, so that the browser requests all at once. tokens.css declares the layers.
STYLES = tuple(
    f"css/{name}.css"
    for name in (
        *("site/tokens", "site/fonts", "site/base", "site/shell", "site/controls", "site/caps", "today/ledger"),
        *("followup/sentence", "followup/person", "followup/outcome", "site/fields", "line/quick_line", "site/popover"),
        *("site/small", "site/messages", "contact/contact", "today/focus", "people/tables", "people/find"),
        *("duplicates/duplicates", "contact/edit", "imports/import", "people/sorting", "people/picking"),
        *(
            "account/sign_in",
            "sequences/sequences",
            "upcoming/upcoming",
            "plan/plan",
            "events/events",
            "message_templates/message_templates",
            "answer/answer",
            "materials/materials",
            "letters/letters",
        ),
        *("site/states", "site/print"),
    )
)
# The files that every page needs; the browser fetches them before it has read the style sheets.
FONTS = ("fonts/followthrough-serif-latin.woff2", "fonts/followthrough-sans-latin.woff2")


@cache
def asset(path: str) -> str:
    """Return the address of a file under static/, with its hash once files are collected; constant in a process."""
    return static(path)


@lru_cache(maxsize=512)
def icon(name: str, label: str = "") -> Markup:
    """Return the SVG of a symbol of static/icons.svg; without a label it is decoration beside a word."""
    spoken = Markup('role="img" aria-label="{}"').format(label) if label else Markup('aria-hidden="true"')
    return Markup('<svg class="i" {}><use href="{}#{}"/></svg>').format(spoken, asset("icons.svg"), name)


@cached_in_style(maxsize=4096)
def cached_part(macro: Macro, *args: Any) -> Markup:
    """Return the HTML of a macro, cached by its arguments: after each Enter all rows of Today but one are
    the same, and all lines of a timeline."""
    return Markup(macro(*args))  # noqa: S704  a macro's own markup


def date_locale() -> str:
    """Return the locale in which scripts write a date that was picked: as the pages write theirs."""
    return "en-US" if current_style().month_first else "en-GB"


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
        static=asset,
        url=url,
        icon=icon,
        cached=cached_part,
        styles=STYLES,
        fonts=FONTS,
        key_table=shortcuts.by_scope(),
        usual_keys=shortcuts.usual_keys(),
        date_locale=date_locale,
        birthday_words=birthday_words,
    )
    env.filters["underlined"], env.filters["letters"] = underlined, letter_words
    return env
