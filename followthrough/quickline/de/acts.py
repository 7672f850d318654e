"""German patterns of promises and requests in a sentence. The verb is often far from its subject, so the patterns
reach further."""

from followthrough.quickline.core.vocabulary import alternatives

OURS = r"(?:ich|wir)"
THEM = r"(?:er|sie|herr|herrn|frau|hr|fr)"

CONDITION = r"^(?:wenn|falls|sobald|sofern) .*?, (?=\w)"
# Neither a promise nor a request: refused, past, polite, a policy, a thought.
NEITHER = alternatives(
    r"\b(?:kann|können|könnte|könnten|werde|werden|will|wollen) (?:ich|wir|es|das|die|den|dir|ihnen|leider|heute|"
    r"am|im|\w+)?"
    r" ?(?:\w+ ){0,5}(?:nicht|nichts|kein|keine|keinen)\b(?!.*\b(?:bitte|könnten sie|dafür)\b)",
    r"\bleider (?:nicht|kein|keine|keinen)\b|\bnicht (?:möglich|mehr nötig|nötig)\b",
    r"^bitte (?:nicht|kein|keine|keinen) \w+|\bsie (?:müssen|brauchen) (?:\w+ ){0,3}nicht",
    r"\b(?:wollte|wollten|hätte|hätten|sollte) (?:\w+ ){0,6}(?:\w+en sollen|eigentlich)\b|\bvergessen zu\b|"
    r"\bwie versprochen\b",
    r"\b(?:habe|haben) (?:ich |wir |ihnen |dir |es |das |die |den |heute |gestern |schon |bereits |euch )*"
    r"(?:\w+ ){0,6}(?:geschickt|gesendet|verschickt|angehängt|beigefügt|bezahlt|überwiesen|gemailt|erledigt|"
    r"geändert)\b",
    r"\b(?:anbei|im anhang|beigefügt|angehängt)\b(?!.*\bbitte (?:um|unter|schick|send|füll|prüf))",
    r"\b(?:ich|wir) (?:denke|denken|überlege|überlegen)\b.*\b(?:nach|uns|mir)\b",
    r"\bfreue? (?:mich|uns)\b|\bfreuen uns\b|\b(?:schönes|schönen|gutes|guten) (?:wochenende|tag|abend|feierabend|"
    r"urlaub)\b",
    r"\bzögern sie nicht\b|\bmelden sie sich (?:gern|gerne|jederzeit)\b|\bin der regel\b|\bsie erreichen (?:mich|"
    r"uns)\b",
    r"^(?:vielen |herzlichen |besten )?dank\b(?!.*\b(?:bitte|könnten|können sie|werde|melde|schicke)\b)|^danke\b"
    r"(?!.*\b(?:bitte|könnten|können sie|werde|melde|schicke)\b)",
    r"^bis (?:bald|dann|später|die tage)\b|\bes war (?:schön|nett|gut|toll)\b",
)
HOPE = alternatives(
    rf"\b{OURS} (?:hoffe|hoffen|versuche|versuchen|plane|planen|beabsichtige|beabsichtigen)\b",
    r"\bhoffentlich (?:kann|können|schaffe|schaffen) (?:ich|wir)\b",
    r"\bohne (?:gewähr|garantie|zusage)\b.*\b(?:ich|wir)\b",
)
STEMS = (
    r"(?:schick|send|mail|ruf|meld|komm|liefer|bring|mach|erledig|kümmer|prüf|klär|reich|geb|sag|hol|bau|schreib|"
    r"zahl|"
    r"überweis|leit|besorg|bestell|buch|reservier|übernehm|bestätig|antwort|kläre|stell|fass|hak|frag|treff|lass)"
)
DEEDS = STEMS + r"\w*"
BEFORE_US = STEMS + r"e?n?"  # 'den Vertrag schicke ich'
PROMISE = alternatives(
    rf"\b{OURS} (?:werde|werden|verspreche|versprechen|sichere|garantiere|kümmere|kümmern)\b",
    rf"\b(?:werde|werden) {OURS}\b",
    rf"\b{OURS} {DEEDS}\b(?! (?:sie um|um|mich sehr))",
    rf"^(?:\w+ ){{0,4}}{BEFORE_US} {OURS}\b",
    r"^(?!habe|hätte|bin|sind|denke|glaube|freue|möchte|brauche|bräuchte|hoffe)\w+(?:e ich|en wir)\b",
    r"\bsie (?:bekommen|erhalten|hören|kriegen)\b|\bdu (?:bekommst|kriegst|hörst)\b|\bihr (?:bekommt|hört)\b",
    r"\b(?:mein|meine|unser|unsere) (?:\w+ ){1,3}(?:wird|werden|schickt|meldet|ruft|kommt|liefert|kümmert|sendet)\b",
    r"\b(?:wird|werden) (?:\w+ ){0,5}(?:geschickt|verschickt|geliefert|gesendet|zugesandt|erledigt|überwiesen|"
    r"bezahlt)\b",
    r"\b(?:melde mich|wird erledigt|wird gemacht|mache ich|mach ich|erledige ich|übernehme ich|geht klar)\b",
    r"\b(?:ist|sind|liegt|haben sie) (?:\w+ ){0,4}(?:bis|am|spätestens) .*\b(?:bei ihnen|fertig|da|vor)\b",
    rf"\b{OURS} (?:kann|können) (?:\w+ ){{0,5}}(?:zusagen|bestätigen|versprechen|schicken|liefern|senden)\b",
    rf"\b(?:kann|können) {OURS} (?:\w+ ){{0,5}}(?:zusagen|bestätigen|liefern|schicken)\b",
)
UNDER_WAY = r"(?!)"  # with a date ahead: what is under way is promised
SOFT_REQUEST = r"(?!)"  # a wish that counts only where nothing is promised
REQUEST = alternatives(
    r"\?",
    r"\bbitte\b(?! sehr| schön| entschuldigen)",
    r"\b(?:könnten|könntest|können|kannst|würden|würdest|wären|könntet) (?:sie|du|ihr)\b",
    rf"\b{OURS} (?:brauche|brauchen|benötige|benötigen|bitte|bitten|bräuchte|bräuchten|hätte|hätten|wünsche|"
    rf"erwarte|erwarten)\b",
    rf"\b(?:brauche|brauchen|benötige|benötigen|bräuchte|hätte|hätten|möchte|möchten) {OURS}\b",
    r"^(?:schicken|senden|rufen|melden|geben|sagen|mailen|schreiben|lassen|teilen|prüfen|denken) sie\b",
    r"^(?:schick|schicke|send|ruf|melde|gib|sag|mail|schreib|lass|denk|erinnere|erinner|vergiss|prüf)\b",
    r"\b(?:sobald|wann) (?:sie|du|ihr)\b.*\b(?:bescheid|melden)\b|\b(?:um|wir bitten um) (?:rückmeldung|antwort|"
    r"bestätigung)\b",
    r"\b(?:darf|dürfen|soll|sollen) (?:ich|wir)\b|\bes wäre (?:schön|gut|nett|hilfreich|super)\b|\bwäre (?:schön|"
    r"gut|nett), wenn\b",
)
# Notes are about both sides: the subject decides.
NOTE_NEITHER = r"\b(?:will nicht|möchte nicht|kann nicht|wollen nicht|kein interesse|kommt nicht|nicht vor|hat nicht)\b"
NOTE_ASKED_THEM = alternatives(
    r"^(?:ich )?(?:habe? )?(?!mich |uns )(?:\w+ ){1,4}(?:gebeten|gefragt|erinnert|beauftragt|"
    r"aufgefordert)\b(?!.*\bmich\b)",
    r"\b(?:er|sie|herr \w+|frau \w+|\w+) soll (?:mir|uns|die|den|das|bis|noch|bitte)\b",
    r"\b(?:warte|warten) (?:noch )?auf\b",
)
NOTE_OURS = alternatives(
    rf"\b{OURS} (?:muss|müssen|habe|haben|schulde|schulden|versprach) (?:\w+ ){{0,8}}(?:zu|versprochen|zugesagt|"
    rf"schulde|\w+en)\b",
    r"^(?:muss|müssen|schulde|schulden|versprochen|zugesagt)\b|\b(?:habe|haben) (?:\w+ ){0,6}(?:versprochen|"
    r"zugesagt)\b",
    rf"\b{OURS} {DEEDS}|\bsoll ich\b|\b(?:dass|,) ich\b",
    r"^(?:\w+ ){1,5}(?:versprochen|zugesagt)\b",
)
NOTE_THEIRS = alternatives(
    rf"\b(?:{THEM}|\w+) (?:\w+ )?(?:wird|will|wollte|hat (?:\w+ ){{0,6}}(?:versprochen|zugesagt))\b",
    rf"\b{THEM} (?:\w+ )?(?:schickt|meldet|ruft|zahlt|liefert|kommt|bringt|gibt|prüft|entscheidet|überweist)\b",
    r"^[a-zäöüß]+ (?:schickt|meldet|ruft|zahlt|liefert|kommt|bringt|gibt|prüft|entscheidet|überweist|will|wird)\b",
)
NOTE_ASKED_US = alternatives(
    r"\b(?:bittet|bat|hat) (?:mich|uns|um)\b|\bhat (?:\w+ ){0,5}gebeten\b",
    r"\b(?:möchte|braucht|wünscht|benötigt|verlangt|hätte gern|hätte gerne|will|fragt nach)\b",
)
