/** The roots of CAMEO, version 1.1b3. */
export const CAMEO_ROOTS: readonly string[] = Array.from({ length: 20 }, (_, i) =>
  String(i + 1).padStart(2, '0'),
)

/** ACLED's sub-event types under their event types, as its codebook has them since 2019. */
export const ACLED: Readonly<Record<string, readonly string[]>> = {
  Battles: ['Government regains territory', 'Non-state actor overtakes territory', 'Armed clash'],
  Protests: ['Excessive force against protesters', 'Protest with intervention', 'Peaceful protest'],
  Riots: ['Violent demonstration', 'Mob violence'],
  'Explosions/Remote violence': [
    'Chemical weapon',
    'Air/drone strike',
    'Suicide bomb',
    'Shelling/artillery/missile attack',
    'Remote explosive/landmine/IED',
    'Grenade',
  ],
  'Violence against civilians': ['Sexual violence', 'Attack', 'Abduction/forced disappearance'],
  'Strategic developments': [
    'Agreement',
    'Arrests',
    'Change to group/activity',
    'Disrupted weapons use',
    'Headquarters or base established',
    'Looting/property destruction',
    'Non-violent transfer of territory',
    'Other',
  ],
}

/** ACLED's event type for one of its sub-event types. */
export const acledEventType = (subEvent: string): string | undefined =>
  Object.keys(ACLED).find(type => ACLED[type].includes(subEvent))

/** UCDP's three types of organised violence; which of them an event is depends on its actors. */
export const UCDP_TYPES: readonly string[] = ['state-based', 'non-state', 'one-sided']
