export const ROLES = ['physiotherapist', 'owner', 'reception'] as const;
export type Role = (typeof ROLES)[number];
/** `system` is nobody's role: the program itself, for the few acts that nobody is signed in for. */
export type ActorRole = Role | 'system';

type ActRule = {
  roles: readonly ActorRole[];
  /** `each`: one audit row; `visit`: once per person, patient and quarter of an hour; `log`: draft_changes is the audit. */
  audit: 'each' | 'visit' | 'log' | 'none';
  words: string;
};

const CLINICAL = ['physiotherapist', 'owner'] as const;
const CHARTING = CLINICAL;
const OWNER = ['owner'] as const;
const EVERYONE = ROLES;
const SYSTEM = ['system'] as const;

/** Everything that can be done or opened, who may, and how it is audited. */
export const ACTS = {
  'patient.register': { roles: EVERYONE, audit: 'each', words: 'registered a patient' },
  'patient.change': { roles: EVERYONE, audit: 'each', words: 'changed a patient’s details' },
  'patient.find': { roles: EVERYONE, audit: 'none', words: 'searched for patients' },
  'patient.open': { roles: EVERYONE, audit: 'visit', words: 'opened a patient’s details' },
  'patient.record-fact': {
    roles: CLINICAL,
    audit: 'each',
    words: 'recorded a fact about a patient',
  },
  'patient.end-fact': { roles: CLINICAL, audit: 'each', words: 'ended a fact about a patient' },
  'record.open': { roles: CLINICAL, audit: 'visit', words: 'opened a clinical record' },
  'arrival.mark': { roles: EVERYONE, audit: 'each', words: 'marked a patient arrived' },
  'arrival.undo': { roles: EVERYONE, audit: 'each', words: 'took back an arrival' },
  'today.open': { roles: EVERYONE, audit: 'none', words: 'opened today’s list' },
  'note.start': { roles: CHARTING, audit: 'each', words: 'started a note' },
  'note.chart': { roles: CHARTING, audit: 'log', words: 'charted' },
  'note.take-over': { roles: CHARTING, audit: 'each', words: 'took over a draft' },
  'note.change-time': { roles: CHARTING, audit: 'each', words: 'changed the time of a visit' },
  'note.move': { roles: CHARTING, audit: 'each', words: 'moved a draft to another patient' },
  'note.discard': { roles: CHARTING, audit: 'each', words: 'discarded a draft' },
  'note.restore': { roles: CHARTING, audit: 'each', words: 'restored a discarded draft' },
  'note.sign': { roles: CHARTING, audit: 'each', words: 'signed a note' },
  'note.addend': { roles: CHARTING, audit: 'each', words: 'added an addendum' },
  'note.mark-in-error': { roles: CHARTING, audit: 'each', words: 'marked a note entered in error' },
  'letter.write': { roles: CHARTING, audit: 'each', words: 'wrote a letter' },
  'letter.edit': { roles: CHARTING, audit: 'none', words: 'worked on a draft letter' },
  'letter.discard': { roles: CHARTING, audit: 'each', words: 'discarded a letter' },
  'letter.decline-imaging': {
    roles: CHARTING,
    audit: 'each',
    words: 'recorded why imaging was not requested',
  },
  'letter.sign': { roles: CHARTING, audit: 'each', words: 'signed a letter' },
  'letter.replace': { roles: CHARTING, audit: 'each', words: 'began a letter that replaces one' },
  'letter.verify': { roles: SYSTEM, audit: 'none', words: 'compared a letter’s number and hash' },
  'letter.download': { roles: CLINICAL, audit: 'each', words: 'downloaded a letter' },
  'letter.export': { roles: CLINICAL, audit: 'each', words: 'exported a letter as FHIR' },
  'letter.mail': { roles: CLINICAL, audit: 'each', words: 'asked for a letter to be e-mailed' },
  'letter.cancel-mail': {
    roles: CLINICAL,
    audit: 'each',
    words: 'cancelled an e-mail of a letter that waited',
  },
  'letter.follow-mail': { roles: CLINICAL, audit: 'none', words: 'followed an e-mail of a letter' },
  'letter.mail-attempt': { roles: SYSTEM, audit: 'none', words: 'tried to e-mail a letter' },
  'letter.mail-outcome': {
    roles: SYSTEM,
    audit: 'each',
    words: 'recorded what came of e-mailing a letter',
  },
  'loop.list': { roles: EVERYONE, audit: 'none', words: 'read the list of letters to follow up' },
  'loop.record-dispatch': {
    roles: EVERYONE,
    audit: 'each',
    words: 'recorded that a letter was sent or acknowledged',
  },
  'loop.record-follow-up': {
    roles: CLINICAL,
    audit: 'each',
    words: 'recorded what followed a letter',
  },
  'loop.take-back': { roles: EVERYONE, audit: 'each', words: 'took back a step of a letter' },
  'document.file': { roles: CLINICAL, audit: 'each', words: 'filed a document' },
  'document.open': { roles: CLINICAL, audit: 'each', words: 'opened a document' },
  'document.mark-in-error': {
    roles: CLINICAL,
    audit: 'each',
    words: 'marked a document as filed in error',
  },
  'document.measure': { roles: OWNER, audit: 'none', words: 'read how much the documents take' },
  'template.open': { roles: CHARTING, audit: 'none', words: 'read templates and phrases' },
  'template.keep': { roles: CHARTING, audit: 'each', words: 'kept a template of one’s own' },
  'template.keep-clinic': { roles: OWNER, audit: 'each', words: 'kept a template of the clinic' },
  'template.use': { roles: CHARTING, audit: 'none', words: 'used a template' },
  'contact.find': { roles: EVERYONE, audit: 'none', words: 'searched the contacts' },
  'contact.keep': { roles: EVERYONE, audit: 'each', words: 'added a contact' },
  'contact.change': { roles: EVERYONE, audit: 'each', words: 'changed a contact' },
  'contact.archive': { roles: EVERYONE, audit: 'each', words: 'archived a contact' },
  'contact.restore': { roles: EVERYONE, audit: 'each', words: 'restored a contact' },
  'contact.import': { roles: EVERYONE, audit: 'each', words: 'imported contacts' },
  'clinic.open': { roles: EVERYONE, audit: 'none', words: 'read the clinic’s settings' },
  'clinic.change': { roles: OWNER, audit: 'each', words: 'changed the clinic’s settings' },
  'clinic.change-logo': { roles: OWNER, audit: 'each', words: 'changed the clinic’s logo' },
  'people.open': { roles: OWNER, audit: 'none', words: 'opened the list of people' },
  'people.invite': { roles: OWNER, audit: 'each', words: 'invited somebody' },
  'people.withdraw-invitation': { roles: OWNER, audit: 'each', words: 'withdrew an invitation' },
  'people.change': { roles: OWNER, audit: 'each', words: 'changed somebody’s role or details' },
  'people.reset-password': { roles: OWNER, audit: 'each', words: 'made a password reset link' },
  'people.withdraw-reset-link': {
    roles: OWNER,
    audit: 'each',
    words: 'withdrew a password reset link',
  },
  'people.disable': { roles: OWNER, audit: 'each', words: 'disabled somebody' },
  'people.enable': { roles: OWNER, audit: 'each', words: 'enabled somebody' },
} as const satisfies Record<string, ActRule>;

export type Act = keyof typeof ACTS;

/** Whether a role may do an act. */
export function permits(role: ActorRole, act: Act): boolean {
  const roles: readonly ActorRole[] = ACTS[act].roles;
  return roles.includes(role);
}
