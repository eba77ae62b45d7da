import type { Entity, EntityId, EntityType, Post } from '../model/index.js';
import { foldWord } from '../text/01-normalise.js';
import type { WorldEntity } from './gazetteer-data.js';

/** Entities of one report, known and unknown, in the order in which they are met. */
export class Registry {
  readonly #entities = new Map<EntityId, Entity>();
  readonly #aliases = new Map<EntityId, Set<string>>();
  readonly #language: string;
  /** People who speak for a body of no one state here, whatever state they are of. */
  readonly #officers: ReadonlySet<EntityId>;

  constructor(language: string, officers: ReadonlySet<EntityId> = new Set()) {
    this.#language = language;
    this.#officers = officers;
  }

  /** Enters an entity of `world/`, with the name as written here. */
  known(entity: WorldEntity, written: string | null, candidates: readonly EntityId[] = []): EntityId {
    if (!this.#entities.has(entity.id)) {
      const { id, type, names } = entity;
      const state = this.#officers.has(id) ? null : entity.state;
      const plain: Entity = { id, type, names, state, known: true };
      this.#entities.set(id, candidates.length > 0 ? { ...plain, candidates } : plain);
    }
    if (written !== null && written !== entity.names[this.#language]) this.#alias(entity.id, written);
    return entity.id;
  }

  /** Enters an entity that only this report names; the same spelling gives the same entity. */
  unknown(type: EntityType, written: string, state: string | null, post: Post | null = null): EntityId {
    const id = `${PREFIX[type]}:~${slug(written)}`;
    const before = this.#entities.get(id);
    if (before === undefined) {
      const names = { [this.#language]: written.trim().replace(/\s+/gu, ' ') };
      const plain: Entity = { id, type, names, state, known: false };
      this.#entities.set(id, post === null ? plain : { ...plain, post });
    } else if (post !== null && before.post == null)
      this.#entities.set(id, { ...before, post, state: before.state ?? state });
    return id;
  }

  /** Enters a name that several entities of `world/` bear, without deciding between them. */
  undecided(written: string, candidates: readonly WorldEntity[]): EntityId {
    const [{ type }] = candidates as readonly [WorldEntity];
    const id = this.unknown(type, written, null);
    this.#entities.set(id, { ...this.#entities.get(id)!, candidates: candidates.map((one) => one.id) });
    return id;
  }

  /** Enters the holder of an office whose name the text does not give: «الوزير الأول الموريتاني». */
  office(id: EntityId, english: string, written: string, state: string | null): EntityId {
    if (!this.#entities.has(id)) {
      this.#entities.set(id, {
        id,
        type: 'office',
        names: { en: english, [this.#language]: written },
        state,
        known: false,
      });
    }
    return id;
  }

  /** How an entity is called in the report's language. */
  nameOf(id: EntityId): string | undefined {
    return this.#entities.get(id)?.names[this.#language];
  }

  get(id: EntityId): Entity | undefined {
    return this.#entities.get(id);
  }

  /** The entities without the other spellings that the text has for them. */
  entities(): Iterable<Entity> {
    return this.#entities.values();
  }

  all(): Entity[] {
    return [...this.#entities.values()].map((entity) => {
      const aliases = this.#aliases.get(entity.id);
      if (aliases === undefined) return entity;
      const { id, type, names, state, known, candidates, post } = entity;
      if (candidates !== undefined || post !== undefined) return { ...entity, aliases: [...aliases] };
      return { id, type, names, state, known, aliases: [...aliases] };
    });
  }

  #alias(id: EntityId, written: string): void {
    const aliases = this.#aliases.get(id) ?? new Set<string>();
    aliases.add(written.replace(/\s+/gu, ' '));
    this.#aliases.set(id, aliases);
  }
}

const PREFIX: Readonly<Record<EntityType, string>> = {
  state: 'state',
  person: 'person',
  outlet: 'outlet',
  organisation: 'org',
  group: 'group',
  office: 'office',
  place: 'place',
};

/** A name as written, spelling folded, words joined by hyphens. */
const slug = (written: string): string =>
  foldWord(written)
    .match(/[\p{L}\p{M}\p{N}]+/gu)
    ?.join('-') ?? 'x';
