/** How papers say that the rest is for those who pay. */
const WALL =
  /^(?:this (?:article|story|content|report) is (?:only |exclusively )?(?:for|reserved for|available (?:only )?(?:to|for)) (?:our |paying )*(?:subscribers|members)|(?:subscribe|sign in|log in|register) (?:now )?(?:to|and) (?:read|continue|keep reading|unlock)|to (?:continue|keep) reading[, ]|already a subscriber\?|you have (?:reached|read) (?:your|all|the) .{0,30}(?:limit|free articles))/i

/** So near to the end of the text it stands. */
const LAST = 6

/** Takes off what a paper says in the place of the rest; undefined where the text is not cut so. */
export function beforeWall(text: string): string | undefined {
  const paragraphs = text.split('\n\n')
  const from = Math.max(1, paragraphs.length - LAST)
  const wall = paragraphs.findIndex(
    (paragraph, i) => i >= from && paragraph.length <= 300 && WALL.test(paragraph),
  )
  return wall < 0 ? undefined : paragraphs.slice(0, wall).join('\n\n')
}
