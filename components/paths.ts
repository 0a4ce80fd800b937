const clinic = (clinicId: string) => `/c/${encodeURIComponent(clinicId)}`;
const part = encodeURIComponent;

/** Every address of the product, with those beside what they lead to, such as `letters/letter-paths.ts`. */
export const paths = {
  home: () => '/',
  signIn: (to?: string) => (to ? `/sign-in?to=${part(to)}` : '/sign-in'),
  welcome: (token?: string) => (token ? `/welcome?token=${part(token)}` : '/welcome'),
  invitation: (token: string) => `/invitations/${part(token)}`,
  resetPassword: (token: string) => `/reset/${part(token)}`,
  account: () => '/account',
  today: (clinicId: string) => `${clinic(clinicId)}/today`,
  newPatient: (clinicId: string) => `${clinic(clinicId)}/patients/new`,
  patient: (clinicId: string, patientId: string) =>
    `${clinic(clinicId)}/patients/${part(patientId)}`,
  editPatient: (clinicId: string, patientId: string) =>
    `${clinic(clinicId)}/patients/${part(patientId)}/edit`,
  trends: (clinicId: string, patientId: string, episodeId?: string) =>
    `${clinic(clinicId)}/patients/${part(patientId)}/trends${
      episodeId ? `?episode=${part(episodeId)}` : ''
    }`,
  note: (clinicId: string, noteId: string) => `${clinic(clinicId)}/notes/${part(noteId)}`,
  signNote: (clinicId: string, noteId: string) => `${clinic(clinicId)}/notes/${part(noteId)}/sign`,
  letter: (clinicId: string, letterId: string) => `${clinic(clinicId)}/letters/${part(letterId)}`,
  settings: (clinicId: string) => `${clinic(clinicId)}/settings`,
  templates: (clinicId: string) => `${clinic(clinicId)}/templates`,
  people: (clinicId: string) => `${clinic(clinicId)}/people`,
  health: () => '/api/health',
  journalSecret: () => '/api/journal-secret',
  noteChanges: (noteId: string) => `/api/notes/${part(noteId)}/changes`,
  noteCatchUp: (noteId: string) => `/api/notes/${part(noteId)}/catch-up`,
  /** The patient's page with the dialog that starts a visit open. */
  startVisit: (clinicId: string, patientId: string) =>
    `${clinic(clinicId)}/patients/${part(patientId)}#start-visit`,
  /** POST: names and dates of birth never stand in an address. */
  patientSearch: (clinicId: string) => `/api${clinic(clinicId)}/patients/search`,
  patientDuplicates: (clinicId: string) => `/api${clinic(clinicId)}/patients/duplicates`,
  noteNames: (clinicId: string) => `/api${clinic(clinicId)}/notes/names`,
  waitingPatients: (clinicId: string) => `/api${clinic(clinicId)}/patients/waiting`,
} as const;
