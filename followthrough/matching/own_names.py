"""Tell short forms from names of their own: Mark is not sure to be Marcus, but Bob is Robert.

Written from general knowledge, beside the table of nicknames: the listed forms are on a card by themselves.
"""

from functools import lru_cache

from followthrough.matching import nicknames

_OWN = """
abbie aleksander aleksandra alexa alexandre allan allen allison sandra aimee anne anna antony toni carolyn carol
katherine kathryn katharine kathleen cathy lotte sheryl tina christie kristina kristine kristin kirsten kristen kris
kristopher kurt curt derrick dominick dolly nora ella elinor nell elisabeth eliza beth lisa elsie libby erik eve evie
francis frank frederic jeffrey jeffery jill graeme hanna hannah harry helena ellen hank hugh iain ian rene isabelle
isabella bella belle isobel jamie jane jan janice jean jay joanna joanne jack jon jonathon johnathan nathan josie
judy jude julie julia juliet juliette karin kim kimberley lawrence laurie lauren lars leo leon lesley louis lilian lily
linda lindy lyn lynne lindsey lou louise lucy lucie madeline marc mark marcus rita greta daisy meg marie mary mia molly
polly may tilda mathew morris meghan lissa michele mohammed muhammad mohamed mohammad muhammed mohamad monika nathalie
nicolas nikolas nicola nico phillip rachael rory rose sally sara sadie shaun shawn sean shelagh sydney sofia sophy
sophie stefanie steven stewart stuart susanna suzanne susannah silvia teresa tessa tracy tracey tomas vera vivien
vivienne vivian liam zak alexandra sascha sandro angelica anja annika anton bernd birgit karl carl karoline christa
christof klaudia klemens nele dieter eleonore lore elsbeth erika georg jorg jurgen jorn gerd gert hanne hans johannes
johann hanno jens heinz heiner lena leni helene helmuth hermann inge inga jakob jochen achim johanna joseph josef utta
kaspar caspar katja katrin kathrin katharina konrad conrad lutz lukas lucas luca magdalena margarete margit grete
margret martina mathias mischa klaus claus oskar petra philipp philip rafael gina regine regina reinhardt rolf rudolf
romy rupert sabine stefan stephan steffen swen therese theresia torsten uta ulla viktor viktoria walther wolf emma
emily ruth susanne christina christine christian nate
"""
APART = (
    {"jo", "joe"},
    {"jo", "joey"},
    {"al", "ali"},
    {"fran", "frank"},
    {"lou", "lew"},
)  # short forms, but not of one name
OWN = frozenset(nicknames.without_umlaut_e(word) for word in _OWN.split())


@lru_cache(maxsize=8192)
def is_clear_nickname(a: str, b: str) -> bool:
    """True if one of two forms of a given name is a short form of the other, or both look alike: 'bob' and 'robert',
    'bob' and 'rob', not 'alex' and 'sandy'."""
    if {a, b} in APART or not (_is_short_form(a) or _is_short_form(b)):
        return False
    return nicknames.is_full_form(a) or nicknames.is_full_form(b) or a[:2] == b[:2] or a[-2:] == b[-2:]


def _is_short_form(name: str) -> bool:
    return not nicknames.is_full_form(name) and nicknames.without_umlaut_e(name) not in OWN


def formal_name(name: str) -> str:
    """Return the full form of a folded given name: 'robert' for 'bob'.

    It is the name itself if it may be short for several names (Alex), or is a name of its own (Mia beside Maria). Two
    people of one formal name and one family name agree in the whole name.
    """
    word = nicknames.without_umlaut_e(name)
    return word if word in OWN else nicknames.only_full_form(word)
