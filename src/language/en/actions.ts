const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** What the rules for triggers need to know of English beside the codebook's words. */
export const actions = {
  be: words("be is are was were been being am 's 're get gets got gotten getting become becomes became"),
  /** "killed by", "attacked with": what follows tells the means. */
  meansPrepositions: words('with by using in via from through'),
  /** A noun that leaves the happening before it what it was: "bombing victims", "attack site". */
  eventHeads: words(`victim victims suspect suspects scene site attempt attempts survivor survivors toll spree
    rampage wave waves incident incidents plot suspects perpetrator perpetrators spree series claim claims death deaths
    casualty casualties hoax`),
  /** Determiners and the like after which a word that could be verb or noun is a noun. */
  nounOpeners:
    words(`the a an this that these those his her its their our my your 's another any no some each every
    several many few more most two three four five six seven eight nine ten first second third latest recent new
    previous deadly fatal similar such further fresh major massive`),
  /** After these a word that could be verb or noun is a verb. */
  verbOpeners:
    words(`to would could should may might will can shall must not n't never did does do who which they he
    she we it i you has have had also then later reportedly allegedly immediately were was been being`),
  /** "Attacks are common" tells of none in particular. */
  usual: words('common commonplace frequent rare routine usual unusual uncommon widespread'),
  /** What comes of an attack, an accident or a disaster alike; these take the type of what the report tells before. */
  outcomes: words('kill injure hurt wound maim destroy damage'),
} as const
