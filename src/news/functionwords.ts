const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/**
 * The commonest little words of languages in Latin script: a sentence of a report holds several of them, whatever names stand in
 * it.
 */
export const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'the of and in to a was were is are has have had that this with for by at from on its their his her said not be been after it as which who will',
  ),
  fr: words(
    'le la les des du de un une et est ont dans pour par sur avec qui que au aux été son sa ses ce cette selon ne pas plus il elle mais sont en à a l d qu s',
  ),
  de: words(
    'der die das den dem des ein eine einen einer und ist sind war wurde wurden mit von im auf für nicht sich bei nach auch wie als aus zu er sie hat dass in am',
  ),
  es: words(
    'el la los las de del un una y en que por con para se su sus al fue han ha es son como más pero este esta según lo no',
  ),
  pt: words(
    'o os as da do das dos um uma e em que por com para se sua seu ao foi são é como mais mas não no na nos nas segundo de',
  ),
  it: words(
    'il lo la i gli le di del della dei un una e è sono in che per con si su al alla nel nella da dal non più come ha hanno stato l d',
  ),
  nl: words(
    'de het een en van in is zijn was werd werden met voor op te dat die niet bij door naar uit ook aan heeft hebben om er maar',
  ),
  sv: words('och att det som en ett av är för med på den till har inte om från de var vid efter i sig men'),
  da: words('og at det som en et af er for med på den til har ikke om fra de var ved efter i sig men blev'),
  pl: words('w i na z do że się jest nie po przez dla od za jak są był była oraz przy to ale został ze'),
  tr: words('ve bir bu da de için ile olarak olan daha çok en gibi kadar sonra göre ancak olduğu ise'),
  ro: words('și în de la cu pe un o care au este sunt din pentru că nu mai fost prin după sau ale al'),
  id: words(
    'yang dan di ke dari ini itu dengan untuk pada adalah dalam oleh tidak akan telah juga para sebagai',
  ),
}
