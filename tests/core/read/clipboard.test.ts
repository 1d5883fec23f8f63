import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Block, Inline } from '../../../src/core/interview/interview'
import { turnsOf } from '../../../src/core/interview/views'
import { blocksOfClipboard, isTooLong, readClipboard } from '../../../src/core/read/clipboard'
import { counter, summarize } from './readingSummary'

const folder = new URL('../../fixtures/paste/', import.meta.url)
const fixture = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const copied = (name: string) =>
  name.endsWith('.txt') ? { html: '', text: fixture(name) } : { html: fixture(name), text: '' }

function written(block: Block): string {
  if (block.type === 'list') return `${block.ordered ? '#' : '*'} ${block.items.map(inline).join(' / ')}`
  return `${block.type}: ${'content' in block ? inline(block.content as Inline[]) : ''}`
}

function inline(content: readonly Inline[]): string {
  return content
    .map((run) => {
      if (!('text' in run)) return '|'
      const marked = run.marks ? `[${run.marks.join(' ')} ${run.text}]` : run.text
      return run.link ? `<${marked}>` : marked
    })
    .join('')
}

describe('what programs put on the clipboard becomes text with structure', () => {
  test.each([
    [
      'word.html',
      [
        'subhead: Was im Hafen bleibt',
        'paragraph: [bold hafenblatt:] Frau Kolk, warum [italic gerade] dieser Kai?',
        'paragraph: [bold Ina Kolk:] Weil er 10\u00A0% tiefer liegt, z.\u00A0B. für <Schlepper>. H[subscript 2]O steigt nämlich.',
        '* Poller / Leinen, [strike alt]',
        'paragraph: [bold hafenblatt:] Und die Kräne?|Stehen sie noch?',
        'paragraph: [bold Ina Kolk:] Wechseln wir das Thema.',
      ],
    ],
    [
      'libreoffice.html',
      [
        'subhead: Was im Hafen bleibt',
        'paragraph: [bold Frau Kolk, warum ][bold italic gerade][bold  dieser Kai?]',
        'paragraph: Weil er 10\u00A0% tiefer liegt, für <Schlepper>. CO[subscript 2] spart er auch.',
        '# Poller / Leinen',
        'paragraph: [bold Und die Kräne?]',
        'paragraph: [strike Weg.] Noch da.|Leise.',
      ],
    ],
    [
      'google-docs.html',
      [
        'subhead: Warum gerade dieser Kai?',
        'paragraph: Weil er [bold tiefer][italic  liegt], m[superscript 3] für <Schlepper>.',
        '* Poller / [strike Leinen]',
        'subhead: Und die Kräne?',
        'paragraph: Noch da.|Leise.',
      ],
    ],
    [
      'outlook.html',
      [
        'paragraph: Liebe Redaktion,',
        'paragraph: die Antwort [bold bitte so] drucken:',
        'paragraph: [italic Der Kai bleibt.]|[italic Der Kran auch.]',
        'paragraph: Gruß ⚓',
      ],
    ],
    [
      'web-page.html',
      [
        'subhead: Hafen',
        'paragraph: Der Kai [bold bleibt] hier, sagt [italic sie].',
        '* eins / eins a / zwei',
        'paragraph: Der Kai im Mai',
        'paragraph: Kontakt <Mehr>',
      ],
    ],
    [
      'pdf-viewer.txt',
      [
        'paragraph: Der Kai liegt tiefer als die anderen, und weil er tiefer liegt, kommen die großen Schiffe zuerst hierher. Das wissen die Lotsen seit vierzig Jahren, und sie sagen es jedem, der es noch nicht weiß.',
        'paragraph: An der Ost- und Westseite stehen Kräne, die niemand mehr bewegt. Sie gehören der Stadt, und die Stadt hat sie vergessen, wie man einen Schirm vergisst.',
      ],
    ],
  ])('%s', (name, expected) => {
    expect(blocksOfClipboard(copied(name)).map(written)).toEqual(expected)
  })
})

