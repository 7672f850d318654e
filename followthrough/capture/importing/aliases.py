"""The table of column names: ours, and what each program and language calls it (en, de, fr, es; a little of others).

Folded, without figures and signs: Google's 'E-mail 2 - Value' stands here as 'e mail value'.
Read from the headers that the programs export; what people type themselves was added.
"""

# Ours: theirs. 'title?' is a rank (Dr.) where a job title stands elsewhere; 'name?' a family name beside a first name;
# 'phone?' a number if the cells hold numbers.
ALIASES = {
    "full": "氏名|名前|お名前|姓名|person name|customer name|client name|kundenname|lead name|attendee name|guest name"
    "|teilnehmer|surname first name|last name first name|name last first|nome completo|full name|fullname"
    "|display name|displayname|contact name|contact|name of contact|person|vollstandiger name|anzeigename"
    "|vor und nachname|vorname nachname|nachname vorname|kontakt|kontaktname|ansprechpartner|nom complet|nom affiche"
    "|nom et prenom|prenom et nom|nombre completo|nombre y apellidos|nombre y apellido|apellidos y nombre|contacto"
    "|client|customer|kunde|client name",
    "name?": "nome|naam|name|names|nom|nombre|namen",
    "given": "名|voornaam|primeiro nome|first name|firstname|given name|givenname|first|forename|vorname|prenom"
    "|primer nombre|nombre de pila|fname|rufname",
    "family": "姓|achternaam|cognome|sobrenome|apelido|last name|lastname|family name|familyname|surname|last|nachname"
    "|familienname|zuname|nom de famille|apellido|apellidos|lname|second name",
    "middle": "e prenom|middle name|middlename|middle|additional name|weitere vornamen|zweiter vorname|deuxieme prenom"
    "|segundo nombre",
    "prefix": "name prefix|prefix|salutation|honorific|anrede|namensprafix|civilite|prefixe|tratamiento|prefijo"
    "|titre de civilite|courtesy title",
    "suffix": "name suffix|suffix|generational suffix|namenszusatz|namenssuffix|suffixe|sufijo",
    "known as": "nickname|file as|spitzname|speichern unter|surnom|apodo|screen name",
    "org": "会社|会社名|公司|primary associated company|associated company primary|zugeordnetes unternehmen"
    "|entreprise associee|empresa asociada|azienda|bedrijf|company organization|company|company name|organization"
    "|organisation|organization name|organisation name|account name|account|associated company|employer|firm"
    "|business name|firma|firmenname|unternehmen|organisationsname|arbeitgeber|societe|entreprise"
    "|nom de l entreprise|nom de la societe|organisme|empresa|compania|nombre de la empresa|organizacion"
    "|primary company|current company|betrieb",
    "title": "役職|职位|职务|job title role|title position|position title|funktion position|functie|job title|jobtitle"
    "|position|organization title|role|job|job role|occupation|berufsbezeichnung|funktion|stelle|jobtitel|beruf"
    "|poste|fonction|profession|intitule du poste|cargo|puesto|ocupacion|current position|headline",
    "does": "what they do|what they are good at|expertise",
    "title?": "title|titel|titre|titulo",
    "email": "メール|メールアドレス|邮箱|电子邮件|e mail|email|e mail address|email address|e mails|emails|e mail value"
    "|primary email|secondary email|mail|mail address|e mail adresse|email adresse|mailadresse|courriel"
    "|adresse e mail|adresse email|adresse de messagerie|adresse electronique|mel|correo|correo electronico"
    "|direccion de correo|direccion de correo electronico|alternate email|additional email|emailadresse"
    "|direccion de e mail|email primary|work email|personal email|e mail geschaftlich|e mail privat",
    "phone": "電話|電話番号|携帯|携帯電話|电话|手机|telefone|telefoon|telefon nr|autotelefon|haupttelefon|rappel"
    "|rnis|radio telephone"
    "|recepteur de radiomessagerie|cellulare|telemovel|mobiel|phone|phone number|telephone|telephone number|phones"
    "|phone value|tel|tel no|tel nr|telefon|telefonnummer|telefonnr|rufnummer|festnetz|numero de telephone|telefono"
    "|numero de telefono|tlf|callback|company main phone|primary phone|radio phone|tty tdd phone|isdn|car phone"
    "|direct|direct dial|durchwahl|direct phone|telefon firma|telefon zentrale|ruckmeldung|contact number|fon|mobile"
    "|mobile number|cell|cell number|mobilnummer|handy|handynummer|mobil|mobiltelefon|portable|gsm|movil|celular|fax"
    "|fax number|telefax|pager|whatsapp|whatsapp number",
    "phone?": "home|work|other|primary|main|office|business|privat|geschaftlich|number|nummer|numero",
    "url": "url|website|web site|web page|webpage|website value|website url|homepage|internet|linkedin|linkedin url"
    "|linked in|profile url|linkedin profile|linkedin profile url|person linkedin url|webseite|website adresse"
    "|site web|page web|web|sitio web|pagina web|company website|public profile url",
    "address": "住所|地址|address formatted|formatted address|full address|postanschrift|adresse complete"
    "|direccion completa|mailing address|postal address",
    "street": "street|street address|address|address street|address line|addressline|strasse|str|strasse hausnummer"
    "|strasse und hausnummer|strasse nr|anschrift|adresse|rue|voie|calle|direccion|domicilio"
    "|address extended address|adresszusatz|complement d adresse|strasse hausnr|address street address",
    "pobox": "po box|address po box|postfach|boite postale|apartado postal",
    "city": "citta|cidade|plaats|woonplaats|city|town|address city|ort|stadt|wohnort|ville|localite|ciudad|poblacion"
    "|localidad|municipio|city town",
    "state": "state|region|province|county|address region|state region|state province|bundesland|kanton|departement"
    "|dep region|provincia|estado|estado o provincia|provincia o estado|state county",
    "zip": "cap|cep|plz ort|zip|zip code|zipcode|postal code|postalcode|postcode|address postal code|zip postal code"
    "|plz|postleitzahl|code postal|cp|codigo postal",
    "country": "country|country region|address country|country code|nation|land|land region|staat|pays|pays region"
    "|pais|pais o region",
    "birthday": "data di nascita|data de nascimento|geboortedatum|aniversario|birthday|birthdate|birth date"
    "|date of birth|dob|bday|geburtstag|geburtsdatum|geb|date de naissance|anniversaire|naissance"
    "|fecha de nacimiento|cumpleanos|nacimiento",
    "note": "note|notes|comment|comments|remark|remarks|description|notiz|notizen|bemerkung|bemerkungen|anmerkung"
    "|anmerkungen|kommentar|beschreibung|remarque|remarques|commentaire|commentaires|nota|notas|comentario"
    "|comentarios|observaciones",
    "tags": "labels|label|group membership|groups|group|categories|category|tags|tag|kategorien|kategorie|gruppe"
    "|gruppen|gruppenzugehorigkeit|categorie|groupe|groupes|etiquettes|etiquette|categoria|categorias|grupo|grupos"
    "|etiquetas|etiqueta|stichworte|schlagworte",
    "photo": "photo|picture|foto|bild",
    "private": "private",
    "label": "e mail label|e mail type|phone label|phone type|website label|website type|address label|address type"
    "|email type|email label",
    "birth year": "birth year",
    "birth month": "birth month",
    "birth day": "birth day",
    "": "location|office location|keywords|language|gender|initials|priority|sensitivity|mileage|hobby|subject"
    "|e mail display name|contact owner|owner|record id|id|create date|created|last modified|associated company ids"
    "|lead status|lead source|status|mail type|telex|spouse|children|manager s name|assistant s name|internet free busy"
    "|directory server|free busy|anniversary|department|abteilung|organization department|service|departamento"
    "|maiden name|short name|billing information|referred by",
}

