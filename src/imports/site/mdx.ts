/** "import Chart from './chart.jsx'" and "export const prerender = true"; they may go on over lines until a blank one. */
const STATEMENT =
  /^(?:import\s+(?:['"{*]|[\w$]+\s*,\s*[{*]|[\w$]+\s+from\s+['"])|export\s+(?:const|let|default|function|\{))/
const EXPRESSION =
  /\{\s*(?:\/\*[^{}]{0,2000}\*\/|[\w$]+(?:\.[\w$]+)*(?:\([^(){}\n]{0,200}\))?|["'`][ ]*["'`])\s*\}/g
/** Components have a capital; what they would have shown is not in the file. Words between their tags stay. */
const COMPONENT =
  /<\/?[A-Z][\w.]*(?:\s(?:[^<>{}"']|"[^"]{0,2000}"|'[^']{0,2000}'|\{[^{}]{0,2000}\}){0,400})?\/?>/g

/** Takes the program out of MDX and leaves the Markdown. Nothing is run. */
export function dropProgram(body: string): string {
  let fence = false
  const blocks = body.split(/\n[ \t]*\n/).filter(block => {
    const keep = fence || !STATEMENT.test(block.trimStart())
    if ((block.match(/^\s*(?:```|~~~)/gm)?.length ?? 0) % 2 === 1) fence = !fence
    return keep
  })
  return blocks.join('\n\n').replace(COMPONENT, '').replace(EXPRESSION, '')
}
