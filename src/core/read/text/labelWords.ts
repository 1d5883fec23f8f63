/**
 * What the words of a label say about it. None of these decides alone: a label is what recurs and alternates.
 */

/** Stand for a person who asks or answers without a name. */
export const ASKING_CUES = new Set(
  'q|question|frage|f|interviewer|interviewerin|moderator|moderatorin|moderation|host|redaktion|reporter|reporterin|die redaktion|editor'.split(
    '|',
  ),
)
export const ANSWERING_CUES = new Set('a|answer|antwort|interviewee|guest|gast'.split('|'))
export const OTHER_CUES = new Set(
  'audience|publikum|zuschauer|zuschauerin|zuhörer|zuhörerin|zwischenruf|leserfrage|reader|caller|operator|narrator|sprecher|sprecherin'.split(
    '|',
  ),
)
/** Somebody from outside puts in a word, with a name or from a place: `Leserin Petra Thom`, `Zwischenruf aus dem Publikum`. */
export const OUTSIDER =
  /^(?:(?:leser|zuschauer|zuhörer|hörer)(?:in|frage)?|zwischenruf|frage aus dem|(?:reader|audience|caller|listener)(?: question| member)?|question from) \p{L}/iu
/** `Frage 1`, `Q2`: the number counts questions, it names nobody. */
export const NUMBERED_CUE = /^(frage|antwort|question|answer|q|a)\.? ?\d{1,3}$/iu
/** `Speaker 1`, `Sprecher 2`, `S01`: here the number is the name. */
export const NUMBERED_SPEAKER = /^(speaker|sprecher|sprecherin|person|s|sp|teilnehmer|participant)[ _]?\d{1,2}$/iu

/** First words of a phrase that introduces something and names nobody. */
export const OPENING_WORDS = new Set(
  (
    'mein|meine|meiner|dein|deine|sein|seine|ihr|ihre|unser|unsere|euer|eure|kein|keine|der|die|das|den|dem|des|ein|eine|einer|einem|' +
    'dieser|diese|dieses|jeder|jede|jedes|alle|alles|viele|manche|andere|anderes|weitere|weiteres|welche|welcher|' +
    'ich|du|er|sie|es|wir|man|wer|was|wie|wo|wann|warum|weshalb|wieso|und|oder|aber|denn|doch|auch|also|so|dann|da|dort|hier|heute|' +
    'nur|noch|schon|mehr|sehr|ganz|kurz|erst|erste|erster|erstes|zweite|zweiter|zweites|dritte|dritter|drittes|letzter|letzte|letztes|' +
    'nicht|nein|ja|klar|gut|im|in|am|an|auf|aus|bei|mit|nach|von|vom|vor|zu|zum|zur|für|gegen|ohne|über|unter|um|bis|seit|durch|als|wenn|weil|dass|ob|' +
    'my|our|your|his|her|their|its|the|an|this|that|these|those|some|any|every|all|no|not|i|we|you|he|she|it|they|who|what|how|where|when|why|' +
    'and|or|but|so|then|there|here|now|today|just|only|also|still|first|second|third|last|one|two|three|another|other|more|most|yes|well|' +
    'goldene|goldener|kleiner|kleine|kleines|großer|große|großes|guter|gute|gutes|bester|beste|bestes|wichtigster|wichtigste|wichtigstes|wichtiger|' +
    'größter|größte|größtes|häufigster|häufigste|häufigstes|einfacher|einfache|praktischer|konkreter|konkretes|neuer|neue|neues|nächster|nächste|nächstes|' +
    'golden|good|best|big|small|key|main|quick|final|simple|real|new|next|' +
    'on|at|by|for|from|with|to|of|as|if|because|about|after|before|let|here’s|that’s|it’s|what’s'
  ).split('|'),
)

/** Single words that introduce a remark, a field of a form or a credit. */
export const LEAD_IN_WORDS = new Set(
  (
    'wichtig|zugegeben|fazit|tipp|tip|tipps|tips|rat|beispiel|beispiele|hinweis|achtung|vorsicht|anmerkung|merke|merksatz|stichwort|motto|regel|faustregel|' +
    'grund|gründe|ergebnis|ergebnisse|folge|folgen|konsequenz|ursache|problem|lösung|frage des tages|ziel|ziele|aufgabe|idee|vorteil|nachteil|vorteile|nachteile|' +
    'mythos|fakt|fakten|tatsache|irrtum|wahrheit|these|antithese|pro|contra|kontra|vorher|nachher|früher|heute|morgen|gestern|damals|jetzt|' +
    'erstens|zweitens|drittens|viertens|schritt|punkt|kurzum|kurz|klartext|ehrlich|konkret|übrigens|allerdings|nämlich|sprich|heißt|etwa|zunächst|schließlich|zuletzt|' +
    'ps|nb|ps.|update|nachtrag|korrektur|stand|quelle|quellen|foto|fotos|bild|bilder|text|grafik|illustration|autor|autorin|interview|gespräch|von|thema|themen|betreff|' +
    'grundsatz|gedanke|bemerkung|bitte|wunsch|warnung|trick|kniff|prinzip|methode|variante|möglichkeit|vorschlag|empfehlung|bilanz|zahl|zahlen|stichpunkt|kernsatz|' +
    'name|vorname|nachname|alter|beruf|hobby|hobbys|wohnort|ort|land|datum|zeit|uhrzeit|termin|preis|adresse|telefon|tel|fax|e-mail|email|mail|web|website|internet|url|link|links|info|infos|kontakt|größe|gewicht|farbe|' +
    'zutaten|zubereitung|material|anleitung|inhalt|titel|untertitel|seite|seiten|kapitel|teil|verlag|isbn|jahr|version|lizenz|status|' +
    'principle|thought|wish|warning|trick|method|option|suggestion|recommendation|numbers|practice|insight|' +
    'note|notes|important|example|warning|caution|remember|conclusion|result|results|reason|reasons|problem|solution|answer key|bottom line|takeaway|lesson|advice|rule|goal|idea|' +
    'myth|fact|facts|truth|pros|cons|do|don’t|dos|don’ts|before|after|then|now|today|yesterday|tomorrow|finally|firstly|secondly|thirdly|lastly|step|honestly|admittedly|basically|granted|' +
    'photo|photos|image|picture|source|sources|credit|credits|author|by|subject|topic|summary|nickname|age|job|occupation|hobbies|country|city|location|place|date|time|price|address|phone|info|contact|size|weight|color|colour|' +
    'ingredients|method|instructions|contents|title|subtitle|page|pages|chapter|part|publisher|year|license|disclaimer|spoiler|edit|correction|podcast|video|website'
  ).split('|'),
)

/** Small words inside a name. */
export const NAME_PARTICLES = new Set(
  'von|vom|van|de|del|della|den|der|des|di|da|dos|du|la|le|el|al|bin|ibn|ben|zu|zur|zum|ter|ten|und|y|af|av'.split('|'),
)

export const DEGREE =
  /^(?:ph\.?d|psy\.?d|m\.?d|m\.?a|b\.?a|m\.?sc|b\.?sc|mba|ll\.?m|jr|sr|esq|r\.?n|phd|dds|cpa|ii|iii|iv)\.?$/iu
