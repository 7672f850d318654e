"""The header Content-Security-Policy. It is the same for every page, so it is built once."""

from csp.constants import HEADER
from csp.middleware import CSPMiddleware
from csp.utils import build_policy
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.functional import cached_property


class PolicyMiddleware(CSPMiddleware):
    """django-csp builds the policy of settings.CONTENT_SECURITY_POLICY anew for each answer, because a view may change
    it. No view does that here."""

    @cached_property
    def policy(self) -> str:
        return str(build_policy())

    def process_request(self, request: HttpRequest) -> None:
        """Offer no nonce: no page has inline scripts."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        response.headers.setdefault(HEADER, self.policy)
        return response
