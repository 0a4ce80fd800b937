import type { FactInput } from '@/clinical/patients/fact-schema';
import type { PatientInput } from '@/clinical/patients/patient-schema';
import type { ProblemName } from './problems';

export type Course = 'improving' | 'plateau' | 'relapse';

/** An invented person and the shape of their record; the rest is drawn from the seeded random. */
export type Invented = {
  details: PatientInput;
  allergies: 'none known' | 'not recorded' | readonly string[];
  facts?: readonly Omit<FactInput, 'patientId'>[];
  problem: ProblemName;
  course: Course;
  visits: number;
  /** Days before today of the last visit. */
  lastSeenDaysAgo: number;
  author?: 'physio' | 'second';
};

type Row = [
  familyName: string,
  givenNames: string,
  title: string,
  born: string,
  sex: PatientInput['sex'],
  occupation: string,
  problem: ProblemName,
  course: Course,
  visits: number,
  lastSeenDaysAgo: number,
  more?: Partial<Omit<Invented, 'details'>> & { details?: Partial<PatientInput> },
];

const alert = (kind: 'condition' | 'medicine' | 'device', name: string, remark = '') => ({
  kind,
  name,
  remark,
  isAlert: true,
});

const WORKERS = { insurer: 'Example Workcover', kind: 'Workers compensation' };
const MOTOR = { insurer: 'Sample Motor Insurance', kind: 'Motor accident' };

// Numbers of the range that the Australian regulator keeps free for fiction.
const MOBILES = [
  ...['0491 570 159', '0491 570 110', '0491 570 313', '0491 570 737', '0491 571 266'],
  ...['0491 571 491', '0491 571 804', '0491 572 549', '0491 572 665', '0491 572 983'],
  ...['0491 573 770', '0491 573 087', '0491 574 118', '0491 574 632', '0491 575 254'],
  ...['0491 575 789', '0491 576 398', '0491 576 801', '0491 577 426', '0491 577 644'],
  ...['0491 578 957', '0491 578 148', '0491 578 888', '0491 579 212', '0491 579 760'],
  ...['0491 579 455'],
];
const STREETS = [
  'Sample Street',
  'Example Road',
  'Pretend Avenue',
  'Invented Lane',
  'Test Terrace',
];
const SUBURBS = ['Lakeside', 'Harbour End', 'Northgate', 'Millstream'];
const PRACTICES = [
  { name: 'Dr Ambrose Fennimore', relation: 'Lakeside Family Practice' },
  { name: 'Dr Ottoline Grebe', relation: 'Millstream Surgery' },
  { name: 'Dr Siew-Lin 陈 Placeholder', relation: 'Harbour Medical' },
];

