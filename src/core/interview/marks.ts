/** What a run of text can be, besides a link. */
export const MARKS = ['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript'] as const
