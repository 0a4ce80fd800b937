import type { DateFormat } from '../dates';
import { textOf } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { emergencyItems, emergencyItemWords } from '../safety/emergency';
import type { DocumentBlock } from './note-document';
import { factsBlock } from './compose-story';
import { restWords, sentence, valueWords } from './value-words';

type Take = (name: string) => string;

/** Reads the action's attributes once each, so that what no sentence took is printed at the end. */
function reader(action: Finding, format: DateFormat): { take: Take; rest: () => string[] } {
  const taken: string[] = [];
  const definitions = codeDefinition(action.code)?.attributes ?? {};
  const take = (name: string) => {
    const definition = definitions[name];
    const value = action.attributes[name];
    taken.push(name);
    return definition && value !== undefined ? valueWords(definition, value, format) : '';
  };
  return { take, rest: () => restWords(action, format, taken) };
}

const wrapped = (before: string, words: string, after = '') =>
  words === '' ? '' : `${before}${words}${after}`;
const join = (words: readonly string[], by = ' ') => words.filter((word) => word !== '').join(by);

/** "Identified on 10-Nov-2026 at 10:30." */
function identified(take: Take): string {
  const when = join([wrapped('on ', take('identifiedOn')), wrapped('at ', take('identifiedTime'))]);
  return wrapped('identified ', when);
}

/** "Referred to Northgate Hospital: Mr Oduya told by telephone at 10:42; accepted by him at 10:45." */
function told(take: Take): string {
  const whom = take('toldWhom');
  const how = join([take('toldHow'), wrapped('at ', take('toldTime'))]);
  const telling = whom === '' ? wrapped('told ', how) : join([whom, 'told', how]);
  const accepted = join([wrapped('by ', take('acceptedBy')), wrapped('at ', take('acceptedTime'))]);
  const call = join([telling, wrapped('accepted ', accepted)], '; ');
  return join([wrapped('referred to ', take('destination')), call], ': ');
}

/** "Patient understands and agrees; transport: driven by another person, left at 10:50." */
function going(take: Take): string {
  const transport = [
    take('transport'),
    wrapped('left at ', take('transportTime')),
    take('transportRemark'),
  ];
  return join(
    [wrapped('patient ', take('patientDecision')), wrapped('transport: ', join(transport, ', '))],
    '; ',
  );
}

function callBack(take: Take): string {
  return join([wrapped('at ', take('callBackTime')), take('callBack')], ', ');
}

/** What was done about an emergency, in the order of a telephone call. */
function actionSentences(action: Finding, format: DateFormat): string[] {
  const { take, rest } = reader(action, format);
  const said = [
    identified(take),
    told(take),
    going(take),
    wrapped('advice and safety-net: ', take('safetyNet')),
    wrapped('until then: ', take('instructions')),
    wrapped('letter: ', take('letterGiven')),
    wrapped('call back ', callBack(take)),
    take('remark'),
  ];
  take('overrideReason');
  return [...said, ...rest()].filter((words) => words !== '').map(sentence);
}

/** The override with what it overrode: read by whoever asks later why nobody was sent. */
function overrideBlock(action: Finding, findings: readonly Finding[]): DocumentBlock[] {
  const reason = textOf(action, 'overrideReason');
  if (reason === null) return [];
  const items = emergencyItems(findings);
  const shown = items.length === 0 ? '' : `Answered present: ${emergencyItemWords(items)}. `;
  return [
    {
      kind: 'list',
      label: 'Not treated as an emergency, author’s reason',
      items: [`${shown}${sentence(reason)}`],
    },
  ];
}

/** Bladder, bowel and saddle as asked, then what was done about an emergency. */
export function composeEmergency(
  findings: readonly Finding[],
  format: DateFormat,
): DocumentBlock[] {
  const asked = findings.filter((each) => each.code.startsWith('ces.'));
  const actions = findings.filter((each) => each.code === 'emergency.action');
  return [
    ...factsBlock(asked, format),
    ...actions.flatMap((action): DocumentBlock[] => {
      const items = actionSentences(action, format);
      return [
        ...(items.length === 0
          ? []
          : [{ kind: 'paragraph', text: `Emergency action. ${items.join(' ')}` } as const]),
        ...overrideBlock(action, findings),
      ];
    }),
  ];
}
