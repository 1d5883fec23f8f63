import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { parseDraft } from '../../src/core/interview/parseInterview'
import { parseDraftFile } from '../../src/host/drafts/draftFile'
import { builtProgram, runScript } from '../builtProgram'
import { temporaryFolder } from '../host/temporaryFolder'

const RAW = `Der vierte Brunnen

Die Stadt gräbt wieder. Ilse Krahn vom Wasseramt erklärt, warum: Stadtblatt: Frau Krahn, womit fing es an? Ilse Krahn: Mit einem Rohrbruch. Mein Rat: Hinsehen. Stadtblatt: Und dann? Ilse Krahn: Dann kam die Baugrube. Stadtblatt: Danke für das Gespräch.
`

const script = builtProgram('cli')

/** A folder with the raw text, and the command line in it. */
async function commandLine() {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'raw.txt'), RAW)
  const run = async (...args: string[]) => {
    const { status, stdout, stderr } = await runScript(script(), args, {
      cwd: folder,
      environment: { WECHSELREDE_DATA: folder },
    })
    return { status, stdout: stdout.toString(), stderr, bytes: stdout }
  }
  return { folder, run }
}

describe('import', () => {
  test('says in short what was recognised', async () => {
    const { run } = await commandLine()
    const { status, stdout } = await run('import', 'raw.txt')
    expect(status).toBe(0)
    expect(stdout).toContain('Headline: Der vierte Brunnen\n')
    expect(stdout).toContain('People: Stadtblatt (asks), Ilse Krahn (answers)\n')
    expect(stdout).toMatch(/^5 turns, \d+ characters, \d+ words$/m)
  })

  test('speaks German where it is asked to', async () => {
    const { run } = await commandLine()
    expect((await run('import', 'raw.txt', '--lang', 'de')).stdout).toContain('5 Beiträge')
  })

  test('prints one JSON object with the reading', async () => {
    const { run } = await commandLine()
    const { status, stdout } = await run('import', 'raw.txt', '--json')
    const reading = JSON.parse(stdout)
    expect(status).toBe(0)
    expect(Object.keys(reading)).toEqual(['interview', 'findings', 'certainty', 'other'])
    expect(reading.interview.people.map((person: { name: string }) => person.name)).toEqual([
      'Stadtblatt',
      'Ilse Krahn',
    ])
    expect(Object.keys(reading.certainty)).toHaveLength(5)
  })

  test('gives each finding its sentence, in JSON and on stderr', async () => {
    const { folder, run } = await commandLine()
    await writeFile(join(folder, 'prose.txt'), 'Nur ein Absatz ohne Beiträge, der von Brunnen handelt.\n')
    const { stdout, stderr } = await run('import', 'prose.txt', '--json')
    const { findings } = JSON.parse(stdout)
    expect(findings.length).toBeGreaterThan(0)
    for (const finding of findings) {
      expect(finding.message).not.toContain('findings.')
      expect(finding.message).not.toContain('{{')
      expect(stderr).toContain(finding.message)
    }
  })

  test('writes a draft that opens, and writes it again', async () => {
    const { folder, run } = await commandLine()
    for (let n = 0; n < 2; n++) expect((await run('import', 'raw.txt', '--out', 'draft.json')).status).toBe(0)
    const file = parseDraftFile(await readFile(join(folder, 'draft.json'), 'utf8'))
    expect(file).toMatchObject({ ok: true, sealed: true })
    expect(await readdir(folder)).toEqual(['draft.json', 'raw.txt'])
    const again = await run('import', 'draft.json', '--json')
    const once = await run('import', 'raw.txt', '--json')
    expect(JSON.parse(again.stdout).interview.frame).toEqual(JSON.parse(once.stdout).interview.frame)
  })

  test('writes the draft to the output stream, alone', async () => {
    const { run } = await commandLine()
    const { stdout } = await run('import', 'raw.txt', '--out', '-')
    expect(parseDraft(JSON.parse(stdout)).ok).toBe(true)
  })
})

