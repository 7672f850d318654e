"""Groups of words that mean the same work, one group a line, separated by commas. A workspace may have its own."""

from collections.abc import Mapping
from functools import lru_cache

from followthrough.kit import text
from followthrough.search.stems import stem

SHIPPED = """
accountant, accounting, bookkeeper, bookkeeping, accounts, tax adviser, tax advisor, tax return, taxes, tax, VAT, payroll, invoices, CPA, chartered accountant, Steuerberater, Steuern, Buchhalter, Buchhaltung
lawyer, attorney, solicitor, barrister, law, law firm, legal, legal advice, contracts, litigation, divorce, inheritance, court, sue, Anwalt, Rechtsanwalt, Kanzlei, Jurist
notary, notarise, deeds, conveyancing, will, last will, Notar, Testament
patent, patents, trade mark, trademark, intellectual property, Patentanwalt
plumber, plumbing, pipes, leak, leaking tap, boiler, bathroom fitter, heating engineer, heating, Klempner, Installateur, Sanitär, Heizung
electrician, electrical, electrics, wiring, rewiring, sparky, sockets, Elektriker, Elektro
carpenter, carpentry, joiner, joinery, cabinet maker, woodwork, woodworker, furniture maker, Schreiner, Tischler, Zimmermann
damp, mould, damp walls, waterproofing, Schimmel
roofer, roofing, roof, gutters, slates, Dachdecker, Dach
painter, decorator, painting and decorating, house painter, wallpaper, paints houses, Maler, Malermeister, Anstreicher
builder, building, construction, bricklayer, mason, contractor, extensions, Maurer, Bauunternehmer, Bau
tiler, tiles, tiling, Fliesenleger, Fliesen
glazier, window repair, windows, glazing, broken window, Glaser, Fenster
floor, flooring, parquet, carpets laid, Parkett, Bodenleger
architect, architecture, plans for a house, Architekt
surveyor, land survey, boundaries, valuation, Vermesser, Gutachter
engineer, structural engineer, statics, Statiker, Ingenieur
locksmith, locks, keys cut, Schlüsseldienst, Schlosser
chimney, chimney sweep, stove, fireplace, Schornsteinfeger, Kaminkehrer
gardener, gardening, garden, gardens, landscaping, landscape gardener, lawn, hedges, tree surgeon, arborist, Gärtner, Garten, Landschaftsbau
cleaner, cleaning, cleaning company, housekeeper, window cleaner, Reinigung, Putzfrau, Gebäudereinigung
mover, moving house, moving home, moving flat, removals, moving company, relocation, house move, Umzug, Umzüge, Möbelspedition
storage, cold storage, cold store, cold room, warehouse, warehousing, refrigerated, chilled, frozen, self storage, storage space, space, depot, fulfilment, racks, Lager, Lagerung, Kühlhaus, Kühllager
logistics, haulage, freight, freight forwarder, shipping, forwarding, trucks, trucking, courier, delivery, Spedition, Transport, Fracht, Kurier
driver, chauffeur, taxi, cab, airport transfer, lift to the airport, minicab, Fahrer, Taxi
car, car repair, mechanic, garage, auto repair, vehicle repair, MOT, Werkstatt, Kfz, Automechaniker
bicycle, bike, bike repair, cycle shop, Fahrrad
photographer, photography, photos, photo, portraits, photo shoot, Fotograf, Fotos
film, video, videographer, filmmaker, video production, camera operator, film editor, Kamera
graphic designer, graphic design, logo, logos, branding, brand design, illustrator, illustration, Grafiker, Grafikdesign
printer, printing, print shop, flyers, brochures printed, business cards, bookbinder, Druckerei, Drucker
website, websites, web design, web designer, web developer, webshop, online shop, homepage, e-commerce, internet pages, Webdesign, Webseite, Internetseite
software, programmer, programming, developer, coder, coding, software developer, app, apps, software engineer, Programmierer, Entwickler, Softwareentwickler
computer, computers, IT, IT support, computer repair, network, sysadmin, laptop, laptops, EDV, PC
security, cyber security, penetration test, information security, IT security, hacker
data protection, privacy, GDPR, Datenschutz, DSGVO
data, data analysis, statistics, statistician, data scientist, analytics
translator, translation, translations, translate, translates, interpreter, interpreting, Übersetzer, Übersetzung, Dolmetscher
writer, copywriter, copywriting, editor, editing, proofreader, proofreading, ghostwriter, newsletter, Texter, Lektor
journalist, newspaper, magazine, reporter, press, media, radio, Journalist, Zeitung, Presse, Redaktion
marketing, advertising, campaigns, social media, ads, SEO, search engine, public relations, PR, Werbung, Werbeagentur
sales, salesman, key account, sales training, selling, Vertrieb, Verkauf
insurance, insurer, insurance broker, policies, underwriter, Versicherung, Versicherungsmakler
mortgage, mortgages, loan, loans, financing, house finance, Kredit, Baufinanzierung, Hypothek
bank, banker, banking, Bank
finance, financial adviser, financial advisor, financial planner, money, savings, wealth management, investments, investment, wealth, asset management, investor, venture capital, Geldanlage, Vermögensberater
pension, pensions, retirement, Rente, Altersvorsorge
real estate, realtor, estate agent, property, properties, letting agent, lettings, flat to rent, apartments, houses for sale, Makler, Immobilien, Wohnung
doctor, physician, GP, medical, medicine, surgeon, Arzt, Ärztin, Praxis
dentist, dental, teeth, orthodontist, Zahnarzt, Zähne
physiotherapist, physiotherapy, physio, back pain, bad back, sore back, osteopath, chiropractor, massage, masseur, Physiotherapie, Krankengymnastik, Rücken
psychologist, psychotherapist, therapist, therapy, counsellor, counselling, psychology, mental health, Psychotherapeut, Therapeut
nurse, nursing, carer, home care, elderly care, Pflege, Pflegedienst, Krankenschwester
pharmacist, pharmacy, chemist, Apotheke, Apotheker
optician, glasses, spectacles, eyes, optometrist, eye test, Optiker, Brille, Augenarzt
vet, veterinarian, veterinary, animal doctor, sick dog, sick cat, Tierarzt, Tierärztin
dog training, dog trainer, dog walker, dogs, puppy, barking, canine, Hundetrainer, Hundeschule
horse, horses, riding, riding lessons, farrier, Pferde, Reiten, Reitstall, Hufschmied
nutrition, nutritionist, dietician, dietitian, diet, Ernährung, Ernährungsberatung
fitness, personal trainer, gym, yoga, pilates, trainer, Sport
midwife, birth, births, doula, Hebamme
childcare, nanny, babysitter, babysitting, nursery, kindergarten, child minder, day care, look after children, kids, au pair, Tagesmutter, Kinderbetreuung, Kita
hairdresser, hair, barber, haircut, salon, hair stylist, Friseur, Friseurin
beauty, cosmetics, beautician, nails, make-up, makeup, skin care, Kosmetik
tailor, dressmaker, seamstress, sewing, alterations, clothes altered, Schneider, Schneiderin, Änderungsschneiderei
shoes, shoemaker, cobbler, shoe repair, Schuster, Schuhe
watch, watchmaker, clocks, clock repair, watches, horologist, Uhrmacher, Uhren
jewellery, jewelry, jeweller, jeweler, goldsmith, silversmith, rings, Goldschmied, Juwelier, Schmuck
pottery, potter, ceramics, ceramicist, Töpfer, Keramik
blacksmith, metalwork, welding, welder, metal, Schmied, Schweißer, Metallbau
upholsterer, upholstery, sofas, Polsterer
furniture, interior design, interior designer, interiors, home staging, Möbel, Innenarchitekt
antiques, antique dealer, restorer, restoration, restores, Antiquitäten, Restaurator
art, artist, painter of pictures, sculptor, gallery, art dealer, Künstler, Galerie
music, musician, band, live music, singer, DJ, wedding band, Musiker, Sänger
piano, pianist, piano lessons, piano teacher, music teacher, guitar lessons, violin lessons, music lessons, Klavier, Klavierunterricht, Musiklehrer
piano tuner, tunes pianos, piano tuning, Klavierstimmer
teacher, teaching, tutor, tutoring, lessons, private lessons, maths tutor, Lehrer, Nachhilfe, Unterricht
language lessons, language teacher, language school, Spanish lessons, French lessons, English lessons, German lessons, Sprachkurs, Sprachlehrer
driving lessons, driving instructor, driving school, Fahrschule, Fahrlehrer
coach, coaching, mentor, executive coach, career coach, leadership
speaker, keynote, public speaking, speech, speeches, Redner, Moderator
recruiter, recruiting, recruitment, headhunter, staffing, hiring, human resources, HR, jobs, Personalberater, Personalvermittlung
consultant, consulting, management consultant, strategy, business adviser, Unternehmensberater, Unternehmensberatung
event planner, events, event management, event manager, conference organiser, trade fair, exhibition stands, Veranstaltungen, Messebau
wedding planner, weddings, wedding, wedding organiser, Hochzeitsplaner, Hochzeit
caterer, catering, buffet, buffets, party food, food for parties, food, guests, party, parties, banquets, canapés, Partyservice
cook, chef, private chef, restaurant, cooking, bistro, kitchen chef, Koch, Köchin, Gaststätte
baker, bakery, bread, cakes, cake, pastry, confectioner, patisserie, wedding cake, Bäcker, Bäckerei, Konditor, Torten
butcher, meat, sausages, Metzger, Metzgerei, Fleischer
brewer, brewery, beer, brewing, Brauerei, Brauer, Bier
wine, winemaker, vineyard, wine merchant, sommelier, wines, Wein, Winzer, Weingut
coffee, coffee roaster, barista, café, espresso, Kaffee, Kaffeerösterei
cheese, dairy, cheesemaker, milk, creamery, Käse, Molkerei
honey, beekeeper, bees, beekeeping, hives, apiary, swarm, Imker, Honig
farmer, farming, farm, agriculture, crops, organic vegetables, Landwirt, Bauer, Bauernhof
fish, fishmonger, seafood, angling, Fisch
florist, flowers, flower shop, bouquets, wedding flowers, Blumen, Florist
travel, travel agent, trips, holidays, tours, tour guide, tour operator, Reisebüro, Reisen
hotel, guest house, bed and breakfast, Gasthof
funeral, undertaker, funerals, funeral director, burial, cremation, Bestatter, Bestattung
packaging, boxes, cartons, tins, jars, lids, Verpackung, Kartons
energy, solar, solar panels, photovoltaics, heat pump, heat pumps, Solaranlage, Photovoltaik, Wärmepumpe
energy adviser, insulation, energy certificate, insulating, Dämmung, Energieberater
waste, recycling, skip hire, rubbish, scrap, clearance, house clearance, Entsorgung, Entrümpelung
customs, import and export, export, customs broker, Zoll
purchasing, procurement, buyer, sourcing, Einkauf, Einkäufer
quality, quality management, ISO, certification, audits, Qualitätsmanagement
machine, machines, mechanical engineering, CNC, milling, Maschinenbau, Dreher, Fräsen
phone, phones, phone repair, mobile phone, smartphone repair, cracked screen, screen repair, Handy, Handyreparatur
toys, toy shop, games, Spielzeug
books, bookshop, bookseller, publisher, publishing, library, librarian, Buchhandlung, Verlag
visa, immigration, work permit, residence permit, embassy, consulate, Visum, Aufenthaltserlaubnis
grants, funding, fundraising, charity, foundation, sponsor, donations, Fördermittel, Stiftung, Spenden
start-up, startup, founder, founders, business angel, incubator, Gründer, Gründung
politician, politics, council, councillor, mayor, parliament, lobbying, Stadtrat, Politik
police, detective, private detective, investigator, Polizei, Detektiv
measuring, calibration, laboratory, lab, tests, testing, Labor, Messtechnik
actor, theatre, acting, voice over, Schauspieler, Theater
boat, boats, boat builder, yachts, sailing, marine, Boot, Segeln
pest control, rats, mice, wasps, exterminator, Kammerjäger, Schädlingsbekämpfer
"""  # noqa: E501  a table: one group a line
SYNONYM_LINES, WORDS_A_LINE = 400, 40
Phrase = tuple[str, ...]  # stems


