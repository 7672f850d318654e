"""The checks of a walk find faults of a page."""

from tests.cast import Cast
from tests.e2e.conftest import Begin


def test_errors_foreign_requests_and_policy_violations_are_noticed(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/people")
    walk.is_ready()
    walk.page.evaluate("console.error('spilt')")
    walk.page.evaluate("setTimeout(() => { throw new Error('fell') })")
    walk.page.evaluate("fetch('http://127.0.0.1:9/').catch(() => {})")
    walk.page.evaluate("document.body.append(Object.assign(document.createElement('style'), {textContent: 'p {}'}))")
    walk.go("/waiting")
    noticed, walk.complaints[:] = " ".join(walk.complaints), []
    assert "console: spilt" in noticed
    assert "fell" in noticed
    assert "policy: connect-src" in noticed
    assert "policy: style-src" in noticed
