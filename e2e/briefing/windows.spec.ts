// Two real windows on one machine: they show the same, whichever opens, reloads or dies, and take the same keys.
import type { Page } from '@playwright/test';
import { at, expect, move, open, ready, test } from '../helpers/app';
import { DECK } from '../helpers/dist';

const POSTER = { lang: 'ja', quality: 'poster' } as const;
const LAST = DECK.steps.length;

const audienceStep = (page: Page) => page.locator('.deck-progress').first();
const speakerStep = (page: Page) => page.locator('.speaker-caption span').first();
const shows = async (page: Page, step: number): Promise<void> => {
  // By its address: right after a reload nothing of either window stands yet.
  const where = page.url().includes('#/speaker') ? speakerStep(page) : audienceStep(page);
  await expect(where).toHaveText(`${step} / ${LAST}`);
};

/** The audience's window and the speaker's, opened in this order. */
async function two(page: Page): Promise<{ audience: Page; speaker: Page }> {
  await open(page, '#/present', POSTER);
  const speaker = await page.context().newPage();
  await speaker.goto(at('#/speaker', POSTER));
  await expect(speakerStep(speaker)).toBeVisible();
  return { audience: page, speaker };
}

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

/** The briefing's stopwatch as the machine keeps it. */
const watchOf = (
  page: Page,
): Promise<{ startedAt: number | null; pausedAt: number | null; pausedMs: number }> =>
  page.evaluate(() => {
    const { watch } = JSON.parse(localStorage.getItem('mine-stage.briefing') ?? '').session;
    return { startedAt: watch.startedAt, pausedAt: watch.pausedAt, pausedMs: watch.pausedMs };
  });

test('windows that reload, close and come late show the same step, card, language and drawing', async ({
  page,
}) => {
  const { audience, speaker } = await two(page);
  await speaker.keyboard.press('End');
  await speaker.keyboard.press('PageUp');
  await speaker.getByRole('button', { name: 'Tiếng Việt', exact: true }).click();
  await speaker.getByRole('button', { name: '休憩中', exact: true }).click();
  await expect(audience.locator('.deck-cover').first()).toContainText('Nghỉ giải lao');
  const clock = await watchOf(speaker);
  expect(clock.startedAt).not.toBeNull();
  await audience.reload();
  await ready(audience);
  await shows(audience, LAST - 1);
  await expect(audience.locator('html')).toHaveAttribute('lang', 'vi');
  await expect(audience.locator('.deck-cover').first()).toContainText('休憩中');
  await speaker.reload();
  await shows(speaker, LAST - 1);
  await expect(speaker.locator('html')).toHaveAttribute('lang', 'ja');
  // The window that led is gone; the other leads on, and a late one joins.
  await audience.close();
  await speaker.keyboard.press('PageUp');
  await shows(speaker, LAST - 2);
  const late = await speaker.context().newPage();
  await late.goto(at('#/present/3', POSTER));
  await shows(late, LAST - 2);
  await expect(late.locator('html')).toHaveAttribute('lang', 'vi');
  // What elapsed time is derived from, to the millisecond.
  expect(await watchOf(late)).toEqual(clock);
});

test('what is pointed at and drawn is seen by the audience, and is gone with the step', async ({ page }) => {
  const { audience, speaker } = await two(page);
  const glass = speaker.locator('.speaker-glass');
  const box = await glass.boundingBox();
  if (!box) throw new Error('the picture of the step must be there');
  const x = box.x + box.width / 4;
  const y = box.y + box.height / 2;
  await speaker.mouse.move(x, y);
  const dot = audience.locator('.pointing-laser');
  await expect(dot).toHaveCount(1);
  const left = await dot.evaluate((one) => Number.parseFloat(one.style.left));
  expect(left).toBeGreaterThan(24);
  expect(left).toBeLessThan(26);
  await speaker.getByRole('button', { name: 'ペン' }).click();
  await speaker.mouse.move(x, y);
  await speaker.mouse.down();
  await speaker.mouse.move(x + 60, y + 20, { steps: 4 });
  await speaker.mouse.up();
  await expect(audience.locator('.pointing path')).toHaveCount(1);
  await audience.reload();
  await expect(audience.locator('.pointing path')).toHaveCount(1);
  await speaker.getByRole('button', { name: '場面が変わっても残す' }).click();
  await speaker.keyboard.press('PageDown');
  await shows(audience, 2);
  await expect(audience.locator('.pointing path')).toHaveCount(0);
  await speaker.keyboard.press('PageUp');
  await expect(audience.locator('.pointing path')).toHaveCount(1);
  await speaker.getByRole('button', { name: '場面が変わっても残す' }).click();
  await speaker.keyboard.press('PageDown');
  await shows(audience, 2);
  await speaker.keyboard.press('PageUp');
  await shows(audience, 1);
  await expect(audience.locator('.pointing path')).toHaveCount(0);
});

