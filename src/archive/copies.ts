import type { Archive, Db } from '../store/archive.ts'
import {
  candidatesOf,
  lockCopies,
  notCompared,
  noteLikeness,
  regroup,
  type Text,
  textsOf,
  versionsOf,
} from '../store/copies.ts'
import { inTransaction } from '../store/transact.ts'
import { fingerprintOf } from './copies/fingerprint.ts'
import { containment, NEAR_COPY } from './copies/likeness.ts'
import { shinglesOf } from './copies/shingles.ts'

const AT_ONCE = 100

/**
 * Compares texts that came in (ids of versions) with what the archive has, and notes which are near-copies of which
 * (`versions.copy_of`). Doing it twice, or in another order, changes nothing.
 */
export async function linkCopies(archive: Archive, versionIds: readonly string[]): Promise<void> {
  for (let at = 0; at < versionIds.length; at += AT_ONCE) {
    const ids = versionIds.slice(at, at + AT_ONCE)
    await inTransaction(archive, async db => {
      await lockCopies(archive, db)
      for (const text of await textsOf(db, ids)) await link(db, text)
    })
  }
}

/** Compares what an earlier process took in and was stopped before comparing. */
export async function linkLeftOver(archive: Archive): Promise<void> {
  await linkCopies(archive, await notCompared(archive.db))
}

async function link(db: Db, text: Text): Promise<void> {
  const shingles = shinglesOf(text.text)
  const own = new Set(shingles)
  const candidates = await candidatesOf(db, text, fingerprintOf(shingles))
  for (const candidate of candidates) {
    const likeness = containment(own, new Set(shinglesOf(candidate.text)))
    if (likeness >= NEAR_COPY) await noteLikeness(db, text.n, candidate.n, likeness)
  }
  const versions = await versionsOf(db, [text.report])
  // Most texts are like no other, and never were.
  if (candidates.length > 0 || versions.length > 1) await regroup(db, versions)
}
