import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Deferred, deferred } from '../../src/host/deferred'
import { type AskUser, createCloseHandshake, type PageReply } from '../../src/main/closeHandshake'

const PATIENCE = 5000
const attended = { attended: true }

/** A page and a user who answer when the test says so. */
function people() {
  const questions: { heard: Deferred<void>; reply: Deferred<PageReply> }[] = []
  const asked: { trouble: string; signal: AbortSignal; answer: Deferred<boolean> }[] = []
  const askUser: AskUser = (trouble, signal) => {
    const answer = deferred<boolean>()
    asked.push({ trouble, signal, answer })
    return answer.promise
  }
  const askPage = () => {
    const question = { heard: deferred<void>(), reply: deferred<PageReply>() }
    questions.push(question)
    return { heard: question.heard.promise, reply: question.reply.promise }
  }
  return { questions, asked, handshake: createCloseHandshake(askPage, askUser) }
}

describe('closing a window', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('closes when the page agrees, and stays when it refuses', async () => {
    const { questions, handshake } = people()
    const first = handshake.request(attended)
    questions[0]?.reply.resolve('refused')
    expect(await first).toBe(false)
    const second = handshake.request(attended)
    questions[1]?.reply.resolve('agreed')
    expect(await second).toBe(true)
  })

  it('asks the page once for two wishes at the same time', async () => {
    const { questions, handshake } = people()
    const wishes = [handshake.request(attended), handshake.request(attended)]
    questions[0]?.reply.resolve('agreed')
    expect(await Promise.all(wishes)).toEqual([true, true])
    expect(questions).toHaveLength(1)
  })

  it.each(['gone', 'failed'] as const)('leaves it to the user when the page is %s', async (trouble) => {
    const { questions, asked, handshake } = people()
    const wish = handshake.request(attended)
    questions[0]?.reply.resolve(trouble)
    await vi.advanceTimersByTimeAsync(0)
    asked[0]?.answer.resolve(true)
    expect(await wish).toBe(true)
    expect(asked[0]?.trouble).toBe(trouble)
  })

  it('asks the user when the page does not even hear', async () => {
    const { asked, handshake } = people()
    const wish = handshake.request(attended)
    await vi.advanceTimersByTimeAsync(PATIENCE)
    expect(asked[0]?.trouble).toBe('silent')
    asked[0]?.answer.resolve(false)
    expect(await wish).toBe(false)
  })

  it('takes its question to the user back when the page wakes up and agrees', async () => {
    const { questions, asked, handshake } = people()
    const wish = handshake.request(attended)
    await vi.advanceTimersByTimeAsync(PATIENCE)
    questions[0]?.reply.resolve('agreed')
    expect(await wish).toBe(true)
    expect(asked[0]?.signal.aborted).toBe(true)
  })

  it('gives a page that has heard all its time, until the user wishes again', async () => {
    const { questions, asked, handshake } = people()
    const wish = handshake.request(attended)
    questions[0]?.heard.resolve()
    await vi.advanceTimersByTimeAsync(PATIENCE * 100)
    expect(asked).toHaveLength(0)
    void handshake.request(attended)
    await vi.advanceTimersByTimeAsync(0)
    asked[0]?.answer.resolve(true)
    expect(await wish).toBe(true)
  })

  it('never asks anybody when the system ends it, and goes in any case', async () => {
    const { questions, asked, handshake } = people()
    const silent = handshake.request({ attended: false })
    await vi.advanceTimersByTimeAsync(PATIENCE)
    expect(await silent).toBe(true)
    const refused = handshake.request({ attended: false })
    questions[1]?.reply.resolve('refused')
    expect(await refused).toBe(true)
    expect(asked).toHaveLength(0)
  })
})
