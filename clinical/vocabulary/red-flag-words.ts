/** "Absent" is always an explicit answer, never a default (vocabulary 4.1). */
export const RED_FLAG_STATUS = {
  present: 'Present',
  absent: 'Absent',
  unknown: 'Unknown',
  not_asked: 'Not asked',
} as const;
export type RedFlagStatus = keyof typeof RED_FLAG_STATUS;

export const RED_FLAG_COURSE = {
  new: 'New (under 14 days)',
  worsening: 'Worsening',
  longstanding_unchanged: 'Long-standing, unchanged',
} as const;
export type RedFlagCourse = keyof typeof RED_FLAG_COURSE;

/** IFOMPT 2020 framework for action, from two summaries (V2). Entered by the clinician only. */
export const LEVEL_OF_CONCERN = {
  none: 'None',
  few: 'Few',
  some: 'Some',
  high: 'High',
} as const;

/** What the framework says of each level, quoted beside the choice and never prefilled. */
export const CONCERN_ACTION = {
  none: 'Treat, routine review',
  few: 'Start care with watchful waiting, explicit safety-net, monitor closely',
  some: 'Urgent referral, do not begin treatment, further investigation',
  high: 'Emergency referral, do not start treatment',
} as const satisfies Record<keyof typeof LEVEL_OF_CONCERN, string>;

export const CONCERN_SOURCE = 'IFOMPT framework 2020, from two summaries';
