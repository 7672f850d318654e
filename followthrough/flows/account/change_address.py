"""Change the e-mail address with which a person signs in."""

from django.db import IntegrityError

from followthrough.accounts.models import User
from followthrough.flows.account.open_workspace import email_error
from followthrough.flows.account.own_account import NOT_YOURS
from followthrough.flows.base.invalid import InvalidFields, refuse_invalid
from followthrough.flows.base.repeat import again_if_ended
from followthrough.kit import tx
from followthrough.words.en.flows import account as say

TAKEN = say.EMAIL_TAKEN


def change_address(user: User, email: str, *, password: str) -> None:
    """Save the new address. Raises InvalidFields for a wrong password, a wrong address, and one that is taken."""
    refuse_invalid(
        {"email": email_error(email.strip().lower()), "password": "" if user.check_password(password) else NOT_YOURS}
    )
    save_address(user, email)


@again_if_ended
def save_address(user: User, email: str) -> None:
    """The same on the command line of the server, where no password is asked. Raises InvalidFields for the address."""
    email = email.strip().lower()
    refuse_invalid({"email": email_error(email)})
    try:
        with tx.write_block():
            mine = User.objects.select_for_update().get(pk=user.pk)
            mine.email = email
            mine.save(update_fields=["email"])
    except IntegrityError as error:
        raise InvalidFields({"email": TAKEN}) from error
