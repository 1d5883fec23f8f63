import { localeOf } from '../../kit/locale'

const DAY = 86_400_000

/** When a draft was changed, as short as it can be said: `14:02`, `gestern`, `Freitag`, `6. Nov.`, `6. Nov. 2024`. */
export function showWhen(iso: string, language: string, now: Date): string {
  const when = new Date(iso)
  const days = Math.round((startOfDay(now) - startOfDay(when)) / DAY)
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf(language), options).format(when)
  if (days <= 0) return format({ hour: 'numeric', minute: '2-digit' })
  if (days === 1) return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-1, 'day')
  if (days < 7) return format({ weekday: 'long' })
  return format({
    day: 'numeric',
    month: 'short',
    year: when.getFullYear() === now.getFullYear() ? undefined : 'numeric',
  })
}

/** A day to come, given as `YYYY-MM-DD`: `28. Dez.`, `3. Jan. 2027`. */
export function showDay(day: string, language: string, now: Date): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const when = new Date(year, month - 1, date)
  const withYear = year === now.getFullYear() ? undefined : 'numeric'
  return new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'short', year: withYear }).format(when)
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}
