"""English patterns of promises and requests in a sentence. The small words decide, not the topic."""

from followthrough.quickline.core.vocabulary import alternatives

OTHERS = r"(?:he|she|they|\w+(?: \w+)?)"

# Neither a promise nor a request: refused, past, polite, a policy, a thought.
NEITHER = alternatives(
    r"\b(?:can't|cannot|can not|won't|will not|unable to|not able to|couldn't|wouldn't)\b"
    r"(?!.*\b(?:could you|please|but i'll)\b)",
    r"^(?:please )?(?:don't|do not) (?!hesitate)",
    r"\bwas going to\b|\bforgot to\b"
    r"|\bas (?:i )?promised\b|\bshould have (?:been|sent|paid|done|told|got|gotten|known|\w+ed)\b|\bwould have\b",
    r"\b(?:i|we)'ve (?:attached|sent|put|paid|done|moved|updated)\b|\bfind attached\b",
    r"\battached (?:is|are|please)\b",
    r"\b(?:i|we) think (?:about|it)\b|\bwill think about\b|^that will be\b",
    r"\b(?:i|we)'ll take (?:\d|one|two|it|them)",
    r"^please note\b|\bfeel free\b|\bwe aim to\b|\byou can reach\b|\bhave a (?:lovely|great|nice|good)\b",
    r"^(?:speak|talk) soon\b|\bdon't think\b|\blet me know if you (?:have|need) any|^take care\b|^keep (?:up"
    r"|in touch)\b",
    r"\bjust following up\b|\blooking forward\b|\bit was (?:lovely|great|good|nice)\b|\bdelighted to\b",
    r"^thank|^thanks\b(?!.*\b(?:please|could|i'll|will)\b)",
)
DOING = (
    r"(?:sending|shipping|mailing|emailing|texting|calling|transferring|wiring|paying|dropping|bringing|delivering"
    r"|forwarding"
    r"|coming|getting|putting|preparing|drafting|ordering|booking|arranging|returning|picking|taking care|fixing"
    r"|signing)"
)
IMPERATIVES = (
    r"(?:put (?:me|us|it)|check (?:back|with)|let (?:me|us) (?:know|have)|stop by|swing by|come by|get|bring|come"
    r"|book|reserve|sign (?:me|us)|add (?:me|us)"
    r"|hold|save|forward|ship"
    r"|deliver|confirm|tell|give|ring|text|email|drop|try|schedule|update|cancel|resend|return|fill|reply|respond"
    r"|review|move"
    r"|quote|mail|send|call|count (?:me|us) in|make sure|find|use|contact|keep (?:me|us)|remind|set up|ask|see (?:if"
    r"|whether)"
    r"|mind \w+ing)"
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
    r"\b(?:my|our|the) (?:\w+ ){1,3}(?:is|are) (?:going to|sending|mailing|shipping|calling|coming|bringing|paying"
    r"|signing)\b",
    r"^let me (?!know\b|have\b|be\b)|, let me (?!know\b|have\b)",
    r"\b(?:i|we|they|our \w+) should (?:have (?!been|sent|called|received|paid|done|told|asked|known)|get back"
    r"|be able to|know)\b",
    r"\byou (?:can expect|should (?:get|hear|see|receive))\b|\bsee you (?:then|there|at|on|in|tomorrow|tonight|next"
    r"|\w+day)\b",
    r"\bcount on (?:me|us)\b|\bconsider it (?:handled|taken)|\bi've got (?:it|this)\b|\bi can take care\b"
    r"|\bas good as done\b",
    r"\bexpect (?:a|an|my|our|the) (?:\w+ )?(?:call|reply|mail|email|letter|quote|answer|package|invoice)",
    r"\b(?:i|we) can (?:drop|come|stop|swing|bring|do|make|meet|deliver|ship|be there|take|pick)\b",
)
# With a date ahead: what is under way is promised, too.
UNDER_WAY = alternatives(
    r"^(?!you\b|are you\b|it\b|that\b|there\b)(?:[\w'’]+ ){1,5}?(?:(?:is|are|am) (?:\w+ly )?\w+ing|comes|goes"
    r"|arrives|starts|leaves|meets|ships)\b|^(?:i'm|we're|he's|she's|they're) \w+ing\b",
    r"\b(?:glad|happy|pleased|free) to (?!hear|have|know)\w+",
    rf"\b(?:i'm|i am|we're|we are) (?:also |just |now )?{DOING}\b(?! (?:if|whether|to see|on behalf))",
    r"\b(?:the|your|my|our|payment) ?(?:\w+ ){0,3}(?:will|'ll|goes out|go out|ships?|leaves?|arrives?)\b"
    r"(?! (?:be )?(?:closed|open|out|away|not|need|available|unavailable))",
    r"(?:^|, |and )(?:(?!you\b|it\b|that\b|this\b|there\b|what\b|which\b|who\b|how\b)[\w'’]+ ){1,4}(?:will"
    r"|is going to|are going to) "
    r"(?!be\b|not\b|need\b|cost\b|never\b|you\b|take place\b)",
)
# A wish that counts only where nothing is promised in the same sentence.
SOFT_REQUEST = r"\b(?:i|we) (?:need|want|require)\b|\b(?:i|we)(?:'d| would) (?:love|like|appreciate)\b"
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
    r"\b(?:i|we) (?:still )?(?:haven't|have not|never|did not|didn't) (?:received|receive|got|get|heard|hear|seen"
    r"|see)\b"
    r"(?! (?:back )?from (?:him|her|them))",
    r"\b(?:was|am|were|are|i'm|we're) (?:hoping|wondering) (?:if |whether |that )?(?:you|we)\b|\b(?:it'd|it would"
    r"|would) help if you\b",
    r"^(?:looking for|interested in|in need of|need|want|could use|hoping for)\b|\bis overdue\b",
    r"\b(?:just|only) checking\b|\bchecking (?:in|whether|if)\b|\bwaiting (?:on|for) your\b|\bdon't forget to\b"
    r"|\bany (?:news|word|update|chance)\b",
    r"\blook(?:ing)? forward to (?:hearing|receiving|your (?:reply|answer|response)).*\bby\b",
    rf"^(?:ok,? |hi,? |thanks,? )?{IMPERATIVES}\b",
)
CONDITION = r"^(?:if|when|once|as soon as) .*?, "  # a condition before the promise or request
# Notes are about both sides: the subject decides.
# In a note the reports of said.py decide first; these are what they leave.
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
    r"\b(?:wants|needs|asked for|would like|'d like|requested|is hoping for|'s hoping for|asking (?:if|for|about))\b",
    r"^said to \w+|\bsaid (?:to )?(?:call|try|ring|text|email)\b",
)
NOTE_OURS = alternatives(
    r"^(?:i )?(?:promised|owe|need to|must|have to|agreed to|said i|told \w+ i)\b",
    r"\b(?:i|we)(?:'ll| will|'d| must| have to| need to| promised| owe)\b|\bagreed (?:that )?(?:we|i)\b",
    r"\bsaid yes to\b|\bsigned up (?:to|for)\b",
    r"\bsaid (?:that )?(?:i|we)\b|^(?:will|shall) (?!be\b)\w+|\b(?:i'm|i am|we're|we are) to \w+|^committed to\b"
    r"|^owe\b",
)
