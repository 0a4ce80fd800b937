import { codeDefinition } from '../findings/codes';
import { keyText } from '../findings/finding-key';
import { resultsBesideReason } from '../findings/results';
import { VOCABULARY, type SignContext, type SignItem } from './sign-item';
import { attributeWords, findingName } from './value-words';

/** What was tested has a result and what was not has a reason, however the two came together. */
export function resultsNotTested({ findings }: SignContext): SignItem[] {
  return findings.flatMap((each) => {
    const definition = codeDefinition(each.code);
    const [first, ...others] = resultsBesideReason(each);
    if (!definition || first === undefined) return [];
    const results = [first, ...others].map((name) => {
      const [own, value] = [definition.attributes[name], each.attributes[name]];
      const isKnown = own !== undefined && value !== undefined;
      return isKnown ? attributeWords(name, own, value, 'DD-MMM-YYYY') : name;
    });
    return [
      {
        id: `both.${keyText(each)}.${first}`,
        words: `${findingName(each)}: both a result (${results.join(', ')}) and not tested. Keep one`,
        section: definition.section,
        ...(definition.region ? { region: definition.region } : {}),
        source: `${VOCABULARY} 5 and 12, rule 5`,
      },
    ];
  });
}
