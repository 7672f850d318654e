"""Links that pass our words to the member's own programs: mailto (RFC 6068), sms (RFC 5724), tel (RFC 3966).

An invalid address or number gives '', so that a page leaves the link out.
"""

import re
from urllib.parse import quote

# Not percent-encoded in an address (RFC 6068 section 2).
ADDRESS_SAFE = "@.-_~!$*'"
EXTENSION = re.compile(r"(?:;ext=|ext\.?|extension|x|#)\s*(\d+)\s*$", re.IGNORECASE)


def mailto(*addresses: str, subject: str = "", body: str = "") -> str:
    """'mailto:rob@example.com?subject=As%20promised&body=Good%20morning%0D%0A...'; commas between several addresses."""
    trimmed = [address.strip() for address in addresses]
    if not trimmed or any("@" not in one[1:-1] or re.search(r"[\s,<>]", one) for one in trimmed):
        return ""
    fields = [("subject", " ".join(subject.split())), ("body", _lines(body))]
    query = "&".join(f"{name}={_encoded(value)}" for name, value in fields if value)
    return "mailto:" + ",".join(quote(one, safe=ADDRESS_SAFE) for one in trimmed) + (f"?{query}" if query else "")


def sms(number: str, *, body: str = "") -> str:
    """'sms:+15550142?body=Hello%20Rob'"""
    digits, _ = _number(number)
    if not digits:
        return ""
    return f"sms:{digits}" + (f"?body={_encoded(_lines(body))}" if body else "")


def tel(number: str) -> str:
    """'tel:+15550142', with an extension 'tel:+15550142;ext=23'."""
    digits, extension = _number(number)
    if not digits:
        return ""
    return f"tel:{digits}" + (f";ext={extension}" if extension else "")


def _number(number: str) -> tuple[str, str]:
    """The digits to dial, with '+' for an international number, and the extension."""
    trimmed = number.strip()
    found = EXTENSION.search(trimmed)
    extension = found[1] if found and re.search(r"\d", trimmed[: found.start()]) else ""
    head = trimmed[: found.start()] if found and extension else trimmed
    # '+44 (0)20': the zero in brackets is dialled only without the country code.
    head = head.replace("(0)", "") if head.startswith("+") else head
    digits = re.sub(r"\D", "", head)
    return (f"+{digits}" if head.startswith("+") and digits else digits), extension


def _encoded(value: str) -> str:
    return quote(value, safe="")


def _lines(value: str) -> str:
    """The text with line breaks as CRLF (RFC 6068 section 5)."""
    return re.sub(r"\r\n|\r|\n", "\r\n", value)
