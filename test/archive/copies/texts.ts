/** A report as an agency sends it. */
export const WIRE = `Two barges loaded with cement broke loose in the harbour of Porto Alvo late on Monday and drifted against the old swing bridge, killing a keeper and injuring four dock workers, the port captain said.

The bridge carries the only road to the northern quays, and lorries were queuing for six kilometres by dawn on Tuesday.

Captain Rui Menezes told reporters that a mooring line had parted in winds of about eighty kilometres an hour, and that the crew of a tug had tried for an hour to get a new line across.

The dock workers' union blamed the company that runs the quay. It said that three of the lines had been due for replacement since the spring and that it had written about them twice.

The company, Alvo Terminais, said that it would not comment before the inquiry. The mayor asked residents to stay away from the river bank while divers look for the second barge.

Cement is the main cargo of the port, which handled about two million tonnes of it last year, most of it for the new dam upstream.`

const paragraphs = WIRE.split('\n\n')

/** Another report of the same writer, the last paragraph of which is the same. */
export const SAME_BACKGROUND = `Divers in Porto Alvo found the second of two lost barges on Thursday, upright and almost whole, in eleven metres of water below the fish market.

Raising it will take a crane that is now in Huelva, and the harbour will be closed to ships with a draught of more than four metres for at least ten days, the authority said in a notice to mariners.

Shipowners asked for their fees to be waived. Two vessels with grain were sent on to the next port along the coast, where they have to wait for a berth.

${paragraphs[5]}`

/** The dozen ways in which outlets print what they were sent. */
export const COPIES: Readonly<Record<string, string>> = {
  'as it came': WIRE,
  'with a byline': `By our correspondent in Porto Alvo\n\n${WIRE}`,
  'cut after the third paragraph': paragraphs.slice(0, 3).join('\n\n'),
  'with another beginning': `A night of storms has cost a life in Porto Alvo, where the harbour is closed.\n\n${paragraphs.slice(1).join('\n\n')}`,
  'with another end': `${paragraphs.slice(0, 5).join('\n\n')}\n\nRead more about the storms of this winter on our pages for weather and travel.`,
  'in capitals and with other quotes': WIRE.toUpperCase().replaceAll("'", '’'),
  'with words of an editor': WIRE.replace('about eighty', 'some 80')
    .replace('told reporters', 'said')
    .replace('the main cargo', 'the chief cargo')
    .replace('six kilometres', 'four miles')
    .replace('by dawn', 'at dawn'),
  'its beginning in a feed': `${paragraphs[0].slice(0, 160)}…`,
}

export const UNLIKE: Readonly<Record<string, string>> = {
  'a shared paragraph of background': SAME_BACKGROUND,
  'the same event by another writer': `A bridge keeper died when runaway barges struck the swing bridge of Porto Alvo in Monday night's storm. Four men from the docks are in hospital. The captain of the port spoke of a mooring line that broke, while the union says the operator had been warned of worn lines, and long queues of lorries stood before the bridge on Tuesday.`,
  'a few words': 'Two barges broke loose.',
  'the rules of a site': 'Sign up for our letter. Read more on our site. All rights reserved. '.repeat(20),
}
