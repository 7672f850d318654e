"""Make a step of each report of a line: its words up to the end of its clause, its date, and how it is done."""

import re
from collections.abc import Sequence

from followthrough.quickline.core.clauses import CLAUSE_BREAKS, VerbUse
from followthrough.quickline.core.sayings import THEIRS, Saying
from followthrough.quickline.core.tokens import EDGE, Token, token_at
from followthrough.quickline.core.vocabulary import Verb, Vocabulary
from followthrough.quickline.dates.date_parser import FoundDate
from followthrough.quickline.line.agreed_steps import AgreedStep, kind_of_step, words_without_date
from followthrough.quickline.line.parsed_line import ParsedLine
from followthrough.quickline.line.requests import find_request
from followthrough.quickline.line.told.thing import is_sent, plain_thing

# channel on which they asked us to call them -> what we will do
OUR_ACTION = {"email": "email", "text": "message", "chat": "message"}
GIVE = Verb("plan", "send")
# kind of a report -> how its step was said
SAID = {"promised": "promised", "debt": "promised", "theirs": "promised", "will": "will", "awaited": "promised"}
FETCHED = re.compile(r"(?:get|have) [^,;.!?\n]{1,60}? from (?!me\b|us\b)", re.IGNORECASE)
LONGEST_THING = 5  # words: 'the second draft'


