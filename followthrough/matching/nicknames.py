"""The short forms and spellings of given names: Rob for Robert, Liz for Elizabeth, Hans for Johannes.

A line of the table is one name, then its spellings and short forms. Two words match if they are on one line. Alex is on
two lines, so Alexander and Alexandra do not match. English and German names of everyday use.
"""

from functools import lru_cache

_ENGLISH = """
abigail abby abbie gail
adam ad addy
alan allan allen al
albert al bert albie
alexander alex al xander sandy alec aleksander alexandre
alexandra alex sandra sandy lexi alexa aleksandra
alfred al alf alfie fred
alison allison ali
amanda mandy
amy aimee
andrew andy drew
angela angie
ann anne anna annie nan
anthony antony tony ant
antoinette toni
arthur art artie
barbara barb babs barbie
bartholomew bart
benjamin ben benji benny
bernard bernie bern
bradley brad
bridget bridie biddy
bruce brucie
calvin cal
cameron cam
caroline carolyn carol carrie caro
catherine katherine kathryn katharine cathy kathy kate katie kathleen kat kit cath kath catharine
cecilia cissy cece
charles charlie chuck chas chaz
charlotte lottie charlie lotte
cheryl sheryl
christian chris
christina christine chris chrissy tina christie kristina kristine kris
christopher chris kit topher kristopher kris
clifford cliff
clinton clint
craig greg
curtis curt kurt
cynthia cindy
daniel dan danny
danielle dani danny
darren daz
david dave davy davey
deborah debra deb debbie
dennis denis den denny
derek derrick
dominic dom dominick
donald don donny donnie
donovan don
dorothy dot dottie dolly
douglas doug dougie
duncan dunc
edward ed eddie ted teddy ned
edwin ed eddie
edmund ed eddie ned
edgar ed
eleanor elinor nell ellie nora ella
elizabeth elisabeth liz lizzie beth betty eliza libby betsy lisa elsie ellie lizzy lib
emily em emmy
emma em
eric erik erick
esther essie
eugene gene
evelyn eve evie
florence flo florrie flossie
frances fran franny francie
francis frank fran
franklin frank
frederick fred freddie freddy frederic
gabriel gabe
gabrielle gabby gaby
geoffrey jeffrey geoff jeff jeffery
gerald gerry jerry
gerard gerry jerry
gillian jill gill
gordon gordie
grace gracie
graham graeme
gregory greg gregg
gwendolyn gwen
hannah hanna
harold harry hal
harriet hattie harriette
harrison harry
helen helena nell ellen
henry harry hank hal
herbert herb bert
howard howie
hubert hugh
hugh huey hughie
humphrey humph
ian iain
irene rene
isaac ike zac
isabel isabelle isabella izzy bella belle isobel
jacob jake jacky
jacqueline jackie jacqui jacky
james jim jimmy jamie jem jas
jane janie jenny
janet jan
janice jan
jason jay
jean jeannie
jennifer jen jenny jenni jenn
jeremy jerry jez jem
jerome jerry
jessica jess jessie
jesse jess
joan joanie
joanne joanna jo
john jack johnny jon jonny
jonathan jon jonny jonathon johnathan nathan
joseph joe joey jo
josephine jo josie
joshua josh
joyce joy
judith judy jude
julia julie jules
julian jules
juliet juliette jules
justin just
karen karin
kenneth ken kenny
kevin kev
kimberly kim kimberley kimmy
kristin kirsten kris kristen
laurence lawrence larry laurie lars
laura laurie lauren
leonard len leo lenny leon
leslie les lesley
lewis louis lew lou
lillian lilian lily lil
linda lindy lyn
lindsay lindsey lin
louise lou
lucille lucy
lucy lucie lu
lynn lynne lyn
madeleine madeline maddie
malcolm mal
marc mark
marcus marc
margaret maggie meg peggy peg madge greta rita marge margie daisy
maria mary marie mia
marjorie marge margie marj
marilyn mari
martha marty mattie
martin marty mart
mary molly polly mamie may
matilda tilly mattie tilda
matthew matt mat mathew
maureen mo
maurice morris mo
maxwell max
megan meg meghan
melanie mel
melissa mel missy lissa
melvin mel
michael mike mick mickey mikey micky mitch
michelle shelly shell michele
mitchell mitch
mohammed muhammad mohamed mohammad mo muhammed mohamad
monica monika
nancy nan
natalie nat nathalie
natasha tasha
nathan nate nat
nathaniel nate nat nathan
nicholas nick nicky nico nicolas nikolas
nicole nicky nikki nicola
nigel nige
norman norm
oliver ollie olly
olivia liv livvy
oscar ozzy
oswald oz ozzie
pamela pam
patricia pat patty tricia trish patsy
patrick pat paddy rick
paul paulie
paula polly
peter pete
penelope penny
philip phil phillip pip
philippa pip pippa
priscilla cilla
rachel rachael rach ray
raymond ray
rebecca becky becca bec rebekah
reginald reg reggie
richard rich rick dick richie ricky dickie
robert rob bob bobby robbie bert
roberta bobbie robbie
roderick rod rory
rodney rod
roger rodge
ronald ron ronnie ronny
rosalind ros
rosemary rose rosie
russell russ
ruth ruthie
salvatore sal
samantha sam sammy
samuel sam sammy
sandra sandy
sarah sara sally sadie
sean shaun shawn
sebastian seb baz
sharon shaz
sheila shelagh
sidney sid sydney
simon si
solomon sol
sophia sophie sophy sofia
stanley stan
stephanie steph stephie stefanie
stephen steven steve stevie steph
stewart stuart stu stew
susan sue susie suzy susanna suzanne susannah
sylvia sylvie silvia
terence terry terrance tel
theodore ted theo teddy
theresa teresa tess terry tessa tracy
thomas tom tommy tomas
timothy tim timmy
tobias toby
tracey tracy
valerie val
vanessa nessa ness
veronica ronnie vera
victor vic
victoria vicky vicki tori vic
vincent vince vinny vin
virginia ginny ginger
vivian viv vivien vivienne
walter walt wally
wendy wend
wilfred wilf
william bill will billy willy liam willie
winifred winnie fred
winston win
yvonne von
zachary zach zack zac zak
"""
_GERMAN = """
adelheid heidi
albrecht al
alexander alex sascha sandro
alexandra alex sandra
alfons fons
alois aloys loisl
andrea andi
andreas andi andy anderl
angelika geli angelica
anna anni anne anja annika
annemarie annemie
anneliese anni liesel
anton toni
august gustl
barbara babsi barbel
benedikt ben bene
benjamin ben benni
bernhard bernd berni
bernd berndt
brigitte gitte gitti birgit
burkhard burkhardt
carl karl kalle
caroline karoline caro karo carolin
charlotte lotte lotti
christian chris
christiane chris
christine christa christl christina
christoph chris stoffel christof
claudia klaudia
clemens klemens
cornelia conny nele connie
daniel dani
daniela dani
dieter dietrich
dominik dom nik
dorothea dorothee dorle dora thea
eberhard ebi
eduard edi
eleonore lore nora
elisabeth elsbeth lisa lisbeth liesl else elli sissi sisi betti elise lieschen liesel
emanuel manuel
erika rika
ernst ernie
eva evi
ferdinand ferdi fredl
florian flo
franz franzl
franziska franzi sissi
friederike rike frieda
friedrich fritz fred frieder friedel
gabriele gabi gaby
georg jorg jurgen schorsch jorn
gerda gerdi
gerhard gerd gert hardy
gertrud traudl trude gerti trudi
gisela gisi
gottfried friedel
gregor greg
gunter gunther gunni
gustav gustl
hannelore hanne lore
hans johannes johann hannes hansi jan hanno jens johnny
harald harry
heinrich heinz heiner hein heini
helena lena leni helene
helmut helmuth
henriette jette henni
herbert herb
hermann harm
hildegard hilde
hubert hubsi
ignaz naz
ilse ilsa
ingeborg inge
ingrid inga
irmgard irmi
jakob jacob jockel
joachim jochen achim jo jochim
johanna hanna hanne hannah
jorg jurgen
josef joseph sepp jupp pepi beppo
josefine josy fini
julia jule
jutta utta
karlheinz kalle heinz
kaspar caspar
katharina kathi katja kathe katrin kathrin katarina trine
konrad conrad kurt conny
kunigunde kuni
kurt curt
leonhard leo
leopold poldi leo
lorenz lenz laurenz
ludwig lutz louis luggi
lukas lucas luca
lutz lutze
magdalena lena leni magda
manfred manni fred manne
manuela manu ela
margarete margarethe margit grete gretel marga margret gitta gretl rita
maria mitzi marie mia
marianne nanni
markus marcus mark marc
martin maddin
martina tina
mathilde tilde
matthias mathias matze hias
maximilian max maxi
melanie mel melli
michael michi michl micha mischa
michaela michi ela
monika moni
nicole nici nicki
nikolaus klaus niko nico niklas claus nick
norbert nobbi
oskar oscar
ottilie otti
patrick pat
paula paulchen
peter pit
petra petzi
philipp phil philip
raphael rafael raffi
regina gina regine
reinhard reini reinhardt
reinhold reini
renate nate
richard richy richie
robert rob robby
roland rolli
rolf rudolf rudi rolli
rosemarie rosi romy
rudiger rudi
ruprecht rupert
sabine bine sabi
sebastian basti wastl bastian
siegfried sigi siggi
siegmund sigi sigmund
silvia sylvia silvi
simone simi
sophie sofie sophia
stefan stephan steffen steff
stefanie stephanie steffi
susanne susi sanne suse susann
sven swen
theodor theo
theresa theresia resi therese teresa
thomas tom tommi
thorsten torsten
tobias tobi tobe
ulrich uli ulli
ulrike uli rike ulli
ursula uschi ulla ursel
ute uta
valentin valtin
verena vreni
veronika vroni
viktor victor
viktoria vicky victoria
walburga burgi
walter walther
waltraud traudl traudi
werner wernher
wilhelm willi willy wim helmi
wilhelmine minna mina
wolfgang wolf wolfi
xaver xaverl
"""


