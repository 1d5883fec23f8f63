import type { Finding } from '../interview/finding'
import type { ImageRef, Inline } from '../interview/interview'
import { plainText, wordsOf } from '../interview/views'
import type { Path } from './article'
import type { Assets } from './written'

/** `shows` says what it shows where nobody has described it: a caption, or a portrait's person. */
export type Picture = Pick<ImageRef, 'asset' | 'alt'> & { shows: readonly Inline[] | string }

/** The finding for a picture that is named but can't be had. */
export function pictureMissing(picture: Picture, path: Path): Finding {
  return finding('image-missing', 'check', picture, path)
}

/** The finding for a picture that an output does not carry. */
export function pictureLeftOut(picture: Picture, path: Path): Finding {
  return finding('image-left-out', 'hint', picture, path)
}

/** The finding for a picture of a kind that Word does not know. */
export function pictureNotInWord(picture: Picture, path: Path): Finding {
  return finding('image-not-in-word', 'check', picture, path)
}

/** `name` is the asset, which is a checksum and tells nobody which picture it is; `shown` does, by what it shows. */
function finding(rule: string, severity: Finding['severity'], { asset, alt, shows }: Picture, path: Path): Finding {
  const words = [alt, typeof shows === 'string' ? shows : plainText(shows)]
    .map(wordsOf)
    .find(({ length }) => length > 0)
  const shown = words?.slice(0, 8).join(' ') ?? asset
  return { rule, severity, values: { name: asset, shown }, where: { path: [...path] } }
}

/** A CMS keeps its pictures in a field of its own: where no addresses are given, none is missing. */
export function leftOut(findings: readonly Finding[], assets: Assets | undefined): Finding[] {
  if (assets) return [...findings]
  return findings.map((finding) =>
    finding.rule === 'image-missing' ? { ...finding, rule: 'image-left-out', severity: 'hint' } : finding,
  )
}

/** Where a picture is, or null with a finding. An image without a name is none, and nothing to report. */
export function addressOf(
  picture: Picture,
  path: Path,
  assets: Assets | undefined,
  findings: Finding[],
): string | null {
  if (picture.asset === '') return null
  const address = assets?.(picture.asset) ?? null
  if (address === null) findings.push(assets ? pictureMissing(picture, path) : pictureLeftOut(picture, path))
  return address
}