# Words that say whose or which one, not what; taken away before a second look.
_WHOSE = (
    "business work home other private privat geschaftlich weitere dienstlich personal buro bureau domicile autre"
    " prive pro professionnel casa trabajo otro otra particular oficina mobile cell fax mobil assistant s assistent"
    " car company main mailing billing shipping primary secondary alternate permanent current contact person"
    " customer kunden lieferung de del la le du des d l the of my your firma value wert valeur valor default"
    " preferred"
)
WHOSE = frozenset(_WHOSE.split())
_MAIL_WORDS = "email emails emailadresse courriel mailadresse correo"
MAIL_WORDS = frozenset(_MAIL_WORDS.split())
_PHONE_WORDS = (
    "phone telephone tel telefon telefono telefonnummer rufnummer mobile mobil handy handynummer mobilnummer movil"
    " celular cell cellphone mobiltelefon portable whatsapp fax telefax pager telecopie telefone telefoon telemovel"
    " cellulare mobiel"
)
PHONE_WORDS = frozenset(_PHONE_WORDS.split())
# A header with one of these is about the address or the number, not the thing itself.
_ABOUT = (
    "id type typ label status date datum owner display name domain count sent opened bounced bounce opt optout out"
    " valid verified consent subscribed do not time zone confidence source format emergency spouse manager last"
    " country code extension ext nombre pantalla tipo nom complet affiche angezeigter angezeigt"
)
ABOUT = frozenset(_ABOUT.split())