SHORTEST_WITH_UMLAUT = 4  # letters, the e counted


def without_umlaut_e(word: str) -> str:
    """Return a folded word without the e that stands for an umlaut, so that 'mueller' equals 'muller'. Words of three
    letters stay: Joe is not Jo."""
    return word if len(word) < SHORTEST_WITH_UMLAUT else word.replace("ae", "a").replace("oe", "o").replace("ue", "u")


_LINES = [line.split() for line in (_ENGLISH + _GERMAN).splitlines() if line]


def _numbers() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_LINES):
        for word in line:
            found.setdefault(without_umlaut_e(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def _only_heads() -> dict[str, str]:
    """Return {form: full form} of the forms that belong to one full form alone."""
    heads: dict[str, set[str]] = {}
    for line in _LINES:
        for word in line:
            heads.setdefault(without_umlaut_e(word), set()).add(without_umlaut_e(line[0]))
    return {word: min(found) for word, found in heads.items() if len(found) == 1}


_ON = _numbers()
_HEAD_OF = _only_heads()
_NONE: frozenset[int] = frozenset()
_WHOLE = frozenset(without_umlaut_e(line[0]) for line in _LINES)


@lru_cache(maxsize=8192)
def is_same_given_name(a: str, b: str) -> bool:
    """True if two folded given names can be one person's: 'rob' and 'robert', 'hans' and 'johannes'."""
    one, other = without_umlaut_e(a), without_umlaut_e(b)
    return one == other or bool(_ON.get(one, _NONE) & _ON.get(other, _NONE))


def is_given_name(word: str) -> bool:
    """True for a folded word that is in the table."""
    return without_umlaut_e(word) in _ON


def only_full_form(name: str) -> str:
    """Return the full form of a folded given name: 'robert' for 'bob'; itself if it may be short for several names."""
    word = without_umlaut_e(name)
    return _HEAD_OF.get(word, word)


@lru_cache(maxsize=1024)
def name_forms(name: str) -> frozenset[str]:
    """Return the other forms of a folded given name and the name itself, all folded."""
    return frozenset({name}).union(*(_LINES[number] for number in _ON.get(without_umlaut_e(name), _NONE)))


@lru_cache(maxsize=65536)
def nickname_key(name: str) -> str:
    """Return one key for a name and its short forms, to group people who may have one name; '' for ''.

    A name on several lines ('alex') gets the key of the first, so equal keys are a hint and no proof.
    """
    word = without_umlaut_e(name)
    lines = _ON.get(word)
    return str(min(lines)) if lines else word


def is_full_form(name: str) -> bool:
    """True for the first name of a line, of which the others are forms: 'robert', 'elizabeth'; not 'rob'."""
    return without_umlaut_e(name) in _WHOLE
