const PLAIN = '0123456789+-−=()'
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾'
const SUBSCRIPT = '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'
const SUPERSCRIPT_LETTERS: readonly [string, string] = ['abcdefghijklmnoprstuvwxyz', 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ']
const SUBSCRIPT_LETTERS: readonly [string, string] = ['aehijklmnoprstuvx', 'ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ']

const characters = {
  superscript: pairUp(PLAIN + SUPERSCRIPT_LETTERS[0], SUPERSCRIPT + SUPERSCRIPT_LETTERS[1]),
  subscript: pairUp(PLAIN + SUBSCRIPT_LETTERS[0], SUBSCRIPT + SUBSCRIPT_LETTERS[1]),
}

/** `2` → `²`: a text in the superscript or subscript characters of Unicode, or null where one of its characters has none. */
export function unicodeScript(text: string, script: 'superscript' | 'subscript'): string | null {
  const raised = [...text].map((character) => (/\s/u.test(character) ? character : characters[script].get(character)))
  return raised.every((character) => character !== undefined) ? raised.join('') : null
}

function pairUp(plain: string, script: string): ReadonlyMap<string, string> {
  const raised = [...script]
  return new Map([...plain].map((character, index) => [character, raised[index] ?? character]))
}
