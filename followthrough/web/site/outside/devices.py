"""Which client is signing in, and the cookie by which a person's own device is known again.

The cookie names a device and the accounts that have signed in with it, signed; it lets nobody in. It has limits of its
own (accounts/sign_in_tries.py), so that strangers who guess cannot keep the person out.
"""

from typing import Any
from uuid import uuid4

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponseBase
from django.utils.crypto import salted_hmac

from followthrough.accounts import sign_in_tries
from followthrough.kit.serving import trusted_proxy
from followthrough.web.site.requests import SiteRequest

COOKIE, SALT = "followthrough_device", "followthrough.device"
A_YEAR = 60 * 60 * 24 * 365
MOST_ACCOUNTS = 5
# The client of tries at the old password of somebody who is signed in.
SIGNED_IN = "signed in"


def client_of(request: HttpRequest) -> str:
    """Return the network address of the client."""
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "")
    return trusted_proxy.client_address(request.META.get("REMOTE_ADDR", ""), forwarded, settings.TRUSTED_PROXIES)


def account_key(email: str) -> str:
    return salted_hmac(SALT, email.strip().lower()).hexdigest()


def device_of(request: HttpRequest) -> dict[str, Any]:
    """Return {id, accounts} of the cookie; without a valid one an id and no accounts."""
    try:
        kept = signing.loads(request.COOKIES.get(COOKIE, ""), salt=SALT, max_age=A_YEAR)
        return {"id": str(kept["id"]), "accounts": [str(key) for key in kept["accounts"]]}
    except (signing.BadSignature, KeyError, TypeError, ValueError):
        return {"id": uuid4().hex, "accounts": []}


def remember_device(request: HttpRequest, answer: HttpResponseBase, email: str) -> None:
    """Set the cookie: this account has signed in here."""
    device, key = device_of(request), account_key(email)
    device["accounts"] = [key, *(one for one in device["accounts"] if one != key)][:MOST_ACCOUNTS]
    answer.set_cookie(
        COOKIE,
        signing.dumps(device, salt=SALT),
        max_age=A_YEAR,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def take_try(request: SiteRequest, email: str, *, client: str = "") -> bool:
    """Count a try at the password of `email`; False when there were too many. Call `forget_try` if it was right."""
    device, key = device_of(request), account_key(email)
    is_known = bool(client) or key in device["accounts"]
    client = client or (f"device {device['id']}" if is_known else client_of(request))
    pk = sign_in_tries.begin_try(key, client[:64], is_known=is_known, now=request.now)
    request.sign_in_try = pk
    return pk is not None


def forget_try(request: SiteRequest) -> None:
    """Do not count the try of this request: its password was right."""
    if request.sign_in_try is not None:
        sign_in_tries.forget_try(request.sign_in_try)
        request.sign_in_try = None
