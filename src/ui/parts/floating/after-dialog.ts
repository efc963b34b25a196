/** What a dialog leads to, once it has closed: until then the page behind it cannot be reached. */
export const afterDialog = (run: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(run))
}
