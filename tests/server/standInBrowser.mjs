#!/usr/bin/env node
// Stands in for the browser that the server opens: makes a draft, and saves it only when the host says that it ends.
const address = process.argv.find((argument) => argument.startsWith('--app=')).slice('--app='.length)
const { origin } = new URL(address)
const [cookie] = (await fetch(address, { redirect: 'manual' })).headers.get('set-cookie').split(';')
const request = (method, path, body) =>
  fetch(`${origin}/api${path}`, {
    method,
    headers: { cookie, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  })
const { first, last } = JSON.parse(process.env.STAND_IN_TEXTS)
let id = ''
let rest = ''
for await (const text of (await request('GET', '/events')).body.pipeThrough(new TextDecoderStream())) {
  const lines = (rest + text).split('\n')
  rest = lines.pop()
  for (const event of lines.map((line) => JSON.parse(line))) {
    if (event.type === 'ready') {
      const created = await (await request('POST', '/drafts', { interview: first })).json()
      id = created.draft.id
    }
    if (event.type === 'closing') {
      await request('PUT', `/drafts/${id}`, { revision: 1, interview: last, style: 'initials' })
      await request('POST', `/closing/${event.window}`)
    }
  }
}
