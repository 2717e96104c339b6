import { type Command, InvalidArgumentError } from 'commander'
import { isDay } from '../../calendar/days.ts'

/** The filters of search, list and export. */
export const withFilters = (command: Command): Command =>
  command
    .option('--from <day>', 'on or after this day, month or year: 2020-03-11, 2020-03, 2020', partialDay)
    .option('--to <day>', 'on or before it', partialDay)
    .option('--type <type>', 'type or mode of events: ASSAULT, heavy-weapons, ASSAULT/heavy-weapons')
    .option('--actor <name>', 'somebody who took part, by name, other name, or the beginning of one')
    .option('--place <name>', 'where it happened, with all that lies in it: Mosul, "Tripoli, LB", Iraq')
    .option('--source <name>', 'the outlet of its report (apnews.com), or what was added')
    .option('--said-by <name>', 'somebody who speaks of it')
    .option('--status <status>', 'happened, ongoing, planned, threatened, possible, denied; rejected')
    .option('--disputed', 'only what accounts differ on')

/** "2020", "2020-03" or "2020-03-11". */
export function partialDay(value: string): string {
  if (!/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value))
    throw new InvalidArgumentError('Write it as 2020-03-11, 2020-03 or 2020.')
  if (isDay(`${value}-01-01`.slice(0, 10))) return value
  throw new InvalidArgumentError('There is no such day in the calendar.')
}
