import { killWhileAdding } from './kill/embedded.ts'
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
}