def groups_of(own: str) -> Mapping[Phrase, frozenset[Phrase]]:
    """Return {phrase: all phrases of its groups, itself included}, from a workspace's own lines or the shipped ones."""
    return _groups(own.strip() or SHIPPED)


@lru_cache(maxsize=8)
def _groups(lines: str) -> Mapping[Phrase, frozenset[Phrase]]:
    meaning: dict[Phrase, set[Phrase]] = {}
    for line in lines.splitlines()[:SYNONYM_LINES]:
        group = [phrase for words in line.split(",")[:WORDS_A_LINE] for phrase in phrases_of(words)]
        for phrase in group:
            meaning.setdefault(phrase, set()).update(group)
    return {phrase: frozenset(group) for phrase, group in meaning.items()}


def phrase_of(words: str) -> Phrase:
    return tuple(stem(word) for word in text.words(words))


def phrases_of(words: str) -> list[Phrase]:
    """Return the phrase, and its words joined: 'child minder' also means a childminder."""
    together = phrase_of("".join(text.words(words)))
    return [phrase for phrase in dict.fromkeys((phrase_of(words), together)) if phrase]


@lru_cache(maxsize=8)
def words_of_groups(lines: str) -> tuple[str, ...]:
    """Return every folded word of the groups once: the words that a mistyped question may have meant."""
    return tuple(sorted({word for word in text.words(lines.strip() or SHIPPED) if len(word) > 3}))
