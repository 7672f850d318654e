"""Limits on guessing passwords. The tries are rows, so the limits hold across processes and restarts.

A try is counted before the password is looked at, so that tries at the same moment count too, and is forgotten when the
password was right. A client is an address or, where the person has signed in before, the device; strangers' tries never
keep a person out on a device of their own.
"""

from datetime import datetime, timedelta

from django.db.models import Count, Max, Q

from followthrough.accounts.models import SignInTry
from followthrough.kit.serving import trusted_proxy

WINDOW = timedelta(minutes=5)
# Tries within WINDOW: of one client for one account; for one account from all unknown clients; of one client for all
# accounts; and of all unknown clients, beyond which they are answered one after the other.
PAIR, ACCOUNT, CLIENT, EVERYBODY = 5, 20, 20, 300
PACE = timedelta(seconds=1)


def begin_try(account: str, client: str, *, is_known: bool, now: datetime) -> int | None:
    """Count a try. Returns its id, None when there were too many; a refused try does not count.

    `is_known`: the person signed in with this client before.
    """
    SignInTry.objects.filter(at__lt=now - WINDOW).delete()
    row = SignInTry.objects.create(account=account, client=client, is_known=is_known, at=now)
    if is_too_many(row, now):
        row.delete()
        return None
    return row.pk


def forget_try(pk: int) -> None:
    """Do not count a try whose password was right, nor the earlier ones of the same client for that account."""
    row = SignInTry.objects.filter(pk=pk).first()
    if row:
        SignInTry.objects.filter(account=row.account, client=row.client).delete()


def is_too_many(row: SignInTry, now: datetime) -> bool:
    """True if the try is beyond a limit. One statement, over the tries of the last minutes."""
    ours, unknown = Q(account=row.account), Q(is_known=False)
    recent = SignInTry.objects.filter(at__gt=now - WINDOW, at__lte=now)
    counts = recent.aggregate(
        pair=Count("pk", filter=ours & Q(client=row.client)),
        account=Count("pk", filter=ours & unknown),
        client=Count("pk", filter=Q(client=row.client)),
        everybody=Count("pk", filter=unknown),
        last=Max("at", filter=unknown & ~Q(pk=row.pk)),
    )
    if counts["pair"] > PAIR:
        return True
    if row.is_known:
        return False
    # Everybody behind a proxy that was not named has an address of this machine.
    is_crowd = counts["client"] > CLIENT and not trusted_proxy.is_loopback(row.client)
    is_flood = counts["everybody"] > EVERYBODY and now - counts["last"] < PACE
    return bool(counts["account"] > ACCOUNT or is_crowd or is_flood)
