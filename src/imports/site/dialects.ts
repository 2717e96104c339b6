/** What Kramdown, Goldmark, Docusaurus and Obsidian add to Markdown, each with what a reader would see in its place. */
const MARKS: readonly (readonly [mark: RegExp, seen: string])[] = [
  // A list of contents, made when the site is built.
  [/^[*-][ \t].{0,40}\n\{:[ \t]*toc\b[^{}\n]{0,100}\}/gim, ''],
  [/\{:[^{}\n]{0,300}\}/g, ''],
  [/[ \t]{0,4}\{[#.][\w:.-]{1,100}(?:[ \t][^{}\n]{0,200})?\}[ \t]*$/gm, ''],
  // A note opens a paragraph of its own where it stands; its number is no word.
  [/^\[\^[^\s[\]]{1,60}\]:[ \t]*/gm, '\n'],
  [/\[\^[^\s[\]]{1,60}\]/g, ''],
  [/^:::+.{0,200}$/gm, ''],
  [/\[!(?:note|tip|important|warning|caution|info|quote|danger)\][+-]?/gi, ''],
  [/!\[\[[^[\]\n]{1,300}\]\]/g, ''],
  [/\[\[[^[\]|\n]{1,300}\|([^[\]\n]{1,300})\]\]/g, '$1'],
  [/\[\[([^[\]|\n]{1,300})\]\]/g, '$1'],
]

export const dropDialects = (body: string): string =>
  MARKS.reduce((text, [mark, seen]) => text.replace(mark, seen), body)
