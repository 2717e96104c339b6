import type { Language } from '../language.ts'
import { actions } from './actions.ts'
import { attribution, claims } from './attribution.ts'
import { causes } from './causes.ts'
import { findDateline } from './dateline.ts'
import { events } from './events.ts'
import { harm } from './harm.ts'
import { nounForms, verbForms } from './inflection.ts'
import { newsCues } from './news.ts'
import { actorWords } from './people.ts'
import { places } from './places.ts'
import { roles } from './roles.ts'
import { statusCues } from './status.ts'
import { englishTimes } from './times.ts'
import { cut } from './words.ts'

/** English, as news writes it. */
export const english: Language = {
  tag: 'en',
  cut,
  findDateline,
  news: newsCues,
  triggers: { ...actions, verbForms, nounForms },
  roles,
  attribution,
  causes,
  times: englishTimes,
  places,
  actors: actorWords,
  harm,
  events,
  status: statusCues,
  claims,
}
