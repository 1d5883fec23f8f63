import { describe, expect, test } from 'vitest'
import type { Inline } from '../../../../src/core/interview/interview'
import { readPage } from '../../../../src/core/read/html/readPage'

/** A block in one line: kind, then its content with marks in brackets. */
function blocksOf(html: string): string[] {
  return readPage(html).blocks.map(({ kind, level, list, content }) => {
    const bullet = list ? (list.ordered ? '# ' : '* ') : ''
    return `${kind}${level || ''}: ${bullet}${content.map(written).join('')}`
  })
}

function written(inline: Inline): string {
  if (!('text' in inline)) return '|'
  const { text, marks = [], link } = inline
  const marked = marks.length > 0 ? `[${marks.join(' ')} ${text}]` : text
  return link === undefined ? marked : `<${link} ${marked}>`
}

describe('marks', () => {
  test.each([
    [
      '<p>a <b>b</b> <i>c</i> <u>d</u> <s>e</s> <sup>f</sup> <sub>g</sub></p>',
      'a [bold b] [italic c] [underline d] [strike e] [superscript f] [subscript g]',
    ],
    ['<p><strong>a <em>b</em></strong></p>', '[bold a ][bold italic b]'],
    ['<p><b>a<i>b</b>c</i>d</p>', '[bold a][bold italic b][italic c]d'],
    ['<p><span style="font-weight:700">a</span><span style="font-style:italic">b</span></p>', '[bold a][italic b]'],
    ['<p><span style="text-decoration: underline line-through">a</span></p>', '[underline strike a]'],
    ['<p>CO<span style="vertical-align:sub;font-size:60%">2</span></p>', 'CO[subscript 2]'],
    ['<b style="font-weight:normal"><p>a <span style="font-weight:bold">b</span></p></b>', 'a [bold b]'],
    ['<p><a href="https://beispiel.example/a?b&amp;c"><u>a</u></a></p>', '<https://beispiel.example/a?b&c a>'],
    ['<p><a href="javascript:alert(1)">a</a> <a href="/b">b</a> <a href="data:text/html,c">c</a></p>', 'a b c'],
    ['<p><font color=red>a</font><o:p></o:p><mark>b</mark></p>', 'ab'],
  ])('%s', (html, expected) => {
    expect(blocksOf(html)).toEqual([`paragraph: ${expected}`])
  })
})

describe('blocks', () => {
  test.each([
    [
      '<h2>a</h2>b<div>c<div>d</div>e</div>',
      ['heading2: a', 'paragraph: b', 'paragraph: c', 'paragraph: d', 'paragraph: e'],
    ],
    ['<p>a<br>b<br/><br>c<br></p><p></p><p>&nbsp;</p>', ['paragraph: a|b', 'paragraph: c']],
    ['<ul><li>a<li>b<ul><li>c</ul></ul><ol><li><p>d</ol>', ['item: * a', 'item: * b', 'item: * c', 'item: # d']],
    ['<p>a<p>b<h2>c<p>d', ['paragraph: a', 'paragraph: b', 'heading2: c', 'paragraph: d']],
    ['<blockquote>a</blockquote><figure><img alt="b"><figcaption>c</figcaption></figure>', ['quote: a', 'caption: c']],
    ['<pre>a  b\nc\n\nd</pre>', ['preformatted: a b|c', 'preformatted: d']],
    ['<table><tr><th>a</th><th>b</th></tr><tr><td>c<td>d</table>', ['cell: a | b', 'cell: c | d']],
    ['a</p></td></b>b', ['paragraph: a', 'paragraph: b']],
    ['<p>Gut <img alt="👍" src="https://x.example/y.png"><img alt="Ein Foto" src="data:,"></p>', ['paragraph: Gut 👍']],
  ])('%s', (html, expected) => {
    expect(blocksOf(html)).toEqual(expected)
  })

  test.each([
    '<script>a</script>',
    '<style>a</style>',
    '<!-- a -->',
    '<!--[if gte mso 9]><xml><w:a>a</w:a></xml><![endif]-->',
    '<template>a</template>',
    '<p style="display: none">a</p>',
    '<p hidden>a</p>',
    '<head><title>a</title></head>',
    '<iframe>a</iframe>',
    '<span style="mso-hide:all">a</span>',
  ])('what nobody sees is left out: %s', (html) => {
    expect(blocksOf(`${html}<p>b</p>`)).toEqual(['paragraph: b'])
  })
})

describe('signs', () => {
  test.each([
    ['10&nbsp;% und z.&nbsp;B. Dr.&nbsp;Ott', '10\u00A0% und z.\u00A0B. Dr.\u00A0Ott'],
    ['<b>a</b>&nbsp;b', '[bold a] b'],
    ['a<span class="Apple-converted-space">&nbsp;</span>b', 'a b'],
    ['a &nbsp;b&nbsp; c', 'a b c'],
    ['<b>10</b>&nbsp;%', '[bold 10]\u00A0%'],
    ['Wech&shy;sel\u200Brede\uFEFF', 'Wechselrede'],
    ['a\n  b\t c', 'a b c'],
    ['&auml;&#8211;&#x1F600;&amp;lt;&bogus;', 'ä–😀&lt;&bogus;'],
    ['a\0b\uD800c', 'ab\uFFFDc'],
    ['<q>a</q>', '"a"'],
  ])('%s', (html, expected) => {
    expect(blocksOf(`<p>${html}</p>`)).toEqual([`paragraph: ${expected}`])
  })
})

test('a list of Word’s paragraphs is a list, its numbers are no text', () => {
  const item = (number: string, text: string, level = 1) =>
    `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${number}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`
  expect(blocksOf(`${item('1.', 'a')}${item('2.', 'b')}`)).toEqual(['item: # a', 'item: # b'])
  expect(blocksOf(`${item('·', 'a')}${item('o', 'b', 2)}`)).toEqual(['item: * a', 'item: * b'])
  expect(readPage(`${item('·', 'a')}${item('o', 'b', 2)}`).nestedItems).toBe(1)
})
