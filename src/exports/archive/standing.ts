import type { Standing } from '../../records/archived.ts'
import type { Piece } from '../text/layout.ts'
import { counted, dayInWords, outletOf } from './found.ts'

/** What became of a text: "Replaced on 2020-03-15 by report-…", "Replaces report-…", "Taken out on …". */
export function standingPieces({ id, removed, versions, copyOf }: Standing): Piece[][] {
  const own = versions.find(version => version.id === id)
  const current = versions.find(({ isCurrent }) => isCurrent)
  const older = versions.filter(({ number }) => own && number < own.number)
  const lines: (Piece | false)[] = [
    removed !== null && {
      text: `Taken out of the archive on ${removed.slice(0, 10)}.`,
      role: 'caution',
    },
    own !== undefined &&
      !own.isCurrent &&
      current !== undefined && {
        text: `This text was replaced on ${own.replaced_at?.slice(0, 10)} by ${current.id}.`,
        role: 'caution',
      },
    older.length > 0 && {
      text: `It replaced an earlier text: casus show ${older[older.length - 1].id}`,
      role: 'faint',
    },
    copyOf !== null && { text: `It is a near-copy of ${copyOf}.`, role: 'caution' },
    own?.state === 'failed' && { text: `It could not be read: ${own.error}`, role: 'caution' },
    own?.state === 'waiting' && { text: 'It waits to be read: casus work', role: 'caution' },
  ]
  return lines.filter(line => line !== false).map(line => [line])
}

/** All texts of the report, where there are several. */
export const versionPieces = ({ versions, id }: Standing): Piece[][] =>
  versions.length < 2
    ? []
    : versions.map(version => [
        { text: `${version.number}.`, role: 'faint' },
        { text: version.id, role: version.id === id ? 'strong' : 'none' },
        {
          text: [
            `met on ${version.added_at.slice(0, 10)}`,
            version.isCurrent ? 'stands' : `replaced on ${version.replaced_at?.slice(0, 10)}`,
          ].join(', '),
          role: 'faint',
        },
      ])

export const sightingPieces = ({ sightings }: Standing): Piece[][] =>
  sightings.map(({ place, first_at, last_at }) => [
    { text: place, role: 'none' },
    {
      text:
        first_at.slice(0, 10) === last_at.slice(0, 10)
          ? `on ${first_at.slice(0, 10)}`
          : `from ${first_at.slice(0, 10)} to ${last_at.slice(0, 10)}`,
      role: 'faint',
    },
  ])

/** "2 near-copies:" and each with its outlet, day and likeness. */
export function copyPieces({ copies }: Standing): Piece[][] {
  if (copies.length === 0) return []
  return [
    [{ text: `${counted(copies.length, 'near-copy')}:`, role: 'strong' }],
    ...copies.map(({ likeness, ...copy }): Piece[] => [
      { text: `${outletOf(copy)} · ${dayInWords(copy.published)}`, role: 'none' },
      {
        text: [likeness !== null && `${Math.round(likeness * 100)} % the same`, copy.id]
          .filter(Boolean)
          .map(part => `· ${part}`)
          .join(' '),
        role: 'faint',
      },
    ]),
  ]
}
