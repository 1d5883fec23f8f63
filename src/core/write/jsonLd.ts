import type { Interview, Person } from '../interview/interview'
import { authorOf, guestsOf, plainText } from '../interview/views'

/**
 * What search engines and newsrooms read: schema.org has no type for interviews, `NewsArticle` covers them.
 * Never FAQPage or QAPage: those are for pages where readers can answer.
 * @returns JSON that can stand in a `script` element: no `<` in it
 */
export function jsonLd(interview: Interview): string {
  const { headline, standfirst, date, tags, section } = interview.frame
  const author = authorOf(interview)
  const guests = guestsOf(interview).filter((person) => person.name.trim() !== '')
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    ...filled({
      headline,
      description: standfirst.map(plainText).join(' '),
      articleSection: section,
      datePublished: date ?? '',
      keywords: tags.join(', '),
      genre: 'Interview',
    }),
    inLanguage: interview.language,
    ...(author && { author: { '@type': 'Person', name: author } }),
    ...(guests.length > 0 && { about: guests.map(personData) }),
  }
  return JSON.stringify(data, null, 1).replaceAll('<', '\\u003c')
}

function personData(person: Person) {
  const sameAs = person.links.map((link) => link.url).filter((url) => /^https?:/i.test(url))
  return {
    '@type': 'Person',
    name: person.name,
    ...filled({ jobTitle: person.position }),
    ...(person.organisation.trim() && { worksFor: { '@type': 'Organization', name: person.organisation } }),
    ...(sameAs.length > 0 && { sameAs }),
  }
}

function filled(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''))
}
