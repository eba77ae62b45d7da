import { interfaceWords } from '../export/interface-words.js';
import { spelledOut } from '../export/reading-view/controls.js';
import type { InterfaceWords } from '../export/reading-view/index.js';
import { type TerminalOptions, terminalView } from '../export/terminal.js';
import type { Reading } from '../model/index.js';

const NO_TERMINAL_WIDTH = 100;

/** What the terminal at hand can show. See https://no-color.org for NO_COLOR. */
export const terminalOf = (stream: NodeJS.WriteStream): TerminalOptions => ({
  width: stream.isTTY ? stream.columns : NO_TERMINAL_WIDTH,
  colour: stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
  isolate: stream.isTTY === true,
});

/** Interface words, each language loaded once: the one asked for, else the one that suits the place. */
export function wordsFor(asked: string | undefined): (otherwise: string) => InterfaceWords {
  const loaded = new Map<string, InterfaceWords>();
  return (otherwise) => {
    const language = asked ?? otherwise;
    const words = loaded.get(language) ?? interfaceWords(language);
    loaded.set(language, words);
    return words;
  };
}

/** A report for the terminal, under the name of its file. */
export const terminalPage = (
  path: string,
  reading: Reading,
  words: InterfaceWords,
  options: TerminalOptions,
): string => `── ${spelledOut(path)}\n${terminalView(reading, words, options)}\n`;

/** An error of one file, on one line. */
export const fileError = (path: string, error: unknown): string =>
  `isnad: ${spelledOut(path === '-' ? 'standard input' : path)}: ${spelledOut((error as Error).message)}\n`;
