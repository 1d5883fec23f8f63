/** Links that may stand in an interview. Anything else (`javascript:`, `data:`, `file:`) is refused. */
export const SAFE_LINK = /^(https?:\/\/|mailto:|tel:)\S+$/i

export function isSafeLink(link: string): boolean {
  return SAFE_LINK.test(link)
}
