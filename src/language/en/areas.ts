/** Postal and newspaper abbreviations (the older ones of the Associated Press among them), with GeoNames codes. */
const AMERICAN = `
AL Ala.|AK Alaska|AZ Ariz.|AR Ark.|CA Calif. Cal.|CO Colo.|CT Conn.|DE Del.|DC D.C.|FL Fla.|GA Ga.|ID Idaho|IL Ill.
IN Ind.|IA Iowa|KS Kan. Kans.|KY Ky.|LA La.|ME Maine|MD Md.|MA Mass.|MI Mich.|MN Minn.|MS Miss.|MO Mo.|MT Mont.
NE Neb. Nebr.|NV Nev.|NH N.H.|NJ N.J.|NM N.M. N.Mex.|NY N.Y.|NC N.C.|ND N.D.|OH Ohio|OK Okla.|OR Ore. Oreg.|PA Pa. Penn. Penna.
RI R.I.|SC S.C.|SD S.D.|TN Tenn.|TX Tex.|UT Utah|VT Vt.|VA Va.|WA Wash.|WV W.Va. W.V.|WI Wis. Wisc.|WY Wyo.`

const CANADIAN =
  'Ont. CA.08|ON CA.08|Que. CA.10|QC CA.10|B.C. CA.02|BC CA.02|Alta. CA.01|AB CA.01|Man. CA.03|MB CA.03|Sask. CA.11|SK CA.11|N.S. CA.07|NS CA.07|N.B. CA.04|NB CA.04|Nfld. CA.05|NL CA.05'

const AUSTRALIAN = 'NSW AU.02|N.S.W. AU.02|QLD AU.04|VIC AU.07|WA AU.08|SA AU.05|TAS AU.06'

const american: [string, string][] = AMERICAN.trim()
  .split(/[|\n]/)
  .flatMap(row => {
    const [code, ...forms] = row.trim().split(' ')
    return [code, ...forms].map((form): [string, string] => [form, `US.${code}`])
  })

const others: [string, string][] = [...AUSTRALIAN.split('|'), ...CANADIAN.split('|')].map(row => {
  const [form, code] = row.split(' ')
  return [form, code]
})

/** Where two countries share one, the American one stands: it is read after a comma only. */
export const areaAbbreviations: ReadonlyMap<string, string> = new Map([...others, ...american])
