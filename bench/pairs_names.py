"""Names for the benchmark of duplicates: a few are common and most are rare, as in address books."""

from itertools import accumulate, product
from random import Random

from bench.people import FAMILY, GIVEN

# Short forms of given names, written independently of the product's own table.
SHORT = {
    name: tuple(forms.split())
    for name, forms in (
        line.strip().split(": ")
        for line in """
            Robert: Rob Bob Bobby
            William: Will Bill Billy
            Elizabeth: Liz Beth Lizzie Betty
            Margaret: Maggie Meg Peggy
            Michael: Mike Mick Mickey
            James: Jim Jimmy Jamie
            Thomas: Tom Tommy
            Catherine: Cathy Kate Cat
            Katherine: Kathy Kate Katie
            Richard: Rick Dick Rich
            Edward: Ed Ted Eddie
            Anthony: Tony
            Christopher: Chris Topher
            Christina: Chris Tina
            Christian: Chris
            Joseph: Joe Joey
            Jennifer: Jen Jenny
            Patricia: Pat Trish Patty
            Patrick: Pat Paddy
            Daniel: Dan Danny
            David: Dave
            Matthew: Matt
            Andrew: Andy Drew
            Alexander: Alex Sandy Sascha
            Alexandra: Alex Sandra Sascha
            Benjamin: Ben Benny
            Samuel: Sam
            Samantha: Sam
            Nicholas: Nick
            Steven: Steve
            Stephen: Steve
            Gregory: Greg
            Timothy: Tim
            Jonathan: Jon Jonny
            Deborah: Debbie Deb
            Susan: Sue Susie
            Rebecca: Becky Becca
            Victoria: Vicky Tori
            Barbara: Barb Babs
            Jacqueline: Jackie
            Charles: Charlie Chuck
            Frederick: Fred Freddie
            Lawrence: Larry
            Ronald: Ron
            Donald: Don
            Kenneth: Ken
            Gerald: Gerry
            Philip: Phil
            Raymond: Ray
            Theresa: Terry Tess
            Dorothy: Dot Dottie
            Johannes: Hannes Hans
            Friedrich: Fritz Fred
            Wilhelm: Willi
            Heinrich: Heinz Heiner
            Maximilian: Max
            Sebastian: Basti
            Matthias: Matze
            Stefanie: Steffi
            Susanne: Susi
            Gabriele: Gabi
            Ursula: Uschi Ulla
            Ulrich: Uli
            Joachim: Jochen Achim
            Katharina: Kathi Katja
            Franziska: Franzi
            Josef: Sepp Jupp
            Tobias: Tobi
            Andreas: Andi
            Manuela: Manu
        """.strip().splitlines()
    )
}
_COMMON_GIVEN = """
    Maria John Anna Peter Sarah Paul Laura Mark Emma Martin Julia Kevin Sandra Frank Nina Brian Lisa Jan Karin
    Simon Claudia Jason Helen Oliver Petra Eric Monika Alan Sabine Adam Birgit Scott Heike Neil Silke Ian Anja
    Sean Tanja Colin Nicole Ralf Melanie Uwe Kerstin Jens Antje Dirk Elke Sven Ute Lars Dagmar Olaf Doris Bernd
    Ingrid Rainer Renate Jürgen Brigitte Günter Hannah Björn Jörg Renée José André Zoë Ramón Inés Olivia Liam
    Noah Ethan Mia Ava Chloe Grace Ruby Lily Jack Harry Oscar Leo Lucas Mason Logan Ella Amelia Isla Freya Erin
    Megan Holly Lucy Paula Diana Carol Janet Joyce Alice Irene Gloria Rose Teresa Carmen Elena Luisa Pablo Diego
    Carlos Miguel Antonio Luca Marco Giulia Chiara Francesca Paolo Pierre Claire Camille Julien Sophie Mathieu
    Ahmed Fatima Omar Leila Yusuf Aisha Mehmet Ayse Emre Elif Wei Mei Hiroshi Yuki Priya Raj Anil Sunita Deepak
    Olga Ivan Svetlana Pavel Katya Piotr Agnieszka Tomasz Ewa Janusz Zofia Lukas Jakub Eva Jana Milan Ana
    Ingeborg Astrid Freja Mikkel Nils Kaisa Timo Aino Pekka Siobhan Niamh Declan Fergus Rhys Gwen Dylan Carys
    Hamish Ailsa Duncan Moira Craig Gail Wayne Tracy Troy Dawn Todd Heidi Kurt Gretchen Ernst Hilde Otmar Traude
    Volker Gisela Detlef Marlies Holger Anke Torsten Wiebke Malte Svenja Finn Lotte Jonas Greta Felix Frieda
    Moritz Marlene Jakob Johanna Emil Clara Anton Mathilda Bruno Ottilie Joan Jean Christine Carla Karl Nora
    Mona
"""
_COMMON_FAMILY = """
    Smith Johnson Müller Schmidt Williams Brown Jones Garcia Miller Davis Schneider Fischer Weber Meyer Wagner
    Becker Schulz Hoffmann Taylor Wilson Anderson Thomas Moore Martin Jackson Lee Thompson White Harris Clark
    Lewis Walker Hall Young King Wright Scott Green Baker Adams Hill Campbell Mitchell Roberts Carter Phillips
    Evans Turner Parker Collins Edwards Stewart Morris Murphy Cook Rogers Bell Bailey Cooper Cox Ward Schäfer
    Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Werner
    Krause Lehmann Köhler Maier Nguyen Kim Patel Khan Singh Kaur Ali Hussain Ahmed Chen Wang Li Lopez Gonzalez
    Rodriguez Martinez Perez Sánchez Ramírez Rossi Russo Ferrari Bianchi Silva Santos Costa Ivanov Novak
    Kowalski Nowak Horvat Jansen Dubois Bernard Petit O'Brien O'Connor Kelly Ryan Walsh Byrne Macdonald Fraser
    Reid Murray Yilmaz Demir Kaya Şahin Öztürk Jensen Nielsen Hansen Larsen Olsen Andersson Johansson Virtanen
    Korhonen Nagy
"""
_HEADS = """
    Ab Al Bar Ber Bo Bran Bu Cal Cor Da Del Dor Dre El En Fal Fen Fi Gal Ger Go Gra Hal Har Hel Ho Il Is Ja Jo
    Kal Kel Ko Kra La Le Lo Lu Mal Mar Me Mo Na Ne No Ol Or Pa Pe Po Ra Re Ro Sa Se So Sta Ta Te Tor Ul Va Ver
    Vo Wa Wen Wi Ya Za Zel
"""
_TAILS = """
    ach addo aker alli amond andez anek ansky arelli ario asz atti auer bach bauer beck benko berg bert blom bor
    brandt czyk da dale dani dar delli den der dorf dov eira ekin elius eller ema enko enz eri esco esku etti ev
    ez feld fels gard ger grin halter heim hoff holm iak ić icki idis ier ik illo imov ini inho insky ista itz
    jak kamp kar kova land lberg lein lik lund mann mark meier mund nagel nell nik nov oğlu ois olli ona onen
    oro oski ossa oth otti ov quist rath rell ren rich ring rova sari schek sen ska son stad stein ström tal
    tano ter thal uchi uk ulis una ura vall vati vedo velt vic wald wicz yan zak zano zek ziger
"""
_CITIES = """
    Ashbourne Brackwater Calderby Dunmere Eastholm Farrowgate Grimsted Hallowick Inverlark Kestrel-Bay Lindenau
    Marrow Nordhafen Oakhurst Pellworm Quarrington Rosenfeld Saltmouth Thornaby Ullerstadt Vossberg Westermark
    Yarrow Zellheim
"""
CITIES = _CITIES.split()
FIRST = list(dict.fromkeys([*SHORT, *_COMMON_GIVEN.split(), *GIVEN]))
LAST = list(dict.fromkeys([*_COMMON_FAMILY.split(), *FAMILY, *map("".join, product(_HEADS.split(), _TAILS.split()))]))
# Key of a keyboard: its neighbors.
_BESIDE = {
    key: row[max(0, at - 1) : at] + row[at + 1 : at + 2]
    for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    for at, key in enumerate(row)
}
_SPELLED = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ö": "Oe", "ß": "ss", "é": "e", "á": "a", "í": "i", "ó": "o", "ë": "e", "ç": "c"}
    | {"Ş": "S", "ğ": "g", "ć": "c", "ñ": "n"}
)


def without_accents(name: str) -> str:
    """Write a name without accents: 'Mueller' for 'Müller', 'Jose' for 'José'."""
    return name.translate(_SPELLED)


def misspelt(chance: Random, name: str) -> str:
    """Return the name with one typo behind the first letter; names of up to three letters unchanged."""
    if len(name) < 4:
        return name
    at = chance.randrange(1, len(name) - 1)
    letter = name[at]
    return chance.choice(
        [
            name[:at] + name[at + 1] + letter + name[at + 2 :],
            name[:at] + name[at + 1 :],
            name[:at] + letter + name[at:],
            name[:at] + chance.choice(_BESIDE.get(letter.lower(), letter) or letter) + name[at + 1 :],
        ]
    )


class RandomWords:
    """Chooses words at random: the first ones often, the later ones seldom."""

    def __init__(self, chance: Random, words: list[str], *, even: float) -> None:
        self._chance, self._words = chance, words
        self._weights = list(accumulate(1 / (rank + even) for rank in range(len(words))))

    def one(self) -> str:
        return self._chance.choices(self._words, cum_weights=self._weights)[0]
