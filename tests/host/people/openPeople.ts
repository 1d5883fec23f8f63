import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createPerson } from '../../../src/core/interview/create'
import type { Interview, Person } from '../../../src/core/interview/interview'
import { createHost } from '../../../src/host/createHost'
import type { Host } from '../../../src/host/host'
import { lockLibrary } from '../../../src/host/libraryLock'
import { createNodeShell } from '../../../src/server/nodeShell'
import { sampleInterview } from '../sampleInterview'
import { temporaryFolder } from '../temporaryFolder'

export interface OpenedHost {
  host: Host
  folder: string
  /** Where the library keeps its people. */
  people: string
  logged: string[]
}

/** A host on the disk; with a folder given it is the same library again, as after a restart. */
export async function openPeople(given?: string): Promise<OpenedHost> {
  const folder = given ?? (await temporaryFolder())
  const libraryFolder = join(folder, 'library')
  const logged: string[] = []
  const noPrinter = () => Promise.reject(new Error('nothing is printed here'))
  await mkdir(libraryFolder, { recursive: true })
  const host = await createHost({
    shell: createNodeShell(() => join(folder, 'Exports'), noPrinter),
    dataFolder: join(folder, 'data'),
    libraryFolder,
    lock: await lockLibrary(libraryFolder),
    log: (message) => logged.push(message),
  })
  onTestFinished(() => host.close())
  return { host, folder, people: join(libraryFolder, 'people'), logged }
}

/** Fictional, and complete. */
export const krahn: Person = {
  ...createPerson('p2', 'Dr. Ilse Krahn', 'guest'),
  position: 'Wasserbauerin',
  organisation: 'Werk Nord',
  bio: [[{ text: 'Ilse Krahn baut Brunnen.', marks: ['bold'] }]],
  links: [{ label: 'Werk Nord', url: 'https://werk.example' }],
}

export function interviewWith(...people: Person[]): Interview {
  const interview = sampleInterview()
  return { ...interview, people: [...interview.people.slice(0, 1), ...people] }
}
