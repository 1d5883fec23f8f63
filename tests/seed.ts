import fc from 'fast-check'

/** What lands must not depend on chance: the workflow runs one seed, everybody else draws a new one each time. */
if (process.env.CI) fc.configureGlobal({ seed: 20261123 })
