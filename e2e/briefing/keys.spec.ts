// Every key of a clicker, of other presenters and of our own, in both windows, whatever has the focus.
import { expect, test } from '../helpers/app';
import { LAST, two } from '../helpers/briefing';
import { DECK } from '../helpers/dist';

const stepWhere = (found: (step: (typeof DECK.steps)[number]) => boolean): number =>
  DECK.steps.findIndex(found) + 1;
const GOAL_3 = stepWhere((step) => step.kind === 'goal' && step.goal === 3);
const FIRST_SENTENCE = stepWhere((step) => step.kind === 'policy');
const SECOND_POLICY = stepWhere((step) => step.kind === 'policy' && step.policy === 2);

/** What a window shows of the briefing. Either window lacks some of it. */
interface Standing {
  /** The speaker's step, and the audience's. */
  readonly step: number;
  readonly seen: number;
  readonly cover: string;
  readonly language: string;
  readonly held: boolean;
  readonly clock: string;
  readonly sheets: number;
  /** How often this window has asked for the whole screen, or for another window. */
  readonly asked: number;
}

/** Reads a window. Runs in the page. */
function standing(): Partial<Standing> {
  const find = <T extends HTMLElement>(selector: string): T | null => document.querySelector<T>(selector);
  const number = (selector: string): number => Number.parseInt(find(selector)?.textContent ?? '', 10);
  const pressed = [...document.querySelectorAll('.speaker-foot [aria-pressed=true]')].map(
    (one) => one.textContent ?? '',
  );
  const both = {
    sheets: document.querySelectorAll('.deck-sheet').length,
    asked: (window as unknown as { asked: number }).asked,
  };
  if (find('.speaker'))
    return {
      ...both,
      step: number('.speaker-caption span'),
      cover: find('.deck-cover')?.dataset.cover ?? 'none',
      language: pressed.find((one) => /語|English|Việt/.test(one)) ?? '',
      held: pressed.includes('画面を止める'),
      clock: find('.speaker-times')?.dataset.state ?? '',
    };
  const names: Record<string, string> = {
    ja: '日本語',
    'ja-x-easy': 'やさしい日本語',
    en: 'English',
    vi: 'Tiếng Việt',
  };
  return {
    ...both,
    seen: number('.deck-progress'),
    cover: find('.deck')?.dataset.blank ?? '',
    language: names[new URLSearchParams(location.search).get('lang') ?? ''] ?? '',
  };
}

/** Keys, and what they change. The same key twice is one that is held down. */
type Row = readonly [keys: string, change: Partial<Standing>];
const to = (step: number): Partial<Standing> => ({ step, seen: step });

/** Every key of a clicker, of other presenters and of our own, each from where the one before has led. */
const TABLE: readonly Row[] = [
  ['PageDown', to(2)],
  ['PageUp', to(1)],
  ['ArrowRight', to(2)],
  ['ArrowLeft', to(1)],
  ['ArrowDown', to(2)],
  ['ArrowUp', to(1)],
  ['Space', to(2)],
  ['Shift+Space', to(1)],
  ['n', to(2)],
  ['Backspace', to(1)],
  ['1 2 Enter', to(12)],
  ['g 7 Enter', to(7)],
  ['3 3', to(GOAL_3)],
  ['End', to(LAST)],
  ['Home', to(1)],
  [`${[...String(FIRST_SENTENCE)].join(' ')} Enter`, to(FIRST_SENTENCE)],
  ['Shift+PageDown', to(SECOND_POLICY)],
  ['Shift+PageUp', to(FIRST_SENTENCE)],
  ['Shift+ArrowRight', to(SECOND_POLICY)],
  ['PageDown', to(SECOND_POLICY + 1)],
  ['Shift+ArrowLeft', to(SECOND_POLICY)],
  ['b', { cover: 'black' }],
  ['.', { cover: 'none' }],
  ['v', { cover: 'black' }],
  ['PageDown', { cover: 'none', ...to(SECOND_POLICY + 1) }],
  ['w', { cover: 'white' }],
  [',', { cover: 'none' }],
  ['h', { held: true }],
  ['PageDown', { step: SECOND_POLICY + 2 }],
  ['h', { held: false, seen: SECOND_POLICY + 2 }],
  ['p', { clock: 'paused' }],
  ['p', { clock: 'running' }],
  ['l', { language: 'やさしい日本語' }],
  ['l', { language: 'English' }],
  ['l', { language: 'Tiếng Việt' }],
  ['l', { language: '日本語' }],
  ['f', { asked: 1 }],
  ['Shift+F5', { asked: 2 }],
  // To the first step; like every step it closes what lies over the window.
  ['F5', { asked: 3, ...to(1) }],
];
/** The sheets open and close, and Escape takes one thing after the other. */
const SHEETS: readonly Row[] = [
  ['o', { sheets: 1 }],
  ['o', { sheets: 0 }],
  ['Shift+?', { sheets: 1 }],
  ['b', { cover: 'black' }],
  ['Escape', { sheets: 0 }],
  ['Escape', { cover: 'none' }],
];
/** Keys with which a browser would press a button, scroll or load the page anew. */
const REAL: readonly Row[] = [
  ['Space', to(2)],
  ['Shift+Space', to(1)],
  ['1 2 Enter', to(12)],
  ['End', to(LAST)],
  ['Home', to(1)],
  ['3 3', to(GOAL_3)],
  ['F5', { asked: 1, ...to(1) }],
  ...SHEETS,
];
const START: Standing = {
  ...{ step: 1, seen: 1, cover: 'none', language: '日本語', held: false },
  ...{ clock: 'running', sheets: 0, asked: 0 },
};

