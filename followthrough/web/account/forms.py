"""Read the forms of settings and of the claim link. The flows check the values."""

from django.http import QueryDict

from followthrough.flows.account.change_settings import Settings
from followthrough.flows.account.open_workspace import Claim
from followthrough.web.site.forms import words_in


def settings_in(post: QueryDict) -> Settings:
    """Return the settings as they were typed."""
    return Settings(
        name=words_in(post, "name"),
        phone=words_in(post, "phone"),
        zone=words_in(post, "zone"),
        day_starts=words_in(post, "day_starts"),
        day_ends=words_in(post, "day_ends"),
        minutes_a_day=words_in(post, "minutes_a_day"),
        keys_on="keys_on" in post,
    )


def claim_in(post: QueryDict) -> Claim:
    """Return the claim as it was typed. The password is not trimmed."""
    return Claim(
        name=words_in(post, "name"),
        workspace=words_in(post, "workspace"),
        country=words_in(post, "country"),
        zone=words_in(post, "zone"),
        password=post.get("password", ""),
        email=words_in(post, "email"),
    )
