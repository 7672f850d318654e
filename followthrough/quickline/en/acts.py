"""English patterns of promises and requests in a sentence. The small words decide, not the topic."""

from followthrough.quickline.core.vocabulary import alternatives

OTHERS = r"(?:he|she|they|\w+(?: \w+)?)"

# Neither a promise nor a request: refused, past, polite, a policy, a thought.
NEITHER = alternatives(
    r"\b(?:can't|cannot|can not|won't|will not|unable to|not able to|couldn't|wouldn't)\b"
    r"(?!.*\b(?:could you|please|but i'll)\b)",
    r"^(?:please )?(?:don't|do not) (?!hesitate)",
    r"\bwas going to\b|\bforgot to\b|\bas (?:i )?promised\b|\bshould have\b|\bwould have\b",
    r"\b(?:i|we)'ve (?:attached|sent|put|paid|done|moved|updated)\b|\bfind attached\b",
    r"\battached (?:is|are|please)\b",
    r"\b(?:i|we) think (?:about|it)\b|\bwill think about\b|^that will be\b",
    r"\b(?:i|we)'ll take (?:\d|one|two|it|them)",
    r"^please note\b|\bfeel free\b|\bwe aim to\b|\byou can reach\b|\bhave a (?:lovely|great|nice|good)\b",
    r"^(?:speak|talk) soon\b",
    r"\bjust following up\b|\blooking forward\b|\bit was (?:lovely|great|good|nice)\b|\bdelighted to\b",
    r"^thank|^thanks\b(?!.*\b(?:please|could|i'll|will)\b)",
)
HOPE = alternatives(
    r"\b(?:i'm|we're) not promising\b", r"\bhope to\b", r"\bhopefully (?:i|we) (?:can|will)\b", r"\bintend to\b"
)
PROMISE = alternatives(
    r"\b(?:i|we)(?:'ll| will| shall)\b",
    r"\b(?:i|we) (?:promise|undertake|commit|intend|plan|still owe|owe|hope) \b",
    r"\b(?:i'm|i am|we're|we are) (?:going to|about to)\b",
    r"\byou(?:'ll| will) (?:have|get|receive|hear|see)\b|\bit(?:'ll| will) be with you\b",
    r"\bexpect a (?:call|reply|mail|letter|quote)",
    r"^will (?!you\b|that\b|it\b|there\b)\w+|\bleave it with me\b|\bconsider it done\b|\bon it\b",
    r"\b(?:my|our) (?:\w+ ){1,3}(?:will|shall|should)\b",
    r"\bi(?:'ve| have) asked \w+ to\b|\bwill be (?:sent|posted|shipped|delivered|paid|returned|with you)\b",
    r"^(?:speak|talk|see)(?: to)?(?: you)? (?:on |at )?(?:mon|tue|wed|thu|fri|sat|sun|tomorrow|next)",
    r"\btalk (?:mon|tue|wed|thu|fri)",
    r"\bi can (?:confirm|promise|get|send|have)\b|\blet me \w+.*\b(?:get back|let you know|send)\b",
    r"\bi(?:'d| would) be happy to send\b",
)
REQUEST = alternatives(
    r"\?\s*$|\?",
    r"\b(?:please|pls|plz|kindly)\b(?! (?:find|note))",
    r"\b(?:could|can|would|will) (?:you|somebody|someone)\b|\bif you could\b|\byou could try\b",
    r"\bwould you mind\b",
    r"^(?:let me know|keep me posted|give (?:me|us)|remind me|ping me|call me|ring me|send (?:me|us|over))\b",
    r"^(?:text me|email me|get back to me)\b",
    r", (?:ping|call|ring|text|email|remind|send|let) (?:me|us)\b",
    r"\b(?:i|we) (?:need|want|require)\b|\b(?:i|we)(?:'d| would) (?:love|like|appreciate)\b",
    r"\bit would be (?:helpful|great|good)\b",
    r"\b(?:remind you|i remind|shall i|shall we|do you have|have you had|who should i|waiting for your)\b",
    r"^let's\b|\badvise\b",
)
CONDITION = r"^(?:if|when|once|as soon as) .*?, "  # a condition before the promise or request
# Notes are about both sides: the subject decides.
NOTE_NEITHER = r"\b(?:won't|can't|don't|didn't|doesn't|not going to)\b"
NOTE_THEIRS = alternatives(
    rf"\b{OTHERS} (?:said|promised|agreed|says)(?: that)? (?:he|she|they|to|it)\b",
    r"\b(?:he|she|they)(?:'ll| will|'d| would| is going to| are going to)\b",
    r"\bagreed (?:they|he|she)\b|\bwaiting (?:for|on)\b",
    r"^[a-z]+ (?:will|promised to|promises to|is to|is going to)\b|\bexpecting\b",
)
NOTE_ASKED_THEM = alternatives(
    r"^(?:i )?(?:asked|told|reminded|chased) (?!me\b|us\b|if\b)\w+", r"\bi(?:'ve)? asked (?!if\b)\w+ (?:to|for)\b"
)
NOTE_ASKED_US = alternatives(
    r"\b(?:asked|told|reminded|wants|wanted|needs|begged) (?:me|us)\b",
    r"\b(?:wants|needs|asked for|would like|'d like|requested)\b",
)
NOTE_OURS = alternatives(
    r"^(?:i )?(?:promised|owe|need to|must|have to|agreed to|said i|told \w+ i)\b",
    r"\b(?:i|we)(?:'ll| will|'d| must| have to| need to| promised| owe)\b|\bagreed (?:that )?(?:we|i)\b",
    r"\bsaid (?:that )?(?:i|we)\b",
)
