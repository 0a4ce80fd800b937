/** Whether something is there, was asked, or makes it worse: what is said of a finding without a number. */
export type State = 'present' | 'absent' | 'unknown' | 'not asked' | 'worse' | 'eased' | 'open';

export type Cue = {
  state: State;
  /** Said before what it is about (“no fever”), after it (“fever was denied”), or either. */
  stands: 'before' | 'after' | 'either';
  start: number;
  end: number;
};

type Spelling = [state: State, stands: Cue['stands'], pattern: string];

/** `open`: what may come, is looked for or was asked, and is not said to be so. */
const SPELLINGS: readonly Spelling[] = [
  [
    'open',
    'before',
    'rule out|ruling out|exclude|excluding|exclusion of|risk of|at risk|suspected|suspicion of|possible|possibly|query|whether|if|should|unless|sooner if|until|watch for|monitor(?:ing)? for|in case of|look out for|asked (?:about|for|regarding)|screened for|enquired about|screening for|red flags? for',
  ],
  ['open', 'before', "(?:did|does|do|has|have|had|is|was|were|are|can)(?:n['’]t| not)|cannot|not"],
  ['not asked', 'either', 'not (?:yet )?asked|unasked|not enquired about'],
  ['unknown', 'either', 'not known|unknown|unclear|uncertain|not answered|unanswered'],
  [
    'absent',
    'either',
    'not (?:present|reported|noted|noticed|found|felt|experienced|observed|seen|had|have|elicited)|absent|absence of|denied',
  ],
  [
    'absent',
    'before',
    '(?:has|have) (?:not|never) (?:had|noticed|experienced|reported|felt)|(?:did|does) not (?:have|report|notice|feel)|never had|no longer any|no history of|no evidence of|no sign of|no|nil|none of|without|free of|free from|negative for|denies|denying|deny|never|neither|nor',
  ],
  ['absent', 'after', 'none|nil|ruled out|excluded'],
  ['present', 'either', '(?<!\\b(?:at|to) )present|reported|admits(?: to)?'],
  [
    'present',
    'before',
    'reports|reporting|complains of|complaining of|positive for|there (?:is|are)|suffers from|has|had|describes',
  ],
  ['present', 'after', 'confirmed'],
  [
    'worse',
    'before',
    'worse (?:with|on|when|after|in|by|during)|worsened by|aggravated by|provoked by|brought on by|exacerbated by|increased (?:by|with)|aggravating factors?',
  ],
  [
    'worse',
    'after',
    '(?:make|makes|made) (?:it|this|the pain|pain|things|symptoms|them) worse|(?:aggravate|aggravates|provoke|provokes|worsen|worsens|exacerbate|exacerbates)(?: (?:it|the pain|pain|symptoms|this))?',
  ],
  [
    'eased',
    'before',
    'eased (?:by|with|on|when)|relieved by|better (?:with|on|when|for)|helped by|improved (?:by|with)|easing factors?',
  ],
  [
    'eased',
    'after',
    '(?:make|makes|made) (?:it|this|the pain|pain|things|symptoms|them) better|(?:ease|eases|relieve|relieves|help|helps)(?: (?:it|the pain|pain|symptoms|this))?',
  ],
];

const PATTERNS = SPELLINGS.map(([state, stands, pattern]) => ({
  state,
  stands,
  pattern: new RegExp(String.raw`(?:${pattern})(?![\p{L}\p{N}])`, 'iuy'),
}));

/** Whether any begins there: most words are none, and are asked once. */
const ANY = new RegExp(
  String.raw`(?:${SPELLINGS.map(([, , pattern]) => pattern).join('|')})(?![\p{L}\p{N}])`,
  'iuy',
);

/** What at a place of a text says that something is or is not so. */
export function readCue(text: string, start: number): Cue | null {
  ANY.lastIndex = start;
  if (!ANY.test(text)) return null;
  let best: Cue | null = null;
  for (const { state, stands, pattern } of PATTERNS) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match) continue;
    const end = start + match[0].length;
    if (best === null || end > best.end) best = { state, stands, start, end };
  }
  return best;
}
