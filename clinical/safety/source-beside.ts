/**
 * A source as it stands in brackets beside the words of a rule: what the words name already is not
 * said twice. "IFOMPT 2020; precaution" beside "IFOMPT 2020 lists this for …" is "precaution".
 */
export function sourceBeside(words: string, source: string): string {
  const [name = '', ...rest] = source.trim().split('; ');
  const isNamed = rest.length > 0 && words.toLowerCase().includes(name.toLowerCase());
  return isNamed ? rest.join('; ') : source.trim();
}
