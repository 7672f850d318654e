"""The column names of each field, by program and language (en, de, fr, es, it, nl, pt, pl; a few others).

They are folded, without digits and punctuation: Google's 'E-mail 2 - Value' is 'e mail value' here. Source: the headers
of the programs' exports, and what people type themselves.
"""

# Target -> names. Ambiguous targets end with '?':
# 'title?' is a rank (Dr.) if there is a column for job titles; 'name?' is a family name beside a first name;
# 'phone?' is a number if the cells hold numbers; 'birthday?' is a birthday in Portuguese, in Spanish only if no other
# column is one; 'family?' is a family name in Portugal, a nickname in Brazil.
ALIASES = {
    "full": "氏名|名前|お名前|姓名|person name|customer name|client name|kundenname|lead name|attendee name|guest name"
    "|teilnehmer|surname first name|last name first name|name last first|nome completo|full name"
    "|fullname|display name|displayname|contact name|contact|name of contact|person"
    "|vollstandiger name|anzeigename|vor und nachname|vorname nachname|nachname vorname|kontakt"
    "|kontaktname|ansprechpartner|nom complet|nom affiche|nom et prenom|prenom et nom|nombre completo"
    "|nombre y apellidos|nombre y apellido|apellidos y nombre|contacto|client|customer|kunde"
    "|primary contact|contact person|first last name|first and last name|name first last"
    "|name ansprechpartner|vor und zuname|name vorname|nome e cognome|cognome e nome|nominativo"
    "|contatto|volledige naam|contactpersoon|nome do contato|imie i nazwisko|nazwisko i imie"
    "|cele jmeno|jmeno a prijmeni|ad soyad|adi soyadi|isim|fullt namn|fullstandigt namn|fulde navn"
    "|fullt navn|member name|employee name|teilnehmer name|mitglied|participante|ф и о|фио",
    "name?": "nome|naam|name|names|nom|nombre|namen|namn|navn|jmeno|contact full name",
    "given": "名|voornaam|primeiro nome|first name|firstname|given name|givenname|first|forename|vorname|prenom"
    "|primer nombre|nombre de pila|fname|rufname|forenames|christian name|first names|given names"
    "|imie|fornamn|fornavn|krestni jmeno|adi|ad|nome di battesimo|voornamen|roepnaam|имя",
    "family": "姓|achternaam|cognome|sobrenome|last name|lastname|family name|familyname|surname|last|nachname"
    "|familienname|zuname|nom de famille|apellido|apellidos|lname|second name|nazwisko|efternamn"
    "|efternavn|etternavn|prijmeni|soyad|soyadi|last names|surnames|фамилия",
    "family?": "apelido",
    "middle": "e prenom|middle name|middlename|middle|additional name|weitere vornamen|zweiter vorname"
    "|deuxieme prenom|segundo nombre|secondo nome|middelste naam|segundo nome|drugie imie|mellannamn"
    "|mellemnavn|middle names|tussenvoegsel",
    "prefix": "name prefix|prefix|salutation|honorific|anrede|namensprafix|civilite|prefixe|tratamiento|prefijo"
    "|titre de civilite|courtesy title|trattamento|aanhef|voorvoegsel|tratamento|zwrot|name title"
    "|courtesy",
    "suffix": "name suffix|suffix|generational suffix|namenszusatz|namenssuffix|suffixe|sufijo|suffisso"
    "|achtervoegsel|sufixo|sufiks|suffix name",
    "known as": "nickname|file as|spitzname|speichern unter|surnom|apodo|screen name|known as|soprannome|bijnaam"
    "|pseudonim|weergavenaam",
    "org": "会社|会社名|公司|primary associated company|associated company primary|zugeordnetes unternehmen"
    "|entreprise associee|empresa asociada|azienda|bedrijf|company organization|company|company name"
    "|organization|organisation|organization name|organisation name|account name|account"
    "|associated company|employer|firm|business name|firma|firmenname|unternehmen|organisationsname"
    "|arbeitgeber|societe|entreprise|nom de l entreprise|nom de la societe|organisme|empresa|compania"
    "|nombre de la empresa|organizacion|primary company|current company|betrieb|societa"
    "|ragione sociale|ditta|impresa|organizzazione|nome azienda|bedrijfsnaam|organisatie|werkgever"
    "|nome da empresa|organizacao|companhia|organizacja|nazwa firmy|przedsiebiorstwo|foretag"
    "|foretagsnamn|arbetsgivare|virksomhed|bedrift|selskap|spolecnost|nazev firmy|sirket|sirket adi"
    "|company org|company or organization|current employer|компания|организация",
    "title": "役職|职位|职务|job title role|title position|position title|funktion position|functie|job title"
    "|jobtitle|position|organization title|role|job|job role|occupation|berufsbezeichnung|funktion"
    "|stelle|jobtitel|beruf|poste|fonction|profession|intitule du poste|cargo|puesto|ocupacion"
    "|current position|headline|posizione|professione|qualifica|ruolo|funzione|mansione|beroep|funcao"
    "|profissao|stanowisko|zawod|befattning|yrke|stilling|stillingsbetegnelse|funkce|pozice|unvan"
    "|gorev|arbeitstitel|job position|designation|role title|position funktion|jobbezeichnung"
    "|должность|current title|current role",
    "does": "what they do|what they are good at|expertise",
    "title?": "title|titel|titre|titulo|titolo|tytul|naam titel",
    "email": "メール|メールアドレス|邮箱|电子邮件|e mail|email|e mail address|email address|e mails|emails|e mail value"
    "|primary email|secondary email|mail|mail address|e mail adresse|email adresse|mailadresse"
    "|courriel|adresse e mail|adresse email|adresse de messagerie|adresse electronique|mel|correo"
    "|correo electronico|direccion de correo|direccion de correo electronico|alternate email"
    "|additional email|emailadresse|direccion de e mail|email primary|work email|personal email"
    "|e mail geschaftlich|e mail privat|posta elettronica|indirizzo posta elettronica"
    "|indirizzo e mail|indirizzo email|indirizzo di posta elettronica|correio eletronico"
    "|endereco de email|endereco de e mail|adres e mail|adres email|poczta|e post|epost|e postadress"
    "|e postadresse|epostadress|epostadresse|mailadress|e posta|eposta|e posta adresi|emailaddress"
    "|e mailadres|mail id|email id|contact email|электронная почта|почта",
    "phone": "電話|電話番号|携帯|携帯電話|电话|手机|telefone|telefoon|telefon nr|autotelefon|haupttelefon|rappel|rnis"
    "|radio telephone|recepteur de radiomessagerie|cellulare|telemovel|mobiel|phone|phone number"
    "|telephone|telephone number|phones|phone value|tel|tel no|tel nr|telefon|telefonnummer|telefonnr"
    "|rufnummer|festnetz|numero de telephone|telefono|numero de telefono|tlf|callback"
    "|company main phone|primary phone|radio phone|tty tdd phone|isdn|car phone|direct|direct dial"
    "|durchwahl|direct phone|telefon firma|telefon zentrale|ruckmeldung|contact number|fon|mobile"
    "|mobile number|cell|cell number|mobilnummer|handy|handynummer|mobil|mobiltelefon|portable|gsm"
    "|movil|celular|fax|fax number|telefax|pager|whatsapp|whatsapp number|numero di telefono|recapito"
    "|recapito telefonico|telefoonnummer|mobiele telefoon|mobiel nummer|gsm nummer|numero de telefone"
    "|telefone fixo|telefonia|nr telefonu|numer telefonu|komorka|telefon komorkowy|tel kom|mobilnr"
    "|mobil nummer|telefonni cislo|cep telefonu|telefon numarasi|mob|mob no|contact no|contact phone"
    "|direct line|landline|switchboard|mobilfunk|iphone|phone no|ph no|tel number|telephone no"
    "|телефон|мобильный",
    "phone?": "home|work|other|primary|main|office|business|privat|geschaftlich|number|nummer|numero",
    "url": "url|website|web site|web page|webpage|website value|website url|homepage|internet|linkedin"
    "|linkedin url|linked in|profile url|linkedin profile|linkedin profile url|person linkedin url"
    "|webseite|website adresse|site web|page web|web|sitio web|pagina web|company website"
    "|public profile url|pagina da web|website adres|webpagina|sito|sito web|sito internet|strona www"
    "|strona internetowa|strona sieci web|www|webbplats|hemsida|hjemmeside|nettside"
    "|internetova stranka|profil url|internetseite|blog|web address|homepage url|company url"
    "|site internet",
    "address": "住所|地址|address formatted|formatted address|full address|postanschrift|adresse complete"
    "|direccion completa|mailing address|postal address|indirizzo completo|volledig adres"
    "|endereco completo|pelny adres|full postal address",
    "street": "street|street address|address|address street|address line|addressline|strasse|str"
    "|strasse hausnummer|strasse und hausnummer|strasse nr|anschrift|adresse|rue|voie|calle|direccion"
    "|domicilio|address extended address|adresszusatz|complement d adresse|strasse hausnr"
    "|address street address|via|indirizzo|indirizzo via|straat|straat en huisnummer|adres|huisadres"
    "|rua|endereco|morada|logradouro|ulica|gatuadress|adress|gade|vej|gate|gateadresse|ulice|sokak"
    "|street name|house number and street|calle y numero|calle del domicilio|rue et numero",
    "pobox": "po box|address po box|postfach|boite postale|apartado postal|postbus|caixa postal"
    "|casella postale|skrytka pocztowa|postboks",
    "city": "citta|cidade|plaats|woonplaats|city|town|address city|ort|stadt|wohnort|ville|localite|ciudad"
    "|poblacion|localidad|municipio|city town|plz ort|plz und ort|comune|localita|localidade"
    "|miejscowosc|miasto|stad|postort|sted|poststed|mesto|obec|sehir|cidade estado|suburb|locality"
    "|municipality",
    "state": "state|region|province|county|address region|state region|state province|bundesland|kanton"
    "|departement|dep region|provincia|estado|estado o provincia|provincia o estado|state county"
    "|provincie|regione|wojewodztwo|distrito|landsdel|lan|kraj wojewodztwo",
    "zip": "cap|cep|zip|zip code|zipcode|postal code|postalcode|postcode|address postal code|zip postal code"
    "|plz|postleitzahl|code postal|cp|codigo postal|codice postale|post code|kod pocztowy|postnummer"
    "|postnr|psc|posta kodu|postal|pincode|pin code",
    "country": "country|country region|address country|country code|nation|land|land region|staat|pays"
    "|pays region|pais|pais o region|paese|nazione|kraj|zeme|ulke|land regio|kraj region",
    "birthday": "d o b|data di nascita|data de nascimento|geboortedatum|birthday|birthdate|birth date|date of birth|dob"
    "|bday|geburtstag|geburtsdatum|geb|date de naissance|anniversaire|naissance|fecha de nacimiento"
    "|cumpleanos|nacimiento|compleanno|verjaardag|geboortedag|urodziny|data urodzenia|fodelsedag"
    "|fodelsedatum|fodselsdag|fodselsdato|bursdag|narozeniny|datum narozeni|dogum gunu|dogum tarihi"
    "|geb datum|data nascimento|date naissance|fecha nacimiento|день рождения",
    "birthday?": "aniversario",
    "note": "note|notes|comment|comments|remark|remarks|description|notiz|notizen|bemerkung|bemerkungen"
    "|anmerkung|anmerkungen|kommentar|beschreibung|remarque|remarques|commentaire|commentaires|nota"
    "|notas|comentario|comentarios|observaciones|notities|opmerking|opmerkingen|annotazioni"
    "|osservazioni|commenti|notatki|uwagi|anotacoes|observacoes|observacao|comentarios gerais"
    "|anteckning|anteckningar|noter|notater|bemaerkninger|poznamka|poznamky|notlar|further notes"
    "|additional notes|contact notes|memo|bem|заметки|how we met",
    "tags": "labels|label|group membership|groups|group|categories|category|tags|tag|kategorien|kategorie"
    "|gruppe|gruppen|gruppenzugehorigkeit|categorie|groupe|groupes|etiquettes|etiquette|categoria"
    "|categorias|grupo|grupos|etiquetas|etiqueta|stichworte|schlagworte|categorieen"
    "|categorie etiketten|kategorier|etykiety|etichette|marcadores|schlagworter|mailing list",
    "photo": "photo|picture|foto|bild",
    "personal": "private|personal",
    "label": "e mails label|phones label|e mail label|e mail type|phone label|phone type|website label"
    "|website type|address label|address type|email type|email label",
    "birth year": "birth year|geburtsjahr|annee de naissance",
    "birth month": "birth month|geburtsmonat|mois de naissance",
    "birth day": "birth day",
    "": "location|office location|keywords|language|gender|initials|priority|sensitivity|mileage|hobby"
    "|subject|e mail display name|contact owner|owner|record id|id|create date|created|last modified"
    "|associated company ids|lead status|lead source|status|mail type|telex|spouse|children"
    "|manager s name|assistant s name|internet free busy|directory server|free busy|anniversary"
    "|department|abteilung|organization department|service|departamento|maiden name|short name"
    "|billing information|referred by|phonetic first name|phonetic middle name|phonetic last name"
    "|yomi name|given name yomi|additional name yomi|family name yomi|surname yomi|given yomi"
    "|company yomi|connected on|verbunden am|relation etablie le|dept|abteilung bereich|created date"
    "|created by|modified date|source|reparto|afdeling|dzial|region code"
    "|primary associated company id|last activity date|last contacted|lifecycle stage|contact id"
    "|order date|ticket type|kundennummer|assistant|reports to|account owner|schools|messenger id"
    "|im address|imaddress|skype|skype id|organization yomi name|organization location|branche"
    "|industry",
}

