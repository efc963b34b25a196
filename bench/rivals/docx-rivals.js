/** DOCX by docxtemplater, from a template and data, and by html-to-docx, from a web page. */
import Templater from 'docxtemplater'
import convert from 'html-to-docx'
import Zip from 'pizzip'

export function byTemplate(template, data) {
  const made = new Templater(new Zip(template), { paragraphLoop: true, linebreaks: true })
  made.render(data)
  return made.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
}

export const byPage = async (page) => new Uint8Array(await convert(page))
