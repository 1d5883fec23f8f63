import { expect, it } from 'vitest'
import { createFileInbox } from '../../src/main/fileInbox'

it('keeps files for a host that is not there yet, and delivers each once', () => {
  const inbox = createFileInbox()
  inbox.offer('früh.txt')
  const taken: string[] = []
  inbox.deliverTo({ offerFile: (path) => taken.push(path) })
  inbox.offer('später.txt')
  expect(taken).toEqual(['früh.txt', 'später.txt'])
})
