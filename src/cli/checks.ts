import { InvalidArgumentError } from 'commander';

/** Turns what a check says into an error that commander shows with the option's name. */
export const checked =
  (check: (value: string) => string) =>
  (value: string): string => {
    try {
      return check(value);
    } catch (error) {
      throw new InvalidArgumentError((error as Error).message);
    }
  };

export const notBlank = (value: string): string => {
  if (value.trim() === '') throw new Error('It is empty.');
  return value;
};
