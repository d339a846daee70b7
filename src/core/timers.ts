// The browser's timers, as functions that know how to end themselves. Nothing else in the app may start one,
// so that tests can fake them in one place. For what moves in the picture use the clock, not these.

/** Ends a timer. Calling it again, or after the timer has fired, does nothing. */
export type Cancel = () => void;

/** Calls `fn` once after `ms` milliseconds. */
export function after(ms: number, fn: () => void): Cancel {
  const id = setTimeout(fn, ms);
  return () => clearTimeout(id);
}

/** Calls `fn` every `ms` milliseconds, the first time after `ms`. */
export function every(ms: number, fn: () => void): Cancel {
  const id = setInterval(fn, ms);
  return () => clearInterval(id);
}

/** Calls `fn` before the next picture of the screen, with the time of that picture in milliseconds. */
export function onNextFrame(fn: (ms: number) => void): Cancel {
  const id = requestAnimationFrame(fn);
  return () => cancelAnimationFrame(id);
}