describe('export', () => {
  test.each([
    ['text', 'Ilse Krahn: Mit einem Rohrbruch.'],
    ['fragment', '<strong>Ilse Krahn:</strong> Mit einem Rohrbruch.'],
    ['page', '<article lang="de"'],
    ['semantic', '<article lang="de" class="interview labels-bold">'],
    ['wordpress', '<p><strong>Ilse Krahn:</strong> Mit einem Rohrbruch.'],
    ['ghost', '{\\"root\\":{'],
    ['markdown', '**Ilse Krahn:** Mit einem Rohrbruch.'],
    ['ninjs', '"standard": {'],
  ])('writes %s to the output stream and to a file, the same', async (to, expected) => {
    const { folder, run } = await commandLine()
    const streamed = await run('export', 'raw.txt', '--to', to, '--out', '-')
    expect(streamed).toMatchObject({ status: 0, stdout: expect.stringContaining(expected) })
    const filed = await run('export', 'raw.txt', '--to', to, '--out', 'out.txt')
    expect(filed).toMatchObject({ status: 0, stdout: 'Written: out.txt\n' })
    expect(await readFile(join(folder, 'out.txt'), 'utf8')).toBe(streamed.stdout)
  })

  test('writes a Word file that it reads again the same, and a ZIP of what is asked for', async () => {
    const { folder, run } = await commandLine()
    expect((await run('export', 'raw.txt', '--to', 'docx', '--out', 'out.docx')).status).toBe(0)
    const toText = (file: string) => run('export', file, '--to', 'text', '--out', '-')
    expect((await toText('out.docx')).stdout).toBe((await toText('raw.txt')).stdout)
    expect((await run('export', 'raw.txt', '--to', 'zip', '--with', 'text,docx', '--out', 'out.zip')).status).toBe(0)
    const names = Object.keys(unzipSync(await readFile(join(folder, 'out.zip'))))
    expect(new Set(names.map((name) => name.replace(/^.*\./, '')))).toEqual(new Set(['docx', 'txt']))
  })

  test('prints a PDF whose words can be read back', async () => {
    const { folder, run } = await commandLine()
    expect((await run('export', 'raw.txt', '--to', 'pdf', '--out', 'out.pdf')).status).toBe(0)
    const { stdout } = await promisify(execFile)('pdftotext', [join(folder, 'out.pdf'), '-'])
    expect(stdout.replace(/\s+/g, ' ')).toContain('Mit einem Rohrbruch.')
    expect((await run('import', 'out.pdf')).stdout).toContain('Ilse Krahn')
  })

  test('prints a manuscript where that layout is asked for', async () => {
    const { folder, run } = await commandLine()
    const { status } = await run('export', 'raw.txt', '--to', 'pdf', '--layout', 'manuscript', '--out', 'out.pdf')
    expect(status).toBe(0)
    const { stdout } = await promisify(execFile)('pdftotext', ['-layout', join(folder, 'out.pdf'), '-'])
    expect(stdout).toMatch(/Zeichen · .* Normseiten/)
  })

  test('takes a style by its name, of a draft its own', async () => {
    const { folder, run } = await commandLine()
    const toText = (file: string, ...style: string[]) => run('export', file, '--to', 'text', ...style, '--out', '-')
    expect((await toText('raw.txt', '--style', 'initials')).stdout).toContain('IK: Dann kam die Baugrube.')
    await run('import', 'raw.txt', '--out', 'draft.json')
    const file = join(folder, 'draft.json')
    await writeFile(file, (await readFile(file, 'utf8')).replace('"style": "every-turn"', '"style": "initials"'))
    expect((await toText('draft.json')).stdout).toContain('IK: Dann kam die Baugrube.')
    expect((await toText('draft.json', '--style', 'every-turn')).stdout).toContain('Ilse Krahn: Dann kam die Baugrube.')
  })
})

