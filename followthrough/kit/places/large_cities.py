"""Large cities by country and time zone: those that people type, and that no zone is named after.

From GeoNames (geonames.org, CC BY 4.0): about 150,000 people and more in English-speaking countries, 200,000 in Western
Europe, a million elsewhere, and some that share their name with one of these. A line names a country and a zone; the
cities stand below it, those of the United States with their state, other names of a city after '='.
"""

LARGE_CITIES = """
AE Asia/Dubai
  Abu Dhabi; Sharjah
AR America/Argentina/Cordoba
  Córdoba
AT Europe/Vienna
  Donaustadt; Favoriten; Floridsdorf; Graz; Innsbruck; Klagenfurt am Wörthersee; Landstraße; Linz; Meidling;
  Ottakring; Penzing; Salzburg; Simmering
AU Australia/Brisbane
  Cairns; Gold Coast; Logan City; Sunshine Coast; Toowoomba; Townsville
AU Australia/Melbourne
  Geelong
AU Australia/Sydney
  Central Coast; Newcastle; Wollongong
BD Asia/Dhaka
  Chattogram; Gazipur; Khulna; Rangpur
BE Europe/Brussels
  Anderlecht; Antwerp=Antwerpen; Charleroi; Gent; Liège
BO America/La_Paz
  Santa Cruz de la Sierra
BR America/Bahia
  Salvador
BR America/Sao_Paulo
  Belo Horizonte; Brasília; Curitiba; Goiânia; Porto Alegre; Rio de Janeiro
CA America/Edmonton
  Calgary
CA America/Regina
  Saskatoon
CA America/Toronto
  Brampton; Burlington; Etobicoke; Gatineau; Gloucester; Greater Sudbury; Hamilton; Kitchener; Laval; Longueuil;
  Markham; Mississauga; Nepean; Oakville; Oshawa; Ottawa; Québec; Richmond Hill; Vaughan; Windsor
CA America/Vancouver
  Burnaby; Newton; Richmond; Surrey; Victoria
CD Africa/Lubumbashi
  Kananga; Kisangani; Mbuji-Mayi
CG Africa/Brazzaville
  Pointe-Noire
CH Europe/Zurich
  Basel=Basle; Bern=Berne; Geneva=Genève=Genf; Lausanne; Winterthur
CI Africa/Abidjan
  Abobo
CM Africa/Douala
  Yaoundé
CN Asia/Shanghai
  Bao'an; Beijing; Changchun; Chengdu; Dalian; Dongguan; Foshan; Guangzhou; Hangzhou; Hefei; Jinan; Nanjing;
  Pudong; Puxi; Qingdao; Shenyang; Shenzhen; Suzhou; Taiyuan; Tianjin; Wuhan; Wuxi; Wuzhong; Xiamen; Xi’an;
  Zhengzhou
CO America/Bogota
  Barranquilla; Cali; Medellín
CZ Europe/Prague
  Brno; Ostrava
DE Europe/Berlin
  Aachen; Altona; Augsburg; Bielefeld; Bochum; Bonn; Braunschweig=Brunswick; Bremen; Chemnitz; Dortmund; Dresden;
  Duisburg; Düsseldorf; Eimsbüttel; Erfurt; Essen; Frankfurt am Main=Frankfurt; Freiburg; Gelsenkirchen;
  Halle (Saale); Hamburg; Hannover; Karlsruhe; Kiel; Köln=Cologne; Krefeld; Leipzig; Lübeck; Magdeburg; Mainz;
  Mannheim; Marienthal; Mönchengladbach; Munich=München; Münster; Neue Neustadt; Nuremberg=Nürnberg; Oberhausen;
  Stuttgart; Wandsbek; Wiesbaden; Wuppertal
DK Europe/Copenhagen
  Aalborg; Århus; Odense
DO America/Santo_Domingo
  Santiago de los Caballeros
EC America/Guayaquil
  Quito
EG Africa/Cairo
  Alexandria; Giza; Shubrā al Khaymah
ES Atlantic/Canary
  Las Palmas de Gran Canaria; Santa Cruz de Tenerife
ES Europe/Madrid
  A Coruña; Alicante; Badalona; Barcelona; Bilbao; Carabanchel; Cartagena; Ciudad Lineal; Córdoba; Eixample;
  Elche; Fuencarral; Fuencarral-El Pardo; Gasteiz / Vitoria; Gijón; Granada; Jerez de la Frontera;
  L'Hospitalet de Llobregat; Latina; Málaga; Móstoles; Murcia; Oviedo; Palma; Pamplona; Puente de Vallecas;
  Sabadell; Sant Martí; Sevilla=Seville; Terrassa; Valencia; Valladolid; Vigo; Zaragoza
FI Europe/Helsinki
  Espoo; Oulu; Tampere; Turku; Vantaa
FR Europe/Paris
  Bordeaux; Lille; Lyon=Lyons; Marne La Vallée; Marseille=Marseilles; Montpellier; Nantes; Nice;
  Paris 15 Vaugirard; Rennes; Saint-Denis; Strasbourg; Toulouse
GB Europe/London
  Aberdeen; Archway; Barking; Bath; Bexley; Birkenhead; Birmingham; Bournemouth; Bradford; Brent; Brighton;
  Bristol; Cambridge; Cardiff; City of Westminster; Coventry; Derby; Dudley; Edinburgh; Enfield Town; Glasgow;
  Gloucester; Ilford; Inverness; Ipswich; Kingston upon Hull; Leeds; Leicester; Liverpool; Luton; Manchester;
  Mansfield; Milton Keynes; Newcastle upon Tyne; Newport; Northampton; Nottingham; Oldham; Oxford; Peterborough;
  Plymouth; Poole; Portsmouth; Preston; Reading; Sheffield; Slough; Southampton; Southend-on-Sea; St Helens;
  Stoke-on-Trent; Sunderland; Sutton; Swansea; Swindon; Telford; Walsall; Warrington; Wigan; Wolverhampton; York
GH Africa/Accra
  Kumasi
GN Africa/Conakry
  Camayenne
HK Asia/Hong_Kong
  Hong Kong Island; Kowloon; New Territories
HU Europe/Budapest
  Pest
ID Asia/Jakarta
  Bandar Lampung; Bandung; Batam; Bekasi; Bogor; Depok; Jepara; Medan; Palembang; Pekanbaru; Semarang;
  South Tangerang; Surabaya; Tangerang
IE Europe/Dublin
  Cork; Galway; Limerick; South Dublin; Tallaght; Waterford
IL Asia/Jerusalem
  Ashdod; Bnei Brak; Haifa; Netanya; Petaẖ Tiqva; Rishon LeTsiyyon; West Jerusalem
IN Asia/Kolkata
  Ahmedabad; Bengaluru=Bangalore; Chennai=Madras; Coimbatore; Delhi; Hyderabad; Jaipur; Kanpur; Lucknow;
  Mumbai=Bombay; Nagpur; Navi Mumbai; Pune; Surat
IQ Asia/Baghdad
  Al Başrah al Qadīmah; Al Mawşil al Jadīdah; Basrah; Erbil; Karbala; Kirkuk; Mosul; Sadr City
IR Asia/Tehran
  Isfahan; Karaj; Mashhad; Shiraz; Tabriz
IT Europe/Rome
  Bari; Bologna; Brescia; Catania; Florence=Firenze; Genoa=Genova; Messina; Milan=Milano; Naples=Napoli; Padua;
  Palermo; Pisa; Trieste; Turin=Torino; Venice=Venezia; Verona
JP Asia/Tokyo
  Fukuoka; Hiroshima; Kawasaki; Kobe; Kyoto; Nagoya; Osaka; Saitama; Sapporo; Sendai; Yokohama
KE Africa/Nairobi
  Kakamega; Mombasa
KR Asia/Seoul
  Busan; Changwon; Daegu; Daejeon; Goyang-si; Gwangju; Incheon; Suwon; Ulsan
KZ Asia/Almaty
  Astana; Shymkent
LB Asia/Beirut
  Ra’s Bayrūt
MA Africa/Casablanca
  Fes; Rabat; Tangier
MM Asia/Yangon
  Mandalay
MW Africa/Blantyre
  Lilongwe
MX America/Mexico_City
  Ciudad Nezahualcoyotl; Ecatepec de Morelos; Guadalajara; Gustavo Adolfo Madero; Iztapalapa; León de los Aldama;
  Puebla; Santiago de Querétaro; Zapopan
MX America/Tijuana
  Mexicali
MZ Africa/Maputo
  Matola
NG Africa/Lagos
  Aba; Abuja; Benin City; Ibadan; Ilorin; Jos; Kaduna; Kano; Maiduguri; Onitsha; Port Harcourt; Sokoto
NL Europe/Amsterdam
  's-Hertogenbosch; Almere Stad; Arnhem; Breda; Eindhoven; Enschede; Groningen; Haarlem; Nijmegen; Rotterdam;
  The Hague=Den Haag; Tilburg; Utrecht
NO Europe/Oslo
  Bergen; Stavanger; Trondheim
NZ Pacific/Auckland
  Christchurch; Dunedin; Hamilton; Hastings; Lower Hutt; Manukau City; New Plymouth; North Shore;
  Palmerston North; Tauranga; Wellington
PE America/Lima
  Arequipa; Callao; Trujillo
PH Asia/Manila
  Budta; Caloocan; Davao; Malingao; Quezon City; Taguig; Zamboanga
PK Asia/Karachi
  Bannu; Faisalabad; Gujranwala; Hyderabad; Lahore; Multan; Peshawar; Quetta; Rawalpindi
PL Europe/Warsaw
  Gdańsk=Gdansk; Kraków=Krakow=Cracow; Łódź=Lodz; Poznań; Wrocław=Wroclaw=Breslau
PT Europe/Lisbon
  Amadora; Braga; Porto
RU Asia/Yekaterinburg
  Chelyabinsk; Ufa
RU Europe/Moscow
  Kazan; Nizhniy Novgorod; Rostov-on-Don; Saint Petersburg=St. Petersburg; Voronezh
SA Asia/Riyadh
  Dammam; Jeddah; Madinah; Makkah
SD Africa/Khartoum
  Khartoum North; Omdurman
SE Europe/Stockholm
  Gothenburg=Göteborg; Linköping; Malmö; Örebro; Södermalm; Sollentuna; Umeå; Uppsala; Västerås
SN Africa/Dakar
  Pikine; Touba
SY Asia/Damascus
  Aleppo
TD Africa/Ndjamena
  N'Djamena
TR Europe/Istanbul
  Adana; Ankara; Antalya; Bursa; Diyarbakır; Gaziantep; İzmir; Kayseri; Konya
TW Asia/Taipei
  Kaohsiung; New Taipei City; Taichung; Tainan
TZ Africa/Dar_es_Salaam
  Mwanza
UA Europe/Kyiv
  Kharkiv; Odesa
US America/Chicago
  Amarillo, TX; Arlington, TX; Aurora, IL; Austin, TX; Baton Rouge, LA; Birmingham, AL; Brownsville, TX;
  Burlington, IA; Charleston, IL; Clarksville, TN; Columbia, MO; Columbia, TN; Corpus Christi, TX; Cypress, TX;
  Dallas, TX; Des Moines, IA; Fort Worth, TX; Frisco, TX; Garland, TX; Grand Prairie, TX; Houston, TX;
  Huntsville, AL; Irving, TX; Jackson, MS; Kansas City, KS; Kansas City, MO; Laredo, TX; Lincoln, NE;
  Little Rock, AR; Lubbock, TX; Madison, AL; Madison, WI; McKinney, TX; Memphis, TN; Milwaukee, WI;
  Minneapolis, MN; Mobile, AL; Montgomery, AL; Murfreesboro, TN; Nashville, TN; New Orleans, LA;
  New South Memphis, TN; Oklahoma City, OK; Omaha, NE; Overland Park, KS; Pasadena, TX; Plano, TX; Rochester, MN;
  Saint Paul, MN; San Antonio, TX; Shreveport, LA; Sioux Falls, SD; Springfield, IL; Springfield, MO;
  St. Louis, MO=Saint Louis; Tulsa, OK; Wichita, KS
US America/Denver
  Albuquerque, NM; Aurora, CO; Colorado Springs, CO; El Paso, TX; Fort Collins, CO; Lakewood, CO;
  Salt Lake City, UT; Santa Fe, NM
US America/Detroit
  Ann Arbor, MI; Grand Rapids, MI
US America/Indiana/Indianapolis
  Richmond, IN
US America/Los_Angeles
  Albany, CA; Albany, OR; Anaheim, CA; Bakersfield, CA; Chula Vista, CA; Elk Grove, CA; Escondido, CA; Eugene, OR;
  Fontana, CA; Fremont, CA; Fresno, CA; Garden Grove, CA; Glendale, CA; Hayward, CA; Henderson, NV;
  Huntington Beach, CA; Irvine, CA; Lancaster, CA; Las Vegas, NV; Long Beach, CA; Modesto, CA; Moreno Valley, CA;
  North Las Vegas, NV; Oakland, CA; Oceanside, CA; Ontario, CA; Oxnard, CA; Palmdale, CA; Pomona, CA;
  Portland, OR; Rancho Cucamonga, CA; Reno, NV; Richmond, CA; Riverside, CA; Sacramento, CA; Salem, OR;
  Salinas, CA; San Bernardino, CA; San Diego, CA; San Francisco, CA; San Jose, CA; Santa Ana, CA;
  Santa Clarita, CA; Santa Rosa, CA; Seattle, WA; Spokane, WA; Springfield, OR; Stockton, CA; Sunnyvale, CA;
  Tacoma, WA; Tri-Cities, WA
US America/New_York
  Akron, OH; Albany, GA; Albany, NY; Arlington, VA; Astoria, NY; Atlanta, GA; Baltimore, MD; Boston, MA;
  Buffalo, NY; Burlington, MA; Burlington, NC; Burlington, VT; Cambridge, MA; Cape Coral, FL; Cary, NC;
  Charleston, SC; Charleston, WV; Charlotte, NC; Chattanooga, TN; Chesapeake, VA; Cincinnati, OH; Cleveland, OH;
  Columbia, MD; Columbia, SC; Columbus, GA; Columbus, OH; Durham, NC; East Chattanooga, TN; Fayetteville, NC;
  Fort Lauderdale, FL; Greensboro, NC; Hartford, CT; Hialeah, FL; Jacksonville, FL; Jersey City, NJ;
  Knoxville, TN; Lexington, KY; Lexington-Fayette, KY; Manchester, NH; Miami, FL; New York City, NY; Newark, NJ;
  Newport News, VA; Norfolk, VA; Orlando, FL; Pembroke Pines, FL; Philadelphia, PA; Pittsburgh, PA;
  Port Saint Lucie, FL; Portland, ME; Providence, RI; Raleigh, NC; Richmond, KY; Richmond, VA; Rochester, NH;
  Rochester, NY; Salem, MA; Salem, NH; Salem, VA; Savannah, GA; Springfield, MA; Springfield, OH; Springfield, PA;
  Springfield, VA; St. Petersburg, FL; Tallahassee, FL; Tampa, FL; Toledo, OH; Virginia Beach, VA;
  Washington Heights, NY; Washington, DC=Washington DC=Washington D.C.; West Raleigh, NC; Winston-Salem, NC;
  Worcester, MA; Yonkers, NY
US America/Phoenix
  Chandler, AZ; Deer Valley, AZ; Gilbert, AZ; Glendale, AZ; Maryvale, AZ; Mesa, AZ; Peoria, AZ; Scottsdale, AZ;
  Tempe Junction, AZ; Tempe, AZ; Tucson, AZ
VE America/Caracas
  Barquisimeto; Maracaibo; Valencia
VN Asia/Bangkok
  Haiphong; Hanoi; Huế
VN Asia/Ho_Chi_Minh
  Biên Hòa; Cần Thơ; Da Nang; Ho Chi Minh City=Saigon
YE Asia/Aden
  Sanaa
ZA Africa/Johannesburg
  Cape Town; Durban; Evaton; Gqeberha; Pietermaritzburg; Pretoria; Soshanguve; Soweto
"""
