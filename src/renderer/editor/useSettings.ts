import { useExtensionDependency } from '@lexical/react/useExtensionComponent'
import { useEffect } from 'react'
import type { HouseStyle } from '../../core/style/houseStyleSchema'
import { ConversionsExtension } from './conversions'
import { LabelsExtension } from './labels/labelsExtension'
import { TypographyExtension } from './typography/typographyExtension'

/** The style of the derived labels, and of the quotation marks as one types. */
export function useHouseStyle(style: HouseStyle): void {
  const { output: labels } = useExtensionDependency(LabelsExtension)
  const { output: typography } = useExtensionDependency(TypographyExtension)
  useEffect(() => labels.setStyle(style), [labels, style])
  useEffect(() => typography.setQuotes(style.quotes), [typography, style])
}

/** Whether what one types is converted. */
export function useConversions(on: boolean): void {
  const { output: conversions } = useExtensionDependency(ConversionsExtension)
  useEffect(() => conversions.switchTo(on), [conversions, on])
}
