import { killWhileAdding } from './kill/embedded.ts'
import { killServer } from './kill/server.ts'
import { table } from './table.ts'

export const about =
  'kill -9 while adding and reading, again and again: what was lost, what is there twice [--rounds N]'

/** `[--rounds N] [--reports N] [--longest MS]` */
export async function run(args: string[]): Promise<void> {
  const number = (option: string, otherwise: number) =>
    args.includes(option) ? Number(args[args.indexOf(option) + 1]) : otherwise
  const killed = await killWhileAdding({
    rounds: number('--rounds', 100),
    reports: number('--reports', 400),
    longest: number('--longest', 2500),
    random: Math.random,
  })
  const { finished, undisturbed } = killed
  const same = JSON.stringify(finished) === JSON.stringify(undisturbed)
  const row = [
    killed.rounds,
    killed.died,
    killed.acknowledged,
    killed.read,
    killed.lost.length,
    killed.doubled.length,
  ]
  console.log(
    table(
      ['archive', 'rounds', 'died', 'acknowledged', 'readings', 'lost', 'twice', 'as if never killed'],
      [['SQLite', ...row.map(String), same ? 'yes' : 'NO']],
    ),
  )
  for (const id of [...killed.lost, ...killed.doubled].slice(0, 20)) console.log(id)
  if (killed.lost.length + killed.doubled.length > 0 || !same) process.exitCode = 1
  await server(number('--rounds', 100), number('--longest', 2500))
}

/** PostgreSQL itself, killed with all its processes under three workers. */
async function server(rounds: number, longest: number): Promise<void> {
  const killed = await killServer({ rounds, workers: 3, random: Math.random, longest })
  if ('why' in killed) return console.log(`PostgreSQL: skipped, ${killed.why}`)
  const { acknowledged, lost, doubled, unread, said } = killed
  const row = [rounds, acknowledged, lost.length, doubled.length, unread].map(String)
  console.log(
    table(
      ['server killed', 'rounds', 'acknowledged', 'lost', 'twice', 'unread at the end'],
      [['PostgreSQL', ...row]],
    ),
  )
  for (const line of said) console.log(`  workers said: ${line}`)
  if (lost.length + doubled.length + unread > 0) process.exitCode = 1
}