describe('where the clipboard holds turns, they are read', () => {
  test.each([
    [
      'word.html',
      [
        'hafenblatt: Frau Kolk, warum gerade dieser Kai?',
        'Ina Kolk: Weil er 10\u00A0% tiefer liegt, z.\u00A0B. für Schlepper. H2O steigt nämlich. ¶ Poller ¶ Leinen, alt',
        'hafenblatt: Und die Kräne?\nStehen sie noch?',
        'Ina Kolk: Wechseln wir das Thema.',
      ],
    ],
    [
      'libreoffice.html',
      [
        '(question): Frau Kolk, warum gerade dieser Kai?',
        '(answer): Weil er 10\u00A0% tiefer liegt, für Schlepper. CO2 spart er auch. ¶ Poller ¶ Leinen',
        '(question): Und die Kräne?',
        '(answer): Weg. Noch da.\nLeise.',
      ],
    ],
    [
      'google-docs.html',
      [
        '(question): Warum gerade dieser Kai?',
        '(answer): Weil er tiefer liegt, m3 für Schlepper. ¶ Poller ¶ Leinen',
        '(question): Und die Kräne?',
        '(answer): Noch da.\nLeise.',
      ],
    ],
    ['outlook.html', []],
    ['web-page.html', []],
    ['pdf-viewer.txt', []],
  ])('%s', (name, expected) => {
    expect(summarize(readClipboard(copied(name), { newId: counter() })).turns).toEqual(expected)
  })

  test('the lines of a newspaper’s column are one paragraph, its cut words whole; verse stays', () => {
    const column =
      'Die Brücke schwingt, sobald der\nWind aus Westen kommt, und die\nIngenieurin hört ihr zu, wie an-\ndere Musik hören. Seit vier Jah-\nren misst sie, was der Stahl er-\nzählt, und sie hat gelernt, ihm\nzu glauben.'
    const verse =
      'Der Wind kommt aus dem Westen,\nder Stahl gibt ihm zur Antwort\neinen tiefen langen Ton\nund noch einen zweiten Ton,\nden keiner je vergisst,\nder ihn gehört hat, abends,\nan einem stillen Tag.'
    const paragraphs = (text: string) => blocksOfClipboard({ html: '', text }).map(written)
    expect(paragraphs(column)).toEqual([
      'paragraph: Die Brücke schwingt, sobald der Wind aus Westen kommt, und die Ingenieurin hört ihr zu, wie andere Musik hören. Seit vier Jahren misst sie, was der Stahl erzählt, und sie hat gelernt, ihm zu glauben.',
    ])
    expect(paragraphs(verse)).toHaveLength(7)
  })

  test('lines that a PDF viewer wrapped are one turn each', () => {
    const text = [
      'wehr: Frau Kolk, seit wann hören Sie das Wasser auch nachts, wenn alle',
      'anderen schlafen und die Pumpen stehen?',
      'Ina Kolk: Seit dem Umbau. Vorher war es leise, und wer hier wohnte, hat',
      'das Wehr nur gesehen, nie gehört. Heute hört man es bis zur Brücke, bei',
      'Ostwind noch weiter.',
      'wehr: Stört es Sie?',
      'Ina Kolk: Nein.',
    ].join('\n')
    expect(turnsOf(readClipboard({ html: '', text }, { newId: counter() }).interview)).toHaveLength(4)
  })
})

describe('plain text', () => {
  test.each([
    [
      'lines of their own stay paragraphs',
      'Eins.\nZwei.\n\n\nDrei.',
      ['paragraph: Eins.', 'paragraph: Zwei.', 'paragraph: Drei.'],
    ],
    ['what nobody sees is removed', 'Wech\u00ADsel\u200B\uFEFF\0', ['paragraph: Wechsel']],
    ['half a letter is said to be missing', 'a\uD83Db', ['paragraph: a\uFFFDb']],
    ['right to left', 'שלום עולם', ['paragraph: שלום עולם']],
    ['nothing', ' \n ', []],
  ])('%s', (_, text, expected) => {
    expect(blocksOfClipboard({ html: '', text }).map(written)).toEqual(expected)
  })

  test.each([
    ['a word with its space', ' Regen.', ['paragraph:  Regen.']],
    ['spaces around', 'im Regen \t', ['paragraph: im Regen ']],
    ['a no-break space', '\u00A0%', ['paragraph: \u00A0%']],
    ['a space alone', '  ', ['paragraph:  ']],
    ['a whole line', ' Regen. \n', ['paragraph: Regen.']],
    ['several lines', ' Regen. \n Wind. ', ['paragraph: Regen.', 'paragraph: Wind.']],
  ])('outer spaces stay where words go on in a line: %s', (_, text, expected) => {
    expect(blocksOfClipboard({ html: '', text }).map(written)).toEqual(expected)
  })

  test('outer spaces of marked words stay outside of their marks', () => {
    const html = '<b>Wind</b>'
    expect(blocksOfClipboard({ html, text: ' Wind ' }).map(written)).toEqual(['paragraph:  [bold Wind] '])
    expect(blocksOfClipboard({ html: '<p>Eins</p><p>Zwei</p>', text: ' Eins Zwei ' })).toHaveLength(2)
  })

  test('the HTML of a PDF viewer sets lines, not paragraphs: its plain text is taken', () => {
    const html = '<span role="presentation" dir="ltr">Der Kai</span><br role="presentation"><span>liegt tief.</span>'
    expect(blocksOfClipboard({ html, text: 'Der Kai liegt tief.' }).map(written)).toEqual([
      'paragraph: Der Kai liegt tief.',
    ])
  })

  test('lists nested fifty deep are one list with every item', () => {
    const html = `${'<ul><li>x'.repeat(50)}${'</li></ul>'.repeat(50)}`
    expect(blocksOfClipboard({ html, text: '' })).toMatchObject([{ type: 'list', items: { length: 50 } }])
  })
})

test('a book is too long to be pasted', () => {
  expect(isTooLong({ html: '', text: 'x'.repeat(300_000) })).toBe(false)
  expect(isTooLong({ html: '', text: 'x'.repeat(500_000) })).toBe(true)
  expect(isTooLong({ html: 'x'.repeat(30_000_000), text: '' })).toBe(true)
})
