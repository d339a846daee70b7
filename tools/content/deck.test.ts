// The briefing's order: the real one is whole, and each wrong entry is named with its line.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileContent } from './content';
import { copyOfData, generated } from './data-copy';
import { formatProblem } from './problems';

const FILE = 'data/deck.yaml';

describe('the real briefing', () => {
  const root = copyOfData();
  const { problems } = compileContent(root);
  const { deck, plan } = generated(root, 'ja');

  it('has a step for every sentence, in the order of the report', () => {
    expect(problems).toEqual([]);
    const sentences = plan.goals.flatMap((goal) =>
      goal.policies.flatMap((policy) =>
        plan.years.flatMap((year) => (policy.items[year] ?? []).map(({ id }) => id)),
      ),
    );
    const spoken = deck.steps.filter((step) => step.kind === 'policy').map(({ id }) => id);
    expect(spoken).toEqual(sentences);
    expect(sentences).toHaveLength(77);
  });

  it('begins with title and overview, shows every goal and place, and closes with the sources', () => {
    const kinds = deck.steps.map((step) => step.kind);
    expect(kinds.slice(0, 2)).toEqual(['title', 'overview']);
    expect(kinds.at(-1)).toBe('closing');
    expect(deck.steps.flatMap((step) => (step.kind === 'goal' ? [step.goal] : []))).toEqual([1, 2, 3, 4, 5]);
    const places = deck.steps.flatMap((step) => (step.kind === 'place' ? [step.place] : []));
    expect(places.sort()).toEqual(['cave', 'dongvan', 'plateau', 'time']);
  });

  it('leaves out what is hidden, and fits into the time allotted', () => {
    expect(deck.steps.map(({ id }) => id)).not.toContain('questions');
    const seconds = deck.steps.reduce((sum, step) => sum + step.seconds, 0);
    expect(seconds).toBeLessThanOrEqual(deck.minutes * 60);
  });

  it.each(['en', 'vi'])('has the same steps in %s', (lang) => {
    const other = generated(root, lang).deck;
    expect(other.steps.map(({ id, seconds }) => [id, seconds])).toEqual(
      deck.steps.map(({ id, seconds }) => [id, seconds]),
    );
  });
});

describe('an official', () => {
  it('shows a policy a year at a time, unhides a slide, and plans its seconds', () => {
    const root = copyOfData({
      [FILE]: (text) =>
        text
          .replace('slide: policy 1-1', 'slide: policy 1-1\n    steps: years\n    seconds: 45')
          .replace(/^ {4}hide: true/m, '    hide: false'),
    });
    expect(compileContent(root).problems).toEqual([]);
    const { steps } = generated(root, 'vi').deck;
    expect(steps.filter(({ id }) => id.startsWith('g1.p1')).map(({ id, seconds }) => [id, seconds])).toEqual([
      ['g1.p1.fy2022', 45],
      ['g1.p1.fy2023', 45],
    ]);
    expect(steps.find(({ id }) => id === 'questions')).toMatchObject({ kind: 'text', seconds: 30 });
  });
});

const WRONG: readonly {
  readonly name: string;
  readonly change: (text: string) => string;
  readonly at: string;
  readonly says: RegExp;
}[] = [
  {
    name: 'a policy the report has not',
    change: (text) => text.replace('policy 5-2', 'policy 5-3'),
    at: 'policy 5-3',
    says: /the report has no policy 5-3/,
  },
  {
    name: 'a kind that is not known',
    change: (text) => text.replace('slide: goal 2', 'slide: gaol 2'),
    at: 'gaol 2',
    says: /slides\.\d+\.slide: .*one of title, overview/,
  },
  {
    name: 'the same slide twice',
    change: (text) => text.replace('slide: policy 1-2', 'slide: policy 1-1'),
    at: 'policy 1-1',
    says: /policy 1-1 stands in the deck already/,
  },
  {
    name: 'a text without words',
    change: (text) => text.replace('- slide: closing', '- slide: text\n  - slide: closing'),
    at: '- slide: text',
    says: /text has no `words`/,
  },
  {
    name: 'a language that is missing',
    change: (text) => text.replace(/ {6}vi:\n {8}heading: Xin[\s\S]*?(?=\n\n)/, ''),
    at: 'words:',
    says: /slides\.\d+\.words\.vi/,
  },
  {
    name: 'Japanese left in a translation',
    change: (text) => text.replace('heading: Akiyoshidai', 'heading: 秋吉台 Akiyoshidai'),
    at: '秋吉台 Akiyoshidai',
    says: /still has Japanese/,
  },
  {
    name: 'seconds that are no number',
    change: (text) => text.replace('sentence: 12', 'sentence: 長め'),
    at: 'sentence: 長め',
    says: /seconds\.sentence: .*expected seconds/,
  },
  {
    name: 'a station the cave has not',
    change: (text) => text.replace('slide: cave', 'slide: cave\n    at: 11'),
    at: 'at: 11',
    says: /`at` goes from 1 to 10/,
  },
];

describe('a wrong entry', () => {
  it.each(WRONG)('is named: $name', ({ change, at, says }) => {
    const root = copyOfData({ [FILE]: change });
    const problems = compileContent(root).problems.filter(({ file }) => file === FILE);
    expect(problems.map(formatProblem).join('\n')).toMatch(says);
    const lines = readFileSync(join(root, FILE), 'utf8').split('\n');
    const found = problems.find((problem) => says.test(formatProblem(problem).replace(/\n\s+/, ' ')));
    expect(lines[(found?.line ?? 0) - 1]).toContain(at);
  });
});
