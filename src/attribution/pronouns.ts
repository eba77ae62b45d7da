import type { Resolved, Resolver } from '../entities/05-resolver.js';
import type { Pronoun } from '../entities/resolver/resolved.js';
import type { Draft } from './draft.js';
import type { Context } from './reader-context.js';
import type { Speaker } from './speakers.js';

/** Sentences over which a written pronoun refers back to somebody who spoke. */
const REACH = 4;

/** Who «he», «she», «they», «it» are: who spoke last and agrees, or the one person whom the text names nearby. */
export class Pronouns {
  readonly #context: Context;
  readonly #resolver: Resolver;
  readonly #heard: Speaker[] = [];

  constructor(context: Context, resolver: Resolver) {
    this.#context = context;
    this.#resolver = resolver;
  }

  /** Somebody has spoken. */
  hear(speaker: Speaker): void {
    this.#heard.push(speaker);
  }

  /** Whom a pronoun means, or null where the text does not decide. */
  meant(draft: Draft, pronoun: Pronoun): Resolved | null {
    const last = this.#lastSpeaker(draft, pronoun);
    const distance = last === null ? REACH : draft.sentence - last.draft.sentence;
    const { from } = this.#context.text.sentences[draft.sentence]!;
    const own = distance === 0 ? null : this.#formerSubject(draft, pronoun, from);
    if (own !== null) return own;
    if (last !== null && distance <= 1) return last.resolved;
    return (
      this.#formerSubject(draft, pronoun) ?? this.#onlyPersonNamed(draft, pronoun) ?? last?.resolved ?? null
    );
  }

  /** The state, body or person that a sentence from a token on is about, whether they spoke or not: «It said». */
  #formerSubject({ formers }: Draft, pronoun: Pronoun, first = 0): Resolved | null {
    if (pronoun.number === 'p') return null;
    for (const former of formers) {
      if (former.from < first) continue;
      const found = former.shape?.pronoun == null ? this.#resolver.resolve(former) : null;
      if (found === null || found.entity === null) continue;
      const isPerson = found.entity.startsWith('person:');
      if (isPerson === (pronoun.gender !== 'n') && agrees(pronoun, found)) return found;
    }
    return null;
  }

  #lastSpeaker({ sentence }: Draft, pronoun: Pronoun): Speaker | null {
    for (let i = this.#heard.length - 1; i >= 0; i--) {
      const speaker = this.#heard[i]!;
      if (sentence - speaker.draft.sentence > REACH) return null;
      if (agrees(pronoun, speaker.resolved)) return speaker;
    }
    return null;
  }

  /** The one person named in this sentence before the pronoun and in the sentence before. */
  #onlyPersonNamed({ sentence, source }: Draft, { gender, number }: Pronoun): Resolved | null {
    if (number === 'p' || gender === 'n' || source === null) return null;
    const { text, names } = this.#context;
    const found = new Map<string, number>();
    for (let i = text.sentences[Math.max(0, sentence - 1)]!.from; i < source.from; i++) {
      const mention = names.mentionAt(i);
      const person = mention?.from === i && mention.entity?.type === 'person' ? mention.entity : null;
      if (person !== null && (person.gender === undefined || person.gender === gender))
        found.set(person.id, i);
    }
    if (found.size !== 1) return null;
    const [at] = found.values();
    const mention = names.mentionAt(at!)!;
    return this.#resolver.resolve({ from: at!, to: mention.to, split: mention.split });
  }
}

function agrees({ gender, number }: Pronoun, resolved: Resolved): boolean {
  const isThing = resolved.isOutlet || /^(?:outlet|org|state|group):/u.test(resolved.entity ?? '');
  const isMany = resolved.plural || resolved.kind === 'collective';
  if (number === 'p') return isMany || isThing;
  if (gender === 'n') return isThing;
  if (isThing || isMany) return false;
  return gender === null || resolved.gender === null || resolved.gender === gender;
}
