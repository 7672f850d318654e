"""Links that hand our words to the person's own programs: mailto (RFC 6068), sms (RFC 5724), tel (RFC 3966).

An address or number that cannot be one gives an empty string, so that a page leaves the link out.
"""

import re
from urllib.parse import quote

# RFC 6068 section 2: these may stand as they are in an address; everything else is percent-encoded.
ADDRESS_SAFE = "@.-_~!$*'"
EXTENSION = re.compile(r"(?:;ext=|ext\.?|extension|x|#)\s*(\d+)\s*$", re.IGNORECASE)


def mailto(*addresses: str, subject: str = "", body: str = "") -> str:
    """'mailto:rob@example.com?subject=As%20promised&body=Good%20morning%0D%0A...'; several stand between commas."""
    plain = [address.strip() for address in addresses]
    if not plain or any("@" not in one[1:-1] or re.search(r"[\s,<>]", one) for one in plain):
        return ""
    fields = [("subject", " ".join(subject.split())), ("body", _lines(body))]
    query = "&".join(f"{name}={_encoded(value)}" for name, value in fields if value)
    return "mailto:" + ",".join(quote(one, safe=ADDRESS_SAFE) for one in plain) + (f"?{query}" if query else "")


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
    plain = number.strip()
    found = EXTENSION.search(plain)
    extension = found[1] if found and re.search(r"\d", plain[: found.start()]) else ""
    head = plain[: found.start()] if found and extension else plain
    # '+44 (0)20': the zero in brackets is dialled only without the country code.
    head = head.replace("(0)", "") if head.startswith("+") else head
    digits = re.sub(r"\D", "", head)
    return (f"+{digits}" if head.startswith("+") and digits else digits), extension


def _encoded(value: str) -> str:
    return quote(value, safe="")


def _lines(value: str) -> str:
    """Line breaks as RFC 6068 section 5 wants them: CRLF."""
    return re.sub(r"\r\n|\r|\n", "\r\n", value)