interface Walked {
  readonly keys: string;
  readonly stands: Standing;
}
/** Rows, each with all that stands after it. */
function walk(rows: readonly Row[]): Walked[] {
  let now = START;
  return rows.map(([keys, change]) => {
    now = { ...now, ...change };
    return { keys, stands: now };
  });
}

/** What may have the focus, or stand between a key and the briefing. */
const CONDITIONS = [
  'a button has the focus',
  'text is selected',
  'a sheet is open',
  'an input method is on',
] as const;
type Condition = (typeof CONDITIONS)[number];

/**
 * Strikes keys within the page, as the browser hands them on to what has the focus, and says where the window then stands
 * otherwise than it should, and which keys were left to what had the focus. Runs in the page.
 */
async function strikeWithin({ rows, how }: { rows: readonly Walked[]; how: Condition }): Promise<string[]> {
  const codes: Record<string, string> = { '.': 'Period', ',': 'Comma', '?': 'Slash', Space: 'Space' };
  const codeOf = (key: string): string =>
    codes[key] ?? (/^[a-z]$/.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : key);
  const { standing: read } = window as unknown as { standing: () => Record<string, unknown> };
  const strike = (combined: string, repeat: boolean): boolean => {
    const key = combined.replace('Shift+', '');
    const composing = how === 'an input method is on';
    const event = new KeyboardEvent('keydown', {
      key: composing ? 'Process' : key === 'Space' ? ' ' : key,
      code: codeOf(key),
      keyCode: composing ? 229 : 0,
      isComposing: composing,
      shiftKey: key !== combined,
      repeat,
      bubbles: true,
      cancelable: true,
    });
    return !(document.activeElement ?? document.body).dispatchEvent(event);
  };
  const until = async (true_: () => boolean): Promise<boolean> => {
    for (let i = 0; i < 1000 && !true_(); i++) await new Promise((resolve) => setTimeout(resolve, 4));
    return true_();
  };
  const wrong: string[] = [];
  for (const { keys, stands } of rows) {
    // Where it stops the clock, a key that presses it is noticed; the audience's window has buttons in its sheets only.
    if (how === 'a button has the focus') document.querySelector<HTMLElement>('.speaker-pause')?.focus();
    if (how === 'text is selected') getSelection()?.selectAllChildren(document.body);
    if (how === 'a sheet is open') {
      if (!document.querySelector('.deck-sheet')) strike('?', false);
      await until(() => document.querySelector('.deck-sheet') !== null);
      document.querySelector<HTMLElement>('.sheet-close')?.focus();
    }
    let last = '';
    for (const key of keys.split(' ')) {
      if (!strike(key, key === last)) wrong.push(`${keys}: ${key} was left to the focus`);
      last = key;
    }
    const differs = (): string[] =>
      Object.entries(read()).flatMap(([name, value]) =>
        value === stands[name as keyof Standing] || (name === 'sheets' && how === 'a sheet is open')
          ? []
          : [`${name} ${value}, not ${stands[name as keyof Standing]}`],
      );
    if (!(await until(() => differs().length === 0))) wrong.push(`${keys}: ${differs().join()}`);
  }
  return wrong;
}

for (const which of ['audience', 'speaker'] as const)
  test(`every key of a clicker works in the ${which}’s window, whatever has the focus`, async ({ page }) => {
    await page.context().addInitScript(`window.standing = ${standing}`);
    await page.context().addInitScript(() => {
      const counter = { asked: 0 };
      Object.assign(window, counter);
      const ask = (): void => {
        (window as unknown as typeof counter).asked += 1;
      };
      Element.prototype.requestFullscreen = async () => ask();
      window.open = () => {
        ask();
        return null;
      };
    });
    const { audience, speaker } = await two(page);
    const pressed = which === 'audience' ? audience : speaker;
    const [shown, others] = which === 'audience' ? [audience, speaker] : [speaker, audience];
    const read = async (): Promise<Standing> => ({
      ...START,
      ...(await others.evaluate(standing)),
      ...(await shown.evaluate(standing)),
    });
    for (const { keys, stands } of walk(REAL)) {
      await pressed.evaluate(() => document.querySelector<HTMLElement>('.speaker-pause')?.focus());
      let last = '';
      for (const key of keys.replace('Shift+?', '?').split(' ')) {
        if (key === last) await pressed.keyboard.down(key);
        if (key === last) await pressed.keyboard.down(key);
        await pressed.keyboard.press(key);
        last = key;
      }
      await expect.poll(read, { message: keys, intervals: [5, 10, 20, 50] }).toEqual(stands);
    }
    // Behind another window the page's own waiting would be slowed down.
    await pressed.bringToFront();
    for (const how of CONDITIONS) {
      await pressed.evaluate(() => Object.assign(window, { asked: 0 }));
      const rows = walk(how === 'a sheet is open' ? TABLE : [...TABLE, ...SHEETS]);
      expect(await pressed.evaluate(strikeWithin, { rows, how }), how).toEqual([]);
    }
  });
