import { addCommand } from './add.ts'
import { backupCommand } from './backup.ts'
import type { Register } from './command.ts'
import { decideCommand } from './decide.ts'
import { exportCommand } from './export.ts'
import { listCommand } from './list.ts'
import { readCommand } from './read.ts'
import { removeCommand } from './remove.ts'
import { rereadCommand } from './reread.ts'
import { restoreCommand } from './restore.ts'
import { schemaCommand } from './schema.ts'
import { searchCommand } from './search.ts'
import { showCommand } from './show.ts'
import { statusCommand } from './status.ts'
import { watchCommand } from './watch.ts'
import { workCommand } from './work.ts'

/** In the order in which --help lists them. */
export const COMMANDS: readonly Register[] = [
  readCommand,
  addCommand,
  watchCommand,
  workCommand,
  rereadCommand,
  searchCommand,
  showCommand,
  listCommand,
  statusCommand,
  exportCommand,
  removeCommand,
  decideCommand,
  backupCommand,
  restoreCommand,
  schemaCommand,
]
