// The door of the staff page: a pad of digits. Wrong tries lock it for a growing time, whatever is reloaded.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StaffPinConfig } from '../../app/staff-pin-config';
import { wallDate } from '../../core/clock';
import { every } from '../../core/timers';
import { FREE_TRIES, isPin, keepTries, PIN_PATTERN, readTries, type Tries, waitSeconds } from './pin';
import type { Say } from './words';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const LONGEST = 8;

const now = (): number => wallDate().getTime();
const tries = (): Tries => readTries(now());
const secondsLeft = (): number => waitSeconds(tries(), now());

export function Gate({ pin, say, opened }: { pin: StaffPinConfig; say: Say; opened: () => void }) {
  const [typed, showTyped] = useState('');
  const [state, setState] = useState<'asking' | 'checking' | 'wrong' | 'cannot'>('asking');
  /** What holds at once: the next key may come before the page has been rendered anew. */
  const held = useRef({ typed: '', checking: false });
  const setTyped = (digits: string): void => {
    held.current.typed = digits;
    showTyped(digits);
  };
  const [wait, setWait] = useState(secondsLeft);
  useEffect(() => every(500, () => setWait(secondsLeft())), []);

  const type = (digit: string): void => {
    if (held.current.checking || secondsLeft() > 0) return;
    setState('asking');
    setTyped((held.current.typed + digit).slice(0, LONGEST));
  };
  const enter = async (): Promise<void> => {
    const { checking, typed: digits } = held.current;
    if (checking || secondsLeft() > 0 || !PIN_PATTERN.test(digits)) return;
    held.current.checking = true;
    setState('checking');
    try {
      if (await isPin(digits, pin)) {
        keepTries({ wrong: 0, at: 0 });
        opened();
        return;
      }
      keepTries({ wrong: tries().wrong + 1, at: now() });
      setState('wrong');
      setWait(secondsLeft());
    } catch {
      setState('cannot');
    }
    held.current.checking = false;
    setTyped('');
  };
  // At once with each digit: the next key may already be on its way.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (/^\d$/.test(event.key)) type(event.key);
      else if (event.key === 'Backspace') setTyped(held.current.typed.slice(0, -1));
      else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) void enter();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });

  const left = FREE_TRIES - tries().wrong;
  const said =
    wait > 0
      ? say('pin.locked', { n: wait })
      : state === 'cannot'
        ? say('pin.cannot')
        : state === 'checking'
          ? say('pin.checking')
          : state === 'wrong'
            ? say('pin.wrong', { n: Math.max(1, left) })
            : say('pin.ask');
  return (
    <section class="staff-gate" aria-label={say('pin.title')}>
      <p class="staff-gate-said" role="status">
        {said}
      </p>
      <p class="staff-dots" role="img" aria-label={say('pin.typed', { n: typed.length })}>
        {Array.from({ length: LONGEST }, (_, i) => (
          <span key={i} data-typed={i < typed.length} />
        ))}
      </p>
      <div class="staff-pad">
        {DIGITS.map((digit) => (
          <button key={digit} type="button" class="button" onClick={() => type(digit)} disabled={wait > 0}>
            {digit}
          </button>
        ))}
        <button
          type="button"
          class="button"
          aria-label={say('pin.erase')}
          onClick={() => setTyped(held.current.typed.slice(0, -1))}
        >
          ←
        </button>
        <button type="button" class="button" onClick={() => type('0')} disabled={wait > 0}>
          0
        </button>
        <button
          type="button"
          class="button button-coal"
          onClick={() => void enter()}
          disabled={wait > 0 || !PIN_PATTERN.test(typed)}
        >
          {say('pin.enter')}
        </button>
      </div>
    </section>
  );
}
