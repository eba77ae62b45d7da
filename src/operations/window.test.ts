import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Window } from './window.js';

const LONG = 60_000;

describe('what is taken from a window', () => {
  it('comes in order, though a later one is ready first', async () => {
    const window = new Window<number>(10, 100);
    await window.put(setTimeout(20, 1), 1);
    await window.put(Promise.resolve(2), 1);
    window.end();
    expect(await window.take(2, LONG)).toEqual([1, 2]);
    expect(await window.take(2, LONG)).toEqual([]);
  });

  it('waits for as many as are wanted', async () => {
    const window = new Window<number>(10, 100);
    await window.put(Promise.resolve(1), 1);
    const taken = window.take(3, LONG);
    await window.put(setTimeout(10, 2), 1);
    await window.put(setTimeout(5, 3), 1);
    expect(await taken).toEqual([1, 2, 3]);
  });

  it('does not wait longer than it may', async () => {
    const window = new Window<number>(10, 100);
    await window.put(Promise.resolve(1), 1);
    await window.put(new Promise<number>(() => {}), 1);
    expect(await window.take(2, 5)).toEqual([1]);
  });

  it('is not waited for where there is no room for more', async () => {
    const window = new Window<number>(10, 5);
    await window.put(Promise.resolve(1), 3);
    const taken = window.take(2, LONG);
    const second = window.put(Promise.resolve(2), 3);
    expect(await taken).toEqual([1]);
    await second;
  });

  it('is what came before a failure, then the failure', async () => {
    const window = new Window<number>(10, 100);
    await window.put(Promise.resolve(1), 1);
    window.end(new Error('the feed broke off'));
    expect(await window.take(5, LONG)).toEqual([1]);
    await expect(window.take(5, LONG)).rejects.toThrow('the feed broke off');
  });

  it('makes room for what waits', async () => {
    const window = new Window<number>(1, 100);
    await window.put(Promise.resolve(1), 1);
    const second = window.put(Promise.resolve(2), 1);
    expect(await window.take(1, LONG)).toEqual([1]);
    await second;
    window.end();
    expect(await window.take(1, LONG)).toEqual([2]);
  });
});
