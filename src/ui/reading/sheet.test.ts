import { describe, expect, it } from 'vitest';
import { sheetFor } from './sheet';

describe('sheet', () => {
  // Windows in multiples of the base size of the words.
  it.each([
    ['a kiosk at 100 %', 80, 45, 1, false, null],
    ['a portrait kiosk', 31.8, 56.5, 1, false, null],
    ['a tablet', 59, 44, 1, false, null],
    ['a phone', 22.4, 48.5, 1, false, null],
    ['a phone on its side', 57, 26, 1, false, null],
    ['a kiosk at 150 %', 80, 45, 1.5, false, 'side'],
    ['a kiosk at 200 %', 80, 45, 2, false, 'side'],
    ['a portrait kiosk at 200 %', 31.8, 56.5, 2, false, 'low'],
    ['a portrait kiosk in reach', 31.8, 56.5, 1, true, 'low'],
    ['a tablet at 200 %', 59, 44, 2, false, 'side'],
    ['a kiosk zoomed to 400 %', 26.7, 15, 1, false, 'full'],
    ['320 by 256 pixels', 24, 20, 1, false, 'full'],
    ['320 by 568 pixels', 20.4, 36, 1, false, null],
  ] as const)('%s', (_, width, height, scale, reach, lies) => {
    expect(sheetFor(width, height, scale, reach)).toBe(lies);
  });
});
