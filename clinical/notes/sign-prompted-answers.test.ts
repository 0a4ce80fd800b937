import { expect, test } from 'vitest';
import { codeDefinition } from '../findings/codes';
import { ANSWER_PROMPTS } from '../vocabulary/answer-prompts';
import { composeNote } from './compose-note';
import { signCheck } from './sign-check';
import { CHART_1_VISIT_1, found, noteOf } from './testing/paper-charts';

const missing = (attributes: Parameters<typeof found>[1]) =>
  signCheck(noteOf([...CHART_1_VISIT_1, found('history.psychosocial', attributes)])).missing;

test.each([
  [{ choices: ['suicidal_ideation'] }, 1],
  [{ choices: ['low_mood', 'suicidal_ideation'], answer: '  ' }, 1],
  [{ choices: ['suicidal_ideation'], answer: 'Crisis team rung at 10:20, sister told' }, 0],
  [{ choices: ['suicidal_ideation'], remark: 'GP rung, seen at 11' }, 0],
  [{ choices: ['low_mood'] }, 0],
])('suicidal thoughts wait for what was done and who was told: %o', (attributes, count) => {
  const items = missing(attributes);
  expect(items).toHaveLength(count);
  for (const item of items) {
    expect(item).toMatchObject({ id: 'answer.history.psychosocial', section: 'story' });
    expect(item.source).toContain('4.12');
  }
});

test('the note prints what was recorded, and not the prompt', () => {
  const finding = found('history.psychosocial', { choices: ['suicidal_ideation'] });
  const printed = JSON.stringify(composeNote(noteOf([finding]), null).sections);
  expect(printed).toMatch(/suicidal thoughts/i);
  expect(printed).not.toContain('crisis');
});

test('every prompt belongs to an option that exists, and says where it comes from', () => {
  for (const [code, prompts] of Object.entries(ANSWER_PROMPTS)) {
    const definition = codeDefinition(code)?.attributes.choices;
    expect(definition?.type, code).toBe('choices');
    for (const [option, { source }] of Object.entries(prompts)) {
      expect(definition && 'options' in definition && option in definition.options).toBe(true);
      expect(source).not.toBe('');
    }
  }
});
