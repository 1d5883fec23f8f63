/** Hashtags as they are typed and shown: `#Hafen #Stille`. */
export function showTags(tags: readonly string[]): string {
  return tags.map((tag) => `#${tag}`).join(' ')
}

/** From the field back to tags without their sign; parted by white space, commas or the sign itself, each once. */
export function tagsFrom(text: string): string[] {
  return [...new Set(text.split(/[\s,#]+/u).filter((tag) => tag !== ''))]
}
