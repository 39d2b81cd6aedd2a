import { expect, it } from 'vitest';
import { combinationOf, type PressedKeys } from '../../../../components/library/key-combination.ts';

const press = (
  key: string,
  code: string,
  ...modifiers: ('ctrl' | 'alt' | 'shift' | 'meta')[]
): PressedKeys => ({
  key,
  code,
  ctrlKey: modifiers.includes('ctrl'),
  altKey: modifiers.includes('alt'),
  shiftKey: modifiers.includes('shift'),
  metaKey: modifiers.includes('meta'),
});

it.each([
  [press('k', 'KeyK', 'ctrl', 'shift'), 'Ctrl+Shift+K'],
  // Alt writes another character on many keyboards.
  [press('˚', 'KeyK', 'alt', 'shift'), 'Alt+Shift+K'],
  [press('!', 'Digit1', 'alt', 'shift'), 'Alt+Shift+1'],
  [press('F7', 'F7'), 'F7'],
  [press('ArrowUp', 'ArrowUp', 'alt'), 'Alt+Up'],
  [press(',', 'Comma', 'ctrl'), 'Ctrl+Comma'],
  [press('Control', 'ControlLeft', 'ctrl'), null],
  [press('Enter', 'Enter', 'ctrl'), null],
])('%o is %s', (event, expected) => {
  expect(combinationOf(event)).toBe(expected);
});