describe('export of several files', () => {
  test('writes each into the folder under its headline, says what failed, and goes on', async () => {
    const { folder, run } = await commandLine()
    await mkdir(join(folder, 'out'))
    await writeFile(join(folder, 'again.txt'), RAW)
    const files = ['raw.txt', 'missing.txt', 'again.txt']
    const { status, stdout, stderr } = await run('export', ...files, '--to', 'page', '--out', 'out')
    expect(status).toBe(2)
    expect(stderr).toBe('missing.txt: there is no such file.\n')
    const names = ['der-vierte-brunnen.html', 'der-vierte-brunnen-2.html']
    expect(stdout).toBe(
      `${names.map((name) => `Written: ${join('out', name)}\n`).join('')}2 written, 1 not possible.\n`,
    )
    expect((await readdir(join(folder, 'out'))).sort()).toEqual([...names].sort())
    // Another run makes the same files anew.
    expect((await run('export', 'raw.txt', 'again.txt', '--to', 'page', '--out', 'out')).status).toBe(0)
    expect(await readdir(join(folder, 'out'))).toHaveLength(2)
    expect((await run('export', 'raw.txt', 'again.txt', '--to', 'page', '--out', '-')).status).toBe(2)
  })
})

describe('check --outputs', () => {
  test('compares the words of every output with the draft', async () => {
    const { run } = await commandLine()
    const { status, stdout } = await run('check', 'raw.txt', '--outputs')
    expect(status).toBe(0)
    expect(stdout).toContain('wordpress: ')
    expect(
      stdout
        .trim()
        .split('\n')
        .every((line) => /^[a-z]+: \d+ characters, same words as the draft$/.test(line)),
    ).toBe(true)
  })
})

describe('a style of the house’s own', () => {
  const style = {
    name: 'Hafenblatt',
    labels: 'initials',
    emphasis: 'labels-bold',
    separator: ' – ',
    headings: false,
    quotes: 'low-high',
  }

  test('is taken by its name from the settings, which stay as they are', async () => {
    const { folder, run } = await commandLine()
    const settings = JSON.stringify({ styles: [style] })
    await writeFile(join(folder, 'settings.json'), settings)
    const { stdout } = await run('export', 'raw.txt', '--to', 'text', '--style', 'Hafenblatt', '--out', '-')
    expect(stdout).toContain('IK – Dann kam die Baugrube.')
    expect(await readFile(join(folder, 'settings.json'), 'utf8')).toBe(settings)
  })

  test('travels with its draft; without a definition it is said, and names stand in full', async () => {
    const { folder, run } = await commandLine()
    await run('import', 'raw.txt', '--out', 'draft.json')
    const draft = JSON.parse(await readFile(join(folder, 'draft.json'), 'utf8'))
    const write = (own?: object) =>
      writeFile(
        join(folder, 'draft.json'),
        JSON.stringify({ ...draft, draft: { ...draft.draft, style: 'Hafenblatt', ...(own && { ownStyle: own }) } }),
      )
    const toText = () => run('export', 'draft.json', '--to', 'text', '--out', '-')
    await write(style)
    expect((await toText()).stdout).toContain('IK – Dann kam die Baugrube.')
    await write()
    const { stdout, stderr, status } = await toText()
    expect(status).toBe(0)
    expect(stdout).toContain('Ilse Krahn: Dann kam die Baugrube.')
    expect(stderr).toContain('does not know the house style “Hafenblatt”')
  })

  test('that nobody knows is refused by its option, with those there are', async () => {
    const { run } = await commandLine()
    const { status, stderr } = await run('export', 'raw.txt', '--to', 'text', '--style', 'Nachtblatt', '--out', '-')
    expect(status).toBe(2)
    expect(stderr).toMatch(/initials.*Nachtblatt/)
  })
})

