// Reads what was printed, with the tools of poppler-utils.
import {execFileSync} from 'node:child_process'

const run = (pdf, tool, ...parameters) => execFileSync(tool, parameters, {input: pdf, encoding: 'utf8'})

/** A printed document: how many pages, how large, its title and its words. */
export function readPdf(pdf) {
  const info = Object.fromEntries(run(pdf, 'pdfinfo', '-').split('\n').map(line => line.split(/:\s*(.*)/s)))
  return {pages: Number(info.Pages), size: info['Page size'], title: info.Title ?? '', text: run(pdf, 'pdftotext', '-', '-')}
}

/** How many pictures are on it: words that were printed as pixels would be some. */
export const picturesIn = pdf => run(pdf, 'pdfimages', '-list', '-').trim().split('\n').length - 2

/** Words without the white space between them, wherever lines and columns break. */
export const bare = text => text.replace(/\s+/g, '')
