import { readSource, type SourceRequest } from './readSource'

/** Reads one file or paste, apart from the page, which stays quick meanwhile. */
self.addEventListener('message', ({ data }: MessageEvent<SourceRequest>) => {
  // What fails here is a bug: it reaches the page as the worker's error.
  void Promise.resolve(readSource(data)).then((source) => self.postMessage(source), reportError)
})
