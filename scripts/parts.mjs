import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { PROGRAMS, ROOT, runNode } from './project.mjs'

/**
 * The parts of a check. Each gives `{ passed, failed, skipped }`, two counts and the names of what was skipped, and
 * `again`, the names of what passed at the second try only; `failed` is at least 1 where a part could not run at all.
 */

/** All four walls at once: each is its own compiler run. */
export async function types() {
  const projects = ['core', 'node', 'web', 'tests'].map((name) => `tsconfig.${name}.json`)
  const runs = await Promise.all(
    projects.map((project) => runNode(PROGRAMS.typescript, ['-p', project], { quiet: true })),
  )
  for (const { output } of runs) process.stdout.write(output)
  return single(runs.every(({ status }) => status === 0))
}

/** Lint and format. */
export async function lint() {
  const { status, output } = await runNode(PROGRAMS.biome, ['check'], { quiet: true })
  if (status !== 0) process.stdout.write(output)
  return single(status === 0)
}

/** The published schema is made from the code. */
export async function schema() {
  return single((await runNode(join(ROOT, 'scripts', 'schema.mjs'), ['--check'])).status === 0)
}

export async function build() {
  return single(await ensureBuilt())
}

export function unit(...folders) {
  return withReport(async (report) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const { status } = await runNode(PROGRAMS.vitest, ['run', ...reporters, ...folders])
    return ({ numPassedTests, numFailedTests, numFailedTestSuites, testResults }) => {
      const failed = numFailedTests || numFailedTestSuites
      const results = testResults.flatMap(({ assertionResults }) => assertionResults)
      const skipped = results.filter((test) => ['pending', 'skipped', 'todo'].includes(test.status))
      return { passed: numPassedTests, failed: failed || status, skipped: skipped.map((test) => test.fullName) }
    }
  })
}

/** End to end, in a real browser. With a `secondTry` a test may fail once; it is named then. */
export function endToEnd({ secondTry = false, files = [] } = {}) {
  return withReport(async (report) => {
    const environment = { PLAYWRIGHT_JSON_OUTPUT_NAME: report }
    const args = ['test', '--reporter=list,json', `--retries=${secondTry ? 1 : 0}`, ...files]
    const { status } = await runNode(PROGRAMS.playwright, args, { environment })
    return ({ stats, suites }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected || status,
      skipped: suites.flatMap((suite) => namesIn(suite, 'skipped')),
      again: suites.flatMap((suite) => namesIn(suite, 'flaky')),
    })
  })
}

/** Runs the parts one after the other. Ends the process's output with the plain sum. */
export async function runParts(parts) {
  const sum = { passed: 0, failed: 0, skipped: [], again: [] }
  const broken = []
  for (const [name, part] of Object.entries(parts)) {
    process.stdout.write(`\n== ${name}\n`)
    const started = performance.now()
    const result = await part()
    sum.passed += result.passed
    sum.failed += result.failed
    sum.skipped.push(...result.skipped)
    sum.again.push(...(result.again ?? []))
    if (result.failed > 0) broken.push(name)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    process.stdout.write(`${result.failed > 0 ? 'FAILED' : 'passed'}: ${name} (${seconds} s)\n`)
  }
  process.stdout.write('\n')
  for (const name of sum.skipped) process.stdout.write(`Skipped: ${name}\n`)
  for (const name of sum.again) process.stdout.write(`Passed at the second try: ${name}\n`)
  if (broken.length > 0) process.stdout.write(`Failed: ${broken.join(', ')}\n`)
  const skipped = sum.skipped.length > 0 ? `, ${sum.skipped.length} skipped` : ''
  process.stdout.write(`${sum.passed} passed, ${sum.failed} failed${skipped}\n`)
  process.exitCode = sum.failed > 0 ? 1 : 0
}

function single(worked) {
  return { passed: worked ? 1 : 0, failed: worked ? 0 : 1, skipped: [] }
}

/** Counts come from the report, not from the screen. A runner that wrote none has failed. */
async function withReport(task) {
  const folder = mkdtempSync(join(tmpdir(), 'wechselrede-report-'))
  const report = join(folder, 'report.json')
  try {
    const count = await task(report)
    return count(JSON.parse(readFileSync(report, 'utf8')))
  } catch (error) {
    process.stdout.write(`No result: ${error.message}\n`)
    return single(false)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function namesIn(suite, status) {
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === status)
      .map((test) => {
        const reason = test.annotations.find((annotation) => annotation.description)?.description
        return `${spec.title}${reason ? ` (${reason})` : ''}`
      }),
  )
  return [...own, ...(suite.suites ?? []).flatMap((inner) => namesIn(inner, status))]
}
