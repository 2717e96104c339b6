/** How words stand out. A function a role, so that the views know nothing of terminals. */
export interface Paint {
  readonly heading: (text: string) => string
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  readonly toll: (text: string) => string
  readonly caution: (text: string) => string
}

const asItIs = (text: string): string => text

export const plain: Paint = { heading: asItIs, strong: asItIs, faint: asItIs, toll: asItIs, caution: asItIs }
