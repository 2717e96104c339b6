import { readFileSync } from 'node:fs'
import { relative, sep } from 'node:path'
import * as esbuild from 'esbuild'

/** Packages that find files beside their own, or load native code, or are mostly data. */
const EXTERNAL = ['onnxruntime-node', 'wink-nlp', 'wink-eng-lite-web-model']

/** Large packages that few reports need, loaded when first called: the names that `src/` imports from each. */
const LATE = {
  defuddle:
    'export default new Proxy(class {}, { construct: (_, given) => new (require("defuddle"))(...given) })',
  linkedom: 'export const parseHTML = (...given) => require("linkedom").parseHTML(...given)',
  tinyld: 'export const detect = (...given) => require("tinyld").detect(...given)',
}

/** The files of the program as one bundle that is to lie in `folder`; nothing is written. Throws on a mistake in a source. */
export async function build(root, folder) {
  try {
    const { outputFiles } = await esbuild.build({
      absWorkingDir: root,
      entryPoints: ['src/cli/main.ts'],
      outdir: folder,
      write: false,
      bundle: true,
      splitting: true,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      outExtension: { '.js': '.mjs' },
      banner: {
        js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
      },
      external: EXTERNAL,
      plugins: [late(root), whereSourcesAre(folder)],
      sourcemap: true,
      sourcesContent: false,
      logLevel: 'silent',
    })
    return outputFiles
  } finally {
    await esbuild.stop()
  }
}

const late = root => ({
  name: 'late',
  setup({ onResolve, onLoad }) {
    const filter = new RegExp(`^(?:${Object.keys(LATE).join('|')})$`)
    onResolve({ filter }, ({ path, kind }) =>
      kind === 'import-statement' ? { path, namespace: 'late' } : { path, external: true },
    )
    onLoad({ filter, namespace: 'late' }, ({ path }) => ({ contents: LATE[path], resolveDir: root }))
  },
})

/** Sources find the files of `data/` and `model/` from where they lie, which in a bundle is elsewhere. */
const whereSourcesAre = folder => ({
  name: 'where sources are',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8')
      if (/import\.meta\.(?!url\b)/.test(source))
        throw new Error(`${path}: only import.meta.url can be bundled.`)
      const from = JSON.stringify(relative(folder, path).split(sep).join('/'))
      const contents = source.replaceAll('import.meta.url', `new URL(${from}, import.meta.url).href`)
      return { contents, loader: 'ts' }
    })
  },
})