describe('check', () => {
  test('prints findings as one JSON object, or their number', async () => {
    const { folder, run } = await commandLine()
    await writeFile(join(folder, 'prose.txt'), 'Nur ein Absatz ohne Beiträge.\n')
    const { findings } = JSON.parse((await run('check', 'prose.txt', '--json')).stdout)
    const { status, stdout, stderr } = await run('check', 'prose.txt')
    expect(status).toBe(0)
    expect(stdout).toBe(`${findings.length} finding${findings.length === 1 ? '' : 's'}\n`)
    expect(stderr.trimEnd().split('\n')).toHaveLength(findings.length)
  })
})

describe('what can not be used', () => {
  const draft = '{"format":"wechselrede","version":1'
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'empty.txt': '',
    'blank.txt': ' \n\n\t\n',
    'nul.txt': 'Frage?\0Antwort.',
    'rubbish.txt': Uint8Array.from({ length: 4000 }, (_, n) => (n * 7919) % 256),
    'picture.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
    'unknown.xyz': Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]),
    'cut.json': draft,
    'broken.json': `${draft},"language":"de"}`,
    'newer.json': '{"format":"wechselrede","version":99,"new":true}',
  }

  test.each([
    ...Object.keys(files).map((file) => ['import', file, '--json']),
    ...Object.keys(files).map((file) => ['export', file, '--to', 'text', '--out', 'out.txt']),
    ...Object.keys(files).map((file) => ['check', file]),
    ['import', 'nothing-here.txt'],
    ['import', 'raw.txt/inside'],
    ['import', 'folder'],
    ['import', 'folder', '--out', 'out.json'],
    ['import', 'raw.txt', '--out', 'no/such/folder/out.json'],
    ['import', 'raw.txt', '--out', 'folder'],
    ['import', 'raw.txt', '--json', '--out', '-'],
    ['import', 'raw.txt', '--to', 'text'],
    ['import', 'raw.txt', 'raw.txt'],
    ['import', 'raw.txt', '--lang', 'fr'],
    ['import'],
    ['export', 'raw.txt', '--to', 'odt', '--out', 'out.txt'],
    ['export', 'raw.txt', '--out', 'out.txt'],
    ['export', 'raw.txt', '--to', 'zip', '--with', 'text,odt', '--out', 'out.txt'],
    ['export', 'raw.txt', '--to', 'text', '--with', 'text', '--out', 'out.txt'],
    ['export', 'raw.txt', '--to', 'text'],
    ['export', 'raw.txt', '--to', 'text', '--style', 'fancy', '--out', 'out.txt'],
    ['export', 'raw.txt', '--to', 'text', '--out', 'folder'],
    ['export', 'raw.txt', '--to', 'pdf', '--layout', 'poster', '--out', 'out.pdf'],
    ['export', 'raw.txt', '--to', 'text', '--layout', 'proof', '--out', 'out.txt'],
    ['export', 'raw.txt', '--to', 'page', '--out', 'raw.txt/out.html'],
    ['check', 'raw.txt', '--out', 'out.txt'],
    ['check', 'raw.txt', '--unknown'],
    ['convert', 'raw.txt'],
    ['constructor', 'raw.txt'],
    [],
  ])('%s %s %s %s %s %s', { timeout: 60_000 }, async (...args) => {
    const { folder, run } = await commandLine()
    await mkdir(join(folder, 'folder'))
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
    const before = (await readdir(folder)).sort()
    const { status, stdout, stderr } = await run(...args.filter((arg) => arg !== undefined))
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^[^\n]+\n$/)
    expect(stderr).not.toMatch(/\bat |\{\{|commandLine\.|errors\.|reading\.|undefined|Warning/)
    expect((await readdir(folder)).sort()).toEqual(before)
    expect(await readFile(join(folder, 'raw.txt'), 'utf8')).toBe(RAW)
  })

  test('is said in German too', async () => {
    const { run } = await commandLine()
    expect((await run('import', 'nothing-here.txt', '--lang', 'de')).stderr).toContain('gibt es nicht')
  })
})
