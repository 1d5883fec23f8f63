import type { Finding } from '../interview/finding'
import type { Path } from './article'
import type { Assets } from './written'

/** The finding for a picture that is named but can't be had. */
export function pictureMissing(asset: string, path: Path): Finding {
  return { rule: 'image-missing', severity: 'check', values: { name: asset }, where: { path: [...path] } }
}

/** The finding for a picture that an output does not carry. */
export function pictureLeftOut(asset: string, path: Path): Finding {
  return { rule: 'image-left-out', severity: 'hint', values: { name: asset }, where: { path: [...path] } }
}

/** A CMS keeps its pictures in a field of its own: where no addresses are given, none is missing. */
export function leftOut(findings: readonly Finding[], assets: Assets | undefined): Finding[] {
  if (assets) return [...findings]
  return findings.map((finding) =>
    finding.rule === 'image-missing' ? { ...finding, rule: 'image-left-out', severity: 'hint' } : finding,
  )
}

/** Where a picture is, or null with a finding. An image without a name is none, and nothing to report. */
export function addressOf(asset: string, path: Path, assets: Assets | undefined, findings: Finding[]): string | null {
  if (asset === '') return null
  const address = assets?.(asset) ?? null
  if (address === null) findings.push(assets ? pictureMissing(asset, path) : pictureLeftOut(asset, path))
  return address
}
