import { type Reason, unpublishedStatus } from '../site/unpublished.ts'
import type { Entry } from './entry.ts'

const TYPES: Readonly<Record<string, string>> = {
  attachment: 'It is an attachment.',
  nav_menu_item: 'It is an entry of a menu.',
  wp_navigation: 'It is a menu.',
  revision: 'It is an earlier state of a post.',
  wp_block: 'It is a block that posts share.',
  wp_template: 'It is a template of the theme.',
  wp_template_part: 'It is a template of the theme.',
  wp_global_styles: 'It is a style of the theme.',
  custom_css: 'It is a style of the theme.',
  feedback: 'It is what a visitor wrote into a form.',
  'guest-author': 'It is the profile of an author.',
}

/** What plug-ins keep as posts: forms, layouts, orders, settings. */
const OF_PLUG_INS =
  /^(?:wp_|acf|elementor|wpcf7|wpforms|nf_|mc4wp|et_|vc_|fl-|fusion_|jp_|amp_|oembed|user_request|customize|shop_|scheduled-|tablepress|ml-slide|popup|safecss|flamingo)/

/**
 * Why an item is no report that was published. Pages are taken: much that people publish stands there, and whether a text reports
 * events is decided by its words. So is any type of a site's own that has title, words and day.
 */
export function whyNotTaken(entry: Entry): Reason | undefined {
  const { type, status } = entry
  if (Object.hasOwn(TYPES, type)) return { what: TYPES[type] }
  if (OF_PLUG_INS.test(type))
    return { what: `It is no post but a "${short(type)}", which a plug-in or theme keeps.` }
  const unpublished = unpublishedStatus(status)
  if (unpublished) return unpublished
  if (status !== 'publish') return { what: `Its status is "${short(status)}", not "publish".` }
  if (entry.isProtected)
    return {
      what: 'It is protected by a password: its publisher shows it to few.',
      remedy: 'Take the password off and export again to have it read.',
    }
  const isWhole = entry.title !== undefined && entry.published !== undefined && entry.content.trim() !== ''
  if (type !== 'post' && type !== 'page' && !isWhole)
    return { what: `It is a "${short(type)}" without a title, words or a day, which no report is.` }
  return undefined
}

const short = (word: string): string => word.replace(/\s+/g, ' ').slice(0, 40)