test('after a crash the speaker is asked, and goes on where it was', async ({ page }) => {
  const { audience, speaker } = await two(page);
  await speaker.keyboard.type('9');
  await speaker.keyboard.press('Enter');
  await shows(audience, 9);
  const context = page.context();
  const again = await context.newPage();
  await open(again, '#/staff', POSTER);
  await audience.close();
  await speaker.close();
  // A window that is being torn down may still answer: then there is nothing to ask, one just joins.
  await expect
    .poll(() =>
      again.evaluate(
        async () =>
          (await navigator.locks.query()).held?.filter(({ name }) => name !== 'mine-stage-run').length ?? 0,
      ),
    )
    .toBe(0);
  await move(again, '#/speaker');
  await shows(again, 1);
  await again.getByRole('button', { name: '続きから再開' }).click();
  await shows(again, 9);
  await expect(again.locator('.speaker-offer')).toHaveCount(0);
});

test('the speaker’s window draws no scene, and says how the audience’s window is', async ({ page }) => {
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: [string]) {
      asked.push(args[0]);
      return original.apply(this, args);
    } as typeof original;
  });
  await page.goto(at('#/speaker', { lang: 'ja' }));
  const status = page.getByRole('status');
  await expect(status).toContainText('投影画面：開いていません');
  const audience = await page.context().newPage();
  await audience.goto(at('#/present', POSTER));
  await expect(status).not.toContainText('開いていません');
  await audience.close();
  await expect(status).toContainText('投影画面：開いていません');
  expect(await page.evaluate(() => (window as unknown as { asked: string[] }).asked)).toEqual([]);
});

test('the speaker’s window asks for no frame while nobody does anything, though its clock runs', async ({
  page,
}) => {
  await page.clock.install();
  await page.addInitScript(() => {
    const counter = { frames: 0 };
    Object.assign(window, counter);
    const original = window.requestAnimationFrame;
    window.requestAnimationFrame = (callback) => {
      (window as unknown as typeof counter).frames += 1;
      return original(callback);
    };
  });
  await page.goto(at('#/speaker', { lang: 'ja' }));
  await page.getByRole('button', { name: '時計を動かす' }).click();
  await page.clock.runFor(3_000);
  const frames = () => page.evaluate(() => (window as unknown as { frames: number }).frames);
  const before = await frames();
  const elapsed = page.locator('[data-what=elapsed]');
  const shown = await elapsed.textContent();
  await page.clock.runFor(20_000);
  await expect(elapsed).not.toHaveText(shown ?? '');
  expect(await frames()).toBe(before);
});

test('the speaker puts the audience’s window on the whole screen, and sees when it is not', async ({
  page,
}) => {
  await page.goto(at('#/speaker', POSTER));
  const opening = page.waitForEvent('popup');
  await page.getByRole('button', { name: '投影画面を開く' }).click();
  const audience = await opening;
  await ready(audience);
  const status = page.getByRole('status');
  await expect(status).toContainText('全画面ではありません');
  await page.getByRole('button', { name: '投影画面を全画面に' }).click();
  await expect.poll(() => audience.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await expect(status).toContainText('投影画面：見えています');
  await expect(status).not.toContainText('全画面ではありません');
  await audience.keyboard.press('f');
  await expect(status).toContainText('全画面ではありません');
});

test('a blocked pop-up is no dead end', async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await page.goto(at('#/speaker', POSTER));
  await page.getByRole('button', { name: '投影画面を開く' }).click();
  const link = page.getByRole('link', { name: '投影画面' });
  await expect(link).toHaveAttribute('href', '#/present');
});

test('with two screens the audience’s window opens on the other one, and is sent to the first', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const asked: string[] = [];
    const box = { availTop: 0, availWidth: 1920, availHeight: 1080 };
    const own = { ...box, availLeft: 0, isPrimary: true };
    const other = { ...box, availLeft: 1920, isPrimary: false };
    Object.assign(window, { asked });
    Object.defineProperty(window, 'screen', { value: { isExtended: true } });
    Object.assign(window, {
      getScreenDetails: async () => ({ screens: [own, other], currentScreen: own }),
      open: (_address: string, _name: string, how: string) => {
        asked.push(how);
        return {
          closed: false,
          screenX: other.availLeft,
          screenY: 0,
          location: { href: '' },
          document,
          focus: () => {},
          moveTo: (x: number, y: number) => asked.push(`to ${x}, ${y}`),
          resizeTo: (width: number, height: number) => asked.push(`${width} × ${height}`),
        };
      },
    });
  });
  await page.goto(at('#/speaker', POSTER));
  await page.getByRole('button', { name: '投影画面を開く' }).click();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { asked: string[] }).asked))
    .toEqual(['popup,left=1920,top=0,width=1920,height=1080']);
  // Its window itself, so that there is one to be sent.
  await (await page.context().newPage()).goto(at('#/present', POSTER));
  await page.getByRole('button', { name: '投影画面を別の画面へ' }).click();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { asked: string[] }).asked.slice(1)))
    .toEqual(['to 0, 0', '1920 × 1080']);
});
