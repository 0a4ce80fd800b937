import type { Wordings } from './edited-charts';

/** Wordings of each composed paragraph that a physiotherapist may sign: shorter, longer, in another order. */
export const HONEST_WORDINGS: Wordings = {
  thoracic: {
    'request.ask': [
      "I should be grateful if you would X-ray this lady's thoracic spine (AP and lateral views) within the next 24 hours, as I suspect a vertebral compression fracture of T8.",
      'Please X-ray the thoracic spine, AP and lateral, within 24 hours: suspected osteoporotic vertebral compression fracture of T8.',
      'I would be grateful for an urgent X-ray (AP and lateral) of the thoracic spine. I suspect an osteoporotic compression fracture at T8.',
    ],
    'history.onset': [
      "10 days' history of sudden-onset pain after lifting (23-Oct-2026).",
      'She felt sudden pain on 23-Oct-2026 while taking a sewing machine off a shelf.',
      'Her pain began suddenly on 23 October 2026, ten days before I saw her, when lifting a sewing machine down from a shelf.',
      'Sudden onset 10 days ago (23/10/2026) while lifting a sewing machine.',
      'Onset: sudden, ten days before the visit. Cause: lifting.',
    ],
    'history.symptoms': [
      'Pain: mid back, constant, aching/sharp. Numbness: nil.',
      'The pain sits in the mid back. It is constant. Its quality is aching and sharp. She denies any numbness.',
      'Reports constant mid-back pain (aching, sharp) but no numbness.',
      'Constant aching and sharp mid-back pain; no numbness.',
      'This 75-year-old woman reports constant mid back pain, aching and sharp. Numbness was denied.',
    ],
    'history.pain': [
      'Her pain varies from 4/10 to 9/10; it was 6/10 when I saw her.',
      'Pain scores (0–10): 6 at the moment, between 4 and 9 over the past 24 hours.',
      'NPRS now 6/10, best/worst in 24 hours 4/10 and 9/10.',
      'Pain is 6/10 now, 4/10 at best and 9/10 at worst over 24 hours.',
      'NPRS 6 out of 10 at present; in the last 24 hours lowest 4 and highest 9.',
      'Pain 4–9/10 over 24 h, now 6.',
      'Pain up to 9 of 10.',
      'On the NPRS she scores 6 now; the 24-hour range is 4 to 9.',
      'Current pain 6/10 (best 4, worst 9).',
    ],
    'history.behaviour': [
      'Provoked by standing for more than 10 min, by bending and by coughing. Lying on either side helps.',
      'Better lying on the side. Worse bending, coughing, sneezing, and after 10 min of standing.',
      'Standing for 10 minutes, bending, coughing and sneezing make it worse; lying on her side eases it. She wakes when she turns at night.',
      'Aggravated by bending, coughing or sneezing, and by standing for ten minutes. Relieved by side lying.',
    ],
    'history.background': ['She fell once last year.'],
    'red-flags.present': [
      'Of the red flags asked, the following are present: osteoporosis, prolonged steroids (prednisolone 7.5 mg daily, 8 months), age over 65, height loss, minor trauma and midline percussion tenderness at T8.',
      'Fracture risk: age 75, osteoporosis (no treatment now), prednisolone 7.5 mg/day for 8 months, 3 cm height loss over years. New percussion tenderness in the midline at T8 after minor trauma.',
      'She is older than 65, osteoporotic and untreated; she took prednisolone 7.5 mg daily for 8 months and has lost 3 cm of height. Percussion over T8 is painful, which is new since the minor trauma.',
      'Present: she is over 65 and has osteoporosis (untreated at present), has taken prednisolone 7.5 mg daily for 8 months, and has lost 3 cm in height over the years, all long-standing; new are the minor trauma and midline percussion tenderness at T8.',
      'Red flags present: osteoporosis, long-term corticosteroids (prednisolone 7.5 mg for 8 months), age over 65, height loss of 3 cm, minor trauma within the last 2 weeks, percussion tenderness at T8.',
    ],
    'red-flags.denied': [
      'She has no chest pain, is not breathless and does not sweat with the pain.',
      'There are no symptoms of cauda equina compression (no retention, incontinence, saddle numbness or bilateral leg symptoms), she has never had cancer and her weight is stable.',
      'Cauda equina: all absent. Malignancy: all absent. Visceral, heart and lung: all absent. No major trauma.',
      'Apart from those above no red flags were found.',
      'The following were asked and are absent: urinary retention, incontinence, saddle numbness, history of cancer, weight loss and chest pain.',
      'Red flags otherwise negative, in particular no saddle numbness, no loss of bowel or bladder control, no weight loss, no history of cancer and no chest pain.',
      'Absent when asked: all cauda equina symptoms, including saddle numbness and bladder or bowel disturbance; major trauma; history of cancer, weight loss, night pain; chest pain and breathlessness.',
      'She denies bladder or bowel symptoms, saddle numbness, weight loss and chest pain. No history of cancer. No breathlessness.',
      'All other red flags were asked about and are absent.',
      'Cauda equina symptoms, weight loss, a history of cancer and breathlessness were all denied.',
    ],
    'red-flags.concern': [
      'My level of concern is some; no hands-on treatment until the X-ray is seen, comfort advice given.',
    ],
    'examination.observation': [
      'Marked kyphosis; gait normal; single-leg stance 6 s (left) and 7 s (right).',
      'Gait: normal. Kyphosis: marked. Single-leg stance: 6 s left, 7 s right.',
      'Marked thoracic kyphosis. Normal gait. Single-leg stance 6 s on the left and 7 s on the right.',
      'Gait is normal and the thoracic kyphosis marked; she stands on the left leg for 6 seconds and on the right for 7 seconds.',
    ],
    'examination.range.thoracic': [
      'Rotation: right 25°, left 22°; pain 4/10 and 5/10. Flexion: 15°.',
      'Flexion is stopped at 15° (7/10), rotation measures 22° left and 25° right (5/10 and 4/10 respectively), extension was left out as a precaution.',
      'Rotation left/right 22°/25°. Flexion 15° with pain 7/10. Extension omitted.',
      'Active thoracic flexion stopped at 15° with pain 7/10; extension was not tested (precaution). Rotation: 22° to the left (pain 5/10) and 25° to the right (pain 4/10).',
      'Rotation L 22°, R 25°, painful (5/10 and 4/10). Flexion 15°, pain 7/10.',
      'In sitting, rotation is limited to 25 degrees on the right and 22 degrees on the left, with pain of 4/10 and 5/10. Flexion was stopped by pain at 15 degrees.',
    ],
    'examination.muscles': [
      'Paraspinal guarding 3/3 bilaterally; rhomboids 1/3 (left only).',
      'Guarding is 3/3 in the thoracic paraspinals (left and right) and 1/3 in the left rhomboids. Tenderness 3/4 and 2/4.',
      'Tenderness is 3/4 in both thoracic paraspinals and 2/4 in the left rhomboids; guarding is 3/3 and 1/3.',
      'Thoracic paraspinals: guarding 3/3 and tenderness 3/4 on both sides. Left rhomboids: guarding 1/3, tenderness 2/4.',
      'There is marked guarding (3/3) of the thoracic paraspinals bilaterally, with tenderness of 3/4, and mild guarding (1/3) of the left rhomboids, tenderness 2/4.',
    ],
    'words.neurological': [
      'No neurological deficit in the legs: L2 to S1 sensation and power normal, reflexes 2+ and symmetrical, Babinski flexor, no clonus.',
      'The legs are neurologically intact (L2–S1): light touch normal, power 5/5, knee and ankle reflexes 2+, Babinski flexor, no clonus.',
      'Neurologically normal: light touch L2–S1, power L2–S1 5/5 and reflexes 2+ at knee and ankle on both sides; plantars flexor; no clonus.',
      'Knee and ankle reflexes are 2+ bilaterally. Light touch and power (5/5) are normal from L2 to S1 on both sides. Babinski flexor on both sides, no clonus. Gait unaided.',
    ],
    'words.special-tests': [
      'Percussion with the closed fist hurts at T8; lying supine hurts as well (supine sign positive).',
      'Positive closed-fist percussion at T8 and a positive supine sign.',
    ],
    'management.tried': [
      'So far heat and relative rest have been tried; care has only just begun (0 weeks).',
      'Heat and relative rest have been tried. This is the first visit.',
    ],
    'result.agreed': ['She agreed to the request and to my sharing this information.'],
  },
  'cauda equina': {
    'request.ask': [
      'Please see this 47-year-old man today. New since 21:00 yesterday (09-Nov-2026): saddle numbness, reduced stream, loss of bladder filling sensation and pain down both legs with weakness.',
      'Please see this man today as an emergency. Since 21:00 on 9 November he has new saddle numbness, reduced urge and stream, loss of bladder filling sensation, bilateral radicular pain and weakness of both legs, rapidly progressive.',
      'Please see today as an emergency: since 9 pm on 09-Nov-2026 new saddle numbness with reduced urge or stream, bilateral radicular pain and a rapidly progressive deficit.',
    ],
    'words.impression': [
      'Impression: suspected cauda equina syndrome, on the background of a left-sided L5 radiculopathy.',
      'My impression is a cauda equina syndrome on a left L5 radiculopathy, getting worse by the hour.',
    ],
    'history.symptoms': [
      'Bilateral calf pain since 21:00 on 09-Nov-2026; saddle area numb.',
      'He has pain in both calves (since 21:00 on 9 Nov 2026) and a numb saddle area.',
      'Pain in both calves since 21:00 on 9 November 2026 and numbness in the saddle area.',
      'Since nine pm last night... pain in the left and right calf (since 21:00 on 09-Nov-2026); the saddle area is numb.',
    ],
    'history.pain': ['Pain now 8/10 (NPRS).', 'He rates his pain at 8/10.'],
  },
  whiplash: {
    'history.onset': [
      'Six days before I saw him (on 27 October) he was in a road traffic collision; the onset of symptoms was delayed by 4 hours.',
      'Road traffic collision on 27-Oct-2026; sudden onset, delayed by 4 h.',
      'A rear-end road traffic collision on 27 October 2026, 6 days before the visit, with a delayed onset after 4 hours.',
    ],
    'history.symptoms': [
      'The right side of his neck aches and is stiff. He has had a constant headache at the back of the head since 29-Oct-2026. No dizziness, no nausea, no arm symptoms.',
      'He complains of right-sided neck pain, stiffness and, since 29 October, a constant headache at the back of the head; he denies pins and needles, arm pain, dizziness and nausea.',
      'Right-sided aching neck pain and stiffness, with a constant occipital headache at the back of the head since 29 October. No arm pain, pins and needles, dizziness or nausea.',
    ],
    'history.pain': ['Pain now 5, best 2, worst 7 out of 10 in 24 hours.'],
    'history.behaviour': [
      'Aggravating factors: driving, turning the head (to the right), desk work after 30 min. Easing factors: lying on the back, heat.',
      'Turning the head to the right, driving and desk work over 30 min make it worse. Lying on his back and a warm shower help.',
    ],
    'history.background': [
      'Rear impact, other car about 30 km/h, belted. First symptoms at 4 h. Whiplash grade 2. Takes apixaban for a clot.',
      'Whiplash grade II. The other vehicle was doing about 30 km/h; he was belted; onset 4 hours later. He takes apixaban for a clot.',
    ],
    'red-flags.present': [
      'Anticoagulant: he takes apixaban and has had a constant occipital headache since day 2. Recent neck trauma: collision 6 days ago.',
      'Two red flags are present, both new: recent neck trauma (collision 6 days ago) and an anticoagulant with persistent headache (apixaban).',
      'New: anticoagulant (apixaban) with a constant headache since day 2, and a collision 6 days ago.',
    ],
    'red-flags.denied': [
      'He did not strike his head, did not lose consciousness and has not vomited.',
      'No fever, no weight loss, no cancer, no steroids, no osteoporosis. No head strike, no loss of consciousness, no vomiting.',
      'Without head strike, loss of consciousness, amnesia, vomiting or seizure. No myelopathic symptoms.',
      'All arterial questions (dizziness, double vision, speech, swallowing, drop attacks, facial numbness) were denied, as were head strike, loss of consciousness, amnesia, vomiting and seizure.',
      'He denies head strike, loss of consciousness, amnesia, vomiting and seizure. No dizziness, double vision, speech or swallowing disturbance, drop attacks, facial numbness or nystagmus.',
    ],
    'examination.observation': [
      'Blood pressure was 128/82. He holds the head slightly forward and the right shoulder slightly high.',
      'Mild forward head, right shoulder mildly elevated, normal gait. Blood pressure 128/82. Eyes normal, no ptosis, pupils equal.',
    ],
    'examination.range.cervical': [
      'Right rotation is limited to 48° by guarding and pain (6/10); left rotation reaches 60° (3/10). Flexion (38°) and extension (42°) give pain of 4/10 and 5/10.',
      'Movements in degrees: flexion 38, extension 42, side flexion 28 left and 34 right, rotation 60 left and 48 right. The most painful is right rotation (6/10).',
      'He turns 48° to the right and 60° to the left; looking down he reaches 38° and looking up 42°.',
      'Rotation 60° L / 48° R; side flexion 28° L / 34° R; flexion 38°; extension 42°.',
      'Cervical rotation is 48° to the right (pain 6/10, limited by guarding) and 60° to the left (pain 3/10). Side flexion is 28° left (5/10, pulls right) and 34° right (3/10). Flexion 38° (4/10) and extension 42° (5/10).',
      'Active range in sitting (CROM): right rotation 48° against 60° on the left; the right is the painful side, 6/10.',
    ],
    'examination.range.upper-cervical': [
      'The flexion-rotation test reached 42° to the left and 30° to the right.',
      'Flexion-rotation test 42° L, 30° R.',
    ],
    'examination.muscles': [
      'The right upper trapezius is guarded (2/3) and tender (3/4), with a trigger point that refers to the temple. Right sternocleidomastoid 2/3 and 2/4. Right levator scapulae tender 2/4.',
      'Guarding 2/3 with tenderness 3/4 in the right upper trapezius, with a trigger point referring to the temple; the left upper trapezius is 1/3 and 1/4. Right sternocleidomastoid guarding 2/3, tenderness 2/4; right levator scapulae tenderness 2/4.',
    ],
    'examination.neurological': [
      'Upper limb power is 5/5 on both sides apart from right elbow extension (4/5); reflexes 2+.',
      'C7 on the right is altered to light touch, with elbow extension 4/5. The left side is normal.',
      'Neurological examination: light touch altered right C7; elbow extension right 4/5; all else normal, reflexes 2+.',
      'Light touch was altered at C7 on the right and otherwise normal from C4 to T1. Elbow extension is 4/5 on the right, power is otherwise 5/5. Biceps, brachioradialis and triceps reflexes are 2+ and equal.',
      'Triceps, biceps and brachioradialis 2+ on both sides. Right C7: light touch altered, elbow extension 4/5.',
    ],
    'examination.tests': [
      'Spurling A: right positive, left negative.',
      'Spurling A was positive on the right and negative on the left.',
    ],
    'examination.palpation': [
      'On central PA C4-C5 and C5-C6 are hypomobile.',
      'C5-C6 reproduces his familiar pain on central PA and is hypomobile; C4-C5 is hypomobile with local pain.',
      'C4/5 and C5/6 are hypomobile to central PA, with familiar pain at C5–6 and local pain at C4–5.',
    ],
    'management.plan': [
      'Ice for 10 min twice daily, contour pillow for 2 weeks, neck flexor exercise 5 × 5 s twice daily, review in 5 days.',
      'He will use a gel pack for 10 minutes twice daily and a contour pillow for two weeks, and do deep neck flexor holds (5 × 5 s) twice a day. Review in 5 days.',
    ],
  },
  lumbar: {
    'history.function': [
      'Patient-specific functional scale: sitting at the bench 4/10, socks 3/10, lifting timber 1/10.',
      'PSFS: sitting at the bench 4/10, putting on socks 3/10, lifting timber 1/10.',
    ],
    'history.behaviour': [
      'Sitting over 20 min is worst. Morning stiffness for 40 min.',
      'Worse with bending, rising from sitting and sitting beyond 20 minutes; walking and heat help. Morning stiffness lasts 40 minutes. He wakes on turning. Irritability moderate.',
    ],
    'examination.range.lumbar': [
      'Flexion 25° (7/10 at end range), extension 10° (6/10), side flexion 12°/18° (L/R). Fingertip to floor 38 cm.',
      'Lumbar flexion was 25°, limited by guarding with pain 7/10 at end range; extension 10° with pain 6/10. Side flexion was 12° to the left with pain 4/10 and 18° to the right with pain 5/10, pulling on the left. There was minimal loss of rotation to each side. Fingertip to floor: 38 cm.',
      'Lumbar flexion 25° with end-range pain of 7/10 and extension 10° with pain of 6/10; side flexion left 12° (4/10), right 18° (5/10, pulls left). Rotation minimally limited both ways. Fingertips reach 38 cm from the floor.',
    ],
    'examination.muscles': [
      'Left erector spinae: guarding 3/3, tenderness 3/4. Right: 2/3 and 2/4. Left quadratus lumborum: 2/3, 2/4, trigger point.',
      'Erector spinae guarding 3/3 left and 2/3 right, tenderness 3/4 left and 2/4 right. Quadratus lumborum on the left 2/3 and 2/4 with a trigger point. Multifidus tender 2/4 at L4/5 on the left.',
    ],
    'examination.after.0190f5c2-3c4d-7e5f-8a6b-000000000011': [
      'After central PA at L4 flexion reached 38° (pain 5/10) and extension 14° (pain 4/10).',
    ],
    'management.treatment': [
      'Soft tissue massage to the left erector spinae (8 min), then L4 central PAs grade II (3 × 60 s).',
      'Today: soft tissue massage of the left erector spinae for 8 minutes, and central PA to L4, grade II, 3 × 60 seconds.',
    ],
    'management.plan': [
      'Heat pack 15 min 3 × daily, pelvic tilt 2 × 10, no lifting over 5 kg for 5 days. I have not requested an X-ray because there is no red flag and the pain is only 3 days old. Review in 4 days.',
      'Heat pack for 15 minutes three times daily (skin sensation normal, no contraindication found); no lifting over 5 kg for 5 days; pelvic tilts 2 × 10; review in 4 days. Goal: 60 min at the bench within 3 weeks, PSFS 4 to 8.',
    ],
    'history.symptoms': [
      'Low back pain (aching, tight, sharp), worse on the left than the right. No leg numbness or pins and needles.',
      'Reports low back pain, left more than right: aching, tight, sharp. Denies pins and needles and numbness.',
    ],
    'examination.observation': [
      'Antalgic list to the right (mild). Lordosis reduced (moderate). Slow, guarded gait. No balance concern.',
    ],
    'history.onset': [
      'Three weeks before this visit, on 9 October, sudden pain when lifting and twisting with plywood at work. Two earlier minor episodes in 10 years.',
    ],
  },
};
