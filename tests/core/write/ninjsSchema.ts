/**
 * What IPTC's ninjs 2.0 says a news item is, as JSON Schema: the names, types and formats of its properties, after
 * `ninjs-schema_2.0.json` (© IPTC, www.iptc.org, CC BY 4.0), without its descriptions. Changed: places are without GeoJSON,
 * and a rights expression may be anything.
 */
const text = { type: 'string' }
const number = { type: 'number' }
const uri = { type: 'string', format: 'uri' }
const time = { type: 'string', format: 'date-time' }
const oneOf = (...values: string[]) => ({ type: 'string', enum: values })
const object = (properties: object, ...required: string[]) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
})
const list = (items: object) => ({ type: 'array', items })

const identified = { name: text, uri, literal: text }
const concepts = list(object({ ...identified, rel: text }))
const said = { role: text, contenttype: text, value: text }
const symbols = list(object({ ticker: text, exchange: text }))
const rendition = { href: uri, contenttype: text, title: text, height: number, width: number }

export const NINJS_SCHEMA = object(
  {
    uri,
    type: oneOf('text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component'),
    representationtype: oneOf('full', 'partial'),
    profile: text,
    version: text,
    firstcreated: time,
    versioncreated: time,
    contentcreated: time,
    embargoed: time,
    pubstatus: oneOf('usable', 'withheld', 'canceled'),
    urgency: number,
    copyrightholder: text,
    copyrightnotice: text,
    usageterms: text,
    ednote: text,
    language: text,
    descriptions: list(object(said, 'value')),
    bodies: list(object({ ...said, charcount: number, wordcount: number }, 'value')),
    headlines: list(object(said, 'value')),
    people: concepts,
    organisations: list(object({ ...identified, rel: text, symbols })),
    places: concepts,
    subjects: concepts,
    events: concepts,
    objects: concepts,
    infosources: list(object({ ...identified, role: uri })),
    title: text,
    by: text,
    slugline: text,
    located: text,
    renditions: list(object({ name: text, ...rendition, sizeinbytes: number, duration: number, format: text }, 'name')),
    associations: list({
      type: 'object',
      anyOf: [{ properties: { name: text }, required: ['name'] }, { $ref: '#' }],
    }),
    altids: list(object({ role: text, value: text })),
    trustindicators: list(object({ role: uri, title: text, href: uri })),
    standard: object({ name: text, version: text, schema: uri }),
    genres: list(object(identified)),
    rightsinfo: { type: 'object' },
  },
  'uri',
)
