/** Words that name nothing: a clause is not known by them. */
const STOP = new Set(
  (
    'a an the this that these those it its he she they his her their him them hers i my we our you your who whom which what ' +
    'is are was were be been being am has have had do does did can could may might will would shall should must ' +
    'of to in on at by for from into onto as than then so if about over under up down out off per via within between among around ' +
    'and or nor but while whereas with when where because since until after before during also too again still only just both each all any some other others ' +
    'very quite there here not sided sides patient mr mrs ms mx dr seen found noted recorded measured shown shows show gave gives given ' +
    'asked examined examination tested test sign score scored rated grade graded level history known present presented presenting ' +
    'old woman man lady gentleman today visit more less most least respectively much many few one two out way well'
  ).split(' '),
);

/** Spellings that clinicians use for one another. */
const SAME: Readonly<Record<string, string>> = {
  lowest: 'best',
  minimum: 'best',
  highest: 'worst',
  maximum: 'worst',
  currently: 'now',
  current: 'now',
  jerk: 'reflex',
  jerks: 'reflex',
  lateral: 'side',
  abdomen: 'abdominal',
  walk: 'walking',
  walks: 'walking',
};

const ENDINGS = /(?:nesses|ness|ations|ation|ions|ion|ings|ing|ally|al|ed|fully|ful|ly|es|s|e)$/;

/** A word without its ending, as far as clauses have to be known again. */
function stemOf(word: string): string {
  const bare = word.toLowerCase().replace(/['’](?:s)?$/, '');
  const same = SAME[bare] ?? bare;
  if (same.length < 5) return same.length === 4 && /[^su]s$/.test(same) ? same.slice(0, -1) : same;
  const stem = same.replace(ENDINGS, '');
  return stem.length < 3 ? same : stem;
}

/** The stem by which a clause is known, or `null` of a word that names nothing. */
export function contentStem(word: string): string | null {
  // A capital alone is a name: Spurling A.
  if (/^\p{Lu}$/u.test(word)) return `${word}.`;
  return word.length < 2 || STOP.has(word.toLowerCase()) ? null : stemOf(word);
}
