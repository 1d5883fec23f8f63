/** How much of a draft's history is kept, said in the settings. What the user has named stays for good and is not counted. */
export const KEPT_VERSIONS = {
  /** So many newest versions as they are: an hour of work, a version a minute. */
  newest: 60,
  /** Of those before them, the last of each hour, for so many hours of work; before them the last of each day. */
  hours: 48,
  days: 180,
  /** What they may take on the disk, in units of 1,048,576 bytes. */
  megabytes: 50,
} as const
