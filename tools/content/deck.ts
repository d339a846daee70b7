// data/deck.yaml and the plan → the steps of the briefing, one list for each language. A slide that names nothing is said.
import { type Deck, INTERLUDES, type Interlude, type Step } from '../../src/content/deck';
import type { Lang, Plan } from '../../src/content/types';
import { type CheckWords, checkScript } from './checks';
import { type DeckSource, deckSchema, type SlideSource } from './deck-schema';
import type { DataFile } from './document';
import { openData } from './document';
import type { ContentProblem, Said } from './problems';
import { validate } from './small-files';

/** Where `at` may stand in each place: months, stations, ages, and from one plateau to the other. */
const AT: Readonly<Record<Interlude, readonly [number, number]>> = {
  plateau: [0, 12],
  cave: [1, 10],
  time: [1, 9],
  dongvan: [0, 2],
};

const isInterlude = (name: string): name is Interlude => INTERLUDES.some((one) => one === name);

/** Reads the order of the briefing; null after complaining. */
export function readDeck(
  root: string,
  problems: ContentProblem[],
): { file: DataFile; source: DeckSource } | null {
  const file = openData(root, 'data/deck.yaml', problems);
  const source = file && validate(file, deckSchema);
  return file && source ? { file, source } : null;
}

/** Complains about slides that cannot be shown with this plan: what they name, what they lack, ids that stand twice. */
export function checkDeck(file: DataFile, source: DeckSource, plan: Plan, easy: CheckWords = () => {}): void {
  const ids = new Map<string, number>();
  source.slides.forEach((slide, i) => {
    const say = (key: string, what: Said, todo: Said): void =>
      file.complain(file.lineAt(['slides', i, key]), what, todo);
    checkTarget(slide, plan, say);
    checkWords(file, slide, i, say, easy);
    const steps = stepsOf(slide, plan, 'ja', source.seconds);
    if (steps.some(({ id }) => ids.has(id)))
      say(
        'slide',
        { ja: `「${slide.slide}」は前にもあります`, en: `${slide.slide} stands in the deck already` },
        {
          ja: 'どちらか一方を消すか、ちがう id を付けてください',
          en: 'remove one of the two, or give this one an `id` of its own',
        },
      );
    for (const { id } of steps) ids.set(id, i);
  });
  if (source.slides.every((slide) => slide.hide))
    file.complain(
      file.lineAt(['slides']),
      { ja: 'すべてのスライドが hide です', en: 'every slide is hidden' },
      { ja: '一枚は見せてください', en: 'show at least one' },
    );
}

type Say = (key: string, what: Said, todo: Said) => void;

function checkTarget({ slide, at }: SlideSource, plan: Plan, say: Say): void {
  const [kind = '', number = ''] = slide.split(' ');
  const [goal = 0, policy = 1] = number.split('-').map(Number);
  const found = plan.goals[goal - 1];
  if (number !== '' && !(found && policy <= found.policies.length))
    say(
      'slide',
      { ja: `「${slide}」は報告書にありません`, en: `the report has no ${slide}` },
      { ja: '番号を確かめてください', en: 'check the number' },
    );
  if (at === undefined) return;
  const range = isInterlude(kind) ? AT[kind] : null;
  if (range === null)
    say(
      'at',
      { ja: `「${slide}」に at は使えません`, en: `${slide} takes no \`at\`` },
      { ja: 'この行を消してください', en: 'remove this line' },
    );
  else if (at < range[0] || at > range[1])
    say(
      'at',
      { ja: `at は${range[0]}から${range[1]}までです`, en: `\`at\` goes from ${range[0]} to ${range[1]}` },
      { ja: '数を直してください', en: 'correct the number' },
    );
}

function checkWords(
  file: DataFile,
  { slide, words }: SlideSource,
  i: number,
  say: Say,
  easy: CheckWords,
): void {
  const wanted = slide === 'text' || isInterlude(slide);
  if (wanted && !words)
    say(
      'slide',
      { ja: `「${slide}」に words がありません`, en: `${slide} has no \`words\`` },
      {
        ja: 'words に ja・ja-x-easy・en・vi の heading と lines を書いてください',
        en: 'write `words` with heading and lines in ja, ja-x-easy, en and vi',
      },
    );
  if (!words) return;
  if (!wanted)
    say(
      'words',
      { ja: `「${slide}」の文は報告書から来ます`, en: `the words of ${slide} come from the report` },
      { ja: 'words を消してください', en: 'remove `words`' },
    );
  for (const lang of ['ja-x-easy', 'en', 'vi'] as const) {
    const check = lang === 'ja-x-easy' ? easy : checkScript;
    [words[lang].heading, ...words[lang].lines].forEach((text, n) => {
      const path = n === 0 ? ['heading'] : ['lines', n - 1];
      const line = file.lineAt(['slides', i, 'words', lang, ...path]);
      check(`${slide} ${lang}`, { text, line }, file.complain);
    });
  }
}

/** The steps a slide is shown in. */
function stepsOf(slide: SlideSource, plan: Plan, lang: Lang, planned: DeckSource['seconds']): Step[] {
  const [kind = '', number = ''] = slide.slide.split(' ');
  const words = slide.words?.[lang];
  const base = (id: string, kindOfTime: keyof DeckSource['seconds']) => ({
    id: slide.id ?? id,
    seconds: slide.seconds ?? planned[kindOfTime],
  });
  if (isInterlude(kind)) {
    if (!words) return [];
    const at = slide.at ?? null;
    return [
      { ...base(at === null ? kind : `${kind}.${at}`, 'place'), kind: 'place', place: kind, at, words },
    ];
  }
  if (kind === 'text') return words ? [{ ...base('text', 'text'), kind, words }] : [];
  if (kind === 'title' || kind === 'overview' || kind === 'closing') return [{ ...base(kind, kind), kind }];
  const [goal = 0, policy = 0] = number.split('-').map(Number);
  if (kind === 'goal') return [{ ...base(`g${goal}`, 'goal'), kind, goal }];
  return policySteps(slide, plan, goal, policy, planned);
}

function policySteps(
  slide: SlideSource,
  plan: Plan,
  goal: number,
  policy: number,
  planned: DeckSource['seconds'],
): Step[] {
  const found = plan.goals[goal - 1]?.policies[policy - 1];
  if (!found) return [];
  return plan.years.flatMap((year) => {
    const items = found.items[year] ?? [];
    if (items.length === 0) return [];
    const step = { kind: 'policy', goal, policy, year } as const;
    if (slide.steps === 'years')
      return [{ ...step, id: `${found.id}.fy${year}`, seconds: slide.seconds ?? planned.year, sentence: 0 }];
    return items.map((item, i) => ({
      ...step,
      id: item.id,
      seconds: slide.seconds ?? planned.sentence,
      sentence: i + 1,
    }));
  });
}

/** The briefing in the plan's language. Hidden slides are left out. */
export function buildDeck(source: DeckSource, plan: Plan): Deck {
  return {
    minutes: source.minutes,
    steps: source.slides
      .filter((slide) => !slide.hide)
      .flatMap((slide) => stepsOf(slide, plan, plan.lang, source.seconds)),
  };
}