# Words that say whose or which one, not what; taken away before a second look.
_WHOSE = (
    "business work home other private privat geschaftlich weitere dienstlich personal buro bureau domicile autre"
    " prive pro professionnel casa trabajo otro otra particular oficina mobile cell fax mobil assistant s assistent"
    " car company main mailing billing shipping primary secondary alternate permanent current contact person"
    " customer kunden lieferung de del la le du des d l the of my your firma value wert valeur valor default"
    " preferred uff ab ufficio lavoro principale zakelijk thuis op werk comercial residencial do da endereco trabalho"
    " sluzbowy sluzbowa domowy adres arbete arbejde arbeid hem hjem asst billing ship bill"
)
WHOSE = frozenset(_WHOSE.split())
_MAIL_WORDS = "email emails emailadresse courriel mailadresse correo emailadres epost"
MAIL_WORDS = frozenset(_MAIL_WORDS.split())
_PHONE_WORDS = (
    "phone telephone tel telefon telefono telefonnummer rufnummer mobile mobil handy handynummer mobilnummer movil"
    " celular cell cellphone mobiltelefon portable whatsapp fax telefax pager telecopie telefone telefoon telemovel"
    " cellulare mobiel mobiele telefoonnummer komorka komorkowy faks mobilnr мобильный"
)
PHONE_WORDS = frozenset(_PHONE_WORDS.split())
# A header with one of these is about the address or the number, not the thing itself.
_ABOUT = (
    "id type typ label status date datum owner display name domain count sent opened bounced bounce opt optout out"
    " valid verified consent subscribed do not time zone confidence source format emergency spouse manager last"
    " country code extension ext nombre pantalla tipo nom complet affiche angezeigter angezeigt"
    " weergavenaam visualizzato wyswietlana exibicao visningsnamn vervaldatum bounce"
)
ABOUT = frozenset(_ABOUT.split())
