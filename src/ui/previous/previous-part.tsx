/** Below the details of a report: last year's, and the office's own list of phrases. */
import type { Store } from '#store/open-store.ts'
import { OfficeListButton } from '#ui/phrases/office-list-button.tsx'
import { BringPrevious } from './bring-previous.tsx'
import { PreviousReports } from './previous-reports.tsx'

export function PreviousPart({ store, id }: { readonly store: Store; readonly id: string }) {
  return (
    <>
      <PreviousReports store={store} id={id} />
      <BringPrevious />
      <OfficeListButton list={store.officeList} />
    </>
  )
}
