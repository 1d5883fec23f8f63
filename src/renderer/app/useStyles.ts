import { useMemo } from 'react'
import type { HouseStyle } from '../../core/style/houseStyleSchema'
import { useUi } from './uiStore'

/** The styles there are besides the four: the house's own, and the one that the open draft has brought along. */
export function useStyles(): readonly HouseStyle[] {
  const kept = useUi((state) => state.settings?.styles)
  const brought = useUi((state) => state.open?.ownStyle)
  return useMemo(() => {
    const own = kept ?? []
    return brought && !own.some(({ name }) => name === brought.name) ? [...own, brought] : own
  }, [kept, brought])
}
