import { formatOf } from '../format.ts'
import type { Format, Head, Source } from '../source.ts'

const NAME = 'site'

/** Programs, styles and settings, which lie among the posts of every site and hold words that nobody reported. */
const BY_NAME =
  /(?:\.(?:[cm]?[jt]s|[jt]sx|css|s[ac]ss|less|map|ya?ml|toml|ini|cfg|conf|lock|sh|rb|py|gemspec|svelte|vue|astro|editorconfig)|(?:^|[/\\!])(?:gemfile|makefile|dockerfile|rakefile|procfile|cname|codeowners|robots\.txt|humans\.txt|package(?:-lock)?\.json|tsconfig[\w.-]*\.json|\.[\w-]+(?:rc|ignore|attributes|version)))$/i
/** Eleventy's data of a folder has the folder's name: "posts/posts.json". */
const FOLDER_DATA = /(?:^|[/\\!])([^/\\!]+)[/\\]\1\.json$/i
const DATA = /\.11tydata\.json$|(?:^|[/\\!])_data[/\\][^/\\]+\.json$/i
const SETTING = /"(?:layout|permalink|tags|eleventy\w+)"\s*:/i
const WORDS = /"(?:text|body|content|articleBody|html)"\s*:/i
const TEMPLATE_FOLDER = /(?:^|[/\\!])(?:_layouts|_includes|_partials|layouts|partials|includes)[/\\]/i
const PLACEHOLDER = /\{\{|\{%|<%/

/** What a site is built from and is no post. Nothing in it is read or run. */
export const SITE: Format = {
  name: NAME,
  recognises: head => BY_NAME.test(head.name) || isData(head) || isTemplatePage(head),
  read,
}

/** "reports/reports.json" may be an archive, too. */
function isData({ name, text }: Head): boolean {
  if (DATA.test(name)) return true
  return FOLDER_DATA.test(name) && /^\s*\{/.test(text) && SETTING.test(text) && !WORDS.test(text)
}

/** A page that shows its gaps and lies among templates; a page about templates lies elsewhere. */
const isTemplatePage = ({ name, text }: Head): boolean =>
  TEMPLATE_FOLDER.test(name) && PLACEHOLDER.test(text) && ['html', 'markdown'].includes(formatOf(text, name))

async function* read({ name }: Source): ReturnType<Format['read']> {
  yield {
    kind: 'aside',
    format: NAME,
    where: name,
    what: 'It is a part of how a site is built (a program, a style, a setting or a template), not a report.',
    because: 'passed',
  }
}
