import { z } from 'zod'

type Matches = (value: unknown) => boolean
type Def = z.core.$ZodTypes['_zod']['def']
type DefOf<Type extends Def['type']> = Extract<Def, { type: Type }>

/**
 * Makes of a schema what says whether data is valid as it is. zod makes a copy of all that it checks, and so do its passes over
 * a union; for a text of megabytes that takes longer than reading and writing it. Where this says no, zod says why.
 * @throws for a kind of schema that it does not know, and for one that would change or drop what it checks
 */
export function matcherOf<Schema extends z.core.$ZodType>(
  schema: Schema,
): (value: unknown) => value is z.output<Schema> {
  const matches = of(schema)
  return (value): value is z.output<Schema> => matches(value)
}

function of(schema: z.core.SomeType): Matches {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'string':
      return isBare(def) ? (value) => typeof value === 'string' : byZod(schema)
    case 'boolean':
      return (value) => typeof value === 'boolean'
    case 'number':
      return byZod(schema)
    case 'literal':
      return oneOf(def.values)
    case 'enum':
      return oneOf(Object.values(def.entries))
    case 'optional':
      return orElse(undefined, def.innerType)
    case 'nullable':
      return orElse(null, def.innerType)
    case 'default':
      return present(def.innerType)
    case 'array':
      return arrayOf(def)
    case 'object':
      return strictObject(def)
    case 'union':
      return isTagged(def) ? unionBy(def.discriminator, def.options) : anyOf(def.options)
    default:
      throw new Error(`no matcher for ${def.type}`)
  }
}

/** What has rules of its own. It is one value: nothing large is copied. */
function byZod(schema: z.core.SomeType): Matches {
  return (value) => z.safeParse(schema as z.core.$ZodType, value).success
}

function isBare(def: DefOf<'string'>): boolean {
  return !def.checks?.length && !('format' in def) && !def.coerce
}

function oneOf(values: readonly unknown[]): Matches {
  return (value) => values.includes(value)
}

function orElse(empty: undefined | null, inner: z.core.SomeType): Matches {
  const matches = of(inner)
  return (value) => value === empty || matches(value)
}

/** What is missing gets its default from zod. */
function present(inner: z.core.SomeType): Matches {
  const matches = of(inner)
  return (value) => value !== undefined && matches(value)
}

function isTagged(def: z.core.$ZodUnionDef): def is z.core.$ZodDiscriminatedUnionDef {
  return 'discriminator' in def
}

function anyOf(options: readonly z.core.SomeType[]): Matches {
  const matchers = options.map(of)
  return (value) => matchers.some((matches) => matches(value))
}

function arrayOf({ element, checks = [] }: DefOf<'array'>): Matches {
  const matches = of(element)
  const least = checks.reduce((most, check) => Math.max(most, minimumOf(check)), 0)
  return (value) => {
    if (!Array.isArray(value) || value.length < least) return false
    // `every` would leave out holes.
    for (const entry of value) if (!matches(entry)) return false
    return true
  }
}

function minimumOf(check: z.core.$ZodCheck<never>): number {
  const { def } = (check as z.core.$ZodChecks)._zod
  if (def.check !== 'min_length') throw new Error(`no matcher for ${def.check}`)
  return def.minimum
}

function strictObject({ shape, catchall }: DefOf<'object'>): Matches {
  if (catchall?._zod.def.type !== 'never') throw new Error('no matcher for an object that may have other fields')
  const fields = new Map(Object.entries(shape).map(([key, schema]) => [key, of(schema)]))
  const required = Object.keys(shape).filter((key) => !fields.get(key)?.(undefined))
  return (value) => {
    if (!isObject(value)) return false
    for (const key in value) if (!fields.get(key)?.(value[key])) return false
    return required.every((key) => key in value)
  }
}

function unionBy(discriminator: string, options: readonly z.core.SomeType[]): Matches {
  const matchers = new Map<unknown, Matches>()
  for (const option of options) {
    const { def } = (option as z.core.$ZodTypes)._zod
    const tag = def.type === 'object' ? (def.shape[discriminator] as z.core.$ZodTypes)._zod.def : undefined
    if (tag?.type !== 'literal') throw new Error(`no matcher for an option without ${discriminator}`)
    for (const value of tag.values) matchers.set(value, of(option))
  }
  return (value) => isObject(value) && (matchers.get(value[discriminator])?.(value) ?? false)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
