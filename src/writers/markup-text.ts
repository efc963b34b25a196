/** Words of a report inside HTML and XML: nothing a clerk typed or pasted can become markup. */

/** Text without the characters that XML cannot hold; with one of them Office refuses the whole file. */
export const withoutControls = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '')

const names: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it stands between tags or between the quotes of an attribute. */
export const escapeMarkup = (text: string): string =>
  withoutControls(text).replace(/[&<>"']/gu, (sign) => names[sign] ?? '')
