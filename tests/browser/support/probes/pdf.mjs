// Reads what was printed, with the tools of poppler-utils.
import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

const run = (pdf, tool, ...parameters) => execFileSync(tool, parameters, {input: pdf, encoding: 'utf8'})

/** A printed document: how many pages, how large, its title and its words. */
export function readPdf(pdf) {
  const info = Object.fromEntries(
    run(pdf, 'pdfinfo', '-')
      .split('\n')
      .map(line => line.split(/:\s*(.*)/s)),
  )
  return {
    pages: Number(info.Pages),
    size: info['Page size'],
    title: info.Title ?? '',
    text: run(pdf, 'pdftotext', '-', '-'),
  }
}

/** How many pictures are on it: words that were printed as pixels would be some. */
export const picturesIn = pdf => run(pdf, 'pdfimages', '-list', '-').trim().split('\n').length - 2

/** How much of each sheet is inked, from 0 to 1. */
export function inkOf(pdf) {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-paper-'))
  try {
    execFileSync('pdftoppm', ['-r', '20', '-gray', '-', join(folder, 'sheet')], {input: pdf})
    return readdirSync(folder)
      .sort()
      .map(name => {
        const picture = readFileSync(join(folder, name))
        const [header, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString('latin1', 0, 40))
        const pixels = picture.subarray(header.length)
        assert.equal(pixels.length, width * height)
        return pixels.reduce((sum, pixel) => sum + 1 - pixel / 255, 0) / pixels.length
      })
  } finally {
    rmSync(folder, {recursive: true})
  }
}

/** Words without the white space between them, wherever lines and columns break, and without ligatures. */
export const bare = text => text.normalize('NFKC').replace(/\s+/g, '')
