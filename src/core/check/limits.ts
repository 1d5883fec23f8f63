/** How long the texts of the frame may be, in characters including spaces. */
export interface Limits {
  headline: number
  standfirst: number
}

/**
 * Houses ask for headlines of 30 to 60 characters and standfirsts of 250 to 350, the short ones for the web. These are the long ones:
 * a finding at a length that many houses print would be noise.
 */
export const DEFAULT_LIMITS: Limits = { headline: 60, standfirst: 350 }