// One person, one line.
// prettier-ignore
const ROWS: readonly Row[] = [
  ['Ní Bhriain-Test', 'Aoife', 'Ms', '1996-05-21', 'female', 'Florist', 'neck', 'improving', 4, 3],
  ['Đặng-Example', 'Thị Hồng', 'Mrs', '1968-11-03', 'female', 'Seamstress', 'mid-back', 'plateau', 5, 6, { details: { interpreterLanguage: 'Vietnamese' } }],
  ['Kjærgaard-Sample', 'Søren', 'Mr', '1975-02-14', 'male', 'Boat builder', 'low-back', 'relapse', 8, 2, { details: { claim: { ...WORKERS, number: 'EX-20817' } } }],
  ['Nováková-Test', 'Šárka', 'Ms', '1989-08-30', 'female', 'Violinist', 'neck-headache', 'improving', 6, 9],
  ['Yıldız-Example', 'Gülşen', 'Mrs', '1957-01-17', 'female', 'Retired teacher', 'low-back-leg', 'improving', 5, 4, { facts: [alert('condition', 'Type 2 diabetes')] }],
  ['王-Placeholder', '小明', 'Mr', '1992-12-09', 'male', 'Software tester', 'neck', 'plateau', 4, 12, { details: { preferredName: 'Xiaoming' } }],
  ['Lefèvre-Demo', 'Anaïs', 'Ms', '2001-04-02', 'female', 'Student', 'mid-back', 'improving', 3, 20],
  ['Adébáyọ̀-Test', 'Olúwaṣeun', 'Mr', '1984-07-28', 'male', 'Electrician', 'low-back', 'improving', 6, 1, { details: { preferredName: 'Seun', claim: { ...WORKERS, number: 'EX-20961' } } }],
  ['Παπαδοκιμή', 'Κωνσταντίνος', 'Mr', '1949-03-25', 'male', 'Retired baker', 'low-back', 'plateau', 7, 5, { facts: [alert('medicine', 'Warfarin', 'For atrial fibrillation'), alert('device', 'Pacemaker')], details: { preferredName: 'Kostas', interpreterLanguage: 'Greek' } }],
  ['Пример-Тестова', 'Ирина', 'Mrs', '1971-10-11', 'female', 'Bookkeeper', 'neck-and-back', 'improving', 5, 8],
  ['Suharti-Test', '', '', '1980-06-06', 'female', 'Cook', 'low-back', 'improving', 4, 14, { details: { hasOneName: true } }],
  ['Hīroa-Example', 'Te Rangi', 'Mr', '1963-09-19', 'male', 'Surveyor', 'low-back-leg', 'plateau', 6, 7, { author: 'second' }],
  ['Conceição-Sample', 'João', 'Mr', '1999-02-27', 'male', 'Barista', 'mid-back', 'improving', 3, 31],
  ['Szőke-Test', 'Zsófia', 'Dr', '1978-12-24', 'female', 'Dentist', 'neck', 'relapse', 7, 2, { allergies: ['Latex'] }],
  ['Rafiq-Example', 'Muhammad', 'Mr', '1990-05-15', 'male', 'Taxi driver', 'neck', 'improving', 5, 10, { details: { claim: { ...MOTOR, number: 'SM-4471' }, interpreterLanguage: 'Urdu' } }],
  ['Venkataraman-Sample', 'Priya', 'Ms', '1986-01-08', 'female', 'Radiographer', 'low-back', 'improving', 4, 18, { facts: [{ kind: 'condition', name: 'Pregnant, second trimester', isAlert: true }] }],
  ["O'Sample-Brien", 'Callum', 'Mr', '1972-03-17', 'male', 'Roofer', 'low-back-leg', 'relapse', 8, 3, { details: { claim: { ...WORKERS, number: 'EX-21004' } } }],
  ['Mac Test', 'Niamh', 'Miss', '2011-11-30', 'female', 'School pupil', 'mid-back', 'improving', 3, 11, { details: { guardian: { name: 'Orla Mac Test', relation: 'Mother', telephone: '0491 570 110' } }}],
  ['von Beispiel-Muster', 'Maximilian', 'Mr', '1959-07-04', 'male', 'Architect', 'neck-headache', 'plateau', 5, 16, { allergies: ['Penicillin', 'Adhesive tape'] }],
  ['Reidai-Test', 'Noriko', 'Mrs', '1947-04-12', 'female', 'Retired potter', 'mid-back', 'plateau', 6, 13, { facts: [alert('condition', 'Osteoporosis')] }],
  ['Muñoz-Ejemplo', 'Beatriz', 'Ms', '1994-09-09', 'female', 'Dance teacher', 'low-back', 'improving', 2, 25],
  ['Øverland-Test', 'Greta', 'Mrs', '1966-02-02', 'female', 'Librarian', 'neck', 'improving', 6, 5, { author: 'second' }],
  ['Quansah-Sample', 'Ebenezer', 'Mr', '1982-08-18', 'male', 'Nurse', 'low-back', 'plateau', 5, 1],
  ['Prydderch-Example', 'Rhiannon', 'Ms', '1991-03-01', 'female', 'Vet', 'neck-and-back', 'relapse', 7, 6],
  ['Iyer-Test', 'Lakshmi', 'Mrs', '1953-10-23', 'female', 'Retired pharmacist', 'neck', 'plateau', 4, 28, { facts: [alert('condition', 'Rheumatoid arthritis')] }],
  ["N'Guessan-Demo", 'Jean-Baptiste', 'Mr', '1988-06-24', 'male', 'Chef', 'low-back', 'improving', 3, 40],
  ['Taufa-Test', 'Mele', 'Ms', '2004-01-05', 'female', 'Rugby player', 'neck', 'improving', 4, 4, { details: { pronouns: 'she/her' } }],
  ['Ó Sampla-Example', 'Siobhán', 'Mx', '1997-07-07', 'not_stated', 'Illustrator', 'neck-headache', 'improving', 4, 22, { details: { pronouns: 'they/them' }, allergies: 'not recorded' }],
  ['Gumleaf-Sample', 'Arthur', 'Mr', '1944-05-08', 'male', 'Retired farmer', 'low-back', 'plateau', 6, 15, { details: { identifiers: [{ system: 'dva', value: 'VX000000' }] }, facts: [alert('device', 'Total hip replacement', 'Right')] }],
  ['Evergreen-Test', 'Edith', 'Mrs', '1938-11-11', 'female', 'Retired gardener', 'mid-back', 'plateau', 4, 200],
  ['Placeholder-Reyes', 'Vicente', 'Mr', '1985-12-12', 'male', 'Courier', 'low-back', 'improving', 1, 0, { details: { claim: { ...MOTOR, number: 'SM-4502' } } }],
  ['Nobody-Test', 'Percival', 'Mr', '1969-09-29', 'male', 'Locksmith', 'neck', 'improving', 3, 7],
];

/** Thirty-two people whom nobody can take for real ones. */
export const INVENTED: readonly Invented[] = ROWS.map((row, index) => {
  const [familyName, givenNames, title, dateOfBirth, sex, occupation] = row;
  const [, , , , , , problem, course, visits, lastSeenDaysAgo, more = {}] = row;
  const { details, ...rest } = more;
  return {
    details: {
      familyName,
      givenNames,
      title,
      dateOfBirth,
      sex,
      occupation,
      mobile: MOBILES[index],
      address: `${3 + index * 4} ${STREETS[index % STREETS.length] ?? ''}\n${SUBURBS[index % SUBURBS.length] ?? ''} VIC 3999`,
      handedness: index % 7 === 3 ? 'left' : 'right',
      usualGp: PRACTICES[index % PRACTICES.length],
      ...(index % 3 === 0 ? { usualRadiology: { name: 'Bramble Radiology' } } : {}),
      ...details,
    },
    allergies: 'none known',
    problem,
    course,
    visits,
    lastSeenDaysAgo,
    ...rest,
  };
});

/** Died after the last visit: the banner, the search and the arrivals have to show it. */
export const DECEASED = { familyName: 'Evergreen-Test', daysAgo: 30 };
