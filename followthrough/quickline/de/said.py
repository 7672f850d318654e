"""German patterns of what was promised, asked and owed, in both directions. The example shows each one at work."""

import re

from followthrough.quickline.core.sayings import Pattern, Sayings

WHO = r"(?:@[@ ]*|ihm|ihr|ihnen|(?:herrn?|frau|der|dem|den) @?[\w@'-]+(?: [\w@'-]+)?|\w+)"
THEY = r"(?:@[@ ]*|(?<![\w@])(?:er|sie|die \w+|der \w+|das \w+))"

PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        "promised", rf"\b(?:{WHO} )?versprochen,? (?:dass )?(?:ich |wir )?",
        "Ada versprochen, die Pläne bis Freitag zu schicken", "What we promised is ours.", "us",
        gate="versprochen",
    ),
    Pattern(
        "promised", rf"\b(?:{WHO} )?(?:gesagt|zugesagt|geschrieben|zugesichert),? (?:dass )?(?:ich|wir) ",
        "Ada gesagt, dass ich Freitag anrufe", "So is what we told them we will do.", "us",
        gate="gesagt zugesagt geschrieben zugesichert",
    ),
    Pattern(
        "debt", rf"\b(?:ich schulde|wir schulden|schulde) (?:{WHO} (?=eine?n? |noch |das |die |den ))?(?:noch )?",
        "ich schulde Ada einen Anruf", "What we owe is ours to do.",
        gate="schulde schulden",
    ),
    Pattern(
        "theirs", r"\b(?:hat|haben) (?:mir|uns) ", "Ada hat mir die Pläne bis Freitag versprochen",
        "What was promised to us is theirs.",
        gate="versprochen zugesagt",
    ),
    Pattern(
        "asked", rf"(?<![\w@])(?:habe )?{WHO} (?:um (?=.*gebeten)|gebeten,? |erinnert an )",
        "Ada um die Pläne gebeten", "What we asked them for is theirs.", "us",
        gate="gebeten erinnert",
    ),
    Pattern(
        "waiting", r"\b(?:warte|warten|wartet) (?:noch )?auf (?:@[@ ]*)?", "warte auf die Pläne von Ada",
        "We wait, unless they do.", "us",
        gate="warte warten",
    ),
    Pattern(
        "court", r"\b(?:ist|sind|jetzt) (?:jetzt )?(?:am zug|dran|an der reihe)\b"
        r"|\bliegt (?:jetzt )?bei (?:ihm|ihr|ihnen)\b",
        "Ada hat das Formular, ist am Zug", "It is their turn.",
        gate="zug dran reihe liegt",
    ),
    Pattern(
        "call_me", r"\b(?:sagt|sagte|meint|schreibt|schrieb),? (?:bitte |ich soll |wir sollen )(?=\w)",
        "Ada sagt, ich soll Freitag anrufen", "Their words ask for our call.",
        gate="soll sollen bitte",
    ),
)  # fmt: skip
SAYINGS = Sayings(
    PATTERNS,
    re.compile(
        r"(?:^|[,.;:!?()\n–—&+/-]|\b(?:und|aber|dann|also|ich|wir|habe|haben))\s*"
        r"(?:\b(?:auch|schon|noch|gerade|eben|habe|haben|heute|gestern) ?)*(?:@[@ ]*)?$"
    ),
)
