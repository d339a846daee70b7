import { describe, expect, it } from 'vitest';
import { leaves, staysInside } from './hardening';

const HERE = 'http://localhost:4173/mine/?mode=kiosk#/home';
const key = (name: string, held: 'ctrlKey' | 'metaKey' | 'altKey' | null = null) => ({
  key: name,
  ctrlKey: held === 'ctrlKey',
  metaKey: held === 'metaKey',
  altKey: held === 'altKey',
});

describe('a kiosk', () => {
  it.each([
    ...['p', 'P', 's', 'o', 'u', 'w', 't', 'n', 'j', 'l', 'd', 'f', '+', '-', '0', 'Tab'].map((name) =>
      key(name, 'ctrlKey'),
    ),
    key('q', 'metaKey'),
    key('ArrowLeft', 'altKey'),
    key('Home', 'altKey'),
    key('F5'),
    key('F11'),
    key('F12'),
    key('BrowserBack'),
    key('ContextMenu'),
  ])('keeps from the browser what leaves: $key', (pressed) => {
    expect(leaves(pressed)).toBe(true);
  });

  it.each([key('c', 'ctrlKey'), key('Tab'), key('Enter'), key('ArrowLeft'), key('Escape'), key('あ')])(
    'lets the visitor have the rest: $key',
    (pressed) => {
      expect(leaves(pressed)).toBe(false);
    },
  );

  it.each([
    ['#/goal/1', '', true],
    ['./#/goal/1', '', false],
    ['?mode=kiosk#/home', '', true],
    ['?mode=tablet#/home', '', false],
    ['https://www2.city.mine.lg.jp/', '', false],
    ['mailto:a@example.jp', '', false],
    ['tel:0837', '', false],
    ['javascript:alert(1)', '', false],
    ['./third-party.txt', '', false],
    ['#/present', '_blank', false],
    ['http://[', '', false],
  ])('follows a link only where it stays inside: %s %s', (href, target, inside) => {
    expect(staysInside(href, target, HERE)).toBe(inside);
  });
});
