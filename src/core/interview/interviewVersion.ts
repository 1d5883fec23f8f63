/** Of the format that interviews are kept in; a change of it comes with a step in `migrate.ts`. */
export const INTERVIEW_VERSION = 1