class StepReader:
    """Makes steps of the reports of one line."""

    def __init__(
        self,
        line: ParsedLine,
        tokens: Sequence[Token],
        uses: Sequence[VerbUse],
        found: Sequence[FoundDate],
        vocabulary: Vocabulary,
    ) -> None:
        self.line, self.tokens, self.uses, self.vocabulary = line, tokens, uses, vocabulary
        self.dates = [when for when in found if not when.is_past]

    def step(self, saying: Saying, end: int) -> AgreedStep:
        """The step of a report whose words end at the character `end`."""
        when = self._date(saying, end)
        verb = self._last_verb(saying, end) if self.vocabulary.cues.verb_last else self._first_verb(saying)
        words = words_without_date(self.line.text, saying.body, end, when, saying.body, self.vocabulary)
        words = self._in_base_form(words) if saying.kind in THEIRS else words
        action, channel = self._action(saying, verb)
        return AgreedStep(
            action,
            plain_thing(words, self.line, self.vocabulary, to_us=saying.kind == "call_me"),
            when,
            (saying.starts, max(end, when.span[1] if when else end)),
            channel,
            theirs=saying.kind in THEIRS,
            kind=kind_of_step(action, words, self.vocabulary),
            said=SAID.get(saying.kind, "") if when or saying.kind != "awaited" else "",
        )

    def _in_base_form(self, words: str) -> str:
        """'send the form' for 'sends the form'."""
        first, _, rest = words.partition(" ")
        base = first.lower().removesuffix("s")
        is_verb = base != first.lower() and base in self.vocabulary.verbs and first.lower() not in self.vocabulary.verbs
        return f"{base} {rest}" if rest and is_verb else words

    def _first_verb(self, saying: Saying) -> Verb | None:
        """The verb of the words; None for 'get the keys from her', which gives nothing."""
        return None if FETCHED.match(self.line.text, saying.body) else self._verb(saying)

    def _verb(self, saying: Saying) -> Verb | None:
        """The verb at the start of the words ('a call' is one, too), if it is known."""
        cues = self.vocabulary.cues
        at = next((i for i, token in enumerate(self.tokens) if token.ends > saying.body), len(self.tokens))
        while at < len(self.tokens):
            use = next((use for use in self.uses if use.first == at and use.verb.action), None)
            text = self.tokens[at].text.strip("'")
            if text in cues.giving_verbs and self.tokens[at + 1 : at + 2] and self.tokens[at + 1].text in cues.articles:
                return GIVE if use is None or use.verb.action == "meet" else use.verb
            if use or text not in cues.beside_auxiliaries | cues.articles:
                return self._verb_not_thing(use.verb if use else self.vocabulary.verbs.get(text), at, saying)
            at += 1
        return None

    def _verb_not_thing(self, verb: Verb | None, at: int, saying: Saying) -> Verb | None:
        """The verb; None for 'my invoice', which is a thing. 'A call' is still a call."""
        if verb is None or verb.tense != "plan" or self.tokens[at].text in self.vocabulary.cues.verb_nouns:
            return verb
        before = token_at(self.tokens, at - 1)
        return None if before.starts >= saying.body and before.text in self.vocabulary.cues.articles else verb

    def _last_verb(self, saying: Saying, end: int) -> Verb | None:
        """The last known verb among the words, in a language with the verb last."""
        inside = (use for use in reversed(self.uses) if saying.body <= self.tokens[use.first].starts < end)
        return next((use.verb for use in inside if use.verb.action), None)

    def _action(self, saying: Saying, verb: Verb | None) -> tuple[str, str | None]:
        """(action, channel): those of the verb; without a known verb a thing is sent, and a deed is something else."""
        if saying.kind in THEIRS:
            return (verb and verb.action) or "wait", None
        if saying.kind == "plan":
            return "send", None
        if verb is not None and verb.action:
            return OUR_ACTION.get(verb.channel or "", "call") if verb.action == "wait" else verb.action, verb.channel
        if saying.kind == "wish":
            return self._action_of_wish(saying), None
        return ("send" if self._gives(saying) else "other"), None

    def _action_of_wish(self, saying: Saying) -> str:
        """'send' for what can be sent, 'other' for 'the fence done'; else what they ask for: 'call', 'meet'."""
        request = find_request([token for token in self.tokens if token.starts >= saying.starts], self.vocabulary)
        action = request[0] if request else "send"
        return "other" if action == "send" and not is_sent(self.line.text[saying.body :], self.vocabulary) else action

    def _gives(self, saying: Saying) -> bool:
        """True for a thing to send: 'promised Ada samples', 'get him three quotes'; not 'her floors will be done'."""
        cues = self.vocabulary.cues
        if FETCHED.match(self.line.text, saying.body):
            return False
        first, behind = [*(token for token in self.tokens if token.starts >= saying.body), EDGE, EDGE][:2]
        if first.text in cues.giving_verbs or (
            first.text == "it" and behind.kind != "_" and not self._says_would(saying)
        ):
            return True
        if saying.kind == "debt":
            return True
        if saying.kind == "awaited":
            return is_sent(self.line.text[saying.body :], self.vocabulary)
        return saying.kind == "promised" and not self._says_would(saying) and first.text not in cues.possessive | {"it"}

    def _says_would(self, saying: Saying) -> bool:
        """True for 'told Ada I'd ...', not for 'promised Ada ...': a verb follows."""
        last = self.line.text[saying.starts : saying.body].rstrip().lower().rsplit(" ", 1)[-1]
        return last.replace("’", "'") in self.vocabulary.cues.would_words

    def deliverables(self, steps: Sequence[AgreedStep]) -> list[AgreedStep]:
        """A step for each clause that only names a thing and its deadline, no plan's: 'proof by Thursday'."""
        free = [when for when in self.dates if all(one.when != when for one in steps)]
        return [step for when in free if (step := self._deliverable(when))]

    def _deliverable(self, when: FoundDate) -> AgreedStep | None:
        """The step of 'proposal by Friday' and 'new menu to her Friday'; None for a clause with a verb or a person."""
        end = next((i for i, token in enumerate(self.tokens) if token.starts >= when.span[0]), len(self.tokens))
        start = end
        while (
            start and not self._is_joint(self.tokens[start - 1]) and self.tokens[start - 1].kind not in ("stop", "line")
        ):
            start -= 1
        is_addressed = self._is_to_them(start, end)
        end -= 2 * is_addressed
        words = self.tokens[start:end]
        if not is_addressed and (not start or when.bound != "by"):
            return None
        if not 0 < len(words) <= LONGEST_THING or self._has_verb_or_person(start, end):
            return None
        thing = self.line.text[words[0].starts : words[-1].ends]
        theirs = words[-1].text in self.vocabulary.cues.answer_words
        span = (words[0].starts, when.span[1])
        kind = kind_of_step("send", thing, self.vocabulary)
        return AgreedStep("wait" if theirs else "send", thing, when, span, None, theirs, kind)

    def _is_to_them(self, start: int, end: int) -> bool:
        """True for 'new menu to her'."""
        lead, whom = token_at(self.tokens, end - 2), token_at(self.tokens, end - 1)
        return end - start > 2 and lead.text == "to" and whom.text in self.vocabulary.cues.recipients

    def _has_verb_or_person(self, start: int, end: int) -> bool:
        cues, person = self.vocabulary.cues, self.line.spans.get("person", (0, 0))
        if any(start <= use.first < end and use.tense in ("plan", "done") for use in self.uses):
            return True
        return any(
            token.text
            in self.vocabulary.subjects_ours | cues.pronouns | cues.state_verbs | cues.requests | cues.refusals
            or person[0] <= token.starts < person[1]
            or token.kind not in ("_", "the", "a", "num", "month_name")
            for token in self.tokens[start:end]
        )

    def _date(self, saying: Saying, end: int) -> FoundDate | None:
        """The date among the words, else the one right before the report."""
        within = [when for when in self.dates if saying.body <= when.span[0] < end]
        if within:
            return next((when for when in within if self.line.due and when.span == self.line.due.span), within[0])
        before = [when for when in self.dates if when.span[1] <= saying.starts]
        if before and not self.line.text[before[-1].span[1] : saying.starts].strip(" ,"):
            return before[-1]
        return None

    def end(self, saying: Saying, following: int) -> int:
        """The character at which the words of a report end: where a sentence ends or another clause begins."""
        for at, token in enumerate(self.tokens):
            if token.starts < saying.body:
                continue
            if token.starts >= following:
                return following
            joins = self._is_joint(token) and self._begins_clause(at + 1)
            if token.kind in ("stop", "line") or (joins and not self._goes_on_with_theirs(at, saying)):
                return token.starts
            if not self.vocabulary.cues.verb_last and self._is_plan_behind_date(at, token, saying):
                return token.starts
        return len(self.line.text)

    def _goes_on_with_theirs(self, at: int, saying: Saying) -> bool:
        """True for 'and send' in 'Ada will sign them and send them back by Friday': they do both. 'And call her' and
        what follows a date is ours."""
        deed, behind = token_at(self.tokens, at + 1), token_at(self.tokens, at + 2)
        cues = self.vocabulary.cues
        if saying.kind != "theirs" or self.tokens[at].text != "and" or cues.verb_last:
            return False
        use = next((one for one in self.uses if one.first == at + 1), None)
        gives = use is not None and use.tense == "plan" and use.verb.action in ("send", "email", "message", "other")
        is_thing = behind.text in cues.thing_pronouns and token_at(self.tokens, at + 3).text not in cues.articles
        to_them = behind.text in cues.recipients and not is_thing  # 'send them over', but 'send them the list'
        is_dated = any(saying.body <= when.span[0] < deed.starts for when in self.dates)
        return gives and not to_them and not is_dated

    def _is_joint(self, token: Token) -> bool:
        return token.kind in CLAUSE_BREAKS | {"dash"} or token.text in self.vocabulary.cues.joining_words

    def _begins_clause(self, at: int) -> bool:
        """True if a verb, a subject or the person stands there."""
        while token_at(self.tokens, at).text in self.vocabulary.cues.before_next:
            at += 1
        token = token_at(self.tokens, at)
        cues = self.vocabulary.cues
        person = self.line.spans.get("person", (0, 0))
        is_verb = any(
            use.first == at and use.tense != "thing" and (use.tense == "done" or use.verb.action) for use in self.uses
        )
        return (
            is_verb
            or token.text in self.vocabulary.subjects_ours | cues.pronouns | cues.state_verbs | cues.refusals
            or person[0] <= token.starts < person[1]
        )

    def _is_plan_behind_date(self, at: int, token: Token, saying: Saying) -> bool:
        """True for the second verb in 'I'd send it fri call mon'."""
        is_verb = any(use.first == at and use.tense == "plan" and use.verb.action for use in self.uses)
        return is_verb and any(
            saying.body <= when.span[0] and when.span[1] <= token.starts <= when.span[1] + 1 for when in self.dates
        )
